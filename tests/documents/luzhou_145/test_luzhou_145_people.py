"""Part three: leading, young, scarce and other sci-tech talent."""

from __future__ import annotations

import pytest

from support import assessed, outcome

RESERVE, INSTITUTION = "luzhou-145/3-1.academician-reserve", "luzhou-145/3-1.rd-institution"
YOUTH, OUTSTANDING = "luzhou-145/3-2.youth-projects", "luzhou-145/3-2.outstanding-youth"
FLEXIBLE, OUTPOSTS = "luzhou-145/3-3.flexible-introduction", "luzhou-145/3-3.outposts"


def worker(*said: str, place: str = "江阳区") -> str:
    return "\n".join(('kind = "applicant"', f'employment.place = "{place}"', *said))


def decided(program: str, result: str) -> str:
    return f'decisions = [{{program = "{program}", outcome = "{result}"}}]' if result else ""


@pytest.mark.parametrize(("step", "expected"), [
    ("", "possible"), ("applied", "possible"), ("put-up", "eligible"), ("selected", "eligible"), ("refused", "ineligible"),
])
def test_future_academicians_are_selected(step: str, expected: str) -> None:
    assert outcome(RESERVE, worker('talent.kinds = ["sci-tech"]', decided(RESERVE, step))) == expected


NONE = "talent.kinds = []\ntalent.roles = []\ntalent.high_level = false"


@pytest.mark.parametrize(("said", "expected"), [
    ('talent.kinds = ["sci-tech"]', "eligible"), ('talent.kinds = ["young-sci-tech"]', "eligible"),
    # The draft defines nothing: kindred standings stay open.
    *((NONE.replace("kinds = []", f'kinds = ["{kind}"]'), "possible") for kind in (
        "leading", "team", "seedling", "top", "excellent-young", "high-end",
    )),
    *((NONE.replace("roles = []", f'roles = ["{role}"]'), "possible") for role in ("researcher", "technical-staff")),
    ("talent.kinds = []\ntalent.roles = []\ntalent.high_level = true", "possible"),
    (NONE, "ineligible"),
    ('talent.kinds = ["international"]\ntalent.roles = ["unit-head"]\ntalent.high_level = false', "ineligible"),
])
def test_who_is_sci_tech_talent(said: str, expected: str) -> None:
    assert outcome(RESERVE, worker(said, decided(RESERVE, "selected"))) == expected


LEADS = "talent.from_renowned_institution = true\nemployment.leads_rd_institution = true"


@pytest.mark.parametrize(("said", "expected"), [
    (f'talent.kinds = ["high-end"]\n{LEADS}', "eligible"),
    *((f'talent.kinds = ["{kind}"]\ntalent.high_level = false\n{LEADS}', "possible") for kind in ("top", "leading")),
    (f'talent.kinds = ["excellent-young"]\ntalent.high_level = false\n{LEADS}', "ineligible"),
    (f"talent.kinds = []\ntalent.high_level = true\n{LEADS}", "possible"),
    (f"talent.kinds = []\ntalent.high_level = false\n{LEADS}", "ineligible"),
    (f'talent.kinds = ["high-end"]\n{LEADS.replace("true", "false", 1)}', "ineligible"),
    ('talent.kinds = ["high-end"]\ntalent.from_renowned_institution = true', "possible"),
    (
        'talent.kinds = ["high-end"]\ntalent.from_renowned_institution = true\nemployment.leads_rd_institution = false',
        "ineligible",
    ),
])
def test_high_end_talent_may_lead_an_institution_in_the_city(said: str, expected: str) -> None:
    assert outcome(INSTITUTION, worker(said)) == expected


@pytest.mark.parametrize(("at", "cooperates", "expected"), [
    ("江阳区", "", "eligible"), ("北京市", "泸州市", "eligible"), ("北京市", "成都市", "ineligible"), ("北京市", "", "possible"),
])
def test_the_institution_is_in_the_city_and_its_leader_may_sit_elsewhere(at: str, cooperates: str, expected: str) -> None:
    said = f'employment.cooperation_place = "{cooperates}"' if cooperates else ""
    assert outcome(INSTITUTION, worker(f'talent.kinds = ["high-end"]\n{LEADS}', said, place=at)) == expected


@pytest.mark.parametrize(("kinds", "expected"), [
    ('["young-sci-tech"]', "eligible"), ('["young", "sci-tech"]', "eligible"), ('["young"]', "ineligible"),
    ('["excellent-young", "sci-tech"]', "eligible"),
    ('["sci-tech"]', "ineligible"),
])
@pytest.mark.parametrize("age", [40, 41])
def test_forty_years_describe_the_force_and_test_nobody(kinds: str, age: int, expected: str) -> None:
    found = assessed(YOUTH, worker(f"talent.kinds = {kinds}", f"person.age_years = {age}"))
    assert (found.outcome, found.discretion) == (expected, "optional")


