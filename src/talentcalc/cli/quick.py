"""`check` and `batch` with plain options, read without loading Typer, which costs more than a whole check.

Whatever this reader does not take as it stands (help, completion, abbreviations, mistakes) goes to the
Typer application, which declares the same options and says what is wrong.
"""

from __future__ import annotations

from typing import Any, NamedTuple


class Takes(NamedTuple):
    """The options of a command: without a value, with one, and those of them that are numbers; and its fewest arguments."""

    flags: frozenset[str]
    values: frozenset[str]
    numbers: frozenset[str]
    least: int


COMMANDS = {
    "check": Takes(
        flags=frozenset(("--all", "--possible", "--complete")),
        values=frozenset(("--format", "--lang", "--as-of", "--output", "--document")),
        numbers=frozenset(),
        least=1,
    ),
    "batch": Takes(
        flags=frozenset(("--wide", "--all", "--trace", "--complete", "--resume", "--quiet")),
        values=frozenset(("--input", "--format", "--jobs", "--lang", "--as-of", "--output", "--document", "--summary")),
        numbers=frozenset(("--jobs",)),
        least=0,
    ),
}
REPEATED = frozenset(("--document",))
MOST = 256
"""The largest number an option takes; the smallest is 1."""


def read(words: list[str]) -> tuple[str, list[str], dict[str, Any]] | None:
    """The command, its arguments and its options; `None` where Typer has to look at the line."""
    takes = COMMANDS.get(words[0]) if words else None
    if takes is None:
        return None
    arguments: list[str] = []
    options: dict[str, Any] = {}
    rest = iter(words[1:])
    for word in rest:
        name, equals, value = word.partition("=")
        if word == "-" or not word.startswith("-"):
            arguments.append(word)
        elif word in takes.flags:
            options[_parameter(word)] = True
        elif name in takes.values:
            found = _value(value if equals else next(rest, None), number=name in takes.numbers)
            if found is None:
                return None
            if name in REPEATED:
                options.setdefault(_parameter(name), []).append(found)
            else:
                options[_parameter(name)] = found
        else:
            return None
    return (words[0], arguments, options) if len(arguments) >= takes.least else None


def _value(given: str | None, *, number: bool) -> str | int | None:
    if given is None or not number:
        return given
    return int(given) if given.isascii() and given.isdecimal() and len(given) < len("1000") and 1 <= int(given) <= MOST else None


def _parameter(option: str) -> str:
    return option.removeprefix("--").replace("-", "_")
