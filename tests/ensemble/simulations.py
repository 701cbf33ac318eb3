"""Small simulations to run many times; workers import them by name."""

import os
from pathlib import Path
from random import Random


def walk(steps, *, seed):
    """Where a random walker is after each step."""
    generator = Random(seed)
    place, path = 0.0, []
    for _ in range(steps):
        place += generator.gauss(0, 1)
        path.append(place)
    return {"path": path, "end": place, "names": ["walk"]}


def fragile(kills, marks, *, seed):
    """A number; the seeds of `kills` take the process down, as often as they say, with a mark."""
    for number, times in kills.items():
        if seed == number and len(list(Path(marks).glob(f"{seed}-*"))) < times:
            (Path(marks) / f"{seed}-{os.getpid()}").touch()
            os._exit(1)
    return seed


def picky(forbidden, *, seed):
    """A number; one seed is refused."""
    if seed == forbidden:
        raise ValueError(f"seed must not be {forbidden}")
    return seed


def uneven(*, seed):
    """One number, or two."""
    return [0.0] * (1 + seed % 2)


def wordy(*, seed):
    """No numbers at all."""
    return f"{seed}"


def seeds(runs, seed=0):
    """The seeds that an ensemble gives to its runs."""
    generator = Random(seed)
    return [generator.getrandbits(63) for _ in range(runs)]
