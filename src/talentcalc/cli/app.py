"""The Typer application: every command with its options (`cli.options`) and an example."""

from __future__ import annotations

import inspect
import io
import os
from typing import TYPE_CHECKING, Annotated, Any

import typer

from talentcalc.cli import check as checking
from talentcalc.cli import options as opt
from talentcalc.cli.check import Settings
from talentcalc.cli.output import FAILED, OK, complain

if TYPE_CHECKING:
    from collections.abc import Callable

    from talentcalc.cli.options import Option

COMPLETING = "_TALENTCALC_COMPLETE"
"""The variable by which a shell asks to complete a command line."""
USAGE: Any = next(one for one in typer.BadParameter.__mro__ if one.__name__ == "ClickException")
"""What Typer raises for a command line that is wrong, wherever it keeps it."""

app = typer.Typer(
    name="talentcalc", no_args_is_help=True, rich_markup_mode=None, pretty_exceptions_enable=False,
    help="Which Chinese talent programs fit a person or an enterprise: amounts, caps, durations, clause by clause.",
)
TREES = ("table", "json")
"""The formats of what is a tree or a report, and no list."""


def _command(*options: Option, example: str) -> Callable[[Callable[..., int]], None]:
    """Make a command of a function that takes arguments, these options by their parameters' names, and returns the exit code."""

    def register(function: Callable[..., int]) -> None:
        signature = inspect.signature(function, eval_str=True)
        own = {option.parameter: _parameter(option) for option in options}
        arguments = [one for one in signature.parameters.values() if one.name not in own and one.kind is not one.VAR_KEYWORD]
        parameters = [*arguments, *own.values()]

        def run(**given: Any) -> None:
            raise typer.Exit(function(**given))

        run.__name__, run.__doc__ = function.__name__, function.__doc__
        run.__signature__ = signature.replace(parameters=parameters, return_annotation=None)  # type: ignore[attr-defined]
        app.command(epilog=f"Example: talentcalc {example}")(run)

    return register


def _parameter(option: Option) -> inspect.Parameter:
    """The parameter that Typer makes an option of."""
    kind: Any = option.type
    if option.repeated:
        kind = list[str] | None
    elif option.default is None:
        kind = kind | None
    said = typer.Option(option.name, help=option.help, metavar=option.metavar, min=option.least, max=option.most)
    default = None if option.repeated else option.default
    return inspect.Parameter(
        option.parameter, inspect.Parameter.KEYWORD_ONLY, default=default, annotation=Annotated[kind, said]
    )


def _settings(given: dict[str, Any], **more: Any) -> Settings:
    return Settings(**{**given, "document": given.get("document") or ()}, **more)


def _argument(said: str) -> Any:
    return typer.Argument(help=said, show_default=False)


PROFILES = _argument("TOML files, or - for standard input.")
PROFILE = _argument("A TOML file, or - for standard input.")


@_command(*opt.CHECK, example="check profile.toml --as-of 2022-06-01 --lang en")
def check(profiles: Annotated[list[str], PROFILES], **options: Any) -> int:
    """Print the programs that fit each profile: amounts, caps, durations, what still has to happen."""
    return checking.check_files(profiles, _settings(options, formats=checking.PAGES))


@_command(
    opt.PAGE_FORMAT, opt.PAGE_LANG, opt.AS_OF, opt.DOCUMENT, opt.PLACE, opt.OWN_PLACES, opt.OWN_TIME, opt.COMPLETE, opt.OUTPUT,
    example="compare profile.toml --own-time --format html --lang both --output page.html",
)
def compare(
    profiles: Annotated[list[str], PROFILES], place: str | None, own_places: bool, own_time: bool, **options: Any
) -> int:
    """Compare what each document gives, as if in its own place; several profiles stand side by side."""
    from talentcalc.cli.compare import compare_files  # noqa: PLC0415

    settings = _settings(options, formats=checking.PAGES)
    return compare_files(profiles, settings, place=place, own_places=own_places, own_time=own_time)


