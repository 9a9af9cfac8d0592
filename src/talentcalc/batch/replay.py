"""Results replayed: every record made again from its input, every difference named."""

from __future__ import annotations

import datetime
import json
import os
from typing import TYPE_CHECKING, Any, NamedTuple

from talentcalc.batch.inputs import Input, below, json_lines
from talentcalc.batch.journal import input_hash, is_record, lines_of
from talentcalc.batch.run import stamp_of
from talentcalc.batch.scoring import Settings, scorer
from talentcalc.batch.tally import Tally

if TYPE_CHECKING:
    from collections.abc import Iterator


class NoRecord(ValueError):
    """A line of the results is no record of a batch; `line` says which, from 1."""

    def __init__(self, line: int) -> None:
        super().__init__(f"line {line}")
        self.line = line


class Difference(NamedTuple):
    """Where a result differs from what its input gives now: `key` is a path in the record."""

    source: str
    kind: str
    key: str
    recorded: Any
    now: Any


def replay(results: str, folder: str, settings: Settings) -> Iterator[Difference | None]:
    """The differences of every record in the file `results`; `None` for each record that agrees.

    Inputs are looked up in `folder`; profiles there that have no record are differences too. The day for
    profiles without a date is the record's. Raises `OSError`, and `NoRecord`.
    """
    finder = Finder(folder)
    recorded = set()
    with open(results, "rb") as file:
        for number, line in enumerate(lines_of(file), 1):
            record = _record(line, number)
            given = finder.find(record["profile"]["source"])
            if given is not None:
                recorded.add(os.path.abspath(given.source))
            day = datetime.date.fromisoformat(record["stamp"]["day"])
            differences = list(_compare(record, given, settings._replace(day=day)))
            yield from differences or (None,)
    for given in below([folder]):
        if os.path.abspath(given.source) not in recorded:
            yield Difference(given.source, "record-gone", "", None, None)


def _record(line: bytes, number: int) -> dict[str, Any]:
    try:
        record = json.loads(line)
        if is_record(record):
            return record
    except (ValueError, RecursionError):
        pass
    raise NoRecord(number)


def _compare(record: dict[str, Any], given: Input | None, settings: Settings) -> Iterator[Difference]:
    source, stamp = record["profile"]["source"], record["stamp"]
    if given is None:
        yield Difference(source, "input-gone", "", None, None)
        return
    for key, value in stamp_of(settings).items():
        if stamp[key] != value:
            yield Difference(source, "stamp", f"stamp.{key}", stamp[key], value)
    digest = input_hash(given)
    if digest != stamp.get("input"):
        yield Difference(source, "input-changed", "stamp.input", stamp.get("input"), digest)
    again = json.loads(scorer(settings).score(given, Tally()))
    again["profile"]["source"] = source
    del record["stamp"], again["stamp"]
    yield from (Difference(source, "result", *one) for one in _differences(record, again, ""))


def _differences(recorded: Any, now: Any, path: str) -> Iterator[tuple[str, Any, Any]]:
    if isinstance(recorded, dict) and isinstance(now, dict):
        for key in dict.fromkeys([*recorded, *now]):
            yield from _differences(recorded.get(key), now.get(key), f"{path}.{key}" if path else key)
    elif isinstance(recorded, list) and isinstance(now, list) and path in ("programs", "totals", "services"):
        yield from _by_name(recorded, now, path)
    elif recorded != now:
        yield path, recorded, now


def _by_name(recorded: list[Any], now: list[Any], path: str) -> Iterator[tuple[str, Any, Any]]:
    before, after = ({_name(one): one for one in some} for some in (recorded, now))
    if len(before) != len(recorded):
        yield path, f"{len(recorded)} entries", f"{len(now)} entries"
    elif list(before) != list(after) and before.keys() == after.keys():
        yield path, list(before), list(after)
    for name in dict.fromkeys([*before, *after]):
        if name not in before or name not in after:
            yield f"{path}[{name}]", "there" if name in before else None, "there" if name in after else None
        else:
            yield from _differences(before[name], after[name], f"{path}[{name}]")


def _name(one: Any) -> str:
    """What tells a program or total from the others of its record."""
    if not isinstance(one, dict):
        return str(one)
    return str(one.get("id") or f"{one.get('payee')}/{one.get('validity')}")


class Finder:
    """Looks up the inputs of records below a folder, by the end of their path.

    A source that names a place in the folder is that place. `FILE:NUMBER` is a line of a JSON Lines file,
    where no file has that very name.
    """

    def __init__(self, folder: str) -> None:
        self._folder = folder
        self._read: tuple[str, Iterator[Input]] = "", iter(())

    def find(self, source: str) -> Input | None:
        """The input of `source`; `None` where it is gone."""
        path = self._path(source)
        if path is not None:
            return Input(path)
        name, colon, number = source.rpartition(":")
        path = self._path(name) if colon and number.isdecimal() else None
        return None if path is None else self._line(path, f"{path}:{number}")

    def _path(self, source: str) -> str | None:
        """Where in the folder the file of `source` is."""
        if not source or "\0" in source:
            return None
        folder = os.path.abspath(self._folder)
        if os.path.abspath(source).startswith(os.path.join(folder, "")):
            return source if os.path.lexists(source) else None
        if os.path.abspath(source) == folder:
            return source
        parts = source.split(os.sep)
        ends = (os.path.join(self._folder, *parts[start:]) for start in range(len(parts)) if parts[start])
        return next((path for path in ends if os.path.lexists(path)), None)

    def _line(self, path: str, wanted: str) -> Input | None:
        """A line of a JSON Lines file: records come in its order, so reading goes on where it stopped."""
        for attempt in (0, 1):
            if attempt or self._read[0] != path:
                self._read = path, json_lines(path)
            for line in self._read[1]:
                if line.source == wanted:
                    return line
        return None
