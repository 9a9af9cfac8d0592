"""The draft's title page, its territory, and who it calls sci-tech talent."""

from __future__ import annotations

from typing import TYPE_CHECKING

from talentcalc import terms
from talentcalc.clauses.documents import Document, Part
from talentcalc.clauses.expressions import left_open, named
from talentcalc.clauses.text import Text
from talentcalc.profile.person import Talent
from talentcalc.profile.work import Student

if TYPE_CHECKING:
    from talentcalc.clauses.expressions import Condition
    from talentcalc.clauses.facts import Place

LUZHOU = "510500"
SEVEN_INDUSTRIES = (
    "liquor", "electronics", "equipment", "medicine", "energy-chemicals", "textiles", "green-building",
)
BY_2025 = Text("到 2025 年", "by 2025")
PERSONS = Text("人", "persons")
PERSON_TIMES = Text("人次", "person-times")


def territory(place: Place) -> Condition:
    """The whole city: three districts, four counties and their parks."""
    return named("实施地域（泸州市）", "territory (Luzhou)", place.within(LUZHOU))


def sci_tech_talent() -> Condition:
    """The draft never defines the word it is named for; kindred standings are not settled."""
    kindred = (
        Talent.kinds.has("leading", "team", "seedling", "top", "excellent-young", "high-end")
        | Talent.roles.has("researcher", "technical-staff")
        | terms.HIGH_LEVEL
    )
    undefined = left_open("“科技人才”无定义，相近身份未定", "sci-tech talent is not defined, a kindred standing is not settled")
    return named(
        "科技人才", "sci-tech talent", Talent.kinds.has("sci-tech", "young-sci-tech") | (kindred & undefined)
    )


def young_sci_tech_talent() -> Condition:
    """No age is asked for: 40 years is what most of the force should be under."""
    return named(
        "青年科技人才", "young sci-tech talent",
        Talent.kinds.has("young-sci-tech")
        | (Talent.kinds.has("young", "excellent-young") & Talent.kinds.has("sci-tech")),
    )


def university_student() -> Condition:
    """Whoever is enrolled at a university or college; students of technician schools are not settled."""
    open_case = left_open("技工院校学生是否属于大学生，文件未明确", "whether students of technician schools count is not said")
    return named(
        "在校大学生", "enrolled university student",
        Student.school.is_("university") | (Student.school.is_("technician") & open_case),
    )


DOCUMENT = Document(
    "luzhou-145",
    Text("泸州市“十四五”科技人才发展规划（征求意见稿）", "Luzhou sci-tech talent development plan for 2021-2025 (draft for comment)"),
    Text("泸州市科学技术和人才工作局（起草）", "Luzhou science, technology and talent bureau (drafter)"),
    seat=LUZHOU,
    territory=territory,
    draft=True,
    overlap=False,
    reading=Text(
        "征求意见稿，不论日期均未施行，不能据此申领；全文未给申请人写任何金额，未写责任单位",
        "a draft for comment, in force on no day, nothing can be claimed by it; it names no sum for any applicant and no "
        "lead office",
    ),
    text_sha256="7155e5de04a416555f202c34a5416e4dba2df5454517379076458cd701eed167",
    parts=(
        Part("", head="preamble"),
        Part(r"一、规划背景$", item=r"\(([一二三四五])\)", number="1-{}"),
        Part(r"二、总体要求$", item=r"\(([一二三四五])\)", number="2-{}"),
        Part(r"“十四五”科技人才发展预期指标$", head="2-3", item=r"(\d+)\n\n(?=[一-龥R])", number="table-{}"),
        Part(r"三、锻造高质量科技人才队伍$", item=r"\(([一二三四五])\)", number="3-{}"),
        Part(r"四、打造聚才育才科技创新平台$", item=r"\(([一二三四五])\)", number="4-{}"),
        Part(r"五、深化科技人才发展体制机制改革$", item=r"\(([一二三四五])\)", number="5-{}"),
        Part(r"六、营造高水平科技人才发展环境$", item=r"\(([一二三四五])\)", number="6-{}"),
        Part(r"七、保障措施$", item=r"\(([一二三四五])\)", number="7-{}", between=r"热点资讯$"),
    ),
    names=("“高新技术企业倍增计划”", "“一体两翼”", "“破四唯”", "“三评”"),
)
