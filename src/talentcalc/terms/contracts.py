"""Contracts and jobs of at least so many months: one without an end is longer than any."""

from __future__ import annotations

from typing import TYPE_CHECKING

from talentcalc.profile.dealings import HIRE_CONTRACT, JOB_TERM
from talentcalc.profile.work import CONTRACT
from talentcalc.terms.stories import hired_as, seen_in_hires

if TYPE_CHECKING:
    from talentcalc.clauses.expressions import Condition


def employed_for(months: int) -> Condition:
    """The person's labour contract runs for at least `months`, or has no end; told also by the row of hires."""
    return seen_in_hires(months <= CONTRACT, months <= HIRE_CONTRACT)


def hired_for(months: int) -> Condition:
    """Of a row of `hires`: the labour contract runs for at least `months`, or has no end; told also by the person's own."""
    return hired_as(months <= HIRE_CONTRACT, months <= CONTRACT)


def offered_for(months: int) -> Condition:
    """Of a row of `jobs`: the job can be offered for at least `months`, or without end."""
    return months <= JOB_TERM
