"""Kinds of people that the documents name without defining them."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from talentcalc.clauses.expressions import named
from talentcalc.profile.person import Person, Talent

if TYPE_CHECKING:
    from talentcalc.clauses.expressions import Condition


@cache
def skilled_worker() -> Condition:
    """技能人才: by the work, or by a skill level of whatever step."""
    return named("技能人才", "skilled worker", Talent.roles.has("skilled-worker") | (Person.skill_level >= "junior-worker"))
