"""Scoring in several processes: records in input order, a dead worker costs its own input only.

Each worker talks over a pipe of its own: a chunk of inputs goes in, the records come out through memory that
both share, or through the pipe where they do not fit. The parent hands out chunks, keeps a bounded number of
them under way, and gives the answers on in order. When a worker dies, the inputs of its chunk are scored
again one by one, so that the one that kills it is found; that one gets an error record.
"""

from __future__ import annotations

import contextlib
import gc
import mmap
import multiprocessing
import os
import pickle
import signal
from collections import deque
from multiprocessing import connection
from typing import TYPE_CHECKING, Any, NamedTuple, cast

from talentcalc.batch.inputs import Input
from talentcalc.batch.scoring import Settings, scorer, text_of
from talentcalc.batch.tally import Account, Reporter, Tally
from talentcalc.profile.faults import Fault, ProfileFaults

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from multiprocessing.connection import Connection
    from typing import Self



class Chunk(NamedTuple):
    """Inputs handed out together: their number in the order of all chunks, and about how many characters they are."""

    number: int
    inputs: list[Input | Known]
    size: int


class Known(NamedTuple):
    """A record that need not be made again: its line, and what it says."""

    line: bytes
    record: dict[str, Any]


CHUNK = 128
"""Inputs handed out at a time."""
CHUNK_BYTES = 4 << 20
"""Names and bytes of inputs already read that are handed out at a time, and one input more."""
AHEAD = 2
"""Chunks a worker has: the one it is at, and the next."""
PACKING = 100
"""Bytes that an input takes beside its own when it is handed out, more than it needs."""
UNDER_WAY = 3
"""Chunks a worker, given out or waiting to be written: what bounds the memory."""
ROOM = 16 << 20
"""Bytes for the records of one chunk in the memory that workers share with their parent."""
ENDING = (signal.SIGINT, signal.SIGTERM)
COLLECT = 100_000, 50, 50
"""The thresholds of garbage collection in a worker: it collects seldom, as scoring leaves next to no reference cycles."""


@contextlib.contextmanager
def scored(
    inputs: Iterable[Input | Known], settings: Settings, jobs: int, tally: Tally
) -> Iterator[Iterator[bytes | memoryview]]:
    """The records of every chunk of inputs, lines one after the other, in input order; known records are handed through.

    What they come to is counted into `tally`, all of it once the last lines are taken. Lines have to be used before the
    next are taken. On the way out, whatever the reason, no worker is left.
    """
    with _Crew(settings, jobs, tally) as crew:
        yield crew.run(inputs)


def keep_from_collecting() -> None:
    """Leave all there is out of garbage collection, and collect seldom.

    It is not collected first: looking at every object would copy the memory that a worker has from its parent.
    """
    gc.freeze()
    gc.set_threshold(*COLLECT)


def _work(pipe: Connection, rooms: list[mmap.mmap], others: list[Connection], settings: Settings) -> None:
    """A worker's life: chunks in, records out, until the parent is gone."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    signal.pthread_sigmask(signal.SIG_UNBLOCK, ENDING)
    for other in others:
        other.close()
    mine, reporter = scorer(settings), Reporter()
    keep_from_collecting()
    with contextlib.suppress(EOFError, OSError):
        while True:
            chunk, place = pipe.recv()
            tally = Tally()
            try:
                if chunk is None:
                    chunk = pickle.loads(rooms[place])  # noqa: S301 -- our parent's
                lines = _laid_out(mine.records(chunk, tally), rooms[place] if rooms else None)
            except MemoryError:
                os._exit(1)
            pipe.send((lines, reporter.report(tally)))


def _laid_out(records: Iterator[bytes], room: mmap.mmap | None) -> int | bytes:
    """Lay records out in a room, one by one while they are fresh: their bytes' number, or all of them where they do not fit."""
    end = 0
    for record in records:
        start, end = end, end + len(record)
        if room is None or end > len(room):
            return b"".join([b"" if room is None else room[:start], record, *records])
        room[start:end] = record
    return end


class _Worker:
    """A worker as its parent sees it, and the chunks it was given, each with its place."""

    def __init__(self, crew: _Crew) -> None:
        self.pipe, theirs = crew.context.Pipe()
        self.chunks: deque[tuple[Chunk, int]] = deque()
        self._rooms = crew.rooms
        inherited = [*crew.pipes(), self.pipe] if crew.rooms else []
        self._process = crew.context.Process(
            target=_work, args=(theirs, crew.rooms, inherited, crew.settings), daemon=True
        )
        before = signal.pthread_sigmask(signal.SIG_BLOCK, ENDING)  # until it has put away the parent's handlers
        try:
            self._process.start()
        finally:
            signal.pthread_sigmask(signal.SIG_SETMASK, before)
            theirs.close()
        self._account = Account(crew.tally)

    def give(self, chunk: Chunk, place: int) -> None:
        """Hand out the inputs of a chunk, and a place in the shared memory for their records.

        The inputs lie at that place until then: what goes through the pipe is so short that the parent never waits.
        What does not fit goes through the pipe, and only to a worker that has nothing else to do.
        """
        self.chunks.append((chunk, place))
        fresh: list[Input] | None = [given for given in chunk.inputs if isinstance(given, Input)]
        if self.fits(chunk):
            packed = pickle.dumps(fresh)
            self._rooms[place][: len(packed)] = packed
            fresh = None
        with contextlib.suppress(OSError):  # one that is gone already is found when its answer is taken
            self.pipe.send((fresh, place))

    def fits(self, chunk: Chunk) -> bool:
        """The inputs of a chunk surely have room in the shared memory: a character is four bytes at most."""
        return bool(self._rooms) and 4 * chunk.size + PACKING * len(chunk.inputs) <= len(self._rooms[0])

    def take(self) -> bytes | memoryview | None:
        """The records of its first chunk; `None` where it died over it."""
        try:
            lines, report = self.pipe.recv()
        except (EOFError, OSError):
            return None
        self._account.hear(report)
        _, place = self.chunks.popleft()
        return memoryview(self._rooms[place])[:lines] if isinstance(lines, int) else cast("bytes", lines)

    def end(self) -> None:
        """Stop it; what it told until then is counted."""
        self._account.settle()
        self.pipe.close()
        self._process.terminate()
        self._process.join()


