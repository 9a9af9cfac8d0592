"""Facts about a person: who works, founds, studies, guides, broadcasts or researches."""

from __future__ import annotations

from talentcalc.clauses.expressions import Otherwise
from talentcalc.clauses.facts import (
    FIXED,
    TIME,
    Choice,
    Choices,
    Dated,
    Flag,
    Money,
    Number,
    Place,
    Scale,
)
from talentcalc.clauses.sections import PERSON, Rows, Section
from talentcalc.clauses.text import Text
from talentcalc.profile.enterprise import Enterprise
from talentcalc.profile.scales import DEGREE, DISTINCTION, LEVEL, PLAN_STATE, SKILL, TITLE


class Person(Section, key="person", zh="本人", en="the person", side=PERSON):
    """Who the applicant is."""

    birth_date = Dated("出生日期", "date of birth", change=FIXED, always=True)
    age_years = Number("周岁年龄", "age in completed years", "years-of-age", most=150, change=TIME, always=True)
    degree = Scale("最高学历（不限学习形式）", "highest degree, any mode of study", DEGREE)
    full_time_degree = Scale("最高全日制学历", "highest full-time degree", DEGREE, ceiling=degree)
    title = Scale("职称", "professional title", TITLE)
    skill_level = Scale("职业技能等级", "skill level", SKILL)
    distinctions = Choices("人才称号与奖励", "distinctions and awards", DISTINCTION)
    urgently_needed = Flag(
        "属于急需紧缺人才", "is urgently needed, scarce talent",
        ask=Text("您是否被列为急需紧缺人才？", "Are you counted as urgently needed, scarce talent?"),
    )
    professional_post = Flag("在专业技术岗位", "holds a professional or technical post")
    sport_role = Choice(
        "体育身份", "role in sport",
        {"none": Text("无", "none"), "athlete": Text("运动员", "athlete"), "coach": Text("教练员", "coach")},
    )
    sport_level = Scale("体育级别", "level in sport", LEVEL)
    extraordinary_contribution = Flag(
        "为本市作出特别巨大贡献", "made an extraordinary contribution to the city", judged=True,
    )
    service_card_conditions = Flag(
        "符合人才卡（绿色通道）服务条件", "meets the rules of the talent card's services",
        ask=Text("您是否符合人才卡绿色通道服务的条件？", "Do you meet the conditions for the talent card's services?"),
    )
    foreign_national = Flag("外国国籍", "is a foreign national", change=FIXED)
    policies_met = Choices(
        "符合条件的既有人才政策", "existing policies for talent whose conditions are met",
        {
            "rent-subsidy": Text("租房补贴", "rent subsidy"),
            "home-purchase-subsidy": Text("购房补贴", "home-purchase subsidy"),
            "living-subsidy": Text("生活补贴", "living subsidy"),
            "housing-fund": Text("住房公积金政策", "housing-fund policy"),
            "talent-housing": Text("人才住房", "talent housing"),
            "free-housing": Text("免费居住", "rent-free living"),
            "start-up-subsidy": Text("个人创业补贴", "personal start-up subsidy"),
            "result-shareholding": Text("成果持股", "shareholding of results"),
        },
        ask=Text(
            "您符合下列哪些既有人才政策自身的条件？", "Of which of these existing policies do you meet the own conditions?"
        ),
    )


AGE = Otherwise(Person.birth_date.years(), Person.age_years)
"""Completed years on the as-of date, from the birth date where it is given."""


