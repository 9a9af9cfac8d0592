"""Comparisons: the measures side by side, and the programs that make them up; as table, rows and JSON."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from talentcalc import places
from talentcalc.assess.comparison import ASSUMED, CEILING, CREDIT, SURE
from talentcalc.clauses.documents import VALIDITIES
from talentcalc.clauses.facts import NOWHERE
from talentcalc.clauses.programs import ENTITLED, PAYEES
from talentcalc.clauses.text import Text
from talentcalc.present import words as w
from talentcalc.present.rows import csv_text, markdown_table
from talentcalc.present.safe import markdown, one_line
from talentcalc.present.sums import decimal
from talentcalc.profile.enterprise import Enterprise
from talentcalc.profile.profile import APPLICANT
from talentcalc.profile.work import Employment

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from rich.console import Console

    from talentcalc.assess.comparison import Cell, Comparison, Side, Source
    from talentcalc.assess.totals import Total
    from talentcalc.clauses.documents import Document
    from talentcalc.clauses.expressions import Figure
    from talentcalc.profile.profile import Profile

SCHEMA = "talentcalc/comparison/1"
COLUMNS = (
    "profile", "name", "document", "as_of", "validity", "place", "payee", "part", "program", "title",
    "low_yuan", "high_yuan",
)
PARTS = {
    SURE: Text("确定", "entitled"),
    ASSUMED: Text("认定、评选后", "once recognised or selected"),
    CEILING: Text("酌情，至多", "discretionary, at most"),
    CREDIT: Text("贷款额度", "credit"),
}
WITHIN = Text("限额内核定", "set within the limits")
DAY, PLACE, VALIDITY = Text("日期", "Day"), Text("地点", "Place"), Text("效力", "Validity")
ELIGIBLE = Text("符合的项目", "Programs that fit")
UNDECIDED = Text("待定的项目", "Undecided programs")
NOTHING = Text("各栏均无符合的项目。", "Nothing fits in any column.")
FROM_WHERE = Text("差额来自何处：{payee}", "Where it comes from: {payee}")
WAITING = Text("仅有待定项目，至多 ¥", "Only undecided, at most ¥")
UNPLACED = Text("未说明", "not said")
OPEN_ENDED = Text("，另有不封顶者", ", and more without a bound")
UNBOUNDED = Text("上限未知", "no known bound")


def months_text(side: Side) -> Text:
    """The rent-free months, and how many programs state no term."""
    parts = [Text(f"{side.rent_free_months} 个月", f"{side.rent_free_months}")] if side.rent_free_months else []
    if side.rent_free_untermed:
        parts.append(Text(f"{side.rent_free_untermed} 项未定期限", f"{side.rent_free_untermed} with no term"))
    return Text("、".join(one.zh for one in parts), ", ".join(one.en for one in parts))


def money_text(total: Total) -> Text:
    """A payee's money in words: what is sure, what it may come to, what is at discretion."""
    parts = []
    if total.entitled:
        parts.append(Text(f"确定 {total.entitled:,}", f"{total.entitled:,} sure"))
    if total.high > total.entitled:
        span = f"{total.low:,}" if total.low == total.high else f"{total.low:,}–{total.high:,}"
        parts.append(Text(f"合计 {span}", f"{span} in all"))
    if total.discretionary_high:
        parts.append(Text(f"另酌情最高 {total.discretionary_high:,}", f"up to {total.discretionary_high:,} at discretion"))
    return Text("；".join(one.zh for one in parts), "; ".join(one.en for one in parts))


def _same(value: Figure | int) -> Text:
    return Text(f"{value:,}", f"{value:,}") if value else Text("", "")


def _span(side: Side) -> Text:
    total = side.total
    if not total.high and not total.eligible_open_ended:
        return Text("", "")
    span = f"{total.low:,}" if total.low == total.high else f"{total.low:,}–{total.high:,}"
    return Text(*(span + (OPEN_ENDED[lang] if total.eligible_open_ended else "") for lang in ("zh", "en")))


def possible_text(total: Total) -> Text:
    """What the undecided could add, and where that is no bound; empty where it is nothing."""
    said = _same(total.possible_high)
    if not total.possible_open_ended:
        return said
    return Text(*(said[lang] + OPEN_ENDED[lang] if said[lang] else UNBOUNDED[lang] for lang in ("zh", "en")))


