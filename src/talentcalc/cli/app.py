"""The Typer application: every command with its options and an example."""

from __future__ import annotations

from typing import Annotated, Any

import typer

from talentcalc.cli import check as checking
from talentcalc.cli.check import Settings

app = typer.Typer(
    name="talentcalc", no_args_is_help=True, rich_markup_mode=None, pretty_exceptions_enable=False,
    help="Which Chinese talent programs fit a person or an enterprise: amounts, caps, durations, clause by clause.",
)

Format = Annotated[str, typer.Option("--format", help="table, json, csv or markdown.")]
Lang = Annotated[str | None, typer.Option("--lang", help="zh or en; default: the environment's locale, else en.")]
PageFormat = Annotated[str, typer.Option("--format", help="table, json, csv, markdown or html.")]
PageLang = Annotated[str | None, typer.Option("--lang", help="zh or en, for html also both; default: the environment's locale, else en.")]
AsOf = Annotated[str | None, typer.Option("--as-of", help="The day it counts for, YYYY-MM-DD; default: the profile's own, else today.")]
Documents = Annotated[list[str] | None, typer.Option("--document", help="Only this document; repeatable.")]
Everything = Annotated[bool, typer.Option("--all", help="Also what does not match, and why.")]
Possible = Annotated[bool, typer.Option("--possible", help="Also list what could still match, one by one.")]
Complete = Annotated[bool, typer.Option("--complete", help="What the profile leaves out does not apply.")]
OwnWords = Annotated[
    str | None, typer.Option("--text", metavar="FOLDER", help="Also the item's own words, from your copy DOCUMENT.txt in this folder.")
]
Output = Annotated[str | None, typer.Option("--output", help="Write to this file instead of standard output.")]


def _finish(code: int) -> None:
    raise typer.Exit(code)


@app.command(epilog="Example: talentcalc check profile.toml --as-of 2022-06-01 --lang en")
def check(
    profiles: Annotated[list[str], typer.Argument(help="TOML files, or - for standard input.", show_default=False)],
    format: PageFormat = "table", lang: PageLang = None, as_of: AsOf = None, document: Documents = None,  # noqa: A002
    all: Everything = False, possible: Possible = False, complete: Complete = False, output: Output = None,  # noqa: A002
) -> None:
    """Print the programs that fit each profile: amounts, caps, durations, what still has to happen."""
    settings = Settings(
        format=format, lang=lang, as_of=as_of, document=document or (), all=all, possible=possible,
        complete=complete, output=output, formats=checking.PAGES,
    )
    _finish(checking.check_files(profiles, settings))


@app.command(epilog="Example: talentcalc compare profile.toml --own-time --format html --lang both --output page.html")
def compare(
    profiles: Annotated[list[str], typer.Argument(help="TOML files, or - for standard input.", show_default=False)],
    format: PageFormat = "table", lang: PageLang = None, as_of: AsOf = None, document: Documents = None,  # noqa: A002
    place: Annotated[str | None, typer.Option("--place", help="As if all were in this place instead of each document's own.")] = None,
    own_places: Annotated[bool, typer.Option("--own-places", help="Leave everybody where the profile says.")] = False,
    own_time: Annotated[bool, typer.Option("--own-time", help="Each document on the nearest day on which it is in force.")] = False,
    complete: Complete = False, output: Output = None,
) -> None:
    """Compare what each document gives, as if in its own place; several profiles stand side by side."""
    from talentcalc.cli.compare import compare_files  # noqa: PLC0415

    settings = Settings(
        format=format, lang=lang, as_of=as_of, document=document or (), complete=complete, output=output,
        formats=checking.PAGES,
    )
    _finish(compare_files(profiles, settings, place=place, own_places=own_places, own_time=own_time))


@app.command(epilog="Example: talentcalc explain profile.toml luzhou-2021/27.living-allowance")
def explain(
    profile: Annotated[str, typer.Argument(help="A TOML file, or - for standard input.", show_default=False)],
    program: Annotated[str, typer.Argument(help="A program's id.", show_default=False)],
    format: Annotated[str, typer.Option("--format", help="table or json.")] = "table",  # noqa: A002
    lang: Lang = None, as_of: AsOf = None, complete: Complete = False, text: OwnWords = None, output: Output = None,
) -> None:
    """Show one program's conditions, met, not met or unknown, and the arithmetic of its amount."""
    settings = Settings(
        format=format, lang=lang, as_of=as_of, complete=complete, output=output, formats=("table", "json")
    )
    _finish(checking.explain(profile, program, settings, text))


