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
    full_time = Flag(
        "全职工作", "works there full time", zh_not="不是全职工作",
        ask=Text("您是否在当地全职工作？", "Do you work there full time?"),
    )
    newly_introduced = Flag(
        "属于新引进", "is newly introduced to the city", change=FIXED,
        ask=Text("您是否属于新引进人才？", "Are you newly introduced to the city?"),
    )
    introduced = Flag(
        "属于引进人才（不限新引进）", "was introduced to the city, newly or before", change=FIXED,
        ask=Text("您是否属于引进人才（不论何时引进）？", "Were you introduced to the city, at whatever time?"),
    )
    team_member = Flag(
        "属于人才团队", "belongs to a talent team",
        ask=Text("您是否属于人才团队？", "Do you belong to a talent team?"),
    )
    start_date = Dated(
        "在本市持续工作起始日", "start of unbroken work in the city", change=TIME, always=True,
        ask=Text("您从哪一天起在本市持续工作？", "Since when have you worked in the city without a break?"),
    )
    first_job_in_city = Flag(
        "首次在本市就业", "is employed in the city for the first time", zh_not="不是首次在本市就业", change=FIXED,
        ask=Text("这是否是您首次在本市就业？", "Is this your first job in the city?"),
    )
    contract_start = Dated(
        "劳动合同起始日", "first day of the labour contract", always=True,
        ask=Text("劳动合同从哪一天开始？", "On which day does your labour contract begin?"),
    )
    contract_end = Dated(
        "劳动合同终止日", "last day of the labour contract", always=True,
        ask=Text("劳动合同到哪一天为止？", "On which day does your labour contract end?"),
    )
    contract_months = Number(
        "劳动合同期限", "term of the labour contract", "months", most=MOST_MONTHS, always=True,
        ask=Text("劳动合同期限是多少个月？", "For how many months is your labour contract?"),
    )
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
        ask=Text("您在当地是否创新或创业？", "Do you innovate there, or found a business?"),
    )
    introduced_through = Choice(
        "引进渠道", "how the person was introduced",
        {
            "none": Text("不是引进", "not introduced"),
            "organised": Text("组织、人社部门统一组织引进", "by the organisation and HR departments together"),
            "employer": Text("用人单位自行引进", "by the employer itself"),
        },
        ask=Text("您是通过什么渠道引进的？", "How were you introduced?"),
    )
    skill_post = Scale(
        "受聘的技能岗位", "skill post held", SKILL,
        ask=Text("您受聘于哪一级技能岗位？", "Which skill post do you hold?"),
    )
    skill_certificate = Choice(
        "技能证书种类", "kind of skill certificate",
        {
            "none": Text("无", "none"),
            "qualification": Text("国家职业资格证书", "national vocational qualification"),
            "skill-level": Text("职业技能等级证书", "certificate of skill level"),
        },
        ask=Text("您的技能证书是哪一种？", "Which kind of skill certificate do you hold?"),
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
        ask=Text("您在下列哪些一线工作？", "On which of these front lines do you work?"),
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
        ask=Text("您是否不转入户口和人事关系（柔性引进）？", "Do you serve there without moving your household or personnel registration?"),
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
        ask=Text("您参加下列哪些学术与技术交流？", "In which of these academic and technical exchanges do you take part?"),
    )
    leads_rd_institution = Flag(
        "领衔在当地建设研发机构", "leads the building of an R&D institution there",
        ask=Text("您是否领衔在当地建设研发机构？", "Do you lead the building of an R&D institution there?"),
    )
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
        ask=Text("您的单位实行下列哪些分配形式？", "Which of these forms of pay does your employer offer?"),
    )


CONTRACT = months_or_without_end(
    Otherwise(Employment.contract_start.months_until(Employment.contract_end), Employment.contract_months),
    Employment.contract_open_ended,
)
"""Months of the labour contract, from its first and last day where both are given."""


