"""Assessments remembered by the answers they rest on, for many profiles in a row.

What a program comes to depends on the truth of its condition and on what is unknown of it. Over many
profiles the same comes again; the assessment, and whatever was made of it, is then taken from memory, and so
is one with an amount worked out from the same facts. A profile that speaks of decisions or of what was
already received is assessed anew; one that tells a thing in two ways is not assessed at all.
"""

from __future__ import annotations

from decimal import localcontext
from typing import TYPE_CHECKING, Any

from talentcalc.assess.check import Result, check_against, faults_of
from talentcalc.assess.disagreements import disagreements
from talentcalc.assess.evaluate import PRECISE
from talentcalc.assess.outcomes import Assessment, assess, measured
from talentcalc.assess.stacking import stack
from talentcalc.assess.totals import totals
from talentcalc.assess.written import Written
from talentcalc.profile.faults import ProfileFaults
from talentcalc.profile.profile import Profile

if TYPE_CHECKING:
    import datetime
    from collections.abc import Sequence

    from talentcalc.clauses.documents import Document

MOST_REMEMBERED = 4_000
"""How many assessments of a document are kept before the memory is emptied."""
MOST_MEASURED = 2_000
"""How many assessments with amounts of their own are kept."""


class Remembering:
    """Checks many profiles against the same documents; `check` gives what `talentcalc.assess.check` gives.

    With `everything` unset, what does not match is left out of the result; with it, nothing is remembered.
    """

    def __init__(self, documents: Sequence[Document], *, everything: bool = False) -> None:
        self._documents = list(documents)
        self._everything = everything
        self._parts = [] if everything else [_Part(document) for document in documents]

    def check(self, profile: Profile) -> Result:
        """What `profile` comes to. Raises `ProfileFaults` where it speaks of a program that does not exist."""
        (found,) = self.check_all([profile])
        if isinstance(found, ProfileFaults):
            raise found
        return found

    def check_all(self, profiles: Sequence[Profile]) -> list[Result | ProfileFaults]:
        """What each of `profiles` comes to, document by document: many in a row are faster than one by one."""
        apart = [self._everything or "decisions" in one.rows or "received" in one.rows or bool(disagreements(one)) for one in profiles]
        plain = [one for one, alone in zip(profiles, apart, strict=True) if not alone]
        found: list[tuple[Profile, frozenset[str], list[Assessment]]] = [(one, frozenset(one.sides()), []) for one in plain]
        with localcontext(PRECISE):
            for part in self._parts:
                for one, described, some in found:
                    some.extend(part.assess(one, described))
            together = iter([Result(one, some, totals(some)) for one, _, some in found])
        return [self._apart(one) if alone else next(together) for one, alone in zip(profiles, apart, strict=True)]

    def _apart(self, profile: Profile) -> Result | ProfileFaults:
        """What `profile` comes to by itself."""
        faults = faults_of(profile)
        if faults:
            return ProfileFaults(profile.source, faults)
        result = check_against(profile, self._documents)
        return result if self._everything else result.without_ineligible()


class _Part:
    """One document's programs, those of the same sides written out together."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._programs = list(document)
        self._order = {program: number for number, program in enumerate(self._programs)}
        self._sides = {
            sides: Written(
                [(number, one) for number, one in enumerate(self._programs) if one.sides == sides],
                self._assess, self._measure,
            )
            for sides in dict.fromkeys(one.sides for one in self._programs)
        }
        self._tiered = any(one.tier is not None or one.behind is not None for one in self._programs)
        self._known: dict[str, list[dict[Any, Assessment]]] = {}
        self._known_on: dict[datetime.date, list[dict[Any, Assessment]]] = {}
        self._measured: dict[Any, Assessment] = {}
        self._kept = 0

    def assess(self, profile: Profile, described: frozenset[str]) -> list[Assessment]:
        """What is not ineligible on the described sides, in the document's order, tiers weighed against each other."""
        known = self._known_on.get(profile.as_of)
        if known is None or self._kept >= MOST_REMEMBERED:
            known = self._on(profile.as_of)
        some = [
            one for sides, written in self._sides.items() if not described.isdisjoint(sides)
            if (one := written.find(profile, known))
        ]
        found = some[0] if len(some) == 1 else sorted((one for each in some for one in each), key=self._place)
        return stack(found, profile) if self._tiered else found

    def _on(self, day: datetime.date) -> list[dict[Any, Assessment]]:
        """What is known of each program on a day: the same on all on which the document stands the same."""
        if self._kept >= MOST_REMEMBERED or len(self._known_on) >= MOST_REMEMBERED:
            self._known, self._known_on, self._kept = {}, {}, 0
        known = self._known.setdefault(self._document.validity(day), [{} for _ in self._programs])
        self._known_on[day] = known
        return known

    def _place(self, one: Assessment) -> int:
        return self._order[one.program]

    def _assess(self, known: list[dict[Any, Assessment]], number: int, key: Any, profile: Profile) -> Assessment:
        """A program's assessment, with the amount it has for those who say nothing that the amount is worked out from."""
        program = self._programs[number]
        silent = Profile(profile.kind, {}, {}, as_of=profile.as_of)
        one = known[number][key] = measured(assess(program, profile), silent)
        one.remembered = True
        self._kept += 1
        return one

    def _measure(self, known: Assessment, said: Any, profile: Profile) -> Assessment:
        """`known` with the amount that follows from what is `said`."""
        one = self._measured.get((known, said))
        if one is None:
            if len(self._measured) >= MOST_MEASURED:
                self._measured.clear()
            one = self._measured[known, said] = measured(known, profile)
            one.remembered = True
        return one
