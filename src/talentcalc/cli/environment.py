"""What the command line finds around it, made fit to work with: standard streams and environment variables."""

from __future__ import annotations

import os
import sys

WIDTHS = ("COLUMNS", "LINES", "TERMINAL_WIDTH", "JUPYTER_COLUMNS", "JUPYTER_LINES")
"""Variables that libraries read as whole numbers."""
MOST_DIGITS = 4


def settle() -> None:
    """Open the standard streams that were closed, and drop widths that are no numbers.

    A closed stream is opened the wrong way round, so that using it fails as an error of the system, with a message, and
    no file that is opened later takes its place.
    """
    for name in WIDTHS:
        value = os.environ.get(name)
        if value is not None and not _is_width(value):
            del os.environ[name]
    for number, (name, flags) in enumerate((("stdin", os.O_WRONLY), ("stdout", os.O_RDONLY), ("stderr", os.O_WRONLY))):
        if getattr(sys, name) is None and not _is_open(number):
            os.open(os.devnull, flags)  # takes the lowest number that is free: this one
            mode = "r" if name == "stdin" else "w"
            setattr(sys, name, open(number, mode, encoding="utf-8", closefd=False))  # noqa: SIM115 -- lasts as long as the process
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(errors="backslashreplace")  # type: ignore[union-attr]


def _is_width(value: str) -> bool:
    return value.isascii() and value.isdecimal() and len(value) <= MOST_DIGITS and int(value) > 0


def _is_open(number: int) -> bool:
    try:
        os.fstat(number)
    except OSError:
        return False
    return True


def give_up_on(stream: int) -> None:
    """Let what is still held for a stream go nowhere, so that the interpreter ends without a word about it."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), stream)
