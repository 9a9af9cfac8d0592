"""Law: what was paid and what is left make up what is owed, whichever way it is said."""

from __future__ import annotations

import random
from typing import TYPE_CHECKING, Any

from laws.profiles import DOCUMENTS, Tables, read
from talentcalc.assess.check import check_against
from talentcalc.assess.outcomes import ELIGIBLE
from talentcalc.assess.things import things_of
from talentcalc.clauses.programs import CASE_BY_CASE, OPTIONAL

if TYPE_CHECKING:
    from talentcalc.assess.check import Result
    from talentcalc.assess.outcomes import Assessment
    from talentcalc.assess.things import Thing
    from talentcalc.profile.profile import Profile

HALF = 0.5


def paid_and_left_are_owed(tables: Tables, dice: random.Random) -> str | None:
    """What was received and what is left make up what is owed, whichever way it is said for what it was."""
    profile = read(tables)
    if profile is None:
        return None
    before = check_against(profile, DOCUMENTS)
    owed = [(one, thing) for one in before.assessments if _is_plain(one) for thing in _plain_things(one, profile)]
    if not owed:
        return None
    one, thing = dice.choice(owed)
    number = thing.number or 1
    served = dice.randint(1, min(number, 3))
    paid = served * dice.randint(1, int(thing.ends[0].known / number))
    said, is_exact = _receipt(one, served, number, listed=thing.row is not None, dice=dice)
    told = {**_naming(tables, profile, thing), "received": [{**said, "amount_yuan": paid}]}
    after = read(told)
    if after is None:
        return f"{one.program.id}: not readable with {said}"
    left = _sums(check_against(after, DOCUMENTS), one)
    low, high = (whole - paid for whole in _sums(before, one))
    if left[0] > low or left[1] < high or (is_exact and left != (low, high)):
        return f"{one.program.id}: {low} to {high} is left after {paid}, said is {left} of {said}"
    return None


def _is_plain(one: Assessment) -> bool:
    """It is due or may be granted to the yuan, and tiers do not make one sum of several."""
    money = one.is_money and one.discretion not in (OPTIONAL, CASE_BY_CASE)
    return bool(one.outcome == ELIGIBLE and money and one.low and one.low == one.high and one.program.tier is None)


def _plain_things(one: Assessment, profile: Profile) -> list[Thing]:
    """Its things of whole yuan that no former level makes cheaper."""
    return [
        thing for thing in things_of(one, profile)
        if thing.sure and thing.number and thing.ends[0] == thing.ends[1] and not thing.ends[0].less
        and thing.ends[0].known >= thing.number
    ]


def _receipt(one: Assessment, served: int, number: int, *, listed: bool, dice: random.Random) -> tuple[Tables, bool]:
    """A receipt for so many of a row's things, said more or less exactly, and whether that leaves nothing open."""
    said: Tables = {"program": one.program.id}
    by_purpose = one.program.purpose is not None and one.program.item.document.overlap and dice.random() < HALF
    if by_purpose:
        said = {"purpose": one.program.purpose}
    row, count = listed and dice.random() < HALF, listed and dice.random() < HALF
    if row:
        said["row"] = "the one"
    if count or (row and served < number):
        said["count"] = served
    return said, (row or not listed) and not (by_purpose and not listed)


def _naming(tables: Tables, profile: Profile, thing: Thing) -> Tables:
    """The tables with a name for the thing's row."""
    for key, rows in profile.rows.items():
        for place, row in enumerate(rows):
            if row is thing.row:
                kept = [one for one in tables[key] if one.get("count") != 0]
                return {**tables, key: [*kept[:place], {**kept[place], "name": "the one"}, *kept[place + 1 :]]}
    return tables


def _sums(result: Result, one: Assessment) -> tuple[Any, Any]:
    mine = [(t.low, t.high) for t in result.totals if (t.payee, t.validity) == (one.program.payee, one.validity)]
    return mine[0] if mine else (0, 0)