@_command(
    opt.TREE_FORMAT, opt.LANG, opt.AS_OF, opt.COMPLETE, opt.OWN_WORDS, opt.OUTPUT,
    example="explain profile.toml luzhou-2021/27.living-allowance",
)
def explain(
    profile: Annotated[str, PROFILE], program: Annotated[str, _argument("A program's id.")], text: str | None, **options: Any
) -> int:
    """Show one program's conditions, met, not met or unknown, and the arithmetic of its amount."""
    return checking.explain(profile, program, _settings(options, formats=TREES), text)


@_command(
    opt.AT_MOST, opt.MARGIN, opt.FORMAT, opt.LANG, opt.AS_OF, opt.DOCUMENT, opt.ALL_AND_FARTHER, opt.COMPLETE, opt.OUTPUT,
    example="unlock profile.toml --at-most 1 --lang en",
)
def unlock(profile: Annotated[str, PROFILE], at_most: int, margin: bool, **options: Any) -> int:
    """Show programs just out of reach: the fewest changes that reach each, when, and what it is worth."""
    from talentcalc.cli.unlock import unlock_file  # noqa: PLC0415

    return unlock_file(profile, _settings(options), at_most=at_most, margin=margin)


@_command(opt.LANG, opt.OUTPUT, opt.FORCE, example="new applicant --lang zh --output me.toml")
def new(kind: Annotated[str, _argument("applicant or enterprise.")], force: bool, **options: Any) -> int:
    """Write a commented starter profile."""
    from talentcalc.cli import catalogue  # noqa: PLC0415 -- each command loads its own

    _one_of(kind, ("applicant", "enterprise"))
    return catalogue.print_starter(kind, _settings(options), force=force)


@_command(opt.FORMAT, opt.LANG, opt.AS_OF, opt.OUTPUT, example="documents --format json")
def documents(**options: Any) -> int:
    """List the documents, their periods and how much they hold."""
    from talentcalc.cli import catalogue  # noqa: PLC0415

    return catalogue.list_documents(_settings(options))


@_command(opt.FORMAT, opt.LANG, opt.OWN_WORDS, opt.OUTPUT, example="clauses luzhou-2021 27 --lang zh")
def clauses(
    document: Annotated[str | None, _argument("A document's id; default: all.")] = None,
    item: Annotated[str | None, _argument("One item of it.")] = None,
    text: str | None = None, **options: Any,
) -> int:
    """List every numbered item and what it holds: programs, definitions, targets, duties."""
    from talentcalc.cli import catalogue  # noqa: PLC0415

    return catalogue.list_clauses(_settings({**options, "document": [document] if document else ()}), item, text)


@_command(opt.FORMAT, opt.LANG, opt.DOCUMENT, opt.OUTPUT, example="programs --document luzhou-2021 --format csv")
def programs(**options: Any) -> int:
    """List every program."""
    from talentcalc.cli import catalogue  # noqa: PLC0415

    return catalogue.list_programs(_settings(options))


@_command(opt.FORMAT, opt.LANG, opt.DOCUMENT, opt.OUTPUT, example="fields --document taixing")
def fields(**options: Any) -> int:
    """List every fact a profile can say, with its question and values."""
    from talentcalc.cli import catalogue  # noqa: PLC0415

    return catalogue.list_fields(_settings(options))


@_command(opt.FORMAT, opt.LANG, opt.DOCUMENT, opt.OUTPUT, example="targets --document luzhou-145")
def targets(**options: Any) -> int:
    """List the governments' own goals, with base, growth and the yearly rate it takes."""
    from talentcalc.cli import catalogue  # noqa: PLC0415

    return catalogue.list_targets(_settings(options))


