"""Text from profiles and paths, made harmless for where it is printed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from talentcalc.clauses.text import LANGUAGES

if TYPE_CHECKING:
    from collections.abc import Mapping

_HIDDEN = {*range(0x20), *range(0x7F, 0xA0), 0x061C, 0x200E, 0x200F, *range(0x2028, 0x202F), *range(0x2066, 0x206A)}
_VISIBLE = {code: f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}" for code in _HIDDEN}
_SURROGATES = {code: f"\\u{code:04x}" for code in range(0xD800, 0xE000)}
FORMULA = ("=", "+", "-", "@")


def one_line(text: str) -> str:
    """`text` without control, direction or surrogate characters: those are shown as escapes."""
    shown = text.translate(_VISIBLE)
    return shown if shown.isascii() or not any("\ud800" <= c <= "\udfff" for c in shown) else shown.translate(_SURROGATES)


def cell(text: str) -> str:
    """`text` as a CSV cell that no spreadsheet takes for a formula."""
    line = one_line(text)
    return "'" + line if line.lstrip().startswith(FORMULA) else line


def markdown(text: str) -> str:
    """`text` inside a Markdown table."""
    line = one_line(text)
    for mark, escaped in (("\\", "\\\\"), ("|", "\\|"), ("<", "&lt;"), (">", "&gt;"), ("`", "\\`"), ("*", "\\*")):
        line = line.replace(mark, escaped)
    return line


def language(wanted: str | None, environment: Mapping[str, str]) -> str:
    """The language asked for, else the environment's where it is one of ours, else English."""
    if wanted in LANGUAGES:
        return wanted
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        value = environment.get(name)
        if value:
            return "zh" if value.lower().startswith("zh") else "en"
    return "en"
