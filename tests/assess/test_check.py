"""A profile against documents: both sides of it, what matches, and programs that do not exist."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from assess.invented import APPLICANT, FIRM, document, offer
from support import profile
from talentcalc.assess.check import A_PROGRAM, Result, check, check_against
from talentcalc.documents import registry
from talentcalc.profile.enterprise import Enterprise
from talentcalc.profile.faults import ProfileFaults
from talentcalc.profile.work import Employment

if TYPE_CHECKING:
    from talentcalc.clauses.documents import Document
    from talentcalc.clauses.programs import Program


class Plan:
    """A document with a program for each side of a hire."""

    def __init__(self) -> None:
        self.document = document()
        self.persons = offer(Employment.full_time, of=self.document)
        self.firms = offer(Enterprise.newly_founded, of=self.document, payee="enterprise")
        self.held = {program.id: program for program in (self.persons, self.firms)}

    def documents(self, wanted: tuple[str, ...]) -> list[Document]:
        if wanted not in ((), ("invented",)):
            raise registry.DocumentUnknown(wanted[0], ["invented"])
        return [self.document]

    def program(self, wanted: str) -> Program:
        if wanted not in self.held:
            raise registry.DocumentUnknown(wanted, list(self.held))
        return self.held[wanted]


@pytest.fixture
def plan(monkeypatch: pytest.MonkeyPatch) -> Plan:
    made = Plan()
    monkeypatch.setattr(registry, "documents", made.documents)
    monkeypatch.setattr(registry, "program", made.program)
    return made


def ids(found: Result) -> list[str]:
    return [one.program.id for one in found.assessments]


@pytest.mark.parametrize(("toml", "listed"), [
    (APPLICANT, ["invented/1.grant"]),
    (FIRM, ["invented/2.grant"]),
    (f"{APPLICANT}[enterprise]\nnewly_founded = true\n", ["invented/1.grant", "invented/2.grant"]),
    (f"{APPLICANT}[enterprise]\ncomplete = true\n", ["invented/1.grant", "invented/2.grant"]),
    (f"{APPLICANT}jobs = []\n", ["invented/1.grant"]),  # to have none of it is not to describe it
    (f"{APPLICANT}[[jobs]]\n", ["invented/1.grant", "invented/2.grant"]),
    (f'{FIRM}[person]\ntitle = "none"\n', ["invented/1.grant", "invented/2.grant"]),
    (f"{APPLICANT}received = []\n", ["invented/1.grant"]),
])
def test_programs_of_a_side_that_the_profile_does_not_describe_are_left_out(
    plan: Plan, toml: str, listed: list[str]
) -> None:
    assert ids(check(profile(toml))) == listed
    assert plan.document.id == "invented"


def test_a_program_of_the_other_side_can_still_be_asked_for(plan: Plan) -> None:
    found = check(profile(APPLICANT), ("invented",))
    assert found.of(plan.persons) is found["invented/1.grant"]
    assert found.of(plan.firms).missing == ["enterprise.newly_founded"]
    with pytest.raises(KeyError):
        found["invented/2.grant"]


def test_what_matches_is_eligible_possible_or_excluded() -> None:
    plan = document()
    offer(of=plan, tier=1, purpose="award")
    offer(of=plan, tier=2, purpose="award")
    offer(Employment.full_time, of=plan)
    offer(Employment.newly_introduced, of=plan)
    found = check_against(profile(f"{APPLICANT}[employment]\nnewly_introduced = false\n"), [plan])
    assert [one.outcome for one in found.assessments] == ["eligible", "excluded", "possible", "ineligible"]
    assert [one.outcome for one in found.matching] == ["eligible", "excluded", "possible"]


@pytest.mark.usefixtures("plan")
def test_a_document_that_does_not_exist_is_an_error() -> None:
    with pytest.raises(registry.DocumentUnknown):
        check(profile(APPLICANT), ("invnted",))


@pytest.mark.usefixtures("plan")
def test_every_program_that_does_not_exist_is_named_with_the_nearest_that_does() -> None:
    toml = APPLICANT + """
[[decisions]]
program = "invented/1.grant"
[[decisions]]
program = "invented/1.grand"
[[received]]
program = "invented/3.grant"
[[received]]
purpose = "award"
"""
    with pytest.raises(ProfileFaults) as refused:
        check(profile(toml))
    first, second = refused.value.faults
    assert (first.key, first.found, first.accepted) == ("decisions[2].program", "invented/1.grand", A_PROGRAM)
    assert first.nearest[0] == "invented/1.grant"
    assert second.key == "received[1].program"
