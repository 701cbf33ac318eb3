"""Many runs by many workers: the same result, whoever does them and whoever dies."""

import multiprocessing
import sys
import tracemalloc
from concurrent.futures import Executor, ProcessPoolExecutor, ThreadPoolExecutor

import numpy as np
import pytest
from ensemble.simulations import fragile, picky, seeds, walk

from clusterlearn.ensemble import ensemble

STEPS = {"steps": 6}


@pytest.fixture(scope="module")
def alone():
    return ensemble(walk, STEPS, 90, workers=1)


@pytest.fixture
def fresh():
    """Processes that start anew, as on every system but Linux."""
    with ProcessPoolExecutor(2, mp_context=multiprocessing.get_context("spawn")) as executor:
        yield executor


@pytest.mark.parametrize("workers", [2, 3])
def test_processes_give_what_one_process_gives(alone, workers):
    assert ensemble(walk, STEPS, 90, workers=workers) == alone


def test_every_processor_is_used_unless_told_otherwise(alone):
    assert ensemble(walk, STEPS, 90) == alone


def test_any_executor_gives_the_same_and_is_left_open(alone):
    with ThreadPoolExecutor(3) as executor:
        assert ensemble(walk, STEPS, 90, executor=executor) == alone
        assert executor.submit(int).result() == 0


def test_processes_that_start_anew_give_the_same(alone, fresh):
    assert ensemble(walk, STEPS, 90, executor=fresh) == alone


def test_where_there_are_no_processes_this_one_does_all(alone, monkeypatch):
    monkeypatch.setitem(sys.modules, "concurrent.futures.process", None)

    assert ensemble(walk, STEPS, 90, workers=2) == alone


def test_quantiles_are_those_of_numpy(alone):
    table = np.array(alone.samples["path"]).reshape(90, 6)

    for probability in (0, 0.05, 0.1, 0.5, 0.975, 1):
        expected = np.quantile(table, probability, axis=0)
        assert alone.quantile("path", probability) == pytest.approx(expected)


def test_what_the_model_refuses_in_a_worker_is_raised_here():
    with pytest.raises(ValueError, match="seed must not be") as refusal:
        ensemble(picky, {"forbidden": seeds(64)[50]}, 64, workers=2)

    assert refusal.value.__notes__ == ["in run 50 of the ensemble"]


# Workers that die


@pytest.mark.parametrize("run", [0, 17, 39])
def test_a_run_that_kills_its_worker_is_lost_and_no_other(tmp_path, run):
    kills = {seeds(40)[run]: 99}
    result = ensemble(fragile, {"kills": kills, "marks": tmp_path}, 40, workers=2)

    assert result.lost == (run,)
    assert result.runs == 39
    survivors = [float(seed) for seed in seeds(40) if seed not in kills]
    assert list(result.samples["value"]) == survivors


def test_a_run_whose_worker_dies_once_is_made_again(tmp_path):
    kills = {seeds(40)[3]: 1, seeds(40)[30]: 1}
    result = ensemble(fragile, {"kills": kills, "marks": tmp_path}, 40, workers=2)

    assert result.lost == ()
    assert list(result.samples["value"]) == [float(seed) for seed in seeds(40)]


def test_where_a_given_executor_breaks_processes_do_the_rest(tmp_path):
    kills = {seeds(40)[5]: 99}
    with ProcessPoolExecutor(2) as executor:
        result = ensemble(
            fragile, {"kills": kills, "marks": tmp_path}, 40, workers=2, executor=executor
        )

    assert result.lost == (5,)
    assert result.runs == 39


def test_an_ensemble_without_any_survivor_says_so(tmp_path):
    kills = dict.fromkeys(seeds(2), 99)

    with pytest.raises(RuntimeError, match="none of the 2 runs came back"):
        ensemble(fragile, {"kills": kills, "marks": tmp_path}, 2, workers=2)


# Memory


class Counting(Executor):
    """Counts the results that nobody has taken yet."""

    def __init__(self):
        self.under_way = self.most = 0

    def submit(self, fn, /, *args):
        future = Taken(self)
        future.set_result(fn(*args))
        self.under_way += 1
        self.most = max(self.most, self.under_way)
        return future


def Taken(executor):
    from concurrent.futures import Future

    class Once(Future):
        def result(self, timeout=None):
            executor.under_way -= 1
            return super().result(timeout)

    return Once()


@pytest.mark.parametrize("runs", [100, 2_000])
def test_few_results_wait_however_many_runs_there_are(runs):
    executor = Counting()
    ensemble(walk, STEPS, runs, executor=executor, workers=3)

    assert executor.most <= 2 * 3


def peak(runs):
    tracemalloc.start()
    try:
        ensemble(walk, {"steps": 100}, runs, keep=["path"], workers=1)
        return tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()


def test_memory_grows_by_eight_bytes_for_each_number_kept():
    few, many = peak(500), peak(4_500)

    numbers = 4_000 * 100
    growth = (many - few) / numbers
    assert 8 <= growth <= 8 * 1.25  # an array grows by an eighth at a time
