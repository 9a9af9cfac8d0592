"""The comparison of a document with its table: what a person worked out from the text against the catalogue.

`tests/documents/test_tables.py` tells the format. Every function gives differences as sentences that name the
place, what the table says and what the document says; nothing found is an empty list.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from typing import Any

from talentcalc.assess.steps import usual_step
from talentcalc.clauses.documents import Document, Item, Statement, Target
from talentcalc.clauses.expressions import Named, nodes
from talentcalc.clauses.facts import Lies
from talentcalc.clauses.programs import Program, asking
from talentcalc.clauses.sections import Rows
from talentcalc.clauses.text import LANGUAGES, Text

Table = Mapping[str, Any]

PARTS = frozenset({"programs", "targets", "duties", "statements", "background", "duty_figures"})
NEEDED = frozenset({"payee", "form", "discretion", "duration"})
LEFT_OUT = frozenset({
    "months", "per", "place", "purpose", "tier", "contest", "open_offer", "office", "next", "note", "stake", "reads", "figures",
})
BESIDE_DUTIES = ("background", "definition")
COLUMNS = ("low", "high", "above", "base", "base_year", "growth", "year")
OF_A_TARGET = frozenset({"item", "unit", "period", *COLUMNS})
SUM = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?")
"""A sum of money as readings write it, from a thousand upwards."""


def joined(tables: Iterable[Table]) -> Table:
    """The part tables of one document as one. Raises `ValueError` for what two of them say."""
    whole: dict[str, Any] = {"targets": []}
    for table in tables:
        for part, told in table.items():
            if part == "targets":
                whole["targets"] += told
                continue
            mine = whole.setdefault(part, {})
            if twice := mine.keys() & told.keys():
                message = f"in two tables: {part} {', '.join(sorted(twice))}"
                raise ValueError(message)
            mine.update(told)
    return whole


def differences(table: Table, document: Document) -> list[str]:
    """Where the table and the document do not say the same."""
    items = list(document.items.values())
    found = [f"unknown part of the table: {part}" for part in sorted(table.keys() - PARTS)]
    found += [f"no such item: {number}" for number in sorted(_in_words(table) - document.items.keys())]
    found += _programs(table.get("programs", {}), [program for item in items for program in item.programs])
    found += _targets(table.get("targets", []), [(item, target) for item in items for target in item.targets])
    found += _worded("duties", table, items, ("duty",))
    found += _worded("statements", table, items, BESIDE_DUTIES)
    found += _owned("background", table, items, BESIDE_DUTIES)
    found += _owned("duty_figures", table, items, ("duty",))
    return found


def _in_words(table: Table) -> set[str]:
    """The items that duties and figures are listed for."""
    return set().union(*(table.get(part, {}) for part in ("duties", "statements", "background", "duty_figures")))


def _differ(where: str, table: Any, document: Any) -> list[str]:
    return [] if table == document else [f"{where}: the table says {_shown(table)}, the document {_shown(document)}"]


def _shown(value: Any) -> str:
    return "nothing" if value in (None, [], ()) else repr(value)


def _keys(where: str, given: Table, needed: Iterable[str], known: Iterable[str]) -> list[str]:
    return [
        *(f"{where}: no such key: {key}" for key in sorted(given.keys() - set(known))),
        *(f"{where}: {key} is wanted" for key in sorted(set(needed) - given.keys())),
    ]


def _programs(table: Table, programs: list[Program]) -> list[str]:
    found = _differ("programs, in order", list(table), [program.id.partition("/")[2] for program in programs])
    for program in programs:
        key = program.id.partition("/")[2]
        if key in table:
            found += _keys(key, table[key], NEEDED, NEEDED | LEFT_OUT)
            found += [line for compare in COMPARED for line in compare(key, table[key], program)]
    return found


def _plain(key: str, given: Table, program: Program) -> list[str]:
    duration = given.get("duration")
    stated = re.fullmatch(r"(?:up to )?(\d+) months", str(duration))
    return [
        *_differ(f"{key}: payee", given.get("payee"), program.payee),
        *_differ(f"{key}: form", given.get("form"), program.form),
        *_differ(f"{key}: discretion", given.get("discretion"), program.discretion),
        *_differ(f"{key}: duration", duration, program.duration.text.en),
        *_differ(f"{key}: months", int(stated[1]) if stated else given.get("months"), program.duration.months),
        *_differ(f"{key}: per", given.get("per"), program.amount.per),
        *_differ(f"{key}: purpose", given.get("purpose"), program.purpose),
        *_differ(f"{key}: tier", given.get("tier"), program.tier),
        *_differ(f"{key}: contest", given.get("contest", False), program.contest),
        *_differ(f"{key}: open_offer", given.get("open_offer", False), program.open_offer),
        *_differ(f"{key}: figures", given.get("figures", []), list(program.figures)),
    ]


def _place(key: str, given: Table, program: Program) -> list[str]:
    asked = [node.fact.section for node in nodes(program.when) if isinstance(node, Lies)]
    place = program.place.key if program.place else "rows" if any(issubclass(one, Rows) for one in asked) else None
    return _differ(f"{key}: place", given.get("place"), place if len(program.sides) == 1 else _places(program))


def _places(program: Program) -> str:
    """The place that counts on each side."""
    territories = [node for node in asking(program.when) if isinstance(node, Named) and node.name.zh.startswith("实施地域")]
    asked = [below.fact for node in territories for below in nodes(node) if isinstance(below, Lies)]
    return " or ".join(dict.fromkeys("rows" if issubclass(one.section, Rows) else one.key for one in asked))


def _office(key: str, given: Table, program: Program) -> list[str]:
    return _differ(f"{key}: office", given.get("office"), program.office.zh if program.office else None)


def _next(key: str, given: Table, program: Program) -> list[str]:
    if "next" not in given:
        return _differ(f"{key}: next", None, program.next.zh if program.next else None)
    return _differ(f"{key}: next", given["next"], (program.next or usual_step(program, program.discretion)).zh)


def _note(key: str, given: Table, program: Program) -> list[str]:
    if "note" not in given or program.note is None:
        return _differ(f"{key}: note", given.get("note"), program.note.zh if program.note else None)
    return [f"{key}: note: no {word} in {program.note.zh!r}" for word in given["note"] if word not in program.note.zh]


def _stake(key: str, given: Table, program: Program) -> list[str]:
    reading = program.reading
    if "stake" not in given or reading is None:
        return _differ(f"{key}: reading", given.get("stake"), reading.zh if reading else None)
    found = []
    for lang in LANGUAGES:
        missing = [sum_ for sum_ in given["stake"] if not _stands(sum_, reading[lang])]
        found += [f"{key}: reading ({lang}): no {sum_} in {reading[lang]!r}" for sum_ in missing]
        more = [sum_ for sum_ in SUM.findall(reading[lang]) if sum_ not in given["stake"]]
        found += [f"{key}: reading ({lang}): {sum_} is not in the table's stake" for sum_ in dict.fromkeys(more)]
    return found


def _reads(key: str, given: Table, program: Program) -> list[str]:
    """A reading of the program's own, beside those that its definitions carry, is told by words that it contains."""
    words, own = given.get("reads", []), program.own_reading
    carries = program.reading is not None and (own is None or program.reading.zh != own.zh)
    if own is None or (carries and not words):
        return _differ(f"{key}: reads", words, [] if own is None else own.zh)
    return [f"{key}: reads: no {word} in {own.zh!r}" for word in words if word not in own.zh]


