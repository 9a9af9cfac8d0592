"""Amounts in words and figures, as far as they are known."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any

from talentcalc.assess.evaluate import bounds
from talentcalc.assess.outcomes import INELIGIBLE, counted
from talentcalc.clauses import amounts as am
from talentcalc.clauses import expressions as ex
from talentcalc.clauses import sections as sc
from talentcalc.clauses.amounts import PER
from talentcalc.clauses.facts import facts_of
from talentcalc.clauses.figures import money, yuan
from talentcalc.clauses.programs import FORMS, LOAN
from talentcalc.clauses.text import LANGUAGES, Text, both
from talentcalc.present.arithmetic import arithmetic
from talentcalc.present.rules import a_year, per_one, rule, short_rule

if TYPE_CHECKING:
    from talentcalc.assess.outcomes import Assessment
    from talentcalc.clauses.expressions import Figure
    from talentcalc.profile.profile import Profile

NO_FIGURE = Text("文件未载明金额", "no figure stated")
WORDED = {
    am.EXACT: Text("{low}", "{low}"),
    am.UP_TO: Text("最高 {high}", "up to {high}"),
    am.RANGE: Text("{least} 至 {high}", "{least} to {high}"),
    am.AT_LEAST: Text("不低于 {low}", "{low} or more"),
}
NOT_ALL_KNOWN = Text("至少 {low}，其余待定", "at least {low}, the rest is not known yet")
MORE = Text("待定的部分最多另加 {sum}", "what is undecided could add up to {sum}")
ONE_YEAR = Text("合计按一年计", "one year of it in totals")
NOTED = Text("{said}（{notes}）", "{said} ({notes})")
CAPPED = Text("{amount}，上限 {cap}", "{amount}, cap {cap}")


def decimal(value: Figure | None) -> str | None:
    """Yuan as a decimal string, exact, whole yuan without a fraction; `None` where there is no bound."""
    return None if value is None else str(int(value) if value == int(value) else value)


def amount_text(found: Assessment, profile: Profile) -> Text:
    """The amount in words, with its arithmetic where there is any; while it is not known, the rule it follows."""
    amount = found.program.amount
    if amount.low is None:
        return NO_FIGURE
    if _is_rule(found):
        said, note = rule(amount, known=found.outcome == INELIGIBLE)
    else:
        said, note = _figures(found), arithmetic(found, profile)
        if _is_for_one(amount):
            said = per_one(amount, said)
    notes = [] if note is None else [note]
    if found.possible_high:
        notes.append(both(MORE, sum=Text(*(money(found.possible_high, lang) for lang in LANGUAGES))))
    if found.program.duration is am.YEARLY:
        said = a_year(said)
        notes.append(ONE_YEAR)
    if not notes:
        return said
    return both(NOTED, said=said, notes=Text("；".join(one.zh for one in notes), "; ".join(one.en for one in notes)))


def _is_rule(found: Assessment) -> bool:
    """No figure can be given: it does not apply, or what the amount hangs on is not known at all."""
    amount = found.program.amount
    if not _hangs_on_facts(amount):
        return False
    if found.outcome == INELIGIBLE:
        return True
    return bool(found.vague) and not found.low and (found.high is None or amount.rate is not None)


def _is_for_one(amount: am.Amount) -> bool:
    """It is what one thing brings, and the document does not say how many there are."""
    return amount.per is not None and amount.count is None and not _hangs_on_facts(amount)


@cache
def _hangs_on_facts(amount: am.Amount) -> bool:
    """The profile has a say in what the amount comes to."""
    below = [node for end in (amount.low, amount.high) if end is not None for node in ex.nodes(end)]
    return any(isinstance(node, sc.Total) or bool(facts_of(node)) for node in below)


def _figures(found: Assessment) -> Text:
    low, high = found.low or 0, found.high
    kind = am.EXACT if low == high or (not low and high is None) else found.amount_kind
    form = WORDED[kind]
    if kind == am.AT_LEAST and found.program.amount.high is not None:
        form = NOT_ALL_KNOWN
    return Text(*(
        form[lang].format(low=money(low, lang), least=yuan(low), high="" if high is None else money(high, lang))
        for lang in LANGUAGES
    ))


def short_amount(found: Assessment, lang: str) -> tuple[str, str]:
    """The amount and what caps it for a table, yuan without the unit; a word where there is no figure."""
    amount = found.program.amount
    if amount.low is None:
        return (FORMS[found.program.form][lang], "")
    shown, cap = short_rule(amount, lang) if _is_rule(found) else _short_figures(found, lang)
    prefix = FORMS[LOAN][lang] + " " if found.program.form == LOAN else ""
    per_year = Text("/年", "/year")[lang] if found.program.duration is am.YEARLY else ""
    return (prefix + shown + per_year, cap) if shown[-1:].isdigit() else (prefix + shown, cap + per_year)


def inline_amount(found: Assessment, lang: str) -> str:
    """The amount and what caps it in one line; empty where there is no figure."""
    if found.program.amount.low is None:
        return ""
    amount, cap = short_amount(found, lang)
    if not amount[-1:].isdigit() and cap[:1].isdigit() and "%" not in amount and "‰" not in amount:
        return f"{amount} {cap}"
    return CAPPED[lang].format(amount=amount, cap=cap) if cap[:1].isdigit() else amount


def _short_figures(found: Assessment, lang: str) -> tuple[str, str]:
    amount = found.program.amount
    low, high = found.low or 0, found.high
    per = f"/{PER[amount.per][lang]}" if amount.per and _is_for_one(amount) else ""
    if low == high or (not low and high is None):
        return f"{low:,}{per}", _cap(amount, lang)
    if found.amount_kind == am.AT_LEAST or high is None:
        return f"≥ {low:,}", Text("不封顶", "none")[lang] if amount.high is None else _cap(amount, lang)
    if found.amount_kind == am.RANGE:
        return f"{low:,}–{high:,}{per}", _cap(amount, lang)
    return Text("最高", "up to")[lang], f"{high:,}{per}"


def _cap(amount: am.Amount, lang: str) -> str:
    """The cap of a share, for each of what it is counted per."""
    if amount.cap is None or amount.rate is None:
        return ""
    return f"{amount.cap:,}" + (f"/{PER[amount.per][lang]}" if amount.per else "")


def amount_json(found: Assessment, profile: Profile) -> dict[str, Any]:
    """The amount as the contract gives it."""
    amount = counted(found, profile)
    count = None
    if amount.count is not None:
        low, high = bounds(amount.count, profile)
        count = low if low == high else None
    return {
        "kind": found.amount_kind, "low": decimal(found.low), "high": decimal(found.high),
        "possible_high": decimal(found.possible_high), "entitled": decimal(found.entitled),
        "each": decimal(amount.each), "rate": amount.rate,
        "per": amount.per and PER[amount.per].as_json(), "count": count, "cap": decimal(amount.cap),
        "yearly": found.program.duration is am.YEARLY, "missing": found.vague, "text": amount_text(found, profile).as_json(),
    }
