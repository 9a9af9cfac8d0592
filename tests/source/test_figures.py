"""Which numbers a text has, what they stand for, and which numerals count nothing."""

from __future__ import annotations

import itertools
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from talentcalc.source.figures import Figure, figures, sorted_out


def found(text: str) -> list[Figure]:
    return list(figures(text, 0, len(text)))


def values(text: str) -> list[set[Decimal]]:
    return [set(one.values) for one in found(text)]


@pytest.mark.parametrize(("text", "stands_for"), [
    ("奖励 6 万元", [{60_000}]),
    ("达3亿元", [{300_000_000}]),
    ("每人700元", [{700}]),
    ("按 4% 计", [{4, "0.04"}]),
    ("按 9‰ 计", [{9, "0.009"}]),
    ("满 2 年", [{2, 24}]),
    ("满两年", [{2, 24}]),
    ("每半年", [{"0.5", 6}]),
    ("半小时", [{"0.5"}]),
    ("9 个月", [{9}]),
    ("3—8 万元", [{30_000}, {80_000}]),
    ("40-70万元", [{400_000}, {700_000}]),
    ("1-3 人", [{1}, {3}]),
    ("2031年4月5日", [{2031}, {4}, {5}]),
    ("七大产业", [{7}]),
    ("数量倍增", [{2}]),
    ("5千万级", [{50_000_000}]),
    ("没有数字", []),
])
def test_what_a_number_stands_for(text: str, stands_for: list[set[int | str]]) -> None:
    assert values(text) == [{Decimal(one) for one in each} for each in stands_for]


def test_the_bare_number_is_kept_as_written() -> None:
    (one,) = found("共 18.55 万人")
    assert (one.number, one.written) == (Decimal("18.55"), "18.55 万")
    assert one.values == {Decimal(185_500)}


@pytest.mark.parametrize("text", [
    "建设一批平台", "进一步支持", "由市里统一组织", "一事一议", "人才是第一资源", "“十四五”规划", "全市第九次党代会",
    "每万人口", "四川的企业", "万元/年", "夫妻双方", "给予一次性奖励", "一站式服务", "千方百计", "党的十九大和其后",
    "(三)面临的新形势", "二、总体要求",
])
def test_what_counts_nothing(text: str) -> None:
    counted, aside = sorted_out(text, 0, len(text))
    assert not counted
    assert aside
    assert all(one.reason.zh and one.reason.en for one in aside)


@pytest.mark.parametrize(("text", "numbers"), [
    ("一批平台共 3 个", [3]), ("一个产业、一个平台", [1, 1]), ("居全省第三位", [3]), ("购买第二套住房", [2]),
    ("一次性给予 5 元", [5]), ("四类机构", [4]), ("每年召开一次会议", [1]), ("市和区两级", [2]), ("百日活动", [100]),
    ("二、三季度各办一场，共计两场", [2, 3, 1, 2]),
])
def test_quantities_stay(text: str, numbers: list[int]) -> None:
    counted, _ = sorted_out(text, 0, len(text))
    assert [one.number for one in counted] == numbers


def test_a_documents_own_names_count_nothing_in_it() -> None:
    text = "围绕“三山五水”建设三个公园"
    assert [one.number for one in sorted_out(text, 0, len(text))[0]] == [3, 5, 3]
    counted, aside = sorted_out(text, 0, len(text), ("“三山五水”",))
    assert [one.number for one in counted] == [3]
    assert [one.written for one in aside] == ["三", "五"]


@given(st.text("一二三十百万亿0123456789.%年批第套每 进步", max_size=40))
def test_every_numeral_is_counted_or_set_aside(text: str) -> None:
    counted, aside = sorted_out(text, 0, len(text))
    spans = sorted([(one.start, len(one.written)) for one in counted] + [(one.start, len(one.written)) for one in aside])
    assert len(counted) + len(aside) == len(found(text))
    assert all(start + length <= following for (start, length), (following, _) in itertools.pairwise(spans))
