"""What the rules cost as clauses are added: `assess.blocks` over 8, 20, 40 and 80 programs of one side.

    python bench/more_clauses.py [profiles] [rounds]

The programs are drawn from all documents with a seed; the goal is at most 5 times as much for 80 as for 8.
"""

from __future__ import annotations

import gc
import random
import statistics
import sys
import time

from batch import form
from talentcalc.assess.blocks import Block
from talentcalc.assess.keyed_blocks import Memory
from talentcalc.assess.outcomes import condition_of
from talentcalc.batch.workers import CHUNK
from talentcalc.clauses.sections import PERSON
from talentcalc.documents import registry
from talentcalc.profile.reading import quick_profile

SIZES = (8, 20, 40, 80)
DRAWS = 5


def main(profiles: int, rounds: int) -> None:
    """Print the cost of each size as a ratio to the smallest, the median over rounds and draws."""
    people = [one for seed in range(0, 2 * profiles, 2) if (one := quick_profile(form(seed), "form")) is not None]
    programs = [one for document in registry.documents(()) for one in document if PERSON in one.sides]
    gc.disable()
    found: dict[int, list[float]] = {size: [] for size in SIZES}
    for draw in range(DRAWS):
        order = random.Random(draw).sample(programs, max(SIZES))
        memories = {size: Memory() for size in SIZES}
        for _ in range(rounds):
            seconds = {}
            for size, memory in memories.items():
                started = time.perf_counter()
                for start in range(0, len(people), CHUNK):
                    block = Block(memory, people[start : start + CHUNK])
                    for program in order[:size]:
                        block.answers(condition_of(program))
                seconds[size] = time.perf_counter() - started
            for size, taken in seconds.items():
                found[size].append(taken / seconds[SIZES[0]])
    for size, ratios in found.items():
        print(f"{size:4} programs {statistics.median(ratios):6.2f}")


if __name__ == "__main__":
    main(*(int(word) for word in (sys.argv[1:] + ["1000", "5"][len(sys.argv) - 1 :])))
