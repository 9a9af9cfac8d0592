"""Ways to a program: worked out by hand, on the documents and on invented clauses."""

from __future__ import annotations

import datetime
from decimal import Decimal
from typing import Any

import pytest

from assess.invented import APPLICANT, document, offer, territory
from support import checked, profile
from talentcalc.assess.changes import CHOOSE, DAY, STATE, WAIT, Change, applied, merged
from talentcalc.assess.check import check_against
from talentcalc.assess.evaluate import bounds
from talentcalc.assess.outcomes import ELIGIBLE, EXCLUDED
from talentcalc.assess.unlock import Outlook, Unlock, unlock
from talentcalc.clauses.amounts import exact, share, unstated, up_to
from talentcalc.clauses.expressions import Condition, left_open, named
from talentcalc.clauses.formulas import capped
from talentcalc.clauses.programs import LOAN, OPTIONAL, SERVICE, Program
from talentcalc.profile.bodies import Works
from talentcalc.profile.dealings import Hires, Jobs, Loans, Results
from talentcalc.profile.enterprise import Enterprise, Growth
from talentcalc.profile.household import Home
from talentcalc.profile.person import AGE, Person
from talentcalc.profile.platforms import Platforms
from talentcalc.profile.profile import Profile
from talentcalc.profile.undertakings import Founded, FoundingProjects, Recognitions
from talentcalc.profile.work import CONTRACT, Employment, Mobility, Student

FOUNDER = APPLICANT + '[employment]\nplace = "纳溪区"\n[[founded]]\nnewly_founded = true\n'
"""Somebody who founded an enterprise in Naxi."""


def of(found: Outlook, program: str) -> Unlock:
    return next(one for one in found.unlocks if one.now.program.id == program)


def sites(one: Unlock, way: int = 0) -> dict[Any, Any]:
    return {change.site: change.new for change in one.ways[way].changes}


def reach(when: Condition, toml: str = "", at_most: int = 2, **more: Any) -> list[dict[Any, Any]]:
    """The ways to a program that asks `when`: for each the sites with their new values."""
    plan = document(territory=None)
    offer(when, of=plan, sides=("person",), **more)
    before = profile(APPLICANT + toml)
    result = check_against(before, [plan])
    found = unlock(result, at_most)
    for one in found.unlocks:
        for way in one.ways:
            for change in way.changes:
                for value in (change.new, *change.also):
                    other = [part.to(value) if part is change else part for part in way.changes]
                    after = check_against(applied(before, other), [plan])
                    assert after.of(one.now.program).outcome == ELIGIBLE
    return [{change.site: change.new for change in way.changes} for one in found.unlocks for way in one.ways]


# On the documents


def test_a_founder_invests_three_million_more_for_tier_three() -> None:
    said = FOUNDER + "first_investment_yuan = 2_000_000\njobs_created = 10\n"
    one = of(unlock(checked("luzhou-2021", said)), "luzhou-2021/18.rent-free-tier-3")
    (change,) = one.ways[0].changes
    assert (change.site, change.old, change.new, change.kind) == (
        (Founded.first_investment_yuan.key, 0), 2_000_000, 5_000_000, CHOOSE,
    )
    assert sites(of(unlock(checked("luzhou-2021", said)), "luzhou-2021/18.rent-free-tier-2")) == {
        (Founded.first_investment_yuan.key, 0): 30_000_000, (Founded.jobs_created.key, 0): 30,
    }


def test_two_more_jobs_and_more_money_are_two_changes() -> None:
    said = FOUNDER + "first_investment_yuan = 4_999_999\njobs_created = 8\n"
    assert "luzhou-2021/18.rent-free-tier-3" not in {
        one.now.program.id for one in unlock(checked("luzhou-2021", said), 1).unlocks
        if all(change.rows is None for change in one.ways[0].changes)
    }
    only_jobs = FOUNDER + "first_investment_yuan = 5_000_000\njobs_created = 8\n"
    one = of(unlock(checked("luzhou-2021", only_jobs)), "luzhou-2021/18.rent-free-tier-3")
    assert sites(one) == {(Founded.jobs_created.key, 0): 10}


