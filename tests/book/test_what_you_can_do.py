"""What you can do now: each objective, marked by what the learner has shown."""

import pytest
from playwright.sync_api import expect

CAN = "book/what_you_can_do.html"
OVERVIEW = "book/trust_governance/index.html"
GOAL = "[data-can-chapter='trust_governance/trust_as_capital'] [data-goal]"


@pytest.fixture
def course(page):
    """The chapter of which the tests speak, as scripts know it."""
    return page(CAN).evaluate(
        "clusterlearn.course.modules.flatMap((module) => module.chapters)"
        ".find(({page}) => page === 'trust_governance/trust_as_capital')"
    )


def keep(page, kind, id, value):
    page.evaluate("([k, i, v]) => clusterlearn.store.set(k, i, v)", [kind, id, value])


def answer(page, objective):
    for id in objective["checks"]:
        keep(page, "checks", id, {"chosen": 1, "right": True, "tries": 1})


def find(page, objective):
    return page.locator(f"[data-goal='{objective['id']}']")


def test_it_lists_every_objective_of_the_course_with_its_text(page):
    here = page(CAN)
    ids = here.evaluate(
        "clusterlearn.course.modules.flatMap((m) => m.chapters.flatMap((c) => c.objectives))"
        ".map(({id}) => id)"
    )

    listed = here.evaluate(
        "[...document.querySelectorAll('[data-goal]')].map((goal) => goal.dataset.goal)"
    )
    assert listed == ids
    expect(here.locator(GOAL).first).to_contain_text("Name what trust saves in a deal")


def test_checks_and_tasks_together_show_it_and_notes_begin_it(page, course):
    here = page(CAN)
    goal = next(o for o in course["objectives"] if o["tasks"] and o["checks"])
    mark = find(here, goal).locator("[data-mark]")
    expect(mark).to_have_text("Open")

    answer(here, goal)
    expect(mark).to_have_text("Begun")
    for id in goal["tasks"]:
        keep(here, "tasks", id, {"done": True})

    expect(mark).to_have_text("Shown")
    noted = next(o for o in course["objectives"] if o["prompts"] and o != goal)
    keep(here, "prompts", noted["prompts"][0], {"text": "A note"})
    expect(find(here, noted).locator("[data-mark]")).to_have_text("Begun")


def test_what_is_missing_is_a_link_to_its_place(page, course):
    here = page(CAN)
    goal = next(o for o in course["objectives"] if o["tasks"] and o["checks"])
    answer(here, goal)
    evidence = find(here, goal).locator("[data-evidence]")
    expect(evidence.get_by_role("link", name="Checks right")).to_have_count(0)

    evidence.get_by_role("link", name="Found: 0 of").click()

    expect(here.locator("#exercise-trust")).to_be_in_viewport()


def test_modules_and_course_are_summed_up(page, course):
    here = page(CAN)
    module = here.get_by_role("region", name="Trust and governance")

    answer(here, next(o for o in course["objectives"] if not o["tasks"]))

    expect(module.locator("[data-sum]")).to_contain_text("Shown: 1 of")
    expect(here.locator("[data-sum]").first).to_contain_text("Shown: 1 of")


def test_whoever_has_shown_all_is_told(page):
    here = page(CAN)

    here.evaluate(
        """() => {
            for (const { chapters } of clusterlearn.course.modules)
                for (const { checks, tasks } of chapters) {
                    const right = { chosen: 1, right: true, tries: 1 };
                    checks.forEach((id) => clusterlearn.store.set("checks", id, right));
                    tasks.forEach((id) => clusterlearn.store.set("tasks", id, { done: true }));
                }
        }"""
    )

    expect(here.get_by_text("All of it is shown")).to_be_visible()
    expect(here.locator("[data-mark]", has_text="Begun")).to_have_count(0)


def test_the_overview_of_a_module_says_the_same(page, course):
    here = page(CAN)
    goal = next(o for o in course["objectives"] if not o["tasks"] and o["prompts"])
    answer(here, goal)

    here.goto(here.url.replace(CAN, OVERVIEW))

    expect(here.locator(f"[data-objective='{goal['id']}']")).to_contain_text("Shown.")
    here.get_by_role("link", name="What you can do now").last.click()
    expect(find(here, goal).locator("[data-mark]")).to_have_text("Shown")


def test_it_is_a_statement_of_the_learner_and_each_has_an_own_one(page, course):
    here = page(CAN)
    here.evaluate("clusterlearn.store.rename('Ana')")
    answer(here, course["objectives"][0])

    expect(here.get_by_text("It is no certificate")).to_be_visible()
    expect(here.locator("[data-who]")).to_contain_text("Statement of Ana,")
    here.evaluate("clusterlearn.store.add('Ben')")
    expect(here.locator("[data-who]")).to_contain_text("Statement of Ben,")
    expect(find(here, course["objectives"][0]).locator("[data-mark]")).to_have_text("Open")


def test_what_is_open_can_be_left_out_on_paper(page, course):
    here = page(CAN)
    answer(here, course["objectives"][0])

    here.get_by_label("Leave out what is open").check()
    here.emulate_media(media="print")

    expect(find(here, course["objectives"][0])).to_be_visible()
    expect(here.locator("[data-goal]:visible")).to_have_count(
        here.locator("[data-goal]:not([data-stage='open'])").count()
    )
    expect(here.get_by_label("Leave out what is open")).to_be_hidden()
    expect(here.get_by_role("region", name="Why clusters")).to_be_hidden()


def test_without_scripts_it_is_a_list_to_tick(page):
    here = page(CAN, java_script_enabled=False)

    expect(here.get_by_text("scripts are switched off here")).to_be_visible()
    expect(here.locator(GOAL).first).to_be_visible()
    expect(here.locator("[data-mark]").first).to_be_hidden()


@pytest.mark.parametrize("width", [320, 1280])
def test_it_fits_and_nothing_complains(page, errors, width):
    here = page(CAN, width=width)

    assert here.evaluate("document.documentElement.scrollWidth") <= width
    assert errors == []
