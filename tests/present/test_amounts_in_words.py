"""An amount says what it is, how it is worked out, and what it follows from while that cannot be done."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Any

import pytest

from assess.invented import APPLICANT, FIRM, offer, result
from support import assessed, profile
from talentcalc.clauses.amounts import (
    AT_LEAST,
    EXACT,
    PER,
    YEARLY,
    Amount,
    at_least,
    between,
    counted,
    each,
    exact,
    share,
    unstated,
    up_to,
)
from talentcalc.clauses.expressions import quantity
from talentcalc.clauses.formulas import Otherwise, capped, choose, payment
from talentcalc.clauses.programs import LOAN
from talentcalc.clauses.text import Text
from talentcalc.present.arithmetic import MOST_TERMS
from talentcalc.present.catalogue import program_record
from talentcalc.present.rules import rule_text
from talentcalc.present.sums import amount_json, amount_text, decimal, inline_amount, short_amount
from talentcalc.profile.dealings import Jobs, Loans, Results
from talentcalc.profile.work import Employment, Student

if TYPE_CHECKING:
    from talentcalc.assess.outcomes import Assessment
    from talentcalc.clauses.expressions import Quantity

MONTHS, LOANS = Employment.contract_months, Loans.total(Loans.amount_yuan)
ONE_LOAN = "[[loans]]\namount_yuan = 12_345.67\n"
TWO_LOANS = "[[loans]]\namount_yuan = 100\n[[loans]]\namount_yuan = 200\n"
NOT_ALL_LOANS = "[[loans]]\namount_yuan = 100\n[[loans]]\n"
FUND = choose(Employment.full_time, 2_500, 2_000)
KNOWN = Otherwise(MONTHS, quantity(12))
EACH_JOB = choose(Jobs.housing_fund, 2_500, 2_000)
SALES = Results.sales_by_year_yuan


def found(amount: Amount, toml: str = "", *, kind: str = FIRM, **more: Any) -> Assessment:
    return result(offer(amount=amount, payee="enterprise", **more), toml, kind=kind)


def said(amount: Amount, toml: str = "", *, kind: str = FIRM, **more: Any) -> Text:
    return amount_text(found(amount, toml, kind=kind, **more), profile(kind + toml))


def of_a_job(toml: str) -> str:
    return f"[employment]\n{toml}\n"


def jobs(*rows: str) -> str:
    return "".join(f"[[jobs]]\n{row}\n" for row in rows)


@pytest.mark.parametrize(("quantity_", "toml", "en"), [
    (payment(LOANS * quantity("0.01")), ONE_LOAN, "123.45 yuan (1% × 12,345.67)"),
    (payment(LOANS * quantity("0.01")), TWO_LOANS, "3 yuan (1% × (100 + 200))"),
    (payment(LOANS * quantity("0.005")), TWO_LOANS, "1.50 yuan (5‰ × (100 + 200))"),
    (2 * payment(LOANS + 1), ONE_LOAN, "24,693.34 yuan (2 × (12,345.67 + 1))"),
    (3 * FUND, "", "6,000 to 7,500 yuan (3 × 2,000 to 3 × 2,500)"),
    (3 * choose(Employment.full_time, 2_000, 2_500), "", "6,000 to 7,500 yuan (3 × 2,000 to 3 × 2,500)"),
    (3 * FUND, of_a_job("full_time = true"), "7,500 yuan (3 × 2,500)"),
    (3 * FUND, of_a_job("full_time = false"), "6,000 yuan (3 × 2,000)"),
    (3 * choose(Employment.full_time, MONTHS + 1, 0), of_a_job("full_time = true\ncontract_months = 4"), "15 yuan (3 × (4 + 1))"),
    (FUND, of_a_job("full_time = true"), "2,500 yuan"),
    (3 * KNOWN, "", "36 yuan (3 × 12)"),
    (3 * KNOWN, of_a_job("contract_months = 6"), "18 yuan (3 × 6)"),
    (3 * capped(KNOWN, 10), "", "30 yuan (3 × (12, capped at 10))"),
    (3 * capped(KNOWN, 20), "", "36 yuan (3 × 12)"),
    (payment(capped(KNOWN, 10)) + 1, "", "11 yuan ((12, capped at 10) + 1)"),
    (2 * LOANS, NOT_ALL_LOANS, "at least 200 yuan, the rest is not known yet (so far 2 × 100)"),
    (quantity(5) + 2, "", "7 yuan (5 + 2)"),
    (0 * LOANS, "", "0 yuan"),
    (LOANS * 1, ONE_LOAN, "12,345.67 yuan"),
])
def test_the_arithmetic_reads_as_it_is_worked_out(quantity_: Quantity, toml: str, en: str) -> None:
    assert said(exact(quantity_), toml).en == en


@pytest.mark.parametrize(("rows", "zh", "en"), [
    (("count = 10\nhousing_fund = false", "count = 2\nhousing_fund = true"), "25,000 元（10 × 2,000 + 2 × 2,500）", "25,000 yuan (10 × 2,000 + 2 × 2,500)"),
    (("count = 10\nhousing_fund = false", "housing_fund = true"), "22,500 元（10 × 2,000 + 2,500）", "22,500 yuan (10 × 2,000 + 2,500)"),
    (("count = 20\nhousing_fund = true", "count = 5\nhousing_fund = true", "count = 0"), "62,500 元（25 × 2,500）", "62,500 yuan (25 × 2,500)"),
    (("housing_fund = true",), "2,500 元", "2,500 yuan"),
    (
        ("count = 10", "count = 2\nhousing_fund = true"), "25,000 至 30,000 元（低：10 × 2,000 + 2 × 2,500；高：12 × 2,500）",
        "25,000 to 30,000 yuan (low: 10 × 2,000 + 2 × 2,500; high: 12 × 2,500)",
    ),
])
def test_a_sum_over_rows_shows_the_rows_like_ones_together(rows: tuple[str, ...], zh: str, en: str) -> None:
    """10 jobs without and 2 with housing fund: 10 × 2,000 + 2 × 2,500 = 25,000."""
    assert said(exact(Jobs.total(EACH_JOB)), jobs(*rows)) == Text(zh, en)


def test_more_kinds_of_rows_than_a_few_are_only_added_up() -> None:
    loans = "".join(f"[[loans]]\namount_yuan = {100 + number}\n" for number in range(MOST_TERMS + 1))
    assert said(exact(LOANS * quantity("0.5")), loans).en == "468 yuan (50% × 936)"


RESULTS = "[[results]]\nsales_by_year_yuan = [{}]\n"
ONE_PER_CENT = Results.total(capped(SALES.first(3, share="0.01"), 20_000_000))
OF_SALES = Amount(EXACT, ONE_PER_CENT, ONE_PER_CENT, rate="0.01", per="result", cap=20_000_000)


@pytest.mark.parametrize(("sales", "zh", "en", "short"), [
    (
        ("100_000_000, 100_000_000, 200_000_000",),
        "4,000,000 元（1% × 100,000,000 + 1% × 100,000,000 + 1% × 200,000,000）",
        "4,000,000 yuan (1% × 100,000,000 + 1% × 100,000,000 + 1% × 200,000,000)", ("4,000,000", "20,000,000/result"),
    ),
    (
        ("100_000_000",), "1,000,000 至 20,000,000 元（目前 1% × 100,000,000）",
        "1,000,000 to 20,000,000 yuan (so far 1% × 100,000,000)", ("1,000,000–20,000,000", "20,000,000/result"),
    ),
    (
        ("3_000_000_000, 0, 0", "100_000_000, 0, 0"),
        "21,000,000 元（(1% × 3,000,000,000 + 1% × 0 + 1% × 0，以 20,000,000 为限) + 1% × 100,000,000 + 1% × 0 + 1% × 0）",
        "21,000,000 yuan ((1% × 3,000,000,000 + 1% × 0 + 1% × 0, capped at 20,000,000) + 1% × 100,000,000 + 1% × 0 + 1% × 0)",
        ("21,000,000", "20,000,000/result"),
    ),
    (
        ("",), "新产品逐年销售额前 3 年之和（待定）的 1%，每项成果最高 20,000,000 元",
        "1% of the sales of the new product year by year, the first 3 years together (not known yet), at most 20,000,000 yuan per result",
        ("1%", "20,000,000/result"),
    ),
])
def test_a_share_of_each_year_of_each_result_under_a_cap_for_each(
    sales: tuple[str, ...], zh: str, en: str, short: tuple[str, str]
) -> None:
    """The cap column says what ends the amount: 20,000,000 for each result, not less than the amount."""
    toml = "".join(RESULTS.format(one) for one in sales)
    assert said(OF_SALES, toml) == Text(zh, en)
    assert short_amount(found(OF_SALES, toml), "en") == short


@pytest.mark.parametrize(("amount", "toml", "zh", "en"), [
    (share("0.01", LOANS, cap=500), "", "贷款金额（待定）的 1%，最高 500 元", "1% of the loan amount (not known yet), at most 500 yuan"),
    (share("0.01", LOANS), "", "贷款金额（待定）的 1%", "1% of the loan amount (not known yet)"),
    (share("0.01", LOANS), "[[loans]]\n", "贷款金额（待定）的 1%", "1% of the loan amount (not known yet)"),
    (share("0.7", LOANS, kind=AT_LEAST), "", "不低于贷款金额（待定）的 70%", "at least 70% of the loan amount (not known yet)"),
    (share("0.7", LOANS, kind=AT_LEAST), TWO_LOANS, "不低于 210 元（70% × (100 + 200)）", "210 yuan or more (70% × (100 + 200))"),
    (share("0.7", LOANS, kind=AT_LEAST), NOT_ALL_LOANS, "不低于 70 元（70% × 100）", "70 yuan or more (70% × 100)"),
    (share("0.8", FUND), "", "1,600 至 2,000 元（80% × 2,000 至 80% × 2,500）", "1,600 to 2,000 yuan (80% × 2,000 to 80% × 2,500)"),
    (
        share("0.8", Student.local_minimum_wage_yuan, per="month", count=Otherwise(Student.internship_months, quantity(1))), "",
        "每月当地最低月工资标准（待定）的 80%", "80% of the local monthly minimum wage (not known yet), per month",
    ),
    (share("0.8", choose(Employment.full_time, LOANS, 0)), "", "贷款金额（待定）的 80%", "80% of the loan amount (not known yet)"),
    (exact(1_000, per="person", count=Jobs.number()), "", "每人 1,000 元（数量待定）", "1,000 yuan per person (how many is not known yet)"),
    (exact(Jobs.total(EACH_JOB), per="job"), "", "每个岗位 2,000 或 2,500 元（数量待定）", "2,000 or 2,500 yuan per job (how many is not known yet)"),
    (up_to(500, count=Jobs.number(), per="person-year"), "", "每人每年最高 500 元（数量待定）", "up to 500 yuan per person and year (how many is not known yet)"),
    (between(10, 50, count=Jobs.number(), per="work"), "", "每部 10 至 50 元（数量待定）", "10 to 50 yuan per work (how many is not known yet)"),
    (at_least(Jobs.number() * 5, per="work"), "", "每部不低于 5 元（数量待定）", "at least 5 yuan per work (how many is not known yet)"),
    (exact(Jobs.number() * MONTHS), "", "劳动合同期限 × 新增岗位的数量（待定）", "term of the labour contract × number of new jobs (not known yet)"),
    (unstated(), "", "文件未载明金额", "no figure stated"),
    (at_least(5), "", "不低于 5 元", "5 yuan or more"),
    (between(10, 50, per="project"), "", "每个项目 10 至 50 元", "10 to 50 yuan per project"),
    (between(10, 50, count=Jobs.number(), per="work"), jobs("count = 2"), "20 至 100 元（10 × 2 部 至 50 × 2 部）", "20 to 100 yuan (10 × 2 works to 50 × 2 works)"),
    (up_to(500, count=Jobs.number()), jobs("count = 3"), "最高 1,500 元（500 × 3）", "up to 1,500 yuan (500 × 3)"),
    (exact(2_000, per="month", count=36), "", "72,000 元（2,000 × 36 个月）", "72,000 yuan (2,000 × 36 months)"),
])
def test_what_is_not_known_is_told_as_the_rule_it_follows(amount: Amount, toml: str, zh: str, en: str) -> None:
    """Never "up to unknown", "≥ 0" or "70% × unknown"."""
    assert said(amount, toml) == Text(zh, en)


@pytest.mark.parametrize(("amount", "toml", "zh", "en", "inline"), [
    (share("0.01", LOANS, cap=500), "", ("1%", "500"), ("1%", "500"), "1%, cap 500"),
    (share("0.7", LOANS, kind=AT_LEAST), "", ("≥ 70%", "不封顶"), ("≥ 70%", "none"), "≥ 70%"),
    (share("0.7", LOANS, kind=AT_LEAST), ONE_LOAN, ("≥ 8,641.96", "不封顶"), ("≥ 8,641.96", "none"), "≥ 8,641.96"),
    (exact(LOANS * 2), NOT_ALL_LOANS, ("≥ 200", ""), ("≥ 200", ""), "≥ 200"),
    (exact(1_000, per="person", count=Jobs.number()), "", ("1,000/人", ""), ("1,000/person", ""), "1,000/person"),
    (exact(Jobs.total(EACH_JOB), per="job"), "", ("2,000–2,500/岗位", ""), ("2,000–2,500/job", ""), "2,000–2,500/job"),
    (up_to(500, per="job", count=Jobs.number()), "", ("最高", "500/岗位"), ("up to", "500/job"), "up to 500/job"),
    (up_to(500), "", ("最高", "500"), ("up to", "500"), "up to 500"),
    (between(10, 50), "", ("10–50", ""), ("10–50", ""), "10–50"),
    (between(10, 50, per="project"), "", ("10–50/个项目", ""), ("10–50/project", ""), "10–50/project"),
    (exact(Jobs.number() * MONTHS), "", ("待定", ""), ("not known yet", ""), "not known yet"),
    (unstated(), "", ("资金", ""), ("cash", ""), ""),
    (exact(5), "", ("5", ""), ("5", ""), "5"),
])
def test_a_table_has_the_same_in_few_words(
    amount: Amount, toml: str, zh: tuple[str, str], en: tuple[str, str], inline: str
) -> None:
    one = found(amount, toml)
    assert (short_amount(one, "zh"), short_amount(one, "en")) == (zh, en)
    assert inline_amount(one, "en") == inline


def test_a_loan_is_called_one() -> None:
    assert short_amount(found(up_to(500), form=LOAN), "en") == ("loan up to", "500")


def test_a_range_of_which_one_end_is_a_plain_figure_shows_both() -> None:
    """Of two undecided things one at least counts, both at the most."""
    toml = jobs("", "")
    paid = exact(1_000, per="job", count=Jobs.number(Jobs.new))
    assert said(paid, toml, when=Jobs.some(Jobs.new)).en == "1,000 to 2,000 yuan (1,000 to 1,000 × 2 jobs)"


def test_what_undecided_rows_could_add_stands_beside_the_figure() -> None:
    toml = jobs("count = 3\nnew = true", "count = 2")
    paid = exact(1_000, per="job", count=Jobs.number(Jobs.new))
    assert said(paid, toml, when=Jobs.some(Jobs.new)) == Text(
        "3,000 元（1,000 × 3 个岗位；待定的部分最多另加 2,000 元）", "3,000 yuan (1,000 × 3 jobs; what is undecided could add up to 2,000 yuan)"
    )


def test_who_does_not_fit_is_told_what_others_get() -> None:
    paid = exact(1_000, per="person", count=Jobs.number(Jobs.new))
    assert said(paid, jobs("new = false"), when=Jobs.some(Jobs.new)) == Text("每人 1,000 元", "1,000 yuan per person")


def test_the_arithmetic_comes_to_the_amount_after_what_was_received() -> None:
    """36 months of 2,000, 50,000 of them received: 22,000 are left."""
    toml = '[[received]]\nprogram = "invented/1.grant"\namount_yuan = 50_000\n'
    allowance = exact(2_000, per="month", count=36)
    left = result(offer(amount=allowance), toml)
    assert amount_text(left, profile(APPLICANT + toml)) == Text(
        "22,000 元（2,000 × 36 个月 − 已领取 50,000）", "22,000 yuan (2,000 × 36 months − 50,000 already received)"
    )
    plain = result(offer(amount=exact(100_000)), toml)
    assert amount_text(plain, profile(APPLICANT + toml)).en == "50,000 yuan"


def test_nothing_is_worked_out_that_does_not_come_to_the_amount() -> None:
    one = found(exact(1_000, per="person", count=Jobs.number()), jobs("count = 3"))
    one.low = one.high = 5_000
    assert amount_text(one, profile(FIRM + jobs("count = 3"))).en == "5,000 yuan"
    one.low, one.high = 1_000, None
    assert amount_text(one, profile(FIRM + jobs("count = 3"))).en.startswith("1,000 yuan")


def test_whole_yuan_have_no_fraction_however_they_were_added() -> None:
    parts = [Decimal("9.50"), Decimal("0.50")]
    assert [decimal(one) for one in (sum(parts), 10, parts[0], None)] == ["10", "10", "9.50", None]


def test_yearly_money_says_so_and_that_one_year_is_counted() -> None:
    once = found(exact(5), duration=YEARLY)
    assert amount_text(once, profile(FIRM)) == Text("每年 5 元（合计按一年计）", "5 yuan a year (one year of it in totals)")
    assert short_amount(once, "en") == ("5/year", "")
    assert amount_json(once, profile(FIRM))["yearly"] is True
    assert amount_json(found(exact(5)), profile(FIRM))["yearly"] is False
    platforms = up_to(2_000_000, per="platform", count=Jobs.number())
    assert said(platforms, duration=YEARLY) == Text(
        "每年每个平台最高 2,000,000 元（数量待定；合计按一年计）",
        "up to 2,000,000 yuan per platform a year (how many is not known yet; one year of it in totals)",
    )
    assert short_amount(found(platforms, duration=YEARLY), "zh") == ("最高", "2,000,000/个平台/年")


@pytest.mark.parametrize(("per", "number", "zh", "en"), [
    ("month", "1", "1 个月", "1 month"), ("month", "36", "36 个月", "36 months"), ("person-year", "6", "6 人·年", "6 person-years"),
    ("job", "2", "2 个岗位", "2 jobs"), ("platform", "2", "2 个平台", "2 platforms"), ("person", "1", "1 人", "1 person"),
])
def test_what_is_counted_has_its_unit(per: str, number: str, zh: str, en: str) -> None:
    assert (counted(per, number, "zh"), counted(per, number, "en")) == (zh, en)


def test_every_unit_of_account_can_be_counted_and_told_per_one() -> None:
    for per in PER:
        assert counted(per, "2", "en").endswith("s")
        assert each(per).zh
        assert each(per).en == PER[per].en


@pytest.mark.parametrize(("amount", "ends", "text"), [
    (exact(1_000, per="person", count=Jobs.number()), (1_000, 1_000), "1,000 yuan per person"),
    (exact(Jobs.total(EACH_JOB), per="job"), (2_000, 2_500), "2,000 or 2,500 yuan per job"),
    (between(10, 50, count=Jobs.number()), (10, 50), "10 to 50 yuan"),
    (up_to(500, count=Jobs.number()), (0, 500), "up to 500 yuan"),
    (share("0.70", LOANS, kind=AT_LEAST), (None, None), "at least 70% of the loan amount"),
    (exact(5), (None, None), "5 yuan"),
])
def test_a_listing_has_yuan_in_fields_of_yuan_and_rates_in_that_of_rates(
    amount: Amount, ends: tuple[int | None, int | None], text: str
) -> None:
    record = program_record(offer(amount=amount))["amount"]
    assert (record["each_low"], record["each_high"]) == ends
    assert record["text"]["en"] == text
    assert rule_text(offer(amount=amount, duration=YEARLY)).en == f"{text} a year"


def test_half_of_a_net_income_that_is_not_known_is_told_as_that() -> None:
    """ziliujing 17: at least 70% of the net income."""
    toml = """kind = "enterprise"
[enterprise]
kinds = ["research-institution", "public-institution"]
place = "自流井区"
[[results]]
service_result = true
important_contribution = true
use = "transfer"
"""
    one = assessed("ziliujing/17.conversion-income-share", toml)
    said_ = amount_text(one, profile(toml))
    assert "unknown" not in said_.en
    assert said_.en.startswith("at least 70% of the net income")
    assert said_.en.endswith("(not known yet), per result")
