"""A fact reads what a profile may say of it, refuses the rest by kind, and shows and writes it again."""

from __future__ import annotations

import datetime
from decimal import Decimal
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from talentcalc.clauses.facts import (
    Choice,
    Choices,
    Dated,
    Fact,
    Flag,
    Money,
    Number,
    Place,
    Scale,
    Series,
    Words,
    facts_of,
)
from talentcalc.clauses.facts.numbers import MOST, SERIES_LENGTH
from talentcalc.clauses.facts.words import TEXT_LENGTH
from talentcalc.clauses.refusals import Refused, nearest
from talentcalc.clauses.text import Text
from talentcalc.profile.dealings import Results
from talentcalc.profile.enterprise import Enterprise
from talentcalc.profile.person import Person
from talentcalc.profile.work import CONTRACT, Employment, Student

if TYPE_CHECKING:
    from hypothesis.strategies import SearchStrategy

DEGREE = {
    "none": Text("高中及以下", "upper secondary or below"),
    "junior-college": Text("大专/专科", "junior college diploma"),
    "doctor": Text("博士/博士研究生", "doctor/phd"),
}
FLAG = Flag("全职", "full time")
MONTHS = Number("月数", "months", "months", most=1_200)
YUAN = Money("金额", "amount")
CHOICE = Choice("学历", "degree", DEGREE)
TRADE = Choice("行业", "trade", {"digital": Text("数字经济", "digital economy")})
CHOICES = Choices("学历", "degrees", DEGREE)
SCALE = Scale("学历", "degree", DEGREE)
DAY = Dated("日期", "day")
PLACE = Place("地点", "place")
NAME = Words("名称", "name")
SERIES = Series("逐年", "by year")
ALL: tuple[Fact, ...] = (FLAG, MONTHS, YUAN, CHOICE, CHOICES, SCALE, DAY, PLACE, NAME, SERIES)
TODAY = datetime.date(2022, 6, 1)


@pytest.mark.parametrize(("fact", "raw", "value"), [
    (FLAG, True, True),
    (FLAG, False, False),
    (MONTHS, 0, 0),
    (MONTHS, 1_200, 1_200),
    (YUAN, 5, 5),
    (YUAN, Decimal("5.00"), 5),
    (YUAN, Decimal("0.1"), Decimal("0.10")),
    (YUAN, Decimal(MOST), MOST),
    (CHOICE, "doctor", "doctor"),
    (CHOICE, " PhD ", "doctor"),
    (CHOICE, "专科", "junior-college"),
    (CHOICE, "junior college diploma", "junior-college"),
    (CHOICE, "junior_college", "junior-college"),
    (CHOICES, [], ()),
    (CHOICES, ["博士", "doctor", "大专"], ("doctor", "junior-college")),
    (SCALE, "none", 0),
    (SCALE, "博士研究生", 2),
    (DAY, TODAY, TODAY),
    (PLACE, "泸州市江阳区", "510502"),
    (PLACE, "510502", "510502"),
    (NAME, "某公司", "某公司"),
    (NAME, "a" * TEXT_LENGTH, "a" * TEXT_LENGTH),
    (SERIES, [], ()),
    (SERIES, [1, Decimal("0.5")], (1, Decimal("0.50"))),
])
def test_what_is_accepted_is_read_to_one_form(fact: Fact, raw: Any, value: Any) -> None:
    assert fact.read(raw) == value


@pytest.mark.parametrize(("fact", "raw", "kind"), [
    (FLAG, "true", "type"),
    (FLAG, 1, "type"),
    (MONTHS, True, "type"),
    (MONTHS, Decimal("1.5"), "type"),
    (MONTHS, "12", "type"),
    (MONTHS, -1, "range"),
    (MONTHS, 1_201, "range"),
    (YUAN, "5", "type"),
    (YUAN, 0.5, "type"),
    (YUAN, False, "type"),
    (YUAN, MOST + 1, "range"),
    (YUAN, Decimal("0.001"), "range"),
    (YUAN, Decimal("-0.01"), "range"),
    (YUAN, Decimal("NaN"), "range"),
    (YUAN, Decimal("inf"), "range"),
    (YUAN, Decimal(MOST) + Decimal("0.01"), "range"),
    (CHOICE, 3, "type"),
    (CHOICE, "professor", "value"),
    (CHOICES, "doctor", "type"),
    (CHOICES, ["doctor", "professor"], "value"),
    (SCALE, 2, "type"),
    (SCALE, "docter", "value"),
    (DAY, "2022-06-01", "type"),
    (DAY, datetime.datetime(2022, 6, 1, tzinfo=datetime.UTC), "type"),
    (PLACE, 510502, "type"),
    (PLACE, "泸洲", "value"),
    (PLACE, "鼓楼区", "ambiguous"),
    (NAME, "", "range"),
    (NAME, "a" * (TEXT_LENGTH + 1), "range"),
    (NAME, 5, "type"),
    (SERIES, 5, "type"),
    (SERIES, [0] * (SERIES_LENGTH + 1), "range"),
    (SERIES, [1, -1], "range"),
    (SERIES, ["1"], "type"),
])
def test_what_is_not_accepted_is_refused_by_kind_and_with_what_is_accepted(fact: Fact, raw: Any, kind: str) -> None:
    with pytest.raises(Refused) as refused:
        fact.read(raw)
    assert refused.value.kind == kind
    assert refused.value.accepted.zh
    assert refused.value.accepted.en in str(refused.value)


