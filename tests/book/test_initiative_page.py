"""The capstone's game in the page: played by keys, kept, replayed, printed, the same as in Python."""

import re

import pytest
from axe import AXE, OF_COLOURS, violations
from playwright.sync_api import expect

from clusterlearn.initiative.actions import ACTIONS
from clusterlearn.initiative.clusters import CLUSTERS
from clusterlearn.initiative.code import encode, grouped
from clusterlearn.initiative.debrief import debriefing
from clusterlearn.initiative.events import EVENTS, schedule
from clusterlearn.initiative.play import QUARTERS, Plan, measures, play
from clusterlearn.initiative.texts import NOT_A_CODE, SENTENCES

CHAPTER = "book/capstone/the_brief.html"
SEED = 417
LEVELS = (
    {"early": 1, "meetings": 2, "women": 1},
    {"early": 2, "meetings": 2},
    {"early": 1, "meetings": 1, "women": 1, "association": 1},
    {"meetings": 1, "women": 2, "association": 1, "monitoring": 2},
)


def levels(quarter):
    """What the test's plan does in a quarter, counted from 0."""
    chosen = LEVELS[min(quarter, len(LEVELS) - 1)]
    return tuple(chosen.get(action.slug, 0) for action in ACTIONS)


PLAN = Plan(0, SEED, tuple(map(levels, range(QUARTERS))))
CODE = encode(PLAN)
AT_NIGHT = Plan(2, 5, (levels(0),) * QUARTERS)


def game(opened):
    return opened.locator("cl-initiative")


def begin(opened, cluster=0, seed=SEED):
    here = game(opened)
    here.get_by_role("radio", name=CLUSTERS[cluster].title).check()
    here.get_by_label("Number of luck").fill(str(seed))
    here.get_by_role("button", name="Begin", exact=True).click()
    return here


def choose(here, wanted):
    for action, level in zip(ACTIONS, wanted, strict=True):
        here.get_by_role("group", name=action.title).get_by_role("radio").nth(level).check()


def let_pass(here, quarter):
    """Play a quarter in which nothing is chosen, which is asked about once."""
    play = here.get_by_role("button", name=f"Play quarter {quarter}")
    play.click()
    expect(here.get_by_role("alert")).to_contain_text("Press again")
    play.click()


def play_quarters(here, first, last, plan=PLAN):
    for quarter in range(first, last):
        choose(here, plan.quarters[quarter])
        if any(plan.quarters[quarter]):
            here.get_by_role("button", name=f"Play quarter {quarter + 1}").click()
        else:
            let_pass(here, quarter + 1)


def replay(opened, code):
    here = game(opened)
    here.get_by_text("Look at a plan by its code").click()
    here.get_by_label("Code of 40 signs").fill(code)
    here.get_by_role("button", name="Replay it").click()
    return here


def news(here):
    return here.locator(".cl-news:visible")


def state(here, task):
    return here.locator(f'[data-task="{task}"]').get_by_role("status")


@pytest.fixture
def ended(page):
    """The end of the test's plan, from its code; and whatever else the page shall do."""

    def open_end(**options):
        opened = page(CHAPTER, **options)
        replay(opened, CODE)
        return opened

    return open_end


# Playing


def test_a_whole_game_can_be_played_by_keys_alone(page, foreign, errors):
    opened = page(CHAPTER)
    here = game(opened)
    keys = opened.keyboard
    here.get_by_role("radio").first.focus()
    keys.press("Space")
    keys.press("Tab")
    keys.press("Control+a")
    keys.type(str(SEED))
    keys.press("Tab")
    keys.press("Tab")
    keys.press("Enter")

    for quarter, wanted in enumerate(PLAN.quarters):
        expect(news(here)).to_be_focused()
        expect(news(here)).to_contain_text(f"Quarter {quarter + 1} of 12")
        keys.press("Tab")
        keys.press("Tab")
        keys.press("Tab")
        for level in wanted:
            focused = opened.evaluate("Number(document.activeElement.value)")
            for _step in range(abs(level - focused)):
                keys.press("ArrowRight" if level > focused else "ArrowLeft")
            keys.press("Tab")
        keys.press("Enter")
    expect(news(here)).to_contain_text("You hand the key back")
    here.get_by_role("button", name="See the two years after").press("Enter")

    expect(news(here)).to_be_focused()
    expect(here.locator("[data-part=code]")).to_have_value(grouped(CODE))
    expect(state(here, "played")).to_have_text("Done.")
    assert foreign == []
    assert errors == []


