"""`check` and `explain`: profiles against documents."""

from __future__ import annotations

import datetime
import os
from typing import TYPE_CHECKING

from talentcalc.assess.check import Result, check
from talentcalc.cli.output import FAILED, OK, SOME_FAILED, Failure, complain, destination, fault_message, unknown_id
from talentcalc.clauses.text import Text, both
from talentcalc.documents.registry import DocumentUnknown
from talentcalc.present.safe import language, one_line
from talentcalc.profile.faults import ProfileFaults
from talentcalc.profile.reading import load_profile

if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import TextIO

FORMATS = ("table", "json", "csv", "markdown")
BAD_DATE = Text("日期应为 YYYY-MM-DD：{value}", "a date is written YYYY-MM-DD, not {value}")
BAD_FORMAT = Text("格式应为 {known} 之一：{value}", "the format is one of {known}, not {value}")
BAD_LANGUAGE = Text("语言应为 zh 或 en：{value}", "the language is zh or en, not {value}")


class Settings:
    """The options that the commands share. Raises `Failure` for a value that is none."""

    def __init__(  # noqa: PLR0913 -- one parameter an option
        self, *, format: str = "table", lang: str | None = None, as_of: str | None = None,  # noqa: A002
        document: Sequence[str] = (), all: bool = False, possible: bool = False, complete: bool = False,  # noqa: A002
        output: str | None = None, formats: Sequence[str] = FORMATS,
    ) -> None:
        if format not in formats:
            raise Failure(both(BAD_FORMAT, known=", ".join(formats), value=one_line(format)))
        if lang not in (None, "zh", "en"):
            raise Failure(both(BAD_LANGUAGE, value=one_line(str(lang))))
        self.format = format
        self.lang = language(lang, os.environ)
        self.as_of = None if as_of is None else _day(as_of)
        self.documents = tuple(document)
        self.everything = all
        self.possible = possible
        self.complete = complete
        self.output = output


def _day(text: str) -> datetime.date:
    try:
        return datetime.datetime.strptime(text, "%Y-%m-%d").replace(tzinfo=datetime.UTC).date()
    except ValueError:
        raise Failure(both(BAD_DATE, value=one_line(text))) from None


def assessed(path: str, settings: Settings) -> Result:
    """One profile's result. Raises `ProfileFaults`, `Failure`."""
    profile = load_profile(path, as_of=settings.as_of)
    profile.complete = profile.complete or settings.complete
    try:
        return check(profile, settings.documents)
    except DocumentUnknown as unknown:
        raise Failure(unknown_id(unknown)) from None


def check_files(paths: Sequence[str], settings: Settings) -> int:
    """Print every profile's result; the exit code."""
    failed = 0
    with destination(settings.output) as out:
        write = _WRITERS[settings.format]
        for number, path in enumerate(paths):
            try:
                result: Result | ProfileFaults = assessed(path, settings)
            except ProfileFaults as faulty:
                failed += 1
                complain(fault_message(faulty, settings.lang))
                result = faulty
            write(result, out, settings, number)
    if not failed:
        return OK
    return FAILED if len(paths) == 1 else SOME_FAILED


def _write_json(result: Result | ProfileFaults, out: TextIO, settings: Settings, _: int) -> None:
    from talentcalc.present import json as js  # noqa: PLC0415 -- each format loads its own

    if isinstance(result, ProfileFaults):
        out.write(js.dumped(js.error_json(result)) + "\n")
    else:
        out.write(js.dumped(js.result_json(result, everything=settings.everything)) + "\n")


def _write_table(result: Result | ProfileFaults, out: TextIO, settings: Settings, number: int) -> None:
    if isinstance(result, ProfileFaults):
        return
    from talentcalc.present import table  # noqa: PLC0415

    if number:
        out.write("\n")
    table.print_result(
        result, table.console(out), settings.lang, possible=settings.possible, everything=settings.everything
    )


def _write_csv(result: Result | ProfileFaults, out: TextIO, settings: Settings, number: int) -> None:
    from talentcalc.present import rows  # noqa: PLC0415

    listed = [] if isinstance(result, ProfileFaults) else rows.result_rows(result, settings.lang, everything=settings.everything)
    text = rows.csv_text(rows.COLUMNS, listed)
    out.write(text if not number else text.partition("\n")[2])


def _write_markdown(result: Result | ProfileFaults, out: TextIO, settings: Settings, number: int) -> None:
    if isinstance(result, ProfileFaults):
        return
    from talentcalc.present import rows  # noqa: PLC0415

    out.write(("\n" if number else "") + rows.result_markdown(result, settings.lang, everything=settings.everything))


_WRITERS = {"json": _write_json, "table": _write_table, "csv": _write_csv, "markdown": _write_markdown}


def explain(path: str, program: str, settings: Settings) -> int:
    """Print one program for one profile in full; the exit code."""
    from talentcalc.documents import registry  # noqa: PLC0415

    try:
        wanted = registry.program(program)
    except DocumentUnknown as unknown:
        raise Failure(unknown_id(unknown)) from None
    settings.documents = (wanted.item.document.id,)
    try:
        result = assessed(path, settings)
    except ProfileFaults as faulty:
        complain(fault_message(faulty, settings.lang))
        return FAILED
    found = result.of(wanted)
    with destination(settings.output) as out:
        if settings.format == "json":
            from talentcalc.present import json as js  # noqa: PLC0415

            out.write(js.dumped(js.program_json(found, result.profile)) + "\n")
        else:
            from talentcalc.present import explanation, table  # noqa: PLC0415

            explanation.print_explanation(found, result.profile, table.console(out), settings.lang)
    return OK
