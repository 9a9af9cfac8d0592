"""Reading a profile from TOML: quickly where it is right, with every fault named where it is not."""

from __future__ import annotations

import datetime
import os
import re
import stat
import sys
import tomllib
from decimal import Decimal, InvalidOperation
from typing import Any

from talentcalc.clauses.refusals import Refused
from talentcalc.clauses.sections import SECTIONS, Rows
from talentcalc.clauses.text import Text
from talentcalc.profile import history, person  # noqa: F401 -- declares the sections
from talentcalc.profile.consistency import contradictions
from talentcalc.profile.faults import Fault, ProfileFaults
from talentcalc.profile.profile import SIDE_OF_KIND, Profile

MOST_BYTES = 1_000_000
MOST_ROWS = 10_000
TOP_KEYS = ("kind", "name", "as_of", "complete")
NAME_LENGTH = 200

_POSITION = re.compile(r" ?\(at (?:line (\d+), column (\d+)|end of document)\)$")


def load_profile(path: str | os.PathLike[str], *, as_of: datetime.date | None = None) -> Profile:
    """The profile in the TOML file at `path` (`-`: standard input).

    `as_of` overrides the file's own date; without either, today counts. Raises `ProfileFaults`.
    """
    source = os.fspath(path)
    return parse_profile(_bytes(source), source, as_of=as_of)


def parse_profile(content: bytes, source: str, *, as_of: datetime.date | None = None) -> Profile:
    """The profile that TOML `content` describes. Raises `ProfileFaults`, naming `source`."""
    return profile_from_tables(parse_toml(content, source), source, as_of=as_of)


def _bytes(source: str) -> bytes:
    try:
        if source == "-":
            content = sys.stdin.buffer.read(MOST_BYTES + 1)
        else:
            status = os.stat(source)
            if not stat.S_ISREG(status.st_mode) and not stat.S_ISFIFO(status.st_mode):
                raise ProfileFaults(source, [Fault("unreadable", accepted=Text("普通文件", "a regular file"))])
            with open(source, "rb") as file:
                content = file.read(MOST_BYTES + 1)
    except (OSError, ValueError) as error:
        if isinstance(error, ProfileFaults):
            raise
        reason = getattr(error, "strerror", None) or str(error)
        raise ProfileFaults(source, [Fault("unreadable", reason=reason)]) from None
    return content


def parse_toml(content: bytes, source: str) -> dict[str, Any]:
    """The tables of a TOML text, decimal fractions exact. Raises `ProfileFaults`.

    A UTF-8 byte-order mark is skipped. At most `MOST_BYTES` bytes are accepted.
    """
    if len(content) > MOST_BYTES:
        most = f"{MOST_BYTES:,}"
        raise ProfileFaults(source, [Fault("too-large", accepted=Text(f"至多 {most} 字节", f"at most {most} bytes"))])
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        column = error.start - (content.rfind(b"\n", 0, error.start) + 1) + 1
        raise ProfileFaults(source, [Fault("encoding", line=line, column=column)]) from None
    try:
        return tomllib.loads(text, parse_float=_decimal)
    except RecursionError:
        raise ProfileFaults(source, [Fault("too-deep")]) from None
    except ValueError as error:
        raise ProfileFaults(source, [_syntax(str(error), text)]) from None


def _decimal(digits: str) -> Decimal:
    try:
        return Decimal(digits)
    except InvalidOperation:
        message = "a number with too many digits"
        raise ValueError(message) from None


def _syntax(message: str, text: str) -> Fault:
    place = _POSITION.search(message)
    reason = message[: place.start()] if place else message
    if place and place[1]:
        return Fault("syntax", line=int(place[1]), column=int(place[2]), reason=reason)
    lines = text.split("\n")
    return Fault("syntax", line=len(lines), column=len(lines[-1]) + 1, reason=reason)


class _Doubtful(Exception):  # noqa: N818 -- never leaves this module
    """The quick reading met something it does not take; the models say what."""


def profile_from_tables(
    tables: dict[str, Any], source: str, *, as_of: datetime.date | None = None
) -> Profile:
    """The profile that parsed tables describe. Raises `ProfileFaults` with every fault."""
    try:
        profile = _quick(tables, source, as_of)
    except (_Doubtful, Refused):
        from talentcalc.profile import models  # noqa: PLC0415 -- pydantic is loaded only to explain

        raise ProfileFaults(source, models.faults(tables)) from None
    contradictory = contradictions(profile)
    if contradictory:
        raise ProfileFaults(source, contradictory)
    return profile


def _quick(tables: dict[str, Any], source: str, as_of: datetime.date | None) -> Profile:
    values: dict[str, Any] = {}
    rows: dict[str, list[Any]] = {}
    closed = []
    for key, given in tables.items():
        section = SECTIONS.get(key)
        if section is None:
            if key not in TOP_KEYS:
                raise _Doubtful
        elif issubclass(section, Rows):
            if type(given) is not list or len(given) > MOST_ROWS:
                raise _Doubtful
            rows[key] = []
            for row in given:
                read: dict[str, Any] = {}
                if _table(section.facts, row, read):
                    read["complete"] = True
                rows[key].append(read)
        elif _table(section.facts, given, values):
            closed.append(key)
    kind, name, day = tables.get("kind"), tables.get("name"), tables.get("as_of")
    complete = tables.get("complete", False)
    if (
        kind not in SIDE_OF_KIND
        or type(complete) is not bool
        or not (name is None or (isinstance(name, str) and 0 < len(name) <= NAME_LENGTH))
        or not (day is None or type(day) is datetime.date)
    ):
        raise _Doubtful
    return Profile(
        kind, values, rows, as_of=as_of or day or datetime.date.today(), closed=frozenset(closed),
        complete=complete, name=name, source=source,
    )


def _table(facts: dict[str, Any], given: Any, into: dict[str, Any]) -> bool:
    """Read one table's values into `into`; whether the table is closed."""
    if type(given) is not dict:
        raise _Doubtful
    for name, raw in given.items():
        fact = facts.get(name)
        if fact is not None:
            into[fact.key] = fact.read(raw)
        elif name != "complete" or type(raw) is not bool:
            raise _Doubtful
    return bool(given.get("complete"))
