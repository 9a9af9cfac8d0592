"""What is missing: the facts that would decide, each once, and nothing else."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given

from clauses.strategies import Pair, conditions, expressions, pairs, quantities
from support import profile
from talentcalc.assess.evaluate import bounds, holds
from talentcalc.assess.reasons import failures, missing, questions_among, undecided
from talentcalc.clauses.expressions import left_open, named, quantity
from talentcalc.clauses.formulas import Otherwise, capped, choose
from talentcalc.clauses.text import Text
from talentcalc.profile.dealings import Jobs, Loans, Results
from talentcalc.profile.enterprise import Enterprise
from talentcalc.profile.person import AGE, Person
from talentcalc.profile.profile import Profile
from talentcalc.profile.undertakings import Founded
from talentcalc.profile.work import CONTRACT, Employment

if TYPE_CHECKING:
    from talentcalc.clauses.expressions import Condition, Expression, Quantity
    from talentcalc.clauses.facts import Number

APPLICANT = 'kind = "applicant"\n'
FIRM = 'kind = "enterprise"\n'
NEITHER_SAID = left_open("文件未明确", "the document does not say")


def told(pair: Pair, keys: list[str]) -> Profile:
    """The partial profile with what the whole one says of `keys`."""
    values = {**pair.partial.values, **{key: value for key, value in pair.whole.values.items() if key in keys}}
    rows: dict[str, Any] = {}
    for section, whole in pair.whole.rows.items():
        if section in keys:
            rows[section] = whole
        elif section in pair.partial.rows:
            rows[section] = [
                {**less, **{key: value for key, value in more.items() if key in keys}}
                for less, more in zip(pair.partial.rows[section], whole, strict=True)
            ]
    return Profile("applicant", values, rows, as_of=pair.partial.as_of)


def answered_in_full(node: Expression, pair: Pair) -> Profile:
    """What is missing is told; a list that is told may leave something of the profile to ask about its rows."""
    keys = missing(node, pair.partial)
    lists = [key for key in keys if key in pair.whole.rows]
    told_once = told(pair, keys)
    return told(pair, [*keys, *missing(node, told_once)]) if lists else told_once


@given(conditions, pairs())
def test_who_answers_all_that_is_missing_gets_a_plain_answer(condition: Condition, pair: Pair) -> None:
    answered = answered_in_full(condition, pair)
    assert holds(condition, answered) is holds(condition, pair.whole)
    assert missing(condition, answered) == []


@given(quantities, pairs())
def test_who_answers_all_that_is_missing_gets_an_exact_number(number: Quantity, pair: Pair) -> None:
    answered = answered_in_full(number, pair)
    low, high = bounds(number, answered)
    assert low == high
    assert missing(number, answered) == []


@given(conditions, pairs())
def test_something_is_missing_just_where_nothing_is_decided(condition: Condition, pair: Pair) -> None:
    assert (missing(condition, pair.partial) == []) is (holds(condition, pair.partial) is not None)


@given(expressions, pairs())
def test_each_fact_is_named_once_and_nothing_is_missing_of_a_whole_profile(node: Expression, pair: Pair) -> None:
    found = missing(node, pair.partial)
    assert len(found) == len(set(found))
    assert missing(node, pair.whole) == []


def test_what_no_longer_matters_is_not_asked_for() -> None:
    person = profile(f"{APPLICANT}[employment]\nfull_time = true\n")
    assert missing(Employment.full_time | Person.urgently_needed, person) == []
    assert missing(Employment.full_time & Person.urgently_needed, person) == ["person.urgently_needed"]


def test_a_city_where_a_district_is_needed_is_asked_for_more_closely() -> None:
    firm = profile(f'{FIRM}[enterprise]\nplace = "泸州市"\n')
    assert missing(Enterprise.place.within("510502"), firm) == ["enterprise.place"]
    assert missing(Enterprise.place.within("510500"), firm) == []


def test_a_list_left_out_is_itself_what_is_missing() -> None:
    assert missing(Jobs.some(Jobs.new), profile(FIRM)) == ["jobs"]
    assert missing(Jobs.given(), profile(FIRM)) == ["jobs"]
    assert missing(Jobs.some(Jobs.new), profile(f"{FIRM}jobs = []\n")) == []


def test_an_undecided_row_is_asked_for_its_marks_and_its_value_at_once() -> None:
    firm = profile(f"{FIRM}[[loans]]\n[[loans]]\ncommercial = false\n")
    assert missing(Loans.total(Loans.amount_yuan, Loans.commercial), firm) == ["loans.commercial", "loans.amount_yuan"]
    counted = profile(f"{FIRM}[[loans]]\ncommercial = true\n")
    assert missing(Loans.total(Loans.amount_yuan, Loans.commercial), counted) == ["loans.amount_yuan"]


def test_a_group_of_no_jobs_is_asked_nothing() -> None:
    assert missing(Jobs.number(Jobs.new), profile(f"{FIRM}[[jobs]]\ncount = 0\n[[jobs]]\nnew = true\n")) == []


def test_years_of_sales_are_missing_until_enough_are_given() -> None:
    sales = Results.total(capped(Results.sales_by_year_yuan.first(3), 1_000))
    few = f"{FIRM}[[results]]\nsales_by_year_yuan = "
    assert missing(sales, profile(few + "[1, 2]\n")) == ["results.sales_by_year_yuan"]
    assert missing(sales, profile(few + "[1, 2, 3]\n")) == []
    assert missing(sales, profile(few + "[1, 999]\n")) == [], "the cap is reached already"


def test_a_birth_date_is_missing_only_while_the_age_is_unknown_too() -> None:
    assert missing(AGE <= 35, profile(APPLICANT)) == ["person.birth_date"]
    assert missing(AGE <= 35, profile(f"{APPLICANT}[person]\nage_years = 30\n")) == []
    assert missing(Otherwise(Employment.contract_months, quantity(12)), profile(APPLICANT)) == []


def test_of_a_contract_only_the_day_not_said_is_missing() -> None:
    person = profile(f"{APPLICANT}[employment]\ncontract_start = 2022-03-01\n")
    assert missing(CONTRACT >= 12, person) == ["employment.contract_end"]


def test_the_branch_not_taken_is_not_asked_for() -> None:
    tiered = choose(Employment.full_time, Employment.contract_months, 100)
    assert missing(tiered, profile(APPLICANT)) == ["employment.full_time", "employment.contract_months"]
    assert missing(tiered, profile(f"{APPLICANT}[employment]\nfull_time = false\n")) == []
    full_time = profile(f"{APPLICANT}[employment]\nfull_time = true\n")
    assert missing(tiered, full_time) == ["employment.contract_months"]


def test_a_closed_section_leaves_nothing_missing_but_what_everybody_has() -> None:
    person = profile(f"{APPLICANT}complete = true\n")
    asked = Employment.start_date.past() & (Employment.start_date.months() >= 36) | Person.urgently_needed
    assert missing(asked, person) == []
    assert missing(AGE <= 35, person) == ["person.birth_date"]


@pytest.mark.parametrize(("fact", "key", "open_in_a_closed_row"), [
    (Founded.jobs_created, "founded.jobs_created", False),
    # Every firm that is founded has a first investment.
    (Founded.first_investment_yuan, "founded.first_investment_yuan", True),
])
def test_a_closed_row_leaves_nothing_missing_but_what_every_such_thing_has(fact: Number, key: str, open_in_a_closed_row: bool) -> None:
    assert missing(Founded.some(fact >= 1), profile(f"{APPLICANT}[[founded]]\n")) == [key]
    assert missing(Founded.some(fact >= 1), profile(f"{APPLICANT}[[founded]]\ncomplete = true\n")) == [key] * open_in_a_closed_row


def test_what_the_document_leaves_open_is_a_question_of_its_own_and_no_missing_fact() -> None:
    person = profile(APPLICANT)
    asked = Person.urgently_needed & (NEITHER_SAID | ~NEITHER_SAID)
    assert missing(asked, person) == ["person.urgently_needed"]
    assert questions_among(undecided(asked, person)) == [NEITHER_SAID.text]
    assert questions_among(undecided(Person.urgently_needed, person)) == []


def test_an_open_question_that_changes_nothing_is_not_raised() -> None:
    person = profile(f"{APPLICANT}[person]\nurgently_needed = true\n")
    assert questions_among(undecided(Person.urgently_needed | NEITHER_SAID, person)) == []
    assert questions_among(undecided(~Person.urgently_needed & NEITHER_SAID, person)) == []


NOBODY = f"{APPLICANT}[person]\nurgently_needed = false\n[employment]\nfull_time = false\nnewly_introduced = true\n"


def test_it_fails_by_the_smallest_conditions_that_fail() -> None:
    person = profile(NOBODY)
    flags = Employment.newly_introduced & Employment.full_time & Person.urgently_needed
    assert failures(flags, person) == [Employment.full_time, Person.urgently_needed]
    assert failures(named("某", "so called", flags) & Employment.newly_introduced, person) == [
        Employment.full_time, Person.urgently_needed,
    ]


def test_where_one_of_several_would_do_they_fail_together() -> None:
    person = profile(NOBODY)
    either = Employment.full_time | Person.urgently_needed
    assert failures(either & Employment.newly_introduced, person) == [either]
    assert failures(~Employment.newly_introduced, person) == [~Employment.newly_introduced]
    so_called = named("某", "so called", either)
    assert failures(so_called, person) == [so_called]
    assert so_called.name == Text("某", "so called")
