"""A quantity lies between two bounds, and between the same or closer ones once more is known."""

from __future__ import annotations

import datetime
from decimal import Decimal
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given

from clauses.strategies import AS_OF, Pair, pairs, quantities
from support import profile
from talentcalc.assess.evaluate import bounds, holds
from talentcalc.clauses.expressions import quantity
from talentcalc.clauses.formulas import Otherwise, capped, choose, payment
from talentcalc.profile.dealings import Hires, Jobs, Loans, Results
from talentcalc.profile.enterprise import Enterprise
from talentcalc.profile.person import AGE, Person
from talentcalc.profile.profile import Profile
from talentcalc.profile.undertakings import Founded
from talentcalc.profile.work import CONTRACT, Employment

if TYPE_CHECKING:
    from talentcalc.clauses.expressions import Condition, Figure, Quantity

APPLICANT = 'kind = "applicant"\n'
FIRM = 'kind = "enterprise"\n'


@given(quantities, pairs())
def test_the_exact_value_lies_within_the_bounds_of_whoever_knows_less(number: Quantity, pair: Pair) -> None:
    low, high = bounds(number, pair.partial)
    exact, same = bounds(number, pair.whole)
    assert exact == same
    assert low <= exact
    assert high is None or exact <= high


@given(quantities, pairs())
def test_nothing_is_ever_negative(number: Quantity, pair: Pair) -> None:
    low, high = bounds(number, pair.partial)
    assert low >= 0
    assert high is None or high >= low


@pytest.mark.parametrize(("toml", "expected"), [
    ("", (0, None)),
    ("[person]\nage_years = 35\n", (35, 35)),
    ("[person]\nbirth_date = 1986-06-02\n", (35, 35)),
    ("[person]\nbirth_date = 1986-06-01\n", (36, 36)),
    ("[person]\ncomplete = true\n", (0, None)),
])
def test_age_comes_from_the_birth_date_else_from_what_is_said(toml: str, expected: tuple[int, int | None]) -> None:
    assert bounds(AGE, profile(APPLICANT + toml)) == expected


def test_a_number_that_is_never_less_than_one_is_at_least_one_while_unknown() -> None:
    (row,) = profile(f"{FIRM}[[hires]]\ncomplete = true\n").each(Hires) or []
    assert bounds(Hires.insurance_subsidy_years, row) == (1, None)
    assert holds(Hires.insurance_subsidy_years >= 1, row) is True
    assert holds(Hires.insurance_subsidy_years >= 2, row) is None


@pytest.mark.parametrize(("born", "today", "met"), [
    ("1986-06-02", "2022-06-01", True),
    ("1986-06-01", "2022-06-01", False),
    ("1988-02-29", "2023-02-27", True),
    ("1988-02-29", "2023-02-28", False),
    ("1988-02-29", "2024-02-28", False),
])
def test_35_and_under_is_met_until_the_day_before_the_36th_birthday(born: str, today: str, met: bool) -> None:
    person = profile(f"{APPLICANT}[person]\nbirth_date = {born}\n", today)
    if born.startswith("1988"):
        assert holds(AGE < 35, person) is met
    else:
        assert holds(AGE <= 35, person) is met


@pytest.mark.parametrize(("toml", "expected"), [
    ("", (0, None)),
    ("contract_months = 12\n", (12, 12)),
    ("contract_start = 2022-03-01\n", (0, None)),
    ("contract_end = 2023-02-28\n", (0, None)),
    ("contract_start = 2022-03-01\ncontract_months = 6\n", (6, 6)),
    ("contract_start = 2022-03-01\ncontract_end = 2023-02-28\n", (12, 12)),
    ("contract_start = 2022-03-01\ncontract_end = 2023-02-27\n", (11, 11)),
    ("contract_start = 2022-03-01\ncontract_end = 2023-02-28\ncontract_months = 12\n", (12, 12)),
    ("contract_start = 2022-03-01\ncontract_end = 9999-12-31\n", (95_734, 95_734)),
    ("complete = true\n", (0, 0)),
])
def test_a_contract_counts_its_first_and_its_last_day(toml: str, expected: tuple[int, int | None]) -> None:
    assert bounds(CONTRACT, profile(f"{APPLICANT}[employment]\n{toml}")) == expected


