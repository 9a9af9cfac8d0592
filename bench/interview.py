"""How many questions the interview takes over the sample profiles.

    python bench/interview.py [folder]

Answers are taken from the sample: what it says nothing of does not apply, and is not known where there is no such
answer (a day, a place, a choice without "none"). The interview knows the kind and the day of the sample.
"""

from __future__ import annotations

import statistics
import sys
import time
from pathlib import Path
from typing import Any

from talentcalc.assess.interview import COUNT, State, answered, begin, examined, not_known
from talentcalc.assess.questions import FACT, FLAGS, ROWS, is_open, questions
from talentcalc.clauses.facts import Choice
from talentcalc.documents import registry
from talentcalc.profile.profile import Profile
from talentcalc.profile.reading import load_profile

FOLDER = Path(__file__).parent.parent / "profiles"


def reply(sample: Profile, question: Any) -> Any:
    """What the sample answers; `None` where it does not know."""
    section = question.section
    if section is None:
        told = {key.partition(".")[0] for key in sample.values} | {key for key, rows in sample.rows.items() if rows}
        return [one.key for one in question.sections if one.key in told]
    if question.form == ROWS:
        return [row.get(f"{section.key}.{COUNT}") for row in sample.rows.get(section.key, ())]
    view = sample if question.row is None else (sample.each(section) or [])[question.row - 1]
    if question.form == FLAGS:
        return {fact.name: bool(view.value(fact)) for fact in question.facts}
    fact = question.facts[0]
    said = view.value(fact)
    if said is None and not fact.always:
        return "none" if isinstance(fact, Choice) and "none" in fact.options else None if isinstance(fact, Choice) else fact.closed
    return said


def asked(sample: Profile, documents: tuple[str, ...]) -> tuple[int, int]:
    """How many questions it takes, and how many programs answers could still decide after them."""
    loaded = registry.documents(documents)
    state = State(Profile(sample.kind, {}, {}, as_of=sample.as_of), begin(sample).sides)
    number = 0
    while True:
        result = examined(state, loaded)
        found = questions(state, result)
        if not found:
            return number, sum(is_open(one) for one in result.assessments)
        assert found[0].form in (FACT, FLAGS, ROWS) or found[0].section is None
        value = reply(sample, found[0])
        state = not_known(state, found[0]) if value is None else answered(state, found[0], value)
        number += 1


def main() -> None:
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else FOLDER
    samples = [load_profile(path) for path in sorted(folder.glob("*.toml"))]
    print(f"{len(samples)} profiles")
    for documents in [*((document.id,) for document in registry.documents(())), ()]:
        begun = time.perf_counter()
        numbers, left = zip(*(asked(sample, documents) for sample in samples), strict=True)
        each = (time.perf_counter() - begun) / max(1, sum(numbers)) * 1000
        print(
            f"{', '.join(documents) or 'all':12} median {statistics.median(numbers):>4} most {max(numbers):>3}"
            f"  still open {sum(left):>3}  {each:.0f} ms a question"
        )


if __name__ == "__main__":
    main()
