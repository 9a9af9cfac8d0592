"""Cells as a table for a terminal, each column as wide as its content needs and the terminal allows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich import box
from rich.table import Table

from talentcalc.present.folding import Line, span

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence


def grid(
    headings: Sequence[str], rows: Sequence[Sequence[str]], width: int, *, right: Collection[int] = (), style: str = ""
) -> Table:
    """A table no wider than `width`; `right` are the columns set flush right."""
    table = Table(box=box.SIMPLE_HEAD, padding=(0, 1, 0, 0), pad_edge=False, show_edge=False)
    columns = [list(column) for column in zip(headings, *rows, strict=True)]
    for place, (heading, columns_width) in enumerate(zip(headings, widths(columns, width), strict=True)):
        table.add_column(Line(heading), justify="right" if place in right else "left", width=columns_width)
    for row in rows:
        table.add_row(*(Line(one) for one in row), style=style)
    return table


def widths(columns: Sequence[Sequence[str]], width: int) -> list[int]:
    """How wide each column of cells is so that all, two spaces between them, fit into `width`.

    Short columns get what they need, long ones share the rest; where even the widest pieces do not fit,
    the widest columns give way.
    """
    spans = [[span(cell) for cell in column] for column in columns]
    least = [max(1, *(low for low, _ in column)) for column in spans]
    wanted = [max(1, *(high for _, high in column)) for column in spans]
    left = max(len(columns), width - 2 * len(columns) + 1)
    while sum(least) > left:
        least[least.index(max(least))] -= 1
    found = list(least)
    by_need = sorted(range(len(columns)), key=lambda place: wanted[place])
    for done, place in enumerate(by_need):
        rest = left - sum(found[p] for p in by_need[:done]) - sum(least[p] for p in by_need[done + 1 :])
        share = (left - sum(found[p] for p in by_need[:done])) // (len(columns) - done)
        found[place] = min(wanted[place], max(least[place], min(rest, share)))
    return found
