"""What a trainer reads out is true: times add up, seats follow from drafts, answers from models."""

import re
from collections import Counter

import pytest
from trainers_pages import CHAPTERS, TRAINERS, guide, minutes_of_game, number, rows, section, timing

from clusterlearn import exercises

INDEX = (TRAINERS / "index.md").read_text("utf-8")
DAYS_ON_PAPER = ["The first day: who gains", "The second day: how to go about it"]
ON_PAPER = [
    "Half a day on paper: why clusters",
    "A day on paper: the agent's work",
    "A day on paper: institutions that serve firms",
    *DAYS_ON_PAPER,
]
PLANS = [
    "Half a day: one chapter, one game",
    "Half a day on paper",
    "A day: the module on trust and governance",
    *ON_PAPER,
]


@pytest.mark.parametrize("plan", PLANS)
def test_the_minutes_of_a_plan_add_up(plan):
    *parts, total = rows(section(INDEX, plan))

    assert sum(number(minutes) for _, minutes, _ in parts) == number(total[1])


@pytest.mark.parametrize("plan", PLANS)
def test_a_plan_gives_a_chapter_the_minutes_of_its_trainers_page(plan):
    for _, minutes, what in rows(section(INDEX, plan)):
        for chapter in re.findall(r"<(\w+/(?!paper_)\w+)>", what):
            *_, total = timing(chapter)
            on_paper = "paper game" in what or plan in ON_PAPER

            assert number(minutes) == number(total[-2 if on_paper else 1])
        if games := re.findall(r"<\w+/paper_(\w+)>", what):
            assert number(minutes) == max(map(minutes_of_game, games))


def test_the_list_of_modules_gives_each_chapter_the_minutes_of_its_trainers_page():
    told = {
        chapter: (number(screen), number(paper))
        for line in INDEX.splitlines()
        for chapter in re.findall(r"^\| {doc}`[^<]+<\.\./(\w+/\w+)>`", line)
        for screen, paper in [line.strip("|").split("|")[-2:]]
    }

    totals = {chapter: timing(chapter)[-1] for chapter in CHAPTERS}
    assert told == {chapter: (number(t[1]), number(t[-2])) for chapter, t in totals.items()}


def test_the_two_days_on_paper_say_which_chapters_of_their_modules_they_leave_out():
    taken = {
        chapter
        for day in DAYS_ON_PAPER
        for chapter in re.findall(r"<(\w+/\w+)>", section(INDEX, day))
    }

    left_out, *_ = section(INDEX, "What the two days leave out").strip().splitlines()
    both = {c for c in CHAPTERS if c.startswith(("pro_poor/", "lessons/"))}
    assert set(re.findall(r"<(\w+/\w+)>", left_out)) == both - taken


@pytest.mark.parametrize(
    ("chapter", "minutes", "told"),
    [("skills_that_fit", 12, "twelve minutes shorter"), ("services_that_pay", 7, "seven minutes")],
)
def test_the_chapters_to_take_in_place_of_credit_are_as_much_shorter_as_told(
    chapter, minutes, told
):
    credit, other = (
        number(timing(f"institutions/{page}")[-1][-2]) for page in ("credit_among_peers", chapter)
    )

    assert credit - other == minutes
    assert re.search(
        rf"<institutions/{chapter}>`.*: (it is )?{told}",
        INDEX.split("### A day on paper: institutions that serve firms")[1],
    )


def test_the_ten_slips_at_five_chairs_stand_and_sit_as_the_page_says():
    page = guide("pro_poor/more_than_income")
    slips = re.findall(r"^- \*\*Woman (\d+)\*\*\n  She lacks (.+)\.$", page, re.MULTILINE)
    lacks = {int(woman): set(things.split(", ")) - {"nothing"} for woman, things in slips}

    cures = [set(), {"income"}, {"health"}, {"income", "health"}]
    standing = [{w for w, things in lacks.items() if len(things - cure) >= 3} for cure in cures]
    before = [set(lacks), *[standing[0]] * 3]
    assert rows(section(page, "Ten people and five chairs")) == [
        [named, str(len(up)), ", ".join(map(str, sorted(had - up)))]
        for named, up, had in zip(
            ["Nothing new", "Income", "Health", "Income and health"], standing, before, strict=True
        )
    ]


def test_the_slips_of_the_two_bags_mislead_as_often_as_the_page_says():
    page = guide("lessons/did_it_work")
    other, helped = (
        [int(n.replace("−", "-")) for n in re.findall(rf"\*\*(−?\d+)\*\*\n  {bag}\n", page)]
        for bag in ("other", "helped")
    )

    assert len(other) == 20
    assert helped == [change + 10 for change in other]
    assert f"about {100 * misled(other, helped, 3):.0f} in 100" in page
    assert f"about 1 draw in {round(1 / misled(other, helped, 12), -2):.0f} misleads" in page


