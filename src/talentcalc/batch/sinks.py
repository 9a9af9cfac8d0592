"""Where records go: JSON Lines as they are, CSV by program or by profile, Parquet."""

from __future__ import annotations

import csv
import io
import json
from typing import TYPE_CHECKING, Any, Protocol

from talentcalc.present.safe import cell

if TYPE_CHECKING:
    from collections.abc import Iterable
    from typing import BinaryIO

LONG = (
    "source", "name", "kind", "as_of", "error", "program", "document", "clause", "title_zh", "title_en", "outcome",
    "validity", "discretion", "form", "payee", "amount_kind", "low_yuan", "high_yuan", "months", "missing",
    "excluded_by", "possible_high_yuan",
)
SUMS = ("entitled", "low", "high", "discretionary_high", "possible_high", "credit_high")
WIDE = (
    "source", "name", "kind", "as_of", "error", "eligible", "possible", "excluded", "programs", "payee", "validity",
    *(f"{name}_yuan" for name in SUMS), "open_ended", "eligible_open_ended", "possible_open_ended",
)


class Sink(Protocol):
    """Takes records, lines of JSON, in order."""

    def write(self, lines: bytes | memoryview) -> None:
        """Take some whole records."""

    def close(self) -> None:
        """Write what is still held."""


class JsonLines:
    """Records as they are, one a line."""

    def __init__(self, out: BinaryIO) -> None:
        self._out = out

    def write(self, lines: bytes | memoryview) -> None:
        self._out.write(lines)

    def close(self) -> None:
        self._out.flush()


class Csv:
    """One row a profile and program; with `wide`, one a profile. Cells that would be formulas are text."""

    def __init__(self, out: BinaryIO, *, wide: bool) -> None:
        self._out = out
        self._rows = wide_rows if wide else long_rows
        self._put([WIDE if wide else LONG])

    def _put(self, rows: Iterable[Iterable[Any]]) -> None:
        text = io.StringIO()
        writer = csv.writer(text, lineterminator="\n")
        writer.writerows([cell(one) if isinstance(one, str) else one for one in row] for row in rows)
        self._out.write(text.getvalue().encode("utf-8", "backslashreplace"))

    def write(self, lines: bytes | memoryview) -> None:
        for line in bytes(lines).splitlines():
            self._put(self._rows(json.loads(line)))

    def close(self) -> None:
        self._out.flush()


class Parquet:
    """The rows of CSV as a Parquet file, in row groups; money as text, exact."""

    ROWS = 50_000

    def __init__(self, path: str, *, wide: bool) -> None:
        self._path = path
        self._columns = WIDE if wide else LONG
        self._rows = wide_rows if wide else long_rows
        self._held: list[list[Any]] = []
        self._writer: Any = None

    def write(self, lines: bytes | memoryview) -> None:
        for line in bytes(lines).splitlines():
            rows = self._rows(json.loads(line))
            self._held += [["" if one is None else _encodable(str(one)) for one in row] for row in rows]
        if len(self._held) >= self.ROWS:
            self._flush()

    def _flush(self) -> None:
        import pyarrow as pa  # type: ignore[import-untyped]  # noqa: PLC0415 -- an extra
        import pyarrow.parquet as pq  # type: ignore[import-untyped]  # noqa: PLC0415

        schema = pa.schema([(name, pa.string()) for name in self._columns])
        if self._writer is None:
            self._writer = pq.ParquetWriter(self._path, schema)
        columns = [[row[place] for row in self._held] for place in range(len(self._columns))]
        self._writer.write_table(pa.table([pa.array(column, pa.string()) for column in columns], schema=schema))
        self._held = []

    def close(self) -> None:
        self._flush()
        self._writer.close()


def _encodable(text: str) -> str:
    """`text` with what UTF-8 cannot say (half a surrogate pair, a byte of a file's name) written out, as in the other formats."""
    return text if text.isascii() else text.encode("utf-8", "backslashreplace").decode()


def long_rows(record: dict[str, Any]) -> list[list[Any]]:
    """One row a program, under `LONG`; a faulty or empty record has one row without a program."""
    head = _head(record)
    rows = [
        [
            *head, one["id"], one["document"], one["clause"], one["name"]["zh"], one["name"]["en"], one["outcome"],
            one["validity"], one["discretion"], one["form"], one["payee"], one["amount"]["kind"], one["amount"]["low"],
            one["amount"]["high"], one["duration"]["months"], " ".join(one["missing"]), one["excluded_by"],
            one["amount"]["possible_high"],
        ]
        for one in record.get("programs", ())
    ]
    return rows or [[*head, *[None] * (len(LONG) - len(head))]]


def wide_rows(record: dict[str, Any]) -> list[list[Any]]:
    """One row a profile, under `WIDE`: its counts, the eligible programs and each total, `;` between several."""
    head = _head(record)
    programs = record.get("programs")
    if programs is None:
        return [[*head, *[None] * (len(WIDE) - len(head))]]
    by_outcome = {outcome: [one["id"] for one in programs if one["outcome"] == outcome] for outcome in ("eligible", "possible", "excluded")}
    totals = record["totals"]
    return [[
        *head, *(len(ids) for ids in by_outcome.values()), " ".join(by_outcome["eligible"]),
        *(";".join(total[name] for total in totals) for name in ("payee", "validity", *SUMS)),
        *(";".join(str(total[name]).lower() for total in totals) for name in WIDE[-3:]),
    ]]


def _head(record: dict[str, Any]) -> list[Any]:
    profile = record["profile"]
    error = record.get("error")
    return [profile["source"], profile["name"], profile["kind"], record.get("as_of"), error and error["message"]]
