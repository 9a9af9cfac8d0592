"""Action two, items 6 to 8: platforms for innovation, for joining industry and teaching, for founding."""

from __future__ import annotations

from typing import TYPE_CHECKING

from talentcalc import terms
from talentcalc.clauses.amounts import NO_TERM
from talentcalc.clauses.expressions import left_open
from talentcalc.clauses.programs import OPTIONAL, SERVICE, Program
from talentcalc.clauses.text import Text
from talentcalc.documents.changsha.document import DOCUMENT, EDUCATION, ORGANISATION, SCIENCE, territory
from talentcalc.profile.dealings import Hires
from talentcalc.profile.enterprise import Enterprise
from talentcalc.profile.platforms import Platforms

if TYPE_CHECKING:
    from talentcalc.clauses.expressions import Condition

item_6 = DOCUMENT.item("6", "战略创新平台", "Strategic platforms of innovation", office=SCIENCE)
item_6.define("聚焦 7 个领域，名单以“等”收尾", "seven fields are named, the list is open")
item_6.duty(
    "创建国家、省级实验室，组建联合实验室，建设企业研究院和院士、专家、博士后工作站及基地",
    "found laboratories and alliances, build enterprise institutes and stations for academicians, experts and postdocs",
)


@item_6.definition("国家级重大创新载体", "major national platform")
def major_platform() -> Condition:
    """Five kinds are named, all of the nation; the list is open, so near kinds and the level below are not settled."""
    named_kinds = Platforms.kind.is_(
        "industry-innovation-centre", "technology-innovation-centre", "engineering-research-centre",
        "manufacturing-innovation-centre", "medical-centre",
    )
    near_kinds = Platforms.kind.is_(
        "key-laboratory", "engineering-laboratory", "clinical-research-centre", "engineering-technology-centre",
        "enterprise-technology-centre", "industrial-design-centre", "industrial-technology-institute",
        "innovation-base", "sci-tech-infrastructure", "other",
    )
    near = (named_kinds & Platforms.level.is_("provincial")) | (near_kinds & Platforms.level.is_("national"))
    return (named_kinds & Platforms.level.is_("national")) | (
        near & left_open("名单以“等”收尾，相近载体未定", "the list is open, a near platform is not settled")
    )


@item_6.program("major-platform", "国家级重大创新载体建设支持", "Support for building major national platforms")
def major_platform_support() -> Program:
    return Program(
        payee="platform", form=SERVICE, discretion=OPTIONAL, place=None,
        when=Platforms.some(major_platform() & territory(Platforms.place)),
        duration=NO_TERM,
        reading=Text(
            "“国家”二字读作统领五类载体；省级同类，以及国家级的实验室、临床中心、工程技术研究中心等同类载体为相近，待定；"
            "支持方式和金额未载明",
            "the word “national” is read over all five kinds; the same kinds at provincial level, and other national "
            "laboratories and centres of the sort, are near and open. What the support is, is not said",
        ),
    )


item_7 = DOCUMENT.item("7", "产教融合平台", "Joining industry and teaching", office=EDUCATION)
item_7.duty(
    "支持办好人工智能训练营、组建湖南省先进制造业学院；贯通技能人才与专业技术人才发展",
    "support the AI training camp and the Hunan college of advanced manufacturing; let the careers of "
    "skilled workers and of professionals lead into each other",
)


@item_7.program("training-centre", "公共实训中心建设支持", "Support for public practical-training centres")
def training_centre() -> Program:
    return Program(
        payee="platform", form=SERVICE, discretion=OPTIONAL, place=None,
        when=Platforms.some(Platforms.kind.is_("public-training-centre") & territory(Platforms.place)),
        duration=NO_TERM,
    )


@item_7.definition("市属事业单位", "public institution of the city")
def municipal_institution() -> Condition:
    """Four kinds are named and the list is open; the level is exact."""
    # 文旅 is named among them: a cultural body that the state runs as no company is one.
    culture_body = Enterprise.kinds.has("culture-tourism")
    run_by_state = Enterprise.state_owned & ~Enterprise.kinds.has("company", "culture-company", "film-company")
    culture = culture_body & (run_by_state | Enterprise.kinds.has("public-institution"))
    listed = Enterprise.kinds.has("school", "research-institution", "hospital")
    other = left_open(
        "名单以“等”收尾，其他市属事业单位未定", "the list is open, another institution of the city is not settled"
    )
    return Enterprise.affiliation.is_("municipal") & (culture | (terms.public_institution() & (listed | other)))


@item_7.program("doctor-recruitment", "市属事业单位引进博士支持", "Support for municipal institutions that take on PhDs")
def doctor_recruitment() -> Program:
    return Program(
        payee="institution", form=SERVICE, discretion=OPTIONAL, place=Enterprise.place,
        when=municipal_institution() & Hires.some(terms.HIRED_DOCTOR),
        duration=NO_TERM,
        reading=Text(
            "支持对象是单位，本句不给博士本人任何待遇；“市属”为确定级别，区属、省属均不符合",
            "the institution is supported, the sentence gives the PhD nothing; only institutions of the city count, "
            "not those of a district or the province",
        ),
    )


item_8 = DOCUMENT.item("8", "人才创业平台", "Platforms for entrepreneurship", office=ORGANISATION)
item_8.duty(
    "支持人力资源服务产业园建设，建一批孵化基地，以龙头企业带动中小微企业",
    "support the HR industrial park, build incubation bases, let leading firms draw small ones along",
)