def test_each_quarter_says_what_has_come_and_how_it_was_stood(page):
    here = begin(page(CHAPTER))
    outcome = play(PLAN)
    expect(news(here)).to_contain_text("nobody knows you yet")

    for quarter, number in sorted(schedule(SEED).items())[:4]:
        played = int(re.search(r"Quarter (\d+)", news(here).inner_text())[1]) - 1
        play_quarters(here, played, quarter)
        event, happened = EVENTS[number], outcome.games[quarter + 1].happened
        expect(news(here)).to_contain_text(f"Now: {event.title}. {event.text} {event.helps}")
        play_quarters(here, quarter, quarter + 1)
        told = f"Last quarter: {event.title}. {event.stood if happened.stood else event.fell}"
        expect(news(here)).to_contain_text(told)


def test_monitoring_shows_figures_in_place_of_rough_signs_and_tells_what_comes(page):
    here = begin(page(CHAPTER))
    trust = here.locator("[data-sign=trust]")
    expect(trust).to_contain_text("a quarter about 25 of 100")

    plan = PLAN._replace(quarters=((0, 2, 0, 0, 0, 0, 0, 0, 2),) * QUARTERS)
    games = play(plan).games
    for quarter in range(4):
        play_quarters(here, quarter, quarter + 1, plan)
        seen = measures(games[quarter + 1])["trust"] * 100
        expect(trust).to_contain_text(f"{seen:.0f} of 100")
        coming = schedule(SEED).get(quarter + 2)
        told = (
            SENTENCES["calm"]
            if coming is None
            else SENTENCES["coming"].format(event=EVENTS[coming].title)
        )
        expect(news(here)).to_contain_text(told)
    before, now = (round(measures(game)["trust"], 2) for game in games[3:5])
    assert before != now
    expect(trust).to_contain_text("higher" if now > before else "lower")


def test_what_is_too_much_is_refused_before_it_is_played(page):
    here = begin(page(CHAPTER))
    play_button = here.get_by_role("button", name="Play quarter 1")
    for title in ("Visible early action", "Trust-building meetings", "Network coaching"):
        here.get_by_role("group", name=title).get_by_role("radio", name="much").check()

    said = here.get_by_role("alert")
    expect(said).to_have_text(
        "This takes 64 days, and there are 50. This takes 24 of money, and there is 22. "
        "Take something away."
    )
    expect(play_button).to_have_attribute("aria-disabled", "true")
    play_button.click(force=True)
    expect(news(here)).to_contain_text("Quarter 1 of 12")

    choose(here, (2, 0, 0, 2, 0, 0, 0, 0, 0))
    expect(said).to_have_text("This takes 26 of money, and there is 22. Take something away.")
    choose(here, (1, 0, 0, 0, 0, 0, 0, 0, 0))
    expect(said).to_be_empty()
    expect(here.locator("[data-say=purse]")).to_have_text("10 of 50 days · money: 7 of 22")


def test_choices_of_the_last_quarter_stand_there_as_far_as_they_can_be_paid(page):
    here = begin(page(CHAPTER))
    early = here.get_by_role("group", name="Visible early action").get_by_role("radio")
    services = here.get_by_role("group", name="Services for firms").get_by_role("radio")
    let_pass(here, 1)
    dear = (1, 0, 0, 2, 2, 0, 0, 0, 0)
    choose(here, dear)
    here.get_by_role("button", name="Play quarter 2").click()
    expect(early.nth(1)).to_be_checked()
    expect(services.nth(2)).to_be_checked()

    here.get_by_role("button", name="Play quarter 3").click()

    expect(services.nth(1)).to_be_checked()
    expect(here.locator("[data-say=choices]")).to_contain_text("as far as the money goes")
    expect(here.get_by_role("alert")).to_be_empty()


def test_a_number_of_luck_and_a_place_are_asked_for(page):
    here = game(page(CHAPTER))
    said = here.locator("[data-say=start]")
    here.get_by_role("button", name="Begin", exact=True).click()
    expect(said).to_have_text("Choose a place first.")

    here.get_by_role("radio").first.check()
    for wrong in ("1024", "-1", "2.5", ""):
        here.get_by_label("Number of luck").fill(wrong)
        here.get_by_role("button", name="Begin", exact=True).click()
        expect(said).to_have_text("Write a whole number from 0 to 1023.")
    here.get_by_role("button", name="Another number").click()
    here.get_by_role("button", name="Begin", exact=True).click()
    expect(news(here)).to_contain_text("Quarter 1 of 12")


