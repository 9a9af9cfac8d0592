"""A document of nobody's, with its text: for tests of dividing and auditing."""

from __future__ import annotations

from talentcalc.clauses.amounts import ONCE, between, exact, months
from talentcalc.clauses.documents import Document, Part
from talentcalc.clauses.programs import CASH, ENTITLED, Program
from talentcalc.clauses.text import Text
from talentcalc.profile.person import Career
from talentcalc.profile.undertakings import Founded
from talentcalc.profile.work import Employment

TEXT = """某市办法
2031 年印发

一、范围
（一）对象
投资 500 万元以上、带动 10 人就业的创办人。

二、措施
（甲）资金
1.对创办人给予 20 万元奖励，
分 2 年发放。
2.每年新增岗位 900 个，
评选 3 名，奖励 1—4 万元。
办法自印发起施行。
"""
COUNTING = Text("个", "items")
YEARLY_GOAL = Text("每年", "every year")


def document(*, reward: int = 200_000, jobs: int = 900, sha256: str | None = None) -> Document:
    """The document; `reward` and `jobs` as somebody wrote them down."""
    one = Document(
        "invented", Text("某市办法", "rules of a city"), Text("某市", "a city"), seat="510500", territory=None,
        text_sha256=sha256,
        parts=(
            Part("", head="preamble"),
            Part(r"一、范围$", item=r"（([一二])）", number="i-{}"),
            Part(r"二、措施$", item=r"(\d+)\.", between=r"（[甲乙]）"),
            Part(r"办法自", head="closing"),
        ),
    )
    one.item("preamble", "标题", "title").background("2031 年印发", "issued in 2031", ("2031",))
    scope = one.item("i-1", "对象", "who")

    @scope.definition("创办人", "founder")
    def founder():  # type: ignore[no-untyped-def] # noqa: ANN202
        return Founded.some((Founded.first_investment_yuan >= 5_000_000) & (Founded.jobs_created >= 10))

    first = one.item("1", "奖励", "award")

    @first.program("award", "创办奖励", "founding award")
    def award() -> Program:
        return Program(
            payee="person", form=CASH, discretion=ENTITLED, place=Employment.place, when=founder(),
            amount=exact(reward), duration=months(24),
        )

    second = one.item("2", "岗位与评选", "jobs and contest")
    second.target("新增岗位", "new jobs", jobs, COUNTING, YEARLY_GOAL)

    @second.program("prize", "评选奖励", "prize")
    def prize() -> Program:
        return Program(
            payee="person", form=CASH, discretion=ENTITLED, place=Employment.place, when=Career.gold_mentor,
            amount=between(10_000, 40_000), duration=ONCE, figures=("3",),
        )

    one.item("closing", "施行", "in force").duty("自印发起施行", "in force from its issue")
    return one
