"""What a command finds around it: closed standard streams, widths that are no numbers, profiles that cannot be read."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from talentcalc.cli.output import FAILED, OK, SOME_FAILED

DOCTOR = "profiles/doctor-hired-in-jiangyang.toml"
COMMANDS = {
    "help": "--help",
    "check": f"check {DOCTOR}",
    "json": f"check {DOCTOR} --format json",
    "html": f"check {DOCTOR} --format html",
    "explain": f"explain {DOCTOR} luzhou-2021/27.living-allowance",
    "unlock": f"unlock {DOCTOR} --at-most 1 --document taixing",
    "compare": f"compare {DOCTOR}",
    "ask": f"ask {DOCTOR} --next",
    "batch": "batch profiles/ --jobs 1 --document taixing",
    "new": "new applicant",
    "documents": "documents",
    "clauses": "clauses taixing",
    "programs": "programs --document taixing",
    "fields": "fields --document taixing",
    "targets": "targets",
    "schema": "schema profile",
}
PRINTS = set(COMMANDS)


def run(words: str, redirected: str = "", **environment: str) -> subprocess.CompletedProcess[bytes]:
    line = f"{sys.executable} -m talentcalc {words} {redirected}"
    return subprocess.run(
        ["/bin/sh", "-c", line], capture_output=True, check=False, env={**os.environ, "COLUMNS": "80", **environment},
        stdin=subprocess.DEVNULL,
    )


def quiet(done: subprocess.CompletedProcess[bytes]) -> bool:
    return b"Traceback" not in done.stderr and b"Exception" not in done.stderr


@pytest.mark.parametrize("command", COMMANDS)
def test_a_closed_standard_output_is_an_error_that_is_told(command: str) -> None:
    done = run(COMMANDS[command], ">&-")
    assert (done.returncode, quiet(done), done.stdout) == (FAILED, True, b"")
    assert b"Bad file descriptor" in done.stderr


@pytest.mark.parametrize("command", COMMANDS)
def test_a_closed_standard_error_keeps_nobody_from_a_result(command: str) -> None:
    closed, open_ = run(COMMANDS[command], "2>&-"), run(COMMANDS[command])
    assert (closed.returncode, closed.stdout) == (OK, open_.stdout)


@pytest.mark.parametrize("redirected", [">&- 2>&-", "<&- >&- 2>&-"])
@pytest.mark.parametrize("command", ["check", "batch", "help", "fields"])
def test_all_closed_is_still_a_plain_failure(command: str, redirected: str) -> None:
    assert run(COMMANDS[command], redirected).returncode == FAILED


@pytest.mark.parametrize("words", ["check -", "explain - luzhou-2021/27.living-allowance", "unlock -", "compare -"])
def test_a_closed_standard_input_cannot_be_read(words: str) -> None:
    done = run(words, "<&-")
    assert (done.returncode, quiet(done)) == (FAILED, True)
    assert done.stderr.count(b"\n") == 2


def test_a_file_is_written_whole_though_the_streams_are_closed(tmp_path: Path) -> None:
    page = tmp_path / "result.json"
    done = run(f"check {DOCTOR} --format json --output {page}", ">&- 2>&-")
    assert (done.returncode, page.read_bytes()) == (OK, run(f"check {DOCTOR} --format json").stdout)


@pytest.mark.parametrize("value", ["²", "٣", "", "-5", "0", "99999999999"])
@pytest.mark.parametrize(("name", "words"), [("COLUMNS", f"check {DOCTOR} --document taixing"), ("TERMINAL_WIDTH", "--help")])
def test_a_width_that_is_none_is_not_taken(name: str, value: str, words: str) -> None:
    done = run(words, **{name: value})
    assert (done.returncode, quiet(done)) == (OK, True)


BAD = 'kind = "applicant"\nnonsense = 1\n'


@pytest.mark.parametrize("command", ["check", "check --format json", "check --format html", "compare", "batch --jobs 1"])
@pytest.mark.parametrize(("files", "code"), [
    (("good",), OK), (("bad",), FAILED), (("good", "bad"), SOME_FAILED), (("bad", "bad"), SOME_FAILED), (("none",), FAILED),
])
def test_the_exit_code_is_the_same_whoever_reads(command: str, files: tuple[str, ...], code: int, tmp_path: Path) -> None:
    (tmp_path / "good.toml").write_text(Path(DOCTOR).read_text(encoding="utf-8"), encoding="utf-8")
    (tmp_path / "bad.toml").write_text(BAD, encoding="utf-8")
    done = run(f"{command} {' '.join(str(tmp_path / f'{name}.toml') for name in files)}")
    assert (done.returncode, quiet(done)) == (code, True)


@pytest.mark.parametrize("words", [
    "", "nonsense", "check", "check --nonsense x", "explain x", "unlock --at-most 9 x", "new nobody", "schema nothing",
    "clauses nowhere", "programs --document nowhere", "batch", "verify", "audit nowhere", "ask --skip",
])
def test_wrong_usage_is_two_everywhere(words: str) -> None:
    done = run(words)
    assert (done.returncode, quiet(done)) == (OK if not words else FAILED, True)