# Keeping


def test_a_reload_in_the_middle_loses_nothing(page):
    opened = page(CHAPTER)
    here = begin(opened)
    play_quarters(here, 0, 5)
    choose(here, (0, 1, 0, 0, 0, 1, 0, 2, 0))
    seen = here.locator(".cl-signs").inner_text()

    opened.reload()

    expect(news(here)).to_contain_text("Quarter 6 of 12")
    assert here.locator(".cl-signs").inner_text() == seen
    finance = here.get_by_role("group", name="Finance").get_by_role("radio")
    expect(finance.nth(1)).to_be_checked()
    play_quarters(here, 5, 12)
    opened.reload()
    here.get_by_role("button", name="See the two years after").click()
    opened.reload()
    expect(here.locator("[data-part=code]")).to_have_value(grouped(CODE))


def test_another_learner_does_not_see_the_game_and_the_first_finds_it_again(page):
    opened = page(CHAPTER)
    here = begin(opened)
    play_quarters(here, 0, 2)
    first = opened.evaluate("clusterlearn.store.current()")

    opened.evaluate("clusterlearn.store.add('Amina')")
    expect(here.get_by_role("button", name="Begin", exact=True)).to_be_visible()
    opened.evaluate("(id) => clusterlearn.store.choose(id)", first)

    expect(news(here)).to_contain_text("Quarter 3 of 12")


def test_a_kept_game_goes_on_and_is_not_erased_unasked(page):
    here = begin(page(CHAPTER))
    play_quarters(here, 0, 2)
    here.get_by_role("button", name="To the beginning").click()
    kept = here.get_by_role("button", name="Weavers by the river, luck 417")
    expect(kept).to_contain_text("go on with quarter 3")

    begin(here.page, seed=3)
    expect(here.locator("[data-say=sure-place]")).to_contain_text("2 of 12 quarters")
    here.get_by_role("button", name="Go on with it").click()
    expect(news(here)).to_contain_text("Quarter 3 of 12")

    here.get_by_role("button", name="Begin this game again").click()
    here.get_by_role("button", name="Keep it").click()
    expect(news(here)).to_contain_text("Quarter 3 of 12")
    here.get_by_role("button", name="Begin this game again").click()
    here.get_by_role("button", name="Erase and begin again").click()
    expect(news(here)).to_contain_text("Quarter 1 of 12")


def test_plans_of_two_devices_are_both_there_after_one_was_brought_back(page):
    opened = page(CHAPTER)
    one, two = encode(AT_NIGHT), CODE
    codes = opened.evaluate(
        """([one, two]) => {
          const { records } = clusterlearn;
          const learner = (code, at) =>
            ({ name: "A", since: 1, records: { plans: { ended: { at, value: { codes: code } } } } });
          return records.merge(learner(one, 1), learner(two, 2)).records.plans.ended.value.codes;
        }""",
        [one, two],
    )

    assert codes.split() == [one, two]


# The end


def test_the_end_says_what_python_says(ended):
    here = game(ended())
    told = debriefing(PLAN)
    outcome = play(PLAN)
    end = measures(outcome.games[-1])

    expect(here.locator("[data-say=points]")).to_have_text(f"{outcome.points:.0f}")
    expect(here.locator("[data-say=result]")).to_contain_text(
        f"{end['joint_action'] * 100:.0f} of every 100 firms act together"
    )
    expect(here.locator("[data-say=compared]")).to_have_text(
        SENTENCES["compared"].format(
            worse=told.comparison.worse,
            middle=f"{told.comparison.middle:.0f}",
            best=f"{told.comparison.best:.0f}",
            nothing=f"{told.comparison.nothing:.0f}",
        )
    )
    rows = here.locator("[data-part=drivers] tbody th").all_inner_texts()
    assert rows == [ACTIONS[driver.action].title for driver in told.drivers]
    lessons = here.locator(".cl-lessons li").all_inner_texts()
    assert len(lessons) == len(told.lessons)
    for lesson, shown in zip(told.lessons, lessons, strict=True):
        assert shown.startswith(lesson.text)
    assert here.locator("[data-part=course] tr").count() == 21
    assert here.locator(".cl-after li").count() == 8
    assert here.locator(".cl-chance").count() == 100


