"""Amounts in words and figures, with the arithmetic that made them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from talentcalc.assess.evaluate import bounds, holds
from talentcalc.clauses import amounts as am
from talentcalc.clauses import expressions as ex
from talentcalc.clauses.amounts import PER
from talentcalc.clauses.programs import FORMS, LOAN
from talentcalc.clauses.text import LANGUAGES, Text, both
from talentcalc.clauses.wording import figure, money
from talentcalc.present.words import fact_label

if TYPE_CHECKING:
    from talentcalc.assess.outcomes import Assessment
    from talentcalc.clauses.expressions import Figure, Quantity
    from talentcalc.profile.profile import Profile

UNKNOWN = Text("未知", "unknown")
NO_FIGURE = Text("文件未载明金额", "no figure stated")
NOT_KNOWN = Text("金额待定，尚缺：{facts}", "not known yet, missing: {facts}")
WORDED = {
    am.EXACT: Text("{low}", "{low}"),
    am.UP_TO: Text("最高 {high}", "up to {high}"),
    am.RANGE: Text("{low} 至 {high}", "{low} to {high}"),
    am.AT_LEAST: Text("不低于 {low}", "{low} or more"),
}
A_YEAR = Text("每年 {sum}", "{sum} a year")


def decimal(value: Figure | None) -> str | None:
    """Yuan as a decimal string, exact, whole yuan without a fraction; `None` where there is no bound."""
    return None if value is None else str(int(value) if value == int(value) else value)


def amount_text(found: Assessment, profile: Profile) -> Text:
    """The amount in words, with its arithmetic where there is any."""
    if found.low is None:
        return _not_known(found.vague) if found.vague else NO_FIGURE
    said = Text(*(
        WORDED[found.amount_kind][lang].format(
            low=money(found.low, lang), high=UNKNOWN[lang] if found.high is None else money(found.high, lang)
        )
        for lang in LANGUAGES
    ))
    if found.program.duration is am.YEARLY:
        said = both(A_YEAR, sum=said)
    sum_ = arithmetic(found, profile)
    return said if sum_ is None else both(Text("{said}（{sum}）", "{said} ({sum})"), said=said, sum=sum_)


def _not_known(vague: list[str]) -> Text:
    """No figure only because facts are missing: which ones."""
    facts = Text(*(Text("、", ", ")[lang].join(fact_label(key, lang) for key in vague) for lang in LANGUAGES))
    return both(NOT_KNOWN, facts=facts)


def arithmetic(found: Assessment, profile: Profile) -> Text | None:
    """How the amount is worked out: `2,000 × 36`, `1% × 50,000,000`; `None` for a plain figure."""
    amount = found.program.amount
    quantity = amount.low if amount.high is None else amount.high
    if quantity is None or isinstance(_taken(quantity, profile), ex.Constant):
        return None
    return Text(*(_worked(quantity, profile, lang) for lang in LANGUAGES))


def _worked(node: Quantity, profile: Profile, lang: str) -> str:
    if isinstance(node, ex.Product):
        factor = node.factor
        rate = isinstance(factor, ex.Constant) and factor.value < 1
        said = percent(factor.value) if rate else _within(factor, profile, lang)  # type: ignore[attr-defined]
        return f"{said} × {_within(node.of, profile, lang)}"
    if isinstance(node, ex.Sum):
        return " + ".join(
            _within(part, profile, lang) if isinstance(_taken(part, profile), ex.Least) else _worked(part, profile, lang)
            for part in node.parts
        )
    if isinstance(node, ex.Least):
        form = Text("{of}，上限 {cap}", "{of}, at most {cap}")
        return form[lang].format(of=_worked(node.of, profile, lang), cap=_worked(node.cap, profile, lang))
    taken = _taken(node, profile)
    return span(*bounds(node, profile), lang) if taken is node else _worked(taken, profile, lang)


def _taken(node: Quantity, profile: Profile) -> Quantity:
    """What is worked out in place of `node`: what is cut, the branch chosen, the way it is known."""
    if isinstance(node, ex.Cut):
        return _taken(node.of, profile)
    if isinstance(node, ex.Otherwise):
        low, high = bounds(node.first, profile)
        return _taken(node.first if low == high else node.second, profile)
    if isinstance(node, ex.Choose):
        met = holds(node.condition, profile)
        return node if met is None else _taken(node.then if met else node.otherwise, profile)
    return node


def _within(node: Quantity, profile: Profile, lang: str) -> str:
    """A part of a product, in parentheses where it would read on beyond itself."""
    said = _worked(node, profile, lang)
    return f"({said})" if isinstance(_taken(node, profile), ex.Sum | ex.Least) or "–" in said else said


def span(low: Figure, high: Figure | None, lang: str) -> str:
    """A quantity known only between two bounds."""
    if low == high:
        return figure(low)
    if high is None:
        return UNKNOWN[lang] if low == 0 else f"≥ {figure(low)}"
    return f"{figure(low)}–{figure(high)}"


def percent(rate: Any) -> str:
    """A rate as per cent, or per mille below one per cent."""
    hundred = rate * 100
    return f"{figure(hundred)}%" if hundred >= 1 else f"{figure(rate * 1000)}‰"


def short_amount(found: Assessment, lang: str) -> tuple[str, str]:
    """The amount and its cap for a table, yuan without the unit; a word where there is no figure."""
    amount = found.program.amount
    prefix = FORMS[LOAN][lang] + " " if found.program.form == LOAN else ""
    if found.low is None:
        return (FORMS[found.program.form][lang], "")
    top = "" if found.high is None else f"{found.high:,}"
    shown = {
        am.EXACT: (f"{found.low:,}", "" if amount.cap is None else f"{amount.cap:,}"),
        am.UP_TO: (Text("最高", "up to")[lang], top),
        am.RANGE: (f"{found.low:,}+", top),
        am.AT_LEAST: (f"≥ {found.low:,}", Text("不封顶", "none")[lang]),
    }[found.amount_kind]
    per_year = Text("/年", "/year")[lang] if found.program.duration is am.YEARLY else ""
    return prefix + shown[0] + (per_year if shown[0][-1:].isdigit() else ""), shown[1]


def amount_json(found: Assessment, profile: Profile) -> dict[str, Any]:
    """The amount as the contract gives it."""
    amount = found.program.amount
    count = None
    if amount.count is not None:
        low, high = bounds(amount.count, profile)
        count = low if low == high else None
    return {
        "kind": found.amount_kind, "low": decimal(found.low), "high": decimal(found.high),
        "each": decimal(amount.each), "rate": amount.rate,
        "per": amount.per and PER[amount.per].as_json(), "count": count, "cap": decimal(amount.cap),
        "missing": found.vague, "text": amount_text(found, profile).as_json(),
    }
