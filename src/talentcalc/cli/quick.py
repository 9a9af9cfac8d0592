"""`check` with plain options, read without loading Typer, which costs more than the whole check.

Whatever this reader does not take as it stands (help, completion, abbreviations, mistakes) goes to the
Typer application, which declares the same options and says what is wrong.
"""

from __future__ import annotations

from typing import Any

FLAGS = {"--all": "all", "--possible": "possible", "--complete": "complete"}
VALUES = {"--format": "format", "--lang": "lang", "--as-of": "as_of", "--output": "output"}
REPEATED = {"--document": "document"}


def read(words: list[str]) -> tuple[list[str], dict[str, Any]] | None:
    """The profiles and options of a `check` command line; `None` where Typer has to look at it."""
    if not words or words[0] != "check":
        return None
    paths: list[str] = []
    options: dict[str, Any] = {}
    rest = iter(words[1:])
    for word in rest:
        name, equals, value = word.partition("=")
        if word == "-" or not word.startswith("-"):
            paths.append(word)
        elif word in FLAGS:
            options[FLAGS[word]] = True
        elif name in VALUES or name in REPEATED:
            found = value if equals else next(rest, None)
            if found is None:
                return None
            if name in VALUES:
                options[VALUES[name]] = found
            else:
                options.setdefault(REPEATED[name], []).append(found)
        else:
            return None
    return (paths, options) if paths else None
