"""Part two (items 15 to 21): evaluation, pay and rewards."""

from __future__ import annotations

from typing import TYPE_CHECKING

from talentcalc import terms
from talentcalc.clauses.amounts import AT_LEAST, NO_TERM, YEARLY, Amount, Duration, share
from talentcalc.clauses.expressions import choose, left_open
from talentcalc.clauses.programs import (
    ENTITLED,
    IN_KIND,
    OPTIONAL,
    PAY,
    RECOGNITION,
    SELECTION,
    Program,
)
from talentcalc.clauses.text import Text
from talentcalc.documents.ziliujing.document import (
    DOCUMENT,
    FINANCE,
    HR,
    ORGANISATION,
    SCIENCE,
)
from talentcalc.profile.dealings import Hires, Results
from talentcalc.profile.enterprise import Enterprise, PublicBody
from talentcalc.profile.person import Person, Talent
from talentcalc.profile.work import Employment, Mobility

if TYPE_CHECKING:
    from talentcalc.clauses.expressions import Condition, Quantity

item_15 = DOCUMENT.item("15", "职称制度与人才评价", "Titles and evaluation of talent", HR)
item_15.duty("健全职称评价，推进评审社会化", "improve the evaluation for titles and open it to society")
item_15.duty("健全重大人才计划的遴选、考核和退出", "order selection, appraisal and exit in major talent plans")

item_16 = DOCUMENT.item("16", "薪酬分配", "Pay", HR)

PAYROLL_ONLY = Text("只影响工资总额的核定，不是拨款", "it bears on the payroll base only, no money is paid")


