"""Part one, sub-sections one to three (items 1 to 7): bringing talent in, and entrepreneurs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from talentcalc import terms
from talentcalc.clauses.amounts import NO_TERM
from talentcalc.clauses.expressions import left_open
from talentcalc.clauses.programs import (
    CASE_BY_CASE,
    CASH,
    ENTITLED,
    OPTIONAL,
    PRIORITY,
    RECOGNITION,
    SERVICE,
    SUPPORT,
    Program,
)
from talentcalc.clauses.text import Text, listed
from talentcalc.documents.ziliujing.document import (
    COMMERCE_FEDERATION,
    DOCUMENT,
    FINANCE,
    HR,
    ORGANISATION,
    SCIENCE,
    STAFFING,
)
from talentcalc.profile.enterprise import Enterprise, PublicBody
from talentcalc.profile.household import Family
from talentcalc.profile.person import Person, Talent
from talentcalc.profile.work import Employment

if TYPE_CHECKING:
    from talentcalc.clauses.expressions import Condition

preamble = DOCUMENT.item("preamble", "附件与依据", "Annex and basis")
preamble.background(
    "作为附件 1 印发，落实市级人才体制改革意见", "issued as annex 1, to carry out the city's opinion on talent reform", ("1",)
)

item_1 = DOCUMENT.item("1", "高层次和急需紧缺人才引进", "Bringing in high-level talent and talent in shortage", ORGANISATION)
item_1.duty("集中各部门政策资源", "pool the departments' policies")


@item_1.definition("来本区创新创业", "comes to the district to innovate or start a business")
def comes_to_innovate_or_found() -> Condition:
    """来我区 is read as coming from elsewhere: the sub-section is on bringing talent in."""
    return terms.FROM_ELSEWHERE & terms.INNOVATES_OR_FOUNDS


@item_1.definition("属于特殊政策对象", "is among those whom the special policies serve")
def special_policy_talent() -> Condition:
    """The second half ends on high-level talent alone; talent in shortage is named only in the first."""
    return comes_to_innovate_or_found() & (
        terms.HIGH_LEVEL
        | (
            Person.urgently_needed
            & left_open(
                "特殊政策是否及于急需紧缺人才，文件未明确", "whether the special policies reach talent in shortage is not said"
            )
        )
    )


GRADED = Text(
    "按人选层次发放，层次与金额均不在文中，故不计金额；“来我区”读作从区外来此",
    "paid by the level of the person; levels and sums are not in the text, so no amount is shown; coming to the district is read "
    "as coming from outside",
)


@item_1.program("settling-allowance", "安家补助", "Settling-in allowance")
def settling_allowance() -> Program:
    return Program(
        payee="person", form=CASH, discretion=ENTITLED, place=Employment.place,
        when=comes_to_innovate_or_found() & (terms.HIGH_LEVEL | Person.urgently_needed),
        duration=NO_TERM, purpose="settling-in", reading=GRADED,
    )


@item_1.program("post-incentive", "岗位激励", "Post incentive")
def post_incentive() -> Program:
    return Program(
        payee="person", form=CASH, discretion=ENTITLED, place=Employment.place,
        when=comes_to_innovate_or_found() & (terms.HIGH_LEVEL | Person.urgently_needed),
        duration=NO_TERM, purpose="post-incentive",
        reading=Text(
            "本条两次写到岗位激励，读作同一项；急需紧缺人才依前半句享有；按人选层次发放，金额未写明；“来我区”读作从区外来此",
            "named twice in the item and read as one; talent in shortage has it by the first half; paid by the level of the "
            "person, no sum is stated; coming to the district is read as coming from outside",
        ),
    )


def special_policy(when: Condition, form: str = SERVICE) -> Program:
    return Program(
        payee="person", form=form, discretion=ENTITLED, place=Employment.place, when=when, duration=NO_TERM,
        reading=Text(
            "后半句以支持高层次人才收尾：高层次人才符合，急需紧缺人才待定；“来我区”读作从区外来此；未写明金额",
            "the second half of the item ends on high-level talent: met for such talent, possible for talent in shortage; "
            "coming to the district is read as coming from outside; no money is named",
        ),
    )


@item_1.program("further-study", "培养深造", "Further training and study")
def further_study() -> Program:
    return special_policy(special_policy_talent())


@item_1.program("spouse-placement", "配偶安置", "Placement of the spouse")
def spouse_placement() -> Program:
    return special_policy(special_policy_talent() & Family.spouse)


@item_1.program("children-schooling", "子女入学", "School places for children")
def children_schooling() -> Program:
    return special_policy(special_policy_talent() & terms.CHILD_ENTERING_SCHOOL)


@item_1.program("medical-care", "医疗保健", "Medical care")
def medical_care() -> Program:
    return special_policy(special_policy_talent())


@item_1.program("housing-support", "住房保障", "Housing support")
def housing_support() -> Program:
    """A home or money towards one: the item does not say which."""
    return special_policy(special_policy_talent(), SUPPORT)


item_2 = DOCUMENT.item("2", "组团引才", "Joint recruitment", listed(ORGANISATION, HR))
item_2.duty("组织单位参加国内外人才交流，赴外地和高校引才", "take employers along to exchanges at home and abroad, recruit in developed regions and at universities")

item_3 = DOCUMENT.item("3", "事业单位编制管理", "Staffing of public institutions", STAFFING)
item_3.duty("分步实行备案制管理", "bring in filing-based staffing step by step")


@item_3.program("filing-based-staffing", "编制备案制管理", "Filing-based staffing")
def filing_based_staffing() -> Program:
    return Program(
        payee="institution", form=SERVICE, discretion=CASE_BY_CASE, place=Enterprise.place,
        when=terms.public_institution() & PublicBody.staffing_standard_set & (
            terms.public_hospital()
            | left_open("公立医院以外的事业单位是否列入，文件未明确", "whether institutions other than public hospitals come in is not said")
        ),
        duration=NO_TERM,
        next=Text(
            "逐步实行，先后和申请方式文件未写明，可向牵头的区委编办询问",
            "brought in step by step, in what order and how to apply is not said; ask the district staffing committee office, which "
            "leads the work",
        ),
    )


item_4 = DOCUMENT.item("4", "特设岗位与考核招聘", "Special posts and hiring by assessment", listed(ORGANISATION, HR))
item_4.duty("实现精准引才", "recruit by need")


@item_4.definition("统一组织引进的人才", "talent introduced by the departments together")
def introduced_together() -> Condition:
    """Talent that an employer found by itself is not meant."""
    return Employment.introduced_through.is_("organised") & (terms.HIGH_LEVEL | Person.urgently_needed)


@item_4.program("special-post", "特设岗位", "Special post")
def special_post() -> Program:
    return Program(
        payee="person", form=PRIORITY, discretion=OPTIONAL, place=Employment.place,
        when=introduced_together(), duration=NO_TERM,
    )


@item_4.program("assessment-hiring", "考核招聘", "Hiring by assessment")
def assessment_hiring() -> Program:
    return Program(
        payee="person", form=PRIORITY, discretion=OPTIONAL, place=Employment.place,
        when=introduced_together(), duration=NO_TERM,
    )


item_5 = DOCUMENT.item("5", "企业家队伍建设", "Entrepreneurs", listed(ORGANISATION, SCIENCE))
item_5.duty("建立企业家人才库，分四类开展培训", "keep a pool of entrepreneurs and train them in four kinds of course")


@item_5.definition("入库企业家", "entrepreneur of the pool")
def pooled_entrepreneur() -> Condition:
    return Talent.roles.has("entrepreneur") & Talent.entrepreneur_types.has("operating", "sci-tech", "growth")


@item_5.program("entrepreneur-training", "企业家分类培训", "Training for entrepreneurs by type")
def entrepreneur_training() -> Program:
    return Program(
        payee="person", form=SERVICE, discretion=ENTITLED, place=Employment.place,
        when=pooled_entrepreneur() | Talent.roles.has("executive"), duration=NO_TERM,
    )


@item_5.program("soe-reserve-cultivation", "国企后备人才递进培养", "Cultivation of state-enterprise managers")
def soe_reserve_cultivation() -> Program:
    """An executive is a senior manager."""
    return Program(
        payee="person", form=SERVICE, discretion=ENTITLED, place=Employment.place,
        when=terms.state_enterprise() & Talent.roles.has("manager", "executive") & Talent.cadre_plan_conditions,
        duration=NO_TERM,
    )


item_6 = DOCUMENT.item(
    "6", "联系服务企业家", "Contact with entrepreneurs", listed(COMMERCE_FEDERATION, SCIENCE)
)
item_6.duty("定期举办企业家论坛、沙龙", "hold forums and salons for entrepreneurs regularly")
item_6.duty("强化对企业家的引导激励", "guide and encourage entrepreneurs more")


@item_6.program("district-leader-contact", "区级领导联系", "District leader as contact")
def district_leader_contact() -> Program:
    return Program(
        payee="person", form=SERVICE, discretion=RECOGNITION, place=Employment.place,
        when=Talent.roles.has("entrepreneur") & Talent.outstanding, duration=NO_TERM,
    )


item_7 = DOCUMENT.item("7", "职业经理人与企业挂职", "Professional managers and secondment", FINANCE)
item_7.duty("建立国企职业经理人制度，市场化选聘", "appoint managers of state enterprises from the market")
item_7.duty(
    "鼓励事业单位选派专业技术人员到企业挂职", "encourage public institutions to second professional and technical staff to enterprises"
)
