"""Clauses in words: every condition and quantity, in Chinese and English."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from talentcalc import places
from talentcalc.clauses import expressions as ex
from talentcalc.clauses import facts as fc
from talentcalc.clauses import formulas as fm
from talentcalc.clauses import sections as sc
from talentcalc.clauses.denials import denied_name
from talentcalc.clauses.figures import figure, percent
from talentcalc.clauses.kinds import require
from talentcalc.clauses.text import LANGUAGES, OR, Text, both, listing, singular

if TYPE_CHECKING:
    from collections.abc import Callable

    from talentcalc.clauses.expressions import Condition, Expression

MOST_SAID = 20_000
_SAID: dict[int, tuple[Expression, Text]] = {}
THAT_QUALIFY = ex.Truth(None, Text("符合条件者", "those that qualify"))
SOME, NONE = Text("有{rows}", "at least one of the {rows}"), Text("没有{rows}", "none of the {rows}")
SOME_QUALIFY = Text("有符合条件的{rows}", "at least one of the {rows} qualifies")
FIRST_YEARS = {
    (False, False): Text("{fact}首年", "{fact}, the first year"),
    (False, True): Text("{fact}前 {n} 年之和", "{fact}, the first {n} years together"),
    (True, False): Text("{fact}首个大于 0 的年度", "{fact}, the first year above 0"),
    (True, True): Text("{fact}自首个大于 0 的年度起 {n} 年之和", "{fact}, {n} years together from the first one above 0"),
}
"""A series from its first entry or, once `begun`, from the first above zero; one year of it or several."""
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
    if isinstance(node, ex.Not) and isinstance(node.part, ex.AnyOf):
        return Text("以下情形均不得有", "none of these may be so")
    if isinstance(node, ex.Not) and isinstance(node.part, ex.All):
        return Text("以下情形不得同时有", "these may not all be so")
    return words(node)


def denied(node: Condition) -> Text:
    """What is so where `node` does not hold, in words."""
    return Text(*(_deny(node, lang) for lang in LANGUAGES))


def _say(node: Expression, lang: str) -> str:
    return _WORDS[type(node)](node, lang)


def _deny(node: Condition, lang: str) -> str:
    return _DENIED[type(node)](node, lang)


def _together(parts: tuple[Any, ...], lang: str, zh: str, en: str) -> str:
    """Conditions joined, what would be said twice once: the same name over facts of two sections."""
    alike = {_say(part, lang): part for part in reversed(parts)}
    return _joined(tuple(reversed(alike.values())), lang, zh, en)


def _joined(parts: tuple[Any, ...], lang: str, zh: str, en: str) -> str:
    said = [f"({_say(p, lang)})" if isinstance(p, ex.All | ex.AnyOf) else _say(p, lang) for p in parts]
    return Text(zh, en)[lang].join(said)


def _operand(node: Expression, lang: str) -> str:
    said = _say(node, lang)
    while isinstance(node, fm.Cut | fm.Otherwise):
        node = node.of if isinstance(node, fm.Cut) else _said_of(node)
    return f"({said})" if isinstance(node, ex.Sum | fm.Least | fm.Choose) else said


def _answered(node: ex.Answered, lang: str) -> str:
    form = Text("{asked}（未说明时亦可由此得知：{yes}）", "{asked} (where that is not said, told by: {yes})")
    return form[lang].format(asked=_say(node.asked, lang), yes=_say(node.yes, lang))


def _by_side(node: ex.BySide, lang: str) -> str:
    form = Text("本人：{person}；单位：{enterprise}", "the person: {person}; the enterprise: {enterprise}")
    return form[lang].format(person=_say(node.person, lang), enterprise=_say(node.enterprise, lang))


def _among(node: fc.Among | fc.Includes, lang: str) -> str:
    return Text("{fact}：{v}", "{fact}: {v}")[lang].format(fact=node.fact.label[lang], v=choices(node, lang))


def _not_among(node: fc.Among | fc.Includes, lang: str) -> str:
    return Text("{fact}：非{v}", "{fact}: not {v}")[lang].format(fact=node.fact.label[lang], v=choices(node, lang))


def choices(node: fc.Among | fc.Includes, lang: str) -> str:
    """The values that a choice is held against."""
    return listing((node.fact.options[value][lang].split("/")[0] for value in node.values), lang, OR)


def _lies(node: fc.Lies, lang: str) -> str:
    return Text("{fact}在{v}", "{fact} in {v}")[lang].format(fact=node.fact.label[lang], v=areas(node, lang))


def _lies_outside(node: fc.Lies, lang: str) -> str:
    return Text("{fact}不在{v}", "{fact} not in {v}")[lang].format(fact=node.fact.label[lang], v=areas(node, lang))


def areas(node: fc.Lies, lang: str) -> str:
    """The areas that a place may lie in."""
    return listing((_area(area, lang) for area in node.areas), lang, OR)


def _area(code: str, lang: str) -> str:
    """A place without the city it lies in, which the other areas share."""
    name = places.name(code, lang)
    if lang == "en":
        return name.partition(",")[0]
    return name if code.endswith("00") else name.removeprefix(places.name(code[:4] + "00", lang))


def _comparison(node: ex.Comparison, lang: str) -> str:
    if is_some(node):
        return SOME[lang].format(rows=_of_which(node.left, lang))
    if is_ordinal(node):
        return asked(node, lang)
    return f"{_say(node.left, lang)} {SIGNS[node.op]} {asked(node, lang)}"


def _not_comparison(node: ex.Comparison, lang: str) -> str:
    if is_some(node):
        return NONE[lang].format(rows=_of_which(node.left, lang))
    if is_ordinal(node):
        return Text("不是{said}", "not {said}")[lang].format(said=asked(node, lang))
    return f"{_say(node.left, lang)} {OPPOSITE[node.op]} {asked(node, lang)}"


def over_rows(node: Condition) -> Text:
    """A comparison of a count or sum over a list in words, where what is asked of its rows is told with each of them."""
    if isinstance(node, ex.Comparison) and is_some(node):
        return both(SOME_QUALIFY, rows=node.left.rows.label)  # type: ignore[attr-defined]
    return words(ex.replaced(node, _any_row))


def _any_row(node: Expression) -> Expression | None:
    return sc.Total(node.rows, node.value, THAT_QUALIFY) if isinstance(node, sc.Total) and node.where is not ex.ALWAYS else None


def is_some(node: ex.Comparison) -> bool:
    """It asks for at least one thing of a list."""
    one = isinstance(node.right, ex.Constant) and (node.op, node.right.value) in ((">=", 1), (">", 0))
    return one and isinstance(node.left, sc.Total) and counts(node.left)


def counts(node: sc.Total) -> bool:
    """It is the number of things on a list."""
    return isinstance(node.value, ex.Constant) and node.value.value == 1


def is_ordinal(node: ex.Comparison) -> bool:
    """It asks for one of a row of things: the first, the second."""
    return node.op == "=" and isinstance(node.left, fc.Number) and node.left.ordinal is not None


def asked(node: ex.Comparison, lang: str) -> str:
    """What a quantity is compared with, in its unit."""
    if not isinstance(node.right, ex.Constant) or isinstance(node.right, fc.Step):
        return _say(node.right, lang)
    return measured(node.left, node.right.value, lang)


def measured(node: Expression, value: Any, lang: str) -> str:
    """A value of a quantity, in its unit."""
    if isinstance(node, fc.Number) and node.ordinal is not None:
        return node.show(value, lang)
    known = _unit(node)
    return figure(value) + ("" if known is None else f" {known.zh if lang == 'zh' else singular(known.en, value)}")


def _unit(node: Expression) -> Text | None:
    if isinstance(node, fc.Elapsed):
        return Text("周年", "years") if node.unit == "years" else fc.UNITS["months"]
    if isinstance(node, fc.Term):
        return fc.UNITS["months"]
    if isinstance(node, fm.Otherwise):
        return _unit(_said_of(node))
    if isinstance(node, sc.Total):
        return _unit(node.value)
    return fc.UNITS[node.unit] if isinstance(node, fc.Number) and node.unit else None


def _said_of(node: fm.Otherwise) -> ex.Quantity:
    """What two ways to know one thing are called: the plain number that stands in for dates, if it is one."""
    return node.first if isinstance(node.second, ex.Constant | fm.Choose) else node.second


def _elapsed(node: fc.Elapsed, lang: str) -> str:
    return both(Text("自{fact}起", "time since {fact}"), fact=node.fact.label)[lang]


def _term(node: fc.Term, lang: str) -> str:
    form = Text("{a}至{b}", "from {a} to {b}")
    return both(form, a=node.first.label, b=node.last.label)[lang]


def _first_years(node: fc.FirstYears, lang: str) -> str:
    form = FIRST_YEARS[node.begun, node.years > 1]
    said = both(form, fact=node.fact.label, n=str(node.years))[lang]
    return said if node.rate is None else f"{percent(node.rate)} × {said}"


def _product(node: ex.Product, lang: str) -> str:
    rate = isinstance(node.factor, ex.Constant) and 0 < node.factor.value < 1
    factor = percent(node.factor.value) if rate else _operand(node.factor, lang)  # type: ignore[attr-defined]
    return f"{factor} × {_operand(node.of, lang)}"


def _choose(node: fm.Choose, lang: str) -> str:
    """Each case after the other, as many as are nested."""
    cases = []
    rest: ex.Quantity = node
    while isinstance(rest, fm.Choose):
        said = _say(rest.condition, lang)
        when = f"({said})" if isinstance(rest.condition, ex.All | ex.AnyOf) else said
        cases.append(Text("{c}时 {a}", "{a} where {c}")[lang].format(c=when, a=_say(rest.then, lang)))
        rest = rest.otherwise
    return Text("，", ", ")[lang].join([*cases, Text("否则 {b}", "else {b}")[lang].format(b=_say(rest, lang))])


def _total(node: sc.Total, lang: str) -> str:
    rows = _of_which(node, lang)
    if counts(node):
        return Text("{rows}的数量", "number of {rows}")[lang].format(rows=rows)
    if isinstance(node.value, fc.Fact):
        return Text("{rows}的{value}合计", "{value} of all {rows}")[lang].format(rows=rows, value=_say(node.value, lang))
    form = Text("{rows}每项 {value}", "{value}, for each of the {rows}")
    return form[lang].format(rows=rows, value=_say(node.value, lang))


def _of_which(node: ex.Expression, lang: str) -> str:
    """A list, with what is asked of its rows."""
    assert isinstance(node, sc.Total)
    where = "" if node.where is ex.ALWAYS else _say(node.where, lang)
    return node.rows.label[lang] + (Text("（{w}）", " ({w})")[lang].format(w=where) if where else "")


def _in_time(node: fc.InTime, lang: str) -> str:
    return both(Text("{a}{span}", "{a} {span}"), a=node.fact.label, span=span(node))[lang]


def span(node: fc.InTime) -> Text:
    """The time that a day has to lie in: so many months from another day."""
    return both(Text("在{b}起 {n} 个月内", "in the {n} months from the {b}"), b=node.since.label, n=str(node.months))


def _stated(node: sc.Stated, lang: str) -> str:
    return both(Text("有{rows}", "there are {rows}"), rows=node.rows.label)[lang]


def _label(node: fc.Fact, lang: str) -> str:
    return node.label[lang]


_WORDS: dict[type, Callable[[Any, str], str]] = {
    ex.Truth: lambda node, lang: node.text[lang],
    ex.All: lambda node, lang: _together(node.parts, lang, " 且 ", " and "),
    ex.AnyOf: lambda node, lang: _together(node.parts, lang, " 或 ", " or "),
    ex.Not: lambda node, lang: _deny(node.part, lang),
    ex.Named: lambda node, lang: node.name[lang],
    ex.Answered: _answered,
    ex.BySide: _by_side,
    fc.Own: lambda node, lang: node.fact.label[lang],
    fc.Among: _among,
    fc.Includes: _among,
    fc.Lies: _lies,
    fc.Happened: lambda node, lang: both(Text("已到{f}", "{f} has come"), f=node.fact.label)[lang],
    sc.Stated: _stated,
    fc.InTime: _in_time,
    ex.Comparison: _comparison,
    fc.Flag: _label,
    ex.Constant: lambda node, _: figure(node.value),
    fc.Step: lambda node, lang: node.name[lang].split("/")[0],
    fc.Number: _label,
    fc.Money: _label,
    fc.Age: _label,
    fc.Scale: _label,
    fc.Elapsed: _elapsed,
    fc.Term: _term,
    fc.FirstYears: _first_years,
    fm.Otherwise: lambda node, lang: _say(_said_of(node), lang),
    fm.Cut: lambda node, lang: _say(node.of, lang),
    ex.Sum: lambda node, lang: _joined(node.parts, lang, " + ", " + "),
    ex.Product: _product,
    fm.Least: lambda node, lang: Text("{a}，不超过 {b}", "{a}, at most {b}")[lang].format(
        a=_say(node.of, lang), b=_say(node.cap, lang)
    ),
    fm.Choose: _choose,
    sc.Total: _total,
}
_DENIED: dict[type, Callable[[Any, str], str]] = {
    ex.Truth: lambda node, lang: Text("并非：{p}", "not so: {p}")[lang].format(p=node.text[lang]),
    ex.All: lambda node, lang: Text("并非（{p}）", "not ({p})")[lang].format(p=_say(node, lang)),
    ex.AnyOf: lambda node, lang: Text(" 且 ", " and ")[lang].join(dict.fromkeys(_deny(part, lang) for part in node.parts)),
    ex.Not: lambda node, lang: _say(node.part, lang),
    ex.Answered: lambda node, lang: _deny(node.asked, lang),
    ex.BySide: lambda node, lang: Text("并非（{p}）", "not ({p})")[lang].format(p=_say(node, lang)),
    fc.Own: lambda node, lang: node.fact.denial[lang],
    ex.Named: lambda node, lang: (node.denied or denied_name(node.name))[lang],
    fc.Among: _not_among,
    fc.Includes: _not_among,
    fc.Lies: _lies_outside,
    fc.Happened: lambda node, lang: both(Text("未到{f}", "{f} has not come"), f=node.fact.label)[lang],
    sc.Stated: lambda node, lang: both(Text("没有{rows}", "there are no {rows}"), rows=node.rows.label)[lang],
    fc.InTime: lambda node, lang: both(Text("{a}不{span}", "{a} not {span}"), a=node.fact.label, span=span(node))[lang],
    ex.Comparison: _not_comparison,
    fc.Flag: lambda node, lang: node.denial[lang],
}
require(_WORDS, ex.Expression, "wording")
require(_DENIED, ex.Condition, "wording, denied")
