"""Totals stand per payee and validity; loans, promises and what is excluded stay out of the sums of money."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assess.invented import APPLICANT, document, offer
from support import profile
from talentcalc.assess.check import check_against
from talentcalc.assess.outcomes import ELIGIBLE, EXCLUDED, INELIGIBLE, POSSIBLE, Assessment
from talentcalc.assess.totals import Total, totals
from talentcalc.clauses.amounts import (
    EXACT,
    ONCE,
    RANGE,
    YEARLY,
    Duration,
    at_least,
    exact,
    share,
    unstated,
    up_to,
)
from talentcalc.clauses.expressions import ALWAYS
from talentcalc.clauses.programs import (
    CASE_BY_CASE,
    ENTITLED,
    FORMS,
    LOAN,
    MONEY_FORMS,
    OPTIONAL,
    PAY,
    RECOGNITION,
    SELECTION,
    SERVICE,
)
from talentcalc.profile.dealings import Jobs, Loans
from talentcalc.profile.person import Person
from talentcalc.profile.work import Employment

if TYPE_CHECKING:
    from talentcalc.clauses.amounts import Amount

NEEDED, FULL_TIME = Person.urgently_needed, Employment.full_time
DISCRETIONS = (ENTITLED, RECOGNITION, SELECTION, CASE_BY_CASE, OPTIONAL)
ONES = st.tuples(
    st.sampled_from(("person", "enterprise")), st.sampled_from(("in-force", "lapsed")), st.sampled_from(sorted(FORMS)),
    st.sampled_from((ELIGIBLE, POSSIBLE, INELIGIBLE, EXCLUDED)), st.sampled_from(DISCRETIONS), st.booleans(),
    st.integers(0, 100), st.none() | st.integers(0, 100),
)


def assessment(one: Any) -> Assessment:
    payee, validity, form, outcome, discretion, is_exact, low, more = one
    made = Assessment(offer(payee=payee, form=form, discretion=discretion), ALWAYS, outcome, validity)
    made.amount_kind = EXACT if is_exact else RANGE
    made.low, made.high = low, None if more is None else low + more
    return made


@given(st.lists(ONES, max_size=8))
def test_every_sum_is_over_what_belongs_in_it_and_nothing_else(ones: list[Any]) -> None:
    found = [assessment(one) for one in ones]
    for total in totals(found):
        mine = [a for a in found if (a.program.payee, a.validity) == (total.payee, total.validity)]
        money = [a for a in mine if a.outcome == ELIGIBLE and a.program.form in MONEY_FORMS]
        promised = [a for a in money if a.discretion in (OPTIONAL, CASE_BY_CASE)]
        given_ = [a for a in money if a not in promised]
        assert total.low == sum(a.low or 0 for a in given_)
        assert total.high == sum(a.low or 0 if a.high is None else a.high for a in given_)
        assert total.discretionary_high == sum(a.high or 0 for a in promised)
        undecided = [
            a for a in mine if a.outcome == POSSIBLE and a.program.form in MONEY_FORMS and a.discretion not in (OPTIONAL, CASE_BY_CASE)
        ]
        assert total.eligible_open_ended is any(a.high is None for a in money)
        assert total.possible_open_ended is any(a.high is None for a in undecided)
        assert total.open_ended is (total.eligible_open_ended or total.possible_open_ended)
        assert total.entitled == sum(
            a.low or 0 for a in given_ if a.discretion == ENTITLED and a.amount_kind == EXACT
        )
        assert total.credit_high == sum(
            a.high or 0 for a in mine if a.outcome == ELIGIBLE and a.program.form == LOAN
        )
        assert total.entitled <= total.low <= total.high


@given(st.lists(ONES, max_size=8))
def test_what_is_excluded_or_ineligible_changes_no_total(ones: list[Any]) -> None:
    kept = [one for one in ones if one[3] in (ELIGIBLE, POSSIBLE)]
    assert shown(totals([assessment(one) for one in ones])) == shown(totals([assessment(one) for one in kept]))


def shown(sums: list[Total]) -> list[list[Any]]:
    return [[getattr(total, slot) for slot in Total.__slots__] for total in sums]


def total_of(toml: str, *offers: dict[str, Any]) -> Total:
    plan = document()
    for one in offers:
        offer(of=plan, **one)
    (total,) = check_against(profile(APPLICANT + toml), [plan]).totals
    return total


def test_a_loan_is_credit_and_no_money() -> None:
    total = total_of("", {"form": LOAN, "amount": up_to(400_000)}, {"amount": exact(5)})
    assert (total.credit_high, total.low, total.high, total.entitled, total.possible_high) == (400_000, 5, 5, 5, 0)


def test_a_loan_that_is_only_possible_adds_to_nothing() -> None:
    total = total_of("", {"when": Employment.full_time, "form": LOAN, "amount": up_to(400_000)}, {"amount": exact(5)})
    assert (total.credit_high, total.possible_high) == (0, 0)


def test_a_service_stands_in_no_total() -> None:
    plan = document()
    offer(of=plan, form=SERVICE, amount=unstated())
    assert check_against(profile(APPLICANT), [plan]).totals == []


def test_recognition_is_assumed_given_but_is_no_entitlement() -> None:
    total = total_of("", {"discretion": RECOGNITION}, {"discretion": SELECTION, "amount": up_to(50)})
    assert (total.entitled, total.low, total.high) == (0, 100_000, 100_050)


def test_an_amount_without_a_bound_makes_the_total_open_ended() -> None:
    total = total_of("", {"amount": at_least(70)})
    assert (total.low, total.high, total.open_ended) == (70, 70, True)
    assert not total_of("", {}).open_ended


@pytest.mark.parametrize(("decision", "high", "possible"), [(None, 0, 0), ("put-up", 100_000, 0), ("selected", 100_000, 0)])
def test_an_open_contest_counts_nowhere_before_it_is_put_up(decision: str | None, high: int, possible: int) -> None:
    said = f'[[decisions]]\nprogram = "invented/1.grant"\noutcome = "{decision}"\n' if decision else ""
    total = total_of(said, {"discretion": SELECTION, "contest": True}, {"amount": exact(5)})
    assert (total.high, total.possible_high) == (high + 5, possible)


@pytest.mark.parametrize("one", [
    {"when": Employment.full_time, "form": LOAN, "amount": up_to(400_000)},
    {"discretion": SELECTION, "contest": True},
    {"when": Employment.full_time, "discretion": OPTIONAL},
    {"when": Employment.full_time, "discretion": CASE_BY_CASE},
    {"when": Employment.full_time, "amount": unstated()},
    {"amount": unstated(), "form": PAY},
    {"amount": exact(0)},
    {"amount": unstated(), "form": LOAN},
])
def test_what_cannot_add_anything_makes_no_row_of_zeros(one: dict[str, Any]) -> None:
    plan = document()
    offer(of=plan, **one)
    assert check_against(profile(APPLICANT), [plan]).totals == []


def test_pay_without_a_figure_is_somebodys_own_bargain_and_leaves_the_total_closed() -> None:
    assert not total_of("", {"amount": unstated(), "form": PAY}, {}).open_ended
    assert total_of("", {"amount": at_least(5), "form": PAY}, {}).open_ended
    assert total_of("", {"amount": unstated()}, {}).open_ended


LOANS = Loans.total(Loans.amount_yuan)
EACH_NEW, EACH_SALES = Jobs.number(Jobs.new), Decimal("0.01") * LOANS


@pytest.mark.parametrize(("amount", "rows", "possible", "unbounded"), [
    (exact(2_000, count=Jobs.number()), "", 2_000, True),
    (up_to(500, count=Jobs.number()), "", 500, True),
    (share("0.01", LOANS, cap=1_000_000), "", 1_000_000, False),
    (up_to(EACH_SALES), "", 0, True),
    (exact(2_000, count=EACH_NEW), "[[jobs]]\nnew = true\ncount = 6\n[[jobs]]\n", 14_000, False),
    (share("0.01", LOANS), "[[loans]]\namount_yuan = 700\n[[loans]]\n", 7, True),
    (exact(2_000, count=LOANS), "[[loans]]\namount_yuan = 3\n[[loans]]\n", 6_000, True),
    (at_least(70), "", 70, True),
])
def test_where_a_list_is_not_given_one_thing_on_it_could_be_added_and_no_bound_is_claimed(
    amount: Amount, rows: str, possible: int, unbounded: bool
) -> None:
    total = total_of(rows, {"when": NEEDED, "amount": amount}, {"amount": exact(5)})
    assert (total.possible_high, total.possible_open_ended, total.eligible_open_ended) == (possible, unbounded, False)
    assert total.open_ended is unbounded


HOME: dict[str, Any] = {"purpose": "home-purchase"}


def test_what_is_undecided_could_add_its_high_end() -> None:
    total = total_of("", {"when": NEEDED}, {"when": FULL_TIME, "amount": up_to(7)})
    assert (total.low, total.high, total.possible_high) == (0, 0, 100_007)


def test_of_undecided_tiers_only_the_dearest_could_be_added() -> None:
    tiers = [{"when": NEEDED, "amount": exact(yuan), "tier": tier, **HOME} for tier, yuan in ((1, 50), (2, 80), (3, 60))]
    assert total_of("", *tiers).possible_high == 80


def test_a_higher_tier_could_add_only_what_it_gives_more_than_the_one_that_stands() -> None:
    higher = {"when": NEEDED, "amount": exact(80), "tier": 1, **HOME}
    assert total_of("", higher, {"amount": exact(30), "tier": 2, **HOME}).possible_high == 50
    assert total_of("", higher, {"amount": exact(90), "tier": 2, **HOME}).possible_high == 0
    other_purpose = {"amount": exact(30), "tier": 2, "purpose": "award"}
    assert total_of("", higher, other_purpose).possible_high == 80


def test_payees_and_validities_stand_apart_in_the_order_they_appear() -> None:
    plan, undated = document(), document(first=None, last=None)
    undated.id = "undated"
    for payee, of in (("team", plan), ("person", plan), ("person", undated)):
        offer(of=of, payee=payee, sides=("person",))
    sums = check_against(profile(APPLICANT), [plan, undated]).totals
    assert [(total.payee, total.validity) for total in sums] == [
        ("team", "in-force"), ("person", "in-force"), ("person", "undated"),
    ]


@pytest.mark.parametrize(("duration", "said", "yearly"), [
    (YEARLY, "urgently_needed = true\n", True), (ONCE, "urgently_needed = true\n", False), (YEARLY, "", False),
])
def test_a_total_says_that_one_year_of_what_fits_is_counted(duration: Duration, said: str, yearly: bool) -> None:
    """What is undecided stands in no sum yet, so it cannot make a sum one of a year."""
    made = document()
    offer(NEEDED, exact(100), of=made, duration=duration)
    (total,) = check_against(profile(f"{APPLICANT}[person]\n{said}"), [made]).totals
    assert total.yearly is yearly
