"""What is said of the reader's list of clusters."""

import pytest

from clusterlearn.data import SURVEYS, DataProblems
from clusterlearn.exercises import load

SIX = ",".join(column.name for column in SURVEYS["cluster_selection"].columns[:7])


def say(*rows, head=SIX):
    return load("cluster_selection").on_own("\n".join([head, *rows]))


def row(name, jobs=100, women=50, growth=2, labour=10, cost=1000, rural=50):
    return f"{name},{jobs},{women},{growth},{labour},{cost},{rural}"


def test_with_equal_weights_each_criterion_counts_a_sixth():
    found = say(row("A", jobs=200, cost=500), row("B", growth=3))

    # A leads in two criteria, B in one; the other three are alike and give nobody a point.
    assert found.sentences[0] == (
        "With equal weights the first is A, with 33.3 points of 100; the next is B, with 16.7."
    )
    alike = "Women, Labour intensity, Rural"
    assert found.notes == [f"Alike in all clusters, so that it does not tell them apart: {alike}."]


def test_the_cluster_that_is_best_in_all_comes_first_under_all_weights():
    found = say(row("A"), row("B", 200, 60, 3, 20, 900, 60))

    assert found.sentences[1] == "Of 100 sets of weights drawn by chance, 100 put B first."
    assert [r["value"] for r in found.rows if r["of"] == "first"] == [100, 0]


def test_it_is_told_where_other_weights_or_another_list_prefer_another():
    found = say(
        row("Alder", jobs=800, women=30, growth=5),
        row("Birch", jobs=600, women=80, growth=3),
        row("Cedar", jobs=200, women=40, growth=6),
    )

    assert found.sentences[0].startswith("With equal weights the first is Alder")
    assert found.sentences[1].startswith("Yet of 100 sets of weights drawn by chance, more put B")
    assert found.sentences[2] == "Take care: without Birch on the list, Cedar would come first."


def test_it_is_told_where_the_list_does_not_matter():
    found = say(row("A"), row("B", 200, 60, 3, 20, 900, 60), row("C", jobs=150))

    assert found.sentences[2] == (
        "Whichever of the others is left out, the same cluster comes first."
    )


def test_the_sheet_chooses_the_criteria():
    found = say("Tin,9,2", "Weaving,2,7", "Bees,7.5,6", head="Cluster,Growth,Readiness")

    # Bees: 5.5 of 7 in growth and 4 of 5 in readiness; the others lead in one and trail in one.
    assert found.sentences[0].startswith("With equal weights the first is Bees, with 79.3 points")


def test_one_criterion_is_no_choice_between_weights():
    with pytest.raises(DataProblems, match="two criteria are needed at least"):
        say("A,1", "B,2", head="Cluster,Growth")


def test_two_clusters_have_no_list_to_shorten():
    assert len(say(row("A"), row("B", jobs=200)).sentences) == 2
