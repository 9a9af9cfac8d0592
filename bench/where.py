"""Where a batch's time goes, in one process: each step as a ratio to `tomllib` parsing the same files.

    python bench/where.py [files] [rounds]

Steps are timed in turn over blocks of files, after a first pass that fills the memory of assessments; the
median of the rounds is shown. "All of it" is the scorer as a worker runs it.
"""

from __future__ import annotations

import gc
import statistics
import sys
import tempfile
import time
import tomllib
from collections.abc import Callable
from pathlib import Path
from typing import Any

from batch import write
from talentcalc.assess.blocks import Block
from talentcalc.batch.fast import fast_tables
from talentcalc.batch.inputs import Input
from talentcalc.batch.scoring import Settings, contents, scorer
from talentcalc.batch.tally import Reporter, Tally
from talentcalc.batch.workers import CHUNK, keep_from_collecting
from talentcalc.profile.reading import quick_profile

BLOCK = 500


def steps(names: list[str], seconds: dict[str, list[float]]) -> None:
    """Time every step over the files `names`."""
    mine = scorer(Settings())
    checker = mine._check  # noqa: SLF001 -- the steps are what is timed

    def timed(step: str, work: Callable[[], Any]) -> Any:
        started = time.perf_counter()
        found = work()
        seconds.setdefault(step, []).append(time.perf_counter() - started)
        return found

    texts = timed("read the file", lambda: [contents(name) for name in names])
    timed("tomllib", lambda: [tomllib.loads(text.decode()) for text in texts])
    tables = timed("parse", lambda: [fast_tables(text) for text in texts])
    profiles = timed("read the facts", lambda: [quick_profile(one or {}, name) for one, name in zip(tables, names, strict=True)])
    found = [one for one in profiles if one is not None]
    runs = [found[k : k + CHUNK] for k in range(0, len(found), CHUNK)]
    parts = checker._parts  # noqa: SLF001
    timed("rules: programs", lambda: [part.assess(block) for block in (Block(checker._memory, run) for run in runs) for part in parts])  # noqa: SLF001
    results = timed("rules: all", lambda: [one for run in runs for one in checker.check_all(run)])
    timed("write out", lambda: [len(mine._record(*one)) for one in zip(results, texts, strict=True)])  # noqa: SLF001
    tally, reporter = Tally(), Reporter()
    timed("count", lambda: tally.add(results))
    timed("report", lambda: reporter.report(tally))
    inputs = [Input(name) for name in names]
    timed("all of it", lambda: [sum(map(len, mine.records(inputs[k : k + CHUNK], tally))) for k in range(0, len(inputs), CHUNK)])


def main(files: int, rounds: int) -> None:
    """Print the table."""
    with tempfile.TemporaryDirectory() as made:
        write(Path(made), files)
        names = sorted(str(path) for path in Path(made).iterdir())
        mine, tally = scorer(Settings()), Tally()
        size = sum(len(mine.score(Input(name), tally)) for name in names) // files
        keep_from_collecting()
        ratios: dict[str, list[float]] = {}
        for _ in range(rounds):
            for start in range(0, files, BLOCK):
                seconds: dict[str, list[float]] = {}
                steps(names[start : start + BLOCK], seconds)
                for step, (taken,) in seconds.items():
                    ratios.setdefault(step, []).append(taken / seconds["tomllib"][0])
        gc.unfreeze()
        for step, found in ratios.items():
            print(f"{step:20} {statistics.median(found):6.2f}")
        print(f"{size:,} bytes a record")


if __name__ == "__main__":
    main(*(int(word) for word in (sys.argv[1:] + ["3000", "3"][len(sys.argv) - 1 :])))
