"""Profiles made at random from the declared facts, the same for the same seed."""

from __future__ import annotations

import datetime
import random
from typing import Any

from talentcalc.assess.disagreements import disagreements
from talentcalc.clauses import facts as fc
from talentcalc.clauses.sections import SECTIONS, Rows, Section
from talentcalc.profile import reading
from talentcalc.profile.faults import Fault, ProfileFaults

PLACES = ("江阳区", "龙马潭区", "纳溪区", "泸县", "合江县", "泸州市", "自流井区", "泰兴市", "岳麓区", "长沙县", "成都市")
ROUND = (0, 1, 2, 5, 9, 10, 12, 30, 35, 36, 99, 100, 1000, 3499, 3500, 499_999, 500_000, 5_000_000, 30_000_000, 200_000_000)
SKIPPED = ("received", "decisions")
LISTS = tuple(key for key, section in SECTIONS.items() if issubclass(section, Rows))
DAY = datetime.date(2022, 6, 1)


def raw_value(fact: fc.Fact, dice: random.Random) -> Any:
    """A value of `fact` as a profile file gives it."""
    if isinstance(fact, fc.Flag):
        return dice.random() < 0.6
    if isinstance(fact, fc.Choices):
        return dice.sample(list(fact.options), k=min(len(fact.options), dice.randint(0, 2)))
    if isinstance(fact, fc.Vocabulary):
        return dice.choice(list(fact.options))
    if isinstance(fact, fc.Dated):
        return datetime.date(1980, 1, 1) + datetime.timedelta(days=dice.randint(0, 16_000))
    if isinstance(fact, fc.Place):
        return dice.choice((*PLACES, fc.NOWHERE) if fact.closed else PLACES)
    if isinstance(fact, fc.Series):
        return [dice.randint(0, 3_000_000_000) for _ in range(dice.randint(0, 4))]
    if isinstance(fact, fc.Number):
        return max(fact.least, min(dice.choice(ROUND), fact.most))
    return "text"


def raw_section(section: type[Section], dice: random.Random, density: float) -> dict[str, Any]:
    """One table of `section`, each fact said with probability `density`."""
    return {name: raw_value(fact, dice) for name, fact in section.facts.items() if dice.random() < density}


def tables(seed: int, *, density: float = 0.5, sections: float = 0.7) -> dict[str, Any]:
    """A profile's tables, each section present with probability `sections`."""
    dice = random.Random(seed)
    made: dict[str, Any] = {"kind": dice.choice(("applicant", "enterprise")), "as_of": DAY}
    for key, section in SECTIONS.items():
        if key in SKIPPED or dice.random() > sections:
            continue
        if issubclass(section, Rows):
            made[key] = [raw_section(section, dice, density) for _ in range(dice.randint(0, 3))]
            for number, row in enumerate(made[key], 1):
                if "name" in row:
                    row["name"] = f"{key} {number}"
        else:
            made[key] = raw_section(section, dice, density)
    reconcile(made)
    return made


def reconcile(made: dict[str, Any]) -> None:
    """Take out of a profile's tables what contradicts itself."""
    while faults := _faults(made):
        for fault in faults:
            _leave_out(made, fault.key)


def _faults(made: dict[str, Any]) -> list[Fault]:
    try:
        return disagreements(reading.profile_from_tables(made, "made"))
    except ProfileFaults as faulty:
        return faulty.faults


def _leave_out(made: dict[str, Any], key: str) -> None:
    """What stands under the key of a fault: `employment.introduced`, `hires[2].introduced`."""
    place, _, name = key.partition(".")
    section, _, row = place.partition("[")
    (made[section][int(row[:-1]) - 1] if row else made[section]).pop(name, None)