def test_lessons_lead_to_chapters_that_exist(ended, served):
    opened = ended()
    links = game(opened).locator(".cl-lessons a")

    assert links.count() >= 2
    for address in links.evaluate_all("all => all.map((link) => link.href)"):
        assert opened.request.get(address).ok


def test_a_code_is_read_as_it_is_dictated_and_replays_the_same_end(page):
    here = replay(page(CHAPTER), f" {grouped(CODE).lower().replace('0', 'o')} ")

    expect(here.locator("[data-part=code]")).to_have_value(grouped(CODE))
    expect(news(here)).to_contain_text("from a code")
    expect(state(here, "played")).to_have_text("Not done yet.")
    expect(state(here, "lasting")).to_have_text("Not done yet.")


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        ("", "Paste or write a code first."),
        ("U" + CODE[1:], NOT_A_CODE["sign"].format(sign="U")),
        (CODE[:-1], NOT_A_CODE["length"].format(length=40, got=39)),
        (CODE[:9] + CODE[10] + CODE[9] + CODE[11:], NOT_A_CODE["misread"]),
    ],
    ids=["none", "sign", "length", "changed places"],
)
def test_a_wrong_code_is_answered_in_words(page, wrong, said):
    here = replay(page(CHAPTER), wrong)

    expect(here.locator("[data-say=code]")).to_have_text(said)
    expect(here.get_by_label("Code of 40 signs")).to_be_focused()


def test_the_same_plan_meets_another_luck_and_the_tasks_are_found(page):
    opened = page(CHAPTER)
    here = begin(opened)
    play_quarters(here, 0, 12)
    here.get_by_role("button", name="See the two years after").click()
    for task in ("played", "lasting", "shared"):
        expect(state(here, task)).to_have_text("Done.")
    expect(state(here, "tested")).to_have_text("Not done yet.")

    here.get_by_role("button", name="Same plan, other luck").click()

    expect(here.locator("[data-say=tested]")).to_contain_text("Under luck 417")
    expect(state(here, "tested")).to_have_text("Done.")
    assert here.locator("[data-part=code]").input_value()[4:-1] != ""
    opened.goto(opened.url.replace("capstone/the_brief", "progress"))
    expect(opened.get_by_text("Found: 4 of 4.").first).to_be_attached()


def test_a_finished_game_can_be_looked_at_again(page):
    here = begin(page(CHAPTER))
    play_quarters(here, 0, 12)
    here.get_by_role("button", name="See the two years after").click()
    here.get_by_role("button", name="To the beginning").last.click()

    kept = here.get_by_role("button", name="Weavers by the river, luck 417")
    expect(kept).to_have_count(1)
    kept.click()
    expect(here.locator("[data-part=code]")).to_have_value(grouped(CODE))
    here.get_by_role("button", name="Play here again").click()
    expect(news(here)).to_contain_text("Quarter 1 of 12")


def test_the_code_can_be_copied_by_a_button_or_by_hand(page):
    opened = page(CHAPTER)
    here = replay(opened, CODE)
    opened.evaluate(
        "() => void (navigator.clipboard.writeText = () => Promise.reject(new Error('no')))"
    )
    here.get_by_role("button", name="Copy the code").click()

    expect(here.locator("[data-say=copied]")).to_contain_text("The code is marked.")
    field = "const field = document.querySelector('[data-part=code]');"
    marked = "field.value.slice(field.selectionStart, field.selectionEnd)"
    assert opened.evaluate(f"(() => {{ {field} return {marked}; }})()") == grouped(CODE)

    opened.evaluate("() => void (navigator.clipboard.writeText = () => Promise.resolve())")
    here.get_by_role("button", name="Copy the code").click()
    expect(here.locator("[data-say=copied]")).to_have_text("The code is copied.")


def test_a_plan_that_does_nothing_has_an_end(page, errors):
    idle = Plan(1, 0, ((0,) * 9,) * QUARTERS)
    here = replay(page(CHAPTER), encode(idle))

    expect(here.locator("[data-say=driver]")).to_contain_text("nothing can be left out")
    expect(here.locator("[data-say=points]")).to_have_text("0")
    assert errors == []


