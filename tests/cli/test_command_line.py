"""The command line: help, exit codes, files, languages, widths, and nothing that ends in a traceback."""

from __future__ import annotations

import csv
import io
import json
import os
import re
import subprocess
import sys
import threading
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from rich.cells import cell_len

from talentcalc import __main__ as main
from talentcalc.cli import app, quick
from talentcalc.cli import batch as batching
from talentcalc.cli import check as checking

COMMANDS = ("check", "explain", "new", "documents", "clauses", "programs", "fields", "targets", "schema", "audit")
GOOD = 'kind = "applicant"\nas_of = 2022-06-01\n[employment]\nplace = "江阳区"\nnewly_introduced = true\nfull_time = true\n' \
    '[person]\nbirth_date = 1990-01-01\nfull_time_degree = "doctor"\nurgently_needed = true\n'  # fmt: skip
PLAIN = {key: value for key, value in os.environ.items() if not key.startswith(("LC_", "LANG", "COLUMNS", "NO_COLOR", "FORCE"))}


def run(*words: str | bytes, stdin: str = "", cwd: Path | None = None, **environment: str) -> subprocess.CompletedProcess[str]:
    done = subprocess.run(
        [sys.executable, "-m", "talentcalc", *words], input=stdin, capture_output=True, encoding="utf-8", check=False, cwd=cwd,
        env={**PLAIN, "PYTHONIOENCODING": "utf-8", **environment}, timeout=120,
    )
    assert "Traceback" not in done.stderr + done.stdout
    return done


@pytest.fixture
def good(tmp_path: Path) -> Path:
    path = tmp_path / "good.toml"
    path.write_text(GOOD, encoding="utf-8")
    return path


@pytest.fixture
def bad(tmp_path: Path) -> Path:
    path = tmp_path / "bad.toml"
    path.write_text('kind = "aplicant"\n[person]\ndegree = "docter"\n', encoding="utf-8")
    return path


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_has_help_with_an_example(command: str) -> None:
    done = run(command, "--help", COLUMNS="200")
    assert done.returncode == 0
    assert f"Example: talentcalc {command}" in done.stdout
    for option in re.findall(r"^  (--[a-z-]+).*$", done.stdout, re.MULTILINE):
        described = re.search(rf"^  {option}\s+(?:[A-Z]+\s+)?(\S.*)$", done.stdout, re.MULTILINE)
        assert described, f"{command} {option} is not described"


def test_every_command_is_known_here() -> None:
    assert {command.callback.__name__ for command in app.app.registered_commands if command.callback} >= set(COMMANDS)


def test_without_arguments_help_is_printed() -> None:
    done = run()
    assert done.returncode == 0
    assert "Usage: talentcalc" in done.stdout
    assert done.stderr == ""


@pytest.mark.parametrize("words", [
    ["chekc"], ["check"], ["check", "--formt", "json", "x"], ["explain", "x"], ["new"], ["new", "person"], ["schema", "x"],
    ["--x"], ["check", "-x"], ["check", "a.toml", "--format"], ["fields", "--format", "xml"], ["documents", "--as-of", "x"],
])  # fmt: skip
def test_wrong_usage_is_2(words: list[str]) -> None:
    done = run(*words)
    assert done.returncode == 2
    assert done.stdout == ""
    assert done.stderr


@pytest.mark.parametrize(("words", "said"), [
    (["--format", "xml"], "table, json, csv, markdown"), (["--lang", "fr"], "zh"), (["--as-of", "2022-13-01"], "YYYY-MM-DD"),
    (["--as-of", "yesterday"], "YYYY-MM-DD"), (["--as-of", ""], "YYYY-MM-DD"), (["--document", "luzhou-2012"], "luzhou-2021"),
    (["--as-of", "２０２２-06-01"], "YYYY-MM-DD"), (["--as-of", "2022-6-1"], "YYYY-MM-DD"),
])  # fmt: skip
def test_wrong_option_values_are_2_and_say_what_is_accepted(good: Path, words: list[str], said: str) -> None:
    done = run("check", str(good), *words)
    assert done.returncode == 2
    assert done.stdout == ""
    assert said in done.stderr


def test_unknown_ids_get_the_nearest(good: Path) -> None:
    for words, near in (
        (["explain", str(good), "luzhou-2021/27.living-alowance"], "luzhou-2021/27.living-allowance"),
        (["explain", str(good), "27.living-allowance"], "luzhou-2021/27.living-allowance"),
        (["clauses", "luzhou2021"], "luzhou-2021"),
        (["programs", "--document", "luzhou"], "luzhou-2021"),
        (["clauses", "luzhou-2021", "777"], "7"),
    ):
        done = run(*words)
        assert done.returncode == 2
        assert near in done.stderr


