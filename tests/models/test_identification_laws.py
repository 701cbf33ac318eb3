"""Identification: what holds for every input."""

from math import fsum
from random import Random

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from clusterlearn.models.identification import (
    classify_clusters,
    ellison_glaeser,
    herfindahl,
    location_quotient,
    locational_gini,
    places_by_chance,
    shift_share,
)

jobs = st.floats(0.1, 1000)
factors = st.floats(0.01, 100)
places = st.floats(0.001, 0.999)
sizes = st.lists(jobs, min_size=2, max_size=8)
WORSE_OR_EQUAL = ("none", "emerging", "stagnating", "dynamic")


@st.composite
def tables(draw):
    """Jobs of regions x sectors."""
    sectors = draw(st.integers(1, 5))
    row = st.lists(jobs, min_size=sectors, max_size=sectors)
    return draw(st.lists(row, min_size=1, max_size=5))


@st.composite
def regions(draw, lists=2):
    """So many lists of jobs, one entry for each of at least two regions or sectors."""
    n = draw(st.integers(2, 7))
    return [draw(st.lists(jobs, min_size=n, max_size=n)) for _ in range(lists)]


@given(tables())
def test_a_regions_quotients_weighted_by_the_sectors_shares_add_up_to_one(employment):
    country = fsum(map(fsum, employment))
    shares = [fsum(column) / country for column in zip(*employment, strict=True)]

    for row in location_quotient(employment):
        assert fsum(q * s for q, s in zip(row, shares, strict=True)) == pytest.approx(1)


@given(tables())
def test_no_quotient_is_larger_than_the_country_is_beside_the_region(employment):
    country = fsum(map(fsum, employment))

    for row, quotients in zip(employment, location_quotient(employment), strict=True):
        assert all(0 <= q <= country / fsum(row) * (1 + 1e-12) for q in quotients)


@given(tables(), factors)
def test_quotients_do_not_change_with_the_unit(employment, factor):
    in_other_unit = location_quotient([[factor * e for e in row] for row in employment])

    for row, same in zip(location_quotient(employment), in_other_unit, strict=True):
        assert same == pytest.approx(row)


@given(sizes)
def test_the_index_of_firms_lies_between_equal_firms_and_one(firms):
    assert 1 / len(firms) - 1e-12 <= herfindahl(firms) <= 1


@given(sizes, st.data())
def test_two_firms_that_merge_never_lower_the_index(firms, data):
    first, second, *rest = data.draw(st.permutations(firms))

    assert herfindahl([first + second, *rest]) > herfindahl(firms)


@given(sizes, st.integers(2, 4))
def test_a_cluster_repeated_so_many_times_has_an_index_so_many_times_smaller(firms, times):
    assert herfindahl(firms * times) == pytest.approx(herfindahl(firms) / times)


@given(regions())
def test_the_locational_gini_stays_in_its_bounds(lists):
    industry, total = lists

    assert 0 <= locational_gini(industry, total) <= 1 - min(total) / fsum(total) + 1e-12


@given(regions(), factors, st.integers(0, 99))
def test_neither_unit_nor_order_of_regions_changes_the_measures_of_concentration(
    lists, factor, seed
):
    industry, total = lists
    order = list(range(len(total)))
    Random(seed).shuffle(order)
    moved = [factor * industry[i] for i in order], [total[i] for i in order]

    assert locational_gini(*moved) == pytest.approx(locational_gini(industry, total), abs=1e-12)
    index = ellison_glaeser(industry, total, industry)
    assert ellison_glaeser(*moved, moved[0]).gamma == pytest.approx(index.gamma, abs=1e-9)


@given(regions(), st.floats(0.1, 0.9))
def test_a_region_split_into_two_alike_leaves_the_locational_gini(lists, share):
    industry, total = lists
    split = [
        [*(part * values[0] for part in (share, 1 - share)), *values[1:]]
        for values in (industry, total)
    ]

    assert locational_gini(*split) == pytest.approx(locational_gini(industry, total), abs=1e-12)


