"""Facts about what a person undertakes: enterprises founded, projects, an online channel, recognitions and awards."""

from __future__ import annotations

from talentcalc.clauses.facts import FIXED, TIME, Choice, Dated, Flag, Money, Number, Place
from talentcalc.clauses.sections import PERSON, Rows, Section
from talentcalc.clauses.text import Text
from talentcalc.profile.scales import PLAN_STATE
from talentcalc.profile.work import Employment


class Founded(Rows, key="founded", zh="本人创办的企业", en="enterprises the person founded", side=PERSON):
    """Enterprises that the person founded, one row each."""

    place = Place(
        "企业所在地", "place of the enterprise", always=True, otherwise=Employment.place,
        ask=Text("该企业在哪个区县？", "In which district or county is the enterprise?"),
    )
    newly_founded = Flag(
        "在本市新创办", "is newly founded in the city", zh_not="不是在本市新创办", change=FIXED,
        ask=Text("该企业是否在本市新创办？", "Is the enterprise newly founded in the city?"),
    )
    this_enterprise = Flag(
        "即所填单位", "is the enterprise that the profile describes", always=True, change=FIXED, zh_not="不是所填单位",
        ask=Text("该企业是否就是资料中所填的单位？", "Is it the enterprise that the profile describes?"),
    )
    first_investment_yuan = Money(
        "首次投资额", "first investment", always=True,
        ask=Text("首次投资额是多少元？", "How much was first invested, in yuan?"),
    )
    jobs_created = Number(
        "带动就业人数", "jobs created", "persons",
        ask=Text("带动就业多少人？", "How many jobs did it create?"),
    )
    real_economy = Flag(
        "实体企业", "is a real-economy enterprise",
        ask=Text("该企业是否为实体企业？", "Is it a real-economy enterprise?"),
    )


class Venture(Section, key="venture", zh="创业项目", en="the venture", side=PERSON):
    """The business that the person starts, or the project that the person brings."""

    place = Place(
        "创业地", "place of the venture", always=True, nowhere=True, otherwise=Employment.place,
        ask=Text("您在（或将在）哪个区县创业？", "In which district or county is or will your venture be?"),
    )
    starts_business = Flag(
        "本人创业", "the person starts a business",
        zh_not="本人未创业", en_not="the person does not start a business",
        ask=Text("您本人是否创业？", "Do you start a business yourself?"),
    )
    new_economy = Choice(
        "新经济项目类型", "kind of new-economy project",
        {
            "none": Text("不属于新经济项目", "none"),
            "influencer": Text("网红项目", "influencer project"),
            "live-commerce": Text("直播带货项目", "live-commerce project"),
            "e-sports": Text("电子竞技项目", "e-sports project"),
            "other-new": Text("其他新经济新业态新模式项目", "another new-economy, new-format or new-model project"),
            "related": Text("相关项目", "a related project"),
        },
        ask=Text("您的创业项目属于哪一类新经济项目？", "Which kind of new-economy project is your venture?"),
    )
    in_new_economy_zone = Flag(
        "入驻新经济新业态集聚发展区", "is located in a new-economy zone",
        ask=Text("项目是否入驻新经济新业态集聚发展区？", "Is it located in a zone for new economies and new formats?"),
    )
    in_incubator = Flag(
        "入驻创业孵化园区（基地）", "is located in a start-up incubation park",
        ask=Text("项目是否入驻创业孵化园区（基地）？", "Is it located in a start-up incubation park or base?"),
    )
    guaranteed_loan_rules = Flag(
        "符合创业担保贷款条件", "meets the rules on start-up guaranteed loans",
        ask=Text("您是否符合创业担保贷款的条件？", "Do you meet the rules on start-up guaranteed loans?"),
    )
    guaranteed_loan_interest_rules = Flag(
        "符合创业担保贷款贴息和风险分担政策",
        "meets the policy on interest subsidies and risk sharing for start-up guaranteed loans",
        ask=Text(
            "您是否符合创业担保贷款贴息和风险分担的政策？",
            "Do you meet the policy on interest subsidies and risk sharing for start-up guaranteed loans?",
        ),
    )


