"""Facts about what an enterprise does that comes in numbers: jobs, hires, loans, results, talents and projects brought in."""

from __future__ import annotations

from talentcalc.clauses.facts import FIXED, TIME, Choice, Choices, Flag, Money, Number, Place, Scale, Series
from talentcalc.clauses.sections import ENTERPRISE, Rows, Section
from talentcalc.clauses.text import Text
from talentcalc.profile.enterprise import Enterprise
from talentcalc.profile.scales import DEGREE, LEVEL, PLAN_STATE
from talentcalc.profile.spans import MOST_MONTHS, months_or_without_end


class Jobs(Rows, key="jobs", zh="新增岗位", en="new jobs", side=ENTERPRISE):
    """Groups of like jobs."""

    count = Number("岗位数", "number of jobs", "jobs")
    new = Flag(
        "新创造的岗位", "newly created", zh_not="不是新创造的岗位", en_not="not newly created",
        ask=Text("是否为新创造的岗位？", "Is the job newly created?"),
    )
    offered_months = Number(
        "可持续提供的月数", "months the job is offered for", "months", most=MOST_MONTHS, always=True,
        ask=Text("该岗位可持续提供几个月？", "For how many months is the job offered?"),
    )
    offered_without_end = Flag(
        "长期提供（无固定期限）", "the job is offered without end", zh_not="不是长期提供", en_not="not offered without end",
        ask=Text("岗位是否长期提供（无固定期限）？", "Is the job offered without an end?"),
    )
    monthly_wage_yuan = Money(
        "月平均工资", "average monthly wage", always=True,
        ask=Text("该岗位月平均工资是多少元？", "What is the average monthly wage, in yuan?"),
    )
    social_insurance = Flag(
        "按规定缴纳社会保险", "social insurance is paid by the rules", zh_not="未按规定缴纳社会保险",
        ask=Text("是否按规定缴纳社会保险？", "Is social insurance paid by the rules?"),
    )
    good_environment = Flag(
        "工作生活环境良好", "good working and living environment",
        zh_not="工作生活环境不良好", en_not="no good working and living environment",
        ask=Text("工作生活环境是否良好？", "Are the working and living conditions good?"),
    )
    harmonious_relations = Flag(
        "劳动关系和谐", "harmonious labour relations",
        zh_not="劳动关系不和谐", en_not="no harmonious labour relations",
        ask=Text("劳动关系是否和谐？", "Are labour relations harmonious?"),
    )
    promotion_channel = Flag(
        "具有稳定晋升渠道", "steady path of promotion", en_not="no steady path of promotion",
        ask=Text("是否具有稳定的晋升渠道？", "Is there a steady path of promotion?"),
    )
    housing_fund = Flag(
        "缴纳住房公积金", "housing fund is paid", zh_not="未缴纳住房公积金",
        ask=Text("是否缴纳住房公积金？", "Is the housing fund paid?"),
    )


