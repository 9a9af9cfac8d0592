"""The whole plan: items, period, figures, silence, place. Default day: 2023-06-01."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from support import assessed, checked, profile
from talentcalc.assess.outcomes import assess
from talentcalc.documents.changsha import DOCUMENT

if TYPE_CHECKING:
    from talentcalc.clauses.programs import Program

PROGRAMS = list(DOCUMENT)
PLACED = [one for one in PROGRAMS if one.place is not None]


def test_every_numbered_item_stands_in_order_and_holds_something() -> None:
    assert list(DOCUMENT.items) == ["preamble", "i", *(str(number) for number in range(1, 21))]
    assert all(item.holds for item in DOCUMENT.items.values())


# By hand from the text: the unit named first in each item leads it.
LEADS = {
    "1": "市委组织部（人才办）", "2": "长沙高新区管委会", "3": "长沙经开区管委会", "4": "望城区人民政府",
    "5": "湖南湘江新区管委会", "6": "市科技局", "7": "市教育局", "8": "市委组织部（人才办）", "9": "市委组织部（人才办）",
    "10": "市委组织部（人才办）", "11": "市委组织部（人才办）", "12": "市人力资源社会保障局", "13": "市委组织部（人才办）",
    "14": "市科技局", "15": "市住房城乡建设局", "16": "市数据资源局", "17": "市委组织部（人才办）",
    "18": "市委组织部（人才办）", "19": "市财政局", "20": "市委组织部（人才办）",
}


def test_the_first_named_unit_leads_each_item() -> None:
    offices = {number: item.office.zh for number, item in DOCUMENT.items.items() if item.office}
    assert offices == LEADS
    assert all(program.office == program.item.office for program in PROGRAMS)


def test_items_without_a_program_hold_duties_and_targets() -> None:
    bare = [number for number, item in DOCUMENT.items.items() if not item.programs]
    assert bare == ["preamble", "i", "1", "4", "5", "8", "11", "18", "19", "20"]
    assert [(t.low, t.high, t.unit.zh) for t in DOCUMENT.items["4"].targets] == [
        (None, 1, "年"), (None, 2, "年"), (None, 3, "年"),
    ]


def test_no_amount_is_stated_anywhere() -> None:
    # The text holds no sum of money at all.
    assert {(one.amount.kind, one.amount.low, one.amount.high) for one in PROGRAMS} == {("unstated", None, None)}
    assert {one.duration.months for one in PROGRAMS} == {None}


def test_the_inferred_end_is_told_as_a_reading_and_when_it_has_passed() -> None:
    # 来源：发布时间 2022-12-30; 到2025年; 三年行动计划: full three years from publication end on the corresponding day.
    assert DOCUMENT.reading
    assert DOCUMENT.lapsed_hint
    for text in (DOCUMENT.reading.zh, DOCUMENT.reading.en):
        assert [text.count(day) for day in ("2022-12-30", "2025-12-31", "2025-12-30")] == [1, 1, 1]
    assert "是否延续" in DOCUMENT.lapsed_hint.zh


def test_the_plan_has_no_rule_on_support_received_elsewhere() -> None:
    assert not DOCUMENT.overlap


def test_what_is_defined_in_words() -> None:
    told = {number: [one.text.zh for one in item.statements if one.kind == "definition"] for number, item in DOCUMENT.items.items()}
    assert {number: len(words) for number, words in told.items() if words} == {"1": 1, "6": 1}
    assert "排名第一" in told["1"][0]
    assert "7 个领域" in told["6"][0]


@pytest.mark.parametrize(("day", "expected"), [
    ("2022-12-29", "not-yet"), ("2022-12-30", "in-force"), ("2025-12-31", "in-force"), ("2026-01-01", "lapsed"),
])
def test_the_period_runs_from_publication_to_the_end_of_2025(day: str, expected: str) -> None:
    toml = 'kind = "applicant"\nemployment.place = "岳麓区"'
    assert assessed("changsha/16.talent-service", toml, day).validity == expected


@pytest.mark.parametrize("program", PROGRAMS, ids=lambda one: one.id)
def test_a_silent_profile_is_never_told_no(program: Program) -> None:
    assert assess(program, profile('kind = "applicant"')).outcome == "possible"


@pytest.mark.parametrize("program", PLACED, ids=lambda one: one.id)
@pytest.mark.parametrize(("place", "excluded"), [
    ("430182", False),  # 宁乡市 is a part of Changsha
    ("430121", False),  # 长沙县
    ("430000", False),  # the province alone does not tell
    ("430302", True),   # 湘潭市雨湖区
])
def test_the_whole_city_and_nothing_else_is_the_territory(
    program: Program, place: str, excluded: bool
) -> None:
    assert program.place is not None
    said = profile(f'kind = "enterprise"\n{program.place.key} = "{place}"')
    assert (assess(program, said).outcome == "ineligible") is excluded


def test_support_in_money_sets_open_ended_and_no_sum() -> None:
    toml = 'kind = "applicant"\nemployment.place = "天心区"\nperson.policies_met = ["rent-subsidy", "living-subsidy"]'
    result = checked("changsha", toml, "2023-06-01")
    (total,) = [one for one in result.totals if one.payee == "person"]
    assert (total.entitled, total.low, total.high, total.open_ended, total.validity) == (0, 0, 0, True, "in-force")
