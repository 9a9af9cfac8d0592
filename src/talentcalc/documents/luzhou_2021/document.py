"""The plan's title page: issuer, period, territory, its rule on overlap."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING

from talentcalc import terms
from talentcalc.clauses.documents import Document, Part
from talentcalc.clauses.expressions import answered, left_open, named
from talentcalc.clauses.text import Text
from talentcalc.profile.undertakings import Founded, Venture

if TYPE_CHECKING:
    from talentcalc.clauses.expressions import Condition
    from talentcalc.clauses.facts import Place

JIANGYANG, NAXI, LONGMATAN = "510502", "510503", "510504"
LUXIAN, HEJIANG, XUYONG, GULIN = "510521", "510522", "510524", "510525"
LUZHOU = "510500"


def territory(place: Place) -> Condition:
    """Where the plan applies. A new firm of the founder's tells where the venture is, while its own place is not said."""
    if place is not Venture.place:
        return central_city(place)
    return answered(central_city(place), yes=Founded.some(terms.FOUNDED_ANEW & central_city(Founded.place)))


def central_city(place: Place) -> Condition:
    """The three districts; the counties may follow the plan or write their own."""
    county_decides = left_open(
        "该县可参照执行，也可另行制定方案", "the county may follow the plan or write its own"
    )
    return named(
        "实施地域（中心城区）", "territory (the central city)",
        place.within(JIANGYANG, LONGMATAN, NAXI)
        | (place.within(LUXIAN, HEJIANG, XUYONG, GULIN) & county_decides),
    )


DOCUMENT = Document(
    "luzhou-2021",
    Text("泸州市“酒城创新人才聚集行动”实施方案（试行）", "Implementation Plan for Luzhou's “Jiucheng Action to Gather Innovative Talent” (Trial)"),
    Text(
        "中共泸州市委组织部、泸州市人力资源和社会保障局",
        "Organisation Department of the CPC Luzhou Municipal Committee, Luzhou Human Resources and Social Security Bureau",
    ),
    seat=LUZHOU,
    sample_place=JIANGYANG,
    territory=territory,
    first=datetime.date(2021, 8, 24),
    last=datetime.date(2023, 8, 24),
    overlap=True,
    reading=Text(
        "文本中的“沪”（在沪、留沪）系“泸”之误，一律读作泸州；若按字面，以此为条件的各项在本市均不能成立",
        "where the text has 沪 (Shanghai) for the place of work or founding, that is a misprint of 泸 and stands for Luzhou; "
        "taken literally, no condition of that kind could be met here",
    ),
    lapsed_hint=Text(
        "试行期已满，是否延续请向主管部门核实", "the trial has ended; ask the department whether it was renewed"
    ),
    text_sha256="b0e1256f2180ad1e46929cfa7fec2daca89bb3e1dab7c638d13d0f66cf77f911",
    parts=(
        Part("", head="preamble"),
        Part(r"一、工作目标", head="i"),
        Part(r"二、引才范围", item=r"（([一二])）", number="ii-{}"),
        Part(r"三、政策措施", item=r"(\d+)\.", between=r"[（(][一二三四五六][）)](?=.*工程$)"),
        Part(r"本方案自印发之日起", head="closing"),
    ),
    names=("活力一条街",),
)
