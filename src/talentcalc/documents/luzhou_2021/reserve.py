"""Project four, items 20 to 23: platforms, vocational schools and training."""

from __future__ import annotations

from typing import TYPE_CHECKING

from talentcalc import terms
from talentcalc.clauses.amounts import NO_TERM, ONCE, YEARLY, at_least, exact, up_to
from talentcalc.clauses.expressions import left_open
from talentcalc.clauses.programs import (
    CASE_BY_CASE,
    CASH,
    ENTITLED,
    OPTIONAL,
    RECOGNITION,
    SUPPORT,
    Program,
    Rise,
)
from talentcalc.clauses.text import Text, both
from talentcalc.documents.luzhou_2021.document import DOCUMENT, territory
from talentcalc.documents.luzhou_2021.scope import new_in_another_word
from talentcalc.profile.bodies import Graduates, Institute, School, Trainees
from talentcalc.profile.enterprise import Enterprise
from talentcalc.profile.platforms import Platforms
from talentcalc.profile.work import Employment, Training

if TYPE_CHECKING:
    from talentcalc.clauses.expressions import Condition

item_20 = DOCUMENT.item("20", "高端培养平台", "High-end platforms for training talent")
item_20.duty("大力引进创新人才培养高端平台", "bring in high-end platforms that train innovative talent")


def once_each(sum_: str) -> Text:
    """For which platforms, and how often, the construction subsidy of so many yuan is read."""
    return both(
        Text(
            "每个平台各 {sum} 元；未写“一次性”，读作新建时一次，若逐年给付则每多一年再加 {sum} 元",
            "{sum} yuan for each platform; the text does not say “once”, and it is read as once, when it is new: paid yearly, {sum} yuan more for each "
            "further year",
        ),
        sum=sum_,
    )


@item_20.program("national-institute", "整建制引进国家级科研院所支持", "Support for a national research institute brought in as a whole")
def national_institute() -> Program:
    return Program(
        payee="institution", form=SUPPORT, discretion=ENTITLED, place=Enterprise.place,
        when=Enterprise.kinds.has("research-institution") & Institute.national_level & Institute.brought_in_whole,
        amount=at_least(100_000_000), duration=ONCE, purpose="institute-relocation",
        reading=Text(
            "“支持”不必全为资金，仍按不低于 100,000,000 元计，无上限；未写“一次性”，读作引进时一次",
            "support to that value, not necessarily cash; counted at 100,000,000 yuan or more, without a ceiling; the text does "
            "not say “once”, and it is read as once, when it is brought in",
        ),
    )


FROM_BELOW = Rise({"20.platform-construction": None})
"""What the same platform received at a lower level, up to 500,000 yuan, is deducted; the level alone says no sum."""


@item_20.program("national-labs-construction", "国家级创新平台建设补助", "Construction subsidy for national platforms")
def national_labs_construction() -> Program:
    new = (
        territory(Platforms.place)
        & Platforms.kind.is_("technology-innovation-centre", "key-laboratory", "engineering-laboratory")
        & Platforms.level.is_("national")
        & (Platforms.newly_approved | new_in_another_word())
    )
    return Program(
        payee="platform", form=CASH, discretion=ENTITLED, place=None, when=Platforms.some(new),
        amount=exact(3_000_000, per="platform", count=Platforms.number(new)),
        duration=ONCE, purpose="platform-construction", reading=once_each("3,000,000"), rises=FROM_BELOW,
    )


@item_20.program(
    "industrial-institute-construction", "省级以上产业技术研究院建设补助",
    "Construction subsidy for industrial technology institutes",
)
def industrial_institute_construction() -> Program:
    new = (
        territory(Platforms.place)
        & Platforms.kind.is_("industrial-technology-institute")
        & (Platforms.level >= "provincial")
        & (Platforms.newly_created | new_in_another_word())
    )
    return Program(
        payee="platform", form=CASH, discretion=ENTITLED, place=None, when=Platforms.some(new),
        amount=exact(1_000_000, per="platform", count=Platforms.number(new)),
        duration=ONCE, purpose="platform-construction", reading=once_each("1,000,000"), rises=FROM_BELOW,
    )


