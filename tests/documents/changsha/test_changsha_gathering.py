"""Items 9 and 10: open challenges, parks and universities, interns, student visits."""

from __future__ import annotations

import pytest

from support import assessed, checked, outcome

CHALLENGE, PARK = "changsha/9.challenge-award", "changsha/10.park-university"
INTERN, VISITS = "changsha/10.intern-allowance", "changsha/10.student-visits"


def bid(row: str) -> str:
    return f'kind = "applicant"\nchallenges = [{row}]'


@pytest.mark.parametrize(("row", "expected"), [
    ('{place = "长沙市", by_team = true, won = true}', "eligible"),
    ('{place = "长沙市", by_team = true}', "possible"),
    ('{place = "长沙市", by_team = true, won = false}', "ineligible"),
    ('{place = "长沙市", by_team = false, won = true}', "ineligible"),
    ('{place = "株洲市", by_team = true, won = true}', "ineligible"),
    ("", "ineligible"),
])
def test_a_team_that_won_a_task_of_the_city_is_rewarded(row: str, expected: str) -> None:
    assert outcome(CHALLENGE, bid(row)) == expected


def test_where_the_winning_team_works_does_not_matter() -> None:
    toml = bid('{place = "长沙市", by_team = true, won = true}') + '\nemployment.place = "北京市"'
    found = assessed(CHALLENGE, toml)
    assert (found.outcome, found.program.payee, found.program.form) == ("eligible", "team", "cash")


@pytest.mark.parametrize(("kinds", "cooperates", "expected"), [
    ('["industrial-park"]', "true", "eligible"), ('["hr-park"]', "true", "eligible"), ('["incubator"]', "true", "eligible"),
    ('["industrial-park"]', "false", "ineligible"), ('["company"]', "true", "ineligible"),
])
def test_parks_that_work_with_universities_are_supported(kinds: str, cooperates: str, expected: str) -> None:
    toml = (
        f'kind = "enterprise"\nenterprise.place = "雨花区"\nenterprise.kinds = {kinds}\n'
        f"cooperation.with_university = {cooperates}"
    )
    assert outcome(PARK, toml) == expected
    assert outcome(PARK, toml.replace("雨花区", "湘潭市")) == "ineligible"


def intern(school: str = "university", zones: str = '["changsha-high-tech"]', place: str = "岳麓区", more: str = "") -> str:
    return (
        f'kind = "applicant"\nemployment.place = "{place}"\nemployment.zones = {zones}\nstudent.school = "{school}"\n'
        f"{more or 'student.intern = true'}"
    )


@pytest.mark.parametrize(("zones", "expected"), [
    ('["changsha-high-tech"]', "eligible"), ('["changsha-economic"]', "eligible"),
    ('["changsha-free-trade"]', "eligible"), ('["other-park"]', "eligible"),
    # The sentence is about parks: elsewhere possible.
    ("[]", "possible"), ('["songya-lake"]', "possible"),
])
def test_interns_in_parks_are_paid_and_others_stay_open(zones: str, expected: str) -> None:
    assert outcome(INTERN, intern(zones=zones)) == expected


@pytest.mark.parametrize(("school", "expected"), [
    ("university", "eligible"), ("technician", "possible"), ("secondary-vocational", "ineligible"), ("none", "ineligible"),
])
def test_the_intern_is_a_university_student(school: str, expected: str) -> None:
    assert outcome(INTERN, intern(school)) == expected


@pytest.mark.parametrize(("said", "expected"), [
    ("student.intern = true", "eligible"),
    ("student.intern = false\nstudent.practical_training = true", "eligible"),
    ("student.intern = false\nstudent.practical_training = false", "ineligible"),
    ("student.intern = false", "possible"),
])
def test_internship_and_practical_training_both_count(said: str, expected: str) -> None:
    assert outcome(INTERN, intern(more=said)) == expected


def test_an_internship_elsewhere_is_no_coming_to_the_city() -> None:
    assert outcome(INTERN, intern(place="株洲市")) == "ineligible"


def test_a_student_of_the_citys_own_university_is_not_shut_out() -> None:
    found = assessed(INTERN, intern(more='student.intern = true\nstudent.place = "岳麓区"'))
    assert (found.outcome, found.low, found.high, found.amount_kind) == ("eligible", None, None, "unstated")


@pytest.mark.parametrize(("decision", "expected"), [
    ("", "possible"), ("applied", "possible"), ("put-up", "eligible"), ("selected", "eligible"), ("refused", "ineligible"),
])
def test_student_visits_are_open_until_put_up_or_selected(decision: str, expected: str) -> None:
    row = f'\ndecisions = [{{program = "{VISITS}", outcome = "{decision}"}}]' if decision else ""
    assert outcome(VISITS, f'kind = "applicant"\nstudent.school = "university"{row}') == expected


def test_student_visits_are_for_students_of_any_city() -> None:
    chosen = f'\ndecisions = [{{program = "{VISITS}", outcome = "selected"}}]'
    toml = f'kind = "applicant"\nemployment.place = "北京市"\nstudent.place = "北京市"{chosen}\nstudent.school = '
    assert outcome(VISITS, toml + '"university"') == "eligible"
    assert outcome(VISITS, toml + '"none"') == "ineligible"


def test_an_internship_and_the_living_subsidy_add_up() -> None:
    result = checked("changsha", intern(more='student.intern = true\nperson.policies_met = ["living-subsidy"]'))
    assert (result[INTERN].outcome, result["changsha/15.living-subsidy"].outcome) == ("eligible", "eligible")
