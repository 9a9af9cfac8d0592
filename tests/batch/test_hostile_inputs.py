"""Inputs made to break a worker: each gets its own answer, and the other inputs theirs."""

from __future__ import annotations

import io
import json
import os
from pathlib import Path
from typing import Any

import pyarrow.parquet as pq  # type: ignore[import-untyped]
import pytest

from talentcalc.batch import journal, scoring
from talentcalc.batch.inputs import LONGEST_PATH, Input, listed
from talentcalc.batch.tally import Tally
from talentcalc.cli.app import run
from talentcalc.cli.output import SOME_FAILED
from talentcalc.profile.reading import MOST_LEVELS

GOOD = b'{"kind":"applicant","name":"x"}'
LISTS = [b"[" * depth + b"]" * depth for depth in (MOST_LEVELS + 1, 200, 970, 990, 20_000)]
TABLES = [b'{"a":' * depth + b"0" + b"}" * depth for depth in (MOST_LEVELS + 1, 200, 970, 990, 20_000)]
HOSTILE = [
    *(b'{"kind":"applicant","name":' + value + b"}" for value in (*LISTS, *TABLES)),
    *(b'{"kind":"applicant","person":{"degree":' + value + b"}}" for value in (*LISTS, *TABLES)),
    *(b'{"kind":"applicant","jobs":' + value + b"}" for value in LISTS),
    b'{"\\udfff":0}', b'{"kind":"applicant","person":{"\\ud800":1}}', b'{"kind":"\\udfff"}', b'{"kind":"applicant","as_of":"\\udfff"}',
    b'{"kind":"applicant","person":{"degree":"\\udfff"}}', b'{"kind":"applicant","employment":{"place":"\\udfff"}}',
]


