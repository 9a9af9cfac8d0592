"""Whole runs as processes: 1,000 good and 300 bad files, kills, resumes, Ctrl-C, full disks, closed pipes."""

from __future__ import annotations

import hashlib
import json
import os
import resource
import shutil
import signal
import subprocess
import sys
import time
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

import folders
from folders import command, fill, run

GOOD, BAD = 1_000, 300
ONE = ("--document", "ziliujing")
"""One document, for records that are written and read in a moment."""
ODD = [b"a b.toml", b"a\nb.toml", "\N{GRINNING FACE}.toml".encode(), b"\xff\xfe.toml", b"-.toml", b"=cmd().toml", "张三.toml".encode()]


def records(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_bytes().splitlines()]


def begun(*words: str | Path, output: Path, least: int, **more: Any) -> subprocess.Popen[bytes]:
    """A run that has written at least so many bytes."""
    process = subprocess.Popen(command("batch", *ONE, *words, "--output", output), stderr=subprocess.PIPE, env={**folders.PLAIN, "LC_ALL": "C.UTF-8"}, **more)
    part = Path(f"{output}.part")
    while process.poll() is None and (not part.exists() or part.stat().st_size < least):
        time.sleep(0.005)
    return process


def workers_of(process: subprocess.Popen[bytes]) -> list[int]:
    return [int(one) for one in Path(f"/proc/{process.pid}/task/{process.pid}/children").read_text().split()]


def gone(pids: list[int]) -> bool:
    """None of these processes is left, waiting a while for the last."""
    def alive(pid: int) -> bool:
        try:
            return "Z" not in Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0]
        except (FileNotFoundError, ProcessLookupError):
            return False

    deadline = time.monotonic() + 20
    while any(alive(pid) for pid in pids) and time.monotonic() < deadline:
        time.sleep(0.01)
    return not any(alive(pid) for pid in pids)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """1,000 good and 300 bad files of every kind."""
    made = fill(tmp_path_factory.mktemp("folder"), GOOD)
    for number in range(BAD):
        (made / ("one", "two")[number % 2] / f"{number:05}-bad.toml").write_bytes(folders.bad(number))
    return made


