"""The games on the trainer's pages of the lessons: plans bring what the pages say."""

import pytest
from paper_games import clerk, steps
from trainers_pages import guide, number, rows, section

TASKS = ("meeting", "papers", "fees")
ALONE = (dict.fromkeys(TASKS, "agent"), ())
BY_CLERK = (dict.fromkeys(TASKS, "clerk"), ())
LEARNING = [
    ({"fees": "both"}, ()),
    ({"fees": "clerk", "meeting": "both"}, ()),
    ({"fees": "clerk", "meeting": "clerk", "papers": "both"}, ()),
]
NOTHING = ({}, ())
PLANS = {
    "The agent does all": [ALONE] * 4 + [NOTHING] * 4,
    "Fees together": [*LEARNING, *[BY_CLERK] * 3, *[NOTHING] * 2],
    "The same, and": [*LEARNING, (BY_CLERK[0], TASKS), *[BY_CLERK] * 4],
}


@pytest.mark.parametrize("plan", PLANS)
def test_a_plan_for_the_clerk_brings_what_the_page_says(plan):
    stated = rows(section(guide("lessons/the_public_part"), "What you can expect"))

    (row,) = [row for row in stated if row[0].startswith(plan)]
    assert clerk.play(PLANS[plan]) == tuple(map(int, row[1:]))


def test_only_what_is_written_down_outlasts_the_clerk():
    text = section(guide("lessons/the_public_part"), "What you can expect")

    assert clerk.best(writing=True) == 21
    assert clerk.best(writing=False) == 15
    assert "none brings more than 15" in text


def test_a_plan_for_the_empty_chairs_brings_what_the_page_says():
    stated = rows(section(guide("lessons/time_and_quick_wins"), "What you can expect"))

    for plan, counters, chairs in stated:
        words = plan.split(":")[0].lower().replace(", then the", ",").split(", ")
        names = {"whole kiln": ["kiln"], "kiln in parts": ["K1", "K2", "K3"]}
        order = [name for word in words for name in names.get(word, [word])]
        taken = chairs if number(chairs) else "broken up"
        found = steps.play(order)
        assert (found[0], str(found[1]) if found[1] >= 4 else "broken up") == (int(counters), taken)


def test_the_kiln_is_worth_beginning_only_in_parts():
    text = section(guide("lessons/time_and_quick_wins"), "What you can expect")

    assert f"none brings more than {steps.best(steps.WHOLE)}" in text
    assert f"none brings more than {steps.best(steps.PARTS)}" in text


def test_a_group_that_only_meets_after_the_easy_steps_breaks_up_in_the_month_of_the_page():
    text = section(guide("lessons/time_and_quick_wins"), "What you can expect")
    easy = ["glaze", "course", "stall", "shed"]

    done = sum(steps.STEPS[name][0] for name in easy)
    chairs = [steps.play([*easy, *["only meetings"] * more])[1] for more in range(10)]
    first = done + next(more for more, left in enumerate(chairs) if left < 8)
    last = done + next(more for more, left in enumerate(chairs) if left < 4)
    assert f"the easy steps, in month {done}," in text
    assert f"chairs fall empty from month {first}, and in month {last} it breaks up" in text


def test_the_village_can_pay_for_its_ice_without_giving_the_key_away():
    cards = section(guide("lessons/who_leads_and_pays"), "Role cards")

    boats, work, trader, association = 24, 10, 12, 4
    for told in (f"You have {boats} counters", f"worth {work}.", f"up to {trader},"):
        assert told in cards
    assert boats + work + association == 38
    assert boats + work + association + trader - 40 == 10
    assert 6 + 3 + 4 == 12 + 1
