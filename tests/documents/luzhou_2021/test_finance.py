"""Items 13 and 14: research put to use, credit. Default day: 2022-06-01."""

from __future__ import annotations

from decimal import Decimal

import pytest

from support import assessed, checked, outcome
from talentcalc.documents.luzhou_2021 import DOCUMENT

FUNDING, SALES = "luzhou-2021/13.research-funding", "luzhou-2021/13.sales-subsidy"
REWARD, TAX = "luzhou-2021/13.contributor-reward", "luzhou-2021/13.income-tax-policy"
INTEREST, TALENT_LOAN = "luzhou-2021/14.commercial-loan-interest", "luzhou-2021/14.talent-loan"
WORKS_HERE = '[employment]\nplace = "江阳区"\n'
TALENT = "[career]\nveteran = true\n"
BODY = 'kind = "enterprise"\n[enterprise]\nkinds = ["company"]\nplace = "江阳区"\n'
PROJECT = "by_team = true\nteam_newly_introduced = true\nmajor = true"
RESULT = "by_senior_researcher = true\nin_production = true"


def projects(*rows: str) -> str:
    return f'kind = "applicant"\n{WORKS_HERE}' + "".join(f"[[research_projects]]\n{row}\n" for row in rows)


# Up to 100,000,000 a project over the three years together, not a year.
@pytest.mark.parametrize(("rows", "expected", "high"), [
    ([PROJECT], "eligible", 100_000_000),
    ([PROJECT, PROJECT], "eligible", 200_000_000),
    ([PROJECT, "by_team = true\nmajor = true"], "eligible", 100_000_000),
    ([PROJECT.replace("introduced = true", "introduced = false")], "ineligible", 0),
    ([PROJECT.replace("major = true", "major = false")], "ineligible", 0),
    ([PROJECT.replace("by_team = true", "by_team = false")], "ineligible", 0),
    ([PROJECT.replace("major = true", "")], "possible", 100_000_000),
    ([f'{PROJECT}\nplace = "泸县"'], "possible", 100_000_000),
    ([f'{PROJECT}\nplace = "长沙市"'], "ineligible", 0),
])
def test_major_projects_of_new_teams_are_funded_after_review(rows: list[str], expected: str, high: int) -> None:
    found = assessed(FUNDING, projects(*rows))
    assert (found.outcome, found.low, found.high) == (expected, 0, high)
    assert (found.discretion, found.program.duration.months) == ("recognition", 36)
    refused = f'[[decisions]]\nprogram = "{FUNDING}"\noutcome = "refused"\n'
    assert outcome(FUNDING, projects(*rows) + refused) == "ineligible"


def results(*rows: str) -> str:
    return BODY + "".join(f"[[results]]\n{row}\n" for row in rows)


def sold(*years: object, more: str = RESULT) -> str:
    return f"{more}\nsales_by_year_yuan = [{', '.join(map(str, years))}]"


CAP = 20_000_000


@pytest.mark.parametrize(("rows", "low", "high", "kind"), [
    ([sold(1_000_000, 2_000_000, 3_000_000)], 60_000, 60_000, "exact"),
    ([sold(1_000_000, 0, 0)], 10_000, 10_000, "exact"),
    # only the first three years count
    ([sold(1_000_000, 2_000_000, 3_000_000, 900_000_000)], 60_000, 60_000, "exact"),
    # a year not known yet: the cap is the upper end
    ([sold(1_000_000, 2_000_000)], 30_000, CAP, "range"),
    ([RESULT], 0, CAP, "up-to"),
    # the cap bites at 2,000,000,000 of sales
    ([sold(2_000_000_000, 0, 0)], CAP, CAP, "exact"),
    ([sold("1_999_999_999", 0, 0)], Decimal("19999999.99"), Decimal("19999999.99"), "exact"),
    ([sold(3_000_000_000, 0, 0)], CAP, CAP, "exact"),
    ([sold(2_000_000_000)], CAP, CAP, "exact"),
    # each result has its own cap
    ([sold(3_000_000_000, 0, 0), sold(100, 0, 0)], 20_000_001, 20_000_001, "exact"),
    # cut below the fen: 1% of 199.99 is 1.9999
    ([sold("199.99", 0, 0)], Decimal("1.99"), Decimal("1.99"), "exact"),
])
def test_one_per_cent_of_three_years_sales(
    rows: list[str], low: int | Decimal, high: int | Decimal, kind: str
) -> None:
    found = assessed(SALES, results(*rows))
    assert (found.outcome, found.low, found.high, found.amount_kind) == ("eligible", low, high, kind)