def test_a_first_quantity_that_is_bounded_but_not_known_gives_way_to_a_known_second() -> None:
    said = Otherwise(capped(Employment.contract_months, 36), quantity(12))
    assert bounds(said, profile(APPLICANT)) == (12, 12)
    assert bounds(said, profile(f"{APPLICANT}[employment]\ncontract_months = 48\n")) == (36, 36)


def test_an_unknown_step_of_a_scale_lies_between_its_ends() -> None:
    assert bounds(Person.title, profile(APPLICANT)) == (0, 4)
    assert holds(Person.title >= "none", profile(APPLICANT)) is True
    assert holds(Person.title > "full-senior", profile(APPLICANT)) is False
    assert holds(Person.title >= "junior", profile(APPLICANT)) is None


@pytest.mark.parametrize(("toml", "met"), [
    ("", None),
    ('degree = "junior-college"\n', False),
    ('degree = "bachelor"\n', True),
    ('degree = "doctor"\n', True),
    ("complete = true\n", False),
])
def test_a_higher_degree_meets_a_lower_one(toml: str, met: bool | None) -> None:
    assert holds(Person.degree >= "bachelor", profile(f"{APPLICANT}[person]\n{toml}")) is met


@pytest.mark.parametrize(("toml", "met"), [
    ("", None),
    ("start_date = 2022-05-31\n", True),
    ("start_date = 2022-06-01\n", True),
    ("start_date = 2022-06-02\n", False),
    ("complete = true\n", False),
])
def test_a_day_has_come_on_the_day_itself(toml: str, met: bool | None) -> None:
    assert holds(Employment.start_date.past(), profile(f"{APPLICANT}[employment]\n{toml}")) is met


@pytest.mark.parametrize(("toml", "expected"), [
    ("", (0, None)),
    ("start_date = 2019-06-01\n", (3, 3)),
    ("start_date = 2019-06-02\n", (2, 2)),
    ("start_date = 2030-01-01\n", (0, 0)),
    ("complete = true\n", (0, 0)),
])
def test_three_years_of_work_are_full_on_the_corresponding_day(toml: str, expected: tuple[int, int | None]) -> None:
    assert bounds(Employment.start_date.years(), profile(f"{APPLICANT}[employment]\n{toml}")) == expected


def test_what_everybody_has_is_not_settled_by_closing_its_section() -> None:
    person = profile(f"{APPLICANT}complete = true\n")
    assert holds(Person.urgently_needed, person) is False
    assert bounds(Person.birth_date.years(), person) == (0, None)


SALES = Results.total(Results.sales_by_year_yuan.first(3))


@pytest.mark.parametrize(("rows", "expected"), [
    ("", (0, None)),
    ("results = []\n", (0, 0)),
    ("[[results]]\n", (0, None)),
    ("[[results]]\nsales_by_year_yuan = []\n", (0, None)),
    ("[[results]]\nsales_by_year_yuan = [1_000_000, 2_000_000]\n", (3_000_000, None)),
    ("[[results]]\nsales_by_year_yuan = [1_000_000, 2_000_000, 0.01]\n", (Decimal("3000000.01"),) * 2),
    ("[[results]]\nsales_by_year_yuan = [1, 2, 3, 4]\n", (6, 6)),
    ("[[results]]\nsales_by_year_yuan = [1, 2]\ncomplete = true\n", (3, None)),
    ("[[results]]\ncomplete = true\n", (0, None)),
    ("complete = true\n", (0, 0)),
])
def test_years_still_to_come_have_no_bound_and_are_not_closed_with_the_row(
    rows: str, expected: tuple[Figure, Figure | None]
) -> None:
    assert bounds(SALES, profile(FIRM + rows)) == expected


