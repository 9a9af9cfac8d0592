"""How near what fits is to being lost: the day on which it ends, the figures and facts it hangs on."""

from __future__ import annotations

import datetime
from decimal import localcontext
from fractions import Fraction
from typing import TYPE_CHECKING, NamedTuple

from talentcalc.assess.changes import Alike, Change, applied
from talentcalc.assess.disagreements import disagreements
from talentcalc.assess.evaluate import PRECISE
from talentcalc.assess.outcomes import ELIGIBLE
from talentcalc.assess.unlock import Search, groups, nearest, purpose, weigh
from talentcalc.clauses.documents import IN_FORCE
from talentcalc.clauses.facts import Number

if TYPE_CHECKING:
    from talentcalc.assess.check import Result
    from talentcalc.assess.outcomes import Assessment
    from talentcalc.profile.profile import Profile


class Margin(NamedTuple):
    """A program that fits, and each single change after which it would no longer surely fit.

    `lost_on` is the day that ends it on the merits, `lapsed_on` the first day on which its document is no longer
    in force; `None` where there is none. `figures` are the numbers that may move no further than to the value
    before the one given, the tightest first, `facts` what else it hangs on. What is settled for good is left
    out, and so is a move to another place.
    """

    found: Assessment
    lost_on: datetime.date | None
    lapsed_on: datetime.date | None
    figures: list[Change]
    facts: list[Change]

    @property
    def ends(self) -> datetime.date:
        """The first day that takes it away."""
        return min((day for day in (self.lost_on, self.lapsed_on) if day), default=datetime.date.max)


def margins(result: Result) -> list[Margin]:
    """The margin of everything eligible, what ends first standing first."""
    group = groups(result)
    with localcontext(PRECISE):
        found = [
            _margin(one, group[purpose(one.program)], result.profile)
            for one in result.assessments if one.outcome == ELIGIBLE
        ]
    return sorted(found, key=lambda one: one.ends)


def _margin(found: Assessment, group: list[Assessment], profile: Profile) -> Margin:
    search = Search(found.condition, False, profile, Alike([found.condition]))
    single = [changes[0] for changes in nearest(search.within(1, ())) if _loses(changes[0], found, group, profile)]
    days = [one.new for one in single if one.fact is None and one.rows is None]
    document = found.program.item.document
    lapsed = None
    if found.validity == IN_FORCE and document.last is not None and document.last < datetime.date.max:
        lapsed = document.last + datetime.timedelta(days=1)
    figures = [one for one in single if isinstance(one.fact, Number)]
    facts = [one for one in single if one.fact is not None and not isinstance(one.fact, Number)]
    return Margin(found, min(days, default=None), lapsed, sorted(figures, key=slack), facts)


def _loses(change: Change, found: Assessment, group: list[Assessment], profile: Profile) -> bool:
    after = applied(profile, [change])
    lost = next(one.outcome for one in weigh(group, after) if one.program is found.program) != ELIGIBLE
    return lost and not disagreements(after)


def slack(change: Change) -> Fraction:
    """How far a figure may move before it is lost, as a share of what it is now."""
    return abs(1 - Fraction(change.new) / Fraction(change.old or 1))