GRANT = FOUNDER + """first_investment_yuan = 5_000_000
jobs_created = 10
[home]
bought = true
ordinal = 1
new_commercial = true
central_city_building_land = true
place = "江阳区"
"""


@pytest.mark.parametrize(("start", "day", "validity"), [
    ("2019-08-24", "2022-08-24", "in-force"),
    ("2020-08-24", "2023-08-24", "in-force"),
    ("2020-08-25", "2023-08-25", "lapsed"),
])
def test_three_years_of_work_are_full_on_a_day_that_may_come_too_late(start: str, day: str, validity: str) -> None:
    said = GRANT.replace('place = "纳溪区"\n', f'place = "纳溪区"\nstart_date = {start}\n')
    one = of(unlock(checked("luzhou-2021", said)), "luzhou-2021/18.home-grant-tier-3")
    way = one.ways[0]
    assert (way.kind, way.day, way.found.validity) == (WAIT, datetime.date.fromisoformat(day), validity)
    assert way.changes[0].since is Employment.start_date
    assert way.gain == 100_000


def test_too_old_is_never_and_refused_is_never() -> None:
    assert reach(AGE <= 35, "[person]\nbirth_date = 1980-01-01\n") == []
    plan = document(territory=None)
    offer((AGE <= 35) & Person.urgently_needed, of=plan)
    (barred,) = unlock(check_against(profile(APPLICANT + "[person]\nbirth_date = 1980-01-01\n"), [plan])).never
    assert [reason.en for reason in barred.by] == ["age in completed years ≤ 35 years-of-age"] or len(barred.by) == 1
    refused = '[[decisions]]\nprogram = "luzhou-2021/27.living-allowance"\noutcome = "refused"\n'
    doctor = APPLICANT + '[employment]\nplace = "江阳区"\nfull_time = true\nnewly_introduced = true\n[person]\ntitle = "full-senior"\n'
    found = unlock(checked("luzhou-2021", doctor + refused))
    assert ["recognition or selection was refused"] in [
        [reason.en for reason in one.by] for one in found.never if one.now.program.id == "luzhou-2021/27.living-allowance"
    ]


def test_what_nobody_but_the_county_can_settle_is_never_reached_there_but_by_moving() -> None:
    said = APPLICANT + '[employment]\nplace = "泸县"\nfull_time = true\nnewly_introduced = true\n[person]\ntitle = "full-senior"\n'
    one = of(unlock(checked("luzhou-2021", said)), "luzhou-2021/18.rent-free-tier-2")
    (change,) = one.ways[0].changes
    assert (change.site, change.old, change.kind) == ((Employment.place.key, None), "510521", CHOOSE)
    assert {change.new, *change.also} == {"510502", "510503", "510504"}


def test_a_tier_already_exceeded_is_not_out_of_reach() -> None:
    found = unlock(checked("luzhou-2021", FOUNDER + "first_investment_yuan = 30_000_000\njobs_created = 30\n"), 1)
    assert "luzhou-2021/18.rent-free-tier-3" not in {one.now.program.id for one in found.unlocks}


def test_a_higher_tier_stands_in_place_of_the_lower_and_is_worth_the_difference() -> None:
    plan = document(territory=None)
    offer(Person.degree >= "doctor", exact(250_000), of=plan, tier=1, purpose="award", slug="high")
    offer(Person.degree >= "master", exact(100_000), of=plan, tier=2, purpose="award", slug="low")
    offer(Person.degree <= "master", unstated(), of=plan, slug="lost")
    (one,) = unlock(check_against(profile(APPLICANT + '[person]\ndegree = "master"\n'), [plan])).unlocks
    assert (one.ways[0].gain, [other.program.slug for other in one.ways[0].instead_of]) == (150_000, ["low"])
    assert [program.slug for program in one.loses] == ["lost"]
    after = check_against(one.ways[0].profile, [plan])
    assert [found.outcome for found in after.assessments][:2] == [ELIGIBLE, EXCLUDED]


# By kind of condition

