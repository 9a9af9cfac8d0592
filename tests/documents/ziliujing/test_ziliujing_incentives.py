"""Items 15 to 21: pay, parity of skilled workers, the shares of item 17."""

from __future__ import annotations

from decimal import Decimal

import pytest

from support import assessed, checked, outcome
from talentcalc.documents.ziliujing import DOCUMENT

PERSON = 'kind = "applicant"\nemployment.place = "自流井区"\n'
UNIT = 'kind = "enterprise"\nenterprise.place = "自流井区"\n'
INCOME = "ziliujing/17.conversion-income-share"
PROFIT = "ziliujing/17.self-use-profit-share"


def listed(**facts: str | None) -> str:
    return "{" + ", ".join(f"{key} = {value}" for key, value in facts.items() if value is not None) + "}"


def hire(**changes: str | None) -> str:
    facts = {
        "introduced": "true", "high_level": "true", "pay_method": '"annual"', "introduction_plans": '["provincial"]',
    }
    return f"hires = [{listed(**{**facts, **changes})}]\n"


STATE = f'{UNIT}enterprise.kinds = ["company"]\nenterprise.state_owned = true\n'


@pytest.mark.parametrize(("toml", "expected"), [
    (STATE + hire(), "eligible"),
    (STATE + hire(pay_method='"negotiated"'), "eligible"),
    (STATE + hire(pay_method='"project"'), "eligible"),
    (STATE + hire(pay_method='"other-market"'), "possible"),  # 等方式
    (STATE + hire(pay_method='"ordinary"'), "ineligible"),
    (STATE + hire(pay_method=None), "possible"),
    (STATE + hire(introduction_plans='["zigong-double-thousand"]'), "eligible"),
    (STATE + hire(introduction_plans='["national"]'), "eligible"),
    (STATE + hire(introduction_plans='["other-municipal"]'), "ineligible"),
    (STATE + hire(introduction_plans="[]"), "ineligible"),
    (STATE + hire(introduction_plans=None), "possible"),
    (STATE + hire(high_level="false"), "ineligible"),
    (STATE + hire(introduced="false"), "ineligible"),
    (STATE, "possible"),
    (f'{UNIT}enterprise.kinds = ["public-institution"]\n{hire()}', "eligible"),
    (f'{UNIT}enterprise.kinds = ["hospital"]\npublic_body.public_hospital = true\n{hire()}', "eligible"),
    (f'{UNIT}enterprise.kinds = ["company"]\nenterprise.state_owned = false\n{hire()}', "ineligible"),
    (f'{UNIT}enterprise.kinds = ["company"]\n{hire()}', "possible"),
])
def test_pay_of_plan_talent_in_state_units_stays_out_of_the_base(toml: str, expected: str) -> None:
    found = assessed("ziliujing/16.payroll-outside-base", toml)
    assert (found.outcome, found.low) == (expected, None)
    assert found.discretion == "entitled"  # who has entered the plan is not selected again


WORKER = f'{PERSON}enterprise.kinds = ["company"]\nemployment.skill_certificate = "qualification"\n'
PARITY = ("parity-senior-engineer", "parity-engineer", "parity-assistant-engineer")


# certificate and post must both reach the level; the highest one met excludes the lower ones
@pytest.mark.parametrize(("level", "post", "expected"), [
    ("senior-technician", "senior-technician", ["eligible", "excluded", "excluded"]),
    ("senior-technician", "technician", ["ineligible", "eligible", "excluded"]),
    ("technician", "senior-technician", ["ineligible", "eligible", "excluded"]),
    ("technician", "technician", ["ineligible", "eligible", "excluded"]),
    ("senior-worker", "technician", ["ineligible", "ineligible", "eligible"]),
    ("technician", "senior-worker", ["ineligible", "ineligible", "eligible"]),
    ("senior-worker", "senior-worker", ["ineligible", "ineligible", "eligible"]),
    ("senior-worker", "intermediate-worker", ["ineligible", "ineligible", "ineligible"]),
    ("intermediate-worker", "senior-worker", ["ineligible", "ineligible", "ineligible"]),
    ("technician", None, ["ineligible", "possible", "possible"]),
    (None, "senior-worker", ["ineligible", "ineligible", "possible"]),
])
def test_skilled_workers_rank_by_the_lower_of_certificate_and_post(
    level: str | None, post: str | None, expected: list[str]
) -> None:
    lines = [f'person.skill_level = "{level}"'] if level else []
    lines += [f'employment.skill_post = "{post}"'] if post else []
    result = checked("ziliujing", WORKER + "\n".join(lines))
    assert [result[f"ziliujing/16.{slug}"].outcome for slug in PARITY] == expected


