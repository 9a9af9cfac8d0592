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

from talentcalc.clauses.announced import load_all
from talentcalc.clauses.refusals import Refused, nearest
from talentcalc.clauses.sections import SECTIONS, Rows
from talentcalc.clauses.text import Text
from talentcalc.profile import (  # noqa: F401 -- declares the sections, in the order they are listed
    person,
    work,
    undertakings,
    household,
    enterprise,
    dealings,
    platforms,
    bodies,
    history,
)
from talentcalc.profile.consistency import contradictions
from talentcalc.profile.faults import Fault, ProfileFaults
from talentcalc.profile.profile import SIDE_OF_KIND, Profile

MOST_BYTES = 1_000_000
MOST_ROWS = 10_000
CLOSING = {"complete"}
"""The key that closes a table, and says nothing else."""
TOP_KEYS = ("kind", "name", "as_of", "complete")
NAME_LENGTH = 200
MOST_FAULTS = 100
"""Faults told of one file; a last one says that there are more."""
MOST_DIGITS = 4_300
"""Digits of one number; Python reads no longer ones."""
MOST_PARTS = 32
"""Parts of one dotted key: reading a key takes time by the square of their number."""
MOST_LEVELS = 32
"""Levels of tables and lists in one another; a profile needs four."""

_POSITION = re.compile(r" ?\(at (?:line (\d+), column (\d+)|end of document)\)$")
_PART = r"""(?:[A-Za-z0-9_-]++|"[^"\n]*+"|'[^'\n]*+')"""
_LONG_KEY = re.compile(rf"(?<![A-Za-z0-9_-]){_PART}(?:[ \t]*+\.[ \t]*+{_PART}){{{MOST_PARTS}}}")
_LONG_NUMBER = re.compile(rf"(?<![0-9A-Za-z_])(?:0[xob])?[0-9A-Fa-f](?:_?[0-9A-Fa-f]){{{MOST_DIGITS}}}")


