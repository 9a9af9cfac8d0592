"""What was already received, and which programs it can have been received for."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from talentcalc.assess.decided import asks_row, decided
from talentcalc.assess.outcomes import ELIGIBLE, POSSIBLE
from talentcalc.profile.history import Received

if TYPE_CHECKING:
    from collections.abc import Mapping

    from talentcalc.assess.outcomes import Assessment
    from talentcalc.clauses.documents import Document
    from talentcalc.clauses.expressions import Figure
    from talentcalc.clauses.programs import Program
    from talentcalc.profile.profile import Profile


class Receipt(NamedTuple):
    """One receipt. `row` is the row it was for, `amount` yuan, `months` of what is no money; `None` where not said."""

    program: str | None
    purpose: str | None
    row: Mapping[str, Any] | None
    number: int | None
    amount: Figure | None
    months: int | None


def receipts(profile: Profile) -> list[Receipt]:
    """All that was received; an amount of 0, or no month, is nothing received."""
    found = []
    for row in profile.each(Received) or ():
        amount, months = row.value(Received.amount_yuan), row.value(Received.months)
        if months == 0 or (amount == 0 and months is None):
            continue
        name = row.row.get(Received.row.key)
        meant = None if name is None else profile.named(name)
        found.append(Receipt(
            row.row.get(Received.program.key), row.value(Received.purpose), None if meant is None else meant[1],
            row.row.get(Received.count.key), amount, months,
        ))
    return found


def meant(receipt: Receipt, assessments: list[Assessment], profile: Profile) -> list[Assessment]:
    """The undecided and eligible programs of one document that a receipt can have been for.

    A program that the receipt names is meant, and the tiers of its purpose, which it excludes; where none of them
    fits, the programs that a lower level comes to. Else those of its purpose, if the document's own rule sets off
    what other documents pay. Of them are left those that pay for the row named.
    """
    fit = [one for one in assessments if one.outcome in (ELIGIBLE, POSSIBLE)]
    if not fit:
        return []
    document = fit[0].program.item.document
    own = document.programs.get(receipt.program or "")
    if own is not None:
        named = [one for one in fit if one.program is own or is_tier_of(one.program, own)]
        above = [one for one in fit if rises_from(one.program, own)]
        found = [*named, *above] if receipt.row is not None else named or above
    else:
        found = [one for one in fit if _is_purpose(one.program, receipt, document)]
    row = receipt.row
    return found if row is None else [one for one in found if asks_row(one.program, decided(one.program, profile).profile, row)]


def is_tier_of(program: Program, other: Program) -> bool:
    """Both are tiers of one purpose and payee."""
    tiers = None not in (program.tier, other.tier, program.purpose)
    return tiers and (program.purpose, program.payee) == (other.purpose, other.payee)


def rises_from(program: Program, own: Program) -> bool:
    """`own` pays for a lower level of what `program` pays for."""
    return program.rises is not None and f"{own.item.number}.{own.slug}" in program.rises.below


def _is_purpose(program: Program, receipt: Receipt, document: Document) -> bool:
    return document.overlap and program.purpose is not None and program.purpose == receipt.purpose
