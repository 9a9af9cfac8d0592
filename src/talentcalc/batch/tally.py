"""What a batch comes to: counts and sums that add up the same in whatever order."""

from __future__ import annotations

from collections import Counter
from decimal import Decimal
from itertools import chain
from typing import TYPE_CHECKING, Any, NamedTuple

from talentcalc.assess.outcomes import ELIGIBLE, EXCLUDED, POSSIBLE
from talentcalc.clauses.programs import LOAN, MONEY_FORMS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from talentcalc.assess.check import Result
    from talentcalc.assess.outcomes import Assessment
    from talentcalc.clauses.expressions import Figure

COUNTED = (ELIGIBLE, POSSIBLE, EXCLUDED)
MOST_NUMBERED = 20_000
"""How many assessments a worker tells by number before it begins anew."""


class Share(NamedTuple):
    """What one assessment adds to the counts: yuan where it is eligible, the facts it lacks where it is possible."""

    program: str
    outcome: str
    low: Figure = 0
    high: Figure = 0
    open_ended: bool = False
    missing: tuple[str, ...] = ()


def share_of(one: Assessment) -> Share:
    """What `one` adds to the counts each time."""
    return _share(one.program.id, one.outcome, one.program.form, (one.low, one.high), one.missing)


def _share(program: str, outcome: str, form: str, ends: tuple[Figure | None, Figure | None], missing: Sequence[str]) -> Share:
    if outcome == POSSIBLE:
        return Share(program, outcome, missing=tuple(missing))
    if outcome == ELIGIBLE and form in (*MONEY_FORMS, LOAN):
        low, high = ends
        return Share(program, outcome, low or 0, high or 0, high is None)
    return Share(program, outcome)


class Tally:
    """Counts over some inputs. `seen`: how often each assessment came, until `settle` turns that into counts."""

    def __init__(self) -> None:
        self.read = self.matched = self.possible = self.faulty = 0
        self.programs: dict[str, list[Any]] = {}
        self.missing: dict[str, dict[str, int]] = {}
        self.seen: Counter[Assessment] = Counter()

    def add_faulty(self) -> None:
        """Count an input that could not be scored."""
        self.read += 1
        self.faulty += 1

    def add(self, results: Sequence[Result]) -> None:
        """Count scored profiles."""
        self.read += len(results)
        for result in results:
            outcomes = {one.outcome for one in result.assessments}
            self.matched += ELIGIBLE in outcomes
            self.possible += POSSIBLE in outcomes
        self.seen.update(chain.from_iterable([result.assessments for result in results]))

    def settle(self) -> Tally:
        """Turn what was seen into counts per program and fact."""
        for one, times in self.seen.items():
            self.count(share_of(one), times)
        self.seen.clear()
        return self

    def count(self, share: Share, times: int) -> None:
        """Count what an assessment adds, so many times; what does not match adds nothing."""
        if share.outcome not in COUNTED:
            return
        row = self.programs.setdefault(share.program, [0, 0, 0, 0, 0, False])
        row[COUNTED.index(share.outcome)] += times
        row[3] += share.low * times
        row[4] += share.high * times
        row[5] = row[5] or share.open_ended
        for key in share.missing:
            programs = self.missing.setdefault(key, {})
            programs[share.program] = programs.get(share.program, 0) + times

    def add_record(self, record: dict[str, Any]) -> None:
        """Count a record written earlier, as its scoring would have."""
        if "error" in record:
            self.add_faulty()
            return
        self.read += 1
        outcomes = {program["outcome"] for program in record["programs"]}
        self.matched += ELIGIBLE in outcomes
        self.possible += POSSIBLE in outcomes
        for program in record["programs"]:
            self.count(_share_in(program), 1)

    def as_json(self) -> dict[str, Any]:
        """The summary: counts, sums per program, the facts most often missing and what each would decide."""
        facts = sorted(self.missing.items(), key=lambda pair: (-sum(pair[1].values()), pair[0]))
        return {
            "schema": "talentcalc/summary/1",
            "read": self.read, "matched": self.matched, "possible": self.possible, "faulty": self.faulty,
            "programs": [
                {
                    "id": program, "eligible": row[0], "possible": row[1], "excluded": row[2], "low": str(row[3]),
                    "high": str(row[4]), "open_ended": row[5],
                }
                for program, row in sorted(self.programs.items())
            ],
            "missing": [
                {"fact": key, "times": sum(programs.values()), "programs": len(programs)} for key, programs in facts
            ],
        }


def _share_in(program: dict[str, Any]) -> Share:
    """What an assessment adds to the counts, as a record tells it."""
    ends = exact(program["amount"]["low"]), exact(program["amount"]["high"])
    return _share(program["id"], program["outcome"], program["form"], ends, program["missing"])


def exact(text: str | None) -> Any:
    """Yuan from a record."""
    return None if text is None else int(text) if "." not in text else Decimal(text)


class Report(NamedTuple):
    """What a worker counted since its last report: shares by their numbers, new ones in the order of their numbers."""

    read: int
    matched: int
    possible: int
    faulty: int
    anew: bool
    fresh: list[Share]
    times: list[tuple[int, int]]
    once: list[tuple[Share, int]]


class Reporter:
    """Tells tallies in few words: the share of an assessment that serves many profiles is told once, then by number."""

    def __init__(self) -> None:
        self._numbers: dict[Assessment, int] = {}

    def report(self, tally: Tally) -> Report:
        """All that `tally` has seen, for an `Account` that heard every report before."""
        numbers = self._numbers
        anew = len(numbers) >= MOST_NUMBERED
        if anew:
            numbers.clear()
        fresh, times, once = [], [], []
        for one, seen in tally.seen.items():
            number = numbers.get(one)
            if number is None:
                if not one.remembered:
                    once.append((share_of(one), seen))
                    continue
                number = numbers[one] = len(numbers)
                fresh.append(share_of(one))
            times.append((number, seen))
        return Report(tally.read, tally.matched, tally.possible, tally.faulty, anew, fresh, times, once)


class Account:
    """Hears one worker's reports and counts them into a tally."""

    def __init__(self, tally: Tally) -> None:
        self._tally = tally
        self._shares: list[Share] = []
        self._times: list[int] = []

    def hear(self, report: Report) -> None:
        """Take a report; what it tells by number is counted by `settle`."""
        tally = self._tally
        tally.read += report.read
        tally.matched += report.matched
        tally.possible += report.possible
        tally.faulty += report.faulty
        if report.anew:
            self.settle()
            self._shares, self._times = [], []
        self._shares += report.fresh
        self._times += [0] * len(report.fresh)
        for number, times in report.times:
            self._times[number] += times
        for share, times in report.once:
            tally.count(share, times)

    def settle(self) -> None:
        """Count what was told by number since the last time."""
        for share, times in zip(self._shares, self._times, strict=True):
            self._tally.count(share, times)
        self._times = [0] * len(self._shares)
