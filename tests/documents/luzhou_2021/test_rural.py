"""Items 9 and 10: rural revitalisation and farm start-ups. Default day: 2022-06-01."""

from __future__ import annotations

import pytest

from support import assessed, checked, outcome

LOAN = "luzhou-2021/9.farm-project-loan"
RECOGNISED = "luzhou-2021/10.recognised-entity-support"
SKILLED = "luzhou-2021/10.skilled-farmer-entity-support"
INTEREST = "luzhou-2021/10.farm-interest-subsidy"
MARKS = ["invests", "modern", "social_benefit", "market_prospect", "needs_financing"]


def applicant(career: str, more: str = "") -> str:
    return f'kind = "applicant"\n[employment]\nplace = "江阳区"\n[career]\n{career}\n{more}'


@pytest.mark.parametrize(("career", "expected"), [
    ("veteran = true\nrural_urgently_needed = true", "eligible"),
    ("veteran = true\nrural_urgently_needed = false", "ineligible"),
    ("veteran = true", "possible"),
    ("rural_urgently_needed = true", "possible"),  # of which class is unsaid
])
def test_urgently_needed_rural_talent_has_special_policies(career: str, expected: str) -> None:
    found = assessed("luzhou-2021/9.rural-special-policy", applicant(career))
    assert (found.outcome, found.discretion, found.low) == (expected, "entitled", None)


@pytest.mark.parametrize(("decided", "expected"), [
    ("", "possible"), ("put-up", "eligible"), ("selected", "eligible"), ("refused", "ineligible"),
])
def test_farming_projects_are_selected_for_the_guaranteed_loan(decided: str, expected: str) -> None:
    project = "[farm_project]\n" + "\n".join(f"{mark} = true" for mark in MARKS) + "\n"
    decision = f'[[decisions]]\nprogram = "{LOAN}"\noutcome = "{decided}"\n' if decided else ""
    assert outcome(LOAN, applicant("veteran = true", project + decision)) == expected
    for mark in MARKS:
        lacking = project.replace(f"{mark} = true", f"{mark} = false")
        assert outcome(LOAN, applicant("veteran = true", lacking + decision)) == "ineligible"
    nobody = applicant("veteran = false", project + decision).replace('"applicant"', '"applicant"\ncomplete = true')
    assert outcome(LOAN, nobody) == "ineligible"
    elsewhere = project + 'place = "长沙市"\n'
    assert outcome(LOAN, applicant("veteran = true", elsewhere + decision)) == "ineligible"


def farm(kind: str, more: str = "", newly: str = "true") -> str:
    new = f"newly_founded = {newly}\n" if newly else ""
    named = f'kind = "{kind}"\n' if kind else ""
    return (
        f'kind = "enterprise"\n[enterprise]\nplace = "江阳区"\n{new}'
        f"[farm]\n{named}meets_support_rules = true\n{more}\n"
    )


@pytest.mark.parametrize(("kind", "level", "expected"), [
    ("leading-enterprise", "national", "eligible"), ("leading-enterprise", "provincial", "eligible"),
    ("leading-enterprise", "municipal", "eligible"), ("leading-enterprise", "county", "ineligible"),
    ("demonstration-cooperative", "municipal", "eligible"), ("family-farm", "municipal", "eligible"),
    ("cooperative", "national", "ineligible"),  # not a demonstration cooperative
    ("agricultural-enterprise", "national", "ineligible"), ("none", "national", "ineligible"),
    ("", "municipal", "possible"), ("family-farm", "", "possible"),
])
def test_newly_recognised_farm_entities_are_supported(kind: str, level: str, expected: str) -> None:
    said = f'recognised_level = "{level}"' if level else ""
    found = assessed(RECOGNISED, farm(kind, said))
    assert (found.outcome, found.discretion, found.low) == (expected, "entitled", None)
    assert outcome(RECOGNISED, farm(kind, said, newly="false")) == "ineligible"


@pytest.mark.parametrize(("kind", "farmer", "expected"), [
    ("cooperative", "true", "eligible"), ("demonstration-cooperative", "true", "eligible"),
    ("family-farm", "true", "eligible"), ("agricultural-enterprise", "true", "eligible"),
    ("leading-enterprise", "true", "eligible"), ("other", "true", "ineligible"), ("cooperative", "false", "ineligible"),
])
def test_entities_of_qualified_farmers_are_supported_after_recognition(
    kind: str, farmer: str, expected: str
) -> None:
    toml = farm(kind, f'skilled_farmer = {farmer}\nrecognised_level = "none"')
    assert outcome(SKILLED, toml) == expected
    assert outcome(SKILLED, toml.replace("newly_founded = true\n", "")) == (
        "possible" if expected == "eligible" else "ineligible"
    )
    refused = f'[[decisions]]\nprogram = "{SKILLED}"\noutcome = "refused"\n'
    assert outcome(SKILLED, toml + refused) == "ineligible"


@pytest.mark.parametrize("program", [RECOGNISED, SKILLED])
def test_the_support_asks_for_rules_outside_the_plan(program: str) -> None:
    toml = farm("family-farm", 'skilled_farmer = true\nrecognised_level = "municipal"')
    assert checked("luzhou-2021", toml)[program].outcome in ("eligible", "excluded")
    assert outcome(program, toml.replace("meets_support_rules = true", "")) == "possible"
    assert outcome(program, toml.replace("rules = true", "rules = false")) == "ineligible"


def test_an_entity_that_fits_both_has_the_support_once() -> None:
    toml = farm("family-farm", 'skilled_farmer = true\nrecognised_level = "municipal"')
    found = checked("luzhou-2021", toml)
    assert (found[RECOGNISED].outcome, found[SKILLED].outcome) == ("eligible", "excluded")
    assert found[SKILLED].excluded_by == RECOGNISED


@pytest.mark.parametrize(("said", "expected"), [
    ('kinds = ["bank"]\nfinances_farms = true', "eligible"), ('kinds = ["bank"]\nfinances_farms = false', "ineligible"),
    ('kinds = ["company"]\nfinances_farms = true', "ineligible"), ('kinds = ["bank"]', "possible"),
])
def test_lenders_to_new_farms_may_be_compensated(said: str, expected: str) -> None:
    toml = f'kind = "enterprise"\n[enterprise]\nplace = "江阳区"\n{said}\n'
    found = assessed("luzhou-2021/10.risk-compensation", toml)
    assert (found.outcome, found.low, found.program.form) == (expected, None, "cash")


@pytest.mark.parametrize(("more", "loans", "expected"), [
    ('recognised_level = "municipal"\nskilled_farmer = false', "[[loans]]\namount_yuan = 1", "eligible"),
    ('recognised_level = "none"\nskilled_farmer = true', "[[loans]]\namount_yuan = 1", "eligible"),
    ('recognised_level = "none"\nskilled_farmer = false', "[[loans]]\namount_yuan = 1", "ineligible"),
    ('recognised_level = "municipal"', "", "possible"),
])
def test_entities_of_either_kind_may_apply_for_interest(more: str, loans: str, expected: str) -> None:
    found = assessed(INTEREST, farm("family-farm", f"{more}\n{loans}"))
    assert (found.outcome, found.discretion) == (expected, "optional")


def test_without_a_loan_there_is_no_interest() -> None:
    toml = "loans = []\n" + farm("family-farm", 'recognised_level = "municipal"')
    assert outcome(INTEREST, toml) == "ineligible"
