"""A user's copy of a document: found by name, checked by hash, divided into the document's items."""

from __future__ import annotations

import hashlib
import os
import re
from typing import TYPE_CHECKING, NamedTuple

from talentcalc.source.numerals import number_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from talentcalc.clauses.documents import Document, Part

LABEL = re.compile(r"[一二三四五六七八九十]+、")
LARGEST = 5_000_000
"""The most bytes a copy may have."""


class CopyUnusable(Exception):
    """There is no usable copy. `kind` is `missing`, `too-large`, `not-text` or `unreadable`."""

    def __init__(self, kind: str, path: str, why: str = "") -> None:
        super().__init__(f"{path}: {kind} {why}".strip())
        self.kind = kind
        self.path = path
        self.why = why


class Piece(NamedTuple):
    """A stretch of the text: `number` is its item's (`None`: a heading), `start` and `end` are offsets.

    The label before `body` (a number, a heading's mark) is no figure. `head` says that the stretch opens a part.
    """

    number: str | None
    start: int
    body: int
    end: int
    part: int
    head: bool


class Copy:
    """A copy's text, divided. `same` says whether its hash is the known one (`None`: none is known)."""

    def __init__(self, document: Document, path: str, raw: bytes) -> None:
        self.document = document
        self.path = path
        self.sha256 = hashlib.sha256(raw).hexdigest()
        self.same = None if document.text_sha256 is None else self.sha256 == document.text_sha256
        self.text = raw.decode("utf-8-sig").replace("\r\n", "\n")
        self.pieces = tuple(divided(document.parts, self.text))
        self.numbers = {piece.number for piece in self.pieces}

    @property
    def absent(self) -> list[str]:
        """Items of the document that the copy does not have."""
        return [number for number in self.document.items if number not in self.numbers]

    def words(self, number: str) -> str:
        """An item's own words, its pieces one after the other; empty where the copy does not have it."""
        found = [self.text[piece.start : piece.end].strip() for piece in self.pieces if piece.number == number]
        return re.sub(r"\n\s*\n", "\n", "\n".join(found))

    def heading(self, number: str) -> str:
        """What stands at the head of the parts that an item is in: a title, the columns of a table."""
        parts = {piece.part for piece in self.pieces if piece.number == number}
        return "\n".join(self.text[p.start : p.end] for p in self.pieces if p.head and p.part in parts)

    def line(self, offset: int) -> int:
        """The number of the line that an offset lies in, from 1."""
        return self.text.count("\n", 0, offset) + 1


def open_copy(document: Document, folder: str) -> Copy:
    """The copy of `document` in `folder`. Raises `CopyUnusable`."""
    path = os.path.join(folder, f"{document.id}.txt")
    try:
        if os.path.getsize(path) > LARGEST:
            raise CopyUnusable("too-large", path)
        with open(path, "rb") as file:
            raw = file.read(LARGEST + 1)
        return Copy(document, path, raw)
    except (FileNotFoundError, NotADirectoryError):
        raise CopyUnusable("missing", path) from None
    except UnicodeDecodeError:
        raise CopyUnusable("not-text", path) from None
    except (OSError, ValueError) as error:
        raise CopyUnusable("unreadable", path, getattr(error, "strerror", None) or "") from None


def divided(parts: tuple[Part, ...], text: str) -> Iterator[Piece]:
    """`text` from beginning to end in pieces that do not overlap."""
    opened = _openings(parts, text)
    first = opened[0][1] if opened else len(text)
    if first:
        yield Piece(None, 0, 0, first, -1, False)
    for place, (part, start, body) in enumerate(opened):
        end = opened[place + 1][1] if place + 1 < len(opened) else len(text)
        yield from _pieces(part, place, text, (start, body, end))


def _openings(parts: tuple[Part, ...], text: str) -> list[tuple[Part, int, int]]:
    """Each part that is found, in order: where it starts and where the line that opens it has its words."""
    found: list[tuple[Part, int, int]] = []
    after = 0
    for part in parts:
        if not part.start:
            found.append((part, 0, 0))
            continue
        matched = re.compile(f"^(?:{part.start})", re.MULTILINE).search(text, after)
        if matched is not None:
            label = LABEL.match(text, matched.start())
            found.append((part, matched.start(), label.end() if label else matched.start()))
            after = matched.end()
    return found


def _pieces(part: Part, place: int, text: str, span: tuple[int, int, int]) -> Iterator[Piece]:
    start, body, end = span
    marks = [(start, body, part.head, True)]
    if part.item:
        alternatives = f"(?P<item>{part.item})" + (f"|(?P<between>{part.between})" if part.between else "")
        for found in re.compile(f"^(?:{alternatives})", re.MULTILINE).finditer(text, body, end):
            number = None if found["item"] is None else part.number.format(number_of(found[2]))
            marks.append((found.start(), found.end(), number, False))
    for here, (begins, words, number, head) in enumerate(marks):
        until = marks[here + 1][0] if here + 1 < len(marks) else end
        yield Piece(number, begins, words, until, place, head)
