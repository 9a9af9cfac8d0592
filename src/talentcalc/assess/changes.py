"""Changes to a profile: one fact from what to what, one more row of a list, or a later day."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from talentcalc.assess.evaluate import holds, inside
from talentcalc.assess.relocation import STAYS
from talentcalc.clauses.expressions import nodes
from talentcalc.clauses.facts import FIXED, NOWHERE, TIME, Among, Fact, Includes, Lies, Place, Scale
from talentcalc.places import within
from talentcalc.profile.consistency import against
from talentcalc.profile.profile import Row

if TYPE_CHECKING:
    import datetime
    from collections.abc import Iterable, Iterator, Mapping

    from talentcalc.clauses.expressions import Condition
    from talentcalc.clauses.sections import Rows
    from talentcalc.profile.profile import Profile

CHOOSE, WAIT, STATE = "choose", "wait", "state"
"""What it takes: somebody decides so, time brings it, or it has to be so and only needs to be said."""

Site = tuple[str, int | None]
"""What a change touches: a fact's key, or a list's, with the number of its row from 0; the day is `DAY`."""
DAY: Site = ("as_of", None)


class Change:
    """One change.

    Of a fact: `fact`, from `old` (`None`: unknown) to `new`, in the row `row` of its list where it stands in
    one. One more row: `rows` is the list, `row` where the row comes, `new` maps the keys of its facts to
    values. A later day: neither, `old` and `new` are the days, `since` is the date from which time runs.
    `also` are other values that do as well.
    """

    __slots__ = ("also", "fact", "kind", "new", "old", "row", "rows", "since")

    def __init__(  # noqa: PLR0913 -- the parts a change has
        self, kind: str, new: Any, *, old: Any = None, fact: Fact | None = None, rows: type[Rows] | None = None,
        row: int | None = None, also: tuple[Any, ...] = (), since: Fact | None = None,
    ) -> None:
        self.kind = kind
        self.new = new
        self.old = old
        self.fact = fact
        self.rows = rows
        self.row = row
        self.also = also
        self.since = since

    @property
    def site(self) -> Site:
        """What it touches; two changes of one way never touch the same."""
        if self.fact is not None:
            return self.fact.key, self.row
        return DAY if self.rows is None else (self.rows.key, self.row)

    @property
    def identity(self) -> tuple[Any, ...]:
        """What tells two changes apart."""
        new = tuple(sorted(self.new.items())) if self.rows is not None else self.new
        return self.site, new

    @property
    def facts(self) -> int:
        """How many facts it says: one, or those of its row."""
        return 1 if self.rows is None else max(1, len(self.new))

    def to(self, new: Any, also: tuple[Any, ...] = ()) -> Change:
        """The same change to another value."""
        return Change(
            self.kind, new, old=self.old, fact=self.fact, rows=self.rows, row=self.row, also=also, since=self.since
        )

    def __repr__(self) -> str:
        return f"<{self.kind} {self.site}: {self.old!r} -> {self.new!r}>"


def applied(profile: Profile, changes: Iterable[Change]) -> Profile:
    """`profile` with all `changes`; the one given is left as it is."""
    twin = profile.twin(values={**profile.values}, rows={**profile.rows})
    for change in sorted(changes, key=lambda one: (one.rows is None, one.row or 0)):
        if change.fact is not None:
            _set(twin, change.fact, change.row, change.new)
        elif change.rows is not None:
            twin.rows = {**twin.rows, change.rows.key: [*twin.rows.get(change.rows.key, ()), change.new]}
        else:
            twin.as_of = change.new
    return twin


def _set(twin: Profile, fact: Fact, row: int | None, value: Any) -> None:
    if row is None:
        _put(twin.values, fact, value, twin.own_day)
        return
    listed = list(twin.rows[fact.section.key])
    changed = dict(listed[row])
    _put(changed, fact, value, twin.own_day)
    listed[row] = changed
    twin.rows = {**twin.rows, fact.section.key: listed}


def _put(values: Mapping[str, Any], fact: Fact, value: Any, day: datetime.date) -> None:
    """Set a value; a scale that it would pass, above or below, goes with it, and what else contradicts it is left unsaid."""
    values[fact.key] = value  # type: ignore[index]
    if isinstance(fact, Scale):
        for other, passed in ((fact.ceiling, min), (fact.floor, max)):
            if other is not None and other.key in values and passed(values[other.key], value) != value:
                values[other.key] = value  # type: ignore[index]
    for key in against(fact, values, day):
        values.pop(key, None)  # type: ignore[attr-defined]


class Alike:
    """Which values of a choice or place do the same in all of some conditions.

    `rows` keeps what one more row has to say, by what that depends on.
    """

    __slots__ = ("_among", "_lies", "rows")

    def __init__(self, conditions: Iterable[Condition]) -> None:
        found = [node for condition in conditions for node in nodes(condition)]
        self._among = [(node.fact, node.values) for node in found if isinstance(node, Among | Includes)]
        self._lies = [node.areas for node in found if isinstance(node, Lies)]
        self.rows: dict[object, Change | None] = {}

    def classes(self, fact: Fact, values: Iterable[str]) -> Iterator[list[str]]:
        """`values` of `fact`, those that do the same together."""
        found: dict[tuple[object, ...], list[str]] = {}
        for value in values:
            if isinstance(fact, Place):
                mark: tuple[object, ...] = tuple(inside(value, areas) for areas in self._lies)
            else:
                mark = tuple(value in known for other, known in self._among if other is fact)
            found.setdefault(mark, []).append(value)
        yield from found.values()


class View:
    """A profile with some changes made to it, looked at as a whole or from one row of a list.

    `said` maps the sites of the changes made to the changes: what was set freely may be set again. `loose`: what
    is unknown will do as well, where a condition is only to be no longer certain.
    """

    __slots__ = ("alike", "loose", "profile", "row", "said")

    def __init__(
        self, profile: Profile, said: Mapping[Site, Change], row: int | None = None, *, alike: Alike,
        loose: bool = False,
    ) -> None:
        self.loose = loose
        self.alike = alike
        self.profile = profile
        self.said = said
        self.row = row

    def site(self, fact: Fact) -> Site:
        """Where `fact` stands as seen from here."""
        own = isinstance(self.profile, Row) and fact.section.key == self.profile.row_section
        return fact.key, self.row if own else None

    def rows(self, rows: type[Rows]) -> list[View] | None:
        """A view for each row of a list; `None` while the list is unknown."""
        listed = self.profile.each(rows)
        return None if listed is None else [
            View(one, self.said, number, alike=self.alike, loose=self.loose) for number, one in enumerate(listed)
        ]

    def meets(self, condition: Condition, wanted: bool) -> bool:
        """`condition` is as `wanted`."""
        met = holds(condition, self.profile)
        return met is not (not wanted) if self.loose else met is wanted

    def kind(self, fact: Fact, new: Any, *, later: bool = True) -> str | None:
        """How `fact` can come to be `new`; `None` where it cannot.

        `later`: for a fact that changes with time alone, whether `new` lies on the side to which time moves it.
        """
        site = self.site(fact)
        made = self.said.get(site) or self.said.get((fact.section.key, site[1]))
        if made is not None:
            return made.kind
        old = self.profile.value(fact)
        closed = self.profile.denies(fact)
        if not self._is_settled(fact, new) and (
            (old is None and not closed) or (isinstance(fact, Place) and old not in (None, NOWHERE) and within(new, old))
        ):
            return STATE
        if is_fixed(fact) or (fact.change == TIME and not later):
            return None
        return WAIT if fact.change == TIME else CHOOSE

    def _is_settled(self, fact: Fact, new: Any) -> bool:
        """An unknown fact cannot be `new`: what is said of others contradicts it."""
        if self.profile.value(fact) is not None:
            return False
        row = self.profile.row if isinstance(self.profile, Row) and fact.section.key == self.profile.row_section else None
        said = self.profile.filled() if row is None else row
        return bool(against(fact, {**said, fact.key: new}, self.profile.own_day))

    def set(self, fact: Fact, new: Any, *, later: bool = True, also: tuple[Any, ...] = ()) -> Iterator[Change]:
        """The change of `fact` to `new`, where it can come to that; `later` as in `kind`, `also` as in `Change`."""
        kind = self.kind(fact, new, later=later)
        if kind is not None:
            yield Change(kind, new, old=self.profile.value(fact), fact=fact, row=self.site(fact)[1], also=also)

    def wait(self, day: datetime.date, since: Fact) -> Iterator[Change]:
        """The day `day`, where it is still to come."""
        if day > self.profile.as_of:
            yield Change(WAIT, day, old=self.profile.as_of, since=since)

    def add(self, rows: type[Rows], values: Mapping[str, Any]) -> Change:
        """One more row."""
        listed = self.profile.rows.get(rows.key)
        unknown = listed is None and not self.profile.is_closed(rows.key)
        return Change(STATE if unknown else CHOOSE, values, rows=rows, row=len(listed or ()))


def is_fixed(fact: Fact) -> bool:
    """What is known of `fact` stays as it is."""
    return fact.change == FIXED or fact in STAYS


def merged(changes: tuple[Change, ...], change: Change) -> tuple[Change, ...] | None:
    """`changes` with `change` made after them; `None` where it only takes one of them back.

    What is said of a row that one of them adds becomes part of that row.
    """
    kept = []
    for one in changes:
        if change.fact is not None and one.site == (change.fact.section.key, change.row):
            change = one.to({**one.new, change.fact.key: change.new})
        elif one.site != change.site:
            kept.append(one)
        elif one.old == change.new:
            return None
        else:
            change = one.to(change.new, change.also)
    return (*kept, change)
