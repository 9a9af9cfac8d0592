"""Conditions are three-valued: what is not known is neither met nor not met."""

from __future__ import annotations

import operator
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clauses.strategies import AS_OF, SIGNS, Pair, conditions, pairs
from talentcalc.assess.evaluate import holds
from talentcalc.clauses.expressions import ALWAYS, Truth, left_open, quantity
from talentcalc.clauses.text import Text
from talentcalc.profile.profile import Profile

if TYPE_CHECKING:
    from collections.abc import Callable

    from talentcalc.clauses.expressions import Condition

NOBODY = Profile("applicant", {}, {}, as_of=AS_OF)
TRUE, FALSE, OPEN = ALWAYS, Truth(False, Text("否", "never")), left_open("未定", "left open")


@pytest.mark.parametrize(("a", "b", "both", "either"), [
    (TRUE, TRUE, True, True),
    (TRUE, FALSE, False, True),
    (TRUE, OPEN, None, True),
    (FALSE, FALSE, False, False),
    (FALSE, OPEN, False, None),
    (OPEN, OPEN, None, None),
])
def test_and_and_or_follow_kleenes_tables(
    a: Condition, b: Condition, both: bool | None, either: bool | None
) -> None:
    assert holds(a & b, NOBODY) is holds(b & a, NOBODY) is both
    assert holds(a | b, NOBODY) is holds(b | a, NOBODY) is either


@pytest.mark.parametrize(("a", "turned"), [(TRUE, False), (FALSE, True), (OPEN, None)])
def test_not_turns_what_is_decided_and_leaves_what_is_open(a: Condition, turned: bool | None) -> None:
    assert holds(~a, NOBODY) is turned


@given(conditions, conditions, pairs())
def test_de_morgan_holds_also_of_what_is_unknown(a: Condition, b: Condition, pair: Pair) -> None:
    assert holds(~(a & b), pair.partial) is holds(~a | ~b, pair.partial)
    assert holds(~(a | b), pair.partial) is holds(~a & ~b, pair.partial)


@given(conditions, pairs())
def test_not_not_says_the_same(a: Condition, pair: Pair) -> None:
    assert holds(~~a, pair.partial) is holds(a, pair.partial)


@given(conditions, conditions, pairs())
def test_the_order_of_the_parts_does_not_matter(a: Condition, b: Condition, pair: Pair) -> None:
    assert holds(a & b, pair.partial) is holds(b & a, pair.partial)
    assert holds(a | b, pair.partial) is holds(b | a, pair.partial)


@given(conditions, pairs())
def test_what_is_decided_stands_whatever_the_unknown_turns_out_to_be(a: Condition, pair: Pair) -> None:
    early = holds(a, pair.partial)
    assert early is None or holds(a, pair.whole) is early


@given(conditions, pairs())
def test_who_says_everything_gets_a_plain_answer(a: Condition, pair: Pair) -> None:
    assert holds(a, pair.whole) in (True, False)


PYTHONS: dict[str, Callable[[Any, Any], bool]] = {
    ">=": operator.ge, ">": operator.gt, "<=": operator.le, "<": operator.lt, "=": operator.eq,
}
EXACT = st.one_of(st.integers(0, 5), st.decimals(0, 5, places=1))


@given(st.sampled_from(sorted(SIGNS)), EXACT, EXACT)
def test_known_numbers_compare_as_in_python(sign: str, a: Any, b: Any) -> None:
    assert holds(SIGNS[sign](quantity(a), b), NOBODY) is PYTHONS[sign](a, b)
