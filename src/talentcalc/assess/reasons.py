"""Why something cannot be told yet, and why it does not match."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from talentcalc.assess.evaluate import bounds, holds, of_sides, unless_told
from talentcalc.clauses import expressions as ex
from talentcalc.clauses import facts as fc
from talentcalc.clauses import formulas as fm
from talentcalc.clauses import sections as sc
from talentcalc.clauses.facts import Age, facts_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from talentcalc.clauses.expressions import Condition, Expression
    from talentcalc.clauses.text import Text
    from talentcalc.profile.profile import Profile


def missing(node: Expression, profile: Profile) -> list[str]:
    """Keys of the unknown facts, and of the lists left out, that would decide `node`; each once."""
    return facts_among(undecided(node, profile))


def facts_among(unknown: Iterable[str | Text]) -> list[str]:
    """The keys of facts and lists among what is unknown, each once."""
    return list(dict.fromkeys(one for one in unknown if isinstance(one, str)))


def questions_among(unknown: Iterable[str | Text]) -> list[Text]:
    """The document's own open questions among what is unknown, each once."""
    return list(dict.fromkeys(one for one in unknown if not isinstance(one, str)))


def undecided(node: Expression, profile: Profile) -> Sequence[str | Text]:
    """What keeps `node` from being known: keys of facts and lists, and questions the document leaves open."""
    if isinstance(node, ex.Condition):
        return examined(node, profile)[1]
    return [*_unknown(node, profile)]


def examined(node: Condition, profile: Profile) -> tuple[bool | None, Sequence[str | Text]]:
    """Whether `node` holds, and what is unknown of it while that cannot be told.

    What is left open of a case is asked only of whom the case is known to concern: a county's choice of who works in one.
    """
    kind: type = type(node)
    if kind is ex.All or kind is ex.AnyOf:
        deciding = kind is ex.AnyOf
        whole: bool | None = not deciding
        found: list[str | Text] = []
        open_of_case: list[str | Text] = []
        for part in node.parts:  # type: ignore[attr-defined]
            met, unknown = examined(part, profile)
            if met is deciding:
                return deciding, ()
            if met is None:
                whole = None
                (found if deciding or type(part) is not ex.Truth else open_of_case).extend(unknown)
        return whole, found if any(isinstance(one, str) for one in found) else [*found, *open_of_case]
    if kind is ex.Named or kind is ex.BySide:
        return examined(node.part if kind is ex.Named else of_sides(node, profile), profile)  # type: ignore[attr-defined, arg-type]
    if kind is ex.Answered:
        return _examined_answer(node, profile)  # type: ignore[arg-type]
    if kind is ex.Not:
        met, unknown = examined(node.part, profile)  # type: ignore[attr-defined]
        return None if met is None else not met, unknown
    met = holds(node, profile)
    return met, () if met is not None else [*_unknown(node, profile)]


def _examined_answer(node: ex.Answered, profile: Profile) -> tuple[bool | None, Sequence[str | Text]]:
    """What is asked itself is what lacks; where no fact of its own would tell, what else tells it."""
    opened = profile.opened()
    said, lacking = examined(node.asked, opened)
    if said is not None:
        return said, ()
    yes, no = holds(node.yes, profile), holds(node.no, profile)
    if yes or no:
        return bool(yes), ()
    if opened is not profile:
        closed, lacking = examined(node.asked, profile)
        if unless_told(closed, yes, no) is not None:
            return closed, ()
    if not facts_among(lacking):
        lacking = [*lacking, *examined(node.yes, profile)[1], *examined(node.no, profile)[1]]
    return None, lacking


def _unknown(node: Expression, profile: Profile) -> Iterator[str | Text]:
    """What is unknown of a leaf or a quantity."""
    if isinstance(node, ex.Truth):
        yield node.text
    elif isinstance(node, sc.Stated):
        yield node.rows.key
    elif isinstance(node, ex.Quantity) and _is_known(node, profile):
        return
    elif isinstance(node, sc.Total):
        yield from _unknown_in_rows(node, profile)
    elif isinstance(node, fm.Otherwise):
        yield from _unknown(node.first, profile)
    elif isinstance(node, fm.Choose) and holds(node.condition, profile) is not None:
        yield from _unknown(node.then if holds(node.condition, profile) else node.otherwise, profile)
    else:
        for fact in facts_of(node):
            # A place may be too coarse, a series too short, an age of another day.
            if profile.value(fact) is None or isinstance(node, fc.Lies | fc.FirstYears | Age):
                yield fact.key
        for child in node.children():
            yield from undecided(child, profile)


def _is_known(node: ex.Quantity, profile: Profile) -> bool:
    low, high = bounds(node, profile)
    return low == high


def _unknown_in_rows(node: sc.Total, profile: Profile) -> Iterator[str | Text]:
    rows = profile.each(node.rows)
    if rows is None:
        yield node.rows.key
        return
    found: list[str | Text] = []
    alike = set()
    for row in rows:
        said = row.told_alike()
        if said in alike or not row.count():
            continue
        alike.add(said)
        met, unknown = examined(node.where, row)
        if met is not False:
            found += unknown
            found += _unknown(node.value, row)
    places = _places(node)
    yield from sorted(dict.fromkeys(found), key=lambda one: places.get(one, len(places)))


@cache
def _places(root: Expression) -> dict[str | Text, int]:
    """Where in a tree each thing stands that can be unknown: so that their order does not follow that of the rows."""
    found: dict[str | Text, int] = {}
    for node in ex.nodes(root):
        named = [node.text] if isinstance(node, ex.Truth) else [node.rows.key] if isinstance(node, sc.Stated | sc.Total) else []
        for one in (*named, *(fact.key for fact in facts_of(node))):
            found.setdefault(one, len(found))
    return found


def failures(condition: Condition, profile: Profile) -> list[Condition]:
    """The smallest conditions whose failing makes `condition` fail, in the order they are written."""
    if isinstance(condition, ex.All):
        return [one for part in condition.parts if holds(part, profile) is False for one in failures(part, profile)]
    if isinstance(condition, ex.Named) and isinstance(condition.part, ex.All):
        return failures(condition.part, profile)
    if isinstance(condition, ex.BySide):
        return failures(of_sides(condition, profile), profile)
    if isinstance(condition, ex.Answered) and holds(condition.asked, profile) is False:
        return failures(condition.asked, profile)
    return [condition]
