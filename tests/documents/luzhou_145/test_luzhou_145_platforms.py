"""Part four: platforms, from universities to enterprises."""

from __future__ import annotations

import pytest

from support import assessed, checked, outcome

REFORM = "luzhou-145/4-2.platform-reform"
BASE, INFRASTRUCTURE = "luzhou-145/4-1.university-base", "luzhou-145/4-2.infrastructure-guarantee"
LEADER, STUDENTS = "luzhou-145/4-3.leader-base", "luzhou-145/4-4.student-startup"
AUTONOMY, ROADMAP = "luzhou-145/4-5.enterprise-autonomy", "luzhou-145/4-5.sme-roadmap"
VOUCHER, CHAIN = "luzhou-145/4-5.innovation-voucher", "luzhou-145/4-5.chain-leader"
CULTIVATION, ASSISTANCE = "luzhou-145/4-5.high-tech-cultivation", "luzhou-145/4-5.high-tech-assistance"


def body(*said: str, place: str = "纳溪区") -> str:
    return "\n".join(('kind = "enterprise"', f'enterprise.place = "{place}"', *said))


def platform(kind: str, place: str = "纳溪区") -> str:
    return f'platforms = [{{kind = "{kind}", place = "{place}"}}]'


@pytest.mark.parametrize(("school", "rows", "expected"), [
    ("university", platform("technology-transfer-centre"), "eligible"),
    ("higher-vocational", platform("student-training-base"), "eligible"),
    ("technician", platform("student-training-base"), "ineligible"),
    ("university", platform("key-laboratory"), "ineligible"),
    ("university", platform("student-training-base", "成都市"), "ineligible"),
    ("university", "", "possible"),
])
def test_universities_from_anywhere_may_build_a_base_in_the_city(school: str, rows: str, expected: str) -> None:
    toml = body('enterprise.kinds = ["school"]', f'school.kind = "{school}"', rows, place="成都市")
    assert outcome(BASE, toml) == expected


def test_a_company_is_no_university() -> None:
    toml = body('enterprise.kinds = ["company"]', 'school.kind = "university"', platform("student-training-base"))
    assert outcome(BASE, toml) == "ineligible"


@pytest.mark.parametrize(("kind", "expected"), [
    ("sci-tech-infrastructure", "eligible"), ("key-laboratory", "possible"), ("engineering-laboratory", "possible"),
    ("clinical-research-centre", "possible"), ("general-maker-space", "ineligible"), ("biosafety-laboratory", "possible"),
    ("field-station", "possible"), ("tianfu-laboratory", "possible"), ("data-centre", "possible"), ("other", "possible"),
])
def test_sci_tech_infrastructure_has_land_energy_and_funds(kind: str, expected: str) -> None:
    assert outcome(INFRASTRUCTURE, body(platform(kind))) == expected
    assert outcome(INFRASTRUCTURE, body(platform(kind, "宜宾市"))) == "ineligible"


def test_funds_for_infrastructure_are_money_without_a_figure() -> None:
    result = checked("luzhou-145", body(platform("sci-tech-infrastructure")))
    (total,) = [one for one in result.totals if one.payee == "platform"]
    assert (total.high, total.open_ended, total.validity) == (0, True, "draft")


@pytest.mark.parametrize(("kind", "expected"), [
    ("key-laboratory", "eligible"), ("clinical-research-centre", "eligible"), ("rd-institution", "possible"),
    # The section's own laboratories and stations, and what it builds beside them.
    ("biosafety-laboratory", "eligible"), ("field-station", "eligible"), ("tianfu-laboratory", "eligible"),
    ("data-centre", "possible"), ("sci-tech-infrastructure", "possible"), ("other", "possible"),
    # 4-3 counts these among the platforms of industry.
    ("engineering-laboratory", "ineligible"), ("enterprise-technology-centre", "ineligible"),
])
def test_platforms_of_basic_research_may_try_new_ways(kind: str, expected: str) -> None:
    found = assessed(REFORM, body(platform(kind)))
    assert (found.outcome, found.discretion) == (expected, "optional")
    assert outcome(REFORM, body(platform(kind, "宜宾市"))) == "ineligible"


@pytest.mark.parametrize(("titles", "rows", "expected"), [
    ('["industry-leader"]', platform("innovation-base"), "eligible"),
    # The centres stand in the same sentence.
    ('["industry-leader"]', platform("technology-innovation-centre"), "eligible"),
    ('["industry-leader"]', platform("industry-innovation-centre"), "eligible"),
    ('["industry-leader"]', platform("manufacturing-innovation-centre"), "eligible"),
    ('["industry-leader"]', platform("enterprise-technology-centre"), "ineligible"),
    ('["high-tech"]', platform("innovation-base"), "ineligible"),
    ('["industry-leader"]', platform("innovation-base", "成都市"), "ineligible"),
    ('["industry-leader"]', "platforms = []", "ineligible"), ('["industry-leader"]', "", "possible"),
])
def test_leaders_of_a_trade_may_build_innovation_bases(titles: str, rows: str, expected: str) -> None:
    assert outcome(LEADER, body(f"growth.recognitions = {titles}", rows)) == expected


def student(school: str, at: str, work: str) -> str:
    return f'kind = "applicant"\nstudent.school = "{school}"\nstudent.place = "{at}"\nemployment.place = "{work}"'


@pytest.mark.parametrize(("school", "at", "work", "expected"), [
    ("university", "龙马潭区", "成都市", "eligible"), ("university", "成都市", "江阳区", "eligible"),
    ("university", "成都市", "成都市", "ineligible"), ("technician", "龙马潭区", "江阳区", "possible"),
    ("secondary-vocational", "龙马潭区", "江阳区", "ineligible"), ("none", "龙马潭区", "江阳区", "ineligible"),
])
def test_students_of_the_city_or_starting_there_are_served(school: str, at: str, work: str, expected: str) -> None:
    assert outcome(STUDENTS, student(school, at, work)) == expected


