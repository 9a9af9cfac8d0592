"""Laws of `unlock` over clauses and profiles at random: what it says holds, nothing smaller does, nothing is touched."""

from __future__ import annotations

import datetime
import importlib
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

from hypothesis import given, settings
from hypothesis import strategies as st

from assess.invented import document, offer
from clauses.strategies import FLAGS, LEAVES, Pair, _combined, conditions, pairs
from talentcalc.assess.changes import CHOOSE, Change, applied, is_fixed
from talentcalc.assess.check import check, check_against
from talentcalc.assess.disagreements import disagreements
from talentcalc.assess.margin import margins
from talentcalc.assess.outcomes import ELIGIBLE, INELIGIBLE, POSSIBLE
from talentcalc.assess.unlock import Way, unlock
from talentcalc.clauses import facts as fc
from talentcalc.clauses.expressions import nodes
from talentcalc.profile.consistency import contradictions
from talentcalc.profile.enterprise import Enterprise
from talentcalc.profile.person import Person
from talentcalc.profile.reading import quick_profile
from talentcalc.profile.work import Employment

sys.path.insert(0, str(Path(__file__).parents[2] / "bench"))
population = importlib.import_module("population")

if TYPE_CHECKING:
    from collections.abc import Iterator

    from talentcalc.clauses.expressions import Condition
    from talentcalc.clauses.facts import Fact
    from talentcalc.profile.profile import Profile

FIGURES: Any = st.sampled_from((Employment.contract_months, Employment.start_date.months(), Person.birth_date.years()))
COMPARED = st.builds(
    lambda op, fact, figure: {">=": fact >= figure, ">": fact > figure, "<=": fact <= figure, "<": fact < figure, "=": fact.is_(figure)}[op],
    st.sampled_from((">=", ">", "<=", "<", "=")), FIGURES, st.integers(0, 40),
)
SIMPLE = _combined(st.one_of(FLAGS, LEAVES, COMPARED))
"""Conditions whose every part `unlock` can change, but for leaving a place."""


def spelled(profile: Profile) -> tuple[Any, ...]:
    rows = {key: [dict(row) for row in listed] for key, listed in profile.rows.items()}
    return dict(profile.values), rows, profile.as_of, profile.closed, profile.complete


def each_value(way: Way) -> Iterator[tuple[Change, ...]]:
    """The changes, and the same with each of the other values that are said to do as well."""
    for change in way.changes:
        for value in (change.new, *change.also):
            yield tuple(part.to(value) if part is change else part for part in way.changes)


@given(conditions, pairs(), st.integers(1, 3))
@settings(max_examples=150)
def test_what_is_said_to_reach_a_program_reaches_it(when: Condition, pair: Pair, at_most: int) -> None:
    plan = document(territory=None)
    offer(when, of=plan, sides=("person",))
    for profile in pair:
        before = spelled(profile)
        for one in unlock(check_against(profile, [plan]), at_most).unlocks:
            assert one.now.outcome in (INELIGIBLE, POSSIBLE)
            for way in one.ways:
                assert 1 <= len(way.changes) <= at_most
                assert len({change.site for change in way.changes}) == len(way.changes)
                for changes in each_value(way):
                    assert check_against(applied(profile, changes), [plan]).of(one.now.program).outcome == ELIGIBLE
        assert spelled(profile) == before


@given(conditions, pairs())
@settings(max_examples=100)
def test_no_change_of_a_way_can_be_left_out(when: Condition, pair: Pair) -> None:
    plan = document(territory=None)
    offer(when, of=plan, sides=("person",))
    for one in unlock(check_against(pair.partial, [plan]), 2).unlocks:
        for way in one.ways:
            for left_out in way.changes if len(way.changes) > 1 else ():
                fewer = [part for part in way.changes if part is not left_out]
                if any(part.row is not None for part in fewer):
                    continue
                assert check_against(applied(pair.partial, fewer), [plan]).of(one.now.program).outcome != ELIGIBLE


