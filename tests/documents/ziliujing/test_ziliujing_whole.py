"""Ziliujing as a whole: its items, its standing, its territory, where money may show."""

from __future__ import annotations

import pytest

from support import assessed, checked, outcome
from talentcalc.documents.ziliujing import DOCUMENT

TRAINING = "ziliujing/10.public-skills-training"


def test_the_42_items_stand_in_order() -> None:
    assert list(DOCUMENT.items) == ["preamble", *(str(number) for number in range(1, 43))]


def test_every_item_holds_something_and_names_its_lead_office() -> None:
    numbered = [item for item in DOCUMENT.items.values() if item.number != "preamble"]
    assert all(item.holds for item in numbered)
    assert all(item.office is not None for item in numbered)


# 牵头单位; in item 13 the first 责任单位 stands for it
LEADS = {
    "区委组织部": ("1", "18", "32", "39", "40", "41"),
    "区委组织部、区人力资源社会保障局": ("2", "4", "22", "33"),
    "区委编办": ("3",),
    "区委组织部、区科技经信局": ("5",),
    "区工商联、区科技经信局": ("6",),
    "区财政局": ("7", "20", "34", "35", "36"),
    "区科技经信局": ("8", "17", "23", "26", "27"),
    "区外事侨务旅游局": ("9",),
    "区人力资源社会保障局": ("10", "11", "13", "15", "16", "19", "21", "24", "25", "28", "31"),
    "区教育局": ("12",),
    "区委组织部、区人力资源社会保障局、区工管委": ("14",),
    "区政府法制办": ("29",),
    "区委组织部、区人力资源社会保障局、区统计局": ("30",),
    "区人力资源社会保障局、区科技经信局": ("37",),
    "区委宣传部": ("38",),
    "区目督办": ("42",),
}


def test_the_leads_cover_all_items() -> None:
    assert sorted(int(number) for numbers in LEADS.values() for number in numbers) == list(range(1, 43))


@pytest.mark.parametrize(("number", "office"), [(number, office) for office, some in LEADS.items() for number in some])
def test_lead_offices_are_those_of_the_text(number: str, office: str) -> None:
    item = DOCUMENT.items[number]
    assert item.office is not None
    assert item.office.zh == office
    assert all(program.office == item.office for program in item.programs)


def test_only_items_8_and_17_name_money() -> None:
    named = {program.id for program in DOCUMENT if program.amount.low is not None}
    assert named == {
        "ziliujing/8.researcher-project-funds", "ziliujing/8.new-rd-institution-award",
        "ziliujing/17.conversion-income-share", "ziliujing/17.self-use-profit-share",
    }


@pytest.mark.parametrize("day", ["1999-01-01", "2022-06-01", "2035-01-01"])
def test_the_plan_bears_no_date(day: str) -> None:
    assert assessed(TRAINING, 'kind = "applicant"\nemployment.place = "自流井区"', day).validity == "undated"


def test_it_has_no_rule_on_what_was_received_elsewhere() -> None:
    toml = """
        kind = "applicant"
        employment.place = "自流井区"
        talent = {roles = ["researcher"], key_industry_core_technology = true}
        received = [{purpose = "research", amount_yuan = 100000}]
    """
    found = assessed("ziliujing/8.researcher-project-funds", toml)
    assert (found.outcome, found.low, found.high) == ("eligible", 50_000, 100_000)


@pytest.mark.parametrize(("place", "expected"), [
    ('"自流井区"', "eligible"), ('"510302"', "eligible"),
    ('"贡井区"', "ineligible"), ('"大安区"', "ineligible"), ('"沿滩区"', "ineligible"),
    ('"荣县"', "ineligible"), ('"富顺县"', "ineligible"), ('"泰兴市"', "ineligible"),
    ('"自贡市"', "possible"), ('"四川省"', "possible"), (None, "possible"),
])
def test_the_district_is_the_territory(place: str | None, expected: str) -> None:
    line = "" if place is None else f"employment.place = {place}"
    assert outcome(TRAINING, f'kind = "applicant"\n{line}') == expected


def test_the_enterprise_s_place_stands_in_for_the_place_of_work() -> None:
    assert outcome(TRAINING, 'kind = "applicant"\nenterprise.place = "自流井区"') == "eligible"
    assert outcome(TRAINING, 'kind = "applicant"\nenterprise.place = "自流井区"\nemployment.place = "荣县"') == "ineligible"


def test_an_empty_profile_is_never_told_no() -> None:
    for kind in ("applicant", "enterprise"):
        result = checked("ziliujing", f'kind = "{kind}"')
        assert {one.outcome for one in result.assessments} == {"possible"}


def test_whoever_says_nothing_applies_wins_nothing_but_the_open_training() -> None:
    toml = 'kind = "applicant"\ncomplete = true\nemployment.place = "自流井区"\nenterprise.kinds = []'
    assert [one.program.id for one in checked("ziliujing", toml).matching] == [TRAINING]


def test_money_stands_per_payee_outside_what_is_in_force() -> None:
    """One project 50,000 to 100,000; two institutions twice that; 70% of 1,000,000 open-ended; 5% optional."""
    toml = """
        kind = "applicant"
        complete = true
        enterprise = {place = "自流井区", kinds = ["research-institution"]}
        talent = {roles = ["researcher"], key_industry_core_technology = true}
        platforms = [{kind = "rd-institution", level = "county", newly_created = true, count = 2}]
        results = [
            {service_result = true, important_contribution = true, use = "transfer", proceeds_yuan = 1000000},
            {service_result = true, important_contribution = true, use = "own-use", profit_by_year_yuan = [200000]},
        ]
    """
    found = {total.payee: total for total in checked("ziliujing", toml).totals}
    assert {total.validity for total in found.values()} == {"undated"}
    assert (found["person"].low, found["person"].high, found["person"].entitled) == (50_000, 100_000, 0)
    assert (found["institution"].low, found["institution"].high) == (100_000, 200_000)
    assert (found["team"].low, found["team"].open_ended, found["team"].discretionary_high) == (700_000, True, 0)
