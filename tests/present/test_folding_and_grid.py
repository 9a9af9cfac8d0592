"""Lines and tables fold within their width, figures whole, in both languages."""

from __future__ import annotations

import io
import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len
from rich.console import Console

from talentcalc.present.folding import Line, breaks, span
from talentcalc.present.grid import grid, widths

SENTENCE = "每个有效就业岗位 2,000 元或 2,500 元之一；按“最高”标准（含 2,500 元）执行 [jobs.housing_fund_paid = true]，共 1,234,567 元。"


def printed(what: object, width: int) -> list[str]:
    out = io.StringIO()
    Console(file=out, width=width, markup=False, highlight=False, emoji=False).print(what)
    return out.getvalue().splitlines()


@pytest.mark.parametrize("width", [20, 33, 40, 80])
def test_chinese_folds_at_the_width_and_not_at_spaces(width: int) -> None:
    lines = printed(Line(SENTENCE), width)
    assert all(cell_len(line) <= width for line in lines)
    for figure in ("2,000 元", "2,500 元", "1,234,567 元"):
        assert any(figure in line for line in lines)
    assert not any(line[0] in "，。；）”]" for line in lines)
    assert not any(line[-1] in "（“[" for line in lines)
    if width >= 33:
        assert all(cell_len(line) > width - 16 for line in lines[:-1] if "housing" not in line)


def test_words_of_english_stay_whole() -> None:
    assert printed(Line("the greater of 1,000 yuan and half"), 12) == ["the greater", "of 1,000", "yuan and", "half"]
    assert printed(Line("luzhou-2021/27.living-allowance"), 15) == ["luzhou-2021/27.", "living-", "allowance"]


def test_lines_and_styles_are_kept() -> None:
    assert printed(Line("a\n\nb", ("张三", "bold")), 10) == ["a", "", "b张三"]
    assert printed(Line(""), 10) == [""]
    assert printed(Line("[bold]x[/bold] :smile:"), 40) == ["[bold]x[/bold] :smile:"]


@given(st.text(alphabet=st.characters(exclude_categories=["Cs", "Cc", "Mn", "Me", "Cf"])), st.integers(2, 30))
def test_no_part_is_wider_and_nothing_is_lost(text: str, width: int) -> None:
    at = [0, *breaks(text, width), len(text)]
    parts = [text[a:b] for a, b in itertools.pairwise(at)]
    assert "".join(parts) == text
    assert sorted(set(at)) == at or text == ""
    assert all(cell_len(part.rstrip()) <= width for part in parts)
    assert span(text)[0] <= span(text)[1]


@given(st.lists(st.lists(st.text(alphabet="ab c1,张三", max_size=40), min_size=3, max_size=3), min_size=1, max_size=5), st.integers(20, 120))
def test_columns_fit_into_the_width(columns: list[list[str]], width: int) -> None:
    found = widths(columns, width)
    assert sum(found) + 2 * len(found) - 1 <= width
    assert min(found) >= 1
    rows = list(zip(*columns, strict=True))
    for line in printed(grid(rows[0], rows[1:], width), width):
        assert cell_len(line) <= width


def test_short_columns_get_what_they_need() -> None:
    columns = [["Program", "x " * 60], ["Amount", "100,000,000"], ["Next", "recognition"], ["Clause", "5"]]
    assert widths(columns, 80)[1:] == [11, 11, 6]
    assert widths(columns, 300) == [120, 11, 11, 6]
