"""Items 8 to 14: researchers, skilled workers, platforms; 50,000 to 100,000 yuan twice in item 8."""

from __future__ import annotations

import pytest

from support import assessed, checked, outcome
from talentcalc.documents.ziliujing import DOCUMENT
from talentcalc.profile.platforms import PLATFORM

PERSON = 'kind = "applicant"\nemployment.place = "自流井区"\n'
UNIT = 'kind = "enterprise"\nenterprise.place = "自流井区"\n'
FUNDS = "ziliujing/8.researcher-project-funds"
INSTITUTION = "ziliujing/8.new-rd-institution-award"


@pytest.mark.parametrize(("kinds", "expected"), [
    ('kinds = ["leading"]', "eligible"), ('kinds = ["team"]', "eligible"), ('kinds = ["young"]', "eligible"),
    ('kinds = ["seedling"]', "eligible"), ('kinds = ["young-sci-tech"]', "eligible"),
    ('kinds = ["excellent-young"]', "eligible"), ('kinds = ["international"]', "ineligible"),
    ("kinds = []", "ineligible"), ("", "possible"),
])
def test_four_cultivation_plans_four_kinds_of_talent(kinds: str, expected: str) -> None:
    """Whoever is put up or selected is in; before that the plan is open to those it names."""
    program = "ziliujing/8.cultivation-plans"
    decided = f'decisions = [{{program = "{program}", outcome = "put-up"}}]\n'
    found = assessed(program, f"{PERSON}{decided}[talent]\n{kinds}")
    assert (found.outcome, found.low, found.discretion) == (expected, None, "selection")
    undecided = outcome(program, f"{PERSON}[talent]\n{kinds}")
    assert undecided == ("ineligible" if expected == "ineligible" else "possible")


@pytest.mark.parametrize(("roles", "masters", "expected"), [
    ('roles = ["researcher"]', "key_industry_core_technology = true", "eligible"),
    ('roles = ["researcher"]', "key_industry_core_technology = false", "ineligible"),
    ('roles = ["researcher"]', "", "possible"),
    ('roles = ["skilled-worker"]', "key_industry_core_technology = true", "ineligible"),
    ("", "key_industry_core_technology = true", "possible"),
])
def test_project_funds_are_for_researchers_with_core_technology(roles: str, masters: str, expected: str) -> None:
    found = assessed(FUNDS, f"{PERSON}[talent]\n{roles}\n{masters}")
    assert (found.outcome, found.low, found.high, found.amount_kind) == (expected, 50_000, 100_000, "range")


# 经评审: still to come is no obstacle, refused is
@pytest.mark.parametrize(("review", "expected", "discretion"), [
    (None, "eligible", "recognition"), ("applied", "eligible", "recognition"), ("put-up", "eligible", "recognition"),
    ("granted", "eligible", "entitled"), ("refused", "ineligible", "recognition"),
])
def test_the_review_decides_on_project_funds(review: str | None, expected: str, discretion: str) -> None:
    toml = f'{PERSON}talent = {{roles = ["researcher"], key_industry_core_technology = true}}\n'
    if review:
        toml += f'decisions = [{{program = "{FUNDS}", outcome = "{review}"}}]'
    found = assessed(FUNDS, toml)
    assert (found.outcome, found.discretion) == (expected, discretion)


def test_project_funds_enter_low_and_high_but_not_the_entitled_sum() -> None:
    toml = f'{PERSON}talent = {{roles = ["researcher"], key_industry_core_technology = true}}\n'
    (total,) = [t for t in checked("ziliujing", toml).totals if t.payee == "person"]
    assert (total.entitled, total.low, total.high) == (0, 50_000, 100_000)


def institution(**changes: str | None) -> str:
    row = {"kind": '"rd-institution"', "level": '"county"', "newly_created": "true", **changes}
    return "{" + ", ".join(f"{key} = {value}" for key, value in row.items() if value is not None) + "}"


@pytest.mark.parametrize(("row", "expected", "low", "high"), [
    (institution(), "eligible", 50_000, 100_000),
    (institution(kind='"engineering-technology-centre"'), "eligible", 50_000, 100_000),
    (institution(count="3"), "eligible", 150_000, 300_000),  # 每户
    (institution(level='"municipal"'), "ineligible", 0, 0),  # a named level is exact
    (institution(level='"provincial"'), "ineligible", 0, 0),
    (institution(level='"none"'), "ineligible", 0, 0),
    (institution(level=None), "possible", 50_000, 100_000),
    (institution(newly_created="false"), "ineligible", 0, 0),
    (institution(newly_created=None), "possible", 50_000, 100_000),
    (institution(kind='"general-maker-space"'), "ineligible", 0, 0),
    (institution(kind='"industrial-design-centre"'), "possible", 50_000, 100_000),  # research institution is not defined
    (institution(kind='"other"'), "possible", 50_000, 100_000),
    (institution(kind='"other"', level='"municipal"'), "ineligible", 0, 0),
    (institution(place='"荣县"'), "ineligible", 0, 0),
    (institution(place='"自贡市"'), "possible", 50_000, 100_000),
    (institution() + ", " + institution(level='"municipal"'), "eligible", 50_000, 100_000),
    (institution() + ", " + institution(newly_created=None), "eligible", 50_000, 100_000),
])
def test_each_new_district_institution_gets_50_000_to_100_000(row: str, expected: str, low: int, high: int) -> None:
    found = assessed(INSTITUTION, f"{UNIT}platforms = [{row}]")
    assert (found.outcome, found.low, found.high) == (expected, low, high)


