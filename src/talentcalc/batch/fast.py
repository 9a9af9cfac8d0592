"""The fast TOML parser, taken only where it says the same as the standard one."""

from __future__ import annotations

import re
from typing import Any

from talentcalc.profile.faults import ProfileFaults
from talentcalc.profile.reading import MOST_BYTES, refuse_long

try:
    import rtoml
except ImportError:
    rtoml = None  # type: ignore[assignment]

_ONE_LINE_TABLE = re.compile(r"""\{(?:[^{}"'#\r\n]|"[^"\r\n]*"|'[^'\r\n]*')*\}""")
_LAST_COMMA = re.compile(r",[ \t]*\}")


def fast_tables(content: bytes) -> dict[str, Any] | None:
    """The tables by the fast parser, where there is one and it takes the text; `None` leaves it to the standard one.

    It knows no decimals: the reading of facts refuses a binary fraction, and the standard parser reads it again.
    """
    if rtoml is None or len(content) > MOST_BYTES:
        return None
    try:
        text = content.decode()
        if _is_newer(text) or _is_read_otherwise(text):
            return None
        refuse_long(text, "")
        tables: dict[str, Any] = rtoml.loads(text)
    except (ValueError, RecursionError, ProfileFaults):
        return None
    return tables


_MULTI_LINE = (3 * '"', 3 * "'")
_TIME = re.compile(r"[0-9]:[0-9]")


def _is_read_otherwise(text: str) -> bool:
    """It may hold what the two parsers read differently: line ends in strings over lines, and times of day, which no fact takes."""
    return ("\r" in text and any(mark in text for mark in _MULTI_LINE)) or _TIME.search(text) is not None


def _is_newer(text: str) -> bool:
    """It may hold what TOML 1.1 takes and 1.0 does not: new escapes, inline tables over lines or with a last comma.

    Plain inline tables on one line pass; a text with anything else in braces, or any escape, is not looked at closer.
    """
    if "\\" in text:
        return True
    braces = text.count("{")
    return braces > 0 and (len(_ONE_LINE_TABLE.findall(text)) != braces or _LAST_COMMA.search(text) is not None)
