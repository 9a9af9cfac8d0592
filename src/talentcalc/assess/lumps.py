"""Sums received for one of several programs, not said for which."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from talentcalc.assess.outcomes import Assessment


class Lump:
    """What was received for some programs together.

    Each of them has it taken off in full at its low end, and not at all at its high end: either may be so. Over all
    of them no more than `most` can have been taken off, and no less than `least`. `taken` holds what was taken off
    each, by its id, `units` what of them stands side by side (tiers of one purpose do not).
    """

    def __init__(self, most: Fraction, least: Fraction, taken: dict[str, Fraction], units: frozenset[str]) -> None:
        self.most = most
        self.least = least
        self.taken = taken
        self.units = units

    def too_much(self, programs: Iterable[Assessment]) -> Fraction:
        """What was taken off the low ends of some of the programs more often than once."""
        taken = sum((self.taken[one.program.id] for one in programs), Fraction(0))
        return taken - min(taken, self.most)

    def surely(self, units: Iterable[str]) -> Fraction:
        """What must have been taken off the high ends of these; nothing while it can have been taken off others."""
        return self.least if self.units <= set(units) else Fraction(0)
