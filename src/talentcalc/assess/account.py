"""What is left of the money of one program after what was received for it."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from talentcalc.assess.decided import decided
from talentcalc.assess.outcomes import ELIGIBLE, EXCLUDED, POSSIBLE, Assessment, measured, name_kind
from talentcalc.assess.receipts import rises_from
from talentcalc.assess.things import (
    HIGH,
    LOW,
    NOTHING,
    Sum,
    Thing,
    figure,
    least_taken,
    most_taken,
    said_of,
    things_of,
    without,
)
from talentcalc.clauses.amounts import EXACT
from talentcalc.clauses.figures import money
from talentcalc.clauses.text import LANGUAGES, Text, both
from talentcalc.profile.history import Received

if TYPE_CHECKING:
    from collections.abc import Iterable

    from talentcalc.assess.lumps import Lump
    from talentcalc.assess.receipts import Receipt
    from talentcalc.clauses.expressions import Figure
    from talentcalc.clauses.programs import Program
    from talentcalc.profile.profile import Profile

    Pairs = list[tuple[Thing, Thing]]
    """Things before and after what was received for them by name."""

ALREADY = Text("该用途已领取 {sum}", "{sum} was already received for this purpose")
IN_THE_LUMP = Text(
    "已领取的款项未说明为其中哪一项，按整笔扣减，故为区间",
    "for which of several things it was received is not said: it is set off in the lump, so that the sum is a range",
)


def excluded(one: Assessment, why: Text) -> Assessment:
    """`one`, set aside as already received."""
    one.outcome, one.missing, one.reasons = EXCLUDED, [], [why]
    return one


class Account:
    """The money of one program, `given`; `had` was received for it alone, `shared` for it or for others.

    `settle` takes off what it had alone, `bear` its part of a lump, `left` tells what remains. `things` are what it
    pays for, less what was received for one of them by name.
    """

    def __init__(self, given: Assessment, profile: Profile) -> None:
        told = decided(given.program, profile)
        self.given = given
        self.had: list[Receipt] = []
        self.shared: list[Receipt] = []
        self.things: list[Thing] = []
        self._profile = told.profile
        self._granted = {id(row) for row in told.given}
        self._lump: Lump | None = None
        self._loose = Sum(NOTHING)
        self._ranges = False
        self._low = self._due = NOTHING
        self._high: Fraction | None = None
        self._more: Fraction | None = None

    @property
    def is_measured(self) -> bool:
        """It pays money, or lends it, and how much is known as far as to set something off."""
        return self.given.low is not None and (self.given.is_money or self.given.high is not None)

    @property
    def counted(self) -> list[Thing]:
        """The things in its low and high figures: of an eligible program those that surely count."""
        return [one for one in self.things if one.sure or self.given.outcome != ELIGIBLE]

    def settle(self) -> None:
        """Take off what was received for this program alone: of things named to the yuan, the rest in the lump."""
        self._prove_levels()
        one = self.given
        before = things_of(one, self._profile)
        rows = [thing.row for thing in before if thing.row is not None]
        loose = [receipt for receipt in self.had if not any(receipt.row is row for row in rows)]
        self.things = [self._less_named(thing) for thing in before]
        pairs = list(zip(before, self.things, strict=True))
        counted = [pair for pair in pairs if pair[1] in self.counted]
        got = self._loose = together(loose, one.program)
        most, least = most_taken(self.counted, got), least_taken(self.things, got)
        surely = least if len(counted) == len(pairs) else NOTHING  # not what may have been for an undecided row
        self._ranges = most != surely
        self._low = max(NOTHING, Fraction(one.low or 0) - _taken(counted, LOW) - most)
        self._due = sum((after.ends[LOW].known for _, after in counted if id(after.row) in self._granted), NOTHING) - most
        self._more = None if one.possible_high is None else Fraction(one.possible_high)
        if one.high is None:
            return
        high = Fraction(one.high)
        self._high = max(NOTHING, high - _taken(counted, HIGH) - surely)
        if self._more is not None:
            self._more = max(NOTHING, high + self._more - _taken(pairs, HIGH) - least - self._high)

    def _less_named(self, thing: Thing) -> Thing:
        named = [receipt for receipt in self.had if thing.row is not None and receipt.row is thing.row]
        return without(thing, together(named, self.given.program)) if named else thing

    def _prove_levels(self) -> None:
        """A receipt for a lower level proves that the things of a row held it, where it can be for no others."""
        rises = self.given.program.rises
        if rises is None or rises.former is None:
            return
        lower = [receipt for receipt in self.had if _for_lower_level(receipt, self.given.program)]
        things = things_of(self.given, self._profile)
        for thing in things:
            row = thing.row
            proofs = [
                receipt for receipt in lower
                if receipt.number in (None, thing.number)
                and (receipt.row is row or (receipt.row is None and len(things) == 1 and (receipt.number or 1) == thing.number))
            ]
            if row is None or not proofs or rises.former.key in row:
                continue
            steps = [rises.former.read(rises.below[_clause(receipt)]) for receipt in proofs]
            anew, self._profile = said_of(self._profile, row, rises.former, max(steps))
            self.had = [one._replace(row=anew) if one.row is row else one for one in self.had]
            self._granted |= {id(anew)} if id(row) in self._granted else set()
            self.given = measured(self.given, self._profile)

    def bear(self, got: Sum) -> Fraction:
        """Take off all that a lump can have taken, and say how much that is; `bind` tells the lump."""
        taken = min(self._low, most_taken(self.counted, got))
        self._low -= taken
        self._due -= taken
        return taken

    def bind(self, lump: Lump, *, all_of_it: bool) -> None:
        """Of what lump it bears a part; `all_of_it`: the lump is as much as all that they bring."""
        self._lump = lump
        if all_of_it:
            self._high = self._more = NOTHING

    def left(self) -> Assessment:
        """The assessment with what is left."""
        rest = self.given.copy()
        had = [*self.had, *self.shared]
        said = self._said(had)
        if self._high == 0 and self._more == 0:
            return excluded(rest, said)
        rest.low, rest.high, rest.lump = figure(self._low), _figure(self._high), self._lump
        rest.possible_high = _figure(self._more)
        rest.granted = None if rest.granted is None else figure(max(NOTHING, min(self._due, self._low)))
        if self._high == 0:
            self._leave_undecided(rest)
        if any(receipt.amount is None and not _for_lower_level(receipt, rest.program) for receipt in had):
            self._leave_unknown(rest)
        if rest.program.amount.kind == EXACT:
            name_kind(rest)
        if any(receipt.amount for receipt in had):
            rest.notes = [*rest.notes, said]
        if self._ranges or self._lump is not None:
            rest.notes = [*rest.notes, IN_THE_LUMP]
        return rest

    def _said(self, had: list[Receipt]) -> Text:
        known = figure(sum((Fraction(receipt.amount) for receipt in had if receipt.amount is not None), NOTHING))
        return both(ALREADY, sum=Text(*(money(known, lang) for lang in LANGUAGES)))

    def _leave_undecided(self, rest: Assessment) -> None:
        """All that surely counts was received: what is undecided remains."""
        undecided = [thing for thing in self.things if not thing.sure]
        least = min(thing.ends[LOW].known for thing in undecided) - most_taken(undecided, self._loose)
        rest.outcome, rest.missing = POSSIBLE, list(rest.vague)
        rest.low = 0 if self._lump is not None else figure(max(NOTHING, least))
        rest.high, rest.possible_high, rest.granted = rest.possible_high, 0, None

    def _leave_unknown(self, rest: Assessment) -> None:
        """How much was received is not said: it may have been all of it, or no more than all that a thing brings."""
        key = Received.amount_yuan.key
        unknown = [receipt for receipt in (*self.had, *self.shared) if receipt.amount is None]
        others = [thing for thing in self.things if not any(receipt.row is thing.row for receipt in unknown)]
        if all(receipt.row is not None for receipt in unknown) and any(thing.ends[HIGH].pays != 0 for thing in others):
            rest.vague = [*rest.vague, key]
            return
        if rest.outcome == ELIGIBLE:
            more = rest.possible_high
            rest.high = None if rest.high is None or more is None else rest.high + more
            rest.outcome, rest.possible_high, rest.granted = POSSIBLE, 0, None
        rest.low = 0
        rest.missing = [*rest.missing, key]


def together(received: Iterable[Receipt], program: Program) -> Sum:
    """Several receipts for `program` as one sum."""
    had = list(received)
    lower = [_for_lower_level(receipt, program) for receipt in had]
    numbers = [receipt.number for receipt in had]
    return Sum(
        sum((Fraction(receipt.amount) for receipt in had if receipt.amount is not None), NOTHING),
        any(receipt.amount is None and not low for receipt, low in zip(had, lower, strict=True)),
        None if None in numbers or not numbers else sum(one for one in numbers if one is not None),
        bool(had) and all(lower),
    )


def _for_lower_level(receipt: Receipt, program: Program) -> bool:
    """It was received for a lower level of what `program` pays for."""
    own = program.item.document.programs.get(receipt.program or "")
    return own is not None and rises_from(program, own)


def _clause(receipt: Receipt) -> str:
    """The program that a receipt names, by clause and slug."""
    return (receipt.program or "").partition("/")[2]


def _taken(pairs: Pairs, end: int) -> Fraction:
    """What was received for single things, at one of the ends."""
    return sum((before.ends[end].known - after.ends[end].known for before, after in pairs), NOTHING)


def _figure(value: Fraction | None) -> Figure | None:
    return None if value is None else figure(value)
