"""Assessments remembered by the answers they rest on, for many profiles in a row.

What a program comes to depends on the truth of its condition and on what is unknown of it. Over many
profiles the same comes again; the assessment, and whatever was made of it, is then taken from memory. Where
more counts (a decision, something already received) the program is assessed anew; an amount worked out from
what the profile says is measured anew.
"""

from __future__ import annotations

from decimal import localcontext
from typing import TYPE_CHECKING, Any

from talentcalc.assess.check import Result, check_against, unknown_programs
from talentcalc.assess.evaluate import PRECISE
from talentcalc.assess.outcomes import INELIGIBLE, Assessment, assess, measured
from talentcalc.assess.overlap import set_off
from talentcalc.assess.stacking import stack
from talentcalc.assess.totals import totals
from talentcalc.assess.written import Written
from talentcalc.clauses import expressions as ex
from talentcalc.clauses.facts import facts_of
from talentcalc.clauses.sections import ENTERPRISE, PERSON
from talentcalc.profile.faults import ProfileFaults
from talentcalc.profile.profile import Profile

if TYPE_CHECKING:
    from collections.abc import Sequence

    from talentcalc.clauses.documents import Document
    from talentcalc.clauses.programs import Program

MOST_REMEMBERED = 200_000
"""How many assessments are kept before the memory is emptied."""


class Remembering:
    """Checks many profiles against the same documents; `check` gives what `talentcalc.assess.check` gives.

    With `everything` unset, what does not match is left out of the result; with it, nothing is remembered.
    """

    def __init__(self, documents: Sequence[Document], *, everything: bool = False) -> None:
        self._documents = list(documents)
        self._everything = everything
        self._parts = [] if everything else [_Part(document) for document in documents]
        self._memory: dict[Any, Assessment] = {}  # by program, validity and the key of what is unknown

    def check(self, profile: Profile) -> Result:
        """What `profile` comes to. Raises `ProfileFaults` where it speaks of a program that does not exist."""
        told = "decisions" in profile.rows or "received" in profile.rows
        faults = unknown_programs(profile) if told else []
        if faults:
            raise ProfileFaults(profile.source, faults)
        if self._everything:
            return check_against(profile, self._documents)
        if len(self._memory) > MOST_REMEMBERED:
            self._memory.clear()
        described = [side for side in (PERSON, ENTERPRISE) if profile.describes(side)]
        assessments: list[Assessment] = []
        with localcontext(PRECISE):
            for part in self._parts:
                found = self._assess(part, profile, described, told=told)
                if told:
                    found = set_off(found, profile)
                assessments += stack(found) if len(found) > 1 else found
            return Result(profile, assessments, totals(assessments))

    def _assess(self, part: _Part, profile: Profile, described: list[str], *, told: bool) -> list[Assessment]:
        memory, found = self._memory, []
        validity = part.document.validity(profile.as_of)
        for number, _, key in part.decide(profile, described):
            program = part.programs[number]
            if told:
                one = assess(program, profile)
                if one.outcome != INELIGIBLE:
                    found.append(one)
                continue
            whole = (program, validity, key)
            known = memory.get(whole)
            if known is None:
                known = memory[whole] = part.unmeasured(number, assess(program, profile), profile)
                known.remembered = True
            asked = part.measures[number]
            found.append(measured(known, profile) if asked and _says(profile, asked) else known)
        return found


class _Part:
    """One document's programs, written out side by side."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.programs = list(document)
        self._sides = {
            side: Written([(number, one) for number, one in enumerate(self.programs) if one.side == side])
            for side in (PERSON, ENTERPRISE)
        }
        self.measures = [_measures(program) for program in self.programs]

    def decide(self, profile: Profile, described: list[str]) -> list[tuple[int, bool | None, Any]]:
        """What is not surely ineligible on the described sides, in the document's order."""
        answers = [answer for side in described for answer in self._sides[side].decide(profile)]
        return sorted(answers, key=_number)

    def unmeasured(self, number: int, found: Assessment, profile: Profile) -> Assessment:
        """`found` with the amount it has for those who say nothing that the amount is worked out from."""
        if not self.measures[number]:
            return found
        silent = measured(found, Profile(profile.kind, {}, {}, as_of=profile.as_of))
        silent.pattern = None
        return silent


def _says(profile: Profile, asked: frozenset[str]) -> bool:
    """The profile says something of what an amount is worked out from."""
    return (
        profile.complete or not asked.isdisjoint(profile.values) or not asked.isdisjoint(profile.rows)
        or not asked.isdisjoint(profile.closed)
    )


def _number(answer: tuple[int, bool | None, Any]) -> int:
    return answer[0]


def _measures(program: Program) -> frozenset[str]:
    """Keys of the facts, sections and lists that the amount is worked out from; none for a plain amount."""
    amount = program.amount
    found = set()
    for quantity in (amount.low, amount.high):
        for node in () if quantity is None else ex.nodes(quantity):
            found |= {key for fact in facts_of(node) for key in (fact.key, fact.section.key)}
            if isinstance(node, ex.Total | ex.Stated):
                found.add(node.rows.key)
    return frozenset(found)
