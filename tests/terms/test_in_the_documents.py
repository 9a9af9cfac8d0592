"""The shared words in the documents: the same thing wherever a program asks for it, and both sides of a program."""

from __future__ import annotations

import pytest

from support import assessed, checked, outcome
from talentcalc import terms
from talentcalc.assess.outcomes import condition_of
from talentcalc.clauses.expressions import Named, nodes
from talentcalc.clauses.facts import Includes
from talentcalc.documents import registry
from talentcalc.profile.enterprise import KIND, Enterprise

PROGRAMS = [program for document in registry.documents() for program in document]


def shared() -> dict[str, Named]:
    """The words that all documents share, by their Chinese names."""
    words = (
        terms.enterprise(), terms.public_institution(), terms.state_enterprise(), terms.state_unit(), terms.government_organ(),
        terms.public_hospital(), terms.university(), terms.university_or_institute(), terms.sci_tech_enterprise(),
        terms.small_or_medium(), terms.high_tech_enterprise(),
    )
    return {one.name.zh: one for one in words if isinstance(one, Named)}


def test_no_document_draws_a_shared_word_anew() -> None:
    words = shared()
    for program in PROGRAMS:
        for node in nodes(condition_of(program)):
            if isinstance(node, Named) and node.name.zh in words:
                assert node is words[node.name.zh], program.id


def test_only_the_terms_ask_whether_it_is_a_company() -> None:
    within = {id(below) for one in shared().values() for below in nodes(one)}
    asking = {
        program.id for program in PROGRAMS for node in nodes(condition_of(program))
        if isinstance(node, Includes) and node.fact is Enterprise.kinds and "company" in node.values and id(node) not in within
    }
    assert asking == {"changsha/7.doctor-recruitment"}  # a cultural body that is a company is no public institution


BY_NAME = {"company", "culture-company", "domestic-service", "film-company"}
NONE = {"public-institution", "government-organ"}


@pytest.mark.parametrize(("program", "rest"), [
    ("luzhou-2021/2.champion-support", 'place = "江阳区"\n[growth]\nrecognitions = ["single-champion"]'),
    ("luzhou-2021/14.financing-services", 'place = "江阳区"\n[growth]\ninnovative_or_startup = true'),
    ("luzhou-2021/11.social-insurance-subsidy", 'place = "江阳区"\n[[hires]]\ninsurance_subsidy_rules = true'),
    ("taixing/2.enterprise-platform-support", 'place = "泰兴市"\n[[platforms]]\nkind = "key-laboratory"'),
    ("luzhou-145/6-1.enterprise-subsidy", 'place = "泸县"\npolicies_met = ["enterprise-subsidy"]'),
])
@pytest.mark.parametrize("kind", KIND)
def test_the_kinds_of_body_answer_alike_wherever_a_program_asks_for_an_enterprise(program: str, rest: str, kind: str) -> None:
    toml = f'kind = "enterprise"\n[enterprise]\nkinds = ["{kind}"]\n{rest}'
    if kind in NONE and "recognitions" in rest:
        return  # told in two ways: a fault of the file
    # What is recognised as an enterprise is one, whatever kind it gives.
    sure = kind in BY_NAME or "recognitions" in rest
    assert outcome(program, toml) == ("eligible" if sure else "ineligible" if kind in NONE else "possible")


@pytest.mark.parametrize("closed", ["", "complete = true\n"])
def test_a_recognised_sci_tech_sme_gets_the_voucher_without_a_size(closed: str) -> None:
    toml = (
        f'kind = "enterprise"\n{closed}cooperation.partners = ["university"]\n[enterprise]\nplace = "江阳区"\n'
        'policies_met = ["innovation-voucher"]\n[growth]\nrecognitions = ["sci-tech-sme"]'
    )
    assert outcome("luzhou-145/4-5.innovation-voucher", toml) == "eligible"
    # A champion may be of any size, and every enterprise is of some.
    assert outcome("luzhou-145/4-5.innovation-voucher", toml.replace("sci-tech-sme", "single-champion")) == "possible"