def _stands(figure: str, text: str) -> bool:
    return re.search(rf"(?<![\d,.]){re.escape(figure)}(?![\d]|[,.]\d)", text) is not None


COMPARED: tuple[Callable[[str, Table, Program], list[str]], ...] = (_plain, _place, _office, _next, _note, _stake, _reads)


def _targets(table: list[Table], targets: list[tuple[Item, Target]]) -> list[str]:
    found = _differ("targets, their items in order", [str(one.get("item")) for one in table], [item.number for item, _ in targets])
    if found:
        return found
    for given, (item, target) in zip(table, targets, strict=True):
        where = f"target of {item.number}, {target.name.zh}"
        found += _keys(where, given, ("item", "unit", "period"), OF_A_TARGET)
        for column in COLUMNS:
            found += _differ(f"{where}: {column}", given.get(column), getattr(target, column) or None if column == "above" else getattr(target, column))
        found += _differ(f"{where}: unit", given.get("unit"), target.unit.zh)
        found += _differ(f"{where}: period", given.get("period"), target.period.zh)
    return found


def _statements(item: Item, kinds: tuple[str, ...]) -> list[Statement]:
    return [statement for statement in item.statements if statement.kind in kinds]


def _worded(part: str, table: Table, items: list[Item], kinds: tuple[str, ...]) -> list[str]:
    found = []
    for item in items:
        given, where = table.get(part, {}).get(item.number, []), f"{part} of {item.number}"
        texts: list[Text] = [statement.text for statement in _statements(item, kinds)]
        if len(given) != len(texts):
            found.append(f"{where}: {len(given)} in the table, {len(texts)} in the document")
            continue
        for words, text in zip(given, texts, strict=True):
            found += [f"{where}: no {word} in {text.zh!r}" for word in words if word not in text.zh]
            found += [] if words else [f"{where}: no key word for {text.zh!r}"]
    return found


def _owned(part: str, table: Table, items: list[Item], kinds: tuple[str, ...]) -> list[str]:
    found = []
    for item in items:
        figures = [figure for statement in _statements(item, kinds) for figure in statement.figures]
        found += _differ(f"{part}: {item.number}", table.get(part, {}).get(item.number, []), figures)
    return found