MEASURES: tuple[tuple[str, Text, Callable[[Side], Text]], ...] = (
    ("programs", Text("项目数", "Programs"), lambda side: _same(side.programs)),
    ("entitled", Text("确定金额 ¥", "Sure ¥"), lambda side: _same(side.total.entitled)),
    ("span", Text("合计 ¥（认定、评选后）", "In all ¥, once recognised"), _span),
    ("discretionary", Text("另酌情最高 ¥", "Discretionary, up to ¥"), lambda side: _same(side.total.discretionary_high)),
    ("credit", Text("贷款额度 ¥", "Credit ¥"), lambda side: _same(side.total.credit_high)),
    ("rent_free", Text("免租月数", "Rent-free months"), months_text),
    ("services", Text("服务等", "Services and other"), lambda side: _same(side.services)),
    ("unstated", Text("未载明金额的资金", "Money without a figure"), lambda side: _same(side.unstated)),
    ("possible", Text("待定，至多再增 ¥", "Undecided, up to ¥ more"), lambda side: possible_text(side.total)),
)
"""What a payee gets: name, heading, and the words for one cell; empty where there is nothing."""


def heading(cell: Cell, comparison: Comparison) -> str:
    """What a column is called."""
    return one_line(cell.profile.name or cell.profile.source) if comparison.by_profile else cell.document.id


def title(comparison: Comparison) -> Text:
    """What the columns have in common."""
    cell = comparison.cells[0]
    if comparison.by_profile:
        return Text(*(f"{cell.document.title[lang]} [{cell.document.id}]" for lang in ("zh", "en")))
    name = one_line(cell.profile.name or cell.profile.source)
    return Text(name, name)


def seat(profile: Profile) -> str | None:
    """The administrative code of where the profile is taken to be."""
    found = profile.value(Employment.place if profile.kind == APPLICANT else Enterprise.place)
    return None if found in (None, NOWHERE) else str(found)


def home(document: Document) -> Text:
    """Whose document it is, in words."""
    return Text(places.name(document.seat, "zh"), places.name(document.seat, "en"))


def place_text(profile: Profile) -> Text:
    """Where the profile is taken to be, in words."""
    code = seat(profile)
    return UNPLACED if code is None else Text(places.name(code, "zh"), places.name(code, "en"))


def circumstances(comparison: Comparison) -> list[tuple[Text, list[Text]]]:
    """Day, place, validity and counts of each column."""
    cells = comparison.cells
    return [
        (DAY, [Text(str(one.profile.as_of), str(one.profile.as_of)) for one in cells]),
        (PLACE, [place_text(one.profile) for one in cells]),
        (VALIDITY, [VALIDITIES[one.validity] for one in cells]),
        (ELIGIBLE, [Text(f"{one.eligible}", f"{one.eligible}") for one in cells]),
        (UNDECIDED, [Text(f"{one.possible}", f"{one.possible}") for one in cells]),
    ]


def measures(comparison: Comparison, payee: str) -> list[tuple[str, Text, list[Text]]]:
    """The measures of one payee that say something in a column: name, heading, a cell each."""
    sides = comparison.of(payee)
    found = []
    for name, label, say in MEASURES:
        said = [Text("", "") if side is None else say(side) for side in sides]
        if any(one.en for one in said):
            found.append((name, label, said))
    return found


def share_text(source: Source | None) -> Text:
    """What a program adds to a sum."""
    if source is None:
        return Text("", "")
    if source.high is None:
        sum_ = f"≥ {source.low:,}"
    else:
        sum_ = f"{source.high:,}" if source.low == source.high else f"{source.low:,}–{source.high:,}"
    within = source.part == ASSUMED and source.found.discretion == ENTITLED
    part = WITHIN if within else PARTS[source.part]
    return Text(*(f"{sum_} {part[lang]}" for lang in ("zh", "en")))


def blocks(comparison: Comparison, lang: str) -> list[tuple[str, list[str], list[list[str]]]]:
    """The comparison as tables of words: a title, headings and rows each."""
    columns = [heading(cell, comparison) for cell in comparison.cells]
    found = [("", ["", *columns], [[label[lang], *(one[lang] for one in said)] for label, said in circumstances(comparison)])]
    for payee in comparison.payees:
        rows = [[label[lang], *(one[lang] or "–" for one in said)] for _, label, said in measures(comparison, payee)]
        if rows:
            found.append((PAYEES[payee][lang], ["", *columns], rows))
        shares = comparison.sources(payee)
        if shares:
            found.append(_sources(comparison, payee, columns, shares, lang))
    if comparison.waiting:
        rows = [[PAYEES[payee][lang], *(one[lang] or "–" for one in said)] for payee, said in waiting(comparison)]
        found.append((WAITING[lang], ["", *columns], rows))
    return found


