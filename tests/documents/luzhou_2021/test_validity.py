"""The closing paragraph: a trial of two years, and what other policies already gave."""

from __future__ import annotations

import pytest

from support import assessed
from talentcalc.assess.overlap import NO_END
from talentcalc.documents.luzhou_2021 import DOCUMENT

ALLOWANCE = "luzhou-2021/27.living-allowance"
INSTITUTE = "luzhou-2021/20.national-institute"
DOCTOR = """
kind = "applicant"
complete = true
[person]
full_time_degree = "doctor"
degree = "doctor"
urgently_needed = true
[employment]
place = "江阳区"
full_time = true
newly_introduced = true
start_date = 2010-01-01
[home]
bought = true
ordinal = 1
new_commercial = true
central_city_building_land = true
place = "江阳区"
"""


def received(purpose: str, amount: int | None) -> str:
    said = "" if amount is None else f"amount_yuan = {amount}\n"
    return f'[[received]]\npurpose = "{purpose}"\n{said}'


@pytest.mark.parametrize(("day", "validity"), [
    ("2021-08-23", "not-yet"), ("2021-08-24", "in-force"), ("2021-08-25", "in-force"),
    ("2023-08-23", "in-force"), ("2023-08-24", "in-force"), ("2023-08-25", "lapsed"),
])
def test_the_trial_runs_from_the_day_of_issue_for_two_years(day: str, validity: str) -> None:
    found = assessed(ALLOWANCE, DOCTOR, as_of=day)
    assert (found.validity, found.outcome, found.low) == (validity, "eligible", 72_000)


def test_a_lapsed_plan_hints_at_asking_whether_it_was_renewed() -> None:
    assert DOCUMENT.lapsed_hint is not None


def test_the_misprinted_name_of_the_city_is_read_as_luzhou() -> None:
    reading = DOCUMENT.reading
    assert reading is not None
    assert "沪" in reading.zh
    assert "Luzhou" in reading.en


def test_the_closing_paragraph_holds_definitions_and_a_duty() -> None:
    assert DOCUMENT.items["closing"].holds == ["definition", "duty"]


@pytest.mark.parametrize(("amount", "outcome", "low", "high"), [
    (0, "eligible", 72_000, 72_000),
    (20_000, "eligible", 52_000, 52_000),  # 72,000 less 20,000
    (71_999, "eligible", 1, 1),
    (72_000, "excluded", 72_000, 72_000),
    (72_001, "excluded", 72_000, 72_000),
    (None, "possible", 0, 72_000),  # anything from all of it to nothing is left
])
def test_what_another_policy_gave_for_living_is_set_off(amount: int | None, outcome: str, low: int, high: int) -> None:
    found = assessed(ALLOWANCE, DOCTOR + received("living-allowance", amount))
    assert (found.outcome, found.low, found.high) == (outcome, low, high)


def test_two_receipts_for_one_purpose_add_up() -> None:
    found = assessed(ALLOWANCE, DOCTOR + received("living-allowance", 20_000) + received("living-allowance", 2_000))
    assert found.low == 50_000


def test_money_for_another_purpose_is_not_set_off() -> None:
    found = assessed(ALLOWANCE, DOCTOR + received("home-purchase", 500_000))
    assert (found.outcome, found.low) == ("eligible", 72_000)


@pytest.mark.parametrize(("amount", "outcome", "high"), [
    (100_000, "eligible", 150_000), (249_999, "eligible", 1), (250_000, "excluded", 250_000),
])
def test_an_up_to_grant_leaves_its_ceiling_less_what_was_received(amount: int, outcome: str, high: int) -> None:
    found = assessed("luzhou-2021/18.home-grant-tier-2", DOCTOR + received("home-purchase", amount))
    assert (found.outcome, found.low, found.high) == (outcome, 0, high)


@pytest.mark.parametrize(("amount", "outcome", "low", "high"), [
    (5_000, "eligible", 5_000, 95_000), (30_000, "eligible", 0, 70_000), (100_000, "excluded", 10_000, 100_000),
])
def test_a_range_is_cut_at_both_ends(amount: int, outcome: str, low: int, high: int) -> None:
    program = "luzhou-2021/27.jiucheng-talent-individual"
    selected = f'[[decisions]]\nprogram = "{program}"\noutcome = "selected"\n'
    found = assessed(program, DOCTOR + selected + received("talent-award", amount))
    assert (found.outcome, found.low, found.high) == (outcome, low, high)


@pytest.mark.parametrize(("amount", "low"), [(40_000_000, 60_000_000), (120_000_000, 0)])
def test_support_without_a_ceiling_keeps_none(amount: int, low: int) -> None:
    institute = (
        'kind = "enterprise"\n[enterprise]\nkinds = ["research-institution"]\nplace = "江阳区"\n'
        "[institute]\nnational_level = true\nbrought_in_whole = true\n"
    )
    found = assessed(INSTITUTE, institute + received("institute-relocation", amount))
    assert (found.outcome, found.low, found.high) == ("eligible", low, None)


def test_a_rent_free_home_from_elsewhere_is_not_given_twice() -> None:
    # no end is stated, so that what was had elsewhere leaves open whether it goes on
    found = assessed("luzhou-2021/18.rent-free-tier-2", DOCTOR + received("rent-free-housing", None))
    assert (found.outcome, found.reasons, found.missing) == ("possible", [NO_END], [])
