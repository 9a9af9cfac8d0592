"""Whatever a closed profile denies can be said in an open one, and comes to the same."""

from __future__ import annotations

import datetime
import importlib
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

from hypothesis import given, settings
from hypothesis import strategies as st

from talentcalc.assess.evaluate import holds
from talentcalc.assess.outcomes import assess, condition_of
from talentcalc.clauses import expressions as ex
from talentcalc.clauses import facts as fc
from talentcalc.clauses.sections import SECTIONS, Rows
from talentcalc.documents import registry
from talentcalc.profile.profile import Profile
from talentcalc.profile.reading import quick_profile

if TYPE_CHECKING:
    from talentcalc.clauses.programs import Program

sys.path.insert(0, str(Path(__file__).parents[2] / "bench"))
population = importlib.import_module("population")

PROGRAMS = [program for document in registry.documents() for program in document]


def closed(seed: int, density: float, sections: float) -> Profile | None:
    """A profile at random that closes all it leaves out."""
    tables = population.tables(seed, density=density, sections=sections)
    return quick_profile({**tables, "complete": True}, "random", as_of=datetime.date(2022, 6, 1))


def said(one: Profile) -> Profile:
    """The same with every denial written out, rows apart: they are closed with their list."""
    values = {**one.values}
    for section in SECTIONS.values():
        for fact in section.facts.values() if not issubclass(section, Rows) else ():
            if fact.key not in values and one.denies(fact) and can_be_said(fact, one):
                values[fact.key] = fact.closed
    rows: dict[str, list[Any]] = {key: [] for key, section in SECTIONS.items() if issubclass(section, Rows)}
    rows["decisions"] = [
        {"decisions.program": program.id, "decisions.outcome": "not-put-up"} for program in PROGRAMS if program.contest
    ]
    rows |= {key: [{**row, "complete": True} for row in listed] for key, listed in one.rows.items()}
    return Profile(one.kind, values, rows, as_of=one.as_of)


def can_be_said(fact: fc.Fact, one: Profile) -> bool:
    """Not so what a thing that is not there would have: no day, and none of the kinds, sizes or stages there are.

    A place that another one may stand in for would not be filled once it were said.
    """
    if isinstance(fact, fc.Choice) and fact.closed not in fact.options:
        return False
    return fact.closed is not None and not (isinstance(fact, fc.Place) and one.stand_in(fact) is not None)


def may_tell(part: ex.Condition, one: Profile) -> bool:
    """Some row may mean the person, or what is told elsewhere is not told to be otherwise."""
    rows = [node.fact.section for node in ex.nodes(part) if isinstance(node, fc.Own)]
    return any(one.rows.get(section.key) for section in rows) if rows else holds(part, one) is not False


def asks_what_cannot_be_said(program: Program, one: Profile) -> bool:
    """Only by the thing itself can that be denied: a body is no school by its kinds. Nor what the other side may tell."""
    asked = list(ex.nodes(condition_of(program)))
    telling = [part for node in asked if isinstance(node, ex.Answered) for part in (node.yes, node.no)]
    return any(may_tell(part, one) for part in telling) or any(one.denies(fact) and not can_be_said(fact, one) for node in asked for fact in fc.facts_of(node))


@given(st.integers(0, 10**9), st.floats(0, 1), st.floats(0, 1))
@settings(max_examples=40, deadline=None)
def test_what_closing_denies_can_be_said_and_comes_to_the_same(seed: int, density: float, sections: float) -> None:
    one = closed(seed, density, sections)
    if one is None:
        return
    open_ = said(one)
    for program in (program for program in PROGRAMS if not asks_what_cannot_be_said(program, one)):
        left_out, written_out = assess(program, one), assess(program, open_)
        assert (left_out.outcome, left_out.low, left_out.high) == (written_out.outcome, written_out.low, written_out.high)
