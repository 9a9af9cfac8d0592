"""Facts about a person: who the applicant is, the standing as a talent, the career."""

from __future__ import annotations

from talentcalc.clauses.facts import FIXED, TIME, Age, Choice, Choices, Dated, Flag, Scale
from talentcalc.clauses.formulas import Otherwise
from talentcalc.clauses.sections import PERSON, Section
from talentcalc.clauses.text import Text
from talentcalc.profile.scales import DEGREE, DISTINCTION, LEVEL, SKILL, TITLE


class Person(Section, key="person", zh="本人", en="the person", side=PERSON):
    """Who the applicant is."""

    birth_date = Dated(
        "出生日期", "date of birth", change=FIXED, always=True,
        ask=Text("您的出生日期是哪一天？", "When were you born?"),
    )
    age_years = Age(
        "周岁年龄", "age in completed years", "years-of-age", most=150, change=TIME, always=True,
        ask=Text("您今年多少周岁？", "How old are you, in completed years?"),
    )
    degree = Scale(
        "最高学历（不限学习形式）", "highest degree, any mode of study", DEGREE,
        ask=Text("您的最高学历是什么（不限学习形式）？", "What is your highest degree, whatever the mode of study?"),
    )
    full_time_degree = Scale(
        "最高全日制学历", "highest full-time degree", DEGREE, ceiling=degree,
        ask=Text("您的最高全日制学历是什么？", "What is your highest degree from full-time study?"),
    )
    title = Scale(
        "职称", "professional title", TITLE,
        ask=Text("您的职称是什么级别？", "Which professional title do you hold?"),
    )
    skill_level = Scale(
        "职业技能等级", "skill level", SKILL,
        ask=Text("您的职业技能等级是什么？", "Which vocational skill level do you hold?"),
    )
    distinctions = Choices(
        "人才称号与奖励", "distinctions and awards", DISTINCTION,
        ask=Text("您获得过下列哪些人才称号或奖励？", "Which of these distinctions and awards have you received?"),
    )
    urgently_needed = Flag(
        "属于急需紧缺人才", "is talent in shortage",
        ask=Text("您是否被列为急需紧缺人才？", "Are you listed as talent in shortage?"),
    )
    professional_post = Flag(
        "在专业技术岗位", "holds a professional or technical post", zh_not="不在专业技术岗位",
        ask=Text("您是否在专业技术岗位工作？", "Is yours a professional or technical post?"),
    )
    sport_role = Choice(
        "体育身份", "role in sport",
        {"none": Text("无", "none"), "athlete": Text("运动员", "athlete"), "coach": Text("教练员", "coach")},
        ask=Text("您在体育方面是什么身份？", "What are you in sport?"),
    )
    sport_level = Scale(
        "体育级别", "level in sport", LEVEL,
        ask=Text("您在体育方面达到什么级别？", "At which level are you in sport?"),
    )
    extraordinary_contribution = Flag(
        "为本市作出特别巨大贡献", "made an extraordinary contribution to the city",
        zh_not="未为本市作出特别巨大贡献", judged=True,
        ask=Text("您是否为本市作出过特别巨大的贡献？", "Have you made an extraordinary contribution to the city?"),
    )
    service_card_conditions = Flag(
        "符合人才卡（绿色通道）服务条件", "meets the rules of the talent card's services",
        ask=Text("您是否符合人才卡绿色通道服务的条件？", "Do you meet the conditions for the talent card's services?"),
    )
    foreign_national = Flag(
        "外国国籍", "is a foreign national", zh_not="不是外国国籍", change=FIXED,
        ask=Text("您是否为外国国籍？", "Are you a foreign national?"),
    )
    policies_met = Choices(
        "符合条件的既有人才政策", "existing policies for talent whose conditions are met",
        {
            "rent-subsidy": Text("租房补贴", "rent subsidy"),
            "home-purchase-subsidy": Text("购房补贴", "home-purchase subsidy"),
            "living-subsidy": Text("生活补贴", "living allowance/living subsidy"),
            "housing-fund": Text("住房公积金政策", "housing-fund policy"),
            "talent-housing": Text("人才住房", "talent housing"),
            "free-housing": Text("免费居住", "rent-free living"),
            "start-up-subsidy": Text("个人创业补贴", "personal start-up subsidy"),
            "result-shareholding": Text("成果持股", "shareholding of results"),
        },
        always=True,  # those policies decide, not what the person leaves unsaid
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
    outstanding = Flag(
        "属于优秀人才", "is outstanding talent",
        ask=Text("您是否被认为是优秀人才？", "Are you considered outstanding talent?"),
    )
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
        ask=Text("您属于下列哪些创新创业人才？", "Which of these kinds of innovative and entrepreneurial talent are you?"),
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
        ask=Text("您从事下列哪些职业？", "Which of these do you work as?"),
    )
    entrepreneur_types = Choices(
        "企业家类型", "types of entrepreneur",
        {
            "operating": Text("经营型", "operating"),
            "sci-tech": Text("科技型", "sci-tech"),
            "growth": Text("成长型", "growth"),
        },
        ask=Text("您属于下列哪类企业家？", "Which of these types of entrepreneur are you?"),
    )
    key_industry_core_technology = Flag(
        "掌握重点产业发展的关键核心技术", "masters a key core technology of a key industry",
        ask=Text("您是否掌握重点产业发展的关键核心技术？", "Do you master a key core technology of a key industry?"),
    )
    key_technology = Flag(
        "掌握关键技术", "masters a key technology",
        ask=Text("您是否掌握关键技术？", "Do you master a key technology?"),
    )
    fills_domestic_gap = Flag(
        "技术填补国内空白", "fills a gap in the country", zh_not="技术未填补国内空白",
        ask=Text("您的技术是否填补国内空白？", "Does your technology fill a gap in China?"),
    )
    important_contribution = Flag(
        "在技术创新和成果转化中作出重要贡献", "made an important contribution to innovation and conversion",
        zh_not="在技术创新和成果转化中未作出重要贡献",
        ask=Text("您是否在技术创新和成果转化中作出重要贡献？", "Have you made an important contribution to innovation and the conversion of results?"),
    )
    cadre_plan_conditions = Flag(
        "符合优秀干部人才培养计划条件", "meets the conditions of the plan for outstanding cadres and talent",
        ask=Text("您是否符合优秀干部人才培养计划的条件？", "Do you meet the conditions of the plan for outstanding cadres and talent?"),
    )
    merits = Choices(
        "学术与发展潜力", "academic merits and promise",
        {
            "peer-recognised": Text("科研成果获同行专家认可", "results recognised by peers"),
            "large-potential": Text("具有较大发展潜力", "of large potential"),
            "emerging": Text("在重点产业领域崭露头角", "emerging in a key field of industry"),
            "leader-potential": Text("具有学术和技术带头人潜力", "with the promise of an academic or technical leader"),
        },
        ask=Text("您在学术和发展潜力上具备下列哪些？", "Which of these academic merits and signs of promise do you have?"),
    )
    service_result = Flag(
        "完成职务科技成果", "made a research result in the line of duty",
        ask=Text("您是否完成过职务科技成果？", "Have you made a research result in the line of duty?"),
    )
    from_renowned_institution = Flag(
        "来自国内知名高校或科研机构", "comes from a renowned university or research institution in China",
        zh_not="不是来自国内知名高校或科研机构",
        ask=Text("您是否来自国内知名高校或科研机构？", "Do you come from a renowned university or research institution in China?"),
    )


