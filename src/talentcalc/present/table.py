"""Results on a terminal."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.console import Console

from talentcalc.assess.outcomes import ELIGIBLE, EXCLUDED, INELIGIBLE, OUTCOMES, POSSIBLE
from talentcalc.assess.steps import short_step
from talentcalc.clauses.documents import DRAFT, IN_FORCE, LAPSED, VALIDITIES
from talentcalc.clauses.programs import PAYEES, PERSON_PAYEES
from talentcalc.clauses.text import Text, both
from talentcalc.documents import registry
from talentcalc.present import words as w
from talentcalc.present.folding import Line
from talentcalc.present.grid import grid
from talentcalc.present.safe import one_line
from talentcalc.present.sums import inline_amount, short_amount

if TYPE_CHECKING:
    from typing import TextIO

    from rich.table import Table

    from talentcalc.assess.check import Result
    from talentcalc.assess.outcomes import Assessment
    from talentcalc.assess.totals import Total

DIM, WEAK, STRONG = "dim", "yellow", "bold"
TOTAL_WORDS = (
    ("entitled", Text("确定 {sum}", "entitled {sum}")),
    ("high", Text("合计 {span}", "in all {span}")),
    ("discretionary_high", Text("另酌情最高 {sum}", "discretionary up to {sum}")),
    ("credit_high", Text("贷款额度 {sum}", "credit {sum}")),
)
NOTHING_YET_IN_DRAFT = Text("尚不能申请", "nothing can be applied for yet")
ONE_YEAR = Text("按年支付的计一年", "what is paid yearly counted for one year")
OPEN_ENDED = Text("含无上限或未载明金额的项目", "some amounts without an upper bound")


def console(file: TextIO) -> Console:
    """A console on `file` that respects NO_COLOR and the terminal's width."""
    return Console(file=file, markup=False, highlight=False, emoji=False, soft_wrap=False)


def print_result(
    result: Result, screen: Console, lang: str, *, possible: bool = False, everything: bool = False
) -> None:
    """The programs that fit, the totals, one line on services for anybody, one on what could still match, one on the side left out."""
    profile = result.profile
    name = one_line(profile.name or profile.source)
    screen.print(Line(f"{name} · {both(w.AS_OF, day=profile.as_of.isoformat())[lang]}", style=STRONG))
    shown = {ELIGIBLE, EXCLUDED} | ({POSSIBLE} if possible or everything else set()) | ({INELIGIBLE} if everything else set())
    listed = [
        one for one in result.assessments
        if (one.outcome in shown or _awaits_only_others(one)) and one not in result.services
    ]
    for document in dict.fromkeys(one.program.item.document.id for one in listed):
        _print_document(document, [one for one in listed if one.program.item.document.id == document], screen, lang)
    if not any(one.outcome == ELIGIBLE for one in listed):
        screen.print(Line(w.NOTHING[lang]))
    for total in result.totals:
        line = total_line(total, lang)
        if line:
            screen.print(Line(line))
    services = w.services(result, lang)
    if services:
        screen.print(Line(services))
    outlook = w.outlook(result, lang)
    if outlook:
        screen.print(Line(outlook, style=WEAK))
        if not possible and not everything:
            screen.print(Line(w.DETAILS[lang], style=DIM))
    other_side = w.other_side(profile, lang)
    if other_side:
        screen.print(Line(other_side, style=DIM))


def _awaits_only_others(found: Assessment) -> bool:
    """No fact is missing: all that is open is what the document leaves to somebody else, a county say."""
    return found.outcome == POSSIBLE and not found.missing


def _print_document(document: str, found: list[Assessment], screen: Console, lang: str) -> None:
    policy = registry.document(document)
    validity = found[0].validity
    title = f"{policy.title[lang]} [{document}] · {VALIDITIES[validity][lang]}"
    hint = {LAPSED: policy.lapsed_hint, DRAFT: NOTHING_YET_IN_DRAFT}.get(validity)
    if hint is not None:
        title += Text("：", ": ")[lang] + hint[lang]
    screen.print()
    screen.print(Line(title, style="bold cyan" if validity == IN_FORCE else "bold yellow"))
    eligible = [one for one in found if one.outcome == ELIGIBLE]
    if eligible:
        screen.print(_programs(eligible, screen.width, lang))
        for one in eligible:
            if one.vague:
                hangs_on = f"{w.NARROWS[lang]}{Text('：', ': ')[lang]}{w.fact_labels(one.vague, lang)}"
                screen.print(Line(f"{one.program.name[lang]} · {hangs_on}", style=DIM))
    for outcome in (EXCLUDED, POSSIBLE, INELIGIBLE):
        rest = [one for one in found if one.outcome == outcome]
        if rest:
            screen.print(_reasons(rest, OUTCOMES[outcome], screen.width, lang))


def _programs(found: list[Assessment], width: int, lang: str) -> Table:
    columns = (w.PROGRAM, w.AMOUNT, w.CAP, w.DURATION, w.NEXT, w.CLAUSE)
    rows = []
    for one in found:
        amount, cap = short_amount(one, lang)
        program = one.program
        rows.append([
            program.name[lang] + _payee(program.payee, lang), amount, cap, program.duration.text[lang],
            short_step(one)[lang], program.item.number,
        ])
    return grid([heading[lang] for heading in columns], rows, width, right=(1, 2))


def _payee(payee: str, lang: str) -> str:
    """Whom it is paid to, where that is not the person."""
    if payee in PERSON_PAYEES:
        return ""
    return Text("（{p}）", " ({p})")[lang].format(p=PAYEES[payee][lang].removeprefix("the "))


def _reasons(found: list[Assessment], heading: Text, width: int, lang: str) -> Table:
    reason = w.MISSING if found[0].outcome == POSSIBLE else w.REASON
    columns = [f"{heading[lang]} · {w.PROGRAM[lang]}", reason[lang], w.CLAUSE[lang]]
    rows = [[one.program.name[lang] + _figure(one, lang), _why(one, lang), one.program.item.number] for one in found]
    return grid(columns, rows, width, style=DIM)


def _figure(found: Assessment, lang: str) -> str:
    """What an undecided program could pay."""
    said = inline_amount(found, lang) if found.outcome == POSSIBLE else ""
    return Text("（{sum}）", " ({sum})")[lang].format(sum=said) if said else ""


def _why(found: Assessment, lang: str) -> str:
    """The short reason: what does not hold, what is missing, or what excludes it."""
    parts = [reason[lang] for reason in found.reasons[:2]]
    if found.outcome == POSSIBLE:
        parts = [w.fact_label(key, lang) for key in found.missing if key != "decisions"][:4] + parts
    return Text("；", "; ")[lang].join(parts)


def total_line(total: Total, lang: str) -> str:
    """One payee's totals in a line; empty where there is nothing to sum."""
    span = f"{total.low:,}" if total.low == total.high else f"{total.low:,}–{total.high:,}"
    parts = [
        words[lang].format(sum=f"{getattr(total, name):,}", span=span)
        for name, words in TOTAL_WORDS if getattr(total, name)
    ]
    if total.eligible_open_ended:
        parts.append(OPEN_ENDED[lang])
    if not parts:
        return ""
    if total.yearly:
        parts.append(ONE_YEAR[lang])
    who = Text("{total}·{payee}（{validity}）：", "{total} · {payee} ({validity}): ")[lang].format(
        total=w.TOTALS[lang], payee=PAYEES[total.payee][lang], validity=VALIDITIES[total.validity][lang]
    )
    return who + Text("；", "; ")[lang].join(parts)
