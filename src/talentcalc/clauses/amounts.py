"""What a program gives: an amount as the document words it, and how long it runs."""

from __future__ import annotations

from decimal import Decimal

from talentcalc.clauses.expressions import Figure, Quantity, quantity
from talentcalc.clauses.figures import money
from talentcalc.clauses.formulas import capped, payment
from talentcalc.clauses.text import LANGUAGES, Text, both

EXACT, UP_TO, RANGE, AT_LEAST, UNSTATED = "exact", "up-to", "range", "at-least", "unstated"

PER = {
    "person": Text("人", "person"),
    "job": Text("岗位", "job"),
    "month": Text("月", "month"),
    "year": Text("年", "year"),
    "person-year": Text("人·年", "person and year"),
    "work": Text("部", "work"),
    "loan": Text("笔贷款", "loan"),
    "result": Text("项成果", "result"),
    "project": Text("个项目", "project"),
    "institution": Text("家机构", "institution"),
    "platform": Text("个平台", "platform"),
    "park": Text("个园区", "park"),
    "base": Text("个基地", "base"),
    "space": Text("个空间", "space"),
    "talent": Text("名人才", "talent"),
    "enterprise": Text("家企业", "enterprise"),
}
_COUNTED = {"job": Text("个岗位", "jobs"), "month": Text("个月", "months"), "person-year": Text("人·年", "person-years")}


_EACH = {"person-year": Text("人每年", "person and year"), "job": Text("个岗位", "job")}


def each(per: str) -> Text:
    """What an amount is counted per, after 每 or `per`."""
    return _EACH.get(per, PER[per])


def counted(per: str, number: str, lang: str) -> str:
    """So many of what an amount is counted per: `36 months`, `2 个平台`."""
    label = PER[per][lang] if per not in _COUNTED or (lang == "en" and number == "1") else _COUNTED[per][lang]
    plural = "s" if lang == "en" and number != "1" and per not in _COUNTED and label[-1] != "s" else ""
    return f"{number} {label}{plural}"


class Amount:
    """An amount in yuan.

    `kind` is the document's word for it; `low` and `high` are the quantities at its two ends (`high` is
    `None` where the document states no upper bound, both are for `unstated`). `each`, `rate`, `per`, `count`
    and `cap` tell how it is made up, where it is.
    """

    __slots__ = ("cap", "count", "each", "high", "kind", "low", "per", "rate")

    def __init__(  # noqa: PLR0913 -- the parts an amount has
        self, kind: str, low: Quantity | None, high: Quantity | None, *, each: Figure | None = None,
        rate: str | None = None, per: str | None = None, count: Quantity | None = None,
        cap: Figure | None = None,
    ) -> None:
        if per is not None and per not in PER:
            message = f"no such unit of account: {per}"
            raise ValueError(message)
        self.kind = kind
        self.low = low
        self.high = high
        self.each = each
        self.rate = rate
        self.per = per
        self.count = count
        self.cap = cap


def _times(value: Quantity | Figure, count: Quantity | Figure | None) -> Quantity:
    return quantity(value) if count is None else quantity(count) * value


def _figure(value: Quantity | Figure) -> Figure | None:
    return None if isinstance(value, Quantity) else value


def exact(
    value: Quantity | Figure, *, per: str | None = None, count: Quantity | Figure | None = None
) -> Amount:
    """Exactly `value` yuan, or that much `count` times."""
    whole = _times(value, count)
    heads = None if count is None else quantity(count)
    return Amount(EXACT, whole, whole, each=_figure(value), per=per, count=heads)


def up_to(
    value: Quantity | Figure, *, per: str | None = None, count: Quantity | Figure | None = None
) -> Amount:
    """At most `value` yuan, or at most that much `count` times."""
    heads = None if count is None else quantity(count)
    cap = _figure(value)
    return Amount(UP_TO, quantity(0), _times(value, count), each=cap, per=per, count=heads, cap=cap)


def between(
    low: Figure, high: Figure, *, per: str | None = None, count: Quantity | Figure | None = None
) -> Amount:
    """From `low` to `high` yuan, or that `count` times."""
    heads = None if count is None else quantity(count)
    return Amount(RANGE, _times(low, count), _times(high, count), per=per, count=heads, cap=high)


def at_least(value: Quantity | Figure, *, per: str | None = None) -> Amount:
    """`value` yuan or more; the document states no upper bound."""
    return Amount(AT_LEAST, quantity(value), None, each=_figure(value), per=per)


def share(  # noqa: PLR0913 -- the parts a share has
    rate: str, of: Quantity, *, cap: Figure | None = None, per: str | None = None, kind: str = EXACT,
    count: Quantity | None = None,
) -> Amount:
    """`rate` (a decimal fraction) of a base, never more than `cap`; `kind` as the document words it.

    With a `count` that much as often, each payment cut below the fen.
    """
    part = Decimal(rate) * of
    one = part if cap is None else capped(part, cap)
    whole = one if count is None else count * payment(one)
    low = quantity(0) if kind == UP_TO else whole
    return Amount(kind, low, None if kind == AT_LEAST else whole, rate=rate, per=per, cap=cap, count=count)


def unstated() -> Amount:
    """Support without a figure."""
    return Amount(UNSTATED, None, None)


ALL_OF_IT = Text("本项全部", "all of this program")
STAKES = {
    EXACT: Text("{sum}", "{sum}"), UP_TO: Text("最高 {sum}", "up to {sum}"), RANGE: Text("最高 {sum}", "up to {sum}"),
    AT_LEAST: Text("{sum} 以上", "{sum} or more"),
}
EACH = Text("{sum}/{per}", "{sum} per {per}")


def at_stake(amount: Amount) -> Text:
    """What hangs on a program's condition: the figure it states, for one of what it is paid by."""
    figure = amount.cap if amount.each is None else amount.each
    if figure is None:
        return ALL_OF_IT
    kind = UP_TO if amount.rate else amount.kind
    said = both(STAKES[kind], sum=Text(*(money(figure, lang) for lang in LANGUAGES)))
    return said if amount.per is None else both(EACH, per=PER[amount.per], sum=said)


class Duration:
    """How long something runs: `months` where the document says it, and the wording."""

    __slots__ = ("months", "text")

    def __init__(self, months: int | None, text: Text) -> None:
        self.months = months
        self.text = text


def months(number: int) -> Duration:
    """For `number` months."""
    return Duration(number, both(Text("{n} 个月", "{n} months"), n=str(number)))


def up_to_months(number: int) -> Duration:
    """For `number` months at the most."""
    return Duration(number, both(Text("最长 {n} 个月", "up to {n} months"), n=str(number)))


def between_months(least: int, most: int) -> Duration:
    """For `least` to `most` months."""
    return Duration(most, both(Text("{a} 至 {b} 个月", "{a} to {b} months"), a=str(least), b=str(most)))


def lasting(zh: str, en: str) -> Duration:
    """For a time that the document does not give in months."""
    return Duration(None, Text(zh, en))


ONCE = lasting("一次性", "once")
YEARLY = lasting("按年，无期限", "yearly, no end stated")
NO_TERM = lasting("未定期限", "no term stated")
