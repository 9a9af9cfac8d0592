"""Part three (items 22 to 27): moving between government, institutions, enterprises and the grassroots."""

from __future__ import annotations

from talentcalc import terms
from talentcalc.clauses.amounts import NO_TERM
from talentcalc.clauses.expressions import left_open
from talentcalc.clauses.programs import ENTITLED, OPTIONAL, PAY, PRIORITY, Program
from talentcalc.clauses.text import Text, listed
from talentcalc.documents.ziliujing.document import DOCUMENT, HR, ORGANISATION, SCIENCE
from talentcalc.profile.enterprise import Enterprise
from talentcalc.profile.person import Person, Talent
from talentcalc.profile.work import Employment, Mobility

item_22 = DOCUMENT.item("22", "进入党政机关和国有单位", "Into party, government and state units", listed(ORGANISATION, HR))
item_22.duty("制定吸引社会优秀人才的政策", "write policies that attract outstanding talent from society")
item_22.duty("出台公务员遴选与事业单位选聘规则", "issue rules on selecting civil servants and on hiring staff of public institutions")
item_22.duty("从国有单位调任专业人才到党政机关", "transfer professionals of state units into party and government organs")
item_22.duty("落实专业技术类公务员聘任试点", "carry out the pilot of appointed technical civil servants")

item_23 = DOCUMENT.item("23", "产学研人才兼职", "Part-time work of researchers", SCIENCE)


@item_23.program("part-time-adviser-pay", "兼职技术顾问报酬", "Pay as part-time technical adviser")
def part_time_adviser_pay() -> Program:
    return Program(
        payee="person", form=PAY, discretion=OPTIONAL, place=Employment.place,
        when=terms.public_institution()
        & (
            Enterprise.kinds.has("research-institution")
            | left_open("科研院所以外的事业单位未逐一列明", "public institutions other than research institutes are not named")
        )
        & Talent.roles.has("researcher", "technical-staff")
        & Mobility.own_duties_fulfilled & Mobility.adviser_to_sci_tech_firm & Mobility.adviser_rules_met,
        duration=NO_TERM,
        next=Text("由兼职的科技型企业按规定支付", "the sci-tech enterprise pays, by the rules on part-time posts"),
        reading=Text(
            "产学研人才读作科研和科技人员；报酬由企业支付，无金额；须符合兼职取酬规定",
            "read as researchers and sci-tech staff; the enterprise pays, no sum is stated; the rules on such pay apply",
        ),
    )


item_24 = DOCUMENT.item("24", "科技人员离岗创业", "Leaving a post to found an enterprise", HR)
item_24.duty("出台鼓励科技人员创办科技型企业的试点意见", "issue an opinion on sci-tech staff who found enterprises")
item_24.duty("放宽科技型企业准入门槛", "ease market entry for sci-tech enterprises")


@item_24.program("leave-to-found", "离岗创办企业", "Leave of post to found an enterprise")
def leave_to_found() -> Program:
    return Program(
        payee="person", form=PRIORITY, discretion=OPTIONAL, place=Employment.place,
        when=Talent.roles.has("researcher", "technical-staff") & Mobility.leaves_to_found, duration=NO_TERM,
        note=Text("给予的是离岗的许可，不是资金", "it is leave of the post, not money"),
        next=Text(
            "试点意见尚待出台，可向牵头的区人力资源社会保障局询问",
            "the opinions on the pilot are still to be issued; ask the district HR and social security bureau, which leads the work",
        ),
    )


item_25 = DOCUMENT.item("25", "到基层一线工作", "Work at the grassroots", HR)
item_25.define(
    "一线：乡镇（街道）、村（社区）、生产车间、重点工程项目",
    "front line: townships, villages and communities, workshops, sites of key projects",
)
item_25.duty("组织专家到乡镇和村服务", "send experts to serve townships and villages")


@item_25.program("priority-recommendation", "一线人员优先推荐", "Priority for front-line professionals")
def priority_recommendation() -> Program:
    return Program(
        payee="person", form=PRIORITY, discretion=ENTITLED, place=Employment.place,
        when=Person.professional_post & Employment.front_line.has("township", "village", "workshop", "key-project"),
        duration=NO_TERM,
        note=Text("职称评定、专家推选、人才培训三事，同等条件下", "for titles, expert lists and training, all else being equal"),
    )


@item_25.program("grassroots-hiring-preference", "基层经历录用倾斜", "Hiring preference for grassroots experience")
def grassroots_hiring_preference() -> Program:
    return Program(
        payee="person", form=PRIORITY, discretion=ENTITLED, place=Employment.place,
        when=Mobility.applies_for_public_post & (Mobility.grassroots_years >= 2), duration=NO_TERM,
        note=Text("倾斜的方式和程度未写明", "how, and how far, such applicants are preferred is not said"),
        next=Text("由招录机关、事业单位在招录（聘）中体现", "the organ or institution that hires applies it"),
    )


item_26 = DOCUMENT.item("26", "军民科技资源共享", "Civil and military research resources", SCIENCE)
item_26.target(
    "军民两用创新平台", "dual-use innovation platforms", None, Text("一批", "a number of them"), Text("未定期", "no date")
)
item_26.duty(
    "推动军民科技资源共享，鼓励民口平台参与军品科研生产",
    "share civil and military research resources, encourage civil platforms to take part in military research",
)

item_27 = DOCUMENT.item("27", "军民融合人才队伍", "Talent of civil-military integration", SCIENCE)
item_27.duty("依托工业园区建设军民融合产业基地", "build a civil-military industrial base in the industrial park")
item_27.duty(
    "吸引军工和中省单位人才从事研发、创办高新技术企业",
    "attract staff of military, central and provincial units to do research and found high-tech enterprises",
)