class Talent(Section, key="talent", zh="人才身份", en="standing as a talent", side=PERSON):
    """What the person counts as, where a document names a group without defining it."""

    high_level = Flag(
        "属于高层次人才", "is high-level talent",
        ask=Text("您是否属于当地认定的高层次人才？", "Do you count as high-level talent there?"),
    )
    outstanding = Flag("属于优秀人才", "is outstanding talent")
    kinds = Choices(
        "创新创业人才类别", "kinds of innovative talent",
        {
            "leading": Text("领军人才", "leading talent"),
            "team": Text("创新团队", "innovation team"),
            "young": Text("青年人才", "young talent"),
            "seedling": Text("科技创新苗子", "talent seedling"),
            "sci-tech": Text("科技人才", "sci-tech talent"),
            "young-sci-tech": Text("青年科技人才", "young sci-tech talent"),
            "top": Text("顶尖人才", "top talent"),
            "excellent-young": Text("优秀青年人才", "excellent young talent"),
            "high-end": Text("高端人才", "high-end talent"),
            "international": Text("国际人才", "international talent"),
        },
    )
    roles = Choices(
        "职业身份", "what the person works as",
        {
            "entrepreneur": Text("企业家", "entrepreneur"),
            "executive": Text("企业高管", "enterprise executive"),
            "manager": Text("中高级经营管理人员", "middle or senior manager"),
            "researcher": Text("科研人员（含教学科研人员）", "researcher, also one who teaches"),
            "technical-staff": Text("科技人员/技术人员", "sci-tech staff"),
            "core-staff": Text("核心骨干", "core staff"),
            "skilled-worker": Text("技能人才", "skilled worker"),
            "unit-head": Text("单位正职领导", "head of the unit"),
        },
    )
    entrepreneur_types = Choices(
        "企业家类型", "types of entrepreneur",
        {
            "operating": Text("经营型", "operating"),
            "sci-tech": Text("科技型", "sci-tech"),
            "growth": Text("成长型", "growth"),
        },
    )
    key_industry_core_technology = Flag(
        "掌握重点产业发展的关键核心技术", "masters a key core technology of a key industry"
    )
    key_technology = Flag("掌握关键技术", "masters a key technology")
    fills_domestic_gap = Flag("技术填补国内空白", "fills a gap in the country")
    important_contribution = Flag(
        "在技术创新和成果转化中作出重要贡献", "made an important contribution to innovation and conversion"
    )
    cadre_plan_conditions = Flag(
        "符合优秀干部人才培养计划条件", "meets the conditions of the plan for outstanding cadres and talent"
    )
    merits = Choices(
        "学术与发展潜力", "academic merits and promise",
        {
            "peer-recognised": Text("科研成果获同行专家认可", "results recognised by peers"),
            "large-potential": Text("具有较大发展潜力", "of large potential"),
            "emerging": Text("在重点产业领域崭露头角", "emerging in a key field of industry"),
            "leader-potential": Text("具有学术和技术带头人潜力", "with the promise of an academic or technical leader"),
        },
    )
    service_result = Flag("完成职务科技成果", "made a research result in the line of duty")
    from_renowned_institution = Flag(
        "来自国内知名高校或科研机构", "comes from a renowned university or research institution in China"
    )


class Career(Section, key="career", zh="从业背景", en="the career", side=PERSON):
    """What the person has done so far, where a talent class asks for it."""

    outstanding_returnee = Flag("优秀海外归国专家学者", "is an outstanding expert or scholar returned from overseas", judged=True)
    management_role = Choice(
        "经营管理身份", "role in management",
        {
            "none": Text("无", "none"),
            "enterprise-manager": Text("企业经营管理人才", "enterprise manager"),
            "innovative-entrepreneur": Text("创新型企业家", "innovative entrepreneur"),
        },
    )
    rich_management_experience = Flag(
        "具有丰富的经营管理和资本运作经验", "has rich experience in management and capital operation", judged=True
    )
    outstanding_results = Flag("业绩突出", "has outstanding results in business", judged=True)
    known_in_trade = Flag("业内知名", "is well known in the trade", judged=True)
    legal_certificate = Flag("取得法律职业资格证书", "holds the legal professional certificate")
    rule_of_law_work = Flag("从事法治政府建设工作", "works in rule-of-law government")
    rural_urgently_needed = Flag(
        "属于乡村振兴急需紧缺人才", "is urgently needed for rural revitalisation",
        ask=Text("您是否属于乡村振兴中急需紧缺的人才？", "Are you urgently needed for rural revitalisation?"),
    )
    field = Choice(
        "专业领域", "professional field",
        {
            "none": Text("无", "none"),
            "agriculture": Text("农业农村", "agriculture and rural affairs"),
            "education": Text("教育", "education"),
            "health-care": Text("医疗卫生", "health care"),
            "social-work": Text("社会工作", "social work"),
            "other": Text("其他领域", "another field"),
        },
    )
    veteran = Flag("退役军人", "is a veteran", change=FIXED)
    returned_practical_talent = Flag("优秀返乡实用人才", "is an outstanding practical talent returned home", judged=True)
    new_economy_trade = Choice(
        "从事的新经济行业", "new-economy trade",
        {
            "none": Text("不属于新经济", "none"),
            "digital": Text("数字经济", "digital economy"),
            "intelligent": Text("智能经济", "intelligent economy"),
            "green": Text("绿色经济", "green economy"),
            "creative": Text("创意经济", "creative economy"),
            "sharing": Text("共享经济", "sharing economy"),
            "flow": Text("流量经济", "flow economy"),
            "related": Text("其他相关新形态行业", "a related new trade"),
        },
    )
    result_role = Choice(
        "在成果研发转化中的作用", "part in developing and converting a result",
        {
            "none": Text("无", "none"),
            "key-contributor": Text("作出重要贡献", "made an important contribution"),
            "first-developer": Text("团队第一研发人员", "first developer of the team"),
        },
    )
    tax_rules = Flag(
        "符合个人所得税政策规定", "meets the rules of the income-tax policies",
        ask=Text("所得奖励是否符合个人所得税优惠的规定？", "Does the reward meet the rules of the income-tax policies?"),
    )
    gold_mentor = Flag("金牌创业指导员", "is a gold start-up mentor")


