"""The day of something, and the time since, between and until such days."""

from __future__ import annotations

import datetime
from typing import Any

from talentcalc.clauses.expressions import Condition, Quantity
from talentcalc.clauses.facts.declaration import Fact
from talentcalc.clauses.refusals import Refused
from talentcalc.clauses.text import Text, both


class Dated(Fact):
    """The day of something."""

    __slots__ = ()
    type_name = "date"

    @property
    def question(self) -> Text:
        return self.ask or both(Text("{label}是哪一天？", "On which day: {label}?"), label=self.label)

    def years(self) -> Quantity:
        """Completed years since that day, on the as-of date."""
        return Elapsed(self, "years")

    def months(self) -> Quantity:
        """Completed months since that day, on the as-of date."""
        return Elapsed(self, "months")

    def months_until(self, last: Dated) -> Quantity:
        """Completed months from this day to `last`, both counted."""
        return Term(self, last)

    def within_years(self, years: int, since: Dated) -> Condition:
        """It lies within `years` of `since`: not before it, at the latest on the corresponding day."""
        return InTime(self, since, years * 12)

    def past(self) -> Condition:
        """The day has come."""
        return Happened(self)

    def read(self, raw: Any) -> datetime.date:
        if type(raw) is not datetime.date:
            raise Refused("type", raw, Text("日期，如 2022-06-01（不加引号）", "a date such as 2022-06-01, without quotes"))
        return raw

    def show(self, value: Any, lang: str) -> str:  # noqa: ARG002 -- the same in every language
        return str(value.isoformat())

    def json_schema(self) -> dict[str, Any]:
        return {"type": "string", "format": "date"}


class Elapsed(Quantity):
    """Completed years or months (`unit`: `years`, `months`) from a date to the as-of date."""

    fact: Dated
    unit: str
    reads_day = True


class Term(Quantity):
    """Completed months of a term from its first to its last day, both counted."""

    first: Dated
    last: Dated


class Happened(Condition):
    """A dated event lies on or before the as-of date."""

    fact: Dated
    reads_day = True


class InTime(Condition):
    """A dated event lies within so many months of another: not before it, at the latest on the corresponding day."""

    fact: Dated
    since: Dated
    months: int
