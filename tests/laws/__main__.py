"""Laws over profiles made at random: `python -m laws --profiles 1000000 --jobs 2`; see `trying`."""

from __future__ import annotations

import argparse
import multiprocessing
import os
import sys
from functools import partial

from laws.trying import LAWS, broken

MOST_SHOWN = 10


def main() -> int:
    """Try so many profiles; 1 where one breaks a law."""
    parser = argparse.ArgumentParser(prog="python -m laws", description=__doc__)
    parser.add_argument("--profiles", type=int, default=20_000, help="how many")
    parser.add_argument("--first", type=int, default=0, help="the seed of the first")
    parser.add_argument("--law", action="append", choices=LAWS, help="only this one; repeatable")
    parser.add_argument("--jobs", type=int, default=len(os.sched_getaffinity(0)), help="processes")
    asked = parser.parse_args()
    shown = 0
    look = partial(broken, laws=tuple(asked.law or LAWS))
    with multiprocessing.Pool(asked.jobs) as pool:
        for wrong in pool.imap(look, range(asked.first, asked.first + asked.profiles), chunksize=50):
            if wrong is not None:
                sys.stdout.write(f"{wrong}\n")
                shown += 1
            if shown >= MOST_SHOWN:
                sys.stdout.write("... and no further\n")
                pool.terminate()
                return 1
    sys.stdout.write(f"{asked.profiles:,} profiles, {len(asked.law or LAWS)} laws in turn: {shown} broken\n")
    return int(bool(shown))


if __name__ == "__main__":
    sys.exit(main())
