"""The surveys that exercises take: which columns, in which unit, and why."""

from collections.abc import Mapping
from functools import partial
from types import MappingProxyType

from clusterlearn.data.survey import Column, Survey
from clusterlearn.i18n import _

__all__ = ["SURVEYS"]

_CRITERION = partial(Column, required=False)
"""The sheet of clusters chooses among these."""

_ALL = (
    Survey(
        slug="location_quotient",
        title=_("Jobs by region and sector"),
        row=_("one sector in one region"),
        least=4,
        key=("region", "sector"),
        columns=(
            Column("region", _("Region"), _("district, county or town"), "text"),
            Column("sector", _("Sector"), _("trade, the same word each time"), "text"),
            Column(
                "jobs",
                _("Jobs"),
                _("people who work in it there; 0 where there are none"),
                unit=_("people"),
                counts=True,
            ),
            Column(
                "jobs_before",
                _("Jobs before"),
                _("the same some years ago, to see whether it grows"),
                unit=_("people"),
                counts=True,
                required=False,
            ),
        ),
    ),
    Survey(
        slug="cluster_selection",
        title=_("Clusters to choose from"),
        row=_("one cluster"),
        least=2,
        key=("cluster",),
        columns=(
            Column("cluster", _("Cluster"), _("its name"), "text"),
            _CRITERION(
                "jobs_for_the_poor",
                _("Jobs for the poor"),
                _("jobs held by poor people"),
                unit=_("people"),
                counts=True,
            ),
            _CRITERION(
                "women",
                _("Women"),
                _("women among those who work there"),
                unit=_("percent"),
                percent=True,
                high=100,
            ),
            _CRITERION(
                "growth",
                _("Growth"),
                _("growth of its sales in a year"),
                unit=_("percent a year"),
                percent=True,
                low=-100,
                high=1000,
            ),
            _CRITERION(
                "labour_intensity",
                _("Labour intensity"),
                _("jobs for each 1,000 of capital"),
                unit=_("jobs"),
            ),
            _CRITERION(
                "cost_of_a_job",
                _("Cost of a job"),
                _("what a further job would cost; less is better"),
                unit=_("money"),
                low=0.01,
            ),
            _CRITERION(
                "rural",
                _("Rural"),
                _("of its workers who live in the country"),
                unit=_("percent"),
                percent=True,
                high=100,
            ),
            _CRITERION(
                "readiness",
                _("Readiness"),
                _("firms of ten that would pay for a first joint step"),
                unit=_("of ten"),
                high=10,
            ),
        ),
    ),
    Survey(
        slug="skills_matching",
        title=_("Seats and jobs by skill"),
        row=_("one skill"),
        least=2,
        key=("skill",),
        columns=(
            Column("skill", _("Skill"), _("its name"), "text"),
            Column(
                "seats", _("Seats"), _("seats in training a year"), unit=_("people"), counts=True
            ),
            Column(
                "jobs",
                _("Jobs"),
                _("jobs that firms want to fill a year"),
                unit=_("people"),
                counts=True,
            ),
        ),
    ),
    Survey(
        slug="poverty",
        title=_("Incomes before and after"),
        row=_("one household"),
        least=5,
        columns=(
            Column(
                "income_before",
                _("Income before"),
                _("a head in a month, with what the home grows and eats itself"),
                unit=_("money"),
                low=0.01,
            ),
            Column(
                "income_after",
                _("Income after"),
                _("the same later, in the same prices"),
                unit=_("money"),
                low=0.01,
            ),
            Column(
                "size",
                _("Size"),
                _("people in the household; 1 where it is left out"),
                unit=_("people"),
                counts=True,
                low=1,
                high=100,
                required=False,
            ),
            Column("group", _("Group"), _("such as home workers, owners"), "text", required=False),
        ),
    ),
    Survey(
        slug="deprivation",
        title=_("What people can do and be"),
        row=_("one person"),
        least=5,
        columns=(
            *(
                Column(name, label, about, unit=_("points of 10"), high=10)
                for name, label, about in (
                    ("economic", _("Economic"), _("work, income, things owned")),
                    ("voice", _("Voice"), _("being heard where decisions are made")),
                    ("respect", _("Respect"), _("taking part in the life of the place")),
                    (
                        "health_and_schooling",
                        _("Health and schooling"),
                        _("health, schooling, food, water"),
                    ),
                    ("safety", _("Safety"), _("standing a bad year, an illness, a flood")),
                )
            ),
            Column("group", _("Group"), _("such as women, men"), "text", required=False),
        ),
    ),
    Survey(
        slug="evaluation",
        title=_("Firms before and after"),
        row=_("one firm"),
        least=4,
        columns=(
            Column("helped", _("Helped"), _("whether the project worked with it"), "yes-no"),
            Column(
                "before",
                _("Before"),
                _("sales, jobs or another result, before"),
                unit=_("the same unit for all"),
                percent=True,
                low=-1e12,
            ),
            Column(
                "after",
                _("After"),
                _("the same later"),
                unit=_("the same unit for all"),
                percent=True,
                low=-1e12,
            ),
        ),
    ),
)

SURVEYS: Mapping[str, Survey] = MappingProxyType({survey.slug: survey for survey in _ALL})
"""Every survey by the slug of its exercise."""