@pytest.mark.parametrize(("row", "expected"), [
    (RESULT, "eligible"), (RESULT.replace("researcher = true", "researcher = false"), "ineligible"),
    (RESULT.replace("production = true", "production = false"), "ineligible"), ("in_production = true", "possible"),
    (f'{RESULT}\nplace = "古蔺县"', "possible"), (f'{RESULT}\nplace = "长沙市"', "ineligible"),
])
def test_the_sales_subsidy_is_for_results_of_senior_researchers_made_here(row: str, expected: str) -> None:
    assert outcome(SALES, results(row)) == expected


@pytest.mark.parametrize(("career", "reward"), [
    ('veteran = true\nresult_role = "key-contributor"', "eligible"),
    ('result_role = "key-contributor"', "possible"),  # of which class is unsaid
    ('result_role = "first-developer"', "eligible"),
    ('veteran = true\nresult_role = "none"', "ineligible"),
    ("veteran = true", "possible"),
])
def test_key_contributors_have_a_part_that_adds_nothing(career: str, reward: str) -> None:
    toml = f'kind = "applicant"\n[enterprise]\nplace = "江阳区"\n[career]\n{career}\n[[results]]\n{sold(100, 0, 0)}\n'
    found = assessed(REWARD, toml)
    assert (found.outcome, found.low, found.high, found.discretion) == (reward, None, None, "recognition")
    no_product = toml.replace("production = true", "production = false")
    assert outcome(REWARD, no_product) == "ineligible"
    for rules, tax in (("true", reward), ("false", "ineligible")):
        said = toml.replace("[career]\n", f"[career]\ntax_rules = {rules}\n")
        assert outcome(TAX, said) == tax
    if reward == "eligible":
        assert outcome(TAX, toml) == "possible"


def test_a_contributor_adds_no_sum_to_the_institutions() -> None:
    toml = (
        'kind = "applicant"\ncomplete = true\n[enterprise]\nplace = "江阳区"\n'
        f'[career]\nresult_role = "first-developer"\n[[results]]\n{sold(1_000_000, 0, 0)}\n'
    )
    sums = {total.payee: (total.entitled, total.low, total.high) for total in checked("luzhou-2021", toml).totals}
    assert sums["institution"] == (10_000, 10_000, 10_000)
    assert sums["person"] == (0, 0, 0)


# How the two 1% are made up: the rate, the cap, what it is counted by.
@pytest.mark.parametrize(("program", "cap", "per"), [(SALES, CAP, "result"), (INTEREST, 1_000_000, None)])
def test_the_one_per_cent_is_told_with_its_cap(program: str, cap: int, per: str | None) -> None:
    amount = DOCUMENT.programs[program].amount
    assert (amount.kind, amount.rate, amount.cap, amount.per) == ("exact", "0.01", cap, per)


@pytest.mark.parametrize(("growth", "expected"), [
    ("innovative_or_startup = true", "eligible"), ("innovative_or_startup = false", "ineligible"), ("", "possible"),
])
def test_financing_services_are_for_innovative_and_new_enterprises(growth: str, expected: str) -> None:
    services = "luzhou-2021/14.financing-services"
    found = assessed(services, f"{BODY}[growth]\n{growth}\n")
    assert (found.outcome, found.discretion) == (expected, "optional")
    institution = BODY.replace("company", "public-institution")
    assert outcome(services, f"{institution}[growth]\n{growth}\n") == "ineligible"


LED = "[growth]\nintroduced_talent_leads = true\nmeets_interest_rules = true\n"


def loan(amount: object, commercial: str = "true", other: str | None = "false") -> str:
    scheme = "" if other is None else f"other_interest_scheme = {other}\n"
    said = "" if amount is None else f"amount_yuan = {amount}\n"
    return f"[[loans]]\n{said}commercial = {commercial}\n{scheme}"


# 1% once, at most 1,000,000 over all loans: the cap bites at 100,000,000.
@pytest.mark.parametrize(("loans", "low", "high"), [
    (loan(5_000_000), 50_000, 50_000),
    (loan(5_000_000) + loan(3_000_000), 80_000, 80_000),
    (loan(100_000_000), 1_000_000, 1_000_000),
    (loan(100_000_001), 1_000_000, 1_000_000),
    (loan(99_999_900), 999_999, 999_999),
    (loan(60_000_000) + loan(60_000_000), 1_000_000, 1_000_000),
    (loan(5_000_000) + loan(3_000_000, other="true"), 50_000, 50_000),
    (loan(5_000_000) + loan(3_000_000, commercial="false"), 50_000, 50_000),
    (loan(5_000_000) + loan(3_000_000, other=None), 50_000, 50_000),
    (loan(5_000_000) + loan(None), 50_000, 1_000_000),
    (loan("123.45"), Decimal("1.23"), Decimal("1.23")),
    # each loan's payment is cut below the fen: 1.0099 and 1.0099 are 1.00 and 1.00
    (loan("100.99") + loan("100.99"), 2, 2),
])
def test_commercial_loans_earn_one_per_cent_once(loans: str, low: int | Decimal, high: int | Decimal) -> None:
    found = assessed(INTEREST, BODY + LED + loans)
    assert (found.outcome, found.low, found.high) == ("eligible", low, high)


