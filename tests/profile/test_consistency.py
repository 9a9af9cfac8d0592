"""What cannot be said together: of every relation a pair that agrees and one that does not, which is a fault of both keys."""

from __future__ import annotations

import datetime

import pytest

from talentcalc.profile.consistency import RELATIONS, against, contradictions
from talentcalc.profile.enterprise import Enterprise
from talentcalc.profile.faults import Fault, ProfileFaults
from talentcalc.profile.profile import Profile
from talentcalc.profile.reading import parse_profile
from talentcalc.profile.work import Employment

HEAD = 'kind = "applicant"\nas_of = 2022-06-01\n'
OF_A_ROW = ("hires", "jobs", "platforms")

PAIRS = [
    # (first fact, second fact, what agrees, what does not)
    ("person.birth_date", "as_of", "birth_date = 2022-06-01", "birth_date = 2022-06-02"),
    ("person.age_years", "person.birth_date", "birth_date = 1987-06-02\nage_years = 34", "birth_date = 1987-06-02\nage_years = 35"),
    ("employment.start_date", "person.birth_date", "start_date = 1990-01-01\n[person]\nbirth_date = 1990-01-01", "start_date = 1989-12-31\n[person]\nbirth_date = 1990-01-01"),
    ("employment.contract_start", "person.birth_date", "contract_start = 1990-01-01\n[person]\nbirth_date = 1990-01-01", "contract_start = 1989-12-31\n[person]\nbirth_date = 1990-01-01"),
    ("mobility.grassroots_years", "person.birth_date", "grassroots_years = 32\n[person]\nbirth_date = 1990-01-01", "grassroots_years = 33\n[person]\nbirth_date = 1990-01-01"),
    ("mobility.grassroots_years", "person.age_years", "grassroots_years = 32\n[person]\nage_years = 32", "grassroots_years = 33\n[person]\nage_years = 32"),
    ("enterprise.founded_on", "as_of", "founded_on = 2022-06-01", "founded_on = 2022-06-02"),
    ("person.full_time_degree", "person.degree", 'full_time_degree = "master"\ndegree = "master"', 'full_time_degree = "doctor"\ndegree = "master"'),
    ("employment.contract_end", "employment.contract_start", "contract_start = 2022-01-01\ncontract_end = 2022-01-01", "contract_start = 2022-01-01\ncontract_end = 2021-12-31"),
    ("employment.contract_months", "employment.contract_end", "contract_months = 12\ncontract_start = 2022-03-01\ncontract_end = 2023-02-28", "contract_months = 1\ncontract_start = 2022-03-01\ncontract_end = 2052-02-29"),
    ("employment.contract_open_ended", "employment.contract_end", "contract_open_ended = false\ncontract_end = 2023-02-28", "contract_open_ended = true\ncontract_end = 2023-02-28"),
    ("employment.contract_open_ended", "employment.contract_months", "contract_open_ended = false\ncontract_months = 12", "contract_open_ended = true\ncontract_months = 12"),
    ("hires.contract_open_ended", "hires.contract_months", "contract_open_ended = false\ncontract_months = 12", "contract_open_ended = true\ncontract_months = 12"),
    ("jobs.offered_without_end", "jobs.offered_months", "offered_without_end = false\noffered_months = 12", "offered_without_end = true\noffered_months = 12"),
    ("employment.newly_introduced", "employment.introduced", "newly_introduced = false\nintroduced = true", "newly_introduced = true\nintroduced = false"),
    ("employment.introduced_through", "employment.introduced", 'introduced_through = "none"\nintroduced = false', 'introduced_through = "none"\nintroduced = true'),
    ("employment.introduced_through", "employment.newly_introduced", 'introduced_through = "employer"\nnewly_introduced = true', 'introduced_through = "none"\nnewly_introduced = true'),
    ("employment.introduced_through", "employment.introduced", 'introduced_through = "employer"\nintroduced = true', 'introduced_through = "employer"\nintroduced = false'),
    ("employment.place", "employment.full_time", 'place = "none"\nfull_time = false', 'place = "none"\nfull_time = true'),
    ("employment.place", "employment.contract_open_ended", 'place = "江阳区"\ncontract_open_ended = true', 'place = "none"\ncontract_open_ended = true'),
    ("student.place", "student.school", 'place = "none"\nschool = "none"', 'place = "none"\nschool = "university"'),
    ("venture.place", "venture.starts_business", 'place = "none"\nstarts_business = false', 'place = "none"\nstarts_business = true'),
    ("farm_project.place", "farm_project.invests", 'place = "none"\ninvests = false', 'place = "none"\ninvests = true'),
    ("channel.place", "channel.followers", 'place = "none"\nfollowers = 0', 'place = "none"\nfollowers = 1'),
    ("home.place", "home.bought", 'place = "none"\nbought = false', 'place = "none"\nbought = true'),
    ("home.place", "home.to_be_bought", 'place = "none"\nto_be_bought = false', 'place = "none"\nto_be_bought = true'),
    (
        "employment.place", "enterprise.place", 'place = "江阳区"\n[enterprise]\nplace = "泸州市"\nonly_place = true',
        'place = "江阳区"\n[enterprise]\nplace = "成都市"\nonly_place = true',
    ),
    ("student.intern", "student.internship_months", "intern = false\ninternship_months = 0", "intern = false\ninternship_months = 1"),
    ("family.child_entering_school", "family.children", "child_entering_school = true\nchildren = 1", "child_entering_school = true\nchildren = 0"),
    ("home.spouse_housing_fund", "family.spouse", "spouse_housing_fund = false\n[family]\nspouse = false", "spouse_housing_fund = true\n[family]\nspouse = false"),
    ("enterprise.newly_founded", "enterprise.founded_in_city", 'newly_founded = true\nfounded_in_city = "branch"', 'newly_founded = true\nfounded_in_city = "neither"'),
    ("growth.above_scale", "growth.above_scale_first_time", 'above_scale = "trade"\nabove_scale_first_time = true', 'above_scale = "none"\nabove_scale_first_time = true'),
    ("growth.sci_tech_enterprise", "growth.recognitions", 'sci_tech_enterprise = false\nrecognitions = ["chain-leader"]', 'sci_tech_enterprise = false\nrecognitions = ["chain-leader", "high-tech"]'),
    ("growth.talent_enterprise", "growth.introduced_talent_leads", "talent_enterprise = false\nintroduced_talent_leads = false", "talent_enterprise = false\nintroduced_talent_leads = true"),
    ("platforms.previous_level", "platforms.level", 'previous_level = "national"\nlevel = "national"', 'previous_level = "national"\nlevel = "provincial"'),
    ("platforms.newly_created", "platforms.built", "newly_created = true\nbuilt = true", "newly_created = true\nbuilt = false"),
]