@app.command(epilog="Example: talentcalc unlock profile.toml --at-most 1 --lang en")
def unlock(
    profile: Annotated[str, typer.Argument(help="A TOML file, or - for standard input.", show_default=False)],
    at_most: Annotated[int, typer.Option("--at-most", min=1, max=4, help="No more changes than this for one program.")] = 2,
    margin: Annotated[bool, typer.Option("--margin", help="The other way: how near what fits is to being lost.")] = False,
    format: Format = "table", lang: Lang = None, as_of: AsOf = None, document: Documents = None,  # noqa: A002
    all: Annotated[bool, typer.Option("--all", help="Also what is farther away or cannot be reached, and why.")] = False,  # noqa: A002
    complete: Complete = False, output: Output = None,
) -> None:
    """Show programs just out of reach: the fewest changes that reach each, when, and what it is worth."""
    from talentcalc.cli.unlock import unlock_file  # noqa: PLC0415

    settings = Settings(
        format=format, lang=lang, as_of=as_of, document=document or (), all=all, complete=complete, output=output
    )
    _finish(unlock_file(profile, settings, at_most=at_most, margin=margin))


@app.command(epilog="Example: talentcalc new applicant --lang zh --output me.toml")
def new(
    kind: Annotated[str, typer.Argument(help="applicant or enterprise.", show_default=False)],
    lang: Lang = None, output: Output = None,
) -> None:
    """Write a commented starter profile."""
    from talentcalc.cli import catalogue  # noqa: PLC0415 -- each command loads its own

    _one_of(kind, ("applicant", "enterprise"))
    _finish(catalogue.print_starter(kind, Settings(lang=lang, output=output)))


@app.command(epilog="Example: talentcalc documents --format json")
def documents(format: Format = "table", lang: Lang = None, as_of: AsOf = None, output: Output = None) -> None:  # noqa: A002
    """List the documents, their periods and how much they hold."""
    _list("list_documents", format=format, lang=lang, as_of=as_of, output=output)


@app.command(epilog="Example: talentcalc clauses luzhou-2021 27 --lang zh")
def clauses(
    document: Annotated[str | None, typer.Argument(help="A document's id; default: all.", show_default=False)] = None,
    item: Annotated[str | None, typer.Argument(help="One item of it.", show_default=False)] = None,
    format: Format = "table", lang: Lang = None, text: OwnWords = None, output: Output = None,  # noqa: A002
) -> None:
    """List every numbered item and what it holds: programs, definitions, targets, duties."""
    _list("list_clauses", item, text, format=format, lang=lang, output=output, document=[document] if document else ())


@app.command(epilog="Example: talentcalc programs --document luzhou-2021 --format csv")
def programs(format: Format = "table", lang: Lang = None, document: Documents = None, output: Output = None) -> None:  # noqa: A002
    """List every program."""
    _list("list_programs", format=format, lang=lang, document=document or (), output=output)


@app.command(epilog="Example: talentcalc fields --document taixing")
def fields(format: Format = "table", lang: Lang = None, document: Documents = None, output: Output = None) -> None:  # noqa: A002
    """List every fact a profile can say, with its question and values."""
    _list("list_fields", format=format, lang=lang, document=document or (), output=output)


@app.command(epilog="Example: talentcalc targets --document luzhou-145")
def targets(format: Format = "table", lang: Lang = None, document: Documents = None, output: Output = None) -> None:  # noqa: A002
    """List the governments' own goals, with base, growth and the yearly rate it takes."""
    _list("list_targets", format=format, lang=lang, document=document or (), output=output)


@app.command(epilog="Example: talentcalc audit ../documents --document taixing --all")
def audit(
    folder: Annotated[str, typer.Argument(help="Where the documents' texts are, each as DOCUMENT.txt.", show_default=False)],
    format: Format = "table", lang: Lang = None, document: Documents = None,  # noqa: A002
    all: Annotated[bool, typer.Option("--all", help="Every figure, not only those that nobody owns.")] = False,  # noqa: A002
    output: Output = None,
) -> None:
    """Trace every figure in the documents' own text to the program, condition, target or background that owns it.

    Exit code 1: a figure has no owner, a stated figure is not in the text, or a text is missing.
    """
    from talentcalc.cli import source  # noqa: PLC0415

    _finish(source.audit(folder, Settings(format=format, lang=lang, document=document or (), all=all, output=output)))


@app.command(epilog="Example: talentcalc schema profile --output profile.schema.json")
def schema(
    of: Annotated[str, typer.Argument(help="profile or result.", show_default=False)], output: Output = None
) -> None:
    """Print the JSON Schema of a profile or of a result."""
    from talentcalc.cli import catalogue  # noqa: PLC0415

    _one_of(of, ("profile", "result"))
    _finish(catalogue.print_schema(of, Settings(output=output)))


