"""Items iii-1 to iii-4 and the task table: rewards without a figure."""

from __future__ import annotations

import pytest

from support import assessed, outcome
from talentcalc.documents.taixing import DOCUMENT
from talentcalc.profile.scales import DISTINCTION

REVIEW = "taixing/iii-3.direct-plan-review"
REWARD = "taixing/iii-4.major-project-reward"
SETTLEMENT = "taixing/row-6.agency-settlement-award"


@pytest.mark.parametrize(("distinctions", "expected"), [
    ('["cas-academician"]', "eligible"), ('["cae-academician"]', "eligible"), ('["national-talent-plan"]', "eligible"),
    ('["other-national-expert"]', "eligible"), ('["national-science-award"]', "possible"),  # not defined in the text
    ('["state-council-allowance"]', "possible"), ('["foreign-academician"]', "possible"), ('["provincial-talent-plan"]', "ineligible"), ("[]", "ineligible"),
    (None, "possible"),
])
def test_national_level_founders_enter_the_review_directly(distinctions: str | None, expected: str) -> None:
    line = "" if distinctions is None else f"person.distinctions = {distinctions}"
    toml = f'kind = "applicant"\nemployment = {{place = "泰兴市", from_elsewhere = true, activities = ["founding"]}}\n{line}'
    found = assessed(REVIEW, toml)
    assert (found.outcome, found.discretion, found.low) == (expected, "entitled", None)


NATIONAL = {
    "cas-academician", "cae-academician", "national-talent-plan", "national-outstanding-expert", "other-national-expert",
}
UNSETTLED = {
    "state-council-allowance", "national-academic-leader", "national-science-award", "china-skills-grand-award",
    "national-technical-expert", "foreign-academician",
}


@pytest.mark.parametrize("distinction", DISTINCTION)
def test_national_level_talent_is_not_defined_so_national_awards_stay_open(distinction: str) -> None:
    expected = "eligible" if distinction in NATIONAL else "possible" if distinction in UNSETTLED else "ineligible"
    toml = (
        'kind = "applicant"\nemployment = {place = "泰兴市", from_elsewhere = true, activities = ["founding"]}\n'
        f'person.distinctions = ["{distinction}"]'
    )
    assert outcome(REVIEW, toml) == expected


def test_who_founds_nothing_or_settles_elsewhere_has_no_direct_entry() -> None:
    known = 'kind = "applicant"\nperson.distinctions = ["national-talent-plan"]\nfounded = []\nfounding_projects = []\n'
    nothing = 'employment = {place = "泰兴市", from_elsewhere = true, activities = ["innovating"]}\nventure.starts_business = false'
    assert outcome(REVIEW, known + nothing) == "ineligible"
    elsewhere = f'{known}employment = {{place = "兴化市", from_elsewhere = true, activities = ["founding"]}}\n'
    assert outcome(REVIEW, elsewhere) == "possible"  # where the venture is to be is not said
    assert outcome(REVIEW, f'{elsewhere}venture.place = "兴化市"') == "ineligible"
    assert outcome(REVIEW, f'{elsewhere}venture.place = "泰兴市"') == "eligible"


@pytest.mark.parametrize(("said", "expected"), [
    ("from_elsewhere = true", "eligible"), ("from_elsewhere = false", "ineligible"), ("full_time = true", "possible"),
    ("newly_introduced = true", "eligible"), ("introduced = true", "eligible"), ("newly_introduced = false", "possible"),
])
def test_the_national_level_talent_is_brought_in(said: str, expected: str) -> None:
    """引进国家级人才落户创业: whoever was introduced came from elsewhere."""
    toml = f'kind = "applicant"\nperson.distinctions = ["national-talent-plan"]\nemployment = {{place = "泰兴市", activities = ["founding"], {said}}}'
    assert outcome(REVIEW, toml) == expected


@pytest.mark.parametrize(("attraction", "expected"), [
    ('{outstanding_results = true, place = "泰兴市"}', "eligible"),
    ('{outstanding_results = false, place = "泰兴市"}', "ineligible"),
    ('{outstanding_results = true, place = "靖江市"}', "ineligible"),
    ('{place = "泰兴市"}', "possible"),
])
def test_outstanding_units_and_people_are_commended(attraction: str, expected: str) -> None:
    for kind in ("applicant", "enterprise"):
        found = assessed("taixing/iii-4.commendation", f'kind = "{kind}"\nattraction = {attraction}')
        assert (found.outcome, found.discretion, found.low) == (expected, "recognition", None)


