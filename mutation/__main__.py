"""The command: `python -m mutation [--document ID] [--kind KIND] [--sample N] [--list]`.

Exits 0 where every mutant was killed or is justified, 1 where one survived or a justification is stale, 2 where the tests
fail without any mutant.
"""

from __future__ import annotations

import argparse
import contextlib
import hashlib
import importlib.util
import io
import os
import sys
import time
from functools import partial
from pathlib import Path
from typing import TextIO

import pytest

from mutation import loading, results, sources
from mutation.campaign import Campaign, Verdict
from mutation.places import KINDS, Mutant
from talentcalc.documents import registry

TESTS = Path(__file__).parents[1] / "tests"
RUN = ("documents", "terms")
"""The folders of tests that are run on mutants."""


class BrokenBaseline(Exception):
    """The tests fail, or cannot be run, on the documents as they are."""


def main(words: list[str] | None = None) -> int:
    """Run the command; the exit code."""
    chosen = arguments(words)
    documents = chosen.document or shared_and_documents()
    mutants = [one for document in documents for one in sources.mutants(document, package(document))]
    wanted = sampled([one for one in mutants if wants(chosen, one)], chosen.sample, chosen.seed)
    if chosen.list:
        print("\n".join(str(one) for one in wanted))
        return 0
    began = time.monotonic()
    try:
        verdicts = run(wanted, chosen)
    except BrokenBaseline as broken:
        print(broken, file=sys.stderr)
        return 2
    print(f"{len(verdicts)} mutants in {time.monotonic() - began:.0f} s")
    return told(verdicts, mutants, documents)


def arguments(words: list[str] | None) -> argparse.Namespace:
    """The options."""
    ask = argparse.ArgumentParser(prog="python -m mutation", description="Mutation testing of the documents.")
    ask.add_argument("--document", action="append", choices=shared_and_documents(), help="only this one (may be repeated)")
    ask.add_argument("--kind", action="append", choices=[*KINDS], help="only this kind (may be repeated)")
    ask.add_argument("--only", default="", help="only mutants whose id or changed words contain this")
    ask.add_argument("--sample", type=int, metavar="N", help="only N of them, always the same ones for a seed")
    ask.add_argument("--seed", default="1")
    ask.add_argument("--list", action="store_true", help="list the mutants, run nothing")
    ask.add_argument("--verbose", action="store_true", help="each mutant with its killer")
    ask.add_argument("--jobs", type=int, default=os.cpu_count() or 1)
    ask.add_argument("--timeout", type=int, default=120, help="seconds for one mutant; taking longer counts as killed")
    return ask.parse_args(words)


def shared_and_documents() -> list[str]:
    """What can be mutated: the vocabulary that documents share, where there is one, and each document."""
    shared = [sources.SHARED] if importlib.util.find_spec(loading.TERMS) else []
    return [*shared, *registry.modules()]


def package(document: str) -> str:
    """The package that holds it."""
    return loading.TERMS if document == sources.SHARED else loading.package_of(document)


def wants(chosen: argparse.Namespace, mutant: Mutant) -> bool:
    """Whether the options ask for this mutant."""
    return (not chosen.kind or mutant.kind in chosen.kind) and chosen.only in str(mutant)


def sampled(mutants: list[Mutant], number: int | None, seed: str) -> list[Mutant]:
    """`number` of the mutants; which ones hangs on their ids and the seed alone."""
    if number is None:
        return mutants
    return sorted(mutants, key=lambda one: hashlib.sha256(f"{seed} {one.id}".encode()).digest())[:number]


def run(mutants: list[Mutant], chosen: argparse.Namespace) -> list[Verdict]:
    """Run the tests on each mutant. Raises `BrokenBaseline`."""
    if not mutants:
        return []
    os.environ.setdefault("CI", "true")
    for one in shared_and_documents():
        loading.keep(sources.modules(package(one)))
    folders = [str(TESTS / name) for name in RUN if (TESTS / name).is_dir()]
    out = sys.stdout if chosen.verbose else None
    campaign = Campaign(mutants, jobs=chosen.jobs, timeout=chosen.timeout, tell=partial(progress, out))
    said = io.StringIO()
    with contextlib.redirect_stdout(said):
        code = pytest.main([*folders, "-q", "-s", "-p", "no:cacheprovider", "-p", "no:xdist"], plugins=[campaign])
    if campaign.broken or len(campaign.verdicts) != len(mutants):
        raise BrokenBaseline(campaign.broken or f"pytest ended with {code}\n{said.getvalue()}")
    return campaign.verdicts


def progress(out: TextIO | None, verdict: Verdict, done: int, of: int) -> None:
    """Where we are, for somebody who looks on; the verdict goes to `out`, where there is one."""
    if out is not None:
        print(f"{verdict.outcome:9} {verdict.mutant}  {verdict.by}", file=out, flush=True)
    elif sys.stderr.isatty():
        print(f"\r{done}/{of}", end="\n" if done == of else "", file=sys.stderr)


def told(verdicts: list[Verdict], mutants: list[Mutant], documents: list[str]) -> int:
    """Print what came of it; the exit code."""
    reasons = results.justified()
    print("\n".join(results.table(verdicts, reasons)))
    alive = results.survivors(verdicts, reasons)
    old = results.stale(reasons, mutants, verdicts, documents)
    for heading, lines in (("Survivors", [str(one.mutant) for one in alive]), ("Stale justifications", old)):
        if lines:
            print(f"\n{heading}:", *sorted(lines), sep="\n  ")
    return 1 if alive or old else 0


if __name__ == "__main__":
    sys.exit(main())