def misled(other, helped, drawn):
    """Part of the draws from both bags in which the helped are not ahead."""
    low, high = sums(other, drawn), sums(helped, drawn)
    seen = sum(low[a] * high[b] for a in low for b in high if b <= a)
    return seen / (low.total() * high.total())


def sums(numbers, drawn):
    """How many draws of so many slips give each sum."""
    found = [Counter({0: 1}), *(Counter() for _ in range(drawn))]
    for change in numbers:
        for size in range(drawn, 0, -1):
            for total, ways in found[size - 1].items():
                found[size][total + change] += ways
    return found[drawn]


def test_the_seats_of_the_role_play_follow_from_its_drafts():
    *actors, total = rows(section(guide("trust_governance/forms_of_governance"), "Role cards"))

    fees = [number(name.split(":")[1].replace(",", "")) for name, *_ in actors]
    seats = [tuple(map(number, row[1:])) for row in actors]
    assert [200 * by_fee for by_fee, _, _ in seats] == fees
    assert tuple(map(sum, zip(*seats, strict=True))) == tuple(map(number, total[1:]))


def test_the_role_cards_name_the_seats_of_the_table():
    cards = section(guide("trust_governance/forms_of_governance"), "Role cards")

    on_cards = re.findall(r"draft A: (\d+) of 12\. Under B: (\d+) of 144\. Under C: (\d+)", cards)
    assert [list(seats) for seats in on_cards] == [row[1:] for row in rows(cards)[:-1]]


def test_the_fees_that_the_trainer_reads_out_come_from_the_model():
    told = {
        int(share): float(fee)
        for checked, fee in rows(section(guide("trust_governance/who_pays"), "With a projector"))
        for share in re.findall(r"\d+", checked)
    }

    evaluate = exercises.load("public_goods").evaluate
    found = {share: evaluate(checked=share / 100, fine=2) for share in (0, 30, 40, 50, 60, 70, 100)}
    assert told == {share: result.indicators["fee"] for share, result in found.items()}


def test_the_answers_to_the_groups_tasks_on_fees_come_from_the_model():
    exercise = exercises.load("public_goods")
    fewest, lowest, best = (
        row[2] for row in rows(section(guide("trust_governance/who_pays"), "With phones"))
    )

    def fee(**rule):
        return exercise.evaluate(**rule).indicators["fee"]

    checks, fines = exercise.inputs[1].grid, exercise.inputs[2].grid
    checked = next(c for c in checks if fee(checked=c, fine=2) >= 10)
    fine = next(f for f in fines if fee(checked=0.4, fine=f) >= 15)
    incomes = [
        exercise.evaluate(checked=c, fine=f).indicators["income"]
        for c, f in [(0.3, 4), (0.6, 2), (0.8, 1.5)]
    ]
    assert fewest == f"{100 * checked:.0f} of 100; the fee is {fee(checked=checked, fine=2)}"
    assert lowest == f"{fine} times; the fee is {fee(checked=0.4, fine=fine)}"
    assert best == "Check 30, fine 4: {} a month, against {} and {}".format(*incomes)


def test_the_plans_with_the_fewest_introductions_come_from_the_model():
    exercise = exercises.load("brokerage")
    found = []
    for inputs in exercise.settings():
        joined = exercise.evaluate(**inputs).indicators["joined"]
        months, monthly = inputs["exit_month"], inputs["introductions"]
        if joined >= 80:
            found.append((inputs["embedding"], months * monthly, -joined, months, monthly))

    table = rows(section(guide("trust_governance/broker_leaves"), "With phones"))
    assert [number(hold) for hold, *_ in table] == [30, 60]
    for hold, *row in table:
        plans = (plan for plan in found if 100 * plan[0] == number(hold))
        _, introductions, joined, months, monthly = min(plans)
        assert row == [
            f"{months:.0f} months, {monthly:.0f} a month",
            f"{introductions:.0f}",
            f"{-joined} of 100",
        ]


def test_what_the_trainer_says_of_a_busy_agent_comes_from_the_model():
    page = guide("trust_governance/broker_leaves")
    run = exercises.load("brokerage").run

    busy, slow = run(24, 8, 0).indicators, run(12, 4, 0.6).indicators
    stays = ["{joined:.0f}".format(**run(m, 4, 0.6).indicators) for m in range(0, 25, 6)]
    assert "Of {at_exit} ties {later} are left three years later".format(**busy) in page
    assert "and {joined} of 100 pairs can reach each other".format(**busy) in page
    assert "Of {at_exit} ties none is missing: there are {later}".format(**slow) in page
    assert f"it is {', '.join(stays[:-1])} and {stays[-1]} of 100 pairs" in page
