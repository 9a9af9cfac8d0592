"""Results replayed: every record made again from its input, every difference named."""

from __future__ import annotations

import datetime
import json
import os
from typing import TYPE_CHECKING, Any, NamedTuple

from talentcalc.batch.inputs import Input, json_lines
from talentcalc.batch.journal import input_hash
from talentcalc.batch.run import stamp_of
from talentcalc.batch.scoring import Settings, scorer
from talentcalc.batch.tally import Tally

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator


class Difference(NamedTuple):
    """Where a result differs from what its input gives now: `key` is a path in the record."""

    source: str
    kind: str
    key: str
    recorded: Any
    now: Any


def replay(results: str, found: Callable[[str], Input | None], settings: Settings) -> Iterator[Difference | None]:
    """The differences of every record in the file `results`; `None` for each record that agrees.

    `found` gives the input of a source. The day for profiles without a date is the record's. Raises
    `OSError`, and `ValueError` for a line that is no record.
    """
    with open(results, "rb") as file:
        for number, line in enumerate(file, 1):
            try:
                record = json.loads(line)
                source, stamp = record["profile"]["source"], record["stamp"]
                day = datetime.date.fromisoformat(stamp["day"])
            except (ValueError, KeyError, TypeError):
                message = f"line {number} is no record of a batch"
                raise ValueError(message) from None
            differences = list(_compare(record, found(source), settings._replace(day=day)))
            yield from differences or [None]


def _compare(record: dict[str, Any], given: Input | None, settings: Settings) -> Iterator[Difference]:
    source, stamp = record["profile"]["source"], record["stamp"]
    if given is None:
        yield Difference(source, "input-gone", "", None, None)
        return
    for key, value in stamp_of(settings).items():
        if stamp.get(key) != value:
            yield Difference(source, "stamp", f"stamp.{key}", stamp.get(key), value)
    digest = input_hash(given)
    if digest != stamp["input"]:
        yield Difference(source, "input-changed", "stamp.input", stamp["input"], digest)
    again = json.loads(scorer(settings).score(given, Tally()))
    again["profile"]["source"] = source
    del record["stamp"], again["stamp"]
    yield from (Difference(source, "result", *one) for one in _differences(record, again, ""))


def _differences(recorded: Any, now: Any, path: str) -> Iterator[tuple[str, Any, Any]]:
    if isinstance(recorded, dict) and isinstance(now, dict):
        for key in dict.fromkeys([*recorded, *now]):
            yield from _differences(recorded.get(key), now.get(key), f"{path}.{key}" if path else key)
    elif isinstance(recorded, list) and isinstance(now, list) and path in ("programs", "totals"):
        yield from _by_name(recorded, now, path)
    elif recorded != now:
        yield path, recorded, now


def _by_name(recorded: list[Any], now: list[Any], path: str) -> Iterator[tuple[str, Any, Any]]:
    then_, now_ = ({one.get("id") or f"{one['payee']}/{one['validity']}": one for one in some} for some in (recorded, now))
    for name in dict.fromkeys([*then_, *now_]):
        before, after = then_.get(name), now_.get(name)
        if before is None or after is None:
            yield f"{path}[{name}]", before and "there", after and "there"
        else:
            yield from _differences(before, after, f"{path}[{name}]")


def finder(folder: str) -> Callable[[str], Input | None]:
    """Looks a source up as it is recorded, or below `folder` by the end of its path.

    `FILE:NUMBER` is a line of a JSON Lines file, where no file has that very name.
    """

    def found(source: str) -> Input | None:
        path = _path(source, folder)
        if path is not None:
            return Input(path)
        name, colon, number = source.rpartition(":")
        path = _path(name, folder) if colon and number.isdecimal() else None
        if path is None:
            return None
        wanted = f"{path}:{number}"
        return next((line for line in json_lines(path) if line.source == wanted), None)

    return found


def _path(source: str, folder: str) -> str | None:
    parts = source.split(os.sep)
    below = (os.path.join(folder, *parts[start:]) for start in range(len(parts)) if parts[start:])
    return next((path for path in (source, *below) if os.path.lexists(path)), None) if source else None
