"""Part four: platforms that gather and train talent, from stations to enterprises."""

from __future__ import annotations

from typing import TYPE_CHECKING

from talentcalc import terms
from talentcalc.clauses.amounts import NO_TERM
from talentcalc.clauses.expressions import left_open
from talentcalc.clauses.programs import ENTITLED, OPTIONAL, PRIORITY, SELECTION, SERVICE, SUPPORT, Program
from talentcalc.clauses.text import Text
from talentcalc.documents.luzhou_145.document import (
    BY_2025,
    DOCUMENT,
    PERSON_TIMES,
    SEVEN_INDUSTRIES,
    territory,
    university_student,
)
from talentcalc.profile.dealings import Cooperation
from talentcalc.profile.enterprise import Enterprise, Growth
from talentcalc.profile.platforms import Platforms
from talentcalc.profile.work import Employment, Student

if TYPE_CHECKING:
    from talentcalc.clauses.expressions import Condition

NUMBER = Text("个", "items")
FIRMS = Text("家", "enterprises")

item_4_1 = DOCUMENT.item("4-1", "科技人才引育平台", "Platforms that bring talent in")
item_4_1.target("新建院士工作站、博士后工作站（基地）", "new stations for academicians and postdocs", 5, NUMBER, BY_2025)
item_4_1.target("国、省级引才引智基地", "national and provincial talent bases", 5, NUMBER, BY_2025)
item_4_1.target("引进国（境）外高层次专家", "high-level experts from abroad", 100, PERSON_TIMES, BY_2025)
item_4_1.target("示范推广引智成果", "results demonstrated", 10, Text("项", "items"), BY_2025)
item_4_1.target("合作高校院所在泸新建产学研平台", "new platforms of partner universities", 10, NUMBER, BY_2025)
item_4_1.duty(
    "实施高端引智和技能泸州行动，建研究生培养基地和西部工匠城，支持一所高职院校办技术转移学院",
    "run the programmes for experts and for skills, build bases for graduate students and a city of craftsmen, help one vocational "
    "college to found a technology-transfer school",
)


@item_4_1.program("university-base", "高校在泸技术转移中心与实训基地", "Transfer centres and training bases of universities")
def university_base() -> Program:
    kinds = Platforms.kind.is_("technology-transfer-centre", "student-training-base")
    return Program(
        payee="school", form=SERVICE, discretion=OPTIONAL, place=None,
        when=terms.university()
        & Platforms.some(kinds & territory(Platforms.place)),
        duration=NO_TERM,
        reading=Text(
            "中心、基地须在泸州，高校本部不限省内外", "the centre or base must be in Luzhou, the university may be anywhere"
        ),
    )


item_4_2 = DOCUMENT.item("4-2", "基础研究平台", "Platforms of basic research")
item_4_2.background("5G 网络等新型基础设施", "5G networks and other new infrastructure", ("5",))
item_4_2.duty(
    "建设各级实验室、观测站和临床中心，健全退出机制；加大应用基础研究支持",
    "build laboratories, field stations and clinical centres with rules of exit; support applied basic research more",
)


@item_4_2.definition("基础研究平台", "platform of basic research")
def basic_platform() -> Condition:
    """The section names laboratories, field stations and clinical centres; an institute may work on industry alone."""
    kindred = Platforms.kind.is_(
        "rd-institution", "data-centre", "sci-tech-infrastructure", "other"
    ) & left_open(
        "基础研究平台无定义，研究院、大数据中心等是否在内未明确",
        "platforms of basic research are not defined; institutes, data centres and their like are not settled",
    )
    named_here = Platforms.kind.is_(
        "key-laboratory", "tianfu-laboratory", "biosafety-laboratory", "field-station", "clinical-research-centre"
    )
    return named_here | kindred


@item_4_2.program("platform-reform", "基础研究平台机制创新", "Freer running of basic-research platforms")
def platform_reform() -> Program:
    return Program(
        payee="platform", form=PRIORITY, discretion=OPTIONAL, place=None,
        when=Platforms.some(basic_platform() & territory(Platforms.place)),
        duration=NO_TERM,
        reading=Text(
            "支持的是投入主体、管理和用人上的探索，不是资金；不问平台级别",
            "freedom in who funds, runs and staffs it is supported, not money; the level of the platform does not matter",
        ),
    )