def project(**changes: str | None) -> str:
    facts: dict[str, str | None] = {
        "place": '"泰兴市"', "kind": '"plan-entrant"', "in_production": "true", "at_capacity": "true", **changes,
    }
    row = ", ".join(f"{key} = {value}" for key, value in facts.items() if value is not None)
    return f'kind = "enterprise"\nattracted_projects = [{{{row}}}]'


@pytest.mark.parametrize(("changes", "expected"), [
    ({}, "eligible"),
    ({"kind": '"academician-main"'}, "eligible"), ({"kind": '"academician-sole"'}, "eligible"),
    ({"kind": '"foreign-academician"'}, "possible"), ({"kind": '"other-major"'}, "possible"),  # 等重大人才项目
    ({"kind": '"other"'}, "ineligible"), ({"kind": None}, "possible"),
    ({"in_production": "false"}, "ineligible"), ({"in_production": None}, "possible"),
    ({"at_capacity": "false"}, "ineligible"), ({"at_capacity": None}, "possible"),
    ({"place": '"靖江市"'}, "ineligible"), ({"place": None}, "possible"),
])
def test_major_projects_must_be_settled_in_production_and_at_capacity(
    changes: dict[str, str | None], expected: str
) -> None:
    found = assessed(REWARD, project(**changes))
    assert (found.outcome, found.discretion, found.amount_kind) == (expected, "optional", "unstated")


def test_the_reward_is_for_whoever_brought_a_project_in() -> None:
    assert outcome(REWARD, 'kind = "enterprise"\nattracted_projects = []') == "ineligible"
    assert outcome(REWARD, 'kind = "enterprise"') == "possible"


@pytest.mark.parametrize(("program", "office"), [
    ("iii-3.direct-plan-review", None), ("iii-4.commendation", "人才办"), ("iii-4.major-project-reward", None),
])
def test_only_a_starred_office_leads(program: str, office: str | None) -> None:
    """Row 17 stars the talent office; row 18 stars nobody, and no row speaks of the direct review."""
    found = DOCUMENT.programs[f"taixing/{program}"].office
    assert (found and found.zh) == office


def test_units_and_individuals_are_commended_and_rewarded() -> None:
    """对……单位和个人予以表彰: an honour; the reward is for whoever brought the project in."""
    commended, rewarded = (DOCUMENT.programs[f"taixing/iii-4.{slug}"] for slug in ("commendation", "major-project-reward"))
    assert (commended.payee, commended.form) == ("unit-or-individual", "honour")
    assert (rewarded.payee, rewarded.form) == ("unit-or-individual", "cash")


@pytest.mark.parametrize(("kinds", "settles", "place", "expected"), [
    ('["hr-agency"]', "true", "泰兴市", "possible"),  # the rules are still to be written
    ('["agency"]', "true", "泰兴市", "possible"),
    ('["company"]', "true", "泰兴市", "ineligible"),
    ('["hr-agency"]', "false", "泰兴市", "ineligible"),
    ('["hr-agency"]', "true", "靖江市", "possible"),  # where it opens an office is not said
])
def test_the_award_for_settling_waits_for_its_rules(kinds: str, settles: str, place: str, expected: str) -> None:
    toml = (
        f'kind = "enterprise"\nenterprise = {{kinds = {kinds}, place = "{place}"}}\n'
        f"attraction.agency_settles = {settles}"
    )
    found = assessed(SETTLEMENT, toml)
    assert (found.outcome, found.low) == (expected, None)


@pytest.mark.parametrize("number", ["4", "7", "8", "10", "12", "14", "15", "17", "18", "3"])
def test_rows_that_only_order_something_hold_a_duty(number: str) -> None:
    assert DOCUMENT.items[f"row-{number}"].holds == ["duty"]


@pytest.mark.parametrize(("number", "holds"), [
    ("i", ["background"]), ("1", ["target", "definition", "background", "duty"]), ("3", ["target", "background", "duty"]),
    ("iii-1", ["target", "duty"]), ("iii-2", ["duty"]), ("row-6", ["program", "target", "duty"]),
    ("row-11", ["definition", "duty"]),
])
def test_what_items_hold(number: str, holds: list[str]) -> None:
    assert DOCUMENT.items[number].holds == holds


@pytest.mark.parametrize(("office", "expected"), [("泰兴市", "possible"), ("靖江市", "ineligible"), ("none", "ineligible")])
def test_the_award_for_settling_goes_by_the_place_of_the_new_office(office: str, expected: str) -> None:
    """在本市设点: an agency seated elsewhere that opens an office in Taixing."""
    toml = (
        'kind = "enterprise"\nenterprise = {kinds = ["hr-agency"], place = "南京市"}\n'
        f'attraction = {{agency_settles = true, place = "{office}"}}'
    )
    assert outcome(SETTLEMENT, toml) == expected
