"""An amount says how it is worked out, and what is missing where it cannot be."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

import pytest

from assess.invented import APPLICANT, FIRM, offer, result
from support import profile
from talentcalc.clauses.amounts import YEARLY, at_least, exact, share, unstated, up_to
from talentcalc.clauses.expressions import Otherwise, capped, choose, payment, quantity
from talentcalc.clauses.text import Text
from talentcalc.present.sums import amount_text, decimal
from talentcalc.profile.dealings import Jobs, Loans
from talentcalc.profile.work import Employment

if TYPE_CHECKING:
    from talentcalc.clauses.amounts import Amount
    from talentcalc.clauses.expressions import Quantity

MONTHS, LOANS = Employment.contract_months, Loans.total(Loans.amount_yuan)
ONE_LOAN = "[[loans]]\namount_yuan = 12_345.67\n"
NOT_ALL_LOANS = "[[loans]]\namount_yuan = 100\n[[loans]]\n"
FUND = choose(Employment.full_time, 2_500, 2_000)
KNOWN = Otherwise(MONTHS, quantity(12))


def said(amount: Amount, toml: str = "", *, kind: str = FIRM) -> Text:
    found = result(offer(amount=amount, payee="enterprise"), toml, kind=kind)
    return amount_text(found, profile(kind + toml))


def of_a_job(toml: str) -> str:
    return f"[employment]\n{toml}\n"


@pytest.mark.parametrize(("quantity_", "toml", "en"), [
    (payment(LOANS * quantity("0.01")), ONE_LOAN, "123.45 yuan (1% × 12,345.67)"),
    (2 * payment(LOANS + 1), ONE_LOAN, "24,693.34 yuan (2 × (12,345.67 + 1))"),
    (3 * FUND, "", "6,000 yuan to 7,500 yuan (3 × (2,000–2,500))"),
    (3 * FUND, of_a_job("full_time = true"), "7,500 yuan (3 × 2,500)"),
    (3 * FUND, of_a_job("full_time = false"), "6,000 yuan (3 × 2,000)"),
    (3 * choose(Employment.full_time, MONTHS + 1, 0), of_a_job("full_time = true\ncontract_months = 4"), "15 yuan (3 × (4 + 1))"),
    (FUND, of_a_job("full_time = true"), "2,500 yuan"),
    (3 * KNOWN, "", "36 yuan (3 × 12)"),
    (3 * KNOWN, of_a_job("contract_months = 6"), "18 yuan (3 × 6)"),
    (3 * capped(KNOWN, 10), "", "30 yuan (3 × (12, at most 10))"),
    (payment(capped(KNOWN, 10)) + 1, "", "11 yuan ((12, at most 10) + 1)"),
    (capped(2 * LOANS, 500), "", "up to 500 yuan (2 × unknown, at most 500)"),
    (2 * LOANS, NOT_ALL_LOANS, "200 yuan or more (2 × ≥ 100)"),
    (quantity(5) + 2, "", "7 yuan (5 + 2)"),
])
def test_the_arithmetic_reads_as_it_is_worked_out(quantity_: Quantity, toml: str, en: str) -> None:
    assert said(exact(quantity_), toml).en == en


def test_an_unknown_base_is_called_unknown_in_both_languages() -> None:
    assert said(share("0.01", LOANS, cap=500)) == Text("最高 500 元（1% × 未知，上限 500）", "up to 500 yuan (1% × unknown, at most 500)")
    assert said(up_to(500, count=Jobs.number())) == Text("最高 未知（500 × 未知）", "up to unknown (500 × unknown)")


@pytest.mark.parametrize(("amount", "toml", "zh", "en"), [
    (share("0.01", LOANS), "", "金额待定，尚缺：贷款 [loans]", "not known yet, missing: loans [loans]"),
    (share("0.01", LOANS), "[[loans]]\n", "金额待定，尚缺：贷款金额 [loans.amount_yuan]", "not known yet, missing: loan amount [loans.amount_yuan]"),
    (
        exact(Jobs.number() * MONTHS), "", "金额待定，尚缺：劳动合同期限 [employment.contract_months]、新增岗位 [jobs]",
        "not known yet, missing: term of the labour contract [employment.contract_months], new jobs [jobs]",
    ),
    (unstated(), "", "文件未载明金额", "no figure stated"),
    (at_least(5), "", "不低于 5 元", "5 yuan or more"),
    (share("0.01", LOANS), ONE_LOAN, "123.45 元（1% × 12,345.67）", "123.45 yuan (1% × 12,345.67)"),
])
def test_no_figure_for_want_of_facts_is_not_a_document_without_a_figure(amount: Amount, toml: str, zh: str, en: str) -> None:
    assert said(amount, toml) == Text(zh, en)


def test_whole_yuan_have_no_fraction_however_they_were_added() -> None:
    parts = [Decimal("9.50"), Decimal("0.50")]
    assert [decimal(one) for one in (sum(parts), 10, parts[0], None)] == ["10", "10", "9.50", None]


def test_yearly_money_says_so() -> None:
    found = result(offer(amount=exact(5), duration=YEARLY))
    assert amount_text(found, profile(APPLICANT)) == Text("每年 5 元", "5 yuan a year")
