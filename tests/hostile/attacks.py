"""The attacks: each takes dice and an empty folder, and tells what broke, with the input that breaks it."""

from __future__ import annotations

import contextlib
import json
import os
import random
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from unittest import mock

from hostile import cases
from hostile.running import CODES, MOST_MEGABYTES, Done, run, wrong_with
from talentcalc.batch import fast
from talentcalc.batch.inputs import Input
from talentcalc.batch.scoring import Scorer, Settings
from talentcalc.batch.tally import Tally
from talentcalc.cli.app import app

PAGES = ("table", "json", "csv", "markdown", "html")
COMMANDS = [one.name or one.callback.__name__ for one in app.registered_commands if one.callback]
SLOW = ("unlock", "audit", "verify", "batch", "clauses", "programs", "compare")
"""Commands whose time is not that of one profile against the documents."""
REDIRECTIONS = (">&-", "2>&-", "<&-", ">&- 2>&-", "<&- >&- 2>&-", ">/dev/full", "2>/dev/full", ">/dev/full 2>/dev/full", "| true", "</", "")
ORDINARY = 20_000
"""Bytes of a file that is checked in less than a second; longer ones take time by their length."""
MOST_SHOWN = 10
Broken = tuple[str, str]
"""What was done, and what was wrong with it."""


@contextlib.contextmanager
def inside(folder: Path) -> Iterator[None]:
    """Work in a folder that is left as it was found."""
    before = Path.cwd()
    os.chdir(folder)
    try:
        yield
    finally:
        os.chdir(before)
        for path in folder.iterdir():
            if path.is_dir() and not path.is_symlink():
                shutil.rmtree(path)
            else:
                path.unlink()


def files(dice: random.Random, folder: Path) -> Broken | None:
    """A file of hostile bytes, through the commands that read a profile."""
    content = cases.a_file(dice)
    form = dice.choice(PAGES)
    words = dice.choice((
        ["check", "x.toml", "--format", form], ["check", "x.toml", "--all", "--format", form], ["check", "-", "--format", form],
        ["compare", "x.toml", "--format", form], ["explain", "x.toml", "luzhou-2021/27.living-allowance"], ["ask", "x.toml", "--next"],
        ["check", "x.toml", "x.toml", "--format", form, "--complete"], ["unlock", "x.toml", "--at-most", "1", "--document", "taixing"],
    ))  # fmt: skip
    (folder / "x.toml").write_bytes(content)
    done = run([*words, "--lang", dice.choice(("zh", "en"))], content)
    timed = len(content) < ORDINARY and words[0] not in SLOW
    return _told((words, content), done, form if words[0] in ("check", "compare") else "", timed=timed)


def lines(dice: random.Random, folder: Path) -> Broken | None:  # noqa: ARG001 -- an attack's parts
    """Lines of JSON Lines, scored: each has its own record, whatever its neighbours are."""
    given = [Input(f"{dice.choice(cases.EVIL)}:{number}", cases.a_line(dice)) for number in range(dice.randint(1, 5))]
    try:
        records = list(_SCORER.records(given, Tally()))
        alone = [next(_SCORER.records([one], Tally())) for one in given]
    except Exception as error:  # noqa: BLE001 -- whatever it is, it is what is looked for
        return repr(given), repr(error)
    wrong = next((wrong for record in records if (wrong := _record(record))), None)
    if wrong is None and records != alone:
        wrong = "scored together and alone the records differ"
    return None if wrong is None else (repr(given), wrong)


def readers(dice: random.Random, folder: Path) -> Broken | None:
    """One file, with the fast parser and without: one record."""
    path = folder / "x.toml"
    path.write_bytes(cases.a_file(dice))
    given = [Input(str(path))]
    record = next(_SCORER.records(given, Tally()))
    with mock.patch.object(fast, "rtoml", None):
        other = next(_SCORER.records(given, Tally()))
    wrong = _record(record) or ("the record depends on the parser" if record != other else None)
    return None if wrong is None else (repr(path.read_bytes()), wrong)


def command_lines(dice: random.Random, folder: Path) -> Broken | None:
    """Every command with options and arguments right and wrong."""
    shutil.copy(dice.choice(cases.SAMPLES), folder / "good.toml")
    (folder / "lines.jsonl").write_bytes(cases.a_line(dice) + b"\n")
    arguments = ("good.toml", "none.toml", ".", "-", "lines.jsonl", "applicant", "profile", "taixing", "luzhou-2021/27.living-allowance", "27", "")
    words = [dice.choice(arguments) if dice.random() < 0.9 else dice.choice(cases.EVIL).replace("\0", "") for _ in range(dice.randint(0, 2))]
    words += cases.options(dice, 4)
    if dice.random() < 0.2:
        words += ["--output", dice.choice(("out", "none/out", ".", ""))]
    words = [dice.choice(COMMANDS) if dice.random() < 0.95 else dice.choice(("", "--", "x", "--version")), *words]
    return _told(words, run(words, cases.a_line(dice)))


