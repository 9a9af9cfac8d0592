"""Facts about an enterprise in the wide sense: a company, park, school, platform, agency or investor."""

from __future__ import annotations

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
    Series,
)
from talentcalc.clauses.sections import ENTERPRISE, Rows, Section
from talentcalc.clauses.text import Text
from talentcalc.profile.scales import DEGREE, LEVEL, PLAN_STATE

KIND = {
    "company": Text("企业", "company"),
    "hr-park": Text("人力资源服务产业园", "human-resources industrial park"),
    "incubator": Text("创业孵化园区（基地）", "start-up incubation park or base"),
    "maker-space": Text("众创空间等", "maker space"),
    "platform": Text("研发平台运营单位", "operator of a research platform"),
    "laboratory": Text("实验室", "laboratory"),
    "school": Text("院校", "school or college"),
    "kindergarten": Text("幼儿园", "kindergarten"),
    "training-provider": Text("职业培训机构", "vocational training provider"),
    "domestic-service": Text("家政企业", "domestic-service firm"),
    "hr-agency": Text("人力资源服务机构", "human-resources agency"),
    "agency": Text("中介机构/社会组织", "intermediary agency or social organisation"),
    "investor": Text("投资机构", "investor"),
    "film-company": Text("影视制作单位", "film or television producer"),
    "culture-company": Text("文化类公司", "culture company"),
    "research-institution": Text("科研院所", "research institution"),
    "public-institution": Text("事业单位", "public institution"),
    "farm": Text("农业经营主体", "farm entity"),
    "bank": Text("金融机构", "financial institution"),
    "hospital": Text("医院", "hospital"),
    "culture-tourism": Text("文旅单位", "culture or tourism institution"),
    "industrial-park": Text("产业园区", "industrial park"),
    "other": Text("其他", "other"),
}


class Enterprise(Section, key="enterprise", zh="单位", en="the enterprise", side=ENTERPRISE):
    """The enterprise, school or body itself."""

    kinds = Choices("单位类型", "kinds of body", KIND, change=FIXED)
    place = Place(
        "经营地", "place of operation", always=True,
        ask=Text("单位在哪个区县经营？", "In which district or county does the enterprise operate?"),
    )
    founded_in_city = Choice(
        "在本市创办的方式", "how it came to the city",
        {
            "founded": Text("在本市创办", "founded in the city"),
            "branch": Text("外地企业的分支机构", "branch of a firm from elsewhere"),
            "neither": Text("均不是", "neither"),
        },
        change=FIXED,
    )
    founded_on = Dated("成立日期", "date of foundation", change=FIXED)
    newly_founded = Flag("在本市新创办", "is newly founded in the city", change=FIXED)
    finances_farms = Flag("为新创办的农业主体提供贷款或担保", "lends to, or guarantees, new farm entities")
    state_owned = Flag(
        "国有（国有企业或公办单位）", "is owned by the state", change=FIXED,
        ask=Text("单位是否为国有企业或公办单位？", "Is it a state enterprise or run by the state?"),
    )
    affiliation = Choice(
        "隶属级别（民营填 none）", "level of the authority it belongs to (private: none)", LEVEL, change=FIXED
    )
    policies_met = Choices(
        "符合条件的既有企业政策", "existing policies for enterprises whose conditions are met",
        {
            "enterprise-subsidy": Text("企业补助", "enterprise subsidy"),
            "innovation-voucher": Text("科技创新券", "innovation voucher"),
            "growth-talent-loan": Text("优才贷", "Youcai loan"),
            "sci-tech-loan": Text("天府科创贷", "Tianfu sci-tech loan"),
        },
        ask=Text(
            "单位符合下列哪些既有政策自身的条件？", "Of which of these existing policies does it meet the own conditions?"
        ),
    )
    founds_sci_tech_award = Flag("设立科技类奖励", "founds an award for science and technology")


