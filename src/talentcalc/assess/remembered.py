"""Many profiles against the same documents: assessments are kept, and used again for whoever they would come out the same for.

What a program comes to for a profile depends on four things: whether its condition is met, and if that cannot be told on what
is unknown of it; whether it is met by words of judgement alone; where the document stands on the day; and what the amount is
worked out from. The first two are decided for a block of profiles at once (`assess.blocks`), the last is a cache key
(`assess.cache_keys`). What is not kept yet is made by assessing one profile as `check` does.

A profile that speaks of decisions or of what was already received is assessed by itself; one that tells a thing in two
ways is refused, as everywhere.
"""

from __future__ import annotations

from decimal import localcontext
from itertools import chain
from typing import TYPE_CHECKING, Any

from talentcalc.assess.blocks import Block, places
from talentcalc.assess.check import Result, check_against, faults_of
from talentcalc.assess.disagreements import disagreements
from talentcalc.assess.evaluate import PRECISE
from talentcalc.assess.keyed_blocks import Memory
from talentcalc.assess.outcomes import Assessment, assess, condition_of, measured, without_judgement
from talentcalc.assess.stacking import stack
from talentcalc.assess.totals import totals
from talentcalc.profile.faults import ProfileFaults

if TYPE_CHECKING:
    from collections.abc import Sequence

    from talentcalc.clauses.documents import Document
    from talentcalc.clauses.programs import Program
    from talentcalc.profile.profile import Profile

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
        self._memory = Memory()
        self._parts = [] if everything else [_Part(document, self._memory) for document in documents]

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
        if self._memory.is_full:
            self._memory = Memory()
            self._parts = [_Part(document, self._memory) for document in self._documents]
        block = Block(self._memory, plain)
        with localcontext(PRECISE):
            found = [list(chain(*some)) for some in zip(*[part.assess(block) for part in self._parts], strict=True)]
            together = iter([Result(one, some, totals(some)) for one, some in zip(plain, found, strict=True)])
        return [self._apart(one) if alone else next(together) for one, alone in zip(profiles, apart, strict=True)]

    def _apart(self, profile: Profile) -> Result | ProfileFaults:
        """What `profile` comes to by itself."""
        faults = faults_of(profile)
        if faults:
            return ProfileFaults(profile.source, faults)
        result = check_against(profile, self._documents)
        return result if self._everything else result.without_ineligible()


class _Plan:
    """A program, and what is kept of it: assessments by what they rest on, and the same with their amounts by cache key."""

    def __init__(self, program: Program, memory: Memory) -> None:
        self.program = program
        self.condition = condition_of(program)
        self.by_judgement = without_judgement(self.condition)
        amount = program.amount
        self.amount = memory.reads(*[part for part in (amount.low, amount.high, amount.count) if part is not None])
        self.kept: dict[Any, Assessment] = {}
        self.measured: dict[Any, Assessment] = {}

    def open_to(self, block: Block) -> int:
        """Those of a block of whom it is asked, and to whom it is not closed as a contest that they say nothing of."""
        asked = block.masked(("sides", self.program.sides), lambda one: not set(one.sides()).isdisjoint(self.program.sides))
        return asked & ~block.masked("complete", lambda one: one.complete) if self.program.contest else asked

    def answers(self, block: Block) -> list[tuple[int, Any]]:
        """Those of a block whom it may concern, by what their assessments rest on."""
        true, _, unknown = block.answers(self.condition)
        found: list[tuple[int, Any]] = [*unknown]
        if self.by_judgement is None or not true:
            return [(true, "met"), *found]
        plainly = true & block.answers(self.by_judgement).true
        return [(plainly, "met"), (true & ~plainly, "met by judgement"), *found]


class _Part:
    """One document's programs."""

    def __init__(self, document: Document, memory: Memory) -> None:
        self._document = document
        self._plans = [_Plan(program, memory) for program in document]
        self._tiered = any(one.tier is not None or one.behind is not None for one in document)
        self._kept = 0

    def assess(self, block: Block) -> list[list[Assessment]]:
        """For each profile what is not ineligible on its sides, in the document's order, tiers weighed against each other."""
        if self._kept >= MOST_REMEMBERED:
            self._forget()
        found: list[list[Assessment]] = [[] for _ in block.profiles]
        standing: dict[str, int] = {}
        for n, one in enumerate(block.profiles):
            validity = self._document.validity(one.as_of)
            standing[validity] = standing.get(validity, 0) | 1 << n
        for plan in self._plans:
            open_to = plan.open_to(block)
            for answered, rests_on in plan.answers(block) if open_to else ():
                for validity, on_that_day in standing.items():
                    mask = answered & open_to & on_that_day
                    if mask:
                        self._add(found, plan, (validity, rests_on), mask, block)
        return [stack(some, one) for some, one in zip(found, block.profiles, strict=True)] if self._tiered else found

    def _add(self, found: list[list[Assessment]], plan: _Plan, rests_on: Any, mask: int, block: Block) -> None:
        """Add to what was found for some profiles the assessment of a program that they share."""
        known = plan.kept.get(rests_on)
        if known is None:
            known = plan.kept[rests_on] = assess(plan.program, block.profiles[mask.bit_length() - 1])
            known.remembered = True
            self._kept += 1
        if not plan.amount:
            for n in places(mask):
                found[n].append(known)
            return
        keys = block.keys(plan.amount)
        for n in places(mask):
            found[n].append(plan.measured.get((known, keys[n])) or self._measure(plan, known, keys[n], block.profiles[n]))

    def _measure(self, plan: _Plan, known: Assessment, key: Any, profile: Profile) -> Assessment:
        """`known` with the amount that is worked out from what `key` says."""
        if len(plan.measured) >= MOST_MEASURED:
            plan.measured.clear()
        one = plan.measured[known, key] = measured(known, profile)
        one.remembered = True
        return one

    def _forget(self) -> None:
        self._kept = 0
        for plan in self._plans:
            plan.kept.clear()
            plan.measured.clear()
