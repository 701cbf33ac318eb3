"""The capstone: thirty-six months as the agent of a cluster, and two years after it.

`play` has the game, `clusters`, `actions` and `events` what it is about, `debrief` what a play
teaches, `code` the forty signs of a plan. The Python functions are the reference; the page plays
the same game by a port of `play` that takes every number from `rules`.
"""

__all__: list[str] = []