def found(first: str, said: str) -> list[Fault]:
    section = first.partition(".")[0]
    head = f"[[{section}]]\n[[{section}]]\n" if section in OF_A_ROW else f"[{section}]\n"
    try:
        parse_profile(f"{HEAD}{head}{said}\n".encode(), "x")
    except ProfileFaults as faulty:
        return faulty.faults
    return []


@pytest.mark.parametrize(("first", "second", "agrees", "disagrees"), PAIRS)
def test_two_facts_that_disagree_are_a_fault_that_names_both_keys(first: str, second: str, agrees: str, disagrees: str) -> None:
    assert found(first, agrees) == []
    (fault,) = found(first, disagrees)
    section = first.partition(".")[0]
    if section in OF_A_ROW:
        first, second = (key.replace(section, f"{section}[2]") for key in (first, second))
    assert (fault.kind, fault.key, fault.other) == ("contradiction", first, second)
    assert (fault.as_json()["key"], fault.as_json()["other"]) == (first, second)
    for lang, word in (("zh", "矛盾"), ("en", "contradicts")):
        assert fault.words(lang).startswith(first)
        assert second in fault.words(lang)
        assert word in fault.words(lang)


def test_every_relation_has_its_pair() -> None:
    pairs = [(first, second) for first, second, _, _ in PAIRS]
    keys = [[fact.key for fact in one.facts if fact is not Enterprise.only_place] for one in RELATIONS]
    assert sorted(pairs) == sorted((first, others[-1] if others else "as_of") for first, *others in keys)
    declared = {fact.key for one in RELATIONS for fact in one.facts}
    assert declared - {key for pair in pairs for key in pair} == {"enterprise.only_place"}


@pytest.mark.parametrize("said", [
    'place = "江阳区"\n[enterprise]\nplace = "成都市"\nonly_place = false', 'place = "江阳区"\n[enterprise]\nplace = "成都市"',
    'place = "江阳区"\n[enterprise]\nonly_place = true', 'place = "泸州市"\n[enterprise]\nplace = "江阳区"\nonly_place = true',
])
def test_work_and_seat_may_lie_apart_unless_the_employer_has_one_place_alone(said: str) -> None:
    assert found("employment.place", said) == []


def test_who_works_nowhere_has_no_employer_with_a_place() -> None:
    (fault,) = found("employment.place", 'place = "none"\n[enterprise]\nplace = "江阳区"\nonly_place = true')
    assert (fault.key, fault.other) == ("employment.place", "enterprise.place")


def test_rows_that_stand_for_nothing_say_nothing() -> None:
    assert found("hires.count", "count = 0\ncontract_open_ended = true\ncontract_months = 12") == []


def test_what_is_said_is_weighed_on_the_profiles_own_day_whatever_day_it_is_checked_for() -> None:
    said = f"{HEAD}[person]\nbirth_date = 2022-05-31\nage_years = 0\n[enterprise]\nfounded_on = 2022-06-01\n".encode()
    for day in ("2020-01-01", "2022-06-01", "2030-01-01"):
        assert parse_profile(said, "x", as_of=datetime.date.fromisoformat(day)).own_day == datetime.date(2022, 6, 1)


def test_every_contradiction_is_told_at_once_in_words() -> None:
    faults = found("employment.x", "newly_introduced = true\nintroduced = false\ncontract_open_ended = true\ncontract_months = 12")
    assert [fault.words("en") for fault in faults] == [
        "employment.contract_open_ended: contradicts employment.contract_months = 12; found true",
        "employment.newly_introduced: contradicts employment.introduced = false; found true",
    ]
    (fault,) = found("person.x", "birth_date = 1990-01-01\nage_years = 33")
    assert fault.words("zh") == "person.age_years：与 person.birth_date = 1990-01-01 矛盾；实为 33；应为 32 岁"


def test_what_stands_against_a_fact_is_told_by_key() -> None:
    said = {"employment.contract_open_ended": True, "employment.contract_end": datetime.date(2023, 1, 1), "person.birth_date": datetime.date(2023, 1, 1)}
    day = datetime.date(2022, 6, 1)
    assert against(Employment.contract_end, said, day) == ["employment.contract_open_ended"]
    assert against(Employment.contract_open_ended, said, day) == ["employment.contract_end"]
    assert against(Employment.place, said, day) == []
    assert len(contradictions(Profile("applicant", said, {}, as_of=day))) == 2
