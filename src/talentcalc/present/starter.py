"""A commented starter profile with every fact a kind of profile can say."""

from __future__ import annotations

from typing import TYPE_CHECKING

from talentcalc.clauses.announced import load_all
from talentcalc.clauses.facts import Number, Words
from talentcalc.clauses.sections import SECTIONS, Rows
from talentcalc.clauses.text import Text
from talentcalc.present.catalogue import section_names
from talentcalc.profile.profile import SIDE_OF_KIND

if TYPE_CHECKING:
    from talentcalc.clauses.facts import Fact
    from talentcalc.clauses.sections import Section

INTRO = Text(
    "去掉行首的 # 并填写；没有写的视为未知，不会因此判为不符合。",
    "Take the # away and fill in; what is left out is unknown and never counts as no.",
)
CLOSE = Text(
    "写 complete = true 表示：没有写的均不适用；也可写在某一个表内。",
    "Written out, complete = true says: what is left out does not apply; it may also stand in one table.",
)
LIST = Text("可重复；每组写一个 {head}", "may be repeated, one {head} each")
LINE_LENGTH = 80
EXAMPLES = {"flag": "true", "date": "2022-06-01", "place": '"江阳区"', "text": '"…"', "series": "[]"}


def starter(kind: str, lang: str) -> str:
    """The starter profile of a kind (`applicant`, `enterprise`), its own side's sections first."""
    load_all()
    side = SIDE_OF_KIND[kind]
    ordered = sorted(SECTIONS.values(), key=lambda section: section.side != side)
    lines = [f"# {INTRO[lang]}", f"# {CLOSE[lang]}", "", f'kind = "{kind}"', '# name = "…"', "# as_of = 2022-06-01", "# complete = true"]
    for section in ordered:
        lines += ["", *_section(section, lang)]
    return "\n".join(lines) + "\n"


def _section(section: type[Section], lang: str) -> list[str]:
    head = section_names(section)
    lines = [f"# {section.label[lang]}"]
    if issubclass(section, Rows):
        lines[0] += f" — {LIST[lang].format(head=head)}"
    lines.append(f"# {head}")
    for name, fact in section.facts.items():
        lines.append(f"# {name} = {_example(fact)}  # {fact.question[lang]}")
        if fact.options:
            lines += _options(fact)
    return lines


def _options(fact: Fact) -> list[str]:
    """The values of an enumeration, some to a line."""
    lines = ["#  "]
    for key, text in fact.options.items():
        if len(lines[-1]) > LINE_LENGTH:
            lines.append("#  ")
        lines[-1] += f" | {key} {text.zh.split('/')[0]}" if len(lines[-1]) > len("#  ") else f" {key} {text.zh.split('/')[0]}"
    return lines


def _example(fact: Fact) -> str:
    if isinstance(fact, Words) and fact.name in ("name", "row"):  # no two rows share a name; `row` says which is meant
        return f'"{fact.section.key if fact.name == "name" else "jobs"} 1"'
    if fact.name == "count":
        return "1"
    if fact.options:
        first = next(iter(fact.options))
        return f'["{first}"]' if fact.type_name == "choices" else f'"{first}"'
    return str(fact.least) if isinstance(fact, Number) else EXAMPLES[fact.type_name]
