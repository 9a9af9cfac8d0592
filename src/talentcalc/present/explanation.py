"""One program for one profile, in full: the tree of conditions, the arithmetic, the reading taken."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from rich.tree import Tree

from talentcalc.assess.outcomes import OUTCOMES
from talentcalc.assess.steps import next_step
from talentcalc.assess.trace import Step, trace
from talentcalc.clauses.documents import VALIDITIES
from talentcalc.clauses.programs import DISCRETIONS, FORMS, PAYEES
from talentcalc.clauses.text import Text, both
from talentcalc.present import words as w
from talentcalc.present.folding import Line
from talentcalc.present.safe import one_line
from talentcalc.present.sums import amount_text

if TYPE_CHECKING:
    from collections.abc import Mapping

    from rich.console import Console

    from talentcalc.assess.outcomes import Assessment
    from talentcalc.clauses.documents import Item
    from talentcalc.profile.profile import Profile

MARKS = {True: ("✔", "green"), False: ("✘", "red"), None: ("?", "yellow")}
OUTCOME = Text("结果", "Outcome")
DISCRETION = Text("裁量", "Discretion")
OFFICE = Text("牵头部门", "Lead office")
OWN_WORDS = Text("原文", "Own words")
NOT_NEEDED = Text("其余 {n} 种情形不必考察", "other ways, not needed: {n}")
NOT_SAID = Text("未说明", "not said")


def lines(found: Assessment, profile: Profile, lang: str) -> list[tuple[str, str]]:
    """What is to be said besides the tree: a heading and a text each."""
    program = found.program
    document = program.item.document
    step = next_step(found)
    outcome = f"{OUTCOMES[found.outcome][lang]} · {VALIDITIES[found.validity][lang]}"
    said = [
        (OUTCOME, outcome),
        (w.REASON, Text("；", "; ")[lang].join(reason[lang] for reason in found.reasons)),
        (w.MISSING, w.fact_labels(found.missing, lang)),
        (w.AMOUNT, f"{amount_text(found, profile)[lang]} · {FORMS[program.form][lang]}"),
        (w.NARROWS, w.fact_labels(found.vague, lang)),
        (w.DURATION, program.duration.text[lang]),
        (w.PAYEE, PAYEES[program.payee][lang]),
        (DISCRETION, DISCRETIONS[found.discretion][lang]),
        (w.NEXT, step[lang] if step else ""),
        (OFFICE, program.office[lang] if program.office else ""),
        (w.READING, program.reading[lang] if program.reading else ""),
        (w.NOTE, Text("；", "; ")[lang].join(note[lang] for note in found.notes)),
        (w.SOURCE, f"{document.title[lang]} [{document.id}] · {w.CLAUSE[lang]} {program.item.number}"),
    ]
    return [(heading[lang], text) for heading, text in said if text]


def print_explanation(found: Assessment, profile: Profile, screen: Console, lang: str) -> None:
    """The whole of one program on a terminal."""
    screen.print(Line(f"{found.program.name[lang]} · {found.program.id}", style="bold"))
    for heading, text in lines(found, profile, lang):
        screen.print(Line((f"{heading}{Text('：', ': ')[lang]}", "bold"), text))
    step = trace(found.condition, profile)
    tree = Tree(_line(step, lang), guide_style="dim")
    _grow(tree, step, lang)
    screen.print(tree)


def print_words(item: Item, quoted: Mapping[str, Any], screen: Console, lang: str) -> None:
    """An item's own words, and where they are from; nothing where the copy does not have them."""
    if quoted["words"]:
        heading = f"{OWN_WORDS[lang]} · {item.document.id} {item.number} · {quoted['file']}"
        screen.print(Line("\n", (heading, "bold")))
        for line in quoted["words"].split("\n"):
            screen.print(Line(line))


def _grow(tree: Tree, step: Step, lang: str) -> None:
    for child in step.telling:
        _grow(tree.add(_line(child, lang)), child, lang)
    hidden = len(step.children) - len(step.telling)
    if hidden:
        tree.add(Line(both(NOT_NEEDED, n=str(hidden))[lang], style="dim"))


def _line(step: Step, lang: str) -> Line:
    mark, style = MARKS[step.met]
    parts: list[str | tuple[str, str]] = [(f"{mark} ", style), step.text[lang]]
    if step.fact is not None:
        shown = step.shown[lang] if step.shown is not None else NOT_SAID[lang]
        parts.append((f"  [{step.fact} = {one_line(shown)}]", "dim"))
    return Line(*parts)
