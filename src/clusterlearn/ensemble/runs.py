"""Run a simulation many times and say between which values its results lie."""

import os
import sys
from array import array
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import Executor
from dataclasses import dataclass
from math import floor
from random import Random

from clusterlearn.ensemble.work import Batch, Failure, Numbers, Task
from clusterlearn.ensemble.workers import Pool, in_order
from clusterlearn.models._require import require_choice, require_integer, require_share

__all__ = ["Ensemble", "ensemble", "show_progress"]

Progress = Callable[[int, int], object]


@dataclass(frozen=True)
class Ensemble:
    """What many runs of a simulation gave.

    ``runs`` is the number of runs kept. ``lost`` names the runs, counted from 0, whose worker died
    each time they were tried. ``samples`` holds for each field the numbers of all runs, run after
    run: 8 bytes a number.
    """

    runs: int
    lost: tuple[int, ...]
    samples: Mapping[str, "array[float]"]

    def quantile(self, field: str, probability: float) -> list[float]:
        """Value below which the share `probability` of the runs lies.

        Parameters
        ----------
        field : str
            A field of the model's result.
        probability : float, 0 to 1
            0.5 gives the median, 0.1 and 0.9 hold four fifths of the runs between them.

        Returns
        -------
        list of float
            One number for each that a run gives (such as one a month). Between two runs it is
            interpolated in a straight line.

        Raises
        ------
        ValueError
            If there is no such field, or the probability lies outside 0 to 1.
        """
        require_choice(tuple(self.samples), field=field)
        require_share(probability=probability)
        numbers = self.samples[field]
        width = len(numbers) // self.runs
        return [_quantile(numbers[place::width], probability) for place in range(width)]


def show_progress(done: int, runs: int) -> None:
    """Write how many runs are done, on one line, where a person watches a terminal."""
    if sys.stderr.isatty():
        end = "\n" if done == runs else ""
        sys.stderr.write(f"\r{done:,} of {runs:,} runs{end}")
        sys.stderr.flush()


def ensemble(
    model: Callable[..., object],
    parameters: Mapping[str, object],
    runs: int,
    *,
    keep: Sequence[str] = (),
    seed: int = 0,
    executor: Executor | None = None,
    workers: int | None = None,
    progress: Progress | None = show_progress,
) -> Ensemble:
    r"""Run a simulation many times, on all processors or on many machines.

    One run of a cluster is one story. An agent who compares two plans wants to know how often each
    ends well, so the model is run with another seed each time and the results are kept. Run i gets
    the i-th number that ``random.Random(seed)`` gives: the result is the same for any executor and
    any number of workers, and the first 100 of 1,000 runs are the 100 runs of the same seed.

    Parameters
    ----------
    model : callable
        A simulation that takes `seed` by keyword and returns a record, a mapping, a list or a
        number. Workers import it by its name, so it must stand in a module.
    parameters : mapping
        All other arguments of the model, by keyword.
    runs : int, at least 1
        How often to run it.
    keep : sequence of str
        Fields of the result to keep; none means all that hold numbers alone. Memory grows by 8
        bytes for each number kept, whatever is under way.
    seed : int
        Where the seeds of the runs come from.
    executor : concurrent.futures.Executor, optional
        Who does the work, such as ``client.get_executor()`` of Dask for many machines. Without
        one it is processes on this machine, and this process in a browser.
    workers : int, at least 1, optional
        Number of processes, or of the executor's workers: how many batches are under way.
        Without it, one for each processor.
    progress : callable, optional
        Called with the number of runs done and of all runs; None keeps quiet. By default one line
        of a terminal counts them.

    Returns
    -------
    Ensemble
        The numbers of all runs, with their quantiles. A run whose worker dies twice is listed as
        lost; the others are kept. Where the executor itself breaks, processes do the rest.

    Raises
    ------
    ValueError, TypeError
        If a number lies outside its range, or the model refuses its parameters.
    RuntimeError
        If no run came back.
    Exception
        Whatever else the model raises, with a note that names the run.

    Notes
    -----
    Where Python starts processes anew (Windows, macOS), a script calls this below
    ``if __name__ == "__main__":``.

    Examples
    --------
    >>> from clusterlearn.models.trust import simulate_trust_network
    >>> pair = {"edges": [(0, 1)], "n_firms": 2, "honour": 0.9, "periods": 3}
    >>> trust = ensemble(simulate_trust_network, pair, runs=200, keep=["alive"], workers=1)
    >>> trust.runs, trust.quantile("alive", 0.5)
    (200, [1.0, 1.0, 1.0])
    """
    workers = (os.cpu_count() or 1) if workers is None else workers
    require_integer(1, runs=runs, workers=workers)
    task = Task(model, dict(parameters), tuple(keep))
    batches = _batches(seed, runs, size=max(1, min(32, runs // (8 * workers))))
    samples: dict[str, array[float]] = {}
    first: Numbers = {}
    lost: list[int] = []
    with Pool(executor, workers) as pool:
        for batch, outcome in in_order(pool, task, batches, window=2 * workers):
            if outcome is None:
                lost.append(batch.first)
            else:
                kept = _numbers(outcome)
                first = first or kept[0]
                _require_same_width(first, kept)
                _keep(samples, kept)
            if progress:
                progress(batch.first + len(batch.seeds), runs)
    if not samples:
        raise RuntimeError(f"none of the {runs} runs came back: each one's worker died")
    return Ensemble(runs - len(lost), tuple(lost), samples)


def _batches(seed: int, runs: int, size: int) -> Iterator[Batch]:
    """All runs in their order; a batch is small enough to share out evenly."""
    generator = Random(seed)
    for first in range(0, runs, size):
        count = min(size, runs - first)
        yield Batch(first, tuple(generator.getrandbits(63) for _ in range(count)))


def _numbers(outcome: list[Numbers] | Failure) -> list[Numbers]:
    if isinstance(outcome, Failure):
        outcome.error.add_note(f"in run {outcome.run} of the ensemble")
        raise outcome.error
    return outcome


def _keep(samples: dict[str, "array[float]"], kept: list[Numbers]) -> None:
    """Add the numbers of some runs to those of all."""
    for run in kept:
        for name, numbers in run.items():
            samples.setdefault(name, array("d")).extend(numbers)


def _require_same_width(first: Numbers, kept: list[Numbers]) -> None:
    """Refuse a model that gives more numbers in one run than in another: months would mix."""
    for run in kept:
        for name, numbers in run.items():
            if len(numbers) != len(first[name]):
                raise ValueError(
                    f"{name} must have as many numbers in every run, "
                    f"got {len(first[name])} and {len(numbers)}"
                )


def _quantile(values: Sequence[float], probability: float) -> float:
    ordered = sorted(values)
    place = probability * (len(ordered) - 1)
    below = floor(place)
    above = min(below + 1, len(ordered) - 1)
    return ordered[below] + (place - below) * (ordered[above] - ordered[below])
