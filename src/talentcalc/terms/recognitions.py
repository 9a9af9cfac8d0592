"""What an enterprise was recognised as, and what each recognition rests on."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from talentcalc.clauses.expressions import answered, named
from talentcalc.profile.enterprise import Growth
from talentcalc.terms.bodies import enterprise

if TYPE_CHECKING:
    from talentcalc.clauses.expressions import Condition


SMALL_OR_MEDIUM = answered(
    Growth.size.is_("micro", "small", "medium"),
    yes=Growth.recognitions.has("sci-tech-sme", "specialised-innovative", "little-giant"),
)
"""Sci-tech SMEs, specialised and innovative enterprises and little giants are recognised among SMEs.

A single champion or the leader of a chain may be large.
"""
SCI_TECH = answered(Growth.sci_tech_enterprise, yes=Growth.recognitions.has("high-tech", "sci-tech-sme"))
"""High-tech enterprises and sci-tech SMEs are sci-tech enterprises; one that is none holds neither title."""


@cache
def high_tech_enterprise() -> Condition:
    """高新技术企业: by its recognition alone."""
    return named("高新技术企业", "high-tech enterprise", enterprise() & Growth.recognitions.has("high-tech"))


@cache
def sci_tech_enterprise() -> Condition:
    """科技型企业: high-tech enterprises and sci-tech SMEs are such by their recognition."""
    return named("科技型企业", "sci-tech enterprise", enterprise() & SCI_TECH)


@cache
def small_or_medium() -> Condition:
    """中小企业, micro ones included: whoever tells the size of an enterprise is one."""
    return named("中小企业", "small or medium enterprise", SMALL_OR_MEDIUM)
