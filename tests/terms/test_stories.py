"""Two sides of one story: what one side says answers for the other, what both say must agree."""

from __future__ import annotations

import pytest

from support import assessed, outcome, profile
from talentcalc import terms
from talentcalc.assess.check import check
from talentcalc.assess.disagreements import disagreements
from talentcalc.assess.evaluate import holds
from talentcalc.clauses.expressions import Condition
from talentcalc.profile.dealings import Hires, Results
from talentcalc.profile.faults import ProfileFaults
from talentcalc.profile.undertakings import Founded

HIRING = "luzhou-2021/11.hiring-subsidy"
EMPLOYER = 'enterprise = {kinds = ["company"], place = "江阳区"}\nemployment.place = "江阳区"\n'
VETERAN = f'kind = "applicant"\ncomplete = true\ncareer.veteran = true\n{EMPLOYER}'
HIRED = "contract_months = 12, social_insurance = true"


def met(condition: Condition, said: str, kind: str = "applicant") -> bool | None:
    return holds(condition, profile(f'kind = "{kind}"\n{said}'))


def test_a_veterans_employer_gets_the_1_000_though_its_row_leaves_innovative_talent_out() -> None:
    # 11: 1,000 yuan for an innovative talent (a veteran is one) with a contract of a year and insurance.
    found = assessed(HIRING, f"{VETERAN}hires = [{{{HIRED}}}]")
    assert (found.outcome, found.low, found.high) == ("eligible", 1_000, 1_000)


@pytest.mark.parametrize(("person", "row", "expected"), [
    ("career.veteran = false", HIRED, "ineligible"),  # the row means the person, who is no innovative talent
    ("career.veteran = true", f"{HIRED}, innovative_talent = false", "ineligible"),  # the row says it itself
    ("career.veteran = false", f"{HIRED}, innovative_talent = true", "eligible"),
    ("career.veteran = true", f"{HIRED}, this_person = false", "ineligible"),  # another person, of whom closing says no
    ("career.veteran = true", f"{HIRED}, this_person = true", "eligible"),
    ("career.veteran = true", f"{HIRED}, count = 2", "possible"),  # one of two may be the person
])
def test_one_row_of_an_applicants_profile_means_the_applicant(person: str, row: str, expected: str) -> None:
    toml = f'kind = "applicant"\ncomplete = true\n{person}\n{EMPLOYER}hires = [{{{row}}}]'
    assert outcome(HIRING, toml) == expected


@pytest.mark.parametrize(("first", "second", "expected", "high"), [
    ("", "", "possible", 2_000),  # nobody says which of the two it is
    (", this_person = true", "", "eligible", 1_000),
    (", this_person = false", ", this_person = false", "ineligible", 0),
])
def test_of_several_rows_the_one_that_says_so_means_the_applicant(first: str, second: str, expected: str, high: int) -> None:
    found = assessed(HIRING, f"{VETERAN}hires = [{{{HIRED}{first}}}, {{{HIRED}{second}}}]")
    assert (found.outcome, found.high) == (expected, high)


def test_a_row_refused_on_its_own_does_not_make_the_other_the_applicants() -> None:
    rows = f'hires = [{{name = "a", {HIRED}}}, {{name = "b", {HIRED}}}]'
    refused = f'decisions = [{{program = "{HIRING}", row = "a", outcome = "refused"}}]'
    found = assessed(HIRING, f"{VETERAN}{rows}\n{refused}")
    assert (found.outcome, found.high) == ("possible", 1_000)


def test_which_row_means_the_applicant_is_asked_where_it_would_decide() -> None:
    found = assessed(HIRING, f"{VETERAN}hires = [{{{HIRED}}}, {{{HIRED}}}]")
    assert found.missing == ["hires.this_person"]


