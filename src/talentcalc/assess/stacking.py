"""Programs of one purpose: the highest tier stands, the others are excluded by it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from talentcalc.assess.outcomes import ELIGIBLE, EXCLUDED, POSSIBLE
from talentcalc.clauses.figures import money
from talentcalc.clauses.text import Text, both

if TYPE_CHECKING:
    from talentcalc.assess.outcomes import Assessment

STANDS = Text("与“{name}”为同一用途，取其高者", "of one purpose with “{name}”, which stands")
MAY_PAY_LESS = Text(
    "本档可能低于“{name}”确定的 {sum}", "this tier may pay less than the {sum} that “{name}” pays for sure"
)


def stack(assessments: list[Assessment]) -> list[Assessment]:
    """`assessments` with what, within each purpose and payee of one document, the highest eligible tier excludes.

    The assessments given are left as they are; changed ones are copies.
    """
    if not [one for one in assessments if one.outcome == ELIGIBLE and one.program.tier is not None]:
        return [*assessments]
    changed: dict[int, Assessment] = {}
    for group in groups(assessments).values():
        standing = min(
            (one for one in group if one.outcome == ELIGIBLE), key=lambda one: one.program.tier or 0, default=None
        )
        if standing is None:
            continue
        lower = [
            one for one in group
            if one.outcome in (ELIGIBLE, POSSIBLE) and (one.program.tier or 0) > (standing.program.tier or 0)
        ]
        changed |= {id(one): _excluded(one, standing) for one in lower}
        dearer = [one for one in lower if _pays_more_for_sure(one, standing)]
        if dearer:
            changed[id(standing)] = _warned(standing, dearer)
    return [changed.get(id(one), one) for one in assessments]


def groups(assessments: list[Assessment]) -> dict[tuple[str, str, str], list[Assessment]]:
    """The tiered programs by document, purpose and payee."""
    found: dict[tuple[str, str, str], list[Assessment]] = {}
    for one in assessments:
        program = one.program
        if program.tier is not None and program.purpose is not None:
            found.setdefault(tier_group(one), []).append(one)
    return found


def tier_group(one: Assessment) -> tuple[str, str, str]:
    """What tiers that exclude each other share: document, purpose, payee."""
    program = one.program
    return program.item.document.id, program.purpose or "", program.payee


def _excluded(one: Assessment, standing: Assessment) -> Assessment:
    left_out = one.copy()
    left_out.outcome, left_out.excluded_by, left_out.missing = EXCLUDED, standing.program.id, []
    left_out.reasons = [both(STANDS, name=standing.program.name)]
    return left_out


def _pays_more_for_sure(one: Assessment, standing: Assessment) -> bool:
    return bool(one.outcome == ELIGIBLE and one.low and standing.low is not None and one.low > standing.low)


def _warned(standing: Assessment, dearer: list[Assessment]) -> Assessment:
    told = standing.copy()
    for one in dearer:
        said = Text(money(one.low, "zh"), money(one.low, "en"))
        told.notes = [*told.notes, both(MAY_PAY_LESS, name=one.program.name, sum=said)]
    return told