class FarmProject(Section, key="farm_project", zh="农业投资项目", en="the farming project", side=PERSON):
    """The farming project that the person invests in."""

    place = Place(
        "项目所在地", "place of the project", always=True, nowhere=True, otherwise=Employment.place,
        ask=Text("农业项目在哪个区县？", "In which district or county is the farming project?"),
    )
    invests = Flag(
        "本人投资农业", "the person invests in farming",
        zh_not="本人未投资农业", en_not="the person does not invest in farming",
        ask=Text("您本人是否投资农业？", "Do you invest in farming yourself?"),
    )
    modern = Flag(
        "属于现代农业项目", "is a modern farming project",
        ask=Text("项目是否属于现代农业项目？", "Is it a modern farming project?"),
    )
    social_benefit = Flag(
        "社会效益好", "is of good social benefit", zh_not="社会效益不好", judged=True,
        ask=Text("项目的社会效益是否好？", "Is the project of good social benefit?"),
    )
    market_prospect = Flag(
        "市场前景好", "has good market prospects", zh_not="市场前景不好", judged=True,
        ask=Text("项目的市场前景是否好？", "Does the project have good market prospects?"),
    )
    needs_financing = Flag(
        "有融资需求", "needs financing",
        ask=Text("项目是否有融资需求？", "Does the project need financing?"),
    )


class Channel(Section, key="channel", zh="网络账号", en="the online channel", side=PERSON):
    """The one account that is put up for selection."""

    place = Place(
        "账号属地运维地", "place where the account is run", always=True, nowhere=True,
        ask=Text("参评账号在哪个区县属地运维？", "In which district or county is the account put up for selection run?"),
    )
    followers = Number(
        "粉丝量", "followers of the account", "followers", always=True,
        ask=Text("账号有多少粉丝？", "How many followers does the account have?"),
    )
    growth_potential = Flag(
        "有发展空间", "has room to grow", judged=True,
        ask=Text("账号是否有发展空间？", "Does the account have room to grow?"),
    )


class ResearchProjects(Rows, key="research_projects", zh="科研项目", en="research projects", side=PERSON):
    """Research projects of the person's team, one row each."""

    place = Place(
        "项目转化地", "place of conversion", always=True, otherwise=Employment.place,
        ask=Text("项目在哪个区县转化？", "In which district or county is the project converted?"),
    )
    by_team = Flag(
        "由高级科研人才团队实施", "is carried out by a team of senior research talent",
        ask=Text("项目是否由高级科研人才团队实施？", "Is the project carried out by a team of senior research talent?"),
    )
    team_newly_introduced = Flag(
        "团队为新引进", "the team is newly introduced", zh_not="团队不是新引进", change=FIXED,
        ask=Text("该团队是否为新引进？", "Is the team newly introduced?"),
    )
    major = Flag(
        "属于重大研究项目", "is a major research project", judged=True,
        ask=Text("项目是否属于重大研究项目？", "Is it a major research project?"),
    )


class Mentored(Rows, key="mentored", zh="指导的创业者", en="start-ups guided", side=PERSON):
    """Start-ups that the person guided as a mentor, one row each."""

    succeeded = Flag(
        "创业成功", "was started with success", zh_not="创业未成功",
        ask=Text("所指导的创业是否成功？", "Did the mentored business start with success?"),
    )
    operates_normally = Flag(
        "正常经营", "operates normally", zh_not="未正常经营", change=TIME,
        ask=Text("所指导的企业是否正常经营？", "Does the mentored business operate normally?"),
    )
    opened_on = Dated(
        "正常经营起始日", "first day of normal operation", change=TIME, always=True,
        ask=Text("所指导的企业从哪一天起正常经营？", "Since which day has the mentored business operated normally?"),
    )


class FoundingProjects(Rows, key="founding_projects", zh="人才创业项目", en="start-up projects of talent", side=PERSON):
    """Founding projects of a talent or team, one row each."""

    place = Place(
        "项目落户地", "place of the project", always=True, otherwise=Employment.place,
        ask=Text("项目落户在哪个区县？", "In which district or county is the project?"),
    )
    plan_state = Choice(
        "入选人才计划情况", "entry into a talent plan", PLAN_STATE, change=TIME,
        ask=Text("该项目是否已入选人才计划（不限级别）？", "Was the project selected into a talent plan of any level?"),
    )
    youth = Flag(
        "属于青年创新创业项目", "is a youth innovation or start-up project",
        ask=Text("项目是否属于青年创新创业项目？", "Is it a youth innovation or start-up project?"),
    )


