"""Amounts in words and figures, with the arithmetic that made them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from talentcalc.assess.evaluate import bounds
from talentcalc.clauses import amounts as am
from talentcalc.clauses import expressions as ex
from talentcalc.clauses.amounts import PER
from talentcalc.clauses.programs import FORMS, LOAN
from talentcalc.clauses.text import LANGUAGES, Text, both
from talentcalc.clauses.wording import figure, money

if TYPE_CHECKING:
    from talentcalc.assess.outcomes import Assessment
    from talentcalc.clauses.expressions import Figure, Quantity
    from talentcalc.profile.profile import Profile

UNKNOWN = Text("未知", "unknown")
NO_FIGURE = Text("文件未载明金额", "no figure stated")
WORDED = {
    am.EXACT: Text("{low}", "{low}"),
    am.UP_TO: Text("最高 {high}", "up to {high}"),
    am.RANGE: Text("{low} 至 {high}", "{low} to {high}"),
    am.AT_LEAST: Text("不低于 {low}", "{low} or more"),
}
A_YEAR = Text("每年 {sum}", "{sum} a year")


def decimal(value: Figure | None) -> str | None:
    """Yuan as a decimal string, exact; `None` where there is no bound."""
    return None if value is None else str(value)


def amount_text(found: Assessment, profile: Profile) -> Text:
    """The amount in words, with its arithmetic where there is any."""
    if found.low is None:
        return NO_FIGURE
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


def arithmetic(found: Assessment, profile: Profile) -> Text | None:
    """How the amount is worked out: `2,000 × 36`, `1% × 50,000,000`; `None` for a plain figure."""
    amount = found.program.amount
    quantity = amount.low if amount.high is None else amount.high
    if quantity is None or isinstance(quantity, ex.Constant):
        return None
    return Text(*(_worked(quantity, profile, lang) for lang in LANGUAGES))


def _worked(node: Quantity, profile: Profile, lang: str) -> str:
    if isinstance(node, ex.Product):
        factor = node.factor
        rate = isinstance(factor, ex.Constant) and factor.value < 1
        said = percent(factor.value) if rate else _worked(factor, profile, lang)  # type: ignore[attr-defined]
        of = _worked(node.of, profile, lang)
        return f"{said} × ({of})" if isinstance(node.of, ex.Sum | ex.Least) else f"{said} × {of}"
    if isinstance(node, ex.Sum):
        return " + ".join(_worked(part, profile, lang) for part in node.parts)
    if isinstance(node, ex.Least):
        form = Text("{of}，上限 {cap}", "{of}, at most {cap}")
        return form[lang].format(of=_worked(node.of, profile, lang), cap=_worked(node.cap, profile, lang))
    return span(*bounds(node, profile), lang)


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
