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


def test_a_pair_listed_twice_is_refused():
    twice = table("region,sector,jobs\nA,x,1\nA,x,2\nB,x,3\nB,y,4", "location_quotient")

    with pytest.raises(data.DataProblems, match="x in A is listed twice"):
        data.employment(twice)


def test_clusters_become_a_matrix_in_which_a_dear_job_is_worse():
    found = data.criteria(example("cluster_selection"))

    assert found.benefit == [True, True, True, True, False, True]
    assert found.criteria[4] == "Cost of a job"
    scores = weighted_sum(found.matrix, [1] * 6, found.benefit)
    assert len(scores) == len(found.clusters)


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
        "seats is missing in 2 rows: 2, 3.",
        "Left out, since a value is missing: rows 2, 3.",
    ]


def test_too_few_complete_rows_are_refused():
    thin = table("skill,seats,jobs\nA,-,2\nB,3,4", "skills_matching")

    with pytest.raises(data.DataProblems, match="only 1 rows are complete; 2 are needed"):
        data.seats(thin)
