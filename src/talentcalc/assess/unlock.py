"""Programs out of reach, and the fewest changes that reach each."""

from __future__ import annotations

from decimal import localcontext
from fractions import Fraction
from typing import TYPE_CHECKING, NamedTuple

from talentcalc.assess.changes import CHOOSE, STATE, WAIT, Alike, Change, View, applied, merged
from talentcalc.assess.disagreements import disagreements
from talentcalc.assess.evaluate import PRECISE, holds
from talentcalc.assess.outcomes import ELIGIBLE, EXCLUDED, INELIGIBLE, POSSIBLE, REFUSED, assess, condition_of
from talentcalc.assess.overlap import set_off
from talentcalc.assess.reasons import failures
from talentcalc.assess.repairs import cost, repairs
from talentcalc.assess.stacking import before_it, stack
from talentcalc.assess.unmet import unmet
from talentcalc.clauses.facts import Dated, Number, Scale
from talentcalc.clauses.programs import CASE_BY_CASE, LOAN, OPTIONAL
from talentcalc.profile.history import Decisions

if TYPE_CHECKING:
    import datetime
    from collections.abc import Iterator

    from talentcalc.assess.check import Result
    from talentcalc.assess.outcomes import Assessment
    from talentcalc.clauses.expressions import Condition, Figure
    from talentcalc.clauses.programs import Program
    from talentcalc.clauses.text import Text
    from talentcalc.profile.profile import Profile

AT_MOST = 2
MOST_AT_MOST = 4
"""The search grows with every further change; more than four of them are a different profile."""

Changes = tuple[Change, ...]


class Way(NamedTuple):
    """Changes that together reach a program, and what it comes to then.

    `instead_of` are programs of the same purpose that it takes the place of, with what they give now.
    """

    changes: Changes
    found: Assessment
    profile: Profile
    instead_of: list[Assessment]

    @property
    def kind(self) -> str:
        """`state` where something has to be said, else `wait` where something comes with time, else `choose`."""
        kinds = {one.kind for one in self.changes}
        return next(kind for kind in (STATE, WAIT, CHOOSE) if kind in kinds)

    @property
    def day(self) -> datetime.date | None:
        """The day to wait for; `None` where there is none, or nothing tells it."""
        return next((one.new for one in self.changes if one.fact is None and one.rows is None), None)

    @property
    def gain(self) -> Figure:
        """What it may bring in yuan, less what it takes the place of."""
        return max(0, _worth(self.found) - sum(_worth(one) for one in self.instead_of))

    @property
    def facts(self) -> int:
        """How many facts change; a new row counts all of its own."""
        return sum(one.facts for one in self.changes)


class Unlock(NamedTuple):
    """A program within reach: how it stands, the ways to it, the best first, and what the best one would cost.

    `loses` are programs of other purposes that fit now and would no longer.
    """

    now: Assessment
    ways: list[Way]
    loses: list[Program]


class Barred(NamedTuple):
    """A program that no change reaches: how it stands, and what stands in the way."""

    now: Assessment
    by: list[Text]


class Outlook(NamedTuple):
    """What could be reached, the best first; what is further away than asked; what nothing reaches."""

    unlocks: list[Unlock]
    farther: list[Assessment]
    never: list[Barred]


def unlock(result: Result, at_most: int = AT_MOST) -> Outlook:
    """What of `result` no more than `at_most` changes would reach; without what is eligible, excluded or open to anybody there.

    Each way is the smallest: none of its changes can be left out, no figure need move less far, and no program is
    reached by fewer changes but for a further row beside those a list has (`ways_to`).
    """
    unlocks, farther, never = [], [], []
    by_purpose = groups(result)
    with localcontext(PRECISE):
        for now in result.assessments:
            if now.outcome not in (INELIGIBLE, POSSIBLE) or now.program.open_offer:
                continue
            barred = _barred(now, result.profile)
            found = [] if barred else ways_to(now, by_purpose[purpose(now.program)], result.profile, at_most)
            if barred:
                never.append(Barred(now, barred))
            elif found:
                unlocks.append(Unlock(now, found, _lost(found[0], now, by_purpose)))
            else:
                farther.append(now)
    return Outlook(sorted(unlocks, key=rank), farther, never)


