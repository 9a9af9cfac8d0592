"""Typed answers: what is understood, and what is refused as `check` refuses it."""

from __future__ import annotations

import contextlib
import datetime
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from talentcalc.assess.questions import FACT, FLAGS, ROWS, SECTIONS_APPLYING, Question
from talentcalc.clauses.facts import Fact
from talentcalc.clauses.refusals import Refused
from talentcalc.clauses.sections import SECTIONS
from talentcalc.cli.answers import MOST_GROUPS, understood
from talentcalc.profile.dealings import Jobs, Loans, Results
from talentcalc.profile.enterprise import Enterprise
from talentcalc.profile.household import Home
from talentcalc.profile.person import Person
from talentcalc.profile.work import Employment


def about(fact: Fact) -> Question:
    return Question(FACT, [], section=SECTIONS[fact.section.key], facts=(fact,))


@pytest.mark.parametrize(("fact", "typed", "value"), [
    (Person.urgently_needed, "是", True), (Person.urgently_needed, " Y ", True), (Person.urgently_needed, "否", False),
    (Person.urgently_needed, "No", False), (Person.urgently_needed, "没有", False), (Person.urgently_needed, "TRUE", True),
    (Person.title, "3", 2), (Person.title, "副高", 3), (Person.title, "full-senior", 4), (Person.title, "Junior title", 1),
    (Person.sport_role, "教练员", "coach"), (Person.sport_role, "1", "none"),
    (Enterprise.kinds, "1 3", ("company", "incubator")), (Enterprise.kinds, "1，3、", ("company", "incubator")),
    (Enterprise.kinds, "企业、school", ("company", "school")), (Enterprise.kinds, "school or college; farm entity", ("school", "farm")),
    (Enterprise.kinds, "0", ()), (Enterprise.kinds, "无", ()), (Enterprise.kinds, "None", ()),
    (Person.birth_date, "1990-03-15", datetime.date(1990, 3, 15)),
    (Employment.place, "江阳区", "510502"), (Employment.place, "Jiangyang", "510502"), (Employment.place, "510502", "510502"),
    (Home.ordinal, "1", 1), (Employment.contract_months, "36 个月", 36), (Person.age_years, "35岁", 35),
    (Loans.amount_yuan, "80,000,000", 80_000_000), (Loans.amount_yuan, "8000万", 80_000_000), (Loans.amount_yuan, "0.8 亿元", 80_000_000),
    (Loans.amount_yuan, "3,499.99 yuan", Decimal("3499.99")), (Loans.amount_yuan, "3499.90", Decimal("3499.90")),
    (Loans.amount_yuan, "1，000", 1000), (Loans.amount_yuan, "0", 0),
    (Results.sales_by_year_yuan, "1,000,000 2,000,000", (1_000_000, 2_000_000)), (Results.sales_by_year_yuan, "100万、0", (1_000_000, 0)),
    (Results.sales_by_year_yuan, "100, 200", (100, 200)), (Results.sales_by_year_yuan, "无", ()),
])  # fmt: skip
def test_an_answer_is_understood_as_people_type_it(fact: Fact, typed: str, value: Any) -> None:
    assert understood(about(fact), typed) == value


@pytest.mark.parametrize(("fact", "typed", "kind", "near"), [
    (Person.urgently_needed, "maybe", "type", ()), (Person.urgently_needed, "1", "type", ()), (Person.urgently_needed, "", "type", ()),
    (Person.full_time_degree, "docter", "value", ("doctor",)), (Person.full_time_degree, "7", "value", ()),
    (Person.full_time_degree, "0", "value", ()), (Person.full_time_degree, "1001", "value", ()), (Person.full_time_degree, "-1", "value", ()),
    (Enterprise.kinds, "1 99", "value", ()), (Enterprise.kinds, "scool", "value", ("school",)),
    (Person.birth_date, "1990-02-30", "type", ()), (Person.birth_date, "19900315", "type", ()), (Person.birth_date, "0", "type", ()),
    (Employment.place, "江阳县", "value", ("江阳区",)), (Employment.place, "鼓楼区", "ambiguous", None),
    (Home.ordinal, "-1", "type", ()), (Home.ordinal, "1.5", "type", ()), (Home.ordinal, "101", "range", ()), (Home.ordinal, "one", "type", ()),
    (Loans.amount_yuan, "1,00", "type", ()), (Loans.amount_yuan, "1.001", "range", ()), (Loans.amount_yuan, "1e3", "type", ()),
    (Loans.amount_yuan, "9" * 16, "range", ()), (Loans.amount_yuan, "9" * 5000, "type", ()), (Results.sales_by_year_yuan, "1 x", "type", ()),
])  # fmt: skip
def test_what_is_no_answer_is_refused_as_check_refuses_it(fact: Fact, typed: str, kind: str, near: tuple[str, ...] | None) -> None:
    with pytest.raises(Refused) as refused:
        understood(about(fact), typed)
    assert refused.value.kind == kind
    if near is not None:
        assert refused.value.nearest[:1] == near[:1]


