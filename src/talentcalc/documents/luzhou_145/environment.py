"""Part six: finance, services, integrity and culture."""

from __future__ import annotations

from typing import TYPE_CHECKING

from talentcalc import terms
from talentcalc.clauses.amounts import NO_TERM
from talentcalc.clauses.expressions import left_open
from talentcalc.clauses.programs import (
    CASH,
    ENTITLED,
    LOAN,
    OPTIONAL,
    PRIORITY,
    SELECTION,
    SERVICE,
    Program,
)
from talentcalc.clauses.text import Text
from talentcalc.documents.luzhou_145.document import (
    DOCUMENT,
    sci_tech_talent,
    territory,
    university_student,
)
from talentcalc.profile.dealings import Cooperation, Investments
from talentcalc.profile.enterprise import Enterprise, Growth
from talentcalc.profile.person import Person, Talent
from talentcalc.profile.undertakings import Recognitions, Venture
from talentcalc.profile.work import Employment, Student

if TYPE_CHECKING:
    from talentcalc.clauses.expressions import Condition

SICHUAN, CHONGQING = "510000", "500000"

item_6_1 = DOCUMENT.item("6-1", "创新创业环境", "Climate for innovation and entrepreneurship")
item_6_1.duty(
    "鼓励银行灵活定价还息、开发复合产品，探索科技银行；建设公共技术服务平台",
    "urge banks to offer flexible terms and new products, look into a technology bank; build public technical platforms",
)


@item_6_1.definition("科技金融服务对象", "people served by sci-tech finance")
def finance_group() -> Condition:
    """Researchers, sci-tech entrepreneurs and sci-tech talent; key founding groups are not defined."""
    key_group = terms.FOUNDS & left_open(
        "“双创”重点群体无定义", "the key groups of founders are not defined"
    )
    sci_tech_entrepreneur = Talent.roles.has("entrepreneur") & (
        Talent.entrepreneur_types.has("sci-tech") | terms.sci_tech_enterprise()
    )
    return Talent.roles.has("researcher") | sci_tech_entrepreneur | sci_tech_talent() | key_group


@item_6_1.program("talent-finance", "科技人才金融、保险与担保服务", "Finance, insurance and guarantees for sci-tech talent")
def talent_finance() -> Program:
    return Program(
        payee="person", form=SERVICE, discretion=OPTIONAL, place=Employment.place,
        when=terms.INNOVATES_OR_FOUNDS & finance_group(),
        duration=NO_TERM,
        next=Text("由金融、保险、担保机构决定", "the banks, insurers and guarantors decide"),
        reading=Text(
            "特色产品、科技保险和科技担保写在一句，合为一项，由机构决定",
            "special products, insurance and guarantees stand in one sentence and are one program; the institutions decide",
        ),
    )


@item_6_1.program("sci-tech-loan", "天府科创贷", "Tianfu sci-tech loan")
def sci_tech_loan() -> Program:
    return Program(
        payee="enterprise", form=LOAN, discretion=OPTIONAL, place=Enterprise.place,
        when=Growth.recognitions.has("high-tech", "sci-tech-sme") & Enterprise.policies_met.has("sci-tech-loan"),
        duration=NO_TERM,
        next=Text("由贷款机构决定", "the lender decides"),
        reading=Text(
            "贷款条件和额度在文件之外，由贷款机构决定；额度未载明",
            "terms and limit lie outside the text and with the lender; no limit is stated",
        ),
    )


ADJUSTED = Text(
    "只写动态调整标准，对象和金额由既有政策定，故以是否符合该政策为条件；金额未载明",
    "only its rates are to be adjusted; whom it serves and how much is left to other policies, so meeting them is the "
    "condition; no sum is stated",
)


@item_6_1.program("start-up-subsidy", "个人创业补贴", "Personal start-up subsidy")
def start_up_subsidy() -> Program:
    return Program(
        payee="person", form=CASH, discretion=ENTITLED, place=Venture.place,
        when=terms.STARTS_BUSINESS & Person.policies_met.has("start-up-subsidy"),
        duration=NO_TERM, purpose="start-up", reading=ADJUSTED,
    )


