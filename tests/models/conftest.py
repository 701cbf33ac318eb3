"""How laws are tried: the same examples every time, however slow the machine is."""

from importlib.util import find_spec

if find_spec("hypothesis"):  # the browser's Python has none, and tries no laws
    from hypothesis import settings

    settings.register_profile("models", deadline=None, derandomize=True)
    settings.load_profile("models")
