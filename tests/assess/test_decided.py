"""Decisions on a program and on single rows of it."""

from __future__ import annotations

from itertools import permutations
from typing import TYPE_CHECKING, Any

import pytest

from assess.invented import APPLICANT, FIRM, document, offer, result
from support import profile
from talentcalc.assess.check import check_against
from talentcalc.assess.outcomes import (
    ELIGIBLE,
    INELIGIBLE,
    NOT_PUT_UP,
    POSSIBLE,
    REFUSED,
    SOME_GRANTED,
    WAS_NOT_PUT_UP,
)
from talentcalc.assess.unlock import unlock
from talentcalc.clauses.amounts import exact, unstated, up_to
from talentcalc.clauses.programs import OPTIONAL, RECOGNITION, SELECTION
from talentcalc.profile.dealings import Jobs
from talentcalc.profile.person import Person
from talentcalc.profile.platforms import Platforms
from talentcalc.profile.profile import Profile

if TYPE_CHECKING:
    from talentcalc.clauses.programs import Program

NEW = Jobs.new
ROWS = '[[jobs]]\nname = "甲"\nnew = true\n[[jobs]]\nname = "乙"\nnew = true\n[[jobs]]\nname = "丙"\nnew = false\n'


def about(outcome: str, row: str = "", program: str = "invented/1.grant") -> str:
    return f'[[decisions]]\nprogram = "{program}"\noutcome = "{outcome}"\n' + (f'row = "{row}"\n' if row else "")


def grant(**more: Any) -> Program:
    said = {"discretion": RECOGNITION, "payee": "enterprise", "amount": exact(10, count=Jobs.number(NEW)), **more}
    return offer(Jobs.some(NEW), **said)


@pytest.mark.parametrize(("decided", "outcome", "reasons"), [
    ("", POSSIBLE, [NOT_PUT_UP]),
    (about("applied"), POSSIBLE, [NOT_PUT_UP]),
    (about("not-put-up"), INELIGIBLE, [WAS_NOT_PUT_UP]),
    (about("put-up"), ELIGIBLE, []),
])
def test_a_contest_for_which_nobody_was_put_up_is_a_no_once_that_is_said(decided: str, outcome: str, reasons: list[Any]) -> None:
    found = result(offer(discretion=SELECTION, contest=True), decided)
    assert (found.outcome, found.reasons) == (outcome, reasons)
    assert (found.missing == ["decisions"]) is (outcome == POSSIBLE)


@pytest.mark.parametrize(("decided", "outcome"), [
    ("", INELIGIBLE), (about("not-put-up"), INELIGIBLE), (about("applied"), POSSIBLE), (about("put-up"), ELIGIBLE),
    (about("selected"), ELIGIBLE), (about("put-up", program="invented/2.grant"), INELIGIBLE),
])
def test_in_a_closed_profile_a_contest_that_is_not_listed_is_a_no(decided: str, outcome: str) -> None:
    program = offer(discretion=SELECTION, contest=True)
    assert result(program, "complete = true\n" + decided).outcome == outcome
    assert result(program, "[person]\ncomplete = true\n").outcome == POSSIBLE


def test_what_fails_its_conditions_says_so_and_not_that_nobody_was_put_up() -> None:
    program = offer(Person.urgently_needed, discretion=SELECTION, contest=True)
    assert result(program, "complete = true\n").reasons != [WAS_NOT_PUT_UP]
    unknown = result(program, about("not-put-up"))
    assert (unknown.outcome, unknown.missing, unknown.reasons) == (INELIGIBLE, [], [WAS_NOT_PUT_UP])


def test_who_was_not_put_up_can_still_be() -> None:
    plan = document()
    offer(of=plan, discretion=SELECTION, contest=True)
    for told in (about("not-put-up"), "complete = true\n"):
        (found,) = unlock(check_against(profile(APPLICANT + told), [plan])).unlocks
        (change,) = found.ways[0].changes
        assert found.ways[0].found.outcome == ELIGIBLE
        assert "put-up" in (change.new if isinstance(change.new, str) else change.new.values())


def test_not_put_up_for_what_is_no_contest_is_not_applied_for() -> None:
    assert result(offer(discretion=RECOGNITION), about("not-put-up")).outcome == ELIGIBLE
    assert result(grant(), ROWS + about("not-put-up", "甲"), kind=FIRM).low == 20


