"""What the clauses' trees come to for one profile: three-valued conditions, bounded quantities."""

from __future__ import annotations

from decimal import ROUND_DOWN, Context, Decimal
from typing import TYPE_CHECKING, Any

from talentcalc.clauses import expressions as ex
from talentcalc.clauses import facts as fc
from talentcalc.clauses import formulas as fm
from talentcalc.clauses import sections as sc
from talentcalc.clauses.calendar import after_months, ages, completed_months, completed_years, term_months
from talentcalc.clauses.kinds import require
from talentcalc.clauses.sections import PERSON
from talentcalc.places import within
from talentcalc.profile.profile import APPLICANT, Row

if TYPE_CHECKING:
    from collections.abc import Callable

    from talentcalc.clauses.expressions import Condition, Figure, Quantity
    from talentcalc.profile.profile import Profile

    Bounds = tuple[Figure, Figure | None]
    """The lowest and the highest a quantity can be; the highest is `None` where nothing bounds it."""


FEN = Decimal("0.01")
PRECISE = Context(prec=200)
"""Enough digits for whatever a profile of the largest numbers comes to: nothing is rounded on the way."""


def holds(condition: Condition, profile: Profile) -> bool | None:
    """Whether `condition` is true, false or unknown (`None`) for `profile`."""
    return _CONDITIONS[type(condition)](condition, profile)


def bounds(quantity: Quantity, profile: Profile) -> Bounds:
    """The lowest and the highest value `quantity` can have for `profile`."""
    return _QUANTITIES[type(quantity)](quantity, profile)


def _all(node: ex.All, profile: Profile) -> bool | None:
    met: bool | None = True
    for part in node.parts:
        one = _CONDITIONS[type(part)](part, profile)
        if one is False:
            return False
        if one is None:
            met = None
    return met


def _any(node: ex.AnyOf, profile: Profile) -> bool | None:
    met: bool | None = False
    for part in node.parts:
        one = _CONDITIONS[type(part)](part, profile)
        if one is True:
            return True
        if one is None:
            met = None
    return met


def _not(node: ex.Not, profile: Profile) -> bool | None:
    met = holds(node.part, profile)
    return None if met is None else not met


def _answered(node: ex.Answered, profile: Profile) -> bool | None:
    said = holds(node.asked, profile.opened())
    if said is not None:
        return said
    yes, no = holds(node.yes, profile), holds(node.no, profile)
    return bool(yes) if yes or no else unless_told(holds(node.asked, profile), yes, no)


def unless_told(closed: bool | None, yes: bool | None, no: bool | None) -> bool | None:
    """What closing makes of silence, where what else may yet tell it (`None`: not known) could only say the same."""
    return None if (yes is None and not closed) or (no is None and closed is not False) else closed


def of_sides(node: ex.BySide, profile: Profile) -> Condition:
    """What `node` asks of the sides that `profile` describes."""
    parts = tuple(node.person if side == PERSON else node.enterprise for side in profile.sides())
    return parts[0] if len(parts) == 1 else ex.AnyOf(parts)


def _own(node: fc.Own, row: Any) -> bool | None:
    listed = row.parent.listed(row.row_section)
    said = row.row.get(node.fact.key)
    if said is not None or row.kind != APPLICANT:
        return bool(said)
    if row.parent.means_one(row.row_section, node.fact):
        return False
    return True if len(listed) == 1 and row.count() == 1 else None


def _among(node: fc.Among, profile: Profile) -> bool | None:
    value = profile.value(node.fact)
    return None if value is None else value in node.values


def _includes(node: fc.Includes, profile: Profile) -> bool | None:
    value = profile.value(node.fact)
    return None if value is None else not set(node.values).isdisjoint(value)


def _lies(node: fc.Lies, profile: Profile) -> bool | None:
    place = profile.given(node.fact)
    if place is not None:
        return inside(place, node.areas)
    stand_in = profile.stand_in(node.fact)
    found = None if stand_in is None else inside(stand_in.place, node.areas)
    if stand_in is not None and stand_in.sure:
        return found
    # One that does not surely tell may only say yes: there may be another branch here.
    if found:
        return None if node.as_said else True
    return False if profile.value(node.fact) == fc.NOWHERE else None