AS_OF = datetime.date(2022, 6, 1)
LATEST = datetime.date(2019, 6, 1)


@pytest.mark.parametrize(("when", "toml", "expected"), [
    (Person.urgently_needed, "", [{(Person.urgently_needed.key, None): True}]),
    (Person.urgently_needed, "[person]\nurgently_needed = false\n", [{(Person.urgently_needed.key, None): True}]),
    (Employment.newly_introduced, "[employment]\nnewly_introduced = false\n", []),
    (~Person.urgently_needed, "[person]\nurgently_needed = true\n", [{(Person.urgently_needed.key, None): False}]),
    (Home.ordinal.is_(1), "[home]\nordinal = 3\n", [{(Home.ordinal.key, None): 1}]),
    (~Home.ordinal.is_(1), "[home]\nordinal = 1\n", [{(Home.ordinal.key, None): 2}, {(Home.ordinal.key, None): 0}]),
    (~Home.ordinal.is_(0), "[home]\nordinal = 0\n", [{(Home.ordinal.key, None): 1}]),
    (Home.ordinal < 2, "[home]\nordinal = 3\n", [{(Home.ordinal.key, None): 1}]),
    (Home.ordinal <= 2, "[home]\nordinal = 3\n", [{(Home.ordinal.key, None): 2}]),
    (Home.ordinal > 2, "[home]\nordinal = 1\n", [{(Home.ordinal.key, None): 3}]),
    (Home.ordinal.is_("1.5"), "[home]\nordinal = 1\n", []),
    (Home.ordinal >= "1.5", "[home]\nordinal = 1\n", [{(Home.ordinal.key, None): 2}]),
    (Home.ordinal <= "1.5", "[home]\nordinal = 3\n", [{(Home.ordinal.key, None): 1}]),
    (Home.ordinal > 100, "[home]\nordinal = 1\n", []),
    (Person.degree >= "master", '[person]\ndegree = "bachelor"\n', [{(Person.degree.key, None): 4}]),
    (Person.degree >= "master", "", [{(Person.degree.key, None): 4}, {(Person.full_time_degree.key, None): 4}]),
    (Person.full_time_degree <= "master", "", [{(Person.full_time_degree.key, None): 4}, {(Person.degree.key, None): 4}]),
    (Person.degree > "doctor", '[person]\ndegree = "bachelor"\n', []),
    (Mobility.grassroots_years >= 2, "[mobility]\ngrassroots_years = 1\n", [{(Mobility.grassroots_years.key, None): 2}]),
    (Mobility.grassroots_years < 2, "[mobility]\ngrassroots_years = 2\n", []),
    (AGE <= 35, "", [{(Person.age_years.key, None): 35}]),
    (AGE >= 45, "[person]\nbirth_date = 1980-02-29\n", [{DAY: datetime.date(2025, 2, 28)}]),
    (Employment.start_date.years() >= 3, "", [{(Employment.start_date.key, None): LATEST}]),
    (Employment.start_date.years() < 3, "", [{(Employment.start_date.key, None): datetime.date(2019, 6, 2)}]),
    (Employment.start_date.years() < 3, "[employment]\nstart_date = 2019-06-01\n", []),
    (Employment.start_date.months().is_(3), "[employment]\nstart_date = 2022-05-01\n", [{DAY: datetime.date(2022, 8, 1)}]),
    (Employment.start_date.months().is_(3), "[employment]\nstart_date = 2022-01-01\n", []),
    (Employment.start_date.months().is_("1.5"), "", []),
    (~Employment.start_date.months().is_(3), "[employment]\nstart_date = 2022-03-01\n", [{DAY: datetime.date(2022, 7, 1)}]),
    (Employment.start_date.past(), "", [{(Employment.start_date.key, None): AS_OF}]),
    (Employment.start_date.past(), "[employment]\nstart_date = 2022-07-01\n", [{DAY: datetime.date(2022, 7, 1)}]),
    (Employment.start_date.past(), "[employment]\ncomplete = true\n", [{(Employment.start_date.key, None): AS_OF}]),
    (~Employment.start_date.past(), "[employment]\nstart_date = 2022-05-01\n", []),
    (~Employment.start_date.past(), "", []),
    (CONTRACT >= 12, "", [{(Employment.contract_months.key, None): 12}]),
    (CONTRACT >= 12, "[employment]\ncontract_start = 2022-03-01\ncontract_end = 2023-02-27\n",
     [{(Employment.contract_end.key, None): datetime.date(2023, 2, 28)}]),
    (CONTRACT < 12, "[employment]\ncontract_start = 2022-03-01\ncontract_end = 2023-02-28\n",
     [{(Employment.contract_end.key, None): datetime.date(2023, 2, 27)}]),
    (CONTRACT > 1_199, "[employment]\ncontract_months = 24\n", [{(Employment.contract_months.key, None): 1_200}]),
    (Employment.contract_start.months_until(Employment.contract_end) >= 12, "", [{
        (Employment.contract_start.key, None): AS_OF, (Employment.contract_end.key, None): datetime.date(2023, 5, 31),
    }]),
    (Employment.contract_start.months_until(Employment.contract_end) < 0, "[employment]\ncontract_start = 2022-03-01\n", []),
    (Person.sport_role.is_("athlete", "coach"), "", [{(Person.sport_role.key, None): "athlete"}]),
    (~Person.sport_role.is_("athlete"), '[person]\nsport_role = "athlete"\n', [{(Person.sport_role.key, None): "none"}]),
    (Person.distinctions.has("cas-academician"), "[person]\ndistinctions = []\n",
     [{(Person.distinctions.key, None): ("cas-academician",)}]),
    (~Person.distinctions.has("cas-academician"), '[person]\ndistinctions = ["cas-academician", "tianfu-craftsman"]\n',
     [{(Person.distinctions.key, None): ("tianfu-craftsman",)}]),
    (~Employment.place.within("510500"), '[employment]\nplace = "江阳区"\n', []),
    (Student.home.within("510500"), '[student]\nhome = "成都市"\n', []),
    (Student.home.within("510502"), '[student]\nhome = "泸州市"\n', [{(Student.home.key, None): "510502"}]),
    (Recognitions.some(Recognitions.place.within("430100")), '[[recognitions]]\nplace = "成都市"\n',
     [{(Recognitions.key, 1): {Recognitions.place.key: "430100"}}]),
    (left_open("某", "open"), "", []),
    (FoundingProjects.some(FoundingProjects.plan_state.is_("selected")), '[[founding_projects]]\nplan_state = "refused"\n',
     [{(FoundingProjects.key, 1): {FoundingProjects.plan_state.key: "selected"}}]),
    (left_open("某", "open") | Person.urgently_needed, "", [{(Person.urgently_needed.key, None): True}]),
    (Loans.given(), "", [{(Loans.key, 0): {}}]),
    (~Loans.given(), "[[loans]]\ncommercial = true\n", []),
    (Student.local_minimum_wage_yuan + 1 >= 3, "", []),
    (Home.ordinal >= Student.internship_months, "[home]\nordinal = 1\n", []),
])
def test_the_nearest_change_of_each_kind(when: Condition, toml: str, expected: list[dict[Any, Any]]) -> None:
    found = reach(when, toml)
    assert sorted(map(str, found)) == sorted(map(str, expected))


