"""What bears on a condition: the facts and lists a change of which could change it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from talentcalc.clauses import expressions as ex
from talentcalc.clauses import facts as fc
from talentcalc.clauses import sections as sc

if TYPE_CHECKING:
    from collections.abc import Iterator

    from talentcalc.clauses.expressions import Condition

_touched: dict[int, tuple[Condition, frozenset[str]]] = {}


def touched(node: Condition) -> frozenset[str]:
    """The keys of everything a change of which could bear on `node`."""
    known = _touched.get(id(node))
    if known is None:
        known = _touched[id(node)] = node, frozenset(_keys(node))
    return known[1]


def _keys(node: Condition) -> Iterator[str]:
    for one in ex.nodes(node):
        if isinstance(one, fc.Elapsed | fc.Happened):
            yield "as_of"
        if isinstance(one, sc.Total | sc.Stated):
            yield from of_list(one)
        if isinstance(one, fc.Own):
            yield one.fact.section.key
            yield from (fact.key for fact in one.fact.section.facts.values())
        for fact in fc.facts_of(one):
            yield from _with_bounds(fact)


def of_list(node: sc.Total | sc.Stated) -> Iterator[str]:
    """A list and the facts of its rows."""
    yield node.rows.key
    yield from (fact.key for fact in node.rows.facts.values())


def _with_bounds(fact: fc.Fact) -> Iterator[str]:
    """A fact, what stands in for it, and the scales that bound it."""
    yield fact.key
    if isinstance(fact, fc.Place) and fact.otherwise is not None:
        yield from _with_bounds(fact.otherwise)
        if fact.surely is not None:
            yield fact.surely.key
    if isinstance(fact, fc.Scale):
        yield from (other.key for other in (fact.ceiling, fact.floor) if other is not None)