def inside(place: str, areas: tuple[str, ...]) -> bool | None:
    """Whether `place` lies in one of `areas` (administrative codes); `None` where it is too coarse to tell."""
    if place == fc.NOWHERE:
        return False
    answers = {within(place, area) for area in areas}
    return True if True in answers else None if None in answers else False


def _happened(node: fc.Happened, profile: Profile) -> bool | None:
    day = profile.value(node.fact)
    if day is None:
        return False if profile.denies(node.fact) else None
    return bool(day <= profile.as_of)


def _in_time(node: fc.InTime, profile: Profile) -> bool | None:
    day, since = profile.value(node.fact), profile.value(node.since)
    if day is None or since is None:
        return False if profile.denies(node.fact) or profile.denies(node.since) else None
    return bool(since <= day <= after_months(since, node.months))


def _stated(node: sc.Stated, profile: Profile) -> bool | None:
    rows = profile.each(node.rows)
    return None if rows is None else any(row.count() for row in rows)


def _comparison(node: ex.Comparison, profile: Profile) -> bool | None:
    low, high = bounds(node.left, profile)
    least, most = bounds(node.right, profile)
    return _COMPARED[node.op](low, high, least, most)


def _at_least(low: Figure, high: Figure | None, least: Figure, most: Figure | None) -> bool | None:
    if most is not None and low >= most:
        return True
    return False if high is not None and high < least else None


def _above(low: Figure, high: Figure | None, least: Figure, most: Figure | None) -> bool | None:
    if most is not None and low > most:
        return True
    return False if high is not None and high <= least else None


def _equal(low: Figure, high: Figure | None, least: Figure, most: Figure | None) -> bool | None:
    if low == high and least == most and low == least:
        return True
    apart = (high is not None and high < least) or (most is not None and low > most)
    return False if apart else None


_COMPARED: dict[str, Callable[..., bool | None]] = {
    ">=": _at_least,
    ">": _above,
    "<=": lambda low, high, least, most: _at_least(least, most, low, high),
    "<": lambda low, high, least, most: _above(least, most, low, high),
    "=": _equal,
}


def _number(node: fc.Number, profile: Profile) -> Bounds:
    value = profile.value(node)
    return (node.least, None) if value is None else (value, value)


def _age(node: fc.Age, profile: Profile) -> Bounds:
    years = profile.value(node)
    return (node.least, None) if years is None else ages(years, profile.own_day, profile.as_of)


def _scale(node: fc.Scale, profile: Profile) -> Bounds:
    value = profile.value(node)
    least = 0 if node.floor is None else profile.value(node.floor) or 0
    if value is not None:
        # A closed section makes what it leaves unsaid the lowest step; what stands below may say more.
        return max(value, least), max(value, least)
    most = None if node.ceiling is None else profile.value(node.ceiling)
    return least, len(node.steps) - 1 if most is None else most


def _elapsed(node: fc.Elapsed, profile: Profile) -> Bounds:
    day = profile.value(node.fact)
    if day is None:
        return 0, (0 if profile.denies(node.fact) else None)
    passed = (completed_years if node.unit == "years" else completed_months)(day, profile.as_of)
    return passed, passed


def _term(node: fc.Term, profile: Profile) -> Bounds:
    first, last = profile.value(node.first), profile.value(node.last)
    if first is None or last is None:
        return 0, (0 if profile.denies(node.first) else None)
    length = term_months(first, last)
    return length, length


def _first_years(node: fc.FirstYears, profile: Profile) -> Bounds:
    series = profile.value(node.fact)
    if series is None:
        return 0, None
    first, end = node.counted(series)
    known = sum(one if node.rate is None else cut(one * node.rate) for one in series[first:end])
    return known, (known if end - first == node.years else None)


def _otherwise(node: fm.Otherwise, profile: Profile) -> Bounds:
    low, high = bounds(node.first, profile)
    return (low, high) if low == high else bounds(node.second, profile)


def _sum(node: ex.Sum, profile: Profile) -> Bounds:
    low, high = _ZERO
    for part in node.parts:
        least, most = bounds(part, profile)
        low, high = low + least, (None if high is None or most is None else high + most)
    return low, high


