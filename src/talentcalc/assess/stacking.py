"""Programs of one purpose: the highest tier stands, the others are excluded by it.

What is granted stands until a higher tier is granted. A program that stands behind another one pays only for the rows
that the other does not pay for.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from talentcalc.assess.decided import GIVEN, decided
from talentcalc.assess.evaluate import holds
from talentcalc.assess.measure import sums
from talentcalc.assess.outcomes import ELIGIBLE, EXCLUDED, INELIGIBLE, POSSIBLE, assess
from talentcalc.clauses.figures import money
from talentcalc.clauses.text import Text, both

if TYPE_CHECKING:
    from talentcalc.assess.outcomes import Assessment
    from talentcalc.clauses.programs import Program
    from talentcalc.profile.profile import Profile

STANDS = Text("与“{name}”为同一用途，取其高者", "of one purpose with “{name}”, which stands")
GRANTED_STANDS = Text(
    "“{name}”已认定，本档认定之前仍以其为准", "“{name}” was granted and stands until this tier is granted"
)
MAY_PAY_LESS = Text(
    "本档可能低于“{name}”确定的 {sum}", "this tier may pay less than the {sum} that “{name}” pays for sure"
)


def stack(assessments: list[Assessment], profile: Profile) -> list[Assessment]:
    """One document's assessments with what the tiers of one purpose, and the programs before others, exclude.

    The assessments given are left as they are; changed ones are copies.
    """
    changed: dict[int, Assessment] = {}
    for one in assessments:
        if one.program.behind is not None and one.outcome in (ELIGIBLE, POSSIBLE):
            changed |= _behind(one, assessments, profile)
    if any(one.outcome == ELIGIBLE and one.program.tier is not None for one in assessments):
        for group in groups(assessments).values():
            changed |= _weighed(group)
    return [changed.get(id(one), one) for one in assessments] if changed else [*assessments]


def _weighed(group: list[Assessment]) -> dict[int, Assessment]:
    """What changes where the highest eligible tier of a group stands, or the highest that was granted."""
    eligible = sorted((one for one in group if one.outcome == ELIGIBLE), key=_tier)
    if not eligible:
        return {}
    standing = next((one for one in eligible if one.decision in GIVEN), eligible[0])
    lower = [one for one in group if one.outcome in (ELIGIBLE, POSSIBLE) and _tier(one) > _tier(standing)]
    changed = {id(one): _excluded(one, standing) for one in lower}
    changed |= {id(one): _awaiting(one, standing) for one in eligible if _tier(one) < _tier(standing)}
    dearer = [one for one in lower if _pays_more_for_sure(one, standing)]
    if dearer:
        changed[id(standing)] = _warned(standing, dearer)
    return changed


def _tier(one: Assessment) -> int:
    return one.program.tier or 0


def _behind(one: Assessment, assessments: list[Assessment], profile: Profile) -> dict[int, Assessment]:
    """It is excluded where the program before it surely pays for every row that it could pay for."""
    before = next((other for other in assessments if other.program.id == before_it(one.program)), None)
    if before is None or before.outcome not in (ELIGIBLE, EXCLUDED):
        return {}
    seen = decided(before.program, profile).profile
    paid = {id(row.row) for node in sums(before.program) for row in seen.each(node.rows) or () if holds(node.where, row)}
    others = profile
    for rows in {node.rows.key for node in sums(before.program)}:
        others = others.with_rows(rows, [row for row in profile.rows.get(rows, []) if id(row) not in paid])
    return {id(one): _excluded(one, before)} if assess(one.program, others).outcome == INELIGIBLE else {}


def before_it(program: Program) -> str | None:
    """The id of the program that `program` stands behind."""
    return None if program.behind is None else f"{program.item.document.id}/{program.behind}"


def unit(one: Assessment) -> str:
    """What adds up with others: a program, or tiers of which only one stands."""
    tiered = one.program.tier is not None and one.program.purpose is not None
    return "/".join(tier_group(one)) if tiered else one.program.id


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


def _awaiting(one: Assessment, standing: Assessment) -> Assessment:
    """A higher tier than the one granted: it takes its place once it is granted itself."""
    waits = one.copy()
    waits.outcome, waits.missing = POSSIBLE, [*one.missing, "decisions"]
    waits.reasons = [*one.reasons, both(GRANTED_STANDS, name=standing.program.name)]
    return waits


def _pays_more_for_sure(one: Assessment, standing: Assessment) -> bool:
    return bool(one.outcome == ELIGIBLE and one.low and standing.low is not None and one.low > standing.low)


def _warned(standing: Assessment, dearer: list[Assessment]) -> Assessment:
    told = standing.copy()
    for one in dearer:
        said = Text(money(one.low, "zh"), money(one.low, "en"))
        told.notes = [*told.notes, both(MAY_PAY_LESS, name=one.program.name, sum=said)]
    return told
