"""What still has to happen before a program is paid or granted.

Who acts and who decides is said as far as the document says it (`Program.next`). An office that only leads the work
(`Document.offices_lead`) is named as whom to ask, never as who decides.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from talentcalc.assess.decided import GIVEN
from talentcalc.assess.outcomes import ELIGIBLE, POSSIBLE
from talentcalc.clauses.documents import DRAFT, NOT_YET
from talentcalc.clauses.programs import CASE_BY_CASE, ENTITLED, OPTIONAL, RECOGNITION, SELECTION
from talentcalc.clauses.text import Text, both

if TYPE_CHECKING:
    from talentcalc.assess.outcomes import Assessment
    from talentcalc.clauses.programs import Program

NEXT = {
    ENTITLED: Text("提出申请", "apply"),
    RECOGNITION: Text("申请认定", "apply for recognition"),
    SELECTION: Text("申报参评", "be put up for selection"),
    CASE_BY_CASE: Text("提出申请，逐案议定", "apply; each case is settled on its own"),
    OPTIONAL: Text("可予支持，未写明申请办法", "it may be granted; no application is described"),
}
USE_IT = Text("可直接使用", "use it")
WITH_LEAD = Text("{step}（可向牵头的{office}询问）", "{step} (lead department to ask: {office})")
IN_CHARGE = Text("{step}（{office}负责）", "{step} ({office} in charge)")
NO_OFFICE = Text("{step}（文件未写明办理方式和受理部门）", "{step} (the document says neither how nor where)")
PENDING = {
    "applied": Text("已申请，等待结果", "applied for: await the decision"),
    "put-up": Text("已推荐参评，等待结果", "put up: await the selection"),
}
DECIDED = Text("已通过，办理兑现", "granted: claim it")
UNDER_A_DRAFT = Text("征求意见稿，尚不能申请；施行后：{step}", "a draft, nothing can be applied for yet; once in force: {step}")
ONCE_IN_FORCE = Text("{day} 施行后：{step}", "once it is in force, on {day}: {step}")
SHORT = {
    ENTITLED: Text("申请", "apply"),
    RECOGNITION: Text("申请认定", "recognition"),
    SELECTION: Text("参评", "selection"),
    CASE_BY_CASE: Text("一事一议", "case by case"),
    OPTIONAL: Text("酌情", "optional"),
}
USE = Text("使用", "use it")
CLAIM = Text("兑现", "claim")
WAIT = Text("等结果", "await it")
NOTHING_YET = Text("尚不能申请", "not yet")


def next_step(found: Assessment) -> Text | None:
    """Who applies and who decides; `None` where nothing is to be done."""
    if found.outcome not in (ELIGIBLE, POSSIBLE):
        return None
    return _step(found.program, found.discretion, found.decision, found.validity)


@cache
def _step(program: Program, discretion: str, decision: str | None, validity: str) -> Text:
    if decision in GIVEN:
        step = _asking(DECIDED, program)
    elif decision in PENDING:
        step = PENDING[decision]
    elif program.next is not None and discretion == program.discretion:
        step = program.next
    else:
        step = usual_step(program, discretion)
    if validity == DRAFT:
        return both(UNDER_A_DRAFT, step=step)
    first = program.item.document.first
    return both(ONCE_IN_FORCE, day=first.isoformat(), step=step) if validity == NOT_YET and first is not None else step


def usual_step(program: Program, discretion: str) -> Text:
    """The step that a discretion implies, where the document does not say who does what."""
    step = USE_IT if program.open_offer else NEXT[discretion]
    if program.office is None and discretion != OPTIONAL:
        return both(NO_OFFICE, step=step)
    return _asking(step, program)


def _asking(step: Text, program: Program) -> Text:
    if program.office is None:
        return step
    return both(WITH_LEAD if program.item.document.offices_lead else IN_CHARGE, step=step, office=program.office)


def short_step(found: Assessment) -> Text:
    """The next step in a word, for a table."""
    if found.validity in (DRAFT, NOT_YET):
        return NOTHING_YET
    if found.decision in GIVEN:
        return CLAIM
    if found.decision in PENDING:
        return WAIT
    return USE if found.program.open_offer else SHORT[found.discretion]