def waiting(comparison: Comparison) -> list[tuple[str, list[Text]]]:
    """What those who get nothing yet could get at most: a payee and a cell for each column."""
    return [
        (payee, [possible_text(side.total) if side else Text("", "") for side in comparison.of(payee)])
        for payee in comparison.waiting
    ]


def _sources(
    comparison: Comparison, payee: str, columns: list[str], shares: list[list[Source | None]], lang: str
) -> tuple[str, list[str], list[list[str]]]:
    """Profiles share programs, so a column each; documents do not, so a row each under its document."""
    name = FROM_WHERE[lang].format(payee=PAYEES[payee][lang])
    if comparison.by_profile:
        rows = [
            [next(one for one in row if one).found.program.name[lang], *(share_text(one)[lang] or "–" for one in row)]
            for row in shares
        ]
        return name, [w.PROGRAM[lang], *columns], rows
    listed = [source for place in range(len(columns)) for row in shares if (source := row[place])]
    rows = [
        [one.found.program.item.document.id, one.found.program.name[lang], share_text(one)[lang],
         one.found.program.item.number]
        for one in listed
    ]
    return name, [SOURCE_DOCUMENT[lang], w.PROGRAM[lang], w.AMOUNT[lang], w.CLAUSE[lang]], rows


SOURCE_DOCUMENT = Text("文件", "Document")


def comparison_markdown(comparisons: Sequence[Comparison], lang: str) -> str:
    """Comparisons as Markdown sections."""
    parts = []
    for comparison in comparisons:
        parts.append(f"## {markdown(title(comparison)[lang])}\n")
        for name, columns, rows in blocks(comparison, lang):
            parts += [f"### {markdown(name)}\n"] if name else []
            parts.append(markdown_table([markdown(one) for one in columns], rows))
    return "\n".join(parts)


def comparison_csv(comparisons: Sequence[Comparison], lang: str) -> str:
    """One row for every program that is in a sum."""
    rows = [
        [
            cell.profile.source, cell.profile.name or "", cell.document.id, str(cell.profile.as_of), cell.validity,
            place_text(cell.profile)[lang], payee, source.part, source.found.program.id,
            source.found.program.name[lang], decimal(source.low), decimal(source.high) or "",
        ]
        for comparison in comparisons for cell in comparison.cells
        for payee, side in cell.sides.items() for source in side.sources
    ]
    return csv_text(COLUMNS, rows)


def comparison_json(comparison: Comparison) -> dict[str, Any]:
    """One comparison; `across` names what differs between its columns."""
    return {
        "schema": SCHEMA, "across": "profiles" if comparison.by_profile else "documents",
        "columns": [_column(cell) for cell in comparison.cells],
    }


def _column(cell: Cell) -> dict[str, Any]:
    profile = cell.profile
    return {
        "profile": {"source": profile.source, "kind": profile.kind, "name": profile.name},
        "document": cell.document.id, "title": cell.document.title.as_json(), "as_of": str(profile.as_of),
        "validity": cell.validity, "place": {"code": seat(profile), "name": place_text(profile).as_json()},
        "eligible": cell.eligible, "possible": cell.possible,
        "payees": [_side(side) for side in cell.sides.values()],
    }


def _side(side: Side) -> dict[str, Any]:
    total = side.total
    return {
        "payee": side.payee, "programs": side.programs, "entitled": decimal(total.entitled),
        "low": decimal(total.low), "high": decimal(total.high),
        "discretionary_high": decimal(total.discretionary_high), "open_ended": total.open_ended,
        "eligible_open_ended": total.eligible_open_ended, "possible_open_ended": total.possible_open_ended,
        "possible_high": decimal(total.possible_high), "credit_high": decimal(total.credit_high),
        "rent_free_months": side.rent_free_months, "rent_free_untermed": side.rent_free_untermed,
        "services": side.services, "unstated": side.unstated,
        "sources": [
            {"program": one.found.program.id, "name": one.found.program.name.as_json(), "part": one.part,
             "low": decimal(one.low), "high": decimal(one.high)}
            for one in side.sources
        ],
    }


def print_comparison(comparison: Comparison, screen: Console, lang: str) -> None:
    """One comparison on a terminal."""
    from talentcalc.present.folding import Line  # noqa: PLC0415 -- rich is loaded only for a terminal
    from talentcalc.present.grid import grid  # noqa: PLC0415

    screen.print(Line(title(comparison)[lang], style="bold"))
    for name, columns, rows in blocks(comparison, lang):
        screen.print()
        if name:
            screen.print(Line(name, style="bold cyan"))
        screen.print(grid([one_line(column) for column in columns], rows, screen.width))
    if not comparison.payees:
        screen.print(Line(NOTHING[lang]))
