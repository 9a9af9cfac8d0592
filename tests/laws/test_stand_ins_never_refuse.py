"""A place that is not said may be filled from another one to say yes, never to say no."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given

from clauses.strategies import AS_OF, Pair, conditions, pairs
from talentcalc.assess.evaluate import holds
from talentcalc.assess.outcomes import assess, condition_of
from talentcalc.assess.reasons import missing
from talentcalc.clauses import expressions as ex
from talentcalc.clauses import sections as sc
from talentcalc.clauses.facts import Place, facts_of
from talentcalc.clauses.programs import asking
from talentcalc.clauses.sections import SECTIONS, Rows
from talentcalc.documents import registry
from talentcalc.profile.profile import Profile

if TYPE_CHECKING:
    from collections.abc import Mapping

    from talentcalc.clauses.expressions import Condition
    from talentcalc.clauses.programs import Program

OUTSIDE = "540102"
"""A district of Lhasa, in no document's territory."""
FILLED = [
    fact for section in SECTIONS.values() for fact in section.facts.values()
    if isinstance(fact, Place) and fact.otherwise is not None
]
ASKING = [
    (program, fact) for document in registry.documents() for program in document for fact in FILLED
    if any(fact in facts_of(node) for node in asking(condition_of(program)))
]
"""Each program and each such place that it asks; one that only tells what is asked decides nothing by itself."""


@given(conditions, pairs(apart=True))
def test_what_is_refused_is_refused_wherever_the_places_left_unsaid_lie(condition: Condition, pair: Pair) -> None:
    if holds(condition, pair.partial) is False:
        assert holds(condition, pair.whole) is False


@given(conditions, pairs(apart=True))
def test_what_would_decide_is_named_also_where_a_stand_in_lies_elsewhere(condition: Condition, pair: Pair) -> None:
    assert (missing(condition, pair.partial) == []) is (holds(condition, pair.partial) is not None)


def chain(fact: Place) -> list[Place]:
    """The places that may stand in for `fact`, the nearest first."""
    return [] if fact.otherwise is None else [fact.otherwise, *chain(fact.otherwise)]


@pytest.mark.parametrize(("program", "fact"), ASKING, ids=lambda one: getattr(one, "id", None) or one.key)
def test_no_program_is_refused_for_a_stand_in_elsewhere_and_the_place_itself_is_named(program: Program, fact: Place) -> None:
    """Of each program and each place that it asks and another stands in for."""
    rows: dict[str, list[Mapping[str, Any]]] = {fact.section.key: [{}]} if issubclass(fact.section, Rows) else {}
    for place in chain(fact):
        said = Profile("applicant", {place.key: OUTSIDE}, rows, as_of=program.item.document.first or AS_OF)
        silent = Profile("applicant", {}, rows, as_of=said.as_of)
        asked = [node for node in ex.nodes(condition_of(program)) if place in facts_of(node)]
        if asked:  # another part of the program asks the stand-in itself
            continue
        found = assess(program, said)
        assert found.outcome == assess(program, silent).outcome == "possible"
        lists = {
            node.rows.key for node in ex.nodes(condition_of(program))
            if isinstance(node, sc.Total) and any(fact in facts_of(part) for part in ex.nodes(node.where))
        }
        assert not lists.isdisjoint(found.missing) or fact.key in found.missing
