"""The matrix of the machine's faults, over a small folder; a large one: `make faults FILES=100000 KILLS=10`."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

import folders
from faults.machine import FAULTS, Bench
from talentcalc.batch import run
from talentcalc.batch.inputs import Input
from talentcalc.batch.journal import Earlier, is_record
from talentcalc.batch.scoring import Scorer, Settings
from talentcalc.batch.tally import Tally
from talentcalc.cli.app import run as command
from talentcalc.cli.output import Failure

FILES = 120


@pytest.fixture(scope="module")
def bench(tmp_path_factory: pytest.TempPathFactory) -> Bench:
    return Bench(tmp_path_factory.mktemp("faults"), FILES, kills=1, seed=1)


@pytest.mark.parametrize("name", FAULTS)
def test_nothing_is_lost_and_nothing_doubled(bench: Bench, name: str) -> None:
    bench.clear()
    assert [wrong for wrong in FAULTS[name](bench) if wrong is not None] == []


def test_two_runs_do_not_write_into_one_output(tmp_path: Path) -> None:
    output = tmp_path / "out"
    with run.alone(str(output)):
        done = folders.run("batch", "profiles/nearly-empty.toml", "--output", output, "--quiet", LANG="zh_CN.UTF-8")
    assert (done.returncode, list(tmp_path.iterdir())) == (2, [])
    assert "另一个运行正在写入" in done.stderr.decode()


def test_a_lock_that_went_meanwhile_is_none(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("os.path.exists", lambda _: False)
    with pytest.raises(run.Taken), run.alone(str(tmp_path / "out")):
        raise AssertionError


def test_a_lock_that_another_process_holds_is_taken(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def held(*_: object) -> None:
        raise BlockingIOError(11, "Resource temporarily unavailable")

    monkeypatch.setattr("fcntl.lockf", held)
    with pytest.raises(run.Taken), run.alone(str(tmp_path / "out")):
        raise AssertionError


def test_where_there_are_no_locks_runs_go_on(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def unknown(*_: object) -> None:
        raise OSError(95, "Operation not supported")

    monkeypatch.setattr("fcntl.lockf", unknown)
    with run.alone(str(tmp_path / "out")):
        assert (tmp_path / "out.lock").exists()
    monkeypatch.setattr(run, "fcntl", None)
    with run.alone(str(tmp_path / "out")):
        assert not list(tmp_path.iterdir())


@pytest.mark.parametrize(("words", "said"), [((), "fewer --jobs take less"), (("--output", "out"), "--resume")])
def test_memory_that_runs_out_is_told(words: tuple[str, ...], said: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def no_room(*_: object, **__: object) -> None:
        raise MemoryError

    monkeypatch.setattr(run, "score_into", no_room)
    profile = Path("profiles/nearly-empty.toml").resolve()
    monkeypatch.chdir(tmp_path)
    with pytest.raises(Failure, match=said):
        command(["batch", str(profile), "--quiet", *words])


@pytest.mark.parametrize(("kind", "again"), [("worker-died", True), ("internal", True), ("syntax", False)])
def test_what_its_process_died_over_is_tried_again(kind: str, again: bool, tmp_path: Path) -> None:
    path = tmp_path / "x.toml"
    path.write_bytes(b"x")
    given = Input(str(path))
    record = json.loads(Scorer(Settings()).score(given, Tally()))
    record["error"]["kind"] = kind
    (tmp_path / "out").write_text(json.dumps(record) + "\n", encoding="utf-8")
    with Earlier(str(tmp_path / "out")) as earlier:
        assert (earlier.take(given, record["stamp"]) is None) is again


def test_a_record_of_no_day_is_none() -> None:
    stamp = {"talentcalc": "0", "rules": "x", "options": "x", "day": "x"}
    assert not is_record({"profile": {"source": "x"}, "stamp": stamp})
    assert is_record({"profile": {"source": "x"}, "stamp": {**stamp, "day": "2022-06-01"}})


def test_memory_that_runs_out_anywhere_is_a_plain_failure() -> None:
    script = "import sys\nimport talentcalc.cli.check as c\nfrom talentcalc.__main__ import main\ndef no(*_, **__): raise MemoryError\nc.check_files = no\nsys.argv = ['talentcalc', 'check', 'x']\nsys.exit(main())\n"
    ended = subprocess.run([sys.executable, "-c", script], capture_output=True, check=False)
    assert (ended.returncode, ended.stderr) == (2, b"talentcalc: out of memory\n")
