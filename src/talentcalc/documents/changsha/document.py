"""The plan's title page: period, territory, and the offices that lead its items."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING

from talentcalc.clauses.documents import Document, Part
from talentcalc.clauses.expressions import left_open, named
from talentcalc.clauses.text import Text
from talentcalc.profile.work import Employment

if TYPE_CHECKING:
    from talentcalc.clauses.expressions import Condition
    from talentcalc.clauses.facts import Place

CHANGSHA, CHANGSHA_COUNTY = "430100", "430121"
ZHUZHOU, XIANGTAN = "430200", "430300"

ORGANISATION = Text("市委组织部（人才办）", "the organisation department of the municipal Party committee (talent office)")
SCIENCE = Text("市科技局", "the municipal science and technology bureau")
HR = Text("市人力资源社会保障局", "the municipal HR and social security bureau")
EDUCATION = Text("市教育局", "the municipal education bureau")
HOUSING = Text("市住房城乡建设局", "the municipal housing and urban-rural development bureau")
DATA = Text("市数据资源局", "the municipal data resources bureau")
FINANCE = Text("市财政局", "the municipal finance bureau")
HIGH_TECH_ZONE = Text("长沙高新区管委会", "the Changsha High-tech Zone administrative committee")
ECONOMIC_ZONE = Text(
    "长沙经开区管委会", "the Changsha Economic and Technological Development Zone administrative committee"
)
WANGCHENG = Text("望城区人民政府", "the Wangcheng district government")
XIANGJIANG = Text("湖南湘江新区管委会", "the Hunan Xiangjiang New Area administrative committee")


def territory(place: Place) -> Condition:
    """The whole city, parks and new area included."""
    return named("实施地域（长沙市）", "territory (Changsha)", place.within(CHANGSHA))


def in_zone(zone: Text, *zones: str) -> Condition:
    """Work in a zone; the text builds there for talent, but does not say that others are turned away."""
    others = left_open(
        "文件未说明是否只服务在该片区工作的人才", "whether only those who work in the zone are served is not said"
    )
    return named(f"在{zone.zh}工作", f"works in {zone.en}", Employment.zones.has(*zones) | others)


DOCUMENT = Document(
    "changsha",
    Text(
        "长沙市全面落实“三高四新”战略定位和使命任务争创国家吸引集聚人才平台三年行动计划",
        "Changsha three-year action plan to carry out the “Three Highs and Four News” strategy and become a national "
        "platform that attracts and gathers talent",
    ),
    Text("长沙市科学技术局（发布）", "Changsha science and technology bureau (publisher)"),
    seat=CHANGSHA,
    territory=territory,
    first=datetime.date(2022, 12, 30),
    last=datetime.date(2025, 12, 31),
    overlap=False,
    offices_lead=True,
    reading=Text(
        "文件未写明有效期：自 2022-12-30 发布起算，按“三年”和“到 2025 年”读作到 2025-12-31；"
        "若自发布日起满三年，则止于 2025-12-30。全文不写金额，各项金额均为“未载明”",
        "no period is stated: it is read from publication on 2022-12-30 and, by the words “three years” and “by 2025”, to "
        "2025-12-31; three years counted from publication would end on 2025-12-30. No amount is written anywhere: all are "
        "unstated",
    ),
    lapsed_hint=Text(
        "行动计划期限（推定）已过，是否延续请向主管部门核实",
        "the plan's inferred period has ended; ask the department whether it was renewed",
    ),
    text_sha256="a0effd8d03a36d50bdfd0e12a447bb0e8ce6832330c006333f768e76de8646d8",
    parts=(
        Part("", head="preamble"),
        Part(r"一、行动目标", head="i"),
        Part(r"二、主要举措", item=r"(\d+)\.", between=r"\([一二三四五]\)|三、"),
        Part(r"扫一扫", head="preamble"),
    ),
    names=("“三高四新”", "“十行状元百优工匠”", "长沙市一中", "“一帮到底”", "扫一扫"),
)
