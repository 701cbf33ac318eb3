"""What the person at the command line can mend."""

__all__ = ["Problem"]


class Problem(Exception):
    """Something that the person at the command line can mend; its one line says how."""