class Student(Section, key="student", zh="在读学生", en="the student", side=PERSON):
    """A student of a college or secondary vocational school."""

    intern = Flag(
        "在用人单位实习", "works as an intern", zh_not="不在用人单位实习",
        ask=Text("您是否在用人单位实习？", "Are you serving an internship with an employer?"),
    )
    school = Choice(
        "就读院校类型", "kind of school attended",
        {
            "none": Text("不在读", "none"),
            "university": Text("普通高校（大专及以上）/高校", "university or college"),
            "technician": Text("技工院校/技师学院", "technician school"),
            "secondary-vocational": Text("中等职业学校/中职", "secondary vocational school"),
        },
        ask=Text("您就读于哪一类院校？", "Which kind of school do you attend?"),
    )
    place = Place(
        "就读院校所在地", "place of the school", always=True, nowhere=True,
        ask=Text("您就读的院校在哪个区县？", "In which district or county is your school?"),
    )
    home = Place(
        "生源地", "home town", always=True, change=FIXED,
        ask=Text("您是哪个区县的生源（户籍）？", "Which district or county are you from?"),
    )
    practical_training = Flag(
        "参加实训", "takes practical training",
        ask=Text("您是否参加实训？", "Do you take part in practical training?"),
    )
    projects = Choices(
        "大学生创新创业项目", "student innovation projects",
        {
            "experiment": Text("创新性实验", "innovative experiment"),
            "start-up-training": Text("创业训练", "start-up training"),
            "start-up-practice": Text("创业实践", "start-up practice"),
        },
        ask=Text("您有下列哪些大学生创新创业项目？", "Which of these student innovation projects do you have?"),
    )
    internship_months = Number(
        "实习月数", "months of the internship", "months", most=120, always=True,
        ask=Text("您实习几个月？", "How many months does your internship last?"),
    )
    local_minimum_wage_yuan = Money(
        "当地最低月工资标准", "local monthly minimum wage", always=True, change=TIME,
        ask=Text("当地最低月工资标准是多少元？", "What is the local monthly minimum wage, in yuan?"),
    )


class Mobility(Section, key="mobility", zh="兼职与流动", en="work beside and beyond the post", side=PERSON):
    """What the person does beside the post, or would leave it for."""

    own_duties_fulfilled = Flag(
        "完成本职任务（履行岗位职责）", "fulfils the duties of the own post",
        ask=Text("您是否已完成本职任务（履行岗位职责）？", "Do you fulfil the duties of your own post?"),
    )
    outside_projects = Flag(
        "面向企业和社会承担科研项目", "takes on research projects for enterprises or society",
        zh_not="未面向企业和社会承担科研项目",
        ask=Text("您是否面向企业和社会承担科研项目？", "Do you take on research projects for enterprises or society?"),
    )
    adviser_to_sci_tech_firm = Flag(
        "到科技型企业兼任技术顾问", "is part-time technical adviser to a sci-tech enterprise",
        zh_not="未到科技型企业兼任技术顾问",
        ask=Text("您是否到科技型企业兼任技术顾问？", "Are you a part-time technical adviser to a sci-tech enterprise?"),
    )
    adviser_rules_met = Flag(
        "兼职取酬符合规定", "meets the rules on pay for part-time work", zh_not="兼职取酬不符合规定",
        ask=Text("您的兼职取酬是否符合规定？", "Does your pay for part-time work meet the rules?"),
    )
    leaves_to_found = Flag(
        "离岗创办企业", "leaves the post to found an enterprise", zh_not="未离岗创办企业",
        ask=Text("您是否离岗创办企业？", "Do you leave your post to found an enterprise?"),
    )
    founds_beside_post = Flag(
        "在职创办企业", "founds an enterprise while in post", zh_not="未在职创办企业",
        ask=Text("您是否在职创办企业？", "Do you found an enterprise while you keep your post?"),
    )
    part_time_innovation = Flag(
        "兼职创新", "innovates part-time beside the post", zh_not="未兼职创新",
        ask=Text("您是否兼职创新？", "Do you innovate part-time beside your post?"),
    )
    enterprise_secondment_conditions = Flag(
        "符合到企业挂职条件", "meets the conditions of secondment to an enterprise",
        ask=Text("您是否符合到企业挂职的条件？", "Do you meet the conditions for secondment to an enterprise?"),
    )
    official_trip_for_set_task = Flag(
        "因公出国（境）且任务确定", "goes abroad on official business for a set task", zh_not="不是因公出国（境），或任务未确定",
        ask=Text("您是否因公出国（境），且任务确定？", "Do you go abroad on official business for a set task?"),
    )
    applies_for_public_post = Flag(
        "报考区县机关或事业单位", "applies for a post in a district organ or public institution",
        zh_not="未报考区县机关或事业单位",
        ask=Text("您是否报考区县机关或事业单位？", "Are you applying for a post in a district organ or public institution?"),
    )
    grassroots_years = Number(
        "基层工作经历（满年数）", "completed years of work at the grassroots", "years", most=100, change=TIME,
        ask=Text("您的基层工作经历满几年？", "How many completed years have you worked at the grassroots?"),
    )


class Training(Section, key="training", zh="职业培训", en="vocational training", side=PERSON):
    """Vocational training that the person took."""

    passed = Flag(
        "培训合格", "passed the training", zh_not="培训不合格",
        ask=Text("您的培训是否合格？", "Did you pass the training?"),
    )
    certificate = Flag(
        "取得等级证书", "obtained a graded certificate",
        ask=Text("您是否取得等级证书？", "Did you obtain a graded certificate?"),
    )
