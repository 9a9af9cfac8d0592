"""Every figure of a document's text beside what owns it, and every stated figure beside the text."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from talentcalc.source.claims import PLACED_ANYWHERE, Claim, claims
from talentcalc.source.figures import sorted_out

if TYPE_CHECKING:
    from collections.abc import Iterator

    from talentcalc.clauses.text import Text
    from talentcalc.source.copies import Copy
    from talentcalc.source.figures import Figure

AROUND = 12
"""How many characters of the text are shown on each side of a figure."""


class Found(NamedTuple):
    """A figure of the text: the item it is in (`None`: a heading), line, words around it, and its owners."""

    item: str | None
    line: int
    figure: Figure
    context: str
    owners: tuple[Claim, ...]


class Passed(NamedTuple):
    """A numeral that counts nothing."""

    item: str | None
    line: int
    written: str
    context: str
    reason: Text


class Audit(NamedTuple):
    """A document's figures. `unfounded` are stated figures that the text does not have where they are stated."""

    copy: Copy
    figures: tuple[Found, ...]
    unfounded: tuple[Claim, ...]
    passed: tuple[Passed, ...]

    @property
    def unowned(self) -> list[Found]:
        """The figures that nobody owns."""
        return [one for one in self.figures if not one.owners]

    @property
    def clean(self) -> bool:
        """Every item is there, every figure has an owner and every stated figure a place."""
        return not (self.unowned or self.unfounded or self.copy.absent)


def audited(copy: Copy) -> Audit:
    """The audit of one copy."""
    stated = claims(copy.document)
    found: list[Found] = []
    passed: list[Passed] = []
    for piece in copy.pieces:
        counted, aside = sorted_out(copy.text, piece.body, piece.end, copy.document.names)
        for one in counted:
            owners = tuple(c for c in stated if c.item == piece.number and c.meets(one))
            context = _around(copy.text, one.start, one.end)
            found.append(Found(piece.number, copy.line(one.start), one, context, owners))
        for other in aside:
            context = _around(copy.text, other.start, other.start + len(other.written))
            passed.append(Passed(piece.number, copy.line(other.start), other.written, context, other.reason))
    return Audit(copy, tuple(found), tuple(_unfounded(copy, stated, found)), tuple(passed))


def _around(text: str, start: int, end: int) -> str:
    return " ".join(text[max(0, start - AROUND) : end + AROUND].split())


def _unfounded(copy: Copy, stated: list[Claim], found: list[Found]) -> list[Claim]:
    """The claims whose figure is neither in their item, nor at its part's head, nor in a definition they use."""
    there: dict[str | None, list[Figure]] = {}
    for one in found:
        there.setdefault(one.item, []).append(one.figure)
    return [
        claim for claim in stated
        if claim.item in copy.numbers
        and not any(claim.meets(figure) for figure in _places(claim, copy, there))
        and not _implied(claim, stated)
    ]


def _places(claim: Claim, copy: Copy, there: dict[str | None, list[Figure]]) -> Iterator[Figure]:
    """The figures of the text that a claim may mean."""
    for item in there if claim.part == PLACED_ANYWHERE else (claim.item, *claim.also):
        yield from there.get(item, ())
    heading = copy.heading(claim.item)
    yield from sorted_out(heading, 0, len(heading), copy.document.names)[0]


def _implied(claim: Claim, stated: list[Claim]) -> bool:
    """The words say the figure without a numeral.

    A goal of one is a thing named, or something to be done every year; an amount may be the difference of two
    amounts that are written.
    """
    if claim.part == "goal" and claim.value == 1:
        return True
    amounts = {one.value for one in stated if one.item == claim.item and one.part == claim.part == "amount"}
    return any(claim.value + one in amounts for one in amounts)
