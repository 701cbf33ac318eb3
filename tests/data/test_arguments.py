"""Tables become what the models take, and every row left out is told."""

import pytest

from clusterlearn import data
from clusterlearn.models.evaluation import did_panel
from clusterlearn.models.identification import location_quotient, shift_share
from clusterlearn.models.poverty import alkire_foster, fgt, subgroup_decomposition
from clusterlearn.models.selection import weighted_sum
from clusterlearn.models.skills import placements


def table(text, slug):
    return data.read(text, slug)


def example(slug):
    return data.read(data.example(slug), slug)


def test_jobs_become_a_table_of_regions_and_sectors():
    found = data.employment(
        table("region,sector,jobs\nA,x,1\nA,y,2\nB,x,3\nC,y,4", "location_quotient")
    )

    assert (found.regions, found.sectors) == (["A", "B", "C"], ["x", "y"])
    assert found.jobs == [[1, 2], [3, 0], [0, 4]]
    assert found.before is None
    assert found.notes == ["Not listed, so counted as no job: 2 of 6 pairs of region and sector."]


def test_the_example_has_a_cluster_that_grows_by_itself():
    found = data.employment(example("location_quotient"))
    hills, shoes = found.regions.index("Hills"), found.sectors.index("shoes")

    assert location_quotient(found.jobs)[hills][shoes] > 2
    reference = ([sum(c) for c in zip(*years, strict=True)] for years in (found.before, found.jobs))
    assert shift_share(found.before[hills], found.jobs[hills], *reference).competitive > 0


JOBS = "region,sector,jobs,jobs before\nA,x,1,{}\nA,y,2,1\nB,x,3,{}\nB,y,4,1"


@pytest.mark.parametrize(
    ("first", "third", "why"),
    [
        ("-", "2", "Jobs before is not known in every row"),
        ("0", "0", "a region or sector had no jobs before"),
    ],
)
def test_growth_is_left_out_with_a_note_where_it_means_nothing(first, third, why):
    found = data.employment(table(JOBS.format(first, third), "location_quotient"))

    assert found.before is None
    assert found.notes[-1] == f"Growth is not worked out: {why}."
    assert data.employment(table(JOBS.format(1, 2), "location_quotient")).before == [[1, 1], [2, 1]]


def test_growth_that_nobody_asked_for_is_no_note():
    sheet = "region,sector,jobs,jobs before\nA,x,1,\nA,y,2,\nB,x,3,\nB,y,4,"
    found = data.employment(table(sheet, "location_quotient"))

    assert found.before is None
    assert [note for note in found.notes if "Growth" in note] == []


def test_a_table_of_jobs_must_be_whole_for_a_gap_is_not_nothing():
    gap = table("region,sector,jobs\nA,x,..\nA,y,2\n,x,3\nB,y,4", "location_quotient")

    with pytest.raises(data.DataProblems) as refusal:
        data.employment(gap)
    assert [(p.row, p.column) for p in refusal.value.problems] == [(2, "Jobs"), (4, "Region")]
    first, second = (problem.message for problem in refusal.value.problems)
    assert first.endswith("0 means no jobs")
    assert second == "the name is missing: write it in each row, also where cells were merged"


def test_regions_and_sectors_without_a_job_are_named_all_at_once():
    none = table("region,sector,jobs\nA,x,0\nA,y,0\nB,x,3\nB,y,0", "location_quotient")

    with pytest.raises(data.DataProblems) as refusal:
        data.employment(none)
    assert str(refusal.value).splitlines() == [
        "A has no jobs at all: leave it out",
        "y has no jobs at all: leave it out",
    ]


def test_one_region_cannot_be_compared():
    alone = table("region,sector,jobs\nA,x,1\nA,y,2\nA,z,3\nA,w,4", "location_quotient")

    with pytest.raises(data.DataProblems, match="two regions and two sectors"):
        data.employment(alone)


def test_clusters_become_a_matrix_in_which_a_dear_job_is_worse():
    found = data.criteria(example("cluster_selection"))

    assert found.benefit == [True, True, True, True, False, True, True]
    assert found.criteria[4] == "Cost of a job"
    scores = weighted_sum(found.matrix, [1] * 7, found.benefit)
    assert len(scores) == len(found.clusters)


def test_headings_that_are_not_known_are_named_where_criteria_are_too_few():
    sheet = "Cluster, Woman, Growth, Ready\nA,1,2,3\nB,2,3,4"

    with pytest.raises(data.DataProblems) as refusal:
        data.criteria(table(sheet, "cluster_selection"))
    needed, unknown = str(refusal.value).splitlines()
    assert needed == "two criteria are needed at least, so two columns of numbers"
    assert unknown.startswith("not known are the headings Woman, Ready; the headings here are ")
    assert unknown.endswith("Rural, Readiness")


def test_seats_and_jobs_go_to_the_model_of_skills():
    found = data.seats(example("skills_matching"))

    assert 0 < placements(found.seats, found.jobs) <= sum(found.jobs)


def test_incomes_come_with_size_and_group():
    found = data.incomes(example("poverty"))

    assert fgt(found.before, 60, 0, found.weights) > 0
    assert "home workers" in subgroup_decomposition(found.before, found.groups, 60, 1)


def test_without_size_and_group_each_household_counts_once():
    found = data.incomes(table("income before,income after\n" + "1,2\n" * 5, "poverty"))

    assert found.weights == [1.0] * 5
    assert found.groups == [""] * 5


def test_capabilities_are_counted():
    found = data.capabilities(example("deprivation"))

    assert len(found.dimensions) == 5
    assert 0 < alkire_foster(found.achievements, [5] * 5, k=2).M0 < 1


def test_results_are_split_by_help():
    found = data.results(example("evaluation"))

    assert did_panel(
        found.treated_before, found.treated_after, found.control_before, found.control_after
    ).estimate == pytest.approx(6, abs=4)


def test_results_need_two_firms_on_either_side():
    one_sided = table("helped,before,after\nyes,1,2\nyes,1,1\nyes,2,3\nno,2,2", "evaluation")

    with pytest.raises(data.DataProblems, match="two firms that were helped and two others"):
        data.results(one_sided)


def test_rows_that_are_not_complete_are_told_by_number():
    found = data.seats(table("skill,seats,jobs\nA,-,2\nB,,3\nC,5,6\nD,7,8", "skills_matching"))

    assert found.skills == ["C", "D"]
    assert found.notes == [
        "Seats is missing in 2 of 4 rows: 2, 3.",
        "Left out, since a value is missing: rows 2, 3.",
    ]


def test_too_few_complete_rows_are_refused_with_what_is_missing():
    thin = table("skill,seats,jobs\nA,-,2\nB,3,4", "skills_matching")

    with pytest.raises(data.DataProblems) as refusal:
        data.seats(thin)
    assert str(refusal.value).splitlines() == [
        "complete rows: 1; needed: 2",
        "Row 2, column Seats: a value is missing",
    ]


def test_a_household_of_unknown_size_counts_once_and_is_told():
    found = data.incomes(
        table("income before,income after,size\n" + "1,2,3\n" * 4 + "1,2,?", "poverty")
    )

    assert found.weights == [3, 3, 3, 3, 1]
    assert found.notes == [
        "Size is missing in 1 of 5 rows: 6.",
        "Counted as one person, since its size is not known: row 6.",
    ]
