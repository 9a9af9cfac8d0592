"""Laws that hold for every document; a new one is covered by being there."""

from __future__ import annotations

import datetime
import random
import re
from typing import Any

import pytest

import population
from support import profile
from talentcalc.assess.check import check_against
from talentcalc.assess.evaluate import holds
from talentcalc.assess.outcomes import ELIGIBLE, INELIGIBLE, POSSIBLE, Assessment, assess, condition_of
from talentcalc.assess.remembered import Remembering
from talentcalc.clauses import expressions as ex
from talentcalc.clauses.documents import Document
from talentcalc.clauses.programs import Program
from talentcalc.clauses.sections import SECTIONS
from talentcalc.clauses.text import Text
from talentcalc.clauses.wording import words
from talentcalc.documents import registry
from talentcalc.present.catalogue import (
    condition_record,
    facts_used,
    field_records,
    program_record,
    target_record,
)
from talentcalc.present.json import dumped
from talentcalc.profile.reading import profile_from_tables

DOCUMENTS = registry.documents()
PROGRAMS = [program for document in DOCUMENTS for program in document]
each_document = pytest.mark.parametrize("document", DOCUMENTS, ids=lambda document: document.id)
each_program = pytest.mark.parametrize("program", PROGRAMS, ids=lambda program: program.id)
SILENT = [profile(f'kind = "{kind}"\n') for kind in ("applicant", "enterprise")]

# What an independent reading counted: fewer would mean that something was skipped.
COUNTED = {"luzhou-2021": 74, "ziliujing": 25, "taixing": 12, "changsha": 21, "luzhou-145": 17}
NUMBERED = {
    "luzhou-2021": [str(number) for number in range(1, 31)],
    "ziliujing": [str(number) for number in range(1, 43)],
    "taixing": [
        *(str(number) for number in range(1, 8)), *(f"iii-{number}" for number in range(1, 5)),
        *(f"row-{number}" for number in range(1, 19)),
    ],
    "changsha": [str(number) for number in range(1, 21)],
    "luzhou-145": [
        *("1-1", "1-2", "2-1", "2-2", "2-3"), *(f"table-{number}" for number in range(1, 11)),
        *("3-1", "3-2", "3-3", "3-4", "4-1", "4-2", "4-3", "4-4", "4-5"),
        *("5-1", "5-2", "5-3", "6-1", "6-2", "6-3", "6-4", "7-1", "7-2", "7-3"),
    ],
}


def test_the_five_documents_are_found_in_their_order() -> None:
    assert [document.id for document in DOCUMENTS][:5] == list(COUNTED)


@pytest.mark.parametrize(("document", "counted"), COUNTED.items())
def test_no_fewer_programs_than_an_independent_reading_counted(document: str, counted: int) -> None:
    assert len(registry.document(document).programs) >= counted


@pytest.mark.parametrize(("document", "numbers"), NUMBERED.items())
def test_every_numbered_item_is_accounted_for_in_order(document: str, numbers: list[str]) -> None:
    items = registry.document(document).items
    assert [number for number in items if number in numbers] == numbers
    assert all(items[number].holds for number in numbers)


@each_program
def test_an_id_is_document_clause_and_slug(program: Program) -> None:
    assert re.fullmatch(r"[a-z0-9-]+/[a-z0-9-]+\.[a-z0-9]+(-[a-z0-9]+)*", program.id)
    assert registry.program(program.id) is program


def both_languages(text: Text | None) -> bool:
    return text is None or bool(re.search(r"[\u4e00-\u9fff]", text.zh) and re.search("[A-Za-z]", text.en))


@each_program
def test_every_text_of_a_program_is_in_both_languages(program: Program) -> None:
    for text in (program.name, program.reading, program.next, program.note, program.office, program.duration.text):
        assert both_languages(text)
    for node in ex.nodes(condition_of(program)):
        if isinstance(node, ex.Condition):
            said = words(node)
            assert said.zh
            assert not re.search(r"[\u4e00-\u9fff]", said.en)


@each_program
def test_nobody_is_told_no_because_the_profile_is_silent(program: Program) -> None:
    assert [assess(program, silent).outcome for silent in SILENT] in ([POSSIBLE] * 2, [ELIGIBLE] * 2)


