"""Conditions decided for a block of profiles at once, for `batch`: each answer is a bit mask, bit n for the n-th profile.

    a block of three: two work full time, of the third that is not known

    Employment.full_time                    true 0b011, false 0b000, unknown {0b100: of full_time}
    Employment.full_time & Talent.abroad    true 0b001, false 0b010, unknown {0b100: of full_time}

All, any and not of conditions are then `&`, `|` and `~` of whole numbers. Every other condition, a leaf, is walked as for a
single profile (`reasons.examined`), once for all profiles that have the same key for it (`cache_keys`), and what it came to is
remembered by that key from block to block. So nothing is told here of single kinds of leaves.

Of what is unknown a *signature* is told, a number: profiles with the same one for a condition have the same facts missing, and
the same questions open. `holds` and `examined` of each profile alone say the same as a block does; a test compares them.
"""

from __future__ import annotations

from functools import reduce
from operator import and_, or_
from typing import TYPE_CHECKING, Any, NamedTuple

from talentcalc.assess.keyed_blocks import KeyedBlock, Memory
from talentcalc.assess.reasons import examined
from talentcalc.clauses import expressions as ex
from talentcalc.clauses.sections import PERSON

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from talentcalc.clauses.expressions import Condition
    from talentcalc.profile.profile import Profile

MOST_KEPT = 2_000
"""How many answers a leaf remembers."""


class Answers(NamedTuple):
    """What a condition comes to over a block: who meets it, who does not, and the others by the signature of what is unknown."""

    true: int
    false: int
    unknown: Sequence[tuple[int, int]] = ()