@pytest.mark.parametrize(("change", "expected"), [
    ("", "eligible"),
    ('employment.skill_certificate = "skill-level"', "possible"),
    ('employment.skill_certificate = "none"', "ineligible"),
    ('enterprise.kinds = ["school"]', "possible"), ('enterprise.kinds = ["public-institution"]', "ineligible"),
    ('enterprise.kinds = ["domestic-service"]', "eligible"), ('enterprise.kinds = ["farm"]', "possible"),
])
@pytest.mark.parametrize(("slug", "rank"), [
    ("parity-senior-engineer", "senior-technician"), ("parity-engineer", "technician"), ("parity-assistant-engineer", "senior-worker"),
])
def test_parity_asks_for_a_national_qualification_in_an_enterprise(change: str, expected: str, slug: str, rank: str) -> None:
    key = change.partition(" = ")[0]
    kept = "\n".join(line for line in WORKER.splitlines() if not key or not line.startswith(key))
    ranks = f'person.skill_level = "{rank}"\nemployment.skill_post = "{rank}"'
    assert outcome(f"ziliujing/16.{slug}", f"{kept}\n{change}\n{ranks}") == expected


def result(**changes: str | None) -> str:
    facts: dict[str, str | None] = {"service_result": "true", "important_contribution": "true", "use": '"transfer"'}
    return listed(**{**facts, **changes})


def institute(*rows: str, kinds: str = '["research-institution"]') -> str:
    return f"{UNIT}enterprise.kinds = {kinds}\nresults = [{', '.join(rows)}]\n"


# 70% of the net income, cut below the fen
@pytest.mark.parametrize(("proceeds", "low"), [
    ("1_000_000", 700_000), ("0.01", 0), ("142.87", 100), ("0", 0), ("99.99", Decimal("69.99")), ("1.43", 1),
])
def test_at_least_70_percent_goes_to_the_contributors(proceeds: str, low: Decimal) -> None:
    found = assessed(INCOME, institute(result(proceeds_yuan=proceeds)))
    assert (found.outcome, found.low, found.high, found.amount_kind) == ("eligible", low, None, "at-least")
    assert (found.discretion, found.program.payee) == ("recognition", "team")


@pytest.mark.parametrize(("use", "income", "profit"), [
    ("transfer", "eligible", "ineligible"), ("licence", "eligible", "ineligible"), ("capital", "eligible", "ineligible"),
    ("own-use", "ineligible", "eligible"), ("joint-use", "ineligible", "eligible"), (None, "possible", "possible"),
])
def test_the_way_of_conversion_decides_between_the_two_shares(use: str | None, income: str, profit: str) -> None:
    toml = institute(result(use=use and f'"{use}"', proceeds_yuan="100", profit_by_year_yuan="[100]"))
    assert (outcome(INCOME, toml), outcome(PROFIT, toml)) == (income, profit)


def test_each_result_s_share_is_cut_below_the_fen() -> None:
    """70% of 1.01 is 0.707: twice 0.70, not 1.41; 5% of 0.39 is 0.0195: twice 0.01, not 0.03."""
    rows = [result(proceeds_yuan="1.01")] * 2 + [result(use='"own-use"', profit_by_year_yuan="[0.39]")] * 2
    assert assessed(INCOME, institute(*rows)).low == Decimal("1.40")
    assert assessed(PROFIT, institute(*rows)).low == Decimal("0.02")


@pytest.mark.parametrize(("program", "rate"), [(INCOME, "0.70"), (PROFIT, "0.05")])
def test_the_shares_are_at_least_70_and_5_per_cent_for_each_result(program: str, rate: str) -> None:
    amount = DOCUMENT.programs[program].amount
    assert (amount.kind, amount.rate, amount.per, amount.high) == ("at-least", rate, "result", None)


def test_only_the_results_that_count_are_added_up() -> None:
    rows = [
        result(proceeds_yuan="100_000"),  # 70,000
        result(use='"capital"', proceeds_yuan="10_000"),  # 7,000
        result(use='"own-use"', proceeds_yuan="500_000", profit_by_year_yuan="[40_000]"),  # 5% of 40,000
        result(service_result="false", proceeds_yuan="900_000"),
        result(important_contribution="false", proceeds_yuan="900_000"),
    ]
    assert assessed(INCOME, institute(*rows)).low == 77_000
    assert assessed(PROFIT, institute(*rows)).low == 2_000


def test_unknown_income_leaves_the_low_end_at_nothing() -> None:
    found = assessed(INCOME, institute(result()))
    assert (found.outcome, found.low, found.high, found.vague) == ("eligible", 0, None, ["results.proceeds_yuan"])


