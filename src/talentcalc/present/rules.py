"""What an amount follows from while it cannot be worked out: `1,000 yuan per person`, `1% of the loan amount`."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from talentcalc.clauses import amounts as am
from talentcalc.clauses import expressions as ex
from talentcalc.clauses import facts as fc
from talentcalc.clauses import formulas as fm
from talentcalc.clauses import sections as sc
from talentcalc.clauses.amounts import PER
from talentcalc.clauses.figures import figure, money, percent
from talentcalc.clauses.text import LANGUAGES, Text, both
from talentcalc.clauses.wording import words

if TYPE_CHECKING:
    from talentcalc.clauses.amounts import Amount
    from talentcalc.clauses.expressions import Figure, Quantity
    from talentcalc.clauses.programs import Program

NOT_KNOWN = Text("{said}（待定）", "{said} (not known yet)")
NUMBER_OPEN = Text("数量待定", "how many is not known yet")
SHARE = Text("{base}的 {rate}", "{rate} of the {base}")
AT_LEAST = Text("不低于{said}", "at least {said}")
UP_TO = Text("最高{said}", "up to {said}")
BETWEEN = Text("{least} 至 {high}", "{least} to {high}")
CAPPED = Text("{said}，{per}最高 {cap}", "{said}, at most {cap}{per}")
A_YEAR = Text("每年{sum}", "{sum} a year")
PER_ONE = Text("每{per}{said}", "{said} per {per}")


def rule(amount: Amount, *, known: bool) -> tuple[Text, Text | None]:
    """What the amount follows from and, unless `known`, a note that the number of things it is paid for is not known."""
    if amount.rate:
        return Text(*(_share(amount, lang, known=known) for lang in LANGUAGES)), None
    ends = ends_of_one(amount)
    if ends is None:
        said = words(amount.low if amount.high is None else amount.high)  # type: ignore[arg-type]
        return (said if known else both(NOT_KNOWN, said=said)), None
    said = Text(*(_each(amount, *ends, lang) for lang in LANGUAGES))
    return per_one(amount, said), None if known else NUMBER_OPEN


def rule_text(program: Program) -> Text:
    """What a program gives, whoever gets it."""
    said, _ = rule(program.amount, known=True)
    return a_year(said) if program.duration is am.YEARLY else said


def per_one(amount: Amount, said: Text) -> Text:
    """`said` for each of what the amount is counted per, where it is."""
    return said if amount.per is None else both(PER_ONE, per=am.each(amount.per), said=_after_words(said))


def a_year(said: Text) -> Text:
    """`said` every year."""
    return both(A_YEAR, sum=_after_words(said))


def _after_words(said: Text) -> Text:
    return Text(_apart(said.zh, "zh"), said.en)


def _apart(said: str, lang: str) -> str:
    """Chinese sets a figure apart from the words before it."""
    return f" {said}" if lang == "zh" and said[:1].isdigit() else said


def _share(amount: Amount, lang: str, *, known: bool) -> str:
    assert amount.low is not None
    assert amount.rate is not None
    base = _base(amount.low if amount.high is None else amount.high, lang)
    if not known:
        base = NOT_KNOWN[lang].format(said=base)
    said = SHARE[lang].format(base=base, rate=percent(Decimal(amount.rate)))
    if amount.kind == am.AT_LEAST:
        said = AT_LEAST[lang].format(said=said)
    if amount.cap is None:
        return said if amount.per is None else per_one(amount, Text(said, f"{said},"))[lang]
    per = "" if amount.per is None else Text("每{per}", " per {per}")[lang].format(per=am.each(amount.per)[lang])
    return CAPPED[lang].format(said=said, cap=money(amount.cap, lang), per=per)


def _base(node: Quantity, lang: str) -> str:
    """What a share is taken of."""
    for below in ex.nodes(node):
        if isinstance(below, fc.FirstYears) and below.rate is not None:
            return words(fc.FirstYears(below.fact, below.years, begun=below.begun))[lang]
        if isinstance(below, ex.Product) and isinstance(below.factor, ex.Constant) and below.factor.value < 1:
            return _base(below.of, lang)
    while isinstance(node, sc.Total | fm.Choose | fm.Cut):
        node = node.value if isinstance(node, sc.Total) else node.then if isinstance(node, fm.Choose) else node.of
    return words(node)[lang]


def _each(amount: Amount, low: list[Figure], high: list[Figure], lang: str) -> str:
    form = {am.UP_TO: UP_TO, am.RANGE: BETWEEN, am.AT_LEAST: AT_LEAST}.get(amount.kind)
    if form is None:
        said = Text("、", ", ")[lang].join(figure(one) for one in low[:-1])
        last = money(low[-1], lang)
        return Text(" 或 ", " or ")[lang].join([said, last]) if said else last
    end = low if amount.kind == am.AT_LEAST else high
    said = money(end[-1], lang)
    return form[lang].format(said=_apart(said, lang), least=figure(low[0]), high=money(high[-1], lang))


def ends_of_one(amount: Amount) -> tuple[list[Figure], list[Figure]] | None:
    """What one of the things counted may bring at either end; `None` where that is no figure of the document."""
    low, high = values_of_one(amount.low), values_of_one(amount.high)
    return (low or high, high or low) if low or high else None


def values_of_one(node: Quantity | None) -> list[Figure]:
    """The figures that one thing of a list may bring, the smallest first; none where they are not the document's own."""
    if isinstance(node, sc.Total):
        return values_of_one(node.value)
    if isinstance(node, fm.Choose):
        return sorted({*values_of_one(node.then), *values_of_one(node.otherwise)})
    if isinstance(node, ex.Product):
        return values_of_one(node.factor)
    return [node.value] if isinstance(node, ex.Constant) else []


def short_rule(amount: Amount, lang: str) -> tuple[str, str]:
    """The same for a table: the amount for one, and what caps it."""
    per = "" if amount.per is None else f"/{PER[amount.per][lang]}"
    if amount.rate:
        sign = "≥ " if amount.kind == am.AT_LEAST else ""
        none = Text("不封顶", "none")[lang] if amount.kind == am.AT_LEAST else ""
        return sign + percent(Decimal(amount.rate)), none if amount.cap is None else f"{amount.cap:,}{per}"
    ends = ends_of_one(amount)
    if ends is None:
        return Text("待定", "not known yet")[lang], ""
    low, high = ends
    if amount.kind == am.UP_TO:
        return Text("最高", "up to")[lang], f"{high[-1]:,}{per}"
    return "–".join(dict.fromkeys((f"{low[0]:,}", f"{high[-1]:,}"))) + per, ""
