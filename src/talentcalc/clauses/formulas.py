"""What amounts are made with beside sums and products: caps, single payments, choices, a second way to know.

Clause functions call `capped`, `payment` and `choose`; the nodes behind them are for those who walk trees.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from talentcalc.clauses.expressions import Condition, Quantity, as_said, quantity, turned

if TYPE_CHECKING:
    from talentcalc.clauses.expressions import Expression, Figure


class Otherwise(Quantity):
    """The first quantity where it is known, else the second one."""

    first: Quantity
    second: Quantity


class Least(Quantity):
    """The smaller of a quantity and its cap."""

    of: Quantity
    cap: Quantity


def capped(of: Quantity, cap: Quantity | Figure) -> Quantity:
    """`of`, but never more than `cap`. An unknown `of` keeps the cap as its highest value."""
    return Least(of, quantity(cap))


class Cut(Quantity):
    """A quantity of yuan cut below the fen: what one payment comes to."""

    of: Quantity


def payment(of: Quantity) -> Quantity:
    """One payment of `of` yuan: cut below the fen, never rounded up. To be used before payments are added."""
    return Cut(of)


class Choose(Quantity):
    """One quantity where the condition holds, another where it does not."""

    condition: Condition
    then: Quantity
    otherwise: Quantity

    def turned_over(self) -> Expression | None:
        """What it asks stays as it is: `choose` counts it as said already."""
        return Choose(self.condition, turned(self.then), turned(self.otherwise))


def choose(condition: Condition, then: Quantity | Figure, otherwise: Quantity | Figure) -> Quantity:
    """`then` where `condition` holds, `otherwise` where it does not, both bounds while unknown."""
    return Choose(as_said(condition), quantity(then), quantity(otherwise))
