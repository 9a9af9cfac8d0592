"""Items 1 to 5: platforms, the referral award of 10,000 to 100,000 yuan, events."""

from __future__ import annotations

import pytest

from support import assessed, checked, outcome
from talentcalc.profile.platforms import PLATFORM

COMPANY = 'kind = "enterprise"\nenterprise = {kinds = ["company"], place = "泰兴市"}\n'
AWARD = "taixing/4.agency-referral-award"


def row(facts: dict[str, str], changes: dict[str, str | None]) -> str:
    changed: dict[str, str | None] = {**facts, **changes}
    return "{" + ", ".join(f"{key} = {value}" for key, value in changed.items() if value is not None) + "}"


@pytest.mark.parametrize(("platform", "expected"), [
    ('{kind = "academician-workstation"}', "eligible"), ('{kind = "key-laboratory"}', "eligible"),
    ('{kind = "postdoctoral-workstation"}', "eligible"), ('{kind = "engineering-technology-centre"}', "eligible"),
    ('{kind = "enterprise-technology-centre"}', "possible"), ('{kind = "other"}', "possible"),  # 等创新平台
    ('{kind = "industry-innovation-centre"}', "possible"), ('{kind = "manufacturing-innovation-centre"}', "possible"),
    ('{kind = "tianfu-laboratory"}', "possible"), ('{kind = "clinical-research-centre"}', "possible"),
    ('{kind = "hr-industrial-park"}', "ineligible"), ('{kind = "public-training-centre"}', "ineligible"),
    ('{kind = "startup-cafe"}', "ineligible"), ("{}", "possible"),
    ('{kind = "key-laboratory", place = "靖江市"}', "ineligible"),
])
def test_four_kinds_of_enterprise_platform_are_supported(platform: str, expected: str) -> None:
    found = assessed("taixing/2.enterprise-platform-support", f"{COMPANY}platforms = [{platform}]")
    assert (found.outcome, found.low, found.discretion) == (expected, None, "optional")


NAMED = {"academician-workstation", "key-laboratory", "postdoctoral-workstation", "engineering-technology-centre"}
NONE = {
    "public-training-centre", "student-training-base", "hr-industrial-park", "talent-introduction-base",
    "specialised-maker-space", "general-maker-space", "star-maker-space", "maker-room", "maker-corner", "startup-cafe",
    "innovation-workshop",
}


@pytest.mark.parametrize("kind", PLATFORM)
def test_whatever_else_does_research_is_near_the_four_named(kind: str) -> None:
    """等创新平台, under the heading of research platforms: parks, maker spaces and training places are none."""
    expected = "eligible" if kind in NAMED else "ineligible" if kind in NONE else "possible"
    assert outcome("taixing/2.enterprise-platform-support", f'{COMPANY}platforms = [{{kind = "{kind}"}}]') == expected


def test_platform_support_is_for_companies_with_a_platform() -> None:
    program = "taixing/2.enterprise-platform-support"
    assert outcome(program, f"{COMPANY}platforms = []") == "ineligible"
    assert outcome(program, COMPANY) == "possible"
    institution = COMPANY.replace('"company"', '"public-institution"')
    assert outcome(program, f'{institution}platforms = [{{kind = "key-laboratory"}}]') == "ineligible"


@pytest.mark.parametrize(("attraction", "expected"), [
    ("{answers_open_challenge = true}", "eligible"), ("{answers_open_challenge = false}", "ineligible"),
    ('{answers_open_challenge = true, place = "靖江市"}', "ineligible"), ("{}", "possible"),
])
def test_teams_may_answer_an_open_challenge(attraction: str, expected: str) -> None:
    assert outcome("taixing/2.challenge-projects", f"{COMPANY}attraction = {attraction}") == expected


AGENCY = 'kind = "enterprise"\nenterprise = {kinds = ["hr-agency"], place = "上海市"}\n'
DOCTOR = {
    "place": '"泰兴市"', "degree": '"doctor"', "full_time": "true", "entrepreneur": "false",
    "plan_level": '"municipal"', "plan_state": '"selected"',
}
FOUNDER = {**DOCTOR, "degree": '"master"', "full_time": "false", "entrepreneur": "true"}


