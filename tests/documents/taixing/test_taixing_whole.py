"""Taixing as a whole: items and rows, standing, territory, where money may show."""

from __future__ import annotations

import pytest

from support import assessed, checked, outcome
from talentcalc.documents.taixing import DOCUMENT

LISTING = "taixing/7.listing-support"
COMPANY = 'kind = "enterprise"\ngrowth.talent_enterprise = true\n'


def test_seven_tasks_four_safeguards_and_18_rows_stand_in_order() -> None:
    assert list(DOCUMENT.items) == [
        "i", *(str(number) for number in range(1, 8)), *(f"iii-{number}" for number in range(1, 5)),
        *(f"row-{number}" for number in range(1, 19)),
    ]
    assert all(item.holds for item in DOCUMENT.items.values())


@pytest.mark.parametrize(("number", "office"), [
    ("i", None), ("1", None), ("2", "科技局"), ("3", "三区三园"), ("4", "人社局、高新区"), ("5", "商务局、三区三园、科技局"),
    ("6", None), ("7", "发改委、地方金融监管局"),
    ("iii-1", "人才办、商务局"), ("iii-2", None), ("iii-3", None), ("iii-4", None),
    ("row-1", None), ("row-2", "科技局"), ("row-3", "科技局"), ("row-4", "三区三园"), ("row-5", "三区三园"),
    ("row-6", "人社局、高新区"), ("row-7", "商务局"), ("row-8", "三区三园"), ("row-9", "科技局"), ("row-10", None),
    ("row-11", "发改委"), ("row-12", "地方金融监管局"), ("row-13", "商务局、人才办"), ("row-14", None),
    ("row-15", "商务局、发改委"), ("row-16", "商务局"), ("row-17", "人才办"), ("row-18", None),
])
def test_lead_offices_are_those_with_a_star(number: str, office: str | None) -> None:
    found = DOCUMENT.items[number].office
    assert (found and found.zh) == office


def test_only_items_4_6_and_7_name_money() -> None:
    named = {program.id for program in DOCUMENT if program.amount.low is not None}
    assert named == {"taixing/4.agency-referral-award", "taixing/6.project-funding", "taixing/7.investor-subsidy"}


@pytest.mark.parametrize("day", ["1999-01-01", "2022-06-01", "2035-01-01"])
def test_the_opinions_bear_no_date(day: str) -> None:
    assert assessed(LISTING, f'{COMPANY}enterprise.place = "泰兴市"', day).validity == "undated"


@pytest.mark.parametrize(("place", "expected"), [
    ("泰兴市", "eligible"), ("321283", "eligible"), ("靖江市", "ineligible"), ("海陵区", "ineligible"),
    ("自流井区", "ineligible"), ("泰州市", "possible"), ("江苏省", "possible"),
])
def test_the_county_level_city_is_the_territory(place: str, expected: str) -> None:
    assert outcome(LISTING, f'{COMPANY}enterprise.place = "{place}"') == expected


def test_it_has_no_rule_on_what_was_received_elsewhere() -> None:
    toml = """
        kind = "enterprise"
        [[received]]
        purpose = "investment"
        amount_yuan = 2000000
        [[investments]]
        place = "泰兴市"
        social_capital = true
        quality_talent_project = true
        brought_by_investment = true
        actual_investment_yuan = 400000000
    """
    found = assessed("taixing/7.investor-subsidy", toml)
    assert (found.outcome, found.low, found.high) == ("eligible", 2_000_000, 2_000_000)


def test_an_empty_profile_is_never_told_no() -> None:
    for kind in ("applicant", "enterprise"):
        assert {one.outcome for one in checked("taixing", f'kind = "{kind}"').assessments} == {"possible"}


@pytest.mark.parametrize(("number", "lows", "highs"), [
    ("1", [3], [None]), ("3", [1], [2]), ("4", [1], [2]), ("5", [24, 10], [None, None]),
    ("iii-1", [1, 1], [None, 2]), ("iii-3", [30], [None]), ("iii-4", [], []),
    ("row-1", [3], [None]), ("row-2", [1], [None]), ("row-5", [1], [2]), ("row-6", [1], [2]),
    ("row-9", [24, 1, 1, 2, 10], [None, 1, 1, None, None]), ("row-13", [], []), ("row-16", [1], [2]),
])
def test_the_targets(number: str, lows: list[int], highs: list[int | None]) -> None:
    targets = DOCUMENT.items[number].targets
    assert ([one.low for one in targets], [one.high for one in targets]) == (lows, highs)


def test_steering_enterprises_and_capital_is_the_city_s_own_errand() -> None:
    """引导企业对接 in item 2 and 引导社会资本 in item 7 give nobody anything: duties."""
    assert {"taixing/2.industry-university-matching", "taixing/7.social-capital-investment"}.isdisjoint(DOCUMENT.programs)
    assert [statement.kind for statement in DOCUMENT.items["2"].statements] == ["duty"]
    assert [statement.kind for statement in DOCUMENT.items["7"].statements] == ["definition", "duty", "duty"]


def test_the_events_of_row_9_add_up_only_if_each_office_holds_its_own() -> None:
    """人才办 and 科技局 4 each, the high-tech zone 6, each of the other five parks 2: the 24 of the same row."""
    row = DOCUMENT.items["row-9"].targets
    assert 4 * row[1].low + 4 * row[1].low + 6 * row[2].low + 5 * row[3].low == row[0].low  # type: ignore[operator]
    assert [("各" in target.name.zh, "each" in target.name.en) for target in row[1:4]] == [(True, True), (False, False), (True, True)]
