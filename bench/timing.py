"""Whole processes timed in turn (A B C A B C …), each as a ratio to the first in the same round."""

from __future__ import annotations

import os
import statistics
import subprocess
import time
from collections.abc import Mapping, Sequence


def ratios(commands: Mapping[str, Sequence[str]], rounds: int, base: str) -> dict[str, tuple[float, float]]:
    """Median seconds and median ratio to `base` of every command, the first round dropped."""
    seconds: dict[str, list[float]] = {name: [] for name in commands}
    # As an installed package has it: byte code is kept, and the first round writes what is missing.
    environment = {key: value for key, value in os.environ.items() if key != "PYTHONDONTWRITEBYTECODE"}
    with open(os.devnull, "wb") as sink:
        for _ in range(rounds + 1):
            for name, command in commands.items():
                started = time.perf_counter()
                subprocess.run(command, check=True, stdout=sink, env=environment)
                seconds[name].append(time.perf_counter() - started)
    kept = {name: found[1:] for name, found in seconds.items()}
    return {
        name: (statistics.median(found), statistics.median(a / b for a, b in zip(found, kept[base], strict=True)))
        for name, found in kept.items()
    }


def print_ratios(found: Mapping[str, tuple[float, float]]) -> None:
    """One line a command."""
    for name, (seconds, ratio) in found.items():
        print(f"{name:40} {seconds * 1000:10.1f} ms {ratio:8.2f}")
