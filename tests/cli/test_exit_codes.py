"""The table of exit codes in docs/contract.md, row by row over every command."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from hostile.running import run
from talentcalc.cli.app import app

ROOT = Path(__file__).parents[2]
COMMANDS = [one.name or one.callback.__name__ for one in app.registered_commands if one.callback]
PROGRAM = "luzhou-2021/27.living-allowance"
PLAIN = ("documents", "clauses", "programs", "fields", "targets", "schema profile", "new applicant")
RAN = {
    "check": "check good.toml", "compare": "compare good.toml", "batch": "batch good.toml --jobs 1 --quiet", "explain": f"explain good.toml {PROGRAM}",
    "unlock": "unlock good.toml --at-most 1 --document taixing", "ask": "ask good.toml --next", "verify": "verify results.jsonl in", "audit": "audit texts --document invented",
    **{words.split()[0]: words for words in PLAIN},
}  # fmt: skip
ROWS: dict[str, dict[str, str]] = {
    "it ran": {name: words for name, words in RAN.items() if name != "audit"},  # whose success needs the documents' texts
    "some of several": {name: f"{name} bad.toml good.toml bad.toml" for name in ("check", "compare", "batch")},
    "a difference": {"verify": "verify results.jsonl empty", "audit": "audit texts --document taixing"},
    "the only profile": {
        "check": "check bad.toml", "compare": "compare bad.toml", "batch": "batch bad.toml", "explain": f"explain bad.toml {PROGRAM}", "unlock": "unlock bad.toml", "ask": "ask bad.toml --next",
        "verify": "verify nowhere.jsonl in", "audit": "audit nowhere",
    },
    "wrong usage": {name: f"{words} --nonsense" for name, words in RAN.items()},
    "the output": {name: f"{words} --output nowhere/out" for name, words in RAN.items() if name != "audit"} | {"audit": "audit empty --output nowhere/out"},
}  # fmt: skip


def table() -> list[list[str]]:
    lines = (ROOT / "docs" / "contract.md").read_text(encoding="utf-8").splitlines()
    start = next(number for number, line in enumerate(lines) if line.startswith("| Exit code of"))
    rows = [[cell.strip() for cell in line.strip("|").split("|")] for line in lines[start : lines.index("", start)]]
    return [rows[0], *rows[2:]]


def column(command: str) -> int:
    heads = table()[0]
    return next((number for number, head in enumerate(heads) if command in re.findall(r"`(\w+)`", head)), len(heads) - 1)


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "good.toml").write_bytes((ROOT / "profiles" / "nearly-empty.toml").read_bytes())
    (tmp_path / "bad.toml").write_text("kind = 3\n", encoding="utf-8")
    for folder in ("in", "empty", "texts"):
        (tmp_path / folder).mkdir()
    (tmp_path / "texts" / "taixing.txt").write_text("x", encoding="utf-8")
    (tmp_path / "in" / "good.toml").write_bytes((tmp_path / "good.toml").read_bytes())
    monkeypatch.chdir(tmp_path)
    assert run(["batch", "in", "--output", "results.jsonl", "--jobs", "1", "--quiet"]).code == 0
    return tmp_path


@pytest.mark.usefixtures("place")
@pytest.mark.parametrize(("row", "command"), [(row, command) for row, some in ROWS.items() for command in some])
def test_a_command_ends_as_the_table_says(row: str, command: str) -> None:
    said = next(cells for cells in table()[1:] if cells[0].startswith(row))
    done = run(ROWS[row][command].split())
    assert (done.broken, str(done.code)) == ("", said[column(command)])


@pytest.mark.usefixtures("place")
@pytest.mark.parametrize("command", COMMANDS)
def test_an_unknown_document_is_wrong_usage(command: str) -> None:
    words = RAN[command].replace(PROGRAM, "nowhere/1.x").replace(" --document taixing", "").replace(" --document invented", "")
    more = [] if command in ("explain", "schema", "new", "documents") else ["nowhere"] if command == "clauses" else ["--document", "nowhere"]
    if command not in ("schema", "new", "documents"):
        assert run([*words.split(), *more]).code == 2


@pytest.mark.parametrize("command", COMMANDS)
def test_an_interrupted_command_ends_with_130(command: str, place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    assert place.exists()
    for where in ("cli.check.Settings.__init__", "cli.catalogue.print_schema"):
        monkeypatch.setattr(f"talentcalc.{where}", interrupted)
    assert run(RAN[command].split()).code == int(next(cells for cells in table()[1:] if cells[0].startswith("interrupted"))[column(command)])


def test_every_command_is_tried() -> None:
    for row in ("it ran", "wrong usage", "the output"):
        assert set(ROWS[row]) >= set(COMMANDS) - {"audit"}
    assert {table()[0][number] for number in range(1, 5)} == {"`check` `compare` `batch`", "`explain` `unlock` `ask`", "`verify`", "`audit`"}