class Employment(Section, key="employment", zh="工作", en="the job", side=PERSON):
    """Where and how the person works or will work."""

    place = Place(
        "工作地", "place of work", always=True, otherwise=Enterprise.place,
        ask=Text("您在（或将在）哪个区县工作？", "In which district or county do or will you work?"),
    )
    full_time = Flag("全职工作", "works there full time")
    newly_introduced = Flag(
        "属于新引进", "is newly introduced to the city", change=FIXED,
        ask=Text("您是否属于新引进人才？", "Are you newly introduced to the city?"),
    )
    introduced = Flag(
        "属于引进人才（不限新引进）", "was introduced to the city, newly or before", change=FIXED,
        ask=Text("您是否属于引进人才（不论何时引进）？", "Were you introduced to the city, at whatever time?"),
    )
    team_member = Flag("属于人才团队", "belongs to a talent team")
    start_date = Dated("在本市持续工作起始日", "start of unbroken work in the city", change=TIME)
    first_job_in_city = Flag("首次在本市就业", "has a first job in the city", change=FIXED)
    contract_start = Dated("劳动合同起始日", "first day of the labour contract", always=True)
    contract_end = Dated("劳动合同终止日", "last day of the labour contract", always=True)
    contract_months = Number("劳动合同期限", "term of the labour contract", "months", most=1200)
    from_elsewhere = Flag(
        "从本区县以外来此", "came from outside the district or county", change=FIXED,
        ask=Text("您是否从本区县以外来此工作或创业？", "Did you come, or will you come, from outside the district or county?"),
    )
    activities = Choices(
        "创新创业活动", "innovation or founding",
        {"innovating": Text("创新", "innovates"), "founding": Text("创业", "founds a business")},
    )
    introduced_through = Choice(
        "引进渠道", "how the person was introduced",
        {
            "none": Text("不是引进", "not introduced"),
            "organised": Text("组织、人社部门统一组织引进", "by the organisation and HR departments together"),
            "employer": Text("用人单位自行引进", "by the employer itself"),
        },
    )
    skill_post = Scale("受聘的技能岗位", "skill post held", SKILL)
    skill_certificate = Choice(
        "技能证书种类", "kind of skill certificate",
        {
            "none": Text("无", "none"),
            "qualification": Text("国家职业资格证书", "national vocational qualification"),
            "skill-level": Text("职业技能等级证书", "certificate of skill level"),
        },
    )
    front_line = Choices(
        "所在一线", "front line worked on",
        {
            "township": Text("乡镇（街道）", "township or sub-district"),
            "village": Text("村（社区）", "village or community"),
            "workshop": Text("企业生产车间", "enterprise workshop"),
            "key-project": Text("重点工程项目一线", "site of a key project"),
            "production-service": Text("其他生产服务一线", "other front line of production or services"),
        },
    )
    zones = Choices(
        "所在园区、片区", "parks and zones worked in",
        {
            "changsha-high-tech": Text("长沙高新区", "Changsha High-tech Zone"),
            "changsha-economic": Text("长沙经开区", "Changsha Economic and Technological Development Zone"),
            "changsha-free-trade": Text("自贸区长沙片区", "Changsha area of the Free Trade Zone"),
            "songya-lake": Text("松雅湖国际科学城", "Songya Lake Science City"),
            "other-park": Text("其他园区", "another park"),
        },
        ask=Text("您在（或将在）哪些园区、片区工作或实习？", "In which parks or zones do or will you work, or serve as an intern?"),
    )
    keeps_registration = Flag(
        "户口、人事关系不转入（柔性引进）", "serves there without moving household or personnel registration"
    )
    cooperation_place = Place(
        "合作地", "place of cooperation", always=True, otherwise=place,
        ask=Text("您与哪个城市合作（不必到当地工作）？", "With which city do you cooperate, also without working there?"),
    )
    exchanges = Choices(
        "参加的学术与技术交流", "academic and technical exchange taken part in",
        {
            "international-conference": Text("国际性学术会议", "international academic conference"),
            "technical-exchange": Text("技术交流", "technical exchange"),
            "further-study": Text("研修深造", "further study"),
        },
    )
    leads_rd_institution = Flag("领衔在当地建设研发机构", "leads the building of an R&D institution there")
    pay_methods = Choices(
        "单位实行的分配形式", "forms of pay that the employer offers",
        {
            "negotiated": Text("协议工资", "negotiated pay"),
            "project": Text("项目工资", "project pay"),
            "project-income": Text("项目收益", "a share of project income"),
            "equity": Text("股权激励", "equity incentive"),
            "other-market": Text("其他市场化薪酬", "another market-type pay"),
            "ordinary": Text("一般岗位工资", "ordinary post pay"),
        },
    )