def test_a_loan_that_may_be_in_another_scheme_stands_beside_the_sum_under_the_same_cap() -> None:
    undecided = loan(3_000_000, other=None)
    for sure, low, more in ((5_000_000, 50_000, 30_000), (99_000_000, 990_000, 10_000), (100_000_000, 1_000_000, 0)):
        found = assessed(INTEREST, BODY + LED + loan(sure) + undecided)
        assert (found.low, found.high, found.amount_kind, found.possible_high) == (low, low, "exact", more)


@pytest.mark.parametrize(("growth", "loans", "expected"), [
    (LED, loan(100, other="true"), "ineligible"), (LED, loan(100, commercial="false"), "ineligible"),
    (LED, loan(100, other=None), "possible"), (LED, "", "possible"),
    (LED.replace("leads = true", "leads = false"), loan(100), "ineligible"),
    (LED.replace("rules = true", "rules = false"), loan(100), "ineligible"),
    (LED.replace("meets_interest_rules = true", ""), loan(100), "possible"),
])
def test_the_interest_subsidy_asks_who_leads_and_for_no_other_scheme(
    growth: str, loans: str, expected: str
) -> None:
    assert outcome(INTEREST, BODY + growth + loans) == expected
    assert outcome(INTEREST, BODY.replace("company", "public-institution") + growth + loans) == "ineligible"


def test_interest_received_before_comes_off_the_same_subsidy() -> None:
    paid = f'[[received]]\nprogram = "{INTEREST}"\namount_yuan = 20_000\n'
    found = assessed(INTEREST, BODY + LED + loan(5_000_000) + paid)
    assert (found.low, found.high) == (30_000, 30_000)


def founder(venture: str, career: str = TALENT) -> str:
    return f'kind = "applicant"\n{WORKS_HERE}{career}[venture]\n{venture}\n'


@pytest.mark.parametrize(("starts", "expected"), [("true", "eligible"), ("false", "ineligible"), (None, "possible")])
def test_the_talent_loan_is_credit_of_up_to_two_million(starts: str | None, expected: str) -> None:
    toml = founder("" if starts is None else f"starts_business = {starts}")
    found = assessed(TALENT_LOAN, toml)
    assert (found.outcome, found.low, found.high) == (expected, 0, 2_000_000)
    assert (found.discretion, found.program.duration.months) == ("optional", 36)
    assert outcome(TALENT_LOAN, "complete = true\n" + founder("starts_business = true", "")) == "ineligible"
    totals = [one for one in checked("luzhou-2021", "complete = true\n" + toml).totals if one.payee == "person"]
    assert sum(one.credit_high for one in totals) == (2_000_000 if expected == "eligible" else 0)
    assert sum(one.high for one in totals) == 0


@pytest.mark.parametrize(("rules", "expected"), [("true", "eligible"), ("false", "ineligible"), (None, "possible")])
def test_guaranteed_loans_ask_for_rules_outside_the_plan(rules: str | None, expected: str) -> None:
    said = "starts_business = true\n" + ("" if rules is None else f"guaranteed_loan_rules = {rules}\n")
    assert outcome("luzhou-2021/14.startup-guaranteed-loan", founder(said)) == expected
    for other in (founder(said, "[career]\nveteran = false\n"), founder(said.replace("business = true", "business = false"))):
        closed = other.replace('"applicant"', '"applicant"\ncomplete = true')
        assert outcome("luzhou-2021/14.startup-guaranteed-loan", closed) == "ineligible"
    # interest and risk sharing both stand under the policy elsewhere
    for slug in ("guaranteed-loan-interest", "risk-sharing"):
        program = f"luzhou-2021/14.{slug}"
        assert outcome(program, founder(f"{said}guaranteed_loan_interest_rules = true")) == expected
        assert outcome(program, founder(f"{said}guaranteed_loan_interest_rules = false")) == "ineligible"
        if rules == "true":
            unsaid = assessed(program, founder(said))
            assert (unsaid.outcome, unsaid.missing) == ("possible", ["venture.guaranteed_loan_interest_rules"])


