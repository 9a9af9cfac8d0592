"""How a quantity comes to meet a figure: the nearest value of a number, the day on which a time is full."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from talentcalc.assess.changes import STATE
from talentcalc.assess.evaluate import FEN, bounds, cut
from talentcalc.clauses import facts as fc
from talentcalc.clauses import formulas as fm
from talentcalc.clauses.calendar import A_DAY, after_months, ages, latest_day

if TYPE_CHECKING:
    import datetime
    from collections.abc import Callable, Iterator
    from typing import Any

    from talentcalc.assess.changes import Change, View
    from talentcalc.clauses.expressions import Figure, Quantity

OPPOSITE = {">=": "<", ">": "<=", "<=": ">", "<": ">=", "=": "!=", "!=": "="}
"""The comparison that holds where one does not."""


def reach(node: Quantity, op: str, figure: Figure, view: View) -> Iterator[Change]:
    """Single changes that bring `node`, which does not meet `op figure`, to meet it or nearer to it.

    Each is the smallest of its kind. Sums, products, caps and choices are not resolved: they give none.
    """
    if op == "!=":
        yield from reach(node, ">", figure, view)
        yield from reach(node, "<", figure, view)
    elif type(node) in _REACHED:
        yield from _REACHED[type(node)](node, op, figure, view)


def nearest(op: str, figure: Figure, step: Figure = 1) -> Figure | None:
    """The value nearest to `figure` that meets `op figure`, in whole steps; `None` where none equals it."""
    whole = figure // step * step
    between = figure != whole
    found = {
        ">=": whole + step if between else whole, ">": whole + step,
        "<=": whole, "<": whole if between else whole - step,
        "=": None if between else whole,
    }[op]
    return None if found is None else cut(found)


def _number(node: fc.Number, op: str, figure: Figure, view: View) -> Iterator[Change]:
    value = nearest(op, figure, FEN if isinstance(node, fc.Money) else 1)
    if value is not None and node.least <= value <= node.most:
        old = view.profile.value(node)
        yield from view.set(node, value, later=old is None or value > old)


MIDDLE = 75
"""An age in the middle of those there are."""


def _age(node: fc.Age, op: str, figure: Figure, view: View) -> Iterator[Change]:
    """An age that is known is waited for; one that is not has to be said as of the profile's own day."""
    wanted = nearest(op, figure)
    own_day, day = view.profile.own_day, view.profile.as_of
    years = view.profile.value(node)
    if wanted is None:
        return
    if years is None:
        low, high = ages(MIDDLE, own_day, day)
        value = int(wanted) + MIDDLE - (low if op in (">=", ">") or high is None else high)
        if node.least <= value <= node.most and (op != "=" or low == high):
            yield from view.set(node, value)
    elif op in (">=", ">") or (op == "=" and years < wanted):
        # Only on the corresponding day has everybody of that age had the birthday; the first may have it a year before.
        full = after_months(own_day, 12 * (int(wanted) - years))
        yield from view.wait(after_months(full, -12) + A_DAY if view.loose else full, node)


def _scale(node: fc.Scale, op: str, figure: Figure, view: View) -> Iterator[Change]:
    value = nearest(op, figure)
    if value is None or not 0 <= value < len(node.steps):
        return
    yield from view.set(node, value)
    # Unknown, it is bounded by the scale above or below it: to say that one may decide.
    other = node.floor if op in (">=", ">") else node.ceiling
    if other is not None and view.profile.value(node) is None:
        yield from view.set(other, value)


def _otherwise(node: fm.Otherwise, op: str, figure: Figure, view: View) -> Iterator[Change]:
    """What is known is changed; where neither is, the plainer one is said."""
    low, high = bounds(node.first, view.profile)
    first = low == high or type(node.second) not in _REACHED
    yield from reach(node.first if first else node.second, op, figure, view)
    low, high = bounds(node.second, view.profile)
    if not first and low != high and any(view.profile.says(fact) for fact in fc.facts_of(node.second)):
        yield from reach(node.first, op, figure, view)


def _elapsed(node: fc.Elapsed, op: str, figure: Figure, view: View) -> Iterator[Change]:
    """Time that has begun is waited for; a day that is not known has to be one that is early or late enough."""
    full = nearest(op, figure)
    if full is None or full < 0:
        return
    months = int(full) * (12 if node.unit == "years" else 1)
    fact, as_of = node.fact, view.profile.as_of
    day = view.profile.value(fact)
    upward = op in (">=", ">") or (op == "=" and bounds(node, view.profile)[0] < full)
    said = latest_day(as_of, months) if op in (">=", ">", "=") else _after(latest_day(as_of, months + _unit(node)))
    if view.kind(fact, said or as_of) == STATE:
        if said is not None:
            yield from view.set(fact, said)
    elif day is None:
        yield from view.set(fact, as_of)
    elif upward:
        yield from view.wait(after_months(day, months), fact)


def _unit(node: fc.Elapsed) -> int:
    return 12 if node.unit == "years" else 1


def _after(day: datetime.date | None) -> datetime.date | None:
    return None if day is None else day + A_DAY


def _term(node: fc.Term, op: str, figure: Figure, view: View) -> Iterator[Change]:
    """The last day moves; it can only be told once the first is."""
    length = nearest(op, figure)
    first = view.profile.value(node.first)
    if length is None or length < 0:
        return
    if first is None:
        yield from view.set(node.first, view.profile.as_of)
        return
    shorter = op in ("<", "<=")
    after = after_months(first, int(length) + shorter)
    last = after - A_DAY * (1 + shorter)
    if last >= first:
        yield from view.set(node.last, last)


def _first_years(node: fc.FirstYears, op: str, figure: Figure, view: View) -> Iterator[Change]:
    """A year still to come brings what lacks, or the last one that counts would have to bring more."""
    if node.rate is not None or op not in (">=", ">"):
        return
    series: tuple[Any, ...] = view.profile.value(node.fact) or ()
    first, end = node.counted(series)
    wanted = nearest(op, figure, FEN) or 0
    lack = wanted - sum(series[first:end])
    if end - first < node.years:
        yield from view.set(node.fact, (*series[:end], cut(Decimal(lack))))
    else:
        more = (*series[: end - 1], cut(Decimal(series[end - 1] + lack)), *series[end:])
        yield from view.set(node.fact, more, later=False)


_REACHED: dict[type, Callable[[Any, str, Any, View], Iterator[Change]]] = {
    fc.Number: _number,
    fc.Money: _number,
    fc.Age: _age,
    fc.Scale: _scale,
    fm.Otherwise: _otherwise,
    fc.Elapsed: _elapsed,
    fc.Term: _term,
    fc.FirstYears: _first_years,
}
