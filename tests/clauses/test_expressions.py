"""A clause is a tree: what would silently drop half of it, or is no exact number, is refused."""

# ruff: noqa: SIM300 -- figures stand on either side here
# mypy: disable-error-code="operator,arg-type"

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given

from clauses.strategies import conditions, expressions
from talentcalc.clauses import expressions as ex
from talentcalc.clauses.expressions import (
    ALWAYS,
    All,
    AnyOf,
    Comparison,
    Constant,
    Product,
    Sum,
    Truth,
    left_open,
    named,
    nodes,
    quantity,
    replaced,
)
from talentcalc.clauses.facts import Flag, InTime, Step
from talentcalc.clauses.formulas import Cut, capped, choose, payment
from talentcalc.clauses.kinds import kinds, require
from talentcalc.clauses.text import Text
from talentcalc.profile.dealings import Jobs
from talentcalc.profile.enterprise import Enterprise
from talentcalc.profile.person import AGE, Person
from talentcalc.profile.work import Employment

if TYPE_CHECKING:
    from collections.abc import Callable

    from talentcalc.clauses.expressions import Condition, Expression

FLAG, OTHER, THIRD = Employment.full_time, Employment.newly_introduced, Person.urgently_needed


@given(expressions)
def test_no_node_can_be_taken_for_a_truth_value(node: Expression) -> None:
    with pytest.raises(TypeError, match=r"combine with & [|] ~"):
        bool(node)


@pytest.mark.parametrize("trap", [
    lambda: FLAG and OTHER,
    lambda: FLAG or OTHER,
    lambda: not FLAG,
    lambda: 18 <= AGE <= 35,
    lambda: AGE if FLAG else 0,
    lambda: all([FLAG, OTHER]),
])
def test_pythons_own_and_or_not_if_and_chains_are_refused(trap: Callable[[], Any]) -> None:
    with pytest.raises(TypeError, match="a clause is a tree"):
        trap()


@pytest.mark.parametrize("build", [
    lambda: AGE >= 0.5,
    lambda: AGE + 0.1,
    lambda: 0.1 * AGE,
    lambda: AGE <= True,
    lambda: AGE.is_(None),
    lambda: quantity(float("nan")),
    lambda: capped(AGE, 1e6),
    lambda: choose(FLAG, 1.5, 2),
    lambda: Jobs.total(0.1),
])
def test_a_binary_float_a_flag_and_nothing_are_no_exact_numbers(build: Callable[[], Any]) -> None:
    with pytest.raises(TypeError, match="not an exact number"):
        build()


@pytest.mark.parametrize("build", [
    lambda: FLAG & True,
    lambda: FLAG | None,
    lambda: FLAG & AGE,
    lambda: FLAG & Person.birth_date,
    lambda: FLAG & Enterprise.kinds,
])
def test_only_conditions_join_conditions(build: Callable[[], Any]) -> None:
    with pytest.raises(TypeError, match="not a condition"):
        build()


@pytest.mark.parametrize("build", [lambda: True & FLAG, lambda: AGE & FLAG, lambda: ~AGE])
def test_a_quantity_or_a_plain_truth_value_does_not_join(build: Callable[[], Any]) -> None:
    with pytest.raises(TypeError):
        build()


@pytest.mark.parametrize("build", [
    lambda: Enterprise.founded_in_city.is_("fonded"),
    lambda: Enterprise.founded_in_city.is_("founded", "在本市创办"),
    lambda: Enterprise.kinds.has("compny"),
    lambda: Person.degree >= "phd",
    lambda: Person.title.is_("professor"),
    lambda: Enterprise.place.within("泸州市"),
    lambda: Enterprise.place.within("510502", "51050"),
])
def test_a_value_that_a_fact_does_not_have_is_refused_when_the_clause_is_built(build: Callable[[], Any]) -> None:
    with pytest.raises(ValueError, match=r"no such value|unknown place"):
        build()


@pytest.mark.parametrize("build", [lambda: Person.degree >= 3, lambda: Person.title < Person.degree])
def test_a_scale_compares_with_the_name_of_a_step_and_nothing_else(build: Callable[[], Any]) -> None:
    with pytest.raises(TypeError, match="the name of a step"):
        build()


def test_conditions_of_one_kind_are_joined_flat_in_the_order_written() -> None:
    assert FLAG & OTHER & THIRD == All((FLAG, OTHER, THIRD))
    assert FLAG & (OTHER & THIRD) == All((FLAG, OTHER, THIRD))
    assert FLAG | OTHER | THIRD == AnyOf((FLAG, OTHER, THIRD))
    assert FLAG & OTHER | THIRD == AnyOf((All((FLAG, OTHER)), THIRD))


