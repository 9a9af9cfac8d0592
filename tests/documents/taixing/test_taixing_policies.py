"""Items 6 and 7: 300,000 to 5,000,000 yuan a project; 5‰ of an investment, at most 2,000,000 a project."""

from __future__ import annotations

from decimal import Decimal

import pytest

from support import assessed, checked, outcome
from talentcalc.documents.taixing import DOCUMENT

FUNDING = "taixing/6.project-funding"
RECOMMENDATION = "taixing/6.priority-recommendation"
SUBSIDY = "taixing/7.investor-subsidy"
FOUNDER = {
    "kind": '"applicant"', "employment.place": '"泰兴市"', "employment.activities": '["founding"]',
    "talent.kinds": '["leading"]', "talent.key_technology": "true", "talent.fills_domestic_gap": "true",
}
UNIT = {"kind": '"enterprise"', "enterprise.place": '"泰兴市"'}


def said(facts: dict[str, str], changes: dict[str, str | None] | dict[str, str] | None = None) -> str:
    changed: dict[str, str | None] = {**facts, **(changes or {})}
    return "\n".join(f"{key} = {value}" for key, value in changed.items() if value is not None) + "\n"


def projects(*states: str | None, place: str = "泰兴市") -> str:
    rows = [f'{{place = "{place}"' + (f', plan_state = "{state}"' if state else "") + "}" for state in states]
    return f"founding_projects = [{', '.join(rows)}]"


@pytest.mark.parametrize(("changes", "expected"), [
    ({}, "eligible"),
    ({"talent.kinds": '["team"]'}, "eligible"), ({"talent.kinds": '["young"]'}, "eligible"),
    ({"talent.kinds": '["young-sci-tech"]'}, "eligible"), ({"talent.kinds": '["excellent-young"]'}, "eligible"),
    ({"talent.kinds": '["top"]'}, "possible"),  # above leading talent, not named
    ({"talent.kinds": '["seedling"]'}, "ineligible"), ({"talent.kinds": "[]"}, "ineligible"),
    ({"talent.kinds": None}, "possible"),
    ({"talent.key_technology": "false"}, "ineligible"), ({"talent.key_technology": None}, "possible"),
    ({"talent.fills_domestic_gap": "false"}, "ineligible"), ({"talent.fills_domestic_gap": None}, "possible"),
    # the start-up project itself tells that its talent starts a business
    ({"employment.activities": '["innovating"]'}, "eligible"), ({"employment.activities": None}, "eligible"),
])
def test_founders_need_key_technology_that_fills_a_gap(changes: dict[str, str | None], expected: str) -> None:
    toml = said(FOUNDER, changes) + projects("selected")
    assert (outcome(RECOMMENDATION, toml), outcome(FUNDING, toml)) == (expected, expected)


FIRM = 'founded = [{place = "%s", newly_founded = true}]'


@pytest.mark.parametrize(("facts", "row", "expected"), [
    ({}, "", "eligible"),
    ({"employment.activities": '["innovating"]'}, "", "possible"),  # a firm or project of the person's may be there
    ({"employment.activities": '["innovating"]', "venture.starts_business": "false"}, "founded = []\nfounding_projects = []", "ineligible"),
    ({"employment.activities": None}, FIRM % "泰兴市", "eligible"),
    # a new firm elsewhere: that the person works in Taixing does not bring it there
    ({"employment.activities": None}, FIRM % "靖江市", "possible"),
    ({"employment.activities": None, "venture.place": '"泰兴市"', "venture.starts_business": "true"}, FIRM % "靖江市", "eligible"),
    ({"employment.activities": None, "employment.place": '"南京市"'}, projects(None), "eligible"),
    ({"employment.activities": None}, projects(None, place="靖江市"), "possible"),
])
def test_who_settles_and_starts_a_business_is_put_up_first(facts: dict[str, str | None], row: str, expected: str) -> None:
    assert outcome(RECOMMENDATION, said(FOUNDER, facts) + row) == expected


