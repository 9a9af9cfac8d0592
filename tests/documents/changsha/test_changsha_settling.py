"""Items 15 to 17: homes, services, talent enterprises."""

from __future__ import annotations

import pytest

from support import assessed, checked, outcome
from talentcalc.assess.steps import next_step

HOME, CARD = "changsha/15.zhuzhou-xiangtan-home", "changsha/16.academician-card"
SERVICE = "changsha/16.talent-service"


def worker(*said: str, place: str = "岳麓区") -> str:
    return "\n".join(('kind = "applicant"', f'employment.place = "{place}"', *said))


@pytest.mark.parametrize(("slug", "policy", "form"), [
    ("rent-subsidy", "rent-subsidy", "cash"), ("purchase-subsidy", "home-purchase-subsidy", "cash"),
    ("living-subsidy", "living-subsidy", "cash"), ("housing-fund", "housing-fund", "service"),
    ("talent-housing", "talent-housing", "service"), ("free-housing", "free-housing", "rent-free"),
])
def test_the_underlying_policy_decides_on_item_15(slug: str, policy: str, form: str) -> None:
    program = f"changsha/15.{slug}"
    # Possible for whoever works in Changsha, whatever else is said.
    assert outcome(program, worker()) == "possible"
    assert outcome(program, worker('person.degree = "doctor"', place="浏阳市")) == "possible"
    assert outcome(program, worker(f'person.policies_met = ["{policy}"]')) == "eligible"
    assert outcome(program, worker("person.policies_met = []")) == "ineligible"
    assert outcome(program, worker(f'person.policies_met = ["{policy}"]', place="株洲市")) == "ineligible"
    assert assessed(program, worker()).program.form == form


def test_free_housing_stands_beside_the_subsidies() -> None:
    met = '["rent-subsidy", "home-purchase-subsidy", "living-subsidy", "free-housing"]'
    result = checked("changsha", worker(f"person.policies_met = {met}"))
    found = [result[f"changsha/15.{slug}"] for slug in ("rent-subsidy", "purchase-subsidy", "living-subsidy", "free-housing")]
    assert [one.outcome for one in found] == ["eligible"] * 4
    assert [one.discretion for one in found] == ["entitled", "entitled", "entitled", "optional"]


def recognised(
    place: str, kind: str = "key-industry-high-level", home: str = "长沙县", more: str = "",
    bought: str = "home.bought = true\n",
) -> str:
    return (
        f'kind = "applicant"\nrecognitions = [{{place = "{place}", kind = "{kind}"}}]\nhome.place = "{home}"\n'
        f'{bought}{more}'
    )


@pytest.mark.parametrize(("place", "expected"), [
    ("株洲市", "eligible"), ("湘潭市", "eligible"), ("湘潭县", "eligible"), ("长沙市", "ineligible"), ("衡阳市", "ineligible"),
    ("湖南省", "possible"),
])
def test_the_place_of_recognition_counts(place: str, expected: str) -> None:
    assert outcome(HOME, recognised(place)) == expected


@pytest.mark.parametrize(("toml", "expected"), [
    # Neither work in Changsha nor a move is asked for.
    (recognised("株洲市", more='employment.place = "株洲市"'), "eligible"),
    (recognised("株洲市", home="株洲市"), "ineligible"),
    (recognised("株洲市", "other"), "ineligible"),
    ('kind = "applicant"\nhome.place = "长沙县"', "possible"),
    ('kind = "applicant"\nhome.place = "长沙县"\nrecognitions = []', "ineligible"),
    ('kind = "applicant"\nrecognitions = [{place = "株洲市", kind = "key-industry-high-level"}]', "possible"),
    (recognised("株洲市", more=f'decisions = [{{program = "{HOME}", outcome = "refused"}}]'), "ineligible"),
])
def test_equal_standing_is_for_buying_a_home_in_changsha(toml: str, expected: str) -> None:
    assert outcome(HOME, toml) == expected


@pytest.mark.parametrize(("said", "expected"), [
    # 购房: bought or about to be; whoever only rents is outside.
    ("home.bought = true\n", "eligible"), ("home.to_be_bought = true\n", "eligible"),
    ("home.bought = false\nhome.to_be_bought = true\n", "eligible"),
    ("home.bought = false\nhome.to_be_bought = false\n", "ineligible"), ("home.bought = false\nhome.complete = true\n", "ineligible"),
    ("home.bought = false\n", "possible"), ("", "possible"),
])
def test_who_rents_has_no_equal_standing(said: str, expected: str) -> None:
    assert outcome(HOME, recognised("株洲市", bought=said)) == expected


