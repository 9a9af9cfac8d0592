"""Part three (items iii-1 to iii-4): leadership, responsibility, appraisal, rewards."""

from __future__ import annotations

from typing import TYPE_CHECKING

from talentcalc import terms
from talentcalc.clauses.amounts import NO_TERM
from talentcalc.clauses.expressions import left_open
from talentcalc.clauses.programs import CASH, ENTITLED, HONOUR, OPTIONAL, PRIORITY, RECOGNITION, Program
from talentcalc.clauses.text import Text, listed
from talentcalc.documents.taixing.document import (
    COMMERCE,
    DOCUMENT,
    TALENT_OFFICE,
    territory,
)
from talentcalc.documents.taixing.policies import settles_and_founds
from talentcalc.profile.dealings import AttractedProjects, Attraction
from talentcalc.profile.person import Person

if TYPE_CHECKING:
    from talentcalc.clauses.expressions import Condition

TIMES = Text("次", "times")
EVERY_YEAR = Text("每年", "every year")

item_iii_1 = DOCUMENT.item("iii-1", "组织领导", "Leadership", listed(TALENT_OFFICE, COMMERCE))
item_iii_1.target("部门联席会议", "joint meetings of the departments", 1, TIMES, Text("每半年", "every half-year"))
item_iii_1.target("专题培训", "training courses", 1, TIMES, EVERY_YEAR, high=2)
item_iii_1.duty("成立市委书记任组长的领导小组", "set up a leading group under the secretary of the city committee")

item_iii_2 = DOCUMENT.item("iii-2", "责任主体", "Who is responsible")
item_iii_2.duty(
    "园区实行一岗双责、一把手负责，书记年度述职",
    "in the parks one post carries both duties, the first head answers for them, and secretaries report on them every year", ("1", "2"),
)

# The stars of rows 15 to 17 lead single tasks of these two items, not the items.
item_iii_3 = DOCUMENT.item("iii-3", "考评体系", "Appraisal")
item_iii_3.target(
    "新签约和开工项目中人才领办创办项目的比例", "share of talent's projects among those signed and started", 30,
    Text("%", "%"), EVERY_YEAR,
)
item_iii_3.define(
    "人才实缴资本达一定数额的创业项目按亿元项目考核，数额未写明",
    "a start-up project whose paid-in capital reaches a sum not stated counts as a project of 100 million yuan",
    figures=("100000000",),
)
item_iii_3.duty("联动考核，引进国家级人才的项目加分", "appraise both kinds of projects together; those that bring national-level talent score more")


@item_iii_3.definition("国家级人才", "national-level talent")
def national_level_talent() -> Condition:
    """The text does not define it; a national award or title short of a talent plan is left open."""
    return Person.distinctions.has(
        "cas-academician", "cae-academician", "national-talent-plan", "national-outstanding-expert",
        "other-national-expert",
    ) | (
        Person.distinctions.has(
            "state-council-allowance", "national-academic-leader", "national-science-award",
            "china-skills-grand-award", "national-technical-expert", "foreign-academician",
        )
        & left_open("国家级人才未作定义", "national-level talent is not defined")
    )


@item_iii_3.program("direct-plan-review", "直接进入“双创计划”评审", "Direct entry to the review of Taizhou's plan")
def direct_plan_review() -> Program:
    return Program(
        payee="person", form=PRIORITY, discretion=ENTITLED, place=None,
        when=national_level_talent() & terms.FROM_ELSEWHERE & settles_and_founds(), duration=NO_TERM,
        note=Text("直接进入的是评审，不是计划本身", "it opens the review, not the plan itself"),
        next=Text("按泰州市“双创计划”自身的办法申报", "apply by the rules of Taizhou's own plan"),
    )


item_iii_4 = DOCUMENT.item("iii-4", "督查激励", "Supervision and rewards")
item_iii_4.duty("每年集中开展百日赛活动", "hold the hundred-day campaign every year", ("100",))
item_iii_4.duty("定期督查通报", "supervise and report regularly")


@item_iii_4.program("commendation", "成绩突出表彰", "Commendation for outstanding results")
def commendation() -> Program:
    return Program(
        payee="unit-or-individual", form=HONOUR, discretion=RECOGNITION, place=Attraction.place,
        when=Attraction.outstanding_results, duration=NO_TERM, office=TALENT_OFFICE,
    )


@item_iii_4.definition("重大人才项目", "major talent project")
def major_talent_project() -> Condition:
    """Two kinds are named and the list is open; the academies are the two of China."""
    kind = AttractedProjects.kind
    return kind.is_("academician-main", "academician-sole", "plan-entrant") | (
        kind.is_("foreign-academician", "other-major")
        & left_open("重大人才项目以“等”收尾，其他项目未定", "the list of major projects is open, others are not settled")
    )


@item_iii_4.program("major-project-reward", "重大人才项目奖励", "Reward for a major talent project")
def major_project_reward() -> Program:
    return Program(
        payee="unit-or-individual", form=CASH, discretion=OPTIONAL, place=None,
        when=AttractedProjects.some(
            territory(AttractedProjects.place) & major_talent_project()
            & AttractedProjects.in_production & AttractedProjects.at_capacity
        ),
        duration=NO_TERM, purpose="referral",
        next=Text(
            "由三区三园、各乡镇比照招商引资重大项目奖励办理",
            "the three zones and three parks and the townships reward it as they do major projects of investment",
        ),
        reading=Text(
            "正文写给予，任务表写可比照，读作可予支持；奖给引进项目的单位和个人，标准在文外，不计金额；须落户、投产并达效",
            "the body says given, the table says may: read as optional; for the units and individuals that brought the project in, by "
            "rules outside the text, so no amount is shown; settled, in production and at planned output are all required",
        ),
    )
