"""A profile: the values the user gave, and what is unknown."""

from __future__ import annotations

from copy import copy
from functools import cache
from typing import TYPE_CHECKING, Any, NamedTuple

from talentcalc.clauses.facts import Dated, Place
from talentcalc.clauses.sections import ENTERPRISE, PERSON, SECTIONS, Rows
from talentcalc.profile.things import THINGS, told

if TYPE_CHECKING:
    import datetime
    from collections.abc import Mapping
    from collections.abc import Set as AbstractSet

    from talentcalc.clauses.facts import Fact

APPLICANT = "applicant"
SIDE_OF_KIND = {APPLICANT: PERSON, ENTERPRISE: ENTERPRISE}


class StandIn(NamedTuple):
    """What stands in for a place that is not said: the fact it comes from, and its administrative code.

    `sure`: the place lies there for certain. Else that it lies inside an area is all that can be told from it.
    """

    fact: Place
    place: str
    sure: bool


class Profile:
    """An applicant's or an enterprise's profile, as it counts on one day (`as_of`).

    `own_day` is the day of which it says what it says: an age given in years is the age on that day.
    `values` maps the keys of facts to values; `rows` maps the keys of array sections to their rows, each
    a mapping like `values`. `closed` holds the sections where what is not said does not apply; a row is
    closed on its own under `None`. `said` holds the sections of which a value is said. `sums` keeps what every row of a
    list asks of the whole list: a profile is not changed once something was asked of it.
    """

    __slots__ = (
        "_lacking", "_listed", "_means", "_numbers", "_opened", "as_of", "closed", "complete", "kind", "name", "own_day", "rows", "said", "source",
        "sums", "values",
    )

    def __init__(  # noqa: PLR0913 -- the parts a profile has
        self, kind: str, values: Mapping[str, Any], rows: Mapping[str, list[Mapping[str, Any]]], *,
        as_of: datetime.date, own_day: datetime.date | None = None, closed: frozenset[str] = frozenset(),
        complete: bool = False, name: str | None = None, source: str = "", said: AbstractSet[str] | None = None,
    ) -> None:
        self.kind = kind
        self.values = values
        self.rows = rows
        self.as_of = as_of
        self.own_day = own_day or as_of
        self.closed = closed
        self.complete = complete
        self.name = name
        self.source = source
        self.said = {key.partition(".")[0] for key in values} if said is None else said
        self._lacking: AbstractSet[Fact] | None = None
        self._opened: Profile | None = None
        self._listed: Mapping[str, list[Mapping[str, Any]]] | None = None
        self._numbers: Mapping[str, list[int]] = {}
        self._means: dict[str, bool] = {}
        self.sums: dict[Any, Any] = {}

    def twin(
        self, *, values: Mapping[str, Any] | None = None, rows: Mapping[str, list[Mapping[str, Any]]] | None = None,
        as_of: datetime.date | None = None, closed: frozenset[str] | None = None,
    ) -> Profile:
        """The same profile with other parts; the one given is left as it is."""
        other = Profile(
            self.kind, self.values if values is None else values, self.rows if rows is None else rows,
            as_of=as_of or self.as_of, own_day=self.own_day, closed=self.closed if closed is None else closed,
            complete=self.complete, name=self.name, source=self.source,
        )
        if rows is None:
            other._numbers = self._numbers
        return other

    def given(self, fact: Fact) -> Any:
        """The value that the user gave for `fact`; `None` where none was."""
        return self.values.get(fact.key)

    def value(self, fact: Fact) -> Any:
        """What the profile says of `fact`, also by closing a section; `None` while that is unknown."""
        found = self.given(fact)
        return fact.closed if found is None and self.denies(fact) else found

    def denies(self, fact: Fact) -> bool:
        """Whether a closed section says that `fact`, which it leaves out, does not apply.

        What every such thing has it denies only where the profile says nothing of the thing.
        """
        return self.is_closed(fact.section.key) and (not fact.always or fact in self.lacking())

    def lacking(self) -> AbstractSet[Fact]:
        """What goes with the things that the profile says nothing of: there are none of them where their section is closed."""
        if self._lacking is None:
            self._lacking = {fact for thing in THINGS if not told(thing, self) for fact in thing.has}
        return self._lacking

    def says(self, fact: Fact) -> bool:
        """The profile gives a value for `fact` itself: it does not follow from something else."""
        return self.given(fact) is not None

    def stand_in(self, fact: Place) -> StandIn | None:
        """The nearest place that is said and stands in for `fact`; `None` where it is said itself, or none is."""
        if self.given(fact) is not None:
            return None
        sure = True
        while fact.otherwise is not None:
            sure = sure and fact.surely is not None and self.given(fact.surely) is True
            fact = fact.otherwise
            place = self.given(fact)
            if place is not None:
                return StandIn(fact, place, sure)
        return None

    def opened(self) -> Profile:
        """The same without any closing: what is not said is unknown."""
        if self._opened is None:
            closed = self.complete or self.closed or any("complete" in row for rows in self.rows.values() for row in rows)
            self._opened = self if not closed else Profile(
                self.kind, self.values, {key: [_unclosed(row) for row in rows] for key, rows in self.rows.items()},
                as_of=self.as_of, own_day=self.own_day, name=self.name, source=self.source, said=self.said,
            )
            self._opened._listed, self._opened._numbers = self._listed, self._numbers  # noqa: SLF001 -- of the same class
        return self._opened

    def is_closed(self, section: str) -> bool:
        """What is not said in `section` does not apply."""
        return self.complete or section in self.closed

    def filled(self) -> Mapping[str, Any]:
        """The values together with what closed sections amount to where they say nothing.

        That a date or a place left out does not apply stands under a key of its own (`denial`), as `False`.
        """
        if not self.complete and not self.closed:
            return self.values
        closed = SECTIONS if self.complete else self.closed
        found = {key: value for name in closed for key, value in _closed_values(name)}
        found |= dict(_closed_value(fact) for fact in self.lacking() if fact.section.key in closed)
        return {**found, **self.values}

    def each(self, rows: type[Rows]) -> list[Row] | None:
        """One view a row, in which the section's facts are the row's; `None` while the list is unknown."""
        found = self.rows.get(rows.key)
        if found is None:
            return [] if self.is_closed(rows.key) else None
        numbers = self._numbers.get(rows.key) or range(1, len(found) + 1)
        return [Row(self, rows.key, row, number) for row, number in zip(found, numbers, strict=True)]

    def describes(self, side: str) -> bool:
        """The profile is about this side, or says something of it as well."""
        return side in self.sides()

    def sides(self) -> list[str]:
        """The sides that the profile is about or says something of, the person's first."""
        about: set[str | None] = {SIDE_OF_KIND[self.kind]}
        about.update([SECTIONS[key].side for key in self.said])
        about.update([SECTIONS[key].side for key, rows in self.rows.items() if rows])
        about.update([SECTIONS[key].side for key in self.closed])
        return [side for side in (PERSON, ENTERPRISE) if side in about]

    def sides_left_out(self) -> list[str]:
        """The side of which it says nothing: programs that ask of it alone are not looked at."""
        described = self.sides()
        return [side for side in (PERSON, ENTERPRISE) if side not in described]

    def decisions(self, program: str) -> dict[str | None, str]:
        """What an authority decided on the program, by the name of the row it is about (`None`: all of it)."""
        return {
            row.get("decisions.row"): row["decisions.outcome"]
            for row in self.rows.get("decisions") or ()
            if row.get("decisions.program") == program and "decisions.outcome" in row
        }

    def named(self, name: str) -> tuple[str, Mapping[str, Any]] | None:
        """The row of that name, and the key of its list."""
        for key, listed in self.rows.items():
            for row in listed:
                if row.get(f"{key}.name") == name:
                    return key, row
        return None

    def listed(self, section: str) -> list[Mapping[str, Any]]:
        """All rows of a list that the user gave, those included that `with_rows` left out."""
        return (self._listed or self.rows).get(section, [])

    def means_one(self, section: str, fact: Fact) -> bool:
        """One of all rows of a list says that it is the one that `fact` means."""
        known = self._means.get(fact.key)
        if known is None:
            known = self._means[fact.key] = any(row.get(fact.key) for row in self.listed(section))
        return known

    def with_rows(self, section: str, rows: list[Mapping[str, Any]]) -> Profile:
        """The same profile with other rows in one list."""
        twin = copy(self)
        twin._opened, twin._listed = None, self._listed or self.rows  # noqa: SLF001 -- of the same class
        twin._means, twin.sums = {}, {}  # noqa: SLF001
        twin._numbers = {key: numbers for key, numbers in self._numbers.items() if key != section}  # noqa: SLF001
        twin.rows = {**self.rows, section: rows}
        return twin

    def leave_out_empty(self) -> None:
        """Drop the rows that stand for no thing; the others keep the numbers that they have in the file."""
        for key, listed in self.rows.items():
            if not all(is_there(key, row) for row in listed):
                kept = [(number, row) for number, row in enumerate(listed, 1) if is_there(key, row)]
                self._numbers = {**self._numbers, key: [number for number, _ in kept]}
                self.rows = {**self.rows, key: [row for _, row in kept]}