class Block(KeyedBlock):
    """Some profiles whose conditions are decided together."""

    def __init__(self, memory: Memory, profiles: Sequence[Profile]) -> None:
        super().__init__(memory, profiles)
        self._answers: dict[int, Answers] = {}
        self._opened: Block | None = None

    def answers(self, node: Condition) -> Answers:
        """What `node` comes to for each profile."""
        found = self._answers.get(id(node))
        if found is None:
            one = self.memory.one_of(node)
            found = self._answers.get(id(one))
            if found is None:
                found = self._answers[id(one)] = _CONNECTIVES.get(type(one), Block._leaf)(self, one)
            self._answers[id(node)] = found
        return found

    def states(self, node: Condition) -> list[Any]:
        """What `node` comes to for each profile in turn: `True`, `False`, or the signature of what is unknown."""
        found = self.answers(node)
        states: list[Any] = [None] * len(self.profiles)
        unknown = [(mask, ("unknown", signature)) for mask, signature in found.unknown]
        for mask, state in ((found.true, True), (found.false, False), *unknown):
            for n in places(mask):
                states[n] = state
        return states

    def _rest(self, true: int, false: int) -> int:
        return self.everyone & ~(true | false)

    def _all(self, node: ex.All) -> Answers:
        false, parts = 0, []
        for part in node.parts:
            parts.append(self.answers(part))
            false |= parts[-1].false
            if false == self.everyone:  # another place's programs, most often
                return Answers(0, false)
        return self._joined(parts, all_of=True)

    def _any(self, node: ex.AnyOf) -> Answers:
        return self._joined([self.answers(part) for part in node.parts], all_of=False)

    def _joined(self, parts: list[Answers], *, all_of: bool) -> Answers:
        every, some = (reduce(and_, (one.true for one in parts)), reduce(or_, (one.false for one in parts)))
        if not all_of:
            every, some = reduce(or_, (one.true for one in parts)), reduce(and_, (one.false for one in parts))
        return Answers(every, some, self._signed(parts, self._rest(every, some)))

    def _signed(self, parts: Sequence[Answers], open_: int) -> Sequence[tuple[int, int]]:
        """Those in `open_` by what is unknown of each part in turn."""
        if not open_:
            return ()
        groups: list[tuple[int, tuple[int, ...]]] = [(open_, ())]
        for number, part in enumerate(parts):
            for mask, signature in part.unknown:
                if mask & open_:
                    groups = [one for group in groups for one in _split(*group, mask, (number, signature))]
        return [(mask, self.memory.signature(unknown)) for mask, unknown in groups]

    def _not(self, node: ex.Not) -> Answers:
        true, false, unknown = self.answers(node.part)
        return Answers(false, true, unknown)

    def _named(self, node: ex.Named) -> Answers:
        return self.answers(node.part)

    def _truth(self, node: ex.Truth) -> Answers:
        if node.value is None:
            return Answers(0, 0, [(self.everyone, self.memory.signature(node.text))])
        return Answers(self.everyone, 0) if node.value else Answers(0, self.everyone)

    def _by_side(self, node: ex.BySide) -> Answers:
        """One side described: what is asked of it; both: either will do."""
        both = self.masked("both sides", lambda one: len(one.sides()) > 1)
        person = self.masked("the person's side alone", lambda one: one.sides() == [PERSON])
        asked = [self.answers(node.person), self.answers(node.enterprise)]
        masks = person, self.everyone & ~both & ~person, both
        chosen = list(zip(masks, (*asked, self._joined(asked, all_of=False)), strict=True))
        unknown = [(mask & some, signature) for mask, one in chosen for some, signature in one.unknown if mask & some]
        return Answers(sum(mask & one.true for mask, one in chosen), sum(mask & one.false for mask, one in chosen), unknown)

    def _answered(self, node: ex.Answered) -> Answers:
        """What is said counts first, then what else tells it, then what closing makes of silence (see `reasons`)."""
        said_true, said_false, _ = self.opened().answers(node.asked)
        closed, yes, no = (self.answers(one) for one in (node.asked, node.yes, node.no))
        rest = self._rest(said_true, said_false)
        true = said_true | (rest & yes.true)
        false = said_false | (rest & no.true & ~yes.true)
        rest &= ~(yes.true | no.true)
        true |= rest & closed.true & ~self._rest(no.true, no.false)
        false |= rest & closed.false & ~self._rest(yes.true, yes.false)
        return Answers(true, false, self._signed((closed, yes, no), self._rest(true, false)))

    def _leaf(self, node: Condition) -> Answers:
        """Walked once for all who have the same key for it."""
        asked = self.memory.reads(node)
        known = self.memory.leaves.setdefault(id(node), {})
        if len(known) > MOST_KEPT:
            known.clear()
        true = false = 0
        unknown: dict[int, int] = {}
        for key, mask in self.groups(asked).items():
            answer = known.get(key)
            if answer is None or asked.siblings:
                met, lacking = examined(node, self.profiles[mask.bit_length() - 1])
                answer = known[key] = met, -1 if met is not None else self.memory.signature(tuple(lacking))
            met, signature = answer
            if met is None:
                unknown[signature] = unknown.get(signature, 0) | mask
            elif met:
                true |= mask
            else:
                false |= mask
        return Answers(true, false, [(mask, signature) for signature, mask in unknown.items()])

    def opened(self) -> Block:
        """The same profiles without any closing."""
        if self._opened is None:
            self._opened = Block(self.memory, [one.opened() for one in self.profiles]) if self.closing else self
        return self._opened


def _split(mask: int, before: tuple[Any, ...], other: int, more: Any) -> list[tuple[int, tuple[Any, ...]]]:
    """A group of profiles in two: those of the other mask with one part more, and the rest."""
    both = mask & other
    if not both:
        return [(mask, before)]
    return [(both, (*before, more)), (mask ^ both, before)] if both != mask else [(mask, (*before, more))]


def places(mask: int) -> Iterator[int]:
    """Which bits are set, the lowest first."""
    while mask:
        lowest = mask & -mask
        yield lowest.bit_length() - 1
        mask ^= lowest


_CONNECTIVES: dict[type, Callable[[Block, Any], Answers]] = {
    ex.Truth: Block._truth,  # noqa: SLF001 -- its own
    ex.All: Block._all,  # noqa: SLF001
    ex.AnyOf: Block._any,  # noqa: SLF001
    ex.Not: Block._not,  # noqa: SLF001
    ex.Named: Block._named,  # noqa: SLF001
    ex.Answered: Block._answered,  # noqa: SLF001
    ex.BySide: Block._by_side,  # noqa: SLF001
}
"""How what a condition comes to follows from its parts; every other condition is a leaf."""
