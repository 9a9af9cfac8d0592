"""The main job: a profile against documents."""

from __future__ import annotations

from decimal import localcontext
from typing import TYPE_CHECKING

from talentcalc.assess.decided import lists
from talentcalc.assess.disagreements import disagreements
from talentcalc.assess.evaluate import PRECISE
from talentcalc.assess.outcomes import INELIGIBLE, POSSIBLE, Assessment, assess
from talentcalc.assess.overlap import set_off
from talentcalc.assess.stacking import stack
from talentcalc.assess.totals import Total, totals
from talentcalc.clauses.text import Text
from talentcalc.documents import registry
from talentcalc.profile.faults import Fault, ProfileFaults
from talentcalc.profile.history import Decisions, Received

if TYPE_CHECKING:
    from talentcalc.clauses.documents import Document
    from talentcalc.clauses.programs import Program
    from talentcalc.profile.profile import Profile

A_ROW_OF_IT = Text("该项目所针对的行", "a row that the program is about")
A_PROGRAM = Text("项目编号，见 talentcalc programs", "a program's id, as `talentcalc programs` lists them")


class Result:
    """A profile's assessments in the documents' order, the totals over them, and the services open to anybody there.

    `services` are the open offers that the profile may use, or could where it is in the place; one that is not settled stands
    there alone.
    """

    __slots__ = ("assessments", "profile", "services", "totals")

    def __init__(self, profile: Profile, assessments: list[Assessment], sums: list[Total]) -> None:
        self.profile = profile
        self.services = [one for one in assessments if one.program.open_offer and one.outcome != INELIGIBLE]
        self.assessments = _settled(assessments) if self.services else assessments
        self.totals = sums

    @property
    def matching(self) -> list[Assessment]:
        """What is eligible, possible or excluded."""
        return [one for one in self.assessments if one.outcome != INELIGIBLE]

    def without_ineligible(self) -> Result:
        """The same result, what does not match left out."""
        shorter = Result(self.profile, self.matching, self.totals)
        shorter.services = self.services
        return shorter

    def __getitem__(self, program: str) -> Assessment:
        for one in (*self.assessments, *self.services):
            if one.program.id == program:
                return one
        raise KeyError(program)

    def of(self, program: Program) -> Assessment:
        """The assessment of `program`, also where the profile does not describe its side."""
        for one in (*self.assessments, *self.services):
            if one.program is program:
                return one
        with localcontext(PRECISE):
            return assess(program, self.profile)


def _settled(assessments: list[Assessment]) -> list[Assessment]:
    """Without the open offers that are undecided."""
    return [one for one in assessments if one.outcome != POSSIBLE or not one.program.open_offer]


def check(profile: Profile, documents: tuple[str, ...] = ()) -> Result:
    """`profile` against the documents of those ids, or all.

    Programs of a side that the profile does not describe (the employer's, for a person who says nothing
    of the employer) are left out: nothing was asked about them. Raises `registry.DocumentUnknown`, and
    `ProfileFaults` where the profile speaks of a program that does not exist, or tells one thing in two ways.
    """
    loaded = registry.documents(documents)
    faults = faults_of(profile)
    if faults:
        raise ProfileFaults(profile.source, faults)
    return check_against(profile, loaded)


def faults_of(profile: Profile) -> list[Fault]:
    """What is wrong with a profile that can be read: programs there are none of, what it tells in two ways."""
    return unknown_programs(profile) + disagreements(profile)


def unknown_programs(profile: Profile) -> list[Fault]:
    """Decisions and receipts that name a program there is not, or a row that it is not about."""
    found = []
    for rows, fact in ((Decisions, Decisions.program), (Received, Received.program)):
        for row in profile.each(rows) or ():
            wanted = row.value(fact)
            if not wanted:
                continue
            try:
                program = registry.program(wanted)
            except registry.DocumentUnknown as unknown:
                key = f"{rows.key}[{row.number}].{fact.name}"
                found.append(Fault("value", key, found=wanted, accepted=A_PROGRAM, nearest=unknown.nearest))
                continue
            name = row.row.get(f"{rows.key}.row")
            meant = None if name is None else profile.named(name)
            if meant is not None and meant[0] not in {one.key for one in lists(program)}:
                found.append(Fault("value", f"{rows.key}[{row.number}].row", found=name, accepted=A_ROW_OF_IT))
    return found


def check_against(profile: Profile, documents: list[Document]) -> Result:
    """`profile` against documents already at hand."""
    assessments = []
    described = frozenset(profile.sides())
    with localcontext(PRECISE):
        for document in documents:
            found = [assess(program, profile) for program in document if not described.isdisjoint(program.sides)]
            assessments += stack(set_off(found, profile), profile)
        return Result(profile, assessments, totals(assessments))
