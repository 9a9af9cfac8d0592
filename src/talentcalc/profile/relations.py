"""Kinds of necessary relations between facts, and what is wrong with values that break one.

A relation holds of the values of the tables, or of one row of a list. It looks at what is said: of a fact left out
nothing is wrong.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from talentcalc.clauses.facts import NOWHERE
from talentcalc.clauses.text import Text, both
from talentcalc.places import within
from talentcalc.profile.faults import Fault

if TYPE_CHECKING:
    import datetime
    from collections.abc import Callable, Container, Mapping

    from talentcalc.clauses.facts import Dated, Fact, Flag, Place

    Values = Mapping[str, Any]

OWN_DAY = "as_of"
"""The key that a profile gives its own day under."""
NO_EARLIER = Text("不早于 {limit}", "no earlier than {limit}")
NO_LATER = Text("不晚于 {limit}", "no later than {limit}")
NO_HIGHER = Text("不高于 {limit}", "no higher than {limit}")
INSIDE = Text("在 {limit} 之内", "inside {limit}")


class But:
    """All values but these."""

    def __init__(self, *values: Any) -> None:
        self.values = values

    def __contains__(self, value: object) -> bool:
        return value not in self.values


class Having:
    """All sets of choices that have one of these."""

    def __init__(self, *values: str) -> None:
        self.values = values

    def __contains__(self, value: Any) -> bool:
        return not set(self.values).isdisjoint(value)


ANY = But()


class Never(NamedTuple):
    """While `fact` is one of `values`, `other` is none of `others`."""

    fact: Fact
    values: Container[Any]
    other: Fact
    others: Container[Any]

    @property
    def facts(self) -> tuple[Fact, ...]:
        return self.fact, self.other

    def breach(self, said: Values, day: datetime.date) -> Fault | None:  # noqa: ARG002 -- one of many
        value, beside = said.get(self.fact.key), said.get(self.other.key)
        if value is None or beside is None or value not in self.values or beside not in self.others:
            return None
        return _fault(self.fact, value, self.other, beside)


class NoHigher(NamedTuple):
    """`fact` is at most what `other` is."""

    fact: Fact
    other: Fact

    @property
    def facts(self) -> tuple[Fact, ...]:
        return self.fact, self.other

    def breach(self, said: Values, day: datetime.date) -> Fault | None:  # noqa: ARG002 -- one of many
        value, beside = said.get(self.fact.key), said.get(self.other.key)
        if value is None or beside is None or value <= beside:
            return None
        return _fault(self.fact, value, self.other, beside, both(NO_HIGHER, limit=_shown(self.other, beside)))


class NoEarlier(NamedTuple):
    """The day `fact` is not before the day `other`."""

    fact: Dated
    other: Dated

    @property
    def facts(self) -> tuple[Fact, ...]:
        return self.fact, self.other

    def breach(self, said: Values, day: datetime.date) -> Fault | None:  # noqa: ARG002 -- one of many
        value, beside = said.get(self.fact.key), said.get(self.other.key)
        if value is None or beside is None or value >= beside:
            return None
        return _fault(self.fact, value, self.other, beside, both(NO_EARLIER, limit=beside.isoformat()))


class Past(NamedTuple):
    """The day `fact` is not after the profile's own day."""

    fact: Dated

    @property
    def facts(self) -> tuple[Fact, ...]:
        return (self.fact,)

    def breach(self, said: Values, day: datetime.date) -> Fault | None:
        value = said.get(self.fact.key)
        if value is None or value <= day:
            return None
        accepted = both(NO_LATER, limit=day.isoformat())
        return Fault("contradiction", self.fact.key, found=value, accepted=accepted, other=OWN_DAY, beside=day)


class WorkedOut(NamedTuple):
    """`fact` is what `work` makes of the values of `of` and of the profile's own day, or at most that where `most`."""

    fact: Fact
    of: tuple[Fact, ...]
    work: Callable[..., int]
    most: bool = False

    @property
    def facts(self) -> tuple[Fact, ...]:
        return self.fact, *self.of

    def breach(self, said: Values, day: datetime.date) -> Fault | None:
        value, given = said.get(self.fact.key), [said.get(one.key) for one in self.of]
        if value is None or None in given:
            return None
        due = self.work(*given, day)
        if value == due or (self.most and value < due):
            return None
        accepted = _shown(self.fact, due)
        return _fault(self.fact, value, self.of[-1], given[-1], both(NO_HIGHER, limit=accepted) if self.most else accepted)


class OneSeat(NamedTuple):
    """The place `fact` and the seat `other` do not lie apart while `surely` is said to hold."""

    fact: Place
    other: Place
    surely: Flag

    @property
    def facts(self) -> tuple[Fact, ...]:
        return self.fact, self.other, self.surely

    def breach(self, said: Values, day: datetime.date) -> Fault | None:  # noqa: ARG002 -- one of many
        value, seat = said.get(self.fact.key), said.get(self.other.key)
        if value is None or seat is None or said.get(self.surely.key) is not True:
            return None
        if NOWHERE not in (value, seat) and (within(value, seat) is not False or within(seat, value) is not False):
            return None
        return _fault(self.fact, value, self.other, seat, both(INSIDE, limit=_shown(self.other, seat)))


Relation = Never | NoHigher | NoEarlier | Past | WorkedOut | OneSeat


def _shown(fact: Fact, value: Any) -> Text:
    return Text(fact.show(value, "zh"), fact.show(value, "en"))


def _fault(fact: Fact, value: Any, other: Fact, beside: Any, accepted: Text | None = None) -> Fault:
    return Fault(
        "contradiction", fact.key, found=fact.dump(value), accepted=accepted, other=other.key, beside=other.dump(beside)
    )
