"""The same profile as if elsewhere, or on a day of a document's own time."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from talentcalc.assess.evaluate import holds
from talentcalc.clauses.facts import FIXED, NOWHERE, Place
from talentcalc.clauses.sections import ENTERPRISE, PERSON, SECTIONS, Rows
from talentcalc.profile.enterprise import Enterprise
from talentcalc.profile.undertakings import Recognitions
from talentcalc.profile.work import Employment

if TYPE_CHECKING:
    import datetime
    from collections.abc import Callable, Mapping

    from talentcalc.clauses.documents import Document
    from talentcalc.clauses.expressions import Condition
    from talentcalc.clauses.sections import Section
    from talentcalc.profile.profile import Profile

SEATS = {PERSON: Employment.place, ENTERPRISE: Enterprise.place}
"""Where each side of a profile is, said or not."""
STAYS = (Recognitions.place,)
"""What lies in the past does not move along, nor does a home town."""


def in_place_of(profile: Profile, document: Document) -> Profile:
    """`profile` as if in the document's own place.

    Every place that counts for something the profile tells of moves to the document's sample place, unless the
    document's territory surely covers it already. Past recognitions and home towns stay, and so does what is nowhere.
    """
    return moved(profile, document.sample_place, document.territory)


def moved(
    profile: Profile, place: str, covered: Callable[[Place], Condition] | None = None
) -> Profile:
    """`profile` with its places at the administrative code `place`, but for those that `covered` surely holds of."""
    values = {**profile.values}
    for side, seat in SEATS.items():
        if profile.describes(side):
            _put(values, seat, place, profile, covered)
    told = profile.said | (profile.closed & set(SECTIONS))
    for key in sorted(told):
        if not issubclass(SECTIONS[key], Rows):
            for fact in _places(SECTIONS[key], profile.values):
                _put(values, fact, place, profile, covered)
    rows = {
        key: _rows(key, rows, profile, place, covered) if key in SECTIONS else rows for key, rows in profile.rows.items()
    }
    return profile.twin(values=values, rows=rows)


def on(profile: Profile, day: datetime.date) -> Profile:
    """`profile` as it counts on another day."""
    return profile.twin(as_of=day)


def own_day(document: Document, day: datetime.date) -> datetime.date:
    """`day`, or the nearest day to it on which the document is in force; `day` where it has no period."""
    if document.draft or document.first is None or document.last is None:
        return day
    return min(max(day, document.first), document.last)


def _places(section: type[Section], given: Mapping[str, Any]) -> list[Place]:
    """The places of a section that count: those said, and those that no other place stands in for."""
    return [
        fact for fact in section.facts.values()
        if isinstance(fact, Place) and fact.change != FIXED and fact not in STAYS
        and (fact.key in given or fact.otherwise is None)
    ]


def _put(
    values: dict[str, Any], fact: Place, place: str, profile: Profile,
    covered: Callable[[Place], Condition] | None,
) -> None:
    nowhere = profile.value(fact) == NOWHERE
    if not nowhere and (covered is None or holds(covered(fact), profile) is not True):
        values[fact.key] = place


def _rows(
    key: str, rows: list[Mapping[str, Any]], profile: Profile, place: str,
    covered: Callable[[Place], Condition] | None,
) -> list[Mapping[str, Any]]:
    views = profile.each(SECTIONS[key]) or []  # type: ignore[arg-type]
    found: list[Mapping[str, Any]] = []
    for row, view in zip(rows, views, strict=True):
        changed = dict(row)
        for fact in _places(SECTIONS[key], row):
            _put(changed, fact, place, view, covered)
        found.append(changed)
    return found
