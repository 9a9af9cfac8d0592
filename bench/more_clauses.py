"""What the rules cost as clauses are added: `assess.written` over 8, 20, 40 and 80 programs of one side.

    python bench/more_clauses.py [profiles] [rounds]

The programs are drawn from all documents with a seed; the goal is at most 5 times as much for 80 as for 8.
"""

from __future__ import annotations

import gc
import random
import statistics
import sys
import time
from typing import TYPE_CHECKING, Any

from batch import form
from talentcalc.assess.written import Written
from talentcalc.clauses.sections import PERSON
from talentcalc.documents import registry
from talentcalc.profile.reading import quick_profile

if TYPE_CHECKING:
    from talentcalc.profile.profile import Profile

SIZES = (8, 20, 40, 80)
DRAWS = 5


def make(known: list[dict[Any, Any]], number: int, key: Any, profile: Profile) -> Any:
    """What is kept of a program: here that it is not surely ineligible."""
    del profile
    known[number][key] = number + 1
    return number + 1


def measure(found: Any, said: Any, profile: Profile) -> Any:
    """What is found, with its amount: here nothing is measured."""
    del said, profile
    return found


def main(profiles: int, rounds: int) -> None:
    """Print the cost of each size as a ratio to the smallest, the median over rounds and draws."""
    people = [one for seed in range(0, 2 * profiles, 2) if (one := quick_profile(form(seed), "form")) is not None]
    programs = [one for document in registry.documents(()) for one in document if PERSON in one.sides]
    gc.disable()
    found: dict[int, list[float]] = {size: [] for size in SIZES}
    for draw in range(DRAWS):
        order = random.Random(draw).sample(programs, max(SIZES))
        rules: dict[int, tuple[Written, list[dict[Any, Any]]]] = {
            size: (Written(list(enumerate(order[:size])), make, measure), [{} for _ in range(size)]) for size in SIZES
        }
        for _ in range(rounds):
            seconds = {}
            for size, (written, known) in rules.items():
                started = time.perf_counter()
                for one in people:
                    written.find(one, known)
                seconds[size] = time.perf_counter() - started
            for size, taken in seconds.items():
                found[size].append(taken / seconds[SIZES[0]])
    for size, ratios in found.items():
        print(f"{size:4} programs {statistics.median(ratios):6.2f}")


if __name__ == "__main__":
    main(*(int(word) for word in (sys.argv[1:] + ["1000", "5"][len(sys.argv) - 1 :])))
