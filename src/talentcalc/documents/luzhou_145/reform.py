"""Part five: how projects are run, talent is judged and results are rewarded."""

from __future__ import annotations

from talentcalc import terms
from talentcalc.clauses.amounts import NO_TERM, lasting
from talentcalc.clauses.expressions import left_open
from talentcalc.clauses.programs import (
    ENTITLED,
    OPTIONAL,
    PAY,
    PRIORITY,
    RECOGNITION,
    SELECTION,
    SERVICE,
    SUPPORT,
    TAX,
    Program,
)
from talentcalc.clauses.text import Text
from talentcalc.documents.luzhou_145.document import (
    DOCUMENT,
    sci_tech_talent,
    territory,
)
from talentcalc.profile.dealings import Hires
from talentcalc.profile.enterprise import Enterprise
from talentcalc.profile.person import Person, Talent
from talentcalc.profile.undertakings import Challenges, EquityAwards, SciTechProjects
from talentcalc.profile.work import Employment

item_5_1 = DOCUMENT.item("5-1", "科技项目管理", "Management of projects")
item_5_1.duty(
    "推行揭榜挂帅、定向委托；开展科研人员减负专项行动",
    "hold open challenges and give direct commissions; lighten the paperwork of researchers",
)


@item_5_1.program("challenge-projects", "揭榜挂帅", "Open-challenge projects")
def challenge_projects() -> Program:
    return Program(
        payee="team", form=SERVICE, discretion=SELECTION, place=None,
        when=Challenges.some(territory(Challenges.place) & Challenges.won),
        duration=NO_TERM,
        note=Text("探索实行，规则与金额未写明", "being tried out, rules and sums are not stated"),
        reading=Text(
            "企业出题、政府发榜、人才攻关：任务由泸州发榜即可，揭榜者所在地不限，中榜方承担；是否给资金未载明",
            "enterprises set the task, the government lists it, talent solves it: the task must be listed by Luzhou, who bids may be "
            "anywhere, whoever wins takes it on; whether money is given is not said",
        ),
    )


@item_5_1.program("chief-expert", "首席专家负责制", "Chief-expert system")
def chief_expert() -> Program:
    return Program(
        payee="person", form=PRIORITY, discretion=OPTIONAL, place=Employment.place,
        when=Talent.kinds.has("leading") & SciTechProjects.some(SciTechProjects.role.is_("chief-expert")),
        duration=NO_TERM,
        reading=Text(
            "尚在“探索”；给予技术路线、经费和资源的决定权，不是资金",
            "still being tried out; it gives the say over the technical route, funds and resources, not money",
        ),
    )


@item_5_1.program("project-pilots", "经费包干与自主验收试点", "Pilots of lump-sum funds and own acceptance")
def project_pilots() -> Program:
    return Program(
        payee="person", form=PRIORITY, discretion=OPTIONAL, place=Employment.place,
        when=SciTechProjects.some(
            SciTechProjects.role.is_("leader", "chief-expert") & SciTechProjects.in_pilot
        ),
        duration=NO_TERM,
        reading=Text(
            "两项试点写在一句，合为一项；限列入试点的科技计划项目，由负责人享有",
            "both pilots stand in one sentence and are one program, for the leaders of projects in the pilot",
        ),
    )


item_5_2 = DOCUMENT.item("5-2", "科技人才评价", "Judging talent")
item_5_2.duty(
    "分类评价，争取职称评审权下放；探索一定规模企业自主认定人才，支持用人单位自主评价",
    "evaluate talent by kinds, seek the right to award senior titles; try out recognition by larger firms, support evaluation by "
    "employers",
)


@item_5_2.program("fast-track", "职称评审与岗位聘用直通车", "Fast track to titles and appointments")
def fast_track() -> Program:
    return Program(
        payee="person", form=PRIORITY, discretion=RECOGNITION, place=Employment.place,
        when=Talent.kinds.has("top", "leading", "excellent-young") | Person.urgently_needed,
        duration=NO_TERM,
        reading=Text(
            "评审和聘用两个直通车对象相同，合为一项；四类人才无定义，以认定为准",
            "both tracks serve the same people and are one program; the four kinds are not defined, recognition decides",
        ),
    )


item_5_3 = DOCUMENT.item("5-3", "科技人才激励", "Incentives")
item_5_3.duty(
    "完善科技奖励和收益分配机制，动态调整事业单位绩效工资",
    "improve awards and the sharing of gains, adjust performance pay in public institutions from time to time",
)
item_5_3.duty(
    "鼓励用人单位采用协议工资、项目工资、项目收益、股权激励等分配形式",
    "encourage employers to use negotiated pay, project pay, a share of project income, equity incentives and other forms",
)


