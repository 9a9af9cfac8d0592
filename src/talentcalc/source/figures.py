"""The figures of a text: numbers with their scale, in Arabic digits or Chinese numerals."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple

from talentcalc.source.exceptions import EXCEPTIONS, NAME
from talentcalc.source.numerals import RATES, number_of, scale_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from talentcalc.clauses.text import Text

NUMBER = re.compile(
    r"(?P<arabic>\d+(?:,\d{3})*(?:\.\d+)?)\s*(?P<scale>[百千万亿]+|[%％‰])?"
    r"|(?P<chinese>[〇零一二三四五六七八九十百千万亿两双]+)"
    r"|(?P<half>半)(?=年|个?小时|个?月|天)"
    r"|(?P<twice>倍增|翻番)"
)
RANGE = re.compile(r"\s*[-—–~～至到]+\s*\d+(?:\.\d+)?\s*([百千万亿]+|[%％‰])")
YEARS = re.compile(r"\s*年")
LONGEST = 100
"""More years than a term has: beyond it, 2025 年 is a date."""
MONTHS_A_YEAR = 12


class Figure(NamedTuple):
    """A number in a text: as written, where, the bare number, and the values it stands for.

    `500 万` is 5,000,000, its bare number 500; `1%` is 0.01 or 1 (per cent); `3 年` is 3 or 36 (months).
    """

    written: str
    start: int
    end: int
    number: Decimal
    values: frozenset[Decimal]


class SetAside(NamedTuple):
    """A numeral that counts nothing, and why."""

    written: str
    start: int
    reason: Text


def figures(text: str, start: int, end: int) -> Iterator[Figure]:
    """The numbers in `text[start:end]`, in order, those that count nothing among them."""
    for found in NUMBER.finditer(text, start, end):
        number = _number(found)
        spanned = None if found["scale"] else RANGE.match(text, found.end(), end)
        scale = found["scale"] or (spanned[1] if spanned else "")
        values = {number * scale_of(scale)}
        if scale in RATES:
            values.add(number)
        if number < LONGEST and YEARS.match(text, found.end(), end):
            values.add(number * MONTHS_A_YEAR)
        yield Figure(found[0].strip(), found.start(), found.end(), number, frozenset(values))


def _number(found: re.Match[str]) -> Decimal:
    if found["twice"]:
        return Decimal(2)
    return number_of(found["arabic"] or found["chinese"] or found["half"])


def sorted_out(text: str, start: int, end: int, names: tuple[str, ...] = ()) -> tuple[list[Figure], list[SetAside]]:
    """The figures of `text[start:end]`, and the numerals there that count nothing.

    `names` are proper names of the text with numerals in them.
    """
    silent = [
        (found.start(), found.end(), reason)
        for pattern, reason in (*((re.escape(name), NAME) for name in names), *EXCEPTIONS)
        for found in re.compile(pattern, re.MULTILINE).finditer(text, start, end)
    ]
    counted, aside = [], []
    for one in figures(text, start, end):
        why = [reason for begins, ends, reason in silent if begins <= one.start and one.end <= ends]
        if why:
            aside.append(SetAside(one.written, one.start, why[0]))
        else:
            counted.append(one)
    return counted, aside
