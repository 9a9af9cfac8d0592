"""Law: no value stands in a trace that the profile did not give."""

from __future__ import annotations

import random
from typing import TYPE_CHECKING

from laws.profiles import DOCUMENTS, Tables, read, said_facts
from talentcalc.assess.outcomes import condition_of
from talentcalc.assess.trace import trace

if TYPE_CHECKING:
    from talentcalc.assess.trace import Step

def traces_show_what_was_said(tables: Tables, dice: random.Random) -> str | None:
    """No value stands in a trace that the profile did not give."""
    profile = read(tables)
    if profile is None:
        return None
    given = {fact.key for _, fact in said_facts(tables)}
    for document in DOCUMENTS:
        program = dice.choice(list(document))
        for step in _steps(trace(condition_of(program), profile)):
            if step.value is not None and step.fact not in given and step.fact not in tables:
                return f"{program.id}: {step.text.en}: {step.fact} = {step.value}"
    return None


def _steps(step: Step) -> list[Step]:
    return [step, *(one for child in step.children for one in _steps(child))]