@item_4_2.program("infrastructure-guarantee", "科技基础设施用地用能资金保障", "Land, energy and funds for sci-tech infrastructure")
def infrastructure_guarantee() -> Program:
    near = Platforms.kind.is_(
        "key-laboratory", "tianfu-laboratory", "biosafety-laboratory", "field-station", "clinical-research-centre",
        "engineering-laboratory", "data-centre", "other",
    )
    wide = left_open(
        "基础研究平台、大数据中心等是否属于科技基础设施，文件未明确",
        "whether research platforms, data centres and their like count as infrastructure is not said",
    )
    return Program(
        payee="platform", form=SUPPORT, discretion=ENTITLED, place=None,
        when=Platforms.some(
            territory(Platforms.place) & (Platforms.kind.is_("sci-tech-infrastructure") | (near & wide))
        ),
        duration=NO_TERM,
        reading=Text(
            "保障科技基础设施建设，不问级别；基础研究平台和大数据中心是否算设施未定；资金无数字",
            "for building sci-tech infrastructure of any level; whether research platforms and data centres count as such is "
            "open; the funds have no figure",
        ),
    )


item_4_3 = DOCUMENT.item("4-3", "产业技术创新平台", "Platforms of industrial technology")
item_4_3.define("7 大产业生态链，逐一列名", "seven industrial chains, all named", ("7",))
item_4_3.duty(
    "建设工程中心、实验室和研究院，建先进技术研究院、固态酿造创新中心和医药研发孵化中心",
    "build centres, laboratories and institutes, among them for advanced technology, brewing and medicine",
)


@item_4_3.program("leader-base", "行业领军企业创新基地与创新中心", "Innovation bases and centres led by industry leaders")
def leader_base() -> Program:
    kinds = Platforms.kind.is_(
        "innovation-base", "technology-innovation-centre", "industry-innovation-centre", "manufacturing-innovation-centre"
    )
    return Program(
        payee="enterprise", form=SERVICE, discretion=OPTIONAL, place=None,
        when=Growth.recognitions.has("industry-leader")
        & Platforms.some(kinds & territory(Platforms.place)),
        duration=NO_TERM,
        reading=Text(
            "三类创新中心与创新基地同在一句，均读作由领军企业牵头；级别不限，支持方式和金额未载明",
            "the three kinds of centre stand in one sentence with the bases and are read as led by such firms too, at any "
            "level; what the support is, is not said",
        ),
    )


item_4_4 = DOCUMENT.item("4-4", "创新创业服务载体", "Places for innovation and entrepreneurship")
item_4_4.define("4 类技术转移机构", "four kinds of technology-transfer body", ("4",))
item_4_4.duty(
    "发展高新区、白酒园区、自贸区和农业科技园，鼓励各方共建大学生创业园，建众创空间等孵化平台和技术转移网络，支持四川警察学院成果转化",
    "develop the zones and farm parks, encourage start-up parks shared with universities, build maker spaces, incubators and a network "
    "of technology transfer, help the police college to put its results to use",
)


@item_4_4.program("student-startup", "大学生创业就业服务", "Start-up and job service for students")
def student_startup() -> Program:
    return Program(
        payee="person", form=SERVICE, discretion=ENTITLED, place=None,
        when=university_student() & (territory(Student.place) | territory(Employment.place)),
        duration=NO_TERM,
        reading=Text(
            "在泸州就读或来泸州创业就业均可；活动和训练营未写门槛，读作符合即享的服务",
            "study in Luzhou or work there both count; the events and camps have no test",
        ),
    )


item_4_5 = DOCUMENT.item("4-5", "企业科技人才载体", "Enterprises as places for talent")
item_4_5.target("科技型中小企业", "sci-tech SMEs", 1200, FIRMS, BY_2025)
item_4_5.target("高新技术企业", "high-tech enterprises", 300, FIRMS, BY_2025)
item_4_5.target(
    "高新技术产业营业收入", "revenue of high-tech industry", 1000, Text("亿元", "hundred million yuan"),
    BY_2025, above=True,
)
item_4_5.define("7 大工业产业链", "seven industrial chains", ("7",))
item_4_5.duty(
    "培育隐形冠军和瞪羚企业，建立高新技术企业后备库并跟踪服务",
    "foster hidden champions and gazelles, keep a reserve of future high-tech enterprises and follow them up",
)


