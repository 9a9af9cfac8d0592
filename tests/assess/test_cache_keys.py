"""The contract of cache keys: who has one key for a node has the same from it, and a node reads no more than it says."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assess.test_ways_agree import closed
from clauses.strategies import AS_OF, Pair, conditions, pairs, quantities
from clauses.test_wording import NODES
from talentcalc.assess.blocks import Block
from talentcalc.assess.cache_keys import DENIED, Reads, reads, said
from talentcalc.assess.evaluate import bounds, holds
from talentcalc.assess.keyed_blocks import Memory
from talentcalc.assess.reasons import undecided
from talentcalc.clauses import expressions as ex
from talentcalc.clauses import facts as fc
from talentcalc.clauses import formulas as fm
from talentcalc.clauses.text import Text
from talentcalc.profile.dealings import Hires, Jobs, Results
from talentcalc.profile.enterprise import Enterprise
from talentcalc.profile.person import AGE, Person
from talentcalc.profile.profile import Profile
from talentcalc.profile.work import Employment, Student

if TYPE_CHECKING:
    import datetime
    from collections.abc import Mapping

    from talentcalc.clauses.facts import Fact
    from talentcalc.clauses.sections import Rows

FLAG, OTHER = Employment.full_time, Person.urgently_needed
WAGE = Student.local_minimum_wage_yuan
EXAMPLES: dict[type, ex.Expression] = {
    type(node): node for node in (
        ex.left_open("未定", "open"), FLAG & OTHER, FLAG | OTHER, ~FLAG, ex.named("某", "so called", FLAG),
        ex.answered(FLAG, yes=OTHER, no=Employment.newly_introduced), ex.BySide(person=FLAG, enterprise=Enterprise.only_place),
        fc.Own(Hires.this_person), Person.degree >= "master", FLAG, Enterprise.founded_in_city.is_("founded"),
        Enterprise.kinds.has("school"), Employment.place.within("510502"), Employment.start_date.past(),
        Employment.start_date.within_years(1, Person.birth_date), Jobs.given(), ex.Constant(5), fc.Step(1, Text("一", "one")),
        Employment.contract_months, WAGE, Person.age_years, Person.degree, Person.birth_date.years(),
        Employment.contract_start.months_until(Employment.contract_end), Results.sales_by_year_yuan.first(3),
        fm.Otherwise(Person.birth_date.years(), Person.age_years), WAGE + 1, Decimal("0.5") * WAGE, fm.capped(WAGE, 9),
        fm.payment(WAGE), fm.choose(FLAG, WAGE, 1), Jobs.total(Jobs.monthly_wage_yuan, Jobs.new | FLAG),
    )
}


def outcome(node: Any, profile: Profile) -> Any:
    met = holds(node, profile) if isinstance(node, ex.Condition) else bounds(node, profile)
    return met, list(dict.fromkeys(undecided(node, profile)))


def keys(node: ex.Expression, profiles: list[Profile]) -> list[Any]:
    return list(Block(Memory(), profiles).keys(reads(node)))


@given(conditions | quantities, st.lists(pairs(), min_size=2, max_size=4))
def test_profiles_with_one_key_have_the_same_from_a_node(node: ex.Expression, seen: list[Pair]) -> None:
    profiles = [told for pair in seen for one in pair for told in (one, *closed(one))]
    found: dict[Any, Any] = {}
    for one, key in zip(profiles, keys(node, profiles), strict=True):
        assert found.setdefault(key, outcome(node, one)) == outcome(node, one)


@given(st.sampled_from(sorted(EXAMPLES, key=str)), st.lists(pairs(), min_size=2, max_size=4))
def test_profiles_with_one_key_have_the_same_from_every_kind_of_node(kind: type, seen: list[Pair]) -> None:
    node = EXAMPLES[kind]
    found: dict[Any, Any] = {}
    if kind is not fc.Own:  # asked of rows
        profiles = [told for pair in seen for one in pair for told in (one, *closed(one))]
        for one, key in zip(profiles, keys(node, profiles), strict=True):
            assert found.setdefault(key, outcome(node, one)) == outcome(node, one)


def test_every_kind_of_node_has_an_example() -> None:
    assert set(EXAMPLES) == NODES


class Noting(Profile):
    """A profile that notes what is asked of it."""

    def __init__(self, one: Profile) -> None:
        self.noted: set[Any] = set()
        super().__init__(one.kind, one.values, one.rows, as_of=one.as_of)

    @property
    def as_of(self) -> datetime.date:
        self.noted.add("day")
        return self._as_of

    @as_of.setter
    def as_of(self, day: datetime.date) -> None:
        self._as_of = day

    def given(self, fact: Fact) -> Any:
        self.noted.add(fact)
        return super().given(fact)

    def each(self, rows: type[Rows]) -> Any:
        self.noted.add(rows)
        plain = Profile(self.kind, self.values, self.rows, as_of=self._as_of)
        return plain.each(rows)

    def sides(self) -> list[str]:
        self.noted.add("sides")
        return super().sides()


@given(st.sampled_from(sorted(EXAMPLES, key=str)) | st.none(), conditions | quantities, pairs())
def test_a_node_reads_no_more_than_it_says(kind: type | None, node: ex.Expression, pair: Pair) -> None:
    node = node if kind is None or kind is fc.Own else EXAMPLES[kind]
    told = reads(node)
    stated = {*told.facts, *(one.rows for one in told.lists), *(["day"] if told.day else []), *(["sides"] if told.sides else [])}
    for one in pair:
        noting = Noting(one)
        noting.noted.clear()
        outcome(node, noting)
        assert noting.noted <= stated


def test_an_age_is_read_with_the_day() -> None:
    assert reads(AGE).day
    assert not reads(FLAG & (Person.degree >= "master")).day


def test_a_scale_is_read_with_those_that_bound_it_and_a_place_with_what_stands_in() -> None:
    assert set(reads(Person.degree).facts) == {Person.degree, Person.full_time_degree}
    assert {Employment.place, Enterprise.place, Enterprise.only_place} <= set(reads(Employment.place.within("510502")).facts)


def test_what_a_list_asks_of_lists_is_shared_by_nobody() -> None:
    assert reads(Jobs.total(Jobs.number(), Jobs.new)).siblings
    assert reads(fc.Own(Hires.this_person)).siblings


@pytest.mark.parametrize(("told", "expected"), [
    (Profile("applicant", {FLAG.key: True}, {}, as_of=AS_OF, complete=True), True),
    (Profile("applicant", {}, {}, as_of=AS_OF, complete=True), DENIED),
    (Profile("applicant", {}, {}, as_of=AS_OF), None),
])
def test_a_key_tells_what_is_denied_from_what_is_unknown(told: Profile, expected: object) -> None:
    assert said(FLAG, told) == expected
    assert keys(FLAG, [told]) == [expected]


def test_the_example_of_the_contract_holds() -> None:
    ten = Jobs.number(Jobs.new) >= 10
    new, old = {Jobs.new.key: True, "jobs.count": 8}, {Jobs.new.key: False}
    firm = Profile("enterprise", {}, {"jobs": [new, old]}, as_of=AS_OF)
    other = Profile("enterprise", {}, {"jobs": [{**new, Jobs.housing_fund.key: True}, old]}, as_of=AS_OF)
    assert keys(ten, [firm]) == keys(ten, [other])


def test_nothing_is_read_by_a_figure() -> None:
    assert not reads(ex.Constant(5))
    assert isinstance(reads(), Reads)


CONDITIONS = [node for kind, node in EXAMPLES.items() if isinstance(node, ex.Condition) and kind is not fc.Own]


@given(st.sampled_from(CONDITIONS), st.lists(pairs(), min_size=1, max_size=3), st.booleans())
def test_every_kind_of_condition_comes_to_the_same_in_a_block(node: ex.Condition, seen: list[Pair], negated: bool) -> None:
    node = ~node if negated else node
    profiles = [told for pair in seen for one in pair for told in (one, *closed(one), Profile("enterprise", one.values, {}, as_of=AS_OF))]
    states = Block(Memory(), profiles).states(node)
    assert [{True: True, False: False}.get(state) for state in states] == [holds(node, one) for one in profiles]
    assert all(state is not None for state in states)


def test_whose_row_it_is_is_decided_for_each_row_alone() -> None:
    mine = Hires.number(fc.Own(Hires.this_person)) >= 1
    rows: list[Mapping[str, Any]] = [{Hires.this_person.key: True}, {Hires.this_person.key: False}]
    listed: list[list[Mapping[str, Any]]] = [[{}], rows, [{}, {}], rows[1:]]
    profiles = [Profile("applicant", {}, {"hires": some}, as_of=AS_OF) for some in listed]
    assert [state is True for state in Block(Memory(), profiles).states(mine)] == [holds(mine, one) is True for one in profiles]


def test_whose_profile_it_is_stands_in_the_key_of_what_asks_by_side() -> None:
    by_side = ex.BySide(person=FLAG, enterprise=FLAG)
    one, other = keys(by_side, [Profile(kind, {}, {}, as_of=AS_OF) for kind in ("applicant", "enterprise")])
    assert one != other
