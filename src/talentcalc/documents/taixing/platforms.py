"""Part one and items 1 and 2: the aim, platforms of parks and of enterprises."""

from __future__ import annotations

from talentcalc import terms
from talentcalc.clauses.amounts import NO_TERM
from talentcalc.clauses.expressions import BySide, left_open
from talentcalc.clauses.programs import OPTIONAL, SELECTION, SERVICE, SUPPORT, Program
from talentcalc.clauses.text import Text
from talentcalc.documents.taixing.document import DOCUMENT, SCIENCE, territory
from talentcalc.profile.dealings import Attraction
from talentcalc.profile.platforms import Platforms
from talentcalc.profile.undertakings import Challenges

item_i = DOCUMENT.item("i", "指导思想", "Guiding idea")
item_i.background(
    "落实十九大和十九届四中、五中全会精神，服务“十四五”和“全省八强”目标",
    "the 19th congress, its fourth and fifth plenums, the 14th five-year plan, a place among the province's top eight",
    ("8",),
)

item_1 = DOCUMENT.item("1", "园区产业创新平台", "Innovation platforms of the parks")
item_1.target(
    "每个平台落户的高层次人才（团队）或创业项目", "high-level people, teams or start-up projects for each platform", 3,
    Text("个", "items"), Text("每年，力争", "every year, as best it can"),
)
item_1.define("一个产业配一个高端研发平台", "one high-end research platform for each industry", ("1",))
item_1.background(
    "科技创新三年行动计划；高新区“三基地五中心”",
    "a three-year plan for science and technology; three bases and five centres of the high-tech zone", ("3", "5"),
)
item_1.duty("建设产业研究院、中试基地和孵化器", "build industry institutes, pilot bases and incubators")

item_2 = DOCUMENT.item("2", "企业技术研发平台", "Research platforms of enterprises", SCIENCE)
item_2.duty(
    "引导企业对接领军人才、大院大所和龙头企业，加强产学研合作",
    "steer enterprises towards leading talent, large institutes and the leaders of their trade, and join research with industry",
)


@item_2.program("enterprise-platform-support", "企业研发平台支持", "Support for enterprise research platforms")
def enterprise_platform_support() -> Program:
    kind = Platforms.kind
    named = kind.is_(
        "academician-workstation", "key-laboratory", "postdoctoral-workstation", "engineering-technology-centre"
    )
    like = kind.is_(
        "rd-institution", "engineering-research-centre", "engineering-laboratory", "enterprise-technology-centre",
        "technology-innovation-centre", "industry-innovation-centre", "manufacturing-innovation-centre",
        "industrial-technology-institute", "industrial-design-centre", "clinical-research-centre", "medical-centre",
        "tianfu-laboratory", "biosafety-laboratory", "field-station", "data-centre", "innovation-base",
        "sci-tech-infrastructure", "university-innovation-centre",
        "technology-transfer-centre", "postdoctoral-base", "expert-workstation", "other",
    ) & left_open("名单以“等创新平台”收尾，其他平台未定", "the list is open, other platforms are not settled")
    return Program(
        payee="enterprise", form=SUPPORT, discretion=OPTIONAL, place=None,
        when=terms.enterprise() & Platforms.some(territory(Platforms.place) & (named | like)),
        duration=NO_TERM, purpose="platform-construction",
    )


@item_2.program("challenge-projects", "揭榜挂帅", "Open-challenge projects")
def challenge_projects() -> Program:
    return Program(
        payee="team", form=SERVICE, discretion=SELECTION, place=None,
        when=BySide(
            person=Challenges.some(territory(Challenges.place) & Challenges.won),
            enterprise=territory(Attraction.place) & Attraction.answers_open_challenge,
        ),
        duration=NO_TERM,
        note=Text("探索实施，规则与金额未写明", "being tried out, rules and sums are not stated"),
    )
