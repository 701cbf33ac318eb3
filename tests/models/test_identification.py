"""Identification: numbers, refusals and edges of the models, with Python alone."""

import pytest

from clusterlearn.models.identification import (
    classify_clusters,
    ellison_glaeser,
    herfindahl,
    location_quotient,
    locational_gini,
    places_by_chance,
    shift_share,
)

CHANGE = {
    "local_0": [100, 50],
    "local_1": [150, 40],
    "reference_0": [1000, 1000],
    "reference_1": [1200, 1000],
}
PLACES = {"location_quotients": [2.0], "growth": [0.05], "share": [0.1]}


def test_a_sector_that_one_region_has_alone_is_there_as_common_as_the_region_is_small():
    quotients = location_quotient([[10, 0], [0, 90]])

    assert quotients[0] == pytest.approx([10, 0])
    assert quotients[1] == pytest.approx([0, 10 / 9])


@pytest.mark.parametrize(
    ("employment", "refusal"),
    [
        ([[0, 0], [1, 2]], "sum of employment[0] must be above 0 and finite, got 0"),
        ([[1, 0], [2, 0]], "sum of employment in sector[1] must be above 0 and finite, got 0"),
        ([[1, -2], [2, 3]], "employment[0][1] must be at least 0 and finite, got -2"),
        ([[1, 2], [3]], "employment[1] must have 2 entries, got 1"),
        (
            [[1e-300, 1e-300], [1e90, 1e90]],
            "sum of employment, the smallest region's must lie closer together",
        ),
    ],
)
def test_a_table_of_jobs_that_gives_no_quotients_is_refused(employment, refusal):
    with pytest.raises(ValueError, match=f"^{_quoted(refusal)}"):
        location_quotient(employment)


def _quoted(text):
    return text.replace("[", r"\[").replace("]", r"\]")


def test_equal_firms_have_the_smallest_index_and_one_firm_the_largest():
    assert herfindahl([7, 7, 7, 7]) == 0.25
    assert herfindahl([7, 0, 0]) == 1.0


def test_no_firm_with_any_jobs_is_refused():
    with pytest.raises(ValueError, match="sum of sizes must be above 0 and finite, got 0"):
        herfindahl([0, 0])


def test_an_industry_spread_like_all_jobs_has_no_locational_gini():
    assert locational_gini([3, 1, 2], [30, 10, 20]) == pytest.approx(0, abs=1e-15)
    assert locational_gini([0.1] * 10, [0.7] * 10) >= 0


def test_an_industry_in_one_small_region_has_a_locational_gini_near_one():
    assert locational_gini([5, 0], [1, 99]) == pytest.approx(0.99)


def test_a_region_without_jobs_is_refused():
    with pytest.raises(ValueError, match=r"total_by_region\[1\] must be above 0"):
        locational_gini([1, 2], [5, 0])


def test_lists_of_regions_that_do_not_fit_are_refused():
    with pytest.raises(ValueError, match="total_by_region must have 2 entries, got 3"):
        locational_gini([1, 2], [5, 5, 5])
    with pytest.raises(ValueError, match="total_by_region must have 2 entries, got 3"):
        ellison_glaeser([1, 2], [5, 5, 5], [1, 2])


def test_an_industry_in_which_plants_keep_apart_has_a_negative_index():
    apart = ellison_glaeser([50, 50], [500, 500], [50, 50])

    assert apart.raw == 0
    assert apart.gamma == -1.0
    assert apart.z == pytest.approx(-1.0)


@pytest.mark.parametrize("plants", [[5], [5, 0], [1e60, 1]])
def test_a_single_plant_says_nothing_about_a_place(plants):
    with pytest.raises(ValueError, match="plant_sizes must lie in more than one plant"):
        ellison_glaeser([1, 2], [5, 5], plants)


@pytest.mark.parametrize("total", [[5], [1e-60, 1]])
def test_a_single_region_says_nothing_about_concentration(total):
    with pytest.raises(ValueError, match="total_by_region must lie in more than one region"):
        ellison_glaeser([1] * len(total), total, [1, 2])


def test_two_of_three_firms_meet_in_some_place_as_often_as_counting_says():
    # Of ten places: two there and one elsewhere, in three ways, or all three.
    one_place = 3 * 0.1**2 * 0.9 + 0.1**3

    assert places_by_chance(2, 3, 0.1) == pytest.approx(10 * one_place)


