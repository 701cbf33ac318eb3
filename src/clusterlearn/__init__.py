"""A course on cluster development whose exercises run."""

__all__ = ["__version__"]

__version__ = "0.1.0"
