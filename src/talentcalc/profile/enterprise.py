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
from talentcalc.profile.scales import LEVEL

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


class Loans(Rows, key="loans", zh="贷款", en="loans", side=ENTERPRISE):
    """Loans taken up, one row each."""

    amount_yuan = Money("贷款金额", "loan amount")
    commercial = Flag("商业贷款", "is a commercial loan")
    other_interest_scheme = Flag("已列入其他贴息", "is in another interest-subsidy scheme")


class Results(Rows, key="results", zh="转化的科技成果", en="research results put to use", side=ENTERPRISE):
    """Research results converted into products, one row each."""

    sales_by_year_yuan = Series(
        "新产品逐年销售额", "sales of the new product year by year"
    )

PLATFORM = {
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

    count = Number("人数", "number of graduates", "persons")
    stable_job_in_city = Flag("在本市稳定就业", "holds a steady job in the city")
    employed_since = Dated("在本市稳定就业起始日", "first day of steady work in the city", change=TIME)


class Trainees(Rows, key="trainees", zh="培训学员", en="people trained", side=ENTERPRISE):
    """People trained by the provider, like ones in one row."""

    count = Number("人数", "number of people trained", "persons")
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
    promoted_city = Flag("成功宣传城市形象", "promoted the city's image with success")


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
    company_year = Number(
        "在公司成立后第几年内创作", "the year of the company's life in which it was made (1: first)", "years", most=1000,
        change=FIXED,
        ask=Text(
            "作品在公司成立后的第几年内创作完成（周年当日仍属前一年）？",
            "In which year after the company's foundation was it made (the anniversary still belongs to the year before)?",
        ),
    )
    excellence_level = Scale("获评优秀文创作品的级别", "level at which it was named an excellent creative work", LEVEL)


class Childcare(Section, key="childcare", zh="托育服务", en="childcare offered", side=ENTERPRISE):
    """What a kindergarten or a domestic-service firm offers for small children."""

    nursery_capable = Flag("具备开设托班的条件", "is equipped for a nursery class")
    nursery_class = Flag("开设托班招收 2 至 3 岁幼儿", "opens a nursery class for children of two and three")
    expands_infant_care = Flag("扩大育儿服务", "expands its infant care")
