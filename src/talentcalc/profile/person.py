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
from talentcalc.profile.scales import DEGREE, DISTINCTION, LEVEL, SKILL, TITLE


class Person(Section, key="person", zh="本人", en="the person", side=PERSON):
    """Who the applicant is."""

    birth_date = Dated("出生日期", "date of birth", change=FIXED, always=True)
    age_years = Number("周岁年龄", "age in completed years", "years", most=150, change=TIME, always=True)
    degree = Scale("最高学历（不限学习形式）", "highest degree, any mode of study", DEGREE)
    full_time_degree = Scale("最高全日制学历", "highest full-time degree", DEGREE)
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
        "为本市作出特别巨大贡献", "made an extraordinary contribution to the city",
    )
    service_card_conditions = Flag(
        "符合人才卡（绿色通道）服务条件", "meets the rules of the talent card's services",
        ask=Text("您是否符合人才卡绿色通道服务的条件？", "Do you meet the conditions for the talent card's services?"),
    )


AGE = Otherwise(Person.birth_date.years(), Person.age_years)
"""Completed years on the as-of date, from the birth date where it is given."""


class Career(Section, key="career", zh="从业背景", en="the career", side=PERSON):
    """What the person has done so far, where a talent class asks for it."""

    outstanding_returnee = Flag("优秀海外归国专家学者", "is an outstanding expert or scholar returned from overseas")
    management_role = Choice(
        "经营管理身份", "role in management",
        {
            "none": Text("无", "none"),
            "enterprise-manager": Text("企业经营管理人才", "enterprise manager"),
            "innovative-entrepreneur": Text("创新型企业家", "innovative entrepreneur"),
        },
    )
    rich_management_experience = Flag(
        "具有丰富的经营管理和资本运作经验", "has rich experience in management and capital operation"
    )
    outstanding_results = Flag("业绩突出", "has outstanding results in business")
    known_in_trade = Flag("业内知名", "is well known in the trade")
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
    returned_practical_talent = Flag("优秀返乡实用人才", "is an outstanding practical talent returned home")
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
    contract_start = Dated("劳动合同起始日", "first day of the labour contract")
    contract_end = Dated("劳动合同终止日", "last day of the labour contract")
    contract_months = Number("劳动合同期限", "term of the labour contract", "months", most=1200)


class Founded(Rows, key="founded", zh="本人创办的企业", en="enterprises the person founded", side=PERSON):
    """Enterprises that the person founded, one row each."""

    newly_founded = Flag("在本市新创办", "is newly founded in the city", change=FIXED)
    first_investment_yuan = Money("首次投资额", "first investment")
    jobs_created = Number("带动就业人数", "jobs created", "persons")
    real_economy = Flag("实体企业", "is a real-economy enterprise")


class Home(Section, key="home", zh="住房", en="the home", side=PERSON):
    """The home bought, or to be bought."""

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