class Growth(Section, key="growth", zh="企业引进与成长", en="the enterprise's growth", side=ENTERPRISE):
    """How an enterprise came, what it was recognised as, who leads it."""

    brought_by_social_capital = Flag(
        "社会资本携带有效就业岗位创办", "was brought to the city by social capital", change=FIXED,
        ask=Text(
            "企业是否由社会资本携带有效就业岗位来本市创办？", "Did social capital bring the enterprise and its jobs to the city?"
        ),
    )
    meets_investment_policies = Flag(
        "符合要素保障和招商引资政策要求", "meets the rules on land, funding and investment promotion"
    )
    recognitions = Choices(
        "企业称号", "what it is recognised as",
        {
            "specialised-innovative": Text("专精特新企业", "specialised and innovative enterprise"),
            "single-champion": Text("单项冠军企业", "single-product champion"),
            "little-giant": Text("专精特新“小巨人”企业", "little giant"),
            "chain-leader": Text("产业链“链主”企业", "leader of an industrial chain"),
            "industry-leader": Text("行业领军企业", "leader of its trade"),
            "high-tech": Text("高新技术企业", "high-tech enterprise"),
            "sci-tech-sme": Text("科技型中小企业", "sci-tech small or medium enterprise"),
        },
    )
    above_scale = Choice(
        "“四上企业”类型", "kind of above-scale enterprise",
        {
            "none": Text("不是四上企业", "none"),
            "industry": Text("规模以上工业企业", "industrial enterprise above scale"),
            "services": Text("规模以上服务业企业", "service enterprise above scale"),
            "trade": Text("限额以上商贸企业", "trading enterprise above quota"),
            "construction": Text("有资质等级的建筑业企业", "construction enterprise with a qualification grade"),
        },
        change=TIME,
    )
    above_scale_first_time = Flag("首次成为“四上企业”", "became above-scale for the first time", change=FIXED)
    economic_contribution = Flag("做出经济发展贡献", "contributed to economic development")
    innovative_or_startup = Flag("属于创新创业企业", "is an innovative or start-up enterprise")
    introduced_talent_leads = Flag(
        "由引进的创新人才创办或领办", "was founded or is led by introduced innovative talent",
        ask=Text(
            "企业是否由引进的创新人才创办或领办？",
            "Was the enterprise founded, or is it led, by innovative talent introduced to the city?",
        ),
    )
    meets_interest_rules = Flag("符合商业贷款贴息条件", "meets the rules on interest subsidies")
    talent_enterprise = Flag(
        "人才企业（人才创办或领办的企业、项目）", "is an enterprise or project founded or led by talent"
    )
    sci_tech_enterprise = Flag("科技型企业", "is a sci-tech enterprise")
    stage = Choice(
        "发展阶段", "stage of growth",
        {
            "start-up": Text("初创型", "start-up"),
            "growth": Text("成长型", "growing"),
            "mature": Text("成熟型", "mature"),
        },
        change=TIME,
    )
    size = Choice(
        "企业规模", "size of the enterprise",
        {
            "micro": Text("微型", "micro"),
            "small": Text("小型", "small"),
            "medium": Text("中型", "medium"),
            "large": Text("大型", "large"),
        },
        change=TIME,
    )
    key_industry = Flag("属于当地重点产业", "belongs to a key industry of the place")
    key_park_or_enterprise = Flag("位于重点园区或属于重点企业", "lies in a key park or is a key enterprise")
    industries = Choices(
        "所属产业", "industries it belongs to",
        {
            "liquor": Text("白酒（食品）", "liquor and food"),
            "electronics": Text("电子信息（数字经济）", "electronics and digital economy"),
            "equipment": Text("装备制造", "equipment"),
            "construction-machinery": Text("工程机械", "construction machinery"),
            "rail-transit": Text("轨道交通", "rail transit"),
            "aerospace": Text("航空航天", "aerospace"),
            "medicine": Text("现代医药", "modern medicine"),
            "energy-chemicals": Text("能源化工", "energy and chemicals"),
            "textiles": Text("纺织新材料", "textiles and new materials"),
            "green-building": Text("绿色建材", "green building materials"),
            "agriculture": Text("现代农业", "modern agriculture"),
            "services": Text("现代服务业", "modern services"),
            "other": Text("其他产业", "another industry"),
        },
    )


class IndustrialProject(
    Section, key="industrial_project", zh="重特大产业项目", en="the major industrial project", side=ENTERPRISE
):
    """A major project that the city attracts."""

    introduced = Flag("已成功引进", "was brought to the city")
    major = Flag("属于重特大产业项目", "is a major industrial project", judged=True)
    good_growth = Flag("成长性好", "has good prospects of growth", judged=True)
    drives_upgrading = Flag("产业升级带动作用强", "drives industrial upgrading", judged=True)
    many_jobs = Flag("新增有效就业岗位多", "creates many effective jobs", judged=True)
    supports_economy = Flag("地方经济支撑力大", "is a strong support of the local economy", judged=True)
    early_construction = Flag("处于建设前期", "is in the early phase of construction", change=TIME)


