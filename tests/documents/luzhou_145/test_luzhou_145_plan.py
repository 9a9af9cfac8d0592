"""The whole draft: sections, targets, background, draft standing, silence, place."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal
from typing import TYPE_CHECKING

import pytest

from support import assessed, checked, profile
from talentcalc.assess.outcomes import assess
from talentcalc.documents.luzhou_145 import DOCUMENT

if TYPE_CHECKING:
    from talentcalc.clauses.programs import Program

PROGRAMS = list(DOCUMENT)
PLACED = [one for one in PROGRAMS if one.place is not None]
SECTIONS = {"1": 2, "2": 3, "3": 4, "4": 5, "5": 3, "6": 4, "7": 3}


def test_every_section_and_table_row_stands_in_order_and_holds_something() -> None:
    paths = [f"{part}-{number}" for part, count in SECTIONS.items() for number in range(1, count + 1)]
    table = [f"table-{row}" for row in range(1, 11)]
    after = paths.index("2-3") + 1
    assert list(DOCUMENT.items) == ["preamble", *paths[:after], *table, *paths[after:]]
    assert all(item.holds for item in DOCUMENT.items.values())


def test_no_clause_names_a_lead_office_or_a_sum() -> None:
    assert {item.office for item in DOCUMENT.items.values()} == {None}
    assert {(one.amount.kind, one.amount.low, one.amount.high) for one in PROGRAMS} == {("unstated", None, None)}


# Row by row from the table: base of 2020, goal of 2025, growth as printed.
TABLE = {
    1: ("9001", "17000", "88.9"), 2: ("4878", "8900", "82.5"), 3: ("20.80", "35", "68.3"), 4: ("0.92", "2.50", None),
    5: ("40.63", "60", "47.7"), 6: ("1.87", "2.33", "24.6"), 7: ("42.4", "60", "41.5"), 8: ("17.2", "22", None),
    9: ("0.68", "1.2", None), 10: ("48.54", "60", None),
}


@pytest.mark.parametrize("row", TABLE)
def test_the_indicator_table_stands_as_printed(row: int) -> None:
    (target,) = DOCUMENT.items[f"table-{row}"].targets
    growth = None if target.growth is None else str(target.growth)
    assert (str(target.base), str(target.low), growth) == TABLE[row]
    assert (target.base_year, target.high, target.period.zh) == (2020, target.low, "到 2025 年")


@pytest.mark.parametrize("row", [row for row, (_, _, growth) in TABLE.items() if growth])
def test_the_printed_growth_agrees_with_base_and_goal(row: int) -> None:
    (target,) = DOCUMENT.items[f"table-{row}"].targets
    assert target.base is not None
    assert target.low is not None
    growth = (Decimal(target.low) / Decimal(target.base) - 1) * 100
    assert growth.quantize(Decimal("0.1"), ROUND_HALF_UP) == target.growth


# The targets of the text, section by section, in its order.
TARGETS = {
    "2-3": ["35", "100", "1500", "6", "22", "25", "40", "45", "130", "25", "150", "2", "2.5", "1.2", "60", "22", "2.33", "60"],
    "3-1": ["100", "50"], "3-2": ["1500"], "3-3": ["100", "30"], "3-4": ["300", "400", "30000", "500", "100"],
    "4-1": ["5", "5", "100", "10", "10"], "4-5": ["1200", "300", "1000"],
}


def test_the_targets_stand_as_written_and_nowhere_else() -> None:
    held = {
        number: [str(target.low) for target in item.targets]
        for number, item in DOCUMENT.items.items() if item.targets and not number.startswith("table-")
    }
    assert held == TARGETS


# Part one, in the order of the text; 第五 and 第三位 as digits.
STANDING = (
    "2020 9001 80.5 5 149 34.2 24 118.2 1140 67.9 12 15 1 15 15 35 118 1 59 3 1 2 1 3 5 2 2 4 13 1 7 18 10 11 15 58 "
    "137 34 63 172.4 565 48 71 610 838 39.18 3 7 1036 18.55 61 30 7420 12"
)


def test_the_statistics_of_part_one_are_background() -> None:
    item = DOCUMENT.items["1-1"]
    assert item.holds == ["background"]
    assert [figure for one in item.statements for figure in one.figures] == STANDING.split()


def test_what_is_said_in_words_alone() -> None:
    def words(number: str, kind: str) -> list[str]:
        return [one.text.zh for one in DOCUMENT.items[number].statements if one.kind == kind and not one.figures]

    (fields,) = words("3-2", "definition")
    assert "9 个重点产业领域" in fields
    assert "以“等”收尾" in fields
    # 2-3 speaks of 高新技术产业, row 8 of the table of 高新技术企业.
    (differs,) = words("table-8", "background")
    assert "高新技术产业" in differs
    assert "高新技术企业" in differs


def test_the_draft_says_that_nothing_can_be_claimed_by_it() -> None:
    assert DOCUMENT.reading
    assert "不能据此申领" in DOCUMENT.reading.zh
    assert "nothing can be claimed" in DOCUMENT.reading.en
    assert not DOCUMENT.overlap


@pytest.mark.parametrize("day", ["2021-01-01", "2022-09-26", "2022-10-26", "2025-12-31", "2030-01-01"])
def test_it_is_a_draft_on_every_day(day: str) -> None:
    toml = 'kind = "applicant"\nemployment.place = "泸县"\nperson.foreign_national = true'
    found = assessed("luzhou-145/6-2.foreign-window", toml, day)
    assert (found.outcome, found.validity) == ("eligible", "draft")


@pytest.mark.parametrize("program", PROGRAMS, ids=lambda one: one.id)
def test_a_silent_profile_is_never_told_no(program: Program) -> None:
    assert assess(program, profile('kind = "applicant"')).outcome == "possible"


@pytest.mark.parametrize("program", PLACED, ids=lambda one: one.id)
@pytest.mark.parametrize(("place", "excluded"), [
    ("510502", False), ("510521", False), ("510525", False),  # 江阳区, 泸县, 古蔺县: the whole city
    ("510000", False),  # the province alone does not tell
    ("510302", True),  # 自贡市自流井区
])
def test_districts_and_counties_alike_are_the_territory(program: Program, place: str, excluded: bool) -> None:
    assert program.place is not None
    said = profile(f'kind = "applicant"\n{program.place.key} = "{place}"')
    assert (assess(program, said).outcome == "ineligible") is excluded


def test_money_without_a_figure_sets_open_ended_under_the_draft() -> None:
    toml = (
        'kind = "applicant"\nemployment.place = "江阳区"\nventure.starts_business = true\n'
        'person.policies_met = ["start-up-subsidy"]'
    )
    result = checked("luzhou-145", toml)
    (total,) = [one for one in result.totals if one.payee == "person"]
    assert (total.validity, total.entitled, total.high, total.open_ended) == ("draft", 0, 0, True)