def test_a_misspelt_value_is_answered_with_the_nearest() -> None:
    with pytest.raises(Refused) as refused:
        SCALE.read("docter")
    assert refused.value.nearest[0] == "doctor"
    assert nearest("DOCTER", DEGREE) == ("doctor",)
    assert nearest("xyz", DEGREE) == ()


def test_a_place_that_several_are_called_lists_them_with_their_codes() -> None:
    with pytest.raises(Refused) as refused:
        PLACE.read("鼓楼区")
    assert "320106 南京市鼓楼区" in refused.value.nearest


@pytest.mark.parametrize(("fact", "value", "zh", "en"), [
    (FLAG, True, "是", "yes"),
    (FLAG, False, "否", "no"),
    (MONTHS, 1_200, "1,200 个月", "1,200 months"),
    (YUAN, Decimal("1234.50"), "1,234.50 元", "1,234.50 yuan"),
    (CHOICE, "doctor", "博士", "doctor"),
    (TRADE, "none", "无", "none"),
    (CHOICE, "none", "高中及以下", "upper secondary or below"),
    (CHOICES, (), "无", "none"),
    (CHOICES, ("doctor", "none"), "博士、高中及以下", "doctor, upper secondary or below"),
    (SCALE, 2, "博士", "doctor"),
    (DAY, TODAY, "2022-06-01", "2022-06-01"),
    (PLACE, "510502", "泸州市江阳区", "Jiangyang District, Luzhou"),
    (NAME, "某", "某", "某"),
    (SERIES, (1_000, 2), "1,000、2", "1,000; 2"),
    (SERIES, (), "-", "-"),
])
def test_a_value_is_shown_in_both_languages(fact: Fact, value: Any, zh: str, en: str) -> None:
    assert fact.show(value, "zh") == zh
    assert fact.show(value, "en") == en


WRITTEN: dict[Fact, SearchStrategy[Any]] = {
    FLAG: st.booleans(),
    MONTHS: st.integers(0, 1_200),
    YUAN: st.integers(0, 100 * MOST).map(lambda fen: Decimal(fen) / 100),
    CHOICE: st.sampled_from(sorted(DEGREE)),
    CHOICES: st.lists(st.sampled_from(sorted(DEGREE))),
    SCALE: st.sampled_from(sorted(DEGREE)),
    DAY: st.dates(),
    PLACE: st.sampled_from(("510502", "510500", "510000")),
    NAME: st.text(min_size=1, max_size=TEXT_LENGTH),
    SERIES: st.lists(st.integers(0, MOST), max_size=3),
}


@pytest.mark.parametrize("fact", ALL, ids=lambda fact: fact.type_name)
@given(st.data())
def test_what_is_read_can_be_written_and_read_again(fact: Fact, data: st.DataObject) -> None:
    value = fact.read(data.draw(WRITTEN[fact]))
    assert fact.read(fact.dump(value)) == value


@pytest.mark.parametrize("fact", ALL, ids=lambda fact: fact.type_name)
def test_every_fact_has_a_question_a_schema_and_a_type(fact: Fact) -> None:
    assert fact.label.zh in fact.question.zh
    assert fact.label.en in fact.question.en
    assert fact.json_schema()["type"] in ("boolean", "integer", "number", "string", "array")
    assert fact.type_name


def test_a_question_of_its_own_goes_before_the_usual_one() -> None:
    asked = Text("您全职吗？", "Do you work full time?")
    assert Flag("全职", "full time", ask=asked).question is asked
    assert [type(f)("甲", "a", ask=asked).question for f in (DAY, PLACE, NAME, SERIES)] == [asked] * 4
    assert Number("甲", "a", "months", ask=asked).question is asked
    assert [type(f)("甲", "a", DEGREE, ask=asked).question for f in (CHOICE, CHOICES, SCALE)] == [asked] * 3