# 入选: selected pays, put up waits, not put up and refused do not
@pytest.mark.parametrize(("states", "expected", "low", "high"), [
    (["selected"], "eligible", 300_000, 5_000_000),
    (["put-up"], "possible", 300_000, 5_000_000),
    (["none"], "ineligible", 0, 0),
    ([None], "possible", 300_000, 5_000_000),
    (["selected", "put-up"], "eligible", 300_000, 5_000_000),
    (["refused"], "ineligible", 0, 0),
    (["selected", "selected"], "eligible", 600_000, 10_000_000),
    (["selected", "refused"], "eligible", 300_000, 5_000_000),
    (["selected", None], "eligible", 300_000, 5_000_000),
    (["selected", "none"], "eligible", 300_000, 5_000_000),
    ([], "ineligible", 0, 0),
])
def test_each_selected_project_gets_300_000_to_5_000_000(
    states: list[str | None], expected: str, low: int, high: int
) -> None:
    found = assessed(FUNDING, said(FOUNDER) + projects(*states))
    assert (found.outcome, found.low, found.high, found.amount_kind) == (expected, low, high, "range")
    assert found.program.payee == "enterprise"
    assert found.discretion == "entitled"  # who has entered a plan is not selected again


@pytest.mark.parametrize(("states", "more"), [
    (["selected", "put-up"], 5_000_000), (["selected", None, "put-up"], 10_000_000), (["selected", "none"], 0), (["selected"], 0),
])
def test_an_undecided_project_stands_beside_what_is_eligible(states: list[str | None], more: int) -> None:
    """One project selected brings 300,000 to 5,000,000; each that may yet be selected could add 5,000,000."""
    found = assessed(FUNDING, said(FOUNDER) + projects(*states))
    assert (found.outcome, found.low, found.high, found.possible_high) == ("eligible", 300_000, 5_000_000, more)


def test_the_place_of_the_project_counts() -> None:
    assert outcome(FUNDING, said(FOUNDER) + projects("selected", place="靖江市")) == "ineligible"
    assert outcome(FUNDING, said(FOUNDER) + projects("selected", place="泰州市")) == "possible"
    elsewhere = said(FOUNDER, {"employment.place": '"上海市"'})
    assert outcome(FUNDING, elsewhere + projects("selected")) == "eligible"


@pytest.mark.parametrize(("venture", "expected"), [
    ("泰兴市", "eligible"), ("靖江市", "ineligible"), ("泰州市", "possible"),
])
def test_the_place_of_the_venture_counts_for_the_recommendation(venture: str, expected: str) -> None:
    """落户创业 names the place: where the person founds, wherever else the person works."""
    alone = "founded = []\nfounding_projects = []\n"
    toml = said(FOUNDER, {"employment.place": '"上海市"'}) + f'venture.place = "{venture}"\n{alone}'
    assert outcome(RECOMMENDATION, toml) == expected
    assert outcome(RECOMMENDATION, said(FOUNDER)) == "eligible"  # at the place of work where none other is said


@pytest.mark.parametrize(("changes", "expected"), [
    ({}, "eligible"), ({"talent.kinds": '["seedling"]'}, "ineligible"), ({"talent.key_technology": "false"}, "ineligible"),
    ({"talent.fills_domestic_gap": "false"}, "ineligible"), ({"talent.fills_domestic_gap": None}, "possible"),
    # no talent's enterprise: the talent's own side answers, whose start-up project it is
    ({"growth.talent_enterprise": "false"}, "eligible"), ({"growth.talent_enterprise": "false", "talent.key_technology": "false"}, "ineligible"),
])
def test_the_talents_enterprise_is_asked_for_the_same_marks_of_its_talent(changes: dict[str, str | None], expected: str) -> None:
    firm = {"kind": '"enterprise"', "growth.talent_enterprise": "true"} | {key: FOUNDER[key] for key in FOUNDER if key.startswith("talent.")}
    assert outcome(FUNDING, said(firm, changes) + projects("selected")) == expected


def test_no_project_listed_is_not_no_project() -> None:
    found = assessed(FUNDING, said(FOUNDER))
    assert (found.outcome, found.missing) == ("possible", ["founding_projects"])