@item_20.program("tianfu-lab-construction", "天府实验室建设补助", "Construction subsidy for Tianfu laboratories")
def tianfu_lab_construction() -> Program:
    new = (
        territory(Platforms.place)
        & Platforms.kind.is_("tianfu-laboratory")
        & (Platforms.newly_approved | new_in_another_word())
    )
    return Program(
        payee="platform", form=CASH, discretion=ENTITLED, place=None, when=Platforms.some(new),
        amount=exact(1_000_000, per="platform", count=Platforms.number(new)),
        duration=ONCE, purpose="platform-construction", reading=once_each("1,000,000"),
    )


NEAR = (
    "engineering-research-centre", "postdoctoral-base", "industry-innovation-centre", "manufacturing-innovation-centre",
    "clinical-research-centre", "rd-institution", "university-innovation-centre", "innovation-base",
    "biosafety-laboratory", "field-station",
)
"""Research and innovation platforms that neither list of the item names: the 等 at its end leaves them open."""


@item_20.definition("工作站、中心等平台", "workstations, centres and the like")
def workstation_or_centre() -> Condition:
    """Kinds of the same sort that no other clause of the item pays for are undecided: the list is open."""
    listed = Platforms.kind.is_(
        "postdoctoral-workstation", "academician-workstation", "engineering-technology-centre",
        "enterprise-technology-centre", "industrial-design-centre",
    )
    below_national = Platforms.kind.is_(
        "technology-innovation-centre", "key-laboratory", "engineering-laboratory"
    ) & (Platforms.level < "national")
    below_provincial = Platforms.kind.is_("industrial-technology-institute") & (Platforms.level < "provincial")
    like = (
        Platforms.kind.is_("expert-workstation", *NEAR)
        | below_national
        | below_provincial
    )
    return listed | (like & left_open("列举以“等”结尾，同类平台是否包括未写明", "the list of platforms is open"))


@item_20.program("platform-construction", "工作站、中心等建设补助", "Construction subsidy for workstations and centres")
def platform_construction() -> Program:
    new = (
        territory(Platforms.place)
        & workstation_or_centre()
        & (Platforms.level >= "municipal")
        & (Platforms.newly_created | Platforms.newly_recognised | new_in_another_word())
    )
    return Program(
        payee="platform", form=CASH, discretion=ENTITLED, place=None, when=Platforms.some(new),
        amount=up_to(500_000, per="platform", count=Platforms.number(new)),
        duration=ONCE, purpose="platform-construction",
        reading=Text(
            "国家、省、市三级同一上限，区县级不算；升级未写明，同一平台已领的建设补助按不重复原则扣除；未列的同类平台"
            "待定；未写“一次性”，读作新建时一次。各涉及每个平台最高 500,000 元",
            "one ceiling for the three levels, county level not among them; nothing is said of a rise in level: what the same "
            "platform received for construction is deducted; platforms like those listed are undecided; "
            "the text does not say “once”, and it is read as once, when it is new. Up to 500,000 yuan a platform hangs on each of these",
        ),
    )


@item_20.definition("可获年度资金的已建平台", "existing platforms that yearly support is for")
def existing_platform() -> Condition:
    """Any level will do; the list is open as above."""
    listed = Platforms.kind.is_(
        "postdoctoral-workstation", "academician-workstation", "expert-workstation",
        "technology-innovation-centre", "engineering-technology-centre", "key-laboratory",
        "industrial-technology-institute",
    )
    like = Platforms.kind.is_(
        "enterprise-technology-centre", "industrial-design-centre", "engineering-laboratory", "tianfu-laboratory", *NEAR
    )
    return Platforms.built & (
        listed | (like & left_open("列举以“等”结尾，同类平台是否包括未写明", "the list of platforms is open"))
    )