def test_one_good_file_is_0(good: Path) -> None:
    for form in ("table", "json", "csv", "markdown"):
        done = run("check", str(good), "--format", form)
        assert (done.returncode, done.stderr) == (0, "")
        assert "luzhou-2021" in done.stdout


def test_several_files_one_bad_is_1_and_the_others_are_printed(good: Path, bad: Path) -> None:
    done = run("check", str(good), str(bad), str(good), "--format", "json")
    assert done.returncode == 1
    lines = [json.loads(line) for line in done.stdout.splitlines()]
    assert ["error" in line for line in lines] == [False, True, False]
    assert "bad.toml: 2 faults" in done.stderr
    for form in ("table", "csv", "markdown"):
        done = run("check", str(bad), str(good), "--format", form)
        assert done.returncode == 1
        assert "luzhou-2021" in done.stdout
    rows = list(csv.reader(io.StringIO(run("check", str(bad), str(good), str(good), "--format", "csv").stdout)))
    assert rows[0][0] == "profile"
    assert len({len(row) for row in rows}) == 1
    assert sum(row[0] == "profile" for row in rows) == 1


def test_the_only_file_bad_is_2_with_every_fault(bad: Path) -> None:
    done = run("check", str(bad))
    assert done.returncode == 2
    assert done.stdout == ""
    assert "kind:" in done.stderr
    assert "person.degree:" in done.stderr
    assert run("explain", str(bad), "luzhou-2021/27.living-allowance").returncode == 2
    assert json.loads(run("check", str(bad), "--format", "json").stdout)["error"]["faults"]


def test_standard_input_is_a_file() -> None:
    done = run("check", "-", "--format", "json", stdin=GOOD)
    assert done.returncode == 0
    assert json.loads(done.stdout)["profile"]["source"] == "-"
    assert run("explain", "-", "luzhou-2021/27.living-allowance", stdin=GOOD).returncode == 0
    assert run("check", "-", stdin="").returncode == 2


def test_output_is_written_whole(good: Path, bad: Path, tmp_path: Path) -> None:
    out = tmp_path / "out.json"
    assert run("check", str(good), "--format", "json", "--output", str(out)).stdout == ""
    assert json.loads(out.read_text(encoding="utf-8"))
    before = out.read_text(encoding="utf-8")
    assert run("check", str(good), "--document", "x", "--output", str(out)).returncode == 2
    assert out.read_text(encoding="utf-8") == before
    assert sorted(p.name for p in tmp_path.iterdir()) == ["bad.toml", "good.toml", "out.json"]
    assert bad.exists()


def test_nothing_takes_the_place_of_a_device_or_a_link(good: Path, tmp_path: Path) -> None:
    before = os.stat(os.devnull)
    assert run("check", str(good), "--output", os.devnull).returncode == 0
    assert os.stat(os.devnull).st_rdev == before.st_rdev
    (tmp_path / "link").symlink_to("target")
    assert run("check", str(good), "--output", str(tmp_path / "link")).returncode == 0
    assert (tmp_path / "link").is_symlink()
    assert (tmp_path / "target").read_text(encoding="utf-8") == run("check", str(good)).stdout
    assert run("check", str(good), "--output", "/dev/full").returncode == 2
    assert run("check", str(good), "--output", "/dev/stdout").stdout == run("check", str(good)).stdout
    with open(tmp_path / "log", "a", encoding="utf-8") as log:
        log.write("before\n")
        log.flush()
        subprocess.run([sys.executable, "-m", "talentcalc", "check", str(good), "--output", "/dev/stdout"], stdout=log, check=True, env=PLAIN)
    assert (tmp_path / "log").read_text(encoding="utf-8") == "before\n" + run("check", str(good)).stdout
    assert run("check", str(good), "--output", "", cwd=tmp_path).returncode == 2


@pytest.mark.parametrize("words", [["check", "{good}"], ["documents"], ["new", "applicant"], ["schema", "result"]])
@pytest.mark.parametrize("path", ["{tmp}", "{tmp}/none/out", "/dev/null/x", "/proc/x", "x" * 300])
def test_an_unwritable_output_is_2(good: Path, tmp_path: Path, words: list[str], path: str) -> None:
    filled = [word.format(good=good) for word in words]
    done = run(*filled, "--output", path.format(tmp=tmp_path), cwd=tmp_path)
    assert done.returncode == 2
    assert "cannot write" in done.stderr
    assert [p.name for p in tmp_path.iterdir()] == ["good.toml"]