INSTITUTIONS = {
    "rd-institution", "technology-innovation-centre", "key-laboratory", "engineering-laboratory", "industrial-technology-institute",
    "engineering-technology-centre", "engineering-research-centre", "enterprise-technology-centre",
}
NONE = {
    "public-training-centre", "student-training-base", "hr-industrial-park", "talent-introduction-base",
    "specialised-maker-space", "general-maker-space", "star-maker-space", "maker-room", "maker-corner", "startup-cafe",
    "innovation-workshop",
}


@pytest.mark.parametrize("kind", PLATFORM)
def test_research_institutions_are_not_defined_so_their_kin_stay_open(kind: str) -> None:
    """Parks, maker spaces and training places do no research of their own."""
    expected = "eligible" if kind in INSTITUTIONS else "ineligible" if kind in NONE else "possible"
    found = institution(kind=f'"{kind}"')
    assert outcome(INSTITUTION, f"{UNIT}platforms = [{found}]") == expected


def test_no_institution_listed_is_not_no_institution() -> None:
    assert assessed(INSTITUTION, UNIT).missing == ["platforms"]
    assert outcome(INSTITUTION, UNIT) == "possible"
    assert outcome(INSTITUTION, f"{UNIT}platforms = []") == "ineligible"


def test_the_institution_s_own_place_counts() -> None:
    elsewhere = 'kind = "enterprise"\nenterprise.place = "荣县"\n'
    assert outcome(INSTITUTION, f"{elsewhere}platforms = [{institution()}]") == "possible"
    there = institution(place='"荣县"')
    assert outcome(INSTITUTION, f"{elsewhere}platforms = [{there}]") == "ineligible"
    row = institution(place='"自流井区"')
    assert outcome(INSTITUTION, f"{elsewhere}platforms = [{row}]") == "eligible"


@pytest.mark.parametrize(("trip", "expected"), [
    ("mobility.official_trip_for_set_task = true", "eligible"),
    ("mobility.official_trip_for_set_task = false", "ineligible"), ("", "possible"),
])
def test_researchers_are_supported_in_exchange_abroad(trip: str, expected: str) -> None:
    found = assessed("ziliujing/9.overseas-exchange", f'{PERSON}talent.roles = ["researcher"]\n{trip}')
    assert (found.outcome, found.discretion) == (expected, "optional")
    assert outcome("ziliujing/9.overseas-exchange", f'{PERSON}talent.roles = ["manager"]\n{trip}') == "ineligible"


@pytest.mark.parametrize(("worker", "line", "expected"), [
    ('talent.roles = ["skilled-worker"]', '["workshop"]', "eligible"),
    ('talent.roles = []\nperson.skill_level = "junior-worker"', '["production-service"]', "eligible"),
    ('talent.roles = []\nperson.skill_level = "none"', '["workshop"]', "ineligible"),
    ("talent.roles = []", '["workshop"]', "possible"),
    ('talent.roles = ["skilled-worker"]', '["key-project"]', "eligible"),
    ('talent.roles = ["skilled-worker"]', '["township"]', "ineligible"),
    ('talent.roles = ["skilled-worker"]', None, "possible"),
])
def test_technician_training_is_for_skilled_workers_of_the_front_line(
    worker: str, line: str | None, expected: str
) -> None:
    toml = f"{PERSON}{worker}\n" + ("" if line is None else f"employment.front_line = {line}")
    assert outcome("ziliujing/10.technician-training", toml) == expected


@pytest.mark.parametrize(("level", "state", "expected"), [
    ("technician", "put-up", "eligible"), ("technician", "selected", "eligible"), ("technician", "applied", "possible"),
    ("technician", None, "possible"), ("technician", "refused", "ineligible"), ("none", "put-up", "ineligible"),
])
def test_the_skills_contest_is_open_until_put_up(level: str, state: str | None, expected: str) -> None:
    program = "ziliujing/11.skills-contest"
    toml = f'{PERSON}talent.roles = []\nperson.skill_level = "{level}"\n'
    if state:
        toml += f'decisions = [{{program = "{program}", outcome = "{state}"}}]'
    assert outcome(program, toml) == expected


@pytest.mark.parametrize(("row", "expected"), [
    ("outstanding_results = true, strong_industry_pull = true", "eligible"),
    ("outstanding_results = true, strong_industry_pull = false", "ineligible"),
    ("outstanding_results = false, strong_industry_pull = true", "ineligible"),
    ("outstanding_results = true", "possible"),
    ('outstanding_results = true, strong_industry_pull = true, place = "荣县"', "ineligible"),
])
def test_platforms_need_results_and_pull(row: str, expected: str) -> None:
    found = assessed("ziliujing/14.platform-continuing-support", f"{UNIT}platforms = [{{{row}}}]")
    assert (found.outcome, found.low, found.discretion) == (expected, None, "recognition")


def test_the_chain_of_platforms_is_defined() -> None:
    assert DOCUMENT.items["14"].holds == ["program", "definition", "duty"]


def test_items_12_and_13_hold_duties_only() -> None:
    assert DOCUMENT.items["12"].holds == ["duty"]
    assert DOCUMENT.items["13"].holds == ["duty", "background"]


def test_studios_and_training_bases_are_built_by_the_district_itself() -> None:
    """新建一批: a target without a figure; the one public base is a duty, the text counts nothing there."""
    assert [program.slug for program in DOCUMENT.items["10"].programs] == ["technician-training", "public-skills-training"]
    assert [target.low for target in DOCUMENT.items["10"].targets] == [None]
    assert "duty" in DOCUMENT.items["10"].holds
