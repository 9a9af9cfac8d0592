"""Items 22 to 42: moving between posts, services, finance, leadership."""

from __future__ import annotations

import pytest

from support import assessed, outcome
from talentcalc.documents.ziliujing import DOCUMENT

PERSON = {"kind": '"applicant"', "employment.place": '"自流井区"'}
UNIT = {"kind": '"enterprise"', "enterprise.place": '"自流井区"'}


def said(*parts: dict[str, str | None] | dict[str, str]) -> str:
    facts = {key: value for part in parts for key, value in part.items()}
    return "\n".join(f"{key} = {value}" for key, value in facts.items() if value is not None)


ADVISER = {
    "enterprise.kinds": '["research-institution"]', "enterprise.state_owned": "true", "talent.roles": '["researcher"]',
    "mobility.own_duties_fulfilled": "true", "mobility.adviser_to_sci_tech_firm": "true",
    "mobility.adviser_rules_met": "true",
}


@pytest.mark.parametrize(("changes", "expected"), [
    ({}, "eligible"),
    ({"talent.roles": '["technical-staff"]'}, "eligible"),
    ({"talent.roles": '["manager"]'}, "ineligible"),
    ({"enterprise.kinds": '["public-institution"]'}, "possible"),  # 科研院所等事业单位
    ({"enterprise.kinds": '["research-institution", "public-institution"]', "enterprise.state_owned": None}, "eligible"),
    ({"enterprise.state_owned": None}, "possible"), ({"enterprise.state_owned": "false"}, "ineligible"),
    ({"enterprise.kinds": '["school"]', "enterprise.state_owned": "true"}, "possible"),
    ({"enterprise.kinds": '["school"]', "enterprise.state_owned": "false"}, "ineligible"),
    ({"enterprise.kinds": '["company"]'}, "ineligible"),
    ({"mobility.own_duties_fulfilled": "false"}, "ineligible"),
    ({"mobility.adviser_to_sci_tech_firm": "false"}, "ineligible"),
    ({"mobility.adviser_rules_met": "false"}, "ineligible"),
    ({"mobility.adviser_rules_met": None}, "possible"),  # 按规定: a rule outside the text
])
def test_researchers_may_advise_sci_tech_enterprises(changes: dict[str, str | None], expected: str) -> None:
    found = assessed("ziliujing/23.part-time-adviser-pay", said(PERSON, ADVISER, changes))
    assert (found.outcome, found.discretion, found.low) == (expected, "optional", None)


@pytest.mark.parametrize(("roles", "leaves", "expected"), [
    ('["technical-staff"]', "true", "eligible"), ('["researcher"]', "true", "eligible"),
    ('["skilled-worker"]', "true", "ineligible"), ('["researcher"]', "false", "ineligible"),
    ('["researcher"]', None, "possible"),
])
def test_sci_tech_staff_may_leave_to_found(roles: str, leaves: str | None, expected: str) -> None:
    facts: dict[str, str | None] = {"talent.roles": roles, "mobility.leaves_to_found": leaves}
    assert outcome("ziliujing/24.leave-to-found", said(PERSON, facts)) == expected


@pytest.mark.parametrize(("post", "line", "expected"), [
    ("true", '["township"]', "eligible"), ("true", '["village"]', "eligible"), ("true", '["workshop"]', "eligible"),
    ("true", '["key-project"]', "eligible"), ("true", '["production-service"]', "ineligible"),
    ("true", "[]", "ineligible"), ("true", None, "possible"), ("false", '["village"]', "ineligible"),
])
def test_professionals_of_four_front_lines_come_first(post: str, line: str | None, expected: str) -> None:
    facts: dict[str, str | None] = {"person.professional_post": post, "employment.front_line": line}
    assert outcome("ziliujing/25.priority-recommendation", said(PERSON, facts)) == expected


# 2年及以上 includes the two years
@pytest.mark.parametrize(("years", "applies", "expected"), [
    ("1", "true", "ineligible"), ("2", "true", "eligible"), ("3", "true", "eligible"), (None, "true", "possible"),
    ("2", "false", "ineligible"), ("2", None, "possible"),
])
def test_two_years_at_the_grassroots_count_in_public_hiring(
    years: str | None, applies: str | None, expected: str
) -> None:
    facts = {"mobility.grassroots_years": years, "mobility.applies_for_public_post": applies}
    assert outcome("ziliujing/25.grassroots-hiring-preference", said(PERSON, facts)) == expected


