"""Letter of issue, part one and action one, items 1 to 5: policies, towns and communities for talent."""

from __future__ import annotations

from typing import TYPE_CHECKING

from talentcalc import terms
from talentcalc.clauses.amounts import NO_TERM
from talentcalc.clauses.programs import CASE_BY_CASE, ENTITLED, OPTIONAL, SERVICE, Program
from talentcalc.clauses.text import Text
from talentcalc.documents.changsha.document import (
    CHANGSHA_COUNTY,
    DOCUMENT,
    ECONOMIC_ZONE,
    HIGH_TECH_ZONE,
    ORGANISATION,
    WANGCHENG,
    XIANGJIANG,
    in_zone,
)
from talentcalc.profile.person import Person, Talent
from talentcalc.profile.platforms import Platforms
from talentcalc.profile.work import Employment

if TYPE_CHECKING:
    from talentcalc.clauses.expressions import Condition

YEARS = Text("年", "years")
SINCE_THE_START = Text("自启动起", "from the start")

preamble = DOCUMENT.item("preamble", "发布信息与依据", "Publication and basis")
preamble.background("网页发布时间与编号", "time of publication and number of the page", ("2022", "12", "30", "14", "55", "154416"))
preamble.background("依据 2022 年市委市政府第 10 号文件", "based on document 10 of 2022 of the city", ("2022", "10"))
preamble.background("行动计划为期 3 年", "a plan for 3 years", ("3",))

item_i = DOCUMENT.item("i", "行动目标", "Aims")
item_i.background(
    "到 2025 年的目标：政策、平台、招才活动、环境与活力（无数字）",
    "aims by 2025 for policies, platforms, recruitment, environment and vitality, without figures", ("2025",),
)

item_1 = DOCUMENT.item("1", "人才政策体系", "Talent policies", office=ORGANISATION)
item_1.duty(
    "落实 45 条、8 条，升级 22 条人才政策，出台若干政策（试行）",
    "apply the 45 and the 8 articles, upgrade the 22 articles on talent, issue further policies on trial", ("45", "8", "22"),
)
item_1.define("各项责任单位中排名第一的为牵头单位", "of the offices named in an item, the first one leads")

item_2 = DOCUMENT.item("2", "麓谷人才小镇", "Lugu talent town", office=HIGH_TECH_ZONE)
item_2.duty(
    "支持长沙高新区建设小镇及其服务中心、公园、外籍人员子女学校，用好离岸创新创业基地",
    "support the High-tech Zone in building the town with its centres, parks and school for foreign children, and make use of the "
    "offshore base for innovation and entrepreneurship",
)
HIGH_TECH = Text("长沙高新区", "Changsha High-tech Zone")


@item_2.program("talent-apartment", "高端人才公寓与青年人才驿站", "High-end talent apartments and youth hostels")
def talent_apartment() -> Program:
    return Program(
        payee="person", form=SERVICE, discretion=ENTITLED, place=Employment.place,
        when=in_zone(HIGH_TECH, "changsha-high-tech") & Person.policies_met.has("talent-housing"),
        duration=NO_TERM,
        reading=Text(
            "文件只说升级服务，谁可入住、租金和期限由其他规则定，故以是否符合该规则为条件；不涉及确定金额",
            "the service is upgraded; who may live there, at what rent and how long is left to other rules, so meeting "
            "them is the condition. No sum hangs on it",
        ),
    )


@item_2.program("service-centre", "人才综合服务中心", "Integrated talent service centre")
def service_centre() -> Program:
    return Program(
        payee="person", form=SERVICE, discretion=ENTITLED, place=Employment.place,
        when=in_zone(HIGH_TECH, "changsha-high-tech"),
        duration=NO_TERM, open_offer=True,
        reading=Text(
            "未写审批或评选，读作符合即享的服务；同句的招聘市场并入本项",
            "no test is written, so it is read as a service for whoever fits; the recruitment market is part of it",
        ),
    )