def test_an_event_in_time_of_another_that_is_known_is_settled() -> None:
    when = Works.some(Works.made_on.within_years(3, since=Enterprise.founded_on))
    founded = "[enterprise]\nfounded_on = 2020-01-01\n[[works]]\n"
    one_more = {(Works.key, 1): {Works.made_on.key: datetime.date(2023, 1, 1)}}
    assert reach(when, founded) == [{(Works.made_on.key, 0): datetime.date(2023, 1, 1)}, one_more]
    assert reach(when, founded + "made_on = 2019-01-01\n") == [one_more]


def test_an_event_and_what_it_is_measured_from_are_said_together() -> None:
    when = Employment.contract_end.within_years(1, since=Employment.contract_start)
    start, end = (Employment.contract_start.key, None), (Employment.contract_end.key, None)
    assert reach(when) == [{start: AS_OF, end: datetime.date(2023, 6, 1)}]
    assert reach(when, "[employment]\ncontract_end = 2022-01-01\n") == [{start: datetime.date(2022, 1, 1)}]
    late = reach(when, "[employment]\ncontract_start = 2020-01-01\ncontract_end = 2022-01-01\n")
    assert {end: datetime.date(2021, 1, 1)} in late
    assert {start: datetime.date(2022, 1, 1)} in late
    assert reach(~when, "[employment]\ncontract_start = 2020-01-01\ncontract_end = 2020-03-01\n") == []


