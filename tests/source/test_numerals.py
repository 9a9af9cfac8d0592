"""Chinese and Arabic numerals read as numbers."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from talentcalc.source.numerals import number_of, scale_of

NUMERALS = [
    ("7", "7"), ("1,500", "1500"), ("18.55", "18.55"), ("三", "3"), ("两", "2"), ("双", "2"), ("十", "10"), ("十八", "18"),
    ("二十", "20"), ("四十五", "45"), ("百", "100"), ("三百零七", "307"), ("千万", "10000000"), ("亿", "100000000"),
    ("二亿三千万", "230000000"), ("一千二百万", "12000000"), ("半", "0.5"),
]


@pytest.mark.parametrize(("written", "number"), NUMERALS)
def test_numerals(written: str, number: str) -> None:
    assert number_of(written) == Decimal(number)


@pytest.mark.parametrize(("signs", "scale"), [
    ("", "1"), ("万", "10000"), ("百万", "1000000"), ("千万", "10000000"), ("亿", "100000000"), ("万亿", "1000000000000"),
    ("%", "0.01"), ("‰", "0.001"),
])
def test_scales(signs: str, scale: str) -> None:
    assert scale_of(signs) == Decimal(scale)


def spelled(number: int) -> str:
    """`number`, 1 to 9999, in the numerals of an official text."""
    said, gap = "", False
    for sign, unit in (("千", 1000), ("百", 100), ("十", 10), ("", 1)):
        digit = number // unit % 10
        if digit:
            said += ("零" if gap and said else "") + "零一二三四五六七八九"[digit] + sign
        gap = not digit
    return said


@given(st.integers(1, 9999), st.integers(0, 9999))
def test_whatever_is_spelled_is_read_back(high: int, low: int) -> None:
    assert number_of(spelled(high)) == high
    assert number_of(spelled(high) + "万" + spelled(low)) == high * 10_000 + low
