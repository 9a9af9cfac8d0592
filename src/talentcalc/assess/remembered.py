"""Assessments remembered by the answers they rest on, for many profiles in a row.

What a program comes to depends on the truth of the leaves that its condition asks. Over many profiles
the same answers come again; the assessment, and whatever was made of it, is then taken from memory.
Where more than the leaves counts (rows, an amount worked out from facts, a decision, something already
received) the program is assessed anew.
"""

from __future__ import annotations

from decimal import localcontext
from typing import TYPE_CHECKING, Any

from talentcalc.assess.check import Result, unknown_programs
from talentcalc.assess.evaluate import PRECISE
from talentcalc.assess.outcomes import INELIGIBLE, Assessment, assess
from talentcalc.assess.overlap import set_off
from talentcalc.assess.reasons import undecided
from talentcalc.assess.stacking import stack
from talentcalc.assess.totals import totals
from talentcalc.assess.written import Written
from talentcalc.clauses import expressions as ex
from talentcalc.clauses.facts import facts_of
from talentcalc.clauses.sections import ENTERPRISE, PERSON
from talentcalc.profile.faults import ProfileFaults

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from talentcalc.clauses.documents import Document
    from talentcalc.clauses.programs import Program
    from talentcalc.clauses.text import Text
    from talentcalc.profile.profile import Profile

MOST_REMEMBERED = 200_000
"""How many assessments are kept before the memory is emptied."""


class Remembering:
    """Checks many profiles against the same documents; `check` gives what `talentcalc.assess.check` gives.

    With `everything` unset, what does not match is left out of the result.
    """

    def __init__(self, documents: Sequence[Document], *, everything: bool = False) -> None:
        self.everything = everything
        self._parts = [_Part(document, side) for document in documents for side in (PERSON, ENTERPRISE)]
        self._parts = [part for part in self._parts if part.programs]
        self._memory: dict[Any, Assessment] = {}

    def check(self, profile: Profile) -> Result:
        """What `profile` comes to. Raises `ProfileFaults` where it speaks of a program that does not exist."""
        told = "decisions" in profile.rows or "received" in profile.rows
        faults = unknown_programs(profile) if told else []
        if faults:
            raise ProfileFaults(profile.source, faults)
        if len(self._memory) > MOST_REMEMBERED:
            self._memory.clear()
        with localcontext(PRECISE):
            return self._check(profile, told)

    def _check(self, profile: Profile, told: bool) -> Result:
        by_document: dict[str, list[tuple[int, Assessment]]] = {}
        for part in self._parts:
            found = by_document.setdefault(part.document.id, [])
            if profile.describes(part.side):
                found += self._assess(part, profile, told)
        assessments: list[Assessment] = []
        for found in by_document.values():
            found.sort(key=_place)
            ordered = [one for _, one in found]
            assessments += stack(set_off(ordered, profile) if told else ordered)
        return Result(profile, assessments, totals(assessments))

    def _assess(self, part: _Part, profile: Profile, told: bool) -> list[tuple[int, Assessment]]:
        met, leaves = part.written.decide(profile)
        validity = part.document.validity(profile.as_of)
        memory, found = self._memory, []
        unknown: dict[int, tuple[str | Text, ...]] = {}
        for number, answer in enumerate(met):
            if answer is False and not self.everything:
                continue
            program = part.programs[number]
            if told or part.is_measured(number, profile):
                one = assess(program, profile)
            else:
                key = (part.key, number, validity, tuple([leaves[leaf] for leaf in part.written.asked[number]]))
                if answer is None and part.many[number]:
                    key = (*key, *part.asked_more(number, leaves, profile, unknown))
                known = memory.get(key)
                if known is None:
                    known = memory[key] = assess(program, profile)
                    known.remembered = True
                one = known
            if self.everything or one.outcome != INELIGIBLE:
                found.append((part.places[number], one))
        return found


def _place(pair: tuple[int, Assessment]) -> int:
    return pair[0]


class _Part:
    """One document's programs of one side, written out."""

    def __init__(self, document: Document, side: str) -> None:
        self.document = document
        self.side = side
        self.key = (document.id, side)
        chosen = [(place, program) for place, program in enumerate(document) if program.side == side]
        self.places = [place for place, _ in chosen]
        self.programs = [program for _, program in chosen]
        self.written = Written(self.programs)
        self._measures = [_measures(program) for program in self.programs]
        self.many = [
            [leaf for leaf in asked if not _single(self.written.leaves[leaf])] for asked in self.written.asked
        ]

    def is_measured(self, number: int, profile: Profile) -> bool:
        """The program's amount is worked out from something that this profile says."""
        asked = self._measures[number]
        return bool(asked) and (
            profile.complete or not asked.isdisjoint(profile.values) or not asked.isdisjoint(profile.rows)
            or not asked.isdisjoint(profile.closed)
        )

    def asked_more(
        self, number: int, leaves: list[bool | None], profile: Profile, unknown: dict[int, tuple[str | Text, ...]]
    ) -> Iterator[tuple[str | Text, ...]]:
        """What is unknown of the undecided leaves that ask more than one thing; `unknown` keeps it per leaf."""
        for leaf in self.many[number]:
            if leaves[leaf] is None:
                if leaf not in unknown:
                    unknown[leaf] = tuple(undecided(self.written.leaves[leaf], profile))
                yield unknown[leaf]


def _measures(program: Program) -> frozenset[str]:
    """Keys of the facts, sections and lists that the amount is worked out from; none for a plain amount."""
    amount = program.amount
    found = set()
    for quantity in (amount.low, amount.high):
        for node in () if quantity is None else ex.nodes(quantity):
            found |= {key for fact in facts_of(node) for key in (fact.key, fact.section.key)}
            if isinstance(node, ex.Total):
                found.add(node.rows.key)
    return frozenset(found)


def _single(leaf: ex.Condition) -> bool:
    """The leaf asks one fact, so that its truth says all that is unknown."""
    lists = any(isinstance(node, ex.Total | ex.Stated) for node in ex.nodes(leaf))
    return not lists and len({fact.key for node in ex.nodes(leaf) for fact in facts_of(node)}) <= 1
