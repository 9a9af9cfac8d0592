"""What was already received is set off, where the document's own rule on overlap says so."""

from __future__ import annotations

from typing import TYPE_CHECKING

from talentcalc.assess.outcomes import ELIGIBLE, EXCLUDED, POSSIBLE, Assessment, name_kind
from talentcalc.clauses import amounts as am
from talentcalc.clauses.figures import money
from talentcalc.clauses.text import Text, both
from talentcalc.profile.history import Received

if TYPE_CHECKING:
    from talentcalc.clauses.documents import Document
    from talentcalc.clauses.expressions import Figure
    from talentcalc.clauses.programs import Program
    from talentcalc.profile.profile import Profile

ALREADY = Text("该用途已领取 {sum}", "{sum} was already received for this purpose")
IN_KIND = Text("该用途已享受过", "the same purpose was already served")
NO_FIGURE = Text("该用途已有领取，本项未载明金额", "something was received for this purpose, and this program states no figure")

NOT_KNOWN = Text(
    "该用途已有领取，本项金额待定", "something was received for this purpose, and what this program pays is not known yet"
)


class _Receipt:
    """One row of what was received, and what of it is not set off yet (`None`: the amount is not said)."""

    def __init__(self, row: Profile) -> None:
        self.row = row
        self.left: Figure | None = row.value(Received.amount_yuan)


def set_off(assessments: list[Assessment], profile: Profile) -> list[Assessment]:
    """One document's assessments less what was received for their purposes.

    As much or more excludes a program, less leaves the difference. A sum is set off once: over programs
    that add up it is used up in their order, the eligible first; of tiers that exclude each other each is
    measured against the whole. What changes is a copy.
    """
    receipts = [_Receipt(row) for row in profile.each(Received) or ()]
    if not receipts:
        return list(assessments)
    changed: dict[int, Assessment] = {}
    for outcome in (ELIGIBLE, POSSIBLE):
        for one in assessments:
            serving = [r for r in receipts if one.outcome == outcome and _serves(r.row, one.program)]
            if serving:
                changed[id(one)] = _less(one, serving)
    return [changed.get(id(one), one) for one in assessments]


def _less(one: Assessment, serving: list[_Receipt]) -> Assessment:
    rest = one.copy()
    if rest.high is None and not rest.is_money:
        return _excluded(rest, IN_KIND)
    if rest.low is None:
        return _unmeasured(rest)
    received = _taken(serving, rest.high, rest.program)
    said = both(ALREADY, sum=Text(money(received, "zh"), money(received, "en")))
    if rest.high is not None and received >= rest.high:
        return _excluded(rest, said)
    rest.low = max(0, rest.low - received)
    rest.high = None if rest.high is None else rest.high - received
    if any(receipt.left is None for receipt in serving):
        rest.outcome, rest.low = POSSIBLE, 0
        rest.missing = [*rest.missing, Received.amount_yuan.key]
    if rest.program.amount.kind == am.EXACT:
        name_kind(rest)
    if received:
        rest.notes = [*rest.notes, said]
    return rest


def _unmeasured(one: Assessment) -> Assessment:
    """Nothing to measure what was received against: no figure at all, or facts are missing for it."""
    one.outcome = POSSIBLE
    one.reasons = [*one.reasons, NOT_KNOWN if one.vague else NO_FIGURE]
    one.missing = list(dict.fromkeys([*one.missing, *one.vague]))
    return one


def _excluded(one: Assessment, why: Text) -> Assessment:
    one.outcome, one.missing, one.reasons = EXCLUDED, [], [why]
    return one


def _taken(serving: list[_Receipt], most: Figure | None, program: Program) -> Figure:
    """How much of the receipts is set off against a program that pays `most`."""
    received: Figure = 0
    for receipt in serving:
        if receipt.left is None:
            continue
        part = receipt.left if most is None else min(receipt.left, max(0, most - received))
        received += part
        if program.tier is None:
            receipt.left -= part
    return received


def _serves(row: Profile, program: Program) -> bool:
    """Whether what `row` tells of was received for the purpose of `program`.

    Between this document and others its own rule says so; inside it, only tiers of one purpose are meant.
    """
    document: Document = program.item.document
    own = document.programs.get(row.value(Received.program) or "")
    if own is not None:
        tiers = None not in (own.tier, program.tier, program.purpose)
        return own is program or (tiers and (own.purpose, own.payee) == (program.purpose, program.payee))
    return document.overlap and program.purpose is not None and row.value(Received.purpose) == program.purpose