def single_changes(profile: Profile) -> Iterator[Change]:
    """Every single change of a flag, a scale, a choice or a number that could be made."""
    facts: list[tuple[Fact, list[Any]]] = [
        (Person.urgently_needed, [True, False]), (Employment.full_time, [True, False]),
        (Employment.newly_introduced, [True, False]), (Person.degree, list(range(6))), (Person.title, list(range(5))),
        (Enterprise.founded_in_city, ["founded", "branch", "neither"]),
        (Enterprise.kinds, [("company",), ("school",), ("farm",), ()]), (Employment.contract_months, list(range(42))),
    ]
    for fact, values in facts:
        old = profile.value(fact)
        for value in values:
            if value != old and (old is None or not is_fixed(fact)):
                yield Change(CHOOSE, value, old=old, fact=fact)


@given(SIMPLE, pairs())
@settings(max_examples=200)
def test_nothing_smaller_reaches_it(when: Condition, pair: Pair) -> None:
    """A program that takes two changes is reached by no one; a figure that moves less far does not do."""
    plan = document(territory=None)
    program = offer(when, of=plan, sides=("person",))
    profile = pair.partial
    result = check_against(profile, [plan])
    looked_at = [one.outcome for one in result.assessments if one.program is program]
    if looked_at in ([], [ELIGIBLE]):  # of a side that is not described nothing was asked
        return
    asked = {fact.key for node in nodes(when) for fact in fc.facts_of(node)}
    single = [  # a fact that is not asked, but bounds one that is (the highest degree), is not proposed
        change for change in single_changes(profile)
        if change.fact is not None and change.fact.key in asked
        and check_against(applied(profile, [change]), [plan]).of(program).outcome == ELIGIBLE
    ]
    found = [way for one in unlock(result, 2).unlocks for way in one.ways]
    for change in single:
        alike = [way for way in found if [part.site for part in way.changes] == [change.site]]
        assert alike, f"{change} reaches it and is not found"
        if isinstance(change.fact, fc.Number | fc.Scale) and change.old is not None:
            told = min(abs(way.changes[0].new - change.old) for way in alike)
            assert told <= abs(change.new - change.old)


@given(st.integers(0, 100_000))
@settings(max_examples=4)
def test_on_the_documents_it_holds_for_profiles_at_random(seed: int) -> None:
    profile = quick_profile(population.tables(seed), "random", as_of=datetime.date(2022, 6, 1))
    if profile is None:
        return
    result = check(profile)
    before = spelled(profile)
    for one in unlock(result, 2).unlocks:
        for changes in each_value(one.ways[0]):
            after = applied(profile, changes)
            assert check_against(after, [one.now.program.item.document]).of(one.now.program).outcome == ELIGIBLE
            assert not contradictions(after) + disagreements(after)
    for margin in margins(result):
        for change in (*margin.figures, *margin.facts):
            after = applied(profile, [change])
            assert check_against(after, [margin.found.program.item.document]).of(margin.found.program).outcome != ELIGIBLE
    assert spelled(profile) == before


def alone(change: Change, profile: Profile) -> bool:
    """The change takes nothing else with it: a lower degree takes a full-time degree above it down as well."""
    after = applied(profile, [change])
    moved = sum(1 for key in {*after.values, *profile.values} if after.values.get(key) != profile.values.get(key))
    return moved <= 1



@given(SIMPLE, pairs())
@settings(max_examples=150)
def test_what_is_said_to_lose_a_program_loses_it_and_no_single_change_that_is_not_said_does(when: Condition, pair: Pair) -> None:
    plan = document(territory=None)
    program = offer(when, of=plan, sides=("person",))
    for profile in pair:
        result = check_against(profile, [plan])
        for margin in margins(result):
            said = {change.site for change in (*margin.figures, *margin.facts)}
            for change in (*margin.figures, *margin.facts):
                assert check_against(applied(profile, [change]), [plan]).of(program).outcome != ELIGIBLE
            for change in single_changes(profile):
                if alone(change, profile) and check_against(applied(profile, [change]), [plan]).of(program).outcome == INELIGIBLE:
                    assert change.site in said
            if margin.lost_on is not None:
                wait = Change(CHOOSE, margin.lost_on - datetime.timedelta(days=1), old=profile.as_of)
                assert check_against(applied(profile, [wait]), [plan]).of(program).outcome == ELIGIBLE
                assert check_against(applied(profile, [wait.to(margin.lost_on)]), [plan]).of(program).outcome != ELIGIBLE
