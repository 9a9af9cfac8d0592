"""A clause's conditions as a tree with what the profile says of each."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from talentcalc.assess.evaluate import bounds, holds
from talentcalc.clauses import expressions as ex
from talentcalc.clauses.facts import facts_of
from talentcalc.clauses.text import Text, both
from talentcalc.clauses.wording import figure, heading, words

if TYPE_CHECKING:
    from talentcalc.clauses.expressions import Condition, Expression
    from talentcalc.clauses.facts import Fact
    from talentcalc.profile.profile import Profile

ALL_OF = Text("{name}（须同时满足）", "{name} (all of)")
ANY_OF = Text("{name}（满足其一）", "{name} (any of)")
ROW = Text("第 {n} 组（{count}）", "row {n} (counts {count})")


class Step:
    """One node of the tree: its words, whether it is met, the fact it asks, the value given, what is below."""

    __slots__ = ("children", "fact", "met", "shown", "text", "value")

    def __init__(self, text: Text, met: bool | None, children: list[Step]) -> None:
        self.text = text
        self.met = met
        self.children = children
        self.fact: str | None = None
        self.value: Any = None
        self.shown: Text | None = None


def trace(condition: Condition, profile: Profile) -> Step:
    """The tree of `condition` for `profile`."""
    met = holds(condition, profile)
    if isinstance(condition, ex.Named) and isinstance(condition.part, ex.All | ex.AnyOf):
        form = ALL_OF if isinstance(condition.part, ex.All) else ANY_OF
        below = [trace(part, profile) for part in condition.part.parts]
        return Step(both(form, name=condition.name), met, below)
    if isinstance(condition, ex.All | ex.AnyOf | ex.Not | ex.Named):
        below = [trace(part, profile) for part in condition.children()]  # type: ignore[arg-type]
        return Step(heading(condition), met, below)
    step = Step(words(condition), met, _rows(condition, profile))
    _add_value(step, condition, profile)
    return step


def _add_value(step: Step, condition: Condition, profile: Profile) -> None:
    if isinstance(condition, ex.Comparison):
        facts = [fact for node in ex.nodes(condition.left) for fact in facts_of(node)]
        step.fact = facts[0].key if facts else None
        low, high = bounds(condition.left, profile)
        if low == high or step.children:
            step.value = _plain(low) if low == high else None
            step.shown = _scale_step(condition.left, low) if low == high else _span(low, high)
        return
    fact = next(facts_of(condition), None)
    if fact is not None:
        step.fact = fact.key
        found = profile.value(fact)
        if found is not None:
            step.value = fact.dump(found)
            step.shown = _shown(fact, found)


def _plain(value: Any) -> Any:
    return value if isinstance(value, int) else str(value)


def _span(low: Any, high: Any) -> Text:
    top = Text("无上限", "no bound") if high is None else Text(figure(high), figure(high))
    return both(Text("{low} 至 {high}", "{low} to {high}"), low=figure(low), high=top)


def _scale_step(node: Expression, value: Any) -> Text:
    fact = next(facts_of(node), None)
    if fact is not None and fact.options:
        return _shown(fact, value)
    return Text(figure(value), figure(value))


def _shown(fact: Fact, value: Any) -> Text:
    return Text(fact.show(value, "zh"), fact.show(value, "en"))


def _rows(condition: Condition, profile: Profile) -> list[Step]:
    """For a count or sum over a list: what each of its rows says."""
    found = []
    totals = [node for node in condition.children() if isinstance(node, ex.Total) and node.where is not ex.ALWAYS]
    for node in totals:
        for number, row in enumerate(profile.each(node.rows) or (), 1):
            step = trace(node.where, row)
            name = both(ROW, n=str(number), count=str(row.count()))
            found.append(Step(both(Text("{a}：{b}", "{a}: {b}"), a=name, b=step.text), step.met, step.children or [step]))
    return found
