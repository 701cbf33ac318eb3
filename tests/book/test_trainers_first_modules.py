"""What a trainer of the first, second and fourth module reads out agrees with the exercises."""

import re

import pytest
from trainers_pages import guide, rows, section

from clusterlearn import exercises
from clusterlearn.exercises.cluster_selection import BEES, WEAVING, _scores

TIN = 0


def found(slug, **setting):
    return exercises.load(slug).evaluate(**setting).indicators


def test_the_shares_that_are_worth_300_newcomers_come_from_the_model():
    table = rows(section(guide("why_clusters/close_and_together"), "With phones"))

    grid = exercises.load("collective_efficiency").inputs[1].grid
    assert [[int(cell) for cell in row] for row in table] == [
        [
            gain,
            next(
                round(100 * share)
                for share in grid
                if found("collective_efficiency", together=share, gain=gain / 100)["newcomers"]
                >= 300
            ),
        ]
        for gain in (5, 10, 15, 20, 25)
    ]


def test_what_the_trainer_says_of_newcomers_comes_from_the_model():
    page = guide("why_clusters/close_and_together")

    assert "read the sentence aloud: {newcomers}.".format(**found("collective_efficiency")) in page
    low = found("collective_efficiency", gain=0.05)["newcomers"]
    assert f"Lower it to 5 and read again: {low} newcomers" in page
    assert "two figures, {near} and {acting}.".format(**found("collective_efficiency")) in page


def test_what_talk_does_to_ties_comes_from_the_model():
    silent, told = (found("trust", honour=0.8, gossip=talk)["alive"] for talk in (0.0, 0.3))

    assert (
        f"Of 100 ties {silent} are alive after three years without talk, and {told} with it."
        in guide("why_clusters/neighbours_and_the_poor")
    )


def test_the_table_of_the_circle_follows_from_what_a_pair_costs_and_is_worth():
    page = section(guide("why_clusters/stuck_or_growing"), "On paper")
    cost, worth = ("**5** for a pair made well, **3**", "is worth **8**, a plain one **4**")

    assert cost in page
    assert worth in page
    assert [[int(c.replace("−", "-")) for c in row] for row in rows(page)] == [
        [price, price - 5, price - 3, 8 - price, 4 - price] for price in (7, 6, 5, 4, 3)
    ]


@pytest.mark.parametrize(("beans", "least"), [(10, 1), (30, 3), (40, 4), (50, 5)])
@pytest.mark.parametrize("extra", [0, 1])
def test_the_beans_of_the_quarrel_name_the_winner_of_the_model(beans, least, extra):
    counts = rows(section(guide("cluster_agent/choosing_a_cluster"), "Sheet of the quarrel"))
    growth, poor, ready = (int(row[2 + extra]) for row in counts if row[1].startswith("the "))

    for g in range(least, beans - 2 * least + 1):
        for p in range(least, beans - g - least + 1):
            r = beans - g - p
            scores = _scores(g, p, r, extra)
            ahead = growth * g - poor * p - ready * r
            assert abs(ahead) <= 1 or (ahead > 0) == (scores[BEES] > scores[WEAVING])
            assert beans > 10 or ahead != 0
            if beans == 10:
                tin_first = scores[TIN] > max(scores[1:])
                assert tin_first == (g == 8 and not extra)


def test_in_no_cell_of_the_worksheet_do_the_tinsmiths_come_first():
    weights = [(2, poor, ready, 0) for poor in range(1, 7) for ready in range(1, 7)]
    weights += [(growth, 3, 3, extra) for growth in range(1, 7) for extra in (0, 1)]

    assert all(_scores(*weight)[TIN] < max(_scores(*weight)[1:]) for weight in weights)


def test_the_reserves_that_groups_find_come_from_the_model():
    table = rows(section(guide("institutions/networks_of_equals"), "With phones"))

    orders = exercises.load("joint_orders")
    for benches, enough, most in ([int(cell) for cell in row] for row in table):
        earned = {
            firms: orders.evaluate(order=benches, firms=firms).indicators["each"]
            for firms in range(5, 25)
        }
        assert orders.evaluate(order=benches).indicators["enough"] == enough
        assert max(earned, key=earned.get) == most


def test_what_the_trainer_says_of_a_reserve_comes_from_the_model():
    page = guide("institutions/networks_of_equals")
    each = {firms: found("joint_orders", firms=firms)["each"] for firms in (12, 14, 15, 20)}

    assert f"{each[12]} on average with twelve partners and {each[14]} with fourteen" in page
    assert f"With twenty the order is as good as sure, and each earns {each[20]}." in page
    assert each[15] < each[14]


def test_the_remedies_for_a_late_payment_come_from_the_model():
    page = guide("institutions/buyers_and_suppliers")
    processed = [
        found("supply_calendar", **setting)["processed"]
        for setting in ({"capacity": 5}, {"price": 110}, {"delay": 15})
    ]

    told = "Room for 5 a day brings {} trucks, a price of 110 brings {}, payment after 15 days brings all {}."
    assert told.format(*processed) in page
    early, late = found("supply_calendar", delay=30), found("supply_calendar", delay=20)
    assert (
        f"With {early['keeping']} of 80 the plant processes {early['processed']}, "
        f"and with {late['keeping']} it processes {late['processed']}." in page
    )


def test_the_prices_at_which_a_service_lives_come_from_the_model():
    page = guide("institutions/services_that_pay")

    for price, users, needed, month in rows(section(page, "With phones")):
        service = found("business_services", price=int(price), months=0)
        alone = "never" if service["alone"] > 72 else str(service["alone"])
        assert [users, needed, month] == [str(service["users"]), str(service["needed"]), alone]
    silent = [
        found("business_services", price=price, months=months, talk=0)["alone"]
        for price in range(20, 81, 10)
        for months in range(0, 49, 12)
    ]
    assert min(silent) > 72


def test_what_the_trainer_reads_out_of_seats_comes_from_the_model():
    page = guide("institutions/skills_that_fit")
    earned = [found("skills_matching", seats=seats)["return"] for seats in (90, 120)]
    placed = [found("skills_matching", response=0.3, years=y)["placed"] for y in range(6)]

    assert "what each 1 spent earns: {}, then {}.".format(*earned) in page
    assert f"one by one, from 0: {', '.join(map(str, placed))}." in page
    ways = re.search(r"reach 50 with (\d+) of 100 in three years, or (\d+) .* or (\d+) ", page)
    for share, years in zip(map(int, ways.groups()), (3, 2, 1), strict=True):
        least = next(
            part
            for part in range(0, 101, 10)
            if found("skills_matching", response=part / 100, years=years)["placed"] >= 50
        )
        assert share == least


def test_the_funds_that_fall_short_come_from_the_model():
    table, groups = (
        rows(section(guide("institutions/credit_among_peers"), heading))
        for heading in ("With a projector", "With phones")
    )

    assert [[float(cell) for cell in row] for row in table] == [
        [fund, *(found("mutual_guarantee", fund=fund / 100, pull=p)["short"] for p in pulls)]
        for pulls in [(0, 0.1, 0.2, 0.3)]
        for fund in (4, 8, 12, 16, 20)
    ]
    saved = {
        (members, part): found("mutual_guarantee", members=members, guarantee=part)["saved"]
        for members, part in ((8, 0.5), (12, 0.5), (12, 0.6))
    }
    assert saved[8, 0.5] > 0 == saved[12, 0.5]
    assert f"they save {saved[12, 0.6]} points" in groups[1][2]
    assert groups[2][2].startswith("16")
