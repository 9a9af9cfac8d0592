"""The annexed task table: 18 rows that give the items' targets and duties to offices (★ leads)."""

from __future__ import annotations

from talentcalc.clauses.amounts import NO_TERM
from talentcalc.clauses.expressions import left_open
from talentcalc.clauses.programs import CASH, OPTIONAL, Program
from talentcalc.clauses.text import Text, listed
from talentcalc.documents.taixing.document import (
    COMMERCE,
    DOCUMENT,
    FINANCIAL_SUPERVISION,
    HIGH_TECH_ZONE,
    HR,
    REFORM,
    SCIENCE,
    TALENT_OFFICE,
    ZONES,
)
from talentcalc.profile.dealings import Attraction
from talentcalc.profile.enterprise import Enterprise

EVENTS = Text("期", "events")
TIMES = Text("次", "times")
ITEMS = Text("个", "items")
EVERY_YEAR = Text("每年", "every year")

row_1 = DOCUMENT.item("row-1", "建优园区产业创新平台", "Platforms of the parks")
row_1.target(
    "每个平台落户的高层次人才（团队）或创业项目", "high-level people, teams or start-up projects for each platform", 3,
    ITEMS, EVERY_YEAR,
)

row_1.duty("加快平台建设，见第 1 项", "build the platforms, as in item 1")

row_2 = DOCUMENT.item("row-2", "产学研合作", "Matching with universities and institutes", SCIENCE)
row_2.target("赴高校院所产学研对接", "matching visits to universities and institutes", 1, TIMES, Text("每季度", "every quarter"))
row_2.duty("引导企业对接领军人才和技术，见第 2 项", "steer enterprises towards leading talent and technology, as in item 2")

row_3 = DOCUMENT.item("row-3", "企业创新平台", "Platforms of enterprises", SCIENCE)
row_3.duty(
    "支持企业平台建设，探索“揭榜挂帅”，见第 2 项", "support platforms of enterprises and try out open challenges, as in item 2"
)

row_4 = DOCUMENT.item("row-4", "产业链人才", "Talent along the chain", ZONES)
row_4.duty("招引产业链项目，培育紧缺和技能人才", "attract projects of the chain, scarce and skilled talent")

row_5 = DOCUMENT.item("row-5", "人才和技术需求目录", "List of talent and technology needed", ZONES)
row_5.target(
    "各园区引进的高成长性团队或产业化项目", "high-growth teams or industrial projects for each park", 1, ITEMS, EVERY_YEAR,
    high=2,
)
row_5.duty("年初汇总上报需求目录并动态更新", "report the list at the start of the year and keep it current")

row_6 = DOCUMENT.item("row-6", "人力资源服务产业园", "Human-resources services park", listed(HR, HIGH_TECH_ZONE))
row_6.target(
    "在人才科技广场设点的知名中介", "well-known agencies with an office on the talent science square", 1,
    Text("家", "agencies"), Text("未定期", "no date"), high=2,
)
row_6.duty("筹划创建人力资源服务产业园，探索引才外包", "plan the HR services park, try out recruitment by outside services")
row_6.duty("制定中介机构落户和引才奖励办法", "write the rules on agencies that settle and bring in talent")


@row_6.program("agency-settlement-award", "中介机构落户奖励", "Award to agencies that settle")
def agency_settlement_award() -> Program:
    return Program(
        payee="agency", form=CASH, discretion=OPTIONAL, place=Attraction.place,
        when=Enterprise.kinds.has("hr-agency", "agency") & Attraction.agency_settles
        & left_open("落户奖励办法尚待制定", "the rules on this award are still to be written"),
        duration=NO_TERM,
        next=Text(
            "实施办法尚待制定（人社局、高新区牵头）",
            "the rules are still to be written, led by the HR and social security bureau and the high-tech zone",
        ),
    )


row_7 = DOCUMENT.item("row-7", "线上线下招引", "Attracting on site and online", COMMERCE)
row_7.duty("强化“云招商”平台", "strengthen the online platform")

row_8 = DOCUMENT.item("row-8", "创新创业大赛", "Contests", ZONES)
row_8.duty("各园区探索举办小型大赛，见第 5 项", "parks try out small contests, as in item 5")

row_9 = DOCUMENT.item("row-9", "项目路演", "Roadshows", SCIENCE)
row_9.target("项目路演和人才资本对接活动", "roadshows and matching events", 24, EVENTS, EVERY_YEAR)
# 4 + 4 + 6 + 2 for each of the other five parks make the 24
row_9.target(
    "其中人才办、科技局各办", "of them by the talent office and by the science bureau, each", 1, EVENTS,
    Text("每季度", "every quarter"), high=1,
)
row_9.target("其中高新区", "of them by the high-tech zone", 1, EVENTS, Text("每 2 个月", "every 2 months"), high=1)
row_9.target("其中其他园区各办", "of them by each of the other parks", 2, EVENTS, EVERY_YEAR)
row_9.target("对接落户的高层次人才创业项目", "start-up projects of high-level talent that settle", 10, ITEMS, EVERY_YEAR)

row_10 = DOCUMENT.item("row-10", "政策汇编", "Compendium of policies")
row_10.duty("汇编、推介并集成兑现政策", "compile, present and carry out the policies together")

row_11 = DOCUMENT.item("row-11", "产业引导基金", "Guidance funds", REFORM)
row_11.define("市和园区两级基金", "funds of two levels, city and park", ("2",))
row_11.duty("探索设立基金，引导社会资本，见第 7 项", "try to set up the funds, steer social capital, as in item 7")

row_12 = DOCUMENT.item("row-12", "投融资支持", "Finance", FINANCIAL_SUPERVISION)
row_12.duty("建立投贷联动等机制，见第 7 项", "link loans and investment, as in item 7")

row_13 = DOCUMENT.item("row-13", "工作例会", "Working meetings", listed(COMMERCE, TALENT_OFFICE))
row_13.duty("每半年召开工作例会", "hold a working meeting every half-year", ("0.5",))

row_14 = DOCUMENT.item("row-14", "一岗双责", "Two duties in one post")
row_14.duty("园区（乡镇）落实一岗双责", "in parks and townships one post carries both duties", ("1", "2"))

row_15 = DOCUMENT.item("row-15", "联动考核", "Joint appraisal", listed(COMMERCE, REFORM))
row_15.duty("产业项目和人才项目通盘考核", "appraise industrial and talent projects together")

row_16 = DOCUMENT.item("row-16", "培训与百日赛", "Training and campaign", COMMERCE)
row_16.target("专题培训", "training courses", 1, TIMES, EVERY_YEAR, high=2)
row_16.duty("开展百日赛活动", "hold the hundred-day campaign", ("100",))

row_17 = DOCUMENT.item("row-17", "表彰", "Commendation", TALENT_OFFICE)
row_17.duty("表彰成绩突出的单位和个人，见 iii-4", "commend units and people, as in iii-4")

row_18 = DOCUMENT.item("row-18", "重大人才项目奖励", "Reward for major talent projects")
row_18.duty("可比照重大项目奖励，见 iii-4", "major talent projects may be rewarded, as in iii-4")