@app.command(epilog="Example: talentcalc ask --document luzhou-2021 --output me.toml")
def ask(
    profile: Annotated[str | None, typer.Argument(help="A TOML file to go on from.", show_default=False)] = None,
    next: Annotated[bool, typer.Option("--next", help="Print the next questions with their weight as JSON; ask nothing.")] = False,  # noqa: A002
    skip: Annotated[list[str] | None, typer.Option("--skip", metavar="KEY", help="Not known, do not ask: a question's key; repeatable.")] = None,
    lang: Lang = None, as_of: AsOf = None, document: Documents = None, output: Output = None,
) -> None:
    """Interview: ask what decides most, until nothing is open, and write the profile.

    Off a terminal the answers are read from standard input, one a line. Questions go to standard error, the profile
    to --output, else into the file given, else to standard output.
    """
    from talentcalc.cli import ask as asking  # noqa: PLC0415

    settings = Settings(lang=lang, as_of=as_of, document=document or (), output=output)
    _finish(asking.ask(profile, settings, only_next=next, skipped=skip or ()))


@app.command(epilog="Example: talentcalc batch profiles/ --output results.jsonl --jobs 4")
def batch(
    folders: Annotated[list[str] | None, typer.Argument(help="Folders or files, or - for a list of paths on standard input.", show_default=False)] = None,
    input: Annotated[str | None, typer.Option("--input", help="A JSON Lines file, one profile a line.")] = None,  # noqa: A002
    format: Annotated[str, typer.Option("--format", help="jsonl, csv or parquet.")] = "jsonl",  # noqa: A002
    wide: Annotated[bool, typer.Option("--wide", help="One row a profile instead of one a program.")] = False,
    jobs: Annotated[int | None, typer.Option("--jobs", min=1, max=256, help="Worker processes; default: the cores.")] = None,
    lang: Lang = None, as_of: AsOf = None, document: Documents = None, all: Everything = False,  # noqa: A002
    trace: Annotated[bool, typer.Option("--trace", help="Also the trees of conditions.")] = False,
    complete: Complete = False, output: Output = None,
    resume: Annotated[bool, typer.Option("--resume", help="Go on where an interrupted run stopped.")] = False,
    summary: Annotated[str | None, typer.Option("--summary", help="Write the summary to this file as JSON.")] = None,
    quiet: Annotated[bool, typer.Option("--quiet", help="No progress bar and no summary on standard error.")] = False,
) -> None:
    """Score every profile below the folders: one record each, in order, faulty ones named."""
    from talentcalc.cli import batch as batching  # noqa: PLC0415

    options = {
        "input": input, "format": format, "wide": wide, "jobs": jobs, "lang": lang, "as_of": as_of,
        "document": document or (), "all": all, "trace": trace, "complete": complete, "output": output,
        "resume": resume, "summary": summary, "quiet": quiet,
    }
    _finish(batching.batch_with(folders or [], options))


@app.command(epilog="Example: talentcalc verify results.jsonl profiles/")
def verify(
    results: Annotated[str, typer.Argument(help="A JSON Lines file that batch wrote.", show_default=False)],
    folder: Annotated[str, typer.Argument(help="The folder with the profiles.", show_default=False)],
    format: Annotated[str, typer.Option("--format", help="table or json.")] = "table",  # noqa: A002
    lang: Lang = None, as_of: AsOf = None, document: Documents = None, all: Everything = False,  # noqa: A002
    trace: Annotated[bool, typer.Option("--trace", help="The records hold trees of conditions.")] = False,
    complete: Complete = False, output: Output = None,
) -> None:
    """Replay results and name every difference."""
    from talentcalc.cli import verify as verifying  # noqa: PLC0415

    settings = Settings(
        format=format, lang=lang, as_of=as_of, document=document or (), all=all, complete=complete, output=output,
        formats=("table", "json"),
    )
    _finish(verifying.verify(results, folder, settings, trace=trace))


def _list(command: str, *args: Any, **options: Any) -> None:
    from talentcalc.cli import catalogue  # noqa: PLC0415

    _finish(getattr(catalogue, command)(Settings(**options), *args))


def _one_of(value: str, known: tuple[str, ...]) -> None:
    if value not in known:
        message = f"{value!r} is not one of {', '.join(known)}."
        raise typer.BadParameter(message)


def run(words: list[str]) -> int:
    """Run a command line; the exit code. Without words, help. Raises `Failure`, `BrokenPipeError`."""
    try:
        app(words or ["--help"], prog_name="talentcalc")
    except SystemExit as end:
        if isinstance(end.__context__, BrokenPipeError):
            raise end.__context__ from None
        return end.code if isinstance(end.code, int) else 0
    return 0