@item_20.program("platform-annual", "已建平台年度资金支持", "Yearly support for existing platforms")
def platform_annual() -> Program:
    existing = territory(Platforms.place) & existing_platform()
    return Program(
        payee="platform", form=CASH, discretion=RECOGNITION, place=None, when=Platforms.some(existing),
        amount=up_to(2_000_000, per="platform", count=Platforms.number(existing)),
        duration=YEARLY, purpose="platform-operation",
        reading=Text(
            "未限平台级别，区县级也算；金额按每个平台计；未列的同类平台待定。各涉及每个平台每年最高 2,000,000 元",
            "no level is asked, so county level will do; the sum is for each platform; platforms like those listed are "
            "undecided. Up to 2,000,000 yuan a year and platform hangs on each of these",
        ),
    )


item_21 = DOCUMENT.item("21", "职业教育发展", "Vocational education")
item_21.duty("发展职业教育，培养能工巧匠，建设川渝工匠城", "develop vocational education and train craftsmen, towards a city of craftsmen")
item_21.duty(
    "引导民营资本参与举办职业院校，建设校企数据平台，匹配人才供求、实训、实习和就业",
    "steer private capital into vocational schools; match talent, training and jobs on a school-enterprise platform",
)


def of_vocational_kind() -> Condition:
    return School.kind.is_("secondary-vocational", "higher-vocational", "technician")


@item_21.definition("中高职院校（含技工院校）", "a vocational school, technician schools included")
def vocational_school() -> Condition:
    return Enterprise.kinds.has("school") & of_vocational_kind()


@item_21.definition("新建、扩建中高职院校的学校或企业", "a vocational school newly built or enlarged, or the enterprise that builds it")
def school_being_built() -> Condition:
    """What is said of the school tells of the one that the enterprise builds."""
    builds = Enterprise.kinds.has("school") | (terms.enterprise() & School.enterprise_founded)
    return builds & of_vocational_kind() & (School.newly_built | School.expanded)


WHO_MAY_ASK = Text(
    "办学的企业与学校均可提出，款项只付给学校；“企业”不限民营；不涉及可计金额",
    "the enterprise that builds the school may ask as well as the school, and only the school is paid; the enterprise need not "
    "be private; no sum is at stake",
)


@item_21.program("vocational-school-support", "新建扩建中高职院校支持", "Support for new or enlarged vocational schools")
def vocational_school_support() -> Program:
    return Program(
        payee="school", form=SUPPORT, discretion=OPTIONAL, place=Enterprise.place,
        when=school_being_built(), duration=NO_TERM, reading=WHO_MAY_ASK,
    )


@item_21.program(
    "enterprise-school-subsidy", "企业办学扶持补助", "Subsidy for vocational schools that enterprises found"
)
def enterprise_school_subsidy() -> Program:
    return Program(
        payee="school", form=CASH, discretion=ENTITLED, place=Enterprise.place,
        when=school_being_built() & School.enterprise_founded & School.private_education_rules,
        duration=NO_TERM, purpose="school-founding", reading=WHO_MAY_ASK,
        note=Text("付给学校，不付给办学企业", "paid to the school, not to the enterprise"),
    )


item_22 = DOCUMENT.item("22", "职业院校招生与毕业生留泸", "Enrolment, and graduates who stay")
item_22.target(
    "中高职院校招生规模", "enrolment in vocational schools", 25_000, Text("人", "persons"), Text("每年", "a year")
)
item_22.duty(
    "支持扩大招生，推动产教融合，按新兴产业、重点产业和特色技艺设置专业，鼓励毕业生留泸就业",
    "let enrolment grow; set up majors for new and key industries (the Internet of things, big data, 5G and VR, liquor …) and "
    "crafts; encourage graduates to stay",
    figures=("5",),
)


