"""Project five, items 24 to 26: a city for living and culture."""

from __future__ import annotations

from talentcalc.clauses.amounts import ONCE, exact, up_to
from talentcalc.clauses.expressions import left_open
from talentcalc.clauses.programs import CASH, ENTITLED, OPTIONAL, Program
from talentcalc.clauses.text import Text
from talentcalc.documents.luzhou_2021.document import DOCUMENT, territory
from talentcalc.profile.bodies import Productions, Works
from talentcalc.profile.enterprise import Enterprise

NO_DATE = Text("未写期限", "no date stated")
WITHIN_THREE_YEARS = Text("印发后 3 年内", "within 3 years of issue")

item_24 = DOCUMENT.item("24", "公园城市与城市新区", "The park city and the new urban areas")
item_24.target("新型消费活力区", "vitality zones of new consumption", 4, Text("个", "zones"), NO_DATE)
item_24.target("时尚运动公园", "fashion sports parks", 3, Text("处", "parks"), WITHIN_THREE_YEARS)
item_24.target("高质量发展的城市新区", "new urban areas developed", 5, Text("个", "areas"), NO_DATE)
item_24.duty(
    "3 年内建成运动公园，吸引创新企业、团体和人才入驻四个活力区",
    "Build the parks within three years; attract innovative enterprises, groups and talent into the four zones",
    figures=("3", "4"),
)

item_25 = DOCUMENT.item("25", "夜间经济与青年驿站", "Night economy and youth stations")
item_25.target("主城区活力点位", "vitality points in the main city", 100, Text("个", "points"), NO_DATE)
item_25.target("青年驿站", "youth stations", 20, Text("处", "stations"), WITHIN_THREE_YEARS)
item_25.duty(
    "建设文旅综合体和夜间消费场景；3 年内设立以安全、舒适、经济为特色的青年驿站",
    "Build cultural-tourism complexes and a night economy; set up the youth stations within three years",
    figures=("3",),
)

item_26 = DOCUMENT.item("26", "城市品牌与文化人才", "The city's brand and talent in culture")
item_26.duty(
    "营销城市品牌，引导和支持设立营运基金，鼓励以短视频等推广城市",
    "Market the city's brand, guide and support the setting up of an operating fund, encourage promotion by short video",
)


@item_26.program("film-award", "影视宣传城市形象奖励", "Award for films that promote the city")
def film_award() -> Program:
    screened = Productions.kind.is_("film", "television-drama", "documentary") | (
        Productions.kind.is_("web-series", "animation", "variety-show", "short-film")
        & left_open("影视类型以“等”结尾，是否包括未写明", "the list of kinds is open")
    )
    return Program(
        payee="production-team", form=CASH, discretion=OPTIONAL, place=None,
        when=Enterprise.kinds.has("film-company", "culture-company")
        & Productions.some(territory(Productions.place) & screened & Productions.promoted_city),
        amount=up_to(2_000_000), duration=ONCE, purpose="film-promotion",
        reading=Text(
            "以拍摄地为准，一处取景即可；是否按作品重复奖励未写明，每个制片团队只计一次，否则每部再加最高 2,000,000 元",
            "the place of shooting counts, one location will do; whether it repeats is not said, so once for a team: "
            "else up to 2,000,000 yuan more for each further production",
        ),
    )


@item_26.program("creative-work-award", "优秀文创作品主创奖励", "Award to the creators of excellent works")
def creative_work_award() -> Program:
    excellent = (
        Works.kind.is_("public-service-advertisement", "online-audiovisual")
        & Works.made_on.within_years(3, Enterprise.founded_on)
        & (Works.excellence_level >= "provincial")
    )
    culture_company = Enterprise.kinds.has("culture-company") | (
        Enterprise.kinds.has("film-company")
        & left_open("影视制作单位是否为文化类公司未表明", "whether a film producer is a culture company is not told")
    )
    return Program(
        payee="creative-team", form=CASH, discretion=ENTITLED, place=Enterprise.place,
        when=culture_company & Enterprise.newly_founded & Works.some(excellent),
        amount=exact(3_000, per="work", count=Works.number(excellent)),
        duration=ONCE, purpose="creative-work",
        reading=Text(
            "“3 年内”自公司成立起算，看创作完成日，获奖日不限；若指方案施行后三年，每部 3,000 元的结论可能不同",
            "the three years run from the company's founding to the making of the work, whenever the prize; if they "
            "were the plan's own years, 3,000 yuan a work could go either way",
        ),
    )
