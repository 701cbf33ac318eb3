"""The HTML of the part of an exercise that takes the reader's own figures."""

from html import escape

from clusterlearn.data import SURVEYS, Column, Survey
from clusterlearn.exercise import OwnFigures, OwnInput
from clusterlearn.i18n import _
from clusterlearn.numbers import plain

__all__ = ["own_html", "own_words"]


def own_words() -> dict[str, str]:
    """Return the words that the page's script says, by name."""
    return {
        "show": _("Show what they say"),
        "nothing": _(
            "There is nothing here yet. Paste your cells, open a file or take the example."
        ),
        "workbook": _(
            "This file is a workbook. Save it as CSV in your spreadsheet and open that, or copy "
            "the cells and paste them here."
        ),
        "as_text": _("What your figures say, as text"),
        "copied": _("The text is copied. Paste it where you keep it."),
        "copy_by_hand": _("The text is marked. Copy it with your keyboard or by a long press."),
    }


def own_html(slug: str, own: OwnFigures, root: str, run_size: str, page: str) -> str:
    """Return the part as HTML.

    Parameters
    ----------
    slug : str
        The exercise, and its survey.
    own : OwnFigures
        What the exercise does with them.
    root : str
        Relative address of the site's root.
    run_size : str
        What running the model loads, such as ``"6 MB"``.
    page : str
        Relative address of the page on own data; empty where there is none.
    """
    return "\n".join(
        (
            f'<cl-own class="cl-exercise cl-own with-js" data-slug="{slug}" data-root="{root}">',
            f"<details><summary>{escape(_('With your own figures'))}</summary>",
            f"<p>{escape(own.invitation)}</p>",
            _columns(SURVEYS[slug], page),
            _sheet(f"own-{slug}"),
            *(_box(f"own-{slug}-{entry.name}", entry) for entry in own.inputs),
            _foot(run_size),
            f'<p class="cl-aside">{escape(_privacy())}</p>',
            '<div class="cl-problems" tabindex="-1" hidden>',
            f"<p>{escape(_('Please mend this first. Rows are counted as in a spreadsheet, with the headings:'))}</p><ul></ul></div>",
            _found(f"own-{slug}-found"),
            "</details></cl-own>",
        )
    )


def _sheet(id: str) -> str:
    label = escape(_("Your sheet: paste its cells with the headings"))
    options = 'rows="8" autocomplete="off" spellcheck="false" wrap="off"'
    return f'<label for="{id}">{label}</label><textarea id="{id}" {options}></textarea>'


def _box(id: str, entry: OwnInput) -> str:
    value = "" if entry.default is None else plain(entry.default)
    return (
        f'<p class="cl-box"><label for="{id}">{escape(entry.label)}</label>'
        f'<input type="text" inputmode="decimal" autocomplete="off" id="{id}"'
        f' data-name="{entry.name}" value="{value}" aria-describedby="{id}-unit">'
        f' <span class="cl-unit" id="{id}-unit">{escape(entry.unit)}</span></p>'
    )


def _foot(run_size: str) -> str:
    show = _("{show} ({size})").format(show=own_words()["show"], size=run_size)
    file = '<input type="file" accept=".csv,.tsv,.txt,text/csv,text/plain">'
    return (
        '<div class="cl-foot">'
        + _button("show", show, "cl-main")
        + f'<label class="cl-file">{escape(_("or open a CSV file"))} {file}</label>'
        + _button("example", _("Take the example"))
        + _button("clear", _("Clear"))
        + _button("back", _("Back to my sheet"), hidden=True)
        + '<span class="cl-source" role="status"></span></div>'
    )


def _privacy() -> str:
    return _(
        "Your figures never leave this device. They are kept here until you clear them, and go "
        "into the text of your progress if you make one."
    )


def _columns(survey: Survey, page: str) -> str:
    about = _("One row for {row}, {least} rows at least. Headings:").format(
        row=survey.row, least=survey.least
    )
    items = "".join(f"<li>{_column(column)}</li>" for column in survey.columns)
    address = f"{page}#survey-{survey.slug}"
    link = f'<p><a href="{address}">{escape(_("How a sheet should look"))}</a></p>' if page else ""
    return f'<p>{escape(about)}</p><ul class="cl-columns">{items}</ul>{link}'


def _column(column: Column) -> str:
    text = _("{about} ({unit})") if column.unit else _("{about}")
    if not column.required:
        text = (
            _("{about} ({unit}); may be left out") if column.unit else _("{about}; may be left out")
        )
    told = text.format(about=column.about, unit=column.unit)
    return f"<b>{escape(column.label)}</b>: {escape(told)}"


def _button(name: str, text: str, kind: str = "", *, hidden: bool = False) -> str:
    classes = f"cl-button {kind}".strip()
    state = " hidden" if hidden else ""
    return (
        f'<button type="button" class="{classes}" data-own="{name}"{state}>{escape(text)}</button>'
    )


def _found(id: str) -> str:
    """What was found, empty at first: sentences, chart, table and remarks."""
    table = escape(_("Your figures as a table"))
    return (
        f'<section class="cl-found" aria-labelledby="{id}" hidden>'
        f'<h4 id="{id}">{escape(_("What your figures say"))}</h4>'
        '<div class="cl-sentence" tabindex="-1"></div>'
        f'<div class="cl-chart" role="img" aria-label="{escape(_alternative())}"></div>'
        '<p class="cl-legend"></p>'
        f'<details class="cl-data"><summary>{escape(_("The same as a table"))}</summary>'
        f'<div class="cl-scroll" tabindex="0" role="region" aria-label="{table}">'
        "<table><thead><tr></tr></thead><tbody></tbody></table></div></details>"
        f'<div class="cl-remarks"><p>{escape(_("To know:"))}</p><ul class="cl-notes"></ul></div>'
        f'<p class="cl-copy">{_button("copy", _("Copy as text"))} <span role="status" data-said></span></p>'
        "<div data-copied></div></section>"
    )


def _alternative() -> str:
    return _("Chart of your figures; the sentences above and the table below say the same.")
