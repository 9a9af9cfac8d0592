"""Project five, items 24 to 26: a city for living and culture."""

from __future__ import annotations

from talentcalc import terms
from talentcalc.clauses.amounts import ONCE, exact, up_to
from talentcalc.clauses.expressions import left_open, not_told
from talentcalc.clauses.programs import CASH, ENTITLED, OPTIONAL, Program
from talentcalc.clauses.text import Text
from talentcalc.documents.luzhou_2021.document import DOCUMENT, LUZHOU
from talentcalc.profile.bodies import Productions, Works
from talentcalc.profile.enterprise import Enterprise

NO_DATE = Text("未写期限", "no date stated")
WITHIN_THREE_YEARS = Text("印发后 3 年内", "within 3 years of issue")

item_24 = DOCUMENT.item("24", "公园城市与城市新区", "The park city and the new urban areas")
item_24.target("新型消费活力区", "vitality zones of new consumption", 4, Text("个", "zones"), NO_DATE, high=4)
item_24.target("时尚运动公园", "fashion sports parks", 3, Text("处", "parks"), WITHIN_THREE_YEARS)
item_24.target("高质量发展的城市新区", "new urban areas developed", 5, Text("个", "areas"), NO_DATE, high=5)
item_24.duty(
    "3 年内建成运动公园，吸引创新企业、团体和人才入驻四个活力区，引领五个城市新区发展",
    "build the parks within three years; attract innovative enterprises, groups and talent into the four zones, to lead the five "
    "new urban areas",
    figures=("3", "4", "5"),
)

item_25 = DOCUMENT.item("25", "夜间经济与青年驿站", "Night economy and youth stations")
item_25.target("主城区活力点位", "vitality points in the main city", 100, Text("个", "points"), NO_DATE, high=100)
item_25.target("青年驿站", "youth stations", 20, Text("处", "stations"), WITHIN_THREE_YEARS, high=20)
item_25.duty(
    "建设文旅综合体、夜间消费场景和年轻化休闲街区；3 年内设立以安全、舒适、经济为特色的青年驿站，培育青年发展生态圈",
    "build cultural-tourism complexes, a night economy and leisure streets for the young; set up the youth stations within three "
    "years and let an ecosystem for the young grow around them",
    figures=("3",),
)

item_26 = DOCUMENT.item("26", "城市品牌与文化人才", "The city's brand and talent in culture")
item_26.duty(
    "营销城市品牌，引导和支持设立营运基金，鼓励影视以泸州为拍摄地，鼓励以短视频等推广城市",
    "market the city's brand; guide and support the setting up of an operating fund; encourage filming in Luzhou and promotion by "
    "short video",
)


@item_26.program("film-award", "影视宣传城市形象奖励", "Award for films that promote the city")
def film_award() -> Program:
    """Whatever kind of body the team belongs to, wherever in Luzhou the film was shot: the sentence names the city."""
    screened = Productions.kind.is_("film", "television-drama", "documentary") | (
        Productions.kind.is_("web-series", "animation", "variety-show", "short-film")
        & left_open("影视类型以“等”结尾，是否包括未写明", "the list of kinds is open")
    )
    return Program(
        payee="production-team", form=CASH, discretion=OPTIONAL, place=None,
        when=Productions.some(Productions.place.within(LUZHOU) & screened & Productions.promoted_city),
        amount=up_to(2_000_000), duration=ONCE, purpose="film-promotion",
        reading=Text(
            "制片团队不限单位类型；以拍摄地为准，泸州各区县均可，一处取景即可：若限中心城区，在县内拍摄的待定，涉及最高 2,000,000 元。"
            "未写“一次性”，也未写按部计，每个制片团队只计一次，否则每部再加最高 2,000,000 元",
            "a production team of whatever kind of body; the place of shooting counts, anywhere in Luzhou, one location will do: if it "
            "had to be in the central city, a film shot in a county would be undecided, up to 2,000,000 yuan. The text says "
            "neither “once” nor “per production”: counted once for a team, else up to 2,000,000 yuan more for each further production",
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
        Enterprise.kinds.has("film-company", "culture-tourism")
        & not_told("影视、文旅单位是否为文化类公司未表明", "it is not said whether the producer or institution is a culture company")
    )
    return Program(
        payee="creative-team", form=CASH, discretion=ENTITLED, place=Enterprise.place,
        when=culture_company & terms.NEWLY_FOUNDED & Works.some(excellent),
        amount=exact(3_000, per="work", count=Works.number(excellent)),
        duration=ONCE, purpose="creative-work",
        reading=Text(
            "“3 年内”自公司成立起算，看创作完成日，获奖日不限；若指方案施行后三年，每部 3,000 元的结论可能不同。"
            "每部一次，付给主创团队，不按人数：若按人计，每多一名主创每部再加 3,000 元",
            "the three years run from the company's founding to the making of the work, whenever the prize; if they "
            "were the plan's own years, 3,000 yuan a work could go either way. Once for each work and for its creators together: per "
            "person, 3,000 yuan a work more for each further creator",
        ),
    )
