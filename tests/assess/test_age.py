"""An age given in years belongs to the profile's own day; on another day it is as much older, give or take a birthday."""

from __future__ import annotations

import datetime
import json
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assess.invented import APPLICANT, document, offer
from talentcalc.api import check
from talentcalc.assess.changes import STATE, WAIT
from talentcalc.assess.check import check_against
from talentcalc.assess.evaluate import bounds, holds
from talentcalc.assess.reasons import missing
from talentcalc.assess.relocation import on
from talentcalc.assess.remembered import Remembering
from talentcalc.assess.trace import trace
from talentcalc.assess.unlock import unlock
from talentcalc.clauses.calendar import ages, completed_years
from talentcalc.clauses.text import Text
from talentcalc.cli.app import run
from talentcalc.present.changes import change_text
from talentcalc.present.profile_toml import profile_toml
from talentcalc.profile.person import AGE, Person
from talentcalc.profile.reading import parse_profile

if TYPE_CHECKING:
    from pathlib import Path

    from talentcalc.profile.profile import Profile

DAY = datetime.date.fromisoformat
AGED = f"{APPLICANT}as_of = 2022-06-01\n[person]\nage_years = 35\n"


def aged(as_of: str, toml: str = AGED) -> Profile:
    return parse_profile(toml.encode(), "x", as_of=DAY(as_of))


@pytest.mark.parametrize(("as_of", "age", "at_most_35"), [
    ("2022-06-01", (35, 35), True),
    # The day after may be the thirty-sixth birthday.
    ("2022-06-02", (35, 36), None), ("2023-05-31", (35, 36), None),
    ("2023-06-01", (36, 36), False), ("2023-06-02", (36, 37), False), ("2027-06-01", (40, 40), False),
    ("2022-05-31", (34, 35), True), ("2021-06-02", (34, 35), True), ("2021-06-01", (34, 34), True), ("2020-06-01", (33, 33), True),
    ("1980-01-01", (0, 0), True),
])
def test_thirty_five_on_one_day_is_thirty_six_a_year_later_and_one_of_two_in_between(
    as_of: str, age: tuple[int, int], at_most_35: bool | None
) -> None:
    person = aged(as_of)
    assert bounds(AGE, person) == age
    assert holds(AGE <= 35, person) is at_most_35
    assert missing(AGE <= 35, person) == (["person.birth_date"] if at_most_35 is None else [])
    # A date of birth tells on any day.
    born = aged(as_of, AGED + "birth_date = 1986-06-02\n")
    assert bounds(AGE, born) == (completed_years(DAY("1986-06-02"), DAY(as_of)),) * 2


def test_a_profile_without_a_date_of_its_own_takes_the_day_it_is_read_for() -> None:
    undated = f"{APPLICANT}[person]\nage_years = 35\n"
    person = aged("2023-06-01", undated)
    assert (person.own_day, bounds(AGE, person)) == (DAY("2023-06-01"), (35, 35))
    today = parse_profile(undated.encode(), "x")
    assert today.own_day == today.as_of


@given(st.dates(DAY("1950-01-01"), DAY("2010-12-31")), st.dates(DAY("2011-01-01"), DAY("2030-12-31")), st.dates(DAY("2011-01-01"), DAY("2030-12-31")))
def test_whoever_was_so_old_on_the_one_day_is_within_the_bounds_on_the_other(born: datetime.date, own_day: datetime.date, day: datetime.date) -> None:
    low, high = ages(completed_years(born, own_day), own_day, day)
    assert high is not None
    assert low <= completed_years(born, day) <= high <= low + 1


def test_leap_days_are_birthdays_on_the_twenty_eighth_in_common_years() -> None:
    # Born on 29 February 2000 or later till 28 February 2001: 22 on 2023-02-28 or, 29 February counting as the 28th, 23.
    assert ages(23, DAY("2023-02-28"), DAY("2024-02-28")) == (23, 24)
    assert ages(23, DAY("2023-02-28"), DAY("2024-02-29")) == (24, 24)
    assert ages(23, DAY("2024-02-29"), DAY("2025-02-28")) == (24, 24)
    assert ages(150, DAY("0100-01-01"), DAY("2022-06-01")) == (0, None)