def test_an_employers_own_profile_means_nobody_in_particular() -> None:
    toml = f'kind = "enterprise"\ncomplete = true\ncareer.veteran = true\n{EMPLOYER}'
    assert outcome(HIRING, f"{toml}hires = [{{{HIRED}}}]") == "ineligible"
    assert outcome(HIRING, f"{toml}hires = [{{{HIRED}, this_person = true}}]") == "eligible"


@pytest.mark.parametrize(("months", "expected"), [(12, "eligible"), (11, "ineligible")])
def test_the_persons_contract_is_the_rows(months: int, expected: str) -> None:
    toml = f"{VETERAN}employment.contract_months = {months}\nhires = [{{social_insurance = true}}]"
    assert outcome(HIRING, toml) == expected


@pytest.mark.parametrize(("row", "person", "said"), [
    ("doctor", 'person.degree = "doctor"', True), ("doctor", 'person.degree = "master"', False),
    ("high_level", "talent.high_level = true", True), ("high_level", "talent.high_level = false", False),
    ("introduced", "employment.introduced = true", True), ("introduced", "employment.newly_introduced = true", True),
    ("introduced", "employment.introduced = false\nemployment.newly_introduced = false", False),
    ("introduced", "employment.introduced = false", False), ("introduced", "employment.newly_introduced = false", None),
    ("introduced", 'employment.introduced_through = "employer"', True), ("introduced", 'employment.introduced_through = "none"', False),
])
def test_what_the_row_leaves_unsaid_the_person_answers(row: str, person: str, said: bool | None) -> None:
    asked = {"doctor": terms.HIRED_DOCTOR, "high_level": terms.HIRED_HIGH_LEVEL, "introduced": terms.HIRED_INTRODUCED}[row]
    view = profile(f'kind = "applicant"\n{person}\nhires = [{{social_insurance = true}}]')
    rows = view.each(Hires) or []
    assert [holds(asked, one) for one in rows] == [said]


@pytest.mark.parametrize(("asked", "row", "said"), [
    (terms.HIGH_LEVEL, "high_level = true", True), (terms.HIGH_LEVEL, "high_level = false", False), (terms.HIGH_LEVEL, "", None),
    (terms.INTRODUCED, "introduced = true", True), (terms.INTRODUCED, "introduced = false", False),
])
def test_what_the_person_leaves_unsaid_the_row_answers(asked: Condition, row: str, said: bool | None) -> None:
    assert met(asked, f"hires = [{{{row}}}]") is said
    assert met(asked, f"complete = true\nhires = [{{{row}}}]") is bool(said)
    assert met(asked, f"hires = [{{{row}{', ' if row else ''}this_person = false}}]") is None


@pytest.mark.parametrize(("row", "said"), [
    ("contract_months = 13", True), ("contract_months = 12", True), ("contract_months = 11", False),
    ("contract_open_ended = true", True), ("", None), ("contract_months = 12, this_person = false", None),
])
def test_the_row_tells_for_how_long_the_person_is_employed(row: str, said: bool | None) -> None:
    assert met(terms.employed_for(12), f"hires = [{{{row}}}]") is said


@pytest.mark.parametrize(("person", "said"), [
    ("contract_months = 13", True), ("contract_months = 12", True), ("contract_months = 11", False),
    ("contract_open_ended = true", True), ("full_time = true", None),
])
def test_the_person_tells_for_how_long_the_row_is_hired(person: str, said: bool | None) -> None:
    view = profile(f'kind = "applicant"\nemployment.{person}\nhires = [{{social_insurance = true}}]')
    assert [holds(terms.hired_for(12), one) for one in view.each(Hires) or []] == [said]


def test_who_is_hired_as_innovative_talent_is_one() -> None:
    toml = f'kind = "applicant"\ncomplete = true\n{EMPLOYER}venture = {{place = "江阳区", starts_business = true}}\n'
    assert outcome("luzhou-2021/14.talent-loan", f"{toml}hires = [{{innovative_talent = true}}]") == "eligible"
    assert outcome("luzhou-2021/14.talent-loan", f"{toml}hires = [{{innovative_talent = false}}]") == "ineligible"


