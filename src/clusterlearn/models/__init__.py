"""Models of a cluster: pure functions, one concept a module.

Import a model by its name: ``from clusterlearn.models import trust``. Every function takes plain
numbers and lists and returns a number, a list or a frozen record.
"""

__all__: list[str] = []