class Farm(Section, key="farm", zh="农业创业主体", en="the farm entity", side=ENTERPRISE):
    """A farm, a cooperative, an agricultural enterprise."""

    kind = Choice(
        "农业主体类型", "kind of farm entity",
        {
            "none": Text("不是农业主体", "none"),
            "leading-enterprise": Text("农业产业化龙头企业", "leading agricultural enterprise"),
            "agricultural-enterprise": Text("其他农业企业", "other agricultural enterprise"),
            "demonstration-cooperative": Text("示范性农民专业合作社", "demonstration farmers' cooperative"),
            "cooperative": Text("其他农民专业合作社", "other farmers' cooperative"),
            "family-farm": Text("家庭农场", "family farm"),
            "other": Text("其他农业主体", "other farm entity"),
        },
    )
    recognised_level = Scale("认定级别", "level of its recognition", LEVEL)
    skilled_farmer = Flag("由高素质农民创办或领办", "was founded or is led by a qualified farmer")
    meets_support_rules = Flag("符合有关财政支持政策条件", "meets the rules on fiscal support")


class Jobs(Rows, key="jobs", zh="新增岗位", en="new jobs", side=ENTERPRISE):
    """Groups of like jobs."""

    count = Number("岗位数", "number of jobs", "jobs")
    new = Flag("新创造的岗位", "newly created")
    offered_months = Number("可持续提供的月数", "months the job is offered for", "months", most=1200)
    monthly_wage_yuan = Money("月平均工资", "average monthly wage")
    social_insurance = Flag("按规定缴纳社会保险", "social insurance is paid by the rules")
    good_environment = Flag("工作生活环境良好", "good working and living environment")
    harmonious_relations = Flag("劳动关系和谐", "harmonious labour relations")
    promotion_channel = Flag("具有稳定晋升渠道", "steady path of promotion")
    housing_fund = Flag("缴纳住房公积金", "housing fund is paid")


class Hires(Rows, key="hires", zh="吸纳就业人员", en="people taken on", side=ENTERPRISE):
    """Groups of like hires."""

    count = Number("人数", "number of people", "persons")
    contract_months = Number("劳动合同期限", "term of the labour contract", "months", most=1200)
    innovative_talent = Flag(
        "属于创新人才", "is an innovative talent",
        ask=Text("所吸纳的人员是否属于创新人才？", "Are the people taken on innovative talent?"),
    )
    social_insurance = Flag("按规定缴纳社会保险费", "social insurance is paid by the rules")
    insurance_subsidy_rules = Flag(
        "符合社会保险补贴条件", "meets the rules on social-insurance subsidies"
    )
    insurance_subsidy_years = Number(
        "社会保险补贴年数", "whole years of social-insurance subsidy", "years", most=3, always=True
    )
    introduced = Flag("属于引进人才", "was introduced")
    high_level = Flag("属于高层次人才", "is high-level talent")
    doctor = Flag("属于博士", "holds a doctorate")
    pay_method = Choice(
        "薪酬方式", "method of pay",
        {
            "annual": Text("年薪制", "annual salary"),
            "negotiated": Text("协议工资制", "negotiated salary"),
            "project": Text("项目工资", "project pay"),
            "other-market": Text("其他市场化薪酬", "another market-type pay"),
            "ordinary": Text("一般岗位工资", "ordinary post pay"),
        },
    )
    introduction_plans = Choices(
        "入选的人才引进计划", "talent-introduction plans entered",
        {
            "zigong-double-thousand": Text("自贡市“双千计划”", "Zigong's Double Thousand plan"),
            "other-municipal": Text("其他市级及以下计划", "another plan of a city or below"),
            "provincial": Text("省级人才引进计划", "provincial introduction plan"),
            "national": Text("国家级人才引进计划", "national introduction plan"),
        },
        change=TIME,
    )


