"""The ``{prediction}`` directive: a guess before an exercise opens, shown on its chart later."""

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.writers.html5 import HTML5Translator

from clusterlearn import exercises
from clusterlearn.book import assets
from clusterlearn.book.asked import Question, is_live, mode_of
from clusterlearn.book.fragments import render
from clusterlearn.book.prompts import LINES
from clusterlearn.i18n import _

__all__ = ["Prediction", "prediction", "setup"]


class prediction(nodes.container):  # noqa: N801 - docutils names nodes so
    """What leads to the question, and the question; `slug` is the exercise's."""


class Prediction(Question):
    """Ask for a guess at the indicator that the exercise names."""

    def run(self) -> list[nodes.Node]:
        """Read the question of an exercise that exists."""
        slug = self.arguments[0]
        if slug not in exercises.SLUGS:
            self.say(f"guesses at an unknown exercise; there are {', '.join(exercises.SLUGS)}")
            return []
        question = self.parse_question(list(self.content))
        if question is None:
            return []
        assets.require(self.env, self.env.docname, "learn.css", "prediction.js")
        before, text = question
        text["for"] = f"prediction-{slug}-value"
        return [prediction("", *before, text, slug=slug, ids=[f"prediction-{slug}"])]


def _visit(translator: HTML5Translator, node: prediction) -> None:
    place = {"data-prediction": node["slug"]}
    translator.body.append(
        translator.starttag(node, "div", CLASS=f"cl-guess-first cl-{mode_of(node)}", **place)
        + f'<p class="cl-kicker">{_("Your guess first")}</p>\n'
    )


def _depart(translator: HTML5Translator, node: prediction) -> None:
    if is_live(node):
        exercise = exercises.load(node["slug"])
        asked = exercise.prediction
        (indicator,) = (i for i in exercise.indicators if i.name == asked.indicator)
        translator.body.append(
            render("prediction", slug=exercise.slug, asked=asked, indicator=indicator)
        )
    translator.body.append(f"{LINES}</div>\n")


def setup(app: Sphinx) -> None:
    """Add the directive and its node."""
    app.add_directive("prediction", Prediction)
    app.add_node(prediction, html=(_visit, _depart))
