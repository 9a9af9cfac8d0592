"""Facts about bodies of their own kind: institutes, schools, film and culture producers, childcare."""

from __future__ import annotations

from talentcalc.clauses.facts import FIXED, TIME, Choice, Dated, Flag, Number, Place, Scale
from talentcalc.clauses.sections import ENTERPRISE, Rows, Section
from talentcalc.clauses.text import Text
from talentcalc.profile.scales import LEVEL


class Institute(Section, key="institute", zh="科研院所", en="the research institute", side=ENTERPRISE):
    """A research institute that comes to the city."""

    national_level = Flag(
        "国家级科研院所", "is a national-level research institute",
        ask=Text("是否为国家级科研院所？", "Is it a research institute of national level?"),
    )
    brought_in_whole = Flag(
        "整建制引进", "is brought in as a whole", zh_not="不是整建制引进",
        ask=Text("是否整建制引进？", "Is it brought in as a whole?"),
    )


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
        ask=Text("是哪一类院校？", "Which kind of school is it?"),
    )
    newly_built = Flag(
        "新建院校", "is newly built",
        ask=Text("院校是否新建？", "Is the school newly built?"),
    )
    expanded = Flag(
        "扩建院校", "is being enlarged",
        ask=Text("院校是否扩建？", "Is the school being enlarged?"),
    )
    enterprise_founded = Flag(
        "由企业举办", "is founded by an enterprise",
        ask=Text("院校是否由企业举办？", "Was the school founded by an enterprise?"),
    )
    private_education_rules = Flag(
        "符合民办教育相关政策", "meets the rules on private education",
        ask=Text("学校是否符合民办教育相关政策的条件？", "Does the school meet the rules on private education?"),
    )
    enrolment_task_met = Flag(
        "招生任务考核合格", "passed the assessment of its enrolment task", zh_not="招生任务考核不合格",
        ask=Text("招生任务考核是否合格？", "Did the school pass the assessment of its enrolment task?"),
    )
    offers_training = Flag(
        "开展职业培训", "offers vocational training",
        ask=Text("院校是否开展职业培训？", "Does the school offer vocational training?"),
    )


class Graduates(Rows, key="graduates", zh="留在本市就业的毕业生", en="graduates who stay in the city", side=ENTERPRISE):
    """Graduates of the school who work in the city, like ones in one row."""

    count = Number("留用毕业生人数", "number of graduates", "persons")
    stable_job_in_city = Flag(
        "在本市稳定就业", "holds a steady job in the city", zh_not="不是在本市稳定就业",
        ask=Text("毕业生是否在本市稳定就业？", "Do the graduates hold a steady job in the city?"),
    )
    employed_since = Dated(
        "在本市稳定就业起始日", "first day of steady work in the city", change=TIME, always=True,
        ask=Text("毕业生从哪一天起在本市稳定就业？", "Since when have the graduates held a steady job in the city?"),
    )


class Trainees(Rows, key="trainees", zh="培训学员", en="people trained", side=ENTERPRISE):
    """People trained by the provider, like ones in one row."""

    count = Number("培训人数", "number of people trained", "persons")
    passed = Flag(
        "培训合格", "passed the training", zh_not="培训不合格",
        ask=Text("学员培训是否合格？", "Did the trainees pass the training?"),
    )
    certificate = Flag(
        "取得等级证书", "obtained a graded certificate",
        ask=Text("学员是否取得等级证书？", "Did the trainees obtain a graded certificate?"),
    )


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
        ask=Text("是哪一类影视作品？", "Which kind of production is it?"),
    )
    place = Place(
        "拍摄地", "place of shooting", always=True,
        ask=Text("作品在哪个区县拍摄？", "In which district or county was it shot?"),
    )
    promoted_city = Flag(
        "成功宣传城市形象", "promoted the city's image with success", judged=True,
        ask=Text("作品是否成功宣传城市形象？", "Did it promote the city's image with success?"),
    )


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
        ask=Text("是哪一类作品？", "Which kind of work is it?"),
    )
    made_on = Dated(
        "作品完成日期", "day the work was made", change=FIXED, always=True,
        ask=Text("作品是哪一天完成的？", "When was the work made?"),
    )
    excellence_level = Scale(
        "获评优秀文创作品的级别", "level at which it was named an excellent creative work", LEVEL,
        ask=Text("作品获评哪一级优秀文创作品？", "At which level was it named an excellent creative work?"),
    )


class Childcare(Section, key="childcare", zh="托育服务", en="childcare offered", side=ENTERPRISE):
    """What a kindergarten or a domestic-service firm offers for small children."""

    nursery_capable = Flag(
        "具备开设托班的条件", "is equipped for a nursery class",
        ask=Text("幼儿园是否具备开设托班的条件？", "Is the kindergarten equipped for a nursery class?"),
    )
    nursery_class = Flag(
        "开设托班招收 2 至 3 岁幼儿", "opens a nursery class for children of two and three",
        ask=Text("幼儿园是否开设托班，招收 2 至 3 岁幼儿？", "Does the kindergarten open a nursery class for children of two and three?"),
    )
    expands_infant_care = Flag(
        "扩大育儿服务", "expands its infant care", zh_not="未扩大育儿服务",
        ask=Text("是否扩大育儿服务？", "Does it expand its infant care?"),
    )
