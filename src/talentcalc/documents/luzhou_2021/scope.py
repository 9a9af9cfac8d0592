"""Parts one and two: the aims, the territory and the five classes of innovative talent."""

from __future__ import annotations

from typing import TYPE_CHECKING

from talentcalc.clauses.expressions import left_open
from talentcalc.documents.luzhou_2021.document import DOCUMENT, LUZHOU
from talentcalc.profile.person import AGE, Career, Person
from talentcalc.profile.undertakings import Founded

if TYPE_CHECKING:
    from talentcalc.clauses.expressions import Condition

preamble = DOCUMENT.item("preamble", "印发通知", "Letter of issue")
preamble.background("2021 年组织部第 2 号文件，8 月 24 日印发", "document 2 of 2021, issued 24 August", ("2021", "2", "8", "24"))
preamble.duty("各区县、园区和市级部门结合实际执行", "districts, counties, parks and departments carry it out")

item_i = DOCUMENT.item("i", "工作目标", "Aims")
item_i.background("以六大工程聚集创新人才", "six projects to gather innovative talent", ("6",))

item_ii_1 = DOCUMENT.item("ii-1", "实施地域", "Territory")
item_ii_1.define(
    "中心城区三区及其园区管委会；县域内的园区随县",
    "the three districts of the central city with their park committees; a park in a county goes with the county",
)
item_ii_1.duty("各县参照执行或另行制定方案", "the counties follow the plan or write their own")

item_ii_2 = DOCUMENT.item("ii-2", "创新人才范围", "Who is an innovative talent")
item_ii_2.define(
    "年龄上限同时约束大专、中专学历和中级职称；学历、职称须在专业技术岗位；技师以上计入，高级工不计",
    "the age limit binds diplomas and intermediate titles alike; degree or title needs a professional post; a technician "
    "counts, a senior worker does not",
)


@item_ii_2.definition("高级科研人才", "senior research talent")
def senior_researcher() -> Condition:
    # The list is open: a distinction one level off is neither plainly in nor plainly out.
    one_level_off = Person.distinctions.has(
        "municipal-talent-plan", "municipal-outstanding-expert", "municipal-academic-leader",
        "municipal-science-award", "foreign-academician", "other-national-expert",
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
        Founded.newly_founded
        & Founded.place.within(LUZHOU)
        & (Founded.first_investment_yuan >= 5_000_000)
        & (Founded.jobs_created >= 10)
    )
    return manager | founder


@item_ii_2.definition("高级专业技术人才", "senior professional and technical talent")
def senior_professional() -> Condition:
    # The age limit binds diplomas and intermediate titles alike; a diploma need not be full-time.
    at_any_age = (Person.full_time_degree >= "bachelor") | (Person.title >= "associate-senior")
    diploma = (Person.degree >= "secondary-vocational") | (Person.full_time_degree >= "secondary-vocational")
    up_to_35 = (AGE <= 35) & (diploma | (Person.title >= "intermediate"))
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
    return (
        senior_researcher()
        | senior_manager()
        | senior_professional()
        | senior_craftsman()
        | new_economy_talent()
    )
