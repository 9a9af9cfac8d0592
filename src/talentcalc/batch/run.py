"""A batch from inputs to an output that is whole or can be resumed."""

from __future__ import annotations

import contextlib
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
