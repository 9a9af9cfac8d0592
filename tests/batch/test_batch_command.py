"""`batch` on the command line: formats, JSON Lines, summaries, resuming, what is told and when."""

from __future__ import annotations

import csv
import datetime
import importlib.util
import io
import json
import os
import pty
import signal
import stat
import sys
import threading
from decimal import Decimal
from pathlib import Path
from typing import Any

import jsonschema
import pyarrow.parquet as pq  # type: ignore[import-untyped]
import pytest

from folders import K, fill
from talentcalc.batch import run as running
from talentcalc.batch import scoring, sinks
from talentcalc.batch.journal import Earlier
from talentcalc.batch.tally import exact
from talentcalc.cli import batch as batching
from talentcalc.cli.app import run
from talentcalc.cli.output import Failure
from talentcalc.present.schema import result_schema

DOCTOR = K + 'name = "=cmd()"\nas_of = 2022-06-01\n[employment]\nplace = "江阳区"\nnewly_introduced = true\nfull_time = true\n' \
    '[person]\nbirth_date = 1990-01-01\nfull_time_degree = "doctor"\nurgently_needed = true\n'.encode()  # fmt: skip


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "in"
    made.mkdir()
    (made / "a.toml").write_bytes(DOCTOR)
    (made / "b.toml").write_bytes(b"x")
    (made / "c.toml").write_bytes(K + b"as_of = 2022-06-01\n")
    return made


def batch(*words: str | Path, jobs: int = 1) -> int:
    return run(["batch", *map(str, words), "--document", "luzhou-2021", "--jobs", str(jobs)])


def rows(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text)))


def test_records_fit_the_schema_of_results(folder: Path, tmp_path: Path) -> None:
    (folder / "d.toml").write_bytes(K + '[employment]\nplace = "成都市"\n'.encode())
    for number, more in enumerate(([], ["--all"], ["--trace"], ["--all", "--trace"])):
        assert batch(folder, *more, "--output", tmp_path / f"{number}", "--quiet") == 1
        found = [json.loads(line) for line in (tmp_path / f"{number}").read_bytes().splitlines()]
        for one in found:
            jsonschema.validate(one, result_schema())
        programs = [program for one in found for program in one.get("programs", ())]
        assert ("ineligible" in {one["outcome"] for one in programs}) == ("--all" in more)
        assert all(("conditions" in one) == ("--trace" in more) for one in programs)


def test_csv_has_a_row_a_program_and_no_formula(folder: Path, capfdbinary: pytest.CaptureFixture[bytes], tmp_path: Path) -> None:
    output = tmp_path / "out.csv"
    assert batch(folder, "--format", "csv", "--output", output) == 1
    text = output.read_text(encoding="utf-8")
    found = rows(text)
    assert {row["source"] for row in found} == {str(folder / f"{name}.toml") for name in "abc"}
    assert {row["name"] for row in found if row["source"].endswith("a.toml")} == {"'=cmd()"}
    living = next(row for row in found if row["program"] == "luzhou-2021/27.living-allowance")
    assert (living["outcome"], living["low_yuan"], living["months"]) == ("eligible", "72000", "36")
    (bad,) = [row for row in found if row["source"].endswith("b.toml")]
    assert bad["error"]
    assert not bad["program"]
    assert batch(folder, "--format", "csv", "--quiet") == 1
    assert capfdbinary.readouterr().out.decode() == text
    assert not list(tmp_path.glob("out.csv.*"))


def test_wide_csv_has_a_row_a_profile(folder: Path, tmp_path: Path) -> None:
    batch(folder, "--format", "csv", "--wide", "--output", tmp_path / "out", "--quiet")
    doctor, bad, silent = rows((tmp_path / "out").read_text(encoding="utf-8"))
    assert "luzhou-2021/27.living-allowance" in doctor["programs"].split()
    assert len(doctor["programs"].split()) == int(doctor["eligible"])
    assert len(doctor["payee"].split(";")) == len(doctor["high_yuan"].split(";")) == len(doctor["open_ended"].split(";"))
    assert bad["eligible"] == ""
    assert silent["eligible"] == "0"


