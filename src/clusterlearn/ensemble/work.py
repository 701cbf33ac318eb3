"""What a worker does: run a model for some seeds and keep the numbers that are asked for."""

from array import array
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, fields, is_dataclass

from clusterlearn.models._require import require_choice

__all__ = ["Batch", "Failure", "Numbers", "Task", "numbers_of", "work"]

Numbers = dict[str, "array[float]"]
"""What is kept of one run: the numbers of each field, 8 bytes each."""


@dataclass(frozen=True)
class Task:
    """What every worker has to know: the model, its parameters and the fields to keep."""

    model: Callable[..., object]
    parameters: Mapping[str, object]
    keep: tuple[str, ...]


@dataclass(frozen=True)
class Batch:
    """Neighbouring runs that one worker makes in one go: the number of the first, and all seeds."""

    first: int
    seeds: tuple[int, ...]

    def one_by_one(self) -> Iterator["Batch"]:
        """Each run as a batch of its own."""
        for offset, seed in enumerate(self.seeds):
            yield Batch(self.first + offset, (seed,))


@dataclass(frozen=True)
class Failure:
    """A run that the model itself refused or broke off, and why."""

    run: int
    error: Exception


def work(task: Task, batch: Batch, _submission: int) -> list[Numbers] | Failure:
    """Make the runs of a batch. An error of the model is told, not raised: a worker lives on.

    The number of the submission is for executors that remember what they were asked, as Dask's
    does: a second try must not get the answer of the first.
    """
    kept = []
    for offset, seed in enumerate(batch.seeds):
        try:
            result = task.model(**task.parameters, seed=seed)
            kept.append(numbers_of(result, task.keep))
        except Exception as error:
            return Failure(batch.first + offset, error)
    return kept


def numbers_of(result: object, keep: tuple[str, ...]) -> Numbers:
    """Numbers of the fields to keep; of every field that holds only numbers where none is named."""
    found = _fields(result)
    for name in keep:
        require_choice(tuple(found), keep=name)
    flat = {name: _flat(found[name]) for name in keep or found}
    kept = {name: array("d", numbers) for name, numbers in flat.items() if numbers is not None}
    for name in keep:
        if name not in kept:
            raise TypeError(f"keep must name fields of numbers, got {name!r}")
    if not kept:
        raise TypeError(f"model must return numbers, got {result!r}")
    return kept


def _fields(result: object) -> Mapping[str, object]:
    """A record or a mapping by its fields; anything else is called `value`."""
    if is_dataclass(result) and not isinstance(result, type):
        return {field.name: getattr(result, field.name) for field in fields(result)}
    return result if isinstance(result, Mapping) else {"value": result}


def _flat(value: object) -> list[float] | None:
    """The numbers in lists of lists, in order; None where there is something else."""
    if isinstance(value, int | float):
        return [value]
    if not isinstance(value, list | tuple):
        return None
    numbers: list[float] = []
    for part in value:
        inner = _flat(part)
        if inner is None:
            return None
        numbers += inner
    return numbers