CONTRACT = Otherwise(Employment.contract_start.months_until(Employment.contract_end), Employment.contract_months)
"""Months of the labour contract, from its first and last day where both are given."""


class Founded(Rows, key="founded", zh="本人创办的企业", en="enterprises the person founded", side=PERSON):
    """Enterprises that the person founded, one row each."""

    place = Place("企业所在地", "place of the enterprise", always=True, otherwise=Employment.place)
    newly_founded = Flag("在本市新创办", "is newly founded in the city", change=FIXED)
    first_investment_yuan = Money("首次投资额", "first investment")
    jobs_created = Number("带动就业人数", "jobs created", "persons")
    real_economy = Flag("实体企业", "is a real-economy enterprise")


class Venture(Section, key="venture", zh="创业项目", en="the venture", side=PERSON):
    """The business that the person starts, or the project that the person brings."""

    place = Place("创业地", "place of the venture", always=True, otherwise=Employment.place)
    starts_business = Flag("本人创业", "the person starts a business")
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
    )
    in_new_economy_zone = Flag("入驻新经济新业态集聚发展区", "is located in a new-economy zone")
    in_incubator = Flag("入驻创业孵化园区（基地）", "is located in a start-up incubation park")
    guaranteed_loan_rules = Flag("符合创业担保贷款条件", "meets the rules on start-up guaranteed loans")
    guaranteed_loan_interest_rules = Flag(
        "符合创业担保贷款贴息政策", "meets the rules on interest subsidies for start-up guaranteed loans"
    )


class FarmProject(Section, key="farm_project", zh="农业投资项目", en="the farming project", side=PERSON):
    """The farming project that the person invests in."""

    place = Place("项目所在地", "place of the project", always=True, otherwise=Employment.place)
    invests = Flag("本人投资农业", "the person invests in farming")
    modern = Flag("属于现代农业项目", "is a modern farming project")
    social_benefit = Flag("社会效益好", "is of good social benefit", judged=True)
    market_prospect = Flag("市场前景好", "has good market prospects", judged=True)
    needs_financing = Flag("有融资需求", "needs financing")


class Channel(Section, key="channel", zh="网络账号", en="the online channel", side=PERSON):
    """The one account that is put up for selection."""

    place = Place(
        "账号属地运维地", "place where the account is run", always=True,
        ask=Text("参评账号在哪个区县属地运维？", "In which district or county is the account put up for selection run?"),
    )
    followers = Number("粉丝量", "followers of the account", "followers")
    growth_potential = Flag("有发展空间", "has room to grow", judged=True)


