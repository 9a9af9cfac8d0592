"""A command line run in this process, and what must hold of what it did."""

from __future__ import annotations

import csv
import html.parser
import io
import json
import os
import re
import sys
import time
import traceback
from typing import NamedTuple
from unittest import mock

from talentcalc.__main__ import main

CODES = (0, 1, 2)
MOST_SECONDS = 1.0
"""Of the processor's time for one profile of an ordinary length."""
MOST_MEGABYTES = 1_000
"""Memory of a process that read every kind of input one after the other."""
MOVING = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]")
"""What a terminal obeys, all but the end of a line."""


class Done(NamedTuple):
    """How a command line ended. `broken` is the traceback of what came out of it, or empty."""

    code: int
    out: bytes
    err: bytes
    seconds: float
    broken: str = ""


def run(words: list[str], stdin: bytes = b"", env: dict[str, str] | None = None) -> Done:
    """Run the command line in this process, its streams in memory."""
    streams = [io.TextIOWrapper(io.BytesIO(content), encoding="utf-8") for content in (stdin, b"", b"")]
    began = time.process_time()
    code, broken = -1, ""
    environment = {key: value for key, value in os.environ.items() if key in ("PATH", "HOME", "PYTHONPATH")}
    with (
        mock.patch.object(sys, "argv", ["talentcalc", *words]), mock.patch.object(sys, "stdin", streams[0]),
        mock.patch.object(sys, "stdout", streams[1]), mock.patch.object(sys, "stderr", streams[2]),
        mock.patch.dict(os.environ, {"COLUMNS": "80", **environment, **(env or {})}, clear=True),
    ):
        try:
            code = main()
        except BaseException:  # noqa: BLE001 -- whatever it is, it is what is looked for
            broken = traceback.format_exc()
    seconds = time.process_time() - began
    out, err = (_written(stream) for stream in streams[1:])
    return Done(code, out, err, seconds, broken)


def _written(stream: io.TextIOWrapper) -> bytes:
    stream.flush()
    assert isinstance(stream.buffer, io.BytesIO)
    return stream.buffer.getvalue()


def wrong_with(done: Done, form: str = "", *, seconds: float | None = MOST_SECONDS) -> str | None:
    """What is wrong with how a command line ended, given the format it was asked for; `None` where all holds."""
    if done.broken:
        return done.broken
    if done.code not in CODES:
        return f"exit code {done.code}"
    if b"Traceback" in done.err:
        return "a traceback on standard error"
    if done.code and not done.err:
        return "a failure without a word"
    if seconds is not None and done.seconds > seconds:
        return f"{done.seconds:.1f} s of the processor's time"
    for stream in (done.out, done.err):
        found = MOVING.search(stream.decode("utf-8"))
        if found:
            return f"a terminal would obey {found[0]!r}"
    return _executed(done.out.decode("utf-8"), form) if done.code != 2 else None


def _executed(text: str, form: str) -> str | None:
    """What a spreadsheet, a browser or a Markdown viewer would execute of a text."""
    if form == "csv":
        cells = [cell for row in csv.reader(io.StringIO(text)) for cell in row]
        return next((f"a spreadsheet would execute {cell!r}" for cell in cells if cell.lstrip().startswith(("=", "+", "-", "@"))), None)
    if form == "html":
        page = _Page()
        page.feed(text)
        return page.executed
    if form == "markdown":
        bare = re.sub(r"\\.", "", text)  # an escaped mark does nothing
        found = re.search(r"!?\[[^\]]*\]\(|<[a-zA-Z/!]|^\s*`{3}|\$\S", bare, re.MULTILINE)
        return f"a viewer would execute {found[0]!r}" if found else None
    if form == "json":
        for line in text.splitlines() if not text.startswith(("[", "{\n")) else [text]:
            json.loads(line)
    return None


class _Page(html.parser.HTMLParser):
    """Looks for what a browser would run or fetch."""

    executed: str | None = None

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in ("script", "iframe", "object", "embed", "img", "form", "base", "audio", "video", "input"):
            self.executed = f"<{tag}>"
        for name, value in attrs:
            fetched = name in ("href", "src", "action") and not (value or "").startswith(("#", "data:,"))
            if name.startswith("on") or fetched:
                self.executed = f"<{tag} {name}={value!r}>"
