"""Law: one profile alone and many together come to the same."""

from __future__ import annotations

import random
from functools import cache
from typing import TYPE_CHECKING

from laws.profiles import DOCUMENTS, Answer, Tables, differs, read
from talentcalc.assess.check import check_against
from talentcalc.assess.remembered import Remembering
from talentcalc.profile.faults import ProfileFaults

if TYPE_CHECKING:
    from talentcalc.assess.check import Result

def ways_agree(tables: Tables, _: random.Random) -> str | None:
    """Walked for one profile or written out for many: the same answer."""
    profile = read(tables)
    if profile is None:
        return None
    (remembered,) = _remembering().check_all([profile])
    if isinstance(remembered, ProfileFaults):
        return "refused only when remembered"
    walked = check_against(profile, DOCUMENTS)
    return differs(_matching(walked), _matching(remembered))


@cache
def _remembering() -> Remembering:
    return Remembering(DOCUMENTS, everything=False)


def _matching(result: Result) -> dict[str, Answer]:
    return {
        one.program.id: (
            one.outcome, one.low, one.high, one.possible_high, one.discretion, one.missing, one.vague,
            [reason.en for reason in one.reasons],
        )
        for one in result.matching
    }
