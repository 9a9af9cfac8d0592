"""Every clause can be said in Chinese and in English."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clauses.strategies import expressions
from talentcalc.assess import evaluate
from talentcalc.clauses import expressions as ex
from talentcalc.clauses import wording
from talentcalc.clauses.expressions import ALWAYS, Named, left_open, named, quantity
from talentcalc.clauses.facts import Step
from talentcalc.clauses.figures import figure, money
from talentcalc.clauses.formulas import Otherwise, capped, choose, payment
from talentcalc.clauses.text import Text, both, ordinal_word
from talentcalc.clauses.wording import heading, over_rows, words
from talentcalc.profile.dealings import Jobs, Loans, Results
from talentcalc.profile.enterprise import Enterprise
from talentcalc.profile.household import Home
from talentcalc.profile.person import AGE, Person
from talentcalc.profile.work import CONTRACT, Employment, Student

if TYPE_CHECKING:
    from talentcalc.clauses.expressions import Expression

ABSTRACT = {ex.Expression, ex.Condition, ex.Quantity}


def kinds(kind: type[ex.Expression]) -> set[type[ex.Expression]]:
    return {kind}.union(*(kinds(below) for below in kind.__subclasses__()))


NODES = {one for one in kinds(ex.Expression) - ABSTRACT if one.__module__.startswith("talentcalc.clauses.")}


@pytest.mark.parametrize("kind", sorted(NODES, key=str))
def test_every_kind_of_node_has_words_and_a_value(kind: type) -> None:
    assert kind in wording._WORDS
    assert kind in (evaluate._CONDITIONS if issubclass(kind, ex.Condition) else evaluate._QUANTITIES)


@given(expressions)
def test_whatever_a_clause_says_it_says_in_both_languages(node: Expression) -> None:
    said, short = words(node), heading(node)
    assert said.zh
    assert said.en
    assert said.en.isascii() or not any("一" <= letter <= "龥" for letter in said.en)
    assert short.zh
    assert short.en


FLAG, OTHER, THIRD = Employment.full_time, Employment.newly_introduced, Person.urgently_needed
SAID: list[tuple[Expression, str, str]] = [
    (FLAG, "全职工作", "works there full time"),
    (~FLAG, "不是全职工作", "does not work there full time"),
    (~~FLAG, "全职工作", "works there full time"),
    (FLAG & OTHER, "全职工作 且 属于新引进", "works there full time and is newly introduced to the city"),
    (
        FLAG & (OTHER | THIRD), "全职工作 且 (属于新引进 或 属于急需紧缺人才)",
        "works there full time and (is newly introduced to the city or is talent in shortage)",
    ),
    (named("创新人才", "innovative talent", FLAG), "创新人才", "innovative talent"),
    (left_open("未明确", "not settled"), "未明确", "not settled"),
    (
        Enterprise.founded_in_city.is_("founded", "branch"), "在本市创办的方式：在本市创办或外地企业的分支机构",
        "how it came to the city: founded in the city or branch of a firm from elsewhere",
    ),
    (Enterprise.kinds.has("company"), "单位类型：企业", "kinds of body: company"),
    (
        Enterprise.place.within("510502", "510500", "510000"), "经营地在江阳区、泸州市或四川省",
        "place of operation in Jiangyang District, Luzhou or Sichuan",
    ),
    (Employment.start_date.past(), "已到在本市持续工作起始日", "start of unbroken work in the city has come"),
    (Jobs.given(), "有新增岗位", "there are new jobs"),
    (Jobs.number() >= 1, "有新增岗位", "at least one of the new jobs"),
    (Jobs.number(Jobs.new) < 5, "新增岗位（新创造的岗位）的数量 < 5", "number of new jobs (newly created) < 5"),
    (Loans.total(Loans.amount_yuan), "贷款的贷款金额合计", "loan amount of all loans"),
    (
        Loans.total(Loans.amount_yuan, Loans.commercial), "贷款（商业贷款）的贷款金额合计",
        "loan amount of all loans (is a commercial loan)",
    ),
    (AGE <= 35, "周岁年龄 ≤ 35 岁", "age in completed years ≤ 35 years"),
    (Employment.start_date.years() >= 3, "自在本市持续工作起始日起 ≥ 3 周年", "time since start of unbroken work in the city ≥ 3 years"),
    (
        Employment.contract_start.months_until(Employment.contract_end) >= 12,
        "劳动合同起始日至劳动合同终止日 ≥ 12 个月",
        "from first day of the labour contract to last day of the labour contract ≥ 12 months",
    ),
    (
        Employment.start_date.within_years(3, Person.birth_date), "在本市持续工作起始日在出生日期起 36 个月内",
        "start of unbroken work in the city in the 36 months from the date of birth",
    ),
    (payment(Loans.total(Loans.amount_yuan)), "贷款的贷款金额合计", "loan amount of all loans"),
    (2 * payment(Employment.contract_months + 1), "2 × (劳动合同期限 + 1)", "2 × (term of the labour contract + 1)"),
    (Employment.start_date.months() > 36, "自在本市持续工作起始日起 > 36 个月", "time since start of unbroken work in the city > 36 months"),
    (
        CONTRACT >= 12, "劳动合同期限 ≥ 12 个月", "term of the labour contract ≥ 12 months",
    ),
    (Person.degree >= "bachelor", "最高学历（不限学习形式） ≥ 本科", "highest degree, any mode of study ≥ bachelor"),
    (Student.local_minimum_wage_yuan >= 1_850, "当地最低月工资标准 ≥ 1,850 元", "local monthly minimum wage ≥ 1,850 yuan"),
    (Employment.contract_months.is_(12), "劳动合同期限 = 12 个月", "term of the labour contract = 12 months"),
    (
        Employment.contract_months >= Employment.start_date.months(),
        "劳动合同期限 ≥ 自在本市持续工作起始日起",
        "term of the labour contract ≥ time since start of unbroken work in the city",
    ),
    (Otherwise(Employment.contract_months, quantity(1)) >= 2, "劳动合同期限 ≥ 2 个月", "term of the labour contract ≥ 2 months"),
    (Otherwise(Employment.contract_months, quantity(1)), "劳动合同期限", "term of the labour contract"),
    (Results.sales_by_year_yuan.first(3), "新产品逐年销售额前 3 年之和", "sales of the new product year by year, the first 3 years together"),
    (capped(Decimal("0.010") * Loans.total(Loans.amount_yuan), 1_000_000), "1% × 贷款的贷款金额合计，不超过 1,000,000", "1% × loan amount of all loans, at most 1,000,000"),
    (choose(FLAG, 2_500, 2_000), "全职工作时 2,500，否则 2,000", "2,500 where works there full time, else 2,000"),
    (
        choose(FLAG, 5, choose(OTHER & THIRD, 4, 3)), "全职工作时 5，(属于新引进 且 属于急需紧缺人才)时 4，否则 3",
        "5 where works there full time, 4 where (is newly introduced to the city and is talent in shortage), else 3",
    ),
    (
        Jobs.total(choose(Jobs.housing_fund, 2_500, 2_000), Jobs.new), "新增岗位（新创造的岗位）每项 缴纳住房公积金时 2,500，否则 2,000",
        "2,500 where housing fund is paid, else 2,000, for each of the new jobs (newly created)",
    ),
    (named("某地", "some place", FLAG) | named("某地", "some place", OTHER), "某地", "some place"),
    (Home.ordinal.is_(1), "第 1 套住房", "the first home"),
    (~Home.ordinal.is_(2), "不是第 2 套住房", "not the second home"),
    (Home.ordinal >= 2, "第几套住房 ≥ 第 2 套住房", "which of the person's homes it is (1: first) ≥ the second home"),
    (Jobs.some(Jobs.new), "有新增岗位（新创造的岗位）", "at least one of the new jobs (newly created)"),
    (~Jobs.some(Jobs.new), "没有新增岗位（新创造的岗位）", "none of the new jobs (newly created)"),
    (~(CONTRACT >= 12), "劳动合同期限 < 12 个月", "term of the labour contract < 12 months"),
    (~Enterprise.kinds.has("company"), "单位类型：非企业", "kinds of body: not company"),
    (~Enterprise.place.within("510500"), "经营地不在泸州市", "place of operation not in Luzhou"),
    (~Employment.start_date.past(), "未到在本市持续工作起始日", "start of unbroken work in the city has not come"),
    (~Jobs.given(), "没有新增岗位", "there are no new jobs"),
    (~(FLAG & OTHER), "并非（全职工作 且 属于新引进）", "not (works there full time and is newly introduced to the city)"),
    (~(FLAG | OTHER), "不是全职工作 且 不属于新引进", "does not work there full time and is not newly introduced to the city"),
    (~left_open("未明确", "not settled"), "并非：未明确", "not so: not settled"),
    (~named("创新人才", "innovative talent", FLAG), "不是创新人才", "is not innovative talent"),
    (
        ~Employment.start_date.within_years(3, Person.birth_date), "在本市持续工作起始日不在出生日期起 36 个月内",
        "start of unbroken work in the city not in the 36 months from the date of birth",
    ),
    (Named(Text("某", "so called"), FLAG, Text("另", "else")), "某", "so called"),
    (~Named(Text("某", "so called"), FLAG, Text("另", "else")), "另", "else"),
    (Results.profit_by_year_yuan.first(1) > 0, "自首个盈利年度起逐年营业利润（亏损年填 0）首年 > 0", "operating profit year by year from the first profitable one (a loss year: 0), the first year > 0"),
    (2 * (Employment.contract_months + 1), "2 × (劳动合同期限 + 1)", "2 × (term of the labour contract + 1)"),
    (capped(Employment.contract_months, 36) * 2, "2 × (劳动合同期限，不超过 36)", "2 × (term of the labour contract, at most 36)"),
    (Step(4, Text("硕士/硕士研究生", "master")), "硕士", "master"),
]


@pytest.mark.parametrize(("node", "zh", "en"), SAID, ids=lambda value: value if isinstance(value, str) else "")
def test_a_clause_reads_like_the_document(node: Expression, zh: str, en: str) -> None:
    assert words(node) == Text(zh, en)


def test_a_sum_over_rows_leaves_to_them_what_is_asked_of_each() -> None:
    assert over_rows(Jobs.some(Jobs.new)) == Text("有符合条件的新增岗位", "at least one of the new jobs qualifies")
    assert over_rows(Jobs.number(Jobs.new) >= 5) == Text("新增岗位（符合条件者）的数量 ≥ 5", "number of new jobs (those that qualify) ≥ 5")
    assert over_rows(Jobs.number() >= 5) == words(Jobs.number() >= 5)


@pytest.mark.parametrize(("number", "word"), [
    (0, "0th"), (1, "first"), (2, "second"), (10, "tenth"), (11, "11th"), (21, "21st"), (22, "22nd"), (33, "33rd"), (112, "112th"), (124, "124th"),
])
def test_an_ordinal_is_a_word_up_to_the_tenth(number: int, word: str) -> None:
    assert ordinal_word(number) == word


@pytest.mark.parametrize(("value", "zh", "en"), [(1, "1 个月", "1 month"), (6, "6 个月", "6 months"), (0, "0 个月", "0 months")])
def test_one_of_a_unit_is_singular(value: int, zh: str, en: str) -> None:
    assert (Employment.contract_months.show(value, "zh"), Employment.contract_months.show(value, "en")) == (zh, en)


def test_a_heading_leaves_to_the_parts_what_stands_below_it() -> None:
    assert heading(FLAG & OTHER) == Text("同时满足", "all of")
    assert heading(FLAG | OTHER) == Text("满足其一", "any of")
    assert heading(~FLAG) == Text("不是全职工作", "does not work there full time")
    assert heading(~(FLAG & OTHER)) == Text("以下情形不得同时有", "these may not all be so")
    assert heading(~(FLAG | OTHER)) == Text("以下情形均不得有", "none of these may be so")
    assert heading(named("某", "so called", FLAG)) == Text("某", "so called")
    assert heading(FLAG) == words(FLAG)
    assert heading(ALWAYS) == Text("无其他条件", "no further condition")


@pytest.mark.parametrize(("value", "shown"), [
    (0, "0"), (2_000, "2,000"), (Decimal(2_000), "2,000"), (Decimal("0.010"), "0.01"), (Decimal("1234.50"), "1,234.5"),
    (Decimal("1E+3"), "1,000"),
])
def test_a_figure_has_its_thousands_apart_and_no_needless_zeros(value: int | Decimal, shown: str) -> None:
    assert figure(value) == shown


@given(st.decimals(0, 10**15, places=4))
def test_a_figure_loses_nothing(value: Decimal) -> None:
    assert Decimal(figure(value).replace(",", "")) == value


@pytest.mark.parametrize(("value", "shown"), [
    (0, "0 yuan"), (1_000_000, "1,000,000 yuan"), (Decimal("0.10"), "0.10 yuan"), (Decimal("1850.00"), "1,850 yuan"),
])
def test_money_shows_fen_where_there_are_any(value: int | Decimal, shown: str) -> None:
    assert money(value, "en") == shown
    assert money(value, "zh") == shown.replace("yuan", "元")


def test_a_text_is_the_same_as_another_of_the_same_words() -> None:
    one, same, other = Text("甲", "a"), Text("甲", "a"), Text("甲", "b")
    assert one == same
    assert hash(one) == hash(same)
    assert one != other
    assert one != "甲"
    assert repr(one) == "Text('甲', 'a')"
    assert one.as_json() == {"zh": "甲", "en": "a"}


def test_a_form_is_filled_in_each_language_with_its_own_words() -> None:
    form = Text("{who}共{n}人", "{n} persons: {who}")
    assert both(form, who=Text("博士", "doctors"), n="3") == Text("博士共3人", "3 persons: doctors")


def test_what_was_said_is_forgotten_when_there_is_too_much_of_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(wording, "MOST_SAID", 0)
    monkeypatch.setattr(wording, "_SAID", {})
    assert [words(quantity(figure) >= figure).zh for figure in (1, 2, 1)] == ["1 ≥ 1", "2 ≥ 2", "1 ≥ 1"]
    assert len(wording._SAID) == 1
