"""The plan's title page: issuer, territory, and the offices that lead its items."""

from __future__ import annotations

from typing import TYPE_CHECKING

from talentcalc.clauses.documents import Document, Part
from talentcalc.clauses.expressions import named
from talentcalc.clauses.text import Text

if TYPE_CHECKING:
    from talentcalc.clauses.expressions import Condition
    from talentcalc.clauses.facts import Place

ZILIUJING = "510302"

ORGANISATION = Text("区委组织部", "the district organisation department")
STAFFING = Text("区委编办", "the district staffing committee office")
PUBLICITY = Text("区委宣传部", "the district publicity department")
HR = Text("区人力资源社会保障局", "the district HR and social security bureau")
SCIENCE = Text("区科技经信局", "the district science, technology, economy and informatisation bureau")
FINANCE = Text("区财政局", "the district finance bureau")
EDUCATION = Text("区教育局", "the district education bureau")
STATISTICS = Text("区统计局", "the district statistics bureau")
FOREIGN_AFFAIRS = Text("区外事侨务旅游局", "the district foreign affairs, overseas Chinese and tourism bureau")
INDUSTRIAL_ZONE = Text("区工管委", "the district industrial zone committee")
COMMERCE_FEDERATION = Text("区工商联", "the district federation of industry and commerce")
LEGISLATIVE = Text("区政府法制办", "the district legislative affairs office")
SUPERVISION = Text("区目督办", "the district target and supervision office")


def territory(place: Place) -> Condition:
    """The district; the text speaks of 我区 and 区级 throughout."""
    return named("实施地域（自流井区）", "territory (Ziliujing district)", place.within(ZILIUJING))


DOCUMENT = Document(
    "ziliujing",
    Text(
        "自流井区关于深化人才发展体制机制改革推动“两区”建设的实施方案",
        "Ziliujing District implementation plan for deepening the reform of talent development and advancing the “two zones”",
    ),
    Text("自贡市自流井区", "Ziliujing district, Zigong"),
    seat=ZILIUJING,
    territory=territory,
    overlap=False,
    offices_lead=True,
    text_sha256="eeed54dbc18e1be699284f396457e90976a5aa2b5e7050e91630af28a6748c0f",
    parts=(
        Part("", head="preamble"),
        Part(r"一、", item=r"(\d+)\. ", between=r"[二三四五]、|（[一二三四五六七]）"),
    ),
    names=("“两区”", "“双千计划”"),
)
