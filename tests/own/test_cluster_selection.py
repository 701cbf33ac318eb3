"""What is said of the reader's list of clusters."""

import pytest

from clusterlearn.charts import table, vega_lite
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
        "With equal weights the first is A, with 33.3 points of 100; next: B, with 16.7."
    )
    alike = "Women, Labour intensity, Rural"
    assert found.notes == [f"Alike in all clusters, so that it does not tell them apart: {alike}."]


def test_the_cluster_that_is_best_in_all_comes_first_under_all_weights():
    found = say(row("A"), row("B", 200, 60, 3, 20, 900, 60))

    assert found.sentences[1] == "Of 100 sets of weights drawn by chance, 100 put B first."
    assert [r["value"] for r in found.rows if r["of"] == "first"] == [100, 0]


def test_it_is_told_where_other_weights_or_another_list_prefer_another():
    found = say(
        "Alder,70,70,7", "Birch,100,100,0", "Cedar,0,0,10", head="Cluster,Women,Rural,Growth"
    )

    assert found.sentences[0].startswith("With equal weights the first is Alder")
    assert found.sentences[1].startswith("Yet of 100 sets of weights drawn by chance, more put B")
    assert found.sentences[2] == "Take care: without Cedar on the list, Birch would come first."


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


def growth_and_women(*rows):
    return say(*rows, head="Cluster,Women,Growth").sentences


def test_mirrored_clusters_come_out_alike():
    assert growth_and_women("A,60,2", "B,40,3") == [
        "With equal weights all clusters come out alike, with 50.0 points of 100.",
        (
            "Of 100 sets of weights drawn by chance, about as many put each of these first, some 50: "
            "A and B."
        ),
    ]


def test_clusters_without_any_difference_have_no_first():
    found = growth_and_women("A,60,2", "B,60,2", "C,60,2", "D,60,2")

    assert found == [
        "With equal weights all clusters come out alike, with 0.0 points of 100.",
        (
            "Of 100 sets of weights drawn by chance, about as many put each of these first, some 25: "
            "A, B, C and 1 more."
        ),
    ]


def test_two_that_share_the_lead_are_told_with_those_behind():
    assert growth_and_women("A,60,2", "B,40,3", "C,40,2", "D,40,2") == [
        (
            "With equal weights A and B come out alike in front, with 50.0 points of 100 each; next: "
            "C and D, with 0.0."
        ),
        (
            "Of 100 sets of weights drawn by chance, about as many put each of these first, some 50: "
            "A and B."
        ),
        "Whichever cluster is left out, none of those behind comes first.",
    ]


def test_a_list_without_one_may_have_two_in_the_lead():
    # A and B lead in one criterion each; C, worst in growth by far, puts B's lead in growth away.
    found = growth_and_women("A,60,4", "B,40,5", "C,50,0")

    assert found[0] == (
        "With equal weights the first is A, with 90.0 points of 100; next: B, with 50.0."
    )
    assert found[2] == "Take care: without C on the list, A and B would share the lead."


def test_the_clusters_that_took_no_part_are_named_first():
    found = say("A,60,2,", "B,,3,", "C,50,1,", ",50,1,", head="Cluster,Women,Growth,Readiness")

    assert found.sentences[0] == ("Only 2 of 4 rows took part. A value is missing for B and row 5.")
    assert "Readiness has no value in any row, so it is not used." in found.notes


def test_a_long_list_is_drawn_in_part_and_tabulated_whole():
    found = say(*(f"C{i},{i},{i}" for i in range(21)), head="Cluster,Women,Growth")

    assert found.notes == ["The chart shows the 20 with most points of 21; the table has all."]
    assert len(table(found.chart, found.rows)[1]) == 21
    assert len(vega_lite(found.chart, found.rows)["data"]["values"]) == 40
