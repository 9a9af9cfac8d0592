"""When money and other support run: from which day, to which day, counted from the as-of date."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING

from talentcalc.assess.evaluate import holds
from talentcalc.assess.outcomes import ELIGIBLE, INELIGIBLE, assess
from talentcalc.assess.reasons import failures
from talentcalc.assess.relocation import on
from talentcalc.clauses import expressions as ex
from talentcalc.clauses import facts as fc
from talentcalc.clauses.amounts import ONCE, YEARLY
from talentcalc.clauses.calendar import after_months
from talentcalc.clauses.programs import RENT_FREE

if TYPE_CHECKING:
    from collections.abc import Sequence

    from talentcalc.assess.outcomes import Assessment
    from talentcalc.clauses.expressions import Condition
    from talentcalc.profile.profile import Profile

YEAR = 12


class Payment:
    """One program in time: a mark on `first` where `months` is 0, a bar of `months`, or without an end (`None`).

    `later`: it fits only from `first` on, and nothing but time is missing.
    """

    __slots__ = ("first", "found", "later", "months")

    def __init__(self, found: Assessment, first: datetime.date, months: int | None, *, later: bool) -> None:
        self.found = found
        self.first = first
        self.months = months
        self.later = later

    @property
    def last(self) -> datetime.date | None:
        """The day it ends; `None` without an end."""
        return None if self.months is None else after_months(self.first, self.months)


def payments(assessments: Sequence[Assessment], profile: Profile) -> list[Payment]:
    """The money and rent-free terms of what fits, and of what only time will bring; the earliest first."""
    found = []
    for one in assessments:
        if one.outcome == ELIGIBLE and _shown(one):
            found.append(Payment(one, profile.as_of, _length(one), later=False))
        elif one.outcome == INELIGIBLE and (one.is_money and one.low is not None):
            day = comes_on(one, profile)
            later = None if day is None else assess(one.program, on(profile, day))
            if day is not None and later is not None and later.outcome == ELIGIBLE:
                found.append(Payment(later, day, _length(one), later=True))
    return sorted(found, key=lambda payment: payment.first)


def _shown(one: Assessment) -> bool:
    return (one.is_money and one.low is not None) or one.program.form == RENT_FREE


def _length(one: Assessment) -> int | None:
    duration = one.program.duration
    if duration is YEARLY or (duration.months is None and one.program.form == RENT_FREE):
        return None
    return 0 if duration is ONCE else duration.months or 0


def comes_on(found: Assessment, profile: Profile) -> datetime.date | None:
    """The day from which the program's condition holds where nothing but time is missing, else `None`."""
    days = [_full_on(one, profile) for one in failures(found.condition, profile)]
    known = [day for day in days if day is not None]
    if not known or len(known) < len(days):
        return None
    day = max(known)
    return day if holds(found.condition, on(profile, day)) else None


def _full_on(condition: Condition, profile: Profile) -> datetime.date | None:
    """The day on which as many years or months have passed as `condition` asks for."""
    while isinstance(condition, ex.Named):
        condition = condition.part
    if not isinstance(condition, ex.Comparison) or condition.op != ">=":
        return None
    passed, asked = condition.left, condition.right
    if not isinstance(passed, fc.Elapsed) or not isinstance(asked, ex.Constant):
        return None
    since = profile.value(passed.fact)
    months = int(asked.value) * (YEAR if passed.unit == "years" else 1)
    return None if since is None or since.year + months // YEAR >= datetime.MAXYEAR else after_months(since, months)