def records(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


@pytest.fixture
def lines(tmp_path: Path) -> Path:
    path = tmp_path / "lines.jsonl"
    path.write_bytes(b"".join(hostile + b"\n" + GOOD + b"\n" for hostile in HOSTILE))
    return path


def test_each_hostile_line_has_an_answer_of_its_own_and_no_worker_dies(
    lines: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "out.jsonl"
    assert run(["batch", "--input", str(lines), "--output", str(out), "--jobs", "2", "--quiet"]) == SOME_FAILED
    found = records(out)
    assert ["error" in one for one in found] == [True, False] * len(HOSTILE)
    kinds = {one["error"]["kind"] for one in found[::2]}
    assert "worker-died" not in kinds
    assert "internal" not in kinds
    assert capfd.readouterr().err == ""


@pytest.mark.parametrize("depth", [MOST_LEVELS, MOST_LEVELS + 1, 970, 20_000])
@pytest.mark.parametrize("form", ["toml", "json"])
def test_the_limit_of_nesting_is_the_same_for_both_readers(form: str, depth: int, tmp_path: Path) -> None:
    inner = depth - 1  # the tables of the file are a level themselves
    value = "[" * inner + "]" * inner
    (tmp_path / "deep.toml").write_text(f'kind = "applicant"\nname = {value}\n', encoding="utf-8")
    (tmp_path / "deep.jsonl").write_text(f'{{"kind":"applicant","name":{value}}}\n', encoding="utf-8")
    given = [str(tmp_path / "deep.toml")] if form == "toml" else ["--input", str(tmp_path / "deep.jsonl")]
    run(["batch", *given, "--output", str(tmp_path / "out"), "--quiet"])
    (found,) = records(tmp_path / "out")
    assert found["error"]["kind"] == ("type" if depth <= MOST_LEVELS else "too-deep")


@pytest.mark.parametrize("form", ["csv", "parquet"])
def test_names_that_utf_8_cannot_say_are_written_out(form: str, tmp_path: Path) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    Path(os.fsdecode(os.fsencode(folder) + b"/\xff.toml")).write_text('kind = "applicant"\n', encoding="utf-8")
    out = tmp_path / "out"
    assert run(["batch", str(folder), "--format", form, "--output", str(out), "--wide", "--quiet"]) == 0
    assert sorted(os.listdir(tmp_path)) == ["in", "out"]
    if form == "parquet":
        (row,) = pq.read_table(out).to_pylist()
        assert row["source"].endswith("/\\udcff.toml")


def test_an_error_of_our_own_costs_only_the_input_it_met(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(content: bytes, source: str) -> dict[str, Any]:
        raise ZeroDivisionError(source, content)

    monkeypatch.setattr(scoring, "parse_json", broken)
    given = [Input("lines.jsonl:1", GOOD), Input("profiles/nearly-empty.toml")]
    failed, scored = (json.loads(line) for line in scoring.Scorer(scoring.Settings()).records(given, Tally()))
    assert (failed["error"]["kind"], "error" in scored) == ("internal", False)


def test_whom_nothing_fits_has_a_record_without_programs() -> None:
    nobody = Input("x", b'{"kind":"enterprise","complete":true,"enterprise":{"place":"none"}}')
    found = json.loads(scoring.Scorer(scoring.Settings(documents=("taixing",))).score(nobody, Tally()))
    assert (found["programs"], found["totals"]) == ([], [])


@pytest.mark.parametrize("step", ["_record", "_checked"])
def test_an_error_while_scoring_or_printing_costs_only_the_input_it_met(step: str, monkeypatch: pytest.MonkeyPatch) -> None:
    given = [Input(name) for name in ("profiles/nearly-empty.toml", "profiles/influencer.toml", "profiles/intern-in-changsha.toml")]
    whole = list(scoring.Scorer(scoring.Settings()).records(given, Tally()))
    real: Any = getattr(scoring.Scorer, step)

    def broken(self: Any, first: Any, second: Any) -> Any:
        sources = [first.profile.source] if step == "_record" else [one.source for one in first]
        if "profiles/influencer.toml" in sources:
            raise RecursionError
        return real(self, first, second)

    monkeypatch.setattr(scoring.Scorer, step, broken)
    tally = Tally()
    found = list(scoring.Scorer(scoring.Settings()).records(given, tally))
    assert [found[0], found[2]] == [whole[0], whole[2]]
    assert json.loads(found[1])["error"]["kind"] == "internal"
    assert (tally.read, tally.faulty) == (3, 1)


def test_a_path_in_a_list_that_is_longer_than_any_is_not_kept_whole() -> None:
    content = b"a.toml\n" + b"x" * 3 * LONGEST_PATH + b"\nb.toml\r\n\n c.toml"
    found = [one.source for one in listed(io.BytesIO(content))]
    assert (found[0], found[2:]) == ("a.toml", ["b.toml", " c.toml"])
    assert LONGEST_PATH < len(found[1]) <= 3 * LONGEST_PATH


def test_an_endless_list_takes_no_memory() -> None:
    class Endless(io.RawIOBase):
        given = 0

        def read(self, size: int = -1) -> bytes:
            self.given += size
            return b"x" * size if self.given < 50 * LONGEST_PATH else b""

    (found,) = listed(Endless())  # type: ignore[arg-type]
    assert len(found.source) <= 2 * LONGEST_PATH


@pytest.mark.parametrize("content", [b"a\nb\0c\0", b"a\nb\0c"])
def test_a_list_with_a_nul_is_told_apart_by_them(content: bytes) -> None:
    assert [one.source for one in listed(io.BytesIO(content))] == ["a\nb", "c"]


def test_a_line_of_a_file_of_records_is_read_in_pieces(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(journal, "LONGEST", 4)
    assert list(journal.lines_of(io.BytesIO(b"a\nbcdefg\n"))) == [b"a\n", b"bcde", b"fg\n"]


def test_a_summary_goes_where_it_is_asked_for(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    words = ["batch", "profiles/nearly-empty.toml", "--output", str(tmp_path / "out"), "--quiet"]
    assert run([*words, "--summary", "-"]) == 0
    assert json.loads(capsys.readouterr().out)["read"] == 1
    assert sorted(os.listdir(tmp_path)) == ["out"]