@given(regions(), st.floats(0.01, 0.99))
def test_jobs_that_move_to_where_the_industry_is_common_raise_the_locational_gini(lists, part):
    industry, total = lists
    ratios = [s / x for s, x in zip(industry, total, strict=True)]
    low, high = ratios.index(min(ratios)), ratios.index(max(ratios))
    assume(low != high)
    moved = list(industry)
    moved[low] -= part * industry[low]
    moved[high] += part * industry[low]

    assert locational_gini(moved, total) > locational_gini(industry, total)


@given(regions(lists=1), sizes)
def test_an_industry_spread_like_all_jobs_is_less_concentrated_than_by_chance(lists, plants):
    (total,) = lists

    spread = ellison_glaeser(total, total, plants)
    assert spread.raw == 0
    assert spread.gamma < 0
    assert spread.z < 0


@given(regions(), sizes)
def test_gamma_is_what_makes_the_raw_concentration_expected(lists, plants):
    industry, total = lists
    index = ellison_glaeser(industry, total, plants)

    outside = index.expected_raw_random / index.herfindahl
    expected = outside * (index.gamma + (1 - index.gamma) * index.herfindahl)
    assert expected == pytest.approx(index.raw, abs=1e-9)
    assert index.variance_raw_random > 0


@given(st.integers(1, 60), places)
def test_the_places_of_every_number_of_firms_add_up_to_the_firms(firms, share):
    at_least = [places_by_chance(number, firms, share) for number in range(1, firms + 1)]

    assert fsum(at_least) == pytest.approx(firms)


@given(st.integers(1, 400), places, st.data())
def test_more_firms_in_one_place_are_rarer_and_never_more_than_can_be_filled(firms, share, data):
    here = data.draw(st.integers(1, firms))
    found = places_by_chance(here, firms, share)

    assert 0 <= found <= places_by_chance(here - 1, firms, share) * (1 + 1e-9)
    assert found <= firms / here * (1 + 1e-9)


@given(st.integers(1, 30), places)
def test_all_firms_meet_in_one_place_as_often_as_the_others_follow_the_first(firms, share):
    assert places_by_chance(firms, firms, share) == pytest.approx(share ** (firms - 1))


@given(regions(lists=4))
def test_the_parts_of_a_change_add_up_to_the_whole(lists):
    change = shift_share(*lists)

    parts = change.national + change.industry_mix + change.competitive
    assert parts == pytest.approx(change.total, abs=1e-6)
    assert change.total == pytest.approx(fsum(lists[1]) - fsum(lists[0]), abs=1e-9)


@given(regions(lists=3), st.floats(0.5, 2))
def test_where_all_sectors_grow_alike_there_is_no_mix(lists, growth):
    before, after, reference = lists

    change = shift_share(before, after, reference, [growth * jobs for jobs in reference])
    assert change.industry_mix == pytest.approx(0, abs=1e-6)


@given(regions(lists=4), st.floats(0.5, 2))
def test_a_boom_that_lifts_region_and_country_alike_leaves_no_more_than_its_share(lists, boom):
    local_0, local_1, reference_0, reference_1 = lists
    change = shift_share(*lists)

    lifted = shift_share(
        local_0, [boom * j for j in local_1], reference_0, [boom * j for j in reference_1]
    )
    assert lifted.competitive == pytest.approx(boom * change.competitive, abs=1e-6)
    assert lifted.industry_mix == pytest.approx(boom * change.industry_mix, abs=1e-6)


@given(st.floats(0, 4), st.floats(-0.5, 0.5), st.floats(0, 1), st.floats(0, 0.5))
def test_faster_growth_never_worsens_a_class(quotient, growth, share, more):
    slow, fast = classify_clusters([quotient] * 2, [growth, growth + more], [share] * 2)

    assert WORSE_OR_EQUAL.index(fast) >= WORSE_OR_EQUAL.index(slow)
    assert (slow in {"dynamic", "stagnating"}) == (fast in {"dynamic", "stagnating"})
