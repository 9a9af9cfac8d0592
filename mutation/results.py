"""What became of the mutants: a table by kind, the survivors, and the list of those that are justified."""

from __future__ import annotations

import tomllib
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from pathlib import Path

from mutation.campaign import KILLED, REFUSED, SAME, SURVIVED, TIMED_OUT, Verdict
from mutation.places import KINDS, Mutant

JUSTIFIED = Path(__file__).with_name("justified.toml")


def justified(path: Path = JUSTIFIED) -> dict[str, str]:
    """The mutants that may survive, each with the reason. Raises `ValueError` for one without a reason."""
    reasons: dict[str, str] = tomllib.loads(path.read_text(encoding="utf-8"))
    if empty := [one for one, reason in reasons.items() if not (isinstance(reason, str) and reason.strip())]:
        message = f"no reason: {', '.join(empty)}"
        raise ValueError(message)
    return reasons


def stale(reasons: Mapping[str, str], mutants: Iterable[Mutant], verdicts: Iterable[Verdict], documents: Iterable[str]) -> list[str]:
    """Justifications that nothing needs any more: of no mutant of the `documents` looked at, or of one that does not survive."""
    known, asked = {one.id for one in mutants}, set(documents)
    gone = [f"{one}: no such mutant" for one in reasons if one.partition(":")[0] in asked and one not in known]
    return gone + [
        f"{one.mutant.id}: {one.outcome}" for one in verdicts if one.mutant.id in reasons and one.outcome != SURVIVED
    ]


def survivors(verdicts: Iterable[Verdict], reasons: Mapping[str, str]) -> list[Verdict]:
    """What no test noticed and nobody justified."""
    return [one for one in verdicts if one.outcome == SURVIVED and one.mutant.id not in reasons]


def table(verdicts: Iterable[Verdict], reasons: Mapping[str, str]) -> list[str]:
    """Lines: for each kind its mutants, the killed, the justified, the survivors, and the share of killed among the not justified."""
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    beside: Counter[str] = Counter()
    for one in verdicts:
        if one.outcome in (SAME, REFUSED):
            beside[one.outcome] += 1
            continue
        excused = one.outcome == SURVIVED and one.mutant.id in reasons
        for column in ("mutants", "justified" if excused else KILLED if one.outcome in (KILLED, TIMED_OUT) else SURVIVED):
            counts[one.mutant.kind][column] += 1
            counts["all"][column] += 1
    lines = [f"{'kind':12} {'mutants':>8} {'killed':>8} {'justified':>10} {'survived':>9} {'killed of the rest':>19}"]
    for kind in (*KINDS, "all"):
        found = counts[kind]
        rest = found["mutants"] - found["justified"]
        share = f"{100 * found[KILLED] / rest:.1f} %" if rest else "–"
        if found["mutants"]:
            lines.append(f"{kind:12} {found['mutants']:8} {found[KILLED]:8} {found['justified']:10} {found[SURVIVED]:9} {share:>19}")
    if beside:
        lines.append(f"left out: {beside[SAME]} that say the same, {beside[REFUSED]} that do not load")
    return lines