def test_every_place_has_no_firm_or_more():
    assert places_by_chance(0, 7, 0.04) == 25


@pytest.mark.parametrize(
    ("given", "refusal"),
    [
        ((0, 0, 0.1), "firms_in_country must be an integer from 1 to 100000, got 0"),
        ((1, 100_001, 0.1), "firms_in_country must be an integer from 1 to 100000, got 100001"),
        ((6, 5, 0.1), "firms_here must be an integer from 0 to 5, got 6"),
        ((1, 5, 0.0), "share_of_jobs must be above 0 and below 1, got 0"),
        ((1, 5, 1.0), "share_of_jobs must be above 0 and below 1, got 1"),
        ((1, 5, 5e-324), "share_of_jobs must lie closer together to compute"),
    ],
)
def test_figures_that_give_no_places_are_refused(given, refusal):
    with pytest.raises(ValueError, match=f"^{refusal}"):
        places_by_chance(*given)


def test_half_a_firm_is_refused():
    with pytest.raises(TypeError, match="firms_here must be an integer from 0 to 5, got 1.5"):
        places_by_chance(1.5, 5, 0.1)


def test_a_sector_that_is_new_in_a_region_counts_as_its_own_strength():
    change = shift_share([0], [30], [100], [150])

    assert (change.national, change.industry_mix, change.competitive) == (0, 0, 30)


def test_a_town_that_follows_the_country_has_no_strength_of_its_own():
    change = shift_share([10, 20], [11, 24], [100, 100], [110, 120])

    assert change.competitive == pytest.approx(0, abs=1e-9)
    assert change.national == pytest.approx(30 * 0.15)
    assert change.industry_mix == pytest.approx(5 - 4.5)


@pytest.mark.parametrize(
    ("given", "refusal"),
    [
        ({"local_1": [1]}, "local_1 must have 2 entries, got 1"),
        ({"reference_0": [0, 5]}, r"reference_0\[0\] must be above 0"),
        ({"local_0": [-1, 5]}, r"local_0\[0\] must be at least 0"),
        (
            {"reference_0": [1e-300, 5], "reference_1": [1e90, 5]},
            r"local_0 \* reference_1 / reference_0\[0\] must be a finite number, got inf",
        ),
        (
            {"reference_0": [1e-300, 1e-300], "reference_1": [1e90, 1e90]},
            r"sum of local_0 \* reference_1 / reference_0 must be a finite number, got inf",
        ),
    ],
)
def test_figures_that_give_no_change_are_refused(given, refusal):
    with pytest.raises(ValueError, match=refusal):
        shift_share(**CHANGE | given)


@pytest.mark.parametrize(
    ("quotient", "growth", "share", "kind"),
    [
        (1.25, 0.01, 0.02, "dynamic"),
        (1.25, 0.0, 0.02, "stagnating"),
        (1.24, 0.01, 0.02, "emerging"),
        (3.0, 0.01, 0.01, "emerging"),
        (3.0, 0.0, 0.01, "none"),
        (0.99, 0.5, 0.5, "none"),
    ],
)
def test_a_cluster_is_big_from_both_thresholds_and_grows_above_its_own(
    quotient, growth, share, kind
):
    assert classify_clusters([quotient], [growth], [share], share_threshold=0.02) == [kind]


@pytest.mark.parametrize(
    ("given", "refusal"),
    [
        ({"growth": [-5]}, r"growth\[0\] must be at least -1, got -5"),
        ({"growth_threshold": -2}, "growth_threshold must be at least -1, got -2"),
        ({"share": [12]}, r"share\[0\] must lie between 0 and 1, got 12"),
        ({"share_threshold": 2}, "share_threshold must lie between 0 and 1, got 2"),
        ({"lq_threshold": -1}, "lq_threshold must be at least 0 and finite, got -1"),
        ({"location_quotients": [-1]}, r"location_quotients\[0\] must be at least 0"),
        ({"growth": [0.1, 0.2]}, "growth must have 1 entries, got 2"),
    ],
)
def test_figures_that_make_no_class_are_refused(given, refusal):
    with pytest.raises(ValueError, match=refusal):
        classify_clusters(**PLACES | given)