class _Crew:
    """Some workers, and the memory that they share with their parent: a room for every chunk under way."""

    def __init__(self, settings: Settings, jobs: int, tally: Tally) -> None:
        forking = "fork" in multiprocessing.get_all_start_methods()
        self.context = multiprocessing.get_context("fork" if forking else None)
        self.settings = settings
        self.tally = tally
        self.rooms = [mmap.mmap(-1, ROOM) for _ in range(jobs * UNDER_WAY)] if forking else []
        self._ahead = AHEAD if forking else 1
        self._jobs = jobs
        self._free = list(range(jobs * UNDER_WAY))
        self._workers: dict[Any, _Worker] = {}

    def __enter__(self) -> Self:
        scorer(self.settings)
        try:
            for _ in range(self._jobs):
                self._hire()
        except BaseException:
            self.__exit__()
            raise
        return self

    def __exit__(self, *_: object) -> None:
        for worker in list(self._workers.values()):
            self._dismiss(worker)

    def pipes(self) -> list[Connection]:
        """The parent's ends of the workers' pipes."""
        return list(self._workers)

    def _hire(self) -> _Worker:
        worker = _Worker(self)
        self._workers[worker.pipe] = worker
        return worker

    def _dismiss(self, worker: _Worker) -> None:
        del self._workers[worker.pipe]
        worker.end()

    def run(self, inputs: Iterable[Input | Known]) -> Iterator[bytes | memoryview]:
        """Hand out `inputs`; their records, in order. Lines are good until the next are taken."""
        chunks = _numbered(inputs)
        done: dict[int, tuple[bytes | memoryview, int]] = {}
        following = 0
        chunk = next(chunks, None)
        while chunk is not None or done or self._busy():
            while chunk is not None and self._free:
                worker = min(self._workers.values(), key=lambda one: len(one.chunks))
                if len(worker.chunks) == self._ahead or (worker.chunks and not worker.fits(chunk)):
                    break
                place = self._free.pop()
                if all(isinstance(given, Known) for given in chunk.inputs):
                    done[chunk.number] = self._merged(chunk, b""), place
                else:
                    worker.give(chunk, place)
                chunk = next(chunks, None)
            while following in done:  # written while the workers go on
                lines, place = done.pop(following)
                yield lines
                self._free.append(place)
                following += 1
            busy = self._busy()
            for pipe in connection.wait(busy) if busy else ():
                worker = self._workers[pipe]
                answered, place = worker.chunks[0]
                done[answered.number] = self._merged(answered, self._taken(worker)), place
        for worker in list(self._workers.values()):
            self._dismiss(worker)

    def _busy(self) -> list[Connection]:
        return [pipe for pipe, worker in self._workers.items() if worker.chunks]

    def _taken(self, worker: _Worker) -> bytes | memoryview:
        """The records of a worker's first chunk, whether or not it lived to tell them."""
        lines = worker.take()
        if lines is not None:
            return lines
        self._dismiss(worker)
        (chunk, place), *waiting = worker.chunks
        lines = self._one_by_one(chunk, place)
        successor = self._hire()
        for one in waiting:
            successor.give(*one)
        return lines

    def _one_by_one(self, chunk: Chunk, place: int) -> bytes:
        """Inputs whose worker died, each on its own; the one that kills its worker again gets an error record."""
        lines = []
        worker = self._hire()
        for given in chunk.inputs:
            if isinstance(given, Known):
                continue
            worker.give(chunk._replace(inputs=[given]), place)
            answer = worker.take()
            if answer is None:
                self._dismiss(worker)
                worker = self._hire()
                lines.append(self._dead(given))
            else:
                lines.append(bytes(answer))
        self._dismiss(worker)
        return b"".join(lines)

    def _dead(self, given: Input) -> bytes:
        self.tally.add_faulty()
        faulty = ProfileFaults(given.source, [Fault("worker-died")])
        return scorer(self.settings).failed(faulty, text_of(given))

    def _merged(self, chunk: Chunk, lines: bytes | memoryview) -> bytes | memoryview:
        """The records of a chunk in its order: the known ones, and the fresh ones between them."""
        known = [given for given in chunk.inputs if isinstance(given, Known)]
        if not known:
            return lines
        for one in known:
            self.tally.add_record(one.record)
        fresh = iter(bytes(lines).splitlines(keepends=True))
        return b"".join([given.line if isinstance(given, Known) else next(fresh) for given in chunk.inputs])


def _numbered(inputs: Iterable[Input | Known]) -> Iterator[Chunk]:
    """The inputs in chunks of bounded number and size."""
    number, size = 0, 0
    chunk: list[Input | Known] = []
    for given in inputs:
        chunk.append(given)
        size += len(given.line) if isinstance(given, Known) else len(given.source) + len(given.content or b"")
        if len(chunk) == CHUNK or size >= CHUNK_BYTES:
            yield Chunk(number, chunk, size)
            number, size, chunk = number + 1, 0, []
    if chunk:
        yield Chunk(number, chunk, size)
