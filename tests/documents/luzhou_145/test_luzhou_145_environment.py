"""Part six: finance, services, students."""

from __future__ import annotations

import pytest

from support import assessed, checked, outcome

FINANCE, LOAN = "luzhou-145/6-1.talent-finance", "luzhou-145/6-1.sci-tech-loan"
START_UP, FIRM = "luzhou-145/6-1.start-up-subsidy", "luzhou-145/6-1.enterprise-subsidy"
ENTRY = "luzhou-145/6-1.new-economy-entry"
FUND, INCENTIVE = "luzhou-145/6-1.talent-fund", "luzhou-145/6-1.fund-incentive"
HELP, PLANS = "luzhou-145/6-2.practical-help", "luzhou-145/6-2.plan-nomination"
WINDOW, MUTUAL = "luzhou-145/6-2.foreign-window", "luzhou-145/6-2.foreign-recognition"
STUDENTS = "luzhou-145/6-4.student-projects"


def worker(*said: str, place: str = "叙永县") -> str:
    return "\n".join(('kind = "applicant"', f'employment.place = "{place}"', *said))


def body(*said: str, place: str = "叙永县") -> str:
    return "\n".join(('kind = "enterprise"', f'enterprise.place = "{place}"', *said))


PLAIN = "talent.kinds = []\ntalent.high_level = false\ntalent.roles = "


@pytest.mark.parametrize(("said", "activities", "expected"), [
    ('talent.roles = ["researcher"]', '["innovating"]', "eligible"),
    # 科技企业家: by type, or by the enterprise led; another entrepreneur only as one of the undefined founders.
    ('talent.roles = ["entrepreneur"]\ntalent.entrepreneur_types = ["sci-tech"]', '["founding"]', "eligible"),
    ('talent.roles = ["entrepreneur"]\ngrowth.recognitions = ["high-tech"]', '["innovating"]', "eligible"),
    ('talent.roles = ["entrepreneur"]', '["founding"]', "possible"),
    (
        f'{PLAIN}["entrepreneur"]\ntalent.entrepreneur_types = ["operating"]\ngrowth.complete = true', '["innovating"]',
        "ineligible",
    ),
    ('talent.kinds = ["sci-tech"]', '["founding"]', "eligible"),
    # Who the key groups of founders are is not said; whoever only innovates is in none of the groups.
    (f"{PLAIN}[]", '["founding"]', "possible"), (f"{PLAIN}[]", '["innovating"]', "ineligible"),
    ('talent.roles = ["researcher"]', "[]", "ineligible"),
])
def test_finance_is_for_researchers_entrepreneurs_and_sci_tech_talent(said: str, activities: str, expected: str) -> None:
    assert outcome(FINANCE, worker(said, f"employment.activities = {activities}")) == expected


@pytest.mark.parametrize(("titles", "met", "expected"), [
    ('["high-tech"]', '["sci-tech-loan"]', "eligible"), ('["sci-tech-sme"]', '["sci-tech-loan"]', "eligible"),
    ('["industry-leader"]', '["sci-tech-loan"]', "ineligible"), ('["high-tech"]', "[]", "ineligible"),
])
def test_the_loan_is_for_high_tech_firms_and_sci_tech_smes(titles: str, met: str, expected: str) -> None:
    toml = body(f"growth.recognitions = {titles}", f"enterprise.policies_met = {met}")
    result = checked("luzhou-145", toml)
    assert result[LOAN].outcome == expected
    assert sum(total.credit_high for total in result.totals) == 0


@pytest.mark.parametrize(("starts", "met", "expected"), [
    ("true", '["start-up-subsidy"]', "eligible"), ("false", '["start-up-subsidy"]', "ineligible"),
    ("true", "[]", "ineligible"),
])
def test_the_start_up_subsidy_goes_by_its_own_rules(starts: str, met: str, expected: str) -> None:
    toml = worker(f"venture.starts_business = {starts}", f"person.policies_met = {met}")
    assert outcome(START_UP, toml) == expected
    assert outcome(START_UP, toml + '\nventure.place = "成都市"') == "ineligible"


