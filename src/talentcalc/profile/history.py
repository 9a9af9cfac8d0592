"""What has already happened to an application: decisions taken, money received."""

from __future__ import annotations

from talentcalc.clauses.facts import FIXED, Choice, Money, Words
from talentcalc.clauses.sections import Rows
from talentcalc.profile.scales import OUTCOME, PURPOSE


class Received(Rows, key="received", zh="已领取的补助", en="support already received"):
    """Support received before, each for one purpose; what is not listed was not received."""

    purpose = Choice("用途", "purpose", PURPOSE, change=FIXED)
    program = Words("项目编号", "program id", change=FIXED)
    amount_yuan = Money("已领取金额", "amount received", change=FIXED, always=True)
    source = Words("来源", "where it came from", change=FIXED)


class Decisions(Rows, key="decisions", zh="认定与评选结果", en="decisions on programs"):
    """What an authority decided on a program; what is not listed is still open."""

    program = Words("项目编号", "program id", change=FIXED)
    outcome = Choice("结果", "outcome", OUTCOME, change=FIXED)