@pytest.mark.parametrize(("closed", "venture", "founded", "expected"), [
    # a firm newly founded: its founder starts a business, also in a profile or a section that is closed
    ("complete = true\n", "", "newly_founded = true", "eligible"), ("", "", "newly_founded = true", "eligible"),
    ("", ", complete = true", "newly_founded = true", "eligible"),
    ("complete = true\n", "", "newly_founded = false", "ineligible"), ("", "", "newly_founded = false", "possible"),
    ("complete = true\n", ", starts_business = true", "newly_founded = false", "eligible"),
])
def test_the_founder_of_a_new_firm_starts_a_business(closed: str, venture: str, founded: str, expected: str) -> None:
    toml = f'kind = "applicant"\n{closed}career.veteran = true\nventure = {{place = "江阳区"{venture}}}\n'
    assert outcome("luzhou-2021/14.talent-loan", f'{toml}founded = [{{{founded}, place = "江阳区"}}]') == expected


def test_founding_is_told_by_the_venture_and_by_the_firm_founded() -> None:
    assert met(terms.FOUNDS, "complete = true\nventure.starts_business = true") is True
    assert met(terms.FOUNDS, "complete = true\nfounded = [{newly_founded = true}]") is True
    assert met(terms.FOUNDS, "complete = true") is False
    assert met(terms.INNOVATES_OR_FOUNDS, "venture.starts_business = true") is True
    assert met(terms.INNOVATES_OR_FOUNDS, 'employment.activities = ["innovating"]') is True
    assert met(terms.INNOVATES_OR_FOUNDS, "") is None
    for told in ('employment.activities = ["founding"]', "mobility.leaves_to_found = true", "mobility.founds_beside_post = true"):
        assert met(terms.STARTS_BUSINESS, told) is met(terms.FOUNDS, f"complete = true\n{told}") is True
    assert met(terms.STARTS_BUSINESS, "employment.activities = []\nmobility.leaves_to_found = false") is None


@pytest.mark.parametrize(("enterprise", "row", "expected"), [
    ("true", "this_enterprise = true", True), ("false", "this_enterprise = true", False),
    ("true", "this_enterprise = false", None), ("false", "this_enterprise = false", None),
    ("false", "newly_founded = true, this_enterprise = false", True), ("true", "newly_founded = false, this_enterprise = false", False),
])
def test_the_enterprise_tells_of_the_row_that_means_it(enterprise: str, row: str, expected: bool | None) -> None:
    (view,) = profile(f'kind = "applicant"\nenterprise.newly_founded = {enterprise}\nfounded = [{{{row}}}]').each(Founded) or []
    assert holds(terms.FOUNDED_ANEW, view) is expected


@pytest.mark.parametrize(("founded", "expected"), [
    ("newly_founded = true, this_enterprise = true", True), ("newly_founded = false, this_enterprise = true", False),
    ("newly_founded = true, this_enterprise = false", None), ("newly_founded = false, this_enterprise = false", None),
    ("newly_founded = true", None), ("newly_founded = false", None), ("this_enterprise = true", None),
])
def test_another_firm_or_one_of_which_nothing_is_said_tells_nothing(founded: str, expected: bool | None) -> None:
    assert met(terms.NEWLY_FOUNDED, f"founded = [{{{founded}}}]") is expected


@pytest.mark.parametrize(("founded", "expected"), [
    ("newly_founded = true, this_enterprise = true", True), ("newly_founded = false, this_enterprise = true", False),
    ("newly_founded = true, this_enterprise = false", False), ("newly_founded = true", None),
])
def test_the_founders_own_firm_is_newly_founded(founded: str, expected: bool | None) -> None:
    assert met(terms.NEWLY_FOUNDED, f"complete = true\nfounded = [{{{founded}}}]") is expected


