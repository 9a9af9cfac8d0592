"""Figures of what is undecided: beside the sums of what fits, and within their own word while nothing is decided."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assess.invented import FIRM, document, offer, result
from clauses.strategies import Pair, conditions, pairs, quantities
from support import profile
from talentcalc.assess.check import check_against
from talentcalc.assess.evaluate import bounds
from talentcalc.assess.measure import _lists
from talentcalc.assess.outcomes import ELIGIBLE, POSSIBLE, counted
from talentcalc.assess.totals import Total, totals
from talentcalc.clauses.amounts import (
    AT_LEAST,
    EXACT,
    RANGE,
    UP_TO,
    Amount,
    at_least,
    between,
    exact,
    share,
    up_to,
)
from talentcalc.clauses.expressions import ALWAYS, named
from talentcalc.clauses.formulas import choose
from talentcalc.documents import registry
from talentcalc.profile.dealings import Jobs, Loans
from talentcalc.profile.person import Person
from talentcalc.profile.profile import Profile

if TYPE_CHECKING:
    from talentcalc.assess.outcomes import Assessment
    from talentcalc.clauses.expressions import Condition, Figure, Quantity

PROGRAMS = [program for plan in registry.documents() for program in plan]
NEW = Jobs.some(Jobs.new)
NUMBER = Jobs.number(Jobs.new)
SURE, OPEN, OUT = "[[jobs]]\nnew = true\n", "[[jobs]]\n", "[[jobs]]\nnew = false\n"
TEN_OPEN = "[[jobs]]\ncount = 10\n"


def found(amount: Amount, rows: str, when: Condition = NEW) -> Assessment:
    return result(offer(when, amount, payee="enterprise"), rows, kind=FIRM)


@pytest.mark.parametrize(("amount", "rows", "kind", "low", "high"), [
    (exact(1_000, count=NUMBER), OPEN, EXACT, 1_000, 1_000),
    (exact(1_000, count=NUMBER), OPEN + OUT, EXACT, 1_000, 1_000),
    (exact(1_000, count=NUMBER), OPEN + OPEN, RANGE, 1_000, 2_000),
    (exact(2_000, count=NUMBER), TEN_OPEN, EXACT, 20_000, 20_000),
    (exact(2_000, count=NUMBER), TEN_OPEN + OPEN, RANGE, 2_000, 22_000),
    (between(10_000, 100_000, count=NUMBER), OPEN, RANGE, 10_000, 100_000),
    (between(10_000, 100_000, count=NUMBER), OPEN + OPEN, RANGE, 10_000, 200_000),
    (up_to(500, count=NUMBER), OPEN, UP_TO, 0, 500),
    (share("0.5", Jobs.total(Jobs.monthly_wage_yuan, Jobs.new), cap=900), OPEN + "monthly_wage_yuan = 1_000\n", EXACT, 500, 500),
    (share("0.5", Jobs.total(Jobs.monthly_wage_yuan, Jobs.new), cap=900), OPEN + "monthly_wage_yuan = 2_000\n", EXACT, 900, 900),
    (share("0.5", Jobs.total(Jobs.monthly_wage_yuan, Jobs.new)), OPEN, "unstated", None, None),
    (exact(Jobs.total(choose(Jobs.housing_fund, 2_500, 2_000), Jobs.new)), OPEN, RANGE, 2_000, 2_500),
])
def test_an_undecided_program_says_what_it_pays_if_that_turns_out_well(
    amount: Amount, rows: str, kind: str, low: Any, high: Any
) -> None:
    one = found(amount, rows)
    assert (one.outcome, one.amount_kind, one.low, one.high, one.possible_high) == (POSSIBLE, kind, low, high, 0)
    assert one.vague == [] or kind != EXACT


@pytest.mark.parametrize(("amount", "rows", "kind", "low", "high", "more"), [
    (exact(1_000, count=NUMBER), SURE, EXACT, 1_000, 1_000, 0),
    (exact(1_000, count=NUMBER), SURE + OPEN, EXACT, 1_000, 1_000, 1_000),
    (exact(1_000, count=NUMBER), SURE + OUT, EXACT, 1_000, 1_000, 0),
    (exact(2_000, count=NUMBER), SURE + TEN_OPEN, EXACT, 2_000, 2_000, 20_000),
    (between(300_000, 5_000_000, count=NUMBER), SURE + OPEN, RANGE, 300_000, 5_000_000, 5_000_000),
    (up_to(500, count=NUMBER), SURE + OPEN, UP_TO, 0, 500, 500),
    (share("0.5", Jobs.total(Jobs.monthly_wage_yuan, Jobs.new), cap=900), SURE + "monthly_wage_yuan = 1_000\n" + OPEN, EXACT, 500, 500, 400),
    (share("0.5", Jobs.total(Jobs.monthly_wage_yuan, Jobs.new)), SURE + "monthly_wage_yuan = 1_000\n" + OPEN, EXACT, 500, 500, None),
    (share("0.5", Jobs.total(Jobs.monthly_wage_yuan, Jobs.new)), SURE + OPEN + "monthly_wage_yuan = 60\n", "unstated", None, None, 30),
    (share("0.5", Jobs.total(Jobs.monthly_wage_yuan, Jobs.new), kind=AT_LEAST), SURE + "monthly_wage_yuan = 8\n" + OPEN, AT_LEAST, 4, None, None),
])
def test_what_undecided_rows_could_add_stands_beside_the_sum(  # noqa: PLR0913, PLR0917 -- one row of the table
    amount: Amount, rows: str, kind: str, low: Any, high: Any, more: Any
) -> None:
    one = found(amount, rows)
    assert (one.outcome, one.amount_kind, one.low, one.high, one.possible_high) == (ELIGIBLE, kind, low, high, more)
    assert ("jobs.new" in one.vague) is (more != 0)


@pytest.mark.parametrize(("when", "least"), [
    (NEW, 7), (NUMBER >= 1, 7), (NUMBER > 0, 7), (named("某", "so called", NEW) & ~Person.urgently_needed, 7),
    (Jobs.number(Jobs.housing_fund) >= 1, 0), (NUMBER >= 0, 0), (~Person.urgently_needed | NEW, 0), (NUMBER <= 5, 0),
    (Jobs.total(2, Jobs.new) >= 1, 0), (Jobs.number(Jobs.housing_fund) + 1 <= NUMBER, 0),
])
def test_only_where_a_row_has_to_count_does_the_least_of_one_stand(when: Condition, least: int) -> None:
    program = offer(when, exact(7, count=NUMBER), payee="enterprise", sides=("enterprise",))
    assert (result(program, OPEN, kind=FIRM).low or 0) == least


@pytest.mark.parametrize(("rows", "count"), [
    (SURE + OPEN, 1), (OPEN, 1), (TEN_OPEN, 10), (OPEN + OPEN, None), (SURE, 1), ("", None),
])
def test_how_many_are_counted_is_told_where_it_is_known(rows: str, count: int | None) -> None:
    told = profile(FIRM + rows)
    program = offer(NEW, exact(1_000, count=NUMBER), payee="enterprise")
    amount = counted(check_against(told, [program.item.document])[program.id], told)
    assert amount.count is not None
    low, high = bounds(amount.count, told)
    assert (low if low == high else None) == count


def test_an_amount_as_counted_comes_to_the_figures_told() -> None:
    told = profile(FIRM + SURE + TEN_OPEN)
    for amount in (exact(1_000, count=NUMBER), between(3, 5, count=NUMBER), up_to(5, count=NUMBER), at_least(4)):
        for when in (NEW, NEW & ~Person.urgently_needed):
            program = offer(when, amount, payee="enterprise", sides=("enterprise",))
            one = check_against(told, [program.item.document])[program.id]
            ends = counted(one, told)
            assert ends.low is not None
            assert bounds(ends.low, told)[0] == one.low
            assert (None if ends.high is None else bounds(ends.high, told)[1]) == one.high


def test_every_list_that_an_amount_is_worked_out_from_must_have_a_row_that_counts() -> None:
    """Else the least that one row brings would be promised where none need count."""
    for program in PROGRAMS:
        assert all(needed for _, needed in _lists(program)), program.id


OFFERS = st.lists(st.tuples(conditions, st.none() | st.integers(1, 3), quantities, st.booleans()), min_size=1, max_size=3)


def assessments(offers: list[tuple[Condition, int | None, Quantity, bool]], pair: Pair) -> tuple[Any, Any]:
    plan = document(territory=None)
    for number, (when, tier, yuan, capped) in enumerate(offers, 1):
        amount = up_to(yuan) if capped else exact(yuan)
        offer(when, amount, of=plan, tier=tier and number, purpose="award", sides=("person",))
    return check_against(pair.partial, [plan]), check_against(pair.whole, [plan])


@given(OFFERS, pairs())
def test_more_told_never_makes_more_than_was_said_to_be_possible(offers: Any, pair: Pair) -> None:
    before, after = assessments(offers, pair)
    old = {(one.payee, one.validity): one for one in before.totals}
    for new in after.totals:
        total = old.get((new.payee, new.validity)) or Total(new.payee, new.validity)
        assert total.open_ended or new.high + new.possible_high <= total.high + total.possible_high
        assert total.eligible_open_ended or total.possible_open_ended or not new.open_ended


@given(OFFERS, pairs())
def test_more_told_never_leaves_a_stated_interval(offers: Any, pair: Pair) -> None:
    before, after = assessments(offers, pair)
    for old, new in zip(before.assessments, after.assessments, strict=True):
        if old.outcome == new.outcome == ELIGIBLE or (old.outcome == POSSIBLE and new.outcome == ELIGIBLE):
            assert (old.low or 0) <= (new.low or 0)
            most = most_of(old)
            assert most is None or (new.high is not None and new.high <= most)


def most_of(one: Assessment) -> Figure | None:
    return None if one.high is None or one.possible_high is None else one.high + one.possible_high


@given(st.lists(st.sampled_from((SURE, OPEN, OUT, TEN_OPEN)), min_size=1, max_size=4), st.randoms(use_true_random=False))
def test_the_order_of_rows_is_nothing(rows: list[str], chance: Any) -> None:
    plan = document()
    offer(NEW, between(3, 5, count=NUMBER), of=plan, payee="enterprise")
    offer(NEW & ~Person.urgently_needed, exact(7, count=NUMBER), of=plan, payee="enterprise", sides=("enterprise",))
    moved = chance.sample(rows, len(rows))
    one, other = (check_against(profile(FIRM + "".join(told)), [plan]) for told in (rows, moved))
    assert [figures(a) for a in one.assessments] == [figures(a) for a in other.assessments]
    assert [[getattr(t, slot) for slot in Total.__slots__] for t in totals(one.assessments)] == [
        [getattr(t, slot) for slot in Total.__slots__] for t in totals(other.assessments)
    ]


def figures(one: Assessment) -> list[Any]:
    return [one.outcome, one.amount_kind, one.low, one.high, one.possible_high, one.missing, one.vague]


def test_rows_that_say_the_same_are_told_apart() -> None:
    row = {Jobs.new.key: True}
    told = Profile("enterprise", {}, {Jobs.key: [row, {}, row]}, as_of=profile(FIRM).as_of)
    program = offer(NEW, exact(5, count=NUMBER), payee="enterprise")
    one = check_against(told, [program.item.document])[program.id]
    assert (one.low, one.possible_high) == (10, 5)
    assert bounds(Loans.total(1, ALWAYS), told) == (0, None)
