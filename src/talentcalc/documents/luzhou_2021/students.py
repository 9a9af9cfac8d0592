"""Project two, items 15 and 16: interns, students who start a business and those who guide them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from talentcalc import terms
from talentcalc.clauses.amounts import NO_TERM, ONCE, lasting, share, up_to
from talentcalc.clauses.expressions import left_open
from talentcalc.clauses.formulas import Otherwise, choose
from talentcalc.clauses.programs import CASH, ENTITLED, OPTIONAL, SERVICE, Program
from talentcalc.clauses.text import Text
from talentcalc.documents.luzhou_2021.document import DOCUMENT, LUZHOU
from talentcalc.documents.luzhou_2021.scope import innovative_talent
from talentcalc.profile.person import Career, Person
from talentcalc.profile.undertakings import Mentored, Venture
from talentcalc.profile.work import Employment, Student

if TYPE_CHECKING:
    from talentcalc.clauses.expressions import Condition, Quantity

item_15 = DOCUMENT.item("15", "学生实习", "Internships")
item_15.duty(
    "各企事业单位提供训练和实习机会，每年系统推出高质量实习岗位",
    "employers offer training and internships, good ones and every year",
)


def student() -> Condition:
    return Student.school.is_("university", "technician", "secondary-vocational")


@item_15.definition("我市在读大中专学生", "a student at one of Luzhou's schools")
def student_of_luzhou() -> Condition:
    return student() & (
        Student.place.within(LUZHOU)
        | (
            Student.home.within(LUZHOU)
            & left_open("外地就读的本市籍学生是否算我市在读学生未明确", "whether a native who studies elsewhere counts is not said")
        )
    )


@item_15.program("training-and-internship", "实习与技能训练", "Internships and skills training")
def training_and_internship() -> Program:
    return Program(
        payee="person", form=SERVICE, discretion=ENTITLED, place=Employment.place,
        when=student_of_luzhou(), duration=NO_TERM,
        reading=Text(
            "“我市在读”以就读院校在本市为准；外地就读的本市籍学生待定；不涉及可计金额",
            "a student of the city is one of its schools; for a native who studies elsewhere it is undecided; no sum is at stake",
        ),
        next=Text("向市内企事业单位申请实习，由其提供", "apply for an internship to an enterprise or public institution in the city"),
    )


def paid_months() -> Quantity:
    """The months of the internship: one at least, also while they are not said."""
    said = Student.internship_months
    return choose(said >= 1, Otherwise(said, 1 + said), 1)


@item_15.program("internship-allowance", "实习生活补贴", "Internship living allowance")
def internship_allowance() -> Program:
    return Program(
        payee="person", form=CASH, discretion=OPTIONAL, place=Employment.place,
        when=student_of_luzhou() & Student.intern,
        amount=share("0.80", Student.local_minimum_wage_yuan, per="month", count=paid_months()),
        duration=lasting("实习期间", "during the internship"), purpose="internship",
        reading=Text(
            "发放对象为前句所称我市在读学生，以就读院校在本市为准；外地就读的本市籍学生待定，涉及其每月最低工资的 80%。"
            "用人单位不限企事业单位。实习期逐月发放，不满一个月按一个月计",
            "for the students of the sentence before, those of the city's schools; for a native who studies elsewhere it is "
            "undecided, 80% of the minimum wage a month hang on it. The employer may be a body of any kind. Paid month by month of the internship, one month at least",
        ),
        note=Text(
            "最低工资由用户提供，未提供时金额未知；每月不足一分的部分舍去；实习月数未提供时至少计一个月",
            "the minimum wage is for the profile to give, the sum is unknown without it; each month is cut below the fen; "
            "while the months are not said, one at least is counted",
        ),
        next=Text("由用人单位决定是否发放", "the employer decides whether to pay it"),
    )


item_16 = DOCUMENT.item("16", "大学生创业", "Student start-ups")
item_16.duty(
    "鼓励在泸中高职院校成立大学生创业联盟，建立人才创业库",
    "encourage the city's vocational colleges to form a start-up alliance and set up a start-up bank",
)
item_16.duty("培养金牌创业指导员", "train gold start-up mentors")


@item_16.definition(
    "各类人才", "talent of any kind", denied=Text("不属于任何一类人才，也不是学生", "is talent of no kind, and no student")
)
def talent_of_any_kind() -> Condition:
    """Wider than the five classes: whoever counts as talent, and the students whom the item is about."""
    return innovative_talent() | terms.HIGH_LEVEL | Person.urgently_needed | student()


@item_16.program("startup-information", "人才创业库信息", "Start-up information bank")
def startup_information() -> Program:
    return Program(
        payee="person", form=SERVICE, discretion=OPTIONAL, place=Employment.place,
        when=talent_of_any_kind(), duration=NO_TERM,
        reading=Text(
            "面向各类人才，不限创新人才五类，也不要求已经创业；“鼓励”及于创业联盟、创业库和信息服务；不涉及可计金额",
            "for talent of every kind, beyond the plan's five classes, and without a start-up of one's own; the city encourages "
            "the alliance, its bank and its information alike; no sum is at stake",
        ),
        next=Text(
            "文件未写明申请方式，可向创业联盟院校查询", "no application is described; ask the colleges of the start-up alliance"
        ),
    )


@item_16.program("one-to-one-coaching", "一对一创业辅导", "One-to-one start-up coaching")
def one_to_one_coaching() -> Program:
    return Program(
        payee="person", form=SERVICE, discretion=ENTITLED, place=Venture.place,
        when=student() & terms.STARTS_BUSINESS, duration=NO_TERM,
        next=Text("文件未写明申请方式，由金牌创业指导员辅导", "no application is described; gold mentors do the coaching"),
    )


@item_16.program("mentor-award", "金牌创业指导员奖励", "Award for gold start-up mentors")
def mentor_award() -> Program:
    guided = Mentored.succeeded & Mentored.operates_normally & (Mentored.opened_on.years() >= 1)
    return Program(
        payee="person", form=CASH, discretion=ENTITLED, place=Employment.place,
        when=Career.gold_mentor & Mentored.some(guided),
        amount=up_to(10_000), duration=ONCE, purpose="mentor-award",
        reading=Text(
            "未写“一次性”，按每名指导员一次计；若按每个指导成功的创业项目计，每多一个最多再加 10,000 元。所指导的人才包括大中专学生，"
            "不要求属于创新人才五类",
            "the text does not say “once”, and it is read as once per mentor; per start-up guided, up to 10,000 yuan more for each further one. Those "
            "guided may be students; none of the five classes of innovative talent is asked of them",
        ),
    )
