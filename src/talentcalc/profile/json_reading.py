"""Reading a profile from JSON: the same keys as in TOML, dates as text, null as not said."""

from __future__ import annotations

import datetime
import json
import re
from functools import cache
from typing import Any

from talentcalc.clauses.announced import load_all
from talentcalc.clauses.facts import Dated
from talentcalc.clauses.sections import SECTIONS
from talentcalc.clauses.text import Text
from talentcalc.profile.faults import Fault, ProfileFaults
from talentcalc.profile.reading import (
    LEVELS,
    MOST_BYTES,
    TOO_MANY_DIGITS,
    TOP_KEYS,
    DigitsUnread,
    exact_decimal,
)

A_DAY = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)
AN_OBJECT = Text("一个 JSON 对象", "one JSON object")


def parse_json(content: bytes, source: str) -> dict[str, Any]:
    """The tables of a JSON text as TOML would give them. Raises `ProfileFaults`."""
    if len(content) > MOST_BYTES:
        most = f"{MOST_BYTES:,}"
        raise ProfileFaults(source, [Fault("too-large", accepted=Text(f"至多 {most} 字节", f"at most {most} bytes"))])
    try:
        text = content.decode("utf-8-sig")
        tables = _plain(content, text)
        if tables is None:
            tables = json.loads(text, parse_float=exact_decimal, object_pairs_hook=_object)
    except UnicodeDecodeError:
        raise ProfileFaults(source, [Fault("encoding")]) from None
    except RecursionError:
        raise ProfileFaults(source, [Fault("too-deep", accepted=LEVELS)]) from None
    except json.JSONDecodeError as error:
        fault = Fault("json", line=error.lineno, column=error.colno, reason=error.msg)
        raise ProfileFaults(source, [fault]) from None
    except DigitsUnread:
        raise ProfileFaults(source, [Fault("json", reason=TOO_MANY_DIGITS)]) from None
    except ValueError as error:
        raise ProfileFaults(source, [Fault("json", reason=str(error))]) from None
    if _SURROGATE in content and not _is_text(tables):
        raise ProfileFaults(source, [Fault("json", reason="half of a surrogate pair")])
    if type(tables) is not dict:
        raise ProfileFaults(source, [Fault("type", found=tables, accepted=AN_OBJECT)])
    _read_days(tables)
    return tables


_SURROGATE = b"\\u"
"""What half of a surrogate pair is written with; nothing else that is read can bring one in."""


def _is_text(tables: Any) -> bool:
    """Whether all keys and texts can be written out; half of a surrogate pair cannot."""
    try:
        json.dumps(tables, ensure_ascii=False, default=str).encode()
    except UnicodeEncodeError:
        return False
    except RecursionError:
        return True  # which is told of later
    return True


_PLAIN = json.JSONDecoder(parse_float=exact_decimal)


def _plain(content: bytes, text: str) -> dict[str, Any] | None:
    """The tables of a text that surely says no key twice and nothing is null; `None` where that has to be looked at.

    Where every colon follows a quotation mark, there are no more pairs than colons; and where there are as many
    entries in all tables, no key was said twice.
    """
    pairs = content.count(b":")
    if content.count(b'":') != pairs or b"null" in content:
        return None
    tables = _PLAIN.decode(text)
    return tables if type(tables) is dict and _entries(tables) == pairs else None


def _entries(tables: dict[str, Any]) -> int:
    """How many pairs the tables hold, themselves and those in lists of them; deeper ones are not counted."""
    number = len(tables)
    for given in tables.values():
        if type(given) is dict:
            number += len(given)
        elif type(given) is list:
            number += sum([len(row) for row in given if type(row) is dict])
    return number


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) != len(pairs):
        message = "a key stands twice"
        raise ValueError(message)
    return {key: value for key, value in found.items() if value is not None}


def _read_days(tables: dict[str, Any]) -> None:
    _read_day(tables, "as_of")
    for key, given in tables.items():
        if key not in SECTIONS and key not in TOP_KEYS:
            load_all()
        days = _day_names(key) if key in SECTIONS else ()
        for table in given if isinstance(given, list) and days else [given]:
            if isinstance(table, dict):
                for name in days:
                    _read_day(table, name)


@cache
def _day_names(key: str) -> tuple[str, ...]:
    """The names of a section's dates."""
    return tuple(name for name, fact in SECTIONS[key].facts.items() if isinstance(fact, Dated))


def _read_day(table: dict[str, Any], name: str) -> None:
    text = table.get(name)
    if isinstance(text, str) and A_DAY.fullmatch(text):
        try:
            table[name] = datetime.date.fromisoformat(text)
        except ValueError:
            return