@pytest.mark.parametrize(("said", "expected"), [
    ("growth.sci_tech_enterprise = true", "eligible"), ('growth.recognitions = ["high-tech"]', "eligible"),
    ('growth.recognitions = ["sci-tech-sme"]', "eligible"),
    ("growth.sci_tech_enterprise = false\ngrowth.recognitions = []", "ineligible"),
    ("growth.sci_tech_enterprise = false", "ineligible"),  # so it holds neither of the two titles
    ("growth.recognitions = []", "possible"),
])
def test_sci_tech_enterprises_hire_freely(said: str, expected: str) -> None:
    assert outcome(AUTONOMY, body(said)) == expected


@pytest.mark.parametrize(("titles", "size", "expected"), [
    ('["sci-tech-sme"]', "small", "eligible"), ("[]", "micro", "possible"), ("[]", "small", "possible"),
    ("[]", "medium", "possible"), ("[]", "large", "ineligible"),
])
def test_the_roadmap_is_for_sci_tech_smes(titles: str, size: str, expected: str) -> None:
    assert outcome(ROADMAP, body(f"growth.recognitions = {titles}", f'growth.size = "{size}"')) == expected


@pytest.mark.parametrize(("kinds", "expected"), [
    ('["company"]', "possible"), ('["government-organ"]', "ineligible"), ("[]", "ineligible"), (None, "possible"),
])
def test_no_organ_of_government_turns_to_technology(kinds: str | None, expected: str) -> None:
    """A size that is not said makes nobody an enterprise."""
    closed = "complete = true\n" if kinds else ""
    toml = f'kind = "enterprise"\n{closed}enterprise.place = "江阳区"\n' + (f"enterprise.kinds = {kinds}" if kinds else "")
    assert outcome(ROADMAP, toml) == expected


def user(size: str = "medium", partners: str = '["university"]', met: str = '["innovation-voucher"]') -> str:
    return body(f'growth.size = "{size}"', f"cooperation.partners = {partners}", f"enterprise.policies_met = {met}")


@pytest.mark.parametrize(("size", "expected"), [
    ("micro", "eligible"), ("small", "eligible"), ("medium", "eligible"), ("large", "ineligible"),
])
def test_vouchers_are_for_micro_small_and_medium_firms(size: str, expected: str) -> None:
    assert outcome(VOUCHER, user(size)) == expected


@pytest.mark.parametrize(("partners", "expected"), [
    ('["university"]', "eligible"), ('["research-institution"]', "eligible"), ('["sci-tech-intermediary"]', "eligible"),
    ('["instrument-facility"]', "eligible"), ('["other"]', "ineligible"), ("[]", "ineligible"),
])
def test_vouchers_are_used_with_four_kinds_of_partner(partners: str, expected: str) -> None:
    assert outcome(VOUCHER, user(partners=partners)) == expected


def test_vouchers_have_rules_of_their_own() -> None:
    assert outcome(VOUCHER, user(met="[]")) == "ineligible"
    silent = user().replace('enterprise.policies_met = ["innovation-voucher"]', "")
    assert assessed(VOUCHER, silent).missing == ["enterprise.policies_met"]


def chain(titles: str = '["chain-leader"]', industries: str = '["textiles"]', built: str = '["incubation"]') -> str:
    return body(
        f"growth.recognitions = {titles}", f"growth.industries = {industries}", f"cooperation.service_companies = {built}"
    )


@pytest.mark.parametrize(("built", "expected"), [
    ('["sci-tech-service"]', "eligible"), ('["incubation"]', "eligible"), ('["venture-capital"]', "eligible"),
    ('["cluster"]', "eligible"), ('["other"]', "possible"), ("[]", "ineligible"),
])
def test_chain_leaders_may_build_four_kinds_of_platform(built: str, expected: str) -> None:
    assert outcome(CHAIN, chain(built=built)) == expected


def test_only_leaders_of_the_seven_chains_are_meant() -> None:
    assert outcome(CHAIN, chain('["industry-leader"]')) == "ineligible"
    assert outcome(CHAIN, chain(industries='["agriculture"]')) == "ineligible"


def decided(program: str, result: str) -> str:
    return f'decisions = [{{program = "{program}", outcome = "{result}"}}]' if result else ""


@pytest.mark.parametrize(("step", "expected"), [
    ("", "possible"), ("applied", "possible"), ("put-up", "eligible"), ("selected", "eligible"), ("refused", "ineligible"),
])
def test_firms_are_picked_for_cultivation_and_assistance(step: str, expected: str) -> None:
    company = 'enterprise.kinds = ["company"]'
    future = body(company, "growth.recognitions = []", decided(CULTIVATION, step))
    already = body(company, 'growth.recognitions = ["high-tech"]', decided(ASSISTANCE, step))
    assert (outcome(CULTIVATION, future), outcome(ASSISTANCE, already)) == (expected, expected)


def test_cultivation_is_for_firms_not_yet_high_tech_and_assistance_for_those_that_are() -> None:
    company = 'enterprise.kinds = ["company"]'
    already = body(company, 'growth.recognitions = ["high-tech"]', decided(CULTIVATION, "selected"))
    future = body(company, 'growth.recognitions = ["sci-tech-sme"]', decided(ASSISTANCE, "selected"))
    assert (outcome(CULTIVATION, already), outcome(ASSISTANCE, future)) == ("ineligible", "ineligible")
    school = body('enterprise.kinds = ["public-institution"]', "growth.recognitions = []", decided(CULTIVATION, "selected"))
    assert outcome(CULTIVATION, school) == "ineligible"
