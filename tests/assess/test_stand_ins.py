"""What stands in for a place that is not said: shown as such, able to say yes, never to say no."""

from __future__ import annotations

import json
from typing import Any

import pytest

from assess.invented import APPLICANT, FIRM
from support import assessed, outcome, profile
from talentcalc.assess.evaluate import bounds, holds
from talentcalc.assess.reasons import missing
from talentcalc.assess.trace import Step, trace
from talentcalc.clauses.expressions import Condition
from talentcalc.clauses.formulas import choose
from talentcalc.clauses.text import Text
from talentcalc.present.json import tree_json
from talentcalc.profile.dealings import Results
from talentcalc.profile.enterprise import Enterprise
from talentcalc.profile.undertakings import Founded, Venture
from talentcalc.profile.work import Employment

HERE = Employment.place.within("510500")
SEAT = '[enterprise]\nplace = "{}"\n'


@pytest.mark.parametrize(("condition", "in_luzhou", "in_chengdu"), [
    (HERE, True, None),
    # Under a "not" the employer's seat would deny, and so tells nothing.
    (~HERE, None, None),
    (~~HERE, True, None),
    (~(~HERE & Employment.full_time), True, None),
    (Venture.place.within("510500"), True, None),
    (choose(HERE, 1, 2) >= 2, None, None),
    (choose(HERE, 1, 2) <= 2, True, True),
])
def test_a_stand_in_says_yes_where_it_lies_inside_and_never_no(
    condition: Condition, in_luzhou: bool | None, in_chengdu: bool | None
) -> None:
    assert holds(condition, profile(APPLICANT + SEAT.format("江阳区"))) is in_luzhou
    assert holds(condition, profile(APPLICANT + SEAT.format("成都市"))) is in_chengdu
    # Too coarse to tell.
    assert holds(HERE, profile(APPLICANT + SEAT.format("四川省"))) is None


@pytest.mark.parametrize(("condition", "met"), [
    (Results.number(Results.place.within("510500")) >= 1, True),
    (Results.number(Results.place.within("510500")) <= 0, None),
    (Results.number(Results.place.within("510500")).is_(0), None),
    (Results.number(Results.place.within("510500")).is_(1), None),
    (Results.number(Results.place.within("510500")) < Results.number(), None),
    (Results.number() > Results.number(Results.place.within("510500")), None),
])
def test_a_row_counts_where_it_would_say_yes_and_is_left_open_where_it_would_say_no(condition: Condition, met: bool | None) -> None:
    firm = profile(f"{FIRM}[[results]]\n{SEAT.format('江阳区')}")
    assert holds(condition, firm) is met
    assert missing(condition, firm) == ([] if met else ["results.place"])


def test_an_employer_with_one_place_only_tells_both_ways() -> None:
    only = SEAT + "only_place = true\n"
    for place, met in (("江阳区", True), ("成都市", False), ("四川省", None)):
        person = profile(APPLICANT + only.format(place))
        assert holds(HERE, person) is met
        assert holds(~HERE, person) is (None if met is None else not met)
    there = profile(APPLICANT + only.format("成都市"))
    # The work is there; where a venture is, the work does not tell.
    assert holds(Venture.place.within("510500"), there) is None
    assert holds(HERE, profile(APPLICANT + SEAT.format("成都市") + "only_place = false\n")) is None


def test_a_chain_goes_to_the_nearest_place_that_is_said() -> None:
    work = '[employment]\nplace = "成都市"\n'
    person = profile(APPLICANT + work + SEAT.format("江阳区"))
    assert holds(Venture.place.within("510500"), person) is None
    assert holds(Venture.place.within("510500"), profile(APPLICANT + SEAT.format("江阳区"))) is True
    row = profile(f"{APPLICANT}{SEAT.format('江阳区')}[[founded]]\n")
    assert bounds(Founded.number(Founded.place.within("510502")), row) == (1, 1)


def test_the_value_is_what_was_said_and_the_stand_in_comes_with_its_fact() -> None:
    person = profile(APPLICANT + SEAT.format("江阳区"))
    assert person.value(Employment.place) is None
    assert person.stand_in(Employment.place) == (Enterprise.place, "510502", False)
    assert profile(APPLICANT).stand_in(Venture.place) is None
    said = profile(f'{APPLICANT}{SEAT.format("江阳区")}[employment]\nplace = "成都市"\n')
    assert said.stand_in(Employment.place) is None


def shown(step: Step) -> tuple[Any, ...]:
    return step.met, step.value, step.shown


