"""Clauses in words: every condition and quantity, in Chinese and English."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from talentcalc import places
from talentcalc.clauses import expressions as ex
from talentcalc.clauses import facts as fc
from talentcalc.clauses.denials import denied_name
from talentcalc.clauses.text import LANGUAGES, OR, Text, both, listing

if TYPE_CHECKING:
    from collections.abc import Callable

    from talentcalc.clauses.expressions import Condition, Expression

MOST_SAID = 20_000
_SAID: dict[int, tuple[Expression, Text]] = {}
SIGNS = {">=": "≥", ">": ">", "<=": "≤", "<": "<", "=": "="}
OPPOSITE = {">=": "<", ">": "≤", "<=": ">", "<": "≥", "=": "≠"}
"""The sign of the comparison that holds where one does not."""


def words(node: Expression) -> Text:
    """`node` in words; said once a node, since the same definitions stand in many programs."""
    known = _SAID.get(id(node))
    if known is None or known[0] is not node:
        if len(_SAID) > MOST_SAID:
            _SAID.clear()
        known = _SAID[id(node)] = node, Text(*(_say(node, lang) for lang in LANGUAGES))
    return known[1]


def heading(node: Expression) -> Text:
    """`node` in a few words: a name or the connective where its parts are shown below it."""
    if isinstance(node, ex.Named):
        return node.name
    if isinstance(node, ex.All):
        return Text("同时满足", "all of")
    if isinstance(node, ex.AnyOf):
        return Text("满足其一", "any of")
    if isinstance(node, ex.Not) and isinstance(node.part, ex.All | ex.AnyOf):
        return Text("不得有以下情形", "must not be so")
    return words(node)


def denied(node: Condition) -> Text:
    """What is so where `node` does not hold, in words."""
    return Text(*(_deny(node, lang) for lang in LANGUAGES))


def figure(value: Any) -> str:
    """A number with thousands separated; a fraction without needless zeros."""
    if value == value.__trunc__():
        return f"{int(value):,}"
    return f"{value:,f}".rstrip("0")


def percent(rate: Any) -> str:
    """A rate as per cent, or per mille below one per cent."""
    hundred = rate * 100
    return f"{figure(hundred)}%" if hundred >= 1 else f"{figure(rate * 1000)}‰"


def money(value: Any, lang: str) -> str:
    """Yuan, exact, with thousands separated and fen where there are any."""
    return Text("{sum} 元", "{sum} yuan")[lang].format(sum=yuan(value))


def yuan(value: Any) -> str:
    """The same without the unit."""
    return f"{int(value):,}" if value == int(value) else f"{value:,.2f}"


def _say(node: Expression, lang: str) -> str:
    return _WORDS[type(node)](node, lang)


def _deny(node: Condition, lang: str) -> str:
    return _DENIED[type(node)](node, lang)


def _joined(parts: tuple[Any, ...], lang: str, zh: str, en: str) -> str:
    said = [f"({_say(p, lang)})" if isinstance(p, ex.All | ex.AnyOf) else _say(p, lang) for p in parts]
    return Text(zh, en)[lang].join(said)


def _operand(node: Expression, lang: str) -> str:
    said = _say(node, lang)
    while isinstance(node, ex.Cut | ex.Otherwise):
        node = node.of if isinstance(node, ex.Cut) else _said_of(node)
    return f"({said})" if isinstance(node, ex.Sum | ex.Least | ex.Choose) else said


def _among(node: ex.Among | ex.Includes, lang: str) -> str:
    return Text("{fact}：{v}", "{fact}: {v}")[lang].format(fact=node.fact.label[lang], v=choices(node, lang))


def _not_among(node: ex.Among | ex.Includes, lang: str) -> str:
    return Text("{fact}：非{v}", "{fact}: not {v}")[lang].format(fact=node.fact.label[lang], v=choices(node, lang))


def choices(node: ex.Among | ex.Includes, lang: str) -> str:
    """The values that a choice is held against."""
    return listing((node.fact.options[value][lang].split("/")[0] for value in node.values), lang, OR)


def _lies(node: ex.Lies, lang: str) -> str:
    return Text("{fact}在{v}", "{fact} in {v}")[lang].format(fact=node.fact.label[lang], v=areas(node, lang))


def _lies_outside(node: ex.Lies, lang: str) -> str:
    return Text("{fact}不在{v}", "{fact} not in {v}")[lang].format(fact=node.fact.label[lang], v=areas(node, lang))


def areas(node: ex.Lies, lang: str) -> str:
    """The areas that a place may lie in."""
    return listing((_area(area, lang) for area in node.areas), lang, OR)


def _area(code: str, lang: str) -> str:
    """A place without the city it lies in, which the other areas share."""
    name = places.name(code, lang)
    if lang == "en":
        return name.partition(",")[0]
    return name if code.endswith("00") else name.removeprefix(places.name(code[:4] + "00", lang))


def _comparison(node: ex.Comparison, lang: str) -> str:
    return f"{_say(node.left, lang)} {SIGNS[node.op]} {asked(node, lang)}"


def asked(node: ex.Comparison, lang: str) -> str:
    """What a quantity is compared with, in its unit."""
    plain = isinstance(node.right, ex.Constant) and not isinstance(node.right, ex.Step)
    return _say(node.right, lang) + (unit(node.left, lang) if plain else "")


def unit(node: Expression, lang: str) -> str:
    """The unit of a quantity, after a blank; empty where it has none."""
    if isinstance(node, ex.Elapsed):
        return (Text(" 周年", " years") if node.unit == "years" else Text(" 个月", " months"))[lang]
    if isinstance(node, ex.Term):
        return Text(" 个月", " months")[lang]
    if isinstance(node, fc.Number) and node.unit:
        return " " + fc.UNITS[node.unit][lang].split("/")[0]
    if isinstance(node, ex.Otherwise):
        return unit(_said_of(node), lang)
    return ""


def _said_of(node: ex.Otherwise) -> ex.Quantity:
    """What two ways to know one thing are called: the plain number that stands in for dates, if it is one."""
    return node.first if isinstance(node.second, ex.Constant | ex.Choose) else node.second


def _elapsed(node: ex.Elapsed, lang: str) -> str:
    return both(Text("自{fact}起", "time since {fact}"), fact=node.fact.label)[lang]


def _term(node: ex.Term, lang: str) -> str:
    form = Text("{a}至{b}", "from {a} to {b}")
    return both(form, a=node.first.label, b=node.last.label)[lang]


def _first_years(node: ex.FirstYears, lang: str) -> str:
    form = Text("{fact}前 {n} 年之和", "{fact}, first {n} years together")
    if node.begun:
        form = Text("{fact}自首个大于 0 的年度起 {n} 年之和", "{fact}, {n} years together from the first one above 0")
    said = both(form, fact=node.fact.label, n=str(node.years))[lang]
    return said if node.rate is None else f"{percent(node.rate)} × {said}"


def _choose(node: ex.Choose, lang: str) -> str:
    form = Text("（{c}）时 {a}，否则 {b}", "{a} where ({c}), else {b}")
    return form[lang].format(c=_say(node.condition, lang), a=_say(node.then, lang), b=_say(node.otherwise, lang))


def _total(node: ex.Total, lang: str) -> str:
    where = "" if node.where is ex.ALWAYS else _say(node.where, lang)
    if isinstance(node.value, ex.Constant) and node.value.value == 1:
        form = Text("{rows}数", "number of {rows}")
    else:
        form = Text("{rows}的{value}合计", "{value}, over {rows}")
    said = form[lang].format(rows=node.rows.label[lang], value=_operand(node.value, lang))
    return said + (Text("（{w}）", " ({w})")[lang].format(w=where) if where else "")


def _in_time(node: ex.InTime, lang: str) -> str:
    form = Text("{a}在{b}起 {n} 个月内", "{a} within {n} months of {b}")
    return both(form, a=node.fact.label, b=node.since.label, n=str(node.months))[lang]


def _stated(node: ex.Stated, lang: str) -> str:
    return both(Text("有{rows}", "there are {rows}"), rows=node.rows.label)[lang]


def _label(node: fc.Fact, lang: str) -> str:
    return node.label[lang]


_WORDS: dict[type, Callable[[Any, str], str]] = {
    ex.Truth: lambda node, lang: node.text[lang],
    ex.All: lambda node, lang: _joined(node.parts, lang, " 且 ", " and "),
    ex.AnyOf: lambda node, lang: _joined(node.parts, lang, " 或 ", " or "),
    ex.Not: lambda node, lang: _deny(node.part, lang),
    ex.Named: lambda node, lang: node.name[lang],
    ex.Among: _among,
    ex.Includes: _among,
    ex.Lies: _lies,
    ex.Happened: lambda node, lang: both(Text("已到{f}", "{f} has come"), f=node.fact.label)[lang],
    ex.Stated: _stated,
    ex.InTime: _in_time,
    ex.Comparison: _comparison,
    fc.Flag: _label,
    ex.Constant: lambda node, _: figure(node.value),
    ex.Step: lambda node, lang: node.name[lang].split("/")[0],
    fc.Number: _label,
    fc.Money: _label,
    fc.Scale: _label,
    ex.Elapsed: _elapsed,
    ex.Term: _term,
    ex.FirstYears: _first_years,
    ex.Otherwise: lambda node, lang: _say(_said_of(node), lang),
    ex.Cut: lambda node, lang: _say(node.of, lang),
    ex.Sum: lambda node, lang: _joined(node.parts, lang, " + ", " + "),
    ex.Product: lambda node, lang: f"{_operand(node.factor, lang)} × {_operand(node.of, lang)}",
    ex.Least: lambda node, lang: Text("{a}，不超过 {b}", "{a}, at most {b}")[lang].format(
        a=_say(node.of, lang), b=_say(node.cap, lang)
    ),
    ex.Choose: _choose,
    ex.Total: _total,
}
_DENIED: dict[type, Callable[[Any, str], str]] = {
    ex.Truth: lambda node, lang: Text("并非：{p}", "not so: {p}")[lang].format(p=node.text[lang]),
    ex.All: lambda node, lang: Text("并非（{p}）", "not ({p})")[lang].format(p=_say(node, lang)),
    ex.AnyOf: lambda node, lang: Text(" 且 ", " and ")[lang].join(dict.fromkeys(_deny(part, lang) for part in node.parts)),
    ex.Not: lambda node, lang: _say(node.part, lang),
    ex.Named: lambda node, lang: (node.denied or denied_name(node.name))[lang],
    ex.Among: _not_among,
    ex.Includes: _not_among,
    ex.Lies: _lies_outside,
    ex.Happened: lambda node, lang: both(Text("未到{f}", "{f} has not come"), f=node.fact.label)[lang],
    ex.Stated: lambda node, lang: both(Text("没有{rows}", "there are no {rows}"), rows=node.rows.label)[lang],
    ex.InTime: lambda node, lang: both(Text("{p}不成立", "not so: {p}"), p=words(node))[lang],
    ex.Comparison: lambda node, lang: f"{_say(node.left, lang)} {OPPOSITE[node.op]} {asked(node, lang)}",
    fc.Flag: lambda node, lang: node.denial[lang],
}
