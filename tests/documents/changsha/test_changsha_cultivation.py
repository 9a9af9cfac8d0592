"""Items 12 to 14: youth projects, exchange and training, conversion."""

from __future__ import annotations

import pytest

from support import assessed, outcome

YOUTH, XIAOHE = "changsha/12.youth-project-grant", "changsha/12.xiaohe-project"
CONTEST = "changsha/12.skills-contest"
EVENTS, EXCHANGE = "changsha/13.event-support", "changsha/13.exchange-support"
ENTREPRENEURS, SKILLS = "changsha/13.entrepreneur-training", "changsha/13.skills-training"
STARTUP, RESEARCHERS = "changsha/14.startup-support", "changsha/14.researcher-founding"


def worker(*said: str, place: str = "岳麓区") -> str:
    return "\n".join(('kind = "applicant"', f'employment.place = "{place}"', *said))


def decided(program: str, result: str) -> str:
    return f'decisions = [{{program = "{program}", outcome = "{result}"}}]' if result else ""


STEPS = [
    ("", "possible"), ("applied", "possible"), ("put-up", "eligible"), ("selected", "eligible"), ("refused", "ineligible"),
]


@pytest.mark.parametrize(("step", "expected"), STEPS)
def test_youth_projects_are_selected(step: str, expected: str) -> None:
    assert outcome(YOUTH, worker("founding_projects = [{youth = true}]", decided(YOUTH, step))) == expected


@pytest.mark.parametrize(("said", "place", "expected"), [
    ('talent.roles = ["skilled-worker"]', "岳麓区", "eligible"), ('person.skill_level = "junior-worker"', "浏阳市", "eligible"),
    ('talent.roles = []\nperson.skill_level = "none"', "岳麓区", "ineligible"), ("", "岳麓区", "possible"),
    ('talent.roles = ["skilled-worker"]', "株洲市", "ineligible"),
])
def test_skilled_workers_may_enter_the_skills_contest(said: str, place: str, expected: str) -> None:
    found = assessed(CONTEST, worker(decided(CONTEST, "put-up"), said, place=place))
    assert (found.outcome, found.discretion, found.low) == (expected, "selection", None)
    undecided = outcome(CONTEST, worker(said, place=place))
    assert undecided == ("ineligible" if expected == "ineligible" else "possible")


@pytest.mark.parametrize(("row", "expected"), [
    ('{youth = true, place = "长沙县"}', "eligible"), ('{youth = true, place = "株洲市"}', "ineligible"),
    ("{youth = false}", "ineligible"), ("{}", "possible"),
])
def test_the_youth_project_itself_must_be_in_the_city(row: str, expected: str) -> None:
    toml = worker(f"founding_projects = [{row}]", decided(YOUTH, "selected"))
    assert outcome(YOUTH, toml) == expected


def test_no_age_is_asked_of_the_holder_of_a_youth_project() -> None:
    toml = worker("founding_projects = [{youth = true}]", "person.age_years = 50", decided(YOUTH, "selected"))
    assert outcome(YOUTH, toml) == "eligible"


@pytest.mark.parametrize(("step", "expected"), STEPS)
def test_the_xiaohe_project_takes_in_named_people(step: str, expected: str) -> None:
    toml = worker('talent.kinds = ["young-sci-tech"]', 'enterprise = {kinds = ["company"], place = "岳麓区"}', decided(XIAOHE, step))
    assert outcome(XIAOHE, toml) == expected


@pytest.mark.parametrize(("kinds", "body", "place", "expected"), [
    ('["young-sci-tech"]', "company", "岳麓区", "eligible"), ('["young", "sci-tech"]', "company", "岳麓区", "eligible"),
    ('["excellent-young", "sci-tech"]', "company", "岳麓区", "eligible"),
    ('["excellent-young"]', "company", "岳麓区", "ineligible"),
    ('["young"]', "company", "岳麓区", "ineligible"), ('["sci-tech"]', "company", "岳麓区", "ineligible"),
    ('["young-sci-tech"]', "school", "岳麓区", "possible"), ('["young-sci-tech"]', "government-organ", "岳麓区", "ineligible"),
    ('["young-sci-tech"]', "domestic-service", "岳麓区", "eligible"), ('["young-sci-tech"]', "company", "湘潭市", "ineligible"),
])
def test_the_xiaohe_project_is_for_young_talent_of_local_enterprises(
    kinds: str, body: str, place: str, expected: str
) -> None:
    at = f'enterprise = {{kinds = ["{body}"], place = "{place}"}}'
    for work in ("岳麓区", "北京市"):  # 本地企业: wherever the person works
        assert outcome(XIAOHE, worker(f"talent.kinds = {kinds}", at, decided(XIAOHE, "selected"), place=work)) == expected