def test_the_tree_says_where_a_stand_in_comes_from_and_shows_none_that_does_not_decide() -> None:
    step = trace(HERE, profile(APPLICANT + SEAT.format("江阳区")))
    words = Text("工作地未说明，按经营地：泸州市江阳区", "place of work not said, taken from place of operation: Jiangyang District, Luzhou")
    assert shown(step) == (True, None, words)
    record = json.loads(json.dumps(tree_json(step)))
    assert (record["value"], record["stand_in"]) == (None, {"fact": "enterprise.place", "value": "510502"})
    for elsewhere in ("成都市", "四川省"):
        step = trace(HERE, profile(APPLICANT + SEAT.format(elsewhere)))
        assert shown(step) == (None, None, None)
        assert "stand_in" not in tree_json(step)
    said = trace(HERE, profile(f'{APPLICANT}[employment]\nplace = "江阳区"\n'))
    assert (said.value, "stand_in" in tree_json(said)) == ("510502", False)
    only = trace(HERE, profile(APPLICANT + SEAT.format("成都市") + "only_place = true\n"))
    assert only.met is False
    assert only.shown is not None
    assert only.shown.en.startswith("place of work not said, taken from")


# By hand from the text of each: the place that counts is not said, the one that stands in for it lies elsewhere.
RESULT = (
    'kind = "enterprise"\nenterprise.place = "成都市"\nenterprise.kinds = ["research-institution"]\n'
    "[[results]]\nby_senior_researcher = true\nin_production = true\n"
    "sales_by_year_yuan = [100_000_000, 100_000_000, 100_000_000]\n"
)
DOCTOR = (
    'kind = "applicant"\nperson.full_time_degree = "doctor"\nperson.birth_date = 1990-01-01\n'
    'person.professional_post = true\nemployment.place = "成都市"\n'
)


def test_one_per_cent_of_three_hundred_million_is_possible_where_the_place_of_conversion_is_not_said() -> None:
    found = assessed("luzhou-2021/13.sales-subsidy", RESULT)
    assert (found.outcome, found.high, found.missing) == ("possible", 3_000_000, ["results.place"])
    for place, expected in (("泸州市江阳区", "eligible"), ("成都市", "ineligible")):
        assert outcome("luzhou-2021/13.sales-subsidy", f'{RESULT}place = "{place}"\n') == expected


def test_an_academician_who_works_in_beijing_may_cooperate_with_changsha() -> None:
    toml = 'kind = "applicant"\nperson.distinctions = ["cas-academician"]\nemployment.place = "北京市"\n'
    found = assessed("changsha/16.academician-card", toml)
    assert (found.outcome, found.missing) == ("possible", ["employment.cooperation_place"])


@pytest.mark.parametrize(("program", "said", "named"), [
    ("luzhou-2021/11.startup-subsidy", "[[founded]]\nnewly_founded = true\nreal_economy = true\n", "founded.place"),
    ("luzhou-2021/12.incubator-free-rent", "[venture]\nstarts_business = true\nin_incubator = true\n", "venture.place"),
    (
        "luzhou-2021/9.farm-project-loan",
        "[farm_project]\ninvests = true\nmodern = true\nsocial_benefit = true\nmarket_prospect = true\nneeds_financing = true\n",
        "farm_project.place",
    ),
])
def test_a_founder_who_works_in_chengdu_may_found_or_invest_in_luzhou(program: str, said: str, named: str) -> None:
    found = assessed(program, DOCTOR + said)
    assert found.outcome == "possible"
    assert named in found.missing
    assert outcome(program, DOCTOR.replace("成都市", "江阳区") + said) in ("eligible", "possible")
    assert named not in assessed(program, DOCTOR.replace("成都市", "江阳区") + said).missing


@pytest.mark.parametrize(("program", "said"), [
    ("changsha/3.university-centre", 'kind = "university-innovation-centre"'),
    ("luzhou-145/4-1.university-base", 'kind = "technology-transfer-centre"'),
])
def test_a_university_elsewhere_may_have_its_centre_here(program: str, said: str) -> None:
    school = 'kind = "enterprise"\nenterprise.place = "成都市"\nenterprise.kinds = ["school"]\nschool.kind = "university"\n'
    found = assessed(program, f"{school}[[platforms]]\n{said}\n")
    assert (found.outcome, found.missing) == ("possible", ["platforms.place"])
    assert outcome(program, f'{school}[[platforms]]\n{said}\nplace = "成都市"\n') == "ineligible"
