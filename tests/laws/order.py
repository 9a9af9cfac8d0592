"""Law: the order of tables, keys and rows is nothing."""

from __future__ import annotations

import random

from laws.profiles import Tables, answers, differs, read


def order_is_nothing(tables: Tables, dice: random.Random) -> str | None:
    """The order of tables, of keys and of rows moves nothing, not even the order of what is missing."""
    one = read(tables)
    keys = list(tables)
    dice.shuffle(keys)
    mixed: Tables = {}
    for key in keys:
        given = tables[key]
        if isinstance(given, list):
            given = dice.sample(given, len(given))
        elif isinstance(given, dict):
            given = {name: given[name] for name in dice.sample(list(given), len(given))}
        mixed[key] = given
    other = read(mixed)
    if one is None or other is None:
        return None if one is other else "readable in one order only"
    return differs(answers(one), answers(other))