@item_4_5.program("enterprise-autonomy", "科技型企业用人自主权与人才交流", "Hiring autonomy and exchange for sci-tech enterprises")
def enterprise_autonomy() -> Program:
    return Program(
        payee="enterprise", form=PRIORITY, discretion=ENTITLED, place=Enterprise.place,
        when=terms.sci_tech_enterprise(), duration=NO_TERM,
        reading=Text(
            "引进、培养、使用、评聘的自主权与人才交流支持写在一句，合为一项，不涉及资金",
            "autonomy in recruiting, training, use and appraisal and support for exchange stand in one sentence; no money",
        ),
    )


@item_4_5.program("sme-roadmap", "科技型中小企业成长路线图", "Growth roadmap for sci-tech SMEs")
def sme_roadmap() -> Program:
    turning = terms.enterprise() & terms.small_or_medium() & left_open(
        "中小企业向科技型转型也在推动之列，是否已纳入未明确", "SMEs that turn to technology are urged on; whether they are served is not said"
    )
    return Program(
        payee="enterprise", form=SERVICE, discretion=ENTITLED, place=Enterprise.place,
        when=Growth.recognitions.has("sci-tech-sme") | turning, duration=NO_TERM,
    )


@item_4_5.program("innovation-voucher", "科技创新券", "Innovation voucher")
def innovation_voucher() -> Program:
    return Program(
        payee="enterprise", form=SERVICE, discretion=OPTIONAL, place=Enterprise.place,
        when=terms.small_or_medium()
        & Cooperation.partners.has("university", "research-institution", "sci-tech-intermediary", "instrument-facility")
        & Enterprise.policies_met.has("innovation-voucher"),
        duration=NO_TERM,
        reading=Text(
            "只写扩大应用范围，领用条件和面额在文件之外，故以是否符合该办法为条件；面额未载明",
            "its use is to be widened; who gets it and of what value lies outside, so meeting its rules is the condition",
        ),
    )


@item_4_5.program("chain-leader", "“链主”企业平台服务公司", "Platform companies of chain leaders")
def chain_leader() -> Program:
    platform = Cooperation.service_companies.has("sci-tech-service", "incubation", "venture-capital", "cluster")
    other = Cooperation.service_companies.has("other") & left_open(
        "平台名单以“等”收尾，其他平台未定", "the list of platforms is open, another one is not settled"
    )
    return Program(
        payee="enterprise", form=SERVICE, discretion=OPTIONAL, place=Enterprise.place,
        when=Growth.recognitions.has("chain-leader")
        & Growth.industries.has(*SEVEN_INDUSTRIES)
        & (platform | other),
        duration=NO_TERM,
    )


@item_4_5.definition(
    "尚未认定的企业", "enterprise not yet high-tech",
    denied=Text("不是尚未认定为高新技术企业的企业", "is no enterprise that is still to become high-tech"),
)
def not_yet_high_tech() -> Condition:
    """It is to become a high-tech enterprise, so it is none."""
    return terms.enterprise() & ~terms.high_tech_enterprise()


@item_4_5.program("high-tech-cultivation", "高新技术企业培育", "Cultivation toward high-tech status")
def high_tech_cultivation() -> Program:
    return Program(
        payee="enterprise", form=SERVICE, discretion=SELECTION, contest=True, place=Enterprise.place,
        when=not_yet_high_tech(), duration=NO_TERM,
        reading=Text(
            "创新基础和发展潜力由筛选判断；围绕新兴产业是重点，不作为条件",
            "the selection judges base and potential; emerging industries come first, they are no condition",
        ),
    )


@item_4_5.program("high-tech-assistance", "高新技术企业定向帮扶", "Targeted help for high-tech enterprises")
def high_tech_assistance() -> Program:
    return Program(
        payee="enterprise", form=SERVICE, discretion=SELECTION, contest=True, place=Enterprise.place,
        when=terms.high_tech_enterprise(), duration=NO_TERM,
        reading=Text(
            "技术含量、关联度和产业链长度由筛选判断", "the selection judges technology, linkage and length of the chain"
        ),
    )
