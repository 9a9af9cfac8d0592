"""The fixed words of tables and messages, in both languages."""

from __future__ import annotations

from typing import TYPE_CHECKING

from talentcalc.assess.outcomes import POSSIBLE, open_questions
from talentcalc.clauses.documents import VALIDITIES
from talentcalc.clauses.sections import ENTERPRISE, PERSON, SECTIONS
from talentcalc.clauses.text import Text, both

if TYPE_CHECKING:
    from collections.abc import Iterable

    from talentcalc.assess.check import Result
    from talentcalc.assess.outcomes import Assessment
    from talentcalc.profile.profile import Profile

PROGRAM = Text("项目", "Program")
AMOUNT = Text("金额 ¥", "Amount ¥")
CAP = Text("上限 ¥", "Cap ¥")
DURATION = Text("期限", "Duration")
NEXT = Text("尚需", "Next")
CLAUSE = Text("条款", "Clause")
PAYEE = Text("发给", "Paid to")
REASON = Text("原因", "Reason")
MISSING = Text("待补事实", "Facts missing")
NARROWS = Text("金额取决于", "Amount hangs on")
READING = Text("文本理解", "Reading")
NOTE = Text("备注", "Note")
SOURCE = Text("出处", "Source")
CONDITIONS = Text("条件", "Conditions")
TOTALS = Text("合计", "Totals")
NOTHING = Text("没有符合的项目。", "No program fits.")
AS_OF = Text("计算日期 {day}", "as of {day}")
MAY_MATCH = Text(
    "另有 {n} 项待定，最多再增 {sum} 元；最能定夺的事实：{facts}",
    "{n} more could still match, worth up to {sum} yuan more; facts that decide most: {facts}",
)
MAY_MATCH_UNBOUNDED = Text(
    "另有 {n} 项待定，可再增 {sum} 元，其中上限未知的未计；最能定夺的事实：{facts}",
    "{n} more could still match, worth {sum} yuan more, not counting what has no known bound; facts that decide most: {facts}",
)
NO_MORE_MONEY = Text("另有 {n} 项待定；最能定夺的事实：{facts}", "{n} more could still match; facts that decide most: {facts}")
MORE_ROWS = Text(
    "符合的项目中尚有待定的部分，最多再增 {sum} 元", "what is undecided within the programs that fit could add up to {sum} yuan"
)
OPEN_QUESTIONS = Text("另有 {n} 项待定：{why}", "{n} more could still match: {why}")
LEFT_OPEN = Text("；文件未定：{why} ({n})", "; left open by the document: {why} ({n})")
OFTEN = 4
"""An open question is told where it stands in one of so many undecided programs."""
DETAILS = Text("用 --possible 逐项列出，--all 连同不符合者", "--possible lists them, --all also what does not match")
SERVICES = Text("在当地者均可使用的服务：{listed}", "Services that anybody there may use: {listed}")
SERVICE = Text("{name}（{id}，{validity}）", "{name} ({id}, {validity})")
OTHER_SIDE = Text(
    "资料未描述{side}，只问{side}的项目未予评估",
    "the profile does not describe {side}; programs that ask of {side} alone were not looked at",
)
SIDES = {PERSON: Text("个人", "a person"), ENTERPRISE: Text("单位", "an enterprise")}


def fact_label(key: str, lang: str) -> str:
    """A fact's or section's label by its key, with the key itself."""
    section, _, name = key.partition(".")
    if not name:
        return f"{SECTIONS[section].label[lang]} [{section}]"
    return f"{SECTIONS[section].facts[name].label[lang]} [{key}]"


def fact_labels(keys: Iterable[str], lang: str) -> str:
    """Several facts by their labels; empty for none."""
    return Text("、", ", ")[lang].join(fact_label(key, lang) for key in keys)


def deciding_facts(found: Iterable[Assessment], most: int = 4) -> list[tuple[str, int]]:
    """The missing facts by how many undecided programs each would help to decide, most first."""
    counts: dict[str, int] = {}
    for one in found:
        if one.outcome == POSSIBLE:
            for key in one.missing:
                counts[key] = counts.get(key, 0) + 1
    return sorted(counts.items(), key=lambda pair: -pair[1])[:most]


def other_side(profile: Profile, lang: str) -> str | None:
    """A line on the side that the profile does not describe; nothing where it describes both."""
    return next((both(OTHER_SIDE, side=SIDES[side])[lang] for side in profile.sides_left_out()), None)


def services(result: Result, lang: str) -> str | None:
    """One line on what anybody in the place may use; nothing where there is no such offer."""
    if not result.services:
        return None
    listed = Text("、", ", ")[lang].join(
        SERVICE[lang].format(name=one.program.name[lang], id=one.program.id, validity=VALIDITIES[one.validity][lang])
        for one in result.services
    )
    return both(SERVICES, listed=listed)[lang]


def outlook(result: Result, lang: str) -> str | None:
    """One line on what could still match and the facts that would decide most of it."""
    undecided = [one for one in result.assessments if one.outcome == POSSIBLE]
    more = sum(total.possible_high for total in result.totals)
    if not undecided:
        return both(MORE_ROWS, sum=f"{more:,}")[lang] if more else None
    facts = Text("、", ", ")[lang].join(
        f"{fact_label(key, lang)} ({count})" for key, count in deciding_facts(undecided)
    )
    number = str(len(undecided))
    if not facts:
        reasons = dict.fromkeys(reason[lang] for one in undecided for reason in one.reasons)
        return both(OPEN_QUESTIONS, n=number, why=Text("；", "; ")[lang].join(list(reasons)[:2]))[lang]
    unbounded = any(total.possible_open_ended for total in result.totals)
    form = NO_MORE_MONEY if not more else MAY_MATCH_UNBOUNDED if unbounded else MAY_MATCH
    return both(form, n=number, sum=f"{more:,}", facts=facts)[lang] + _left_open(undecided, lang)


def _left_open(undecided: list[Assessment], lang: str) -> str:
    """What the documents leave open in most of the undecided programs, if it is in a good part of them."""
    counts: dict[Text, int] = {}
    for one in undecided:
        for reason in one.reasons:
            if reason in open_questions(one.program):
                counts[reason] = counts.get(reason, 0) + 1
    often = max(counts.items(), key=lambda pair: pair[1], default=None)
    if often is None or often[1] * OFTEN < len(undecided):
        return ""
    return both(LEFT_OPEN, why=often[0], n=str(often[1]))[lang]
