"""Books of a few lines, built with the components that a test is about."""

import io
import re
import warnings
from dataclasses import dataclass
from pathlib import Path

from bs4 import BeautifulSoup
from sphinx.application import Sphinx
from sphinx.environment import BuildEnvironment
from sphinx.util.docutils import docutils_namespace

COMPONENTS = (
    "asked",
    "assets",
    "case_list",
    "case_tables",
    "check_html",
    "checks",
    "consistency",
    "course",
    "exercise_pages",
    "exercise_paper",
    "fragments",
    "headers",
    "initiative_tables",
    "predictions",
    "print_module",
    "progress",
    "prompts",
    "prose",
    "survey_tables",
    "syllabus",
    "what_you_can_do",
    "your_cluster",
)

CHAPTER = """\
---
minutes: {read: 5, practise: 10}
objectives:
  - {id: one.why, text: Say why.}
cases: []
exercises: []
teaches: [c1]
sources: [ostrom]
---

# First

```{check} why-so
:objective: one.why

Why so?

- [ ] Because of this.
  No, this came later.
- [x] Because of that.
  Yes, that came first.
```

```{prompt} your-why
:objective: one.why

And in your cluster?
```
"""

PAGES = {
    "book/index.md": "# Course\n\n```{toctree}\none/index\n```\n",
    "book/one/index.md": "---\nsummary: All of one.\n---\n\n# One\n\n```{toctree}\nfirst\n```\n",
    "book/one/first.md": CHAPTER,
    "book/claims.tsv": "id\tmodule\tclaim\nc1\tone\tThis is so.\n",
    "book/references.bib": "@book{ostrom, author={E. Ostrom}, title={Commons}, year={1990}}\n",
}


@dataclass(frozen=True)
class Built:
    """A book that was built, and what Sphinx complained of."""

    app: Sphinx
    complaints: list[str]

    @property
    def env(self) -> BuildEnvironment:
        """What was read."""
        return self.app.env

    def html(self, docname: str) -> BeautifulSoup:
        """A page as written."""
        path = Path(self.app.outdir) / f"{docname}.html"
        return BeautifulSoup(path.read_text(encoding="utf-8"), "html.parser")


def build(folder: Path, pages: dict[str, str] | None = None, builder: str = "dummy") -> Built:
    """Write `pages` over those of the smallest valid book, and build it."""
    source = folder / "source"
    for name, text in (PAGES | (pages or {})).items():
        path = source / name
        path.parent.mkdir(parents=True, exist_ok=True)
        if not path.exists() or path.read_text(encoding="utf-8") != text:
            path.write_text(text, encoding="utf-8")
    complaints = io.StringIO()
    with docutils_namespace(), warnings.catch_warnings(action="ignore"):
        app = Sphinx(
            source,
            confdir=None,
            outdir=folder / builder,
            doctreedir=folder / "doctrees",
            buildername=builder,
            confoverrides={
                "extensions": [
                    "myst_parser",
                    "sphinxcontrib.bibtex",
                    *(f"clusterlearn.book.{name}" for name in COMPONENTS),
                ],
                "root_doc": "book/index",
                "bibtex_bibfiles": ["book/references.bib"],
                "html_theme": "basic",
            },
            status=None,
            warning=complaints,
        )
        app.build()
    plain = re.sub(r"\x1b\[[0-9;]*m", "", complaints.getvalue())
    return Built(app, [line.removeprefix(f"{source}/") for line in plain.splitlines()])