def _product(node: ex.Product, profile: Profile) -> Bounds:
    least, most = bounds(node.factor, profile)
    low, high = bounds(node.of, profile)
    if most == 0 or high == 0:
        return _ZERO
    return least * low, (None if high is None or most is None else most * high)


def _least(node: fm.Least, profile: Profile) -> Bounds:
    low, high = bounds(node.of, profile)
    least, most = bounds(node.cap, profile)
    if high is None or (most is not None and most < high):
        high = most
    return min(low, least), high


def _cut(node: fm.Cut, profile: Profile) -> Bounds:
    low, high = bounds(node.of, profile)
    return cut(low), None if high is None else cut(high)


def cut(value: Figure) -> Figure:
    """Yuan cut below the fen, never rounded up; whole yuan as a whole number."""
    if isinstance(value, int):
        return value
    exact = value.quantize(FEN, ROUND_DOWN, PRECISE)
    return int(exact) if exact == int(exact) else exact


def _choose(node: fm.Choose, profile: Profile) -> Bounds:
    met = holds(node.condition, profile)
    if met is not None:
        return bounds(node.then if met else node.otherwise, profile)
    low, high = bounds(node.then, profile)
    least, most = bounds(node.otherwise, profile)
    return min(low, least), (None if high is None or most is None else max(high, most))


def _total(node: sc.Total, profile: Profile) -> Bounds:
    """The sum over a list. From one of its own rows it is the same for each of them, and worked out once."""
    if not isinstance(profile, Row) or profile.row_section != node.rows.key:
        return _summed(node, profile)
    whole = profile.parent
    kept = whole.sums.get(id(node))
    if kept is None:
        kept = whole.sums[id(node)] = node, _total(node, whole)  # the node is held, so that its id stays its own
    return kept[1]


def _summed(node: sc.Total, profile: Profile) -> Bounds:
    rows = profile.each(node.rows)
    if rows is None:
        return 0, None
    low, high = _ZERO
    for row in rows:
        met, count = holds(node.where, row), row.count()
        if met is False or count == 0:
            continue
        least, most = bounds(node.value, row)
        if met:
            low += least * count
        high = None if high is None or most is None else high + most * count
    return low, high


class Picked(ex.Condition):
    """The row of a list is one of those picked, by the identity of what they say. No clause asks this."""

    rows: frozenset[int]


def _picked(node: Picked, row: Any) -> bool:
    return id(row.row) in node.rows


_ZERO: Bounds = (0, 0)
_CONDITIONS: dict[type, Callable[[Any, Profile], bool | None]] = {
    ex.Truth: lambda node, _: node.value,
    ex.All: _all,
    ex.AnyOf: _any,
    ex.Not: _not,
    ex.Named: lambda node, profile: holds(node.part, profile),
    ex.Answered: _answered,
    ex.BySide: lambda node, profile: holds(of_sides(node, profile), profile),
    fc.Own: _own,
    fc.Among: _among,
    fc.Includes: _includes,
    fc.Lies: _lies,
    fc.Happened: _happened,
    sc.Stated: _stated,
    fc.InTime: _in_time,
    ex.Comparison: _comparison,
    fc.Flag: lambda node, profile: profile.value(node),
    Picked: _picked,
}
_QUANTITIES: dict[type, Callable[[Any, Profile], Bounds]] = {
    ex.Constant: lambda node, _: (node.value, node.value),
    fc.Step: lambda node, _: (node.value, node.value),
    fc.Number: _number,
    fc.Money: _number,
    fc.Age: _age,
    fc.Scale: _scale,
    fc.Elapsed: _elapsed,
    fc.Term: _term,
    fc.FirstYears: _first_years,
    fm.Otherwise: _otherwise,
    ex.Sum: _sum,
    ex.Product: _product,
    fm.Least: _least,
    fm.Cut: _cut,
    fm.Choose: _choose,
    sc.Total: _total,
}
require(_CONDITIONS, ex.Condition, "evaluate")
require(_QUANTITIES, ex.Quantity, "evaluate")