@pytest.fixture(scope="module")
def whole(folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What an undisturbed run gives."""
    output = tmp_path_factory.mktemp("whole") / "out.jsonl"
    done = run("batch", *ONE, folder, "--output", output, "--jobs", "2", "--summary", f"{output}.summary")
    assert done.returncode == 1
    assert done.stdout == b""
    return output


def test_every_file_gives_one_record_in_order(whole: Path) -> None:
    found = records(whole)
    assert len(found) == GOOD + BAD
    sources = [one["profile"]["source"] for one in found]
    assert len(set(sources)) == GOOD + BAD
    assert sources == sorted(sources, key=lambda path: path.split("/"))
    for one in found:
        assert ("error" in one) == ("-bad" in one["profile"]["source"])
        assert one["stamp"]["input"] == hashlib.sha256(Path(one["profile"]["source"]).read_bytes()[:1_000_001]).hexdigest()
        assert all("conditions" not in program for program in one.get("programs", ()))
        assert all(program["outcome"] != "ineligible" for program in one.get("programs", ()))
    kinds = {one["error"]["kind"] for one in found if "error" in one}
    assert kinds >= {*folders.BAD, "syntax"}
    assert len({json.dumps({**one["stamp"], "input": None}) for one in found}) == 1


def test_the_summary_adds_up(whole: Path) -> None:
    found = records(whole)
    summary = json.loads(Path(f"{whole}.summary").read_bytes())
    assert (summary["read"], summary["faulty"]) == (GOOD + BAD, BAD)
    outcomes = [{program["outcome"] for program in one.get("programs", ())} for one in found]
    assert summary["matched"] == sum("eligible" in some for some in outcomes)
    assert summary["possible"] == sum("possible" in some for some in outcomes)
    counts = Counter((program["id"], program["outcome"]) for one in found for program in one.get("programs", ()))
    for row in summary["programs"]:
        for outcome in ("eligible", "possible", "excluded"):
            assert row[outcome] == counts[row["id"], outcome]
    times: dict[str, int] = {}
    for one in found:
        for program in one.get("programs", ()):
            for fact in program["missing"] if program["outcome"] == "possible" else ():
                times[fact] = times.get(fact, 0) + 1
    assert {one["fact"]: one["times"] for one in summary["missing"]} == times


@pytest.mark.parametrize("jobs", ["1", "4"])
def test_one_and_four_workers_give_the_same_bytes(folder: Path, whole: Path, tmp_path: Path, jobs: str) -> None:
    output = tmp_path / "out.jsonl"
    run("batch", *ONE, folder, "--output", output, "--jobs", jobs, "--summary", tmp_path / "s")
    assert output.read_bytes() == whole.read_bytes()
    assert (tmp_path / "s").read_bytes() == Path(f"{whole}.summary").read_bytes()
    assert not list(tmp_path.glob("*.part"))


def test_standard_output_gets_the_same_bytes(folder: Path, whole: Path) -> None:
    assert run("batch", *ONE, folder, "--quiet").stdout == whole.read_bytes()


def test_a_list_of_paths_gives_the_same_bytes(whole: Path) -> None:
    paths = [os.fsencode(one["profile"]["source"]) for one in records(whole)]
    assert run("batch", *ONE, "-", "--quiet", stdin=b"\n".join(paths)).stdout == whole.read_bytes()
    assert run("batch", *ONE, "-", "--quiet", stdin=b"\0".join(paths)).stdout == whole.read_bytes()


def test_killed_twice_and_resumed_nothing_is_lost_or_doubled(folder: Path, whole: Path, tmp_path: Path) -> None:
    output = tmp_path / "out.jsonl"
    size = whole.stat().st_size
    for share, more in ((0.2, []), (0.5, ["--resume"])):
        process = begun(folder, "--jobs", "2", *more, output=output, least=int(size * share))
        children = workers_of(process)
        process.kill()
        process.communicate()
        assert gone(children)
        assert not output.exists()
    done = run("batch", *ONE, folder, "--jobs", "2", "--resume", "--output", output, "--summary", tmp_path / "s")
    assert done.returncode == 1
    assert output.read_bytes() == whole.read_bytes()
    assert (tmp_path / "s").read_bytes() == Path(f"{whole}.summary").read_bytes()
    assert sorted(one.name for one in tmp_path.iterdir()) == ["out.jsonl", "s"]


def test_one_worker_killed_from_outside_costs_nothing(folder: Path, whole: Path, tmp_path: Path) -> None:
    output = tmp_path / "out.jsonl"
    process = begun(folder, "--jobs", "2", output=output, least=1)
    os.kill(workers_of(process)[0], signal.SIGKILL)
    process.communicate()
    assert output.read_bytes() == whole.read_bytes()


@pytest.mark.parametrize(("sign", "code"), [(signal.SIGINT, 130), (signal.SIGTERM, 143)])
def test_an_interrupted_run_says_how_to_resume_and_leaves_no_worker(
    folder: Path, whole: Path, tmp_path: Path, sign: signal.Signals, code: int
) -> None:
    output = tmp_path / "out.jsonl"
    process = begun(folder, "--jobs", "2", output=output, least=50_000, start_new_session=True)
    children = workers_of(process)
    if sign == signal.SIGINT:
        os.killpg(process.pid, sign)  # as a terminal does: every process of the group hears it
    else:
        process.send_signal(sign)
    _, said = process.communicate(timeout=60)
    assert process.returncode == code
    assert b"--resume" in said
    assert b"Traceback" not in said
    assert gone(children)
    run("batch", *ONE, folder, "--resume", "--quiet", "--output", output)
    assert output.read_bytes() == whole.read_bytes()


def test_a_full_disk_is_told_and_the_run_can_be_resumed(folder: Path, whole: Path, tmp_path: Path) -> None:
    output = tmp_path / "out.jsonl"
    most = whole.stat().st_size // 3

    def small() -> None:
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (most, most))

    done = subprocess.run(
        command("batch", *ONE, folder, "--output", output, "--lang", "en"), capture_output=True, check=False, preexec_fn=small
    )
    assert done.returncode == 2
    assert b"cannot write" in done.stderr
    assert b"--resume" in done.stderr
    assert b"Traceback" not in done.stderr
    assert not output.exists()
    run("batch", *ONE, folder, "--resume", "--quiet", "--output", output)
    assert output.read_bytes() == whole.read_bytes()


@pytest.mark.parametrize("more", [[], ["--format", "csv"]])
def test_a_full_device_as_standard_output_is_told(folder: Path, more: list[str]) -> None:
    with open("/dev/full", "wb") as full:
        done = subprocess.run(command("batch", *ONE, folder / "one", *more, "--lang", "en"), stdout=full, stderr=subprocess.PIPE, check=False)
    assert done.returncode == 2
    assert done.stderr == b"cannot write to standard output: No space left on device\n"


def test_a_closed_pipe_is_no_error(folder: Path) -> None:
    process = subprocess.Popen(command("batch", *ONE, folder, "--quiet"), stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    assert process.stdout is not None
    assert process.stderr is not None
    process.stdout.read(10)
    children = workers_of(process)
    process.stdout.close()
    assert process.wait(60) == 0
    assert process.stderr.read() == b""
    process.stderr.close()
    assert gone(children)


def test_every_odd_name_and_file_gives_its_record(tmp_path: Path) -> None:
    folder = tmp_path / "odd"
    folder.mkdir()
    for name in ODD:
        Path(os.fsdecode(os.path.join(os.fsencode(folder), name))).write_bytes(folders.K)
    os.mkfifo(folder / "pipe.toml")
    (folder / "x.toml").mkdir()
    with open(folder / "large.toml", "wb") as large:
        large.truncate(60_000_000)
    (folder / "loop.toml").symlink_to("loop.toml")
    done = run("batch", *ONE, folder)
    assert done.returncode == 1
    found = {os.fsencode(one["profile"]["source"]).rsplit(b"/", 1)[1]: one for one in map(json.loads, done.stdout.splitlines())}
    assert {name: one["error"]["kind"] for name, one in found.items() if "error" in one} == {
        b"pipe.toml": "unreadable", b"x.toml": "unreadable", b"large.toml": "too-large", b"loop.toml": "unreadable",
    }
    assert {name for name, one in found.items() if "error" not in one} == set(ODD)
    as_csv = run("batch", *ONE, folder, "--format", "csv", "--wide", "--quiet").stdout.decode()
    assert r"\udcff\udcfe.toml" in as_csv
    assert r"a\x0ab.toml" in as_csv


PEAKS = """
import resource, sys
from talentcalc.__main__ import main
sys.argv = ["talentcalc", "batch", "--input", sys.argv[1], "--quiet", "--jobs", "2", "--output", "out", "--document", "luzhou-2021"]
main()
own = next(line.split()[1] for line in open("/proc/self/status") if line.startswith("VmHWM"))
print(own, resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)
"""


def test_memory_stays_flat(tmp_path: Path) -> None:
    """What is under way is bounded, eight chunks of under two megabytes; beside them nothing grows."""
    line = b'{"kind": "applicant", "as_of": "2022-06-01", "person": {"full_time_degree": "doctor"}}\n'
    peaks = []
    for times in (4_000, 40_000):
        (tmp_path / "lines").write_bytes(line * times)
        done = subprocess.run([sys.executable, "-c", PEAKS, "lines"], cwd=tmp_path, capture_output=True, check=True)
        peaks.append([int(one) for one in done.stdout.split()])
    assert all(many < few + 20_000 for few, many in zip(*peaks, strict=True)), peaks


def test_what_has_changed_since_is_scored_again(tmp_path: Path) -> None:
    folder = fill(tmp_path / "in", 60)
    output = tmp_path / "out.jsonl"
    run("batch", *ONE, folder, "--output", output)
    (folder / "00003.toml").write_bytes(folders.K)
    (folder / "00006.toml").unlink()
    (folder / "new.toml").write_bytes(b"x")
    expected = run("batch", *ONE, folder, "--quiet").stdout
    process = run("batch", *ONE, folder, "--resume", "--output", output)
    assert process.returncode == 1
    assert output.read_bytes() == expected


def test_a_run_without_resume_starts_afresh(tmp_path: Path) -> None:
    folder = fill(tmp_path / "in", 6)
    output = tmp_path / "out.jsonl"
    for name in ("out.jsonl", "out.jsonl.part", "out.jsonl.kept"):
        (tmp_path / name).write_bytes(b"not a record\n")
    assert run("batch", *ONE, folder, "--output", output).returncode == 0
    assert len(records(output)) == 6
    assert sorted(os.listdir(tmp_path)) == ["in", "out.jsonl"]
    shutil.rmtree(folder)
    assert run("batch", *ONE, folder, "--output", output).returncode == 2
    assert len(records(output)) == 6
