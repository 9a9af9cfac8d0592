"""Faults of the machine, one after the other: `python -m faults --files 100000 --kills 10`."""

from __future__ import annotations

import argparse
import random
import sys

from faults.machine import matrix


def main() -> int:
    """Make every fault; 1 where one left more behind than it may."""
    parser = argparse.ArgumentParser(prog="python -m faults", description=__doc__)
    parser.add_argument("--files", type=int, default=1_000, help="profiles in the folder")
    parser.add_argument("--kills", type=int, default=3, help="how often one run is killed")
    parser.add_argument("--seed", type=int, default=random.SystemRandom().randrange(10**6), help="of the moments")
    asked = parser.parse_args()
    found = matrix(asked.files, asked.kills, asked.seed)
    for name, wrong in found:
        sys.stdout.write(f"{name}: {'; '.join(wrong) or 'whole, and resumed exactly'}\n")
    broken = sum(bool(wrong) for _, wrong in found)
    sys.stdout.write(f"{len(found)} faults over {asked.files:,} files, seed {asked.seed}: {broken} broken\n")
    return int(bool(broken))


if __name__ == "__main__":
    sys.exit(main())