@pytest.mark.parametrize(("facts", "changes", "expected"), [
    (DOCTOR, {}, "eligible"),
    (DOCTOR, {"degree": '"master"'}, "ineligible"),  # a full-time master who founds nothing
    (DOCTOR, {"full_time": "false"}, "ineligible"),
    (DOCTOR, {"full_time": None}, "possible"),
    (DOCTOR, {"full_time": "false", "entrepreneur": "true"}, "eligible"),  # a doctor has a master's degree
    (DOCTOR, {"degree": None}, "possible"),
    (FOUNDER, {}, "eligible"),  # full time binds the doctor alone
    (FOUNDER, {"degree": '"bachelor"'}, "ineligible"),
    (FOUNDER, {"entrepreneur": "false"}, "ineligible"),
    (FOUNDER, {"entrepreneur": None}, "possible"),
])
def test_full_time_doctors_and_founders_with_a_master_s_degree_count(
    facts: dict[str, str], changes: dict[str, str | None], expected: str
) -> None:
    assert outcome(AWARD, f"{AGENCY}referrals = [{row(facts, changes)}]") == expected


@pytest.mark.parametrize("facts", [DOCTOR, FOUNDER])
@pytest.mark.parametrize(("level", "state", "expected"), [
    ("county", "selected", "ineligible"),  # a plan of Taixing's own
    ("municipal", "selected", "eligible"), ("provincial", "selected", "eligible"), ("national", "selected", "eligible"),
    ("none", "selected", "ineligible"), (None, "selected", "possible"),
    ("municipal", "put-up", "possible"), ("municipal", None, "possible"),
    ("municipal", "none", "ineligible"), ("municipal", "refused", "ineligible"),
])
def test_a_plan_of_taizhou_or_above_is_required_of_both_kinds(
    facts: dict[str, str], level: str | None, state: str | None, expected: str
) -> None:
    changes = {"plan_level": level and f'"{level}"', "plan_state": state and f'"{state}"'}
    assert outcome(AWARD, f"{AGENCY}referrals = [{row(facts, changes)}]") == expected


@pytest.mark.parametrize(("place", "expected"), [
    ("泰兴市", "eligible"), ("靖江市", "ineligible"), ("泰州市", "possible"), (None, "possible"),
])
def test_the_place_of_the_enterprise_served_counts(place: str | None, expected: str) -> None:
    referral = row(DOCTOR, {"place": place and f'"{place}"'})
    assert outcome(AWARD, f"{AGENCY}referrals = [{referral}]") == expected
    at_home = AGENCY.replace("上海市", "泰兴市")
    assert outcome(AWARD, f"{at_home}referrals = [{referral}]") == expected


# 10,000 to 100,000 for each talent
@pytest.mark.parametrize(("rows", "low", "high"), [
    ([row(DOCTOR, {})], 10_000, 100_000),
    ([row(DOCTOR, {}), row(FOUNDER, {})], 20_000, 200_000),
    ([row(DOCTOR, {"count": "3"})], 30_000, 300_000),
    ([row(DOCTOR, {}), row(DOCTOR, {"plan_state": '"refused"'})], 10_000, 100_000),
    ([row(DOCTOR, {}), row(DOCTOR, {"plan_state": None})], 10_000, 100_000),
    ([row(DOCTOR, {"plan_state": '"put-up"'})], 10_000, 100_000),
])
def test_the_award_is_per_talent(rows: list[str], low: int, high: int) -> None:
    found = assessed(AWARD, f"{AGENCY}referrals = [{', '.join(rows)}]")
    assert (found.low, found.high, found.amount_kind) == (low, high, "range")
    assert found.discretion == "entitled"  # who has entered a plan is not selected again


@pytest.mark.parametrize(("state", "more"), [('"put-up"', 100_000), (None, 100_000), ('"none"', 0), ('"refused"', 0)])
def test_a_talent_who_may_yet_enter_stands_beside_what_is_eligible(state: str | None, more: int) -> None:
    found = assessed(AWARD, f"{AGENCY}referrals = [{row(DOCTOR, {})}, {row(DOCTOR, {'plan_state': state})}]")
    assert (found.outcome, found.low, found.high, found.possible_high) == ("eligible", 10_000, 100_000, more)