def _unclosed(row: Mapping[str, Any]) -> Mapping[str, Any]:
    return {key: value for key, value in row.items() if key != "complete"}


def is_there(section: str, row: Mapping[str, Any]) -> bool:
    """A row that stands for no thing at all is as if it were not there."""
    return row.get(f"{section}.count") != 0


@cache
def _closed_values(section: str) -> list[tuple[str, Any]]:
    """What the facts of a closed table amount to; rows are closed one by one."""
    if issubclass(SECTIONS[section], Rows):
        return []
    return [_closed_value(fact) for fact in SECTIONS[section].facts.values() if not fact.always]


def _closed_value(fact: Fact) -> tuple[str, Any]:
    return (denial(fact), False) if isinstance(fact, Dated | Place) else (fact.key, fact.closed)


def denial(fact: Fact) -> str:
    """The key under which `Profile.filled` says that a date or place left out does not apply."""
    return f"{fact.key}?"


class Row(Profile):
    """A profile as seen from one row of a list; `number` is the row's place in the file's list, from 1."""

    __slots__ = ("number", "parent", "row", "row_section")

    def __init__(self, parent: Profile, section: str, row: Mapping[str, Any], number: int) -> None:
        super().__init__(
            parent.kind, parent.values, parent.rows, as_of=parent.as_of, own_day=parent.own_day, closed=parent.closed,
            complete=parent.complete, name=parent.name, source=parent.source, said=parent.said,
        )
        self.parent = parent
        self.row_section = section
        self.row = row
        self.number = number

    def given(self, fact: Fact) -> Any:
        return self.row.get(fact.key) if fact.section.key == self.row_section else self.parent.given(fact)

    def value(self, fact: Fact) -> Any:
        return super().value(fact) if fact.section.key == self.row_section else self.parent.value(fact)

    def lacking(self) -> AbstractSet[Fact]:
        return self.parent.lacking()

    def opened(self) -> Row:
        return Row(self.parent.opened(), self.row_section, _unclosed(self.row), self.number)

    def is_closed(self, section: str) -> bool:
        return (section == self.row_section and bool(self.row.get("complete"))) or super().is_closed(section)

    def count(self) -> int:
        """How many things the row stands for: its `count`, else one."""
        return int(self.row.get(f"{self.row_section}.count", 1))

    def told_alike(self) -> frozenset[tuple[str, Any]]:
        """What the row says of each of the things that it stands for: rows that say the same are alike."""
        return frozenset(pair for pair in self.row.items() if pair[0] != f"{self.row_section}.count")
