"""A clause's conditions as a tree with what the profile says of each."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from talentcalc.assess.evaluate import bounds, holds, of_sides
from talentcalc.assess.unmet import left_out
from talentcalc.clauses import expressions as ex
from talentcalc.clauses import facts as fc
from talentcalc.clauses import sections as sc
from talentcalc.clauses.facts import Age, facts_of
from talentcalc.clauses.figures import figure
from talentcalc.clauses.text import Text, both
from talentcalc.clauses.wording import heading, over_rows, words

if TYPE_CHECKING:
    from talentcalc.clauses.expressions import Condition
    from talentcalc.clauses.facts import Fact, Place
    from talentcalc.profile.profile import Profile, StandIn

ALL_OF = Text("{name}（须同时满足）", "{name} (all of)")
ANY_OF = Text("{name}（满足其一）", "{name} (any of)")
STAND_IN = Text("{fact}未说明，按{other}：{place}", "{fact} not said, taken from {other}: {place}")
OF_DAY = Text("{day} 时为 {value}", "{value} on {day}")
TOLD = Text("{asked}（未直接说明，由下列情况得知）", "{asked} (not said itself, told by)")
ROW = Text("第 {n} 组（{count}）", "row {n} (counts {count})")


class Step:
    """One node of the tree: its words, whether it is met, the fact it asks, the value given, what is below.

    `any_of`: one of those below is enough. `stand_in` is the place that decides instead of one that is not said, and where it lies.
    """

    __slots__ = ("any_of", "children", "fact", "met", "shown", "stand_in", "text", "value")

    def __init__(self, text: Text, met: bool | None, children: list[Step], *, any_of: bool = False) -> None:
        self.any_of = any_of
        self.text = text
        self.met = met
        self.children = children
        self.fact: str | None = None
        self.value: Any = None
        self.shown: Text | None = None
        self.stand_in: StandIn | None = None

    @property
    def telling(self) -> list[Step]:
        """What below it tells why it is met or not: where one is enough and some are met, those alone."""
        return [one for one in self.children if one.met] if self.any_of and self.met else self.children


def trace(condition: Condition, profile: Profile, told: dict[int, Step] | None = None) -> Step:
    """The tree of `condition` for `profile`; `told` keeps, by identity, the trees of named conditions that stand in several programs."""
    if isinstance(condition, ex.Named):
        if told is None:
            return _named(condition, profile, None)
        if id(condition) not in told:
            told[id(condition)] = _named(condition, profile, told)
        return told[id(condition)]
    if isinstance(condition, ex.BySide | ex.Answered):
        return _told_otherwise(condition, profile, told)
    met = holds(condition, profile)
    asked: Condition = condition
    while isinstance(asked, ex.Not):
        asked = asked.part
    if isinstance(asked, ex.All | ex.AnyOf):
        parts = asked.parts if isinstance(condition, ex.Not) and asked is condition.part else condition.children()
        below = [trace(part, profile, told) for part in parts]  # type: ignore[arg-type]
        return Step(heading(condition), met, below, any_of=isinstance(condition, ex.AnyOf))
    if isinstance(asked, ex.Named | ex.Answered | ex.BySide):
        return Step(heading(condition), met, [trace(part, profile, told) for part in condition.children()])  # type: ignore[arg-type]
    rows = _rows(asked, profile)
    step = Step(over_rows(condition) if rows else words(condition), met, rows)
    _add_value(step, asked, profile)
    return step


def _named(condition: ex.Named, profile: Profile, told: dict[int, Step] | None) -> Step:
    met, part = holds(condition, profile), condition.part
    if isinstance(part, ex.All | ex.AnyOf):
        form = ALL_OF if isinstance(part, ex.All) else ANY_OF
        below = [trace(one, profile, told) for one in part.parts]
        return Step(both(form, name=condition.name), met, below, any_of=isinstance(part, ex.AnyOf))
    return Step(condition.name, met, [trace(part, profile, told)])


def _told_otherwise(node: ex.BySide | ex.Answered, profile: Profile, told: dict[int, Step] | None) -> Step:
    """What is asked of the sides described; what is asked, or where that is not said, what tells it instead."""
    if isinstance(node, ex.BySide):
        return trace(of_sides(node, profile), profile, told)
    telling = [one for one in (node.yes, node.no) if holds(one, profile)]
    if not telling or holds(node.asked, profile.opened()) is not None:
        return trace(node.asked, profile, told)
    return Step(both(TOLD, asked=heading(node.asked)), holds(node, profile), [trace(one, profile, told) for one in telling])


def _add_value(step: Step, condition: Condition, profile: Profile) -> None:
    lists = [node.rows for node in ex.nodes(condition) if isinstance(node, sc.Total)]
    if lists:
        low, high = bounds(condition.left, profile)  # type: ignore[attr-defined]
        step.fact = lists[0].key
        step.value = _plain(low) if low == high else None
        step.shown = None if profile.each(lists[0]) is None else _span(low, high)
        return
    asked = [fact for node in ex.nodes(condition) for fact in facts_of(node)]
    fact = next((one for one in asked if profile.value(one) is not None), asked[0] if asked else None)
    if fact is None:
        return
    step.fact = fact.key
    found = profile.value(fact)
    if found is None:
        if step.met is not None and isinstance(condition, fc.Lies):
            _add_stand_in(step, condition.fact, profile)
    elif profile.says(fact):
        step.value = fact.dump(found)
        step.shown = _said(fact, found, profile)
    else:
        step.shown = left_out(fact, profile)


def _add_stand_in(step: Step, fact: Place, profile: Profile) -> None:
    """The place that decides while `fact` is not said, with where it comes from."""
    step.stand_in = profile.stand_in(fact)
    if step.stand_in is not None:  # pragma: no branch -- a place that answers though it is not said has one
        other, place, _ = step.stand_in
        step.shown = both(STAND_IN, fact=fact.label, other=other.label, place=_shown(other, place))


def _plain(value: Any) -> Any:
    return value if isinstance(value, int) else str(value)


def _span(low: Any, high: Any) -> Text:
    if low == high:
        return Text(figure(low), figure(low))
    top = Text("无上限", "no bound") if high is None else Text(figure(high), figure(high))
    return both(Text("{low} 至 {high}", "{low} to {high}"), low=figure(low), high=top)


def _shown(fact: Fact, value: Any) -> Text:
    return Text(fact.show(value, "zh"), fact.show(value, "en"))


def _said(fact: Fact, value: Any, profile: Profile) -> Text:
    """A value as it was said; an age of another day with that day."""
    if isinstance(fact, Age) and profile.own_day != profile.as_of:
        return both(OF_DAY, value=_shown(fact, value), day=profile.own_day.isoformat())
    return _shown(fact, value)


def _rows(condition: Condition, profile: Profile) -> list[Step]:
    """For a count or sum over a list: what each of its rows says."""
    found = []
    totals = [node for node in condition.children() if isinstance(node, sc.Total) and node.where is not ex.ALWAYS]
    for node in totals:
        for row in profile.each(node.rows) or ():
            step = trace(node.where, row)
            name = both(ROW, n=str(row.number), count=str(row.count()))
            found.append(Step(both(Text("{a}：{b}", "{a}: {b}"), a=name, b=step.text), step.met, step.children or [step], any_of=step.any_of))
    return found