class Hires(Rows, key="hires", zh="吸纳就业人员", en="people taken on", side=ENTERPRISE):
    """Groups of like hires."""

    count = Number("人数", "number of people", "persons")
    this_person = Flag(
        "该人员即本人", "is the applicant", always=True, change=FIXED, zh_not="该人员不是本人",
        ask=Text("该组人员是否就是本人？", "Is the person taken on the applicant?"),
    )
    contract_months = Number(
        "劳动合同期限", "term of the labour contract", "months", most=MOST_MONTHS, always=True,
        ask=Text("劳动合同期限是多少个月？", "For how many months is the labour contract?"),
    )
    contract_open_ended = Flag(
        "签订无固定期限劳动合同", "has a labour contract without end", zh_not="不是无固定期限劳动合同",
        ask=Text("签订的是否为无固定期限劳动合同？", "Is it a labour contract without end?"),
    )
    innovative_talent = Flag(
        "属于创新人才", "is an innovative talent",
        ask=Text("所吸纳的人员是否属于创新人才？", "Are the people taken on innovative talent?"),
    )
    social_insurance = Flag(
        "按规定缴纳社会保险费", "social insurance is paid by the rules", zh_not="未按规定缴纳社会保险费",
        ask=Text("是否按规定缴纳社会保险费？", "Is social insurance paid by the rules?"),
    )
    insurance_subsidy_rules = Flag(
        "符合社会保险补贴条件", "meets the rules on social-insurance subsidies",
        ask=Text("所吸纳的人员是否符合社会保险补贴的条件？", "Do they meet the rules on social-insurance subsidies?"),
    )
    insurance_subsidy_years = Number(
        "社会保险补贴年数", "whole years of social-insurance subsidy", "years", least=1, most=3, always=True,
        ask=Text("可享受几年社会保险补贴（整年）？", "For how many whole years is the social-insurance subsidy due?"),
    )
    introduced = Flag(
        "属于引进人才", "was introduced",
        ask=Text("所吸纳的人员是否属于引进人才？", "Were they introduced from elsewhere?"),
    )
    high_level = Flag(
        "属于高层次人才", "is high-level talent",
        ask=Text("所吸纳的人员是否属于高层次人才？", "Are they high-level talent?"),
    )
    doctor = Flag(
        "属于博士", "holds a PhD", zh_not="不是博士",
        ask=Text("所吸纳的人员是否为博士？", "Do they hold a PhD?"),
    )
    pay_method = Choice(
        "薪酬方式", "method of pay",
        {
            "annual": Text("年薪制", "annual salary"),
            "negotiated": Text("协议工资制", "negotiated salary"),
            "project": Text("项目工资", "project pay"),
            "other-market": Text("其他市场化薪酬", "another market-type pay"),
            "ordinary": Text("一般岗位工资", "ordinary post pay"),
        },
        ask=Text("采用哪种薪酬方式？", "By which method are they paid?"),
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
        ask=Text("所吸纳的人员入选下列哪些人才引进计划？", "Which of these talent-introduction plans have they entered?"),
    )


JOB_TERM = months_or_without_end(Jobs.offered_months, Jobs.offered_without_end)
"""Months that a job of a row is offered for."""
HIRE_CONTRACT = months_or_without_end(Hires.contract_months, Hires.contract_open_ended)
"""Months of the labour contract of a row."""


class Loans(Rows, key="loans", zh="贷款", en="loans", side=ENTERPRISE):
    """Loans taken up, one row each."""

    amount_yuan = Money(
        "贷款金额", "loan amount", always=True,
        ask=Text("贷款金额是多少元？", "How large is the loan, in yuan?"),
    )
    commercial = Flag(
        "商业贷款", "is a commercial loan",
        ask=Text("是否为商业贷款？", "Is it a commercial loan?"),
    )
    other_interest_scheme = Flag(
        "已列入其他贴息", "is in another interest-subsidy scheme",
        ask=Text("是否已列入其他贴息？", "Is it in another interest-subsidy scheme already?"),
    )


class Results(Rows, key="results", zh="转化的科技成果", en="research results put to use", side=ENTERPRISE):
    """Research results converted into products, one row each."""

    place = Place(
        "转化地", "place of conversion", always=True, otherwise=Enterprise.place,
        ask=Text("成果在哪个区县转化？", "In which district or county is the result converted?"),
    )
    by_senior_researcher = Flag(
        "由高级科研人才转化", "was converted by senior research talent",
        ask=Text(
            "该成果是否由高级科研人才（院士、国家级或省级专家等）转化？",
            "Was it converted by senior research talent (academicians, national or provincial experts)?",
        ),
    )
    in_production = Flag(
        "已成功投产", "is in production", change=TIME,
        ask=Text("成果是否已成功投产？", "Has the result gone into production?"),
    )
    sales_by_year_yuan = Series(
        "新产品逐年销售额", "sales of the new product year by year",
        ask=Text("新产品逐年销售额各是多少元？", "What are the sales of the new product year by year, in yuan?"),
    )
    by_this_person = Flag(
        "由本人完成或转化", "was made or converted by the applicant", always=True, change=FIXED,
        ask=Text("该成果是否由本人完成或转化？", "Was it made or converted by the applicant?"),
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
        ask=Text("成果以哪种方式转化？", "In which way is the result converted?"),
    )
    service_result = Flag(
        "本单位科技人员的职务科技成果", "is a service result of the unit's own sci-tech staff",
        ask=Text("成果是否为本单位科技人员的职务科技成果？", "Is it a service result of the unit's own sci-tech staff?"),
    )
    important_contribution = Flag(
        "完成、转化人员作出重要贡献", "its contributors made an important contribution",
        zh_not="完成、转化人员未作出重要贡献", en_not="its contributors made no important contribution",
        ask=Text("完成、转化成果的人员是否作出重要贡献？", "Did those who made or converted it contribute in an important way?"),
    )
    proceeds_yuan = Money(
        "转化净收入，或所得股份、出资的价值", "net income, or the value of the shares or contribution obtained", always=True,
        ask=Text("转化净收入，或所得股份、出资的价值是多少元？", "What is the net income, or the value of the shares or contribution obtained, in yuan?"),
    )
    profit_by_year_yuan = Series(
        "自首个盈利年度起逐年营业利润（亏损年填 0）",
        "operating profit year by year from the first profitable one (a loss year: 0)", change=TIME,
        ask=Text(
            "自首个盈利年度起，逐年营业利润各是多少元（亏损年填 0）？",
            "What is the operating profit year by year from the first profitable one, in yuan (a loss year: 0)?",
        ),
    )