@pytest.mark.parametrize(("rows", "number", "given"), [
    ("", (0, None), None),
    ("complete = true\n", (0, 0), False),
    ("jobs = []\n", (0, 0), False),
    ("[[jobs]]\nnew = true\n", (1, 1), True),
    ("[[jobs]]\ncount = 20\nnew = true\n", (20, 20), True),
    ("[[jobs]]\ncount = 20\nnew = false\n", (0, 0), True),
    ("[[jobs]]\ncount = 20\n", (0, 20), True),
    ("[[jobs]]\ncount = 20\ncomplete = true\n", (0, 0), True),
    ("[[jobs]]\ncount = 0\n", (0, 0), False),
    ("[[jobs]]\ncount = 3\nnew = true\n[[jobs]]\ncount = 4\n", (3, 7), True),
])
def test_a_list_given_is_complete_and_a_list_left_out_is_unknown(
    rows: str, number: tuple[int, int | None], given: bool | None
) -> None:
    firm = profile(FIRM + rows)
    assert bounds(Jobs.number(Jobs.new), firm) == number
    assert holds(Jobs.given(), firm) is given


@pytest.mark.parametrize(("rows", "met"), [
    ("", None), ("jobs = []\n", False), ("[[jobs]]\nnew = true\n", True), ("[[jobs]]\n", None),
])
def test_some_row_must_meet_the_condition(rows: str, met: bool | None) -> None:
    assert holds(Jobs.some(Jobs.new), profile(FIRM + rows)) is met


def test_a_group_of_no_jobs_adds_nothing_even_where_its_wage_is_unknown() -> None:
    firm = Profile("enterprise", {}, {"jobs": [{"jobs.count": 0, "jobs.new": True}]}, as_of=AS_OF)
    assert bounds(Jobs.total(Jobs.monthly_wage_yuan, Jobs.new), firm) == (0, 0)
    assert holds(Jobs.given(), firm) is False


@pytest.mark.parametrize(("rows", "expected"), [
    ("", (0, None)),
    ("[[loans]]\namount_yuan = 30_000_000\ncommercial = true\n", (300_000,) * 2),
    ("[[loans]]\namount_yuan = 30_000_000\n", (0, 300_000)),
    ("[[loans]]\ncommercial = true\n", (0, None)),
    ("[[loans]]\ncommercial = true\n[[loans]]\namount_yuan = 7\ncommercial = false\n", (0, None)),
])
def test_a_total_adds_what_is_sure_below_and_what_may_be_above(
    rows: str, expected: tuple[Figure, Figure | None]
) -> None:
    interest = Decimal("0.01") * Loans.total(Loans.amount_yuan, Loans.commercial)
    assert bounds(interest, profile(FIRM + rows)) == expected


def test_the_cap_of_an_unknown_base_is_its_highest_value_not_its_value() -> None:
    interest = Decimal("0.01") * Loans.total(Loans.amount_yuan)
    assert bounds(capped(interest, 1_000_000), profile(FIRM)) == (0, 1_000_000)


def test_an_unknown_cap_bounds_nothing_by_itself() -> None:
    assert bounds(capped(quantity(500), Employment.contract_months), profile(APPLICANT)) == (0, 500)
    assert bounds(capped(Employment.contract_months, Employment.contract_months), profile(APPLICANT)) == (0, None)


def test_nothing_times_an_unknown_is_nothing() -> None:
    assert bounds(0 * Employment.contract_months, profile(APPLICANT)) == (0, 0)
    assert bounds(Employment.contract_months * 0, profile(APPLICANT)) == (0, 0)
    assert bounds(2 * Employment.contract_months, profile(APPLICANT)) == (0, None)


FUND = choose(Employment.full_time, 2_500, 2_000)


@pytest.mark.parametrize(("said", "expected"), [
    ("", (2_000, 2_500)), ("full_time = true\n", (2_500, 2_500)), ("full_time = false\n", (2_000, 2_000)),
])
def test_a_choice_between_two_figures_keeps_both_ends_while_it_is_open(said: str, expected: tuple[int, int]) -> None:
    assert bounds(FUND, profile(f"{APPLICANT}[employment]\n{said}")) == expected


def test_a_choice_with_an_unbounded_end_is_unbounded() -> None:
    assert bounds(choose(Employment.full_time, 5, Employment.contract_months), profile(APPLICANT)) == (0, None)


