"""`check` and `explain`: profiles against documents."""

from __future__ import annotations

import datetime
import os
import re
from typing import TYPE_CHECKING

from talentcalc.assess.check import Result, check
from talentcalc.clauses.text import LANGUAGES, Text, both
from talentcalc.cli.output import (
    FAILED,
    OK,
    Failure,
    code_for,
    complain,
    destination,
    fault_message,
    spare_inputs,
    unknown_id,
)
from talentcalc.documents.registry import DocumentUnknown
from talentcalc.present.safe import language, one_line
from talentcalc.profile.faults import ProfileFaults
from talentcalc.profile.reading import load_profile

if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import TextIO

    from talentcalc.assess.outcomes import Assessment

DAY = re.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}")
FORMATS = ("table", "json", "csv", "markdown")
PAGES = (*FORMATS, "html")
"""The formats of what can be a page as well."""
BOTH = "both"
BAD_DATE = Text("日期应为 YYYY-MM-DD：{value}", "a date is written YYYY-MM-DD, not {value}")
BAD_FORMAT = Text("格式应为 {known} 之一：{value}", "the format is one of {known}, not {value}")
BAD_LANGUAGE = Text("语言应为 zh 或 en：{value}", "the language is zh or en, not {value}")
ONLY_PAGES = Text("--lang both 只用于 --format html", "--lang both is for --format html only")
NO_JINJA = Text("HTML 需要 Jinja2：pip install 'talentcalc[html]'", "HTML needs Jinja2: pip install 'talentcalc[html]'")


class Settings:
    """The options that the commands share. Raises `Failure` for a value that is none."""

    def __init__(  # noqa: PLR0913 -- one parameter an option
        self, *, format: str = "table", lang: str | None = None, as_of: str | None = None,  # noqa: A002
        document: Sequence[str] = (), all: bool = False, possible: bool = False, complete: bool = False,  # noqa: A002
        output: str | None = None, formats: Sequence[str] = FORMATS,
    ) -> None:
        if format not in formats:
            raise Failure(both(BAD_FORMAT, known=", ".join(formats), value=one_line(format)))
        if lang == BOTH and format != "html":
            raise Failure(ONLY_PAGES)
        if lang not in (None, "zh", "en", BOTH):
            raise Failure(both(BAD_LANGUAGE, value=one_line(str(lang))))
        self.format = format
        self.lang = language(lang, os.environ)
        self.languages = LANGUAGES if lang == BOTH else (self.lang,)
        self.as_of = None if as_of is None else _day(as_of)
        self.documents = tuple(document)
        self.everything = all
        self.possible = possible
        self.complete = complete
        self.output = output


def _day(text: str) -> datetime.date:
    try:
        # Other spellings of the standard (20220601, 2022-W22-3) would be read as well.
        return datetime.date.fromisoformat(text if DAY.fullmatch(text) else "")
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
    spare_inputs(settings.output, paths)
    failed = 0
    if settings.format == "html":
        return _write_page(paths, settings)
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
    return code_for(failed, len(paths))


def page_templates() -> None:
    """Make sure that pages can be written. Raises `Failure` where the extra is not installed."""
    from importlib.util import find_spec  # noqa: PLC0415 -- only pages need it

    if find_spec("jinja2") is None:
        raise Failure(NO_JINJA)


def _write_page(paths: Sequence[str], settings: Settings) -> int:
    page_templates()
    from talentcalc.present.html import check_page  # noqa: PLC0415 -- loads Jinja2

    results: list[Result | ProfileFaults] = []
    for path in paths:
        try:
            results.append(assessed(path, settings))
        except ProfileFaults as faulty:
            complain(fault_message(faulty, settings.lang))
            results.append(faulty)
    failed = sum(isinstance(one, ProfileFaults) for one in results)
    if failed and len(paths) == 1:
        return FAILED
    with destination(settings.output) as out:
        out.write(check_page(results, settings.languages, everything=settings.everything))
    return code_for(failed, len(paths))


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


def explain(path: str, program: str, settings: Settings, folder: str | None = None) -> int:
    """Print one program for one profile in full, with its item's own words from `folder`; the exit code."""
    spare_inputs(settings.output, [path])
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
    _print_explanation(result.of(wanted), result, settings, folder)
    return OK


def _print_explanation(found: Assessment, result: Result, settings: Settings, folder: str | None) -> None:
    quoted = None
    if folder is not None:
        from talentcalc.cli.source import Quoted  # noqa: PLC0415

        quoted = Quoted(folder, settings.lang).record(found.program.item)
    with destination(settings.output) as out:
        if settings.format == "json":
            from talentcalc.present import json as js  # noqa: PLC0415

            record = js.program_json(found, result.profile)
            out.write(js.dumped(record if quoted is None else {**record, "text": quoted}) + "\n")
        else:
            from talentcalc.present import explanation, table  # noqa: PLC0415

            screen = table.console(out)
            explanation.print_explanation(found, result.profile, screen, settings.lang)
            if quoted is not None:
                explanation.print_words(found.program.item, quoted, screen, settings.lang)
