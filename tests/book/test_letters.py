"""Letters above the glossary."""

from pathlib import Path

from bs4 import BeautifulSoup


def test_each_letter_leads_to_the_first_term_that_begins_with_it(site: Path):
    text = (site / "book/reference/glossary.html").read_text(encoding="utf-8")
    page = BeautifulSoup(text, "html.parser")

    links = {link.get_text(): link["href"] for link in page.select(".letters a")}
    terms = [(term["id"], term.get_text().strip()) for term in page.select("dl.glossary dt")]

    assert list(links) == sorted({name[0].upper() for _id, name in terms})
    for letter, address in links.items():
        first = next(id for id, name in terms if name[0].upper() == letter)
        assert address == f"#{first}"
