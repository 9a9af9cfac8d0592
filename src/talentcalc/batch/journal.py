"""Records of an earlier run, found again by their source."""

from __future__ import annotations

import datetime
import hashlib
import json
from typing import TYPE_CHECKING, Any, TypeGuard

from talentcalc.batch.scoring import contents
from talentcalc.profile.faults import ProfileFaults

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import BinaryIO, Self

    from talentcalc.batch.inputs import Input

LONGEST = 64 << 20
"""Bytes that no record reaches, with all its trees."""
NOT_ITS_OWN = ("worker-died", "internal")
"""Errors that an input need not meet again."""
STAMPED = ("talentcalc", "rules", "options", "day")


class Earlier:
    """The whole records of a file that an earlier run left, by source; a torn last line does not count.

    Only where each record stands is held in memory, not the record.
    """

    def __init__(self, path: str) -> None:
        self._file: BinaryIO = open(path, "rb")  # noqa: SIM115 -- closed by __exit__
        self._places: dict[int, int] = {}
        self.stamp: dict[str, Any] | None = None
        for place, record in _records(self._file):
            self._places[_key(record["profile"]["source"])] = place
            if self.stamp is None:
                self.stamp = record["stamp"]

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._file.close()

    def take(self, given: Input, stamp: dict[str, Any]) -> tuple[bytes, dict[str, Any]] | None:
        """The record of `given`, as its line and as data.

        `None` where there is none, where it was made under another stamp (version, rules, options, day), its input has
        changed since, or it only tells that the process died over it.
        """
        place = self._places.get(_key(given.source))
        if place is None:
            return None
        self._file.seek(place)
        line = self._file.readline()
        record: dict[str, Any] = json.loads(line)
        made = record["stamp"]
        if record["profile"]["source"] != given.source or any(made[key] != stamp[key] for key in STAMPED):
            return None
        if "error" in record and record["error"]["kind"] in NOT_ITS_OWN:
            return None
        before = made.get("input")
        return (line, record) if before is not None and before == input_hash(given) else None


def _key(source: str) -> int:
    digest = hashlib.sha256(source.encode("utf-8", "surrogatepass")).digest()
    return int.from_bytes(digest[:8])


def _records(file: BinaryIO) -> Iterator[tuple[int, dict[str, Any]]]:
    """The whole records of a file with the place each begins; the first torn or strange line ends them."""
    place = 0
    for line in lines_of(file):
        try:
            record = json.loads(line) if line.endswith(b"\n") else None
        except (ValueError, RecursionError):
            return
        if not is_record(record):
            return
        yield place, record
        place += len(line)


def lines_of(file: BinaryIO) -> Iterator[bytes]:
    """The lines of a file of records; one that is longer than any record comes in pieces, which are none."""
    while line := file.readline(LONGEST):
        yield line


def is_record(record: Any) -> TypeGuard[dict[str, Any]]:
    """It is shaped as a batch writes records, as far as finding it again goes."""
    if not isinstance(record, dict):
        return False
    profile, stamp = record.get("profile"), record.get("stamp")
    named = isinstance(profile, dict) and isinstance(profile.get("source"), str)
    return named and isinstance(stamp, dict) and all(isinstance(stamp.get(key), str) for key in STAMPED) and _is_day(stamp["day"])


def _is_day(text: str) -> bool:
    try:
        return bool(datetime.date.fromisoformat(text))
    except ValueError:
        return False


def input_hash(given: Input) -> str | None:
    """The hash of an input's bytes; `None` where it cannot be read."""
    content = given.content
    if content is None:
        try:
            content = contents(given.source)
        except ProfileFaults:
            return None
    return hashlib.sha256(content).hexdigest()