class Loans(Rows, key="loans", zh="贷款", en="loans", side=ENTERPRISE):
    """Loans taken up, one row each."""

    amount_yuan = Money("贷款金额", "loan amount")
    commercial = Flag("商业贷款", "is a commercial loan")
    other_interest_scheme = Flag("已列入其他贴息", "is in another interest-subsidy scheme")


class Results(Rows, key="results", zh="转化的科技成果", en="research results put to use", side=ENTERPRISE):
    """Research results converted into products, one row each."""

    place = Place("转化地", "place of conversion", always=True, otherwise=Enterprise.place)
    by_senior_researcher = Flag(
        "由高级科研人才转化", "was converted by senior research talent",
        ask=Text(
            "该成果是否由高级科研人才（院士、国家级或省级专家等）转化？",
            "Was it converted by senior research talent (academicians, national or provincial experts)?",
        ),
    )
    in_production = Flag("已成功投产", "is in production", change=TIME)
    sales_by_year_yuan = Series(
        "新产品逐年销售额", "sales of the new product year by year"
    )
    use = Choice(
        "转化方式", "way of conversion",
        {
            "transfer": Text("转让", "transfer"),
            "licence": Text("许可", "licence"),
            "capital": Text("作价投资", "contribution as capital"),
            "own-use": Text("单位自行实施", "own use"),
            "joint-use": Text("与他人合作实施", "use together with others"),
        },
    )
    service_result = Flag("本单位科技人员的职务科技成果", "is a service result of the unit's own sci-tech staff")
    important_contribution = Flag("完成、转化人员作出重要贡献", "its contributors made an important contribution")
    proceeds_yuan = Money(
        "转化净收入，或所得股份、出资的价值", "net income, or the value of the shares or contribution obtained"
    )
    profit_by_year_yuan = Series(
        "自首个盈利年度起逐年营业利润（亏损年填 0）",
        "operating profit year by year from the first profitable one (a loss year: 0)", change=TIME,
    )


PLATFORM = {
    "industry-innovation-centre": Text("产业创新中心", "industry innovation centre"),
    "manufacturing-innovation-centre": Text("制造业创新中心", "manufacturing innovation centre"),
    "medical-centre": Text("医学中心", "medical centre"),
    "clinical-research-centre": Text("临床医学研究中心", "clinical research centre"),
    "public-training-centre": Text("公共实训中心", "public practical-training centre"),
    "university-innovation-centre": Text("高校科创中心", "university innovation centre"),
    "technology-transfer-centre": Text("技术转移中心", "technology-transfer centre"),
    "student-training-base": Text("学生实训基地", "student training base"),
    "sci-tech-infrastructure": Text("科技基础设施", "sci-tech infrastructure"),
    "innovation-base": Text("跨领域创新基地", "cross-field innovation base"),
    "rd-institution": Text("研发机构", "research and development institution"),
    "hr-industrial-park": Text("人力资源服务产业园区", "human-resources services park"),
    "talent-introduction-base": Text("引才引智（示范）基地", "talent-introduction base"),
    "specialised-maker-space": Text("专业化众创空间（升级版）", "specialised maker space (upgraded)"),
    "general-maker-space": Text("众创空间", "general maker space"),
    "star-maker-space": Text("星创天地", "rural star maker space"),
    "maker-room": Text("创客空间", "maker room"),
    "maker-corner": Text("创客角", "maker corner"),
    "startup-cafe": Text("创业咖啡", "start-up cafe"),
    "innovation-workshop": Text("创新工场", "innovation workshop"),
    "technology-innovation-centre": Text("技术创新中心", "technology innovation centre"),
    "key-laboratory": Text("重点实验室", "key laboratory"),
    "engineering-laboratory": Text("工程实验室", "engineering laboratory"),
    "industrial-technology-institute": Text("产业技术研究院", "industrial technology institute"),
    "tianfu-laboratory": Text("天府实验室", "Tianfu laboratory"),
    "postdoctoral-workstation": Text("博士后科研工作站", "postdoctoral workstation"),
    "postdoctoral-base": Text("博士后创新实践基地", "postdoctoral practice base"),
    "academician-workstation": Text("院士工作站", "academician workstation"),
    "expert-workstation": Text("专家工作站", "expert workstation"),
    "engineering-technology-centre": Text("工程技术研究中心", "engineering technology centre"),
    "engineering-research-centre": Text("工程研究中心", "engineering research centre"),
    "enterprise-technology-centre": Text("企业技术中心", "enterprise technology centre"),
    "industrial-design-centre": Text("工业设计中心", "industrial design centre"),
    "other": Text("其他平台", "other platform"),
}


