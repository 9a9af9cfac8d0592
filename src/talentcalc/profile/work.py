"""Facts about a person's work: the job, study and training, work beside the post."""

from __future__ import annotations

from talentcalc.clauses.facts import FIXED, TIME, Choice, Choices, Dated, Flag, Money, Number, Place, Scale
from talentcalc.clauses.formulas import Otherwise
from talentcalc.clauses.sections import PERSON, Section
from talentcalc.clauses.text import Text
from talentcalc.profile.enterprise import Enterprise
from talentcalc.profile.scales import SKILL
from talentcalc.profile.spans import MOST_MONTHS, months_or_without_end


class Employment(Section, key="employment", zh="工作", en="the job", side=PERSON):
    """Where and how the person works or will work."""

    place = Place(
        "工作地", "place of work", always=True, nowhere=True, otherwise=Enterprise.place, surely=Enterprise.only_place,
        ask=Text("您在（或将在）哪个区县工作？", "In which district or county do or will you work?"),
    )
    full_time = Flag("全职工作", "works there full time", zh_not="不是全职工作")
    newly_introduced = Flag(
        "属于新引进", "is newly introduced to the city", change=FIXED,
        ask=Text("您是否属于新引进人才？", "Are you newly introduced to the city?"),
    )
    introduced = Flag(
        "属于引进人才（不限新引进）", "was introduced to the city, newly or before", change=FIXED,
        ask=Text("您是否属于引进人才（不论何时引进）？", "Were you introduced to the city, at whatever time?"),
    )
    team_member = Flag("属于人才团队", "belongs to a talent team")
    start_date = Dated("在本市持续工作起始日", "start of unbroken work in the city", change=TIME, always=True)
    first_job_in_city = Flag(
        "首次在本市就业", "is employed in the city for the first time", zh_not="不是首次在本市就业", change=FIXED
    )
    contract_start = Dated("劳动合同起始日", "first day of the labour contract", always=True)
    contract_end = Dated("劳动合同终止日", "last day of the labour contract", always=True)
    contract_months = Number("劳动合同期限", "term of the labour contract", "months", most=MOST_MONTHS, always=True)
    contract_open_ended = Flag(
        "签订无固定期限劳动合同", "has a labour contract without end", zh_not="不是无固定期限劳动合同",
        ask=Text("您签订的是否为无固定期限劳动合同？", "Is yours a labour contract without end?"),
    )
    from_elsewhere = Flag(
        "从本区县以外来此", "came from outside the district or county", zh_not="不是从本区县以外来此", change=FIXED,
        ask=Text("您是否从本区县以外来此工作或创业？", "Did you come, or will you come, from outside the district or county?"),
    )
    activities = Choices(
        "创新创业活动", "innovation or entrepreneurship",
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
            "songya-lake": Text("松雅湖国际科学城", "Songya Lake International Science City"),
            "other-park": Text("其他园区", "another park"),
        },
        ask=Text("您在（或将在）哪些园区、片区工作或实习？", "In which parks or zones do or will you work, or serve as an intern?"),
    )
    keeps_registration = Flag(
        "户口、人事关系不转入（柔性引进）", "serves there without moving household or personnel registration",
        zh_not="户口、人事关系转入（不是柔性引进）", en_not="moves household or personnel registration there",
    )
    cooperation_place = Place(
        "合作地", "place of cooperation", nowhere=True, otherwise=place,
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


CONTRACT = months_or_without_end(
    Otherwise(Employment.contract_start.months_until(Employment.contract_end), Employment.contract_months),
    Employment.contract_open_ended,
)
"""Months of the labour contract, from its first and last day where both are given."""


class Student(Section, key="student", zh="在读学生", en="the student", side=PERSON):
    """A student of a college or secondary vocational school."""

    intern = Flag("在用人单位实习", "works as an intern", zh_not="不在用人单位实习")
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
        "就读院校所在地", "place of the school", always=True, nowhere=True,
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
    local_minimum_wage_yuan = Money("当地最低月工资标准", "local monthly minimum wage", always=True, change=TIME)


class Mobility(Section, key="mobility", zh="兼职与流动", en="work beside and beyond the post", side=PERSON):
    """What the person does beside the post, or would leave it for."""

    own_duties_fulfilled = Flag("完成本职任务（履行岗位职责）", "fulfils the duties of the own post")
    outside_projects = Flag(
        "面向企业和社会承担科研项目", "takes on research projects for enterprises or society",
        zh_not="未面向企业和社会承担科研项目",
    )
    adviser_to_sci_tech_firm = Flag(
        "到科技型企业兼任技术顾问", "is part-time technical adviser to a sci-tech enterprise",
        zh_not="未到科技型企业兼任技术顾问",
    )
    adviser_rules_met = Flag("兼职取酬符合规定", "meets the rules on pay for part-time work", zh_not="兼职取酬不符合规定")
    leaves_to_found = Flag("离岗创办企业", "leaves the post to found an enterprise", zh_not="未离岗创办企业")
    founds_beside_post = Flag("在职创办企业", "founds an enterprise while in post", zh_not="未在职创办企业")
    part_time_innovation = Flag("兼职创新", "innovates part-time beside the post", zh_not="未兼职创新")
    enterprise_secondment_conditions = Flag(
        "符合到企业挂职条件", "meets the conditions of secondment to an enterprise"
    )
    official_trip_for_set_task = Flag(
        "因公出国（境）且任务确定", "goes abroad on official business for a set task", zh_not="不是因公出国（境），或任务未确定"
    )
    applies_for_public_post = Flag(
        "报考区县机关或事业单位", "applies for a post in a district organ or public institution",
        zh_not="未报考区县机关或事业单位",
    )
    grassroots_years = Number(
        "基层工作经历（满年数）", "completed years of work at the grassroots", "years", most=100, change=TIME
    )


class Training(Section, key="training", zh="职业培训", en="vocational training", side=PERSON):
    """Vocational training that the person took."""

    passed = Flag("培训合格", "passed the training", zh_not="培训不合格")
    certificate = Flag("取得等级证书", "obtained a graded certificate")
