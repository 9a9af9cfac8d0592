"""Law: "at most" is a bound that more knowledge never breaks."""

from __future__ import annotations

import random
from copy import deepcopy

from laws.profiles import DOCUMENTS, Tables, read
from talentcalc.assess.check import check_against
from talentcalc.clauses import facts as fc
from talentcalc.clauses.sections import SECTIONS


def more_told_never_costs_more(tables: Tables, dice: random.Random) -> str | None:
    """What is sure and what could be added never rises above what was told before, where that was a bound."""
    whole = read(tables)
    twin = deepcopy(tables)
    sections = [key for key in twin if key in SECTIONS]
    if whole is None or not sections:
        return None
    gone = dice.choice(sections)
    del twin[gone]
    less = read(twin)
    if less is None or set(less.sides()) != set(whole.sides()) or any(isinstance(fact, fc.Place) for fact in SECTIONS[gone].facts.values()):
        return None
    before = {(one.payee, one.validity): one for one in check_against(less, DOCUMENTS).totals}
    for total in check_against(whole, DOCUMENTS).totals:
        bound = before.get((total.payee, total.validity))
        high = total.high + total.possible_high
        if bound is None:
            if high and not total.open_ended and total.high:
                return f"{total.payee}, {total.validity}: nothing without {gone}, with it {high}"
        elif not bound.open_ended and high > bound.high + bound.possible_high:
            return f"{total.payee}, {total.validity}: {bound.high} + {bound.possible_high} without {gone}, with it {high}"
    return None
