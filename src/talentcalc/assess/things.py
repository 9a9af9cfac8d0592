"""The single things a program pays for, and what sums received take off them.

All is told for two ends: the low one, where as much as can be was taken off, and the high one, where as little as
can be was.
"""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING, Any, NamedTuple

from talentcalc.assess.evaluate import holds
from talentcalc.assess.measure import part, sums

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from talentcalc.assess.outcomes import Assessment
    from talentcalc.clauses.expressions import Figure
    from talentcalc.clauses.facts import Fact
    from talentcalc.clauses.programs import Program
    from talentcalc.clauses.sections import Rows
    from talentcalc.profile.profile import Profile

LOW, HIGH = 0, 1
NOTHING = Fraction(0)


class End(NamedTuple):
    """At one of the two ends, in yuan: what a thing brings (`None`: nothing bounds it), and what its former level takes off."""

    pays: Fraction | None
    less: Fraction = NOTHING

    @property
    def known(self) -> Fraction:
        """What it brings, as far as that is bounded."""
        return NOTHING if self.pays is None else self.pays


class Thing(NamedTuple):
    """A row that a program pays for, like ones together, or all of it where it pays for no rows.

    `number` is how many there are, `None` where that is not known; `sure`: it surely counts.
    """

    row: Mapping[str, Any] | None
    number: int | None
    ends: tuple[End, End]
    sure: bool = True


class Sum(NamedTuple):
    """Money received together: yuan, whether some of it is not said, for how many things (`None`: not said).

    `proves`: it was received for a lower level.
    """

    amount: Fraction
    unknown: bool = False
    number: int | None = None
    proves: bool = False


def things_of(one: Assessment, profile: Profile) -> list[Thing]:
    """What `one` pays for, as far as `profile` lists it."""
    nodes = sums(one.program)
    lists: set[type[Rows]] = {node.rows for node in nodes}
    whole = End(Fraction(one.low or 0)), End(None if one.high is None else Fraction(one.high))
    if len(lists) != 1:
        return [Thing(None, 1, whole)]
    rows = profile.each(lists.pop())
    if rows is None:
        return [Thing(None, None, whole, sure=False)]
    found = []
    for row in rows:
        met = {holds(node.where, row) for node in nodes}
        if met != {False}:
            found.append(Thing(row.row, row.count(), _ends(one.program, profile, row.row), met == {True}))
    return found


def _ends(program: Program, profile: Profile, row: Mapping[str, Any]) -> tuple[End, End]:
    """What a row brings, and how much less that is than if it had held no level before."""
    low, high = _pays(program, profile, row)
    if program.rises is None or program.rises.former is None:
        return End(low), End(high)
    anew, others = said_of(profile, row, program.rises.former, 0)
    least, most = _pays(program, others, anew)
    return End(low, least - low), End(high, NOTHING if high is None or most is None else most - high)


def _pays(program: Program, profile: Profile, row: Mapping[str, Any]) -> tuple[Fraction, Fraction | None]:
    low, high = part(program, profile, [id(row)])
    return Fraction(low), None if high is None else Fraction(high)


def said_of(
    profile: Profile, row: Mapping[str, Any], fact: Fact, value: Any
) -> tuple[Mapping[str, Any], Profile]:
    """The row with another value of `fact`, and the profile that has it in its place."""
    anew = {**row, fact.key: value}
    section = fact.section.key
    return anew, profile.with_rows(section, [anew if one is row else one for one in profile.rows[section]])


def without(thing: Thing, got: Sum) -> Thing:
    """What is left of a thing that a sum was received for."""
    number = thing.number or 1
    share = Fraction(min(got.number or number, number), number)
    low, high = (
        End(
            None if end.pays is None else end.pays - _taken(End(end.pays * share, end.less * share), got, place),
            end.less - min(end.less * share, got.amount),
        )
        for place, end in enumerate(thing.ends)
    )
    return thing._replace(ends=(low, high))


def _taken(end: End, got: Sum, place: int) -> Fraction:
    """What is taken off one thing that all of a sum was received for."""
    if got.unknown and place == LOW:
        return end.known
    taken = max(NOTHING, got.amount - end.less)
    return taken if end.pays is None else min(taken, end.pays)


def most_taken(things: Sequence[Thing], got: Sum) -> Fraction:
    """The most that a sum, not said for which of `things`, can have taken off them at their low ends."""
    whole = sum((thing.ends[LOW].known for thing in things), NOTHING)
    if got.unknown or not things:
        return whole
    several = _how_many(got, _number(things))
    ends = [(_one(thing, LOW), thing.number or 1) for thing in things]
    spared = _sum_of(several or 1, sorted((end.less, number) for end, number in ends))
    if several is not None:
        whole = _sum_of(several, sorted(((end.known, number) for end, number in ends), reverse=True))
    return min(max(NOTHING, got.amount - spared), whole)


def least_taken(things: Sequence[Thing], got: Sum) -> Fraction:
    """The least that it must have taken off them at their high ends: all of it off a single one, where that can be.

    As much as all of them bring, or more, is all of it.
    """
    number = _number(things)
    if not number:
        return NOTHING
    if is_all(things, got):
        return sum((one.ends[HIGH].known for one in things), NOTHING)
    return _evenly(things, got, _how_many(got, number) or 1)


def is_all(things: Sequence[Thing], got: Sum) -> bool:
    """A sum, not said for which of `things`, is as much as all of them bring, or more."""
    number = _number(things)
    if not number or _how_many(got, number) not in (None, number):
        return False
    ends = [one.ends[HIGH] for one in things]
    return all(end.pays is not None for end in ends) and got.amount >= sum(end.known + end.less for end in ends)


def _number(things: Iterable[Thing]) -> int | None:
    """How many single things there are; `None` where that is not known."""
    numbers = [one.number for one in things]
    return None if None in numbers else sum(one for one in numbers if one is not None)


def _how_many(got: Sum, number: int | None) -> int | None:
    """For how many of `number` things a sum was; `None` where that is not known."""
    if number == 1:
        return 1
    return None if got.number is None or number is None else min(got.number, number)


def _evenly(things: Iterable[Thing], got: Sum, several: int) -> Fraction:
    """What a sum takes off so many single things, one as much as the other, where it takes least."""
    each = got._replace(amount=got.amount / several)
    takes = []
    for one in things:
        end = _one(one, HIGH)
        taken = _taken(end, each, HIGH)
        if got.proves:
            taken = max(taken, _one(one, LOW).less - end.less)
        takes.append((taken, one.number or 1))
    return _sum_of(several, sorted(takes))


def _one(thing: Thing, place: int) -> End:
    """The end of a single one of like things."""
    pays, less = thing.ends[place]
    number = thing.number or 1
    return End(None if pays is None else pays / number, less / number)


def _sum_of(several: int, takes: Iterable[tuple[Fraction, int]]) -> Fraction:
    """The first so many of some figures, each of which stands for a number of like ones."""
    whole = NOTHING
    for each, number in takes:
        whole += each * min(number, several)
        several -= min(number, several)
    return whole


def figure(value: Fraction) -> Figure:
    """An exact amount of yuan, cut below the fen."""
    fen = int(value * 100)
    return fen // 100 if fen % 100 == 0 else Decimal(fen) / 100
