"""`documents`, `clauses`, `programs`, `fields`, `targets`, `schema`, `new`: what the calculator knows."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Any

from talentcalc.cli.output import OK, Failure, destination, spare_existing, unknown_id
from talentcalc.documents import registry
from talentcalc.present import catalogue, listing
from talentcalc.present.json import dumped
from talentcalc.present.rows import csv_text, markdown_table
from talentcalc.profile import reading  # noqa: F401 -- declares every section

if TYPE_CHECKING:
    from collections.abc import Sequence

    from talentcalc.clauses.documents import Document, Item
    from talentcalc.cli.check import Settings


def documents_of(settings: Settings) -> list[Document]:
    """The documents asked for. Raises `Failure`."""
    try:
        return registry.documents(settings.documents)
    except registry.DocumentUnknown as unknown:
        raise Failure(unknown_id(unknown)) from None


def list_documents(settings: Settings) -> int:
    """The documents: period, items, programs."""
    found = documents_of(settings)
    today = settings.as_of or datetime.datetime.now().astimezone().date()
    records = [{**catalogue.document_record(one), "validity": one.validity(today)} for one in found]
    return _print("documents", records, [listing.document_cells(one, today, settings.lang) for one in found], settings)


def list_clauses(settings: Settings, item: str | None = None, folder: str | None = None) -> int:
    """Every numbered item and what it holds, or one of them; with their own words from `folder`. Raises `Failure`."""
    found = [clause for document in documents_of(settings) for clause in document.items.values()]
    if item is not None:
        known = [clause.number for clause in found]
        found = [clause for clause in found if clause.number == item]
        if not found:
            raise Failure(unknown_id(registry.DocumentUnknown(item, known)))
    records = [catalogue.clause_record(clause) for clause in found]
    if folder is not None:
        return _print_quoted(found, records, folder, settings)
    return _print("clauses", records, [listing.clause_cells(one, settings.lang) for one in records], settings)


def _print_quoted(found: Sequence[Item], records: list[dict[str, Any]], folder: str, settings: Settings) -> int:
    from talentcalc.cli.source import Quoted  # noqa: PLC0415 -- only who asks for the texts pays for it

    quotations = Quoted(folder, settings.lang)
    quoted = [{**record, "text": quotations.record(item)} for item, record in zip(found, records, strict=True)]
    cells = [listing.clause_cells(one, settings.lang) for one in quoted]
    if settings.format != "table":
        whole = [[*row, one["text"]["words"] or ""] for row, one in zip(cells, quoted, strict=True)]
        return _print("clauses with words", quoted, whole, settings)
    from talentcalc.present.explanation import print_words  # noqa: PLC0415
    from talentcalc.present.grid import grid  # noqa: PLC0415
    from talentcalc.present.table import console  # noqa: PLC0415

    with destination(settings.output) as out:
        screen = console(out)
        screen.print(grid(listing.headings("clauses", settings.lang), cells, screen.width))
        for item, one in zip(found, quoted, strict=True):
            print_words(item, one["text"], screen, settings.lang)
    return OK


def list_programs(settings: Settings) -> int:
    """Every program."""
    records = [catalogue.program_record(program) for document in documents_of(settings) for program in document]
    return _print("programs", records, [listing.program_cells(one, settings.lang) for one in records], settings)


def list_fields(settings: Settings) -> int:
    """Every fact a profile can say; with documents named, those that they ask for."""
    programs = [program for document in documents_of(settings) for program in document]
    records = list(catalogue.field_records(programs))
    if settings.documents:
        records = [record for record in records if record["used_by"]]
    return _print("fields", records, [listing.field_cells(one, settings.lang) for one in records], settings)


def list_targets(settings: Settings) -> int:
    """The governments' own goals."""
    records = [
        catalogue.target_record(item, target)
        for document in documents_of(settings) for item in document.items.values() for target in item.targets
    ]
    return _print("targets", records, [listing.target_cells(one, settings.lang) for one in records], settings)


def _print(name: str, records: Sequence[dict[str, Any]], cells: Sequence[Sequence[str]], settings: Settings) -> int:
    columns = listing.headings(name, settings.lang)
    with destination(settings.output) as out:
        if settings.format == "json":
            out.write(dumped(records, indent=1) + "\n")
        elif settings.format == "csv":
            out.write(csv_text(columns, cells))
        elif settings.format == "markdown":
            out.write(markdown_table(columns, [[one.replace("\n", " ") for one in row] for row in cells]))
        else:
            from talentcalc.present.grid import grid  # noqa: PLC0415
            from talentcalc.present.table import console  # noqa: PLC0415

            screen = console(out)
            kept = listing.kept(name, screen.width)
            screen.print(grid([columns[place] for place in kept], [[row[place] for place in kept] for row in cells], screen.width))
    return OK


def print_schema(of: str, settings: Settings) -> int:
    """The JSON Schema of a profile or of a result."""
    if of == "profile":
        from talentcalc.profile.models import profile_schema  # noqa: PLC0415

        schema = profile_schema()
    else:
        from talentcalc.present.schema import result_schema  # noqa: PLC0415

        schema = result_schema()
    with destination(settings.output) as out:
        out.write(dumped(schema, indent=1) + "\n")
    return OK


def print_starter(kind: str, settings: Settings, *, force: bool = False) -> int:
    """A commented starter profile; over a file that is there only with `force`. Raises `Failure`."""
    if not force:
        spare_existing(settings.output)
    from talentcalc.present.starter import starter  # noqa: PLC0415

    with destination(settings.output) as out:
        out.write(starter(kind, settings.lang))
    return OK
