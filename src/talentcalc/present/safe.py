"""Text from profiles and paths, made harmless for where it is printed."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from talentcalc.clauses.text import LANGUAGES

if TYPE_CHECKING:
    from collections.abc import Mapping

_HIDDEN = {*range(0x20), *range(0x7F, 0xA0), 0x061C, 0x200E, 0x200F, *range(0x2028, 0x202F), *range(0x2066, 0x206A)}
_VISIBLE = {code: f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}" for code in _HIDDEN}
_SURROGATES = {code: f"\\u{code:04x}" for code in range(0xD800, 0xE000)}
_MOVING = re.compile("[\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]")
"""What moves a terminal or turns text round and may stand in JSON as it is."""
_ESCAPED = {ord(mark): f"\\{mark}" for mark in "\\|`*[]$"} | {ord("<"): "&lt;", ord(">"): "&gt;", ord("&"): "&amp;"}
FORMULA = ("=", "+", "-", "@")


def one_line(text: str) -> str:
    """`text` without control, direction or surrogate characters: those are shown as escapes."""
    shown = text.translate(_VISIBLE)
    return shown if shown.isascii() or not any("\ud800" <= c <= "\udfff" for c in shown) else shown.translate(_SURROGATES)


def in_json(text: str) -> str:
    """JSON text, in which what moves a terminal stands as escapes, and half of a surrogate pair as well."""
    if text.isascii() and "\x7f" not in text:
        return text
    shown = _MOVING.sub(lambda found: f"\\u{ord(found[0]):04x}", text)
    return shown.encode("utf-8", "backslashreplace").decode()


def cell(text: str) -> str:
    """`text` as a CSV cell that no spreadsheet takes for a formula."""
    line = one_line(text)
    return "'" + line if line.lstrip().startswith(FORMULA) else line


def markdown(text: str) -> str:
    """`text` inside Markdown, in a table too: no tag, link, image, code or formula."""
    return one_line(text).translate(_ESCAPED)


def language(wanted: str | None, environment: Mapping[str, str]) -> str:
    """The language asked for, else the environment's where it is one of ours, else English."""
    if wanted in LANGUAGES:
        return wanted
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        value = environment.get(name)
        if value:
            return "zh" if value.lower().startswith("zh") else "en"
    return "en"
