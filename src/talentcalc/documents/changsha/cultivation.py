"""Action four, items 12 to 14: bases, exchange and training, conversion of results."""

from __future__ import annotations

from typing import TYPE_CHECKING

from talentcalc import terms
from talentcalc.clauses.amounts import NO_TERM
from talentcalc.clauses.expressions import left_open
from talentcalc.clauses.programs import (
    CASH,
    ENTITLED,
    HONOUR,
    OPTIONAL,
    PRIORITY,
    SELECTION,
    SERVICE,
    Program,
)
from talentcalc.clauses.sections import PERSON
from talentcalc.clauses.text import Text
from talentcalc.documents.changsha.document import DOCUMENT, HR, ORGANISATION, SCIENCE, territory
from talentcalc.profile.dealings import Cooperation
from talentcalc.profile.enterprise import Enterprise, Growth
from talentcalc.profile.person import Talent
from talentcalc.profile.undertakings import FoundingProjects
from talentcalc.profile.work import Employment, Mobility

if TYPE_CHECKING:
    from talentcalc.clauses.expressions import Condition

item_12 = DOCUMENT.item("12", "人才培养基地", "Bases for cultivation", office=HR)
item_12.duty(
    "建各类工作室、实训基地和博士后工作站，支持雨花经开区建国家工匠院，吸引出站博士后留下",
    "build studios, bases and postdoctoral stations, support the institute of national craftsmen, keep postdoctoral researchers",
)


@item_12.program("youth-project-grant", "优秀青年创新创业项目资助", "Grant for youth innovation and start-up projects")
def youth_project_grant() -> Program:
    return Program(
        payee="person", form=CASH, discretion=SELECTION, contest=True, place=None,
        when=FoundingProjects.some(FoundingProjects.youth & territory(FoundingProjects.place)),
        duration=NO_TERM,
        reading=Text(
            "“优秀”由遴选判断；“青年”未写年龄，以项目自身定位为准；不要求入驻创业园，也不限应届生；金额未载明",
            "the selection judges what is excellent; no age is given for youth, the project's own standing counts; neither "
            "a place in a start-up park nor a recent degree is asked for; the sum is not stated",
        ),
    )


@item_12.program("skills-contest", "职业技能大赛", "Vocational skills contest")
def skills_contest() -> Program:
    """十行状元百优工匠: the contest and the city's own are one event."""
    return Program(
        payee="person", form=HONOUR, discretion=SELECTION, contest=True, place=Employment.place,
        when=terms.skilled_worker(), duration=NO_TERM,
        note=Text("未写明奖金，竞赛工种待扩大", "no prize is stated; more trades are to be covered"),
    )


@item_12.definition("青年科技人才", "young sci-tech talent")
def young_sci_tech() -> Condition:
    """The text gives no age."""
    young = Talent.kinds.has("young", "excellent-young")
    return Talent.kinds.has("young-sci-tech") | (young & Talent.kinds.has("sci-tech"))


@item_12.program("xiaohe-project", "企业“小荷”人才项目", "Xiaohe young-talent project in enterprises")
def xiaohe_project() -> Program:
    return Program(
        payee="person", form=SERVICE, discretion=SELECTION, contest=True, place=Enterprise.place,
        when=young_sci_tech() & terms.enterprise(),
        duration=NO_TERM,
        reading=Text(
            "人才项目须确定人选，读作评选；只写“本地企业”，以企业的经营地为准，不论本人在何处工作；是否给资金未载明",
            "a talent project names the people it takes, so it is read as a selection; local enterprises are named, so the place of the "
            "enterprise counts, wherever the person works; whether money is given is not said",
        ),
    )


item_13 = DOCUMENT.item("13", "人才交流培训", "Exchange and training", office=ORGANISATION)


@item_13.program("event-support", "学术活动、研修班与论坛举办支持", "Support for hosting academic events, seminars and forums")
def event_support() -> Program:
    other = Cooperation.events.has("other-professional") & left_open(
        "名单以“等”收尾，其他专业活动未定", "the list is open, another professional event is not settled"
    )
    return Program(
        payee="enterprise", form=SERVICE, discretion=OPTIONAL, place=Enterprise.place,
        when=Cooperation.events.has("academic", "seminar", "forum") | other,
        duration=NO_TERM,
    )


@item_13.program("exchange-support", "参加学术会议、交流与研修支持", "Support for attending conferences, exchange and study")
def exchange_support() -> Program:
    return Program(
        payee="person", form=SERVICE, discretion=OPTIONAL, place=Employment.place,
        when=Employment.exchanges.has("international-conference", "technical-exchange", "further-study"),
        duration=NO_TERM,
        reading=Text(
            "“国际性”读作只修饰学术会议，技术交流和研修不分国内外；承担哪些费用未载明",
            "international is read of conferences alone, exchange and study may be at home; which costs are borne is not said",
        ),
    )


@item_13.program("entrepreneur-training", "企业家培训", "Training for entrepreneurs")
def entrepreneur_training() -> Program:
    others = left_open("培训重点面向三类企业，其他企业未排除", "three kinds of firm come first, others are not excluded")
    executive = Talent.roles.has("executive") & left_open(
        "只写“企业家”，其他高管是否受训未明确", "entrepreneurs are named alone, other executives are not settled"
    )
    return Program(
        payee="person", form=SERVICE, discretion=ENTITLED, place=Employment.place,
        when=(Talent.roles.has("entrepreneur") | executive)
        & (Growth.recognitions.has("single-champion", "little-giant", "chain-leader") | others),
        duration=NO_TERM,
    )


@item_13.program("skills-training", "职业技能培训", "Vocational skills training")
def skills_training() -> Program:
    others = left_open("培训重点围绕三个产业，其他产业未排除", "three industries come first, others are not excluded")
    return Program(
        payee="person", form=SERVICE, discretion=ENTITLED, place=Employment.place, sides=(PERSON,),
        when=Growth.industries.has("construction-machinery", "rail-transit", "aerospace") | others,
        duration=NO_TERM, open_offer=True,
        reading=Text(
            "紧缺急需高技能人才只是加大力度的对象，不是条件",
            "skilled talent in shortage is trained more, being such is no condition",
        ),
    )


item_14 = DOCUMENT.item("14", "科技成果转化", "Conversion of results", office=SCIENCE)
item_14.duty(
    "每年选派干部到高校院所对接成果转化，推进智库建设",
    "send officers to universities and institutes every year to help conversion, build think tanks",
)


@item_14.program("startup-support", "转化平台支持创新创业", "Support for innovation and entrepreneurship through conversion platforms")
def startup_support() -> Program:
    return Program(
        payee="person", form=SERVICE, discretion=OPTIONAL, place=Employment.place,
        when=terms.INNOVATES_OR_FOUNDS,
        duration=NO_TERM,
    )


@item_14.program("researcher-founding", "科研人员兼职创新与创办企业", "Researchers innovating part-time or founding enterprises")
def researcher_founding() -> Program:
    return Program(
        payee="person", form=PRIORITY, discretion=OPTIONAL, place=Employment.place,
        when=Talent.roles.has("researcher")
        & (Mobility.part_time_innovation | Mobility.founds_beside_post | Mobility.leaves_to_found),
        duration=NO_TERM,
        reading=Text(
            "给予的是做法上的许可，不是资金；单位是否同意由其他规则定",
            "a freedom, not money; whether the employer agrees is left to other rules",
        ),
    )
