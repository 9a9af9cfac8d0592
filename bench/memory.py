"""Memory of a batch over many different profiles: the peaks of the parent and of a worker, for few and for many.

    python bench/memory.py [few] [many]

The profiles are the filled-in forms of `batch.py`, as files. What is remembered of them is bounded, and so is what
is under way; the goal is that 100,000 files take the space of 1,000.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
from pathlib import Path

from batch import write

RUN = """
import resource, sys
from talentcalc.__main__ import main
sys.argv = ["talentcalc", "batch", sys.argv[1], "--quiet", "--jobs", "2"]
main()
own = next(line.split()[1] for line in open("/proc/self/status") if line.startswith("VmHWM"))
print(own, resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss, file=sys.stderr)
"""


def main(few: int, many: int) -> None:
    """Print the peaks in megabytes."""
    print(f"{'files':>8} {'parent':>8} {'worker':>8}  MB")
    for files in (few, many):
        with tempfile.TemporaryDirectory() as made:
            write(Path(made), files)
            done = subprocess.run([sys.executable, "-c", RUN, made], stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, check=True)
        parent, worker = (int(word) / 1024 for word in done.stderr.split())
        print(f"{files:8} {parent:8.0f} {worker:8.0f}")


if __name__ == "__main__":
    main(*(int(word) for word in (sys.argv[1:] + ["1000", "100000"][len(sys.argv) - 1 :])))
