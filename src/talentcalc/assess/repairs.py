"""What single changes bring a condition that fails nearer to holding, or one that holds to failing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from talentcalc.assess.bearing import of_list, touched
from talentcalc.assess.changes import STATE, View, applied, merged
from talentcalc.assess.evaluate import bounds, holds, of_sides
from talentcalc.assess.reaching import OPPOSITE, nearest, reach
from talentcalc.clauses import expressions as ex
from talentcalc.clauses import facts as fc
from talentcalc.clauses import sections as sc
from talentcalc.clauses.calendar import after_months
from talentcalc.clauses.kinds import require

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping
    from typing import Any

    from talentcalc.assess.changes import Change
    from talentcalc.clauses.expressions import Condition, Figure
    from talentcalc.clauses.sections import Rows
    from talentcalc.profile.profile import Profile

MOST_FACTS = 14
"""The most facts that one more row says."""


def repairs(node: Condition, wanted: bool, view: View) -> Iterator[Change]:
    """Changes one of which every way to bring `node`, which is not `wanted` now, to `wanted` has to make.

    Where all parts are needed, those of one part will do: the others come next.
    """
    if isinstance(node, ex.Named):
        yield from repairs(node.part, wanted, view)
    elif isinstance(node, ex.Not):
        yield from repairs(node.part, not wanted, view)
    elif isinstance(node, ex.BySide):
        yield from repairs(of_sides(node, view.profile), wanted, view)
    elif isinstance(node, ex.All | ex.AnyOf):
        amiss = (part for part in node.parts if not view.meets(part, wanted))
        for part in amiss:
            yield from repairs(part, wanted, view)
            if isinstance(node, ex.All) is wanted:
                return
    else:
        yield from _REPAIRED[type(node)](node, wanted, view)


def _flag(node: fc.Flag, wanted: bool, view: View) -> Iterator[Change]:
    yield from view.set(node, wanted, later=wanted)


def _among(node: fc.Among, wanted: bool, view: View) -> Iterator[Change]:
    if view.profile.value(node.fact) == "refused":
        return
    others = [one for one in node.fact.options if one not in node.values]
    for value, *also in view.alike.classes(node.fact, node.values if wanted else others):
        yield from view.set(node.fact, value, later=wanted, also=tuple(also))


def _includes(node: fc.Includes, wanted: bool, view: View) -> Iterator[Change]:
    given = view.profile.value(node.fact) or ()
    if not wanted:
        yield from view.set(node.fact, tuple(one for one in given if one not in node.values), later=False)
        return
    for value, *also in view.alike.classes(node.fact, node.values):
        yield from view.set(node.fact, (*given, value), also=tuple((*given, other) for other in also))


def _lies(node: fc.Lies, wanted: bool, view: View) -> Iterator[Change]:
    """To move there; where to go instead, no clause says."""
    if wanted:
        for fact in counting(node, view.profile):
            for area, *also in view.alike.classes(fact, node.areas):
                yield from view.set(fact, area, also=tuple(also))


def counting(node: fc.Lies, profile: Profile) -> Iterator[fc.Place]:
    """The places that could tell that `node` holds: its own, and while nothing stands in for that those that would.

    To move what stands in for it and lies elsewhere is no way, unless it surely tells: the own place may lie anywhere.
    """
    stand_in = profile.stand_in(node.fact)
    if stand_in is not None:
        yield stand_in.fact if stand_in.sure else node.fact
        return
    fact = node.fact
    yield fact
    while not node.as_said and profile.given(node.fact) is None and fact.otherwise is not None:
        fact = fact.otherwise
        yield fact


def _answered(node: ex.Answered, wanted: bool, view: View) -> Iterator[Change]:
    """What is asked is said; where it is not said yet, or what tells it fails, that will do as well."""
    told = holds(node.asked, view.profile.opened()) is None and bool(holds(node.yes, view.profile))
    if not told:
        yield from repairs(node.asked, wanted, view)
    if told or (wanted and holds(node.asked, view.profile.opened()) is None):
        yield from repairs(node.yes, wanted, view)


def _own(node: fc.Own, wanted: bool, view: View) -> Iterator[Change]:
    yield from view.set(node.fact, wanted)


def _happened(node: fc.Happened, wanted: bool, view: View) -> Iterator[Change]:
    day, as_of = view.profile.value(node.fact), view.profile.as_of
    if view.kind(node.fact, as_of) == STATE or day is None:
        if wanted:
            yield from view.set(node.fact, as_of)
    elif wanted:
        yield from view.wait(day, node.fact)


def _in_time(node: fc.InTime, wanted: bool, view: View) -> Iterator[Change]:
    """The event lies as late as it may; while neither day is known the first is said first."""
    day, since = view.profile.value(node.fact), view.profile.value(node.since)
    if not wanted:
        return
    if since is None:
        yield from view.set(node.since, day or view.profile.as_of)
        return
    last = after_months(since, node.months)
    yield from view.set(node.fact, since if day is not None and day < since else last)
    if day is not None:
        yield from view.set(node.since, day)


def _stated(node: sc.Stated, wanted: bool, view: View) -> Iterator[Change]:
    if wanted:
        yield view.add(node.rows, {})


def _comparison(node: ex.Comparison, wanted: bool, view: View) -> Iterator[Change]:
    low, high = bounds(node.right, view.profile)
    if low != high:
        return
    op = node.op if wanted else OPPOSITE[node.op]
    if isinstance(node.left, sc.Total):
        yield from _total(node.left, op, low, view)
    else:
        yield from reach(node.left, op, low, view)


def _total(node: sc.Total, op: str, figure: Figure, view: View) -> Iterator[Change]:
    """Things of a list: more or fewer of a kind, a row that comes to meet the condition or no longer does, one more row."""
    low, high = bounds(node, view.profile)
    target = nearest("<" if op == "!=" and figure else op.replace("!=", ">"), figure, 1)
    if target is None or target < 0:
        return
    more = op in (">=", ">") or (op in ("=", "!=") and low < target)
    for row in view.rows(node.rows) or ():
        yield from _in_row(node, target, more, row, low if more or view.loose or high is None else high)
    if more:
        yield from _one_more(node, target - low, view)


def _in_row(node: sc.Total, target: Figure, more: bool, row: View, whole: Figure) -> Iterator[Change]:
    """Changes of one row of a list that sums up to `whole`."""
    met, count = holds(node.where, row.profile), row.profile.count()  # type: ignore[attr-defined]
    counts = met is True if more or row.loose else met is not False
    if not counts:
        if more and count:
            yield from repairs(node.where, True, row)
        return
    each, _ = bounds(node.value, row.profile)
    counted = node.rows.facts.get("count")
    needed = target - (whole - each * count)
    if counted is not None and each > 0 and needed >= 0:
        yield from row.set(counted, int(-(-needed // each) if more else needed // each))
    if more and count:
        yield from reach(node.value, ">=", -(-needed // count), row)
    elif not more:
        yield from repairs(node.where, False, row)


def _one_more(node: sc.Total, lack: Figure, view: View) -> Iterator[Change]:
    """A new row that meets the condition, with as few facts as will do."""
    row = view.add(node.rows, {})
    outside = [view.profile.values.get(key) for key in sorted(touched(node.where) - set(of_list(node)))]
    known = (id(node.where), row.kind, row.row, view.profile.as_of, *outside)
    if known not in view.alike.rows:
        view.alike.rows[known] = _filled(node.where, row, view)
    filled = view.alike.rows[known]
    if filled is None:
        return
    added = applied(_whole(view.profile), [filled])
    each, _ = bounds(node.value, added.each(node.rows)[-1])  # type: ignore[index]
    if each == 0:
        return
    count = -(-lack // each)
    counted = node.rows.facts.get("count")
    if count > 1 and counted is not None:
        filled = filled.to({counted.key: int(count), **filled.new})
    yield filled


def _whole(profile: Profile) -> Profile:
    return getattr(profile, "parent", profile)


def _filled(where: Condition, row: Change, view: View) -> Change | None:
    """`row` with what it has to say; what lies outside of it or has to be waited for stays open."""
    fullest: list[Change] = []
    for most in range(MOST_FACTS + 1):
        found = _fill(where, row, view, most, fullest, set())
        if found is not None:
            return found
    return fullest[0] if fullest else None


def _fill(  # noqa: PLR0913, PLR0917 -- where the search stands
    where: Condition, row: Change, view: View, most: int, fullest: list[Change], seen_rows: set[object]
) -> Change | None:
    if row.identity in seen_rows or len(row.new) > most:
        return None
    seen_rows.add(row.identity)
    whole = applied(_whole(view.profile), [row])
    rows: type[Rows] = row.rows  # type: ignore[assignment]
    seen = View(whole.each(rows)[-1], {**view.said, row.site: row}, row.row, alike=view.alike)  # type: ignore[index]
    if holds(where, seen.profile):
        return row
    possible = list(repairs(where, True, seen))
    own = [one for one in possible if one.fact is not None and one.fact.section is rows and one.row == row.row]
    if possible and not own:
        fullest.append(row)
    for one in own:
        (fuller,) = merged((row,), one) or (row,)
        found = _fill(where, fuller, view, most, fullest, seen_rows)
        if found is not None:
            return found
    return None


ANY_NUMBER = 1_000_000


def cost(node: Condition, wanted: bool, view: View, free: frozenset[str], limit: int = ANY_NUMBER) -> int | None:
    """The fewest changes that could bring `node` to `wanted`, never too many; `None` where not even `limit` could.

    `free` are the facts and lists already changed: to change them again costs nothing.
    """
    if isinstance(node, ex.Named | ex.Not):
        return cost(node.part, wanted is isinstance(node, ex.Named), view, free, limit)
    if isinstance(node, ex.BySide):
        return cost(of_sides(node, view.profile), wanted, view, free, limit)
    if view.meets(node, wanted):
        return 0
    least = int(free.isdisjoint(touched(node)))
    if least > limit:
        return None
    if not isinstance(node, ex.All | ex.AnyOf):
        listed = isinstance(node, ex.Comparison) and isinstance(node.left, sc.Total)
        return least if listed or next(repairs(node, wanted, view), None) is not None else None
    of = _of_all if isinstance(node, ex.All) is wanted else _of_any
    return of(node, wanted, view, free, limit)


def _of_any(
    node: ex.All | ex.AnyOf, wanted: bool, view: View, free: frozenset[str], limit: int
) -> int | None:
    """Where one part will do: the cheapest."""
    least = int(free.isdisjoint(touched(node)))
    best = None
    for part in node.parts:
        one = cost(part, wanted, view, free, limit)
        if one is not None:
            best, limit = one, one - 1
            if one <= least:
                break
    return best


def _of_all(
    node: ex.All | ex.AnyOf, wanted: bool, view: View, free: frozenset[str], limit: int
) -> int | None:
    """Where every part is needed: those that share no fact add up."""
    whole, most, used = 0, 0, frozenset[str]()
    for part in node.parts:
        one = cost(part, wanted, view, free, limit)
        if one is None:
            return None
        if one and used.isdisjoint(touched(part)):
            whole += one
            used |= touched(part)
        most = max(most, one)
        if whole > limit:
            return None
    return max(whole, most)


def _none(node: Condition, wanted: bool, view: View) -> Iterator[Change]:  # noqa: ARG001 -- one of many
    return iter(())


_REPAIRED: Mapping[type, Callable[[Any, bool, View], Iterator[Change]]] = {
    ex.Truth: _none,
    fc.Flag: _flag,
    ex.Answered: _answered,
    fc.Own: _own,
    fc.Among: _among,
    fc.Includes: _includes,
    fc.Lies: _lies,
    fc.Happened: _happened,
    fc.InTime: _in_time,
    sc.Stated: _stated,
    ex.Comparison: _comparison,
}
require(_REPAIRED, ex.Condition, "repairs", but=(ex.All, ex.AnyOf, ex.Not, ex.Named, ex.BySide))
