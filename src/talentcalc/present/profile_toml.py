"""A profile written as the TOML file that says it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import tomli_w

from talentcalc import places
from talentcalc.clauses.facts import NOWHERE, Place
from talentcalc.clauses.sections import SECTIONS, Rows

if TYPE_CHECKING:
    from collections.abc import Mapping

    from talentcalc.clauses.facts import Fact
    from talentcalc.clauses.sections import Section
    from talentcalc.profile.profile import Profile


def profile_toml(profile: Profile) -> str:
    """`profile` as TOML. Reading it gives the same profile; what was not said is left out.

    Values stand under their English keys, places under their full Chinese names.
    """
    return tomli_w.dumps(profile_tables(profile))


def profile_tables(profile: Profile) -> dict[str, Any]:
    """The tables of that file."""
    tables: dict[str, Any] = {"kind": profile.kind}
    if profile.name is not None:
        tables["name"] = profile.name
    tables["as_of"] = profile.own_day
    if profile.complete:
        tables["complete"] = True
    for key, section in SECTIONS.items():
        if issubclass(section, Rows):
            if key in profile.rows:
                tables[key] = [_table(section, row, closed=bool(row.get("complete"))) for row in profile.rows[key]]
            continue
        table = _table(section, profile.values, closed=key in profile.closed)
        if table:
            tables[key] = table
    return tables


def _table(section: type[Section], values: Mapping[str, Any], *, closed: bool) -> dict[str, Any]:
    said = {name: _written(fact, values[fact.key]) for name, fact in section.facts.items() if fact.key in values}
    return {**said, "complete": True} if closed else said


def _written(fact: Fact, value: Any) -> Any:
    return places.name(value, "zh") if isinstance(fact, Place) and value != NOWHERE else fact.dump(value)
