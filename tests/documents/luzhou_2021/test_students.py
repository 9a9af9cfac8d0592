"""Items 15 and 16: interns, students who start a business, mentors. Default day: 2022-06-01."""

from __future__ import annotations

from decimal import Decimal

import pytest

from support import assessed, outcome
from talentcalc.documents.luzhou_2021 import DOCUMENT

TRAINING, ALLOWANCE = "luzhou-2021/15.training-and-internship", "luzhou-2021/15.internship-allowance"
INFORMATION, COACHING = "luzhou-2021/16.startup-information", "luzhou-2021/16.one-to-one-coaching"
MENTOR = "luzhou-2021/16.mentor-award"
WORKS_HERE = '[employment]\nplace = "江阳区"\n'
AT_SCHOOL = 'school = "university"\nplace = "龙马潭区"'


def student(said: str, more: str = "") -> str:
    return f'kind = "applicant"\n{WORKS_HERE}[student]\n{said}\n{more}'


@pytest.mark.parametrize(("said", "expected"), [
    ('school = "university"\nplace = "龙马潭区"', "eligible"),
    ('school = "technician"\nplace = "泸县"', "eligible"),  # a school of the city, wherever in it
    ('school = "secondary-vocational"\nplace = "泸州市"', "eligible"),
    ('school = "university"\nplace = "成都市"\nhome = "古蔺县"', "possible"),
    ('school = "university"\nplace = "成都市"\nhome = "长沙市"', "ineligible"),
    ('school = "university"\nplace = "长沙市"\nhome = "成都市"', "ineligible"),  # a native of the province is none of the city
    ('school = "university"\nplace = "成都市"', "possible"),
    ('school = "none"\nplace = "龙马潭区"', "ineligible"),
    ('school = "university"', "possible"),
])
def test_students_of_luzhou_train_and_earn_as_interns(said: str, expected: str) -> None:
    assert outcome(TRAINING, student(said)) == expected
    assert outcome(ALLOWANCE, student(f"{said}\nintern = true")) == expected
    assert outcome(ALLOWANCE, student(f"{said}\nintern = false")) == "ineligible"


def test_the_place_of_an_internship_is_the_employers() -> None:
    assert outcome(ALLOWANCE, student(f"{AT_SCHOOL}\nintern = true").replace("江阳区", "长沙市")) == "ineligible"


# 80% of the minimum wage a month, each month cut below the fen; one month at least while the months are not said;
# unknown without the wage.
@pytest.mark.parametrize(("said", "low", "high"), [
    ("local_minimum_wage_yuan = 1_650\ninternship_months = 6", 7_920, 7_920),  # 1,320 x 6
    ("local_minimum_wage_yuan = 1_650\ninternship_months = 1", 1_320, 1_320),
    ("local_minimum_wage_yuan = 1_650\ninternship_months = 0", 1_320, 1_320),  # a month begun is a month paid
    ("local_minimum_wage_yuan = 1_650", 1_320, None),
    ("local_minimum_wage_yuan = 1650.01\ninternship_months = 1", 1_320, 1_320),  # 1,320.008
    ("local_minimum_wage_yuan = 1650.01\ninternship_months = 120", 158_400, 158_400),  # not 158,400.96
    ("local_minimum_wage_yuan = 1650.07\ninternship_months = 2", Decimal("2640.10"), Decimal("2640.10")),  # 1,320.056
    ("internship_months = 6", None, None),
    ("", None, None),
])
@pytest.mark.parametrize("closed", ["", "complete = true\n"])
def test_interns_may_be_paid_80_per_cent_of_the_minimum_wage(
    said: str, low: int | Decimal | None, high: int | Decimal | None, closed: str
) -> None:
    found = assessed(ALLOWANCE, closed + student(f"{AT_SCHOOL}\nintern = true\n{said}"))
    assert (found.outcome, found.low, found.high) == ("eligible", low, high)
    assert found.discretion == "optional"


def test_more_said_of_an_internship_stays_within_what_was_stated() -> None:
    wage = f"{AT_SCHOOL}\nintern = true\nlocal_minimum_wage_yuan = 1_650"
    least = assessed(ALLOWANCE, student(wage)).low
    assert least is not None
    for months in (0, 1, 2, 120):
        known = assessed(ALLOWANCE, student(f"{wage}\ninternship_months = {months}"))
        assert known.low is not None
        assert known.low >= least


