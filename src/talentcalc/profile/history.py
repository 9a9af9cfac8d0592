"""What has already happened to an application: decisions taken, money received."""

from __future__ import annotations

from talentcalc.clauses.facts import FIXED, Choice, Money, Number, Words
from talentcalc.clauses.sections import Rows
from talentcalc.clauses.text import Text
from talentcalc.profile.scales import OUTCOME, PURPOSE

WHICH_ROW = Text(
    "指的是哪一行（填该行的名称；不填则指全部）？", "Which row is meant (its name; left out, all of it is)?"
)


class Received(Rows, key="received", zh="已领取的补助", en="support already received"):
    """Support received before: for which purpose or program, and for which row; what is not listed was not received."""

    purpose = Choice(
        "用途", "purpose", PURPOSE, change=FIXED,
        ask=Text("领取的补助是什么用途？", "For which purpose was it received?"),
    )
    program = Words(
        "项目编号", "program id", change=FIXED,
        ask=Text("领取的是哪个项目（项目编号）？", "For which program was it received (its id)?"),
    )
    row = Words("所指的行", "row it was for", change=FIXED, ask=WHICH_ROW)
    count = Number(
        "所领的份数", "for how many of them", "items", change=FIXED,
        ask=Text("这笔补助是为其中几个（人、岗位、平台等）领取的？", "For how many of them (persons, jobs, platforms …) was it received?"),
    )
    amount_yuan = Money(
        "已领取金额", "amount received", change=FIXED, always=True,
        ask=Text("已领取多少元？", "How much was received, in yuan?"),
    )
    months = Number(
        "已享受的月数", "months of it already had", "months", change=FIXED, most=1200, always=True,
        ask=Text("免租等非现金支持已享受了几个月？", "How many months of what is not money (rent-free housing, say) were had?"),
    )
    source = Words(
        "来源", "where it came from", change=FIXED,
        ask=Text("由哪里发放？", "Where did it come from?"),
    )


class Decisions(Rows, key="decisions", zh="认定与评选结果", en="decisions on programs"):
    """What an authority decided on a program, or on one row of it; what is not listed is still open."""

    program = Words(
        "项目编号", "program id", change=FIXED,
        ask=Text("是哪个项目的结果（项目编号）？", "Which program was decided on (its id)?"),
    )
    row = Words("所指的行", "row it is about", change=FIXED, ask=WHICH_ROW)
    outcome = Choice(
        "结果", "outcome", OUTCOME, change=FIXED,
        ask=Text("结果如何？", "What was the outcome?"),
    )
