"""What still has to happen: who applies, who is to be asked, and where nothing can be applied for yet."""

from __future__ import annotations

import json

import pytest

from assess.invented import document, offer, result
from support import assessed, profile
from talentcalc.assess.check import check
from talentcalc.assess.steps import NEXT, next_step, short_step, usual_step
from talentcalc.clauses.programs import CASE_BY_CASE, DISCRETIONS, ENTITLED, OPTIONAL, RECOGNITION, SELECTION
from talentcalc.clauses.text import Text
from talentcalc.documents import registry
from talentcalc.present.json import dumped, result_json
from talentcalc.profile.person import Career, Person
from talentcalc.profile.work import Employment

OFFICE = Text("市科技局", "Science Bureau")
OWN = Text("由用人单位申报", "the employer files it")


def decided(outcome: str) -> str:
    return f'[[decisions]]\nprogram = "invented/1.grant"\noutcome = "{outcome}"\n'


GRANTED = decided("granted")


@pytest.mark.parametrize(("discretion", "said", "short"), [
    (ENTITLED, "apply (lead department to ask: Science Bureau)", "apply"),
    (RECOGNITION, "apply for recognition (lead department to ask: Science Bureau)", "recognition"),
    (SELECTION, "be put up for selection (lead department to ask: Science Bureau)", "selection"),
    (CASE_BY_CASE, "apply; each case is settled on its own (lead department to ask: Science Bureau)", "case by case"),
    (OPTIONAL, "it may be granted; no application is described (lead department to ask: Science Bureau)", "optional"),
])
def test_a_lead_department_is_to_be_asked_and_never_decides(discretion: str, said: str, short: str) -> None:
    found = result(offer(of=document(offices_lead=True), discretion=discretion, office=OFFICE))
    step = next_step(found)
    assert step is not None
    assert step.en == said
    assert short_step(found).en == short


@pytest.mark.parametrize(("discretion", "zh", "en"), [
    (ENTITLED, "提出申请（文件未写明办理方式和受理部门）", "apply (the document says neither how nor where)"),
    (OPTIONAL, "可予支持，未写明申请办法", "it may be granted; no application is described"),
])
def test_where_the_document_names_nobody_the_step_says_so(discretion: str, zh: str, en: str) -> None:
    assert next_step(result(offer(discretion=discretion))) == Text(zh, en)


def test_an_office_that_does_more_than_lead_is_in_charge() -> None:
    assert next_step(result(offer(office=OFFICE))) == Text("提出申请（市科技局负责）", "apply (Science Bureau in charge)")


def test_a_step_that_the_document_states_goes_before_the_usual_one() -> None:
    assert next_step(result(offer(next=OWN))) is OWN


@pytest.mark.parametrize("discretion", sorted(DISCRETIONS))
@pytest.mark.parametrize("outcome", ["granted", "selected"])
def test_what_is_granted_has_only_to_be_claimed(discretion: str, outcome: str) -> None:
    found = result(offer(of=document(offices_lead=True), discretion=discretion, office=OFFICE, next=OWN), decided(outcome))
    assert next_step(found) == Text("已通过，办理兑现（可向牵头的市科技局询问）", "granted: claim it (lead department to ask: Science Bureau)")
    assert short_step(found).en == "claim"


@pytest.mark.parametrize(("outcome", "en", "short"), [
    ("applied", "applied for: await the decision", "await it"), ("put-up", "put up: await the selection", "await it"),
])
def test_what_was_applied_for_is_to_be_awaited(outcome: str, en: str, short: str) -> None:
    found = result(offer(discretion=SELECTION, next=OWN), decided(outcome))
    step = next_step(found)
    assert step is not None
    assert (step.en, short_step(found).en) == (en, short)


@pytest.mark.parametrize("own", [None, OWN])
def test_words_of_judgement_ask_for_recognition_first(own: Text | None) -> None:
    """What the profile says of itself in words of judgement is not yet recognised by anybody: no "entitled, apply"."""
    judged = result(offer(Career.known_in_trade, of=document(offices_lead=True), office=OFFICE, next=own), "[career]\nknown_in_trade = true\n")
    assert judged.discretion == RECOGNITION
    assert next_step(judged) == Text("申请认定（可向牵头的市科技局询问）", "apply for recognition (lead department to ask: Science Bureau)")
    assert short_step(judged).zh == "申请认定"
    sober = result(offer(Employment.full_time, next=own), "[employment]\nfull_time = true\n")
    assert next_step(sober) == (own or Text("提出申请（文件未写明办理方式和受理部门）", "apply (the document says neither how nor where)"))


def test_who_does_not_get_it_has_nothing_to_do() -> None:
    assert next_step(result(offer(Person.urgently_needed), "complete = true\n")) is None
    received = '[[received]]\nprogram = "invented/1.grant"\namount_yuan = 100_000\n'
    assert next_step(result(offer(), received)) is None


def test_who_may_get_it_is_told_the_step_as_well() -> None:
    assert next_step(result(offer(Person.urgently_needed))) is not None


@pytest.mark.parametrize("more", ["", GRANTED])
def test_under_a_draft_nothing_can_be_applied_for(more: str) -> None:
    found = result(offer(of=document(draft=True, first=None, last=None), next=OWN), more)
    step = next_step(found)
    assert step is not None
    assert step.en == f"a draft, nothing can be applied for yet; once in force: {'granted: claim it' if more else 'the employer files it'}"
    assert short_step(found).en == "not yet"


@pytest.mark.parametrize(("as_of", "en", "short"), [
    ("2021-08-23", "once it is in force, on 2021-08-24: the employer files it", "not yet"),
    ("2021-08-24", "the employer files it", "apply"),
    ("2023-08-24", "the employer files it", "apply"),
    ("2023-08-25", "the employer files it", "apply"),
])
def test_before_a_document_is_in_force_the_step_waits_for_its_first_day(as_of: str, en: str, short: str) -> None:
    found = result(offer(next=OWN), as_of=as_of)
    step = next_step(found)
    assert step is not None
    assert (step.en, short_step(found).en) == (en, short)


def test_the_draft_says_so_wherever_a_program_of_it_is_told() -> None:
    toml = 'kind = "enterprise"\n[enterprise]\nkinds = ["company"]\nplace = "江阳区"\n[growth]\nrecognitions = ["high-tech"]\n'
    found = json.loads(dumped(result_json(check(profile(toml), ("luzhou-145",)))))
    steps = [one["next"] for one in found["programs"] if one["outcome"] in ("eligible", "possible")]
    assert steps
    assert all(step["zh"].startswith("征求意见稿，尚不能申请；施行后：") for step in steps)


def test_a_bank_decides_on_its_loan_and_no_department() -> None:
    """luzhou-2021 14: the talent loan is the bank's to give."""
    talent = 'kind = "applicant"\n[person]\nbirth_date = 1990-01-01\ndegree = "doctor"\nfull_time_degree = "doctor"\nprofessional_post = true\n'
    step = next_step(assessed("luzhou-2021/14.talent-loan", talent))
    assert step is not None
    assert step.zh == "由金融机构决定是否放贷"


def test_no_usual_step_says_that_a_department_decides() -> None:
    assert not any(word in step.zh for step in NEXT.values() for word in ("部门", "批准", "决定"))
    for policy in registry.documents():
        for program in policy:
            if program.next is None and program.office is not None and policy.offices_lead:
                assert f"可向牵头的{program.office.zh}询问" in usual_step(program, program.discretion).zh
