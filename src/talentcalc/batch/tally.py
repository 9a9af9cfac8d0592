"""What a batch comes to: counts and sums that add up the same in whatever order."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Any

from talentcalc.assess.outcomes import ELIGIBLE, EXCLUDED, POSSIBLE
from talentcalc.clauses.programs import LOAN, MONEY_FORMS

if TYPE_CHECKING:
    from talentcalc.assess.check import Result
    from talentcalc.assess.outcomes import Assessment

COUNTED = (ELIGIBLE, POSSIBLE, EXCLUDED)


class Tally:
    """Counts over some inputs. Tallies of parts are joined with `join`."""

    def __init__(self) -> None:
        self.read = self.matched = self.possible = self.faulty = 0
        self.programs: dict[str, list[Any]] = {}
        self.missing: dict[str, dict[str, int]] = {}
        self._seen: dict[int, tuple[Assessment, int]] = {}

    def add_faulty(self) -> None:
        """Count an input that could not be scored."""
        self.read += 1
        self.faulty += 1

    def add(self, result: Result) -> None:
        """Count a scored profile."""
        self.read += 1
        seen = self._seen
        matched = possible = False
        for one in result.assessments:
            outcome = one.outcome
            if outcome is ELIGIBLE:
                matched = True
            elif outcome is POSSIBLE:
                possible = True
            key = id(one)
            known = seen.get(key)
            seen[key] = (one, 1 if known is None else known[1] + 1)
        self.matched += matched
        self.possible += possible

    def settle(self) -> Tally:
        """Turn what was seen into counts per program and fact; to be called before a tally is handed on."""
        for one, times in self._seen.values():
            if one.outcome in COUNTED:
                self._count(one, times)
        self._seen = {}
        return self

    def _count(self, one: Assessment, times: int) -> None:
        row = self.programs.setdefault(one.program.id, [0, 0, 0, 0, 0, False])
        row[COUNTED.index(one.outcome)] += times
        if one.outcome == ELIGIBLE and one.program.form in (*MONEY_FORMS, LOAN):
            row[3] += (one.low or 0) * times
            row[4] += (one.high or 0) * times
            row[5] = row[5] or one.high is None
        for key in one.missing if one.outcome == POSSIBLE else ():
            programs = self.missing.setdefault(key, {})
            programs[one.program.id] = programs.get(one.program.id, 0) + times

    def join(self, other: Tally) -> None:
        """Add another settled tally."""
        self.read += other.read
        self.matched += other.matched
        self.possible += other.possible
        self.faulty += other.faulty
        for program, row in other.programs.items():
            mine = self.programs.setdefault(program, [0, 0, 0, 0, 0, False])
            for place in range(5):
                mine[place] += row[place]
            mine[5] = mine[5] or row[5]
        for key, programs in other.missing.items():
            known = self.missing.setdefault(key, {})
            for program, times in programs.items():
                known[program] = known.get(program, 0) + times

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
            if program["outcome"] in COUNTED:
                self._count_record(program)

    def _count_record(self, program: dict[str, Any]) -> None:
        row = self.programs.setdefault(program["id"], [0, 0, 0, 0, 0, False])
        row[COUNTED.index(program["outcome"])] += 1
        if program["outcome"] == ELIGIBLE and program["form"] in (*MONEY_FORMS, LOAN):
            low, high = (exact(program["amount"][end]) for end in ("low", "high"))
            row[3] += low or 0
            row[4] += high or 0
            row[5] = row[5] or high is None
        for key in program["missing"] if program["outcome"] == POSSIBLE else ():
            programs = self.missing.setdefault(key, {})
            programs[program["id"]] = programs.get(program["id"], 0) + 1

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


def exact(text: str | None) -> Any:
    """Yuan from a record."""
    return None if text is None else int(text) if "." not in text else Decimal(text)
