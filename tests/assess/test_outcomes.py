"""One program for one profile: its outcome, what was decided and received, its amount and its validity."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assess.invented import COUNTIES, FIRM, document, offer, result
from talentcalc.assess.evaluate import cut
from talentcalc.assess.measure import kind_of
from talentcalc.assess.outcomes import (
    ELIGIBLE,
    INELIGIBLE,
    NOT_PUT_UP,
    POSSIBLE,
    REFUSED,
    without_judgement,
)
from talentcalc.clauses.amounts import (
    AT_LEAST,
    EXACT,
    RANGE,
    UNSTATED,
    UP_TO,
    at_least,
    between,
    exact,
    share,
    unstated,
    up_to,
)
from talentcalc.clauses.expressions import left_open, named
from talentcalc.clauses.formulas import choose
from talentcalc.clauses.programs import (
    CASE_BY_CASE,
    ENTITLED,
    LOAN,
    OPTIONAL,
    RECOGNITION,
    SELECTION,
    SERVICE,
)
from talentcalc.clauses.text import Text
from talentcalc.profile.dealings import Jobs, Loans, Results
from talentcalc.profile.person import Person
from talentcalc.profile.work import Employment

if TYPE_CHECKING:
    from collections.abc import Iterator

    from talentcalc.clauses.amounts import Amount
    from talentcalc.clauses.expressions import Condition

NEEDED = Person.urgently_needed


@pytest.mark.parametrize(("said", "outcome", "missing"), [
    ("urgently_needed = true\n", ELIGIBLE, []),
    ("urgently_needed = false\n", INELIGIBLE, []),
    ("complete = true\n", INELIGIBLE, []),
    ("", POSSIBLE, ["person.urgently_needed"]),
])
def test_silence_is_neither_yes_nor_no(said: str, outcome: str, missing: list[str]) -> None:
    found = result(offer(NEEDED), f"[person]\n{said}")
    assert (found.outcome, found.missing) == (outcome, missing)


def test_what_fails_is_said_in_its_own_words() -> None:
    both_needed = named("两者", "both", NEEDED & Employment.full_time)
    found = result(offer(both_needed & (Person.degree >= "doctor")), "complete = true\n")
    assert [reason.en for reason in found.reasons] == [
        "is not talent in shortage (left out, so no)", "does not work there full time (left out, so no)",
        "highest degree, any mode of study: left out, so none (asked: PhD or higher)",
    ]
    either = NEEDED | Employment.full_time
    assert result(offer(either), "complete = true\n").reasons == [
        Text("不属于急需紧缺人才（未填，按否计），且不是全职工作（未填，按否计）",
             "is not talent in shortage (left out, so no), and does not work there full time (left out, so no)")
    ]


@pytest.mark.parametrize(("place", "outcome"), [
    ("江阳区", ELIGIBLE), ("泸县", POSSIBLE), ("泸州市", POSSIBLE), ("纳溪区", INELIGIBLE), ("成都市", INELIGIBLE),
])
def test_the_territory_is_asked_at_the_place_of_work(place: str, outcome: str) -> None:
    found = result(offer(place=Employment.place), f'[employment]\nplace = "{place}"\n')
    assert found.outcome == outcome


def test_a_county_that_may_follow_is_a_reason_and_a_city_too_coarse_is_missing() -> None:
    county = result(offer(place=Employment.place), '[employment]\nplace = "泸县"\n')
    assert (county.reasons, county.missing) == ([COUNTIES.text], [])
    city = result(offer(place=Employment.place), '[employment]\nplace = "泸州市"\n')
    assert city.missing == ["employment.place"]


def test_a_document_or_a_program_without_territory_asks_for_no_place() -> None:
    assert result(offer(of=document(territory=None), place=Employment.place)).outcome == ELIGIBLE
    assert result(offer(place=None)).outcome == ELIGIBLE


def decided(outcome: str) -> str:
    return f'[[decisions]]\nprogram = "invented/1.grant"\noutcome = "{outcome}"\n'


@pytest.mark.parametrize("discretion", [ENTITLED, RECOGNITION, SELECTION, CASE_BY_CASE, OPTIONAL])
def test_who_was_refused_does_not_get_it_whoever_decides(discretion: str) -> None:
    found = result(offer(NEEDED, discretion=discretion), decided("refused"))
    assert (found.outcome, found.reasons, found.missing) == (INELIGIBLE, [REFUSED], [])


@pytest.mark.parametrize(("discretion", "decision", "becomes"), [
    (RECOGNITION, "granted", ENTITLED),
    (SELECTION, "selected", ENTITLED),
    (SELECTION, "granted", ENTITLED),
    (RECOGNITION, "applied", RECOGNITION),
    (CASE_BY_CASE, "granted", CASE_BY_CASE),
    (OPTIONAL, "granted", OPTIONAL),
    (ENTITLED, "granted", ENTITLED),
])
def test_a_recognition_given_becomes_an_entitlement(discretion: str, decision: str, becomes: str) -> None:
    found = result(offer(discretion=discretion), decided(decision))
    assert (found.outcome, found.discretion, found.decision) == (ELIGIBLE, becomes, decision)


def test_a_recognition_still_to_be_given_is_no_hindrance() -> None:
    found = result(offer(discretion=RECOGNITION))
    assert (found.outcome, found.discretion, found.decision) == (ELIGIBLE, RECOGNITION, None)


def test_a_decision_on_another_program_or_without_an_outcome_says_nothing() -> None:
    other = '[[decisions]]\nprogram = "invented/9.other"\noutcome = "refused"\n'
    assert result(offer(), other).outcome == ELIGIBLE
    assert result(offer(), '[[decisions]]\nprogram = "invented/1.grant"\n').outcome == ELIGIBLE


@pytest.mark.parametrize(("decision", "outcome", "discretion", "awaits"), [
    (None, POSSIBLE, SELECTION, True),
    ("applied", POSSIBLE, SELECTION, True),
    ("put-up", ELIGIBLE, SELECTION, False),
    ("selected", ELIGIBLE, ENTITLED, False),
    ("granted", ELIGIBLE, ENTITLED, False),
    ("refused", INELIGIBLE, SELECTION, True),
])
def test_an_open_contest_is_possible_until_put_up_or_selected(
    decision: str | None, outcome: str, discretion: str, awaits: bool
) -> None:
    found = result(offer(discretion=SELECTION, contest=True), decided(decision) if decision else "")
    assert (found.outcome, found.discretion, found.awaits_contest) == (outcome, discretion, awaits)
    assert (NOT_PUT_UP in found.reasons) is (outcome == POSSIBLE)
    assert (found.missing == ["decisions"]) is (outcome == POSSIBLE)


def test_a_contest_asks_first_for_what_its_conditions_need() -> None:
    found = result(offer(NEEDED, discretion=SELECTION, contest=True))
    assert found.missing == ["person.urgently_needed", "decisions"]
    assert result(offer(~NEEDED, contest=True), "[person]\nurgently_needed = true\n").outcome == INELIGIBLE


INTEREST = Loans.total(Loans.amount_yuan, Loans.commercial)


@pytest.mark.parametrize(("amount", "rows", "kind", "low", "high", "vague"), [
    (exact(500), "", EXACT, 500, 500, []),
    (up_to(500), "", UP_TO, 0, 500, []),
    (between(500, 900), "", RANGE, 500, 900, []),
    (at_least(500), "", AT_LEAST, 500, None, []),
    (unstated(), "", UNSTATED, None, None, []),
    (share("0.01", INTEREST, cap=1_000_000), "", UP_TO, 0, 1_000_000, ["loans"]),
    (share("0.01", INTEREST), "", UNSTATED, None, None, ["loans"]),
    (exact(2_000, count=Jobs.number()), "", UNSTATED, None, None, ["jobs"]),
    (share("0.01", INTEREST, cap=1_000_000), "loans = []\n", EXACT, 0, 0, []),
    (
        share("0.01", INTEREST, cap=1_000_000), "[[loans]]\namount_yuan = 100_000_001\ncommercial = true\n",
        EXACT, 1_000_000, 1_000_000, [],
    ),
    (
        share("0.01", INTEREST), "[[loans]]\namount_yuan = 100\ncommercial = true\n[[loans]]\namount_yuan = 200\n",
        EXACT, 1, 1, ["loans.commercial"],
    ),
    (exact(2_000, count=Jobs.number(Jobs.new)), "[[jobs]]\nnew = true\ncount = 6\n", EXACT, 12_000, 12_000, []),
    (exact(choose(Jobs.given(), 2_500, 2_000)), "", RANGE, 2_000, 2_500, ["jobs"]),
    (up_to(500, count=Jobs.number()), "", UP_TO, 0, None, ["jobs"]),
])
def test_an_amount_with_an_unknown_base_lies_between_its_bounds(  # noqa: PLR0913, PLR0917 -- one row of the table
    amount: Amount, rows: str, kind: str, low: Any, high: Any, vague: list[str]
) -> None:
    found = result(offer(amount=amount, payee="enterprise"), rows, kind=FIRM)
    assert (found.outcome, found.amount_kind, found.low, found.high, found.vague) == (ELIGIBLE, kind, low, high, vague)


def test_years_of_sales_not_yet_known_leave_the_cap_as_high_end() -> None:
    sales = Results.total(Results.sales_by_year_yuan.first(3))
    program = offer(amount=share("0.01", sales, cap=20_000_000), payee="enterprise")
    rows = "[[results]]\nsales_by_year_yuan = [100_000_000, 50_000_000]\n"
    found = result(program, rows, kind=FIRM)
    assert (found.low, found.high, found.amount_kind) == (1_500_000, 20_000_000, RANGE)


@pytest.mark.parametrize(("loan", "paid"), [
    ("99_999_999.99", Decimal("999999.99")),
    ("100_000_000", 1_000_000),
    ("100_000_000.99", 1_000_000),
    ("0.99", 0),
    ("1", Decimal("0.01")),
    ("12_345.67", Decimal("123.45")),
])
def test_the_cap_comes_first_and_then_the_cut_below_the_fen(loan: str, paid: Any) -> None:
    program = offer(amount=share("0.01", INTEREST, cap=1_000_000), payee="enterprise")
    found = result(program, f"[[loans]]\namount_yuan = {loan}\ncommercial = true\n", kind=FIRM)
    assert found.low == found.high == paid


@given(st.decimals(0, 10**40, places=7) | st.integers(0, 10**40))
def test_the_cut_never_rounds_up_and_takes_less_than_a_fen(value: Decimal | int) -> None:
    kept = cut(value)
    assert 0 <= Fraction(value) - Fraction(kept) < Fraction(1, 100)
    assert (Fraction(kept) * 100).denominator == 1
    assert isinstance(kept, int) is (kept == int(kept))


def test_the_largest_numbers_a_profile_holds_are_exact_to_the_fen() -> None:
    wages = Jobs.total(Jobs.monthly_wage_yuan)
    program = offer(amount=exact(wages), payee="enterprise")
    rows = "[[jobs]]\ncount = 1_000_000_000_000_000\nmonthly_wage_yuan = 999_999_999_999_999.99\n"
    rows += "[[jobs]]\ncount = 999_999_999_999_999\nmonthly_wage_yuan = 0.01\n"
    fen = 10**15 * 99_999_999_999_999_999 + 999_999_999_999_999
    found = result(program, rows, kind=FIRM)
    assert found.low == found.high
    assert str(found.low) == f"{fen // 100}.{fen % 100:02}"


@pytest.mark.parametrize(("low", "high", "kind"), [
    (5, 5, EXACT), (0, 0, EXACT), (0, 5, UP_TO), (3, 5, RANGE), (3, None, AT_LEAST), (0, None, UNSTATED),
])
def test_an_exact_amount_known_in_part_is_named_after_its_ends(low: int, high: int | None, kind: str) -> None:
    assert kind_of(low, high) == kind


@pytest.mark.parametrize(("as_of", "validity"), [
    ("2021-08-23", "not-yet"), ("2021-08-24", "in-force"), ("2023-08-24", "in-force"), ("2023-08-25", "lapsed"),
])
def test_the_outcome_is_on_the_merits_and_validity_stands_beside_it(as_of: str, validity: str) -> None:
    found = result(offer(), as_of=as_of)
    assert (found.outcome, found.validity) == (ELIGIBLE, validity)


def test_a_draft_and_an_undated_document_say_so() -> None:
    assert result(offer(of=document(draft=True))).validity == "draft"
    assert result(offer(of=document(first=None, last=None))).validity == "undated"


def test_the_remark_of_a_program_goes_with_it() -> None:
    remark = Text("注", "a remark")
    assert result(offer(note=remark)).notes == [remark]


def test_loans_and_services_are_no_money() -> None:
    assert [result(offer(form=form)).is_money for form in ("cash", "interest", LOAN, SERVICE)] == [
        True, True, False, False,
    ]


def test_what_the_document_leaves_open_is_possible_with_the_reason_and_nothing_missing() -> None:
    question = left_open("未明确", "not settled")
    found = result(offer(question))
    assert (found.outcome, found.reasons, found.missing) == (POSSIBLE, [question.text], [])


@pytest.fixture
def judged(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Four facts of different kinds are words of judgement for once."""
    for fact in (NEEDED, Person.title, Person.distinctions, Jobs.new):
        monkeypatch.setattr(fact, "judged", True)
    without_judgement.cache_clear()
    yield
    without_judgement.cache_clear()


