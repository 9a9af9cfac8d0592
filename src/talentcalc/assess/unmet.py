"""What is not met, in words: the condition denied, with the value that the profile gives and what is asked."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from talentcalc.assess.evaluate import bounds
from talentcalc.assess.reasons import failures
from talentcalc.clauses import expressions as ex
from talentcalc.clauses import facts as fc
from talentcalc.clauses import sections as sc
from talentcalc.clauses.denials import affirmed_name
from talentcalc.clauses.facts import facts_of
from talentcalc.clauses.kinds import require
from talentcalc.clauses.text import LANGUAGES, Text
from talentcalc.clauses.wording import (
    SIGNS,
    areas,
    asked,
    choices,
    counts,
    denied,
    heading,
    is_ordinal,
    measured,
    span,
    words,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from talentcalc.clauses.expressions import Condition
    from talentcalc.clauses.facts import Fact
    from talentcalc.profile.profile import Profile

AND = Text("，且", ", and ")
OR = Text("或", " or ")
THEN = Text("；", "; ")
NONE_OF = Text("以下均不符合：{parts}", "none of these: {parts}")
RULED_OUT = Text("{said}，因此不适用", "{said}, which rules it out")
OUTSIDE = Text("{place}，不在{area}内", "{place}, outside the {area}")
SAID = Text("{label}：{value}（须为{asked}）", "{label}: {value} (asked: {asked})")
LABELLED = Text("{label}：{value}", "{label}: {value}")
LIES_OUTSIDE = Text("{place}（须在{areas}）", "{place} (must lie in {areas})")
NOT_YET = Text("{label}：{value}，尚未到", "{label}: {value}, not reached yet")
NOT_IN_TIME = Text("{label}：{value}（须{span}）", "{label}: {value} (must be {span})")
COMPARED = Text("{left}：{value}（须 {sign} {asked}）", "{left}: {value} (must be {sign} {asked})")
IN_ORDER = Text("{value}（须为{asked}）", "{value} (asked: {asked})")
LEFT_OUT = Text("未填，按没有计", "left out, so none")
NOT_TICKED = Text("未填，按否计", "left out, so no")
AT_MOST = Text("至多 {value}", "at most {value}")
AT_LEAST = Text("至少 {value}", "at least {value}")
NO_ROWS = Text("没有{rows}", "there are no {rows}")
NO_SUCH_ROWS = Text("没有符合条件的{rows}", "there are no {rows} that qualify")
TOO_FEW = Text("符合条件的{rows}：{value}（须 {sign} {asked}）", "{rows} that qualify: {value} (must be {sign} {asked})")
BECAUSE = Text("{said}：{why}", "{said}: {why}")
OF_ROW = Text("第 {n} 项（{why}）", "row {n} ({why})")
WITHIN = Text("，", ", ")
ASKED_OF_ROWS = Text("须为{name}", "asked: {name}")
FROM_SCALE = {
    ">=": Text("{step}及以上", "{step} or higher"), ">": Text("高于{step}", "higher than {step}"),
    "<=": Text("{step}及以下", "{step} or lower"), "<": Text("低于{step}", "lower than {step}"), "=": Text("{step}", "{step}"),
}
ONE_OF_MANY = Text("{some}等 {n} 种之一", "one of {n}, such as {some}")
FEW = 3
"""So many alternatives or rows are told one by one."""
MOST_LISTED = 8
"""Of more values than this that a choice may have only the first are named."""


def left_out(fact: Fact, profile: Profile) -> Text:
    """What a fact comes to that a closed section leaves out: nothing, or as much as a scale below it makes certain."""
    if isinstance(fact, fc.Flag):
        return NOT_TICKED
    low = bounds(fact, profile)[0] if isinstance(fact, fc.Scale) else 0
    return Text(*(AT_LEAST[lang].format(value=fact.show(low, lang)) for lang in LANGUAGES)) if low else LEFT_OUT


def reasons_against(condition: Condition, profile: Profile) -> list[Text]:
    """Why `condition` does not hold: each of the smallest parts that fail, once."""
    return list(dict.fromkeys(unmet(one, profile) for one in failures(condition, profile)))


def unmet(node: Condition, profile: Profile) -> Text:
    """Why `node`, which does not hold for `profile`, does not."""
    return Text(*(_unmet(node, profile, lang) for lang in LANGUAGES))


def _unmet(node: Condition, profile: Profile, lang: str) -> str:
    return _UNMET[type(node)](node, profile, lang)


def _denied(node: Condition, profile: Profile, lang: str) -> str:  # noqa: ARG001 -- one of many
    return denied(node)[lang]


def _all(node: ex.All, profile: Profile, lang: str) -> str:
    return THEN[lang].join(reason[lang] for reason in reasons_against(node, profile))


def _any(node: ex.AnyOf, profile: Profile, lang: str) -> str:
    """Alternatives that ask the same choice together, few of them one by one, many as what was asked."""
    failing = [failures(part, profile) for part in node.parts]
    if all(len(some) == 1 for some in failing):
        alone = list(dict.fromkeys(some[0] for some in failing))
        choice = alone[0]
        if isinstance(choice, fc.Among | fc.Includes) and all(isinstance(one, type(choice)) and one.fact is choice.fact for one in alone):
            values = tuple(value for one in alone for value in one.values)  # type: ignore[attr-defined]
            return _among(type(choice)(choice.fact, values), profile, lang)  # type: ignore[arg-type]
        if len(alone) > 1 and all(_is_step_of(one, choice) for one in alone):
            return _one_of_steps(alone, profile, lang)  # type: ignore[arg-type]
        if len(alone) <= FEW and not any(isinstance(one, ex.AnyOf) for one in alone):
            return AND[lang].join(dict.fromkeys(_unmet(one, profile, lang) for one in alone))
    return NONE_OF[lang].format(parts=THEN[lang].join(dict.fromkeys(_asked(part, lang) for part in node.parts)))


def _is_step_of(node: Condition, other: Condition) -> bool:
    """`node` asks for one step of the scale that `other` asks."""
    return (
        isinstance(node, ex.Comparison) and isinstance(other, ex.Comparison) and node.op == "=" and node.left is other.left
        and isinstance(node.left, fc.Scale) and isinstance(node.right, fc.Step)
    )


def _one_of_steps(nodes: list[ex.Comparison], profile: Profile, lang: str) -> str:
    """Alternatives that each ask for one step of the same scale, the scale told once."""
    scale = nodes[0].left
    assert isinstance(scale, fc.Scale)
    steps = OR[lang].join(asked(one, lang) for one in nodes)
    return SAID[lang].format(label=scale.label[lang], value=_step(scale, nodes[0].right, profile, lang), asked=steps)


def _asked(node: Condition, lang: str) -> str:
    """What an alternative asks, without what the document leaves open of it."""
    if not isinstance(node, ex.All):
        return words(node)[lang]
    parts = tuple(part for part in node.parts if not isinstance(part, ex.Truth))
    return words(parts[0] if len(parts) == 1 else ex.All(parts))[lang]


def _not(node: ex.Not, profile: Profile, lang: str) -> str:  # noqa: ARG001 -- one of many
    said = affirmed_name(node.part.name) if isinstance(node.part, ex.Named) else words(node.part)
    return RULED_OUT[lang].format(said=said[lang])


def _named(node: ex.Named, profile: Profile, lang: str) -> str:
    """A definition by its name; where the profile says one fact alone that it hangs on, with that."""
    facts = list(dict.fromkeys(fact for below in ex.nodes(node.part) for fact in facts_of(below)))
    if len(facts) == 1 and isinstance(facts[0], fc.Place):
        return OUTSIDE[lang].format(place=_place(facts[0], profile, lang), area=node.name[lang])
    hangs_on = facts if len(facts) == 1 else [fact for fact in facts if profile.says(fact)]
    if len(hangs_on) != 1:
        return denied(node)[lang]
    value = LABELLED[lang].format(label=hangs_on[0].label[lang], value=_value(hangs_on[0], profile, lang))
    return denied(node)[lang] + _in_brackets(value, lang)


def _flag(node: fc.Flag, profile: Profile, lang: str) -> str:
    said = denied(node)[lang]
    return said if profile.says(node) else said + _in_brackets(NOT_TICKED[lang], lang)


def _in_brackets(said: str, lang: str) -> str:
    return Text(f"（{said}）", f" ({said})")[lang]


def _among(node: fc.Among | fc.Includes, profile: Profile, lang: str) -> str:
    said = _value(node.fact, profile, lang)
    asked_for = choices(node, lang)
    if len(node.values) > MOST_LISTED:
        asked_for = ONE_OF_MANY[lang].format(n=len(node.values), some=choices(type(node)(node.fact, node.values[:FEW]), lang))  # type: ignore[arg-type]
    return SAID[lang].format(label=node.fact.label[lang], value=said, asked=asked_for)


def _value(fact: Fact, profile: Profile, lang: str) -> str:
    return fact.show(profile.value(fact), lang) if profile.says(fact) else left_out(fact, profile)[lang]


def _lies(node: fc.Lies, profile: Profile, lang: str) -> str:
    return LIES_OUTSIDE[lang].format(place=_place(node.fact, profile, lang), areas=areas(node, lang))


def _place(fact: fc.Place, profile: Profile, lang: str) -> str:
    """A place that the profile gives, under the label it was given for."""
    stand_in = profile.stand_in(fact)
    said = fact if stand_in is None or not stand_in.sure else stand_in.fact
    return LABELLED[lang].format(label=said.label[lang], value=_value(said, profile, lang))


def _happened(node: fc.Happened, profile: Profile, lang: str) -> str:
    return NOT_YET[lang].format(label=node.fact.label[lang], value=_value(node.fact, profile, lang))


def _in_time(node: fc.InTime, profile: Profile, lang: str) -> str:
    return NOT_IN_TIME[lang].format(label=node.fact.label[lang], value=_value(node.fact, profile, lang), span=span(node)[lang])


def _comparison(node: ex.Comparison, profile: Profile, lang: str) -> str:
    left = node.left
    if isinstance(left, sc.Total) and counts(left):
        return _too_few(node, left, profile, lang)
    if isinstance(left, fc.Scale) and isinstance(node.right, fc.Step):
        step = FROM_SCALE[node.op][lang].format(step=asked(node, lang))
        return SAID[lang].format(label=left.label[lang], value=_step(left, node.right, profile, lang), asked=step)
    if is_ordinal(node):
        return IN_ORDER[lang].format(value=_quantity(left, node.right, profile, lang), asked=asked(node, lang))
    return COMPARED[lang].format(
        left=words(left)[lang], value=_quantity(left, node.right, profile, lang), sign=SIGNS[node.op], asked=asked(node, lang)
    )


def _step(node: fc.Scale, other: ex.Quantity, profile: Profile, lang: str) -> str:
    low, high = bounds(node, profile)
    if profile.says(node) or low == high:
        return _value(node, profile, lang)
    return _bounded(node, other, profile, lang)


def _quantity(node: ex.Quantity, other: ex.Quantity, profile: Profile, lang: str) -> str:
    """What `node` comes to, or the bound of it that `other` lies beyond."""
    low, high = bounds(node, profile)
    if low != high:
        return _bounded(node, other, profile, lang)
    facts = [fact for below in ex.nodes(node) for fact in facts_of(below)]
    left_out = facts and not low and not any(profile.says(fact) for fact in facts)
    return LEFT_OUT[lang] if left_out else _shown(node, low, lang)


def _bounded(node: ex.Quantity, other: ex.Quantity, profile: Profile, lang: str) -> str:
    low, high = bounds(node, profile)
    _, most = bounds(other, profile)
    if high is None or (most is not None and low >= most):
        return AT_LEAST[lang].format(value=_shown(node, low, lang))
    return AT_MOST[lang].format(value=_shown(node, high, lang))


def _shown(node: ex.Quantity, value: Any, lang: str) -> str:
    return node.show(value, lang) if isinstance(node, fc.Scale) else measured(node, value, lang)


def _too_few(node: ex.Comparison, total: sc.Total, profile: Profile, lang: str) -> str:
    """Of a list: that nothing on it will do, or that too little of it does, and why."""
    label = total.rows.label[lang]
    rows = {row.number: row for row in profile.each(total.rows) or () if row.count()}
    if not rows:
        return NO_ROWS[lang].format(rows=label)
    if bounds(total, profile)[1] != 0:
        value = _quantity(total, node.right, profile, lang)
        return TOO_FEW[lang].format(rows=label, value=value, sign=SIGNS[node.op], asked=asked(node, lang))
    return BECAUSE[lang].format(said=NO_SUCH_ROWS[lang].format(rows=label), why=_of_rows(total.where, rows, lang))


def _of_rows(where: Condition, rows: Mapping[int, Profile], lang: str) -> str:
    """Why none of some rows will do; of many only what is asked of them."""
    if len(rows) > FEW:
        return ASKED_OF_ROWS[lang].format(name=heading(where)[lang])
    told = {number: WITHIN[lang].join(one[lang] for one in reasons_against(where, row)) for number, row in rows.items()}
    if len(set(told.values())) == 1:
        return told.popitem()[1]
    return THEN[lang].join(OF_ROW[lang].format(n=number, why=why) for number, why in told.items())


_UNMET: dict[type, Callable[[Any, Profile, str], str]] = {
    ex.Truth: _denied,
    ex.All: _all,
    ex.AnyOf: _any,
    ex.Not: _not,
    ex.Named: _named,
    ex.Answered: _denied,
    ex.BySide: _denied,
    fc.Own: _denied,
    fc.Among: _among,
    fc.Includes: _among,
    fc.Lies: _lies,
    fc.Happened: _happened,
    sc.Stated: _denied,
    fc.InTime: _in_time,
    ex.Comparison: _comparison,
    fc.Flag: _flag,
}
require(_UNMET, ex.Condition, "unmet")
