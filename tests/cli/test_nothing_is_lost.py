"""No command writes over what it reads; a profile takes the place of another file only where that is asked for."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
ME = 'kind = "applicant"\nas_of = 2022-06-01\nhome.place = "泸州市江阳区"\n'


def run(folder: Path, *words: str, stdin: str = "") -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "talentcalc", *words], cwd=folder, input=stdin, capture_output=True, text=True, check=False,
        encoding="utf-8", env={**os.environ, "PYTHONPATH": str(ROOT / "src"), "LC_ALL": "C.UTF-8"},
    )


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "me.toml").write_text(ME, encoding="utf-8")
    (tmp_path / "people").mkdir()
    (tmp_path / "people" / "me.toml").write_text(ME, encoding="utf-8")
    (tmp_path / "lines.jsonl").write_text('{"kind": "applicant"}\n', encoding="utf-8")
    (tmp_path / "link.toml").symlink_to("me.toml")
    return tmp_path


@pytest.mark.parametrize("words", [
    ("check", "me.toml", "--output", "me.toml"),
    ("check", "me.toml", "--output", "./people/../me.toml", "--format", "json"),
    ("check", "people/me.toml", "me.toml", "--output", "link.toml"),
    ("compare", "me.toml", "--output", "me.toml"),
    ("explain", "me.toml", "luzhou-2021/27.living-allowance", "--output", "me.toml"),
    ("unlock", "me.toml", "--output", "me.toml"),
    ("batch", "people", "--output", "people/me.toml"),
    ("batch", "people", "--output", "results.jsonl", "--summary", "people/me.toml"),
    ("batch", "--input", "lines.jsonl", "--output", "lines.jsonl"),
    ("verify", "lines.jsonl", "people", "--output", "lines.jsonl"),
    ("verify", "lines.jsonl", "people", "--output", "people/me.toml"),
])
def test_no_command_writes_over_its_input(folder: Path, words: tuple[str, ...]) -> None:
    before = {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}
    done = run(folder, *words)
    assert done.returncode == 2
    assert "is an input: results are not written over it" in done.stderr
    assert {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()} == before


def test_results_take_the_place_of_earlier_results(folder: Path) -> None:
    for _ in range(2):
        assert run(folder, "check", "me.toml", "--format", "json", "--output", "out.json").returncode == 0
        assert run(folder, "batch", "people", "--output", "people/results.jsonl").returncode == 0


@pytest.mark.parametrize("words", [("new", "applicant"), ("ask", "--document", "taixing")])
def test_a_profile_is_written_over_another_file_only_when_asked_to(folder: Path, words: tuple[str, ...]) -> None:
    done = run(folder, *words, "--output", "me.toml", stdin="个人\n0\n")
    assert (done.returncode, (folder / "me.toml").read_text(encoding="utf-8")) == (2, ME)
    assert "me.toml is there already; --force writes over it" in done.stderr
    assert run(folder, *words, "--output", "me.toml", "--force", stdin="个人\n0\n").returncode == 0
    assert (folder / "me.toml").read_text(encoding="utf-8") != ME


def test_an_interview_that_goes_on_from_a_profile_writes_it(folder: Path) -> None:
    assert run(folder, "ask", "me.toml", "--document", "taixing", "--output", "me.toml", stdin="0\n").returncode == 0
    assert run(folder, "ask", "me.toml", "--document", "taixing", stdin="0\n").returncode == 0
