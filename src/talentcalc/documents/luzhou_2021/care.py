"""Project six, items 27 to 30, and the closing paragraph: care for talent, validity, overlap."""

from __future__ import annotations

from typing import TYPE_CHECKING

from talentcalc import terms
from talentcalc.clauses.amounts import NO_TERM, ONCE, between, exact, lasting, months, up_to
from talentcalc.clauses.expressions import ALWAYS
from talentcalc.clauses.programs import (
    CASE_BY_CASE,
    CASH,
    ENTITLED,
    OPTIONAL,
    RECOGNITION,
    SELECTION,
    SERVICE,
    SUPPORT,
    Program,
)
from talentcalc.clauses.text import Text
from talentcalc.documents.luzhou_2021.document import DOCUMENT
from talentcalc.documents.luzhou_2021.housing import newly_introduced, shortage_doctor_or_full_senior
from talentcalc.documents.luzhou_2021.scope import innovative_talent, introduced_talent
from talentcalc.profile.bodies import Childcare
from talentcalc.profile.enterprise import Enterprise
from talentcalc.profile.household import Family
from talentcalc.profile.person import Person
from talentcalc.profile.work import Employment

if TYPE_CHECKING:
    from talentcalc.clauses.expressions import Condition

NO_APPLICATION = Text("文件未写明申请方式，由政府部门提供", "no application is described: the government provides it")
WITHIN_THREE_YEARS = Text("印发后 3 年内", "within 3 years of issue")

item_27 = DOCUMENT.item("27", "人才评选奖励与生活补贴", "Talent awards and the living allowance")
item_27.duty(
    "持续评选“酒城英才”；鼓励各区、园区、行业部门和单位建立荣誉制度；做好学术和技术带头人评选；推选人才参评省级计划",
    "hold the selection every year; encourage honours of districts, parks, trades and employers; name municipal "
    "academic and technical leaders; put talent up for the provincial plans",
)


@item_27.program("jiucheng-talent-individual", "“酒城英才”个人奖励", "Jiucheng Talent award, individual")
def jiucheng_talent_individual() -> Program:
    return Program(
        payee="person", form=CASH, discretion=SELECTION, contest=True, place=Employment.place,
        when=ALWAYS, amount=between(10_000, 100_000), duration=ONCE, purpose="talent-award", figures=("150",),
        note=Text("每年评选 150 人，各类别对应金额另定", "150 people a year; which category earns what is laid down elsewhere"),
    )


@item_27.program("jiucheng-talent-team", "“酒城英才”团队奖励", "Jiucheng Talent award, team")
def jiucheng_talent_team() -> Program:
    return Program(
        payee="team", form=CASH, discretion=SELECTION, contest=True, place=Employment.place,
        when=Employment.team_member, amount=between(10_000, 100_000), duration=ONCE,
        purpose="talent-team-award", figures=("30",),
        note=Text("每年评选 30 个团队，各类别对应金额另定", "30 teams a year; which category earns what is laid down elsewhere"),
        reading=Text(
            "金额按每个团队计，不按成员人数计；若按人计，每名成员 10,000 至 100,000 元",
            "the sum is a team's, not each member's; otherwise 10,000 to 100,000 yuan for every member",
        ),
    )


@item_27.program("extraordinary-contribution", "特别巨大贡献奖励", "Award for an extraordinary contribution")
def extraordinary_contribution() -> Program:
    return Program(
        payee="person", form=CASH, discretion=CASE_BY_CASE, place=Employment.place,
        when=innovative_talent() & Person.extraordinary_contribution, amount=up_to(5_000_000),
        duration=ONCE, purpose="contribution-award", next=Text("经综合考评认定，文件未写明考评部门", "an overall appraisal decides; by whom, the document does not say"),
        reading=Text(
            "与“酒城英才”奖励用途不同，可以并存；若视为重复奖励，少 10,000 至 100,000 元",
            "another purpose than the Jiucheng Talent award, so both stand; if taken for a double award, 10,000 to "
            "100,000 yuan less",
        ),
    )


