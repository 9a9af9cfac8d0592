"""A batch from inputs to an output that is whole or can be resumed."""

from __future__ import annotations

import contextlib
import errno
import os
from typing import TYPE_CHECKING, Any

from talentcalc import __version__
from talentcalc.batch.journal import Earlier
from talentcalc.batch.scoring import Settings, rules_hash
from talentcalc.batch.tally import Tally
from talentcalc.batch.workers import Known, scored

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from talentcalc.batch.inputs import Input
    from talentcalc.batch.sinks import Sink

fcntl: Any = None
with contextlib.suppress(ImportError):  # no POSIX: runs into one output are the user's to keep apart
    import fcntl

LOCK = ".lock"
PART = ".part"
KEPT = ".kept"


def stamp_of(settings: Settings) -> dict[str, Any]:
    """What marks every record of a run."""
    return {
        "talentcalc": __version__, "rules": rules_hash(settings.documents), "options": settings.key(),
        "day": settings.day.isoformat(),
    }


def score_into(  # noqa: PLR0913 -- the parts a run has
    sink: Sink, inputs: Iterable[Input], settings: Settings, jobs: int, *, tell: Callable[[int], None],
    earlier: Earlier | None = None,
) -> Tally:
    """Score `inputs` into `sink`, in order; `tell` hears of every few records done. The tally of all.

    Records of `earlier` are taken over where their input and stamp are the same.
    """
    known_or_fresh = inputs if earlier is None else _looked_up(inputs, earlier, stamp_of(settings))
    whole = Tally()
    with scored(known_or_fresh, settings, jobs, whole) as chunks:
        for lines in chunks:
            sink.write(lines)
            tell(whole.read)
    return whole


def _looked_up(inputs: Iterable[Input], earlier: Earlier, stamp: dict[str, Any]) -> Iterator[Input | Known]:
    for given in inputs:
        found = earlier.take(given, stamp)
        yield given if found is None else Known(*found)


@contextlib.contextmanager
def earlier_run(output: str, *, fresh: bool) -> Iterator[Earlier | None]:
    """The records that an earlier run left for `output`: unfinished beside it, or whole under its name.

    With `fresh` there are none, and what lies beside the output goes. An unfinished file is set aside
    first, so that a run that dies again still finds it; of two, the longer is kept.
    """
    part, kept = output + PART, output + KEPT
    if fresh:
        for path in (part, kept):
            with contextlib.suppress(FileNotFoundError):
                os.unlink(path)
        yield None
        return
    if os.path.exists(part) and not (os.path.exists(kept) and os.path.getsize(kept) > os.path.getsize(part)):
        os.replace(part, kept)
    source = next((path for path in (kept, output) if os.path.exists(path)), None)
    if source is None:
        yield None
        return
    with Earlier(source) as found:
        yield found
    with contextlib.suppress(FileNotFoundError):
        os.unlink(kept)


class Taken(OSError):
    """Another run writes into the same output."""


@contextlib.contextmanager
def alone(output: str) -> Iterator[None]:
    """Keep other runs from the same output meanwhile. Raises `Taken`, `OSError`.

    The lock is the kernel's and this process's own: it goes with the process, however that ends, and workers do not hold it.
    """
    if fcntl is None:
        yield
        return
    path = output + LOCK
    descriptor = os.open(path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o666)
    try:
        _lock(descriptor, path)
        try:
            yield
        finally:
            with contextlib.suppress(OSError):
                os.unlink(path)
    finally:
        os.close(descriptor)


def _lock(descriptor: int, path: str) -> None:
    """Lock a file that is still the one at `path`; where a file system knows no locks, nothing is locked."""
    try:
        fcntl.lockf(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError as error:
        if error.errno in (errno.EAGAIN, errno.EACCES):
            raise Taken(error.errno, os.strerror(error.errno)) from None
        return
    if not os.path.exists(path) or not os.path.samestat(os.fstat(descriptor), os.stat(path)):
        raise Taken(errno.EAGAIN, os.strerror(errno.EAGAIN))
