"""Items 27 to 30: awards, the living allowance, services. Default day: 2022-06-01."""

from __future__ import annotations

import pytest

from support import assessed, checked, outcome
from talentcalc.documents.luzhou_2021 import DOCUMENT

INDIVIDUAL, TEAM = "luzhou-2021/27.jiucheng-talent-individual", "luzhou-2021/27.jiucheng-talent-team"
CONTRIBUTION, ALLOWANCE = "luzhou-2021/27.extraordinary-contribution", "luzhou-2021/27.living-allowance"
TALENT = 'skill_level = "technician"'
DOCTOR = 'full_time_degree = "doctor"\nurgently_needed = true'


def person(said: str = TALENT, work: str = "", more: str = "", *, place: str = "江阳区", complete: bool = True) -> str:
    closed = "complete = true\n" if complete else ""
    return f'kind = "applicant"\n{closed}[person]\n{said}\n[employment]\nplace = "{place}"\n{work}\n{more}'


NEW = "full_time = true\nnewly_introduced = true"


def decided(program: str, result: str) -> str:
    return f'[[decisions]]\nprogram = "{program}"\noutcome = "{result}"\n'


@pytest.mark.parametrize(("program", "work"), [(INDIVIDUAL, ""), (TEAM, "team_member = true")])
@pytest.mark.parametrize(("result", "expected", "high"), [
    ("", "ineligible", 0), ("not-put-up", "ineligible", 0), ("applied", "possible", 0), ("put-up", "eligible", 100_000),
    ("selected", "eligible", 100_000), ("refused", "ineligible", 0),
])
def test_the_selection_is_open_until_put_up_or_selected(
    program: str, work: str, result: str, expected: str, high: int
) -> None:
    """In a complete profile who says nothing of the selection was not put up for it."""
    more = decided(program, result) if result else ""
    checked_ = checked("luzhou-2021", person("", work, more))
    found = checked_[program]
    assert found.outcome == expected
    payee = found.program.payee
    sums = [(t.low, t.high, t.possible_high) for t in checked_.totals if t.payee == payee]
    assert sums == [(high // 10, high, 0)] or (high == 0 and all(one == (0, 0, 0) for one in sums))


@pytest.mark.parametrize(("work", "expected"), [
    ("team_member = true", "eligible"), ("team_member = false", "ineligible"), ("", "possible"),
])
def test_the_team_award_is_for_teams(work: str, expected: str) -> None:
    found = assessed(TEAM, person(work=work, more=decided(TEAM, "selected"), complete=False))
    assert (found.outcome, found.low, found.high, found.program.payee) == (expected, 10_000, 100_000, "team")


@pytest.mark.parametrize(("place", "expected"), [("泸县", "possible"), ("成都市", "ineligible")])
@pytest.mark.parametrize(("program", "said"), [(INDIVIDUAL, ""), (TEAM, ""), (CONTRIBUTION, TALENT), (ALLOWANCE, DOCTOR)])
def test_a_county_may_follow_and_another_city_does_not_count(
    program: str, said: str, place: str, expected: str
) -> None:
    given = "" if program in (CONTRIBUTION, ALLOWANCE) else decided(program, "selected")
    toml = person(f"{said}\nextraordinary_contribution = true", f"{NEW}\nteam_member = true", given, place=place)
    assert outcome(program, toml) == expected


def test_the_quotas_are_no_amounts() -> None:
    assert [DOCUMENT.programs[program].figures for program in (INDIVIDUAL, TEAM)] == [("150",), ("30",)]


@pytest.mark.parametrize(("said", "expected"), [
    (f"{TALENT}\nextraordinary_contribution = true", "eligible"),
    (f"{TALENT}\nextraordinary_contribution = false", "ineligible"),
    (TALENT, "possible"),
])
def test_the_award_for_an_extraordinary_contribution(said: str, expected: str) -> None:
    found = assessed(CONTRIBUTION, person(said, complete=False))
    assert (found.outcome, found.low, found.high, found.discretion) == (expected, 0, 5_000_000, "case-by-case")


def test_that_award_needs_innovative_talent_and_counts_as_a_ceiling_alone() -> None:
    assert outcome(CONTRIBUTION, person("extraordinary_contribution = true")) == "ineligible"
    result = checked("luzhou-2021", person(f"{TALENT}\nextraordinary_contribution = true"))
    (total,) = [t for t in result.totals if t.payee == "person"]
    assert (total.low, total.high, total.discretionary_high) == (0, 0, 5_000_000)


@pytest.mark.parametrize(("said", "expected"), [
    (DOCTOR, "eligible"),
    ('full_time_degree = "doctor"\nurgently_needed = false', "ineligible"),
    ('full_time_degree = "doctor"', "possible"),
    ('degree = "doctor"\nfull_time_degree = "master"\nurgently_needed = true', "ineligible"),
    ('title = "full-senior"\nfull_time_degree = "bachelor"', "eligible"),
    ('title = "associate-senior"\nfull_time_degree = "bachelor"', "ineligible"),
])
def test_who_gets_the_living_allowance(said: str, expected: str) -> None:
    said = said if "title" in said else f'{said}\ntitle = "none"'
    assert outcome(ALLOWANCE, person(said, NEW, complete=False)) == expected


@pytest.mark.parametrize(("work", "expected"), [
    (NEW, "eligible"),
    ("full_time = false\nnewly_introduced = true", "ineligible"),
    ("full_time = true\nnewly_introduced = false", "ineligible"),
    ("full_time = true", "possible"),
])
def test_the_allowance_is_for_the_newly_introduced_who_work_full_time(work: str, expected: str) -> None:
    assert outcome(ALLOWANCE, person(DOCTOR, work, complete=False)) == expected


def test_founders_get_no_living_allowance() -> None:
    founded = "[[founded]]\nnewly_founded = true\nfirst_investment_yuan = 200000000\njobs_created = 100\n"
    assert outcome(ALLOWANCE, person("", more=founded)) == "ineligible"


def test_the_allowance_is_2_000_a_month_for_36_months_and_paid_once_for_two_grounds() -> None:
    found = assessed(ALLOWANCE, person(f'{DOCTOR}\ntitle = "full-senior"', NEW))
    assert (found.low, found.high, found.program.duration.months) == (72_000, 72_000, 36)
    assert found.discretion == "recognition"
    granted = person(DOCTOR, NEW, decided(ALLOWANCE, "granted"))
    assert [t.entitled for t in checked("luzhou-2021", granted).totals if t.payee == "person"] == [72_000]
    assert outcome(ALLOWANCE, person(DOCTOR, NEW, decided(ALLOWANCE, "refused"))) == "ineligible"


def test_the_allowance_says_what_hangs_on_the_shortage_of_full_seniors() -> None:
    reading = DOCUMENT.programs[ALLOWANCE].reading
    assert reading is not None
    assert "72,000" in reading.zh
    assert "72,000" in reading.en


def test_the_allowance_says_that_it_outlasts_the_trial() -> None:
    note = DOCUMENT.programs[ALLOWANCE].note
    assert note is not None
    assert "继续发放" in note.zh


# 36 months of 2,000 yuan are 72,000; 19 of them are 38,000.
@pytest.mark.parametrize(("amount", "left"), [(0, 72_000), (2_000, 70_000), (38_000, 34_000), (70_000, 2_000)])
@pytest.mark.parametrize(("day", "validity"), [("2023-08-24", "in-force"), ("2023-08-25", "lapsed")])
def test_what_is_left_of_an_allowance_that_outlasts_the_trial(amount: int, left: int, day: str, validity: str) -> None:
    paid = f'[[received]]\nprogram = "{ALLOWANCE}"\namount_yuan = {amount}\n' if amount else ""
    found = assessed(ALLOWANCE, person(DOCTOR, NEW, paid), day)
    assert (found.outcome, found.low, found.high, found.validity) == ("eligible", left, left, validity)


def test_the_allowance_s_reading_names_what_hangs_on_the_end_of_the_trial() -> None:
    reading = DOCUMENT.programs[ALLOWANCE].reading
    assert reading is not None
    # 36 - 19 months are 34,000 yuan, 36 - 1 are 70,000
    for said in ("共 36 个月", "2023-08-24", "第 36 个月", "19 个月的少 34,000 元", "70,000"):
        assert said in reading.zh
    for said in ("36 months", "2023-08-24", "36th month", "34,000 yuan less after 19 months", "70,000"):
        assert said in reading.en


POSTS = ["luzhou-2021/28.special-staff-quota", "luzhou-2021/28.special-technical-post"]
CARD = "luzhou-2021/28.service-card"
SCHOOL, CHILDCARE = "luzhou-2021/29.school-entry", "luzhou-2021/29.childcare"
CAREER = ["luzhou-2021/30.career-archive", "luzhou-2021/30.career-services"]


@pytest.mark.parametrize("program", POSTS)
@pytest.mark.parametrize(("said", "expected"), [
    (f"{TALENT}\nurgently_needed = true", "eligible"),
    (f"{TALENT}\nurgently_needed = false", "ineligible"),
    (TALENT, "possible"),
])
def test_special_posts_are_for_innovative_talent_in_shortage(program: str, said: str, expected: str) -> None:
    found = assessed(program, person(said, complete=False))
    assert (found.outcome, found.discretion, found.high) == (expected, "case-by-case", None)


@pytest.mark.parametrize(("said", "expected"), [
    (f"{TALENT}\nservice_card_conditions = true", "eligible"),
    (f"{TALENT}\nservice_card_conditions = false", "ineligible"),
    (TALENT, "possible"),  # the card's rules stand outside the plan
])
def test_the_talent_card(said: str, expected: str) -> None:
    assert outcome(CARD, person(said, complete=False)) == expected


@pytest.mark.parametrize(("family", "school", "care"), [
    ("children = 1\nchild_entering_school = true\nchildcare_conditions = true", "eligible", "eligible"),
    ("children = 1\nchild_entering_school = false\nchildcare_conditions = false", "ineligible", "ineligible"),
    ("children = 0\nchild_entering_school = false\nchildcare_conditions = true", "ineligible", "ineligible"),
    ("children = 2", "possible", "possible"),
])
def test_services_for_children_of_innovative_talent(family: str, school: str, care: str) -> None:
    result = checked("luzhou-2021", person(more=f"[family]\n{family}\n", complete=False))
    assert (result[SCHOOL].outcome, result[CHILDCARE].outcome) == (school, care)


@pytest.mark.parametrize("program", CAREER)
@pytest.mark.parametrize(("work", "expected"), [
    ("introduced = true\nnewly_introduced = false", "eligible"),
    ("newly_introduced = true", "eligible"),
    ("introduced = false\nnewly_introduced = false", "ineligible"),
    ("newly_introduced = false", "possible"),
])
def test_career_file_and_services_for_introduced_talent(program: str, work: str, expected: str) -> None:
    assert outcome(program, person(work=work, complete=False)) == expected


def test_the_career_file_is_lifelong() -> None:
    duration = DOCUMENT.programs[CAREER[0]].duration
    assert (duration.months, duration.text.en) == (None, "lifelong")


@pytest.mark.parametrize("program", CAREER)
def test_the_readings_of_item_30_say_whom_introduced_takes_in(program: str) -> None:
    reading = DOCUMENT.programs[program].reading
    assert reading is not None
    assert "不限新引进" in reading.zh
    assert "at whatever time" in reading.en


@pytest.mark.parametrize("program", [*POSTS, CARD, SCHOOL, CHILDCARE, *CAREER])
def test_these_services_are_for_innovative_talent(program: str) -> None:
    said = "urgently_needed = true\nservice_card_conditions = true"
    family = "[family]\nchildren = 1\nchild_entering_school = true\nchildcare_conditions = true\n"
    work = "introduced = true"
    assert outcome(program, person(said, work, family)) == "ineligible"
    assert outcome(program, person(f"{TALENT}\n{said}", work, family)) == "eligible"
    assert outcome(program, person(f"{TALENT}\n{said}", work, family, place="古蔺县")) == "possible"


def body(kind: str, said: str, place: str = "江阳区", *, complete: bool = True) -> str:
    closed = "complete = true\n" if complete else ""
    return f'kind = "enterprise"\n{closed}[enterprise]\nkinds = ["{kind}"]\nplace = "{place}"\n[childcare]\n{said}\n'


@pytest.mark.parametrize(("kind", "said", "complete", "expected"), [
    ("kindergarten", "nursery_capable = true\nnursery_class = true", True, "eligible"),
    ("kindergarten", "nursery_capable = false\nnursery_class = true", True, "ineligible"),
    ("kindergarten", "nursery_capable = true\nnursery_class = false", True, "ineligible"),
    ("kindergarten", "nursery_class = true", False, "possible"),
    ("company", "nursery_capable = true\nnursery_class = true", True, "ineligible"),
])
def test_support_for_nursery_classes(kind: str, said: str, complete: bool, expected: str) -> None:
    found = assessed("luzhou-2021/29.nursery-class-support", body(kind, said, complete=complete))
    assert (found.outcome, found.discretion) == (expected, "optional")


@pytest.mark.parametrize(("kind", "said", "place", "complete", "expected"), [
    ("domestic-service", "expands_infant_care = true", "江阳区", True, "eligible"),
    ("domestic-service", "expands_infant_care = false", "江阳区", True, "ineligible"),
    ("domestic-service", "", "江阳区", False, "possible"),
    ("company", "expands_infant_care = true", "江阳区", True, "ineligible"),
    ("domestic-service", "expands_infant_care = true", "泸县", True, "possible"),
])
def test_support_for_domestic_service_firms(kind: str, said: str, place: str, complete: bool, expected: str) -> None:
    program = "luzhou-2021/29.domestic-childcare-support"
    assert outcome(program, body(kind, said, place, complete=complete)) == expected


def test_the_city_s_schools_and_childcare_bodies_are_targets() -> None:
    assert [target.low for target in DOCUMENT.items["29"].targets] == [10, 10]


@pytest.mark.parametrize(("family", "entry", "care"), [
    ("children = 0", "ineligible", "ineligible"), ("children = 1", "possible", "eligible"),
    ("child_entering_school = true", "eligible", "eligible"), ("child_entering_school = false", "ineligible", "possible"),
    ("", "possible", "possible"),
])
def test_school_places_and_care_need_a_child(family: str, entry: str, care: str) -> None:
    toml = person(more=f"[family]\nchildcare_conditions = true\n{family}", complete=False)
    assert outcome("luzhou-2021/29.school-entry", toml) == entry
    assert outcome("luzhou-2021/29.childcare", toml) == care


@pytest.mark.parametrize("program", ["30.career-archive", "30.career-services"])
@pytest.mark.parametrize(("work", "expected"), [
    ("introduced = true", "eligible"), ("newly_introduced = true", "eligible"), ('introduced_through = "organised"', "eligible"),
    ("introduced = false", "ineligible"), ('introduced_through = "none"', "ineligible"), ("newly_introduced = false", "possible"),
    ("", "possible"),
])
def test_career_services_are_for_whoever_was_introduced_at_any_time(program: str, work: str, expected: str) -> None:
    found = assessed(f"luzhou-2021/{program}", person(work=work, complete=False))
    assert found.outcome == expected
    assert (found.missing[0] == "employment.introduced") is (expected == "possible") if found.missing else True
