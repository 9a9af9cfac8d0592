"""How near what fits is to being lost, worked out by hand."""

from __future__ import annotations

import datetime
from decimal import Decimal
from typing import Any

import pytest

from assess.invented import APPLICANT, document, offer
from support import checked, profile
from talentcalc.assess.check import check_against
from talentcalc.assess.margin import Margin, margins, slack
from talentcalc.clauses.expressions import Condition
from talentcalc.profile.dealings import Jobs
from talentcalc.profile.household import Home
from talentcalc.profile.person import AGE, Person
from talentcalc.profile.work import Employment


def margin_of(when: Condition, toml: str, as_of: str = "2022-06-01", **dated: Any) -> Margin:
    plan = document(territory=None, **dated)
    offer(when, of=plan, sides=("person",))
    (one,) = margins(check_against(profile(APPLICANT + toml, as_of), [plan]))
    return one


def test_at_thirty_five_it_is_lost_on_the_thirty_sixth_birthday() -> None:
    one = margin_of(AGE <= 35, "[person]\nbirth_date = 1986-07-15\n")
    assert (one.lost_on, one.figures, one.facts) == (datetime.date(2022, 7, 15), [], [])
    assert one.ends == one.lost_on


@pytest.mark.parametrize(("age", "lost_on"), [(35, "2022-06-02"), (34, "2023-06-02"), (30, "2027-06-02")])
def test_an_age_without_a_date_of_birth_may_be_lost_from_the_day_after_the_one_before_the_limit(age: int, lost_on: str) -> None:
    one = margin_of(AGE <= 35, f"[person]\nage_years = {age}\n")
    assert (one.lost_on, one.figures) == (datetime.date.fromisoformat(lost_on), [])


def test_a_document_lapses_the_day_after_its_last() -> None:
    one = margin_of(Employment.full_time, "[employment]\nfull_time = true\n")
    assert (one.lost_on, one.lapsed_on) == (None, datetime.date(2023, 8, 25))
    assert [change.new for change in one.facts] == [False]
    assert margin_of(Employment.full_time, "[employment]\nfull_time = true\n", "2023-08-25").lapsed_on is None
    forever = margin_of(Employment.full_time, "[employment]\nfull_time = true\n", last=datetime.date.max)
    assert (forever.lapsed_on, forever.ends) == (None, datetime.date.max)


def test_ten_jobs_are_lost_with_one_fewer_and_the_tightest_figure_stands_first() -> None:
    when = Jobs.number(Jobs.new & (Jobs.monthly_wage_yuan >= 3_500)) >= 10
    one = margin_of(when, "[[jobs]]\ncount = 10\nnew = true\nmonthly_wage_yuan = 3_600\n")
    assert [(change.site[0], change.new) for change in one.figures] == [
        (Jobs.monthly_wage_yuan.key, Decimal("3499.99")), (Jobs.count.key, 9),
    ]
    assert [change.site for change in one.facts] == [(Jobs.new.key, 0)]
    assert slack(one.figures[1]) * 10 == 1


def test_what_holds_in_two_ways_hangs_on_neither() -> None:
    one = margin_of(Home.bought | Person.urgently_needed, "[home]\nbought = true\n[person]\nurgently_needed = true\n")
    assert (one.figures, one.facts) == ([], [])


def test_a_settled_fact_and_a_place_are_not_lost() -> None:
    when = Employment.newly_introduced & Employment.place.within("510500")
    one = margin_of(when, '[employment]\nnewly_introduced = true\nplace = "江阳区"\n')
    assert (one.figures, one.facts) == ([], [])


def test_on_the_plan_the_founder_of_tier_two_hangs_on_the_investment() -> None:
    said = APPLICANT + '[employment]\nplace = "纳溪区"\n[[founded]]\nnewly_founded = true\n' \
        "first_investment_yuan = 30_000_000\njobs_created = 40\n"  # fmt: skip
    found = {one.found.program.id: one for one in margins(checked("luzhou-2021", said))}
    one = found["luzhou-2021/18.rent-free-tier-2"]
    assert [(change.old, change.new) for change in one.figures] == [(30_000_000, Decimal("29999999.99")), (40, 29)]
    assert one.lapsed_on == datetime.date(2023, 8, 25)


def test_what_ends_first_stands_first() -> None:
    plan = document(territory=None, first=None, last=None)
    offer(Home.bought, of=plan, slug="steady")
    offer(AGE <= 35, of=plan, slug="young")
    toml = "[home]\nbought = true\n[person]\nbirth_date = 1990-01-01\n"
    found = margins(check_against(profile(APPLICANT + toml), [plan]))
    assert [one.found.program.slug for one in found] == ["young", "steady"]
    assert [one.lost_on for one in found] == [datetime.date(2026, 1, 1), None]
