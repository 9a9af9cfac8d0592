"""What still has to happen before a program is paid or granted."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from talentcalc.assess.outcomes import ELIGIBLE, GIVEN, POSSIBLE
from talentcalc.clauses.programs import CASE_BY_CASE, ENTITLED, OPTIONAL, RECOGNITION, SELECTION
from talentcalc.clauses.text import Text, both

if TYPE_CHECKING:
    from talentcalc.assess.outcomes import Assessment
    from talentcalc.clauses.programs import Program

DEPARTMENT = Text("主管部门（文件未写明）", "the department in charge, which the document does not name")
NEXT = {
    ENTITLED: Text("向{office}申请", "apply to {office}"),
    RECOGNITION: Text("申请并经{office}认定", "apply and be recognised by {office}"),
    SELECTION: Text("申报并通过{office}评选", "be put up and selected by {office}"),
    CASE_BY_CASE: Text("由{office}逐案议定", "{office} decides case by case"),
    OPTIONAL: Text("由{office}决定是否给予", "{office} decides whether to grant it"),
}
LED = {
    ENTITLED: Text("文件未写明申请方式，可向牵头的{office}询问", "no application is described; the work is led by {office}, ask there"),
    RECOGNITION: Text(
        "须经认定，文件未写明由谁认定，可向牵头的{office}询问",
        "recognition is needed, by whom is not said; the work is led by {office}, ask there",
    ),
    SELECTION: Text(
        "须经评选，文件未写明如何申报，可向牵头的{office}询问",
        "a selection is needed, how to be put up is not said; the work is led by {office}, ask there",
    ),
    CASE_BY_CASE: Text(
        "逐案议定，文件未写明由谁议定，可向牵头的{office}询问",
        "decided case by case, by whom is not said; the work is led by {office}, ask there",
    ),
    OPTIONAL: Text(
        "可予支持，并非必给，文件未写明由谁决定，可向牵头的{office}询问",
        "it may be granted or not, who decides is not said; the work is led by {office}, ask there",
    ),
}
"""Where an office only leads the work: it does not decide who gets what."""
DECIDED = Text("已通过，向{office}办理兑现", "granted: claim it from {office}")
DECIDED_LED = Text("已通过，如何兑现可向牵头的{office}询问", "granted; the work is led by {office}, ask there how to claim it")
UNDER_A_DRAFT = Text("征求意见稿，尚不能申领；施行后：{step}", "a draft, nothing can be applied for yet; once in force: {step}")
SHORT = {
    ENTITLED: Text("申请", "apply"),
    RECOGNITION: Text("认定", "recognition"),
    SELECTION: Text("评选", "selection"),
    CASE_BY_CASE: Text("一事一议", "case by case"),
    OPTIONAL: Text("酌情", "optional"),
}
CLAIM = Text("兑现", "claim")
NOT_YET = Text("尚未施行", "not in force yet")


def next_step(found: Assessment) -> Text | None:
    """Who applies and who decides; `None` where nothing is to be done."""
    if found.outcome not in (ELIGIBLE, POSSIBLE):
        return None
    return _step(found.program, found.discretion, granted=found.decision in GIVEN)


@cache
def _step(program: Program, discretion: str, *, granted: bool) -> Text:
    step = _claim(program) if granted else program.next or usual_step(program, discretion)
    return both(UNDER_A_DRAFT, step=step) if program.item.document.draft else step


def _claim(program: Program) -> Text:
    led = program.office is not None and program.item.document.offices_lead
    return both(DECIDED_LED if led else DECIDED, office=program.office or DEPARTMENT)


def usual_step(program: Program, discretion: str) -> Text:
    """What the discretion implies, where the program states no step of its own."""
    led = program.office is not None and program.item.document.offices_lead
    return both((LED if led else NEXT)[discretion], office=program.office or DEPARTMENT)


def short_step(found: Assessment) -> Text:
    """The next step in a word, for a table."""
    if found.program.item.document.draft:
        return NOT_YET
    return CLAIM if found.decision in GIVEN else SHORT[found.discretion]