def load_profile(path: str | os.PathLike[str], *, as_of: datetime.date | None = None) -> Profile:
    """The profile in the TOML file at `path` (`-`: standard input).

    `as_of` is the day it counts for instead of the file's own date; without either, today. What it says of ages is said of
    its own date, or where it has none of the day it counts for. Raises `ProfileFaults`.
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
    refuse_long(text, source)
    try:
        return tomllib.loads(text, parse_float=exact_decimal)
    except RecursionError:
        raise ProfileFaults(source, [Fault("too-deep", accepted=LEVELS)]) from None
    except DigitsUnread as number:
        raise ProfileFaults(source, [_at(text.find(str(number)), text, "syntax", TOO_MANY_DIGITS)]) from None
    except ValueError as error:
        raise ProfileFaults(source, [_syntax(str(error), text)]) from None


def refuse_long(text: str, source: str) -> None:
    """Keys and numbers that would take long to read, or that Python cannot show. Raises `ProfileFaults`."""
    if len(text) < MOST_DIGITS and text.count(".") < MOST_PARTS:
        return
    key = _LONG_KEY.search(text)
    if key:
        raise ProfileFaults(source, [_at(key.start(), text, "too-deep")])
    number = _LONG_NUMBER.search(text)
    if number:
        raise ProfileFaults(source, [_at(number.start(), text, "syntax", TOO_MANY_DIGITS)])


TOO_MANY_DIGITS = "a number with too many digits"


class DigitsUnread(ValueError):
    """A number that is written with too many digits."""


def exact_decimal(digits: str) -> Decimal:
    """A decimal fraction as it is written. Raises `DigitsUnread`."""
    if len(digits) > MOST_DIGITS:
        raise DigitsUnread(digits)
    try:
        return Decimal(digits)
    except InvalidOperation:
        raise DigitsUnread(digits) from None


def _at(start: int, text: str, kind: str, reason: str | None = None) -> Fault:
    """A fault at a place of the text."""
    line = text.count("\n", 0, start) + 1
    return Fault(kind, line=line, column=start - text.rfind("\n", 0, start), reason=reason)


def _syntax(message: str, text: str) -> Fault:
    place = _POSITION.search(message)
    if not place or not place[1]:
        return _at(len(text), text, "syntax", message[: place.start()] if place else message)
    line, column = int(place[1]), int(place[2])
    fault = Fault("syntax", line=line, column=column, reason=message[: place.start()])
    key = _FOREIGN_KEY.match(text.split("\n")[line - 1])
    if key and key[1].isprintable() and not key[1].isascii():
        fault.accepted = _ENGLISH_KEY
        fault.nearest = keys_named(key[1])[:3] or nearest(key[1], [*TOP_KEYS, *SECTIONS])
    return fault


_FOREIGN_KEY = re.compile(r"""[\s\[]*([^\s=\[\].,"'#]+)[ \t]*[\].=]""")
_ENGLISH_KEY = Text("英文键名，见 talentcalc fields", "an English key, as `talentcalc fields` lists them")


def keys_named(word: str) -> tuple[str, ...]:
    """Keys of the sections and facts that `word` labels, or of the facts of that name elsewhere."""
    labelled = [key for key, section in SECTIONS.items() if word in _spellings(section.label)]
    facts = [fact for section in SECTIONS.values() for fact in section.facts.values()]
    labelled += [fact.key for fact in facts if word in _spellings(fact.label)]
    return tuple(labelled or [fact.key for fact in facts if fact.name == word])


def _spellings(label: Text) -> tuple[str, ...]:
    """A label, and its Chinese without what stands in brackets."""
    return label.zh, label.en, label.zh.partition("（")[0]


LEVELS = Text(f"至多 {MOST_LEVELS} 层", f"at most {MOST_LEVELS} levels")


def _is_too_deep(tables: dict[str, Any]) -> bool:
    """Whether tables and lists stand in one another deeper than is read."""
    level: list[Any] = [tables]
    for _ in range(MOST_LEVELS):
        level = [
            inner for one in level for inner in (one.values() if isinstance(one, dict) else one)
            if isinstance(inner, dict | list)
        ]
    return bool(level)


class _Doubtful(Exception):
    """The quick reading met something it does not take; the models say what."""


def profile_from_tables(
    tables: dict[str, Any], source: str, *, as_of: datetime.date | None = None
) -> Profile:
    """The profile that parsed tables describe. Raises `ProfileFaults` with every fault."""
    try:
        profile = _quick_with_announced(tables, source, as_of)
    except (_Doubtful, Refused):
        if _is_too_deep(tables):
            raise ProfileFaults(source, [Fault("too-deep", accepted=LEVELS)]) from None
        from talentcalc.profile import models  # noqa: PLC0415 -- pydantic is loaded only to explain

        raise ProfileFaults(source, models.faults(tables)) from None
    contradictory = contradictions(profile)
    if contradictory:
        raise ProfileFaults(source, contradictory)
    profile.leave_out_empty()
    return profile


def quick_profile(
    tables: dict[str, Any], source: str, *, as_of: datetime.date | None = None
) -> Profile | None:
    """The profile that tables describe; `None` where anything is wrong with them."""
    try:
        profile = _quick_with_announced(tables, source, as_of)
    except (_Doubtful, Refused):
        return None
    if contradictions(profile):
        return None
    profile.leave_out_empty()
    return profile


def _quick_with_announced(tables: dict[str, Any], source: str, as_of: datetime.date | None) -> Profile:
    """What is not known is looked for once more with the facts that documents of other distributions declare."""
    try:
        return _quick(tables, source, as_of)
    except (_Doubtful, Refused):
        if not load_all():
            raise
        return _quick(tables, source, as_of)


def _quick(tables: dict[str, Any], source: str, as_of: datetime.date | None) -> Profile:
    values: dict[str, Any] = {}
    rows: dict[str, list[Any]] = {}
    closed = []
    for key, given in tables.items():
        section = SECTIONS.get(key)
        if section is None and key not in TOP_KEYS:
            raise _Doubtful
        if section is None or given is None:  # what a caller in Python leaves None is nothing said
            continue
        if issubclass(section, Rows):
            rows[key] = _rows(section, given)
        elif _table(section.readers, given, values):
            closed.append(key)
    kind, name, day = tables.get("kind"), tables.get("name"), tables.get("as_of")
    complete = tables.get("complete", False)
    if (
        not isinstance(kind, str)
        or kind not in SIDE_OF_KIND
        or type(complete) is not bool
        or not (name is None or (isinstance(name, str) and 0 < len(name) <= NAME_LENGTH))
        or not (day is None or type(day) is datetime.date)
    ):
        raise _Doubtful
    counts_on = as_of or day or datetime.date.today()  # noqa: DTZ011 -- the user's own day
    return Profile(
        kind, values, rows, as_of=counts_on, own_day=day, closed=frozenset(closed),
        complete=complete, name=name, source=source,
        said={key for key, given in tables.items() if type(given) is dict and given.keys() - CLOSING},
    )


def _rows(section: type[Rows], given: Any) -> list[Any]:
    """Read the rows of a list."""
    if type(given) is not list or len(given) > MOST_ROWS:
        raise _Doubtful
    rows = []
    for row in given:
        read: dict[str, Any] = {}
        if _table(section.readers, row, read):
            read["complete"] = True
        rows.append(read)
    return rows


def _table(readers: dict[str, Any], given: Any, into: dict[str, Any]) -> bool:
    """Read one table's values into `into`; whether the table is closed."""
    if type(given) is not dict:
        raise _Doubtful
    for name, raw in given.items():
        reader = readers.get(name)
        if reader is not None:
            key, read = reader
            if read is not None:
                into[key] = read(raw)
            elif raw is True or raw is False:
                into[key] = raw
            else:
                raise _Doubtful
        elif name != "complete" or type(raw) is not bool:
            raise _Doubtful
    return bool(given.get("complete"))