class SciTechProjects(Rows, key="sci_tech_projects", zh="承担的科技计划项目", en="projects of a sci-tech plan", side=PERSON):
    """Projects of a public sci-tech plan that the person works on, one row each."""

    role = Choice(
        "项目身份", "role in the project",
        {
            "chief-expert": Text("首席专家", "chief expert"),
            "leader": Text("项目负责人", "leader of the project"),
            "member": Text("项目成员", "member"),
        },
        ask=Text("您在项目中是什么身份？", "What is your role in the project?"),
    )
    in_pilot = Flag(
        "列入经费包干或自主验收试点", "is in the pilot of lump-sum funds or own acceptance",
        ask=Text("项目是否列入经费包干或自主验收试点？", "Is the project in the pilot of lump-sum funds or own acceptance?"),
    )


class Recognitions(Rows, key="recognitions", zh="已获人才认定", en="recognitions as a talent", side=PERSON):
    """Recognitions that a city or province gave, one row each."""

    place = Place(
        "认定地", "place of recognition", always=True,
        ask=Text("由哪个省市认定？", "Which province or city gave the recognition?"),
    )
    kind = Choice(
        "认定类别", "kind of recognition",
        {
            "key-industry-high-level": Text("重点优势产业高层次人才", "high-level talent of a key industry"),
            "foreign-high-end": Text("外国高端人才", "foreign high-end talent"),
            "other": Text("其他", "other"),
        },
        change=FIXED,
        ask=Text("是哪一类认定？", "Which kind of recognition is it?"),
    )


class Challenges(Rows, key="challenges", zh="揭榜挂帅任务", en="open challenges taken up", side=PERSON):
    """Listed technology tasks that the person's side bid for, one row each."""

    place = Place(
        "发榜地", "place that listed the task", always=True, change=FIXED,
        ask=Text("任务由哪个城市发榜？", "Which city listed the task?"),
    )
    by_team = Flag(
        "由人才团队揭榜", "was bid for by a talent team",
        ask=Text("是否由人才团队揭榜？", "Did a talent team take up the challenge?"),
    )
    won = Flag(
        "揭榜成功", "was won", zh_not="揭榜未成功", change=TIME,
        ask=Text("揭榜是否成功？", "Was the challenge won?"),
    )


class EquityAwards(Rows, key="equity_awards", zh="获得的股权奖励", en="equity awards received", side=PERSON):
    """Awards that an enterprise gave the person for converting research results, one row each."""

    place = Place(
        "给予奖励的企业所在地", "place of the enterprise that gave it", always=True, otherwise=Employment.place,
        change=FIXED,
        ask=Text("给予奖励的企业在哪个区县？", "In which district or county is the enterprise that gave the reward?"),
    )
    giver = Choice(
        "给予奖励的企业类型", "kind of enterprise that gave it",
        {
            "high-tech": Text("高新技术企业", "high-tech enterprise"),
            "sci-tech-sme": Text("科技型中小企业", "sci-tech small or medium enterprise"),
            "other": Text("其他单位", "another body"),
        },
        change=FIXED,
        ask=Text("给予奖励的是哪一类企业？", "Which kind of enterprise gave the reward?"),
    )
    equity = Flag(
        "以股权形式奖励", "was given as equity", zh_not="不是以股权形式奖励",
        ask=Text("是否以股权形式奖励？", "Was the reward given as equity?"),
    )
    for_conversion = Flag(
        "因转移转化科技成果而奖励", "was given for transferring or converting results",
        zh_not="不是因转移转化科技成果而奖励",
        ask=Text("是否因转移转化科技成果而奖励？", "Was it given for transferring or converting results?"),
    )
    settled = Flag(
        "已取得分红或已转让股权", "a dividend was received or the equity transferred",
        zh_not="未取得分红，也未转让股权", en_not="no dividend was received and the equity was not transferred", change=TIME,
        ask=Text("是否已取得分红，或已转让股权？", "Has a dividend been received, or the equity transferred?"),
    )
