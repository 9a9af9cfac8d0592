"""Written out, remembered or walked: a profile comes to the same."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assess.invented import APPLICANT, document, offer
from clauses.strategies import Pair, conditions, pairs, quantities
from support import profile
from talentcalc.assess import remembered
from talentcalc.assess.check import check_against
from talentcalc.assess.evaluate import holds
from talentcalc.assess.remembered import Remembering
from talentcalc.assess.written import Written
from talentcalc.clauses.amounts import exact
from talentcalc.profile.enterprise import Jobs
from talentcalc.profile.faults import ProfileFaults
from talentcalc.profile.person import CONTRACT, Employment, Person

if TYPE_CHECKING:
    from talentcalc.assess.check import Result
    from talentcalc.clauses.expressions import Condition, Quantity
    from talentcalc.profile.profile import Profile

SAME = (
    "program", "outcome", "low", "high", "missing", "vague", "reasons", "notes", "excluded_by", "amount_kind",
    "discretion", "decision", "validity",
)
OFFERS = st.lists(st.tuples(conditions, st.none() | st.integers(1, 3), quantities), min_size=1, max_size=3)


def shown(found: Result) -> list[list[Any]]:
    return [[getattr(one, slot) for slot in SAME] for one in found.assessments] + [
        [getattr(total, slot) for slot in total.__slots__] for total in found.totals
    ]


@given(st.lists(conditions, min_size=1, max_size=3), pairs())
def test_written_out_and_walked_conditions_agree(clauses: list[Condition], pair: Pair) -> None:
    plan = document(territory=None)
    written = Written([offer(clause, of=plan) for clause in clauses])
    for one in pair:
        assert written.decide(one)[0] == [holds(clause, one) for clause in clauses]


@given(OFFERS, st.lists(pairs(), min_size=1, max_size=3))
def test_what_is_remembered_is_what_would_be_worked_out_anew(
    offers: list[tuple[Condition, int | None, Quantity]], seen: list[Pair]
) -> None:
    plan = document(territory=None)
    for when, tier, yuan in offers:
        offer(when, exact(yuan), of=plan, tier=tier, purpose="award")
    remembering = Remembering([plan], everything=True)
    profiles: list[Profile] = [one for pair in seen for one in (*pair, *pair)]
    for one in profiles:
        assert shown(remembering.check(one)) == shown(check_against(one, [plan]))


def test_without_everything_what_does_not_match_is_left_out() -> None:
    plan = document(territory=None)
    offer(Employment.full_time, of=plan)
    offer(Person.urgently_needed, of=plan)
    found = Remembering([plan]).check(profile(f"{APPLICANT}[employment]\nfull_time = false\n"))
    assert [one.program.id for one in found.assessments] == ["invented/2.grant"]


def test_what_was_refused_is_left_out_although_its_conditions_are_met() -> None:
    plan = document(territory=None)
    refused = '[[decisions]]\nprogram = "luzhou-2021/27.living-allowance"\noutcome = "refused"\n'
    offer(of=plan)
    plan.programs["invented/1.grant"].item.document.id = "luzhou-2021"
    plan.programs["invented/1.grant"].item.number, plan.programs["invented/1.grant"].slug = "27", "living-allowance"
    assert Remembering([plan]).check(profile(APPLICANT + refused)).assessments == []


def test_a_figure_that_every_or_no_number_reaches_is_decided_without_asking() -> None:
    clauses = [
        Person.degree >= "none", Person.degree > "doctor", Person.degree <= "doctor", Person.degree >= "doctor",
        Person.degree.is_("none"), Person.degree.is_("doctor"), Employment.contract_months >= 0,
        Employment.contract_months.is_(12), Employment.contract_months >= Employment.start_date.months(),
    ]
    written = Written([offer(clause) for clause in clauses])
    for said in ("", "[employment]\ncontract_months = 12\n", '[person]\ndegree = "doctor"\n', "complete = true\n"):
        one = profile(APPLICANT + said)
        assert written.decide(one)[0] == [holds(clause, one) for clause in clauses]


def test_two_who_differ_in_what_they_left_unsaid_are_asked_for_different_things() -> None:
    plan = document(territory=None)
    offer(CONTRACT >= 12, of=plan)
    offer(Jobs.some(Jobs.new & Jobs.housing_fund), of=plan, side="person")
    remembering = Remembering([plan])
    first = "[employment]\ncontract_start = 2022-01-01\n[[jobs]]\nnew = true\n"
    second = "[employment]\ncontract_end = 2022-01-01\n[[jobs]]\nhousing_fund = true\n"
    for said, asked in (
        (first, [["employment.contract_end"], ["jobs.housing_fund"]]),
        (second, [["employment.contract_start"], ["jobs.new"]]),
        ("", [["employment.contract_start", "employment.contract_end"], ["jobs"]]),
    ):
        assert [one.missing for one in remembering.check(profile(APPLICANT + said)).assessments] == asked


def test_a_memory_that_is_full_is_emptied_and_answers_as_before(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(remembered, "MOST_REMEMBERED", 0)
    plan = document(territory=None)
    offer(Employment.full_time, of=plan)
    remembering, person = Remembering([plan]), profile(APPLICANT)
    assert shown(remembering.check(person)) == shown(remembering.check(person))


def test_a_program_that_does_not_exist_is_refused_here_as_well() -> None:
    with pytest.raises(ProfileFaults):
        Remembering([document()]).check(profile(f'{APPLICANT}[[decisions]]\nprogram = "luzhou-2021/0.nothing"\n'))
