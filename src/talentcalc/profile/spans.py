"""Terms in months, of which some have no end."""

from __future__ import annotations

from typing import TYPE_CHECKING

from talentcalc.clauses.formulas import Otherwise, choose

if TYPE_CHECKING:
    from talentcalc.clauses.expressions import Quantity
    from talentcalc.clauses.facts import Flag

MOST_MONTHS = 1_200
"""The longest term that can be said."""


def months_or_without_end(term: Quantity, without_end: Flag) -> Quantity:
    """Months of `term`; while they are not known, one without end is as long as any."""
    return Otherwise(term, choose(without_end, MOST_MONTHS, term))
