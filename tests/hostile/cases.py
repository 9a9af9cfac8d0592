"""Hostile inputs made from a seed: files, JSON Lines, command lines, environments, names of files."""

from __future__ import annotations

import datetime
import json
import random
from pathlib import Path
from typing import Any

import tomli_w

import population
from hostile.toml_kinds import texts
from talentcalc.clauses.facts import Choice, Choices, Dated, Flag, Place, Scale, Series, Words
from talentcalc.clauses.sections import SECTIONS, Rows
from talentcalc.documents import registry

SAMPLES = sorted((Path(__file__).parents[2] / "profiles").glob("*.toml"))
EVIL = (
    "=cmd|' /C calc'!A0", "@SUM(1)", "+1", "-1", "\t=1", "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "javascript:alert(1)",
    "![x](http://x.example/x.png)", "[x](javascript:alert(1))", "`x`", "```", "$x$", "| x | y |", "&#60;b&#62;", '"><script>', "{{ 7 * 7 }}", "{% raw %}",
    "\x1b[31m", "\x9b31m", "\x1b]0;x\x07", "\r\n", "\u202ex", "\u2066", "\u2028", "\x00", "\x7f", "\ufeff", "\U0010ffff", "e\u0301", "％s%n", "../../etc/passwd",
    "[bold red]x[/]", "[link=http://x.example]x[/link]", ":smile:", "\\", "'", '"', "1e999", "９９", "٣", "NaN", "null", "--help", "a" * 300, "中" * 201,
)
NUMBERS: tuple[Any, ...] = (
    0, -1, 1, 2**31, 2**63, 2**63 - 1, 10**15, 10**15 + 1, 10**40, 0.1, -0.0, 1e308, 1e-308, float("inf"), float("nan"), 17, 36, 100, 200,
)
PIECES = [
    piece.encode()
    for piece in [*"[]{}.,=#_01+-:\n\r\t\0\"'\\", '"""', "'''", "[[jobs]]\n", "[person]\n", "complete = true\n", "count = 0\n", "\ufeff", "2022-02-30", "1e5", "x" * 99]
] + [b"\xff", b"\xed\xa0\x80", b"\xc2"]
OPTIONS: dict[str, tuple[str, ...]] = {
    "--format": ("table", "json", "csv", "markdown", "html", "jsonl", "x"), "--lang": ("zh", "en", "both", "x"), "--document": (*registry.modules(), "x"),
    "--as-of": ("2022-06-01", "0001-01-01", "9999-12-31", "2022-02-30", "x"), "--at-most": ("1", "0", "9", "²"), "--place": ("江阳区", "none", "x", ""),
    "--jobs": ("1", "0", "-1", "²", "999"), "--skip": ("person", "jobs[1].count", "x"), "--text": ("/nonexistent", "."),
}
FLAGS = ("--all", "--possible", "--complete", "--margin", "--own-places", "--own-time", "--next", "--wide", "--trace", "--quiet", "--resume", "--help", "--x", "-h", "--", "-")
FIGURES = ("", "0", "1", "80", "²", "-1", "٣", "9" * 30, "x", "\udcff", "1e3", "true")
ENVIRONMENT: dict[str, tuple[str, ...]] = dict.fromkeys((
    "COLUMNS", "LINES", "TERMINAL_WIDTH", "JUPYTER_COLUMNS", "NO_COLOR", "FORCE_COLOR", "CLICOLOR_FORCE", "TTY_COMPATIBLE", "TTY_INTERACTIVE", "PAGER", "_TYPER_STANDARD_TRACEBACK",
), FIGURES) | {
    "LANG": ("C", "zh_CN.UTF-8", "tr_TR", "x", "\udcff", ""), "LC_ALL": ("C", "POSIX", "zh", "\udcff"), "TERM": ("dumb", "xterm", "unknown", "", "\udcff"), "TZ": ("x", "UTC+99", ":/"),
    "COLORTERM": ("truecolor", "x"), "_TALENTCALC_COMPLETE": ("complete_bash", "source_zsh", "x", ""), "HOME": ("/nonexistent", "", "\udcff"), "TMPDIR": ("/nonexistent",), "PYTHONUTF8": ("0",),
}
NAMES = (
    b"a b.toml", b"a\nb.toml", b"\xff.toml", b"-.toml", b"--help.toml", "张三.toml".encode(), b"=1.toml", b"<b>.toml", b"\x1b[31m.toml", b"[x](y).toml", "\u202e.toml".encode(),
    b"'.toml", b'".toml', b"$(x).toml", b"*.toml", b"%s.toml", b"~", b"{x}.toml", "\N{GRINNING FACE}.toml".encode(), b"a" * 200 + b".toml", b"`x`.toml", b"\\.toml",
)


