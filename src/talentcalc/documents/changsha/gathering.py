"""Action three, items 9 to 11: targeted recruitment, universities, flexible engagement."""

from __future__ import annotations

from typing import TYPE_CHECKING

from talentcalc.clauses.amounts import NO_TERM, lasting
from talentcalc.clauses.expressions import left_open
from talentcalc.clauses.programs import CASH, ENTITLED, OPTIONAL, SELECTION, SERVICE, Program
from talentcalc.clauses.text import Text
from talentcalc.documents.changsha.document import DOCUMENT, ORGANISATION, territory
from talentcalc.profile.dealings import Cooperation
from talentcalc.profile.enterprise import Enterprise
from talentcalc.profile.undertakings import Challenges
from talentcalc.profile.work import Employment, Student

if TYPE_CHECKING:
    from talentcalc.clauses.expressions import Condition

item_9 = DOCUMENT.item("9", "靶向引才", "Targeted recruitment", office=ORGANISATION)
item_9.background("22 条产业链", "22 industrial chains", ("22",))
item_9.duty(
    "实施三大工程；支持共建国家实验室和数字健康产业基地；发布供需目录，组织校园、线上招聘和考察对接",
    "run the three recruitment programmes; support a national laboratory and a digital-health base; publish supply and demand, "
    "recruit on campuses and online",
)


@item_9.program("challenge-award", "揭榜挂帅团队奖励", "Award for teams that win an open challenge")
def challenge_award() -> Program:
    return Program(
        payee="team", form=CASH, discretion=ENTITLED, place=None,
        when=Challenges.some(Challenges.by_team & Challenges.won & territory(Challenges.place)),
        duration=NO_TERM,
        reading=Text(
            "“揭榜成功”读作中榜；若指完成任务，则须待交付。任务由长沙发榜即可，团队所在地不限；金额未载明",
            "success is read as winning the task; if it means delivering it, the award waits for that. The task must be "
            "listed by Changsha, the team may sit anywhere; the sum is not stated",
        ),
    )


item_10 = DOCUMENT.item("10", "校地合作", "Universities and the city", office=ORGANISATION)
item_10.duty(
    "联系四所中学等名校校友，办校友创新创业座谈会，招引校友企业",
    "keep in touch with alumni of well-known schools, hold talks with them, attract their firms",
)


@item_10.definition("大学生", "university student")
def university_student() -> Condition:
    """Whoever is enrolled at a university or college; students of technician schools are not settled."""
    return Student.school.is_("university") | (
        Student.school.is_("technician")
        & left_open("技工院校学生是否属于大学生，文件未明确", "whether students of technician schools count is not said")
    )


@item_10.program("park-university", "园区与高校就业合作支持", "Support for cooperation of parks and universities on jobs")
def park_university() -> Program:
    return Program(
        payee="park", form=SERVICE, discretion=OPTIONAL, place=Enterprise.place,
        when=Enterprise.kinds.has("industrial-park", "hr-park", "incubator") & Cooperation.with_university,
        duration=NO_TERM,
    )


@item_10.program("intern-allowance", "大学生实习实训生活补贴", "Living allowance for student interns")
def intern_allowance() -> Program:
    in_a_park = Employment.zones.has(
        "changsha-high-tech", "changsha-economic", "changsha-free-trade", "other-park"
    )
    outside = left_open("该句主语是园区，园区以外是否适用未明确", "the sentence is about parks; whether others are covered is not said")
    return Program(
        payee="person", form=CASH, discretion=ENTITLED, place=Employment.place,
        when=university_student() & (Student.intern | Student.practical_training) & (in_a_park | outside),
        duration=lasting("实习实训期间（期限未载明）", "the internship (its length is not stated)"),
        purpose="internship",
        reading=Text(
            "读作园区内的实习实训，园区以外待定；补贴给学生而非接收单位；本市高校学生也在内；金额未载明",
            "read as internships in parks, others stay open; the student is paid, not the host; students of Changsha's "
            "own universities are included; the sum is not stated",
        ),
    )


@item_10.program("student-visits", "大学生社会实践与夏令营", "Practice stays, visits and summer camp for students")
def student_visits() -> Program:
    return Program(
        payee="person", form=SERVICE, discretion=SELECTION, contest=True, place=None,
        when=university_student(),
        duration=NO_TERM,
        note=Text(
            "社会实践面向北京大学、清华大学博士团", "the practice stays are for groups of PhDs of two Beijing universities"
        ),
        reading=Text(
            "活动由主办方组团，读作须经选派；学校和工作地不限于长沙",
            "the organisers put the groups together, so it is read as a selection; school and work need not be in Changsha",
        ),
    )


item_11 = DOCUMENT.item("11", "柔性引才", "Flexible engagement", office=ORGANISATION)
item_11.duty(
    "以顾问、兼职、返聘、技术入股等方式引才，设联络站，聘引才大使，办好四个展会",
    "take talent on as advisers, part-time, after retirement or for shares in technology; open liaison stations, name envoys, hold "
    "the four fairs",
)
