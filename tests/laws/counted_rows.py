"""Law: a row that counts n equals n rows."""

from __future__ import annotations

import random
from typing import TYPE_CHECKING

from laws.profiles import DOCUMENTS, Answer, Tables, read
from talentcalc.assess.check import check_against
from talentcalc.assess.outcomes import ELIGIBLE
from talentcalc.clauses.sections import SECTIONS

if TYPE_CHECKING:
    from talentcalc.assess.outcomes import Assessment

def rows_count(tables: Tables, dice: random.Random) -> str | None:
    """A row that counts n is the same as n rows, and a row of none is as if it were not there."""
    lists = [key for key, given in tables.items() if isinstance(given, list) and "count" in SECTIONS[key].facts and given]
    if not lists:
        return None
    key = dice.choice(lists)
    place, times = dice.randrange(len(tables[key])), dice.randint(0, 3)
    row = {name: value for name, value in tables[key][place].items() if name not in ("count", "name")}
    others = [one for number, one in enumerate(tables[key]) if number != place]
    counted = read({**tables, key: [*others, {**row, "count": times}]})
    listed = read({**tables, key: [*others, *[{**row, "count": 1}] * times]})
    if counted is None or listed is None:
        return None if counted is listed else "readable one way only"
    # Of rows that are undecided one may count and the other not; of one row that stands for several all do or none.
    one, other = check_against(counted, DOCUMENTS), check_against(listed, DOCUMENTS)
    for left, right in zip(one.assessments, other.assessments, strict=True):
        if left.outcome != right.outcome or (left.outcome == ELIGIBLE and (left.low, left.high) != (right.low, right.high)):
            return f"{left.program.id}: {_short(left)}, else {_short(right)}"
    return None


def _short(one: Assessment) -> Answer:
    return one.outcome, one.low, one.high
