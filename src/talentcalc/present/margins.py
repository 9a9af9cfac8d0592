"""How near what fits is to being lost: as table, rows and JSON."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from talentcalc.clauses.text import Text
from talentcalc.present import words as w
from talentcalc.present.changes import change_json, change_text
from talentcalc.present.rows import csv_text, markdown_table
from talentcalc.present.safe import markdown, one_line

if TYPE_CHECKING:
    from rich.console import Console

    from talentcalc.assess.margin import Margin
    from talentcalc.profile.profile import Profile

SCHEMA = "talentcalc/margin/1"
COLUMNS = ("profile", "name", "as_of", "program", "document", "clause", "title", "lost_on", "lapsed_on", "figures", "facts")
ENDS = Text("何时失去", "Lost by time")
HANGS = Text("单独失去即不符合", "Any one of these alone loses it")
LOST_ON = Text("{day} 起不再符合", "no longer fits from {day}")
LAPSED_ON = Text("{day} 起文件失效", "document lapsed from {day}")
NOTHING = Text("没有符合的项目。", "No program fits.")
STEADY = Text("–", "–")


def ends_cell(one: Margin, lang: str) -> str:
    """The days that take it away."""
    said = [
        form[lang].format(day=day.isoformat())
        for form, day in ((LOST_ON, one.lost_on), (LAPSED_ON, one.lapsed_on)) if day is not None
    ]
    return Text("；", "; ")[lang].join(said) or STEADY[lang]


def hangs_cell(one: Margin, profile: Profile, lang: str) -> str:
    """The figures with how far they may move, then the facts."""
    said = [change_text(change, profile)[lang] for change in (*one.figures, *one.facts)]
    return Text("；", "; ")[lang].join(said) or STEADY[lang]


def _rows(found: list[Margin], profile: Profile, lang: str) -> list[list[str]]:
    return [
        [
            one.found.program.name[lang], ends_cell(one, lang), hangs_cell(one, profile, lang),
            f"{one.found.program.item.document.id} {one.found.program.item.number}",
        ]
        for one in found
    ]


def _headings(lang: str) -> list[str]:
    return [text[lang] for text in (w.PROGRAM, ENDS, HANGS, w.CLAUSE)]


def print_margins(found: list[Margin], profile: Profile, screen: Console, lang: str) -> None:
    """The margins on a terminal."""
    from talentcalc.present.folding import Line  # noqa: PLC0415 -- rich is loaded only for a terminal
    from talentcalc.present.grid import grid  # noqa: PLC0415

    name = one_line(profile.name or profile.source)
    screen.print(Line(f"{name} · {w.AS_OF[lang].format(day=profile.as_of.isoformat())}", style="bold"))
    if found:
        screen.print(grid(_headings(lang), _rows(found, profile, lang), screen.width))
    else:
        screen.print(Line(NOTHING[lang]))


def margins_markdown(found: list[Margin], profile: Profile, lang: str) -> str:
    """The margins as a Markdown section."""
    heading = f"## {markdown(profile.name or profile.source)} · {profile.as_of.isoformat()}\n"
    body = markdown_table(_headings(lang), _rows(found, profile, lang)) if found else NOTHING[lang] + "\n"
    return f"{heading}\n{body}"


def margins_csv(found: list[Margin], profile: Profile, lang: str) -> str:
    """One row a program that fits."""
    joint = Text("；", "; ")[lang]
    return csv_text(COLUMNS, [
        [
            profile.source, profile.name or "", profile.as_of.isoformat(), one.found.program.id,
            one.found.program.item.document.id, one.found.program.item.number, one.found.program.name[lang],
            one.lost_on.isoformat() if one.lost_on else "", one.lapsed_on.isoformat() if one.lapsed_on else "",
            joint.join(change_text(change, profile)[lang] for change in one.figures),
            joint.join(change_text(change, profile)[lang] for change in one.facts),
        ]
        for one in found
    ])


def margins_json(found: list[Margin], profile: Profile) -> dict[str, Any]:
    """Every program that fits with what would lose it, what ends first standing first."""
    return {
        "schema": SCHEMA, "profile": {"source": profile.source, "kind": profile.kind, "name": profile.name},
        "as_of": profile.as_of.isoformat(),
        "margins": [
            {
                "id": one.found.program.id, "name": one.found.program.name.as_json(),
                "lost_on": one.lost_on.isoformat() if one.lost_on else None,
                "lapsed_on": one.lapsed_on.isoformat() if one.lapsed_on else None,
                "figures": [change_json(change, profile) for change in one.figures],
                "facts": [change_json(change, profile) for change in one.facts],
            }
            for one in found
        ],
    }
