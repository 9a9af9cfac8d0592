"""Part two (items 15 to 21): evaluation, pay and rewards."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from talentcalc import terms
from talentcalc.clauses.amounts import AT_LEAST, NO_TERM, YEARLY, Amount, Duration
from talentcalc.clauses.expressions import BySide, left_open
from talentcalc.clauses.formulas import payment
from talentcalc.clauses.programs import (
    ENTITLED,
    EQUITY,
    OPTIONAL,
    PAY,
    RECOGNITION,
    Program,
)
from talentcalc.clauses.text import Text
from talentcalc.documents.ziliujing.document import (
    DOCUMENT,
    FINANCE,
    HR,
    ORGANISATION,
    SCIENCE,
    territory,
)
from talentcalc.profile.dealings import Hires, Results
from talentcalc.profile.enterprise import Enterprise, PublicBody
from talentcalc.profile.person import Person, Talent
from talentcalc.profile.work import Employment, Mobility

if TYPE_CHECKING:
    from talentcalc.clauses.expressions import Condition

item_15 = DOCUMENT.item("15", "职称制度与人才评价", "Titles and evaluation of talent", HR)
item_15.duty("健全职称评价，推进评审社会化", "improve how titles are awarded, let bodies outside the government assess them")
item_15.duty("健全重大人才计划的遴选、考核和退出", "put the selection, appraisal and exit of major talent plans in order")

item_16 = DOCUMENT.item("16", "薪酬分配", "Pay", HR)

PAYROLL_ONLY = Text("只影响工资总额的核定，不是拨款", "it bears on the payroll base only, no money is paid")
WITH_THE_PAYROLL = Text(
    "由单位在核定工资总额时提出，文件未写明申请方式", "the employer raises it when its payroll is set; no application is described"
)


@item_16.definition("市场化方式引进的高层次人才", "high-level talent introduced on market-type pay")
def hired_on_market_pay() -> Condition:
    """The list of methods of pay is open; ordinary post pay is none of them."""
    return terms.HIRED_INTRODUCED & terms.HIRED_HIGH_LEVEL & (
        Hires.pay_method.is_("annual", "negotiated", "project")
        | (
            Hires.pay_method.is_("other-market")
            & left_open("薪酬方式以“等”收尾，其他方式未定", "the list of methods of pay is open, others are not settled")
        )
    )


@item_16.program("payroll-outside-base", "引才薪酬不入基数", "Talent pay outside the payroll base")
def talent_pay_outside_base() -> Program:
    entered = Hires.introduction_plans.has("zigong-double-thousand", "provincial", "national")
    return Program(
        payee="enterprise", form=PAY, discretion=ENTITLED, place=Enterprise.place,
        when=terms.state_unit() & Hires.some(hired_on_market_pay() & entered), duration=YEARLY, note=PAYROLL_ONLY,
        next=WITH_THE_PAYROLL,
        reading=Text(
            "须已入选市“双千计划”或省级及以上引进计划；其他市级计划不算；不涉及拨款",
            "the talent has entered the city's Double Thousand plan, or an introduction plan of the province or above; other plans of "
            "the city do not count; no money is paid",
        ),
    )


@item_16.definition("相应等级的证书", "certificate of that level")
def level_certificate() -> Condition:
    return Employment.skill_certificate.is_("qualification") | (
        Employment.skill_certificate.is_("skill-level")
        & left_open("职业技能等级证书能否比照，文件未明确", "whether a certificate of skill level serves is not said")
    )


LOWER_OF_BOTH = Text(
    "证书等级与受聘岗位都须达到，按较低者比照；待遇未写明金额",
    "certificate and post must both reach the level, the lower one counts; no sum is stated",
)
BY_THE_ENTERPRISE = Text("由所在企业决定是否比照给予", "the enterprise decides whether to treat the worker so")


@item_16.program("parity-senior-engineer", "比照高级工程师待遇", "On a par with a senior engineer")
def parity_senior_engineer() -> Program:
    return Program(
        payee="person", form=PAY, discretion=OPTIONAL, place=Employment.place,
        when=terms.enterprise() & level_certificate()
        & (Person.skill_level >= "senior-technician") & (Employment.skill_post >= "senior-technician"),
        duration=NO_TERM, purpose="welfare", tier=1, reading=LOWER_OF_BOTH, next=BY_THE_ENTERPRISE,
    )


@item_16.program("parity-engineer", "比照工程师待遇", "On a par with an engineer")
def parity_engineer() -> Program:
    return Program(
        payee="person", form=PAY, discretion=OPTIONAL, place=Employment.place,
        when=terms.enterprise() & level_certificate()
        & (Person.skill_level >= "technician") & (Employment.skill_post >= "technician"),
        duration=NO_TERM, purpose="welfare", tier=2, reading=LOWER_OF_BOTH, next=BY_THE_ENTERPRISE,
    )


@item_16.program("parity-assistant-engineer", "比照助理工程师待遇", "On a par with an assistant engineer")
def parity_assistant_engineer() -> Program:
    return Program(
        payee="person", form=PAY, discretion=OPTIONAL, place=Employment.place,
        when=terms.enterprise() & level_certificate()
        & (Person.skill_level >= "senior-worker") & (Employment.skill_post >= "senior-worker"),
        duration=NO_TERM, purpose="welfare", tier=3, reading=LOWER_OF_BOTH, next=BY_THE_ENTERPRISE,
    )


item_17 = DOCUMENT.item("17", "成果转化收益", "Returns of converted results", SCIENCE)


@item_17.definition("有重要贡献的职务科技成果", "service result with important contributions")
def rewarded_result() -> Condition:
    return terms.RESULT_IN_SERVICE & terms.RESULT_CONTRIBUTION


def of_unit_and_contributor(converted: Condition) -> Condition:
    """The unit gives it from its income, its sci-tech staff who contributed receive it: each is asked for its own part."""
    unit = terms.university_or_institute() & converted
    contributor = Talent.roles.has("researcher", "technical-staff") & terms.SERVICE_RESULT & terms.CONTRIBUTION
    return BySide(
        person=territory(Employment.place) & contributor & unit, enterprise=territory(Enterprise.place) & unit
    )


@item_17.program("conversion-income-share", "成果转化净收入奖励", "Share of net income from conversion")
def conversion_income_share() -> Program:
    sold = rewarded_result() & Results.use.is_("transfer", "licence", "capital")
    seventy_per_cent = payment(Decimal("0.70") * Results.proceeds_yuan)
    return Program(
        payee="team", form=PAY, discretion=RECOGNITION, place=None, when=of_unit_and_contributor(Results.some(sold)),
        amount=Amount(AT_LEAST, Results.total(seventy_per_cent, sold), None, rate="0.70", per="result"),
        duration=NO_TERM, purpose="conversion",
        next=Text(
            "由高校、科研院所认定贡献，并从该项收益中奖励", "the university or institute judges the contributions and pays from what it gained"
        ),
        reading=Text(
            "净收入、股份或出资每 1,000,000 元，至少 700,000 元归全体贡献者，个人份额和上限未写明；与他人合作实施的按利润另计，"
            "若一项合作实为许可，同样 1,000,000 元就不是 50,000 元而是 700,000 元",
            "of each 1,000,000 yuan of net income, shares or contribution at least 700,000 goes to all contributors together, a person's "
            "part and an upper bound are not stated; use together with others counts by its profit: where it is really a licence, the "
            "same 1,000,000 brings 700,000 instead of 50,000",
        ),
    )


@item_17.definition("已开始盈利", "profit has begun", denied=Text("尚未开始盈利", "profit has not begun yet"))
def profit_has_begun() -> Condition:
    return Results.profit_by_year_yuan.first(1, begun=True) > 0


@item_17.program("self-use-profit-share", "自行实施利润提成", "Share of profit from own use")
def self_use_profit_share() -> Program:
    used = rewarded_result() & Results.use.is_("own-use", "joint-use") & profit_has_begun()
    five_per_cent = Results.profit_by_year_yuan.first(5, share="0.05", begun=True)
    return Program(
        payee="team", form=PAY, discretion=OPTIONAL, place=None, when=of_unit_and_contributor(Results.some(used)),
        amount=Amount(AT_LEAST, Results.total(five_per_cent, used), None, rate="0.05", per="result"),
        duration=Duration(60, Text("自首个盈利年度起连续 5 年", "five consecutive years from the first profitable one")),
        purpose="conversion", figures=("5",),
        next=Text(
            "由高校、科研院所决定是否从该项成果的营业利润中提取", "the university or institute decides whether to take it from the profit of that result"
        ),
        reading=Text(
            "营业利润每 1,000,000 元可提 50,000 元以上，自首个盈利年度起共五年；亏损年计入五年而不提取，若顺延则每年多提同样比例；"
            "“可”读作可予支持，若读作须经认定，每 1,000,000 元利润的 50,000 元将计入合计",
            "of each 1,000,000 yuan of operating profit 50,000 or more may be taken, for five years from the first profitable one; a loss "
            "year counts among the five and pays nothing: were the years moved on, each would bring the same share more; “may” is read "
            "as optional: read as recognition, the 50,000 of each 1,000,000 of profit would enter the totals",
        ),
    )


@item_17.program("payroll-outside-limit", "转化奖酬不受总额限制", "Conversion rewards outside the payroll limit")
def conversion_outside_limit() -> Program:
    return Program(
        payee="institution", form=PAY, discretion=ENTITLED, place=Enterprise.place,
        when=terms.university_or_institute() & PublicBody.rewards_inventors, duration=YEARLY, note=PAYROLL_ONLY,
        next=WITH_THE_PAYROLL,
    )


item_18 = DOCUMENT.item("18", "人才奖励", "Awards to talent", ORGANISATION)
item_18.duty("健全人才奖励体系，修订评选办法", "improve the system of talent awards and revise its rules")
item_18.duty("鼓励各部门加大对优秀人才的奖励", "encourage the departments to reward outstanding talent more")
item_18.duty("鼓励和支持社会力量设立科技类奖励", "encourage and support private founders of sci-tech awards")

item_19 = DOCUMENT.item("19", "承担外部科研项目", "Research projects for others", HR)


@item_19.program("outside-project-income", "承担项目收益自主支配", "Income of outside projects at the team's disposal")
def outside_project_income() -> Program:
    return Program(
        payee="team", form=PAY, discretion=ENTITLED, place=Employment.place,
        when=Talent.roles.has("researcher") & Mobility.own_duties_fulfilled & Mobility.outside_projects,
        duration=NO_TERM,
        note=Text("收益来自委托方，不是财政资金", "the income comes from clients, not from the government"),
        next=Text("无须申请，所获收益由个人及其团队支配", "nothing to apply for: the person and the team dispose of the income"),
    )


@item_19.program("payroll-outside-base", "项目劳动报酬不入基数", "Project pay outside the payroll base")
def project_pay_outside_base() -> Program:
    return Program(
        payee="enterprise", form=PAY, discretion=ENTITLED, place=Enterprise.place,
        when=PublicBody.pays_outside_projects
        & (
            terms.state_unit()
            | left_open(
                "本条未写明单位，只有国有企事业单位核定工资总额",
                "the item names no unit, and only state enterprises and public institutions have an approved payroll",
            )
        ),
        duration=YEARLY, note=PAYROLL_ONLY, next=WITH_THE_PAYROLL,
    )


item_20 = DOCUMENT.item("20", "国企股权期权激励", "Equity incentives in state enterprises", FINANCE)
item_20.duty("开展国有企业中长期激励试点", "run the pilot of long-term incentives for state enterprises")


@item_20.program("equity-incentive", "股权期权激励", "Equity and option incentives")
def equity_incentive() -> Program:
    return Program(
        payee="person", form=EQUITY, discretion=OPTIONAL, place=Employment.place,
        when=terms.state_enterprise() & PublicBody.equity_pilot
        & Talent.roles.has("technical-staff", "researcher", "core-staff") & terms.CONTRIBUTION,
        duration=NO_TERM,
        next=Text("由列入试点的国有企业决定", "the state enterprise in the pilot decides"),
    )


item_21 = DOCUMENT.item("21", "发明与转化奖励", "Rewards for inventions and conversions", HR)


@item_21.program("payroll-outside-base", "发明与转化奖励不入基数", "Invention rewards outside the payroll base")
def invention_rewards_outside_base() -> Program:
    return Program(
        payee="enterprise", form=PAY, discretion=ENTITLED, place=Enterprise.place,
        when=terms.state_unit() & PublicBody.rewards_inventors, duration=YEARLY, note=PAYROLL_ONLY, next=WITH_THE_PAYROLL,
    )
