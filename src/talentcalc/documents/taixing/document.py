"""The opinions' title page: issuer, territory, and the offices that lead."""

from __future__ import annotations

from typing import TYPE_CHECKING

from talentcalc.clauses.documents import Document, Part
from talentcalc.clauses.expressions import named
from talentcalc.clauses.text import Text

if TYPE_CHECKING:
    from talentcalc.clauses.expressions import Condition
    from talentcalc.clauses.facts import Place

TAIXING = "321283"

SCIENCE = Text("科技局", "the science and technology bureau")
HR = Text("人社局", "the HR and social security bureau")
COMMERCE = Text("商务局", "the commerce bureau")
REFORM = Text("发改委", "the development and reform commission")
TALENT_OFFICE = Text("人才办", "the talent office")
FINANCIAL_SUPERVISION = Text("地方金融监管局", "the local financial supervision bureau")
HIGH_TECH_ZONE = Text("高新区", "the high-tech zone")
ZONES = Text("三区三园", "the three zones and three parks")


def territory(place: Place) -> Condition:
    """The county-level city; the text speaks of 我市 throughout."""
    return named("实施地域（泰兴市）", "territory (Taixing)", place.within(TAIXING))


DOCUMENT = Document(
    "taixing",
    Text(
        "泰兴市关于建立招才引智与招商引资工作联动机制的实施意见",
        "Taixing implementation opinions on a mechanism that links attracting talent with attracting investment",
    ),
    Text("泰兴市", "Taixing"),
    seat=TAIXING,
    territory=territory,
    overlap=False,
    offices_lead=True,
    text_sha256="51a267eab532ca2b6643a145eb14bf93bf32d15493203c29041f8db37f5d9009",
    parts=(
        Part(r"一、指导思想", head="i"),
        Part(r"二、目标任务", item=r"(\d+)\.", between=r"\([一二三]\)"),
        Part(r"三、保障措施", item=r"(\d+)\.", number="iii-{}"),
        Part(r"附件:"),
        Part(r"序号 \|", item=r"(\d+) \|", number="row-{}", between=r"注:"),
    ),
    names=("“双招双引”", "“双创计划”", "三区三园"),
)