def test_a_senior_researchers_own_result_is_one_of_senior_research_talent() -> None:
    """The applicant is an academician: who converted the result of the row is told. 1% of three times 100,000,000."""
    own = f'kind = "applicant"\n[person]\ndistinctions = ["cas-academician"]\n[enterprise]\nplace = "江阳区"\n{WORKS_HERE}'
    row = "[[results]]\nin_production = true\nsales_by_year_yuan = [100_000_000, 100_000_000, 100_000_000]\n"
    found = assessed(SALES, own + row)
    assert (found.outcome, found.low, found.high) == ("eligible", 3_000_000, 3_000_000)
    assert outcome(SALES, f"{own}{row}by_this_person = false\n") == "possible"
    assert outcome(SALES, f"{own}{row}by_senior_researcher = false\n") == "ineligible"  # what is said counts first
    municipal = own.replace("cas-academician", "municipal-science-award")
    assert outcome(SALES, municipal + row) == "possible"
    assert outcome(SALES, own.replace('"cas-academician"', "") + row) == "possible"  # somebody else may have converted it


@pytest.mark.parametrize(("person", "founded", "expected"), [
    ("introduced = true", "this_enterprise = true", "eligible"), ("newly_introduced = true", "this_enterprise = true", "eligible"),
    ("introduced = false", "this_enterprise = true", "possible"),  # somebody else who was introduced may lead it
    ("introduced = true", "this_enterprise = false", "possible"), ("introduced = true", "", "possible"),
])
def test_the_introduced_founder_tells_whose_enterprise_it_is(person: str, founded: str, expected: str) -> None:
    # 14: 1% of 20,000,000
    toml = (
        f'kind = "applicant"\n{TALENT}{WORKS_HERE}{person}\n[enterprise]\nkinds = ["company"]\nplace = "江阳区"\n'
        f"[[founded]]\n{founded}\n[growth]\nmeets_interest_rules = true\n"
        "[[loans]]\namount_yuan = 20_000_000\ncommercial = true\nother_interest_scheme = false\n"
    )
    found = assessed(INTEREST, toml)
    assert (found.outcome, found.low, found.high) == (expected, 200_000, 200_000)


@pytest.mark.parametrize(("founded", "more", "expected"), [
    ('newly_founded = true\nplace = "江阳区"', "", "eligible"), ('newly_founded = true\nplace = "泸县"', "", "possible"),
    ('newly_founded = true\nplace = "成都市"', "", "possible"),  # the venture may be another one
    ('newly_founded = true\nplace = "江阳区"', '[venture]\nplace = "成都市"\n', "ineligible"),
    ('newly_founded = true\nplace = "江阳区"', '[employment]\nplace = "成都市"\n', "eligible"),
])
@pytest.mark.parametrize("closed", ["", "complete = true\n"])
def test_a_new_firm_tells_where_its_founders_venture_is(founded: str, more: str, expected: str, closed: str) -> None:
    toml = f'kind = "applicant"\n{closed}{TALENT}{more}[[founded]]\n{founded}\n'
    assert outcome(TALENT_LOAN, toml) == expected


def test_a_firm_that_is_not_new_does_not_tell_where_the_venture_is() -> None:
    said = f'kind = "applicant"\n{TALENT}[venture]\nstarts_business = true\n'
    assert outcome(TALENT_LOAN, f'{said}[[founded]]\nnewly_founded = true\nplace = "江阳区"\n') == "eligible"
    assert outcome(TALENT_LOAN, f'{said}[[founded]]\nnewly_founded = false\nplace = "江阳区"\n') == "possible"


def test_what_banks_are_encouraged_to_lend_is_a_program_and_the_encouragement_a_duty() -> None:
    for program in ("14.financing-services", "14.talent-loan"):
        found = DOCUMENT.programs[f"luzhou-2021/{program}"]
        assert found.discretion == "optional"
        assert found.own_reading is not None
        assert "列为项目" in found.own_reading.zh
        assert "a program" in found.own_reading.en
    assert "duty" in DOCUMENT.items["14"].holds


@pytest.mark.parametrize(("said", "expected"), [
    ("[talent]\nimportant_contribution = true\n", "eligible"), ("", "possible"),
    ("[talent]\nimportant_contribution = false\n", "possible"),  # may still be the team's first developer
])
def test_an_important_contribution_makes_a_key_contributor(said: str, expected: str) -> None:
    toml = f'kind = "applicant"\n{TALENT}{WORKS_HERE}{said}[[results]]\nplace = "江阳区"\n{RESULT}\n'
    assert outcome(REWARD, toml) == expected
