"""Action five, items 15 to 17: homes, services, help for talent enterprises."""

from __future__ import annotations

from typing import TYPE_CHECKING

from talentcalc.clauses.amounts import NO_TERM
from talentcalc.clauses.expressions import ALWAYS, left_open
from talentcalc.clauses.programs import (
    CASE_BY_CASE,
    CASH,
    ENTITLED,
    LOAN,
    OPTIONAL,
    PRIORITY,
    RENT_FREE,
    SERVICE,
    Program,
)
from talentcalc.clauses.text import Text
from talentcalc.documents.changsha.document import (
    CHANGSHA,
    DATA,
    DOCUMENT,
    HOUSING,
    ORGANISATION,
    XIANGTAN,
    ZHUZHOU,
    territory,
)
from talentcalc.profile.enterprise import Enterprise, Growth
from talentcalc.profile.household import Home
from talentcalc.profile.person import Person
from talentcalc.profile.undertakings import Recognitions
from talentcalc.profile.work import Employment

if TYPE_CHECKING:
    from talentcalc.clauses.expressions import Condition

CONTINUES = Text(
    "本条延续既有政策，未写对象、金额和期限：在长沙工作者均待定，是否符合由该政策自身条件决定",
    "the item continues policies in force without naming groups, sums or terms: whoever works in Changsha stays open, "
    "the policy's own conditions decide",
)

item_15 = DOCUMENT.item("15", "住房保障", "Homes", office=HOUSING)
item_15.duty(
    "加强住房供需对接，支持区县（市）、园区规划和保障人才住房",
    "match demand and supply, help districts, counties and parks to plan homes for talent",
)


@item_15.program("rent-subsidy", "租房补贴", "Rent subsidy")
def rent_subsidy() -> Program:
    return Program(
        payee="person", form=CASH, discretion=ENTITLED, place=Employment.place,
        when=Person.policies_met.has("rent-subsidy"), duration=NO_TERM, reading=CONTINUES,
        next=Text("按既有租房补贴政策自身的办法申请", "apply under the rent-subsidy policy's own rules"),
    )


@item_15.program("purchase-subsidy", "购房补贴", "Home-purchase subsidy")
def purchase_subsidy() -> Program:
    return Program(
        payee="person", form=CASH, discretion=ENTITLED, place=Employment.place,
        when=Person.policies_met.has("home-purchase-subsidy"), duration=NO_TERM, purpose="home-purchase",
        reading=CONTINUES,
        next=Text("按既有购房补贴政策自身的办法申请", "apply under the home-purchase policy's own rules"),
    )


@item_15.program("living-subsidy", "生活补贴", "Living allowance")
def living_subsidy() -> Program:
    return Program(
        payee="person", form=CASH, discretion=ENTITLED, place=Employment.place,
        when=Person.policies_met.has("living-subsidy"), duration=NO_TERM, purpose="living-allowance",
        reading=CONTINUES,
        next=Text("按既有生活补贴政策自身的办法申请", "apply under the living-subsidy policy's own rules"),
    )


@item_15.program("housing-fund", "住房公积金政策", "Housing-fund policy")
def housing_fund() -> Program:
    return Program(
        payee="person", form=SERVICE, discretion=ENTITLED, place=Employment.place,
        when=Person.policies_met.has("housing-fund"), duration=NO_TERM, reading=CONTINUES,
        next=Text("按既有住房公积金政策自身的办法申请", "apply under the housing-fund policy's own rules"),
    )


@item_15.program("talent-housing", "院士专家楼、人才公寓与青年人才驿站", "Homes for experts, talent apartments and youth hostels")
def talent_housing() -> Program:
    return Program(
        payee="person", form=SERVICE, discretion=ENTITLED, place=Employment.place,
        when=Person.policies_met.has("talent-housing"), duration=NO_TERM, reading=CONTINUES,
        next=Text("按既有人才住房政策自身的办法申请", "apply under the talent-housing policy's own rules"),
    )


@item_15.program("free-housing", "免费居住", "Rent-free living")
def free_housing() -> Program:
    return Program(
        payee="person", form=RENT_FREE, discretion=OPTIONAL, place=Employment.place,
        when=Person.policies_met.has("free-housing"), duration=NO_TERM,
        reading=Text(
            "保障体系尚在“探索”，读作可予支持；与货币补贴可以并存，文件未写只取其一；期限未载明",
            "the system is still being tried out, so it is optional; it may stand beside the subsidies, nothing says only "
            "one; no term is stated",
        ),
    )