class ResearchProjects(Rows, key="research_projects", zh="科研项目", en="research projects", side=PERSON):
    """Research projects of the person's team, one row each."""

    place = Place("项目转化地", "place of conversion", always=True, otherwise=Employment.place)
    by_team = Flag("由高级科研人才团队实施", "is carried out by a team of senior research talent")
    team_newly_introduced = Flag("团队为新引进", "the team is newly introduced", change=FIXED)
    major = Flag("属于重大研究项目", "is a major research project", judged=True)


class Mentored(Rows, key="mentored", zh="指导的创业者", en="start-ups guided", side=PERSON):
    """Start-ups that the person guided as a mentor, one row each."""

    succeeded = Flag("创业成功", "was started with success")
    operates_normally = Flag("正常经营", "operates normally", change=TIME)
    opened_on = Dated("正常经营起始日", "first day of normal operation", change=TIME)


class Student(Section, key="student", zh="在读学生", en="the student", side=PERSON):
    """A student of a college or secondary vocational school."""

    intern = Flag("在用人单位实习", "works as an intern")
    school = Choice(
        "就读院校类型", "kind of school attended",
        {
            "none": Text("不在读", "none"),
            "university": Text("普通高校（大专及以上）/高校", "university or college"),
            "technician": Text("技工院校/技师学院", "technician school"),
            "secondary-vocational": Text("中等职业学校/中职", "secondary vocational school"),
        },
    )
    place = Place(
        "就读院校所在地", "place of the school", always=True,
        ask=Text("您就读的院校在哪个区县？", "In which district or county is your school?"),
    )
    home = Place(
        "生源地", "home town", always=True, change=FIXED,
        ask=Text("您是哪个区县的生源（户籍）？", "Which district or county are you from?"),
    )
    practical_training = Flag("参加实训", "takes practical training")
    projects = Choices(
        "大学生创新创业项目", "student innovation projects",
        {
            "experiment": Text("创新性实验", "innovative experiment"),
            "start-up-training": Text("创业训练", "start-up training"),
            "start-up-practice": Text("创业实践", "start-up practice"),
        },
    )
    internship_months = Number("实习月数", "months of the internship", "months", most=120, always=True)
    local_minimum_wage_yuan = Money("当地最低月工资标准", "local minimum wage a month", always=True, change=TIME)


class Mobility(Section, key="mobility", zh="兼职与流动", en="work beside and beyond the post", side=PERSON):
    """What the person does beside the post, or would leave it for."""

    own_duties_fulfilled = Flag("完成本职任务（履行岗位职责）", "fulfils the duties of the own post")
    outside_projects = Flag("面向企业和社会承担科研项目", "takes on research projects for enterprises or society")
    adviser_to_sci_tech_firm = Flag("到科技型企业兼任技术顾问", "is part-time technical adviser to a sci-tech enterprise")
    adviser_rules_met = Flag("兼职取酬符合规定", "meets the rules on pay for part-time work")
    leaves_to_found = Flag("离岗创办企业", "leaves the post to found an enterprise")
    founds_beside_post = Flag("在职创办企业", "founds an enterprise while in post")
    part_time_innovation = Flag("兼职创新", "innovates part-time beside the post")
    enterprise_secondment_conditions = Flag(
        "符合到企业挂职条件", "meets the conditions of secondment to an enterprise"
    )
    official_trip_for_set_task = Flag(
        "因公出国（境）且任务确定", "goes abroad on official business for a set task"
    )
    applies_for_public_post = Flag(
        "报考区县机关或事业单位", "applies for a post in a district organ or public institution"
    )
    grassroots_years = Number(
        "基层工作经历（满年数）", "completed years of work at the grassroots", "years", most=100, change=TIME
    )


class FoundingProjects(Rows, key="founding_projects", zh="人才创业项目", en="founding projects", side=PERSON):
    """Founding projects of a talent or team, one row each."""

    place = Place("项目落户地", "place of the project", always=True, otherwise=Employment.place)
    plan_state = Choice(
        "入选人才计划情况", "entry into a talent plan", PLAN_STATE, change=TIME,
        ask=Text("该项目是否已入选人才计划（不限级别）？", "Was the project selected into a talent plan of any level?"),
    )
    youth = Flag("属于青年创新创业项目", "is a youth innovation or start-up project")


