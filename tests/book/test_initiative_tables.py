"""The reference of the initiative draws its tables from the game."""

import pytest
from tiny_book import build

from clusterlearn.book.initiative_tables import TABLES
from clusterlearn.initiative.actions import ACTIONS
from clusterlearn.initiative.clusters import CLUSTERS
from clusterlearn.initiative.events import EVENTS

PAGE = "# Game\n\n" + "".join(f"```{{initiative-table}} {name}\n```\n\n" for name in TABLES)


def book(page):
    return {
        "book/index.md": "# Course\n\n```{toctree}\none/index\ngame\n```\n",
        "book/game.md": page,
    }


@pytest.fixture(scope="module")
def tables(tmp_path_factory):
    built = build(tmp_path_factory.mktemp("game"), book(PAGE), builder="html")
    drawn = [
        [[cell.get_text() for cell in row.find_all(["th", "td"])] for row in table.select("tr")]
        for table in built.html("book/game").find_all("table")
    ]
    return dict(zip(TABLES, drawn, strict=True))


def test_every_action_is_there_with_its_cost_and_its_efforts(tables):
    titles = [row[0].replace("’", "'") for row in tables["actions"][1:]]

    assert titles == [action.title for action in ACTIONS]
    assert tables["actions"][1][2:] == ["10", "7"]
    assert tables["efforts"][3][1:] == ["0.15", "0", "0", "0.07", "0"]


def test_every_event_says_what_softens_it_and_what_it_moves(tables):
    assert [row[0] for row in tables["events"][1:]] == [event.title for event in EVENTS]
    assert tables["events"][1][1:] == [
        "-0.35 + 1 × joint action + 0.08 × Network coaching",
        "-0.35 and 0.65",
        "0",
        "0.08 × trust; 0.15 × visible benefits; 0.06 × gain in income",
    ]


def test_the_clusters_stand_side_by_side_with_the_cases_they_come_from(tables):
    titles = [cluster.title for cluster in CLUSTERS]

    assert tables["clusters"][0][1:] == titles
    assert "Barpalli" in tables["clusters"][2][1]
    assert ["firms", "160", "80", "300"] in tables["clusters"]
    assert tables["parameters"][0][2:] == titles


def test_only_parameters_that_differ_from_the_defaults_are_listed(tables):
    listed = {row[0]: row[1:] for row in tables["parameters"][1:]}

    assert listed["threshold"] == ["0.55", "0.641", "0.628", "0.63"]
    assert "pass_through_low" not in listed


def test_a_table_that_does_not_exist_is_named_with_those_that_do(tmp_path):
    built = build(tmp_path, book("# Game\n\n```{initiative-table} weather\n```\n"))

    said = "no table 'weather'; there are clusters, parameters"
    assert any(said in complaint for complaint in built.complaints)