def environments(dice: random.Random, folder: Path) -> Broken | None:
    """Odd values of the variables that are read."""
    shutil.copy(dice.choice(cases.SAMPLES), folder / "good.toml")
    env = cases.an_environment(dice)
    words = dice.choice((["check", "good.toml", "--document", "taixing"], ["--help"], ["documents"], ["check", "--help"], ["ask", "--next"], ["check", "good.toml", "--x"]))
    return _told((words, env), run(words, b"", env), terminal="FORCE_COLOR" not in env and "CLICOLOR_FORCE" not in env and "TTY_COMPATIBLE" not in env)


def names(dice: random.Random, folder: Path) -> Broken | None:
    """Files with odd names, one by one and in a folder."""
    name = os.fsdecode(dice.choice(cases.NAMES))
    (folder / name).write_bytes(cases.a_file(dice))
    form = dice.choice(PAGES)
    words = dice.choice((["check", f"./{name}", "--format", form], ["check", f"./{name}", "none.toml", "--format", form], ["batch", ".", "--jobs", "1", "--format", "csv"], ["batch", ".", "--jobs", "1"]))
    return _told(words, run(words), form if words[0] == "check" else words[-1] if words[-1] == "csv" else "json")


def processes(dice: random.Random, folder: Path) -> Broken | None:
    """Whole processes with streams that are closed, full or not read."""
    shutil.copy(dice.choice(cases.SAMPLES), folder / "good.toml")
    words = dice.choice((
        "check good.toml", "check - < good.toml", "check good.toml --format html", "check none.toml", "batch . --jobs 1", "batch . --output out", "ask --next", "ask", "fields",
        "compare good.toml", "explain good.toml luzhou-2021/27.living-allowance", "schema profile", "new applicant", "--help", "x", "batch . --format parquet --output out", "verify good.toml .",
    ))  # fmt: skip
    line = f"{sys.executable} -m talentcalc {words} {dice.choice(REDIRECTIONS)}"
    done = subprocess.run(["/bin/sh", "-c", line], capture_output=True, check=False, stdin=subprocess.DEVNULL, timeout=120)
    wrong = "a traceback" if b"Traceback" in done.stderr or b"Exception ignored" in done.stderr else None
    if done.returncode not in CODES:
        wrong = f"exit code {done.returncode}"
    return None if wrong is None else (line, f"{wrong}\n{done.stderr.decode('utf-8', 'replace')}")


_SCORER = Scorer(Settings())
ATTACKS: dict[str, tuple[Callable[[random.Random, Path], Broken | None], int]] = {
    "files": (files, 12), "lines": (lines, 8), "readers": (readers, 8), "command lines": (command_lines, 8), "environments": (environments, 4), "names": (names, 4),
    "processes": (processes, 1),
}
"""Each attack, and how often it comes beside the others."""


def attack(seed: int, folder: Path) -> tuple[str, Broken | None]:
    """The attack of a seed, and what broke."""
    dice = random.Random(seed)
    name = dice.choices(list(ATTACKS), [weight for _, weight in ATTACKS.values()])[0]
    with inside(folder):
        return name, ATTACKS[name][0](dice, folder)


def attacked(task: tuple[int, float]) -> tuple[Counter[str], list[str]]:
    """Attack from a first seed until the time is over: how often each attack was made, and what broke."""
    first, until = task
    counts: Counter[str] = Counter()
    broken: list[str] = []
    with tempfile.TemporaryDirectory() as folder:
        seed = first
        while time.monotonic() < until and len(broken) < MOST_SHOWN:
            name, found = attack(seed, Path(folder))
            counts[name] += 1
            if found is not None:
                broken.append(f"seed {seed}, {name}: {found[0]}\n{found[1]}\n")
            seed += 1
    megabytes = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    if megabytes > MOST_MEGABYTES:
        broken.append(f"{megabytes} MB of memory")
    return counts, broken


def _told(given: object, done: Done, form: str = "", *, timed: bool = False, terminal: bool = True) -> Broken | None:
    wrong = wrong_with(done, form) if timed else wrong_with(done, form, seconds=None)
    if wrong is not None and not terminal and wrong.startswith("a terminal"):
        return None
    return None if wrong is None else (repr(given), wrong)


def _record(record: bytes) -> str | None:
    """What is wrong with a record of a batch."""
    kind = json.loads(record).get("error", {}).get("kind")
    if kind in ("internal", "worker-died"):
        return record.decode()
    return wrong_with(Done(0, record, b"", 0.0), "json")