@pytest.mark.parametrize("program", [INCOME, PROFIT])
@pytest.mark.parametrize(("changes", "expected"), [
    ({"service_result": None}, "possible"), ({"service_result": "false"}, "ineligible"),
    ({"important_contribution": None}, "possible"), ({"important_contribution": "false"}, "ineligible"),
])
def test_a_share_needs_a_service_result_with_important_contributions(
    program: str, changes: dict[str, str | None], expected: str
) -> None:
    use = '"own-use"' if program == PROFIT else '"licence"'
    assert outcome(program, institute(result(use=use, profit_by_year_yuan="[1]", **changes))) == expected


@pytest.mark.parametrize(("kinds", "school", "expected"), [
    ('["research-institution"]', "", "eligible"),
    ('["school"]', 'school.kind = "university"', "eligible"),
    ('["school"]', 'school.kind = "higher-vocational"', "eligible"),
    ('["school"]', 'school.kind = "secondary-vocational"', "ineligible"),
    ('["school"]', "", "possible"),
    ('["company"]', "", "ineligible"),
    ('["public-institution"]', "", "ineligible"),
])
def test_item_17_is_for_universities_and_research_institutes(kinds: str, school: str, expected: str) -> None:
    rows = result(proceeds_yuan="1"), result(use='"own-use"', profit_by_year_yuan="[1]")
    toml = institute(*rows, kinds=kinds) + school + "\npublic_body.rewards_inventors = true"
    outcomes = {outcome(f"ziliujing/17.{slug}", toml) for slug in
                ("conversion-income-share", "self-use-profit-share", "payroll-outside-limit")}
    assert outcomes == {expected}


# 5% of each of five consecutive years from the first profitable one
@pytest.mark.parametrize(("profits", "low"), [
    ("[100_000]", 5_000),
    ("[100_000, 0, 100_000]", 10_000),  # a loss year pays nothing
    ("[100_000, 0, 0, 0, 100_000, 100_000]", 10_000),  # and counts: the sixth year is out
    ("[100_000, 100_000, 100_000, 100_000, 100_000, 100_000]", 25_000),
    ("[0, 0, 100_000, 100_000]", 10_000),  # losses before the first profit do not count
    ("[0, 100_000, 100_000, 100_000, 100_000, 100_000, 100_000]", 25_000),
    ("[0, 0, 0, 0, 0, 100_000, 100_000, 100_000, 100_000, 100_000, 100_000]", 25_000),
    ("[0, 0, 0, 0, 0, 0, 100_000, 100_000, 100_000, 100_000, 100_000, 100_000]", 25_000),  # however many losses stand before
    ("[0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 100_000]", 5_000),
    ("[0, 0, 0, 0, 0, 0, 100_000, 0, 0, 0, 0, 100_000]", 5_000),  # five years from the first profitable one
    ("[0.19]", 0),  # 0.0095
    ("[0.39]", Decimal("0.01")),  # 0.0195
])
def test_5_percent_of_profit_for_five_years_from_the_first_profitable_one(profits: str, low: Decimal) -> None:
    found = assessed(PROFIT, institute(result(use='"joint-use"', profit_by_year_yuan=profits)))
    assert (found.outcome, found.low, found.high) == ("eligible", low, None)
    assert (found.discretion, found.program.duration.months) == ("optional", 60)


@pytest.mark.parametrize(("profits", "expected"), [
    (None, "possible"), ("[]", "possible"), ("[0, 0]", "possible"), ("[0, 0, 0, 0, 0, 0, 0, 0, 0, 0]", "possible"),
    ("[0, 1]", "eligible"), ("[0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1]", "eligible"),
])
def test_own_use_pays_once_profit_has_begun(profits: str | None, expected: str) -> None:
    assert outcome(PROFIT, institute(result(use='"own-use"', profit_by_year_yuan=profits))) == expected


def test_the_optional_share_stands_in_no_sum() -> None:
    toml = institute(result(use='"own-use"', profit_by_year_yuan="[1_000_000]"))
    (total,) = [t for t in checked("ziliujing", toml).totals if t.payee == "team"]
    assert (total.entitled, total.low, total.high, total.discretionary_high, total.open_ended) == (0, 0, 0, 0, True)


@pytest.mark.parametrize(("pays", "expected"), [("true", "eligible"), ("false", "ineligible"), (None, "possible")])
def test_rewards_for_inventions_stay_out_of_the_payroll_base(pays: str | None, expected: str) -> None:
    line = "" if pays is None else f"public_body.rewards_inventors = {pays}"
    unit = f'{UNIT}enterprise.kinds = ["research-institution"]\nenterprise.state_owned = true\n{line}'
    assert outcome("ziliujing/17.payroll-outside-limit", unit) == expected
    assert outcome("ziliujing/21.payroll-outside-base", unit) == expected