@pytest.mark.parametrize("title", ["high-tech", "sci-tech-sme"])
def test_a_high_tech_enterprise_is_a_sci_tech_enterprise_for_the_venture_funds(title: str) -> None:
    toml = (
        'kind = "enterprise"\ncomplete = true\n[enterprise]\nplace = "自流井区"\nkinds = ["company"]\n'
        f'[growth]\nrecognitions = ["{title}"]'
    )
    assert outcome("ziliujing/36.talent-venture-funds", toml) == "eligible"


@pytest.mark.parametrize(("program", "rest"), [
    ("changsha/12.xiaohe-project", 'place = "岳麓区"\n[talent]\nkinds = ["young-sci-tech"]'),
    ("luzhou-145/4-5.high-tech-cultivation", 'place = "江阳区"\n[growth]\nrecognitions = []'),
    ("luzhou-145/5-3.distribution-autonomy", 'place = "江阳区"\nstate_owned = true'),
    ("luzhou-145/6-1.enterprise-subsidy", 'place = "江阳区"\npolicies_met = ["enterprise-subsidy"]'),
])
def test_a_domestic_service_firm_is_an_enterprise(program: str, rest: str) -> None:
    person = 'employment.place = "岳麓区"\n' if "changsha" in program else ""
    put_up = f'decisions = [{{program = "{program}", outcome = "selected"}}]\n'
    toml = f'kind = "enterprise"\n{person}{put_up}[enterprise]\nkinds = ["domestic-service"]\n{rest}'
    assert outcome(program, toml) == "eligible"


RESEARCHER = (
    'kind = "applicant"\nemployment.place = "自流井区"\ntalent = {roles = ["researcher"], service_result = true, '
    'important_contribution = true}\nenterprise = {kinds = ["research-institution"], place = "成都市"}\n'
)  # the institute is seated elsewhere, the researcher works in the district
SHARE = "ziliujing/17.conversion-income-share"


@pytest.mark.parametrize(("change", "rows", "expected"), [
    ("", '[{use = "transfer", proceeds_yuan = 100}]', "eligible"), ("", '[{use = "own-use"}]', "ineligible"), ("", "[{}]", "possible"),
    ("自流井区", '[{use = "licence"}]', "ineligible"), ("researcher", '[{use = "licence"}]', "ineligible"),
])
def test_the_contributor_sees_the_share_of_the_income(change: str, rows: str, expected: str) -> None:
    elsewhere = {"自流井区": "成都市", "researcher": "manager"}.get(change, "")
    toml = RESEARCHER.replace(change, elsewhere) if change else RESEARCHER
    assert outcome(SHARE, f"{toml}results = {rows}") == expected


@pytest.mark.parametrize(("change", "expected"), [
    ({}, "eligible"), ({"researcher": "technical-staff"}, "eligible"), ({"researcher": "core-staff"}, "ineligible"),
    # another's result of the unit does not make the share the person's
    ({"service_result = true, ": "service_result = false, "}, "ineligible"), ({"service_result = true, ": ""}, "possible"),
    ({"important_contribution = true": "important_contribution = false"}, "ineligible"),
])
def test_the_share_is_for_sci_tech_staff_who_contributed_to_a_service_result(change: dict[str, str], expected: str) -> None:
    toml = RESEARCHER
    for before, after in change.items():
        toml = toml.replace(before, after)
    others = '{use = "transfer", by_this_person = false, service_result = true, important_contribution = true}'
    assert outcome(SHARE, f"{toml}results = [{others}]") == expected


def test_a_researcher_who_says_nothing_of_results_is_asked_for_them() -> None:
    alone = RESEARCHER.partition("enterprise = ")[0]
    found = assessed(SHARE, alone)
    assert (found.outcome, found.missing) == ("possible", ["enterprise.kinds", "school.kind", "results"])
    unit = assessed(SHARE, 'kind = "enterprise"\n[enterprise]\nplace = "自流井区"\nkinds = ["research-institution"]')
    assert (unit.outcome, unit.missing) == ("possible", ["results"])