class Referrals(Rows, key="referrals", zh="帮助企业引进的人才", en="people brought in for enterprises", side=ENTERPRISE):
    """Talents that an agency or a referrer helped enterprises to bring in, like ones in one row."""

    count = Number("人数", "number of talents", "persons")
    place = Place(
        "所服务企业的所在地", "place of the enterprise served", always=True,
        ask=Text("被帮助的企业在哪个区县？", "In which district or county is the enterprise that was helped?"),
    )
    as_referrer = Flag(
        "以引荐人身份引荐", "was brought in by a referrer in person", zh_not="不是以引荐人身份引荐",
        ask=Text("是否以引荐人身份引荐？", "Was the talent brought in by a referrer in person?"),
    )
    degree = Scale(
        "人才学历学位", "degree of the talent", DEGREE, change=FIXED,
        ask=Text("所引荐人才的学历学位是什么？", "Which degree does the talent hold?"),
    )
    full_time = Flag(
        "全职引进", "works there full time", zh_not="不是全职引进",
        ask=Text("所引荐的人才是否全职引进？", "Does the talent work there full time?"),
    )
    entrepreneur = Flag(
        "创业人才", "is entrepreneurial talent",
        ask=Text("所引荐的是否为创业人才？", "Is it entrepreneurial talent?"),
    )
    plan_level = Scale(
        "入选人才计划的级别（市级指当地的地级市）", "level of the talent plan entered (municipal: of that city)", LEVEL,
        always=True,
        ask=Text(
            "所引荐人才入选哪一级人才计划（市级指当地的地级市）？",
            "Of which level is the talent plan entered (municipal: of that prefecture-level city)?",
        ),
    )
    plan_state = Choice(
        "入选人才计划情况", "entry into the talent plan", PLAN_STATE, change=TIME,
        ask=Text("所引荐人才是否已入选人才计划？", "Has the talent entered the talent plan?"),
    )


class Investments(Rows, key="investments", zh="投资的项目", en="projects invested in", side=ENTERPRISE):
    """Projects that an investor put money into, one row each."""

    place = Place(
        "项目落户地", "place of the project", always=True,
        ask=Text("所投项目落户在哪个区县（不是基金所在地）？", "In which district or county is the project (not the fund)?"),
    )
    actual_investment_yuan = Money(
        "实际投资额", "actual investment", always=True,
        ask=Text("实际投资额是多少元？", "How much was actually invested, in yuan?"),
    )
    social_capital = Flag(
        "以社会资本投资", "is an investment of social capital", zh_not="不是以社会资本投资",
        ask=Text("是否以社会资本投资？", "Is it an investment of social capital?"),
    )
    quality_talent_project = Flag(
        "属于优质人才项目", "is a talent project of quality",
        ask=Text("所投的是否为优质人才项目？", "Is it a talent project of quality?"),
    )
    brought_by_investment = Flag(
        "因投资而落户（以投带引）", "was brought there by the investment", zh_not="不是因投资而落户",
        ask=Text("项目是否因投资而落户（以投带引）？", "Did the investment bring the project there?"),
    )
    by_market_fund = Flag(
        "由市场化基金投资", "is an investment of a market fund",
        ask=Text("是否由市场化基金投资？", "Is it an investment of a market fund?"),
    )
    target = Choice(
        "投资对象", "what was invested in",
        {
            "seed-firm": Text("种子期科技型企业", "sci-tech enterprise in the seed stage"),
            "early-firm": Text("初创期科技型企业", "sci-tech enterprise in the early stage"),
            "university-result": Text("高校职务科技成果转化", "conversion of a university's service result"),
            "other": Text("其他", "other"),
        },
        ask=Text("投资的对象是什么？", "What was invested in?"),
    )