def test_work_that_has_not_begun_is_begun_and_then_waited_for() -> None:
    assert reach(Employment.start_date.years() >= 3, "[employment]\ncomplete = true\n") == [
        {(Employment.start_date.key, None): AS_OF, DAY: datetime.date(2025, 6, 1)},
    ]


def test_two_thresholds_on_one_number_are_one_change_to_the_higher() -> None:
    when = (Home.ordinal >= 2) & (Home.ordinal >= 4)
    assert reach(when, "[home]\nordinal = 1\n", 1) == [{(Home.ordinal.key, None): 4}]


def test_of_two_ways_over_the_same_number_the_shorter_is_told() -> None:
    when = (Home.ordinal >= 5) | (Home.ordinal >= 3)
    assert reach(when, "[home]\nordinal = 1\n") == [{(Home.ordinal.key, None): 3}]
    years = (Employment.start_date.years() >= 3) | (Employment.start_date.years() >= 1)
    assert reach(years, "[employment]\nstart_date = 2022-01-01\n") == [{DAY: datetime.date(2023, 1, 1)}]
    assert reach(years) == [{(Employment.start_date.key, None): datetime.date(2021, 6, 1)}]
    loans = Loans.some(Loans.commercial & (Loans.amount_yuan >= 5)) | Loans.some(Loans.commercial)
    assert reach(loans) == [{(Loans.key, 0): {Loans.commercial.key: True}}]
    assert len(reach((Home.bought & (Home.ordinal >= 3)) | (Home.new_commercial & (Home.ordinal >= 2)), "[home]\ncomplete = true\n")) == 2


def test_values_that_contradict_each_other_are_no_way() -> None:
    assert reach(Person.sport_role.is_("athlete") & Person.sport_role.is_("coach")) == []
    assert reach(Person.urgently_needed & ~Person.urgently_needed, at_most=4) == []
    asked = Person.sport_role.is_("athlete", "coach") & Person.sport_role.is_("coach", "none")
    assert reach(asked) == [{(Person.sport_role.key, None): "coach"}]


def test_a_full_time_degree_takes_the_highest_degree_along() -> None:
    said = '[person]\ndegree = "bachelor"\nfull_time_degree = "bachelor"\n'
    (way,) = reach(Person.full_time_degree >= "doctor", said)
    assert way == {(Person.full_time_degree.key, None): 5}
    change = Change(CHOOSE, 5, old=3, fact=Person.full_time_degree)
    after = applied(profile(APPLICANT + said), [change])
    assert (after.value(Person.degree), after.value(Person.full_time_degree)) == (5, 5)
    lower = applied(profile(APPLICANT + said), [Change(CHOOSE, 1, old=3, fact=Person.degree)])
    assert lower.value(Person.full_time_degree) == 1


def test_an_unknown_step_is_chosen_where_the_known_one_above_rules_it_out() -> None:
    plan = document(territory=None)
    offer(Person.full_time_degree >= "doctor", of=plan)
    (one,) = unlock(check_against(profile(APPLICANT + '[person]\ndegree = "master"\n'), [plan])).unlocks
    assert one.ways[0].kind == CHOOSE
    (one,) = unlock(check_against(profile(APPLICANT + '[person]\ndegree = "doctor"\n'), [plan])).unlocks
    assert one.ways[0].kind == STATE