def test_a_named_condition_is_not_dissolved_into_the_one_around_it() -> None:
    both = named("两者", "both", FLAG & OTHER)
    assert both & THIRD == All((both, THIRD))


def test_figures_stand_on_either_side_of_a_comparison() -> None:
    assert (AGE >= 18) == Comparison(AGE, ">=", Constant(18))
    assert (18 <= AGE) == (AGE >= 18)
    assert (18 < AGE) == (AGE > 18)
    assert (18 > AGE) == (AGE < 18)
    assert (Person.degree >= "master") == Comparison(
        Person.degree, ">=", Step(4, Person.degree.options["master"])
    )


def test_figures_stand_on_either_side_of_a_sum_and_a_product() -> None:
    months = Employment.contract_months
    assert 1 + months == months + 1 == Sum((months, Constant(1)))
    assert 2 * months == months * 2 == Product(Constant(2), months)
    assert quantity("0.05") == Constant(Decimal("0.05"))


@given(conditions)
def test_equal_means_saying_the_same_and_equal_nodes_hash_alike(condition: Condition) -> None:
    again = All((condition, FLAG))
    assert again == All((condition, FLAG))
    assert hash(again) == hash(All((condition, FLAG)))
    assert again != AnyOf((condition, FLAG))
    assert again != condition


def test_two_facts_are_never_the_same_fact() -> None:
    assert FLAG != OTHER
    assert len({FLAG, OTHER, FLAG}) == 2


def test_a_node_shows_what_it_is_made_of() -> None:
    assert repr(FLAG & (AGE >= 18)).startswith("All((<employment.full_time>, Comparison(Otherwise(")
    assert repr(left_open("未定", "open")) == "Truth(None, Text('未定', 'open'), False)"
    assert repr(Constant(5)) == "Constant(5)"


def test_a_truth_left_open_is_neither_met_nor_not_met() -> None:
    assert left_open("未定", "open") == Truth(None, Text("未定", "open"))
    assert ALWAYS.value is True


@given(expressions)
def test_nodes_gives_each_part_once_the_root_first(node: Expression) -> None:
    found = list(nodes(node))
    assert found[0] is node
    assert len(found) == 1 + sum(len(list(nodes(child))) for child in node.children())


@given(expressions)
def test_what_nothing_is_replaced_in_says_the_same(node: Expression) -> None:
    assert replaced(node, lambda _: None) == node


@given(expressions)
def test_what_is_replaced_is_gone_and_the_clause_given_stays_as_it_was(node: Expression) -> None:
    before = repr(node)
    changed = replaced(node, lambda one: ALWAYS if isinstance(one, Flag) else None)
    assert not any(isinstance(one, Flag) for one in nodes(changed))
    assert len(list(nodes(changed))) == len(list(nodes(node)))
    assert repr(node) == before


def test_a_part_is_replaced_wherever_it_stands() -> None:
    clause = named("某", "so called", FLAG & ~THIRD) | (choose(FLAG, 5, 3) + Jobs.number(FLAG) >= 2)
    assert replaced(clause, lambda one: OTHER if one == FLAG else None) == (
        named("某", "so called", OTHER & ~THIRD) | (choose(OTHER, 5, 3) + Jobs.number(OTHER) >= 2)
    )
    assert replaced(FLAG, lambda _: OTHER) is OTHER


def test_a_payment_and_a_day_in_time_are_nodes_of_their_own() -> None:
    months = Employment.contract_months
    assert payment(months) == Cut(months)
    assert list(nodes(payment(months))) == [Cut(months), months]
    assert Employment.start_date.within_years(3, Person.birth_date) == InTime(Employment.start_date, Person.birth_date, 36)


def test_a_node_is_frozen() -> None:
    with pytest.raises(AttributeError, match="frozen"):
        Constant(5).value = 6  # type: ignore[misc]


def test_a_node_lacks_no_field_and_takes_none_too_many() -> None:
    for fields in ((), (1, 2)):
        with pytest.raises(TypeError, match="Constant takes value"):
            Constant(*fields)
    assert Truth(None, Text("未定", "open"), of_profile=True).of_profile


def test_a_way_that_forgets_a_kind_of_node_is_an_error_where_it_is_made() -> None:
    table: dict[type, None] = dict.fromkeys(kinds(ex.Condition))
    require(table, ex.Condition, "words")
    del table[Truth]
    with pytest.raises(TypeError, match="words: nothing is said of Truth"):
        require(table, ex.Condition, "words")
    require(table, ex.Condition, "words", but=(Truth,))