@item_15.program(
    "zhuzhou-xiangtan-home", "株洲、湘潭认定人才购房同等保障", "Equal standing in home purchase for talent of Zhuzhou and Xiangtan"
)
def zhuzhou_xiangtan_home() -> Program:
    recognised = Recognitions.kind.is_("key-industry-high-level") & Recognitions.place.within(ZHUZHOU, XIANGTAN)
    return Program(
        payee="person", form=PRIORITY, discretion=OPTIONAL, place=None,
        when=Recognitions.some(recognised) & Home.place.within(CHANGSHA) & (Home.bought | Home.to_be_bought),
        duration=NO_TERM,
        next=Text(
            "凭株洲或湘潭的认定提出；未写明申请办法",
            "ask with the recognition of Zhuzhou or Xiangtan in hand; no application is described",
        ),
        reading=Text(
            "以认定地和购房地为准，不要求在长沙工作；已购或拟购方可，租房不在其内；“支持”读作可予支持；同等保障是购房资格"
            "还是补贴未写明，金额未载明",
            "the place of recognition and of the home count, not the place of work; the home is bought or about to be, renting "
            "is not covered; “support” is read as optional; whether equal standing means the right to buy or a subsidy is not "
            "said, nor any sum",
        ),
    )


item_16 = DOCUMENT.item("16", "人才服务", "Services for talent", office=DATA)
item_16.duty(
    "建设服务综合体，引入高端服务机构，推进人才工作数字化改革",
    "build the service complex, bring professional service firms in, digitalise the work with talent",
)
item_16.duty(
    "在重点产业设人才链长、配人才专员，招才与招商联动",
    "name a talent chain head and talent officers in key industries, recruit talent and investment together",
)


@item_16.program("talent-service", "创新创业服务综合体与一窗受理", "Service complex and single-window service")
def talent_service() -> Program:
    return Program(
        payee="person", form=SERVICE, discretion=ENTITLED, place=Employment.place,
        when=ALWAYS, duration=NO_TERM, open_offer=True,
        reading=Text(
            "服务对象只写“人才”，无定义也无门槛，读作在长沙工作者均可",
            "talent is neither defined nor tested here, so it is read as whoever works in Changsha",
        ),
    )


@item_16.definition("院士", "academician")
def academician() -> Condition:
    """The academies are not named; a foreign academy's member is not settled."""
    return Person.distinctions.has("cas-academician", "cae-academician") | (
        Person.distinctions.has("foreign-academician")
        & left_open("“院士”未定义，外国院士未定", "academician is not defined, a foreign academy's is not settled")
    )


@item_16.program("academician-card", "长沙院士卡与专属服务", "Changsha academician card and its services")
def academician_card() -> Program:
    return Program(
        payee="person", form=SERVICE, discretion=ENTITLED, place=None,
        when=academician() & territory(Employment.cooperation_place),
        duration=NO_TERM,
        reading=Text(
            "与长沙合作即可，不要求在长沙工作；在长沙工作视为合作",
            "cooperation with Changsha is enough, work there is not asked for; who works there counts as cooperating",
        ),
    )


item_17 = DOCUMENT.item("17", "排忧解难", "Help for talent enterprises", office=ORGANISATION)


@item_17.program("startup-service", "初创型人才企业服务", "Service for start-up talent enterprises")
def startup_service() -> Program:
    return Program(
        payee="enterprise", form=SERVICE, discretion=ENTITLED, place=Enterprise.place,
        when=Growth.talent_enterprise & Growth.stage.is_("start-up"),
        duration=NO_TERM,
        reading=Text(
            "人才企业和三个阶段均无定义，以单位情况所述为准，不由成立时间推算",
            "neither talent enterprises nor the three stages are defined: what the profile says counts, not the age of the firm",
        ),
    )


@item_17.program("growth-plan", "成长型人才企业专属服务方案", "Tailored service plan for growing talent enterprises")
def growth_plan() -> Program:
    return Program(
        payee="enterprise", form=SERVICE, discretion=ENTITLED, place=Enterprise.place,
        when=Growth.talent_enterprise & Growth.stage.is_("growth"),
        duration=NO_TERM,
    )


@item_17.program("talent-loan", "“优才贷”等金融服务", "Youcai loan and other finance")
def talent_loan() -> Program:
    return Program(
        payee="enterprise", form=LOAN, discretion=OPTIONAL, place=Enterprise.place,
        when=Growth.talent_enterprise
        & Growth.stage.is_("growth")
        & Enterprise.policies_met.has("growth-talent-loan"),
        duration=NO_TERM,
        next=Text(
            "由贷款机构决定；产品自身的条件在文件之外",
            "the lender decides; the product's own terms lie outside the text",
        ),
        reading=Text(
            "本句只写成长型企业，贷款产品自身的对象和额度在文件之外；额度未载明",
            "the sentence names growing firms alone; whom the product itself serves and up to what sum lies outside",
        ),
    )


@item_17.program("mature-support", "成熟型人才企业引才与上市培育", "Hiring of high-end talent and listing for mature talent enterprises")
def mature_support() -> Program:
    return Program(
        payee="enterprise", form=SERVICE, discretion=CASE_BY_CASE, place=Enterprise.place,
        when=Growth.talent_enterprise & Growth.stage.is_("mature"),
        duration=NO_TERM,
        reading=Text(
            "“一事一议”读作统领引才和上市培育两项帮助", "case by case is read over both kinds of help"
        ),
    )
