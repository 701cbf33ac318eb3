"""Make the example files of the surveys; their figures are drawn by chance from one seed.

Run it by ``make examples``; a test holds the files to it.
"""

from collections.abc import Iterator, Sequence
from math import exp
from pathlib import Path
from random import Random

from clusterlearn.data import SURVEYS

__all__ = ["examples", "main"]

FOLDER = Path(__file__).parents[1] / "src" / "clusterlearn" / "data" / "examples"
SEED = 2026
REMARK = "# Made-up figures, drawn by chance: no real place, firm or person."
Line = Sequence[object]


def location_quotient(random: Random) -> Iterator[Line]:
    """Five districts, four sectors; one district has a cluster of shoemakers."""
    for region in ("North", "South", "Hills", "Coast", "Capital"):
        size = 5 if region == "Capital" else 1
        for sector, usual in (("shoes", 300), ("food", 900), ("metal", 400), ("trade", 1500)):
            own = 6 if (region, sector) == ("Hills", "shoes") else random.uniform(0.6, 1.4)
            jobs = round(usual * size * own)
            growth = 1.3 if (region, sector) == ("Hills", "shoes") else random.uniform(0.9, 1.15)
            yield region, sector, jobs, round(jobs / growth)


def cluster_selection(random: Random) -> Iterator[Line]:
    """Four clusters, each weak in something."""
    for cluster, jobs in (("Baskets", 900), ("Dairy", 1500), ("Metal", 400), ("Shoes", 1100)):
        women = random.randrange(15, 85, 5)
        growth = round(random.uniform(-2, 9), 1)
        intensity = round(random.uniform(4, 30), 1)
        cost = random.randrange(200, 1500, 50)
        rural = random.randrange(10, 95, 5)
        yield cluster, jobs, women, growth, intensity, cost, rural, random.randrange(1, 9)


def skills_matching(random: Random) -> Iterator[Line]:
    """Five skills; seats and jobs do not fit."""
    for skill in ("Welding", "Turning", "Drawing", "Repairs", "Costing"):
        yield skill, random.randrange(0, 60, 3), random.randrange(5, 40)


def poverty(random: Random) -> Iterator[Line]:
    """Sixty households, most of them home workers, before and after."""
    for _household in range(60):
        group = random.choice(("home workers", "home workers", "workers", "owners"))
        before = exp(random.gauss(4.0 if group == "home workers" else 4.6, 0.4))
        after = before * exp(random.gauss(0.03 if group == "home workers" else 0.12, 0.1))
        yield f"{before:.1f}", f"{after:.1f}", random.randrange(2, 9), group


def deprivation(random: Random) -> Iterator[Line]:
    """Forty persons, five groups of capabilities."""
    for _person in range(40):
        group = random.choice(("women", "men"))
        base = 4.5 if group == "women" else 5.5
        points = [min(10, max(0, round(random.gauss(base, 2)))) for _ in range(5)]
        yield *points, group


def evaluation(random: Random) -> Iterator[Line]:
    """Thirty firms, half of them helped; all grew, the helped ones more."""
    for number in range(30):
        before = random.gauss(50, 12)
        helped = number % 2 == 0
        after = before * 1.05 + random.gauss(6 if helped else 0, 4)
        yield "yes" if helped else "no", f"{before:.1f}", f"{after:.1f}"


MAKERS = (location_quotient, cluster_selection, skills_matching, poverty, deprivation, evaluation)


def examples() -> dict[str, str]:
    """The text of each example file by the slug of its survey."""
    found = {}
    for make in MAKERS:
        slug = make.__name__
        head = [column.label for column in SURVEYS[slug].columns]
        lines = [",".join(map(str, line)) for line in (head, *make(Random(f"{SEED} {slug}")))]
        found[slug] = "\n".join([REMARK, *lines]) + "\n"
    return found


def main() -> None:
    """Write the files."""
    FOLDER.mkdir(exist_ok=True)
    for slug, text in examples().items():
        (FOLDER / f"{slug}.csv").write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
