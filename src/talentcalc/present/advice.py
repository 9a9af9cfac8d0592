"""What would unlock programs: as table, rows and JSON."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from talentcalc.assess.changes import CHOOSE, STATE, WAIT
from talentcalc.clauses.documents import IN_FORCE, VALIDITIES
from talentcalc.clauses.text import Text
from talentcalc.present import words as w
from talentcalc.present.changes import change_json, changes_text
from talentcalc.present.rows import csv_text, markdown_table
from talentcalc.present.safe import markdown, one_line
from talentcalc.present.sums import amount_json, decimal, inline_amount, short_amount

if TYPE_CHECKING:
    from rich.console import Console

    from talentcalc.assess.unlock import Outlook, Unlock
    from talentcalc.clauses.programs import Program
    from talentcalc.profile.profile import Profile

SCHEMA = "talentcalc/unlock/1"
COLUMNS = (
    "profile", "name", "as_of", "program", "document", "clause", "title", "outcome", "kind", "day", "validity", "form",
    "payee", "low_yuan", "high_yuan", "gain_yuan", "number_of_changes", "changes", "other_ways", "instead_of", "loses",
)
KINDS = {
    CHOOSE: Text("可以争取", "Can be chosen"),
    WAIT: Text("随时间而来", "Comes with time"),
    STATE: Text("须属实并补充说明", "Has to be so, and be said"),
}
CHANGE = Text("所需变化", "What would have to change")
MOST_SAID = 10
REST = Text("此类另有 {n} 项", "{n} more of these")
FARTHER = Text("另有 {n} 项所需变化更多", "{n} more would take more changes")
NEVER = Text("{n} 项无法达到", "{n} cannot be reached")
BARRED = Text("无法达到", "Cannot be reached")
NOTHING = Text("没有可以达到的项目。", "Nothing is within reach.")
DETAILS = Text("用 --all 逐项列出，--at-most 放宽变化数", "--all lists them, --at-most allows more changes")
OTHER_WAYS = Text("（另有 {n} 种途径）", " (or {n} other ways)")
ONE_OTHER_WAY = Text("（另有 1 种途径）", " (or 1 other way)")
INSTEAD = Text("；取代{programs}", "; in place of {programs}")
LOSES = Text("；同时失去{programs}", "; loses {programs}")
MOST_NAMED = 2
AND_MORE = Text("，另有 {n} 项", " and {n} more")
SEPARATOR = Text("、", ", ")


def change_cell(one: Unlock, profile: Profile, lang: str) -> str:
    """The changes of the best way in words, how many others there are, what is replaced and lost."""
    way = one.ways[0]
    said = changes_text(way.changes, profile)[lang]
    others = len(one.ways) - 1
    if others:
        said += (ONE_OTHER_WAY if others == 1 else OTHER_WAYS)[lang].format(n=others)
    for form, programs in ((INSTEAD, [other.program for other in way.instead_of]), (LOSES, one.loses)):
        if programs:
            said += form[lang].format(programs=_named(programs, lang))
    return said


def _named(programs: list[Program], lang: str) -> str:
    said = SEPARATOR[lang].join(program.name[lang] for program in programs[:MOST_NAMED])
    return said + (AND_MORE[lang].format(n=len(programs) - MOST_NAMED) if len(programs) > MOST_NAMED else "")


def worth_cell(one: Unlock, lang: str) -> str:
    """What it gives when reached, with its cap where that is another figure."""
    found = one.ways[0].found
    return inline_amount(found, lang) or short_amount(found, lang)[0]


def clause_cell(one: Unlock, lang: str) -> str:
    """Document and item, and where the document stands on the day if it is not in force."""
    found = one.ways[0].found
    item = found.program.item
    said = f"{item.document.id} {item.number}"
    return said if found.validity == IN_FORCE else f"{said} · {VALIDITIES[found.validity][lang]}"


def of_kind(found: Outlook, kind: str) -> list[Unlock]:
    """What the best way to which is of a kind."""
    return [one for one in found.unlocks if one.ways[0].kind == kind]


def _rows(listed: list[Unlock], profile: Profile, lang: str) -> list[list[str]]:
    return [
        [one.now.program.name[lang], change_cell(one, profile, lang), worth_cell(one, lang), clause_cell(one, lang)]
        for one in listed
    ]


def _headings(lang: str) -> list[str]:
    return [text[lang] for text in (w.PROGRAM, CHANGE, w.AMOUNT, w.CLAUSE)]


def _remaining(found: Outlook, lang: str) -> str:
    said = [
        form[lang].format(n=len(listed))
        for form, listed in ((FARTHER, found.farther), (NEVER, found.never)) if listed
    ]
    return Text("；", "; ")[lang].join(said)


def _never(found: Outlook, lang: str) -> list[list[str]]:
    return [
        [one.now.program.name[lang], Text("；", "; ")[lang].join(reason[lang] for reason in one.by), one.now.program.id]
        for one in found.never
    ]


def _farther(found: Outlook, lang: str) -> list[list[str]]:
    return [[one.program.name[lang], one.program.id] for one in found.farther]


def print_outlook(found: Outlook, profile: Profile, screen: Console, lang: str, *, everything: bool = False) -> None:
    """What is within reach on a terminal, by how it would come."""
    from talentcalc.present.folding import Line  # noqa: PLC0415 -- rich is loaded only for a terminal
    from talentcalc.present.grid import grid  # noqa: PLC0415

    name = one_line(profile.name or profile.source)
    screen.print(Line(f"{name} · {w.AS_OF[lang].format(day=profile.as_of.isoformat())}", style="bold"))
    for kind, title in KINDS.items():
        listed = of_kind(found, kind)
        shown = listed if everything or kind != STATE else listed[:MOST_SAID]
        if shown:
            screen.print()
            screen.print(Line(title[lang], style="bold cyan"))
            screen.print(grid(_headings(lang), _rows(shown, profile, lang), screen.width, right=(2,)))
        if len(shown) < len(listed):
            screen.print(Line(REST[lang].format(n=len(listed) - len(shown)), style="dim"))
    if not found.unlocks:
        screen.print(Line(NOTHING[lang]))
    if everything and found.farther:
        heading = FARTHER[lang].format(n=len(found.farther))
        screen.print(grid([heading, w.CLAUSE[lang]], _farther(found, lang), screen.width, style="dim"))
    if everything and found.never:
        headings = [BARRED[lang], w.REASON[lang], w.CLAUSE[lang]]
        screen.print(grid(headings, _never(found, lang), screen.width, style="dim"))
    elif _remaining(found, lang):
        screen.print(Line(_remaining(found, lang), style="yellow"))
        screen.print(Line(DETAILS[lang], style="dim"))


def outlook_markdown(found: Outlook, profile: Profile, lang: str, *, everything: bool = False) -> str:
    """What is within reach as a Markdown section."""
    parts = [f"## {markdown(profile.name or profile.source)} · {profile.as_of.isoformat()}\n"]
    for kind, title in KINDS.items():
        listed = of_kind(found, kind)
        if listed:
            parts += [f"### {title[lang]}\n", markdown_table(_headings(lang), _rows(listed, profile, lang))]
    if everything and found.never:
        parts += [f"### {BARRED[lang]}\n", markdown_table([w.PROGRAM[lang], w.REASON[lang], w.CLAUSE[lang]], _never(found, lang))]
    rest = _remaining(found, lang) or ("" if found.unlocks else NOTHING[lang])
    return "\n".join(parts) + (f"\n{rest}\n" if rest else "")


def outlook_csv(found: Outlook, profile: Profile, lang: str) -> str:
    """One row a program within reach."""
    rows = []
    for one in found.unlocks:
        way, program = one.ways[0], one.now.program
        rows.append([
            profile.source, profile.name or "", profile.as_of.isoformat(), program.id, program.item.document.id,
            program.item.number, program.name[lang], one.now.outcome, way.kind, way.day.isoformat() if way.day else "",
            way.found.validity, program.form, program.payee, decimal(way.found.low) or "", decimal(way.found.high) or "",
            decimal(way.gain), len(way.changes), changes_text(way.changes, profile)[lang], len(one.ways) - 1,
            " ".join(other.program.id for other in way.instead_of), " ".join(other.id for other in one.loses),
        ])
    return csv_text(COLUMNS, rows)


def outlook_json(found: Outlook, profile: Profile, at_most: int, *, everything: bool = False) -> dict[str, Any]:
    """What is within reach, best first; `everything` adds what is not."""
    record: dict[str, Any] = {
        "schema": SCHEMA, "profile": {"source": profile.source, "kind": profile.kind, "name": profile.name},
        "as_of": profile.as_of.isoformat(), "at_most": at_most,
        "unlocks": [_unlock_json(one, profile) for one in found.unlocks],
    }
    if everything:
        record["farther"] = [one.program.id for one in found.farther]
        record["never"] = [
            {"id": one.now.program.id, "name": one.now.program.name.as_json(), "by": [text.as_json() for text in one.by]}
            for one in found.never
        ]
    return record


def _unlock_json(one: Unlock, profile: Profile) -> dict[str, Any]:
    way, program = one.ways[0], one.now.program
    return {
        "id": program.id, "document": program.item.document.id, "clause": program.item.number,
        "name": program.name.as_json(), "outcome": one.now.outcome, "kind": way.kind,
        "day": way.day.isoformat() if way.day else None, "validity": way.found.validity,
        "changes": [change_json(change, profile) for change in way.changes],
        "form": program.form, "payee": program.payee, "discretion": way.found.discretion,
        "amount": amount_json(way.found, way.profile), "gain": decimal(way.gain),
        "duration": {"months": program.duration.months, "text": program.duration.text.as_json()},
        "instead_of": [other.program.id for other in way.instead_of], "loses": [other.id for other in one.loses],
        "other_ways": [
            {"kind": other.kind, "changes": [change_json(change, profile) for change in other.changes]}
            for other in one.ways[1:]
        ],
    }
