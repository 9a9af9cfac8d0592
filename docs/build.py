"""Writes the generated parts of the README and of the pages here; with `--check` only says which are stale.

    python docs/build.py
    python docs/build.py --check

A generated part stands between `<!-- generated: WHAT -->` and `<!-- end -->`. WHAT is `run WORDS` (a command line
and what it prints), `json WORDS` (its JSON, indented), `prints` (what the Python example above it prints), or
one of `LISTINGS`. Everything around these parts is written by hand.
"""

from __future__ import annotations

import contextlib
import io
import json
import os
import re
import shlex
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

from talentcalc.assess.outcomes import OUTCOMES
from talentcalc.clauses.amounts import AT_LEAST, EXACT, PER, RANGE, UNSTATED, UP_TO
from talentcalc.clauses.documents import VALIDITIES
from talentcalc.clauses.programs import DISCRETIONS, FORMS, PAYEES, read_definitions
from talentcalc.clauses.sections import ENTERPRISE, PERSON, SECTIONS
from talentcalc.clauses.text import Text, both
from talentcalc.cli.app import app, run
from talentcalc.documents import registry
from talentcalc.present import catalogue, listing
from talentcalc.present.safe import markdown
from talentcalc.profile.faults import KINDS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from talentcalc.clauses.documents import Document

WHAT_IT_PAYS = Text("该项目所付金额", "what the program pays")
ROOT = Path(__file__).resolve().parent.parent
WIDTH = 96
SIDES = (PERSON, ENTERPRISE, None)
PART = re.compile(r"<!-- generated: ([^\n]+) -->\n.*?<!-- end -->", re.DOTALL)
AMOUNT_KINDS = {
    EXACT: Text("确定金额", "exactly this"), UP_TO: Text("最高", "at most this, low end 0"),
    RANGE: Text("区间", "between the two ends"), AT_LEAST: Text("不低于", "this or more, no high end"),
    UNSTATED: Text("未写明", "support named without a figure"),
}


def pages() -> list[Path]:
    """The files that may hold generated parts."""
    return [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))]


def built(page: Path) -> str:
    """A page's text with its generated parts as they should be."""
    text = page.read_text(encoding="utf-8")
    return PART.sub(lambda part: _part(part[1], text[: part.start()]), text)


def _part(what: str, before: str) -> str:
    return f"<!-- generated: {what} -->\n{_content(what, before).strip()}\n<!-- end -->"


def _content(what: str, before: str) -> str:
    command, _, words = what.partition(" ")
    if command == "run":
        return _fenced(f"$ talentcalc {words}\n{_printed(shlex.split(words))}", "console")
    if command == "json":
        return _fenced(_laid_out(json.loads(_printed(shlex.split(words))), ""), "json")
    if command == "prints":
        return _fenced(_output_of(before), "text")
    return LISTINGS[what]()


def _fenced(text: str, language: str) -> str:
    lines = "\n".join(line.rstrip() for line in text.strip("\n").split("\n"))
    return f"```{language}\n{lines}\n```"


def _laid_out(value: Any, margin: str) -> str:
    """JSON, with what fits on one line on one line."""
    short = json.dumps(value, ensure_ascii=False)
    if len(margin) + len(short) <= WIDTH or not isinstance(value, dict | list):
        return short
    deeper = margin + "  "
    pairs = value.items() if isinstance(value, dict) else ((None, one) for one in value)
    parts = [("" if key is None else f'"{key}": ') + _laid_out(one, deeper) for key, one in pairs]
    opening, closing = "{}" if isinstance(value, dict) else "[]"
    return f"{opening}\n" + ",\n".join(deeper + part for part in parts) + f"\n{margin}{closing}"


def _printed(words: Sequence[str]) -> str:
    out = io.StringIO()
    with contextlib.redirect_stdout(out):
        code = run(list(words))
    if code:
        message = f"talentcalc {shlex.join(words)} ended with {code}"
        raise RuntimeError(message)
    return out.getvalue()


def _output_of(before: str) -> str:
    _, fence, example = before.rstrip().rpartition("```python\n")
    if not fence or example.count("```") != 1 or not example.endswith("```"):
        message = "no Python example stands above a part that shows what it prints"
        raise RuntimeError(message)
    out = io.StringIO()
    with contextlib.redirect_stdout(out):
        exec(compile(example[:-3], "<example>", "exec"), {})  # noqa: S102 -- our own example
    return out.getvalue()


