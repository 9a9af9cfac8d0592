"""Project two, items 13 and 14: research put to use, credit."""

from __future__ import annotations

from typing import TYPE_CHECKING

from talentcalc import terms
from talentcalc.clauses.amounts import EXACT, NO_TERM, ONCE, Amount, months, share, up_to
from talentcalc.clauses.expressions import capped
from talentcalc.clauses.programs import (
    CASH,
    ENTITLED,
    INTEREST,
    LOAN,
    OPTIONAL,
    RECOGNITION,
    SUPPORT,
    TAX,
    Program,
)
from talentcalc.clauses.text import Text
from talentcalc.documents.luzhou_2021.document import DOCUMENT, territory
from talentcalc.documents.luzhou_2021.scope import innovative_talent
from talentcalc.profile.dealings import Loans, Results
from talentcalc.profile.enterprise import Enterprise, Growth
from talentcalc.profile.person import Career
from talentcalc.profile.undertakings import ResearchProjects, Venture

if TYPE_CHECKING:
    from talentcalc.clauses.expressions import Condition

item_13 = DOCUMENT.item("13", "科研成果转化", "Research put to use")
item_13.define("后补助用于加强研发机构能力建设", "the subsidy serves the capability of the research body")


@item_13.program("research-funding", "重大研究项目科研经费", "Research funding for major projects")
def research_funding() -> Program:
    projects = (
        ResearchProjects.by_team
        & ResearchProjects.team_newly_introduced
        & ResearchProjects.major
        & territory(ResearchProjects.place)
    )
    return Program(
        payee="team", form=CASH, discretion=RECOGNITION, place=None,
        when=ResearchProjects.some(projects),
        amount=up_to(100_000_000, per="project", count=ResearchProjects.number(projects)),
        duration=months(36), purpose="research", figures=("3",),
        reading=Text(
            "每个项目三年累计最高 100,000,000 元，不是每年；按每年理解则为三倍",
            "up to 100,000,000 yuan a project over the three years together, not a year: else three times as much",
        ),
    )


@item_13.definition("高级科研人才转化并投产的成果", "result converted by senior research talent, in production")
def converted_result() -> Condition:
    return Results.by_senior_researcher & Results.in_production & territory(Results.place)


@item_13.program("sales-subsidy", "成果转化奖励性后补助", "Subsidy on the sales of new products")
def sales_subsidy() -> Program:
    one_per_cent = Results.sales_by_year_yuan.first(3, share="0.01")
    subsidies = Results.total(capped(one_per_cent, 20_000_000), converted_result())
    return Program(
        payee="institution", form=CASH, discretion=ENTITLED, place=None,
        when=Results.some(converted_result()),
        amount=Amount(EXACT, subsidies, subsidies, rate="0.01", per="result", cap=20_000_000),
        duration=months(36), purpose="conversion", figures=("3",),
        reading=Text(
            "连续三年每年销售额的 1%，每项成果累计最高 20,000,000 元，已含对个人的奖励；未知年份使上限为 20,000,000 元。"
            "上限若按机构合计，多项成果时会减少",
            "1% of the sales of three consecutive years, at most 20,000,000 yuan a result, the personal reward included; a year "
            "not known leaves the cap as upper end. One cap for all results together would pay less",
        ),
    )


def rewarded_contributor() -> Condition:
    return Results.some(converted_result()) & (
        (innovative_talent() & Career.result_role.is_("key-contributor"))
        | Career.result_role.is_("first-developer")
    )


@item_13.program("contributor-reward", "贡献人才奖励", "Reward to key contributors")
def contributor_reward() -> Program:
    return Program(
        payee="person", form=CASH, discretion=RECOGNITION, place=None,
        when=rewarded_contributor(), duration=months(36),
        reading=Text(
            "包含在每项成果 20,000,000 元的上限内，个人所得份额文件未载明，不另外增加金额",
            "inside the 20,000,000 yuan of each result; the person's part is not stated and adds nothing to it",
        ),
    )


@item_13.program("income-tax-policy", "个人所得税政策", "Income-tax treatment of the reward")
def income_tax_policy() -> Program:
    return Program(
        payee="person", form=TAX, discretion=ENTITLED, place=None,
        when=rewarded_contributor() & Career.tax_rules, duration=NO_TERM,
    )


item_14 = DOCUMENT.item("14", "创新创业融资", "Finance for innovation and start-ups")
BANK_DECIDES = Text("由金融机构决定是否放贷", "the bank decides on the loan")
item_14.duty("鼓励金融机构支持创新创业，拓宽直接融资渠道", "encourage banks, broaden direct finance")


@item_14.program("financing-services", "信用、知识产权和股权质押融资", "Credit, IP-pledge and equity-pledge financing")
def financing_services() -> Program:
    return Program(
        payee="enterprise", form=LOAN, discretion=OPTIONAL, place=Enterprise.place,
        when=terms.enterprise() & Growth.innovative_or_startup, duration=NO_TERM,
        next=BANK_DECIDES,
    )


@item_14.program("commercial-loan-interest", "商业贷款贴息", "Interest subsidy on commercial loans")
def commercial_loan_interest() -> Program:
    loans = Loans.commercial & ~Loans.other_interest_scheme
    return Program(
        payee="enterprise", form=INTEREST, discretion=ENTITLED, place=Enterprise.place,
        when=terms.enterprise() & Growth.introduced_talent_leads & Growth.meets_interest_rules & Loans.some(loans),
        amount=share("0.01", Loans.total(Loans.amount_yuan, loans), cap=1_000_000),
        duration=ONCE, purpose="loan-interest",
        reading=Text(
            "每笔贷款按金额的 1% 一次计算，不按年；企业全部贷款累计最高 1,000,000 元；按年理解则每年 1%，上限不变",
            "1% of each loan once, not a year; at most 1,000,000 yuan an enterprise over all loans; a year, it would be 1% "
            "every year under the same cap",
        ),
    )


@item_14.program("talent-loan", "人才贷", "Talent loan")
def talent_loan() -> Program:
    return Program(
        payee="person", form=LOAN, discretion=OPTIONAL, place=Venture.place,
        when=innovative_talent() & Venture.starts_business,
        amount=up_to(2_000_000), duration=months(36), figures=("3",), next=BANK_DECIDES,
    )


@item_14.definition("符合条件的创新人才创业", "innovative talent starting a business under the loan's rules")
def guaranteed_start() -> Condition:
    return innovative_talent() & Venture.starts_business & Venture.guaranteed_loan_rules


@item_14.program("startup-guaranteed-loan", "创业担保贷款", "Start-up guaranteed loan")
def startup_guaranteed_loan() -> Program:
    return Program(
        payee="person", form=LOAN, discretion=ENTITLED, place=Venture.place,
        when=guaranteed_start(), duration=NO_TERM,
    )


@item_14.program("guaranteed-loan-interest", "创业担保贷款财政贴息", "Fiscal interest subsidy on a guaranteed loan")
def guaranteed_loan_interest() -> Program:
    return Program(
        payee="person", form=INTEREST, discretion=ENTITLED, place=Venture.place,
        when=guaranteed_start() & Venture.guaranteed_loan_interest_rules,
        duration=NO_TERM, purpose="guaranteed-loan-interest",
    )


@item_14.program("risk-sharing", "创业担保贷款风险分担", "Risk sharing on a guaranteed loan")
def risk_sharing() -> Program:
    return Program(
        payee="institution", form=SUPPORT, discretion=ENTITLED, place=Venture.place,
        when=guaranteed_start(), duration=NO_TERM,
    )
