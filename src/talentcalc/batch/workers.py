"""Scoring in several processes: records in input order, a dead worker costs its own input only.

Each worker talks over a pipe of its own: a chunk of inputs goes in, the records come out through memory that
both share, or through the pipe where they do not fit. The parent hands out chunks, keeps a bounded number of
them under way, and gives the answers on in order. When a worker dies, the inputs of its chunk are scored
again one by one, so that the one that kills it is found; that one gets an error record.
"""

from __future__ import annotations

import contextlib
import gc
import itertools
import mmap
import multiprocessing
import os
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
    from typing import Self

    Chunk = tuple[int, list["Input | Known"]]


class Known(NamedTuple):
    """A record that need not be made again: its line, and what it says."""

    line: bytes
    record: dict[str, Any]


class Scored(NamedTuple):
    """The records of some inputs, lines one after the other, and what they come to."""

    lines: bytes
    tally: Tally


CHUNK = 32
"""Inputs handed out at a time."""
UNDER_WAY = 4
"""Chunks a worker, given out or waiting to be written: what bounds the memory."""
ROOM = 8 << 20
"""Bytes of the memory that a worker shares with its parent."""
COLLECT = 100_000, 50, 50
"""When a worker looks for circles of garbage: seldom, as scoring leaves next to none."""


@contextlib.contextmanager
def scored(inputs: Iterable[Input | Known], settings: Settings, jobs: int) -> Iterator[Iterator[Scored]]:
    """What every chunk of inputs comes to, in input order; known records are handed through.

    On the way out, whatever the reason, no worker is left.
    """
    with _Crew(settings, jobs) as crew:
        yield crew.run(inputs)


def keep_from_collecting() -> None:
    """Leave all there is out of garbage collection, and collect seldom."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(*COLLECT)


def _work(pipe: Connection, room: mmap.mmap | None, others: list[Connection], settings: Settings) -> None:
    """A worker's life: chunks in, records out, until the parent is gone."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    for other in others:
        other.close()
    mine = scorer(settings)
    keep_from_collecting()
    with contextlib.suppress(EOFError, OSError):
        while True:
            chunk = pipe.recv()
            tally = Tally()
            try:
                lines = b"".join([piece for given in chunk for piece in mine.pieces(given, tally)])
            except MemoryError:
                os._exit(1)
            if room is not None and len(lines) <= len(room):
                room[: len(lines)] = lines
                pipe.send((len(lines), tally.settle()))
            else:
                pipe.send((lines, tally.settle()))


class _Worker:
    """A worker as its parent sees it."""

    def __init__(self, context: BaseContext, settings: Settings, others: list[Connection]) -> None:
        self.pipe, theirs = context.Pipe()
        forked = context.get_start_method() == "fork"
        self._room = mmap.mmap(-1, ROOM) if forked else None
        inherited = [*others, self.pipe] if forked else []
        self._process = context.Process(  # type: ignore[attr-defined]
            target=_work, args=(theirs, self._room, inherited, settings), daemon=True
        )
        self._process.start()
        theirs.close()

    def give(self, chunk: list[Input]) -> None:
        with contextlib.suppress(OSError):  # one that is gone already is found when its answer is taken
            self.pipe.send(chunk)

    def take(self) -> Scored | None:
        """Its answer; `None` where it died over it."""
        try:
            lines, tally = self.pipe.recv()
        except (EOFError, OSError):
            return None
        return Scored(self._room[:lines] if self._room is not None and isinstance(lines, int) else lines, tally)

    def end(self) -> None:
        self.pipe.close()
        self._process.terminate()
        self._process.join()
        if self._room is not None:
            self._room.close()