def test_a_place_that_is_not_said_is_said_and_the_one_that_stands_in_for_it_moved_only_where_it_surely_tells() -> None:
    here = Employment.place.within("510502")
    assert reach(here, "") == [{(Employment.place.key, None): "510502"}, {(Enterprise.place.key, None): "510502"}]
    assert reach(here, '[enterprise]\nplace = "成都市"\n') == [{(Employment.place.key, None): "510502"}]
    only = '[enterprise]\nplace = "成都市"\nonly_place = true\n'
    assert reach(here, only) == [{(Enterprise.place.key, None): "510502"}]


def test_an_age_said_without_a_date_of_birth_grows_while_waiting() -> None:
    said = "[person]\nage_years = 35\n[employment]\nstart_date = 2021-06-01\n"
    assert reach((AGE <= 36) & (Employment.start_date.years() >= 3), said) == []
    day = datetime.date(2024, 6, 1)
    assert reach((AGE <= 37) & (Employment.start_date.years() >= 3), said) == [{DAY: day}]
    # Of an age it is sure on the day on which everybody of that age has had the birthday.
    assert reach(AGE >= 37, said) == [{DAY: day}]
    assert reach(AGE.is_(37), said) == [{DAY: day}]
    both = APPLICANT + "[person]\nage_years = 42\nbirth_date = 1980-01-01\n"
    later = applied(profile(both), [Change(WAIT, day, old=AS_OF)])
    assert (bounds(AGE, later), later.own_day) == ((44, 44), AS_OF)


# Lists

EFFECTIVE = Jobs.new & (Jobs.monthly_wage_yuan >= 3_500)


def test_a_row_comes_to_meet_what_is_asked_or_one_more_does() -> None:
    ways = reach(Jobs.some(EFFECTIVE), "[[jobs]]\nnew = true\nmonthly_wage_yuan = 3_499.99\n")
    assert ways == [
        {(Jobs.monthly_wage_yuan.key, 0): 3_500},
        {(Jobs.key, 1): {Jobs.new.key: True, Jobs.monthly_wage_yuan.key: 3_500}},
    ]


def test_jobs_are_counted() -> None:
    ten = "[[jobs]]\ncount = 8\nnew = true\nmonthly_wage_yuan = 4_000\n"
    assert reach(Jobs.number(EFFECTIVE) >= 10, ten) == [
        {(Jobs.count.key, 0): 10},
        {(Jobs.key, 1): {Jobs.count.key: 2, Jobs.new.key: True, Jobs.monthly_wage_yuan.key: 3_500}},
    ]
    assert reach(Jobs.number(EFFECTIVE) < 8, ten + "[[jobs]]\nnew = false\n") == [
        {(Jobs.count.key, 0): 7}, {(Jobs.new.key, 0): False}, {(Jobs.monthly_wage_yuan.key, 0): Decimal("3499.99")},
    ]
    assert {(Jobs.count.key, 0): 7} in reach(~(Jobs.number(EFFECTIVE).is_(8)), ten)
    assert {(Jobs.count.key, 0): 9} in reach(Jobs.number(EFFECTIVE).is_(9), ten)
    assert {(Jobs.count.key, 0): 5} in reach(Jobs.number(EFFECTIVE).is_(5), ten)
    assert reach(Jobs.number(EFFECTIVE).is_("5.5"), ten) == []
    assert reach(Jobs.number(EFFECTIVE) < 0, ten) == []
    assert reach(~Jobs.number(EFFECTIVE).is_(0), "[[jobs]]\ncount = 1\nnew = false\nmonthly_wage_yuan = 4_000\n")
    assert reach(Jobs.number() <= 3, "") == []


def test_a_row_of_none_made_in_python_can_be_raised() -> None:
    plan = document(territory=None)
    offer(Jobs.some(EFFECTIVE), of=plan, sides=("enterprise",))
    none = {Jobs.count.key: 0, Jobs.new.key: True, Jobs.monthly_wage_yuan.key: 4_000}
    told = Profile("enterprise", {}, {Jobs.key: [none]}, as_of=datetime.date(2022, 6, 1))
    (found,) = unlock(check_against(told, [plan])).unlocks
    assert {(Jobs.count.key, 0): 1} in [{change.site: change.new for change in way.changes} for way in found.ways]


