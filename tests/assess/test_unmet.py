"""Why something does not match: what is not met, with what the profile says and what is asked."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given

from clauses.strategies import Pair, conditions, pairs
from support import assessed, profile
from talentcalc.assess import unmet
from talentcalc.assess.evaluate import holds
from talentcalc.assess.unmet import reasons_against
from talentcalc.clauses.expressions import Truth, left_open, named, quantity
from talentcalc.clauses.formulas import Otherwise
from talentcalc.clauses.text import Text
from talentcalc.profile.dealings import Jobs, Loans
from talentcalc.profile.enterprise import Enterprise, Growth
from talentcalc.profile.household import Home
from talentcalc.profile.person import AGE, Person
from talentcalc.profile.platforms import Platforms
from talentcalc.profile.work import CONTRACT, Employment, Student

if TYPE_CHECKING:
    from talentcalc.clauses.expressions import Condition

APPLICANT, FIRM = 'kind = "applicant"\n', 'kind = "enterprise"\n'
FULL_TIME, NEW = Employment.full_time, Employment.newly_introduced
CENTRE = named("实施地域（中心城区）", "territory (the central city)", Employment.place.within("510502", "510504"))
OPEN = left_open("未定", "not settled")
ACADEMICIAN = Person.distinctions.has("cas-academician")


def said(condition: Condition, toml: str, kind: str = APPLICANT) -> Text:
    """The reasons as one text a language."""
    found = reasons_against(condition, profile(kind + toml))
    return Text("；".join(one.zh for one in found), "; ".join(one.en for one in found))


def of_work(toml: str) -> str:
    return f"[employment]\n{toml}\n"


@pytest.mark.parametrize(("condition", "toml", "zh", "en"), [
    (FULL_TIME, of_work("full_time = false"), "不是全职工作", "does not work there full time"),
    (FULL_TIME, of_work("complete = true"), "不是全职工作（未填，按否计）", "does not work there full time (left out, so no)"),
    (~FULL_TIME, of_work("full_time = true"), "全职工作，因此不适用", "works there full time, which rules it out"),
    (
        CONTRACT >= 12, of_work("contract_months = 6"), "劳动合同期限：6 个月（须 ≥ 12 个月）",
        "term of the labour contract: 6 months (must be ≥ 12 months)",
    ),
    (
        CONTRACT >= 12, of_work("complete = true"), "劳动合同期限：未填，按没有计（须 ≥ 12 个月）",
        "term of the labour contract: left out, so none (must be ≥ 12 months)",
    ),
    (AGE <= 35, "[person]\nage_years = 40\n", "周岁年龄：40 岁（须 ≤ 35 岁）", "age in completed years: 40 years (must be ≤ 35 years)"),
    (
        Employment.start_date.years() >= 3, of_work("start_date = 2021-06-01"),
        "自在本市持续工作起始日起：1 周年（须 ≥ 3 周年）",
        "time since start of unbroken work in the city: 1 year (must be ≥ 3 years)",
    ),
    (
        Employment.start_date.past(), of_work("start_date = 2022-07-01"),
        "在本市持续工作起始日：2022-07-01，尚未到", "start of unbroken work in the city: 2022-07-01, not reached yet",
    ),
    (
        Employment.start_date.within_years(1, Person.birth_date), "[person]\nbirth_date = 1990-01-01\n" + of_work("start_date = 2020-01-01"),
        "在本市持续工作起始日：2020-01-01（须在出生日期起 12 个月内）",
        "start of unbroken work in the city: 2020-01-01 (must be in the 12 months from the date of birth)",
    ),
    (
        CENTRE, of_work('place = "成都市"'), "工作地：成都市，不在实施地域（中心城区）内",
        "place of work: Chengdu, outside the territory (the central city)",
    ),
    (
        Employment.place.within("510502", "510504"), of_work('place = "成都市"'), "工作地：成都市（须在江阳区或龙马潭区）",
        "place of work: Chengdu (must lie in Jiangyang District or Longmatan District)",
    ),
    (
        Student.school.is_("university", "technician"), '[student]\nschool = "secondary-vocational"\n',
        "就读院校类型：中等职业学校（须为普通高校（大专及以上）或技工院校）",
        "kind of school attended: secondary vocational school (asked: university or college or technician school)",
    ),
    (
        ACADEMICIAN, "[person]\ndistinctions = []\n", "人才称号与奖励：无（须为中国科学院院士）",
        "distinctions and awards: none (asked: academician of the Chinese Academy of Sciences)",
    ),
    (
        ACADEMICIAN, "[person]\ncomplete = true\n", "人才称号与奖励：未填，按没有计（须为中国科学院院士）",
        "distinctions and awards: left out, so none (asked: academician of the Chinese Academy of Sciences)",
    ),
    (Truth(False, Text("某事", "something")), "", "并非：某事", "not so: something"),
    (
        Person.title.is_("intermediate") | Person.title.is_("full-senior"), '[person]\ntitle = "junior"\n',
        "职称：初级（须为中级或正高级）", "professional title: junior title (asked: intermediate title or full senior title)",
    ),
    (
        Person.title.is_("intermediate") | (Person.degree >= "doctor"), '[person]\ntitle = "junior"\ndegree = "master"\n',
        "职称：初级（须为中级），且最高学历（不限学习形式）：硕士（须为博士及以上）",
        "professional title: junior title (asked: intermediate title), and highest degree, any mode of study: master (asked: PhD or higher)",
    ),
])
def test_a_single_condition_says_what_is_so_instead(condition: Condition, toml: str, zh: str, en: str) -> None:
    assert said(condition, toml) == Text(zh, en)


@pytest.mark.parametrize(("condition", "toml", "zh", "en"), [
    (Home.ordinal.is_(2), "ordinal = 1", "第 1 套住房（须为第 2 套住房）", "the first home (asked: the second home)"),
    (~Home.ordinal.is_(1), "ordinal = 1", "第 1 套住房，因此不适用", "the first home, which rules it out"),
    (Home.ordinal >= 2, "ordinal = 1", "第几套住房：第 1 套住房（须 ≥ 第 2 套住房）", "which of the person's homes it is (1: first): the first home (must be ≥ the second home)"),
])
def test_one_of_a_row_of_things_is_told_by_its_ordinal(condition: Condition, toml: str, zh: str, en: str) -> None:
    assert said(condition, f"[home]\n{toml}\n") == Text(zh, en)


def test_what_rules_it_out_is_affirmed_by_its_name() -> None:
    high_tech = named("高新技术企业", "high-tech enterprise", Growth.recognitions.has("high-tech"))
    assert said(~high_tech, '[growth]\nrecognitions = ["high-tech"]\n', FIRM) == Text(
        "属于高新技术企业，因此不适用", "is a high-tech enterprise, which rules it out"
    )


@pytest.mark.parametrize(("condition", "toml", "en"), [
    (Person.degree >= "master", 'degree = "bachelor"', "highest degree, any mode of study: bachelor (asked: master or higher)"),
    (Person.degree > "bachelor", 'degree = "bachelor"', "highest degree, any mode of study: bachelor (asked: higher than bachelor)"),
    (Person.degree <= "bachelor", 'degree = "master"', "highest degree, any mode of study: master (asked: bachelor or lower)"),
    (Person.degree < "master", 'degree = "master"', "highest degree, any mode of study: master (asked: lower than master)"),
    (Person.degree.is_("master"), 'degree = "doctor"', "highest degree, any mode of study: PhD (asked: master)"),
    (Person.full_time_degree >= "master", 'degree = "bachelor"', "highest full-time degree: at most bachelor (asked: master or higher)"),
    (Person.degree < "master", 'full_time_degree = "master"', "highest degree, any mode of study: at least master (asked: lower than master)"),
    (Person.degree < "master", 'full_time_degree = "master"\ncomplete = true', "highest degree, any mode of study: at least master (asked: lower than master)"),
    (Person.degree >= "master", "complete = true", "highest degree, any mode of study: left out, so none (asked: master or higher)"),
])
def test_a_scale_says_the_step_reached_and_from_which_on_it_will_do(condition: Condition, toml: str, en: str) -> None:
    assert said(condition, f"[person]\n{toml}\n").en == en


STUDENT = named("大学生", "university student", Student.school.is_("university") | (Student.school.is_("technician") & OPEN))


@pytest.mark.parametrize(("condition", "toml", "zh", "en"), [
    (FULL_TIME | NEW, "full_time = false\nnewly_introduced = false", "不是全职工作，且不属于新引进", "does not work there full time, and is not newly introduced to the city"),
    (FULL_TIME & NEW, "full_time = false\nnewly_introduced = false", "不是全职工作；不属于新引进", "does not work there full time; is not newly introduced to the city"),
    (FULL_TIME & NEW, "full_time = true\nnewly_introduced = false", "不属于新引进", "is not newly introduced to the city"),
    (
        Employment.zones.has("songya-lake") | (Employment.zones.has("other-park") & OPEN), "zones = []",
        "所在园区、片区：无（须为松雅湖国际科学城或其他园区）",
        "parks and zones worked in: none (asked: Songya Lake International Science City or another park)",
    ),
    (
        (FULL_TIME & NEW) | (FULL_TIME & (CONTRACT >= 12)), "full_time = false\nnewly_introduced = false\ncontract_months = 6",
        "以下均不符合：全职工作 且 属于新引进；全职工作 且 劳动合同期限 ≥ 12 个月",
        "none of these: works there full time and is newly introduced to the city; works there full time and term of the labour contract ≥ 12 months",
    ),
    (named("全职新引进", "full-time newcomer", FULL_TIME & NEW), "full_time = false", "不是全职工作", "does not work there full time"),
    (named("新来的人才", "new talent", FULL_TIME | NEW), "full_time = false\nnewly_introduced = false", "不是新来的人才", "is not new talent"),
    (
        Enterprise.place.within("510500") | Employment.place.within("510500"), 'place = "成都市"\n[enterprise]\nplace = "长沙市"',
        "经营地：长沙市（须在泸州市），且工作地：成都市（须在泸州市）",
        "place of operation: Changsha (must lie in Luzhou), and place of work: Chengdu (must lie in Luzhou)",
    ),
])
def test_what_is_put_together_names_every_part_that_fails(condition: Condition, toml: str, zh: str, en: str) -> None:
    assert said(condition, of_work(toml)) == Text(zh, en)


@pytest.mark.parametrize(("school", "zh", "en"), [
    ('school = "secondary-vocational"', "不是大学生（就读院校类型：中等职业学校）", "is not a university student (kind of school attended: secondary vocational school)"),
    ("complete = true", "不是大学生（就读院校类型：未填，按没有计）", "is not a university student (kind of school attended: left out, so none)"),
])
def test_a_definition_on_one_fact_shows_what_was_said_of_it(school: str, zh: str, en: str) -> None:
    assert said(STUDENT, f"[student]\n{school}\n") == Text(zh, en)


def test_more_alternatives_than_a_few_are_told_as_what_is_asked() -> None:
    many = FULL_TIME | NEW | Employment.team_member | (Person.degree >= "doctor")
    assert said(many, "complete = true\n").en == (
        "none of these: works there full time; is newly introduced to the city; belongs to a talent team; "
        "highest degree, any mode of study ≥ PhD"
    )


def test_an_alternative_within_an_alternative_is_told_as_what_is_asked() -> None:
    inner = named("某", "so called", FULL_TIME | NEW)
    nested = (FULL_TIME & OPEN & (NEW | (CONTRACT >= 12))) | inner | (FULL_TIME & OPEN)
    assert said(nested, of_work("full_time = false\nnewly_introduced = false\ncontract_months = 6")).en == (
        "none of these: works there full time and (is newly introduced to the city or term of the labour contract ≥ 12 months); "
        "so called; works there full time"
    )


def test_of_many_values_that_a_choice_may_have_the_first_are_named() -> None:
    kinds = (*Enterprise.kinds.options,)[:9]
    assert said(Enterprise.kinds.has(*kinds), '[enterprise]\nkinds = ["other"]\n', FIRM).en == (
        "kinds of body: other (asked: one of 9, such as company, human-resources services park or start-up incubation park or base)"
    )


WORTHY = Jobs.new & Jobs.housing_fund


@pytest.mark.parametrize(("condition", "toml", "zh", "en"), [
    (Jobs.given(), "jobs = []", "没有新增岗位", "there are no new jobs"),
    (Jobs.some(Jobs.new), "jobs = []", "没有新增岗位", "there are no new jobs"),
    (Jobs.some(Jobs.new), "[[jobs]]\ncount = 0\nnew = true", "没有新增岗位", "there are no new jobs"),
    (
        Jobs.some(WORTHY), "[[jobs]]\nnew = false\nhousing_fund = false", "没有符合条件的新增岗位：不是新创造的岗位，未缴纳住房公积金",
        "there are no new jobs that qualify: not newly created, housing fund is not paid",
    ),
    (
        Jobs.some(WORTHY), "[[jobs]]\nnew = false\n[[jobs]]\nhousing_fund = false",
        "没有符合条件的新增岗位：第 1 项（不是新创造的岗位）；第 2 项（未缴纳住房公积金）",
        "there are no new jobs that qualify: row 1 (not newly created); row 2 (housing fund is not paid)",
    ),
    (
        Jobs.some(WORTHY), "[[jobs]]\nnew = false\n[[jobs]]\nnew = false", "没有符合条件的新增岗位：不是新创造的岗位",
        "there are no new jobs that qualify: not newly created",
    ),
    (
        Jobs.some(named("好岗位", "good job", WORTHY)), "[[jobs]]\nnew = false\n" * 4, "没有符合条件的新增岗位：须为好岗位",
        "there are no new jobs that qualify: asked: good job",
    ),
    (
        Jobs.number(Jobs.new) >= 5, "[[jobs]]\ncount = 3\nnew = true", "符合条件的新增岗位：3（须 ≥ 5）",
        "new jobs that qualify: 3 (must be ≥ 5)",
    ),
    (
        Jobs.number(Jobs.new) >= 5, "[[jobs]]\ncount = 3\nnew = true\n[[jobs]]", "符合条件的新增岗位：至多 4（须 ≥ 5）",
        "new jobs that qualify: at most 4 (must be ≥ 5)",
    ),
    (
        Jobs.number(Jobs.new) < 5, "[[jobs]]\ncount = 7\nnew = true\n[[jobs]]", "符合条件的新增岗位：至少 7（须 < 5）",
        "new jobs that qualify: at least 7 (must be < 5)",
    ),
    (
        Loans.total(Loans.amount_yuan) < 5, "[[loans]]\namount_yuan = 7\n[[loans]]", "贷款的贷款金额合计：至少 7 元（须 < 5 元）",
        "loan amount of all loans: at least 7 yuan (must be < 5 yuan)",
    ),
    (quantity(1) >= 2, "", "1：1（须 ≥ 2）", "1: 1 (must be ≥ 2)"),
])
def test_a_list_says_why_none_of_its_rows_or_too_few_will_do(condition: Condition, toml: str, zh: str, en: str) -> None:
    assert said(condition, toml, FIRM) == Text(zh, en)


def test_parts_that_must_all_hold_give_the_reasons_of_those_that_do_not() -> None:
    both_asked = FULL_TIME & NEW
    found = unmet.unmet(both_asked, profile(APPLICANT + of_work("full_time = false\nnewly_introduced = false")))
    assert found == said(both_asked, of_work("full_time = false\nnewly_introduced = false"))


def test_the_same_reason_is_said_once() -> None:
    again = Otherwise(Employment.contract_months, quantity(0)) >= 12
    assert said((CONTRACT >= 12) & again, of_work("contract_months = 6")).en == "term of the labour contract: 6 months (must be ≥ 12 months)"


@given(conditions, pairs())
def test_whatever_does_not_hold_has_reasons_in_both_languages(condition: Condition, pair: Pair) -> None:
    if holds(condition, pair.partial) is False:
        found = reasons_against(condition, pair.partial)
        assert found
        assert all((one.zh and one.en and one.en.isascii()) or not any("一" <= letter <= "龥" for letter in one.en) for one in found)


def test_no_reason_of_a_document_reads_as_the_reason_it_was_met() -> None:
    """The bare condition was printed: "原因：创新人才" for who is none."""
    toml = 'kind = "applicant"\ncomplete = true\n[employment]\nplace = "510502"\nfull_time = true\nnewly_introduced = true\n[home]\nbought = true\n'
    found = assessed("luzhou-2021/14.talent-loan", toml + "[venture]\nstarts_business = true\n")
    assert found.reasons == [Text("不是创新人才", "is not innovative talent")]
    elsewhere = assessed("luzhou-2021/27.living-allowance", 'kind = "applicant"\ncomplete = true\n[employment]\nplace = "成都市"\n')
    assert elsewhere.reasons[0] == Text(
        "工作地：成都市，不在实施地域（中心城区）内", "place of work: Chengdu, outside the territory (the central city)"
    )


def test_the_place_told_is_the_one_that_was_said() -> None:
    platform = Platforms.some(Platforms.place.within("510500"))
    told = said(platform, '[enterprise]\nplace = "江阳区"\n[[platforms]]\nplace = "成都市"\n', FIRM)
    assert told.en == "there are no platforms, parks and spaces that qualify: place of the platform: Chengdu (must lie in Luzhou)"
    work = Employment.place.within("510500")
    told = said(work, '[enterprise]\nplace = "成都市"\nonly_place = true\n')
    assert told.en == "place of operation: Chengdu (must lie in Luzhou)"


def test_every_kind_of_condition_has_its_reason() -> None:
    from clauses.test_wording import NODES  # noqa: PLC0415 -- the kinds are gathered there
    from talentcalc.clauses.expressions import Condition as Any_  # noqa: PLC0415

    assert {kind for kind in NODES if issubclass(kind, Any_)} == set(unmet._UNMET)