def test_a_founding_project_of_a_talent_is_one_of_the_enterprise() -> None:
    assert met(terms.FOUNDING_PROJECT, "complete = true\nfounding_projects = [{}]") is True
    assert met(terms.FOUNDING_PROJECT, "complete = true") is False
    contrary = profile('kind = "applicant"\nfinancing.founding_project = false\nfounding_projects = [{}]')
    (fault,) = disagreements(contrary)
    assert (fault.key, fault.accepted["en"]) == ("financing.founding_project", "in line with founding_projects")  # type: ignore[index]


def of_the_result(asked: Condition, said: str, row: str) -> bool | None:
    (view,) = profile(f'kind = "applicant"\n{said}\nresults = [{{{row}}}]').each(Results) or []
    return holds(asked, view)


@pytest.mark.parametrize(("talent", "row", "expected"), [
    ("true", "", True), ("false", "", False), ("true", "by_this_person = false", None), ("true", "service_result = false", False),
    ("false", "by_this_person = false", None), ("false", "service_result = true", True),
])
def test_the_applicants_only_result_is_the_applicants_own(talent: str, row: str, expected: bool | None) -> None:
    assert of_the_result(terms.RESULT_IN_SERVICE, f"talent.service_result = {talent}", row) is expected


def test_a_person_who_says_nothing_tells_nothing_of_the_result() -> None:
    assert of_the_result(terms.RESULT_IN_SERVICE, "", "") is None
    assert of_the_result(terms.RESULT_CONTRIBUTION, "", "") is None


@pytest.mark.parametrize(("talent", "row", "expected"), [
    ("true", "", True), ("true", "by_this_person = false", None), ("true", "important_contribution = false", False),
    ("false", "", None), ("false", "by_this_person = false", None),  # who contributed nothing may belong to a team that did
])
def test_the_applicants_contribution_is_one_to_the_applicants_result(talent: str, row: str, expected: bool | None) -> None:
    assert of_the_result(terms.RESULT_CONTRIBUTION, f"talent.important_contribution = {talent}", row) is expected


def test_a_service_result_listed_is_one_of_the_person() -> None:
    assert met(terms.SERVICE_RESULT, "complete = true\nresults = [{service_result = true}]") is True
    assert met(terms.SERVICE_RESULT, "results = [{service_result = false}]") is None
    assert met(terms.CONTRIBUTION, "complete = true\nresults = [{important_contribution = true}]") is True


@pytest.mark.parametrize(("asked", "fact"), [(terms.SERVICE_RESULT, "service_result"), (terms.CONTRIBUTION, "important_contribution")])
def test_only_the_persons_own_result_tells_of_the_person(asked: Condition, fact: str) -> None:
    assert met(asked, f"results = [{{{fact} = true}}]") is True
    assert met(asked, f"results = [{{{fact} = true, by_this_person = false}}]") is None
    assert met(asked, f"results = [{{{fact} = false}}]") is None
    assert met(asked, "results = [{}]") is None


