"""Part three: leading, young, scarce and other sci-tech talent."""

from __future__ import annotations

from typing import TYPE_CHECKING

from talentcalc import terms
from talentcalc.clauses.amounts import NO_TERM
from talentcalc.clauses.expressions import left_open
from talentcalc.clauses.programs import (
    OPTIONAL,
    PRIORITY,
    RECOGNITION,
    SELECTION,
    SERVICE,
    Program,
)
from talentcalc.clauses.text import Text
from talentcalc.documents.luzhou_145.document import (
    BY_2025,
    DOCUMENT,
    PERSON_TIMES,
    PERSONS,
    SEVEN_INDUSTRIES,
    sci_tech_talent,
    young_sci_tech_talent,
)
from talentcalc.profile.dealings import Cooperation
from talentcalc.profile.enterprise import Enterprise, Growth
from talentcalc.profile.person import Talent
from talentcalc.profile.work import Employment

if TYPE_CHECKING:
    from talentcalc.clauses.expressions import Condition

item_3_1 = DOCUMENT.item("3-1", "科技领军人才和创新团队", "Leading talent and innovation teams")
item_3_1.target("引进培养领军人才", "leading talent brought in or trained", 100, PERSONS, BY_2025, high=100)
item_3_1.target("高水平创新创业团队", "innovation teams of high level", 50, Text("个", "teams"), BY_2025, high=50)
item_3_1.duty("围绕重点产业联合攻关，培育本土人才和团队", "carry out joint research for key industries, foster local talent and teams")


@item_3_1.definition("高端人才", "high-end talent")
def high_end_talent() -> Condition:
    """Not defined; kindred standings are not settled."""
    kindred = Talent.kinds.has("top", "leading") | terms.HIGH_LEVEL
    undefined = left_open("“高端人才”无定义，相近身份未定", "high-end talent is not defined, a kindred standing is not settled")
    return Talent.kinds.has("high-end") | (kindred & undefined)


@item_3_1.program("academician-reserve", "院士后备人才遴选培养", "Reserve of future academicians")
def academician_reserve() -> Program:
    return Program(
        payee="person", form=SERVICE, discretion=SELECTION, contest=True, place=Employment.place,
        when=sci_tech_talent(), duration=NO_TERM,
        reading=Text(
            "“杰出”由遴选判断，科技人才均可参选；培育支持的方式和金额未载明",
            "the selection judges who stands out, all sci-tech talent may be put up; what the support is, is not said",
        ),
    )


@item_3_1.program("rd-institution", "领衔在泸建设研发机构支持", "Support for leading the building of an R&D institution")
def rd_institution() -> Program:
    return Program(
        payee="person", form=SERVICE, discretion=RECOGNITION, place=Employment.cooperation_place,
        when=high_end_talent() & Talent.from_renowned_institution & Employment.leads_rd_institution,
        duration=NO_TERM,
        reading=Text(
            "“国内知名”读作统领高校和科研机构，“知名”须经认可；机构须建在泸州，本人不必到泸州任职；支持方式和金额未载明",
            "well known in China is read of universities and institutions alike, and has to be recognised; the institution must "
            "be in Luzhou, the person's post need not; what the support is, is not said",
        ),
    )


item_3_2 = DOCUMENT.item("3-2", "青年科技人才", "Young sci-tech talent")
item_3_2.target("新增培养引进青年科技人才", "new young sci-tech talent", 1500, PERSONS, BY_2025, high=1500)
item_3_2.define("队伍以 40 周岁以下为主体，是构成而非门槛", "most of the force under 40 years, a make-up and no test", ("40",))
item_3_2.define("9 个重点产业领域，名单以“等”收尾", "nine key fields of industry, the list is open")
item_3_2.duty(
    "完善青年人才激励政策，培养重点实验室青年团队，共建博士后工作站",
    "improve the incentives for young talent, train young teams in key laboratories, build postdoctoral stations together",
)


@item_3_2.program("youth-projects", "青年科技人才项目支持", "Support of young sci-tech talent through projects")
def youth_projects() -> Program:
    return Program(
        payee="person", form=SERVICE, discretion=OPTIONAL, place=Employment.place,
        when=young_sci_tech_talent(), duration=NO_TERM,
        reading=Text(
            "40 周岁以下是队伍主体，不作为个人条件；激励政策尚待制定，金额未载明",
            "under 40 describes most of the force and is asked of nobody; the incentives are still to be written, no sum is stated",
        ),
    )


