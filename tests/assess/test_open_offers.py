"""Offers that anybody in the place may use: listed once under services, and undecided for nobody."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from assess.invented import APPLICANT, document, offer
from folders import run
from support import profile
from talentcalc.assess.check import Result, check, check_against
from talentcalc.assess.comparison import Cell
from talentcalc.assess.interview import begin
from talentcalc.assess.outcomes import condition_of
from talentcalc.assess.questions import questions
from talentcalc.assess.remembered import Remembering
from talentcalc.assess.steps import next_step, short_step
from talentcalc.assess.unlock import unlock
from talentcalc.batch.inputs import Input
from talentcalc.batch.scoring import Settings, scorer
from talentcalc.batch.tally import Tally
from talentcalc.clauses.expressions import Truth, nodes
from talentcalc.clauses.facts import Place, facts_of
from talentcalc.clauses.programs import SERVICE, Program
from talentcalc.documents import registry
from talentcalc.present.json import result_json
from talentcalc.present.words import services
from talentcalc.profile.work import Employment

TRAINING = "ziliujing/10.public-skills-training"
THERE, ELSEWHERE, SILENT = 'employment.place = "自流井区"', 'employment.place = "成都市"', '[person]\ntitle = "none"'
OFFERS = {
    "luzhou-2021/5.online-services", TRAINING, "changsha/2.service-centre", "changsha/13.skills-training",
    "changsha/16.talent-service",
}


def came_to(toml: str) -> Result:
    return check(profile(APPLICANT + toml), ("ziliujing",))


def catalogue() -> list[Program]:
    return [program for document in registry.documents(()) for program in document]


def test_the_open_offers_are_these() -> None:
    assert {program.id for program in catalogue() if program.open_offer} == OFFERS


def test_what_asks_for_nothing_but_the_place_is_an_open_offer_or_a_contest() -> None:
    """Whoever adds a service without a test has to say so, else it keeps everybody undecided."""
    for program in catalogue():
        asked = {fact for node in nodes(condition_of(program)) for fact in facts_of(node)}
        if all(isinstance(fact, Place) for fact in asked):
            assert program.open_offer or program.contest, program.id


def test_an_open_offer_is_in_no_sum() -> None:
    assert not any(program.counts for program in catalogue() if program.open_offer)


@pytest.mark.parametrize(("toml", "among_programs", "among_services"), [
    (THERE, "eligible", "eligible"), (SILENT, None, "possible"), (ELSEWHERE, "ineligible", None),
])
def test_it_is_undecided_for_nobody(toml: str, among_programs: str | None, among_services: str | None) -> None:
    result = came_to(toml)
    assert [one.outcome for one in result.assessments if one.program.id == TRAINING] == ([among_programs] if among_programs else [])
    assert [one.outcome for one in result.services] == ([among_services] if among_services else [])


def test_while_the_place_is_not_said_it_says_what_would_tell() -> None:
    result = came_to(SILENT)
    (found,) = result.services
    assert found.missing == ["employment.place"]
    assert result[TRAINING] is found
    assert result.of(found.program) is found


def test_what_a_document_leaves_open_of_it_keeps_nobody_undecided_either() -> None:
    """changsha 13 trains for three trades first: whoever works in Changsha has it under services."""
    result = check(profile(f'{APPLICANT}employment.place = "长沙市"'), ("changsha",))
    assert [one.program.id for one in result.services] == [
        "changsha/2.service-centre", "changsha/13.skills-training", "changsha/16.talent-service",
    ]
    assert [one.program.id for one in result.assessments if one.program.open_offer] == ["changsha/16.talent-service"]


def test_json_lists_it_under_services_with_what_is_missing() -> None:
    record = result_json(came_to(SILENT))
    assert record["services"] == [{
        "id": TRAINING, "document": "ziliujing", "clause": "10",
        "name": {"zh": "公益性职业技能培训", "en": "Public vocational training"}, "outcome": "possible",
        "validity": "undated", "missing": ["employment.place"],
    }]
    assert TRAINING not in [one["id"] for one in record["programs"]]
    there = result_json(came_to(THERE))
    assert [one["id"] for one in there["programs"] if one["open_offer"]] == [TRAINING]
    assert result_json(came_to(ELSEWHERE))["services"] == []


@pytest.mark.parametrize("everything", [True, False])
@pytest.mark.parametrize("more", ["", '\n[[decisions]]\nprogram = "ziliujing/11.skills-contest"\noutcome = "put-up"'])
@pytest.mark.parametrize("toml", [THERE, SILENT, ELSEWHERE])
def test_many_at_once_say_what_one_says(toml: str, more: str, everything: bool) -> None:
    person = profile(APPLICANT + toml + more)
    several = Remembering(registry.documents(("ziliujing",)), everything=everything).check(person)
    assert result_json(several, everything=everything) == result_json(check(person, ("ziliujing",)), everything=everything)


def test_a_batch_counts_it_as_possible_for_nobody() -> None:
    tally = Tally()
    given = Input("one.json", b'{"kind": "applicant", "as_of": "2022-06-01", "person": {"title": "none"}}')
    record = json.loads(scorer(Settings(("changsha",))).score(given, tally))
    assert [one["id"] for one in record["services"]] == [
        "changsha/2.service-centre", "changsha/13.skills-training", "changsha/16.talent-service",
    ]
    assert not OFFERS & {one["id"] for one in tally.settle().as_json()["programs"]}


def test_nothing_asks_for_it_and_nothing_is_to_be_unlocked() -> None:
    offered = offer(of=document(), form=SERVICE, place=Employment.place, open_offer=True)
    for place in ("", 'employment.place = "成都市"'):
        result = check_against(profile(APPLICANT + place), [offered.item.document])
        assert questions(begin(result.profile), result) == []
        found = unlock(result)
        assert (found.unlocks, found.farther, found.never) == ([], [], [])


def test_a_comparison_counts_it_as_undecided_nowhere() -> None:
    result = check(profile(APPLICANT + SILENT), ("ziliujing",))
    cell = Cell(result.profile, registry.document("ziliujing"), result)
    assert cell.possible == sum(one.outcome == "possible" for one in result.assessments)
    assert TRAINING not in [one.program.id for one in result.assessments]


def test_the_next_step_is_to_use_it() -> None:
    found = came_to(THERE)[TRAINING]
    step = next_step(found)
    assert step is not None
    assert step.zh == "可直接使用（可向牵头的区人力资源社会保障局询问）"
    assert step.en == "use it (lead department to ask: the district HR and social security bureau)"
    assert short_step(found).en == "use it"


def test_what_is_open_of_it_is_the_documents_word_alone() -> None:
    """The only open questions of an offer are whom it puts first."""
    for program in catalogue():
        if program.open_offer:
            assert sum(isinstance(node, Truth) and node.value is None for node in nodes(program.when)) <= 1


@pytest.mark.parametrize(("day", "validity"), [("2023-06-01", "in force"), ("2026-01-01", "lapsed")])
def test_a_service_says_where_its_document_stands(day: str, validity: str) -> None:
    result = check(profile(APPLICANT + 'employment = {place = "长沙市", zones = []}', day), ("changsha",))
    said = services(result, "en")
    assert said is not None
    assert f"Service complex and single-window service (changsha/16.talent-service, {validity})" in said


@pytest.mark.parametrize("form", ["table", "markdown", "html"])
@pytest.mark.parametrize("toml", [THERE, SILENT])
def test_it_is_printed_once_among_services(form: str, toml: str, tmp_path: Path) -> None:
    path = tmp_path / "one.toml"
    path.write_text(f"{APPLICANT}{toml}\n", encoding="utf-8")
    done = run("check", path, "--document", "ziliujing", "--format", form, "--lang", "en")
    assert done.returncode == 0
    assert " ".join(done.stdout.decode().split()).count("Public vocational training") == 1