class SciTechProjects(Rows, key="sci_tech_projects", zh="承担的科技计划项目", en="projects of a sci-tech plan", side=PERSON):
    """Projects of a public sci-tech plan that the person works on, one row each."""

    role = Choice(
        "项目身份", "role in the project",
        {
            "chief-expert": Text("首席专家", "chief expert"),
            "leader": Text("项目负责人", "leader of the project"),
            "member": Text("项目成员", "member"),
        },
    )
    in_pilot = Flag("列入经费包干或自主验收试点", "is in the pilot of lump-sum funds or own acceptance")


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
    )


class Challenges(Rows, key="challenges", zh="揭榜挂帅任务", en="open challenges taken up", side=PERSON):
    """Listed technology tasks that the person's side bid for, one row each."""

    place = Place(
        "发榜地", "place that listed the task", always=True, change=FIXED,
        ask=Text("任务由哪个城市发榜？", "Which city listed the task?"),
    )
    by_team = Flag("由人才团队揭榜", "was bid for by a talent team")
    won = Flag("揭榜成功", "was won", change=TIME)


class EquityAwards(Rows, key="equity_awards", zh="获得的股权奖励", en="equity awards received", side=PERSON):
    """Awards that an enterprise gave the person for converting research results, one row each."""

    place = Place(
        "给予奖励的企业所在地", "place of the enterprise that gave it", always=True, otherwise=Employment.place,
        change=FIXED,
    )
    giver = Choice(
        "给予奖励的企业类型", "kind of enterprise that gave it",
        {
            "high-tech": Text("高新技术企业", "high-tech enterprise"),
            "sci-tech-sme": Text("科技型中小企业", "sci-tech small or medium enterprise"),
            "other": Text("其他单位", "another body"),
        },
        change=FIXED,
    )
    equity = Flag("以股权形式奖励", "was given as equity")
    for_conversion = Flag("因转移转化科技成果而奖励", "was given for transferring or converting results")
    settled = Flag("已取得分红或已转让股权", "a dividend was received or the equity transferred", change=TIME)


class Home(Section, key="home", zh="住房", en="the home", side=PERSON):
    """The home bought, or to be bought."""

    place = Place(
        "住房所在地", "place of the home", always=True,
        ask=Text("您已购或拟购的住房在哪个区县？", "In which district or county is the home bought or to be bought?"),
    )
    bought = Flag("已购住房", "a home is bought")
    ordinal = Number("第几套住房", "which of the person's homes it is (1: first)", "items", most=100)
    new_commercial = Flag("新建商品住房", "it is a newly built commercial home")
    central_city_building_land = Flag(
        "位于市中心城区建设用地区域", "it lies on building land of the central city"
    )
    mortgage = Choice(
        "购房贷款方式", "how the home is financed",
        {
            "none": Text("无贷款", "no loan"),
            "commercial-only": Text("纯商业银行按揭贷款", "commercial mortgage alone"),
            "fund": Text("住房公积金贷款", "housing-fund loan"),
            "combined": Text("公积金与商业组合贷款", "housing-fund and commercial loan combined"),
        },
    )
    housing_fund = Flag("本人缴存住房公积金", "the person pays into the housing fund")
    spouse_housing_fund = Flag(
        "配偶缴存住房公积金", "the spouse pays into the housing fund",
        ask=Text("您的配偶是否缴存住房公积金（无配偶答否）？", "Does your spouse pay into the housing fund (no spouse: no)?"),
    )


class Family(Section, key="family", zh="子女", en="children", side=PERSON):
    """The person's children."""

    children = Number("子女数", "number of children", "persons", most=100)
    child_entering_school = Flag("有子女将入学", "a child is about to enter school", change=TIME)
    childcare_conditions = Flag(
        "符合子女教育照护条件", "meets the rules on children's education and care",
        ask=Text("您是否符合子女教育照护的条件？", "Do you meet the conditions for children's education and care?"),
    )


class Training(Section, key="training", zh="职业培训", en="vocational training", side=PERSON):
    """Vocational training that the person took."""

    passed = Flag("培训合格", "passed the training")
    certificate = Flag("取得等级证书", "obtained a graded certificate")