# For everybody


def test_the_plan_prints_alone_on_two_pages_at_most(ended):
    opened = ended()
    opened.evaluate("() => void (window.print = () => {})")
    game(opened).get_by_role("button", name="Print the action plan").click()

    opened.emulate_media(media="print")
    sheet = game(opened).locator(".cl-plan-sheet")
    expect(sheet).to_contain_text("Action plan: Weavers by the river")
    expect(sheet).to_contain_text(grouped(CODE))
    rows = sheet.locator("tbody tr").all()
    used = [i for i in range(len(ACTIONS)) if any(q[i] for q in PLAN.quarters)]
    for row, i in zip(rows, used, strict=True):
        cells = row.locator("td").all_inner_texts()
        total = sum(q[i] for q in PLAN.quarters)
        assert cells[:QUARTERS] == [str(q[i] or "") for q in PLAN.quarters]
        assert cells[QUARTERS:] == [str(total * ACTIONS[i].days), str(total * ACTIONS[i].money)]
    expect(opened.get_by_role("heading", level=1)).to_be_hidden()
    paper = opened.pdf(format="A4")
    assert 1 <= len(re.findall(rb"/Type\s*/Page\b", paper)) <= 2
    expect(opened.get_by_role("heading", level=1)).to_be_visible()


def test_a_chapter_that_is_printed_has_the_plan_and_no_buttons(ended):
    opened = ended()
    opened.emulate_media(media="print")

    expect(opened.get_by_role("heading", level=1)).to_be_visible()
    expect(game(opened).locator(".cl-plan-sheet")).to_be_visible()
    expect(game(opened).locator("button:visible")).to_have_count(0)


def test_the_game_is_played_from_disk(page, site, errors):
    here = begin(page((site / CHAPTER).as_uri()))
    play_quarters(here, 0, 12)
    here.get_by_role("button", name="See the two years after").click()

    expect(here.locator("[data-part=code]")).to_have_value(grouped(CODE))
    assert errors == []


def test_without_javascript_the_page_leads_to_the_game_on_paper(page):
    opened = page(CHAPTER, java_script_enabled=False)

    expect(game(opened)).to_contain_text("Without JavaScript the game cannot be played here.")
    expect(game(opened)).to_contain_text("as a game on paper")
    expect(game(opened).get_by_role("button")).to_have_count(0)


@pytest.mark.parametrize("width", [320, 1280])
def test_axe_finds_nothing_in_any_step_and_nothing_stands_out_sideways(page, width):
    opened = page(CHAPTER, width=width)
    opened.evaluate(AXE)

    def look():
        opened.evaluate("document.querySelectorAll('details').forEach((d) => (d.open = true))")
        assert violations(opened) == []
        opened.emulate_media(color_scheme="dark")
        assert violations(opened, *OF_COLOURS) == []
        opened.emulate_media(color_scheme="light")
        assert opened.evaluate("document.documentElement.scrollWidth") <= width

    look()
    here = begin(opened)
    look()
    choose(here, (2, 2, 2, 0, 0, 0, 0, 0, 0))
    look()
    play_quarters(here, 0, 4)
    here.get_by_role("button", name="Begin this game again").click()
    look()
    play_quarters(here, 4, 12)
    look()
    here.get_by_role("button", name="See the two years after").click()
    look()


def test_the_chart_says_its_sign_in_words_and_follows_the_choice(page):
    here = begin(page(CHAPTER))
    play_quarters(here, 0, 2)
    chart = here.locator("[data-part=chart]")
    expect(chart).to_have_attribute("aria-label", re.compile("Firms that act together.*: 0, 0, 0"))

    here.get_by_text("Over time, as a chart").click()
    here.get_by_label("Sign", exact=True).select_option("goodwill")

    expect(chart).to_have_attribute("aria-label", re.compile("Owners who come.*: 100, "))
    expect(chart.locator("path.cl-line")).to_have_count(1)


def test_what_each_action_is_can_be_hidden_and_shown(page):
    here = begin(page(CHAPTER))
    about = here.get_by_text(ACTIONS[0].text)
    expect(about).to_be_visible()
    play_quarters(here, 0, 1)
    expect(about).to_be_hidden()

    here.get_by_role("button", name="Say what each action is").click()

    expect(about).to_be_visible()