def test_the_award_enters_the_agency_s_undated_totals() -> None:
    totals = checked("taixing", f"{AGENCY}referrals = [{row(DOCTOR, {})}]").totals
    (total,) = [one for one in totals if one.payee == "agency"]
    assert total.validity == "undated"
    assert (total.entitled, total.low, total.high) == (0, 10_000, 100_000)  # a range is no fixed sum


@pytest.mark.parametrize(("unit", "as_referrer", "expected"), [
    ('enterprise.kinds = ["hr-agency"]', None, "eligible"), ('enterprise.kinds = ["agency"]', None, "eligible"),
    ('enterprise.kinds = ["company"]', "true", "eligible"), ('enterprise.kinds = ["company"]', "false", "ineligible"),
    ('enterprise.kinds = ["company"]', None, "possible"), ("", "true", "eligible"),
])
def test_agencies_organisations_and_referrers_are_rewarded(unit: str, as_referrer: str | None, expected: str) -> None:
    for kind in ("enterprise", "applicant"):
        toml = f'kind = "{kind}"\n{unit}\nreferrals = [{row(DOCTOR, {"as_referrer": as_referrer})}]'
        assert outcome(AWARD, toml) == expected


def test_no_referral_listed_is_not_no_referral() -> None:
    assert outcome(AWARD, AGENCY) == "possible"
    assert outcome(AWARD, f"{AGENCY}referrals = []") == "ineligible"


def test_the_announced_rules_are_a_hint() -> None:
    found = assessed(AWARD, f"{AGENCY}referrals = [{row(DOCTOR, {})}]")
    assert found.program.next is not None
    assert "实施办法尚待制定" in found.program.next.zh


# 项目路演 stands beside 人才资本对接: a founding project need not be talent's
@pytest.mark.parametrize(("talent", "project", "expected"), [
    ("true", "false", "eligible"), ("false", "true", "eligible"), ("false", "false", "ineligible"),
])
def test_roadshows_are_for_founding_projects_and_talent(talent: str, project: str, expected: str) -> None:
    facts = f"growth.talent_enterprise = {talent}\nfinancing.founding_project = {project}\n"
    assert assessed("taixing/5.roadshow-matching", COMPANY).outcome == "possible"
    found = assessed("taixing/5.roadshow-matching", COMPANY + facts)
    assert found.program.office is not None
    assert (found.outcome, found.program.office.zh) == (expected, "科技局")


def test_roadshows_are_also_for_projects_that_may_settle() -> None:
    """对接落户: a project elsewhere is not shut out, nor promised a place."""
    elsewhere = COMPANY.replace("泰兴市", "上海市") + "financing.founding_project = true\n"
    found = assessed("taixing/5.roadshow-matching", elsewhere)
    assert (found.outcome, found.discretion, found.missing) == ("possible", "entitled", [])
    assert outcome("taixing/5.roadshow-matching", elsewhere.replace("true", "false")) == "possible"  # talent's, perhaps


@pytest.mark.parametrize(("place", "state", "expected"), [
    ("上海市", None, "possible"), ("上海市", "put-up", "eligible"), ("上海市", "selected", "eligible"),
    ("泰兴市", None, "possible"), ("上海市", "refused", "ineligible"),
])
def test_the_contest_is_there_to_draw_who_is_elsewhere(place: str, state: str | None, expected: str) -> None:
    program = "taixing/5.founding-contest"
    toml = f'kind = "applicant"\nemployment = {{place = "{place}", activities = ["founding"]}}\n'
    toml += f'decisions = [{{program = "{program}", outcome = "{state}"}}]' if state else ""
    assert outcome(program, toml) == expected


@pytest.mark.parametrize(("state", "activities", "expected"), [
    ("put-up", '["founding"]', "eligible"), ("selected", '["innovating"]', "eligible"),
    (None, '["founding"]', "possible"), ("refused", '["founding"]', "ineligible"), ("put-up", "[]", "ineligible"),
])
def test_the_founding_contest_is_open_until_put_up(state: str | None, activities: str, expected: str) -> None:
    program = "taixing/5.founding-contest"
    toml = f'kind = "applicant"\nemployment = {{place = "泰兴市", activities = {activities}}}\n'
    if state:
        toml += f'decisions = [{{program = "{program}", outcome = "{state}"}}]'
    assert outcome(program, toml) == expected