def test_odd_paths_are_faults_and_no_tracebacks(tmp_path: Path) -> None:
    odd = os.fsencode(tmp_path) + b"/\xff\xfe\x1b[31m\n.toml"
    with open(odd, "wb") as file:
        file.write(GOOD.encode())
    for form in ("table", "json", "csv", "markdown"):
        done = run("check", odd, "--format", form)
        assert done.returncode == 0
        assert "\x1b[31m" not in done.stdout
    for path in (str(tmp_path), str(tmp_path / "none"), "", "\n", "/dev/zero", "x" * 300, "/dev/null/x", b"\xff.toml"):
        done = run("check", path)
        assert done.returncode == 2
        assert done.stderr
        assert "\x1b" not in done.stderr


def test_a_pipe_is_a_file(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    writer = threading.Thread(target=lambda: pipe.write_text(GOOD, encoding="utf-8"))
    writer.start()
    assert run("check", str(pipe)).returncode == 0
    writer.join()


@pytest.mark.parametrize("words", [["check", "{good}", "--all"], ["check", "{good}", "--format", "json", "--all"], ["fields"],
                                   ["programs", "--format", "json"], ["schema", "profile"], ["--help"], ["new", "applicant"]])
def test_a_reader_that_goes_away_is_no_error(good: Path, words: list[str]) -> None:
    filled = [word.format(good=good) for word in words]
    reader, writer = os.pipe()
    os.close(reader)
    done = subprocess.run(
        [sys.executable, "-m", "talentcalc", *filled], stdout=writer, stderr=subprocess.PIPE, encoding="utf-8", check=False, env=PLAIN,
    )
    os.close(writer)
    assert (done.returncode, done.stderr) == (0, "")


@pytest.mark.parametrize("width", [40, 80, 120])
@pytest.mark.parametrize("lang", ["zh", "en"])
def test_no_line_is_wider_than_the_terminal(good: Path, lang: str, width: int) -> None:
    for words in (
        ["check", str(good), "--all"], ["check", str(good)], ["explain", str(good), "luzhou-2021/27.living-allowance"],
        ["documents"], ["clauses"], ["programs"], ["fields"], ["targets"],
    ):
        done = run(*words, "--lang", lang, COLUMNS=str(width), NO_COLOR="1")
        assert done.returncode == 0
        assert done.stdout
        wide = [line for line in done.stdout.splitlines() if cell_len(line) > width]
        assert not wide, words
        assert "\x1b" not in done.stdout


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_figures_stay_whole_in_a_table(good: Path, lang: str) -> None:
    for width in ("60", "80", "120"):
        assert "72,000" in run("check", str(good), "--lang", lang, COLUMNS=width).stdout


def test_the_language_comes_from_the_option_then_the_environment(good: Path) -> None:
    chinese, english = "计算日期", "as of"
    for words, environment, expected in (
        ([], {}, english), ([], {"LANG": "zh_CN.UTF-8"}, chinese), ([], {"LC_ALL": "zh_CN.UTF-8", "LANG": "en_US.UTF-8"}, chinese),
        ([], {"LC_ALL": "C", "LANG": "zh_CN.UTF-8"}, english), (["--lang", "en"], {"LANG": "zh_CN.UTF-8"}, english),
        (["--lang=zh"], {"LANG": "en_GB.UTF-8"}, chinese), ([], {"LANG": "fr_FR"}, english), ([], {"LC_ALL": "", "LANG": "zh"}, chinese),
    ):
        assert expected in run("check", str(good), *words, stdin="", cwd=None, COLUMNS="200", **environment).stdout
    assert "没有“x”" in run("check", str(good), "--document", "x", LANG="zh_CN.UTF-8").stderr


NAMES = ["[red]x[/red]", "\x1b[31mred\x1b[0m", "=cmd()", "a|b", "<script>", "+1", "@x", "-1", ":smile:", "\u202egnp.exe", "`x`", "x\r\ny", "*b*"]


@pytest.mark.parametrize("name", NAMES)
def test_names_come_out_as_text(tmp_path: Path, name: str) -> None:
    path = tmp_path / "p.toml"
    escaped = json.dumps(name)
    path.write_text(GOOD.replace("as_of", f"name = {escaped}\nas_of", 1), encoding="utf-8")
    assert json.loads(run("check", str(path), "--format", "json").stdout)["profile"]["name"] == name
    table = run("check", str(path), COLUMNS="120").stdout
    marked = run("check", str(path), "--format", "markdown").stdout
    cells = [row[1] for row in csv.reader(io.StringIO(run("check", str(path), "--format", "csv").stdout))][1:]
    for text in (table, marked, *cells):
        assert not any(c in text for c in "\x1b\r\u202e")
    first = table.splitlines()[0]
    if name.isprintable():
        assert name in first
    assert not any(cell.startswith(("=", "+", "-", "@")) for cell in cells)
    heading = marked.splitlines()[0]
    assert "<" not in heading
    assert not re.search(r"(?<!\\)[|`*]", heading)


def imported(words: list[str], cwd: Path) -> set[str]:
    code = (
        "import sys; sys.argv[1:] = sys.argv[1:]\nfrom talentcalc.__main__ import main\nimport io\n"
        "code = main()\nsys.stderr.write('\\n'.join(sys.modules)); sys.exit(code)"
    )
    done = subprocess.run([sys.executable, "-c", code, *words], capture_output=True, encoding="utf-8", check=False, cwd=cwd, env=PLAIN)
    assert done.returncode == 0, done.stderr
    return {name.partition(".")[0] for name in done.stderr.split()} | set(done.stderr.split())


def test_a_check_is_a_light_process(good: Path, tmp_path: Path) -> None:
    heavy = {"typer", "rich", "pydantic", "difflib", "click", "polars", "tomli_w"}
    assert not imported(["check", str(good), "--format", "json"], tmp_path) & heavy
    assert not imported(["check", str(good), "--format", "json", "--all", "--lang", "zh"], tmp_path) & heavy
    assert not imported(["batch", str(good), "--jobs", "1", "--quiet", "--output", "o.jsonl"], tmp_path) & heavy
    table = imported(["check", str(good)], tmp_path)
    assert not table & (heavy - {"rich"})


WORDS = ["check", "-", "a.toml", "--all", "--possible", "--complete", "--format", "json", "--format=csv", "--lang", "zh", "--lang=en",
         "--as-of", "2022-01-01", "--as-of=2022-01-01", "--document", "luzhou-2021", "--document=taixing", "--output", "o.json",
         "--output=", "--", "--help", "-h", "--al", "--format=", "--all=1", "", "=", "--lang=zh=en", "-x", "--no-all", "check"]  # fmt: skip


@settings(max_examples=400, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(words=st.lists(st.sampled_from(WORDS), max_size=8))
def test_the_quick_reader_and_typer_agree(words: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    taken: list[Any] = []

    class Settings:
        def __init__(self, **options: Any) -> None:
            plain: dict[str, Any] = {"format": "table", "lang": None, "as_of": None, "document": [], "all": False, "possible": False,
                     "complete": False, "output": None, "formats": checking.PAGES}  # fmt: skip
            self.options = {**plain, **options}
            self.options["document"] = list(self.options["document"] or ())

    def check_files(paths: list[str], options: Settings) -> int:
        taken.append((list(paths), options.options))
        return 0

    monkeypatch.setattr(app, "Settings", Settings)
    monkeypatch.setattr(checking, "check_files", check_files)
    line = ["check", *words]
    plain = quick.read(line)
    if plain is not None:
        monkeypatch.setattr(sys, "stdout", io.StringIO())
        assert app.run(line) == 0, f"Typer refuses what the quick reader takes: {line}"
        _, paths, options = plain
        assert taken == [(paths, Settings(**options).options)]


OPTIONS = ["--wide", "--all", "--trace", "--complete", "--resume", "--quiet", "--possible"]
VALUED = ["--input", "--format", "--jobs", "--lang", "--as-of", "--output", "--document", "--summary", "--margin"]
GIVEN = ["a", "-", "4", "0", "257", "-1", "+2", "007", "\u0664", "1000", "2.0", "", "luzhou-2021"]
BATCH_WORDS = st.one_of(
    st.sampled_from([*OPTIONS, *GIVEN, "--help", "--"]), st.sampled_from(VALUED), st.builds("{}={}".format, st.sampled_from(VALUED), st.sampled_from(GIVEN))
)


@settings(max_examples=400, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(words=st.lists(BATCH_WORDS, max_size=6))
def test_the_quick_reader_and_typer_agree_on_batch(words: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    taken: list[Any] = []

    def batch_with(folders: list[str], options: dict[str, Any]) -> int:
        taken.append((list(folders), {name: value for name, value in options.items() if value not in (None, False, ())}))
        return 0

    monkeypatch.setattr(batching, "batch_with", batch_with)
    line = ["batch", *words]
    plain = quick.read(line)
    if plain is not None:
        monkeypatch.setattr(sys, "stdout", io.StringIO())
        assert app.run(line) == 0, f"Typer refuses what the quick reader takes: {line}"
        _, folders, options = plain
        assert taken == [(folders, {"format": "jsonl", **options})]


def test_interrupting_is_130(monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(quick, "read", interrupted)
    monkeypatch.setattr(sys, "argv", ["talentcalc", "check", "x"])
    for name in ("stdout", "stderr"):
        monkeypatch.setattr(sys, name, io.TextIOWrapper(io.BytesIO(), encoding="utf-8"))
    assert main.main() == 130