FLAGS_OF_JOBS = (Jobs.new, Jobs.social_insurance, Jobs.housing_fund)
HOLDING = Question(FLAGS, [], section=Jobs, row=1, facts=FLAGS_OF_JOBS)


@pytest.mark.parametrize(("typed", "holds"), [
    ("1 3", (True, False, True)), ("0", (False, False, False)), ("无", (False, False, False)), ("2 ?3", (False, True, None)),
    ("？1", (None, False, False)), ("1，2；3", (True, True, True)), ("new、housing_fund", (True, False, True)),
    ("新创造的岗位, ?缴纳住房公积金", (True, False, None)), ("Housing fund is paid", (False, False, True)), ("3,", (False, False, True)),
])  # fmt: skip
def test_flags_are_chosen_by_number_or_name_and_may_be_doubtful(typed: str, holds: tuple[bool | None, ...]) -> None:
    assert tuple(understood(HOLDING, typed).values()) == holds


@pytest.mark.parametrize("typed", ["4", "00", "?4", "newest", "1 x", "", "1 - 2"])
def test_what_is_not_on_the_list_is_refused(typed: str) -> None:
    with pytest.raises(Refused) as refused:
        understood(HOLDING, typed)
    if typed == "newest":
        assert refused.value.nearest == ("new",)


OPENING = Question(SECTIONS_APPLYING, [], sections=(Employment, Home), facts=(Home.bought, Home.ordinal))


def test_sections_are_chosen_by_number_name_or_key() -> None:
    assert understood(OPENING, "1 2") == ["employment", "home"]
    assert understood(OPENING, "住房") == ["home"]
    assert understood(OPENING, "the job, home") == ["employment", "home"]
    assert understood(OPENING, "The home") == ["home"]
    assert understood(OPENING, "0") == []
    with pytest.raises(Refused):
        understood(OPENING, "?1")


@pytest.mark.parametrize(("section", "typed", "counts"), [
    (Jobs, "20 10", [20, 10]), (Jobs, "20, 10", [20, 10]), (Jobs, "20、0、10", [20, 10]), (Jobs, "1,200", [1200]), (Jobs, "0", []),
    (Jobs, "无", []), (Loans, "2", [None, None]), (Loans, "0", []), (Loans, "没有", []), (Jobs, "00", []),
])  # fmt: skip
def test_rows_are_counted_one_by_one_or_in_groups(section: Any, typed: str, counts: list[int | None]) -> None:
    assert understood(Question(ROWS, [], section=section), typed) == counts


@pytest.mark.parametrize(("section", "typed"), [
    (Jobs, "20,10"), (Jobs, "x"), (Jobs, ""), (Jobs, ";"), (Jobs, "1.5"), (Jobs, " ".join(["1"] * (MOST_GROUPS + 1))),
    (Loans, str(MOST_GROUPS + 1)), (Loans, "1 2"), (Jobs, "9" * 20), (Loans, "-1"),
])  # fmt: skip
def test_what_is_no_number_of_rows_is_refused(section: Any, typed: str) -> None:
    with pytest.raises(Refused):
        understood(Question(ROWS, [], section=section), typed)


QUESTIONS = [about(fact) for section in (Person, Employment, Home, Loans, Results) for fact in section.facts.values()]
QUESTIONS += [HOLDING, OPENING, Question(ROWS, [], section=Jobs), Question(ROWS, [], section=Loans)]


@given(question=st.sampled_from(QUESTIONS), typed=st.one_of(st.text(max_size=30), st.text("0123456789.,，、? ？万亿元-", max_size=30)))
def test_whatever_is_typed_is_understood_or_refused(question: Question, typed: str) -> None:
    with contextlib.suppress(Refused):
        understood(question, typed)
