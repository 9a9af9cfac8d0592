"""What can stand in for a value: another word of its vocabulary, a figure nearby, a wider area, another place."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Sequence
from decimal import Decimal
from functools import cache
from typing import Any

from talentcalc.clauses.facts import Fact, Flag, Money, Number, Place, Scale, Vocabulary
from talentcalc.clauses.sections import SECTIONS
from talentcalc.profile import reading

NUMERAL = re.compile(r"\d+(\.\d+)?")
assert reading, "declares the sections"


def chosen(among: Sequence[Any], by: str) -> Any:
    """One of `among`, always the same one for the same `by`."""
    return among[int(hashlib.sha256(by.encode()).hexdigest(), 16) % len(among)]


def figures_near(value: int | Decimal) -> list[int | Decimal]:
    """One more in the last place, twice as much, a tenth where that is as exact."""
    if isinstance(value, int):
        near: list[int | Decimal] = [value + 1, value * 2, *([value // 10] if value % 10 == 0 else [])]
    else:
        near = [value + Decimal(1).scaleb(int(value.as_tuple().exponent)), value * 2, value / 10]
    return [one for one in dict.fromkeys(near) if one != value]


@cache
def facts() -> tuple[Fact, ...]:
    """Every declared fact."""
    return tuple(fact for section in SECTIONS.values() for fact in section.facts.values())


@cache
def vocabulary_of(words: frozenset[str]) -> Vocabulary | None:
    """The smallest vocabulary that has all of these words."""
    holding = [fact for fact in facts() if isinstance(fact, Vocabulary) and words <= set(fact.options)]
    return min(holding, key=lambda fact: (len(fact.options), fact.key), default=None)


def other_words(fact: Vocabulary, word: str, listed: Iterable[str]) -> list[str]:
    """The steps next to `word` on a scale; on an unordered vocabulary one word that is not listed."""
    options = list(fact.options)
    if isinstance(fact, Scale):
        at = options.index(word)
        return [options[near] for near in (at - 1, at + 1) if 0 <= near < len(options)]
    rest = [one for one in options if one not in set(listed)]
    return [chosen(rest, f"{fact.key} {word}")] if rest else []


def wider(area: str) -> str | None:
    """The code of the city or province around an area."""
    if not re.fullmatch(r"\d{6}", area) or area.endswith("0000"):
        return None
    return f"{area[:4]}00" if not area.endswith("00") else f"{area[:2]}0000"


def other_place(place: Place) -> Place:
    """The place of the person for one of a body or a thing, the body's for the person's."""
    known = {fact.key: fact for fact in facts() if isinstance(fact, Place)}
    return known["enterprise.place" if place.key != "enterprise.place" else "employment.place"]


def other_fact(fact: Fact) -> Fact | None:
    """Another yes or no, or another number, of the same section."""
    kind = type(fact)
    rest = [one for one in fact.section.facts.values() if type(one) is kind and one is not fact] if kind in (Flag, Number, Money) else []
    return chosen(rest, fact.key) if rest else None


def named(fact: Fact) -> tuple[str, tuple[str, ...]]:
    """A fact as clauses write it, and the import that this needs."""
    section = fact.section
    return f"{section.__name__}.{fact.name}", (f"from {section.__module__} import {section.__name__}",)