item_3 = DOCUMENT.item("3", "松雅湖国际科学城", "Songya Lake International Science City", office=ECONOMIC_ZONE)
item_3.duty(
    "长沙经开区、长沙县共建科学城，引进创新平台，建设智算和海创中心，扩建国际学校，做实各国家级园区，建设公寓、驿站和公园",
    "the zone and the county build the science city together: they bring in platforms, build a computing centre and a centre for "
    "returnees, enlarge the international school, strengthen the national parks, build apartments, a hostel and a park",
)


@item_3.program("university-centre", "高校科创中心进驻", "University innovation centre moving in")
def university_centre() -> Program:
    return Program(
        payee="school", form=SERVICE, discretion=OPTIONAL, place=None,
        when=terms.university()
        & Platforms.some(
            Platforms.kind.is_("university-innovation-centre") & Platforms.place.within(CHANGSHA_COUNTY)
        ),
        duration=NO_TERM,
        reading=Text(
            "科学城由长沙经开区和长沙县共建，四至未写明，按长沙县范围判断",
            "the science city is built by the zone and the county; its bounds are not given, so the county counts",
        ),
    )


def round_songya_lake() -> Condition:
    """Work in the county or in one of the zones; other zones of the city stay open."""
    songya_lake = Text("松雅湖国际科学城", "Songya Lake International Science City")
    return Employment.place.within(CHANGSHA_COUNTY) | in_zone(
        songya_lake, "songya-lake", "changsha-economic", "changsha-free-trade"
    )


@item_3.program("international-services", "国际人才公寓与驿站", "Apartments and hostel for international talent")
def international_services() -> Program:
    return Program(
        payee="person", form=SERVICE, discretion=CASE_BY_CASE, place=Employment.place,
        when=Talent.kinds.has("international") & round_songya_lake() & Person.policies_met.has("talent-housing"),
        duration=NO_TERM,
        reading=Text(
            "公寓、驿站尚在建设，故按一事一议理解；谁可入住由其他规则定，与第 2 条相同，以是否符合该规则为条件。“国际人才”"
            "无定义，以个人情况所述为准。不涉及确定金额",
            "the apartments and the hostel are still being built, so it is read as case by case; who may live there is left to "
            "other rules, as in item 2, and meeting them is the condition. International talent is not defined, the profile "
            "says it. No sum hangs on it",
        ),
    )


@item_3.program("one-stop-service", "国际人才一站式服务", "One-stop service for international talent")
def one_stop_service() -> Program:
    return Program(
        payee="person", form=SERVICE, discretion=ENTITLED, place=Employment.place,
        when=Talent.kinds.has("international") & round_songya_lake(),
        duration=NO_TERM,
        reading=Text(
            "未写审批或评选，也不以入住公寓为条件，读作符合即享的服务；“国际人才”无定义，以个人情况所述为准",
            "no test is written and living in the apartments is not asked for, so it is read as a service for whoever fits; "
            "international talent is not defined, the profile says it",
        ),
    )


item_4 = DOCUMENT.item("4", "海归小镇", "Town for returnees", office=WANGCHENG)
item_4.target("海归小镇快速启动", "quick start of the town", None, YEARS, SINCE_THE_START, high=1)
item_4.target("海归小镇形成形象", "the town takes shape", None, YEARS, SINCE_THE_START, high=2)
item_4.target("海归小镇见到成效", "the town shows results", None, YEARS, SINCE_THE_START, high=3)
item_4.duty(
    "建设洋湖先行区和大泽湖核心区及医疗、体育、文化、教育设施，集聚青年海归",
    "build both areas with their medical, sports, culture and education facilities, gather young returnees",
)

item_5 = DOCUMENT.item("5", "国际人才社区", "International talent communities", office=XIANGJIANG)
item_5.duty(
    "以洋湖为重点建设国际人才社区、驿站、书屋，丰富东澜湾社区服务",
    "build international communities, above all round Yanghu, with a hostel and a reading room, offer more services at Donglanwan",
)
