"""Law: a fact more never changes a decided answer nor leaves a stated interval; without it the answer is open and names it."""

from __future__ import annotations

import random
from copy import deepcopy
from functools import cache
from typing import TYPE_CHECKING

from laws.profiles import DOCUMENTS, Tables, read, said_facts
from talentcalc.assess.outcomes import ELIGIBLE, INELIGIBLE, POSSIBLE, assess, condition_of
from talentcalc.clauses import expressions as ex
from talentcalc.clauses import facts as fc
from talentcalc.clauses import formulas as fm
from talentcalc.clauses.sections import SECTIONS

if TYPE_CHECKING:
    from talentcalc.assess.outcomes import Assessment
    from talentcalc.clauses.programs import Program

DECIDED = (ELIGIBLE, INELIGIBLE)


def a_fact_less_opens_and_never_turns(tables: Tables, dice: random.Random) -> str | None:
    """Without one fact a decided answer stays, or is open and names that fact; the other way round: more never turns an answer.

    An amount known with the fact lies within what was said without it. The one exception: where a place is not said,
    another one may stand in for it.
    """
    whole = read(tables)
    twin = deepcopy(tables)
    choices = said_facts(twin)
    if whole is None or not choices:
        return None
    table, fact = dice.choice(choices)
    del table[fact.name]
    less = read(twin)
    if less is None or fact.name in ("count", "name") or (isinstance(fact, fc.Place) and fact.otherwise is not None):
        return None
    for program in programs_asking(fact):
        before, after = assess(program, less), assess(program, whole)
        wrong = _turned(before, after, fact)
        if wrong is not None:
            return f"{program.id} without {fact.key}: {wrong}"
    return None


@cache
def programs_asking(fact: fc.Fact) -> list[Program]:
    """The programs whose answer or amount a fact can move, itself or through a fact that it speaks for."""
    return [program for document in DOCUMENTS for program in document if fact in _asked(program)]


@cache
def _asked(program: Program) -> frozenset[fc.Fact]:
    amount = program.amount
    trees: list[ex.Expression] = [condition_of(program), *(part for part in (amount.low, amount.high) if part is not None)]
    found = {fact for tree in trees for node in ex.nodes(tree) for fact in fc.facts_of(node)}
    while True:
        more = found | {other for fact in found for other in _speaking_for(fact)}
        if more == found:
            return frozenset(found)
        found = more


def _speaking_for(fact: fc.Fact) -> list[fc.Fact]:
    others = [getattr(fact, name, None) for name in ("otherwise", "floor", "ceiling")]
    return [one for one in others if one is not None]


def _turned(before: Assessment, after: Assessment, fact: fc.Fact) -> str | None:
    if before.outcome in DECIDED and before.outcome != after.outcome:
        return f"{before.outcome}, with it {after.outcome}"
    if before.outcome == POSSIBLE and after.outcome in DECIDED and not _names(before, fact):
        return f"possible, missing {before.missing}, with it {after.outcome}"
    if before.outcome == after.outcome == ELIGIBLE and after.low is not None and before.low is not None:
        high = None if before.high is None or before.possible_high is None else before.high + before.possible_high
        if after.low < before.low or (high is not None and (after.high is None or after.high > high)):
            return f"{before.low} to {before.high} and {before.possible_high} more, with it {after.low} to {after.high}"
    return None


def _names(found: Assessment, fact: fc.Fact) -> bool:
    """What is missing is the fact, another way to say the same, a place that it may stand in for, or a scale that it bounds."""
    missing = found.missing
    for node in ex.nodes(found.condition):
        if isinstance(node, fm.Otherwise | ex.Answered):
            ways = {one for part in ex.nodes(node) for one in fc.facts_of(part)}
            if fact in ways and any(one.key in missing for one in ways):
                return True
    lacking = [one for section in SECTIONS.values() for one in section.facts.values() if one.key in missing]
    return (
        fact in lacking
        or any(fact in _standing_in_for(one) for one in lacking if isinstance(one, fc.Place))
        or any(fact in (one.ceiling, one.floor) for one in lacking if isinstance(one, fc.Scale))
    )


def _standing_in_for(place: fc.Place) -> list[fc.Place]:
    other = place.otherwise
    return [] if other is None else [other, *_standing_in_for(other)]
