"""Project one, items 1 to 5: more and better jobs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from talentcalc import terms
from talentcalc.clauses.amounts import NO_TERM, ONCE, exact, lasting, up_to
from talentcalc.clauses.expressions import ALWAYS, answered, left_open
from talentcalc.clauses.formulas import choose
from talentcalc.clauses.programs import (
    CASE_BY_CASE,
    CASH,
    ENTITLED,
    OPTIONAL,
    RECOGNITION,
    SERVICE,
    SUPPORT,
    Program,
)
from talentcalc.clauses.text import Text
from talentcalc.documents.luzhou_2021.document import DOCUMENT
from talentcalc.profile.dealings import Jobs
from talentcalc.profile.enterprise import Enterprise, Growth, IndustrialProject

if TYPE_CHECKING:
    from talentcalc.clauses.expressions import Condition

JOBS = Text("个岗位", "jobs")
YEARLY_TARGET = Text("每年", "every year")

item_1 = DOCUMENT.item("1", "现代服务业", "Modern services")
item_1.target("服务业新增就业岗位", "new jobs in services", 10_000, JOBS, YEARLY_TARGET)
item_1.duty(
    "打造区域消费中心城市，提升服务业供给质量，创造就业机会",
    "build a regional centre of consumption, improve the supply of the key services, create jobs",
)

item_2 = DOCUMENT.item("2", "现代工业", "Modern industry")
item_2.target("工业新增就业岗位", "new jobs in industry", 8_000, JOBS, YEARLY_TARGET)
item_2.background("7 个重点产业领域", "seven key fields of industry", ("7",))
item_2.duty("支持工业企业延长产业链，发展产业集群", "support industrial enterprises in extending their chains, build industrial clusters")
item_2.duty(
    "发展新型建筑工业化，精准支持重点产业领域", "develop industrialised construction, aim support at the key fields of industry"
)


@item_2.program("champion-support", "专精特新、单项冠军企业扶持", "Support for specialised and innovative enterprises and single-product champions")
def champion_support() -> Program:
    return Program(
        payee="enterprise", form=SUPPORT, discretion=OPTIONAL, place=Enterprise.place,
        when=terms.enterprise() & Growth.recognitions.has("specialised-innovative", "little-giant", "single-champion"),
        duration=NO_TERM,
        reading=Text(
            "七个产业领域写在前一分句，不作为本项条件；专精特新“小巨人”属于专精特新企业；扶持的内容文件未载明",
            "the seven fields of industry belong to the clause before and are no condition here; a “little giant” is one of "
            "the specialised and innovative enterprises; what the support consists of is not stated",
        ),
    )


item_3 = DOCUMENT.item("3", "现代农业", "Modern agriculture")
item_3.target("农业新增就业岗位", "new jobs in agriculture", 7_000, JOBS, YEARLY_TARGET)
item_3.background("8 个特色农业产业", "eight special branches of agriculture", ("8",))
item_3.duty(
    "鼓励创新人才投身乡村振兴，保障农产品供给，拓宽乡村人才来源",
    "encourage innovative talent to serve rural revitalisation, secure the supply of farm products, widen the sources of "
    "rural talent",
)

item_4 = DOCUMENT.item("4", "以岗留人", "Keeping people by jobs")


@item_4.definition("有效就业岗位", "effective job")
def effective_job() -> Condition:
    # Seven marks are named; a job counts when it has them all.
    return (
        Jobs.new
        & terms.offered_for(12)
        & (Jobs.monthly_wage_yuan >= 3_500)
        & Jobs.social_insurance
        & Jobs.good_environment
        & Jobs.harmonious_relations
        & Jobs.promotion_channel
    )


@item_4.definition("在本市创办的企业", "enterprise founded in Luzhou")
def founded_in_luzhou() -> Condition:
    # A branch of an outside firm is neither plainly founded here nor plainly not.
    return terms.enterprise() & (
        terms.FOUNDED_IN_CITY
        | (
            Enterprise.founded_in_city.is_("branch")
            & left_open("外地企业分支机构是否属于在本市创办，文件未明确", "whether a branch counts is not said")
        )
    )


@item_4.program("job-subsidy", "新增就业岗位补贴", "Subsidy for new effective jobs")
def job_subsidy() -> Program:
    per_job = choose(Jobs.housing_fund, 2_500, 2_000)
    return Program(
        payee="enterprise", form=CASH, discretion=ENTITLED, place=Enterprise.place,
        when=founded_in_luzhou() & Jobs.some(effective_job()),
        amount=exact(Jobs.total(per_job, effective_job()), per="job"),
        duration=ONCE, purpose="job-subsidy", figures=("1",),
        reading=Text(
            "每个岗位取 2,000 元或 2,500 元之一（缴存公积金的为后者），不叠加；若叠加则每岗 4,500 元；公积金未知时为两者之间。"
            "岗位能提供一年即可；外地企业分支机构是否属于在本市创办未明确，列为待定，涉及每岗 2,000 或 2,500 元。"
            "与第 11 条吸纳就业补贴、社会保险补贴用途不同，可同时享受",
            "each job earns either 2,000 yuan or, where the housing fund is paid, 2,500 yuan, never both (together that would "
            "be 4,500 yuan a job); while the housing fund is not known, the amount lies between the two. It is enough that a "
            "job can be offered for a year. Whether a branch of a firm from elsewhere counts as founded here is not said and "
            "left undecided: 2,000 or 2,500 yuan a job are at stake. The hiring subsidy and the social-insurance subsidy of "
            "item 11 serve other purposes and are paid as well",
        ),
    )


item_4.duty("鼓励企业缴存住房公积金", "enterprises are encouraged to pay into the housing fund")

item_5 = DOCUMENT.item("5", "优化营商环境", "Business climate")
item_5.define("“四上企业”包括 4 类企业", "“enterprises above designated size” are of four kinds", ("4",))
item_5.duty(
    "深化“放管服”改革，优化营商环境，鼓励社会资本来本市创新创业",
    "simplify administration, improve the business climate, encourage social capital to innovate and found businesses in the "
    "city",
)
item_5.duty("加大高铁沿线城市招商引才力度", "attract business and talent from the cities along the high-speed railway")


@item_5.definition("携带有效就业岗位的社会资本企业", "enterprise brought by social capital with effective jobs")
def brought_with_jobs() -> Condition:
    return Growth.brought_by_social_capital & Jobs.some(effective_job())


@item_5.program("online-services", "全天候在线政务服务", "Round-the-clock online government services")
def online_services() -> Program:
    return Program(
        payee="enterprise", form=SERVICE, discretion=ENTITLED, place=Enterprise.place,
        when=ALWAYS, duration=NO_TERM, open_offer=True, figures=("24",),
        next=Text("在线直接办理", "use them online"),
    )


ENCOURAGED = Text(
    "“鼓励”针对来本市创新创业，绿色通道和各项政策在符合相关政策要求时即可享受；不涉及可计金额",
    "“encourage” refers to coming to the city; an enterprise that meets the rules of the policies is entitled to the green "
    "channel and to the policies; no sum is at stake",
)


@item_5.program("green-channel", "要素保障绿色通道", "Green channel for planning, land, talent and funding")
def green_channel() -> Program:
    return Program(
        payee="enterprise", form=SERVICE, discretion=ENTITLED, place=Enterprise.place,
        when=terms.enterprise() & brought_with_jobs() & Growth.meets_investment_policies,
        duration=NO_TERM, reading=ENCOURAGED,
    )


@item_5.program("investment-policies", "招商引资与财政扶持政策", "Investment-promotion and fiscal support policies")
def investment_policies() -> Program:
    return Program(
        payee="enterprise", form=SUPPORT, discretion=ENTITLED, place=Enterprise.place,
        when=terms.enterprise() & brought_with_jobs() & Growth.meets_investment_policies,
        duration=NO_TERM, reading=ENCOURAGED,
    )


@item_5.program("executive-team-support", "高管团队财政支持", "Fiscal support for the executive team")
def executive_team_support() -> Program:
    return Program(
        payee="executive-team", form=CASH, discretion=CASE_BY_CASE, place=Enterprise.place,
        when=terms.enterprise() & brought_with_jobs(),
        amount=up_to(5_000_000), duration=ONCE, purpose="executive-team",
        reading=Text(
            "支付给高管团队，总共一次（文件未写“一次性”；若按年则每年最高 5,000,000 元）；岗位供给、资源占用、经济贡献只影响金额。"
            "“符合相关政策”约束绿色通道等政策，不约束本项；若也约束，未说明时为待定，涉及最高 5,000,000 元",
            "paid to the executive team and once only, although the text does not say “once” (paid yearly, it would be up to "
            "5,000,000 yuan a year); jobs, use of local resources and economic contribution determine only the sum. That the "
            "rules of the policies are met is asked for the green channel, not here; if it were asked here too, up to "
            "5,000,000 yuan would be undecided as long as the profile does not say it",
        ),
    )


@item_5.definition("“四上企业”", "an enterprise above designated size", denied=Text("不是“四上企业”", "is no enterprise above designated size"))
def above_designated_size() -> Condition:
    # One that rose above designated size for the first time is one of the four kinds.
    kinds = Growth.above_scale.is_("industry", "services", "trade", "construction")
    return answered(kinds, yes=Growth.above_scale_first_time)


@item_5.program(
    "four-above-reward", "首次成为“四上企业”人才发展奖励", "Talent-development reward on first rising above designated size"
)
def four_above_reward() -> Program:
    return Program(
        payee="executive-team", form=CASH, discretion=RECOGNITION, place=Enterprise.place,
        when=terms.enterprise()
        & above_designated_size()
        & Growth.above_scale_first_time
        & Growth.economic_contribution,
        amount=up_to(3_000_000), duration=ONCE, purpose="four-above",
        reading=Text(
            "支付给高管团队，总共一次，四类“四上企业”合计一个首次；与高管团队财政支持用途不同，可同时享受，若视为同一用途则少最高 3,000,000 元",
            "paid to the executive team and once only, for the first time in any of the four kinds; it serves another purpose "
            "than the fiscal support for the team and is paid as well: if the two were one purpose, it would be up to "
            "3,000,000 yuan less",
        ),
    )


@item_5.program("major-project-premises", "重特大项目前期厂房办公支持", "Premises support for major industrial projects")
def major_project_premises() -> Program:
    return Program(
        payee="enterprise", form=SUPPORT, discretion=CASE_BY_CASE, place=Enterprise.place,
        when=terms.enterprise()
        & IndustrialProject.introduced
        & IndustrialProject.major
        & IndustrialProject.good_growth
        & IndustrialProject.drives_upgrading
        & IndustrialProject.many_jobs
        & IndustrialProject.supports_economy
        & IndustrialProject.early_construction,
        duration=lasting("项目建设前期", "the early phase of construction"),
    )
