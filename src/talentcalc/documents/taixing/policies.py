"""Items 6 and 7: policies bundled for projects, and finance."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from talentcalc import terms
from talentcalc.clauses.amounts import EXACT, NO_TERM, Amount, between
from talentcalc.clauses.expressions import BySide, left_open, not_told
from talentcalc.clauses.formulas import capped, payment
from talentcalc.clauses.programs import (
    CASH,
    ENTITLED,
    LOAN,
    OPTIONAL,
    PRIORITY,
    RECOGNITION,
    SERVICE,
    Program,
)
from talentcalc.clauses.text import Text, listed
from talentcalc.documents.taixing.document import (
    DOCUMENT,
    FINANCIAL_SUPERVISION,
    REFORM,
    territory,
)
from talentcalc.profile.dealings import Attraction, Investments
from talentcalc.profile.enterprise import Enterprise, Financing, Growth
from talentcalc.profile.person import Talent
from talentcalc.profile.undertakings import Founded, FoundingProjects, Venture
from talentcalc.profile.work import Employment

if TYPE_CHECKING:
    from talentcalc.clauses.expressions import Condition

item_6 = DOCUMENT.item("6", "政策集成", "Policies in one hand")
item_6.duty("汇编现有产业、人才、科技政策", "compile the policies on industry, talent and science")


@item_6.definition("掌握关键技术并填补国内空白的人才", "talent with key technology that fills a domestic gap")
def gap_filling_talent() -> Condition:
    """The two marks stand side by side and are both required."""
    return (
        (
            Talent.kinds.has("leading", "team", "young", "young-sci-tech", "excellent-young")
            | (
                Talent.kinds.has("top")
                & left_open("顶尖人才是否作领军人才，文件未明确", "whether top talent counts as leading talent is not said")
            )
        )
        & Talent.key_technology
        & Talent.fills_domestic_gap
    )


@item_6.definition("在本市落户创业", "settles and starts a business in the city")
def settles_and_founds() -> Condition:
    """A new firm, a start-up project, or a venture; a new firm that lies elsewhere does not start one here."""
    venture = Employment.activities.has("founding") | Venture.starts_business
    return (
        Founded.some(terms.FOUNDED_ANEW & territory(Founded.place))
        | FoundingProjects.some(territory(FoundingProjects.place))
        | (territory(Venture.place) & venture)
    )


@item_6.program("priority-recommendation", "优先推荐申报人才计划", "Priority recommendation for talent plans")
def priority_recommendation() -> Program:
    return Program(
        payee="person", form=PRIORITY, discretion=ENTITLED, place=None,
        when=gap_filling_talent() & settles_and_founds(), duration=NO_TERM,
        next=Text("由推荐申报人才计划的部门优先推荐，文件未写明申请方式", "whoever puts talent up for plans recommends it first; no application is described"),
    )


@item_6.definition("入选人才计划的项目", "project selected into a talent plan")
def selected_project() -> Condition:
    """Any plan, of whatever level; to be put up is not to be selected."""
    return FoundingProjects.plan_state.is_("selected") | (
        FoundingProjects.plan_state.is_("put-up") & not_told("申报结果未出", "the plan has not decided yet")
    )


@item_6.program("project-funding", "入选项目资助", "Funding for selected projects")
def project_funding() -> Program:
    projects = FoundingProjects.number(territory(FoundingProjects.place) & selected_project())
    return Program(
        payee="enterprise", form=CASH, discretion=ENTITLED, place=None,
        when=BySide(
            person=gap_filling_talent() & (projects >= 1),
            enterprise=Growth.talent_enterprise & gap_filling_talent() & (projects >= 1),
        ),
        amount=between(300_000, 5_000_000, per="project", count=projects), duration=NO_TERM, purpose="start-up",
        reading=Text(
            "给予入选任何一级人才计划的项目，每个 300,000 至 5,000,000 元，计一次；资金归项目，已办企业的由企业领取，对人才本人和其企业"
            "同样显示，不重复计；推荐申报不等于入选；掌握关键技术与填补国内空白须兼备，若只须其一，仅具其一者每个项目也有"
            " 300,000 至 5,000,000 元",
            "for projects selected into a talent plan of any level, 300,000 to 5,000,000 yuan each, counted once; the money is the "
            "project's, paid to its enterprise where there is one, shown to the talent and to the enterprise and counted once; being put "
            "up is not being selected; key technology and filling a gap are both required: if either were enough, who has one of them "
            "would have 300,000 to 5,000,000 for each project as well",
        ),
    )


@item_6.program("closed-loop-support", "研发到市场闭环扶持", "Support from development to market")
def closed_loop_support() -> Program:
    return Program(
        payee="enterprise", form=SERVICE, discretion=OPTIONAL, place=Enterprise.place,
        when=Attraction.attracted_project, duration=NO_TERM,
        next=Text("扶持体系尚待建立，受理部门文件未写明", "the system is still to be set up; who runs it is not said"),
    )


@item_6.program("service-commissioner", "服务专员与全程跟踪", "Service commissioner")
def service_commissioner() -> Program:
    return Program(
        payee="enterprise", form=SERVICE, discretion=RECOGNITION, place=Enterprise.place,
        when=Attraction.key_project | Attraction.key_talent, duration=NO_TERM,
        next=Text(
            "由园区（乡镇）分管负责人兼任服务专员，重点项目、关键人才由谁认定文件未写明",
            "a deputy head of the park or township takes it on; who recognises key projects and key talent is not said",
        ),
    )


item_7 = DOCUMENT.item("7", "金融扶持", "Finance", listed(REFORM, FINANCIAL_SUPERVISION))
item_7.define("产业引导基金分市和园区两级", "guidance funds of two levels, city and park", ("2",))
item_7.duty("鼓励园区与创投、风投机构合作", "encourage parks to work with venture capital")
item_7.duty("引导社会资本参与有潜力的创新创业项目", "steer social capital into promising innovation and start-up projects")


@item_7.definition("人才创新创业项目", "innovation or start-up project of talent")
def talent_project() -> Condition:
    """Body and table differ on whom the fund serves first."""
    return Growth.talent_enterprise | (
        Growth.innovative_or_startup
        & left_open("是否限于人才项目，正文与任务表不一", "body and task table differ on whether it must be a project of talent")
    )


BY_THE_LENDER = Text("由银行等贷款机构决定", "the bank or other lender decides")
EQUITY = Text("股权投资，不是补助；规模未写明", "equity capital, not a grant; its size is not stated")


@item_7.program("guidance-fund-priority", "产业引导基金优先支持", "Priority in guidance funds")
def guidance_fund_priority() -> Program:
    return Program(
        payee="enterprise", form=PRIORITY, discretion=OPTIONAL, place=Enterprise.place,
        when=talent_project(), duration=NO_TERM, office=REFORM, note=EQUITY,
        next=Text("基金尚在探索设立，由基金决定是否投资", "the funds are still to be set up; they decide whether to invest"),
        reading=Text(
            "正文限人才项目，任务表不限：人才项目符合，其他创新创业项目待定；无金额",
            "the body limits it to projects of talent, the task table does not: met for talent's projects, possible for others; no "
            "sum is named",
        ),
    )


@item_7.program("investor-subsidy", "以投带引投资资助", "Subsidy to investors that bring projects")
def investor_subsidy() -> Program:
    brought = (
        territory(Investments.place) & Investments.social_capital & Investments.quality_talent_project
        & Investments.brought_by_investment
    )
    subsidy = payment(capped(Decimal("0.005") * Investments.actual_investment_yuan, 2_000_000))
    paid = Investments.total(subsidy, brought)
    return Program(
        payee="investor", form=CASH, discretion=OPTIONAL, place=None, when=Investments.some(brought),
        amount=Amount(EXACT, paid, paid, rate="0.005", per="project", cap=2_000_000),
        duration=NO_TERM, purpose="investment", office=REFORM,
        reading=Text(
            "每个项目按其实际投资额的 5‰、最高 2,000,000 元，计一次，实际投资 400,000,000 元起封顶；封顶按项目计，若按投资主体计，"
            "全部项目合计最高 2,000,000 元，每多一个封顶的项目少 2,000,000 元；以项目所在地为准；“可”读作可予支持，若读作须经认定，"
            "每个项目最高 2,000,000 元将计入合计",
            "5‰ of each project's actual investment, at most 2,000,000 yuan, counted once, reached at 400,000,000; the cap is each "
            "project's: were it each investor's, all projects together would bring 2,000,000 at most, 2,000,000 less for every further "
            "project at the cap; the project's place counts; “may” is read as optional: read as recognition, up to 2,000,000 a project "
            "would enter the totals",
        ),
    )


@item_7.program("ip-pledge-financing", "知识产权质押融资", "Loans on intellectual property")
def ip_pledge_financing() -> Program:
    return Program(
        payee="enterprise", form=LOAN, discretion=OPTIONAL, place=Enterprise.place,
        when=Growth.talent_enterprise & Financing.owns_intellectual_property,
        duration=NO_TERM, office=FINANCIAL_SUPERVISION, next=BY_THE_LENDER,
    )


@item_7.program("talent-loan", "人才贷", "Talent loan")
def talent_loan() -> Program:
    return Program(
        payee="enterprise", form=LOAN, discretion=OPTIONAL, place=Enterprise.place,
        when=Growth.talent_enterprise & Financing.talent_loan_rules, duration=NO_TERM, office=FINANCIAL_SUPERVISION,
        next=Text("由商业银行按“人才贷”政策决定", "the commercial bank decides, by the talent-loan policy"),
        reading=Text(
            "文件只提推动该政策落地，借款人和额度未写明，读作人才企业",
            "the text only names the policy, neither borrower nor sum; read as for talent's enterprises",
        ),
    )


@item_7.program("equity-loan-linkage", "投贷联动、联投跟投", "Linked loans and co-investment")
def equity_loan_linkage() -> Program:
    return Program(
        payee="enterprise", form=SERVICE, discretion=OPTIONAL, place=Enterprise.place,
        when=Growth.talent_enterprise, duration=NO_TERM, office=FINANCIAL_SUPERVISION, note=EQUITY,
        next=Text("由银行和投资机构决定", "banks and investors decide"),
    )


@item_7.program("listing-support", "上市挂牌支持", "Support for listing")
def listing_support() -> Program:
    return Program(
        payee="enterprise", form=SERVICE, discretion=OPTIONAL, place=Enterprise.place,
        when=Growth.talent_enterprise, duration=NO_TERM, office=FINANCIAL_SUPERVISION,
    )
