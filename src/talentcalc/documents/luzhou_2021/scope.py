"""Parts one and two: the aims, the territory and the five classes of innovative talent."""

from __future__ import annotations

from typing import TYPE_CHECKING

from talentcalc import terms
from talentcalc.clauses.expressions import Named, answered, left_open
from talentcalc.clauses.text import Text
from talentcalc.documents.luzhou_2021.document import DOCUMENT, LUZHOU
from talentcalc.profile.dealings import Hires
from talentcalc.profile.enterprise import Growth
from talentcalc.profile.person import AGE, Career, Person
from talentcalc.profile.platforms import Platforms
from talentcalc.profile.undertakings import Founded

if TYPE_CHECKING:
    from talentcalc.clauses.expressions import Condition

preamble = DOCUMENT.item("preamble", "印发通知", "Letter of issue")
preamble.background("2021 年组织部第 2 号文件，8 月 24 日印发", "document no. 2 of 2021 of the organisation department, issued on 24 August", ("2021", "2", "8", "24"))
preamble.duty("各区县、园区和市级部门结合实际贯彻执行", "the districts, counties, parks and municipal departments carry it out")

item_i = DOCUMENT.item("i", "工作目标", "Aims")
item_i.background("以六大工程聚集创新人才", "six projects are to gather innovative talent", ("6",))

item_ii_1 = DOCUMENT.item("ii-1", "实施地域", "Territory")
item_ii_1.define(
    "中心城区三区及其园区管委会；县域内的园区随县",
    "the three districts of the central city with their park committees; a park in a county goes with the county",
)
item_ii_1.duty("各县参照执行或另行制定方案", "the counties follow the plan or write their own")

item_ii_2 = DOCUMENT.item("ii-2", "创新人才范围", "Who is an innovative talent")
CLASS_THREE = Text(
    "创新人才第三类：35 周岁的上限同时约束大专、中专学历和中级职称，学历、职称须在专业技术岗位，急需紧缺约束其后所列全部领域。"
    "若另作理解，所涉人员的结果相反，影响：{stake}",
    "Innovative talent of the third class: the age limit of 35 holds for diplomas as well as for intermediate titles, a "
    "degree or title counts only in a professional or technical post, and urgent need is asked in every rural field listed. "
    "On another reading the answer would be the opposite for those concerned; at stake: {stake}",
)


@item_ii_2.definition("高级科研人才", "senior research talent")
def senior_researcher() -> Condition:
    # The list is open: a distinction one level off is neither plainly in nor plainly out.
    one_level_off = Person.distinctions.has(
        "municipal-talent-plan", "municipal-outstanding-expert", "municipal-academic-leader",
        "municipal-science-award", "provincial-allowance", "foreign-academician", "other-national-expert",
        "other-provincial-expert",
    )
    return (
        Person.distinctions.has(
            "cas-academician", "cae-academician",
            "national-talent-plan", "provincial-talent-plan",
            "national-outstanding-expert", "provincial-outstanding-expert",
            "state-council-allowance",
            "national-academic-leader", "provincial-academic-leader",
            "national-science-award", "provincial-science-award",
        )
        | Career.outstanding_returnee
        | (one_level_off & left_open("名单以“等”收尾，相近称号未定", "the list is open, a near distinction is not settled"))
    )


@item_ii_2.definition("高级企业经营管理人才", "senior enterprise-management talent")
def senior_manager() -> Condition:
    # A founder needs both the investment and the jobs, in one enterprise.
    manager = (
        Career.management_role.is_("enterprise-manager", "innovative-entrepreneur")
        & Career.rich_management_experience
        & Career.outstanding_results
        & Career.known_in_trade
    )
    # Founded in Luzhou, its counties included: an enterprise founded in another city does not count.
    founder = Founded.some(
        terms.FOUNDED_ANEW
        & Founded.place.within(LUZHOU)
        & (Founded.first_investment_yuan >= 5_000_000)
        & (Founded.jobs_created >= 10)
    )
    return manager | founder


