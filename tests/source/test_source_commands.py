"""`audit` and `--text` on the command line, with texts that are not the documents'."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from talentcalc.cli.app import run
from talentcalc.cli.output import Failure

PLAN = """某办法
一、工作目标
目标。
二、引才范围
（一）地域
某地。
三、政策措施
(一) 就业工程
16.指导员经营 1 年以上，奖励 7 万元。
"""
PROFILE = 'kind = "applicant"\n[person]\nbirth_date = 1990-01-01\n'


@pytest.fixture
def folder(tmp_path: Path) -> str:
    (tmp_path / "luzhou-2021.txt").write_text(PLAN, encoding="utf-8")
    return str(tmp_path)


def test_audit_names_what_nobody_owns(folder: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["audit", folder, "--document", "luzhou-2021", "--lang", "en"]) == 1
    said = capsys.readouterr()
    assert "7 万" in said.out
    assert "not in the text" in said.out
    assert "differs from the text" in said.err


@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize("form", ["table", "csv", "markdown", "json"])
def test_every_format(folder: str, form: str, lang: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["audit", folder, "--document", "luzhou-2021", "--format", form, "--lang", lang, "--all"]) == 1
    assert "7 万" in capsys.readouterr().out


def test_the_json(folder: str, capsys: pytest.CaptureFixture[str]) -> None:
    run(["audit", folder, "--document", "luzhou-2021", "--format", "json"])
    (record,) = json.loads(capsys.readouterr().out)
    assert record["copy"]["same"] is False
    assert [one["figure"] for one in record["unowned"]] == ["7 万"]
    assert record["unowned"][0]["clause"] == "16"
    assert "27" in record["items_not_found"]


def test_texts_that_are_missing_are_said_and_the_others_audited(folder: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["audit", folder]) == 1
    said = capsys.readouterr()
    assert "changsha.txt" in said.err
    assert "luzhou-2021" in said.out


@pytest.mark.parametrize("words", [
    ["audit", "nowhere"], ["audit", "{empty}"], ["audit", "{empty}", "--document", "luzhou"],
    ["clauses", "taixing", "3", "--text", "{empty}"], ["clauses", "taixing", "3", "--text", "nowhere"],
])
def test_what_cannot_be_read_ends_with_a_message(words: list[str], tmp_path: Path) -> None:
    with pytest.raises(Failure) as ended:
        run([word.format(empty=tmp_path) for word in words])
    assert ended.value.code == 2


def test_clauses_show_the_items_own_words(folder: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["clauses", "luzhou-2021", "16", "--text", folder]) == 0
    assert "奖励 7 万元。" in capsys.readouterr().out.replace("\n", "")
    run(["clauses", "luzhou-2021", "16", "--text", folder, "--format", "json"])
    (record,) = json.loads(capsys.readouterr().out)
    assert record["text"]["words"] == "16.指导员经营 1 年以上，奖励 7 万元。"
    assert record["text"]["same"] is False
    for form in ("csv", "markdown"):
        run(["clauses", "luzhou-2021", "16", "--text", folder, "--format", form])
        assert "奖励 7 万元。" in capsys.readouterr().out


def test_an_item_that_the_copy_lacks(folder: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["clauses", "luzhou-2021", "27", "--text", folder, "--lang", "en", "--format", "json"]) == 0
    said = capsys.readouterr()
    assert "has no item 27" in said.err
    assert json.loads(said.out)[0]["text"]["words"] is None


def test_explain_shows_the_items_own_words(folder: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    profile = tmp_path / "one.toml"
    profile.write_text(PROFILE, encoding="utf-8")
    words = ["explain", str(profile), "luzhou-2021/16.mentor-award", "--text", folder]
    assert run(words) == 0
    assert "奖励 7 万元。" in capsys.readouterr().out.replace("\n", "")
    assert run([*words, "--format", "json"]) == 0
    assert json.loads(capsys.readouterr().out)["text"]["words"].startswith("16.")


def test_nothing_in_a_copy_moves_the_terminal(folder: str, capsys: pytest.CaptureFixture[str]) -> None:
    Path(folder, "luzhou-2021.txt").write_text(PLAN.replace("奖励 7", "\x1b[31m奖励 7\x07"), encoding="utf-8")
    for form in ("table", "csv", "markdown"):
        run(["clauses", "luzhou-2021", "16", "--text", folder, "--format", form])
        run(["audit", folder, "--document", "luzhou-2021", "--format", form])
    assert not {"\x1b", "\x07"} & set(capsys.readouterr().out)