@pytest.mark.parametrize(("said", "keys"), [
    ("venture.starts_business = false\nfounded = [{newly_founded = true}]", ("venture.starts_business", "founded.newly_founded")),
    ("venture.starts_business = true\nemployment.activities = []", ("employment.activities", "venture.starts_business")),
    ('venture.starts_business = false\nemployment.activities = ["founding"]', ("venture.starts_business", "employment.activities")),
    ("venture.starts_business = false\nmobility.leaves_to_found = true", ("venture.starts_business", "mobility.leaves_to_found")),
    ('hires = [{doctor = true}]\nperson.degree = "master"', ("hires[1].doctor", "person.degree")),
    ("hires = [{high_level = false, this_person = true}, {}]\ntalent.high_level = true", ("hires[1].high_level", "talent.high_level")),
    ("employment = {from_elsewhere = false, newly_introduced = true}", ("employment.from_elsewhere", "employment.newly_introduced")),
    ("hires = [{introduced = false}]\nemployment.newly_introduced = true", ("hires[1].introduced", "employment.newly_introduced")),
    ("hires = [{contract_months = 12}]\nemployment.contract_months = 24", ("hires[1].contract_months", "employment.contract_months")),
    ("hires = [{contract_open_ended = true}]\nemployment.contract_months = 24", ("hires[1].contract_open_ended", "employment.contract_months")),
    ("results = [{service_result = true}]\ntalent.service_result = false", ("results[1].service_result", "talent.service_result")),
    (
        "enterprise.newly_founded = false\nfounded = [{newly_founded = true, this_enterprise = true}]",
        ("enterprise.newly_founded", "founded.newly_founded"),
    ),
    ('enterprise.kinds = ["government-organ"]\ngrowth.recognitions = ["high-tech"]', ("enterprise.kinds", "growth.recognitions")),
    ('enterprise.kinds = []\ngrowth.above_scale = "trade"', ("enterprise.kinds", "growth.above_scale")),
    ('enterprise.kinds = ["school"]\nenterprise.state_owned = true\ngrowth.sci_tech_enterprise = true', ("enterprise.kinds", "growth.sci_tech_enterprise")),
    ('growth.size = "large"\ngrowth.recognitions = ["sci-tech-sme"]', ("growth.size", "growth.recognitions")),
    (
        'enterprise.kinds = ["hospital"]\nenterprise.state_owned = true\npublic_body.public_hospital = false',
        ("enterprise.state_owned", "public_body.public_hospital"),
    ),
])
def test_what_two_sides_tell_differently_is_a_fault_that_names_both(said: str, keys: tuple[str, str]) -> None:
    told = profile(f'kind = "applicant"\n{said}')
    fault = next(one for one in disagreements(told) if one.key == keys[0])
    assert keys[1] in fault.words("en")
    assert fault.words("en").isascii()
    with pytest.raises(ProfileFaults):
        check(told)


@pytest.mark.parametrize(("state", "public"), [("true", "false"), ("false", "true")])
def test_who_runs_a_hospital_is_one_contradiction(state: str, public: str) -> None:
    told = profile(f'kind = "enterprise"\nenterprise = {{kinds = ["hospital"], state_owned = {state}}}\npublic_body.public_hospital = {public}')
    assert [(one.key, one.found) for one in disagreements(told)] == [("enterprise.state_owned", state == "true")]


@pytest.mark.parametrize("said", [
    "founded = [{newly_founded = true}]", 'hires = [{doctor = true, this_person = false}]\nperson.degree = "master"',
    'hires = [{doctor = true}, {}]\nperson.degree = "master"', "venture.starts_business = true\ncomplete = true",
    "hires = [{contract_months = 12, this_person = false}]\nemployment.contract_months = 24",
    "results = [{service_result = true, by_this_person = false}]\ntalent.service_result = false",
    'enterprise.kinds = ["public-institution", "company"]\ngrowth.recognitions = ["high-tech"]',
    "results = [{service_result = false}]\ntalent.service_result = true",  # a person may have made another one
    'enterprise.kinds = ["hospital", "company"]\nenterprise.state_owned = true\npublic_body.public_hospital = false',
])
def test_what_two_sides_may_both_tell_is_none(said: str) -> None:
    assert disagreements(profile(f'kind = "applicant"\n{said}')) == []


def test_the_trace_shows_what_tells_what_is_not_said() -> None:
    found = assessed(HIRING, f"{VETERAN}hires = [{{{HIRED}}}]")
    from talentcalc.assess.trace import trace  # noqa: PLC0415 -- asked here alone

    shown = [trace(found.condition, profile(f"{VETERAN}hires = [{{{HIRED}}}]"))]
    texts = []
    for step in shown:
        texts.append(step.text.en)
        shown += step.children
    assert any("not said itself, told by" in text for text in texts)
