"""What a batch reads: files below folders, a list of paths, or JSON Lines with one profile a line."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, NamedTuple

from talentcalc.profile.reading import MOST_BYTES

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from typing import BinaryIO

ENDING = ".toml"
LONGEST_PATH = 1 << 16
"""Bytes of a path in a list, more than any system takes."""


class Input(NamedTuple):
    """One profile to score: a file to read, or a line already read (`content`)."""

    source: str
    content: bytes | None = None


def below(folders: Iterable[str]) -> Iterator[Input]:
    """Every `*.toml` below the folders, sorted within each, hidden ones left out.

    Links to files are taken where they stay inside the folder; links to folders are not followed, so that
    a loop of links ends nowhere. A folder that is a file counts as that file; one below that cannot be
    listed, as a file that cannot be read. Raises `OSError` for a folder that is not there.
    """
    for folder in folders:
        if os.path.isdir(folder):
            yield from _walk(folder, os.path.realpath(folder))
        else:
            os.stat(folder)
            yield Input(folder)


def _walk(folder: str, root: str) -> Iterator[Input]:
    levels = [_entries(folder)]
    while levels:
        entry = next(levels[-1], None)
        if entry is None:
            levels.pop()
            continue
        path, kind = entry
        if kind == FOLDER:
            if path.endswith(ENDING):
                yield Input(path)
            levels.append(_entries(path))
        elif kind == FILE or _inside(path, root):
            yield Input(path)


FILE, LINK, FOLDER = range(3)


def _entries(folder: str) -> Iterator[tuple[str, int]]:
    """What a folder holds of folders and profiles, sorted; the folder itself, as a file, where it cannot be listed.

    Only names are held in memory, and what few are no plain files.
    """
    kinds: dict[str, int] = {}
    names = []
    try:
        with os.scandir(folder) as found:
            for entry in found:
                name = entry.name
                if name.startswith("."):
                    continue
                if entry.is_dir(follow_symlinks=False):
                    kinds[name] = FOLDER
                elif not name.endswith(ENDING):
                    continue
                elif entry.is_symlink():
                    kinds[name] = LINK
                names.append(name)
    except OSError:
        yield folder, FILE
        return
    names.sort(key=os.fsencode)
    for name in names:
        yield os.path.join(folder, name), kinds.get(name, FILE)


def _inside(path: str, root: str) -> bool:
    target = os.path.realpath(path)
    return os.path.commonpath([root, target]) == root and not os.path.isdir(target)


def listed(stream: BinaryIO) -> Iterator[Input]:
    """The paths on a stream, one a line, in their order; NUL-separated where a NUL ends the first or comes soon.

    They are read as they are needed. Of a path longer than any can be, no more is kept than shows that it is none.
    """
    block = stream.read(LONGEST_PATH)
    separator = b"\0" if b"\0" in block else b"\n"
    rest = b""
    while block:
        *names, rest = (rest + block).split(separator)
        for name in names:
            yield from _path(name, separator)
        rest = rest[:LONGEST_PATH]
        block = stream.read(LONGEST_PATH)
    yield from _path(rest, separator)


def _path(name: bytes, separator: bytes) -> Iterator[Input]:
    """The input that a path of a list names; none where it is blank."""
    if name.strip():
        yield Input(os.fsdecode(name.removesuffix(b"\r") if separator == b"\n" else name))


def json_lines(path: str) -> Iterator[Input]:
    """The lines of a JSON Lines file, each named by file and line number. Raises `OSError`."""
    with open(path, "rb") as file:
        number = 0
        while line := file.readline(MOST_BYTES + 2):
            number += 1
            while not line.endswith(b"\n") and len(line) > MOST_BYTES:
                rest = file.readline(MOST_BYTES + 2)
                if not rest:
                    break
                line = line[: MOST_BYTES + 1] + rest[-1:]
            if line.strip():
                yield Input(f"{path}:{number}", line)