class Platforms(Rows, key="platforms", zh="平台、园区与空间", en="platforms, parks and spaces", side=ENTERPRISE):
    """Parks, bases, maker spaces and research platforms that the enterprise runs, a row each or for several like ones."""

    count = Number("数量", "number of like ones", "items")
    kind = Choice("平台类型", "kind of platform", PLATFORM, change=FIXED)
    level = Scale("平台级别", "level of the platform", LEVEL)
    place = Place("平台所在地", "place of the platform", always=True, otherwise=Enterprise.place)
    newly_recognised = Flag("新认定", "is newly recognised")
    newly_approved = Flag("新获批建设", "is newly approved for building")
    newly_filed = Flag("新备案（审核备案）", "is newly filed with the authority")
    newly_created = Flag("新创建（新建成）", "is newly created")
    built = Flag("已建成", "is already built", change=TIME)
    previous_level = Scale(
        "原级别", "level it held before", LEVEL, change=FIXED,
        ask=Text("升级前它是什么级别（没有则填 none）？", "Which level did it hold before (none: it held no level)?"),
    )
    outstanding_results = Flag("科技成果突出", "has outstanding research results")
    strong_industry_pull = Flag("产业带动性强", "pulls its industry strongly")


class PublicBody(
    Section, key="public_body", zh="事业单位与国有企业", en="the public institution or state enterprise", side=ENTERPRISE
):
    """What a public institution or a state enterprise does about its staff."""

    public_hospital = Flag("公立医院", "is a public hospital", change=FIXED)
    staffing_standard_set = Flag("已制定编制标准", "has a staffing standard set", change=TIME)
    equity_pilot = Flag("列入国有企业中长期激励试点", "is in the pilot of long-term incentives for state enterprises")
    rewards_inventors = Flag(
        "奖励职务发明或成果转化完成人", "rewards those who completed service inventions or conversions"
    )
    pays_outside_projects = Flag(
        "向完成本职后承担外部项目的科研人员发放劳动报酬",
        "pays researchers, own duties fulfilled, for labour in outside projects",
    )


class Financing(Section, key="financing", zh="投融资", en="financing", side=ENTERPRISE):
    """What an enterprise or project has to show to lenders and investors."""

    founding_project = Flag("创业项目", "is a founding project")
    high_tech_project = Flag("高新技术项目", "is a high-technology project")
    fits_industry_direction = Flag("符合当地产业发展方向", "fits the direction of local industry")
    new_technology_and_model = Flag("拥有新技术和新模式", "has new technology and a new model")
    growth_potential = Flag("具有成长潜力", "has potential to grow")
    owns_intellectual_property = Flag("拥有知识产权", "owns intellectual property")
    talent_loan_rules = Flag("符合“人才贷”条件", "meets the rules on talent loans")


class Referrals(Rows, key="referrals", zh="帮助企业引进的人才", en="talents brought in for enterprises", side=ENTERPRISE):
    """Talents that an agency or a referrer helped enterprises to bring in, like ones in one row."""

    count = Number("人数", "number of talents", "persons")
    place = Place(
        "所服务企业的所在地", "place of the enterprise served", always=True,
        ask=Text("被帮助的企业在哪个区县？", "In which district or county is the enterprise that was helped?"),
    )
    as_referrer = Flag("以引荐人身份引荐", "was brought in by a referrer in person")
    degree = Scale("人才学历学位", "degree of the talent", DEGREE, change=FIXED)
    full_time = Flag("全职引进", "works there full time")
    entrepreneur = Flag("创业人才", "is founding talent")
    plan_level = Scale(
        "入选人才计划的级别（市级指当地的地级市）", "level of the talent plan entered (municipal: of that city)", LEVEL
    )
    plan_state = Choice("入选人才计划情况", "entry into the talent plan", PLAN_STATE, change=TIME)


