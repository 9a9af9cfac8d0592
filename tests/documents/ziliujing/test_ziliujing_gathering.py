"""Items 1 to 7: bringing talent in, staffing, entrepreneurs."""

from __future__ import annotations

import pytest

from support import assessed, outcome
from talentcalc.documents.ziliujing import DOCUMENT

COMER = {
    "kind": '"applicant"', "employment.place": '"自流井区"',
    "employment.from_elsewhere": "true", "employment.activities": '["founding"]',
    "talent.high_level": "false", "person.urgently_needed": "false",
    "family.spouse": "true", "family.child_entering_school": "true",
}
MONEY = ("settling-allowance", "post-incentive")
SPECIAL = ("further-study", "spouse-placement", "children-schooling", "medical-care", "housing-support")


def said(facts: dict[str, str], **changes: str | None) -> str:
    """The facts as TOML; `a__b = "x"` changes the key `a.b`, `None` leaves it out."""
    changed = {**facts, **{key.replace("__", "."): value for key, value in changes.items()}}
    return "\n".join(f"{key} = {value}" for key, value in changed.items() if value is not None)


# the first half names both groups; the second ends on high-level talent alone
@pytest.mark.parametrize(("high_level", "scarce", "money", "special"), [
    ("true", "true", "eligible", "eligible"),
    ("true", "false", "eligible", "eligible"),
    ("false", "true", "eligible", "possible"),
    ("false", "false", "ineligible", "ineligible"),
    (None, "false", "possible", "possible"),
    (None, "true", "eligible", "possible"),
    ("false", None, "possible", "possible"),
    (None, None, "possible", "possible"),
])
def test_item_1_serves_high_level_talent_and_in_part_scarce_talent(
    high_level: str | None, scarce: str | None, money: str, special: str
) -> None:
    toml = said(COMER, talent__high_level=high_level, person__urgently_needed=scarce)
    assert {outcome(f"ziliujing/1.{slug}", toml) for slug in MONEY} == {money}
    assert {outcome(f"ziliujing/1.{slug}", toml) for slug in SPECIAL} == {special}


@pytest.mark.parametrize(("changes", "expected"), [
    ({"employment__activities": '["innovating"]'}, "eligible"),
    ({"employment__activities": "[]"}, "ineligible"),
    ({"employment__activities": None}, "possible"),
    ({"employment__from_elsewhere": "false"}, "ineligible"),
    ({"employment__from_elsewhere": None}, "possible"),
    ({"employment__place": '"贡井区"'}, "ineligible"),
])
def test_item_1_asks_for_coming_to_innovate_or_found(changes: dict[str, str | None], expected: str) -> None:
    toml = said({**COMER, "talent.high_level": "true"}, **changes)
    assert {outcome(f"ziliujing/1.{slug}", toml) for slug in (*MONEY, *SPECIAL)} == {expected}


@pytest.mark.parametrize(("children", "expected"), [("0", "ineligible"), ("1", "possible"), (None, "possible")])
def test_who_has_no_child_needs_no_school_place(children: str | None, expected: str) -> None:
    toml = said({**COMER, "talent.high_level": "true"}, family__child_entering_school=None, family__children=children)
    assert outcome("ziliujing/1.children-schooling", toml) == expected


@pytest.mark.parametrize(("fact", "expected"), [
    ("introduced", "eligible"), ("newly_introduced", "eligible"), ("full_time", "possible"),
])
def test_who_was_introduced_came_from_elsewhere(fact: str, expected: str) -> None:
    toml = said({**COMER, "talent.high_level": "true"}, employment__from_elsewhere=None, **{f"employment__{fact}": "true"})
    assert outcome("ziliujing/1.settling-allowance", toml) == expected


@pytest.mark.parametrize(("slug", "fact"), [
    ("spouse-placement", "family.spouse"), ("children-schooling", "family.child_entering_school"),
])
@pytest.mark.parametrize(("value", "expected"), [("true", "eligible"), ("false", "ineligible"), (None, "possible")])
def test_a_spouse_is_placed_where_there_is_one_and_school_places_need_a_child(
    slug: str, fact: str, value: str | None, expected: str
) -> None:
    found = assessed(f"ziliujing/1.{slug}", said(COMER, talent__high_level="true", **{fact.replace(".", "__"): value}))
    assert (found.outcome, found.missing) == (expected, [] if value else [fact])
    assert outcome("ziliujing/1.medical-care", said(COMER, talent__high_level="true")) == "eligible"


def test_item_1_states_no_sum() -> None:
    found = assessed("ziliujing/1.settling-allowance", said(COMER, talent__high_level="true"))
    assert (found.low, found.high, found.amount_kind, found.discretion) == (None, None, "unstated", "entitled")


def test_scarce_talent_is_told_why_the_special_policies_are_open() -> None:
    found = assessed("ziliujing/1.medical-care", said(COMER, person__urgently_needed="true"))
    assert found.missing == []
    assert [reason.en for reason in found.reasons] == ["whether the special policies reach talent in shortage is not said"]


HOSPITAL = {
    "kind": '"enterprise"', "enterprise.place": '"自流井区"', "enterprise.kinds": '["public-institution"]',
    "public_body.staffing_standard_set": "true", "public_body.public_hospital": "true",
}


