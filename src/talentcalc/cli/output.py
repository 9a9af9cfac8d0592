"""Where results go: standard output or a file, written whole; and how commands end."""

from __future__ import annotations

import contextlib
import errno
import os
import sys
from typing import TYPE_CHECKING

from talentcalc.clauses.text import Text, both
from talentcalc.present.safe import one_line

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from typing import TextIO

    from talentcalc.documents.registry import DocumentUnknown
    from talentcalc.profile.faults import ProfileFaults

OK, SOME_FAILED, FAILED, INTERRUPTED = 0, 1, 2, 130

FAULTS = Text("{source}：{n} 处错误", "{source}: {n} faults")
ONE_FAULT = Text("{source}：1 处错误", "{source}: 1 fault")
NO_WRITING = Text("无法写入 {path}：{why}", "cannot write {path}: {why}")
OVER_INPUT = Text("{path} 是输入文件，不能写入结果", "{path} is an input: results are not written over it")
IS_THERE = Text("{path} 已存在；要覆盖请加 --force", "{path} is there already; --force writes over it")
UNKNOWN_ID = Text("没有“{id}”", "no such document, item or program: {id}")
NEAREST = Text("；是否指 {near}？", "; did you mean {near}?")
KNOWN = Text("；有：{known}", "; there are: {known}")


def code_for(failed: int, of: int) -> int:
    """The exit code of a command that read `of` profiles, `failed` of which could not be: a lone one is a failure, one of several is not."""
    if not failed:
        return OK
    return FAILED if of == 1 else SOME_FAILED


class Failure(Exception):
    """A command cannot go on; `text` says why."""

    def __init__(self, text: Text, code: int = FAILED) -> None:
        super().__init__(text.en)
        self.text = text
        self.code = code


@contextlib.contextmanager
def destination(path: str | None) -> Iterator[TextIO]:
    """Standard output, or a file that appears under its name when it is whole; a pipe or device is written to.

    Raises `Failure` where the file cannot be written.
    """
    if path is None or path == "-":
        yield sys.stdout
        return
    if is_stream(path):
        try:
            with open(path, "a", encoding="utf-8", newline="\n") as file:
                yield file
        except OSError as error:
            raise unwritable(path, error) from None
        return
    target = file_at(path)
    beside = f"{target}.{os.getpid()}.part"
    try:
        with open(beside, "w", encoding="utf-8", newline="\n") as file:
            yield file
        os.replace(beside, target)
    except OSError as error:
        raise unwritable(path, error) from None
    finally:
        with contextlib.suppress(OSError):
            os.unlink(beside)


def unwritable(path: str, error: OSError) -> Failure:
    """What is told where `path` cannot be written."""
    return Failure(both(NO_WRITING, path=one_line(path), why=str(error.strerror or error)))


def spare_inputs(output: str | None, inputs: Iterable[str]) -> None:
    """Raises `Failure` where a command would write over what it reads: a file of `inputs`, or a profile below a folder of them."""
    if output is None or output == "-" or not os.path.isfile(output):
        return
    target = os.path.realpath(output)
    for path in inputs:
        read = os.path.realpath(path)
        if read == target or (os.path.isdir(read) and target.endswith(".toml") and target.startswith(os.path.join(read, ""))):
            raise Failure(both(OVER_INPUT, path=one_line(output)))


def spare_existing(output: str | None) -> None:
    """Raises `Failure` where a file is there already that a profile would be written over."""
    if output is not None and output != "-" and os.path.isfile(output):
        raise Failure(both(IS_THERE, path=one_line(output)))


OPEN_FILES = ("/proc/", "/dev/fd/", "/dev/std")
"""Where files that are open already have names."""


def is_stream(path: str) -> bool:
    """What is there takes what is written as it is: a pipe, a device, a file that is open already."""
    if not os.path.exists(path) or os.path.isdir(path):
        return False
    return os.path.abspath(path).startswith(OPEN_FILES) or not os.path.isfile(path)


def file_at(path: str) -> str:
    """The file that `path` names, where a link leads. Raises `Failure` where that can be none."""
    target = os.path.realpath(path)
    for wrong, number in ((not path, errno.ENOENT), (os.path.isdir(target), errno.EISDIR), (os.path.islink(target), errno.ELOOP)):
        if wrong:
            raise unwritable(path, OSError(number, os.strerror(number)))
    return target


def complain(text: str) -> None:
    """A message for the user on standard error."""
    sys.stderr.write(one_line_each(text) + "\n")


def one_line_each(text: str) -> str:
    """`text` with its own line breaks and nothing else that moves a terminal."""
    return "\n".join(one_line(line) for line in text.split("\n"))


def fault_message(faulty: ProfileFaults, lang: str) -> str:
    """Every fault of a file in one message."""
    heading = ONE_FAULT if len(faulty.faults) == 1 else FAULTS
    first = heading[lang].format(source=one_line(faulty.source), n=len(faulty.faults))
    return "\n".join([first, *(f"  {one_line(fault.words(lang))}" for fault in faulty.faults)])


def unknown_id(unknown: DocumentUnknown) -> Text:
    """What to say of an id that names nothing."""
    said = both(UNKNOWN_ID, id=one_line(unknown.wanted))
    near = ", ".join(unknown.nearest)
    hint = both(NEAREST, near=near) if near else both(KNOWN, known=", ".join(unknown.known[:8]))
    return Text(said.zh + hint.zh, said.en + hint.en)
