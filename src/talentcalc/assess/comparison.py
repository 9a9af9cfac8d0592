"""Side by side: one profile under several documents, or several profiles under one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from talentcalc.assess.check import check_against
from talentcalc.assess.outcomes import ELIGIBLE, POSSIBLE
from talentcalc.assess.relocation import in_place_of, moved, on, own_day
from talentcalc.assess.totals import Total
from talentcalc.clauses.amounts import EXACT
from talentcalc.clauses.programs import CASE_BY_CASE, ENTITLED, LOAN, OPTIONAL, PAYEES, RENT_FREE

if TYPE_CHECKING:
    from collections.abc import Sequence

    from talentcalc.assess.check import Result
    from talentcalc.assess.outcomes import Assessment
    from talentcalc.clauses.documents import Document
    from talentcalc.clauses.expressions import Figure
    from talentcalc.profile.profile import Profile

OWN = "own"
"""Instead of a place: each profile stays where it says it is."""
SURE, ASSUMED, CEILING, CREDIT = "entitled", "assumed", "discretionary", "credit"
"""The sums an amount goes into: due for sure; recognition and selection assumed; at discretion; loans."""


class Source:
    """One program's share of a payee's sums: which sum (`part`) it goes into, from `low` to `high` yuan.

    `high` is `None` where nothing bounds it.
    """

    __slots__ = ("found", "high", "low", "part")

    def __init__(self, found: Assessment) -> None:
        self.found = found
        self.part = part_of(found)
        self.low: Figure = found.low or 0
        self.high = None if found.high is None else max(found.high, self.low)

    @property
    def size(self) -> Figure:
        """The largest figure known of it."""
        return self.low if self.high is None else self.high


def part_of(found: Assessment) -> str:
    """Which of the sums an eligible program's amount goes into, as `totals` adds them up."""
    if found.program.form == LOAN:
        return CREDIT
    if found.discretion in (OPTIONAL, CASE_BY_CASE):
        return CEILING
    return SURE if found.discretion == ENTITLED and found.amount_kind == EXACT else ASSUMED


class Side:
    """What one payee gets: its sums (`total`), and what has no sum.

    `programs` eligible ones; `rent_free_months` added up over the terms that are stated, `rent_free_untermed`
    programs without one; `services` what is neither money, loan nor rent-free; `unstated` money without a figure.
    """

    __slots__ = ("payee", "programs", "rent_free_months", "rent_free_untermed", "services", "sources", "total", "unstated")

    def __init__(self, payee: str, total: Total, found: list[Assessment]) -> None:
        self.payee = payee
        self.total = total
        self.programs = len(found)
        rented = [one.program.duration.months for one in found if one.program.form == RENT_FREE]
        self.rent_free_months = sum(months for months in rented if months is not None)
        self.rent_free_untermed = rented.count(None)
        money = [one for one in found if one.is_money or one.program.form == LOAN]
        self.unstated = sum(one.low is None for one in money)
        self.services = len(found) - len(rented) - len(money)
        sources = [Source(one) for one in money if one.low is not None]
        self.sources = sorted((one for one in sources if one.size), key=lambda one: -one.size)


class Cell:
    """One profile under one document: where and when it is taken to be, and what each payee gets."""

    __slots__ = ("document", "possible", "profile", "result", "sides")

    def __init__(self, profile: Profile, document: Document, result: Result) -> None:
        self.profile = profile
        self.document = document
        self.result = result
        self.possible = sum(one.outcome == POSSIBLE for one in result.assessments)
        eligible = [one for one in result.assessments if one.outcome == ELIGIBLE]
        sums = {total.payee: total for total in result.totals}
        payees = {one.program.payee for one in eligible} | set(sums)
        self.sides = {
            payee: Side(
                payee, sums.get(payee) or Total(payee, self.validity),
                [one for one in eligible if one.program.payee == payee],
            )
            for payee in PAYEES if payee in payees
        }

    @property
    def validity(self) -> str:
        """Where the document stands on the cell's day."""
        return self.document.validity(self.profile.as_of)

    @property
    def eligible(self) -> int:
        """How many programs fit, whoever is paid."""
        return sum(side.programs for side in self.sides.values())


class Comparison:
    """Cells side by side. `documents` differ between them, or `profiles` under one document."""

    __slots__ = ("by_profile", "cells")

    def __init__(self, cells: list[Cell], *, by_profile: bool) -> None:
        self.cells = cells
        self.by_profile = by_profile

    @property
    def payees(self) -> list[str]:
        """Whoever gets something in a cell, in the fixed order."""
        return [payee for payee in PAYEES if any(side.programs for side in self.of(payee) if side)]

    @property
    def waiting(self) -> list[str]:
        """Whoever gets nothing in any cell, but could get money where what is open is decided."""
        return [
            payee for payee in PAYEES
            if payee not in self.payees and any(
                side.total.possible_high or side.total.possible_open_ended for side in self.of(payee) if side
            )
        ]

    def of(self, payee: str) -> list[Side | None]:
        """What one payee gets in each cell."""
        return [cell.sides.get(payee) for cell in self.cells]

    def sources(self, payee: str) -> list[list[Source | None]]:
        """For every program in a payee's sums its share in each cell, the largest differences first."""
        shares: dict[str, list[Source | None]] = {}
        for place, cell in enumerate(self.cells):
            for source in cell.sides[payee].sources if payee in cell.sides else ():
                shares.setdefault(source.found.program.id, [None] * len(self.cells))[place] = source
        return sorted(shares.values(), key=_apart, reverse=True)


def _apart(shares: list[Source | None]) -> tuple[Figure, Figure]:
    sizes = [one.size if one else 0 for one in shares]
    return max(sizes) - min(sizes), max(sizes)


def compare(
    profiles: Sequence[Profile], documents: Sequence[Document], *, place: str | None = None, own_time: bool = False
) -> list[Comparison]:
    """`profiles` under `documents`: of one profile a comparison of the documents, of several one a document.

    `place`: an administrative code for all, `OWN` for the places the profiles say, `None` for each document's own
    place. `own_time`: on the day nearest to the profile's on which the document is in force. The profiles must not
    name programs that do not exist (`check.faults_of`).
    """
    if len(profiles) == 1:
        return [Comparison([_cell(profiles[0], one, place, own_time) for one in documents], by_profile=False)]
    return [
        Comparison([_cell(profile, one, place, own_time) for profile in profiles], by_profile=True)
        for one in documents
    ]


def _cell(profile: Profile, document: Document, place: str | None, own_time: bool) -> Cell:
    if own_time:
        profile = on(profile, own_day(document, profile.as_of))
    if place is None:
        profile = in_place_of(profile, document)
    elif place != OWN:
        profile = moved(profile, place)
    return Cell(profile, document, check_against(profile, [document]))
