"""`verify`: every difference between results and what their inputs give now is named."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from folders import K, fill
from talentcalc.batch import run as running
from talentcalc.cli import verify as verifying
from talentcalc.cli.app import run
from talentcalc.cli.output import Failure

ONE = ["--document", "luzhou-2021"]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = fill(tmp_path / "in", 5)
    (made / "bad.toml").write_bytes(b"x")
    return made


@pytest.fixture
def results(folder: Path, tmp_path: Path) -> Path:
    path = tmp_path / "out.jsonl"
    assert run(["batch", str(folder), *ONE, "--output", str(path), "--quiet", "--jobs", "1"]) == 1
    return path


def differences(results: Path, folder: Path, capsys: pytest.CaptureFixture[str], *more: str) -> list[tuple[str, str, str]]:
    code = run(["verify", str(results), str(folder), *ONE, "--format", "json", *more])
    told = json.loads(capsys.readouterr().out)
    assert code == (1 if told["differences"] else 0)
    return [(Path(one["source"]).name, one["kind"], one["key"]) for one in told["differences"]]


def changed(results: Path, change: Callable[[list[dict[str, Any]]], Any]) -> None:
    records = [json.loads(line) for line in results.read_bytes().splitlines()]
    change(records)
    results.write_text("".join(json.dumps(one) + "\n" for one in records), encoding="utf-8")


def test_untouched_results_agree(results: Path, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert differences(results, folder, capsys) == []
    assert run(["verify", str(results), str(folder), *ONE, "--lang", "en"]) == 0
    assert capsys.readouterr().out == "6 records agree, 0 differences\n"


def test_a_changed_input_is_named_with_what_it_changes(results: Path, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "bad.toml").write_bytes(b"y")
    assert differences(results, folder, capsys) == [("bad.toml", "input-changed", "stamp.input")]
    (folder / "bad.toml").write_bytes(K)
    keys = [key for name, kind, key in differences(results, folder, capsys) if (name, kind) == ("bad.toml", "result")]
    assert "error" in keys
    assert "programs" in keys


def test_a_missing_input_and_one_without_a_record_are_named(results: Path, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "bad.toml").rename(folder / "new.toml")
    expected = [("bad.toml", "input-gone", ""), ("new.toml", "record-gone", "")]
    assert differences(results, folder, capsys) == expected
    assert run(["verify", str(results), str(folder), *ONE, "--lang", "zh"]) == 1
    assert "输入已不在" in capsys.readouterr().out


def test_a_file_of_that_name_elsewhere_in_the_folder_is_no_substitute(results: Path, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "one" / "00001.toml").rename(folder / "00001.toml")
    assert {kind for _, kind, _ in differences(results, folder, capsys)} == {"input-gone", "record-gone"}


def test_a_folder_that_moved_is_compared_by_the_ends_of_paths(results: Path, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    moved = folder.rename(folder.parent / "moved")
    assert differences(results, moved, capsys) == []


CHANGES: dict[str, tuple[Callable[[dict[str, Any]], Any], list[str]]] = {
    "an outcome": (lambda one: one["programs"][0].update(outcome="eligible!"), ["programs[{id}].outcome"]),
    "an amount": (lambda one: one["programs"][0]["amount"].update(low="1"), ["programs[{id}].amount.low"]),
    "a program gone": (lambda one: one["programs"].pop(0), ["programs[{id}]"]),
    "another program": (lambda one: one["programs"].append({"id": "x/1.y"}), ["programs[x/1.y]"]),
    "a program twice": (lambda one: one["programs"].append(one["programs"][0]), ["programs"]),
    "programs in another order": (lambda one: one["programs"].reverse(), ["programs"]),
    "what is no program": (lambda one: one["programs"].append(3), ["programs[3]"]),
    "a key more": (lambda one: one.update(more=1), ["more"]),
    "the name": (lambda one: one["profile"].update(name="x"), ["profile.name"]),
}


@pytest.mark.parametrize(("change", "keys"), CHANGES.values(), ids=CHANGES)
def test_a_changed_record_is_named_by_its_key(
    change: Callable[[dict[str, Any]], Any], keys: list[str], results: Path, folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    first = json.loads(results.read_bytes().splitlines()[0])["programs"][0]["id"]
    changed(results, lambda records: change(records[0]))
    assert differences(results, folder, capsys) == [("00000.toml", "result", key.format(id=first)) for key in keys]


def test_another_version_other_rules_and_options_are_named(
    results: Path, folder: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    changed(results, lambda records: records[0]["stamp"].update(rules="other"))
    assert differences(results, folder, capsys) == [("00000.toml", "stamp", "stamp.rules")]
    monkeypatch.setattr(running, "__version__", "9.9")
    assert ("bad.toml", "stamp", "stamp.talentcalc") in differences(results, folder, capsys)
    assert ("bad.toml", "stamp", "stamp.options") in differences(results, folder, capsys, "--complete")
    assert run(["verify", str(results), str(folder), *ONE, "--lang", "en"]) == 1
    assert "stamp.talentcalc was 0.1.0, is 9.9" in capsys.readouterr().out


def test_lines_of_json_are_found_in_any_order(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    people, results = tmp_path / "in" / "people.jsonl", tmp_path / "out.jsonl"
    people.parent.mkdir()
    people.write_text('{"kind": "applicant"}\nnot json\n{"kind": "enterprise"}\n', encoding="utf-8")
    run(["batch", "--input", str(people), *ONE, "--output", str(results), "--quiet", "--jobs", "1"])
    assert differences(results, people.parent, capsys) == []
    changed(results, lambda records: records.reverse())
    assert differences(results, people.parent, capsys) == []
    people.write_text('{"kind": "applicant"}\n', encoding="utf-8")
    assert [kind for _, kind, _ in differences(results, people.parent, capsys)] == ["input-gone", "input-gone"]


NO_RECORDS = [
    b"x", b"3", b"{}", b'{"profile": 1, "stamp": {}}', b'{"profile": {"source": 3}, "stamp": {}}',
    b'{"profile": {"source": "a"}, "stamp": {"talentcalc": "", "rules": "", "options": "", "day": "x"}}', b"[" * 100_000, b"\xff",
]  # fmt: skip


@pytest.mark.parametrize("line", NO_RECORDS, ids=range(len(NO_RECORDS)))
def test_what_is_no_record_is_told_by_its_line(line: bytes, results: Path, folder: Path) -> None:
    results.write_bytes(results.read_bytes() + line + b"\n")
    with pytest.raises(Failure, match="line 7 is no record of a batch"):
        run(["verify", str(results), str(folder), *ONE])


@pytest.mark.parametrize("source", ["", "a\0b", "gone:x", ":1", "../../etc/gone"])
def test_a_strange_source_is_an_input_that_is_gone(source: str, results: Path, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    changed(results, lambda records: records[0]["profile"].update(source=source))
    assert {kind for _, kind, _ in differences(results, folder, capsys)} == {"input-gone", "record-gone"}


def test_a_single_file_may_stand_for_the_folder(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "a.toml").write_bytes(K)
    run(["batch", str(tmp_path / "a.toml"), *ONE, "--output", str(tmp_path / "out"), "--quiet", "--jobs", "1"])
    assert differences(tmp_path / "out", tmp_path / "a.toml", capsys) == []


def test_what_cannot_be_read_or_does_not_exist_is_told(tmp_path: Path, results: Path, folder: Path) -> None:
    for words in ([str(tmp_path / "gone"), str(folder)], [str(results), str(tmp_path / "gone")], [str(results), str(folder), "--document", "x"]):
        with pytest.raises(Failure):
            run(["verify", *words])


def test_long_values_are_cut_in_the_table() -> None:
    assert len(verifying._short("x" * 1_000)) == verifying.SHOWN + 1
    assert verifying._short({"a": 1}) == '{"a":1}'
