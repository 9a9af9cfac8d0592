"""What still has to happen: who applies, and who decides."""

from __future__ import annotations

import pytest

from assess.invented import document, offer, result
from talentcalc.assess.steps import DEPARTMENT, NEXT, next_step, short_step
from talentcalc.clauses.programs import CASE_BY_CASE, DISCRETIONS, ENTITLED, OPTIONAL, RECOGNITION, SELECTION
from talentcalc.clauses.text import Text, both
from talentcalc.profile.person import Person
from talentcalc.profile.undertakings import FarmProject

OFFICE = Text("市科技局", "the Science Bureau")
GRANTED = '[[decisions]]\nprogram = "invented/1.grant"\noutcome = "granted"\n'


@pytest.mark.parametrize(("discretion", "said", "short"), [
    (ENTITLED, "apply to the Science Bureau", "apply"),
    (RECOGNITION, "apply and be recognised by the Science Bureau", "recognition"),
    (SELECTION, "be put up and selected by the Science Bureau", "selection"),
    (CASE_BY_CASE, "the Science Bureau decides case by case", "case by case"),
    (OPTIONAL, "the Science Bureau decides whether to grant it", "optional"),
])
def test_each_kind_of_judgement_has_its_own_next_step(discretion: str, said: str, short: str) -> None:
    found = result(offer(discretion=discretion, office=OFFICE))
    step = next_step(found)
    assert step is not None
    assert step.en == said
    assert short_step(found).en == short


def test_where_the_document_names_no_office_it_is_the_department_in_charge() -> None:
    assert next_step(result(offer())) == Text(
        "向主管部门（文件未写明）申请", "apply to the department in charge, which the document does not name"
    )


@pytest.mark.parametrize(("discretion", "said"), [
    (ENTITLED, "no application is described; the work is led by the Science Bureau, ask there"),
    (RECOGNITION, "recognition is needed, by whom is not said; the work is led by the Science Bureau, ask there"),
    (SELECTION, "a selection is needed, how to be put up is not said; the work is led by the Science Bureau, ask there"),
    (CASE_BY_CASE, "decided case by case, by whom is not said; the work is led by the Science Bureau, ask there"),
    (OPTIONAL, "it may be granted or not, who decides is not said; the work is led by the Science Bureau, ask there"),
])
def test_an_office_that_leads_the_work_does_not_decide_who_gets_it(discretion: str, said: str) -> None:
    led = document(offices_lead=True)
    step = next_step(result(offer(of=led, discretion=discretion, office=OFFICE)))
    assert step is not None
    assert step.en == said
    assert "牵头的市科技局" in step.zh
    granted = next_step(result(offer(of=document(offices_lead=True), office=OFFICE), GRANTED))
    assert granted == Text("已通过，如何兑现可向牵头的市科技局询问", "granted; the work is led by the Science Bureau, ask there how to claim it")


def test_where_a_led_document_names_no_office_it_is_the_department_in_charge() -> None:
    assert next_step(result(offer(of=document(offices_lead=True)))) == both(NEXT[ENTITLED], office=DEPARTMENT)


def test_words_of_judgement_make_the_step_a_recognition() -> None:
    """A key project is said to be one, but has to be recognised: the step says so, too."""
    found = result(offer(FarmProject.market_prospect), "farm_project.market_prospect = true\n")
    step = next_step(found)
    assert found.discretion == RECOGNITION
    assert step == both(NEXT[RECOGNITION], office=DEPARTMENT)
    assert short_step(found).en == "recognition"


@pytest.mark.parametrize("own", [None, Text("由用人单位申报", "the employer files it")])
def test_under_a_draft_nothing_can_be_applied_for_yet(own: Text | None) -> None:
    found = result(offer(of=document(draft=True, first=None, last=None), next=own))
    step = next_step(found)
    assert step is not None
    assert step.en == f"a draft, nothing can be applied for yet; once in force: {own.en if own else both(NEXT[ENTITLED], office=DEPARTMENT).en}"
    assert short_step(found).en == "not in force yet"


def test_a_step_that_the_document_states_goes_before_the_usual_one() -> None:
    own = Text("由用人单位申报", "the employer files it")
    assert next_step(result(offer(next=own))) is own


@pytest.mark.parametrize("discretion", sorted(DISCRETIONS))
def test_what_is_granted_has_only_to_be_claimed(discretion: str) -> None:
    found = result(offer(discretion=discretion, office=OFFICE), GRANTED)
    assert next_step(found) == Text("已通过，向市科技局办理兑现", "granted: claim it from the Science Bureau")
    assert short_step(found).en == "claim"


def test_who_does_not_get_it_has_nothing_to_do() -> None:
    assert next_step(result(offer(Person.urgently_needed), "complete = true\n")) is None
    received = '[[received]]\nprogram = "invented/1.grant"\namount_yuan = 100_000\n'
    assert next_step(result(offer(), received)) is None


def test_who_may_get_it_is_told_the_step_as_well() -> None:
    assert next_step(result(offer(Person.urgently_needed))) is not None
