"""What an amount comes to: over the rows that surely count, and over those that may."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from talentcalc.assess.evaluate import Picked, bounds, cut, holds
from talentcalc.assess.reasons import missing
from talentcalc.clauses import amounts as am
from talentcalc.clauses import expressions as ex
from talentcalc.clauses import sections as sc
from talentcalc.clauses.amounts import Amount

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from talentcalc.clauses.expressions import Condition, Figure, Quantity
    from talentcalc.clauses.programs import Program
    from talentcalc.profile.profile import Profile


class Measured(NamedTuple):
    """What a program pays in yuan: `kind`, `low` and `high` as in an assessment.

    `more` is what undecided rows could add, `None` where nothing bounds it. `vague` holds the keys of facts that
    would tell it closer.
    """

    kind: str
    low: Figure | None = None
    high: Figure | None = None
    more: Figure | None = 0
    vague: tuple[str, ...] = ()


def measure(program: Program, profile: Profile, *, fits: bool) -> Measured:
    """What `program` pays.

    Where it surely `fits`, `low` and `high` are over the rows that surely count, and `more` is what the others could
    add. Else they say what it pays if what is undecided turns out well: from the least that one row brings to all of
    them together.
    """
    amount = program.amount
    if amount.low is None:
        return Measured(amount.kind)
    counted = _Counted(program, profile, fits=fits)
    low, high = counted.least(amount.low), None if amount.high is None else counted.most(amount.high)
    kind = kind_of(low, high) if amount.kind == am.EXACT else amount.kind
    more = counted.more(amount.high, high) if fits and counted.undecided else 0
    ends = (amount.low,) if amount.high is None or amount.high is amount.low else (amount.low, amount.high)
    vague = dict.fromkeys(key for end in ends if counted.is_vague(end) for key in missing(end, profile))
    return Measured(kind, None if kind == am.UNSTATED else low, high, more, tuple(vague))


def as_counted(program: Program, profile: Profile, *, fits: bool) -> Amount:
    """The amount of `program` as it is counted: at either end over the rows that count there.

    Its ends come to what `measure` says, before anything received is set off.
    """
    amount = program.amount
    counted = _Counted(program, profile, fits=fits)
    if amount.low is None or not counted.undecided:
        return amount
    low = counted.at_low(amount.low)
    high = None if amount.high is None else low if fits and amount.high is amount.low else counted.at_high(amount.high)
    count = amount.count
    if count is not None and counted.least(count) == counted.most(count):
        count = counted.at_low(count)
    return Amount(
        amount.kind, low, high, each=amount.each, rate=amount.rate, per=amount.per, count=count, cap=amount.cap
    )


def part(program: Program, profile: Profile, rows: Collection[int]) -> tuple[Figure, Figure | None]:
    """What `program` pays for some rows alone, told by the identity of what they say, at the least and at most.

    Of them count those that may.
    """
    amount = program.amount
    if amount.low is None:
        return 0, 0
    picked = {}
    for node, _ in _lists(program):
        may = [id(row.row) for row in profile.each(node.rows) or () if holds(node.where, row) is not False]
        picked[id(node)] = sc.Total(node.rows, node.value, Picked(frozenset(rows).intersection(may)))
    low = cut(bounds(_over(amount.low, picked), profile)[0])
    return low, None if amount.high is None else _top(_over(amount.high, picked), profile)


def kind_of(low: Figure, high: Figure | None) -> str:
    """The kind of an amount that the document gives exactly, but the profile only between two bounds."""
    if high is None:
        return am.AT_LEAST if low else am.UNSTATED
    if low == high:
        return am.EXACT
    return am.RANGE if low else am.UP_TO


class _Counted:
    """Which rows of the lists that an amount is worked out from count, for one profile.

    `undecided`: there are rows of which that cannot be told.
    """

    def __init__(self, program: Program, profile: Profile, *, fits: bool) -> None:
        self._profile = profile
        self._fits = fits
        self._sure: dict[int, sc.Total] = {}
        self._open: dict[int, sc.Total] = {}
        self._least: dict[int, sc.Total] = {}
        for node, needed in _lists(program):
            self._sort(node, needed=needed)

    @property
    def undecided(self) -> bool:
        return bool(self._open)

    def _sort(self, node: sc.Total, *, needed: bool) -> None:
        told = [(row, holds(node.where, row)) for row in self._profile.each(node.rows) or ()]
        undecided = [row for row, met in told if met is None]
        if not undecided:
            return
        sure = [row for row, met in told if met]
        least = sure
        if needed and not sure:
            least = [min(undecided, key=lambda row: bounds(node.value, row)[0] * row.count())]
        for picked, rows in ((self._sure, sure), (self._open, undecided), (self._least, least)):
            picked[id(node)] = sc.Total(node.rows, node.value, Picked(frozenset(id(row.row) for row in rows)))

    def at_low(self, quantity: Quantity) -> Quantity:
        """`quantity` over the rows that count at its low end."""
        return _over(quantity, self._sure if self._fits else self._least)

    def at_high(self, quantity: Quantity) -> Quantity:
        """`quantity` over the rows that count at its high end."""
        return _over(quantity, self._sure) if self._fits else quantity

    def least(self, quantity: Quantity) -> Figure:
        return cut(bounds(self.at_low(quantity), self._profile)[0])

    def most(self, quantity: Quantity) -> Figure | None:
        return _top(self.at_high(quantity), self._profile)

    def more(self, quantity: Quantity | None, high: Figure | None) -> Figure | None:
        """What the undecided rows could add to `high`; `None` where nothing bounds it."""
        if quantity is None:
            return None
        if high is None:
            return _top(_over(quantity, self._open), self._profile)
        whole = _top(quantity, self._profile)
        return None if whole is None else whole - high

    def is_vague(self, quantity: Quantity) -> bool:
        """It is not known to the yuan, or undecided rows could add to it."""
        if self._fits:
            low, high = bounds(quantity, self._profile)
            return low != high
        return self.least(quantity) != self.most(quantity)


def _top(quantity: Quantity, profile: Profile) -> Figure | None:
    high = bounds(quantity, profile)[1]
    return None if high is None else cut(high)


def _over(quantity: Quantity, picked: dict[int, sc.Total]) -> Quantity:
    """`quantity` with its sums over rows replaced; what its conditions ask stays as it is."""
    if not picked:
        return quantity
    over: Quantity = ex.replaced(
        quantity, lambda node: node if isinstance(node, ex.Condition) else picked.get(id(node))
    )
    return over


def sums(program: Program) -> list[sc.Total]:
    """The sums over rows in the amount of `program`."""
    return [node for node, _ in _lists(program)]


@cache
def _lists(program: Program) -> Sequence[tuple[sc.Total, bool]]:
    """The sums over rows in the amount of `program`, and whether it only fits where one such row counts."""
    amount = program.amount
    needed = list(_needed(program.when))
    ends = [one for one in (amount.low, amount.high, amount.count) if one is not None]
    found = {id(node): node for end in ends for node in _sums(end)}
    return [(node, any(rows is node.rows and where == node.where for rows, where in needed)) for node in found.values()]


def _sums(quantity: ex.Expression) -> Iterator[sc.Total]:
    if isinstance(quantity, sc.Total):
        yield quantity
    elif not isinstance(quantity, ex.Condition):
        for child in quantity.children():
            yield from _sums(child)


def _needed(condition: Condition) -> Iterator[tuple[type, Condition]]:
    """The lists of which a row has to meet something, for `condition` to hold."""
    if isinstance(condition, ex.Named):
        yield from _needed(condition.part)
    elif isinstance(condition, ex.All):
        for part in condition.parts:
            yield from _needed(part)
    elif isinstance(condition, ex.BySide):
        theirs = list(_needed(condition.enterprise))
        yield from (one for one in _needed(condition.person) if one in theirs)
    elif isinstance(condition, sc.Stated):
        yield condition.rows, ex.ALWAYS
    elif isinstance(condition, ex.Comparison) and condition.op in (">=", ">") and isinstance(condition.left, sc.Total):
        left, right = condition.left, condition.right
        if isinstance(right, ex.Constant) and right.value >= (condition.op == ">=") and left.value == ex.Constant(1):
            yield left.rows, left.where