def test_where_the_enterprise_is_has_to_be_said_for_the_xiaohe_project() -> None:
    toml = worker('talent.kinds = ["young-sci-tech"]', 'enterprise.kinds = ["company"]', decided(XIAOHE, "selected"))
    found = assessed(XIAOHE, toml)
    assert (found.outcome, found.missing) == ("possible", ["enterprise.place"])


@pytest.mark.parametrize(("events", "expected"), [
    ('["academic"]', "eligible"), ('["seminar"]', "eligible"), ('["forum"]', "eligible"),
    ('["other-professional"]', "possible"), ("[]", "ineligible"),
])
def test_which_events_may_be_supported(events: str, expected: str) -> None:
    toml = f'kind = "enterprise"\nenterprise.place = "开福区"\ncooperation.events = {events}'
    assert outcome(EVENTS, toml) == expected
    assert outcome(EVENTS, toml.replace("开福区", "株洲市")) == "ineligible"


@pytest.mark.parametrize(("exchanges", "expected"), [
    ('["international-conference"]', "eligible"), ('["technical-exchange"]', "eligible"), ('["further-study"]', "eligible"),
    ("[]", "ineligible"),
])
def test_conferences_exchange_and_study_are_supported(exchanges: str, expected: str) -> None:
    assert outcome(EXCHANGE, worker(f"employment.exchanges = {exchanges}")) == expected


@pytest.mark.parametrize(("roles", "titles", "expected"), [
    ('["entrepreneur"]', '["single-champion"]', "eligible"), ('["entrepreneur"]', '["little-giant"]', "eligible"),
    # 企业家 alone is named: an executive who is none is a neighbour.
    ('["entrepreneur", "executive"]', '["chain-leader"]', "eligible"), ('["executive"]', '["chain-leader"]', "possible"),
    # 重点面向 puts three kinds first and shuts nobody out.
    ('["entrepreneur"]', "[]", "possible"), ('["entrepreneur"]', '["specialised-innovative"]', "possible"),
    ('["researcher"]', '["single-champion"]', "ineligible"),
])
def test_entrepreneurs_of_three_kinds_of_firm_come_first(roles: str, titles: str, expected: str) -> None:
    toml = worker(f"talent.roles = {roles}", f"growth.recognitions = {titles}")
    assert outcome(ENTREPRENEURS, toml) == expected


@pytest.mark.parametrize(("industries", "expected"), [
    ('["construction-machinery"]', "eligible"), ('["rail-transit"]', "eligible"), ('["aerospace"]', "eligible"),
    ('["medicine"]', "possible"),
])
def test_three_industries_come_first_in_skills_training(industries: str, expected: str) -> None:
    assert outcome(SKILLS, worker(f"growth.industries = {industries}")) == expected
    assert outcome(SKILLS, worker(f"growth.industries = {industries}", place="株洲市")) == "ineligible"


def test_skills_training_is_the_workers() -> None:
    found = assessed(SKILLS, worker())
    assert (found.outcome, found.program.sides, found.missing) == ("possible", ("person",), ["growth.industries"])


@pytest.mark.parametrize(("activities", "expected"), [
    ('["innovating"]', "eligible"), ('["founding"]', "eligible"), ("[]", "ineligible"),
])
def test_talent_that_innovates_or_founds_may_be_supported(activities: str, expected: str) -> None:
    assert outcome(STARTUP, worker(f"employment.activities = {activities}")) == expected


@pytest.mark.parametrize("way", ["part_time_innovation", "founds_beside_post", "leaves_to_found"])
@pytest.mark.parametrize(("roles", "expected"), [('["researcher"]', "eligible"), ('["entrepreneur"]', "ineligible")])
def test_researchers_have_three_ways_to_found(way: str, roles: str, expected: str) -> None:
    assert outcome(RESEARCHERS, worker(f"talent.roles = {roles}", f"mobility.{way} = true")) == expected


def test_a_researcher_in_none_of_the_three_ways_is_not_meant() -> None:
    toml = worker('talent.roles = ["researcher"]', "mobility.complete = true")
    assert outcome(RESEARCHERS, toml) == "ineligible"
    assert outcome(RESEARCHERS, worker('talent.roles = ["researcher"]')) == "possible"
