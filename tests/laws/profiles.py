"""Profiles made at random as tables, what they say, and what each program comes to for one: what the laws of this folder share.

A law takes a profile's tables, as a file would give them, and a source of chance; it returns what is wrong, or `None`. Tables
that contradict themselves are told by no law.
"""

from __future__ import annotations

import datetime
import random
from collections.abc import Callable
from copy import deepcopy
from typing import TYPE_CHECKING, Any

import population
from talentcalc.assess.check import check_against
from talentcalc.clauses import facts as fc
from talentcalc.clauses.sections import SECTIONS
from talentcalc.documents import registry
from talentcalc.profile.reading import quick_profile

if TYPE_CHECKING:
    from talentcalc.profile.profile import Profile

Tables = dict[str, Any]
Law = Callable[[Tables, random.Random], "str | None"]
DAY = datetime.date(2022, 6, 1)
DOCUMENTS = registry.documents()
Answer = tuple[Any, ...]


def read(tables: Tables) -> Profile | None:
    """The profile of some tables; `None` where they contradict themselves."""
    return quick_profile(deepcopy(tables), "random", as_of=DAY)


def tables_of(seed: int) -> Tables:
    """A profile at random, from nearly empty to nearly full."""
    dice = random.Random(seed)
    made: Tables = population.tables(seed, density=dice.choice((0.1, 0.3, 0.6, 0.9)), sections=dice.choice((0.1, 0.4, 0.8)))
    return made


def said_facts(tables: Tables) -> list[tuple[Tables, fc.Fact]]:
    """Every fact that some tables say, with the table that says it."""
    found = []
    for key, given in tables.items():
        if key in SECTIONS:
            for table in given if isinstance(given, list) else [given]:
                found += [(table, SECTIONS[key].facts[name]) for name in table if name in SECTIONS[key].facts]
    return found


def answers(profile: Profile) -> dict[str, Answer]:
    """What each program comes to, and each total."""
    result = check_against(profile, DOCUMENTS)
    found: dict[str, Answer] = {
        one.program.id: (
            one.outcome, one.low, one.high, one.possible_high, one.discretion, one.amount_kind, one.excluded_by,
            tuple(one.missing), tuple(one.vague), tuple(note.en for note in one.notes),
        )
        for one in result.assessments
    }
    for total in result.totals:
        found[f"{total.payee}, {total.validity}"] = tuple(getattr(total, slot) for slot in total.__slots__)
    return found


def differs(one: dict[str, Answer], other: dict[str, Answer]) -> str | None:
    for key in [*one, *other]:
        if one.get(key) != other.get(key):
            return f"{key}: {one.get(key)}, else {other.get(key)}"
    return None
