"""What a profile tells in two places, and differently: a founder who starts no business, an organ that is a high-tech enterprise."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from talentcalc.assess.evaluate import holds
from talentcalc.clauses import expressions as ex
from talentcalc.clauses import sections as sc
from talentcalc.clauses.facts import facts_of
from talentcalc.clauses.sections import SECTIONS
from talentcalc.clauses.text import Text, both
from talentcalc.profile.faults import Fault
from talentcalc.terms.stories import DIFFERENT, STORIES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from talentcalc.clauses.expressions import Condition
    from talentcalc.clauses.facts import Fact
    from talentcalc.profile.profile import Profile

IN_LINE = Text("与 {keys} 一致", "in line with {keys}")


class _Told(NamedTuple):
    """A story with the fact that it asks first, the keys of all that it asks, and the sections in which something else tells it."""

    story: ex.Answered
    fact: Fact
    own: frozenset[str]
    elsewhere: frozenset[str]


def _told(story: ex.Answered) -> _Told:
    asked = [fact for node in ex.nodes(story.asked) for fact in facts_of(node)]
    elsewhere = frozenset(
        section for told in (story.yes, story.no) for node in ex.nodes(told)
        for section in ([node.rows.key] if isinstance(node, sc.Stated) else [fact.section.key for fact in facts_of(node)])
    )
    return _Told(story, asked[0], frozenset(fact.key for fact in asked), elsewhere)


_STORIES = tuple(_told(story) for story in STORIES)


def disagreements(profile: Profile) -> list[Fault]:
    """A fault for every story whose two sides are both said and differ; it names the keys of both."""
    opened = profile.opened()
    found = []
    sections = opened.said | opened.rows.keys()
    for story, fact, own, elsewhere in _STORIES:
        if sections.isdisjoint(elsewhere) or (fact.section.key in opened.said and opened.values.keys().isdisjoint(own)):
            continue
        for view, place in _views(opened, fact.section.key):
            said = holds(story.asked, view)
            telling = story.no if said else story.yes
            if said is not None and holds(telling, view):
                found.append(_fault(fact, place, view, telling))
    for facts, condition in DIFFERENT:
        for view, place in _views(opened, facts[0].section.key):
            if holds(condition, view):
                found.append(_fault(next(one for one in facts if view.given(one) is not None), place, view, condition))
    return found


def _views(opened: Profile, section: str) -> Iterator[tuple[Profile, str]]:
    """The profile, or each row of a list, with its key; none where nothing is said of the section."""
    if section in opened.said:
        yield opened, section
    elif section in opened.rows:
        for row in opened.each(SECTIONS[section]) or ():  # type: ignore[arg-type]
            yield row, f"{section}[{row.number}]"


def _fault(fact: Fact, place: str, view: Profile, telling: Condition) -> Fault:
    value = view.given(fact)
    found = None if value is None else fact.dump(value)
    others = dict.fromkeys(key for key in _said(telling, view) if key != fact.key)
    return Fault(
        "contradiction", f"{place}.{fact.name}", found=", ".join(found) if isinstance(found, list) else found,
        accepted=both(IN_LINE, keys=Text("、".join(others), ", ".join(others))),
    )


def _said(telling: Condition, view: Profile) -> Iterator[str]:
    """The keys of the facts below `telling` that are said, of the profile or of a list's rows, and of lists that it asks for."""
    for node in ex.nodes(telling):
        if isinstance(node, sc.Stated):
            yield node.rows.key
        for fact in facts_of(node):
            rows = view.rows.get(fact.section.key, ())
            if view.given(fact) is not None or any(row.get(fact.key) is not None for row in rows):
                yield fact.key
