"""Why something cannot be told yet, and why it does not match."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from talentcalc.assess.evaluate import bounds, holds
from talentcalc.clauses import expressions as ex
from talentcalc.clauses.facts import facts_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from talentcalc.clauses.expressions import Condition, Expression
    from talentcalc.clauses.text import Text
    from talentcalc.profile.profile import Profile


def missing(node: Expression, profile: Profile) -> list[str]:
    """Keys of the unknown facts, and of the lists left out, that would decide `node`; each once."""
    return list(dict.fromkeys(key for key in _unknown(node, profile) if isinstance(key, str)))


def open_questions(condition: Condition, profile: Profile) -> list[Text]:
    """What the document itself leaves open, where that is why `condition` is not decided."""
    return list(dict.fromkeys(one for one in _unknown(condition, profile) if not isinstance(one, str)))


def _unknown(node: Expression, profile: Profile) -> Iterator[Any]:
    if _is_known(node, profile):
        return
    if isinstance(node, ex.Truth):
        yield node.text
    elif isinstance(node, ex.Stated):
        yield node.rows.key
    elif isinstance(node, ex.Total):
        yield from _unknown_in_rows(node, profile)
    elif isinstance(node, ex.Otherwise):
        yield from _unknown(node.first, profile)
    elif isinstance(node, ex.Choose) and _is_known(node.condition, profile):
        yield from _unknown(node.then if holds(node.condition, profile) else node.otherwise, profile)
    else:
        for fact in facts_of(node):
            # A place may be too coarse, a series too short.
            if profile.value(fact) is None or isinstance(node, ex.Lies | ex.FirstYears):
                yield fact.key
        for child in node.children():  # type: ignore[attr-defined]
            yield from _unknown(child, profile)


def _is_known(node: Expression, profile: Profile) -> bool:
    if isinstance(node, ex.Condition):
        return holds(node, profile) is not None
    low, high = bounds(node, profile)  # type: ignore[arg-type]
    return low == high


def _unknown_in_rows(node: ex.Total, profile: Profile) -> Iterator[Any]:
    rows = profile.each(node.rows)
    if rows is None:
        yield node.rows.key
        return
    for row in rows:
        if holds(node.where, row) is not False and row.count():
            yield from _unknown(node.where, row)
            yield from _unknown(node.value, row)


def failures(condition: Condition, profile: Profile) -> list[Condition]:
    """The smallest conditions whose failing makes `condition` fail, in the order they are written."""
    if isinstance(condition, ex.All):
        return [one for part in condition.parts if holds(part, profile) is False for one in failures(part, profile)]
    if isinstance(condition, ex.Named) and isinstance(condition.part, ex.All):
        return failures(condition.part, profile)
    return [condition]
