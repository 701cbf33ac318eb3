"""What is timed, one file a model: each holds MEASUREMENTS."""

__all__: list[str] = []
