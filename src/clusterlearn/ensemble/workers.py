"""Give batches to workers and take the results back in order, also when a worker dies."""

import sys
from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import BrokenExecutor, Executor, Future
from itertools import islice
from types import TracebackType
from typing import Self

from clusterlearn.ensemble.work import Batch, Failure, Numbers, Task, work

__all__ = ["Here", "Pool", "in_order"]

ATTEMPTS = 2
"""How often a run may take its worker down before it counts as lost."""

Outcome = list[Numbers] | Failure


class Here(Executor):
    """An executor that runs at once, in this process: for one worker, and for a browser."""

    def submit(self, fn, /, *args, **kwargs):  # type: ignore[no-untyped-def]  # noqa: D102
        future: Future[object] = Future()
        future.set_result(fn(*args, **kwargs))
        return future


class Pool:
    """An executor that is replaced by processes of our own where it breaks.

    Parameters
    ----------
    executor : concurrent.futures.Executor or None
        Whose workers are used; it is left open for its owner. None makes processes.
    workers : int, at least 1
        Number of processes where we make them.
    """

    def __init__(self, executor: Executor | None, workers: int) -> None:
        self._workers = workers
        self._submissions = 0
        self._own: Executor | None = None
        self._executor = executor or self._processes()

    def _processes(self) -> Executor:
        if self._own:
            self._own.shutdown(wait=False, cancel_futures=True)
        self._own = processes(self._workers)
        return self._own

    def submit(self, task: Task, batch: Batch) -> "Future[Outcome]":
        """Start a batch, with new workers if the old ones are gone."""
        self._submissions += 1
        try:
            return self._executor.submit(work, task, batch, self._submissions)
        except BrokenExecutor:
            self._executor = self._processes()
            return self._executor.submit(work, task, batch, self._submissions)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        at: TracebackType | None,
    ) -> None:
        if self._own:
            self._own.shutdown(wait=error is None, cancel_futures=True)


def processes(workers: int) -> Executor:
    """Processes, imported only here; one worker, or a browser, works in this process."""
    if workers > 1:
        try:
            from concurrent.futures.process import ProcessPoolExecutor
        except ImportError:
            return Here()
        return ProcessPoolExecutor(workers)
    return Here()


def in_order(
    pool: Pool, task: Task, batches: Iterable[Batch], window: int
) -> Iterator[tuple[Batch, Outcome | None]]:
    """Each batch with its outcome, in the order of runs; None for a run that was lost.

    At most `window` batches are under way or waiting for an earlier one.
    """
    waiting = iter(batches)
    under_way = deque((batch, pool.submit(task, batch)) for batch in islice(waiting, window))
    while under_way:
        batch, future = under_way.popleft()
        if _died(future):
            yield from ((single, _attempt(pool, task, single)) for single in batch.one_by_one())
            under_way = deque((b, _again(pool, task, b, f)) for b, f in under_way)
        else:
            yield batch, future.result()
        under_way += ((b, pool.submit(task, b)) for b in islice(waiting, 1))


def _attempt(pool: Pool, task: Task, batch: Batch) -> Outcome | None:
    """A run that may have killed its worker, alone: only the one that does is lost."""
    for _ in range(ATTEMPTS):
        future = pool.submit(task, batch)
        if not _died(future):
            return future.result()
    return None


def _again(pool: Pool, task: Task, batch: Batch, future: "Future[Outcome]") -> "Future[Outcome]":
    """A batch whose worker died of another's run gets a new start."""
    return pool.submit(task, batch) if future.done() and _died(future) else future


def _died(future: "Future[Outcome]") -> bool:
    """Whether the worker is gone; waits until that is known. Dask has an error of its own for it."""
    error = future.exception()
    dask = sys.modules.get("distributed")
    return isinstance(error, BrokenExecutor) or (
        dask is not None and isinstance(error, dask.KilledWorker)
    )