@each_program
def test_what_is_missing_are_facts_that_a_profile_can_say(program: Program) -> None:
    known = {fact.key for section in SECTIONS.values() for fact in section.facts.values()} | set(SECTIONS)
    assert set(assess(program, SILENT[0]).missing) <= known
    assert facts_used(program) <= known


@each_program
def test_a_program_is_data_that_goes_into_json(program: Program) -> None:
    record = program_record(program)
    assert dumped(record)
    assert condition_record(condition_of(program))["text"]["zh"]
    assert record["amount"]["kind"] == program.amount.kind


@each_program
def test_amounts_stand_in_order(program: Program) -> None:
    for silent in SILENT:
        found = assess(program, silent)
        assert found.low is None or found.high is None or found.low <= found.high


def generated(count: int) -> list[dict[str, Any]]:
    return [population.tables(seed, density=dice.random(), sections=dice.random()) for seed, dice in ((s, random.Random(s)) for s in range(count))]


@each_document
def test_many_profiles_come_to_the_same_walked_and_remembered(document: Document) -> None:
    remembering = Remembering([document])
    for number, tables in enumerate(generated(60)):
        if number % 3 == 1:
            tables["complete"] = True
        elif number % 3 == 2:
            parts = [part for given in tables.values() for part in (given if isinstance(given, list) else [given]) if isinstance(part, dict)]
            for part in parts[::2]:
                part["complete"] = True
        one = profile_from_tables(tables, "made")
        walked = [found for found in check_against(one, [document]).assessments if found.outcome != INELIGIBLE]
        remembered = remembering.check(one).assessments
        assert [told(found) for found in remembered] == [told(found) for found in walked]


def told(found: Assessment) -> list[Any]:
    parts = ("outcome", "low", "high", "possible_high", "missing", "vague", "reasons", "notes", "excluded_by", "amount_kind", "discretion", "validity")
    return [found.program.id, *(getattr(found, part) for part in parts)]


@each_document
def test_closing_a_profile_leaves_open_only_what_everybody_has_or_others_decide(document: Document) -> None:
    always = {fact.key for section in SECTIONS.values() for fact in section.facts.values() if fact.always}
    for kind in ("applicant", "enterprise"):
        closed = profile(f'kind = "{kind}"\ncomplete = true\n')
        for program in document:
            condition = condition_of(program)
            if holds(condition, closed) is None:
                assert set(assess(program, closed).missing) <= always | {"decisions"}


@each_document
def test_validity_is_decided_by_the_day_alone(document: Document) -> None:
    if document.first is None or document.last is None:
        assert document.validity(datetime.date(2022, 6, 1)) in ("draft", "undated")
        return
    day = datetime.timedelta(days=1)
    assert [document.validity(d) for d in (document.first - day, document.first, document.last, document.last + day)] == [
        "not-yet", "in-force", "in-force", "lapsed",
    ]


@each_document
def test_tiers_of_one_purpose_are_told_apart(document: Document) -> None:
    for program in document:
        assert (program.tier is None) or program.purpose is not None


@each_document
def test_targets_have_a_figure_a_unit_and_a_time(document: Document) -> None:
    for item in document.items.values():
        for target in item.targets:
            record = target_record(item, target)
            assert record["low"] is not None or record["high"] is not None or record["unit"]["zh"] == "一批"
            assert both_languages(target.name)
            assert record["unit"]["zh"]
            assert record["period"]["zh"]


def test_every_fact_has_its_words_and_most_are_used() -> None:
    records = list(field_records(PROGRAMS))
    for record in records:
        assert record["label"]["zh"]
        assert record["label"]["en"]
        assert record["question"]["zh"]
        assert record["question"]["en"]
    unused = {record["name"] for record in records if not record["used_by"]}
    assert unused <= {
        *(f"received.{name}" for name in ("purpose", "program", "row", "amount_yuan", "months", "source")),
        "decisions.program", "decisions.row", "decisions.outcome",
        # kept for profiles written before: the sentences they served are duties now
        "mobility.enterprise_secondment_conditions", "enterprise.founds_sci_tech_award", "financing.fits_industry_direction",
        "financing.new_technology_and_model", "financing.growth_potential", "growth.key_park_or_enterprise",
        "employment.pay_methods",  # kept for profiles written before: the sentence it served is a duty now
        *(record["name"] for record in records if record["name"].endswith((".count", ".name"))),
    }