@pytest.mark.parametrize(("changes", "expected"), [
    ({}, "eligible"),
    ({"public_body__public_hospital": "false"}, "possible"),  # 等事业单位
    ({"public_body__public_hospital": None}, "possible"),
    ({"public_body__staffing_standard_set": "false"}, "ineligible"),
    ({"public_body__staffing_standard_set": None}, "possible"),
    ({"enterprise__kinds": '["company"]'}, "ineligible"),
    ({"enterprise__kinds": '["school"]', "enterprise__state_owned": "true"}, "eligible"),
    ({"enterprise__kinds": '["school"]', "enterprise__state_owned": "false"}, "ineligible"),
    ({"enterprise__kinds": '["school"]', "enterprise__state_owned": None}, "possible"),
    ({"enterprise__kinds": '["hospital"]'}, "eligible"),  # a public hospital by its own kind
    ({"enterprise__kinds": '["hospital"]', "enterprise__state_owned": "false",
      "public_body__public_hospital": "false"}, "ineligible"),
    ({"enterprise__kinds": '["hospital"]', "public_body__public_hospital": None}, "possible"),
    ({"enterprise__kinds": '["hospital"]', "public_body__public_hospital": None, "enterprise__state_owned": "true"}, "eligible"),
])
def test_filing_based_staffing_is_for_public_hospitals_first(changes: dict[str, str | None], expected: str) -> None:
    assert outcome("ziliujing/3.filing-based-staffing", said(HOSPITAL, **changes)) == expected


INTRODUCED = {
    "kind": '"applicant"', "employment.place": '"自流井区"', "employment.introduced_through": '"organised"',
    "talent.high_level": "true", "person.urgently_needed": "false",
}


@pytest.mark.parametrize("slug", ["special-post", "assessment-hiring"])
@pytest.mark.parametrize(("changes", "expected"), [
    ({}, "eligible"),
    ({"talent__high_level": "false", "person__urgently_needed": "true"}, "eligible"),
    ({"talent__high_level": "false"}, "ineligible"),
    ({"talent__high_level": None}, "possible"),
    ({"employment__introduced_through": '"employer"'}, "ineligible"),
    ({"employment__introduced_through": '"none"'}, "ineligible"),
    ({"employment__introduced_through": None}, "possible"),
])
def test_item_4_is_for_talent_the_departments_introduce(
    slug: str, changes: dict[str, str | None], expected: str
) -> None:
    found = assessed(f"ziliujing/4.{slug}", said(INTRODUCED, **changes))
    assert (found.outcome, found.discretion) == (expected, "optional")


@pytest.mark.parametrize(("roles", "types", "expected"), [
    ('["entrepreneur"]', '["operating"]', "eligible"),
    ('["entrepreneur"]', '["sci-tech"]', "eligible"),
    ('["entrepreneur"]', '["growth"]', "eligible"),
    ('["entrepreneur"]', "[]", "ineligible"),
    ('["entrepreneur"]', None, "possible"),
    ('["executive"]', "[]", "eligible"),
    ('["researcher"]', '["growth"]', "ineligible"),
    (None, "[]", "possible"),
])
def test_training_is_for_three_types_of_entrepreneur_and_executives(
    roles: str | None, types: str | None, expected: str
) -> None:
    facts = {"kind": '"applicant"', "employment.place": '"自流井区"'}
    toml = said(facts, talent__roles=roles, talent__entrepreneur_types=types)
    assert outcome("ziliujing/5.entrepreneur-training", toml) == expected


MANAGER = {
    "kind": '"applicant"', "employment.place": '"自流井区"', "enterprise.kinds": '["company"]',
    "enterprise.state_owned": "true", "talent.roles": '["manager"]', "talent.cadre_plan_conditions": "true",
}


@pytest.mark.parametrize(("changes", "expected"), [
    ({}, "eligible"),
    ({"enterprise__state_owned": "false"}, "ineligible"),
    ({"enterprise__state_owned": None}, "possible"),
    ({"enterprise__kinds": '["public-institution"]'}, "ineligible"),
    ({"enterprise__kinds": '["bank"]'}, "possible"),  # most likely an enterprise, not said to be one
    ({"talent__roles": '["executive"]'}, "eligible"),  # an executive is a senior manager
    ({"talent__roles": '["technical-staff"]'}, "ineligible"),
    ({"talent__cadre_plan_conditions": "false"}, "ineligible"),
    ({"talent__cadre_plan_conditions": None}, "possible"),  # 符合条件: a rule outside the text
])
def test_managers_of_state_enterprises_enter_the_cadre_plan(changes: dict[str, str | None], expected: str) -> None:
    assert outcome("ziliujing/5.soe-reserve-cultivation", said(MANAGER, **changes)) == expected


@pytest.mark.parametrize(("outstanding", "roles", "expected"), [
    ("true", '["entrepreneur"]', "eligible"), ("false", '["entrepreneur"]', "ineligible"),
    (None, '["entrepreneur"]', "possible"), ("true", '["executive"]', "ineligible"),
])
def test_a_district_leader_keeps_contact_with_outstanding_entrepreneurs(
    outstanding: str | None, roles: str, expected: str
) -> None:
    facts = {"kind": '"applicant"', "employment.place": '"自流井区"', "talent.roles": roles}
    found = assessed("ziliujing/6.district-leader-contact", said(facts, talent__outstanding=outstanding))
    assert (found.outcome, found.discretion) == (expected, "recognition")


@pytest.mark.parametrize("number", ["2", "7"])
def test_what_the_district_organises_or_urges_on_others_is_a_duty(number: str) -> None:
    """Taking employers to recruit elsewhere; encouraging institutions to second their staff."""
    assert DOCUMENT.items[number].holds == ["duty"]


def test_school_places_need_a_child_also_where_only_their_number_is_said() -> None:
    toml = 'kind = "applicant"\n[talent]\nhigh_level = true\n[employment]\nplace = "自流井区"\n[person]\nurgently_needed = true\n[family]\nchildren = {n}\n'
    assert outcome("ziliujing/1.children-schooling", toml.format(n=0)) == "ineligible"
    assert outcome("ziliujing/1.children-schooling", toml.format(n=1)) == "possible"
