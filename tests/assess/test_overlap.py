"""What was already received is set off once against the programs of its purpose."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assess.invented import APPLICANT, FIRM, document, offer, result
from support import profile
from talentcalc.assess.account import ALREADY, IN_THE_LUMP
from talentcalc.assess.check import check_against
from talentcalc.assess.outcomes import ELIGIBLE, EXCLUDED, INELIGIBLE, POSSIBLE, assess
from talentcalc.assess.overlap import IN_KIND, NO_FIGURE, NOT_KNOWN, set_off
from talentcalc.clauses.amounts import (
    AT_LEAST,
    RANGE,
    UNSTATED,
    UP_TO,
    at_least,
    exact,
    share,
    unstated,
    up_to,
)
from talentcalc.clauses.formulas import capped
from talentcalc.clauses.programs import LOAN, RENT_FREE, SERVICE
from talentcalc.clauses.text import Text, both
from talentcalc.profile.dealings import Jobs, Loans
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


@pytest.mark.parametrize(("by", "low", "high"), [
    # for one of two programs, not said for which: either may be so
    ('purpose = "living-allowance"', 0, 100_000),
    ('purpose = "home-purchase"', 100_000, 100_000),
    ('program = "invented/1.grant"', None, None),
    ('program = "invented/2.grant"', 100_000, 100_000),
    ('program = "invented/2.grant"\npurpose = "living-allowance"', 100_000, 100_000),
    ('program = "elsewhere/1.grant"\npurpose = "living-allowance"', 0, 100_000),
    ('program = "elsewhere/1.grant"', 100_000, 100_000),
])
def test_what_counts_is_the_program_itself_or_the_same_purpose_elsewhere(by: str, low: Any, high: Any) -> None:
    plan = document()
    program, _ = offer(of=plan, **ALLOWANCE), offer(of=plan, **ALLOWANCE)
    found = result(program, received("100_000", by))
    assert (found.outcome == EXCLUDED) is (low is None)
    assert low is None or (found.outcome, found.low, found.high) == (ELIGIBLE, low, high)


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


def sums(toml: str, *offers: dict[str, Any]) -> tuple[Any, Any]:
    """The totals of the person."""
    plan = document()
    for one in offers:
        offer(of=plan, **{**ALLOWANCE, **one})
    found = [(total.low, total.high) for total in check_against(profile(APPLICANT + toml), [plan]).totals]
    return found[0] if found else (0, 0)


def three(toml: str, *offers: dict[str, Any]) -> list[tuple[str, Any, Any]]:
    """Outcome, low and high of the programs of one document, in its order."""
    plan = document()
    for one in offers:
        offer(of=plan, **ALLOWANCE, **one)
    return [(one.outcome, one.low, one.high) for one in check_against(profile(APPLICANT + toml), [plan]).assessments]


def test_a_sum_is_set_off_once_over_programs_that_add_up() -> None:
    each = {"amount": exact(50)}
    # 80 may be for two of them, or all for one
    assert three(received("80"), each, each, each) == [(ELIGIBLE, 0, 50)] * 3
    assert sums(received("80"), each, each, each) == (70, 100)
    assert sums(received("50"), each, each, each) == (100, 100)
    assert sums(received("149"), each, each, each) == (1, 100)
    assert three(received("150"), each, each, each) == [(EXCLUDED, 50, 50)] * 3


def test_what_may_be_for_an_undecided_program_is_not_surely_taken_off_the_other() -> None:
    undecided = {"amount": exact(50), "when": NEEDED}
    assert three(received("60"), undecided, {"amount": exact(50)}) == [(POSSIBLE, 0, 50), (ELIGIBLE, 0, 50)]
    assert sums(received("60"), undecided, {"amount": exact(50)}) == (0, 50)


def test_against_tiers_that_exclude_each_other_each_is_measured_in_full() -> None:
    tiers = [{"amount": exact(yuan), "tier": tier} for tier, yuan in ((1, 100), (2, 80), (3, 50))]
    assert three(received("80"), *tiers) == [(ELIGIBLE, 20, 20), (EXCLUDED, 80, 80), (EXCLUDED, 50, 50)]


@given(st.lists(st.integers(1, 100), min_size=1, max_size=4), st.lists(st.integers(1, 150), max_size=3))
def test_what_is_left_and_what_was_received_make_up_what_is_due(due: list[int], paid: list[int]) -> None:
    told = "".join(received(str(one)) for one in paid)
    low, high = sums(told, *({"amount": exact(one)} for one in due))
    assert low == max(0, sum(due) - sum(paid))
    # all of it for the smallest, or as much as all of them
    assert high == (0 if sum(paid) >= sum(due) else sum(due) - min(sum(paid), *due))


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


# Things: rows that a program pays for

NEW = Jobs.new
NUMBER = Jobs.number(NEW)
SURE, OPEN = '[[jobs]]\nname = "甲"\nnew = true\n', '[[jobs]]\nname = "乙"\n'


def per_job(toml: str, **more: Any) -> Any:
    said = {"amount": exact(100, count=NUMBER), "purpose": "job-subsidy", "payee": "enterprise", **more}
    return result(offer(Jobs.some(NEW), **said), toml, kind=FIRM)


def for_jobs(amount: str = "", row: str = "", more: str = "") -> str:
    return received(amount, 'purpose = "job-subsidy"') + (f'row = "{row}"\n' if row else "") + more


def test_what_was_received_for_an_undecided_row_is_taken_off_what_it_could_add() -> None:
    found = per_job(SURE + OPEN + for_jobs("30", "乙"))
    assert (found.outcome, found.low, found.high, found.possible_high) == (ELIGIBLE, 100, 100, 70)
    found = per_job(SURE + OPEN + for_jobs("30", "甲"))
    assert (found.outcome, found.low, found.high, found.possible_high) == (ELIGIBLE, 70, 70, 100)


def test_what_may_be_for_an_undecided_row_leaves_the_others_as_they_are_at_the_high_end() -> None:
    found = per_job(SURE + OPEN + for_jobs("30"))
    assert (found.low, found.high, found.possible_high, found.amount_kind) == (70, 100, 70, RANGE)
    assert IN_THE_LUMP in found.notes


def test_where_all_that_surely_counts_was_received_the_undecided_rest_remains() -> None:
    found = per_job(SURE + OPEN + for_jobs("100", "甲"))
    assert (found.outcome, found.low, found.high, found.possible_high) == (POSSIBLE, 100, 100, 0)
    assert found.missing == ["jobs.new"]
    found = per_job(SURE + OPEN + for_jobs("100", "甲") + for_jobs("100", "乙"))
    assert found.outcome == EXCLUDED


def test_where_the_lump_may_be_for_the_undecided_rest_it_may_be_taken_off_that() -> None:
    found = per_job(SURE + OPEN + for_jobs("100", "甲") + for_jobs("20"))
    assert (found.outcome, found.low, found.high) == (POSSIBLE, 80, 100)


@pytest.mark.parametrize(("receipt", "outcome", "low", "high"), [
    (for_jobs("", "甲"), ELIGIBLE, 100, 200), (for_jobs(""), POSSIBLE, 0, 200),
    (for_jobs("", "甲") + for_jobs("", "丙"), POSSIBLE, 0, 200),
    (for_jobs("", "甲") + for_jobs("40", "丙"), ELIGIBLE, 60, 160),
])
def test_an_unknown_sum_for_one_row_leaves_the_others(receipt: str, outcome: str, low: int, high: int) -> None:
    found = per_job(SURE + '[[jobs]]\nname = "丙"\nnew = true\n' + receipt)
    assert (found.outcome, found.low, found.high) == (outcome, low, high)
    assert ("received.amount_yuan" in found.vague) is (outcome == ELIGIBLE)
    assert ("received.amount_yuan" in found.missing) is (outcome == POSSIBLE)


def test_an_unknown_sum_leaves_what_undecided_rows_could_add_undecided_too() -> None:
    found = per_job(SURE + OPEN + for_jobs(""))
    assert (found.outcome, found.low, found.high, found.possible_high) == (POSSIBLE, 0, 200, 0)
    unbounded = per_job(SURE + "monthly_wage_yuan = 70\n" + OPEN + for_jobs(""), amount=exact(Jobs.total(Jobs.monthly_wage_yuan, NEW)))
    assert (unbounded.outcome, unbounded.high) == (POSSIBLE, None)


def test_an_undecided_row_of_unknown_pay_bounds_nothing_before_and_after() -> None:
    wages = exact(Jobs.total(Jobs.monthly_wage_yuan, NEW))
    found = per_job(SURE + "monthly_wage_yuan = 70\n" + OPEN + for_jobs("30", "甲"), amount=wages)
    assert (found.outcome, found.low, found.high, found.possible_high) == (ELIGIBLE, 40, 40, None)
    found = per_job(SURE + "monthly_wage_yuan = 70\n" + OPEN + for_jobs("70", "甲"), amount=wages)
    assert (found.outcome, found.low, found.high) == (POSSIBLE, None, None)
    found = per_job(SURE + "monthly_wage_yuan = 70\n" + OPEN + for_jobs("70", "乙"), amount=wages)
    assert (found.outcome, found.low, found.high, found.possible_high) == (ELIGIBLE, 70, 70, None)


def test_a_list_left_out_may_hold_several_things() -> None:
    found = per_job(for_jobs("30"), amount=share("0.01", Loans.total(Loans.amount_yuan), cap=100))
    assert (found.outcome, found.low, found.high) == (POSSIBLE, 0, 100)
    found = per_job(for_jobs("30", more="count = 2\n"), amount=share("0.01", Jobs.total(Jobs.monthly_wage_yuan, NEW), cap=100))
    assert (found.outcome, found.low, found.high) == (POSSIBLE, 0, 100)


def test_a_cap_over_all_rows_is_set_off_as_a_whole() -> None:
    rows = SURE + "monthly_wage_yuan = 90\n" + '[[jobs]]\nname = "丙"\nnew = true\nmonthly_wage_yuan = 80\n'
    capped_ = exact(capped(Jobs.total(Jobs.monthly_wage_yuan, NEW), 100))
    assert [figures_(per_job(rows + one, amount=capped_)) for one in ("", for_jobs("30", "丙"), for_jobs("95", "丙"))] == [
        (100, 100), (70, 70), (20, 20),
    ]


def figures_(found: Any) -> tuple[Any, Any]:
    return found.low, found.high


@pytest.mark.parametrize(("receipt", "low", "high"), [
    (for_jobs("150", more="count = 3\n"), 150, 150),
    (for_jobs("301", more="count = 3\n"), 0, 0),
    (for_jobs("250", more="count = 2\n"), 100, 100),
    (for_jobs("150", more="count = 9\n"), 150, 150),
    (for_jobs("100", more="count = 3\n"), 200, 200),
    (for_jobs("150", more="count = 2\n") + for_jobs("20", more="count = 1\n"), 130, 130),
    (for_jobs("150", more="count = 2\n") + for_jobs("20"), 130, 200),
])
def test_for_how_many_it_was_says_how_much_is_taken_off(receipt: str, low: int, high: int) -> None:
    found = per_job("[[jobs]]\ncount = 3\nnew = true\n" + receipt)
    assert (found.outcome == EXCLUDED) is (high == 0)
    assert high == 0 or figures_(found) == (low, high)


def test_shares_of_a_fen_are_cut() -> None:
    rows = "[[jobs]]\nnew = true\nmonthly_wage_yuan = 10\n[[jobs]]\ncount = 2\nnew = true\nmonthly_wage_yuan = 3.34\n"
    found = per_job(rows + for_jobs("10", more="count = 3\n"), amount=exact(Jobs.total(Jobs.monthly_wage_yuan, NEW)))
    # 3 1/3 yuan a job are more than nothing of 3.34, and less than 10
    assert found.low == Decimal("6.68")
    assert found.high == Decimal("6.68")


def test_receipts_that_can_be_for_some_of_the_same_programs_are_one_lump() -> None:
    plan = document()
    for number in (1, 2, 3):
        offer(amount=exact(100), of=plan, purpose="award", sides=("enterprise",), payee="enterprise", slug=f"p{number}")
    told = received("30", 'purpose = "award"') + received("50", 'purpose = "award"') + received("20", 'program = "invented/2.p2"')
    found = check_against(profile(FIRM + told), [plan])
    assert [figures_(one) for one in found.assessments] == [(20, 100), (0, 80), (20, 100)]
    (total,) = found.totals
    # 300 less 20 and 80; the 80 may be for the second too, which has 80 left
    assert (total.low, total.high) == (200, 280)


def test_a_lump_that_may_be_for_money_without_a_figure_need_not_be_taken_off_the_rest() -> None:
    plan = document()
    offer(amount=exact(100), of=plan, **ALLOWANCE)
    offer(amount=unstated(), of=plan, **ALLOWANCE)
    found = check_against(profile(APPLICANT + received("100")), [plan])
    assert [(one.outcome, one.low, one.high) for one in found.assessments] == [(ELIGIBLE, 0, 100), (POSSIBLE, None, None)]


def test_a_receipt_for_nothing_that_fits_changes_nothing() -> None:
    found = result(offer(NEEDED, **ALLOWANCE), "[person]\ncomplete = true\n" + received("5"))
    assert found.outcome == INELIGIBLE
    assert per_job(SURE + '[[platforms]]\nname = "台"\n' + for_jobs("30", "台")).low == 100


def test_an_unknown_sum_received_beside_an_unknown_fact_leaves_both_missing() -> None:
    found = result(offer(NEEDED, **ALLOWANCE), received())
    assert (found.outcome, found.low, found.high) == (POSSIBLE, 0, 100_000)
    assert found.missing == ["person.urgently_needed", "received.amount_yuan"]


def test_an_unknown_sum_for_one_of_several_programs_leaves_each_undecided() -> None:
    each = {"amount": exact(50)}
    assert three(received(), each, each) == [(POSSIBLE, 0, 50)] * 2
    assert sums(received(), each, each) == (0, 0)