@item_ii_2.definition("高级专业技术人才", "senior professional and technical talent", reading=CLASS_THREE)
def senior_professional() -> Condition:
    # The age limit binds diplomas and intermediate titles alike; a diploma need not be full-time.
    at_any_age = (Person.full_time_degree >= "bachelor") | (Person.title >= "associate-senior")
    up_to_35 = (AGE <= 35) & ((Person.degree >= "secondary-vocational") | (Person.title >= "intermediate"))
    in_sport = Person.sport_role.is_("athlete", "coach") & (Person.sport_level >= "provincial")
    in_law = Career.legal_certificate & Career.rule_of_law_work
    in_the_country = Career.rural_urgently_needed & (
        Career.field.is_("social-work")
        | (Career.field.is_("agriculture", "education", "health-care") & Person.professional_post)
    )
    return (Person.professional_post & (at_any_age | up_to_35)) | in_sport | in_law | in_the_country


@item_ii_2.definition("高级实用技能人才", "senior practical-skill talent")
def senior_craftsman() -> Condition:
    # A senior worker's certificate does not count, a technician's does.
    return (
        Person.distinctions.has(
            "china-skills-grand-award", "national-technical-expert", "tianfu-craftsman", "provincial-technical-expert"
        )
        | (Person.skill_level >= "technician")
        | Career.veteran
        | Career.returned_practical_talent
    )


@item_ii_2.definition("新经济人才", "new-economy talent")
def new_economy_talent() -> Condition:
    # Six economies are named; a related trade is neither plainly in nor plainly out.
    return Career.new_economy_trade.is_("digital", "intelligent", "green", "creative", "sharing", "flow") | (
        Career.new_economy_trade.is_("related")
        & left_open("相关行业的边界未明确", "how far related trades reach is not said")
    )


@item_ii_2.definition("创新人才", "innovative talent")
def innovative_talent() -> Condition:
    return terms.seen_in_hires(
        senior_researcher() | senior_manager() | senior_professional() | senior_craftsman() | new_economy_talent(),
        Hires.innovative_talent,
    )


@item_ii_2.definition(
    "吸纳的创新人才", "innovative talent taken on",
    denied=Text("所吸纳的不是创新人才", "those taken on are not innovative talent"),
)
def talent_taken_on() -> Condition:
    # The employer's row stands for the person: what makes somebody innovative talent is read in the same way.
    return terms.hired_as(Hires.innovative_talent, innovative_talent())


def introduced_talent() -> Condition:
    """Neither new nor full-time introduction is asked; whoever is newly introduced is introduced."""
    return innovative_talent() & terms.INTRODUCED


@item_ii_2.definition(
    "引进创新人才创办、领办的企业", "enterprise founded or led by introduced innovative talent",
    denied=Text("不是引进创新人才创办、领办的企业", "was not founded, and is not led, by introduced innovative talent"),
)
def led_by_introduced_talent() -> Condition:
    # The founder whose enterprise the profile describes tells it as well.
    founder = Founded.some(Founded.this_enterprise) & introduced_talent()
    return answered(Growth.introduced_talent_leads, yes=founder)


def new_in_another_word() -> Condition:
    """New, but in another of the plan's words (新认定, 新获批, 新备案, 新创建, 新建成) than the clause has."""
    new = Platforms.newly_recognised | Platforms.newly_approved | Platforms.newly_filed | Platforms.newly_created
    return Named(
        Text("以其他用语表述的新平台", "new, but in another word than the clause uses"),
        new & left_open("文件用语为新认定、新获批、新备案、新创建中的另一种", "the clause uses another word for what is new"),
        denied=Text("也不是以其他用语表述的新平台", "is not new in any of the plan's words"),
        reading=Text(
            "新认定、新获批、新备案、新创建用语不同的列为待定；若从严视为不符合，影响：{stake}",
            "What is new, but in another of the plan's words for it than this clause uses, is left undecided; on a strict "
            "reading it would not match; at stake: {stake}",
        ),
    )