@item_27.program(
    "living-allowance", "急需博士、正高生活补贴", "Living allowance for PhDs in shortage and holders of full senior titles"
)
def living_allowance() -> Program:
    return Program(
        payee="person", form=CASH, discretion=RECOGNITION, place=Employment.place,
        when=newly_introduced() & shortage_doctor_or_full_senior(),
        amount=exact(2_000, per="month", count=36), duration=months(36), purpose="living-allowance",
        reading=Text(
            "“急需紧缺”只限定全日制博士，若也限定正高，则不紧缺的正高少 72,000 元。三年自认定之日起算，共 36 个月；"
            "若自引进之日起算，认定每晚一个月少 2,000 元。试行期满（2023-08-24）前开始发放的，读作继续发放至第 36 个月；"
            "若期满即止，余下月份每月 2,000 元不再发放：已满 19 个月的少 34,000 元，认定即逢期满的少 70,000 元",
            "shortage binds the full-time PhD alone; if it bound the full senior title too, 72,000 yuan less for those "
            "not in shortage. The three years run from recognition, 36 months in all; counted from the introduction, "
            "each month that recognition comes later would be 2,000 yuan less. What began inside the trial, which ended on 2023-08-24, "
            "is read to run on to its 36th month; if it stopped with the trial, every month still to come would be 2,000 yuan less: "
            "34,000 yuan less after 19 months, 70,000 yuan less for whoever was recognised in the trial's last month",
        ),
        note=Text(
            "试行期内开始发放的，期满后继续发放至第 36 个月", "what began inside the trial runs on to its 36th month"
        ),
    )


item_28 = DOCUMENT.item("28", "人才服务与专项编制", "Services and special posts for talent")
item_28.duty(
    "常态收集办理人才需求；建立市领导联系泸州籍高层次人才、县级以上领导干部联系专家的制度；发挥高端人才之家作用",
    "collect and meet the needs of talent; leaders keep in touch with talent of Luzhou origin and with experts; put the "
    "home of high-end talent to use",
)


@item_28.definition("急需紧缺的创新人才", "innovative talent in shortage")
def innovative_talent_in_shortage() -> Condition:
    return Person.urgently_needed & innovative_talent()


@item_28.program("special-staff-quota", "高层次人才专项编制", "Special staffing quota")
def special_staff_quota() -> Program:
    return Program(
        payee="person", form=SERVICE, discretion=CASE_BY_CASE, place=Employment.place,
        when=innovative_talent_in_shortage(), duration=NO_TERM,
    )


@item_28.program("special-technical-post", "专业技术特设岗位", "Specially created technical post")
def special_technical_post() -> Program:
    return Program(
        payee="person", form=SERVICE, discretion=CASE_BY_CASE, place=Employment.place,
        when=innovative_talent_in_shortage(), duration=NO_TERM,
    )


@item_28.program("service-card", "酒城英才卡绿色通道服务", "Green-channel services of the Jiucheng Talent card")
def service_card() -> Program:
    return Program(
        payee="person", form=SERVICE, discretion=ENTITLED, place=Employment.place,
        when=innovative_talent() & Person.service_card_conditions, duration=NO_TERM, next=NO_APPLICATION,
        note=Text(
            "即天府英才 B 卡；医疗、交通、旅游、社保结转等服务",
            "the card is the Tianfu Talent card B; medical care, transport, tourism, transfer of social insurance and more",
        ),
    )


item_29 = DOCUMENT.item("29", "子女入学与托育", "School entry and childcare")
item_29.target(
    "新建、改扩建中小学和幼儿园", "schools and kindergartens built, rebuilt or enlarged", 10,
    Text("所", "schools"), WITHIN_THREE_YEARS, high=10,
)
item_29.target("新增托育服务机构", "new childcare bodies", 10, Text("所", "bodies"), WITHIN_THREE_YEARS, high=10)
item_29.duty(
    "3 年内建成上述学校、幼儿园和托育机构；义务教育课后服务原则上延至普遍下班时间后 0.5 小时",
    "build them within three years; after-school care lasts, as a rule, to half an hour after the usual end of work",
    figures=("3", "0.5"),
)


