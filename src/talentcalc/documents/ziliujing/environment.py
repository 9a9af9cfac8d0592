"""Part four (items 28 to 38): administration, services, teams, finance and culture."""

from __future__ import annotations

from talentcalc import terms
from talentcalc.clauses.amounts import NO_TERM
from talentcalc.clauses.programs import ENTITLED, OPTIONAL, RECOGNITION, SELECTION, SERVICE, Program
from talentcalc.clauses.text import Text, listed
from talentcalc.documents.ziliujing.document import (
    DOCUMENT,
    FINANCE,
    HR,
    LEGISLATIVE,
    ORGANISATION,
    PUBLICITY,
    SCIENCE,
    STATISTICS,
)
from talentcalc.profile.enterprise import Enterprise, Financing, Growth
from talentcalc.profile.person import Talent
from talentcalc.profile.work import Employment

NO_DATE = Text("未定期", "no date")

item_28 = DOCUMENT.item("28", "政府人才管理职能", "Functions of government", HR)
item_28.define(
    "三项改革：项目评审、人才评价、机构评估",
    "three reforms: review of projects, evaluation of talent, assessment of institutions", ("3",),
)
item_28.duty(
    "转变人才管理职能，建立权力清单和责任清单，减政放权",
    "change how talent is administered, draw up lists of powers and duties, leave more to others",
)

item_29 = DOCUMENT.item("29", "人才管理法治化", "Rule of law", LEGISLATIVE)
item_29.duty("落实省级人才法规", "apply the province's rules on talent")

item_30 = DOCUMENT.item("30", "人才需求预测与统计", "Forecast and statistics", listed(ORGANISATION, HR, STATISTICS))
item_30.duty("预测人才需求，完善统计年报", "forecast demand and improve the yearly statistics")
item_30.duty("每年发布急需紧缺人才目录", "publish the catalogue of talent in shortage every year")

item_31 = DOCUMENT.item("31", "人力资源服务业", "Human-resources services", HR)
item_31.duty("与知名中介和猎头合作，培育中介机构", "work with well-known agencies and head-hunters, foster professional ones")
item_31.duty(
    "探索政府购买人力资源服务，吸引民间和外来资金", "try out the purchase of HR services, and draw private and foreign capital in"
)

item_32 = DOCUMENT.item("32", "高端人才服务中心", "High-end talent service centre", ORGANISATION)
item_32.duty("推进区高端人才服务中心建设", "build the district's service centre for high-end talent")


@item_32.program("high-end-talent-service", "高端人才服务", "Services of the high-end talent centre")
def high_end_talent_service() -> Program:
    return Program(
        payee="person", form=SERVICE, discretion=RECOGNITION, place=Employment.place,
        when=Talent.outstanding & terms.INNOVATES_OR_FOUNDS, duration=NO_TERM,
        next=Text(
            "由区高端人才服务中心提供，优秀人才由谁认定文件未写明",
            "the district's service centre provides them; who recognises outstanding talent is not said",
        ),
    )


item_33 = DOCUMENT.item("33", "专家人才库与团队", "Pool of experts and teams", listed(ORGANISATION, HR))
item_33.define(
    "团队由首席专家、岗位专家和储备人才组成", "a team has a chief expert, post experts and reserve talent"
)
item_33.target(
    "每个重点产业的专家团队", "expert teams for each key industry", 1, Text("个/产业", "per industry"), NO_DATE,
    high=1,
)
item_33.target(
    "遴选和引进的专家、服务基地、创新团队", "experts selected and brought in, bases, teams", None,
    Text("一批", "a number of each"), NO_DATE,
)
item_33.duty("专家人才入库并动态管理", "keep experts in a pool and manage it")

item_34 = DOCUMENT.item("34", "人才投入", "Spending on talent", FINANCE)
item_34.duty("加大投入，保证重大人才工程", "spend more and secure the major talent projects")

item_35 = DOCUMENT.item("35", "创业项目与资本对接", "Projects meet capital", FINANCE)
item_35.duty("定期举办项目对接与投融资洽谈", "hold matching and financing events regularly")


@item_35.program("finance-matching", "投融资对接", "Matching with investors")
def finance_matching() -> Program:
    return Program(
        payee="enterprise", form=SERVICE, discretion=ENTITLED, place=Enterprise.place,
        when=Growth.talent_enterprise | terms.FOUNDING_PROJECT | Financing.high_tech_project, duration=NO_TERM,
    )


item_36 = DOCUMENT.item("36", "创业投资基金", "Venture funds", FINANCE)
item_36.duty("建立创投资本接力扶持机制，设立基金", "set up a relay of venture capital, and the funds")
item_36.define(
    "三类基金：产业投资、战略性新兴与高端成长产业、先进制造",
    "three funds: industry, strategic and high-end growth industries, advanced manufacturing",
)


@item_36.program("talent-venture-funds", "人才创业投资基金", "Venture capital for talent's enterprises")
def talent_venture_funds() -> Program:
    return Program(
        payee="enterprise", form=SERVICE, discretion=OPTIONAL, place=Enterprise.place,
        when=Growth.talent_enterprise | terms.sci_tech_enterprise(), duration=NO_TERM,
        note=Text("股权投资，不是补助；规模未写明", "equity capital, not a grant; its size is not stated"),
        next=Text("由基金和社会资本决定是否投资", "the funds and private investors decide whether to invest"),
    )


item_37 = DOCUMENT.item("37", "创新创业活动", "Innovation and entrepreneurship events", listed(HR, SCIENCE))
item_37.duty("培育创业精神和创客文化", "foster the spirit of entrepreneurship")


@item_37.program("founding-contest", "创新创业大赛", "Innovation and entrepreneurship contest")
def founding_contest() -> Program:
    return Program(
        payee="person", form=SERVICE, discretion=SELECTION, contest=True, place=Employment.place,
        when=terms.INNOVATES_OR_FOUNDS, duration=NO_TERM,
        note=Text("未写明奖金", "no prize is stated"),
    )


item_38 = DOCUMENT.item("38", "宣传与氛围", "Publicity", PUBLICITY)
item_38.duty("宣传人才政策、成效和典型", "make policies, results and examples known")