def test_two_unknowns_are_not_equal_until_they_are_known() -> None:
    months = Employment.contract_months
    assert holds(months.is_(12), profile(APPLICANT)) is None
    assert holds(months.is_(months + 1), profile(APPLICANT)) is None
    assert holds(Person.title.is_("junior"), profile(APPLICANT)) is None
    assert holds(FUND.is_(1_000), profile(APPLICANT)) is False
    assert holds(FUND.is_(3_000), profile(APPLICANT)) is False
    assert holds(quantity(12).is_(months + 13), profile(APPLICANT)) is False
    assert holds(FUND.is_(FUND), profile(APPLICANT)) is None


@pytest.mark.parametrize(("place", "met"), [
    ("江阳区", True), ("泸县", False), ("泸州市", None), ("四川省", None), ("成都市", False),
])
def test_a_place_given_too_coarsely_leaves_the_district_open(place: str, met: bool | None) -> None:
    firm = profile(f'{FIRM}[enterprise]\nplace = "{place}"\n')
    assert holds(Enterprise.place.within("510502", "510504"), firm) is met


IN_JIANGYANG = Employment.place.within("510502")


@pytest.mark.parametrize(("works", "operates", "met"), [
    ("", "", None),
    ("", "江阳区", True),
    ("", "泸县", None),
    ("", "泸州市", None),
    ("江阳区", "泸县", True),
    ("泸县", "江阳区", False),
])
def test_where_the_enterprise_operates_may_tell_that_somebody_works_here_but_not_that_he_does_not(
    works: str, operates: str, met: bool | None
) -> None:
    toml = APPLICANT
    toml += f'[employment]\nplace = "{works}"\n' if works else ""
    toml += f'[enterprise]\nplace = "{operates}"\n' if operates else ""
    assert holds(IN_JIANGYANG, profile(toml)) is met


@pytest.mark.parametrize(("row", "met"), [('place = "龙马潭区"\n', False), ("", True)])
def test_the_place_of_a_row_is_its_own_else_the_one_that_stands_in(row: str, met: bool) -> None:
    toml = f'{APPLICANT}[employment]\nplace = "江阳区"\n[[founded]]\n{row}'
    assert holds(Founded.some(Founded.place.within("510502")), profile(toml)) is met


@pytest.mark.parametrize(("place", "condition", "met"), [
    ("founded", Enterprise.founded_in_city.is_("founded", "branch"), True),
    ("neither", Enterprise.founded_in_city.is_("founded", "branch"), False),
    ("", Enterprise.founded_in_city.is_("founded", "branch"), None),
])
def test_a_choice_is_one_of_the_values_named(place: str, condition: Condition, met: bool | None) -> None:
    said = f'founded_in_city = "{place}"\n' if place else ""
    assert holds(condition, profile(f"{FIRM}[enterprise]\n{said}")) is met


@pytest.mark.parametrize(("kinds", "met"), [
    ("", None), ("kinds = []\n", False), ('kinds = ["school"]\n', False), ('kinds = ["school", "企业"]\n', True),
    ("complete = true\n", False),
])
def test_a_set_of_kinds_has_one_of_those_named(kinds: str, met: bool | None) -> None:
    assert holds(Enterprise.kinds.has("company", "farm"), profile(f"{FIRM}[enterprise]\n{kinds}")) is met


def test_a_profile_made_in_python_is_read_like_one_from_a_file() -> None:
    made = Profile("applicant", {Person.birth_date.key: datetime.date(1990, 6, 1)}, {}, as_of=AS_OF)
    assert bounds(AGE, made) == (32, 32)