@item_22.program("enrolment-incentive", "招生任务考核激励", "Incentive for the enrolment task")
def enrolment_incentive() -> Program:
    return Program(
        payee="school", form=SUPPORT, discretion=CASE_BY_CASE, place=Enterprise.place,
        when=vocational_school() & School.enrolment_task_met, duration=YEARLY, purpose="school-enrolment",
        next=Text("经考核招生任务完成情况后决定，文件未写明考核部门", "the enrolment task is assessed first; by whom, the document does not say"),
        reading=Text(
            "受激励者、形式和数额均未写明，按付给学校、不限资金对待；25,000 人是全市规模，不是单校条件；不涉及可计金额",
            "who is rewarded, how and how much is not said: taken as the school's, cash or not; 25,000 is the city's "
            "figure, not a school's; no sum is at stake",
        ),
    )


@item_22.program("graduate-retention", "毕业生留泸就业学校奖励", "School reward for graduates who stay")
def graduate_retention() -> Program:
    stayed = Graduates.stable_job_in_city & (Graduates.employed_since.years() >= 1)
    return Program(
        payee="school", form=CASH, discretion=ENTITLED, place=Enterprise.place,
        when=Enterprise.kinds.has("school")
        & School.kind.is_("university", "higher-vocational", "secondary-vocational", "technician")
        & Graduates.some(stayed),
        amount=exact(1_000, per="person", count=Graduates.number(stayed)),
        duration=ONCE, purpose="graduate-retention",
        reading=Text(
            "地域看学校；毕业生在泸州各区县稳定就业均可，换单位不中断；若就业也限中心城区，县内就业者每人 1,000 元待定",
            "the school's place counts; its graduates may work anywhere in Luzhou and change employers. If their work "
            "had to be in the central city, 1,000 yuan for each in a county would be undecided",
        ),
    )


item_23 = DOCUMENT.item("23", "职业培训", "Vocational training")
item_23.duty(
    "推进培训机构办学条件标准化，完善招生、教学、服务和就业体系",
    "set standards for training providers and build up recruitment, teaching, service and employment",
)
ONLY_ONE_IS_PAID = Text(
    "补贴付给学员还是培训机构未写明，两者分列，只付其一；每人最高 7,000 元，取得几张证书都只计一次，等级标准另定",
    "whether the trainee or the provider is paid is left open: both are shown, only one is paid; up to 7,000 yuan "
    "a person however many certificates, at rates laid down elsewhere",
)


@item_23.program("training-provision-support", "职业培训办学支持", "Support for providers of vocational training")
def training_provision_support() -> Program:
    # Schools of whatever owner; other providers where social forces, not the state, run them.
    trains = vocational_school() & School.offers_training
    return Program(
        payee="institution", form=SUPPORT, discretion=OPTIONAL, place=Enterprise.place,
        when=trains | (Enterprise.kinds.has("training-provider") & ~Enterprise.state_owned), duration=NO_TERM,
    )


@item_23.program("training-subsidy", "培训合格取证补贴（学员）", "Subsidy for certified training, to the trainee")
def training_subsidy() -> Program:
    return Program(
        payee="person", form=CASH, discretion=ENTITLED, place=Employment.place,
        when=Training.passed & Training.certificate, amount=up_to(7_000, per="person"),
        duration=ONCE, purpose="training", reading=ONLY_ONE_IS_PAID,
    )


@item_23.program(
    "training-subsidy-provider", "培训合格取证补贴（机构）", "Subsidy for certified training, to the provider"
)
def training_subsidy_provider() -> Program:
    certified = Trainees.passed & Trainees.certificate
    return Program(
        payee="institution", form=CASH, discretion=ENTITLED, place=Enterprise.place,
        when=(vocational_school() | Enterprise.kinds.has("training-provider")) & Trainees.some(certified),
        amount=up_to(7_000, per="person", count=Trainees.number(certified)),
        duration=ONCE, purpose="training", reading=ONLY_ONE_IS_PAID,
    )