@item_16.definition("市场化方式引进的高层次人才", "high-level talent introduced on market-type pay")
def hired_on_market_pay() -> Condition:
    """The list of methods of pay is open; ordinary post pay is none of them."""
    return Hires.introduced & Hires.high_level & (
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
        payee="enterprise", form=PAY, discretion=SELECTION, place=Enterprise.place,
        when=terms.state_unit() & Hires.some(hired_on_market_pay() & entered), duration=YEARLY, note=PAYROLL_ONLY,
        reading=Text(
            "须已入选市“双千计划”或省级及以上引进计划；其他市级计划不算；不涉及拨款",
            "entry into the city's plan or a provincial or higher one must be there; other city plans do not count; "
            "no money is paid",
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


@item_16.program("parity-senior-engineer", "比照高级工程师待遇", "On a par with a senior engineer")
def parity_senior_engineer() -> Program:
    return Program(
        payee="person", form=PAY, discretion=OPTIONAL, place=Employment.place,
        when=terms.enterprise() & level_certificate()
        & (Person.skill_level >= "senior-technician") & (Employment.skill_post >= "senior-technician"),
        duration=NO_TERM, purpose="welfare", tier=1, reading=LOWER_OF_BOTH,
    )


@item_16.program("parity-engineer", "比照工程师待遇", "On a par with an engineer")
def parity_engineer() -> Program:
    return Program(
        payee="person", form=PAY, discretion=OPTIONAL, place=Employment.place,
        when=terms.enterprise() & level_certificate()
        & (Person.skill_level >= "technician") & (Employment.skill_post >= "technician"),
        duration=NO_TERM, purpose="welfare", tier=2, reading=LOWER_OF_BOTH,
    )


@item_16.program("parity-assistant-engineer", "比照助理工程师待遇", "On a par with an assistant engineer")
def parity_assistant_engineer() -> Program:
    return Program(
        payee="person", form=PAY, discretion=OPTIONAL, place=Employment.place,
        when=terms.enterprise() & level_certificate()
        & (Person.skill_level >= "senior-worker") & (Employment.skill_post >= "senior-worker"),
        duration=NO_TERM, purpose="welfare", tier=3, reading=LOWER_OF_BOTH,
    )


item_17 = DOCUMENT.item("17", "成果转化收益", "Returns of converted results", SCIENCE)


@item_17.definition("有重要贡献的职务科技成果", "service result with important contributions")
def rewarded_result() -> Condition:
    return Results.service_result & Results.important_contribution


@item_17.program("conversion-income-share", "成果转化净收入奖励", "Share of net income from conversion")
def conversion_income_share() -> Program:
    sold = rewarded_result() & Results.use.is_("transfer", "licence", "capital")
    return Program(
        payee="team", form=PAY, discretion=RECOGNITION, place=Enterprise.place,
        when=terms.university_or_institute() & Results.some(sold),
        amount=share("0.70", Results.total(Results.proceeds_yuan, sold), per="result", kind=AT_LEAST),
        duration=NO_TERM, purpose="conversion",
        next=Text("单位认定贡献并从收入中发放", "the unit judges the contributions and pays from its income"),
        reading=Text(
            "净收入、股份或出资的 70% 以上归全体贡献者，个人份额和上限未写明；自行或合作实施的另计",
            "at least 70% of net income, shares or contribution to all contributors together, a person's part and an "
            "upper bound are not stated; own and joint use count elsewhere",
        ),
    )


@item_17.definition("已开始盈利", "profit has begun")
def profit_has_begun() -> Condition:
    return Results.profit_by_year_yuan.first(10) > 0


def five_per_cent_of_five_years() -> Quantity:
    """5% of each of the five years from the first profitable one. Losses stand as 0, so those listed before the first profit only lengthen the sum."""
    profit = Results.profit_by_year_yuan
    five = profit.first(10, share="0.05")
    for losses in (4, 3, 2, 1, 0):
        five = choose(profit.first(losses + 1) > 0, profit.first(losses + 5, share="0.05"), five)
    return five


@item_17.program("self-use-profit-share", "自行实施利润提成", "Share of profit from own use")
def self_use_profit_share() -> Program:
    used = rewarded_result() & Results.use.is_("own-use", "joint-use") & profit_has_begun()
    return Program(
        payee="team", form=PAY, discretion=OPTIONAL, place=Enterprise.place,
        when=terms.university_or_institute() & Results.some(used),
        amount=Amount(
            AT_LEAST, Results.total(five_per_cent_of_five_years(), used), None, rate="0.05", per="result"
        ),
        duration=Duration(60, Text("自首个盈利年度起连续 5 年", "five consecutive years from the first profitable one")),
        purpose="conversion", figures=("5",),
        next=Text("由单位从该项成果的营业利润中提取", "the unit takes it from the operating profit of that result"),
        reading=Text(
            "每年可提营业利润 5% 以上，共五年；亏损年计入五年而不提取，未填年度不计；“可”读作可予支持，"
            "若读作须经认定，已填年度的 5% 将计入合计",
            "5% or more of each year's operating profit may be taken for five years; a loss year counts and pays "
            "nothing, years not given add nothing; may is read as optional: read as recognition, the 5% of the "
            "years given would enter the totals",
        ),
    )


@item_17.program("payroll-outside-limit", "转化奖酬不受总额限制", "Conversion rewards outside the payroll limit")
def conversion_outside_limit() -> Program:
    return Program(
        payee="institution", form=PAY, discretion=ENTITLED, place=Enterprise.place,
        when=terms.university_or_institute() & PublicBody.rewards_inventors, duration=YEARLY, note=PAYROLL_ONLY,
    )


item_18 = DOCUMENT.item("18", "人才奖励", "Awards to talent", ORGANISATION)
item_18.duty("健全人才奖励体系，修订评选办法", "improve the system of talent awards and revise its rules")
item_18.duty("鼓励各部门加大对优秀人才的奖励", "encourage the departments to reward outstanding talent more")
item_18.duty("鼓励和支持社会力量设立科技类奖励", "encourage and support private founders of sci-tech awards")

item_19 = DOCUMENT.item("19", "承担外部科研项目", "Research projects for others", HR)


@item_19.program("outside-project-income", "承担项目收益自主支配", "Income of outside projects at the team's disposal")
def outside_project_income() -> Program:
    return Program(
        payee="team", form=PAY, discretion=OPTIONAL, place=Employment.place,
        when=Talent.roles.has("researcher") & Mobility.own_duties_fulfilled & Mobility.outside_projects,
        duration=NO_TERM,
        note=Text("收益来自委托方，不是财政资金", "the income comes from clients, not from the government"),
    )


@item_19.program("payroll-outside-base", "项目劳动报酬不入基数", "Project pay outside the payroll base")
def project_pay_outside_base() -> Program:
    return Program(
        payee="enterprise", form=PAY, discretion=ENTITLED, place=Enterprise.place,
        when=PublicBody.pays_outside_projects, duration=YEARLY, note=PAYROLL_ONLY,
    )


item_20 = DOCUMENT.item("20", "国企股权期权激励", "Equity incentives in state enterprises", FINANCE)
item_20.duty("开展国有企业中长期激励试点", "run the pilot of long-term incentives for state enterprises")


@item_20.program("equity-incentive", "股权期权激励", "Equity and option incentives")
def equity_incentive() -> Program:
    return Program(
        payee="person", form=IN_KIND, discretion=OPTIONAL, place=Employment.place,
        when=terms.state_enterprise() & PublicBody.equity_pilot
        & Talent.roles.has("technical-staff", "researcher", "core-staff") & Talent.important_contribution,
        duration=NO_TERM,
    )


item_21 = DOCUMENT.item("21", "发明与转化奖励", "Rewards for inventions and conversions", HR)


@item_21.program("payroll-outside-base", "发明与转化奖励不入基数", "Invention rewards outside the payroll base")
def invention_rewards_outside_base() -> Program:
    return Program(
        payee="enterprise", form=PAY, discretion=ENTITLED, place=Enterprise.place,
        when=terms.state_unit() & PublicBody.rewards_inventors, duration=YEARLY, note=PAYROLL_ONLY,
    )
