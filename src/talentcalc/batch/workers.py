"""Scoring in several processes: records in input order, a dead worker costs its own input only.

Each worker talks over a pipe of its own. The parent hands out chunks, keeps a bounded number of them
under way, and gives the answers on in order. When a worker dies, its chunk is given out again input by
input, so that the one that kills it is found; that one gets an error record.
"""

from __future__ import annotations

import contextlib
import gc
import itertools
import multiprocessing
import signal
from multiprocessing import connection
from typing import TYPE_CHECKING, Any, NamedTuple

from talentcalc.batch.inputs import Input
from talentcalc.batch.scoring import Settings, contents, scorer
from talentcalc.batch.tally import Tally
from talentcalc.profile.faults import Fault, ProfileFaults

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from multiprocessing.connection import Connection
    from multiprocessing.context import BaseContext

    Chunk = tuple[int, list["Input | Known"]]
    Scored = tuple[list[bytes], Tally]


class Known(NamedTuple):
    """A record that need not be made again: its line, and what it says."""

    line: bytes
    record: dict[str, Any]


CHUNK = 32
"""Inputs handed out at a time."""
COLLECT = 100_000, 50, 50
UNDER_WAY = 4
"""Chunks a worker, given out or waiting to be written: what bounds the memory."""


def score_all(inputs: Iterable[Input | Known], settings: Settings, jobs: int) -> Iterator[Scored]:
    """Records and tally of every chunk of inputs, in input order; known records are handed through."""
    with _Crew(settings, jobs) as crew:
        yield from crew.run(inputs)


def keep_from_collecting() -> None:
    """Leave what a scorer is built of out of garbage collection, and collect rarely: scoring makes no circles."""
    gc.freeze()
    gc.set_threshold(*COLLECT)


def _work(pipe: Connection, others: list[Connection], settings: Settings) -> None:
    """A worker's life: chunks in, records out, until the parent is gone."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    for other in others:
        other.close()
    mine = scorer(settings)
    keep_from_collecting()
    with contextlib.suppress(EOFError, OSError):
        while True:
            chunk = pipe.recv()
            tally = Tally()
            records = [mine.score(given, tally) for given in chunk]
            pipe.send((records, tally.settle()))


class _Crew:
    """The workers, and what each is doing."""

    def __init__(self, settings: Settings, jobs: int) -> None:
        methods = multiprocessing.get_all_start_methods()
        self._context: BaseContext = multiprocessing.get_context("fork" if "fork" in methods else "spawn")
        self._settings = settings
        self._jobs = jobs
        self._workers: dict[Connection, multiprocessing.Process] = {}
        self._doing: dict[Connection, Chunk] = {}
        self._idle: list[Connection] = []

    def __enter__(self) -> _Crew:
        scorer(self._settings)
        for _ in range(self._jobs):
            self._hire()
        return self

    def __exit__(self, *_: object) -> None:
        for pipe, worker in self._workers.items():
            pipe.close()
            worker.terminate()
        for worker in self._workers.values():
            worker.join()

    def _hire(self) -> None:
        ours, theirs = self._context.Pipe()
        others = [*self._workers, ours]
        worker = self._context.Process(target=_work, args=(theirs, others, self._settings), daemon=True)  # type: ignore[attr-defined]
        worker.start()
        theirs.close()
        self._workers[ours] = worker
        self._idle.append(ours)

    def run(self, inputs: Iterable[Input | Known]) -> Iterator[Scored]:
        """Hand out `inputs`; their records in order."""
        chunks = _numbered(inputs)
        done: dict[int, Scored] = {}
        following = 0
        chunk = next(chunks, None)
        while chunk is not None or self._doing:
            while chunk is not None and self._idle and len(done) + len(self._doing) < self._jobs * UNDER_WAY:
                if any(isinstance(given, Input) for given in chunk[1]):
                    self._give(chunk)
                else:
                    done[chunk[0]] = _merged(chunk[1], [])
                chunk = next(chunks, None)
            for pipe in connection.wait(list(self._doing)) if self._doing else ():
                number, scored = self._take(pipe)  # type: ignore[arg-type]
                done[number] = scored
            while following in done:
                yield done.pop(following)
                following += 1

    def _give(self, chunk: Chunk) -> None:
        pipe = self._idle.pop()
        self._doing[pipe] = chunk
        with contextlib.suppress(OSError):  # a worker that is gone already is found when its answer is taken
            pipe.send([given for given in chunk[1] if isinstance(given, Input)])

    def _take(self, pipe: Connection) -> tuple[int, Scored]:
        number, chunk = self._doing.pop(pipe)
        try:
            records, tally = pipe.recv()
            self._idle.append(pipe)
        except (EOFError, OSError):
            pipe.close()
            self._workers.pop(pipe).join()
            self._hire()
            records, tally = self._after_death([given for given in chunk if isinstance(given, Input)])
        whole = _merged(chunk, records)
        whole[1].join(tally)
        return number, whole

    def _after_death(self, chunk: list[Input]) -> Scored:
        """Each input of a chunk that killed its worker, alone in a worker of its own, until one is found guilty."""
        if len(chunk) == 1:
            return _dead(chunk[0], self._settings)
        whole: list[bytes] = []
        tally = Tally()
        for given in chunk:
            with _Crew(self._settings, 1) as crew:
                for records, part in crew.run([given]):
                    whole += records
                    tally.join(part)
        return whole, tally


def _merged(chunk: list[Input | Known], fresh: list[bytes]) -> Scored:
    """The records of a chunk in its order: the known ones, and the fresh ones between them."""
    tally = Tally()
    rest = iter(fresh)
    records = []
    for given in chunk:
        if isinstance(given, Known):
            tally.add_record(given.record)
            records.append(given.line)
        else:
            records.append(next(rest))
    return records, tally


def _dead(given: Input, settings: Settings) -> Scored:
    tally = Tally()
    tally.add_faulty()
    content = given.content
    if content is None:
        with contextlib.suppress(ProfileFaults):
            content = contents(given.source)
    faulty = ProfileFaults(given.source, [Fault("worker-died")])
    return [scorer(settings).failed(faulty, content)], tally


def _numbered(inputs: Iterable[Input | Known]) -> Iterator[Chunk]:
    rest = iter(inputs)
    for number in itertools.count():
        chunk = list(itertools.islice(rest, CHUNK))
        if not chunk:
            return
        yield number, chunk