@pytest.mark.parametrize(("decided", "outcome", "low", "entitled", "discretion"), [
    ("", ELIGIBLE, 20, 0, "recognition"),
    (about("refused", "甲"), ELIGIBLE, 10, 0, "recognition"),
    (about("refused", "丙"), ELIGIBLE, 20, 0, "recognition"),
    (about("refused", "甲") + about("refused", "乙"), INELIGIBLE, 0, 0, "recognition"),
    (about("granted", "甲"), ELIGIBLE, 20, 10, "recognition"),
    (about("granted", "丙"), ELIGIBLE, 20, 0, "recognition"),
    (about("granted", "甲") + about("selected", "乙"), ELIGIBLE, 20, 20, "entitled"),
    (about("granted", "甲") + about("refused", "乙"), ELIGIBLE, 10, 10, "entitled"),
    (about("granted"), ELIGIBLE, 20, 20, "entitled"),
    (about("granted") + about("applied", "甲"), ELIGIBLE, 20, 10, "recognition"),
    (about("refused") + about("granted", "甲"), ELIGIBLE, 10, 10, "entitled"),
    (about("refused") + about("applied", "甲"), ELIGIBLE, 10, 0, "recognition"),
])
def test_a_row_is_decided_on_its_own_and_the_others_by_what_is_said_of_all(
    decided: str, outcome: str, low: int, entitled: int, discretion: str
) -> None:
    parts = [f"[[decisions]]{one}" for one in decided.split("[[decisions]]")[1:]]
    for order in permutations(parts):
        found = result(grant(), ROWS + "".join(order), kind=FIRM)
        assert (found.outcome, found.entitled, found.discretion) == (outcome, entitled, discretion)
        if outcome == ELIGIBLE:
            assert (found.low, found.high) == (low, low)
            assert (SOME_GRANTED in found.notes) is (0 < entitled < low)
        else:
            assert (found.reasons, found.decision) == ([REFUSED], "refused")


@pytest.mark.parametrize(("amount", "entitled"), [(up_to(10, count=Jobs.number(NEW)), 0), (unstated(), 0)])
def test_what_is_granted_is_due_where_it_is_exact(amount: Any, entitled: int) -> None:
    assert result(grant(amount=amount), ROWS + about("granted", "甲"), kind=FIRM).entitled == entitled


def test_a_row_that_was_granted_and_is_undecided_is_not_yet_due() -> None:
    told = ROWS + '[[jobs]]\nname = "丁"\n' + about("granted", "丁")
    found = result(grant(), told, kind=FIRM)
    assert (found.low, found.possible_high, found.entitled) == (20, 10, 0)


def test_what_is_at_somebody_s_discretion_stays_so() -> None:
    found = result(grant(discretion=OPTIONAL), ROWS + about("granted", "甲"), kind=FIRM)
    assert (found.discretion, found.entitled) == (OPTIONAL, 0)


@pytest.mark.parametrize(("decided", "outcome", "high", "discretion"), [
    (about("put-up", "甲"), ELIGIBLE, 10, SELECTION),
    (about("put-up", "甲") + about("selected", "乙"), ELIGIBLE, 20, SELECTION),
    (about("selected", "甲"), ELIGIBLE, 10, "entitled"),
    (about("not-put-up", "甲"), POSSIBLE, 10, SELECTION),
    (about("not-put-up", "甲") + about("not-put-up", "乙"), INELIGIBLE, 0, SELECTION),
    (about("not-put-up", "甲") + about("refused", "乙"), INELIGIBLE, 0, SELECTION),
    (about("not-put-up") + about("put-up", "乙"), ELIGIBLE, 10, SELECTION),
])
def test_rows_are_put_up_for_a_contest_one_by_one(decided: str, outcome: str, high: int, discretion: str) -> None:
    found = result(grant(discretion=SELECTION, contest=True), ROWS + decided, kind=FIRM)
    assert (found.outcome, found.discretion) == (outcome, discretion)
    assert found.high == high or outcome == INELIGIBLE
    if outcome == INELIGIBLE:
        assert found.reasons == [REFUSED if "refused" in decided else WAS_NOT_PUT_UP]


def test_rows_of_two_lists_are_each_decided() -> None:
    program = offer(Jobs.some(NEW) & Platforms.some(Platforms.built), payee="enterprise")
    told = ROWS + '[[platforms]]\nname = "台"\nbuilt = true\n'
    assert result(program, told + about("refused", "甲"), kind=FIRM).outcome == ELIGIBLE
    assert result(program, told + about("refused", "甲") + about("refused", "台"), kind=FIRM).outcome == INELIGIBLE


def test_a_name_that_no_row_has_says_nothing_in_a_profile_made_in_python() -> None:
    rows: dict[str, Any] = {
        "jobs": [{NEW.key: True}],
        "decisions": [{"decisions.program": "invented/1.grant", "decisions.row": "无", "decisions.outcome": "refused"}],
    }
    told = Profile("enterprise", {}, rows, as_of=profile(FIRM).as_of)
    program = grant()
    assert check_against(told, [program.item.document])[program.id].outcome == ELIGIBLE