@item_5_3.program("innovation-award", "市级科技创新奖", "Municipal sci-tech innovation award")
def innovation_award() -> Program:
    return Program(
        payee="person", form=SUPPORT, discretion=SELECTION, contest=True, place=Employment.place,
        when=sci_tech_talent(), duration=NO_TERM, purpose="award",
        reading=Text(
            "授予对象和奖金均未写明，读作授予个人的评选奖项；金额未载明",
            "neither recipients nor prize are said; read as an award to persons; no sum is stated",
        ),
    )


@item_5_3.program("result-rights", "职务科技成果所有权或长期使用权", "Ownership or long-term use of service results")
def result_rights() -> Program:
    return Program(
        payee="person", form=PRIORITY, discretion=OPTIONAL, place=Employment.place,
        when=Talent.roles.has("researcher") & terms.SERVICE_RESULT & terms.university_or_institute(),
        duration=NO_TERM,
        next=Text("由所在高校、科研院所决定赋予", "the university or institute decides to give it"),
        reading=Text(
            "“或”读作二者择一，由单位决定；医院和企业的人员不在本句之内",
            "one of the two, as the unit decides; staff of hospitals and firms are outside the sentence",
        ),
    )


@item_5_3.program("head-shareholding", "市属高校院所正职领导成果持股", "Shareholding of results by heads of the city's institutes")
def head_shareholding() -> Program:
    return Program(
        payee="person", form=PRIORITY, discretion=OPTIONAL, place=Employment.place,
        when=Talent.roles.has("unit-head")
        & terms.university_or_institute()
        & Enterprise.affiliation.is_("municipal")
        & Person.policies_met.has("result-shareholding"),
        duration=NO_TERM,
        reading=Text(
            "只写正职、市属；“依规”指文件之外的规定，故以是否符合该规定为条件，可持哪些成果也由该规定定",
            "heads alone, of units of the city alone; by the rules points outside the text, so meeting them is the "
            "condition, and they tell which results may be held",
        ),
    )


@item_5_3.program("equity-tax-deferral", "股权奖励递延纳税", "Deferred tax on equity awards")
def equity_tax_deferral() -> Program:
    return Program(
        payee="person", form=TAX, discretion=OPTIONAL, place=None,
        when=EquityAwards.some(
            EquityAwards.giver.is_("high-tech", "sci-tech-sme")
            & EquityAwards.equity
            & EquityAwards.for_conversion
            & ~EquityAwards.settled
            & territory(EquityAwards.place)
        ),
        duration=lasting("至取得股权分红或转让股权时", "until a dividend is received or the equity is transferred"),
        reading=Text(
            "是推迟纳税而非减免，没有税率和金额；“或者”读作先发生者；税收须有国家规定，地方只能探索",
            "tax put off, not remitted, without rate or sum; of the two events the first counts; tax needs a national rule, a "
            "city can only try it out",
        ),
    )


@item_5_3.program("distribution-autonomy", "成果分配自主权", "Autonomy in distributing the gains from results")
def distribution_autonomy() -> Program:
    unit = Enterprise.kinds.has("laboratory", "platform") & left_open(
        "“科研单位”无定义，实验室和平台运营单位未定", "research units are not defined, laboratories and platforms are not settled"
    )
    return Program(
        payee="institution", form=PRIORITY, discretion=ENTITLED, place=Enterprise.place,
        when=terms.university_or_institute() | unit | terms.state_enterprise(),
        duration=NO_TERM,
    )


@item_5_3.program("separate-pay-total", "高层次人才绩效工资总量单列", "Performance pay of high-level talent outside the total")
def separate_pay_total() -> Program:
    firm = terms.state_enterprise() & left_open(
        "绩效工资总量是事业单位制度，国有企业是否适用未明确", "the total is a rule of public institutions; state firms are not settled"
    )
    return Program(
        payee="institution", form=PAY, discretion=ENTITLED, place=Enterprise.place,
        when=(terms.public_institution() | firm) & Hires.some(terms.HIRED_HIGH_LEVEL),
        duration=NO_TERM,
        reading=Text(
            "本句未写单位；绩效工资总量只见于事业单位，故读作事业单位；给的是额度之外的核算，金额未载明",
            "the sentence names no unit; such totals exist in public institutions, so it is read of them; pay is reckoned "
            "apart, no sum is stated",
        ),
    )
