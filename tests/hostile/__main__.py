"""Hostile inputs for some minutes: `python -m hostile --minutes 10`. What breaks is told with its seed and input."""

from __future__ import annotations

import argparse
import multiprocessing
import os
import random
import sys
import tempfile
import time
from collections import Counter
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

from hostile.attacks import MOST_SHOWN, attack, attacked


def main() -> int:
    """Attack; 1 where something broke."""
    parser = argparse.ArgumentParser(prog="python -m hostile", description=__doc__)
    parser.add_argument("--minutes", type=float, default=10, help="how long")
    parser.add_argument("--seed", type=int, help="only the attack of this seed")
    parser.add_argument("--jobs", type=int, default=len(os.sched_getaffinity(0)), help="processes")
    asked = parser.parse_args()
    if asked.seed is not None:
        with tempfile.TemporaryDirectory() as folder:
            sys.stderr.write(f"{attack(asked.seed, Path(folder))}\n")
        return 0
    first = random.SystemRandom().randrange(10**9)
    until = time.monotonic() + 60 * asked.minutes
    counts: Counter[str] = Counter()
    broken = []
    with ProcessPoolExecutor(asked.jobs, multiprocessing.get_context("spawn")) as pool:  # processes that may have children
        for made, wrong in pool.map(attacked, [(first + 10**9 * number, until) for number in range(asked.jobs)]):
            counts += made
            broken += wrong
    for one in broken[:MOST_SHOWN]:
        sys.stdout.write(one + "\n")
    sys.stdout.write(f"{counts.total():,} attacks ({', '.join(f'{name} {times:,}' for name, times in sorted(counts.items()))}): {len(broken)} broken\n")
    return int(bool(broken))


if __name__ == "__main__":
    sys.exit(main())
