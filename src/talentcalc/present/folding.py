"""Lines for a terminal that fold where Chinese may: between any two characters, not only at spaces."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from rich.cells import cell_len
from rich.measure import Measurement
from rich.text import Text as Words

if TYPE_CHECKING:
    from rich.console import Console, ConsoleOptions, RenderResult

_WIDE = "\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6"
_OPENING = "（《〈「『【〔“‘(\\["
_CLOSING = "）》〉」』】〕”’)\\]，。；：！？、…,.;:!?%"
_NARROW = rf"[^\s{_WIDE}{_OPENING}“”‘’]"
# What stays together: brackets and stops with their word, a number with the one character after it, and the
# parts of an id between its hyphens, stops and slashes.
_PIECE = re.compile(
    rf"[{_OPENING}]*(?:[0-9][0-9,.%–]*\ [{_WIDE}]|{_NARROW}+?(?:(?<=[-/._])(?=[A-Za-z])|(?<=[a-z0-9]/)(?=[a-z0-9])|(?!{_NARROW}))|[{_WIDE}]|.)"
    rf"[{_CLOSING}]*\s*",
    re.DOTALL,
)


class Line:
    """Text that folds within the width it is given; a figure is broken only where it is wider than that."""

    def __init__(self, *parts: str | tuple[str, str], style: str = "") -> None:
        """`parts`: words, each alone or with its own style."""
        self.words = Words.assemble(*parts, style=style, end="")

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        for line in self.words.split(allow_blank=True):
            parts = line.divide(breaks(line.plain, options.max_width))
            for part in parts:
                part.rstrip()
            if options.justify is not None:
                parts.justify(console, options.max_width, justify=options.justify, overflow="fold")
            for part in parts:
                part.end = "\n"
                yield part

    def __rich_measure__(self, console: Console, options: ConsoleOptions) -> Measurement:
        return Measurement(*span(self.words.plain))


def span(text: str) -> tuple[int, int]:
    """The columns that the widest piece of `text` takes, and those of its longest line."""
    pieces = [cell_len(piece[0].rstrip()) for piece in _PIECE.finditer(text)]
    return max(pieces, default=0), max(cell_len(line) for line in text.split("\n"))


def breaks(text: str, width: int) -> list[int]:
    """Where `text` is broken so that no part is wider than `width` columns."""
    found = []
    used = 0
    for piece in _PIECE.finditer(text):
        size = cell_len(piece[0].rstrip())
        if used and used + size > width:
            found.append(piece.start())
            used = 0
        if size > width:
            at, used = _cut(piece[0], piece.start(), width)
            found += at
        else:
            used += cell_len(piece[0])
    return found


def _cut(piece: str, start: int, width: int) -> tuple[list[int], int]:
    """Where a piece wider than `width` is cut, and the columns its last part takes."""
    found = []
    used = 0
    for place, letter in enumerate(piece):
        size = cell_len(letter)
        if used and used + size > width and not letter.isspace():
            found.append(start + place)
            used = 0
        used += size
    return found, used
