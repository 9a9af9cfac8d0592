"""Faults of the machine while `batch` runs: each is made, the run is gone on with, and its output is compared byte for byte."""

from __future__ import annotations

import datetime
import json
import os
import random
import resource
import shutil
import signal
import subprocess
import tempfile
import time
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

import folders

DOCUMENT = ("--document", "ziliujing")
PATIENCE = 600
"""Seconds that a run may take."""


class Bench:
    """A folder of profiles, what an undisturbed run makes of it, and a place to work in."""

    def __init__(self, place: Path, files: int, kills: int, seed: int) -> None:
        self.folder = folders.fill(place / "in", files)
        for number in range(files // 10):
            (self.folder / f"{number:05}-bad.toml").write_bytes(folders.bad(number))
        self.output = place / "out" / "o.jsonl"
        self.output.parent.mkdir()
        self.kills = kills
        self.dice = random.Random(seed)
        began = time.monotonic()
        self.run()
        self.seconds = time.monotonic() - began
        self.whole = self.output.read_bytes()
        self.clear()

    def clear(self) -> None:
        """Leave nothing of a run behind."""
        shutil.rmtree(self.output.parent)
        self.output.parent.mkdir()

    def words(self, *more: str) -> list[Any]:
        return folders.command("batch", *DOCUMENT, str(self.folder), "--output", str(self.output), "--jobs", "2", "--quiet", *more)

    def run(self, *more: str, **limits: int) -> subprocess.CompletedProcess[bytes]:
        """A run to its end, under limits of the system."""

        def limit() -> None:
            for name, value in limits.items():
                resource.setrlimit(getattr(resource, f"RLIMIT_{name}"), (value, value))

        return subprocess.run(self.words(*more), capture_output=True, check=False, env=folders.PLAIN, timeout=PATIENCE, preexec_fn=limit if limits else None)

    def begun(self, *more: str) -> subprocess.Popen[bytes]:
        """A run, after a random part of the time that it takes."""
        process = subprocess.Popen(self.words(*more), stderr=subprocess.PIPE, env=folders.PLAIN)
        time.sleep(self.dice.uniform(0.1, 0.9) * self.seconds)
        return process

    def wrong_records(self) -> str | None:
        """What is not whole of the records written so far: all but a torn last line are lines of the undisturbed run."""
        part = Path(f"{self.output}.part")
        written = part.read_bytes() if part.exists() else b""
        return None if self.whole.startswith(written) else "records differ from those of an undisturbed run"

    def wrong_after(self) -> str | None:
        """What is wrong once the run was gone on with: another byte, or something left behind."""
        done = self.run("--resume")
        if b"Traceback" in done.stderr or done.returncode not in (0, 1):
            return f"resumed: {done.returncode} {done.stderr.decode()}"
        if self.output.read_bytes() != self.whole:
            return "resumed: another output"
        left = sorted(path.name for path in self.output.parent.iterdir())
        return None if left == [self.output.name] else f"left behind: {left}"


def told(done: subprocess.CompletedProcess[bytes], code: int, *words: str) -> str | None:
    """What is wrong with how a run ended: its code, a traceback, or a message that does not say what to do."""
    message = done.stderr.decode()
    if "Traceback" in message or done.returncode != code or not all(word in message for word in words):
        return f"{done.returncode}: {message}"
    return None


def killed(bench: Bench) -> Iterable[str | None]:
    """kill -9 of the parent at random moments, again and again."""
    for number in range(bench.kills):
        process = bench.begun(*(["--resume"] if number else []))
        process.kill()
        process.communicate()
        yield bench.wrong_records()
    yield bench.wrong_after()


def workers_killed(bench: Bench) -> Iterable[str | None]:
    """kill -9 of workers at random moments: the run goes on, and what a worker died over twice is made again by resuming."""
    process = bench.begun()
    for _ in range(bench.kills):
        try:
            workers = Path(f"/proc/{process.pid}/task/{process.pid}/children").read_text().split()
            os.kill(int(bench.dice.choice(workers)), signal.SIGKILL)
        except (OSError, IndexError):
            break
        time.sleep(0.05)
    _, err = process.communicate(timeout=PATIENCE)
    yield "a traceback" if b"Traceback" in err else None
    yield bench.wrong_after()


def _signalled(sent: signal.Signals, code: int, *words: str) -> Callable[[Bench], Iterable[str | None]]:
    def fault(bench: Bench) -> Iterable[str | None]:
        process = bench.begun()
        process.send_signal(sent)
        _, err = process.communicate(timeout=PATIENCE)
        finished = process.returncode in (0, 1)
        yield None if finished else told(subprocess.CompletedProcess([], process.returncode, b"", err), code, *words)
        yield None if finished else bench.wrong_records()
        yield bench.wrong_after()

    fault.__doc__ = f"{sent.name} at a random moment."
    return fault


def disk_full(bench: Bench) -> Iterable[str | None]:
    """No room for the whole output."""
    yield told(bench.run(FSIZE=len(bench.whole) // 2), 2, "cannot write", "--resume")
    yield bench.wrong_records()
    yield bench.wrong_after()


def few_descriptors(bench: Bench) -> Iterable[str | None]:
    """Too few open files allowed."""
    yield told(bench.run(NOFILE=8), 2, "--resume")
    yield bench.wrong_after()


def little_memory(bench: Bench) -> Iterable[str | None]:
    """Too little memory allowed."""
    yield told(bench.run(AS=60 << 20), 2, "--resume")
    yield bench.wrong_after()


def folder_read_only(bench: Bench) -> Iterable[str | None]:
    """An output where nothing can be written."""
    words = folders.command("batch", *DOCUMENT, str(bench.folder), "--output", "/proc/o.jsonl", "--quiet")
    yield told(subprocess.run(words, capture_output=True, check=False, env=folders.PLAIN), 2, "cannot write /proc/o.jsonl")


def unreadable(bench: Bench) -> Iterable[str | None]:
    """Files that cannot be read (EIO), are none, or vanish: each has a record that says so, the others theirs."""
    good = bench.folder / "00000.toml"
    listed = ["/proc/self/mem", "/dev/null", "/nonexistent.toml", str(bench.folder), str(good)]
    done = subprocess.run(folders.command("batch", *DOCUMENT, "-", "--quiet"), input="\n".join(listed).encode(), capture_output=True, check=False, env=folders.PLAIN)
    kinds = [json.loads(line).get("error", {}).get("kind") for line in done.stdout.splitlines()]
    yield None if kinds == ["unreadable"] * 4 + [None] else f"{kinds}"
    yield told(done, 1)


def vanishing(bench: Bench) -> Iterable[str | None]:
    """A file that goes while the run is under way, and comes back: resumed, it is read."""
    path = bench.folder / "zzz.toml"
    content = folders.good(1)
    path.write_bytes(content)
    process = bench.begun()
    path.unlink()
    process.communicate(timeout=PATIENCE)
    yield None if process.returncode in (0, 1) else f"{process.returncode}"
    bench.clear()
    yield bench.wrong_after()


def two_runs(bench: Bench) -> Iterable[str | None]:
    """A second run into the same output is refused, the first goes on."""
    process = subprocess.Popen(bench.words(), stderr=subprocess.PIPE, env=folders.PLAIN)
    while process.poll() is None and not Path(f"{bench.output}.part").exists():
        time.sleep(0.002)
    os.kill(process.pid, signal.SIGSTOP)
    second = bench.run()
    os.kill(process.pid, signal.SIGCONT)
    process.communicate(timeout=PATIENCE)
    yield told(second, 2, "another run writes to")
    yield None if bench.output.read_bytes() == bench.whole else "another output"


def clock_set_back(bench: Bench) -> Iterable[str | None]:
    """A run that was begun tomorrow: gone on with, it stays the day that it was begun."""
    process = bench.begun()
    process.kill()
    process.communicate()
    part = Path(f"{bench.output}.part")
    today = datetime.datetime.now().astimezone().date()
    begun, later = (f'"day":"{today + datetime.timedelta(days=number)}"'.encode() for number in (0, 1))
    if part.exists() and part.read_bytes().count(b"\n"):
        part.write_bytes(part.read_bytes().replace(begun, later))
        yield told(bench.run("--resume"), 1)
        yield None if bench.output.read_bytes().count(later) == bench.whole.count(b"\n") else "records of two days"
    bench.clear()
    yield bench.wrong_after()


def no_shared_memory_folder(bench: Bench) -> Iterable[str | None]:
    """Nothing can be written below /dev/shm and /tmp."""
    script = 'mount -t tmpfs -o ro none /dev/shm && exec "$@"'
    words = ["unshare", "-m", "sh", "-c", script, "sh", *bench.words()]
    done = subprocess.run(words, capture_output=True, check=False, env={**folders.PLAIN, "TMPDIR": "/nonexistent"}, timeout=PATIENCE)
    if b"unshare" in done.stderr or b"mount" in done.stderr:
        yield None  # not allowed here
        return
    yield told(done, 1)
    yield None if bench.output.read_bytes() == bench.whole else "another output"


FAULTS: dict[str, Callable[[Bench], Iterable[str | None]]] = {
    "killed": killed, "workers killed": workers_killed, "SIGTERM": _signalled(signal.SIGTERM, 143, "--resume"), "SIGINT": _signalled(signal.SIGINT, 130, "--resume"),
    "SIGHUP": _signalled(signal.SIGHUP, -signal.SIGHUP), "disk full": disk_full, "few descriptors": few_descriptors, "little memory": little_memory,
    "folder read-only": folder_read_only, "unreadable files": unreadable, "vanishing file": vanishing, "two runs": two_runs, "clock set back": clock_set_back,
    "no shared memory folder": no_shared_memory_folder,
}  # fmt: skip


def matrix(files: int, kills: int, seed: int) -> list[tuple[str, list[str]]]:
    """Every fault, and what was wrong with how it ended."""
    with tempfile.TemporaryDirectory() as place:
        bench = Bench(Path(place), files, kills, seed)
        found = []
        for name, fault in FAULTS.items():
            bench.clear()
            found.append((name, [wrong for wrong in fault(bench) if wrong is not None]))
        return found
