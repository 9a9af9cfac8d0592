"""A clause's conditions as a tree: met, not met or unknown, with the value that the profile gave."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given

from clauses.strategies import Pair, conditions, pairs
from support import profile
from talentcalc.assess.evaluate import holds
from talentcalc.assess.trace import Step, trace
from talentcalc.clauses.expressions import left_open, named, quantity
from talentcalc.clauses.formulas import choose
from talentcalc.clauses.text import Text
from talentcalc.profile.dealings import Jobs, Loans
from talentcalc.profile.enterprise import Enterprise
from talentcalc.profile.person import AGE, Person
from talentcalc.profile.work import Employment

if TYPE_CHECKING:
    from talentcalc.clauses.expressions import Condition

APPLICANT = 'kind = "applicant"\n'
FIRM = 'kind = "enterprise"\n'


def shown(step: Step) -> tuple[bool | None, str | None, Any, str | None]:
    return step.met, step.fact, step.value, None if step.shown is None else step.shown.en


@pytest.mark.parametrize(("condition", "toml", "expected"), [
    (Employment.full_time, "", (None, "employment.full_time", None, None)),
    (Employment.full_time, "[employment]\nfull_time = true\n", (True, "employment.full_time", True, "yes")),
    (Employment.full_time, "[employment]\nfull_time = false\n", (False, "employment.full_time", False, "no")),
    (Employment.full_time, "[employment]\ncomplete = true\n", (False, "employment.full_time", None, "left out, so no")),
    (
        Employment.place.within("510500"), '[employment]\nplace = "江阳区"\n',
        (True, "employment.place", "510502", "Jiangyang District, Luzhou"),
    ),
    (Person.degree >= "master", '[person]\ndegree = "bachelor"\n', (False, "person.degree", "bachelor", "bachelor")),
    (Person.degree >= "master", "", (None, "person.degree", None, None)),
    (AGE <= 35, "[person]\nbirth_date = 1990-01-01\n", (True, "person.birth_date", "x", "1990-01-01")),
    (AGE <= 35, "", (None, "person.birth_date", None, None)),
    (Employment.start_date.past(), "[employment]\nstart_date = 2022-06-01\n", (True, "employment.start_date", "x", "2022-06-01")),
    (Enterprise.kinds.has("company"), "[enterprise]\nkinds = []\n", (False, "enterprise.kinds", [], "none")),
    (left_open("未定", "not settled"), "", (None, None, None, None)),
    (quantity(1) >= 2, "", (False, None, None, None)),
    (quantity("0.50") < 1, "", (True, None, None, None)),
    (Jobs.given(), "jobs = []\n", (False, None, None, None)),
])
def test_a_single_condition_shows_the_fact_it_asks_and_the_value_given(
    condition: Condition, toml: str, expected: tuple[Any, ...]
) -> None:
    step = trace(condition, profile(APPLICANT + toml))
    assert step.children == []
    if expected[2] == "x":
        assert (step.met, step.fact, str(step.value), step.shown and step.shown.en) == (
            expected[0], expected[1], expected[3], expected[3],
        )
    else:
        assert shown(step) == expected


def test_the_parts_of_a_clause_stand_below_it_each_with_its_own_answer() -> None:
    clause = Employment.full_time & (Person.urgently_needed | ~Employment.newly_introduced)
    step = trace(clause, profile(f"{APPLICANT}[employment]\nfull_time = true\nnewly_introduced = true\n"))
    assert (step.text, step.met) == (Text("同时满足", "all of"), None)
    full_time, either = step.children
    assert (full_time.met, either.met, either.text) == (True, None, Text("满足其一", "any of"))
    needed, not_new = either.children
    assert (needed.met, not_new.met, not_new.text) == (None, False, Text("不属于新引进", "is not newly introduced to the city"))
    assert (not_new.children, not_new.fact, not_new.value) == ([], "employment.newly_introduced", True)


def test_what_must_not_be_so_is_told_case_by_case_without_a_line_of_its_own() -> None:
    person = profile(f"{APPLICANT}[employment]\nfull_time = false\nnewly_introduced = false\n")
    none, not_all = trace(~(Employment.full_time | Employment.newly_introduced), person), trace(~(Employment.full_time & Employment.newly_introduced), person)
    assert (none.text, none.met, [one.met for one in none.children]) == (Text("以下情形均不得有", "none of these may be so"), True, [False, False])
    assert (not_all.text, len(not_all.children)) == (Text("以下情形不得同时有", "these may not all be so"), 2)
    named_one = trace(~named("某", "so called", Employment.full_time), person)
    assert (named_one.text, [one.text.en for one in named_one.children]) == (Text("不符合“某”", "is not a so called"), ["so called"])


def test_where_one_is_enough_those_that_are_met_tell_why() -> None:
    person = profile(f"{APPLICANT}[employment]\nfull_time = true\nnewly_introduced = false\n")
    either = trace(Employment.full_time | Employment.newly_introduced, person)
    assert [one.fact for one in either.telling] == ["employment.full_time"]
    assert len(trace(Employment.full_time & Employment.newly_introduced, person).telling) == 2
    assert len(trace(Employment.newly_introduced | Employment.team_member, person).telling) == 2
    assert len(trace(named("某", "so called", Employment.full_time | Employment.newly_introduced), person).telling) == 1
    row = trace(Jobs.some(Jobs.new | Jobs.housing_fund), profile(f"{FIRM}[[jobs]]\nnew = true\nhousing_fund = false\n"))
    assert [len(one.telling) for one in row.children] == [1]


def test_a_definition_stands_under_its_name_and_says_how_its_parts_join() -> None:
    person = profile(APPLICANT)
    flags = (Employment.full_time, Person.urgently_needed)
    every, some = named("某", "so called", flags[0] & flags[1]), named("某", "so called", flags[0] | flags[1])
    assert trace(every, person).text == Text("某（须同时满足）", "so called (all of)")
    assert trace(some, person).text == Text("某（满足其一）", "so called (any of)")
    assert len(trace(every, person).children) == len(trace(some, person).children) == 2
    single = trace(named("某", "so called", flags[0]), person)
    assert (single.text, [step.fact for step in single.children]) == (Text("某", "so called"), ["employment.full_time"])


ROWS = """
[[jobs]]
count = 20
new = true
[[jobs]]
count = 5
new = false
[[jobs]]
"""


def test_a_count_shows_what_each_row_says() -> None:
    step = trace(Jobs.number(Jobs.new) >= 21, profile(FIRM + ROWS))
    assert (step.met, step.fact, step.value) == (None, "jobs", None)
    assert step.shown == Text("20 至 21", "20 to 21")
    assert [row.met for row in step.children] == [True, False, None]
    assert step.children[0].text == Text("第 1 组（20）：新创造的岗位", "row 1 (counts 20): newly created")
    assert [below.value for below in step.children[1].children] == [False]


def test_a_row_that_must_meet_several_marks_shows_each_of_them() -> None:
    step = trace(Jobs.some(Jobs.new & Jobs.housing_fund), profile(FIRM + ROWS))
    assert [below.fact for below in step.children[0].children] == ["jobs.new", "jobs.housing_fund"]


def test_a_list_left_out_has_no_rows_and_a_count_of_all_rows_needs_none() -> None:
    assert shown(trace(Jobs.number(Jobs.new) >= 1, profile(FIRM))) == (None, "jobs", None, None)
    assert trace(Jobs.number() >= 1, profile(FIRM + ROWS)).children == []


def test_a_sum_with_no_upper_bound_says_so() -> None:
    rows = "[[loans]]\namount_yuan = 5\ncommercial = true\n[[loans]]\ncommercial = true\n"
    step = trace(Loans.total(Loans.amount_yuan, Loans.commercial) >= 6, profile(FIRM + rows))
    assert step.shown == Text("5 至 无上限", "5 to no bound")
    exact = trace(Loans.total(Decimal("0.5"), Loans.commercial) >= 6, profile(FIRM + rows))
    assert (exact.value, exact.shown) == ("1.0", Text("1", "1"))


def test_a_figure_worked_out_from_a_fact_shows_what_the_profile_gave() -> None:
    chosen = choose(Employment.full_time, 5, 3) + 1
    step = trace(chosen >= 4, profile(f"{APPLICANT}[employment]\nfull_time = false\n"))
    assert shown(step) == (True, "employment.full_time", False, "no")


@given(conditions, pairs())
def test_the_tree_says_of_the_whole_what_the_clause_comes_to(condition: Condition, pair: Pair) -> None:
    step = trace(condition, pair.partial)
    assert step.met is holds(condition, pair.partial)
    waiting = [step]
    while waiting:
        one = waiting.pop()
        assert one.text.zh
        assert one.text.en
        waiting += one.children