def test_numbers_and_series_have_a_unit_and_other_facts_none() -> None:
    assert (MONTHS.unit, YUAN.unit, SERIES.unit) == ("months", "yuan", "yuan")
    assert [fact.unit for fact in (FLAG, CHOICE, SCALE, DAY, PLACE, NAME)] == [None] * 6


def test_only_vocabularies_have_options_in_the_order_declared() -> None:
    assert list(SCALE.options) == ["none", "junior-college", "doctor"] == list(SCALE.steps)
    assert FLAG.options == {}


def test_the_schema_states_the_bounds_and_the_words() -> None:
    assert MONTHS.json_schema() == {"type": "integer", "minimum": 0, "maximum": 1_200}
    assert YUAN.json_schema()["multipleOf"] == 0.01
    assert CHOICE.json_schema()["enum"][:2] == ["none", "高中及以下"]
    assert CHOICES.json_schema()["items"] == CHOICE.json_schema()
    assert SERIES.json_schema()["maxItems"] == SERIES_LENGTH
    assert NAME.json_schema()["maxLength"] == TEXT_LENGTH


def test_a_fact_knows_its_section_and_its_key() -> None:
    assert (Person.title.key, Person.title.name, Person.title.section) == ("person.title", "title", Person)
    assert repr(Person.title) == "<person.title>"


def test_a_node_names_its_own_facts_and_not_those_below_it() -> None:
    assert list(facts_of(Person.title)) == [Person.title]
    assert list(facts_of(Person.title >= "junior")) == []
    assert list(facts_of(Enterprise.kinds.has("company"))) == [Enterprise.kinds]
    assert list(facts_of(Employment.place.within("510500"))) == [Employment.place]
    assert list(facts_of(Results.sales_by_year_yuan.first(3))) == [Results.sales_by_year_yuan]
    term = Employment.contract_start.months_until(Employment.contract_end)
    assert list(facts_of(term)) == [Employment.contract_start, Employment.contract_end]
    assert list(facts_of(CONTRACT)) == []
    in_time = Employment.start_date.within_years(3, Person.birth_date)
    assert list(facts_of(in_time)) == [Employment.start_date, Person.birth_date]


@pytest.mark.parametrize("abstract", [
    lambda: Fact("甲", "a").read(1), lambda: Fact("甲", "a").show(1, "zh"), lambda: Fact("甲", "a").json_schema(),
])
def test_a_fact_of_no_kind_reads_and_shows_nothing(abstract: Any) -> None:
    with pytest.raises(NotImplementedError):
        abstract()


def test_a_number_that_is_never_less_says_so_whatever_is_closed() -> None:
    years = Number("年数", "years", "years", least=1, most=3, always=True)
    assert [years.read(n) for n in (1, 3)] == [1, 3]
    for wrong in (0, 4):
        with pytest.raises(Refused, match="a whole number from 1 to 3"):
            years.read(wrong)
    assert years.json_schema() == {"type": "integer", "minimum": 1, "maximum": 3}
    with pytest.raises(ValueError, match="never less than 1"):
        Number("年数", "years", "years", least=1)


def test_what_everybody_has_says_so() -> None:
    assert Person.birth_date.always
    assert not Student.intern.always
    assert Fact("甲", "a").question == Text("甲是？", "What is: a?")


def test_a_scale_below_another_knows_it_and_is_known_by_it() -> None:
    highest = Scale("最高", "highest", DEGREE)
    lower = Scale("其中", "one of them", DEGREE, ceiling=highest)
    assert (lower.ceiling, highest.floor, highest.ceiling, lower.floor) == (highest, lower, None, None)
    assert (Person.full_time_degree.ceiling, Person.degree.floor) == (Person.degree, Person.full_time_degree)


@pytest.mark.parametrize("steps", [DEGREE, {"none": DEGREE["none"]}])
def test_a_ceiling_has_the_same_steps_and_one_scale_below_it(steps: dict[str, Text]) -> None:
    highest = Scale("最高", "highest", DEGREE)
    if steps is DEGREE:
        Scale("其中", "one of them", DEGREE, ceiling=highest)
    with pytest.raises(ValueError, match="its ceiling has other steps, or another scale"):
        Scale("其中", "one of them", steps, ceiling=highest)


def test_a_word_of_judgement_is_declared_as_one() -> None:
    assert Flag("优秀", "outstanding", judged=True).judged
    assert not FLAG.judged
