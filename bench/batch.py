"""Batch against `tomllib` parsing the same files, whole processes side by side.

    python bench/batch.py [files] [rounds]

The files are two forms of about 40 facts filled in at random, one for people and one for enterprises: as at a
service desk, all are asked the same, and one answer in twenty is left blank.
"""

from __future__ import annotations

import random
import sys
import tempfile
from pathlib import Path
from typing import Any

import tomli_w

import population
from talentcalc.clauses.sections import SECTIONS
from timing import print_ratios, ratios

PERSON = ("person", "career", "employment", "home", "family", "venture", "student")
FIRM = ("enterprise", "growth", "jobs", "hires", "loans", "school", "farm")
FACTS = 40
BLANK = 0.05
PARSE = """
import sys, tomllib
for name in sys.stdin.read().split("\\0"):
    with open(name, "rb") as file:
        tomllib.load(file)
"""


def asked(names: tuple[str, ...]) -> dict[str, list[str]]:
    """What a form asks: about `FACTS` facts of some sections, the same for everybody."""
    dice = random.Random(2022)
    size = sum(len(SECTIONS[name].facts) for name in names)
    return {name: [fact for fact in SECTIONS[name].facts if dice.random() < FACTS / size] for name in names}


FORMS = {True: asked(PERSON), False: asked(FIRM)}


def form(seed: int) -> dict[str, Any]:
    """One filled-in form."""
    dice = random.Random(seed)
    applicant = seed % 2 == 0
    made: dict[str, Any] = {
        "kind": "applicant" if applicant else "enterprise", "name": f"第 {seed} 号", "as_of": population.DAY,
    }
    for name, facts in FORMS[applicant].items():
        table = {fact: population.raw_value(SECTIONS[name].facts[fact], dice) for fact in facts if dice.random() >= BLANK}
        made[name] = [table] if name in population.LISTS else table
    population.reconcile(made)
    return made


def write(folder: Path, files: int) -> None:
    """Write the forms as TOML files and as one JSON Lines file."""
    for seed in range(files):
        (folder / f"{seed:06}.toml").write_text(tomli_w.dumps(form(seed)), encoding="utf-8")


def main(files: int, rounds: int) -> None:
    """Print the ratios; the goals are 1.0 with one worker and 0.6 with two.

    Records go to standard output, which nobody reads here; into a file as well, which costs what the machine takes
    for half a gigabyte of fresh pages.
    """
    with tempfile.TemporaryDirectory() as made:
        folder = Path(made) / "forms"
        folder.mkdir()
        write(folder, files)
        names = Path(made) / "names"
        names.write_text("\0".join(str(path) for path in sorted(folder.iterdir())))
        parse = ["sh", "-c", f"exec {sys.executable} -c '{PARSE}' < {names}"]
        batch = [sys.executable, "-m", "talentcalc", "batch", str(folder), "--quiet"]
        out = ["--output", str(Path(made) / "out.jsonl")]
        commands = {
            "tomllib parses": parse,
            "batch, 1 worker": [*batch, "--jobs", "1"],
            "batch, 2 workers": [*batch, "--jobs", "2"],
            "batch, 1 worker, to a file": [*batch, "--jobs", "1", *out],
            "batch, 2 workers, to a file": [*batch, "--jobs", "2", *out],
            "luzhou-2021, 1 worker": [*batch, "--jobs", "1", "--document", "luzhou-2021"],
            "luzhou-2021, 2 workers": [*batch, "--jobs", "2", "--document", "luzhou-2021"],
        }
        print_ratios(ratios(commands, rounds, "tomllib parses"))
        print(f"{(Path(made) / 'out.jsonl').stat().st_size / 1e6:.0f} MB of records")


if __name__ == "__main__":
    main(*(int(word) for word in (sys.argv[1:] + ["10000", "3"][len(sys.argv) - 1 :])))