def test_seventy_per_cent_go_to_the_contributors_on_either_side() -> None:
    # 70% of 100,000 yuan of licence income: 70,000 or more.
    rows = '[{use = "licence", proceeds_yuan = 100000, service_result = true, important_contribution = true}]'
    unit = f'kind = "enterprise"\nenterprise = {{place = "自流井区", kinds = ["research-institution"]}}\nresults = {rows}'
    for toml in (unit, f"{RESEARCHER}results = {rows}"):
        found = assessed(SHARE, toml)
        assert (found.outcome, found.low, found.high) == ("eligible", 70_000, None)


FUNDING = "taixing/6.project-funding"
MARKS = 'talent = {kinds = ["leading"], key_technology = true, fills_domestic_gap = true}\n'
PROJECT = 'founding_projects = [{place = "泰兴市", plan_state = "selected"}]\n'


def test_project_funding_is_shown_to_the_talent_and_to_the_talents_enterprise() -> None:
    talent = f'kind = "applicant"\nemployment.activities = ["founding"]\n{MARKS}{PROJECT}'
    found = assessed(FUNDING, talent)
    assert (found.outcome, found.low, found.high, found.program.payee) == ("eligible", 300_000, 5_000_000, "enterprise")
    firm = f'kind = "enterprise"\ngrowth.talent_enterprise = true\n{MARKS}{PROJECT}'
    assert (assessed(FUNDING, firm).outcome, assessed(FUNDING, firm).low) == ("eligible", 300_000)
    silent = assessed(FUNDING, 'kind = "enterprise"\ngrowth.talent_enterprise = true')
    assert (silent.outcome, silent.missing[-1]) == ("possible", "founding_projects")
    assert outcome(FUNDING, 'kind = "enterprise"\ngrowth.talent_enterprise = false') == "ineligible"


def test_project_funding_counts_once_where_both_sides_are_told() -> None:
    both = f'kind = "applicant"\nemployment.activities = ["founding"]\ngrowth.talent_enterprise = true\n{MARKS}{PROJECT}'
    result = checked("taixing", both)
    assert [one.program.id for one in result.assessments].count(FUNDING) == 1
    assert sum(total.high for total in result.totals if total.payee == "enterprise") == 5_000_000


CHALLENGE = "taixing/2.challenge-projects"


@pytest.mark.parametrize(("said", "expected"), [
    ('kind = "applicant"\nchallenges = [{place = "泰兴市", won = true}]', "eligible"),
    ('kind = "applicant"\nchallenges = [{place = "泰兴市"}]', "possible"),
    ('kind = "applicant"\nchallenges = [{place = "泰兴市", won = false}]', "ineligible"),
    ('kind = "applicant"\nchallenges = [{place = "靖江市"}]', "ineligible"), ('kind = "applicant"\nchallenges = []', "ineligible"),
    ('kind = "applicant"', "possible"), ('kind = "enterprise"\nattraction = {place = "泰兴市", answers_open_challenge = true}', "eligible"),
    ('kind = "enterprise"\nattraction = {place = "泰兴市", answers_open_challenge = false}', "ineligible"),
    # Both sides are described: one that answers will do.
    ('kind = "enterprise"\nattraction = {answers_open_challenge = false}\nchallenges = [{place = "泰兴市", won = true}]', "eligible"),
])
def test_a_bid_for_a_listed_task_answers_the_open_challenge(said: str, expected: str) -> None:
    assert outcome(CHALLENGE, f'{said}\ndecisions = [{{program = "{CHALLENGE}", outcome = "selected"}}]') == expected


def test_lender_and_guarantor_see_the_risk_sharing() -> None:
    lender = 'kind = "enterprise"\nenterprise = {place = "江阳区", makes_guaranteed_loans = %s}'
    program = "luzhou-2021/14.risk-sharing"
    assert (outcome(program, lender % "true"), outcome(program, lender % "false")) == ("eligible", "ineligible")
    assert assessed(program, 'kind = "enterprise"\nenterprise.place = "江阳区"').missing == ["enterprise.makes_guaranteed_loans"]
