"""A copy of a document: found, checked by hash, divided into items."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from source.invented_document import TEXT, document
from talentcalc.clauses.documents import Part
from talentcalc.source.copies import LARGEST, Copy, CopyUnusable, divided, open_copy

RAW = TEXT.encode()


def copy(text: str = TEXT) -> Copy:
    return Copy(document(), "invented.txt", text.encode())


def test_items_stand_in_their_order_and_headings_in_none() -> None:
    assert [piece.number for piece in copy().pieces] == [
        "preamble", None, "i-1", None, None, "1", "2", "closing",
    ]
    assert copy().absent == []


def test_an_items_words() -> None:
    assert copy().words("1") == "1.对创办人给予 20 万元奖励，\n分 2 年发放。"
    assert copy().words("i-1") == "（一）对象\n投资 500 万元以上、带动 10 人就业的创办人。"
    assert copy().words("closing") == "办法自印发起施行。"
    assert not copy().words("99")


def test_labels_are_outside_the_bodies() -> None:
    bodies = [TEXT[piece.body : piece.end] for piece in copy().pieces]
    assert bodies[5].startswith("对创办人")
    assert bodies[1].startswith("范围")


def test_an_item_may_stand_in_two_places() -> None:
    parts = (Part("", head="a"), Part("b", head="b"), Part("后", head="a"))
    one = copy()
    one.text, one.pieces = "前文\nb文\n后文\n", tuple(divided(parts, "前文\nb文\n后文\n"))
    assert one.words("a") == "前文\n后文"


def test_a_copy_that_lacks_an_item_says_so() -> None:
    shorter = copy(TEXT.replace("2.每年", "每年"))
    assert shorter.absent == ["2"]
    assert "900" in shorter.words("1")


@given(st.lists(st.sampled_from(["一、范围", "（一）对象", "二、措施", "（甲）资金", "1.甲", "2.乙", "办法自今", "别的", ""])))
def test_pieces_cover_the_text_and_never_overlap(lines: list[str]) -> None:
    text = "\n".join(lines)
    pieces = list(divided(document().parts, text))
    assert "".join(text[piece.start : piece.end] for piece in pieces) == text
    assert all(piece.start <= piece.body <= piece.end for piece in pieces)


def test_without_parts_nothing_is_an_items() -> None:
    assert [(p.number, p.start, p.end) for p in divided((), "文本")] == [(None, 0, 2)]


def test_the_hash_tells_the_known_copy(tmp_path: Path) -> None:
    (tmp_path / "invented.txt").write_bytes(RAW)
    known = hashlib.sha256(RAW).hexdigest()
    assert open_copy(document(sha256=known), str(tmp_path)).same is True
    assert open_copy(document(sha256="0" * 64), str(tmp_path)).same is False
    assert open_copy(document(), str(tmp_path)).same is None


def test_other_line_ends_and_a_mark_at_the_beginning(tmp_path: Path) -> None:
    (tmp_path / "invented.txt").write_bytes(b"\xef\xbb\xbf" + RAW.replace(b"\n", b"\r\n"))
    assert open_copy(document(), str(tmp_path)).text == TEXT


@pytest.mark.parametrize(("raw", "kind"), [(None, "missing"), (b"\xff\xfe", "not-text"), (b"x" * (LARGEST + 1), "too-large")])
def test_what_is_no_copy(tmp_path: Path, raw: bytes | None, kind: str) -> None:
    if raw is not None:
        (tmp_path / "invented.txt").write_bytes(raw)
    with pytest.raises(CopyUnusable) as refused:
        open_copy(document(), str(tmp_path))
    assert refused.value.kind == kind


def test_a_folder_in_the_files_place(tmp_path: Path) -> None:
    (tmp_path / "invented.txt").mkdir()
    with pytest.raises(CopyUnusable) as refused:
        open_copy(document(), str(tmp_path))
    assert refused.value.kind == "unreadable"


def test_a_name_that_no_file_can_have() -> None:
    with pytest.raises(CopyUnusable):
        open_copy(document(), "a\0b")
