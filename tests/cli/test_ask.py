"""The interview through the command line: whole dialogues, interruptions, files, and the questions as JSON."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import tomllib
from pathlib import Path
from typing import Any

import pytest

from talentcalc.cli import ask as asking
from talentcalc.cli.check import Settings

PLAIN = {key: value for key, value in os.environ.items() if not key.startswith(("LC_", "LANG", "COLUMNS", "NO_COLOR", "FORCE"))}
ENVIRONMENT = {**PLAIN, "PYTHONIOENCODING": "utf-8"}
LUZHOU = ("--document", "luzhou-2021", "--as-of", "2022-06-01")
DOCTOR = Path(__file__).parents[2] / "profiles" / "doctor-hired-in-jiangyang.toml"
SMALL = 'kind = "applicant"\nas_of = 2022-06-01\n[employment]\nplace = "江阳区"\n'
CLOSED = SMALL.replace("[emp", "complete = true\n[emp", 1)


def run(*words: str, stdin: str | bytes = "", cwd: Path | None = None) -> subprocess.CompletedProcess[str]:
    typed = stdin.encode() if isinstance(stdin, str) else stdin
    done = subprocess.run(
        [sys.executable, "-m", "talentcalc", "ask", *words], input=typed, capture_output=True, check=False, cwd=cwd, env=ENVIRONMENT,
        timeout=60,
    )
    out, err = done.stdout.decode(), done.stderr.decode()
    assert "Traceback" not in err
    return subprocess.CompletedProcess(done.args, done.returncode, out, err)


def lines(*typed: str) -> str:
    return "".join(f"{line}\n" for line in typed)


def programs(path: Path, *words: str) -> dict[str, str]:
    done = subprocess.run(
        [sys.executable, "-m", "talentcalc", "check", str(path), "--format", "json", "--all", *words], capture_output=True,
        encoding="utf-8", check=True, env=ENVIRONMENT,
    )
    return {one["id"]: one["outcome"] for one in json.loads(done.stdout)["programs"]}


DIALOGUES: dict[str, tuple[str, ...]] = {
    # kind; what applies; place; degree; what holds of the person, of the job; contract from, to; work since; founds; awards; posts
    "zh": ("个人", "工作", "江阳区", "博士", "1 2", "1 2 3 4", "2022-03-01", "2025-02-28", "2022-03-01", "无", "无", "0"),
    "en": ("1", "the job", "Jiangyang", "doctor", "1 2", "1 2 3 4", "2022-03-01", "2025-02-28", "2022-03-01", "none", "none", "0"),
}


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_the_doctor_is_decided_in_either_language(lang: str, tmp_path: Path) -> None:
    out = tmp_path / "me.toml"
    done = run(*LUZHOU, "--lang", lang, "--output", str(out), stdin=lines(*DIALOGUES[lang]))
    assert (done.returncode, done.stdout) == (0, "")
    assert {"zh": "没有可再问的了。", "en": "There is nothing more to ask."}[lang] in done.stderr
    assert {"zh": "急需博士、正高生活补贴（72,000 元）", "en": "(72,000 yuan)"}[lang] in done.stderr
    assert str(out) in done.stderr
    said = programs(out, "--document", "luzhou-2021")
    sample = programs(DOCTOR, "--document", "luzhou-2021")
    for program in ("18.rent-free-tier-2", "27.living-allowance", "11.job-seeking-subsidy", "28.special-staff-quota"):
        assert said[f"luzhou-2021/{program}"] == sample[f"luzhou-2021/{program}"]
    written = tomllib.loads(out.read_text(encoding="utf-8"))
    assert written["employment"]["place"] == "泸州市江阳区"
    assert written["home"] == {"complete": True}


def test_an_enterprise_tells_its_jobs_in_groups(tmp_path: Path) -> None:
    out = tmp_path / "firm.toml"
    # whom; what applies; where; kind; founded here; two groups; months, wage, marks; lends or guarantees; fund; months, wage
    typed = lines("单位", "新增岗位", "江阳区", "企业", "1", "20 10", "12", "3500", "1 2 3 4 5", "否", "是", "12", "3,499.99")
    done = run(*LUZHOU, "--lang", "zh", "--output", str(out), stdin=typed)
    assert done.returncode == 0
    assert "新确定符合 1 项：新增就业岗位补贴（最高 75,000 元）" in done.stderr  # 30 jobs at 2,000 to 2,500 yuan
    assert "关系到 1 个项目的金额，最多 75,000 元" in done.stderr
    assert "金额更确定 1 项：新增就业岗位补贴（50,000 元）" in done.stderr  # the second group pays a fen too little
    assert "没有可再问的了。" in done.stderr
    assert [row["count"] for row in tomllib.loads(out.read_text(encoding="utf-8"))["jobs"]] == [20, 10]
    assert programs(out, "--document", "luzhou-2021")["luzhou-2021/4.job-subsidy"] == "eligible"


def test_bad_answers_are_refused_and_asked_again() -> None:
    done = run(*LUZHOU, "--lang", "en", stdin=lines("peson", "applicant", "", "hom", "employment", "江阳县", "鼓楼区", "江阳区"))
    assert "kind: no such value" in done.stderr
    assert "expected an answer; ? is don't know" in done.stderr
    assert "did you mean home?" in done.stderr
    assert "did you mean 江阳区" in done.stderr
    assert "more than one place of that name" in done.stderr
    assert done.stderr.count("In which district or county do or will you work?") == 3
    assert tomllib.loads(done.stdout)["employment"] == {"place": "泸州市江阳区"}


def test_a_contradiction_is_told_and_asked_again(tmp_path: Path) -> None:
    path = tmp_path / "me.toml"
    rest = 'first_job_in_city = true\nstart_date = 2022-03-01\n[person]\nfull_time_degree = "doctor"\nprofessional_post = true\n'
    path.write_text(SMALL + "contract_start = 2022-03-01\n" + rest, encoding="utf-8")
    words = (str(path), *LUZHOU, "--lang", "en", "--output", "-")
    skipped = ("person", "employment", "person.birth_date", "person.title", "person.distinctions", "sections")
    typed = lines("2022-02-28", "2025-02-28")
    found = json.loads(run("--next", *words[:3], *(word for key in skipped for word in ("--skip", key))).stdout)["questions"]
    hidden = [one["key"] for one in found if one["key"] != "employment.contract_end"]
    while "employment.contract_end" not in [one["key"] for one in found[:1]]:
        found = json.loads(run("--next", *words[:3], *(w for key in (*skipped, *hidden) for w in ("--skip", key))).stdout)["questions"]
        hidden += [one["key"] for one in found if one["key"] != "employment.contract_end"]
    done = run(*words, *(word for key in (*skipped, *hidden) for word in ("--skip", key)), stdin=typed)
    assert "contradicts employment.contract_start = 2022-03-01" in done.stderr
    assert "no earlier than 2022-03-01" in done.stderr
    assert tomllib.loads(done.stdout)["employment"]["contract_end"].isoformat() == "2025-02-28"


def test_going_back_restores_what_was() -> None:
    plain = run(*LUZHOU, stdin=lines("1", "employment"))
    back = run(*LUZHOU, stdin=lines("1", "employment", "江阳区", "<", "返回", "employment"))
    assert back.stdout == plain.stdout
    first = run(*LUZHOU, "--lang", "en", stdin=lines("1", "<", "2", "0", "back", "<", "<", "q"))
    assert first.stderr.count("Whom does the profile describe?") == 4
    assert "this is the first question" in first.stderr
    assert first.stdout == ""


def test_not_known_is_not_asked_again() -> None:
    done = run(*LUZHOU, "--lang", "en", stdin=lines("1", *["?"] * 100))
    assert done.returncode == 0
    asked = [line.partition(". ")[2] for line in done.stderr.splitlines() if line[:1].isdigit()]
    assert len(asked) == len(set(asked)) > 20
    assert tomllib.loads(done.stdout).keys() == {"kind", "as_of"}
    assert "nothing more to ask" in done.stderr


@pytest.mark.parametrize("end", ["q\n", "结束\n", ""])
def test_ending_keeps_what_was_answered(end: str, tmp_path: Path) -> None:
    path = tmp_path / "me.toml"
    path.write_text(SMALL, encoding="utf-8")
    done = run(str(path), *LUZHOU, stdin=lines("0", "硕士") + end)
    assert (done.returncode, done.stdout) == (0, "")
    assert tomllib.loads(path.read_text(encoding="utf-8"))["person"] == {"full_time_degree": "master"}
    assert sorted(one.name for one in tmp_path.iterdir()) == ["me.toml"]


def test_a_file_without_new_answers_stays_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / "me.toml"
    path.write_text("# mine\n" + SMALL, encoding="utf-8")
    done = run(str(path), "--lang", "en", stdin="q\n")
    assert done.returncode == 0
    assert "as it was" in done.stderr
    assert path.read_text(encoding="utf-8").startswith("# mine")
    other = tmp_path / "other.toml"
    assert run(str(path), "--output", str(other), stdin="q\n").returncode == 0
    assert tomllib.loads(other.read_text(encoding="utf-8")) == tomllib.loads(SMALL.replace("江", "泸州市江"))


def test_a_profile_that_is_no_file_is_not_written_to(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    writer = subprocess.Popen(["sh", "-c", f"printf '%s' \"$TOML\" > {pipe}"], env={**os.environ, "TOML": SMALL})
    done = run(str(pipe), *LUZHOU, stdin="0\n")
    writer.wait()
    assert done.returncode == 0
    assert tomllib.loads(done.stdout)["home"] == {"complete": True}


def test_an_unwritable_output_loses_nothing(tmp_path: Path) -> None:
    done = run(*LUZHOU, "--output", str(tmp_path / "none" / "me.toml"), "--lang", "en", stdin=lines("1", "0"))
    assert done.returncode == 2
    assert "cannot write" in done.stderr
    assert tomllib.loads(done.stdout)["kind"] == "applicant"


def interrupted(answers: tuple[str, ...], *words: str) -> tuple[int, str, str]:
    """Type `answers`, then press Ctrl-C at the next prompt."""
    process = subprocess.Popen(
        [sys.executable, "-m", "talentcalc", "ask", *words], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
        env=ENVIRONMENT,
    )
    assert process.stdin
    assert process.stderr
    seen = b""
    for typed in (*answers, None):
        while not seen.endswith(b"\n> "):
            got = process.stderr.read(1)
            assert got, seen
            seen += got
        seen += b"\n"
        if typed is not None:
            process.stdin.write(f"{typed}\n".encode())
            process.stdin.flush()
    process.send_signal(signal.SIGINT)
    out, rest = process.communicate(timeout=60)
    return process.returncode, out.decode(), (seen + rest).decode()


def test_ctrl_c_keeps_what_was_answered() -> None:
    code, out, err = interrupted(("1", "employment", "江阳区"), *LUZHOU)
    assert code == 130
    assert tomllib.loads(out)["employment"]["place"] == "泸州市江阳区"
    assert "Traceback" not in err


def test_ctrl_c_before_the_first_answer_writes_nothing() -> None:
    code, out, err = interrupted((), "--lang", "en")
    assert (code, out) == (130, "")
    assert "nothing was answered" in err


def test_no_answers_at_all_are_2() -> None:
    done = run("--lang", "zh")
    assert (done.returncode, done.stdout) == (2, "")
    assert "没有任何回答" in done.stderr
    closed = subprocess.run(
        ["sh", "-c", f"{sys.executable} -m talentcalc ask <&-"], capture_output=True, encoding="utf-8", check=False, env=ENVIRONMENT
    )
    assert closed.returncode == 2
    assert "Traceback" not in closed.stderr


@pytest.mark.parametrize("typed", [b"\xff\xfe\n", b"\x1b[31m\n", b"\x00\n", "\u202e\n".encode(), b"x" * 100_000 + b"\n"])
def test_odd_bytes_are_refused_and_shown_harmless(typed: bytes) -> None:
    done = run(*LUZHOU, stdin=b"1\nemployment\n" + typed + "江阳区\n".encode())
    assert done.returncode == 0
    assert tomllib.loads(done.stdout)["employment"]["place"] == "泸州市江阳区"
    assert not any(c in done.stderr for c in "\x1b\x00\u202e")


@pytest.mark.parametrize(("words", "said"), [
    (("-",), "standard input is for the answers"), (("none.toml",), "cannot be read"), (("--document", "luzhou"), "luzhou-2021"),
    (("--skip", "employmet.place"), "employment.place"), (("--skip", "jobs[0].new"), "jobs.new"), (("--skip", "~"), "no question"),
    (("--as-of", "x"), "YYYY-MM-DD"), (("--lang", "fr"), "zh or en"),
])  # fmt: skip
def test_wrong_usage_is_2(words: tuple[str, ...], said: str) -> None:
    done = run(*words)
    assert (done.returncode, done.stdout) == (2, "")
    assert said in done.stderr


def test_a_faulty_profile_is_2(tmp_path: Path) -> None:
    path = tmp_path / "bad.toml"
    path.write_text(SMALL + '[[decisions]]\nprogram = "luzhou-2021/27.living-alowance"\noutcome = "granted"\n', encoding="utf-8")
    done = run(str(path))
    assert done.returncode == 2
    assert "luzhou-2021/27.living-allowance" in done.stderr


def told(*words: str, stdin: str = "") -> dict[str, Any]:
    done = run("--next", *words, stdin=stdin)
    assert (done.returncode, done.stderr) == (0, "")
    found: dict[str, Any] = json.loads(done.stdout)
    assert found["schema"] == "talentcalc/interview/1"
    return found


def test_next_tells_the_questions_with_their_weight(tmp_path: Path) -> None:
    path = tmp_path / "me.toml"
    path.write_text(SMALL, encoding="utf-8")
    found = told(str(path), "--document", "luzhou-2021")
    assert found["done"] is False
    assert found["open"] > 30
    assert len(found["questions"]) == 5
    opening, *rest = found["questions"]
    assert (opening["key"], opening["type"]) == ("sections", "sections")
    assert "home" in [option["key"] for option in opening["options"]]
    assert set(opening) == {"key", "section", "row", "question", "type", "unit", "options", "weight"}
    for one in rest:
        assert one["weight"]["programs"] > 0
        assert int(one["weight"]["yuan"]) >= 0
        assert set(one["question"]) == {"zh", "en"}
    skipped = told(str(path), "--document", "luzhou-2021", *(word for one in found["questions"] for word in ("--skip", one["key"])))
    assert not {one["key"] for one in skipped["questions"]} & {one["key"] for one in found["questions"]}


def test_next_without_a_profile_asks_whom_it_describes() -> None:
    found = told()
    assert [one["key"] for one in found["questions"]] == ["kind"]
    assert [option["key"] for option in found["questions"][0]["options"]] == ["applicant", "enterprise"]
    assert found["questions"][0]["weight"]["programs"] >= 149


def test_next_is_done_when_nothing_is_open() -> None:
    done = told("-", "--document", "changsha", stdin=CLOSED + 'cooperation_place = "江阳区"\n[student]\nplace = "江阳区"\n')
    assert done["questions"] == []
    assert (done["done"], done["open"]) == (True, 0)


def test_next_words_rows_units_and_places_too_wide() -> None:
    toml = 'kind = "enterprise"\n[enterprise]\nplace = "泸州市"\n[growth]\ncomplete = true\n[[loans]]\ncommercial = true\n[[jobs]]\nnew = true\n'
    found: dict[str, dict[str, Any]] = {}
    skipped: list[str] = ["--skip", "sections"]
    for _ in range(10):
        asked = told("-", "--document", "luzhou-2021", *skipped, stdin=toml)["questions"]
        found |= {one["key"]: one for one in asked}
        skipped += [word for one in asked for word in ("--skip", one["key"])]
    assert "too wide" in found["enterprise.place"]["question"]["en"]
    assert found["jobs[1].monthly_wage_yuan"]["unit"] == "yuan"
    assert found["jobs[1].monthly_wage_yuan"]["question"]["en"].startswith("[new jobs, number 1]")
    assert found["jobs[1]"]["question"]["zh"].startswith("新增岗位第 1 项：")
    assert found["hires"]["type"] == "rows"
    assert "group" in found["hires"]["question"]["en"]
    assert found["results"]["question"]["en"] == "How many: research results put to use? 0 for none."


def test_a_terminal_that_goes_away_ends_the_interview(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    class Gone:
        answers = iter(["1\n", "0\n"])

        def readline(self, most: int) -> str:  # noqa: ARG002 -- a stream's
            for typed in self.answers:
                return typed
            raise OSError(5, "Input/output error")

    monkeypatch.setattr(sys, "stdin", Gone())
    assert asking.ask(None, Settings(as_of="2022-06-01", document=("luzhou-2021",), lang="en")) == 0
    assert tomllib.loads(capsys.readouterr().out)["home"] == {"complete": True}


def test_help_has_an_example() -> None:
    done = run("--help")
    assert done.returncode == 0
    assert "Example: talentcalc ask" in done.stdout


def test_a_line_without_an_end_is_read_in_pieces_and_refused(tmp_path: Path) -> None:
    done = run("--output", str(tmp_path / "me.toml"), stdin="x" * 50_000 + lines("", "applicant", "q"))
    assert (done.returncode, (tmp_path / "me.toml").exists()) == (0, True)
