"""Where bars and marks of a picture lie, in per cent of its width."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from talentcalc.assess.comparison import ASSUMED, CEILING, CREDIT, SURE
from talentcalc.clauses.calendar import after_months

if TYPE_CHECKING:
    import datetime
    from collections.abc import Iterable, Sequence

    from talentcalc.assess.payments import Payment
    from talentcalc.clauses.expressions import Figure

FAR = 12
"""A ceiling more than this many times the next smaller sum is drawn broken, or all others would vanish."""
STEPS = (3, 6, 12, 24, 60, 120)
MOST_STEPS = 4
LEAST_MONTHS, MOST_MONTHS = 12, 480


class Piece(NamedTuple):
    """A part of a bar: what it stands for, where it begins and how wide it is, in per cent."""

    kind: str
    start: str
    width: str


class Bar(NamedTuple):
    """A bar; `broken` where it is longer than the picture is wide."""

    pieces: list[Piece]
    broken: bool


def scale(sums: Iterable[tuple[Figure, Figure]]) -> Figure:
    """The figure that the whole width stands for, over sums `(low, high)`: whatever is low fits in.

    Of the high ends the largest that does not dwarf all the others.
    """
    given = list(sums)
    ordered = sorted({high for _, high in given if high}, reverse=True)
    while len(ordered) > 1 and ordered[0] > FAR * ordered[1]:
        ordered.pop(0)
    return max([low for low, _ in given] + ordered[:1], default=0)


def bar(parts: Sequence[tuple[str, Figure, Figure]], whole: Figure) -> Bar:
    """Parts `(kind, from, to)` drawn where `whole` is the full width."""
    pieces = []
    broken = False
    for kind, first, last in parts:
        broken = broken or last > whole
        if last > first and first < whole:
            start, end = _share(first, whole), _share(min(last, whole), whole)
            pieces.append(Piece(kind, f"{start:.2f}", f"{max(end - start, 0.4):.2f}"))
    return Bar(pieces, broken)


def _share(part: Figure, whole: Figure) -> float:
    return float(part * 100 / whole) if whole else 0.0


def amount_parts(part: str, low: Figure, high: Figure | None) -> list[tuple[str, Figure, Figure]]:
    """One program's bar: what is certain of it, then what it may come to."""
    top = low if high is None else high
    if part == SURE:
        return [("sure", 0, top)]
    if part == ASSUMED:
        return [("assumed", 0, low), ("upto", low, top)]
    return [({CEILING: "ceiling", CREDIT: "credit"}[part], 0, top)]


class Track(NamedTuple):
    """A payment on the timeline: a bar or, without a width, a mark; `endless` runs out of the picture."""

    payment: Payment
    start: str
    width: str
    endless: bool


class Timeline(NamedTuple):
    """Payments from the as-of date on; `ticks` stand at equal distances over the whole width."""

    ticks: list[datetime.date]
    tracks: list[Track]


def timeline(payments: Sequence[Payment], start: datetime.date) -> Timeline | None:
    """The payments over time; `None` where none has a place on it."""
    if not payments or start.year + MOST_MONTHS // 12 + 10 > 9990:  # noqa: PLR2004 -- the last year dates can have
        return None
    months = max([LEAST_MONTHS, *(_months(start, one) for one in payments)])
    step = next((one for one in STEPS if one * MOST_STEPS >= months), STEPS[-1])
    ticks = [after_months(start, step * number) for number in range(-(-months // step) + 1)]
    whole = (ticks[-1] - start).days
    return Timeline(ticks, [_track(one, start, whole) for one in payments])


def _months(start: datetime.date, payment: Payment) -> int:
    """Months from the beginning until a payment ends; a little more where it has no end."""
    before = (payment.first.year - start.year) * 12 + payment.first.month - start.month + 1
    return min(before + (LEAST_MONTHS if payment.months is None else payment.months) - 1, MOST_MONTHS)


def _track(payment: Payment, start: datetime.date, whole: int) -> Track:
    first = min((payment.first - start).days * 100 / whole, 100.0)
    if payment.months is None:
        return Track(payment, f"{first:.2f}", f"{100 - first:.2f}", True)
    last = payment.last
    width = 0.0 if last is None else (last - payment.first).days * 100 / whole
    return Track(payment, f"{first:.2f}", f"{min(width, 100 - first):.2f}", first + width > 100)  # noqa: PLR2004 -- per cent
