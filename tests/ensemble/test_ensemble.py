"""Many runs in one process: what is kept, what is refused, what is told."""

import sys
from io import StringIO
from statistics import median, quantiles

import pytest
from ensemble.simulations import picky, seeds, uneven, walk, wordy

from clusterlearn.ensemble import ensemble
from clusterlearn.models.networks import simulate_brokerage


def walks(runs, **options):
    return ensemble(walk, {"steps": 5}, runs, workers=1, **options)


def test_each_run_gets_the_next_seed():
    result = walks(3, keep=["end"])

    assert list(result.samples["end"]) == [walk(5, seed=seed)["end"] for seed in seeds(3)]


def test_the_first_runs_of_many_are_the_few():
    few, many = walks(10), walks(100)

    assert many.samples["path"][: 10 * 5] == few.samples["path"]


def test_another_seed_gives_other_runs():
    assert walks(10, seed=1).samples != walks(10).samples


def test_all_processors_or_a_browser_give_the_same():
    assert ensemble(walk, {"steps": 5}, 20) == walks(20)


def test_a_quantile_of_each_month_lies_between_the_runs():
    result = walks(40)

    by_step = [list(result.samples["path"][step::5]) for step in range(5)]
    assert result.quantile("path", 0.5) == pytest.approx([median(values) for values in by_step])
    tenths = [quantiles(values, n=10, method="inclusive") for values in by_step]
    assert result.quantile("path", 0.1) == pytest.approx([cuts[0] for cuts in tenths])
    assert result.quantile("path", 1) == [max(values) for values in by_step]


def test_all_fields_of_numbers_are_kept_unless_some_are_named():
    assert set(walks(2).samples) == {"path", "end"}
    assert set(walks(2, keep=["end"]).samples) == {"end"}


def test_a_simulation_of_the_library_is_run_as_it_is():
    cluster = {"n_firms": 8, "group_size": 4, "exit_month": 6, "months": 12}
    rates = {"introductions": 2, "closure": 0.02, "dissolution": 0.05, "embedding": 0.6}
    result = ensemble(
        simulate_brokerage, cluster | rates | {"reciprocation": 0.5}, runs=20, workers=1
    )

    assert set(result.samples) == {"density", "fragmentation"}
    assert len(result.quantile("density", 0.5)) == 13
    assert len(result.quantile("fragmentation", 0.5)) == 1


@pytest.mark.parametrize(
    ("refuse", "message"),
    [
        (lambda: walks(0), "runs must be an integer of at least 1, got 0"),
        (
            lambda: ensemble(walk, {"steps": 5}, 3, workers=0),
            "workers must be an integer of at least 1, got 0",
        ),
        (lambda: walks(3, keep=["begin"]), "keep must be one of path, end, names, got 'begin'"),
        (lambda: walks(3).quantile("names", 0.5), "field must be one of path, end, got 'names'"),
        (
            lambda: walks(3).quantile("end", 1.5),
            "probability must lie between 0 and 1, got 1.5",
        ),
        (
            lambda: ensemble(uneven, {}, 20, workers=1),
            "value must have as many numbers in every run, got 2 and 1",
        ),
    ],
)
def test_a_value_out_of_range_is_refused_by_name(refuse, message):
    with pytest.raises(ValueError) as refusal:
        refuse()

    assert str(refusal.value) == message


def test_fields_that_hold_no_numbers_are_refused():
    with pytest.raises(TypeError, match="keep must name fields of numbers, got 'names'"):
        walks(3, keep=["names"])
    with pytest.raises(TypeError, match="model must return numbers, got '"):
        ensemble(wordy, {}, 3, workers=1)


def test_what_the_model_refuses_is_raised_with_the_number_of_the_run():
    with pytest.raises(ValueError, match="seed must not be") as refusal:
        ensemble(picky, {"forbidden": seeds(8)[5]}, 8, workers=1)

    assert refusal.value.__notes__ == ["in run 5 of the ensemble"]


def test_progress_is_told_until_all_runs_are_done():
    told = []
    walks(70, progress=lambda done, runs: told.append((done, runs)))

    assert told[-1] == (70, 70)
    assert told == sorted(told)


class Terminal(StringIO):
    def isatty(self):
        return True


def test_a_terminal_shows_how_many_runs_are_done(monkeypatch):
    monkeypatch.setattr(sys, "stderr", Terminal())
    walks(2_000)

    assert sys.stderr.getvalue().endswith("2,000 of 2,000 runs\n")


def test_nothing_is_written_where_nobody_watches(capsys):
    walks(5)
    walks(5, progress=None)

    assert capsys.readouterr() == ("", "")
