"""Results and comparisons as one self-contained HTML page: no network, no script, fit for A4.

Needs Jinja2, the extra `html`; nothing else imports this module.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any, NamedTuple

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup, escape

from talentcalc import __version__
from talentcalc.assess.check import Result
from talentcalc.assess.comparison import part_of
from talentcalc.assess.steps import next_step, short_step
from talentcalc.clauses.documents import VALIDITIES
from talentcalc.clauses.programs import DISCRETIONS, FORMS, PAYEES, PERSON_PAYEES
from talentcalc.clauses.text import LANGUAGES, Text, both
from talentcalc.present import comparison as cp
from talentcalc.present import drawing
from talentcalc.present import page_words as p
from talentcalc.present import words as w
from talentcalc.present.explanation import MARKS, NOT_NEEDED, NOT_SAID
from talentcalc.present.report import Report
from talentcalc.present.safe import one_line
from talentcalc.present.sums import amount_text, short_amount

if TYPE_CHECKING:
    import datetime
    from collections.abc import Iterable, Sequence

    from talentcalc.assess.comparison import Cell, Comparison
    from talentcalc.assess.outcomes import Assessment
    from talentcalc.clauses.expressions import Figure
    from talentcalc.profile.faults import Fault, ProfileFaults

TAGS = {"zh": "zh-Hans", "en": "en"}


def check_page(
    results: Sequence[Result | ProfileFaults], languages: Sequence[str], *, everything: bool = False
) -> str:
    """The page of one or several profiles; those that could not be read are named on it."""
    reports = [Report(one, everything=everything) for one in results if isinstance(one, Result)]
    faulty = [one for one in results if not isinstance(one, Result)]
    many = both(p.PROFILES, n=str(len(results)))
    return _page(
        "check.html.j2", languages, many if len(results) != 1 or not reports else _name(reports[0].name),
        reports=reports, faulty=faulty, days=_days(one.profile.as_of for one in reports),
    )


def comparison_page(comparisons: Sequence[Comparison], languages: Sequence[str]) -> str:
    """The page of one or several comparisons."""
    cells = [cell for comparison in comparisons for cell in comparison.cells]
    first = comparisons[0]
    documents = {cell.document.id: (cell.document, cell.validity) for cell in cells}
    return _page(
        "compare.html.j2", languages,
        both(p.COMPARED, n=str(len(first.cells))) if first.by_profile else cp.title(first),
        comparisons=comparisons, documents=list(documents.values()), side_bars=side_bars,
        days=_days(cell.profile.as_of for cell in cells),
    )


def _name(name: str) -> Text:
    return Text(one_line(name), one_line(name))


def _days(found: Iterable[datetime.date]) -> list[str]:
    return [day.isoformat() for day in sorted(set(found))]


@cache
def _environment() -> Environment:
    return Environment(
        loader=PackageLoader("talentcalc.present", "pages"), autoescape=True, undefined=StrictUndefined,
        trim_blocks=True, lstrip_blocks=True,
    )


def _page(template: str, languages: Sequence[str], title: Text, **data: Any) -> str:
    words = Wording(languages)
    text = _environment().get_template(template).render(
        languages=languages, heading=title, title=title[languages[0]], tag=TAGS[languages[0]], version=__version__, t=words.stacked, ti=words.inline,
        p=p, w=w, payees=PAYEES, person_payees=PERSON_PAYEES, validities=VALIDITIES, discretions=DISCRETIONS,
        forms=FORMS, marks=MARKS, not_said=NOT_SAID, not_needed=NOT_NEEDED, step_of=next_step, short_step=short_step,
        amount_of=amount_text, narrows=narrows, short=short, line=one_line, deciding=deciding, filled=both, fault_text=fault_text, cp=cp, part_of=part_of, **data,
    )
    # Some marks of a file name's bytes cannot be written; one_line shows those of profiles as escapes.
    return text.encode("utf-8", "backslashreplace").decode()


class Wording:
    """Texts in the languages of a page: one, or both as a pair."""

    def __init__(self, languages: Sequence[str]) -> None:
        self.languages = languages

    def stacked(self, text: Text | str | None) -> Markup:
        """A text; in both languages, one below the other."""
        return self._said(text, Markup(""))

    def inline(self, text: Text | str | None) -> Markup:
        """A text; in both languages, one after the other on a line."""
        return self._said(text, Markup('<span class="or"> / </span>'))

    def _said(self, text: Text | str | None, between: Markup) -> Markup:
        if text is None:
            return Markup("")
        if isinstance(text, str):
            return escape(one_line(text))
        if len(self.languages) == 1 or text.zh == text.en:
            return escape(one_line(text[self.languages[0]]))
        kind = "in" if between else "pair"
        return between.join(
            Markup('<span class="{} {}" lang="{}">{}</span>').format(kind, lang, TAGS[lang], one_line(text[lang]))
            for lang in self.languages
        )


def short(found: Assessment) -> tuple[Text, Text]:
    """The amount and its cap for a table."""
    zh, en = (short_amount(found, lang) for lang in LANGUAGES)
    return Text(zh[0], en[0]), Text(zh[1], en[1])


def narrows(found: Assessment) -> Text | None:
    """The facts that would make the amount better known; `None` where it is known."""
    if not found.vague:
        return None
    return Text(*(w.fact_labels(found.vague, lang) for lang in LANGUAGES))


def deciding(found: Assessment) -> list[Text]:
    """What would decide a program that is open; why it does not fit, or what sets it aside, for others."""
    keys = [key for key in found.missing if key != "decisions"]
    return [*(Text(*(w.fact_label(key, lang) for lang in LANGUAGES)) for key in keys), *found.reasons]


def fault_text(fault: Fault) -> Text:
    """A fault of a file in both languages."""
    return Text(fault.words("zh"), fault.words("en"))


class Column(NamedTuple):
    """One payee's money in one column of a comparison; `whole` yuan are the full width."""

    heading: str
    cell: Cell
    bar: drawing.Bar
    said: Text
    whole: str


def side_bars(comparison: Comparison, payee: str) -> list[Column]:
    """A payee's money in each column on one scale: sure, assumed, and what is at discretion on top."""
    totals = [None if side is None else side.total for side in comparison.of(payee)]
    whole = drawing.scale(
        (one.low, max(one.high, one.low) + one.discretionary_high) for one in totals if one is not None
    )
    found = []
    for cell, total in zip(comparison.cells, totals, strict=True):
        parts: list[tuple[str, Figure, Figure]] = []
        if total is not None:
            high = max(total.high, total.low)
            parts = [
                ("sure", 0, total.entitled), ("assumed", total.entitled, total.low), ("upto", total.low, high),
                ("ceiling", high, high + total.discretionary_high),
            ]
        said = Text("", "") if total is None else cp.money_text(total)
        found.append(Column(cp.heading(cell, comparison), cell, drawing.bar(parts, whole), said, f"{whole:,}"))
    return found
