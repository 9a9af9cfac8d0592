"""The plan's title page: issuer, period, territory, its rule on overlap."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING

from talentcalc.clauses.documents import Document
from talentcalc.clauses.expressions import left_open, named
from talentcalc.clauses.text import Text

if TYPE_CHECKING:
    from talentcalc.clauses.expressions import Condition
    from talentcalc.clauses.facts import Place

JIANGYANG, NAXI, LONGMATAN = "510502", "510503", "510504"
LUXIAN, HEJIANG, XUYONG, GULIN = "510521", "510522", "510524", "510525"
LUZHOU = "510500"


def territory(place: Place) -> Condition:
    """The central city; the counties may follow the plan or write their own."""
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
    Text("泸州市“酒城创新人才聚集行动”实施方案（试行）", "Luzhou plan for gathering innovative talent (on trial)"),
    Text("中共泸州市委组织部、泸州市人力资源和社会保障局", "Luzhou organisation department and HR bureau"),
    seat=LUZHOU,
    territory=territory,
    first=datetime.date(2021, 8, 24),
    last=datetime.date(2023, 8, 24),
    overlap=True,
    lapsed_hint=Text(
        "试行期已满，是否延续请向主管部门核实", "the trial has ended; ask the department whether it was renewed"
    ),
)
