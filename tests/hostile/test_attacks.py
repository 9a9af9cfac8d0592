"""A few attacks of each kind, always the same; and that the checks see what they are to see. Minutes of them: `make fuzz`."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

import folders
from hostile.attacks import ATTACKS, inside
from hostile.running import Done, run, wrong_with
from talentcalc.present.safe import in_json, markdown

OF_EACH = 8


@pytest.mark.parametrize("name", ATTACKS)
def test_a_few_attacks_break_nothing(name: str, tmp_path: Path) -> None:
    made, often = ATTACKS[name]
    for seed in range(OF_EACH if often > 1 else 4):
        with inside(tmp_path):
            assert made(random.Random(seed), tmp_path) is None


@pytest.mark.parametrize(("form", "out"), [
    ("table", "\x1b[31m"), ("json", '{"name":"\x9b31m"}'), ("markdown", "\u202e"), ("csv", "a,=1\n"), ("csv", 'a," @x"\n'), ("html", "<p onclick='x'>"), ("html", "<script>"),
    ("html", "<a href='javascript:x'>"), ("html", "<link href='http://x.example'>"), ("markdown", "![x](http://x.example)"), ("markdown", "<img>"), ("markdown", "$x$"),
])
def test_what_would_be_executed_is_seen(form: str, out: str) -> None:
    assert wrong_with(Done(0, out.encode(), b"", 0.0), form)


@pytest.mark.parametrize("done", [
    Done(3, b"", b"x", 0.0), Done(-1, b"", b"", 0.0, "Traceback"), Done(0, b"", b"Traceback (most recent call last)", 0.0), Done(1, b"", b"", 0.0), Done(0, b"", b"", 9.0), Done(0, b"", b"\x07", 0.0),
])
def test_how_nothing_may_end_is_seen(done: Done) -> None:
    assert wrong_with(done)


@pytest.mark.parametrize(("text", "escaped"), [
    ("![x](http://x.example)", r"!\[x\](http://x.example)"), ("[x](javascript:y)", r"\[x\](javascript:y)"), ("$x$", r"\$x\$"), ("&lt;b&gt;", "&amp;lt;b&amp;gt;"), ("a|b", r"a\|b"), ("\\[", r"\\\["),
])
def test_in_markdown_nothing_is_a_link_a_picture_or_a_formula(text: str, escaped: str) -> None:
    assert markdown(text) == escaped


@pytest.mark.parametrize(("text", "escaped"), [("\x7f", r"\u007f"), ("中\x9b31m", r"中\u009b31m"), ("\u202ex", r"\u202ex"), ("中\udcff", r"中\udcff"), ("plain", "plain")])
def test_in_json_nothing_moves_a_terminal(text: str, escaped: str) -> None:
    assert in_json(text) == escaped


def test_check_and_batch_write_a_name_alike(tmp_path: Path) -> None:
    path = tmp_path / "x.toml"
    path.write_text('kind = "applicant"\nname = "\\u009b31m中\\u202e"\n', encoding="utf-8")
    checked, scored = run(["check", str(path), "--format", "json"]).out, folders.run("batch", path, "--quiet").stdout
    assert b'"name":"\\u009b31m\xe4\xb8\xad\\u202e"' in checked
    assert b'"name":"\\u009b31m\xe4\xb8\xad\\u202e"' in scored


@pytest.mark.parametrize("asked", ["complete_bash", "complete_zsh", "source_bash", "x", ""])
def test_a_shells_question_that_is_none_is_a_failure_without_a_traceback(asked: str) -> None:
    done = run(["check"], env={"_TALENTCALC_COMPLETE": asked})
    assert (done.broken, done.code in (0, 1, 2)) == ("", True)


def test_a_wrong_word_is_told_without_what_moves_the_terminal() -> None:
    done = run(["documents", "\u202e\x1b[31m"])
    assert (done.code, wrong_with(done)) == (2, None)