def test_a_founder_who_does_not_know_the_rules_stays_open() -> None:
    found = assessed(START_UP, worker("venture.starts_business = true"))
    assert (found.outcome, found.missing) == ("possible", ["person.policies_met"])


@pytest.mark.parametrize(("kinds", "met", "expected"), [
    ('["company"]', '["enterprise-subsidy"]', "eligible"), ('["company"]', "[]", "ineligible"),
    ('["school"]', '["enterprise-subsidy"]', "possible"), ('["domestic-service"]', '["enterprise-subsidy"]', "eligible"),
    ('["government-organ"]', '["enterprise-subsidy"]', "ineligible"),
])
def test_the_enterprise_subsidy_goes_by_its_own_rules(kinds: str, met: str, expected: str) -> None:
    assert outcome(FIRM, body(f"enterprise.kinds = {kinds}", f"enterprise.policies_met = {met}")) == expected


@pytest.mark.parametrize(("said", "kind", "expected"), [
    ('talent.kinds = ["sci-tech"]', "other-new", "eligible"), ('talent.kinds = ["sci-tech"]', "influencer", "eligible"),
    ('talent.kinds = ["sci-tech"]', "live-commerce", "eligible"), ('talent.kinds = ["sci-tech"]', "e-sports", "eligible"),
    ('talent.kinds = ["sci-tech"]', "related", "possible"), ('talent.kinds = ["sci-tech"]', "none", "ineligible"),
    # Who is innovative talent is not said.
    (f'{PLAIN}[]\nemployment.activities = ["founding"]', "other-new", "possible"),
    (f'{PLAIN}[]\nemployment.activities = ["innovating"]', "other-new", "possible"),
    (f"{PLAIN}[]\nemployment.activities = []", "other-new", "ineligible"),
])
def test_new_economy_projects_of_innovative_talent_may_move_in(said: str, kind: str, expected: str) -> None:
    toml = worker(said, f'venture.new_economy = "{kind}"', place="成都市")
    found = assessed(ENTRY, toml + '\nventure.place = "江阳区"')
    assert (found.outcome, found.discretion) == (expected, "optional")
    # The project's place counts: that its founder works elsewhere does not tell.
    assert outcome(ENTRY, toml + '\nventure.place = "成都市"') == "ineligible"
    unsaid = assessed(ENTRY, toml)
    assert (unsaid.outcome, "venture.place" in unsaid.missing) == (("ineligible", False) if expected == "ineligible" else ("possible", True))


@pytest.mark.parametrize(("said", "expected"), [
    ('enterprise.kinds = ["bank"]', "eligible"), ('enterprise.kinds = ["agency"]', "eligible"),
    ('enterprise.kinds = ["company"]\ngrowth.recognitions = ["industry-leader"]', "eligible"),
    ('enterprise.kinds = ["company"]\ngrowth.recognitions = []', "ineligible"),
    # 等: another investor is a neighbour.
    ('enterprise.kinds = ["investor"]\ngrowth.recognitions = []', "possible"),
])
def test_who_may_set_up_a_talent_fund(said: str, expected: str) -> None:
    assert outcome(FUND, body(said, "cooperation.founds_talent_fund = true")) == expected
    assert outcome(FUND, body(said, "cooperation.founds_talent_fund = false")) == "ineligible"


def invested(target: str, market: str = "true", place: str = "叙永县") -> str:
    row = f'{{target = "{target}", by_market_fund = {market}, place = "{place}"}}'
    return body(f"investments = [{row}]", place="北京市")


@pytest.mark.parametrize(("toml", "expected"), [
    (invested("seed-firm"), "eligible"), (invested("early-firm"), "eligible"), (invested("university-result"), "eligible"),
    (invested("other"), "ineligible"), (invested("seed-firm", "false"), "ineligible"),
    # The project's place counts, not the fund's.
    (invested("seed-firm", place="北京市"), "ineligible"),
    (body("investments = []"), "ineligible"), (body(), "possible"),
])
def test_market_funds_are_rewarded_for_three_kinds_of_investment(toml: str, expected: str) -> None:
    assert outcome(INCENTIVE, toml) == expected