class _Crew:
    """The workers, and what each is doing."""

    def __init__(self, settings: Settings, jobs: int) -> None:
        methods = multiprocessing.get_all_start_methods()
        self._context: BaseContext = multiprocessing.get_context("fork" if "fork" in methods else "spawn")
        self._settings = settings
        self._jobs = jobs
        self._workers: dict[Any, _Worker] = {}
        self._doing: dict[_Worker, Chunk] = {}
        self._idle: list[_Worker] = []

    def __enter__(self) -> Self:
        scorer(self._settings)
        for _ in range(self._jobs):
            self._idle.append(self._hire())
        return self

    def __exit__(self, *_: object) -> None:
        for worker in list(self._workers.values()):
            self._dismiss(worker)

    def _hire(self) -> _Worker:
        worker = _Worker(self._context, self._settings, [one.pipe for one in self._workers.values()])
        self._workers[worker.pipe] = worker
        return worker

    def _dismiss(self, worker: _Worker) -> None:
        del self._workers[worker.pipe]
        worker.end()

    def run(self, inputs: Iterable[Input | Known]) -> Iterator[Scored]:
        """Hand out `inputs`; what they come to, in order."""
        chunks = _numbered(inputs)
        done: dict[int, Scored] = {}
        following = 0
        chunk = next(chunks, None)
        while chunk is not None or self._doing:
            while chunk is not None and self._idle and len(done) + len(self._doing) < self._jobs * UNDER_WAY:
                fresh = _fresh(chunk)
                if fresh:
                    worker = self._idle.pop()
                    self._doing[worker] = chunk
                    worker.give(fresh)
                else:
                    done[chunk[0]] = _merged(chunk, Scored(b"", Tally()))
                chunk = next(chunks, None)
            while following in done:  # written while the workers go on
                yield done.pop(following)
                following += 1
            for pipe in connection.wait([one.pipe for one in self._doing]) if self._doing else ():
                number, answer = self._take(self._workers[pipe])
                done[number] = answer
        while following in done:
            yield done.pop(following)
            following += 1

    def _take(self, worker: _Worker) -> tuple[int, Scored]:
        chunk = self._doing.pop(worker)
        answer = worker.take()
        if answer is None:
            self._dismiss(worker)
            answer = self._one_by_one(_fresh(chunk))
            worker = self._hire()
        self._idle.append(worker)
        return chunk[0], _merged(chunk, answer)

    def _one_by_one(self, chunk: list[Input]) -> Scored:
        """Inputs whose worker died, each on its own; the one that kills its worker again gets an error record."""
        lines, tally = [], Tally()
        worker = self._hire()
        for given in chunk:
            worker.give([given])
            answer = worker.take()
            if answer is None:
                self._dismiss(worker)
                worker = self._hire()
                answer = _dead(given, self._settings)
            lines.append(answer.lines)
            tally.join(answer.tally)
        self._dismiss(worker)
        return Scored(b"".join(lines), tally)


def _fresh(chunk: Chunk) -> list[Input]:
    return [given for given in chunk[1] if isinstance(given, Input)]


def _merged(chunk: Chunk, answer: Scored) -> Scored:
    """The records of a chunk in its order: the known ones, and the fresh ones between them."""
    known = [given for given in chunk[1] if isinstance(given, Known)]
    if not known:
        return answer
    fresh = iter(answer.lines.splitlines(keepends=True))
    for one in known:
        answer.tally.add_record(one.record)
    lines = b"".join([given.line if isinstance(given, Known) else next(fresh) for given in chunk[1]])
    return Scored(lines, answer.tally)


def _dead(given: Input, settings: Settings) -> Scored:
    tally = Tally()
    tally.add_faulty()
    content = given.content
    if content is None:
        with contextlib.suppress(ProfileFaults):
            content = contents(given.source)
    faulty = ProfileFaults(given.source, [Fault("worker-died")])
    return Scored(scorer(settings).failed(faulty, content), tally)


def _numbered(inputs: Iterable[Input | Known]) -> Iterator[Chunk]:
    rest = iter(inputs)
    for number in itertools.count():
        chunk = list(itertools.islice(rest, CHUNK))
        if not chunk:
            return
        yield number, chunk