def test_every_way_of_evaluating_takes_the_same_age() -> None:
    plan = document(territory=None)
    for number in (34, 35, 36):
        offer(number >= AGE, of=plan)
        offer(Person.age_years >= number, of=plan)
        offer((number >= AGE) & Person.urgently_needed, of=plan)
        offer(number >= AGE + 1, of=plan)
    remembering = Remembering([plan])
    for as_of in ("2022-06-01", "2022-06-02", "2023-06-01", "2022-05-01", "2022-06-01"):
        for said in (AGED, AGED.replace("35", "36"), AGED + "birth_date = 1987-01-01\n", APPLICANT):
            one = aged(as_of, said)
            found = check_against(one, [plan])
            assert [(got.program.id, got.outcome, got.missing) for got in remembering.check(one).assessments] == [
                (got.program.id, got.outcome, got.missing) for got in found.matching
            ]


def test_the_tree_shows_the_age_with_its_day_where_another_one_counts() -> None:
    same, later = trace(AGE <= 35, aged("2022-06-01")), trace(AGE <= 35, aged("2022-06-02"))
    assert (same.value, same.shown) == (35, Text("35 岁", "35 years"))
    assert (later.met, later.value, later.shown) == (None, 35, Text("2022-06-01 时为 35 岁", "35 years on 2022-06-01"))


@pytest.mark.parametrize(("as_of", "figure", "kind", "value"), [
    ("2022-06-01", 37, WAIT, DAY("2024-06-01")), ("2022-12-01", 37, WAIT, DAY("2024-06-01")), ("2022-12-01", 36, WAIT, DAY("2023-06-01")),
])
def test_the_day_of_an_age_is_the_one_on_which_it_is_sure(as_of: str, figure: int, kind: str, value: object) -> None:
    plan = document(territory=None)
    offer(figure <= AGE, of=plan)
    (one,) = unlock(check_against(aged(as_of), [plan])).unlocks
    change = next(change for way in one.ways for change in way.changes if change.kind == kind)
    assert change.new == value
    assert change_text(change, aged(as_of)) == Text(f"等到 {value}（届时必已满该年龄）", f"wait until {value} (surely of that age by then)")


def test_in_between_the_date_of_birth_decides_and_an_age_is_said_as_of_the_profiles_own_day() -> None:
    plan = document(territory=None)
    offer(AGE <= 35, of=plan)
    offer(Person.age_years >= 18, of=plan)
    (one,) = unlock(check_against(aged("2022-12-01"), [plan])).unlocks
    (way,) = one.ways
    assert [(change.kind, change.site, change.new) for change in way.changes] == [
        (STATE, (Person.birth_date.key, None), DAY("1986-12-02")),
    ]
    # Who says nothing: 17 on 2022-06-01 is 18 for sure on 2023-06-01, of at most 35 one was 34 the year before.
    silent = aged("2023-06-01", f"{APPLICANT}as_of = 2022-06-01\n[person]\nurgently_needed = true\n")
    ways = {one.now.program.id: [change.new for change in one.ways[0].changes] for one in unlock(check_against(silent, [plan])).unlocks}
    assert ways == {"invented/1.grant": [34], "invented/2.grant": [17]}


def test_another_day_leaves_the_own_one_and_so_does_what_is_written() -> None:
    later = on(aged("2022-06-01"), DAY("2023-06-01"))
    assert (later.own_day, bounds(AGE, later)) == (DAY("2022-06-01"), (36, 36))
    assert "as_of = 2022-06-01" in profile_toml(later)
    told = {"kind": "applicant", "as_of": DAY("2022-06-01"), "person": {"age_years": 35}}
    assert check(told, documents="luzhou-2021", as_of=DAY("2023-06-01")).profile.own_day == DAY("2022-06-01")


def test_check_and_batch_and_compare_move_the_age_with_the_day(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    # 35 or younger, with a secondary vocational diploma and a professional post: class three of the innovative talent.
    toml = AGED.replace("[person]", '[employment]\nplace = "江阳区"\nfirst_job_in_city = true\ncontract_months = 12\nstart_date = 2022-01-01\n[person]')
    (tmp_path / "one.toml").write_text(f'{toml}degree = "secondary-vocational"\nprofessional_post = true\n', encoding="utf-8")
    for as_of, expected in (("2022-06-01", "eligible"), ("2022-06-02", "possible"), ("2023-06-01", "possible")):
        outcomes = []
        for words in (["check", str(tmp_path / "one.toml"), "--format", "json"], ["batch", str(tmp_path), "--quiet"]):
            assert run([*words, "--as-of", as_of]) == 0
            record = json.loads(capsys.readouterr().out)
            outcomes += [one["outcome"] for one in record["programs"] if one["id"] == "luzhou-2021/11.job-seeking-subsidy"]
        assert outcomes == [expected] * 2