def a_file(dice: random.Random) -> bytes:
    """Some bytes of TOML, mostly near a profile."""
    kind = dice.randrange(6)
    if kind == 0:
        return bytes(dice.randrange(256) for _ in range(dice.randrange(60)))
    if kind == 1:
        return b'kind = "applicant"\n' + dice.choice(texts())[1]
    if kind == 2:
        return tomli_w.dumps(a_profile(dice)).encode("utf-8", "replace")
    text = dice.choice(SAMPLES).read_bytes() if kind == 3 else tomli_w.dumps(population.tables(dice.randrange(10**6), density=0.1, sections=0.3)).encode()
    return text if kind == 4 else spoilt(dice, text)


def spoilt(dice: random.Random, text: bytes) -> bytes:
    """A text with a few places changed, cut or doubled."""
    content = bytearray(text)
    for _ in range(dice.randint(1, 4)):
        at = dice.randrange(len(content) + 1)
        content[at : at + dice.choice((0, 0, 1, 2, 40))] = dice.choice((dice.choice(PIECES), content[at - 30 : at], dice.choice(EVIL).encode()))
    return bytes(content)


def a_profile(dice: random.Random) -> dict[str, Any]:
    """Tables with hostile values wherever a value may stand."""
    tables: dict[str, Any] = {"kind": dice.choice(("applicant", "enterprise")), "name": dice.choice(EVIL)}
    if dice.random() < 0.5:
        tables["as_of"] = dice.choice((datetime.date(2022, 6, 1), datetime.date.min, datetime.date.max))
    for key in dice.sample(list(SECTIONS), dice.randint(1, 4)):
        section = SECTIONS[key]
        chosen = dice.sample(list(section.facts.values()), min(len(section.facts), dice.randint(0, 5)))
        table = {fact.name: _value(dice, fact) for fact in chosen}
        tables[key] = [table] * dice.choice((0, 1, 2, 9)) if issubclass(section, Rows) else table
    return tables


def _value(dice: random.Random, fact: Any) -> Any:
    if dice.random() < 0.05:
        return dice.choice((dice.choice(EVIL), dice.choice(NUMBERS), [], {}, [dice.choice(EVIL)], datetime.time(7, 32)))
    if isinstance(fact, Flag):
        return dice.random() < 0.5
    if isinstance(fact, Dated):
        return dice.choice((datetime.date.min, datetime.date.max, datetime.date(2020, 2, 29), datetime.date(2022, 6, 1)))
    if isinstance(fact, Choices):
        return dice.sample(list(fact.options), dice.randint(0, min(3, len(fact.options))))
    if isinstance(fact, Choice | Scale):
        return dice.choice(list(fact.options))
    if isinstance(fact, Place):
        return dice.choice(("江阳区", "510502", "none", "泸州市", "四川省", "999999", dice.choice(EVIL)))
    if isinstance(fact, Series):
        return [dice.choice(NUMBERS[:9]) for _ in range(dice.randint(0, 4))]
    return dice.choice(EVIL) if isinstance(fact, Words) else dice.choice((*NUMBERS[:3], 12, 36, dice.randrange(10**6)))


def a_line(dice: random.Random) -> bytes:
    """A line of JSON Lines, mostly near a profile."""
    kind = dice.randrange(5)
    if kind == 0:
        return bytes(dice.choice(b'{}[]":,\\u0dnulftre 1-.eE\xff') for _ in range(dice.randrange(40))).replace(b"\n", b"")
    content = json.dumps(a_profile(dice), default=str, ensure_ascii=dice.random() < 0.5).encode("utf-8", "surrogatepass")
    if kind == 1:
        depth = dice.choice((31, 32, 33, 500, 990, 5_000))
        return content[:-1] + b',"name":' + b"[" * depth + b"]" * depth + b"}"
    if kind == 2:
        return content.replace(b'"kind"', b'"\\ud800"', 1)
    return (content if kind == 3 else spoilt(dice, content)).replace(b"\n", b" ")


def options(dice: random.Random, most: int) -> list[str]:
    """Options of a command line, right and wrong."""
    words: list[str] = []
    for _ in range(dice.randrange(most + 1)):
        if dice.random() < 0.5:
            words.append(dice.choice(FLAGS) if dice.random() < 0.9 else dice.choice(EVIL).replace("\0", ""))
        else:
            name = dice.choice(list(OPTIONS))
            value = dice.choice(OPTIONS[name]) if dice.random() < 0.9 else dice.choice(EVIL).replace("\0", "")
            words += [f"{name}={value}"] if dice.random() < 0.3 else [name, value]
    return words


def an_environment(dice: random.Random) -> dict[str, str]:
    """A few variables that are read, with odd values."""
    return {name: dice.choice(ENVIRONMENT[name]) for name in dice.sample(list(ENVIRONMENT), dice.randint(1, 4))}
