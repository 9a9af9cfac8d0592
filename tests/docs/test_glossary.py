"""One term, one translation: every text of the catalogue is held to docs/glossary.md."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import pytest

from talentcalc.assess.outcomes import condition_of
from talentcalc.clauses import expressions as ex
from talentcalc.clauses.amounts import PER
from talentcalc.clauses.programs import DISCRETIONS, FORMS, PAYEES
from talentcalc.clauses.sections import SECTIONS
from talentcalc.clauses.text import Text
from talentcalc.documents import registry

if TYPE_CHECKING:
    from collections.abc import Iterator

    from talentcalc.clauses.documents import Item
    from talentcalc.clauses.programs import Program

GLOSSARY = Path(__file__).parents[2] / "docs" / "glossary.md"


class Term(NamedTuple):
    """A term, its translation, and the words that are not to stand for it."""

    zh: str
    en: str
    never: tuple[str, ...]


def terms() -> list[Term]:
    rows = re.findall(r"^\| (.+?) \| (.+?) \| (.+?) \|$", GLOSSARY.read_text(encoding="utf-8"), re.MULTILINE)
    return [Term(zh, en, tuple(word.strip() for word in never.split(","))) for zh, en, never in rows[2:]]


TERMS = terms()


def strays(text: Text) -> list[str]:
    """Words of the English that the glossary rules out for a term of the Chinese; a term is looked for before those within it."""
    zh, present = text.zh, []
    for term in sorted(TERMS, key=lambda one: -len(one.zh)):
        if term.zh in zh:
            present.append(term)
            zh = zh.replace(term.zh, "·")
    meant = " ".join(term.en for term in present)
    return [
        f"{term.zh}: {word}" for term in present for word in term.never
        if _stands(word, text.en) and not _stands(word, meant)
    ]


def _stands(word: str, english: str) -> bool:
    return re.search(rf"(?<![\w-]){re.escape(word)}(?![\w-])", english, re.IGNORECASE) is not None


def _of_program(program: Program) -> Iterator[tuple[str, Text | None]]:
    for part in ("name", "reading", "note", "next"):
        yield f"{program.id} {part}", getattr(program, part)
    yield f"{program.id} duration", program.duration.text
    for node in ex.nodes(condition_of(program)):
        if isinstance(node, ex.Truth):
            yield f"{program.id} open question", node.text
        elif isinstance(node, ex.Named):
            yield f"{program.id} definition", node.name
            yield f"{program.id} definition denied", node.denied


def _of_item(item: Item) -> Iterator[tuple[str, Text | None]]:
    where = f"{item.document.id} {item.number}"
    yield from ((f"{where} title", item.title), (f"{where} office", item.office))
    yield from ((f"{where} {said.kind}", said.text) for said in item.statements)
    yield from ((f"{where} definition", named.name) for named in item.conditions)
    for target in item.targets:
        yield from ((f"{where} target", text) for text in (target.name, target.unit, target.period))
    for program in item.programs:
        yield from _of_program(program)


def _of_facts() -> Iterator[tuple[str, Text | None]]:
    for section in SECTIONS.values():
        yield section.key, section.label
        for fact in section.facts.values():
            yield from ((f"{fact.key} label", fact.label), (f"{fact.key} question", fact.question))
            for value, text in fact.options.items():
                # further spellings of a value are read, the first is the one shown
                yield f"{fact.key} {value}", Text(text.zh.partition("/")[0], text.en.partition("/")[0])


def everything_said() -> Iterator[tuple[str, Text | None]]:
    for policy in registry.documents():
        yield from ((f"{policy.id} title", policy.title), (f"{policy.id} reading", policy.reading))
        for item in policy.items.values():
            yield from _of_item(item)
    yield from _of_facts()
    for words in (PER, FORMS, PAYEES, DISCRETIONS):
        yield from words.items()


def test_every_text_of_the_catalogue_keeps_to_the_glossary() -> None:
    found = {f"{where}: {stray}" for where, text in everything_said() if text is not None for stray in strays(text)}
    assert sorted(found) == []


def test_the_glossary_names_a_term_once_and_its_translation_is_none_of_the_words_ruled_out() -> None:
    assert len(TERMS) >= 40
    assert len({term.zh for term in TERMS}) == len(TERMS)
    for term in TERMS:
        assert term.never
        assert not any(_stands(word, term.en.partition(";")[0]) for word in term.never)


@pytest.mark.parametrize(("text", "found"), [
    (Text("急需紧缺人才", "talent in short supply"), ["急需紧缺: short supply"]),
    (Text("急需紧缺人才", "talent in shortage"), []),
    (Text("全职博士", "a full-time Doctor"), ["博士: Doctor".replace("D", "d")]),
    (Text("博士后工作站", "a doctoral workstation"), []),
    (Text("其他人", "doctors in short supply"), []),
    (Text("高端人才和高层次人才", "high-end and high-level talent"), []),
    (Text("高层次人才", "high-end talent"), ["高层次人才: high-end"]),
])
def test_a_stray_word_is_found_where_its_term_stands(text: Text, found: list[str]) -> None:
    assert strays(text) == found


def test_shortage_phds_are_told_from_physicians() -> None:
    """"Doctors in shortage" could be physicians."""
    program = registry.program("luzhou-2021/27.living-allowance")
    assert "PhD" in program.name.en