def _lost(way: Way, now: Assessment, by_purpose: dict[tuple[str, str], list[Assessment]]) -> list[Program]:
    """What fits now and would no longer, its tiers apart; nothing where only the unknown is said."""
    if way.kind == STATE:
        return []
    found: list[Program] = []
    for group in by_purpose.values():
        fits = [one.program for one in group if one.outcome == ELIGIBLE]
        if fits and now not in group:
            still = [one.program for one in weigh(group, way.profile) if one.outcome == ELIGIBLE]
            found += [program for program in fits if program not in still]
    return found


def rank(one: Unlock) -> tuple[int, int, Fraction, int]:
    """What can be done before what comes, and that before what only needs to be said; then money, by yuan a change.

    Money due or given after recognition or selection stands first, then what is at somebody's discretion or
    without a figure, then loans, then all else; among equals, the least to change.
    """
    best = one.ways[0]
    program = best.found.program
    if best.found.is_money:
        kind = int(program.discretion in (OPTIONAL, CASE_BY_CASE) or not best.gain)
    else:
        kind = 2 if program.form == LOAN else 3
    return (CHOOSE, WAIT, STATE).index(best.kind), kind, -Fraction(best.gain) / best.facts, best.facts


def _worth(found: Assessment) -> Figure:
    """Yuan it may bring: its upper end, or what is known of it where it has none."""
    amount = found.program.amount
    return found.high or found.low or amount.cap or amount.each or 0


def purpose(program: Program) -> tuple[str, str]:
    """Document and purpose, or the program alone where it has none; what stands behind another goes with that one."""
    document = program.item.document
    before = before_it(program)
    return document.id, program.purpose or program.id if before is None else purpose(document.programs[before])[1]


def groups(result: Result) -> dict[tuple[str, str], list[Assessment]]:
    """The assessments that can set each other off: of one purpose in one document."""
    found: dict[tuple[str, str], list[Assessment]] = {}
    for one in result.assessments:
        found.setdefault(purpose(one.program), []).append(one)
    return found


def ways_to(now: Assessment, group: list[Assessment], profile: Profile, at_most: int) -> list[Way]:
    """The ways to a program by as few changes as will do, the best first; empty where `at_most` do not.

    Where one more row of a list that has some is such a way, those that change the list's rows stand beside it.

    `group`: the assessments of its purpose in its document, its own among them.
    """
    start = put_up(now, profile)
    search = Search(now.condition, True, profile, Alike([one.condition for one in group]))
    found: list[Way] = []
    for most in range(1, at_most + 1):
        further = [one for one in search.within(most, start) if not any(_includes(one, way.changes) for way in found)]
        found += [way for way in (_way(one, now, group, profile) for one in nearest(further)) if way]
        if any(not _adds_to_what_is_there(way, profile) for way in found):
            break
    return sorted(found, key=_best)


def _includes(one: Changes, other: Changes) -> bool:
    """`one` makes all the changes of `other`."""
    return {change.identity for change in one} >= {change.identity for change in other}


def _adds_to_what_is_there(way: Way, profile: Profile) -> bool:
    """It takes one more row of a list that has some: to change those may take more, but may well be easier."""
    added = [one.rows for one in way.changes if one.rows is not None and one.rows is not Decisions]
    return any(profile.rows.get(rows.key) for rows in added)


def _best(way: Way) -> tuple[int, int, int, Figure]:
    added = sum(one.rows is not None for one in way.changes)
    return added, (CHOOSE, WAIT, STATE).index(way.kind), way.facts, -way.gain


def put_up(now: Assessment, profile: Profile) -> Changes:
    """To be put up, where it is an open contest for which the profile is not."""
    if not now.awaits_contest:
        return ()
    rows = profile.rows.get(Decisions.key) or ()
    for number, row in enumerate(rows):
        if row.get(Decisions.program.key) == now.program.id and Decisions.row.key not in row:
            old = row.get(Decisions.outcome.key)
            return (Change(CHOOSE, "put-up", old=old, fact=Decisions.outcome, row=number),)
    said = {Decisions.program.key: now.program.id, Decisions.outcome.key: "put-up"}
    return (Change(CHOOSE, said, rows=Decisions, row=len(rows)),)


MOST_TRIED = 2_000
"""How many sets of changes one search tries: figures that chase each other without end are given up."""
MOST_REVISED = 50
"""How often one of them is revised on the way."""


