"""What a batch reads: folders, lists of paths, JSON Lines."""

from __future__ import annotations

import io
import os
from pathlib import Path

import pytest

from talentcalc.batch.inputs import Input, below, json_lines, listed
from talentcalc.profile.reading import MOST_BYTES

ODD = [b"a b.toml", b"a\nb.toml", "\N{GRINNING FACE}.toml".encode(), b"\xff\xfe.toml", b"-.toml", b"=cmd().toml", "张三.toml".encode()]


def names(folder: Path) -> list[str]:
    return [os.path.relpath(one.source, folder) for one in below([str(folder)])]


def touch(path: Path) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(b"")


def test_every_toml_file_below_is_taken_sorted_within_its_folder(tmp_path: Path) -> None:
    for name in ("b.toml", "a/z.toml", "a/y/x.toml", "c/d.toml", "note.txt", "a.toml.bak"):
        touch(tmp_path / name)
    assert names(tmp_path) == ["a/y/x.toml", "a/z.toml", "b.toml", "c/d.toml"]


def test_hidden_files_and_folders_are_left_out(tmp_path: Path) -> None:
    for name in (".a.toml", ".git/b.toml", "c.toml"):
        touch(tmp_path / name)
    assert names(tmp_path) == ["c.toml"]


def test_links_stay_inside_and_loops_end(tmp_path: Path) -> None:
    inside, outside = tmp_path / "in", tmp_path / "out"
    touch(inside / "a.toml")
    touch(outside / "b.toml")
    (inside / "link.toml").symlink_to(inside / "a.toml")
    (inside / "away.toml").symlink_to(outside / "b.toml")
    (inside / "folder.toml").symlink_to(inside)
    (inside / "up").symlink_to("..")
    (inside / "self.toml").symlink_to("self.toml")
    (inside / "gone.toml").symlink_to("nowhere.toml")
    assert names(inside) == ["a.toml", "gone.toml", "link.toml", "self.toml"]
    (tmp_path / "door").symlink_to(inside)
    assert len(names(tmp_path / "door")) == 4


def test_a_folder_named_like_a_profile_is_named_and_entered(tmp_path: Path) -> None:
    touch(tmp_path / "x.toml" / "y.toml")
    assert names(tmp_path) == ["x.toml", "x.toml/y.toml"]


def test_odd_names_are_taken_as_they_are(tmp_path: Path) -> None:
    for name in ODD:
        Path(os.fsdecode(os.path.join(os.fsencode(tmp_path), name))).write_bytes(b"")
    assert sorted(os.fsencode(one.source).rsplit(b"/", 1)[1] for one in below([str(tmp_path)])) == sorted(ODD)


def test_a_thousand_folders_one_in_the_other_are_walked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    deep = ["/".join(["d"] * depth) for depth in range(1, 1_201)]
    for path in deep:
        os.mkdir(path)
    Path(deep[-1], "x.toml").write_bytes(b"")
    assert [one.source for one in below(["d"])] == [f"{deep[-1]}/x.toml"]
    os.unlink(f"{deep[-1]}/x.toml")
    for path in reversed(deep):
        os.rmdir(path)


def test_a_file_counts_as_itself_and_what_is_not_there_is_told(tmp_path: Path) -> None:
    touch(tmp_path / "a.txt")
    assert names(tmp_path / "a.txt") == ["."]
    with pytest.raises(FileNotFoundError):
        list(below([str(tmp_path / "gone")]))


def test_a_folder_that_cannot_be_listed_is_one_input(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("a.toml", "b/c.toml", "d.toml"):
        touch(tmp_path / name)
    scandir = os.scandir

    def refuse(path: str) -> object:
        if path.endswith("/b"):
            raise PermissionError(13, "Permission denied", path)
        return scandir(path)

    monkeypatch.setattr(os, "scandir", refuse)
    assert names(tmp_path) == ["a.toml", "b", "d.toml"]


@pytest.mark.parametrize(
    ("content", "paths"),
    [
        (b"a.toml\nb c.toml\n\n", ["a.toml", "b c.toml"]),
        (b"a.toml\r\nb.toml", ["a.toml", "b.toml"]),
        (b"a\nb.toml\0c.toml\0", ["a\nb.toml", "c.toml"]),
        (b"\xff.toml\n", [os.fsdecode(b"\xff.toml")]),
        (b"", []),
    ],
)
def test_paths_come_by_line_or_by_nul(content: bytes, paths: list[str]) -> None:
    assert [one.source for one in listed(io.BytesIO(content))] == paths


def test_each_line_of_json_is_an_input_named_by_its_number(tmp_path: Path) -> None:
    path = tmp_path / "p.jsonl"
    path.write_bytes(b'{"a": 1}\n\n  \n{"b": 2}')
    assert list(json_lines(str(path))) == [Input(f"{path}:1", b'{"a": 1}\n'), Input(f"{path}:4", b'{"b": 2}')]


@pytest.mark.parametrize("end", [b"\n", b""])
def test_a_line_beyond_the_limit_is_cut_and_the_next_one_read(tmp_path: Path, end: bytes) -> None:
    path = tmp_path / "p.jsonl"
    path.write_bytes(b"x" * (3 * MOST_BYTES) + b"\nshort\n" + b"y" * (2 * MOST_BYTES) + end)
    lines = list(json_lines(str(path)))
    assert [one.source.rpartition(":")[2] for one in lines] == ["1", "2", "3"]
    assert [len(one.content or b"") > MOST_BYTES for one in lines] == [True, False, True]
    assert all(len(one.content or b"") <= MOST_BYTES + 2 for one in lines)
