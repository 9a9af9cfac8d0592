"""Part one, sub-sections four to seven (items 8 to 14): researchers, skilled workers, schools, platforms."""

from __future__ import annotations

from typing import TYPE_CHECKING

from talentcalc import terms
from talentcalc.clauses.amounts import NO_TERM, between
from talentcalc.clauses.expressions import ALWAYS, left_open
from talentcalc.clauses.programs import (
    CASH,
    ENTITLED,
    HONOUR,
    OPTIONAL,
    RECOGNITION,
    SELECTION,
    SERVICE,
    SUPPORT,
    Program,
)
from talentcalc.clauses.text import Text, listed
from talentcalc.documents.ziliujing.document import (
    DOCUMENT,
    EDUCATION,
    FOREIGN_AFFAIRS,
    HR,
    INDUSTRIAL_ZONE,
    ORGANISATION,
    SCIENCE,
    territory,
)
from talentcalc.profile.person import Talent
from talentcalc.profile.platforms import Platforms
from talentcalc.profile.work import Employment, Mobility

if TYPE_CHECKING:
    from talentcalc.clauses.expressions import Condition

item_8 = DOCUMENT.item("8", "科技人才培育", "Cultivating sci-tech talent", SCIENCE)
item_8.duty("实施四类科技人才培育计划，鼓励原创研究和应用研发", "carry out four cultivation plans, encourage original and applied research")


@item_8.program("cultivation-plans", "科技人才培育计划", "Sci-tech talent cultivation plans")
def cultivation_plans() -> Program:
    return Program(
        payee="person", form=SERVICE, discretion=SELECTION, contest=True, place=Employment.place,
        when=Talent.kinds.has("leading", "team", "young", "young-sci-tech", "excellent-young", "seedling"),
        duration=NO_TERM,
        reading=Text(
            "文件只说实施四类计划，未写名额与入选办法，读作推荐后择优入选；无金额",
            "the text only says that four plans are carried out, neither places nor how to enter; read as a selection among those "
            "put up; no sum is named",
        ),
    )


@item_8.program("researcher-project-funds", "科研人员项目资金", "Project funds for researchers")
def researcher_project_funds() -> Program:
    return Program(
        payee="person", form=CASH, discretion=RECOGNITION, place=Employment.place,
        when=Talent.roles.has("researcher") & Talent.key_industry_core_technology,
        amount=between(50_000, 100_000, per="project"), duration=NO_TERM, purpose="research",
        next=Text(
            "须经评审，由谁评审、如何申报文件未写明，可向牵头的区科技经信局询问",
            "a review is needed, by whom and how to apply is not said; ask the district science, technology, economy and "
            "informatisation bureau, which leads the work",
        ),
        reading=Text(
            "经评审符合条件方给，50,000 至 100,000 元；按人还是按项目、是否只给一次未写明，计一个项目一次，每多一个或多一次多"
            " 50,000 至 100,000 元",
            "50,000 to 100,000 yuan after a review; whether per person or per project, and whether once, is not said: one project "
            "is counted once, each further project or time would bring 50,000 to 100,000 more",
        ),
    )


@item_8.definition("新设立的区级研发机构", "newly set up district-level R&D institution")
def new_district_institution() -> Condition:
    """A named level is exact: a municipal or provincial institution is another matter."""
    kind = Platforms.kind.is_(
        "rd-institution", "technology-innovation-centre", "key-laboratory", "engineering-laboratory",
        "industrial-technology-institute", "engineering-technology-centre", "engineering-research-centre",
        "enterprise-technology-centre",
    ) | (
        Platforms.kind.is_(
            "industry-innovation-centre", "manufacturing-innovation-centre", "clinical-research-centre", "medical-centre",
            "industrial-design-centre", "academician-workstation", "expert-workstation", "postdoctoral-workstation",
            "postdoctoral-base", "tianfu-laboratory", "biosafety-laboratory", "field-station", "data-centre", "innovation-base",
            "sci-tech-infrastructure", "university-innovation-centre", "technology-transfer-centre", "other",
        )
        & left_open("研发机构未作定义，该类平台是否属于未定", "R&D institution is not defined, whether this kind is one is not settled")
    )
    return territory(Platforms.place) & Platforms.newly_created & Platforms.level.is_("county") & kind