TITLE, AWARD = Person.title >= "full-senior", Person.distinctions.has("cas-academician")
OF_THE_PERSON = """
[person]
urgently_needed = true
title = "full-senior"
distinctions = ["cas-academician"]
[employment]
full_time = true
[[jobs]]
new = true
"""


@pytest.mark.usefixtures("judged")
@pytest.mark.parametrize(("when", "discretion"), [
    (NEEDED, RECOGNITION),
    (TITLE, RECOGNITION),
    (AWARD, RECOGNITION),
    (Jobs.some(Jobs.new), RECOGNITION),
    (NEEDED & Employment.full_time, RECOGNITION),
    (named("某", "so called", NEEDED) & (TITLE | AWARD), RECOGNITION),
    (choose(NEEDED, 5, 1) >= 5, RECOGNITION),
    (NEEDED | Employment.full_time, ENTITLED),
    (choose(NEEDED, 5, 1) >= 1, ENTITLED),
    (Jobs.given(), ENTITLED),
    (Employment.full_time, ENTITLED),
])
def test_what_is_met_only_by_words_of_judgement_awaits_recognition(when: Condition, discretion: str) -> None:
    found = result(offer(when, sides=("person",)), OF_THE_PERSON)
    assert (found.outcome, found.discretion, found.missing) == (ELIGIBLE, discretion, [])


@pytest.mark.usefixtures("judged")
@pytest.mark.parametrize(("discretion", "decision", "becomes"), [
    (ENTITLED, None, RECOGNITION),
    (ENTITLED, "applied", RECOGNITION),
    (ENTITLED, "granted", ENTITLED),
    (SELECTION, None, SELECTION),
    (OPTIONAL, None, OPTIONAL),
])
def test_a_judgement_given_makes_it_an_entitlement_again(discretion: str, decision: str | None, becomes: str) -> None:
    found = result(offer(NEEDED, discretion=discretion), OF_THE_PERSON + (decided(decision) if decision else ""))
    assert (found.outcome, found.discretion) == (ELIGIBLE, becomes)


@pytest.mark.usefixtures("judged")
@pytest.mark.parametrize(("said", "outcome"), [
    ("urgently_needed = true\n", ELIGIBLE), ("urgently_needed = false\n", INELIGIBLE), ("", POSSIBLE),
])
def test_a_word_of_judgement_is_met_when_the_profile_says_so(said: str, outcome: str) -> None:
    assert result(offer(NEEDED), f"[person]\n{said}").outcome == outcome