@pytest.mark.parametrize(("states", "low", "high", "possible"), [
    (["selected"], 300_000, 5_000_000, 0), (["put-up"], 0, 0, 5_000_000), ([None], 0, 0, 5_000_000),
])
def test_undecided_funding_stays_out_of_low_and_high(
    states: list[str | None], low: int, high: int, possible: int
) -> None:
    (total,) = checked("taixing", said(FOUNDER) + projects(*states)).totals
    assert (total.payee, total.entitled, total.low, total.high) == ("enterprise", 0, low, high)
    assert total.possible_high == possible


def test_a_refused_application_ends_it() -> None:
    toml = said(FOUNDER) + projects("put-up") + f'\ndecisions = [{{program = "{FUNDING}", outcome = "refused"}}]'
    assert outcome(FUNDING, toml) == "ineligible"


def investment(amount: str | None = "1_000_000", **changes: str | None) -> str:
    facts: dict[str, str | None] = {
        "place": '"泰兴市"', "social_capital": "true", "quality_talent_project": "true",
        "brought_by_investment": "true", "actual_investment_yuan": amount, **changes,
    }
    return "{" + ", ".join(f"{key} = {value}" for key, value in facts.items() if value is not None) + "}"


def investor(*rows: str, place: str = "上海市") -> str:
    """The fund's own place does not matter."""
    return f'kind = "enterprise"\nenterprise.place = "{place}"\ninvestments = [{", ".join(rows)}]'


# 5‰, at most 2,000,000, reached at 400,000,000; cut below the fen
@pytest.mark.parametrize(("amount", "paid"), [
    ("399_000_000", 1_995_000),
    ("399_999_999.99", Decimal("1999999.99")),
    ("400_000_000", 2_000_000),
    ("400_000_000.01", 2_000_000),
    ("401_000_000", 2_000_000),
    ("1_000_000_000_000", 2_000_000),
    ("1_000", 5),
    ("1_000.99", 5),  # 5.00495
    ("1.99", 0),  # 0.00995
    ("2", Decimal("0.01")),
    ("0", 0),
])
def test_5_per_mille_of_the_investment_up_to_2_000_000(amount: str, paid: Decimal) -> None:
    found = assessed(SUBSIDY, investor(investment(amount)))
    assert (found.outcome, found.low, found.high, found.amount_kind) == ("eligible", paid, paid, "exact")
    assert (found.discretion, found.program.amount.rate, found.program.amount.cap) == ("optional", "0.005", 2_000_000)


# the cap is each project's own
@pytest.mark.parametrize(("amounts", "paid"), [
    (["400_000_000", "200_000_000"], 3_000_000), (["800_000_000", "100"], Decimal("2000000.50")),
    (["500_000_000", "500_000_000"], 4_000_000), (["200_000_000", "200_000_000"], 2_000_000),
])
def test_the_cap_is_per_project(amounts: list[str], paid: Decimal) -> None:
    found = assessed(SUBSIDY, investor(*(investment(amount) for amount in amounts)))
    assert (found.low, found.high) == (paid, paid)


def test_the_reading_says_what_one_cap_for_each_investor_would_cost() -> None:
    """Two projects at the cap bring 4,000,000; one cap for the investor would leave 2,000,000."""
    reading = DOCUMENT.programs[SUBSIDY].reading
    assert reading is not None
    assert "每多一个封顶的项目少 2,000,000 元" in reading.zh
    assert "2,000,000 less for every further project at the cap" in reading.en


def test_an_unknown_investment_leaves_the_cap_as_the_high_end() -> None:
    found = assessed(SUBSIDY, investor(investment(None)))
    assert (found.outcome, found.low, found.high, found.amount_kind) == ("eligible", 0, 2_000_000, "up-to")
    assert found.vague == ["investments.actual_investment_yuan"]


@pytest.mark.parametrize(("changes", "expected"), [
    ({"place": '"靖江市"'}, "ineligible"), ({"place": '"泰州市"'}, "possible"), ({"place": None}, "possible"),
    ({"social_capital": "false"}, "ineligible"), ({"social_capital": None}, "possible"),
    ({"quality_talent_project": "false"}, "ineligible"), ({"quality_talent_project": None}, "possible"),
    ({"brought_by_investment": "false"}, "ineligible"), ({"brought_by_investment": None}, "possible"),
])
def test_the_subsidy_is_for_talent_projects_that_settle_because_of_the_investment(
    changes: dict[str, str | None], expected: str
) -> None:
    assert outcome(SUBSIDY, investor(investment(**changes))) == expected
    assert outcome(SUBSIDY, investor(investment(**changes), place="泰兴市")) == expected


