"""Totals per payee and validity: sums that never mix loans, ceilings and promises."""

from __future__ import annotations

from typing import TYPE_CHECKING

from talentcalc.assess.outcomes import ELIGIBLE, POSSIBLE
from talentcalc.assess.stacking import groups, tier_group, unit
from talentcalc.assess.things import figure
from talentcalc.clauses.amounts import YEARLY
from talentcalc.clauses.programs import CASE_BY_CASE, LOAN, OPTIONAL, PAY

if TYPE_CHECKING:
    from talentcalc.assess.lumps import Lump
    from talentcalc.assess.outcomes import Assessment
    from talentcalc.clauses.expressions import Figure


class Total:
    """The sums of one payee under documents of one validity, in yuan.

    `entitled`: exact amounts due without further judgement. `low`, `high`: over everything eligible,
    recognition and selection assumed given. `discretionary_high`: ceilings of what is optional or case by
    case. `possible_high`: what undecided programs, and undecided rows of eligible ones, could add at most.
    `credit_high`: loans. `eligible_open_ended`, `possible_open_ended`: some amount among what is eligible, or
    among what is undecided, has no upper bound, so that `high` or `possible_high` is none either. `yearly`: some of
    what is eligible is paid every year, and stands in the sums for one year.

    What was received for one of several programs, not said for which, is taken off each of them in full, so that
    either may be so; the sums take it off once (`lumps`).
    """

    __slots__ = (
        "credit_high", "discretionary_high", "eligible_open_ended", "entitled", "high", "low", "payee", "possible_high",
        "possible_open_ended", "validity", "yearly",
    )

    def __init__(self, payee: str, validity: str) -> None:
        self.payee = payee
        self.validity = validity
        self.entitled: Figure = 0
        self.low: Figure = 0
        self.high: Figure = 0
        self.discretionary_high: Figure = 0
        self.possible_high: Figure = 0
        self.credit_high: Figure = 0
        self.eligible_open_ended = False
        self.possible_open_ended = False
        self.yearly = False

    @property
    def open_ended(self) -> bool:
        """Some amount, eligible or undecided, has no upper bound."""
        return self.eligible_open_ended or self.possible_open_ended

    @property
    def says_something(self) -> bool:
        """Some sum is not zero, or has no upper bound."""
        return bool(self.open_ended or self.high or self.discretionary_high or self.possible_high or self.credit_high)


def totals(assessments: list[Assessment]) -> list[Total]:
    """The totals over `assessments`, in the order payees and validities first appear."""
    found: dict[tuple[str, str], Total] = {}
    lumped: dict[tuple[tuple[str, str], Lump], list[Assessment]] = {}
    tiered: dict[tuple[str, str, str], list[Assessment]] = {}
    for one in assessments:
        if one.in_sums is None:
            one.in_sums = _in_sums(one)
        if not one.in_sums:
            continue
        program = one.program
        key = program.payee, one.validity
        total = found.get(key)
        if total is None:
            total = found[key] = Total(*key)
        if one.outcome == ELIGIBLE:
            total.yearly = total.yearly or (program.duration is YEARLY and one.low is not None)
            _add(total, one)
            if one.lump is not None and one.discretion not in (OPTIONAL, CASE_BY_CASE) and one.is_money:
                lumped.setdefault((key, one.lump), []).append(one)
        elif program.tier is None or program.purpose is None:
            _add_possible(total, _most(one), one.high)
        else:
            tiered.setdefault(tier_group(one), []).append(one)
    if tiered:
        _add_tiers(found, tiered, groups(assessments))
    for (key, lump), some in lumped.items():
        _take_once(found[key], lump, some)
    return [total for total in found.values() if total.says_something]


def _take_once(total: Total, lump: Lump, some: list[Assessment]) -> None:
    """What all of `some` bear of one lump comes back where they bear it more often than once."""
    total.low += figure(lump.too_much(some))
    total.high = max(total.low, total.high - figure(lump.surely(unit(one) for one in some)))


def _in_sums(one: Assessment) -> bool:
    """It enters some sum: eligible money and credit, and what could still be added."""
    return one.program.counts and (one.outcome == ELIGIBLE or (one.outcome == POSSIBLE and _could_add(one)))


def _add(total: Total, one: Assessment) -> None:
    high = one.high or 0
    if one.program.form == LOAN:
        total.credit_high += high
        return
    if one.high is None and not (one.program.amount.low is None and one.program.form == PAY):
        total.eligible_open_ended = True
    if one.discretion in (OPTIONAL, CASE_BY_CASE):
        total.discretionary_high += high
        return
    total.low += one.low or 0
    total.high += max(high, one.low or 0)
    total.entitled += one.entitled
    _add_possible(total, one.possible_high or 0, one.possible_high)


def _add_possible(total: Total, more: Figure, bound: Figure | None) -> None:
    """What is undecided could add `more`; with no `bound`, that is only what can be told of it."""
    total.possible_high += more
    total.possible_open_ended = total.possible_open_ended or bound is None


def _add_tiers(
    found: dict[tuple[str, str], Total], tiered: dict[tuple[str, str, str], list[Assessment]],
    together: dict[tuple[str, str, str], list[Assessment]],
) -> None:
    """Of undecided tiers that exclude each other only the dearest can be added, less what already stands in the sums."""
    for key, some in tiered.items():
        standing = max((_in_high(one) for one in together[key]), default=0)
        more = max(_most(one) for one in some) - standing
        total = found[some[0].program.payee, some[0].validity]
        _add_possible(total, max(0, more), None if any(one.high is None for one in some) else more)


def _in_high(one: Assessment) -> Figure:
    """What a program has in `high` and `possible_high`."""
    if one.outcome != ELIGIBLE or one.discretion in (OPTIONAL, CASE_BY_CASE):
        return 0
    return max(one.high or 0, one.low or 0) + (one.possible_high or 0)


def _could_add(one: Assessment) -> bool:
    """An undecided program that could still enter a sum: not a loan, not a contest, nothing discretionary or without a figure."""
    return (
        one.is_money and one.program.amount.low is not None and not one.awaits_contest
        and one.discretion not in (OPTIONAL, CASE_BY_CASE)
    )


def _most(one: Assessment) -> Figure:
    """What an undecided program could pay at most; where a list is not given, what one thing on it would bring."""
    if one.high is not None:
        return one.high
    amount = one.program.amount
    return max(one.low or 0, amount.cap or amount.each or 0)