class Investments(Rows, key="investments", zh="投资的项目", en="projects invested in", side=ENTERPRISE):
    """Projects that an investor put money into, one row each."""

    place = Place(
        "项目落户地", "place of the project", always=True,
        ask=Text("所投项目落户在哪个区县（不是基金所在地）？", "In which district or county is the project (not the fund)?"),
    )
    actual_investment_yuan = Money("实际投资额", "actual investment")
    social_capital = Flag("以社会资本投资", "is an investment of social capital")
    quality_talent_project = Flag("属于优质人才项目", "is a talent project of quality")
    brought_by_investment = Flag("因投资而落户（以投带引）", "was brought there by the investment")
    by_market_fund = Flag("由市场化基金投资", "is an investment of a market fund")
    target = Choice(
        "投资对象", "what was invested in",
        {
            "seed-firm": Text("种子期科技型企业", "sci-tech enterprise in the seed stage"),
            "early-firm": Text("初创期科技型企业", "sci-tech enterprise in the early stage"),
            "university-result": Text("高校职务科技成果转化", "conversion of a university's service result"),
            "other": Text("其他", "other"),
        },
    )


class Attraction(Section, key="attraction", zh="招商引才", en="attracting business and talent", side=ENTERPRISE):
    """What somebody did to attract business and talent, or how a project was attracted."""

    place = Place("招引落地地", "place that business or talent is attracted to", always=True, otherwise=Enterprise.place)
    outstanding_results = Flag("招商引才成绩突出", "has outstanding results in attracting business and talent")
    agency_settles = Flag("人力资源中介机构落户（设点）", "is a talent agency that settles or opens an office")
    attracted_project = Flag("属于招商引资或招才引智项目", "is a project attracted as business or talent")
    key_project = Flag("重点项目", "is a key project")
    key_talent = Flag("有关键人才", "has key talent")
    answers_open_challenge = Flag("参加“揭榜挂帅”", "answers an open challenge")


class AttractedProjects(
    Rows, key="attracted_projects", zh="引进的人才项目", en="talent projects brought in", side=ENTERPRISE
):
    """Talent projects that a unit or a person brought in, one row each."""

    place = Place("项目落户地", "place of the project", always=True)
    kind = Choice(
        "人才项目类型", "kind of talent project",
        {
            "academician-main": Text("两院院士主要转化", "main conversion of an academician of the two academies"),
            "academician-sole": Text("两院院士唯一转化", "sole conversion of an academician of the two academies"),
            "plan-entrant": Text("重点人才工程计划入选者", "of an entrant of a key talent programme"),
            "foreign-academician": Text("外国院士项目", "of an academician of a foreign academy"),
            "other-major": Text("其他重大人才项目", "another major talent project"),
            "other": Text("其他人才项目", "another talent project"),
        },
        change=FIXED,
    )
    in_production = Flag("已投产", "is in production", change=TIME)
    at_capacity = Flag("已达效", "has reached its planned output", change=TIME)


class Cooperation(Section, key="cooperation", zh="合作与布局", en="cooperation and reach", side=ENTERPRISE):
    """With whom the body works together, and what it sets up beyond its own work."""

    with_university = Flag("与高校开展就业合作", "cooperates with a university on jobs")
    outposts = Choices(
        "在国内外科技创新前沿城市设立的机构", "what it sets up in leading cities of innovation at home or abroad",
        {
            "rd-institution": Text("研发机构", "R&D institution"),
            "branch": Text("分支机构", "branch"),
        },
    )
    partners = Choices(
        "创新合作单位", "partners in innovation",
        {
            "university": Text("高等学校", "university"),
            "research-institution": Text("科研机构", "research institution"),
            "sci-tech-intermediary": Text("科技中介服务机构", "sci-tech intermediary"),
            "instrument-facility": Text("大型科学仪器设施单位", "facility with large scientific instruments"),
            "other": Text("其他单位", "another body"),
        },
    )
    service_companies = Choices(
        "建设的平台服务公司", "platform companies it builds",
        {
            "sci-tech-service": Text("科技服务", "sci-tech services"),
            "incubation": Text("创业孵化", "incubation"),
            "venture-capital": Text("风险投资", "venture capital"),
            "cluster": Text("产业集聚", "industrial cluster"),
            "other": Text("其他平台", "another platform"),
        },
    )
    events = Choices(
        "举办的活动", "events it hosts",
        {
            "academic": Text("高端学术活动", "high-end academic event"),
            "seminar": Text("创新创业研修班", "seminar on innovation and founding"),
            "forum": Text("创新创业合作论坛", "forum on innovation and founding"),
            "other-professional": Text("其他专业活动", "another professional event"),
        },
    )
    founds_talent_fund = Flag("联合设立人才创投基金", "sets up a talent venture fund together with others")