@item_8.program("new-rd-institution-award", "新设区级研发机构奖励", "Award for a new district R&D institution")
def new_rd_institution_award() -> Program:
    institutions = Platforms.number(new_district_institution())
    return Program(
        payee="institution", form=CASH, discretion=ENTITLED, place=None,
        when=institutions >= 1,
        amount=between(50_000, 100_000, per="institution", count=institutions),
        duration=NO_TERM, purpose="platform-construction",
        reading=Text(
            "每户 50,000 至 100,000 元，计一次，幅度内如何确定未写明；只计区级，若市级及以上也算，每户另有 50,000 至 100,000 元；"
            "支持创建平台一语读作由本奖励兑现",
            "50,000 to 100,000 yuan for each, counted once, what decides inside the range is not said; only the district level counts: "
            "were the city's level and above included, each of those would have 50,000 to 100,000 as well; the support for creating "
            "platforms is read as given by this award",
        ),
    )


item_9 = DOCUMENT.item("9", "科研人员对外交流", "Exchange of researchers abroad", FOREIGN_AFFAIRS)
item_9.duty("落实科研人员因公出国管理", "apply the rules on official travel of researchers")


@item_9.program("overseas-exchange", "对外交流支持", "Support for exchange abroad")
def overseas_exchange() -> Program:
    return Program(
        payee="person", form=SERVICE, discretion=OPTIONAL, place=Employment.place,
        when=Talent.roles.has("researcher") & Mobility.official_trip_for_set_task, duration=NO_TERM,
    )


item_10 = DOCUMENT.item("10", "技能人才培养", "Skilled workers", HR)
item_10.target(
    "技能大师工作室、高技能人才培训基地", "studios of skill masters and training bases", None,
    Text("一批", "a number of them"), Text("未定期", "no date"),
)
item_10.duty("建设区职业技能公共实训基地", "build the district's public base for vocational training")


@item_10.program("technician-training", "技师、高级技师培训", "Training for technicians and senior technicians")
def technician_training() -> Program:
    return Program(
        payee="person", form=SERVICE, discretion=ENTITLED, place=Employment.place,
        when=terms.skilled_worker() & Employment.front_line.has("workshop", "key-project", "production-service"),
        duration=NO_TERM,
    )


@item_10.program("public-skills-training", "公益性职业技能培训", "Public vocational training")
def public_skills_training() -> Program:
    """The text names nobody who would be left out."""
    return Program(
        payee="person", form=SERVICE, discretion=ENTITLED, place=Employment.place,
        when=ALWAYS, duration=NO_TERM, open_offer=True,
    )


item_11 = DOCUMENT.item("11", "职工培训与技能竞赛", "Training of employees and skills contests", HR)
item_11.duty("健全企业职工培训和农村实用人才培养", "train employees of enterprises and practical talent of the countryside")


@item_11.program("skills-contest", "技能竞赛与评选", "Skills contest and selection of outstanding workers")
def skills_contest() -> Program:
    return Program(
        payee="person", form=HONOUR, discretion=SELECTION, contest=True, place=Employment.place,
        when=terms.skilled_worker(), duration=NO_TERM,
        note=Text("未写明奖金", "no prize is stated"),
    )


item_12 = DOCUMENT.item("12", "教育人事制度", "Staff of schools", EDUCATION)
item_12.duty("深化教育人事制度改革，提高教师水平", "reform the staff system of schools and raise teachers' standards")

item_13 = DOCUMENT.item("13", "校企合作培养", "Joint training by schools and enterprises", HR)
item_13.duty(
    "推行订单式培养和校企共建实训基地", "promote training to order and training bases built by schools and enterprises"
)
item_13.background(
    "首个单位在文中标为责任单位，应为牵头单位", "the first office is labelled responsible where the lead office stands elsewhere"
)

item_14 = DOCUMENT.item(
    "14", "创新创业平台", "Platforms for innovation and entrepreneurship", listed(ORGANISATION, HR, INDUSTRIAL_ZONE)
)
item_14.define(
    "创业平台链条：众创空间、创业苗圃、孵化器、加速器、产业园",
    "chain of start-up platforms: maker space, nursery, incubator, accelerator, industrial park",
)
item_14.duty("创建省级经开区，探索柔性引才", "become a provincial development zone and recruit flexibly")
item_14.duty("建设大学生创新创业中心和社区服务站", "build a centre for student founders and stations in communities")
item_14.duty("建立平台评价和退出机制", "evaluate platforms and let weak ones go")


@item_14.program("platform-continuing-support", "平台持续支持", "Continued support for platforms")
def platform_continuing_support() -> Program:
    return Program(
        payee="platform", form=SUPPORT, discretion=RECOGNITION, place=None,
        when=Platforms.some(
            territory(Platforms.place) & Platforms.outstanding_results & Platforms.strong_industry_pull
        ),
        duration=NO_TERM, purpose="platform-operation",
        reading=Text(
            "成果突出与带动性强须兼备；支持的形式与金额未写明",
            "results and pull on the industry are both required; what the support is, and how much, is not said",
        ),
    )
