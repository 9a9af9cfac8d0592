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
DECIDED = Text("已通过，向{office}办理兑现", "granted: claim it from {office}")
SHORT = {
    ENTITLED: Text("申请", "apply"),
    RECOGNITION: Text("认定", "recognition"),
    SELECTION: Text("评选", "selection"),
    CASE_BY_CASE: Text("一事一议", "case by case"),
    OPTIONAL: Text("酌情", "optional"),
}
CLAIM = Text("兑现", "claim")


def next_step(found: Assessment) -> Text | None:
    """Who applies and who decides; `None` where nothing is to be done."""
    if found.outcome not in (ELIGIBLE, POSSIBLE):
        return None
    return _step(found.program, granted=found.decision in GIVEN)


@cache
def _step(program: Program, *, granted: bool) -> Text:
    office = program.office or DEPARTMENT
    if granted:
        return both(DECIDED, office=office)
    return program.next or both(NEXT[program.discretion], office=office)


def short_step(found: Assessment) -> Text:
    """The next step in a word, for a table."""
    return CLAIM if found.decision in GIVEN else SHORT[found.program.discretion]
