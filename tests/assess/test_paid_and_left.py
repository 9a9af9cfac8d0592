"""What was paid and what is left make up what is owed, whichever way it is said; the order of rows is nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from hypothesis import given, settings
from hypothesis import strategies as st

from assess.invented import FIRM, document, offer
from support import profile
from talentcalc.assess.check import check_against
from talentcalc.assess.outcomes import ELIGIBLE
from talentcalc.assess.totals import Total
from talentcalc.clauses.amounts import exact
from talentcalc.clauses.formulas import choose
from talentcalc.clauses.programs import RECOGNITION
from talentcalc.profile.dealings import Jobs
from talentcalc.profile.platforms import Platforms

if TYPE_CHECKING:
    from talentcalc.assess.check import Result
    from talentcalc.clauses.documents import Document

PURPOSE = "job-subsidy"


class Row(NamedTuple):
    """A row of so many jobs, and what was received: for how many of them, how much for each, and which way it is said."""

    number: int
    fund: bool
    served: int
    each: int
    by: str
    row: bool
    told: bool

    @property
    def pays(self) -> int:
        return 25 if self.fund else 20

    @property
    def is_exact(self) -> bool:
        """It is said for which of the jobs it was."""
        return not self.served or (self.row and (self.told or self.served == self.number))


@st.composite
def rows(draw: st.DrawFn) -> Row:
    number, fund = draw(st.integers(1, 3)), draw(st.booleans())
    served = draw(st.integers(0, number))
    by = draw(st.sampled_from(("purpose", "program")))
    row, count = draw(st.booleans()), draw(st.booleans())
    return Row(number, fund, served, draw(st.integers(1, 25 if fund else 20)), by, row, count or (row and served < number))


def plan() -> Document:
    made = document()
    where = Jobs.new
    offer(Jobs.some(where), exact(Jobs.total(choose(Jobs.housing_fund, 25, 20), where)), of=made, payee="enterprise", purpose=PURPOSE)
    return made


def told(jobs: list[Row]) -> list[str]:
    parts = []
    for number, one in enumerate(jobs):
        fund = str(one.fund).lower()
        parts.append(f'[[jobs]]\nname = "{number}"\ncount = {one.number}\nnew = true\nhousing_fund = {fund}\n')
        if one.served:
            by = f'purpose = "{PURPOSE}"' if one.by == "purpose" else 'program = "invented/1.grant"'
            said = [by, f"amount_yuan = {one.served * one.each}"]
            said += [f'row = "{number}"'] if one.row else []
            said += [f"count = {one.served}"] if one.told else []
            parts.append("[[received]]\n" + "\n".join(said) + "\n")
    return parts


def money(result: Result) -> tuple[Any, Any]:
    sums = [(total.low, total.high) for total in result.totals]
    return sums[0] if sums else (0, 0)


@given(st.lists(rows(), min_size=1, max_size=3), st.randoms(use_true_random=False))
def test_what_was_received_for_some_jobs_leaves_what_the_others_are_owed(jobs: list[Row], chance: Any) -> None:
    made = plan()
    owed = sum(one.number * one.pays for one in jobs)
    paid = sum(one.served * one.each for one in jobs)
    parts = told(jobs)
    low, high = money(check_against(profile(FIRM + "".join(parts)), [made]))
    assert low <= owed - paid <= high
    if all(one.is_exact for one in jobs):
        assert low == high
    again = check_against(profile(FIRM + "".join(chance.sample(parts, len(parts)))), [made])
    assert money(again) == (low, high)


class Space(NamedTuple):
    """A space that was refused, granted or neither, with what was received for it."""

    outcome: str
    paid: int


SPACES = st.builds(Space, st.sampled_from(("", "refused", "granted", "applied")), st.integers(0, 100))


def spaces(some: list[Space]) -> list[str]:
    parts = []
    for number, one in enumerate(some):
        parts.append(f'[[platforms]]\nname = "{number}"\nnewly_created = true\n')
        if one.outcome:
            parts.append(f'[[decisions]]\nprogram = "invented/1.grant"\nrow = "{number}"\noutcome = "{one.outcome}"\n')
        if one.paid:
            parts.append(f'[[received]]\nprogram = "invented/1.grant"\nrow = "{number}"\namount_yuan = {one.paid}\n')
    return parts


@given(st.lists(SPACES, min_size=1, max_size=4), st.randoms(use_true_random=False))
def test_what_was_granted_is_due_what_was_refused_is_not_and_the_rest_waits(some: list[Space], chance: Any) -> None:
    made = document()
    where = Platforms.newly_created
    offer(
        Platforms.some(where), exact(100, count=Platforms.number(where)), of=made, payee="space", sides=("enterprise",),
        purpose="maker-space", discretion=RECOGNITION,
    )
    parts = spaces(some)
    result = check_against(profile(FIRM + "".join(parts)), [made])
    left = [100 - one.paid for one in some if one.outcome != "refused"]
    due = sum(100 - one.paid for one in some if one.outcome == "granted")
    assert money(result) == (sum(left), sum(left))
    assert sum(total.entitled for total in result.totals) == due
    again = check_against(profile(FIRM + "".join(chance.sample(parts, len(parts)))), [made])
    assert sums(again) == sums(result)


def sums(result: Result) -> list[list[Any]]:
    return [[getattr(total, slot) for slot in Total.__slots__] for total in result.totals]


@settings(max_examples=60)
@given(
    st.lists(st.tuples(st.integers(1, 60), st.booleans()), min_size=1, max_size=4),
    st.lists(st.tuples(st.integers(1, 150), st.booleans()), max_size=3),
)
def test_the_totals_are_the_sums_of_what_is_listed_and_a_lump_is_taken_off_once(
    offers: list[tuple[int, bool]], paid: list[tuple[int, bool]]
) -> None:
    made = document()
    for number, (yuan, tiered) in enumerate(offers, 1):
        offer(amount=exact(yuan), of=made, tier=number if tiered else None, purpose="award", sides=("enterprise",), payee="enterprise")
    by = {True: 'program = "invented/1.grant"', False: 'purpose = "award"'}
    toml = "".join(f"[[received]]\n{by[named]}\namount_yuan = {one}\n" for one, named in paid)
    result = check_against(profile(FIRM + toml), [made])
    listed = [one for one in result.assessments if one.outcome == ELIGIBLE]
    low, high = money(result)
    each_low, each_high = sum(one.low or 0 for one in listed), sum(one.high or 0 for one in listed)
    assert each_low <= low <= high <= each_high
    if all(one.lump is None for one in listed):
        assert (low, high) == (each_low, each_high)
    # no more is taken off than was received: tiers are measured each in full, and of them one stands
    if not any(tiered for _, tiered in offers):
        assert low >= money(check_against(profile(FIRM), [made]))[0] - sum(one for one, _ in paid)