def test_parquet_holds_the_rows_of_csv(folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sinks.Parquet, "ROWS", 2)
    for more in ([], ["--wide"]):
        batch(folder, "--format", "parquet", *more, "--output", tmp_path / "out.parquet", "--quiet")
        batch(folder, "--format", "csv", *more, "--output", tmp_path / "out.csv", "--quiet")
        table = pq.read_table(tmp_path / "out.parquet").to_pylist()
        expected = rows((tmp_path / "out.csv").read_text(encoding="utf-8"))
        assert [{key: "" if key == "name" else value for key, value in one.items()} for one in table] == [
            {key: "" if key == "name" else value for key, value in one.items()} for one in expected
        ]
        assert table[0]["name"] == "=cmd()"  # no spreadsheet reads it


def test_an_empty_folder_gives_an_empty_result_in_every_format(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "in").mkdir()
    for form in batching.FORMATS:
        assert batch(tmp_path / "in", "--format", form, "--output", tmp_path / form) == 0
    assert (tmp_path / "jsonl").read_bytes() == b""
    assert len((tmp_path / "csv").read_text(encoding="utf-8").splitlines()) == 1
    assert pq.read_table(tmp_path / "parquet").num_rows == 0
    assert "0 read" in capsys.readouterr().err


def test_without_pyarrow_the_install_line_is_told(folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    find = importlib.util.find_spec
    monkeypatch.setattr(importlib.util, "find_spec", lambda name, *rest: None if name == "pyarrow" else find(name, *rest))
    with pytest.raises(Failure, match=r"pip install 'talentcalc\[parquet\]'"):
        batch(folder, "--format", "parquet", "--output", tmp_path / "out")


@pytest.mark.parametrize(
    "words", [[], ["{}", "--resume"], ["{}", "--format", "parquet"], ["{}", "--format", "xml"], ["{}/gone"], ["--input", "{}/gone"]],
)
def test_wrong_usage_is_told(folder: Path, words: list[str]) -> None:
    with pytest.raises(Failure):
        batch(*(word.format(folder) for word in words))


def test_an_unknown_document_is_told(folder: Path) -> None:
    with pytest.raises(Failure, match="no such document"):
        run(["batch", str(folder), "--document", "luzhou"])


@pytest.mark.parametrize("option", ["--output", "--summary"])
def test_a_place_that_cannot_be_written_is_told(folder: Path, option: str) -> None:
    with pytest.raises(Failure, match="cannot write"):
        batch(folder, option, folder / "gone" / "out")


def test_nothing_takes_the_place_of_a_pipe_a_device_or_a_link(folder: Path, tmp_path: Path, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    batch(folder, "--output", tmp_path / "plain", "--quiet")
    expected = (tmp_path / "plain").read_bytes()
    os.mkfifo(tmp_path / "pipe")
    heard: list[bytes] = []
    listener = threading.Thread(target=lambda: heard.append((tmp_path / "pipe").read_bytes()))
    listener.start()
    batch(folder, "--output", tmp_path / "pipe", "--quiet")
    listener.join()
    assert heard == [expected]
    assert stat.S_ISFIFO(os.stat(tmp_path / "pipe").st_mode)
    (tmp_path / "link").symlink_to("target")
    batch(folder, "--output", tmp_path / "link", "--quiet")
    assert (tmp_path / "link").is_symlink()
    assert (tmp_path / "target").read_bytes() == expected
    before = os.stat(os.devnull)
    batch(folder, "--output", os.devnull, "--quiet")
    assert os.stat(os.devnull).st_rdev == before.st_rdev
    with pytest.raises(Failure, match="cannot write /dev/full: No space left"):
        batch(folder, "--output", "/dev/full", "--quiet")
    capfdbinary.readouterr()
    batch(folder, "--output", "/dev/stdout", "--quiet")
    assert capfdbinary.readouterr().out == expected
    batch(folder, "--output", "-", "--quiet")
    assert capfdbinary.readouterr().out == expected
    (tmp_path / "loop").symlink_to("loop")
    for nowhere, why in (("", "No such file"), (str(folder), "Is a directory"), (str(tmp_path / "loop"), "symbolic links")):
        with pytest.raises(Failure, match=why):
            batch(folder, "--output", nowhere, "--quiet")
    assert (tmp_path / "loop").is_symlink()
    assert sorted(os.listdir(tmp_path)) == ["in", "link", "loop", "pipe", "plain", "target"]
    for refused in (("--resume",), ("--format", "parquet")):
        with pytest.raises(Failure, match="name of a file"):
            batch(folder, "--output", os.devnull, "--quiet", *refused)


def test_json_lines_give_the_records_of_the_same_profiles(tmp_path: Path) -> None:
    good = {
        "kind": "applicant", "as_of": "2022-06-01", "name": None, "employment": {"place": "江阳区", "newly_introduced": True, "full_time": True},
        "person": {"birth_date": "1990-01-01", "full_time_degree": "doctor", "urgently_needed": True},
    }  # fmt: skip
    lines: list[Any] = [
        good, {**good, "as_of": "2022-02-30"}, {**good, "person": {"birth_date": "1990"}}, {"kind": "applicant", "loans": [{"amount_yuan": 1.10}]},
        {"kind": "applicant", "person": 3}, [], 3, None,
    ]  # fmt: skip
    text = "\ufeff" + "\n".join(json.dumps(one) for one in lines) + '\n{"kind": 1, "kind": 2}\n{"a": \n' + "[" * 100_000 + '\n{"a": ' + "9" * 5_000 + '}\n{"a": 1e' + "9" * 25 + "}\n"
    path = tmp_path / "people.jsonl"
    path.write_bytes(text.encode() + b"\xff\n" + b'{"kind": "applicant", "name": "' + b"x" * 1_000_000 + b'"}\n')
    assert batch("--input", path, "--output", tmp_path / "out", "--quiet") == 1
    found = [json.loads(line) for line in (tmp_path / "out").read_bytes().splitlines()]
    assert [one["profile"]["source"] for one in found] == [f"{path}:{n}" for n in range(1, 16)]
    assert [one["error"]["kind"] if "error" in one else None for one in found] == [
        None, "type", "type", None, "type", "type", "type", "type", "json", "json", "too-deep", "json", "json", "encoding", "too-large",
    ]  # fmt: skip
    (tmp_path / "a.toml").write_bytes(DOCTOR.replace(b'name = "=cmd()"\n', b""))
    batch(tmp_path / "a.toml", "--output", tmp_path / "toml", "--quiet")
    assert json.loads((tmp_path / "toml").read_bytes())["programs"] == found[0]["programs"]


def test_the_exit_code_tells_good_mixed_and_bad(folder: Path, tmp_path: Path) -> None:
    assert batch(folder / "a.toml", "--output", tmp_path / "out", "--quiet") == 0
    assert batch(folder / "b.toml", "--output", tmp_path / "out", "--quiet") == 2
    assert batch(folder / "b.toml", folder / "b.toml", "--output", tmp_path / "out", "--quiet") == 1


def test_the_summary_is_told_in_both_languages_unless_quiet(folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for lang, said in (("en", "3 read, 1 with a match"), ("zh", "读取 3，有符合项目 1")):
        batch(folder, "--output", tmp_path / "out", "--lang", lang, "--summary", tmp_path / "s")
        err = capsys.readouterr().err
        assert said in err
        assert "luzhou-2021/27.living-allowance" in err
    batch(folder, "--output", tmp_path / "out", "--quiet")
    assert capsys.readouterr().err == ""
    summary = json.loads((tmp_path / "s").read_bytes())
    row = next(one for one in summary["programs"] if one["id"] == "luzhou-2021/27.living-allowance")
    assert (row["eligible"], row["low"], row["high"]) == (1, "72000", "72000")


def test_a_progress_bar_is_shown_on_a_terminal_only(folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(batching, "EVERY", 0)
    fill(folder / "more", 400)
    ours, theirs = pty.openpty()
    monkeypatch.setenv("TERM", "xterm")
    with os.fdopen(theirs, "w", encoding="utf-8") as terminal:
        monkeypatch.setattr(sys, "stderr", terminal)
        batch(folder, "--output", tmp_path / "out")
        terminal.flush()
        told = os.read(ours, 100_000).decode()
    os.close(ours)
    assert "/403" in told
    assert "/s" in told


def test_the_bar_of_a_list_has_no_end_and_looks_seldom(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "p.jsonl").write_bytes(b'{"kind": "applicant"}\n' * 100)
    ours, theirs = pty.openpty()
    with os.fdopen(theirs, "w", encoding="utf-8") as terminal:
        monkeypatch.setattr(sys, "stderr", terminal)
        assert batch("--input", tmp_path / "p.jsonl", "--output", tmp_path / "out") == 0
    os.close(ours)


def test_the_jobs_are_the_cores_unless_said(monkeypatch: pytest.MonkeyPatch) -> None:
    assert batching.Options(jobs=3).jobs == 3
    assert batching.Options().jobs == len(os.sched_getaffinity(0))
    monkeypatch.delattr(os, "sched_getaffinity")
    assert batching.Options().jobs == os.cpu_count()


def test_as_of_and_complete_hold_for_every_profile(folder: Path, tmp_path: Path) -> None:
    batch(folder, "--as-of", "2030-01-01", "--complete", "--output", tmp_path / "out", "--quiet")
    first, _, last = map(json.loads, (tmp_path / "out").read_bytes().splitlines())
    assert first["as_of"] == "2030-01-01"
    batch(folder / "c.toml", "--output", tmp_path / "open", "--quiet")
    assert len(last["programs"]) < len(json.loads((tmp_path / "open").read_bytes())["programs"])


def test_a_resumed_run_keeps_the_day_it_began_on(folder: Path, tmp_path: Path) -> None:
    (folder / "d.toml").write_bytes(K)
    output = tmp_path / "out"
    batch(folder, "--output", output, "--quiet")
    whole = output.read_bytes()
    today = datetime.datetime.now().astimezone().date().isoformat().encode()
    output.unlink()
    Path(f"{output}{running.PART}").write_bytes(whole.replace(today, b"2022-01-01"))
    batch(folder, "--resume", "--output", output, "--quiet")
    assert output.read_bytes() == whole.replace(today, b"2022-01-01")
    batch(folder, "--resume", "--as-of", "2022-02-02", "--output", output, "--quiet")
    assert b"2022-01-01" not in output.read_bytes()


def spied(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """How many earlier records are taken over, as a list that grows."""
    taken: list[int] = []
    take = Earlier.take

    def spy(self: Earlier, *words: Any) -> Any:
        found = take(self, *words)
        taken.append(found is not None)
        return found

    monkeypatch.setattr(Earlier, "take", spy)
    return taken


def test_resuming_takes_over_only_what_is_unchanged(folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    output = tmp_path / "out"
    batch(folder, "--output", output, "--quiet")
    whole = output.read_bytes()
    taken = spied(monkeypatch)
    again = ("--output", output, "--quiet", "--resume")
    batch(folder, *again)
    assert (sum(taken), output.read_bytes()) == (3, whole)
    (folder / "a.toml").write_bytes(DOCTOR + b"\n")
    taken.clear()
    batch(folder, *again)
    assert taken == [0, 1, 1]
    for change in (["--all"], ["--trace"], ["--complete"], ["--as-of", "2022-01-01"]):
        taken.clear()
        batch(folder, *again, *change)
        assert sum(taken) == 0
    for name, value in (("__version__", "9.9"), ("rules_hash", lambda _: "other")):
        batch(folder, "--output", output, "--quiet")
        with monkeypatch.context() as patch:
            patch.setattr(running, name, value)
            patch.setattr(scoring, name, value)
            scoring.scorer.cache_clear()
            taken.clear()
            batch(folder, *again)
            assert sum(taken) == 0
        scoring.scorer.cache_clear()


@pytest.mark.parametrize("tail", [b'{"schema": "talentcalc', b"\0" * 100, b"[]\n", b'{"profile": {}, "stamp": {}}\n', b"[" * 100_000 + b"\n", b"\xff\n"])
def test_a_torn_or_strange_end_is_not_taken_over(folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, tail: bytes) -> None:
    output = tmp_path / "out"
    batch(folder, "--output", output, "--quiet")
    whole = output.read_bytes()
    output.unlink()
    Path(f"{output}{running.PART}").write_bytes(b"".join(whole.splitlines(keepends=True)[:2]) + tail)
    taken = spied(monkeypatch)
    batch(folder, "--resume", "--output", output, "--quiet")
    assert taken == [1, 1, 0]
    assert output.read_bytes() == whole


def test_of_two_unfinished_files_the_longer_is_gone_on_from(folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    output = tmp_path / "out"
    batch(folder, "--output", output, "--quiet")
    lines = output.read_bytes().splitlines(keepends=True)
    for part, kept in ((1, 2), (2, 1)):
        output.unlink()
        Path(f"{output}{running.PART}").write_bytes(b"".join(lines[:part]))
        Path(f"{output}{running.KEPT}").write_bytes(b"".join(lines[:kept]))
        with monkeypatch.context() as patch:
            taken = spied(patch)
            batch(folder, "--resume", "--output", output, "--quiet")
        assert taken == [1, 1, 0]
        assert output.read_bytes() == b"".join(lines)
        assert not list(tmp_path.glob("out.*"))


def test_resuming_without_anything_earlier_is_a_plain_run(folder: Path, tmp_path: Path) -> None:
    assert batch(folder, "--resume", "--output", tmp_path / "out", "--quiet") == 1
    assert len((tmp_path / "out").read_bytes().splitlines()) == 3


def test_a_record_that_never_had_a_hash_is_made_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "x.toml").mkdir()
    batch(tmp_path, "--output", tmp_path / "out", "--quiet")
    taken = spied(monkeypatch)
    batch(tmp_path, "--resume", "--output", tmp_path / "out", "--quiet")
    assert taken == [0]


def test_money_in_records_is_read_back_exactly() -> None:
    assert (exact(None), exact("3"), exact("1.10")) == (None, 3, Decimal("1.10"))


@pytest.mark.parametrize(("sign", "code"), [(signal.SIGINT, 130), (signal.SIGTERM, 143)])
def test_an_interruption_is_told(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], sign: int, code: int
) -> None:
    before = signal.getsignal(signal.SIGTERM)
    monkeypatch.setattr(running, "score_into", lambda *_, **__: os.kill(os.getpid(), sign))
    assert batch(folder, "--output", folder / "out", "--lang", "en") == code
    assert "--resume" in capsys.readouterr().err
    assert batch(folder, "--lang", "en") == code
    assert capsys.readouterr().err == "interrupted\n"
    assert signal.getsignal(signal.SIGTERM) == before


@pytest.mark.parametrize("error", [OSError(28, "No space left on device"), BrokenPipeError(32, "Broken pipe")])
def test_standard_output_that_takes_no_more_is_told(folder: Path, monkeypatch: pytest.MonkeyPatch, error: OSError) -> None:
    def refuse(*_: Any, **__: Any) -> None:
        raise error

    monkeypatch.setattr(os, "dup2", lambda *_: None)
    monkeypatch.setattr(running, "score_into", refuse)
    with pytest.raises(BrokenPipeError if isinstance(error, BrokenPipeError) else Failure):
        batch(folder)


def test_paths_may_come_on_standard_input(folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(str(folder / "a.toml").encode())))
    assert batch("-", "--output", tmp_path / "out", "--quiet") == 0