@item_6_1.program("enterprise-subsidy", "企业补助", "Enterprise subsidy")
def enterprise_subsidy() -> Program:
    return Program(
        payee="enterprise", form=CASH, discretion=ENTITLED, place=Enterprise.place,
        when=terms.enterprise() & Enterprise.policies_met.has("enterprise-subsidy"),
        duration=NO_TERM, reading=ADJUSTED,
    )


@item_6_1.definition("创新人才携带的新经济项目", "new-economy project brought by an innovative talent")
def new_economy_project() -> Condition:
    """Neither word is defined; sci-tech talent is taken as innovative, who only says to innovate stays open."""
    innovator = terms.INNOVATES_OR_FOUNDS & left_open(
        "“创新人才”无定义，其他创新创业者未定", "innovative talent is not defined, others who innovate or start a business are not settled"
    )
    project = Venture.new_economy.is_("influencer", "live-commerce", "e-sports", "other-new") | (
        Venture.new_economy.is_("related")
        & left_open("相关项目是否算新经济项目未明确", "whether a related project counts is not said")
    )
    return (sci_tech_talent() | innovator) & project


@item_6_1.program("new-economy-entry", "新经济新业态项目入驻支持", "Support for new-economy projects moving in")
def new_economy_entry() -> Program:
    return Program(
        payee="person", form=SERVICE, discretion=OPTIONAL, place=Venture.place,
        when=new_economy_project(), duration=NO_TERM,
        reading=Text(
            "支持的是项目入驻；优惠政策依其自身规定另行落实，不作为入驻的条件，金额未载明",
            "the moving in is supported; favours follow policies of their own and are no condition of it; no sum is stated",
        ),
    )


@item_6_1.program("talent-fund", "人才创投基金设立支持", "Support for setting up talent venture funds")
def talent_fund() -> Program:
    listed = Enterprise.kinds.has("bank", "agency") | Growth.recognitions.has("industry-leader")
    other = Enterprise.kinds.has("investor") & left_open(
        "名单以“等”收尾，其他投资主体未定", "the list is open, another investor is not settled"
    )
    return Program(
        payee="investor", form=SERVICE, discretion=OPTIONAL, place=Enterprise.place,
        when=(listed | other) & Cooperation.founds_talent_fund,
        duration=NO_TERM,
    )


@item_6_1.program("fund-incentive", "市场化基金投资引导激励", "Incentive for investments of market funds")
def fund_incentive() -> Program:
    return Program(
        payee="investor", form=CASH, discretion=ENTITLED, place=None,
        when=Investments.some(
            Investments.by_market_fund
            & Investments.target.is_("seed-firm", "early-firm", "university-result")
            & territory(Investments.place)
        ),
        duration=NO_TERM, purpose="investment",
        reading=Text(
            "“给予”读作独立于前半句的“支持”；以所投项目在泸州为准，基金所在地不限；方式和金额未载明",
            "the giving is read apart from the support before it; the project must be in Luzhou, the fund may sit anywhere; "
            "neither kind nor sum is stated",
        ),
    )


item_6_2 = DOCUMENT.item("6-2", "科技人才服务保障", "Services for talent")
item_6_2.duty(
    "收集办理重点人才需求，建设知识产权“一体化”平台，探索技术、项目、资本对接平台",
    "collect the needs of key talent, build a one-stop service for intellectual property, try out a platform where technology, "
    "projects and capital meet",
)


@item_6_2.program("practical-help", "创业、就学、安居、就医与随迁服务", "Help with starting a business, schooling, homes, medical care, family")
def practical_help() -> Program:
    return Program(
        payee="person", form=SERVICE, discretion=ENTITLED, place=Employment.place,
        when=sci_tech_talent(), duration=NO_TERM,
        reading=Text(
            "需求收集面向重点人才，解决困难面向全部科技人才，非重点人才不排除；五类服务写在一句，合为一项，不含资金",
            "needs are collected from key talent, difficulties are solved for all sci-tech talent; the five services stand in "
            "one sentence and are one program, no money among them",
        ),
    )