class Institute(Section, key="institute", zh="科研院所", en="the research institute", side=ENTERPRISE):
    """A research institute that comes to the city."""

    national_level = Flag("国家级科研院所", "is a national-level research institute")
    brought_in_whole = Flag("整建制引进", "is brought in as a whole")


class School(Section, key="school", zh="院校", en="the school", side=ENTERPRISE):
    """A school, college or university."""

    kind = Choice(
        "院校类型", "kind of school",
        {
            "secondary-vocational": Text("中等职业学校/中职", "secondary vocational school"),
            "higher-vocational": Text("高等职业院校/高职", "higher vocational college"),
            "technician": Text("技工院校/技师学院", "technician school"),
            "university": Text("普通高等学校/大学", "university"),
            "other": Text("其他学校", "other school"),
        },
        change=FIXED,
    )
    newly_built = Flag("新建院校", "is newly built")
    expanded = Flag("扩建院校", "is being enlarged")
    enterprise_founded = Flag("由企业举办", "is founded by an enterprise")
    private_education_rules = Flag(
        "符合民办教育相关政策", "meets the rules on private education",
        ask=Text("学校是否符合民办教育相关政策的条件？", "Does the school meet the rules on private education?"),
    )
    enrolment_task_met = Flag("招生任务考核合格", "passed the assessment of its enrolment task")
    offers_training = Flag("开展职业培训", "offers vocational training")


class Graduates(Rows, key="graduates", zh="留在本市就业的毕业生", en="graduates who stay in the city", side=ENTERPRISE):
    """Graduates of the school who work in the city, like ones in one row."""

    count = Number("留用毕业生人数", "number of graduates", "persons")
    stable_job_in_city = Flag("在本市稳定就业", "holds a steady job in the city")
    employed_since = Dated("在本市稳定就业起始日", "first day of steady work in the city", change=TIME)


class Trainees(Rows, key="trainees", zh="培训学员", en="people trained", side=ENTERPRISE):
    """People trained by the provider, like ones in one row."""

    count = Number("培训人数", "number of people trained", "persons")
    passed = Flag("培训合格", "passed the training")
    certificate = Flag("取得等级证书", "obtained a graded certificate")


class Productions(Rows, key="productions", zh="影视作品", en="film and television productions", side=ENTERPRISE):
    """Productions of the production team, one row each."""

    kind = Choice(
        "影视类型", "kind of production",
        {
            "film": Text("电影", "film"),
            "television-drama": Text("影视剧/电视剧", "television drama"),
            "documentary": Text("纪录片", "documentary"),
            "web-series": Text("网络剧", "web series"),
            "animation": Text("动画片", "animation"),
            "variety-show": Text("综艺节目", "variety show"),
            "short-film": Text("短片/短视频", "short film or clip"),
            "other": Text("其他", "other"),
        },
        change=FIXED,
    )
    place = Place("拍摄地", "place of shooting", always=True)
    promoted_city = Flag("成功宣传城市形象", "promoted the city's image with success", judged=True)


class Works(Rows, key="works", zh="文创作品", en="creative works", side=ENTERPRISE):
    """Works that a culture company made, like ones in one row."""

    count = Number("作品数", "number of works", "works")
    kind = Choice(
        "作品类型", "kind of work",
        {
            "public-service-advertisement": Text("公益广告", "public-service advertisement"),
            "online-audiovisual": Text("网络视听节目", "online audio-visual programme"),
            "other": Text("其他", "other"),
        },
        change=FIXED,
    )
    made_on = Dated("作品完成日期", "day the work was made", change=FIXED)
    excellence_level = Scale("获评优秀文创作品的级别", "level at which it was named an excellent creative work", LEVEL)


class Childcare(Section, key="childcare", zh="托育服务", en="childcare offered", side=ENTERPRISE):
    """What a kindergarten or a domestic-service firm offers for small children."""

    nursery_capable = Flag("具备开设托班的条件", "is equipped for a nursery class")
    nursery_class = Flag("开设托班招收 2 至 3 岁幼儿", "opens a nursery class for children of two and three")
    expands_infant_care = Flag("扩大育儿服务", "expands its infant care")