def test_the_months_and_the_wage_that_are_not_said_are_named() -> None:
    found = assessed(ALLOWANCE, student(f"{AT_SCHOOL}\nintern = true\nlocal_minimum_wage_yuan = 1_650"))
    assert found.vague == ["student.internship_months"]
    found = assessed(ALLOWANCE, student(f"{AT_SCHOOL}\nintern = true\ninternship_months = 6"))
    assert found.vague == ["student.local_minimum_wage_yuan"]


def person(said: str, more: str = "", place: str = "江阳区") -> str:
    return f'kind = "applicant"\ncomplete = true\n[employment]\nplace = "{place}"\n[person]\n{said}\n{more}'


@pytest.mark.parametrize(("said", "expected"), [
    ('skill_level = "technician"', "eligible"),
    ('distinctions = ["cas-academician"]', "eligible"),
    ("urgently_needed = true", "eligible"),
    ("[talent]\nhigh_level = true", "eligible"),
    ('[student]\nschool = "technician"\nplace = "成都市"', "eligible"),
    ('[career]\nnew_economy_trade = "related"', "possible"),
    ('skill_level = "senior-worker"', "ineligible"),
])
@pytest.mark.parametrize("venture", ["", "[venture]\nstarts_business = false\n", "[venture]\nstarts_business = true\n"])
def test_start_up_information_is_for_talent_of_every_kind_and_asks_for_no_start_up(
    said: str, expected: str, venture: str
) -> None:
    assert outcome(INFORMATION, person(said, venture)) == expected


@pytest.mark.parametrize(("place", "expected"), [("纳溪区", "eligible"), ("合江县", "possible"), ("成都市", "ineligible")])
def test_start_up_information_is_offered_where_the_person_works(place: str, expected: str) -> None:
    assert outcome(INFORMATION, person('skill_level = "technician"', place=place)) == expected


def test_who_says_nothing_of_standing_may_still_get_start_up_information() -> None:
    assert outcome(INFORMATION, f'kind = "applicant"\n{WORKS_HERE}') == "possible"


@pytest.mark.parametrize(("said", "expected"), [
    ("starts_business = true", "eligible"), ("starts_business = false", "ineligible"), ("", "possible"),
])
def test_coaching_is_for_students_who_start_a_business(said: str, expected: str) -> None:
    venture = f"[venture]\n{said}\n"
    assert outcome(COACHING, student('school = "technician"', venture)) == expected
    assert outcome(COACHING, student('school = "none"', venture)) == "ineligible"


GUIDED = "succeeded = true\noperates_normally = true\nopened_on = 2021-06-01"


@pytest.mark.parametrize(("rows", "expected"), [
    ([GUIDED], "eligible"),
    ([GUIDED, GUIDED], "eligible"),
    ([GUIDED.replace("06-01", "06-02")], "ineligible"),  # a year is full on the corresponding day
    ([GUIDED.replace("succeeded = true", "succeeded = false")], "ineligible"),
    ([GUIDED.replace("normally = true", "normally = false")], "ineligible"),
    (["succeeded = true\noperates_normally = true"], "possible"),
])
def test_a_gold_mentor_is_awarded_once_after_a_year_of_operation(rows: list[str], expected: str) -> None:
    guided = "".join(f"[[mentored]]\n{row}\n" for row in rows)
    toml = f'kind = "applicant"\n{WORKS_HERE}[career]\ngold_mentor = true\n{guided}'
    found = assessed(MENTOR, toml)
    assert (found.outcome, found.low, found.high) == (expected, 0, 10_000)
    assert outcome(MENTOR, toml.replace("gold_mentor = true", "gold_mentor = false")) == "ineligible"


def test_items_15_and_16_say_who_acts() -> None:
    steps = {slug: DOCUMENT.programs[slug].next for slug in (TRAINING, ALLOWANCE, INFORMATION, COACHING)}
    told = {slug: None if step is None else step.zh for slug, step in steps.items()}
    assert "企事业单位" in (told[TRAINING] or "")
    assert "用人单位决定" in (told[ALLOWANCE] or "")
    assert "未写明申请方式" in (told[INFORMATION] or "")
    assert "金牌创业指导员" in (told[COACHING] or "")
