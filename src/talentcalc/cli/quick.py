"""`check` and `batch` with plain options, read without loading Typer, which costs more than a whole check.

Whatever this reader does not take as it stands (help, completion, abbreviations, mistakes) goes to the
Typer application, which has the same options and says what is wrong.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from talentcalc.cli.options import BATCH, CHECK

if TYPE_CHECKING:
    from talentcalc.cli.options import Option

COMMANDS = {"check": (CHECK, 1), "batch": (BATCH, 0)}
"""The options of each command, and the fewest arguments it takes."""
MOST_DIGITS = 6


def read(words: list[str]) -> tuple[str, list[str], dict[str, Any]] | None:
    """The command, its arguments and its options; `None` where Typer has to look at the line."""
    taken, least = COMMANDS.get(words[0] if words else "", ((), 0))
    known = {option.name: option for option in taken}
    arguments: list[str] = []
    options: dict[str, Any] = {}
    rest = iter(words[1:])
    for word in rest:
        if known and (word == "-" or not word.startswith("-")):
            arguments.append(word)
            continue
        name, equals, value = word.partition("=")
        option = known.get(name)
        found = None if option is None else _value(option, value if equals else None, rest)
        if option is None or found is None:
            return None
        options[option.parameter] = [*options.get(option.parameter, ()), found] if option.repeated else found
    return (words[0], arguments, options) if known and len(arguments) >= least else None


def _value(option: Option, given: str | None, rest: Any) -> bool | str | int | None:
    """What is said of an option, `given` behind its equals sign or as the next word; `None` where that is no value."""
    if option.type is bool:
        return True if given is None else None
    said: str | None = next(rest, None) if given is None else given
    if said is None or option.type is str:
        return said
    if not (said.isascii() and said.isdecimal() and len(said) <= MOST_DIGITS):
        return None
    return int(said) if (option.least or 0) <= int(said) <= (option.most or int(said)) else None