@pytest.mark.parametrize(("degree", "full_time", "highest", "of_full_time"), [
    ("", "", (0, 5), (0, 5)),
    ("bachelor", "", (3, 3), (0, 3)),
    ("none", "", (0, 0), (0, 0)),
    ("", "bachelor", (3, 5), (3, 3)),
    ("", "doctor", (5, 5), (5, 5)),
    ("doctor", "bachelor", (5, 5), (3, 3)),
])
@pytest.mark.parametrize("closed", ["", "complete = true\n"])
def test_a_full_time_degree_is_never_higher_than_the_highest_degree(
    degree: str, full_time: str, highest: tuple[int, int], of_full_time: tuple[int, int], closed: str
) -> None:
    toml = f"[person]\n{closed}" + (f'degree = "{degree}"\n' if degree else "")
    person = profile(APPLICANT + toml + (f'full_time_degree = "{full_time}"\n' if full_time else ""))
    if closed:  # what is not said does not apply; a degree of any kind is at least the full-time one
        highest, of_full_time = (highest[0],) * 2, (of_full_time[0],) * 2
    assert bounds(Person.degree, person) == highest
    assert bounds(Person.full_time_degree, person) == of_full_time


@pytest.mark.parametrize(("said", "met"), [
    ('degree = "bachelor"\n', False),
    ('degree = "master"\n', None),
    ('full_time_degree = "master"\n', True),
    ("", None),
])
def test_a_known_bachelor_is_no_full_time_master(said: str, met: bool | None) -> None:
    person = profile(f"{APPLICANT}[person]\n{said}")
    assert holds(Person.full_time_degree >= "master", person) is met
    assert holds(Person.degree >= "none", person) is True


START = Employment.start_date
IN_TIME = START.within_years(3, Employment.contract_start)


@pytest.mark.parametrize(("since", "day", "met"), [
    ("2019-06-01", "2019-05-31", False),
    ("2019-06-01", "2019-06-01", True),
    ("2019-06-01", "2022-06-01", True),
    ("2019-06-01", "2022-06-02", False),
    ("2020-02-29", "2023-02-28", True),
    ("2020-02-29", "2023-03-01", False),
    ("9998-01-01", "9999-12-31", True),
    ("2019-06-01", "", None),
    ("", "2019-06-01", None),
    ("", "", None),
])
def test_within_three_years_is_not_before_and_at_the_latest_on_the_corresponding_day(
    since: str, day: str, met: bool | None
) -> None:
    said = (f"contract_start = {since}\n" if since else "") + (f"start_date = {day}\n" if day else "")
    assert holds(IN_TIME, profile(f"{APPLICANT}[employment]\n{said}")) is met
    if not since:  # no contract in a closed profile that says nothing of one, but a job that is said began on some day
        assert holds(IN_TIME, profile(f"{APPLICANT}[employment]\ncomplete = true\n{said}")) is False
    elif not day:
        assert holds(IN_TIME, profile(f"{APPLICANT}[employment]\ncomplete = true\n{said}")) is None


def test_what_everybody_has_leaves_a_time_open_in_a_closed_profile() -> None:
    said = f"{APPLICANT}[employment]\nstart_date = 2022-06-01\n[person]\ncomplete = true\n"
    assert holds(START.within_years(3, Person.birth_date), profile(said)) is None


EACH = payment(Decimal("0.01") * Loans.amount_yuan)


@pytest.mark.parametrize(("rows", "each", "in_all"), [
    ("", (0, None), (0, None)),
    ("[[loans]]\namount_yuan = 0.99\n[[loans]]\namount_yuan = 0.99\n", (0, 0), (Decimal("0.01"),) * 2),
    ("[[loans]]\namount_yuan = 1.99\n[[loans]]\namount_yuan = 1.99\n", (Decimal("0.02"),) * 2, (Decimal("0.03"),) * 2),
    ("[[loans]]\namount_yuan = 150\ncommercial = true\n[[loans]]\namount_yuan = 150\n", (3, 3), (3, 3)),
    ("[[loans]]\namount_yuan = 1.99\n[[loans]]\n", (Decimal("0.01"), None), (Decimal("0.01"), None)),
])
def test_a_payment_is_cut_below_the_fen_before_payments_are_added(
    rows: str, each: tuple[Any, Any], in_all: tuple[Any, Any]
) -> None:
    firm = profile(FIRM + rows)
    assert bounds(Loans.total(EACH), firm) == each
    assert bounds(payment(Decimal("0.01") * Loans.total(Loans.amount_yuan)), firm) == in_all