class Career(Section, key="career", zh="从业背景", en="the career", side=PERSON):
    """What the person has done so far, where a talent class asks for it."""

    outstanding_returnee = Flag(
        "优秀海外归国专家学者", "is an outstanding expert or scholar returned from overseas", judged=True,
        ask=Text("您是否为优秀的海外归国专家学者？", "Are you an outstanding expert or scholar who has returned from overseas?"),
    )
    management_role = Choice(
        "经营管理身份", "role in management",
        {
            "none": Text("无", "none"),
            "enterprise-manager": Text("企业经营管理人才", "enterprise manager"),
            "innovative-entrepreneur": Text("创新型企业家", "innovative entrepreneur"),
        },
        ask=Text("您在经营管理方面是什么身份？", "What is your role in management?"),
    )
    rich_management_experience = Flag(
        "具有丰富的经营管理和资本运作经验", "has rich experience in management and capital operation", judged=True,
        ask=Text("您是否具有丰富的经营管理和资本运作经验？", "Do you have rich experience in management and capital operation?"),
    )
    outstanding_results = Flag(
        "业绩突出", "has outstanding results in business", zh_not="业绩不突出", judged=True,
        ask=Text("您的业绩是否突出？", "Are your results in business outstanding?"),
    )
    known_in_trade = Flag(
        "业内知名", "is well known in the trade", zh_not="在业内不知名", judged=True,
        ask=Text("您是否在业内知名？", "Are you well known in your trade?"),
    )
    legal_certificate = Flag(
        "取得法律职业资格证书", "holds the legal professional certificate",
        ask=Text("您是否取得法律职业资格证书？", "Do you hold the legal professional certificate?"),
    )
    rule_of_law_work = Flag(
        "从事法治政府建设工作", "works in rule-of-law government",
        ask=Text("您是否从事法治政府建设工作？", "Do you work in building rule-of-law government?"),
    )
    rural_urgently_needed = Flag(
        "属于乡村振兴急需紧缺人才", "is in shortage for rural revitalisation",
        ask=Text("您是否属于乡村振兴中急需紧缺的人才？", "Are you in shortage for rural revitalisation?"),
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
        ask=Text("您的专业领域是什么？", "What is your professional field?"),
    )
    veteran = Flag(
        "退役军人", "is a veteran", change=FIXED,
        ask=Text("您是否为退役军人？", "Are you a veteran?"),
    )
    returned_practical_talent = Flag(
        "优秀返乡实用人才", "is an outstanding practical talent returned home", judged=True,
        ask=Text("您是否为优秀返乡实用人才？", "Are you an outstanding practical talent who has returned home?"),
    )
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
        ask=Text("您从事哪一种新经济行业？", "In which new-economy trade do you work?"),
    )
    result_role = Choice(
        "在成果研发转化中的作用", "part in developing and converting a result",
        {
            "none": Text("无", "none"),
            "key-contributor": Text("作出重要贡献", "made an important contribution"),
            "first-developer": Text("团队第一研发人员", "first developer of the team"),
        },
        ask=Text("您在成果研发或转化中起什么作用？", "What is your part in developing or converting a result?"),
    )
    tax_rules = Flag(
        "符合个人所得税政策规定", "meets the rules of the income-tax policies",
        ask=Text("所得奖励是否符合个人所得税优惠的规定？", "Does the reward meet the rules of the income-tax policies?"),
    )
    gold_mentor = Flag(
        "金牌创业指导员", "is a gold start-up mentor",
        ask=Text("您是否为金牌创业指导员？", "Are you a gold start-up mentor?"),
    )