class Attraction(Section, key="attraction", zh="招商引才", en="attracting business and talent", side=ENTERPRISE):
    """What somebody did to attract business and talent, or how a project was attracted."""

    place = Place(
        "招引落地地", "place that business or talent is attracted to", always=True, nowhere=True, otherwise=Enterprise.place,
        ask=Text("招引的企业或人才在哪个区县落地？", "To which district or county are business and talent attracted?"),
    )
    outstanding_results = Flag(
        "招商引才成绩突出", "has outstanding results in attracting business and talent",
        zh_not="招商引才成绩不突出",
        ask=Text("招商引才的成绩是否突出？", "Are the results in attracting business and talent outstanding?"),
    )
    agency_settles = Flag(
        "人力资源中介机构落户（设点）", "is a talent agency that settles or opens an office",
        zh_not="不是落户（设点）的人力资源中介机构",
        ask=Text("是否为落户（设点）的人力资源中介机构？", "Is it a talent agency that settles or opens an office there?"),
    )
    attracted_project = Flag(
        "属于招商引资或招才引智项目", "is a project attracted as business or talent",
        ask=Text("是否属于招商引资或招才引智项目？", "Is it a project attracted as business or talent?"),
    )
    key_project = Flag(
        "重点项目", "is a key project",
        ask=Text("是否属于重点项目？", "Is it a key project?"),
    )
    key_talent = Flag(
        "有关键人才", "has key talent", zh_not="没有关键人才",
        ask=Text("是否有关键人才？", "Does it have key talent?"),
    )
    answers_open_challenge = Flag(
        "参加“揭榜挂帅”", "answers an open challenge",
        ask=Text("是否参加“揭榜挂帅”？", "Does it answer an open challenge?"),
    )


class AttractedProjects(
    Rows, key="attracted_projects", zh="引进的人才项目", en="talent projects brought in", side=ENTERPRISE
):
    """Talent projects that a unit or a person brought in, one row each."""

    place = Place(
        "项目落户地", "place of the project", always=True,
        ask=Text("项目落户在哪个区县？", "In which district or county is the project?"),
    )
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
        ask=Text("是哪一类人才项目？", "Which kind of talent project is it?"),
    )
    in_production = Flag(
        "已投产", "is in production", change=TIME,
        ask=Text("项目是否已投产？", "Has the project gone into production?"),
    )
    at_capacity = Flag(
        "已达效", "has reached its planned output", change=TIME,
        ask=Text("项目是否已达效？", "Has the project reached its planned output?"),
    )


class Cooperation(Section, key="cooperation", zh="合作与布局", en="cooperation and reach", side=ENTERPRISE):
    """With whom the body works together, and what it sets up beyond its own work."""

    with_university = Flag(
        "与高校开展就业合作", "cooperates with a university on jobs", zh_not="未与高校开展就业合作",
        ask=Text("单位是否与高校开展就业合作？", "Does it cooperate with a university on jobs?"),
    )
    outposts = Choices(
        "在国内外科技创新前沿城市设立的机构", "what it sets up in leading cities of innovation at home or abroad",
        {
            "rd-institution": Text("研发机构", "R&D institution"),
            "branch": Text("分支机构", "branch"),
        },
        ask=Text("单位在国内外科技创新前沿城市设立了下列哪些机构？", "Which of these has it set up in leading cities of innovation at home or abroad?"),
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
        ask=Text("单位与下列哪些单位合作创新？", "With which of these does it cooperate on innovation?"),
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
        ask=Text("单位建设下列哪些平台服务公司？", "Which of these platform companies does it build?"),
    )
    events = Choices(
        "举办的活动", "events it hosts",
        {
            "academic": Text("高端学术活动", "high-end academic event"),
            "seminar": Text("创新创业研修班", "seminar on innovation and entrepreneurship/seminar on innovation and founding"),
            "forum": Text("创新创业合作论坛", "forum on innovation and entrepreneurship/forum on innovation and founding"),
            "other-professional": Text("其他专业活动", "another professional event"),
        },
        ask=Text("单位举办下列哪些活动？", "Which of these events does it host?"),
    )
    founds_talent_fund = Flag(
        "联合设立人才创投基金", "sets up a talent venture fund together with others",
        zh_not="未联合设立人才创投基金",
        ask=Text("单位是否联合设立人才创投基金？", "Does it set up a talent venture fund together with others?"),
    )