def test_equal_standing_is_supported_and_no_application_is_described() -> None:
    found = assessed(HOME, recognised("湘潭市"), "2023-06-01")
    assert found.discretion == "optional"
    step = next_step(found)
    assert step is not None
    assert step.zh == "凭株洲或湘潭的认定提出；未写明申请办法"


@pytest.mark.parametrize("slug", [
    "rent-subsidy", "purchase-subsidy", "living-subsidy", "housing-fund", "talent-housing", "free-housing",
])
def test_a_complete_profile_does_not_close_what_other_policies_decide(slug: str) -> None:
    found = assessed(f"changsha/15.{slug}", "complete = true\n" + worker())
    assert (found.outcome, found.missing) == ("possible", ["person.policies_met"])


def test_whoever_works_in_the_city_has_the_single_window() -> None:
    assert outcome(SERVICE, worker(place="宁乡市")) == "eligible"
    assert outcome(SERVICE, worker(place="衡阳市")) == "ineligible"
    assert outcome(SERVICE, 'kind = "applicant"') == "possible"


@pytest.mark.parametrize(("distinctions", "expected"), [
    ('["cas-academician"]', "eligible"), ('["cae-academician"]', "eligible"),
    ('["foreign-academician"]', "possible"), ('["national-talent-plan"]', "ineligible"), ("[]", "ineligible"),
])
def test_academicians_who_cooperate_with_the_city_get_its_card(distinctions: str, expected: str) -> None:
    toml = f'kind = "applicant"\nperson.distinctions = {distinctions}\nemployment.place = "北京市"\n'
    assert outcome(CARD, toml + 'employment.cooperation_place = "长沙市"') == expected


@pytest.mark.parametrize(("said", "expected"), [
    ('employment.place = "长沙市"', "eligible"), ('employment.place = "北京市"', "possible"),
    ('employment.place = "北京市"\nemployment.cooperation_place = "武汉市"', "ineligible"), ("", "possible"),
])
def test_work_in_the_city_is_cooperation_and_work_elsewhere_does_not_tell(said: str, expected: str) -> None:
    assert outcome(CARD, f'kind = "applicant"\nperson.distinctions = ["cas-academician"]\n{said}') == expected


def firm(*said: str, place: str = "岳麓区") -> str:
    return "\n".join(('kind = "enterprise"', f'enterprise.place = "{place}"', *said))


BY_STAGE = {"start-up": ("startup-service",), "growth": ("growth-plan", "talent-loan"), "mature": ("mature-support",)}


@pytest.mark.parametrize("stage", BY_STAGE)
def test_each_stage_of_a_talent_enterprise_has_its_own_help(stage: str) -> None:
    toml = firm(
        "growth.talent_enterprise = true", f'growth.stage = "{stage}"', 'enterprise.policies_met = ["growth-talent-loan"]'
    )
    for one, slugs in BY_STAGE.items():
        for slug in slugs:
            assert outcome(f"changsha/17.{slug}", toml) == ("eligible" if one == stage else "ineligible")


@pytest.mark.parametrize("slug", ["startup-service", "growth-plan", "talent-loan", "mature-support"])
@pytest.mark.parametrize(("said", "expected"), [
    ("growth.talent_enterprise = false", "ineligible"), ("growth.talent_enterprise = true", "possible"), ("", "possible"),
])
def test_talent_enterprise_and_stage_are_said_not_worked_out(slug: str, said: str, expected: str) -> None:
    assert outcome(f"changsha/17.{slug}", firm("enterprise.newly_founded = true", said)) == expected


@pytest.mark.parametrize(("policies", "expected"), [('["growth-talent-loan"]', "eligible"), ("[]", "ineligible")])
def test_the_loan_has_rules_of_its_own(policies: str, expected: str) -> None:
    toml = firm(
        "growth.talent_enterprise = true", 'growth.stage = "growth"', f"enterprise.policies_met = {policies}"
    )
    result = checked("changsha", toml)
    assert result["changsha/17.talent-loan"].outcome == expected
    assert sum(total.credit_high for total in result.totals) == 0


def test_help_for_mature_firms_is_case_by_case() -> None:
    found = assessed("changsha/17.mature-support", firm("growth.talent_enterprise = true", 'growth.stage = "mature"'))
    assert found.discretion == "case-by-case"