def _table(columns: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    lines = ["| " + " | ".join(columns) + " |", "|" + " --- |" * len(columns)]
    return "\n".join(lines + ["| " + " | ".join(row) + " |" for row in rows]) + "\n"


def _both(zh: str, en: str) -> str:
    """Both wordings in one cell, or the one they share."""
    zh, en = markdown(zh), markdown(en)
    return zh if zh == en else f"{zh}<br>{en}"


def _of(text: Text) -> str:
    return _both(text.zh, text.en)


def _documents() -> Iterator[tuple[Document, str]]:
    for one in registry.documents():
        yield one, f"## {one.id}\n\n{markdown(one.title.zh)}  \n{markdown(one.title.en)}\n"


def commands() -> list[str]:
    """The names of the commands, in the order of `--help`."""
    return [one.name or one.callback.__name__ for one in app.registered_commands if one.callback]


def _help() -> str:
    parts = [_fenced(_printed(["--help"]), "text")]
    parts += [f"## {name}\n\n{_fenced(_printed([name, '--help']), 'text')}" for name in commands()]
    return "\n\n".join(parts)


def _command_table() -> str:
    told = ((one.callback.__name__, (one.callback.__doc__ or "").split("\n")[0]) for one in app.registered_commands if one.callback)
    return _table(["Command", "Does"], [[f"[`{name}`](docs/cli.md#{name})", markdown(does)] for name, does in told])


def _document_table() -> str:
    rows = []
    for one in registry.documents():
        period = f"{one.first} – {one.last}" if one.first else ("draft" if one.draft else "undated")
        rows.append([f"`{one.id}`", _of(one.title), period, str(len(one.items)), str(len(one.programs))])
    return _table(["Id", "Document", "In force", "Items", "Programs"], rows)


def _programs() -> str:
    columns = ["Id", "项目<br>Program", "形式<br>Form", "金额（元）<br>Amount (yuan)", "期限<br>Duration", "裁量<br>Discretion", "发给<br>Paid to"]
    parts = []
    for document, heading in _documents():
        rows = []
        for program in document:
            record = catalogue.program_record(program)
            zh, en = (listing.program_cells(record, lang) for lang in ("zh", "en"))
            cells = [_both(*pair) for pair in zip(zh[1:], en[1:], strict=True)]
            rows.append([f"`{program.id.partition('/')[2]}`", *cells])
        parts.append(f"{heading}\n{_table(columns, rows)}")
    return "\n".join(parts)


def _readings() -> str:
    parts = []
    for document, heading in _documents():
        parts.append(heading)
        if document.reading is not None:
            parts.append(_reading("the whole document", document.reading))
        carrying: dict[Text, tuple[Text, list[str]]] = {}
        for program in document:
            for one in read_definitions(program.when):
                carrying.setdefault(one.reading, (one.name, []))[1].append(f"`{program.item.number}.{program.slug}`")
        parts += [
            _reading(f"{_both(name.zh, name.en)}: carried by {', '.join(programs)}", both(reading, stake=WHAT_IT_PAYS))
            for reading, (name, programs) in carrying.items()
        ]
        for item in document.items.values():
            same: dict[Text, list[str]] = {}
            for program in item.programs:
                if program.own_reading is not None:
                    same.setdefault(program.own_reading, []).append(program.slug)
            if same:
                parts.append(f"### {document.id} {item.number} · {markdown(item.title.zh)} / {markdown(item.title.en)}\n")
            parts += [_reading(", ".join(f"`{slug}`" for slug in slugs), reading) for reading, slugs in same.items()]
    return "\n".join(parts)


def _reading(of: str, reading: Text) -> str:
    return f"- {of}\n  - {markdown(reading.zh)}\n  - {markdown(reading.en)}\n"


def _fields() -> str:
    programs = [program for document in registry.documents() for program in document]
    found: dict[str, list[list[str]]] = {}
    for one in catalogue.field_records(programs):
        section, _, name = one["name"].partition(".")
        kind = one["type"] + (f" ({one['unit']})" if one["unit"] else "")
        values = "<br>".join(f"`{value['value']}` {markdown(value['zh'])}" for value in one["values"])
        label = _both(one["label"]["zh"], one["label"]["en"])
        found.setdefault(section, []).append([f"`{name}`", kind, label, values, str(len(one["used_by"]))])
    columns = ["Key", "Type", "含义<br>Label", "取值<br>Values", "Used by"]
    parts = []
    for key, rows in sorted(found.items(), key=lambda pair: SIDES.index(SECTIONS[pair[0]].side)):
        section = SECTIONS[key]
        heading = f"## {catalogue.section_names(section)} {markdown(section.label.zh)} / {markdown(section.label.en)}\n"
        parts.append(f"{heading}\n{_table(columns, rows)}")
    return "\n".join(parts)


def _vocabulary(words: dict[str, Text]) -> Callable[[], str]:
    return lambda: _table(["Value", "中文", "English"], [[f"`{key}`", markdown(text.zh), markdown(text.en)] for key, text in words.items()])


LISTINGS: dict[str, Callable[[], str]] = {
    "help": _help, "commands": _command_table, "documents": _document_table, "programs": _programs,
    "readings": _readings, "fields": _fields, "outcomes": _vocabulary(OUTCOMES), "validities": _vocabulary(VALIDITIES),
    "discretions": _vocabulary(DISCRETIONS), "forms": _vocabulary(FORMS), "payees": _vocabulary(PAYEES),
    "amounts": _vocabulary(AMOUNT_KINDS), "per": _vocabulary(PER), "faults": _vocabulary(KINDS),
}


@contextlib.contextmanager
def steady() -> Iterator[None]:
    """One place, one width, no colours and no locale of somebody's, until the end."""
    before, place = dict(os.environ), Path.cwd()
    for name in [name for name in os.environ if name.startswith(("LC_", "LANG", "FORCE_", "PY_COLORS", "CLICOLOR"))]:
        del os.environ[name]
    os.environ.update(COLUMNS=str(WIDTH), NO_COLOR="1", TERM="dumb", LC_ALL="C.UTF-8")
    os.chdir(ROOT)
    try:
        yield
    finally:
        os.chdir(place)
        os.environ.clear()
        os.environ.update(before)


def main(words: Sequence[str]) -> int:
    """Write what is stale, or with `--check` name it; the exit code."""
    with steady():
        stale: list[tuple[Path, str]] = [
            (page, text) for page in pages() if (text := built(page)) != page.read_text(encoding="utf-8")
        ]
    for page, text in stale:
        print(f"{page.relative_to(ROOT)} is stale" if "--check" in words else f"wrote {page.relative_to(ROOT)}")
        if "--check" not in words:
            page.write_text(text, encoding="utf-8")
    if stale and "--check" in words:
        print("python docs/build.py writes them")
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