class Search:
    """Sets of changes that make a condition of a profile `wanted`, surely so where that is true."""

    def __init__(self, condition: Condition, wanted: bool, profile: Profile, alike: Alike) -> None:
        self.condition = condition
        self.wanted = wanted
        self.profile = profile
        self.alike = alike
        self.most = 0
        self.seen: set[frozenset[object]] = set()
        self.reached: list[Changes] = []

    def within(self, most: int, start: Changes) -> list[Changes]:
        """Those of at most `most` changes, `start` among them."""
        self.most, self.seen, self.reached = most, set(), []
        self._on(start)
        return self.reached

    def _on(self, changes: Changes, revised: int = 0) -> None:
        key = frozenset(one.identity for one in changes)
        if key in self.seen or len(self.seen) > MOST_TRIED or revised > MOST_REVISED:
            return
        self.seen.add(key)
        said = {one.site: one for one in changes}
        view = View(applied(self.profile, changes), said, alike=self.alike, loose=not self.wanted)
        if view.meets(self.condition, self.wanted):
            self.reached.append(changes)
            return
        free = frozenset(one.site[0] for one in changes)
        if cost(self.condition, self.wanted, view, free, self.most - len(changes)) is None:
            return
        for change in repairs(self.condition, self.wanted, view):
            more = merged(changes, change)
            if more is not None and len(more) <= self.most:
                self._on(more, revised + 1)


def nearest(reached: list[Changes]) -> Iterator[Changes]:
    """Of changes to the same facts, those that move no figure further than needed."""
    alike: dict[frozenset[object], list[Changes]] = {}
    for changes in reached:
        alike.setdefault(frozenset(one.site if _is_of_degree(one) else one.identity for one in changes), []).append(changes)
    for group in alike.values():
        yield from (one for one in group if not any(_is_nearer(other, one) for other in group if other is not one))


def _is_of_degree(change: Change) -> bool:
    """It can go further or less far: a figure, a step, a day, or more said of a row; a choice or a flag cannot."""
    return change.fact is None or isinstance(change.fact, Dated | Number | Scale)


def _is_nearer(one: Changes, other: Changes) -> bool:
    """`one` asks for no more than `other` at every place, and for less at one."""
    theirs = {change.site: change for change in other}
    pairs = [(change, theirs[change.site]) for change in one]
    return all(_between(a, b) for a, b in pairs) and any(a.identity != b.identity for a, b in pairs)


def _between(one: Change, other: Change) -> bool:
    """`one` comes to the same as `other` or lies on the way to it; what is not known is on the way from nothing.

    Both are of degree (`_is_of_degree`), or the same.
    """
    if one.identity == other.identity:
        return True
    if one.rows is not None:
        return bool(one.new.items() < other.new.items())
    if one.fact is None:
        return bool(one.new < other.new)
    if isinstance(one.fact, Dated):
        return one.old is None and bool(one.new > other.new)
    old = one.old or 0
    return bool(old <= one.new < other.new or other.new < one.new <= old)


def _way(changes: Changes, now: Assessment, group: list[Assessment], profile: Profile) -> Way | None:
    """The way, if the program is then eligible with all that counts for it, other tiers and receipts included.

    A profile that would tell one thing in two ways is no way.
    """
    after = applied(profile, changes)
    weighed = weigh(group, after)
    found = next(one for one in weighed if one.program is now.program)
    if found.outcome != ELIGIBLE or disagreements(after):
        return None
    gone = {one.program.id for one in weighed if one.outcome == EXCLUDED and one.excluded_by == now.program.id}
    instead = [one for one in group if one.program.id in gone and one.outcome == ELIGIBLE]
    return Way(changes, found, after, instead)


def weigh(group: list[Assessment], after: Profile) -> list[Assessment]:
    """The programs of `group` for another profile, receipts set off and tiers weighed."""
    return stack(set_off([assess(one.program, after) for one in group], after), after)


def _barred(now: Assessment, profile: Profile) -> list[Text]:
    """What keeps a program out of reach for good: a refusal, or conditions on which nothing can change."""
    if now.decision == "refused" and holds(now.condition, profile) is not False:
        return [REFUSED]
    view = View(profile, {}, alike=Alike([now.condition]))
    if cost(now.condition, True, view, frozenset()) is not None:
        return []
    barring = [one for one in failures(condition_of(now.program), profile) if cost(one, True, view, frozenset()) is None]
    return [unmet(one, profile) for one in barring] or now.reasons