@item_29.program("school-entry", "子女入学便利", "Help with children's school entry")
def school_entry() -> Program:
    return Program(
        payee="person", form=SERVICE, discretion=ENTITLED, place=Employment.place,
        when=innovative_talent() & terms.CHILD_ENTERING_SCHOOL, duration=NO_TERM, next=NO_APPLICATION,
    )


@item_29.program("childcare", "子女教育照护", "Children's education and care")
def childcare() -> Program:
    return Program(
        payee="person", form=SERVICE, discretion=ENTITLED, place=Employment.place,
        when=innovative_talent() & terms.HAS_CHILDREN & Family.childcare_conditions, duration=NO_TERM,
        next=NO_APPLICATION,
    )


@item_29.program("nursery-class-support", "幼儿园托班支持", "Support for nursery classes of kindergartens")
def nursery_class_support() -> Program:
    return Program(
        payee="institution", form=SUPPORT, discretion=OPTIONAL, place=Enterprise.place,
        when=Enterprise.kinds.has("kindergarten") & Childcare.nursery_capable & Childcare.nursery_class,
        duration=NO_TERM, figures=("2", "3"),
    )


@item_29.program("domestic-childcare-support", "家政企业育儿服务支持", "Support for childcare by domestic-service firms")
def domestic_childcare_support() -> Program:
    return Program(
        payee="enterprise", form=SUPPORT, discretion=OPTIONAL, place=Enterprise.place,
        when=Enterprise.kinds.has("domestic-service") & Childcare.expands_infant_care, duration=NO_TERM,
    )


item_30 = DOCUMENT.item("30", "职业档案与职业生涯服务", "Career files and career services")
item_30.duty(
    "在各区人社服务大厅设人才专区并配专员；建立引才、育才、留才机制",
    "open a desk with its own staff in every district's hall; build a mechanism to bring in, train and keep talent",
)


@item_30.definition("引进的创新人才", "innovative talent brought in")
def talent_brought_in() -> Condition:
    return introduced_talent()


INTRODUCED = Text(
    "“引进”不限新引进，也不限全职；不涉及可计金额",
    "introduced at whatever time, full time or not; no sum is at stake",
)


@item_30.program("career-archive", "终身职业档案", "Lifelong career file")
def career_archive() -> Program:
    return Program(
        payee="person", form=SERVICE, discretion=ENTITLED, place=Employment.place,
        when=talent_brought_in(), duration=lasting("终身", "lifelong"), reading=INTRODUCED, next=NO_APPLICATION,
    )


@item_30.program("career-services", "“菜单式”职业生涯服务", "Tailored career services")
def career_services() -> Program:
    return Program(
        payee="person", form=SERVICE, discretion=ENTITLED, place=Employment.place,
        when=talent_brought_in(), duration=NO_TERM, reading=INTRODUCED,
        next=Text("到所在区人社服务大厅的人才专区办理", "ask at the talent desk of the district's human-resources hall"),
    )


closing = DOCUMENT.item("closing", "施行、衔接与解释", "Validity, overlap and interpretation")
closing.define(
    "自印发之日起试行 2 年：2021-08-24 至 2023-08-24，首尾两日均有效",
    "on trial for two years from the day of issue: 2021-08-24 to 2023-08-24, both days included",
    figures=("2",),
)
closing.define(
    "与现行其他政策重复的，取新、取高、不重复：同一用途已领数额不低于本方案的不再给付，低于的补足差额",
    "overlap with other policies: the newer, the higher, never twice. As much or more received for the same purpose "
    "excludes; less leaves the difference",
)
closing.duty("市级相关部门另行制定实施细则并负责解释", "the municipal departments write detailed rules and interpret the plan")