def test_help_in_daily_life_is_for_all_sci_tech_talent() -> None:
    assert outcome(HELP, worker('talent.kinds = ["sci-tech"]')) == "eligible"
    assert outcome(HELP, worker(f"{PLAIN}[]")) == "ineligible"
    assert outcome(HELP, worker()) == "possible"


@pytest.mark.parametrize(("step", "expected"), [
    ("", "possible"), ("put-up", "eligible"), ("selected", "eligible"), ("refused", "ineligible"),
])
def test_nomination_for_talent_plans_is_a_contest(step: str, expected: str) -> None:
    row = f'decisions = [{{program = "{PLANS}", outcome = "{step}"}}]' if step else ""
    assert outcome(PLANS, worker('talent.kinds = ["sci-tech"]', row)) == expected
    assert outcome(PLANS, worker(f"{PLAIN}[]", row)) == "ineligible"


@pytest.mark.parametrize(("foreign", "expected"), [("true", "eligible"), ("false", "ineligible")])
def test_the_window_is_for_foreign_talent(foreign: str, expected: str) -> None:
    assert outcome(WINDOW, worker(f"person.foreign_national = {foreign}")) == expected


def recognised(place: str, kind: str = "foreign-high-end", foreign: str = "true") -> str:
    row = f'{{place = "{place}", kind = "{kind}"}}'
    return worker(f"person.foreign_national = {foreign}", f"recognitions = [{row}]")


@pytest.mark.parametrize(("toml", "expected"), [
    (recognised("重庆市"), "eligible"), (recognised("渝中区"), "eligible"), (recognised("成都市"), "eligible"),
    (recognised("四川省"), "eligible"), (recognised("北京市"), "ineligible"),
    (recognised("重庆市", "other"), "ineligible"), (recognised("重庆市", foreign="false"), "ineligible"),
    (worker("person.foreign_national = true"), "possible"),
])
def test_recognition_in_sichuan_or_chongqing_is_taken_over(toml: str, expected: str) -> None:
    found = assessed(MUTUAL, toml)
    assert (found.outcome, found.discretion) == (expected, "entitled")  # it was given already, nothing is judged anew


@pytest.mark.parametrize(("said", "expected"), [
    ('talent.kinds = ["sci-tech"]', "eligible"), ("talent.kinds = []\ntalent.roles = []\ntalent.high_level = false", "ineligible"),
    ('talent.kinds = []\ntalent.roles = ["researcher"]', "possible"), ("talent.roles = []", "possible"),
])
def test_matching_events_and_roadshows_serve_sci_tech_talent(said: str, expected: str) -> None:
    """One rule with Taixing's roadshows and Ziliujing's matching: a way that somebody can take is a program."""
    found = assessed("luzhou-145/6-2.matching-events", worker(said))
    assert (found.outcome, found.discretion, found.program.form) == (expected, "entitled", "service")
    assert outcome("luzhou-145/6-2.matching-events", worker(said).replace("employment.place", "#")) in (expected, "possible")


@pytest.mark.parametrize(("school", "place", "projects", "expected"), [
    ("university", "龙马潭区", '["experiment"]', "eligible"), ("university", "龙马潭区", '["start-up-training"]', "eligible"),
    ("university", "龙马潭区", '["start-up-practice"]', "eligible"), ("university", "龙马潭区", "[]", "ineligible"),
    ("university", "成都市", '["experiment"]', "ineligible"), ("none", "龙马潭区", '["experiment"]', "ineligible"),
    ("technician", "龙马潭区", '["experiment"]', "possible"),
])
def test_three_kinds_of_student_project_are_supported(school: str, place: str, projects: str, expected: str) -> None:
    toml = f'kind = "applicant"\nstudent.school = "{school}"\nstudent.place = "{place}"\nstudent.projects = {projects}'
    assert outcome(STUDENTS, toml) == expected
