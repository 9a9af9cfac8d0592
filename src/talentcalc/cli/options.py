"""The options of every command, each declared once.

The Typer application makes its parameters from them (`cli.app`), and `cli.quick` reads `check` and `batch` by them without
loading Typer.
"""

from __future__ import annotations

from typing import Any, NamedTuple


class Option(NamedTuple):
    """One option: a flag where `type` is `bool`, else it takes a value, repeatedly where `repeated`.

    A number lies between `least` and `most`, both included.
    """

    name: str
    help: str
    type: type = str
    default: Any = None
    repeated: bool = False
    metavar: str | None = None
    least: int | None = None
    most: int | None = None

    @property
    def parameter(self) -> str:
        """The name under which a command gets its value: `as_of` of `--as-of`."""
        return self.name.removeprefix("--").replace("-", "_")


def flag(name: str, said: str) -> Option:
    """An option without a value."""
    return Option(name, said, bool, default=False)


TABLE = "table"
FORMAT = Option("--format", "table, json, csv or markdown.", default=TABLE)
PAGE_FORMAT = Option("--format", "table, json, csv, markdown or html.", default=TABLE)
TREE_FORMAT = Option("--format", "table or json.", default=TABLE)
RECORD_FORMAT = Option("--format", "jsonl, csv or parquet.", default="jsonl")
LANG = Option("--lang", "zh or en; default: the environment's locale, else en.")
PAGE_LANG = Option("--lang", "zh or en, for html also both; default: the environment's locale, else en.")
AS_OF = Option("--as-of", "The day it counts for, YYYY-MM-DD; default: the profile's own, else today.")
DOCUMENT = Option("--document", "Only this document; repeatable.", default=(), repeated=True)
ALL = flag("--all", "Also what does not match, and why.")
ALL_AND_FARTHER = flag("--all", "Also what is farther away or cannot be reached, and why.")
ALL_FIGURES = flag("--all", "Every figure, not only those that nobody owns.")
POSSIBLE = flag("--possible", "Also list what could still match, one by one.")
COMPLETE = flag("--complete", "What the profile leaves out does not apply.")
OWN_WORDS = Option("--text", "Also the item's own words, from your copy DOCUMENT.txt in this folder.", metavar="FOLDER")
OUTPUT = Option("--output", "Write to this file instead of standard output.")
FORCE = flag("--force", "Write over a file that is there.")
PLACE = Option("--place", "As if all were in this place instead of each document's own.")
OWN_PLACES = flag("--own-places", "Leave everybody where the profile says.")
OWN_TIME = flag("--own-time", "Each document on the nearest day on which it is in force.")
AT_MOST = Option("--at-most", "No more changes than this for one program.", int, default=2, least=1, most=4)
MARGIN = flag("--margin", "The other way: how near what fits is to being lost.")
NEXT = flag("--next", "Print the next questions with their weight as JSON; ask nothing.")
SKIP = Option("--skip", "Not known, do not ask: a question's key; repeatable.", default=(), repeated=True, metavar="KEY")
INPUT = Option("--input", "A JSON Lines file, one profile a line.")
WIDE = flag("--wide", "One row a profile instead of one a program.")
JOBS = Option("--jobs", "Worker processes; default: the cores.", int, least=1, most=256)
TRACE = flag("--trace", "Also the trees of conditions.")
TRACED = flag("--trace", "The records hold trees of conditions.")
RESUME = flag("--resume", "Go on where an interrupted run stopped.")
SUMMARY = Option("--summary", "Write the summary to this file as JSON.")
QUIET = flag("--quiet", "No progress bar and no summary on standard error.")

CHECK = (PAGE_FORMAT, PAGE_LANG, AS_OF, DOCUMENT, ALL, POSSIBLE, COMPLETE, OUTPUT)
BATCH = (INPUT, RECORD_FORMAT, WIDE, JOBS, LANG, AS_OF, DOCUMENT, ALL, TRACE, COMPLETE, OUTPUT, RESUME, SUMMARY, QUIET)
