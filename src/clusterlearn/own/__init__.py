"""What an exercise says to the reader's own figures, one file an exercise that takes them.

Each has a function ``run``, from a table that `clusterlearn.data` has read to an
`clusterlearn.exercise.OwnResult`.
"""

__all__: list[str] = []
