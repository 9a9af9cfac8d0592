"""What was already received is set off once against the programs of its purpose."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assess.invented import APPLICANT, FIRM, document, offer, result
from support import profile
from talentcalc.assess.check import check_against
from talentcalc.assess.outcomes import ELIGIBLE, EXCLUDED, INELIGIBLE, POSSIBLE, assess
from talentcalc.assess.overlap import ALREADY, IN_KIND, NO_FIGURE, NOT_KNOWN, set_off
from talentcalc.clauses.amounts import AT_LEAST, UNSTATED, UP_TO, at_least, exact, unstated, up_to
from talentcalc.clauses.programs import LOAN, RENT_FREE, SERVICE
from talentcalc.clauses.text import Text, both
from talentcalc.profile.dealings import Loans
from talentcalc.profile.person import Person
from talentcalc.profile.work import Employment

if TYPE_CHECKING:
    from talentcalc.clauses.amounts import Amount

NEEDED = Person.urgently_needed


def received(amount: str = "", by: str = 'purpose = "living-allowance"') -> str:
    return f"[[received]]\n{by}\n" + (f"amount_yuan = {amount}\n" if amount else "")


ALLOWANCE: dict[str, Any] = {"purpose": "living-allowance"}


@pytest.mark.parametrize(("amount", "outcome", "low", "high"), [
    ("99_999.99", ELIGIBLE, Decimal("0.01"), Decimal("0.01")),
    ("30_000", ELIGIBLE, 70_000, 70_000),
    ("100_000", EXCLUDED, 100_000, 100_000),
    ("100_000.01", EXCLUDED, 100_000, 100_000),
    ("0", ELIGIBLE, 100_000, 100_000),
    ("", POSSIBLE, 0, 100_000),
])
def test_as_much_received_before_excludes_and_less_leaves_the_difference(
    amount: str, outcome: str, low: Any, high: Any
) -> None:
    found = result(offer(**ALLOWANCE), received(amount))
    assert (found.outcome, found.low, found.high) == (outcome, low, high)
    assert (found.missing == ["received.amount_yuan"]) is (amount == "")


def test_what_was_received_is_named() -> None:
    said = both(ALREADY, sum=Text("30,000 元", "30,000 yuan"))
    assert result(offer(**ALLOWANCE), received("30_000")).notes == [said]
    assert result(offer(amount=exact(30_000), **ALLOWANCE), received("30_000")).reasons == [said]
    assert result(offer(**ALLOWANCE), received("0")).notes == []


def test_several_sums_received_add_up_also_beside_one_not_known() -> None:
    assert result(offer(**ALLOWANCE), received("60_000") + received("40_000")).outcome == EXCLUDED
    partly = result(offer(**ALLOWANCE), received("60_000") + received())
    assert (partly.outcome, partly.low, partly.high, partly.amount_kind) == (POSSIBLE, 0, 40_000, UP_TO)
    assert result(offer(**ALLOWANCE), received("100_000") + received()).outcome == EXCLUDED


@pytest.mark.parametrize(("by", "counts"), [
    ('purpose = "living-allowance"', True),
    ('purpose = "home-purchase"', False),
    ('program = "invented/1.grant"', True),
    ('program = "invented/2.grant"', False),
    ('program = "invented/2.grant"\npurpose = "living-allowance"', False),
    ('program = "elsewhere/1.grant"\npurpose = "living-allowance"', True),
    ('program = "elsewhere/1.grant"', False),
])
def test_what_counts_is_the_program_itself_or_the_same_purpose_elsewhere(by: str, counts: bool) -> None:
    plan = document()
    program, _ = offer(of=plan, **ALLOWANCE), offer(of=plan, **ALLOWANCE)
    assert (result(program, received("100_000", by)).outcome == EXCLUDED) is counts


@pytest.mark.parametrize(("other", "counts"), [
    ({"tier": 1, "purpose": "living-allowance"}, True),
    ({"tier": 1, "purpose": "living-allowance", "payee": "team"}, False),
    ({"tier": 1, "purpose": "home-purchase"}, False),
    ({"purpose": "living-allowance"}, False),
])
def test_inside_a_document_a_tier_received_counts_against_the_others_of_its_purpose(
    other: dict[str, Any], counts: bool
) -> None:
    plan = document()
    offer(of=plan, **other)
    lower = offer(of=plan, amount=exact(50_000), tier=2, **ALLOWANCE)
    told = profile(APPLICANT + received("50_000", 'program = "invented/1.grant"'))
    (found,) = set_off([assess(lower, told)], told)
    assert (found.outcome == EXCLUDED) is counts


def test_the_difference_to_a_higher_tier_is_left_after_a_lower_one() -> None:
    plan = document()
    higher = offer(of=plan, amount=up_to(250_000), tier=1, **ALLOWANCE)
    offer(of=plan, tier=2, **ALLOWANCE)
    found = result(higher, received("100_000", 'program = "invented/2.grant"'))
    assert (found.outcome, found.low, found.high) == (ELIGIBLE, 0, 150_000)


def test_a_document_without_a_rule_on_overlap_sets_off_only_its_own_program() -> None:
    plan = document(overlap=False)
    program = offer(of=plan, **ALLOWANCE)
    assert result(program, received("100_000")).outcome == ELIGIBLE
    assert result(program, received("100_000", 'program = "invented/1.grant"')).outcome == EXCLUDED


def test_nothing_received_and_nothing_said_of_it_are_the_same() -> None:
    assert result(offer(**ALLOWANCE), "received = []\n").outcome == ELIGIBLE
    assert result(offer(**ALLOWANCE)).outcome == ELIGIBLE


@pytest.mark.parametrize(("form", "amount"), [(RENT_FREE, unstated()), (SERVICE, at_least(5))])
def test_what_was_served_in_kind_is_served(form: str, amount: Amount) -> None:
    found = result(offer(amount=amount, form=form, **ALLOWANCE), received("1"))
    assert (found.outcome, found.reasons) == (EXCLUDED, [IN_KIND])


def test_an_amount_without_an_upper_bound_loses_what_was_received_from_below() -> None:
    found = result(offer(amount=at_least(50_000), **ALLOWANCE), received("60_000"))
    assert (found.outcome, found.low, found.high, found.amount_kind) == (ELIGIBLE, 0, None, AT_LEAST)


def test_who_does_not_qualify_has_nothing_set_off() -> None:
    found = result(offer(NEEDED, **ALLOWANCE), "[person]\ncomplete = true\n" + received("100_000"))
    assert (found.outcome, found.reasons) == (INELIGIBLE, [
        Text("不属于急需紧缺人才（未填，按否计）", "is not talent in shortage (left out, so no)")
    ])


def three(toml: str, *offers: dict[str, Any]) -> list[tuple[str, Any, Any]]:
    """Outcome, low and high of the programs of one document, in its order."""
    plan = document()
    for one in offers:
        offer(of=plan, **ALLOWANCE, **one)
    return [(one.outcome, one.low, one.high) for one in check_against(profile(APPLICANT + toml), [plan]).assessments]


def test_a_sum_is_set_off_once_over_programs_that_add_up_in_the_order_of_the_document() -> None:
    each = {"amount": exact(50)}
    assert three(received("80"), each, each, each) == [(EXCLUDED, 50, 50), (ELIGIBLE, 20, 20), (ELIGIBLE, 50, 50)]
    assert three(received("150"), each, each, each) == [(EXCLUDED, 50, 50)] * 3


def test_what_is_due_for_certain_is_set_off_before_what_is_undecided() -> None:
    undecided = {"amount": exact(50), "when": NEEDED}
    assert three(received("60"), undecided, {"amount": exact(50)}) == [(POSSIBLE, 40, 40), (EXCLUDED, 50, 50)]


def test_against_tiers_that_exclude_each_other_each_is_measured_in_full() -> None:
    tiers = [{"amount": exact(yuan), "tier": tier} for tier, yuan in ((1, 100), (2, 80), (3, 50))]
    assert three(received("80"), *tiers) == [(ELIGIBLE, 20, 20), (EXCLUDED, 80, 80), (EXCLUDED, 50, 50)]


@given(st.lists(st.integers(1, 100), min_size=1, max_size=4), st.lists(st.integers(0, 150), max_size=3))
def test_what_is_left_and_what_was_received_make_up_what_is_due(due: list[int], sums: list[int]) -> None:
    told = "".join(received(str(one)) for one in sums)
    found = three(told, *({"amount": exact(one)} for one in due))
    left = sum(low for outcome, low, _ in found if outcome == ELIGIBLE)
    assert left == max(0, sum(due) - sum(sums))


def test_what_was_received_for_money_without_a_figure_leaves_it_open_with_the_reason() -> None:
    found = result(offer(amount=unstated(), **ALLOWANCE), received("5"))
    assert (found.outcome, found.reasons, found.missing, found.low) == (POSSIBLE, [NO_FIGURE], [], None)


INTEREST = Loans.total(Loans.amount_yuan, Loans.commercial)


def test_where_only_facts_are_missing_for_the_amount_they_are_what_is_missing() -> None:
    program = offer(amount=exact(INTEREST), payee="enterprise", **ALLOWANCE)
    found = result(program, received("5"), kind=FIRM)
    assert (found.outcome, found.reasons, found.missing, found.low) == (POSSIBLE, [NOT_KNOWN], ["loans"], None)


@pytest.mark.parametrize(("amount", "low", "kind"), [("5", 5, AT_LEAST), ("10", None, UNSTATED), ("", None, UNSTATED)])
def test_a_base_known_in_part_may_have_nothing_left_that_is_sure(amount: str, low: Any, kind: str) -> None:
    rows = "[[loans]]\namount_yuan = 10\ncommercial = true\n[[loans]]\ncommercial = true\n"
    program = offer(amount=exact(INTEREST), payee="enterprise", **ALLOWANCE)
    found = result(program, received(amount) + rows, kind=FIRM)
    assert (found.outcome == POSSIBLE) is (amount == "")
    assert (found.low, found.high, found.amount_kind) == (low, None, kind)


def test_a_loan_with_a_limit_loses_what_was_borrowed() -> None:
    found = result(offer(amount=up_to(400), form=LOAN, **ALLOWANCE), received("100"))
    assert (found.outcome, found.low, found.high) == (ELIGIBLE, 0, 300)


@pytest.mark.parametrize("toml", ["", received("5"), received("5") + "[person]\nurgently_needed = true\n"])
def test_setting_off_gives_a_new_list_and_leaves_the_assessments_given_as_they_are(toml: str) -> None:
    told = profile(APPLICANT + toml)
    given_ = [assess(offer(when, **ALLOWANCE), told) for when in (NEEDED, Employment.full_time)]
    kept = [[getattr(one, slot) for slot in one.__slots__] for one in given_]
    found = set_off(given_, told)
    assert found is not given_
    assert [[getattr(one, slot) for slot in one.__slots__] for one in given_] == kept
