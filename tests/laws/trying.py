"""All laws, tried on a profile made from a seed, and how a profile that breaks one is made small."""

from __future__ import annotations

import random
from copy import deepcopy

import tomli_w

from laws.adding_a_fact import a_fact_less_opens_and_never_turns
from laws.bounds import more_told_never_costs_more
from laws.counted_rows import rows_count
from laws.order import order_is_nothing
from laws.paid_and_left import paid_and_left_are_owed
from laws.profiles import Law, Tables, tables_of
from laws.totals import totals_are_sums
from laws.traces import traces_show_what_was_said
from laws.ways import ways_agree
from talentcalc.clauses.sections import SECTIONS, Rows

LAWS: dict[str, Law] = {
    law.__name__: law
    for law in (
        a_fact_less_opens_and_never_turns, order_is_nothing, rows_count, traces_show_what_was_said, totals_are_sums, ways_agree,
        more_told_never_costs_more, paid_and_left_are_owed,
    )
}


def broken(seed: int, laws: tuple[str, ...] = tuple(LAWS)) -> str | None:
    """What is wrong with the profile of a seed under one of the laws, taken in turn: told with the smallest profile that shows it."""
    name = laws[seed % len(laws)]
    law, tables = LAWS[name], tables_of(seed)
    wrong = law(tables, random.Random(seed))
    if wrong is None:
        return None
    small = smallest(law, tables)
    return f"seed {seed} breaks {name}: {first_wrong(law, small) or wrong}\n\n{tomli_w.dumps(small)}"


def first_wrong(law: Law, tables: Tables) -> str | None:
    """What a law says of some tables, by the first of some sources of chance that show it."""
    return next((wrong for seed in range(12) if (wrong := law(tables, random.Random(seed)))), None)


def smallest(law: Law, tables: Tables) -> Tables:
    """Tables that still break the law, and would not with anything less."""
    small = deepcopy(tables)
    shrunk = True
    while shrunk:
        shrunk = False
        for twin in _with_less(small):
            if first_wrong(law, twin):
                small, shrunk = twin, True
                break
    return small


def _with_less(tables: Tables) -> list[Tables]:
    found = [{k: v for k, v in tables.items() if k != key} for key in tables if key in SECTIONS]
    for key, given in tables.items():
        if key not in SECTIONS:
            continue
        if issubclass(SECTIONS[key], Rows):
            found += [{**tables, key: given[:n] + given[n + 1 :]} for n in range(len(given))]
            found += [
                {**tables, key: [*given[:n], {a: b for a, b in row.items() if a != name}, *given[n + 1 :]]}
                for n, row in enumerate(given) for name in row
            ]
        else:
            found += [{**tables, key: {a: b for a, b in given.items() if a != name}} for name in given]
    return found
