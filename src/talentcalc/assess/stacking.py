"""Programs of one purpose: the highest tier stands, the others are excluded by it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from talentcalc.assess.outcomes import ELIGIBLE, EXCLUDED, POSSIBLE
from talentcalc.clauses.text import Text, both
from talentcalc.clauses.wording import money

if TYPE_CHECKING:
    from talentcalc.assess.outcomes import Assessment

STANDS = Text("与“{name}”为同一用途，取其高者", "of one purpose with “{name}”, which stands")
MAY_PAY_LESS = Text(
    "本档可能低于“{name}”确定的 {sum}", "this tier may pay less than the {sum} that “{name}” pays for sure"
)


def stack(assessments: list[Assessment]) -> None:
    """Mark, within each purpose and payee of one document, what the highest eligible tier excludes."""
    for group in groups(assessments).values():
        standing = min(
            (one for one in group if one.outcome == ELIGIBLE), key=lambda one: one.program.tier or 0, default=None
        )
        if standing is None:
            continue
        for one in group:
            if one.outcome in (ELIGIBLE, POSSIBLE) and (one.program.tier or 0) > (standing.program.tier or 0):
                _exclude(one, standing)


def groups(assessments: list[Assessment]) -> dict[tuple[str, str, str], list[Assessment]]:
    """The tiered programs by document, purpose and payee."""
    found: dict[tuple[str, str, str], list[Assessment]] = {}
    for one in assessments:
        program = one.program
        if program.tier is not None and program.purpose is not None:
            key = (program.item.document.id, program.purpose, program.payee)
            found.setdefault(key, []).append(one)
    return found


def _exclude(one: Assessment, standing: Assessment) -> None:
    one.outcome = EXCLUDED
    one.excluded_by = standing.program.id
    one.missing = []
    one.reasons = [both(STANDS, name=standing.program.name)]
    if one.low and standing.low is not None and one.low > standing.low:
        said = Text(money(one.low, "zh"), money(one.low, "en"))
        standing.notes.append(both(MAY_PAY_LESS, name=one.program.name, sum=said))