def test_sums_are_raised_in_a_row() -> None:
    assert reach(Loans.total(Loans.amount_yuan) >= 100, "[[loans]]\namount_yuan = 40\n[[loans]]\namount_yuan = 10\n") == [
        {(Loans.amount_yuan.key, 0): 90}, {(Loans.amount_yuan.key, 1): 60},
    ]
    assert reach(Loans.total(Loans.amount_yuan) >= 100, "[[loans]]\namount_yuan = 40\n", 1) == [{(Loans.amount_yuan.key, 0): 100}]


def test_sales_of_a_year_to_come_or_of_the_last_one_that_counts() -> None:
    when = Results.some(Results.sales_by_year_yuan.first(2) > 10)
    new = {(Results.key, 0): {Results.sales_by_year_yuan.key: (Decimal("10.01"),)}}
    assert reach(when) == [new]
    ways = reach(when, "[[results]]\nsales_by_year_yuan = [4]\n")
    assert {(Results.sales_by_year_yuan.key, 0): (4, Decimal("6.01"))} in ways
    long = reach(Results.some(Results.sales_by_year_yuan.first(2, share="0.5") > 10))
    assert long == []
    assert reach(Results.some(Results.sales_by_year_yuan.first(2) < 10), "[[results]]\nsales_by_year_yuan = [40, 1]\n") == []
    full = reach(when, "[[results]]\nsales_by_year_yuan = [4, 5, 6]\n")
    assert {(Results.sales_by_year_yuan.key, 0): (4, Decimal("6.01"), 6)} in full
    assert {(Results.key, 1): {Results.sales_by_year_yuan.key: (Decimal("10.01"),)}} in full
    profit = Results.some(Results.profit_by_year_yuan.first(2) > 10)
    assert reach(profit, "[[results]]\nprofit_by_year_yuan = [4, 5, 6]\n") == [
        {(Results.key, 1): {Results.profit_by_year_yuan.key: (Decimal("10.01"),)}},
    ]


def test_a_new_row_that_needs_time_or_something_outside_of_it_takes_one_change_more() -> None:
    started = Recognitions.some(Recognitions.kind.is_("other") & Person.urgently_needed)
    assert reach(started, "[person]\nurgently_needed = false\n") == [
        {(Recognitions.key, 0): {Recognitions.kind.key: "other"}, (Person.urgently_needed.key, None): True},
    ]


def test_no_row_can_meet_what_nothing_can() -> None:
    never = Jobs.some(Jobs.new & left_open("某", "open"))
    assert reach(never) == []
    level = Platforms.some(Platforms.level.is_("county") & Platforms.level.is_("national"))
    assert reach(level) == []


def test_something_said_of_a_row_that_is_added_becomes_part_of_it() -> None:
    found = reach(Loans.given() & Loans.some(Loans.commercial), at_most=1)
    assert found == [{(Loans.key, 0): {Loans.commercial.key: True}}]


# Contests, order, worth


def contest(toml: str, when: Condition = Person.urgently_needed) -> Outlook:
    plan = document(territory=None)
    made = offer(when, of=plan, contest=True)
    plan.id, made.item.number, made.slug = "luzhou-2021", "27", "living-allowance"
    return unlock(check_against(profile(APPLICANT + toml), [plan]))


@pytest.mark.parametrize(("decision", "site"), [
    ("", ("decisions", 0)),
    ('[[decisions]]\nprogram = "luzhou-2021/27.living-allowance"\noutcome = "applied"\n', ("decisions.outcome", 0)),
    ('[[decisions]]\nprogram = "luzhou-2021/27.service"\noutcome = "applied"\n', ("decisions", 1)),
])
def test_to_be_put_up_for_a_contest_is_a_change(decision: str, site: tuple[str, int]) -> None:
    (one,) = contest("[person]\nurgently_needed = true\n" + decision).unlocks
    assert [change.site for change in one.ways[0].changes] == [site]
    (one,) = contest("[person]\nurgently_needed = false\n" + decision).unlocks
    assert [change.site for change in one.ways[0].changes] == [site, (Person.urgently_needed.key, None)]


