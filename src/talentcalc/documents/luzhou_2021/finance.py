"""Project two, items 13 and 14: research put to use, credit."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from talentcalc import terms
from talentcalc.clauses.amounts import EXACT, NO_TERM, ONCE, Amount, months, up_to
from talentcalc.clauses.expressions import BySide, answered
from talentcalc.clauses.formulas import capped, payment
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
from talentcalc.documents.luzhou_2021.scope import (
    innovative_talent,
    led_by_introduced_talent,
    senior_researcher,
)
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
            "每个项目三年累计最高 100,000,000 元，不是每年，按每年理解则为三倍；也不是每个团队合计，若合计则第二个项目起各少最高 100,000,000 元。"
            "付给团队，计入团队的合计；若付给所在单位，则不在其中",
            "up to 100,000,000 yuan for each project over the three years together, not for each year (that would be three "
            "times as much) and not for all projects of a team together (that would be up to 100,000,000 yuan less for every "
            "further one). It is paid to the team and counted in the team's total; if it were paid to the team's institution, "
            "it would not be",
        ),
    )


@item_13.definition("高级科研人才转化并投产的成果", "result converted by senior research talent, in production")
def converted_result() -> Condition:
    # A result of the applicant's own is a senior researcher's where the applicant is one.
    converted = terms.made_by(Results.by_senior_researcher, senior_researcher())
    return converted & Results.in_production & territory(Results.place)


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
            "连续三年每年销售额的 1%，每项成果累计最高 20,000,000 元，已含对个人的奖励；尚不知的年份使上限为 20,000,000 元。"
            "上限若按机构合计，第二项成果起各少最高 20,000,000 元；若对个人的奖励另有上限，则最多再加 20,000,000 元。"
            "用于研发机构能力建设，故付给机构；若付给研发人员，则整笔不归机构",
            "1% of the sales of each of three consecutive years, at most 20,000,000 yuan for each result, the personal reward "
            "included; while a year is not known yet, the cap is the upper end. With one cap for all results of an "
            "institution it would be up to 20,000,000 yuan less for every further result; with a cap of its own for the "
            "personal reward, up to 20,000,000 yuan more. It is meant for the capability of the research institution and "
            "therefore paid to it; if it were paid to the researchers, the institution would get nothing",
        ),
    )


def rewarded_contributor() -> Condition:
    return Results.some(converted_result()) & (
        (innovative_talent() & answered(Career.result_role.is_("key-contributor"), yes=terms.CONTRIBUTION))
        | Career.result_role.is_("first-developer")
    )


@item_13.program("contributor-reward", "贡献人才奖励", "Reward for key contributors")
def contributor_reward() -> Program:
    return Program(
        payee="person", form=CASH, discretion=RECOGNITION, place=None,
        when=rewarded_contributor(), duration=months(36),
        reading=Text(
            "包含在每项成果 20,000,000 元的上限内，个人所得份额文件未载明，不另外增加金额；若另计，则最多再加 20,000,000 元。"
            "团队第一研发人员不要求属于创新人才，也不另须作出重要贡献；若也要求，则不属于创新人才的第一研发人员不得奖励",
            "it is part of the 20,000,000 yuan for each result; the person's share is not stated and adds nothing to them: "
            "with a cap of its own it would be up to 20,000,000 yuan more. The first developer of the team need not be "
            "innovative talent, nor is an important contribution asked besides; otherwise a first developer who is no "
            "innovative talent would get nothing",
        ),
    )


@item_13.program("income-tax-policy", "个人所得税政策", "Income-tax treatment of the reward")
def income_tax_policy() -> Program:
    return Program(
        payee="person", form=TAX, discretion=ENTITLED, place=None,
        when=rewarded_contributor() & Career.tax_rules, duration=NO_TERM,
        next=Text("依照税法办理，文件未另写申请", "as the tax law provides; the document describes no application of its own"),
    )


item_14 = DOCUMENT.item("14", "创新创业融资", "Finance for innovation and start-ups")
BANK_DECIDES = Text("由金融机构决定是否放贷", "the bank decides on the loan")
item_14.duty(
    "鼓励金融机构支持创新创业，拓宽企业直接融资渠道",
    "encourage banks to support innovation and start-ups, widen the channels of direct finance for enterprises",
)


@item_14.program("financing-services", "信用、知识产权和股权质押融资", "Credit, IP-pledge and equity-pledge financing")
def financing_services() -> Program:
    return Program(
        payee="enterprise", form=LOAN, discretion=OPTIONAL, place=Enterprise.place,
        when=terms.enterprise() & Growth.innovative_or_startup, duration=NO_TERM,
        next=BANK_DECIDES,
        reading=Text(
            "“鼓励”的是金融机构，其本身列为职责；句中写明向企业提供哪些融资，企业可自行向金融机构申请，故同时列为项目，按可予支持理解；"
            "额度文件未载明，不涉及可计金额",
            "it is the banks that are encouraged, and that is a duty; but the sentence says which financing enterprises are to "
            "have, and an enterprise can ask a bank for it itself, so that it is a program as well, an optional one; no credit "
            "limit is stated, so no sum is at stake",
        ),
    )


@item_14.program("commercial-loan-interest", "商业贷款贴息", "Interest subsidy on commercial loans")
def commercial_loan_interest() -> Program:
    loans = Loans.commercial & ~Loans.other_interest_scheme
    # Every loan is subsidised by a payment of its own, cut below the fen.
    one_per_cent = payment(Decimal("0.01") * Loans.amount_yuan)
    subsidies = capped(Loans.total(one_per_cent, loans), 1_000_000)
    return Program(
        payee="enterprise", form=INTEREST, discretion=ENTITLED, place=Enterprise.place,
        when=terms.enterprise() & led_by_introduced_talent() & Growth.meets_interest_rules & Loans.some(loans),
        amount=Amount(EXACT, subsidies, subsidies, rate="0.01", cap=1_000_000),
        duration=ONCE, purpose="loan-interest",
        reading=Text(
            "每笔贷款按金额的 1% 一次计算（文件未写“一次性”，按年理解则每年 1%，上限不变）；企业全部贷款累计最高 1,000,000 元，若每笔一个上限则会更多。"
            "“引进”不限新引进，限于引进的创新人才；若本地创新人才创办、领办的也算，则其企业最高 1,000,000 元。"
            "一笔贷款只享受一次贴息：已按第 10 条贴息的即列入其他贴息行动",
            "1% of each loan, once, although the text does not say “once” (yearly, it would be 1% every year under the same "
            "cap); at most 1,000,000 yuan for each enterprise over all its loans, while a cap for each loan would allow more. "
            "The talent must have been introduced to the city, at whatever time: if local innovative talent were enough, it "
            "would be up to 1,000,000 yuan for each enterprise of theirs. One loan gets one interest subsidy: a loan "
            "subsidised under item 10 is in another scheme",
        ),
    )


@item_14.program("talent-loan", "人才贷", "Talent loan")
def talent_loan() -> Program:
    return Program(
        payee="person", form=LOAN, discretion=OPTIONAL, place=Venture.place,
        when=innovative_talent() & terms.STARTS_BUSINESS,
        amount=up_to(2_000_000), duration=months(36), figures=("3",), next=BANK_DECIDES,
        reading=Text(
            "“鼓励”的是金融机构；句中写明贷给谁、贷多少、贷多久，人才可自行申请，故列为项目，按可予支持理解：若只作职责，则没有最高 "
            "2,000,000 元的贷款可申请。贷款不计入补助",
            "it is the banks that are encouraged; but the sentence says who is to have the loan, how much and for how long, and "
            "the talent can ask for it, so that it is a program, an optional one: if it were a duty alone, there would be no loan "
            "of up to 2,000,000 yuan to ask for. A loan enters no sum of support",
        ),
    )


BY_THE_RULES = Text(
    "按创业担保贷款政策申请；方案未写明经办机构",
    "apply under the policy on start-up guaranteed loans; the plan does not name the office in charge",
)


@item_14.definition("符合条件的创新人才创业", "innovative talent starting a business under the loan's rules")
def guaranteed_start() -> Condition:
    return innovative_talent() & terms.STARTS_BUSINESS & Venture.guaranteed_loan_rules


@item_14.program("startup-guaranteed-loan", "创业担保贷款", "Start-up guaranteed loan")
def startup_guaranteed_loan() -> Program:
    return Program(
        payee="person", form=LOAN, discretion=ENTITLED, place=Venture.place,
        when=guaranteed_start(), duration=NO_TERM, next=BY_THE_RULES,
    )


@item_14.program("guaranteed-loan-interest", "创业担保贷款财政贴息", "Fiscal interest subsidy on a guaranteed loan")
def guaranteed_loan_interest() -> Program:
    return Program(
        payee="person", form=INTEREST, discretion=ENTITLED, place=Venture.place,
        when=guaranteed_start() & Venture.guaranteed_loan_interest_rules,
        duration=NO_TERM, purpose="guaranteed-loan-interest", next=BY_THE_RULES,
    )


@item_14.program("risk-sharing", "创业担保贷款风险分担", "Risk sharing on a guaranteed loan")
def risk_sharing() -> Program:
    return Program(
        payee="institution", form=SUPPORT, discretion=ENTITLED, place=None,
        when=BySide(
            person=territory(Venture.place) & guaranteed_start() & Venture.guaranteed_loan_interest_rules,
            enterprise=territory(Enterprise.place) & Enterprise.makes_guaranteed_loans,
        ),
        duration=NO_TERM,
        reading=Text(
            "“按政策”同时约束贴息和风险分担；分担的是放贷、担保机构的风险，由谁分担文件未写明；不涉及可计金额",
            "the policy elsewhere holds for interest and risk sharing alike; the risk that is shared is that of the lender "
            "and the guarantor, and who shares it is not said; no sum is at stake",
        ),
        next=Text(
            "由放贷、担保机构按创业担保贷款政策办理，创业者无需申请",
            "the lender and the guarantor arrange it under the policy on guaranteed loans; the founder does not apply for it",
        ),
    )