YOUNG = 'talent.kinds = ["excellent-young"]'
NEW = "employment.newly_introduced = true"
OLD = "employment.newly_introduced = false"


def merits(*marks: str) -> str:
    listed = ", ".join(f'"{mark}"' for mark in marks)
    return f"talent.merits = [{listed}]"


@pytest.mark.parametrize(("said", "expected"), [
    # Brought in: recognised by peers and of large potential, both.
    ((NEW, merits("peer-recognised", "large-potential")), "eligible"),
    ((NEW, merits("peer-recognised")), "ineligible"), ((NEW, merits("large-potential")), "ineligible"),
    ((OLD, merits("peer-recognised", "large-potential")), "ineligible"),
    # Supported: emerging in a named field and with the promise of a leader, both.
    ((OLD, merits("emerging", "leader-potential"), 'growth.industries = ["liquor"]'), "eligible"),
    ((OLD, merits("emerging"), 'growth.industries = ["liquor"]'), "ineligible"),
    ((OLD, merits("leader-potential"), 'growth.industries = ["liquor"]'), "ineligible"),
    ((OLD, merits("emerging", "leader-potential"), 'growth.industries = ["other"]\ngrowth.key_industry = false'), "ineligible"),
    ((OLD, merits("emerging", "leader-potential"), 'growth.industries = ["other"]\ngrowth.key_industry = true'), "possible"),
    *(
        ((OLD, merits("emerging", "leader-potential"), f'growth.industries = ["{industry}"]\ngrowth.key_industry = false'), "possible")
        for industry in ("construction-machinery", "rail-transit", "aerospace")
    ),
    ((OLD, merits("emerging", "leader-potential")), "possible"),
])
def test_outstanding_young_talent_has_two_ways(said: tuple[str, ...], expected: str) -> None:
    assert outcome(OUTSTANDING, worker(YOUNG, *said)) == expected


NINE = (
    "liquor", "electronics", "equipment", "medicine", "energy-chemicals", "textiles", "green-building", "agriculture",
    "services",
)


@pytest.mark.parametrize("industry", NINE)
def test_nine_fields_are_named(industry: str) -> None:
    toml = worker(YOUNG, OLD, merits("emerging", "leader-potential"), f'growth.industries = ["{industry}"]')
    assert outcome(OUTSTANDING, toml) == "eligible"


@pytest.mark.parametrize(("kinds", "expected"), [
    ('["young-sci-tech"]', "eligible"), ('["young"]', "eligible"), ('["excellent-young"]', "eligible"),
    ('["leading"]', "ineligible"),
])
def test_outstanding_young_talent_is_young(kinds: str, expected: str) -> None:
    found = assessed(OUTSTANDING, worker(f"talent.kinds = {kinds}", NEW, merits("peer-recognised", "large-potential")))
    assert (found.outcome, found.discretion) == (expected, "recognition")


@pytest.mark.parametrize(("said", "keeps", "expected"), [
    # 科技人才柔性流动机制, to bring in 高层次人才: either will do.
    ("talent.high_level = true", "true", "eligible"),
    ('talent.kinds = ["sci-tech"]\ntalent.high_level = false', "true", "eligible"),
    ('talent.kinds = ["leading"]\ntalent.high_level = false', "true", "possible"), ("talent.high_level = false", "true", "possible"),
    (NONE, "true", "ineligible"), ("talent.high_level = true", "false", "ineligible"),
])
def test_sci_tech_talent_may_serve_without_moving(said: str, keeps: str, expected: str) -> None:
    assert outcome(FLEXIBLE, worker(said, f"employment.keeps_registration = {keeps}")) == expected


@pytest.mark.parametrize(("at", "serves", "expected"), [
    # The post stays elsewhere (关系不转, 双向兼职): the place served counts.
    ("北京市", "泸州市", "eligible"), ("北京市", "成都市", "ineligible"), ("北京市", "", "possible"), ("江阳区", "", "eligible"),
])
def test_flexible_engagement_goes_by_the_place_served(at: str, serves: str, expected: str) -> None:
    there = f'employment.cooperation_place = "{serves}"' if serves else ""
    said = ("talent.high_level = true", "employment.keeps_registration = true", there)
    assert outcome(FLEXIBLE, worker(*said, place=at)) == expected


def employer(*said: str, place: str = "龙马潭区") -> str:
    return "\n".join(('kind = "enterprise"', f'enterprise.place = "{place}"', *said))


@pytest.mark.parametrize(("kinds", "expected"), [
    ('["rd-institution"]', "eligible"), ('["branch"]', "eligible"), ("[]", "ineligible"),
])
def test_employers_may_set_up_outposts_elsewhere(kinds: str, expected: str) -> None:
    assert outcome(OUTPOSTS, employer(f"cooperation.outposts = {kinds}")) == expected
    assert outcome(OUTPOSTS, employer(f"cooperation.outposts = {kinds}", place="成都市")) == "ineligible"