def test_item_21_is_for_state_units() -> None:
    private = f'{UNIT}enterprise.kinds = ["company"]\nenterprise.state_owned = false\npublic_body.rewards_inventors = true'
    assert outcome("ziliujing/21.payroll-outside-base", private) == "ineligible"
    assert outcome("ziliujing/21.payroll-outside-base", private.replace("false", "true")) == "eligible"


@pytest.mark.parametrize(("value", "expected"), [("true", "eligible"), ("false", "ineligible"), (None, "possible")])
def test_pay_for_outside_projects_stays_out_of_the_payroll_base(value: str | None, expected: str) -> None:
    toml = f'{UNIT}enterprise.kinds = ["public-institution"]\n' + (f"public_body.pays_outside_projects = {value}" if value else "")
    found = assessed("ziliujing/19.payroll-outside-base", toml)
    assert (found.outcome, found.discretion, found.low) == (expected, "entitled", None)


@pytest.mark.parametrize(("body", "expected"), [
    ('kinds = ["research-institution"], state_owned = true', "eligible"), ('kinds = ["company"], state_owned = true', "eligible"),
    ('kinds = ["company"], state_owned = false', "possible"), ('kinds = ["government-organ"]', "possible"), ('kinds = ["company"]', "possible"),
])
def test_item_19_names_no_unit_but_only_state_units_have_a_payroll_total(body: str, expected: str) -> None:
    toml = f'kind = "enterprise"\nenterprise = {{place = "自流井区", {body}}}\npublic_body.pays_outside_projects = true'
    assert outcome("ziliujing/19.payroll-outside-base", toml) == expected


OUTSIDE = {"own_duties_fulfilled": "true", "outside_projects": "true"}


@pytest.mark.parametrize(("roles", "changes", "expected"), [
    ("researcher", {}, "eligible"), ("skilled-worker", {}, "ineligible"),
    ("researcher", {"own_duties_fulfilled": "false"}, "ineligible"),
    ("researcher", {"own_duties_fulfilled": None}, "possible"),
    ("researcher", {"outside_projects": "false"}, "ineligible"),
])
def test_researchers_keep_the_income_of_outside_projects(
    roles: str, changes: dict[str, str | None], expected: str
) -> None:
    facts: dict[str, str | None] = {**OUTSIDE, **changes}
    found = assessed(
        "ziliujing/19.outside-project-income", f'{PERSON}talent.roles = ["{roles}"]\nmobility = {listed(**facts)}'
    )
    assert (found.outcome, found.program.payee, found.discretion) == (expected, "team", "entitled")


EQUITY = {
    "enterprise.kinds": '["company"]', "enterprise.state_owned": "true", "public_body.equity_pilot": "true",
    "talent.roles": '["core-staff"]', "talent.important_contribution": "true",
}


@pytest.mark.parametrize(("changes", "expected"), [
    ({}, "eligible"), ({"talent.roles": '["technical-staff"]'}, "eligible"), ({"talent.roles": '["researcher"]'}, "eligible"),
    ({"talent.roles": '["manager"]'}, "ineligible"),
    ({"public_body.equity_pilot": "false"}, "ineligible"), ({"public_body.equity_pilot": None}, "possible"),
    ({"talent.important_contribution": "false"}, "ineligible"), ({"enterprise.state_owned": "false"}, "ineligible"),
])
def test_equity_goes_to_core_staff_of_pilot_state_enterprises(changes: dict[str, str | None], expected: str) -> None:
    facts: dict[str, str | None] = {**EQUITY, **changes}
    toml = PERSON + "\n".join(f"{key} = {value}" for key, value in facts.items() if value is not None)
    found = assessed("ziliujing/20.equity-incentive", toml)
    assert (found.outcome, found.low, found.discretion, found.program.form) == (expected, None, "optional", "equity")


@pytest.mark.parametrize(("program", "who"), [
    ("16.parity-engineer", "所在企业"), ("17.conversion-income-share", "高校、科研院所"), ("17.self-use-profit-share", "高校、科研院所"),
    ("20.equity-incentive", "试点的国有企业"), ("21.payroll-outside-base", "由单位"),
])
def test_the_lead_department_does_not_decide_what_the_unit_gives(program: str, who: str) -> None:
    found = DOCUMENT.programs[f"ziliujing/{program}"]
    assert found.next is not None
    assert who in found.next.zh
    assert "局" not in found.next.zh


@pytest.mark.parametrize("number", ["15", "18"])
def test_what_is_urged_on_departments_and_donors_is_a_duty(number: str) -> None:
    assert DOCUMENT.items[number].holds == ["duty"]
