"""What each mechanism of `batch` is worth alone: the same batch with it taken out, as a ratio to the whole.

    python bench/mechanisms.py [files] [rounds]

The forms are those of `bench/batch.py`. One process reads, checks and writes out all of them, from a fresh scorer each time;
for what is between processes two workers do. Processor time counts, workers' included, so that other work on the machine does
not. The median of the rounds is shown: 1.30 says that without it a batch takes 30% longer.
"""

from __future__ import annotations

import gc
import resource
import statistics
import sys
import tempfile
from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager, nullcontext
from functools import partial
from pathlib import Path
from typing import Any
from unittest.mock import patch

from batch import write
from talentcalc.assess.check import Result, check_against
from talentcalc.assess.outcomes import Assessment, assess, condition_of, measured, rests_on_judgement
from talentcalc.assess.reasons import examined
from talentcalc.assess.remembered import Remembering
from talentcalc.assess.stacking import stack
from talentcalc.assess.totals import totals
from talentcalc.batch import workers
from talentcalc.batch.fragments import COMMA
from talentcalc.batch.inputs import Input
from talentcalc.batch.scoring import Scorer, Settings
from talentcalc.batch.tally import Tally
from talentcalc.documents import registry
from talentcalc.present.json import dumped, program_json
from talentcalc.profile.profile import Profile

CHUNK = workers.CHUNK


def one_process(names: list[str], chunk: int = CHUNK) -> None:
    """Score all of `names` in this process, `chunk` of them at a time."""
    scorer, tally = Scorer(Settings()), Tally()
    inputs = [Input(name) for name in names]
    for start in range(0, len(inputs), chunk):
        for _ in scorer.records(inputs[start : start + chunk], tally):
            pass


def two_workers(names: list[str]) -> None:
    """Score all of `names` with two workers."""
    with workers.scored(map(Input, names), Settings(), 2, Tally()) as chunks:
        for _ in chunks:
            pass


def walked(self: Remembering, profiles: Sequence[Profile]) -> list[Result]:
    """Every profile assessed by itself."""
    found = [check_against(one, self._documents) for one in profiles]
    return [Result(one.profile, one.matching, one.totals) for one in found]


class Interpreted:
    """Conditions walked for every profile; the assessment kept by what the walk found: the answer, and what is unknown."""

    def __init__(self) -> None:
        self._kept: dict[Any, Assessment] = {}
        self._documents = registry.documents()

    def check_all(self, profiles: Sequence[Profile]) -> list[Result]:
        return [self._check(one) for one in profiles]

    def _check(self, profile: Profile) -> Result:
        described = frozenset(profile.sides())
        assessments: list[Assessment] = []
        for document in self._documents:
            found = []
            for program in document:
                if described.isdisjoint(program.sides):
                    continue
                met, unknown = examined(condition_of(program), profile)
                if met is False:
                    continue
                key = program, met, tuple(unknown), bool(met) and rests_on_judgement(program, profile)
                kept = self._kept.get(key)
                if kept is None:
                    kept = self._kept[key] = assess(program, profile)
                    kept.remembered = True
                if kept.low is not kept.high:
                    kept = measured(kept, profile)
                found.append(kept)
            assessments += stack(found, profile)
        return Result(profile, assessments, totals(assessments))


def _fresh_fragment(_: Scorer, one: Assessment, profile: Profile) -> bytes:
    return COMMA + dumped(program_json(one, profile, trees=False)).encode()


def _unkept_fragment(self: Scorer, one: Assessment, profile: Profile) -> bytes:
    return self._fragments.plain(one, profile)


def _no_rooms(crew: Any, *given: Any) -> None:
    BEFORE(crew, *given)
    crew.rooms = []


CREW = workers._Crew  # noqa: SLF001 -- what is taken out
BEFORE = CREW.__init__
WITHOUT: dict[str, tuple[Callable[[list[str]], None], Callable[[], AbstractContextManager[Any]]]] = {
    "all of it, one process": (one_process, nullcontext),
    "assessments used again, and with them blocks": (one_process, lambda: patch.object(Remembering, "check_all", walked)),
    "conditions decided in blocks, walked instead": (one_process, lambda: patch("talentcalc.batch.scoring.Remembering", lambda *_, **__: Interpreted())),
    "fragments kept with assessments": (one_process, lambda: patch.object(Scorer, "_fragment", _unkept_fragment)),
    "fragments at all": (one_process, lambda: patch.object(Scorer, "_fragment", _fresh_fragment)),
    "blocks of many profiles": (partial(one_process, chunk=1), nullcontext),
    "all of it, two workers": (two_workers, nullcontext),
    "rooms of shared memory": (two_workers, lambda: patch.object(CREW, "__init__", _no_rooms)),
}


def spent() -> float:
    """Seconds of processor time of this process and of the workers that have ended."""
    mine, theirs = (resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    return mine.ru_utime + mine.ru_stime + theirs.ru_utime + theirs.ru_stime


def main(files: int, rounds: int) -> None:
    """Print the table."""
    with tempfile.TemporaryDirectory() as made:
        write(Path(made), files)
        names = sorted(str(path) for path in Path(made).iterdir())
        seconds: dict[str, list[float]] = {}
        for _ in range(rounds):
            for name, (run, without) in WITHOUT.items():
                gc.collect()
                with without():
                    started = spent()
                    run(names)
                    seconds.setdefault(name, []).append(spent() - started)
    base = ""
    for name, found in seconds.items():
        base = name if name.startswith("all of it") else base
        ratio = statistics.median(a / b for a, b in zip(found, seconds[base], strict=True))
        print(f"{name:60} {statistics.median(found) / files * 1e6:8.0f} µs a profile {ratio:6.2f}")


if __name__ == "__main__":
    main(*(int(word) for word in (sys.argv[1:] + ["2000", "3"][len(sys.argv) - 1 :])))