def test_a_contest_needs_a_change_of_its_own() -> None:
    found = contest("", Person.urgently_needed & Employment.full_time)
    assert (found.unlocks, len(found.farther)) == ([], 1)


def test_what_can_be_done_stands_before_what_comes_and_that_before_what_is_said() -> None:
    plan = document(territory=None)

    def add(slug: str, when: Condition, amount: Any = None, **more: Any) -> Program:
        return offer(when, amount, of=plan, slug=slug, **more)

    add("said", Person.urgently_needed, exact(10_000_000))
    add("later", Employment.start_date.years() >= 3, exact(5_000_000))
    add("service", Home.bought, unstated(), form=SERVICE)
    add("credit", Home.bought, up_to(900_000), form=LOAN)
    add("optional", Home.bought, up_to(800_000), discretion=OPTIONAL)
    add("small", Home.bought, exact(1_000))
    add("two", Home.bought & Home.new_commercial, exact(4_000))
    add("rate", Home.bought, share("0.01", Student.local_minimum_wage_yuan, cap=3_000))
    toml = "[home]\ncomplete = true\n[employment]\nstart_date = 2022-01-01\n"
    found = unlock(check_against(profile(APPLICANT + toml), [plan]))
    assert [one.now.program.slug for one in found.unlocks] == [
        "rate", "two", "small", "optional", "credit", "service", "later", "said",
    ]
    assert [one.ways[0].facts for one in found.unlocks][:2] == [1, 2]
    assert [one.ways[0].day for one in found.unlocks[-2:]] == [datetime.date(2025, 1, 1), None]


def test_the_profile_is_left_as_it_is() -> None:
    before = profile(FOUNDER + "jobs_created = 1\n")
    copy = (dict(before.values), {key: [dict(row) for row in rows] for key, rows in before.rows.items()}, before.as_of)
    plan = document()
    offer(Founded.some(Founded.jobs_created >= 10) & Hires.some(Hires.doctor) & Growth.key_industry, of=plan, place=Employment.place)
    unlock(check_against(before, [plan]), 3)
    assert (dict(before.values), {key: [dict(row) for row in rows] for key, rows in before.rows.items()}, before.as_of) == copy


def test_a_change_taken_back_is_none() -> None:
    first = Change(CHOOSE, True, old=False, fact=Person.urgently_needed)
    assert merged((first,), first.to(False)) is None
    assert repr(first) == "<choose ('person.urgently_needed', None): False -> True>"


def test_a_day_before_the_calendar_is_no_day() -> None:
    plan = document(territory=None)
    offer(named("老", "old", Employment.start_date.years() >= 3_000), of=plan)
    offer(Employment.start_date.years() <= 3_000, of=plan)
    assert unlock(check_against(profile(APPLICANT), [plan])).unlocks == []


def test_a_figure_of_the_document_that_depends_on_the_profile_is_not_reached() -> None:
    assert reach(capped(Home.ordinal, 3) >= 2, "[home]\nordinal = 1\n") == []
    assert territory(Employment.place) is not None


@pytest.mark.parametrize(("as_of", "when", "toml", "expected"), [
    ("2022-02-28", Employment.start_date.months() >= 1, "", datetime.date(2022, 1, 31)),
    ("2022-03-30", Employment.start_date.months() >= 1, "", datetime.date(2022, 2, 28)),
    ("9999-12-31", Employment.start_date.years() >= 3, "[employment]\nstart_date = 9999-01-01\n", None),
    ("2022-06-01", Employment.contract_start.months_until(Employment.contract_end).is_(0),
     "[employment]\ncontract_start = 2022-01-01\ncontract_end = 2022-05-31\n", None),
])
def test_the_ends_of_months_and_of_the_calendar(
    as_of: str, when: Condition, toml: str, expected: datetime.date | None
) -> None:
    plan = document(territory=None)
    offer(when, of=plan)
    found = unlock(check_against(profile(APPLICANT + toml, as_of), [plan])).unlocks
    assert [one.ways[0].changes[0].new for one in found] == ([] if expected is None else [expected])