def test_the_optional_subsidy_stands_apart_from_the_sums() -> None:
    totals = checked("taixing", investor(investment("400_000_000"))).totals
    (total,) = [one for one in totals if one.payee == "investor"]
    assert total.validity == "undated"
    assert (total.entitled, total.low, total.high, total.discretionary_high) == (0, 0, 0, 2_000_000)


def test_without_projects_there_is_no_subsidy() -> None:
    assert outcome(SUBSIDY, investor()) == "ineligible"
    assert outcome(SUBSIDY, 'kind = "enterprise"') == "possible"


@pytest.mark.parametrize(("program", "facts"), [
    ("6.closed-loop-support", ["attraction.attracted_project"]),
    ("7.guidance-fund-priority", ["growth.talent_enterprise"]),
    ("7.ip-pledge-financing", ["growth.talent_enterprise", "financing.owns_intellectual_property"]),
    ("7.talent-loan", ["growth.talent_enterprise", "financing.talent_loan_rules"]),
    ("7.equity-loan-linkage", ["growth.talent_enterprise"]),
    ("7.listing-support", ["growth.talent_enterprise"]),
])
def test_every_mark_is_required(program: str, facts: list[str]) -> None:
    whole = {"growth.innovative_or_startup": "false", **dict.fromkeys(facts, "true")}
    found = assessed(f"taixing/{program}", said(UNIT, whole))
    assert (found.outcome, found.low, found.high) == ("eligible", None, None)
    for fact in facts:
        assert outcome(f"taixing/{program}", said(UNIT, {**whole, fact: "false"})) == "ineligible"
        assert outcome(f"taixing/{program}", said(UNIT, {**whole, fact: None})) == "possible"
    elsewhere = {**whole, "enterprise.place": '"靖江市"'}
    assert outcome(f"taixing/{program}", said(UNIT, elsewhere)) == "ineligible"


@pytest.mark.parametrize(("talent", "innovative", "expected"), [
    ("true", "false", "eligible"), ("false", "true", "possible"), ("false", "false", "ineligible"),
])
def test_body_and_table_differ_on_whose_project_the_fund_serves(talent: str, innovative: str, expected: str) -> None:
    """人才创新创业项目 in the body, 创新创业项目 in the table."""
    facts = {"growth.talent_enterprise": talent, "growth.innovative_or_startup": innovative}
    found = assessed("taixing/7.guidance-fund-priority", said(UNIT, facts))
    assert (found.outcome, found.discretion) == (expected, "optional")
    assert found.program.reading is not None


@pytest.mark.parametrize(("project", "talent", "expected"), [
    ("true", "false", "eligible"), ("false", "true", "eligible"), ("false", "false", "ineligible"),
    ("false", None, "possible"),
])
def test_a_commissioner_serves_key_projects_and_key_talent(project: str, talent: str | None, expected: str) -> None:
    facts = {"attraction.key_project": project, "attraction.key_talent": talent}
    found = assessed("taixing/6.service-commissioner", said(UNIT, facts))
    assert (found.outcome, found.discretion) == (expected, "recognition")


@pytest.mark.parametrize("program", ["7.ip-pledge-financing", "7.talent-loan"])
def test_loans_never_enter_the_sums(program: str) -> None:
    toml = said(UNIT, {
        "growth.talent_enterprise": "true", "financing.owns_intellectual_property": "true",
        "financing.talent_loan_rules": "true",
    })
    result = checked("taixing", toml)
    assert (result[f"taixing/{program}"].program.form, result[f"taixing/{program}"].outcome) == ("loan", "eligible")
    sums = {(one.low, one.high, one.credit_high) for one in result.totals if one.payee == "enterprise"}
    assert sums <= {(0, 0, 0)}