@item_6_2.program("plan-nomination", "人才计划推荐与评选", "Nomination and selection for talent plans")
def plan_nomination() -> Program:
    return Program(
        payee="person", form=PRIORITY, discretion=SELECTION, contest=True, place=Employment.place,
        when=sci_tech_talent(), duration=NO_TERM,
        reading=Text(
            "国家、省级计划为推荐，市级计划为评选和推荐，均须入选",
            "for national and provincial plans a nomination, for the city's own a selection as well",
        ),
    )


@item_6_2.program("foreign-window", "外国人才一窗通办", "Single window for foreign talent")
def foreign_window() -> Program:
    return Program(
        payee="person", form=SERVICE, discretion=ENTITLED, place=Employment.place,
        when=Person.foreign_national, duration=NO_TERM,
    )


@item_6_2.program("foreign-recognition", "川渝外国高端人才互认", "Mutual recognition of foreign high-end talent")
def foreign_recognition() -> Program:
    recognised = Recognitions.kind.is_("foreign-high-end") & Recognitions.place.within(SICHUAN, CHONGQING)
    return Program(
        payee="person", form=PRIORITY, discretion=ENTITLED, place=Employment.place,
        when=Person.foreign_national & Recognitions.some(recognised),
        duration=NO_TERM,
        next=Text("凭川渝已有的认定，文件未写明申请方式", "by the recognition held in Sichuan or Chongqing; no application is described"),
        reading=Text(
            "认定须已在四川或重庆取得，互认不再另评，读作符合即享；互认带来哪些待遇未写明，不涉及可计金额",
            "the recognition has been given in Sichuan or Chongqing, and nothing is judged anew, so whoever holds it is entitled; what "
            "it brings is not said, so no sum is at stake",
        ),
    )


@item_6_2.program("matching-events", "技术、项目与资本对接", "Matching of technology, projects and capital")
def matching_events() -> Program:
    return Program(
        payee="person", form=SERVICE, discretion=ENTITLED, place=Employment.place,
        when=sci_tech_talent(), duration=NO_TERM,
        next=Text("参加需求对接、成果发布、项目路演和投融资对接活动", "take part in the matching events, presentations of results and roadshows"),
        reading=Text(
            "活动常态化开展，服务对象为科技人才，未写门槛，读作符合即享的服务；对接平台本身尚在“探索”，属政府自身的工作；不含资金",
            "the events are held regularly and serve sci-tech talent, no test is written, so it is read as a service for whoever fits; the "
            "platform itself is still being tried out and is the government's own task; no money",
        ),
    )


item_6_3 = DOCUMENT.item("6-3", "科研诚信", "Integrity of research")
item_6_3.duty(
    "弘扬科学家精神，健全诚信管理和信用评价，制定容错纠错清单",
    "promote the spirit of science, keep rules on integrity and credit, list errors that are to be forgiven",
)

item_6_4 = DOCUMENT.item("6-4", "科技创新文化", "Culture of innovation")
item_6_4.duty("加强科普和青少年科技教育，宣传人才典型", "spread knowledge of science, teach it to the young, make role models known")


@item_6_4.program("student-projects", "大学生创新创业项目支持", "Support of students' innovation and start-up projects")
def student_projects() -> Program:
    return Program(
        payee="person", form=SERVICE, discretion=OPTIONAL, place=Student.place,
        when=university_student()
        & Student.projects.has("experiment", "start-up-training", "start-up-practice"),
        duration=NO_TERM,
        reading=Text(
            "以院校在泸州为准；是否给资金未载明", "the school must be in Luzhou; whether money is given is not said"
        ),
    )