@item_3_2.definition("青年拔尖人才", "outstanding young talent")
def outstanding_youth() -> Condition:
    """Brought in for results and potential, or supported in a key field for standing out with promise."""
    young = Talent.kinds.has("young-sci-tech", "young", "excellent-young")
    brought_in = (
        terms.NEWLY_INTRODUCED & Talent.merits.has("peer-recognised") & Talent.merits.has("large-potential")
    )
    near_field = (Growth.key_industry | Growth.industries.has("construction-machinery", "rail-transit", "aerospace")) & (
        left_open("领域名单以“等”收尾，其他重点产业未定", "the list of fields is open, another key industry is not settled")
    )
    in_key_field = Growth.industries.has(*SEVEN_INDUSTRIES, "agriculture", "services") | near_field
    supported = in_key_field & Talent.merits.has("emerging") & Talent.merits.has("leader-potential")
    return young & (brought_in | supported)


@item_3_2.program("outstanding-youth", "青年拔尖人才重点引进与支持", "Priority for outstanding young talent")
def outstanding_youth_support() -> Program:
    return Program(
        payee="person", form=SERVICE, discretion=RECOGNITION, place=Employment.place,
        when=outstanding_youth(), duration=NO_TERM,
        reading=Text(
            "引进看同行认可和潜力，支持看所在领域和带头人潜力，两组条件各须齐备；潜力须经认可；金额未载明",
            "recruitment goes by recognition of peers and potential, support by field and promise, both marks each time; "
            "promise has to be recognised; no sum is stated",
        ),
    )


item_3_3 = DOCUMENT.item("3-3", "高精尖缺人才", "Scarce high-end talent")
item_3_3.target("引进高端创新创业人才", "high-end talent brought in", 100, PERSONS, BY_2025, high=100)
item_3_3.target("引进海外优秀人才", "outstanding talent from overseas", 30, PERSONS, BY_2025)
item_3_3.define("“四高一新”：4 类高级人才和 1 类新经济人才", "four senior kinds and one new-economy kind of talent", ("4", "1"))
item_3_3.duty(
    "按紧缺目录重点引进“四高一新”人才，建人才中介市场和统一数据库",
    "recruit these kinds by the shortage catalogue, build a market of agencies and one database",
)


@item_3_3.program("flexible-introduction", "科技人才柔性流动", "Flexible engagement of sci-tech talent")
def flexible_introduction() -> Program:
    return Program(
        payee="person", form=PRIORITY, discretion=OPTIONAL, place=Employment.cooperation_place,
        when=(sci_tech_talent() | terms.HIGH_LEVEL) & Employment.keeps_registration, duration=NO_TERM,
        reading=Text(
            "机制写明属于科技人才，高层次人才是所引进的重点，两者都在内；尚在“探索”，给予的是身份互认、兼职取酬和自由流动，"
            "不是资金；以合作（服务）地为准，本职和居住地可在外地",
            "the mechanism is for sci-tech talent and brings in high-level talent, both are meant; it is still being tried out and "
            "gives recognised standing, pay from both sides and free movement, not money; the place served counts, post and "
            "home may lie elsewhere",
        ),
    )


@item_3_3.program("outposts", "在创新前沿城市设立机构支持", "Support for outposts in leading cities of innovation")
def outposts() -> Program:
    return Program(
        payee="enterprise", form=SERVICE, discretion=OPTIONAL, place=Enterprise.place,
        when=Cooperation.outposts.has("rd-institution", "branch"), duration=NO_TERM,
        reading=Text(
            "以用人单位所在地为准，机构设在外地；哪些是前沿城市未列名单",
            "the employer's own place counts, the outpost lies elsewhere; the leading cities are not listed",
        ),
    )


item_3_4 = DOCUMENT.item("3-4", "各类科技人才队伍", "Other sci-tech talent")
item_3_4.target("培育技术经纪人", "technology brokers trained", 300, PERSONS, BY_2025)
item_3_4.target("选派农业科技特派员", "sci-tech commissioners sent to agriculture", 400, PERSON_TIMES, BY_2025)
item_3_4.target("完成信息技术咨询", "consultations answered", 30000, Text("条", "items"), BY_2025)
item_3_4.target("选派企业科技特派员", "sci-tech commissioners sent to enterprises", 500, PERSON_TIMES, BY_2025)
item_3_4.target("备案创新创业导师", "mentors on file", 100, PERSONS, BY_2025)
item_3_4.define("7 大重点产业（名单见 4-3）", "seven key industries, named in 4-3", ("7",))
item_3_4.duty(
    "培训技术转移人才，选派农业和企业科技特派员并制定激励机制，建设高技能、企业家和科普队伍",
    "train technology-transfer staff, send sci-tech commissioners to farms and enterprises and write incentives for them, "
    "build up skilled workers, entrepreneurs and popularisers of science",
)