@pytest.mark.parametrize(("outstanding", "activities", "expected"), [
    ("true", '["innovating"]', "eligible"), ("true", '["founding"]', "eligible"), ("true", "[]", "ineligible"),
    ("false", '["founding"]', "ineligible"), (None, '["founding"]', "possible"),
])
def test_the_service_centre_is_for_outstanding_innovators_and_founders(
    outstanding: str | None, activities: str, expected: str
) -> None:
    facts = {"talent.outstanding": outstanding, "employment.activities": activities}
    found = assessed("ziliujing/32.high-end-talent-service", said(PERSON, facts))
    assert (found.outcome, found.discretion) == (expected, "recognition")


@pytest.mark.parametrize(("program", "one", "other", "discretion"), [
    ("35.finance-matching", "financing.founding_project", "financing.high_tech_project", "entitled"),
    ("35.finance-matching", "growth.talent_enterprise", "financing.founding_project", "entitled"),
    ("36.talent-venture-funds", "growth.talent_enterprise", "growth.sci_tech_enterprise", "optional"),  # 支持
])
@pytest.mark.parametrize(("first", "second", "expected"), [
    ("true", "false", "eligible"), ("false", "true", "eligible"), ("false", "false", "ineligible"),
    (None, "false", "possible"), ("true", None, "eligible"),
])
def test_finance_is_for_either_kind_of_enterprise(  # noqa: PLR0913, PLR0917 -- two programs of one shape
    program: str, one: str, other: str, discretion: str, first: str | None, second: str | None, expected: str
) -> None:
    neither = dict.fromkeys(
        ("growth.talent_enterprise", "growth.sci_tech_enterprise", "financing.founding_project",
         "financing.high_tech_project"), "false",
    ) | {"growth.recognitions": "[]"}
    found = assessed(f"ziliujing/{program}", said(UNIT, neither, {one: first, other: second}))
    assert (found.outcome, found.low, found.discretion) == (expected, None, discretion)


@pytest.mark.parametrize(("state", "activities", "expected"), [
    ("put-up", '["founding"]', "eligible"), ("selected", '["innovating"]', "eligible"),
    (None, '["founding"]', "possible"), ("refused", '["founding"]', "ineligible"), ("put-up", "[]", "ineligible"),
])
def test_the_founding_contest_is_open_until_put_up(state: str | None, activities: str, expected: str) -> None:
    program = "ziliujing/37.founding-contest"
    decisions = f'[{{program = "{program}", outcome = "{state}"}}]' if state else None
    assert outcome(program, said(PERSON, {"employment.activities": activities, "decisions": decisions})) == expected


@pytest.mark.parametrize(("number", "holds"), [
    ("22", ["duty"]), ("26", ["target", "duty"]), ("27", ["duty"]), ("28", ["definition", "duty"]),
    ("29", ["duty"]), ("30", ["duty"]), ("31", ["duty"]), ("33", ["target", "definition", "duty"]),
    ("34", ["duty"]), ("38", ["duty"]), ("39", ["target", "duty"]), ("40", ["duty"]), ("41", ["duty"]), ("42", ["duty"]),
])
def test_what_items_without_a_program_hold(number: str, holds: list[str]) -> None:
    assert DOCUMENT.items[number].holds == holds


@pytest.mark.parametrize(("number", "holds"), [
    ("25", ["program", "definition", "duty"]), ("36", ["program", "duty", "definition"]),
])
def test_the_front_line_and_the_funds_are_defined(number: str, holds: list[str]) -> None:
    assert DOCUMENT.items[number].holds == holds


def test_the_targets_of_item_39() -> None:
    """A hearing a year at least, two experts each, one report, an inspection at least, a number of projects."""
    targets = DOCUMENT.items["39"].targets
    assert [(target.low, target.high) for target in targets] == [(1, None), (2, 2), (1, 1), (1, None), (None, None)]


def test_one_team_of_experts_for_each_key_industry() -> None:
    assert [(target.low, target.high) for target in DOCUMENT.items["33"].targets] == [(1, 1), (None, None)]


@pytest.mark.parametrize("number", ["10", "27", "30", "32"])
def test_no_figure_is_made_up_where_the_text_writes_none(number: str) -> None:
    assert all(target.low is None for target in DOCUMENT.items[number].targets)
