"""Who holds the cluster together, and what remains when the broker leaves."""

__all__: list[str] = []