@_command(
    opt.FORMAT, opt.LANG, opt.DOCUMENT, opt.ALL_FIGURES, opt.OUTPUT,
    example="audit ../documents --document taixing --all",
)
def audit(folder: Annotated[str, _argument("Where the documents' texts are, each as DOCUMENT.txt.")], **options: Any) -> int:
    """Trace every figure in the documents' own text to the program, condition, target or background that owns it.

    Exit code 1: a figure has no owner, a stated figure is not in the text, or a text is missing.
    """
    from talentcalc.cli import source  # noqa: PLC0415

    return source.audit(folder, _settings(options))


@_command(opt.OUTPUT, example="schema profile --output profile.schema.json")
def schema(of: Annotated[str, _argument("profile or result.")], **options: Any) -> int:
    """Print the JSON Schema of a profile or of a result."""
    from talentcalc.cli import catalogue  # noqa: PLC0415

    _one_of(of, ("profile", "result"))
    return catalogue.print_schema(of, _settings(options))


@_command(
    opt.NEXT, opt.SKIP, opt.LANG, opt.AS_OF, opt.DOCUMENT, opt.OUTPUT, opt.FORCE,
    example="ask --document luzhou-2021 --output me.toml",
)
def ask(
    profile: Annotated[str | None, _argument("A TOML file to go on from.")] = None,
    next: bool = False, skip: list[str] | None = None, force: bool = False, **options: Any,  # noqa: A002
) -> int:
    """Interview: ask what decides most, until nothing is open, and write the profile.

    Off a terminal the answers are read from standard input, one a line. Questions go to standard error, the profile
    to --output, else into the file given, else to standard output.
    """
    from talentcalc.cli import ask as asking  # noqa: PLC0415

    return asking.ask(profile, _settings(options), only_next=next, skipped=skip or (), force=force)


@_command(*opt.BATCH, example="batch profiles/ --output results.jsonl --jobs 4")
def batch(
    folders: Annotated[list[str] | None, _argument("Folders or files, or - for a list of paths on standard input.")] = None,
    **options: Any,
) -> int:
    """Score every profile below the folders: one record each, in order, faulty ones named."""
    from talentcalc.cli import batch as batching  # noqa: PLC0415

    return batching.batch_with(folders or [], {**options, "document": options["document"] or ()})


@_command(
    opt.TREE_FORMAT, opt.LANG, opt.AS_OF, opt.DOCUMENT, opt.ALL, opt.TRACED, opt.COMPLETE, opt.OUTPUT,
    example="verify results.jsonl profiles/",
)
def verify(
    results: Annotated[str, _argument("A JSON Lines file that batch wrote.")],
    folder: Annotated[str, _argument("The folder with the profiles.")],
    trace: bool, **options: Any,
) -> int:
    """Replay results and name every difference."""
    from talentcalc.cli import verify as verifying  # noqa: PLC0415

    return verifying.verify(results, folder, _settings(options, formats=TREES), trace=trace)


def _one_of(value: str, known: tuple[str, ...]) -> None:
    if value not in known:
        message = f"{value!r} is not one of {', '.join(known)}."
        raise typer.BadParameter(message)


def run(words: list[str]) -> int:
    """Run a command line; the exit code. Without words, help. Raises `Failure`, `BrokenPipeError`."""
    if COMPLETING in os.environ:
        return _complete(words)
    try:
        return app(words or ["--help"], prog_name="talentcalc", standalone_mode=False) or OK
    except USAGE as wrong:
        told = io.StringIO()
        wrong.show(told)
        complain(told.getvalue().rstrip("\n"))
        return FAILED
    except typer.Abort:
        return FAILED
    except SystemExit as end:
        if isinstance(end.__context__, BrokenPipeError):
            raise end.__context__ from None
        return end.code if isinstance(end.code, int) else OK


def _complete(words: list[str]) -> int:
    """Answer a shell that completes a command line; what is no such question is a failure."""
    try:
        app(words, prog_name="talentcalc")
    except SystemExit as end:
        return end.code if isinstance(end.code, int) else OK
    except (LookupError, ValueError):
        complain(f"{COMPLETING}: not asked by a shell")
    return FAILED
