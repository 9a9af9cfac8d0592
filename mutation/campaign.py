"""The tests run on mutants: collected once, then for each mutant a forked process that loads it and stops at the first failure.

A process for each mutant costs some milliseconds, and nothing that one test or mutant leaves behind reaches another. Tests
that killed a neighbour come first.
"""

from __future__ import annotations

import gc
import json
import os
import re
import signal
import time
from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

import pytest
from _pytest.runner import runtestprotocol

from mutation import loading
from mutation.places import Mutant
from talentcalc.documents import registry

KILLED, TIMED_OUT, SURVIVED, SAME, REFUSED = "killed", "timed out", "survived", "same", "refused"
BESIDE = frozenset({
    "payee", "form", "discretion", "duration", "place", "purpose", "tier", "per", "contest", "next", "office", "note", "reading", "owned",
    "targets", "duties",
})
"""Kinds that the documents' tables are the likely killers of."""
TABLES = "test_tables.py"


@dataclass(frozen=True)
class Verdict:
    """What became of a mutant: killed or timed out, survived, said the same as the original, or refused to load."""

    mutant: Mutant
    outcome: str
    by: str = ""
    seconds: float = 0.0


class Campaign:
    """A pytest plugin that runs mutants where pytest would run the tests."""

    def __init__(
        self, mutants: list[Mutant], *, jobs: int, timeout: int, tell: Callable[[Verdict, int, int], None]
    ) -> None:
        self.mutants = mutants
        self.jobs = jobs
        self.timeout = timeout
        self.tell = tell
        self.verdicts: list[Verdict] = []
        self.broken = ""
        self.collected: list[pytest.Item] = []
        self._seconds: dict[str, float] = {}
        self._killers: dict[str, list[str]] = defaultdict(list)

    @pytest.hookimpl(tryfirst=True)
    def pytest_runtestloop(self, session: pytest.Session) -> bool:
        """Run every mutant; `broken` says why that could not be done."""
        self.collected = session.items
        gc.freeze()
        self.broken = "some tests cannot be collected" if session.testsfailed else self._baseline()
        if not self.broken:
            self._run()
        return True

    def _baseline(self) -> str:
        """All tests once on the original, loaded anew like a mutant in a process of its own: their times, and what is wrong."""
        documents = sorted({one.document for one in self.mutants})
        wanted = self.collected = [item for item in self.collected if any(_concerns(item, one) for one in documents)]

        def work() -> dict[str, object]:
            for document in documents:
                loading.load(document, {})
            return {"failed": _failures(wanted, self._seconds), "seconds": self._seconds}

        process, pipe = _forked(work, 0)
        told = _heard(pipe)
        os.waitpid(process, 0)
        if told is None or told["failed"]:
            return f"tests fail without any mutant: {', '.join(told['failed'][:5]) if told else 'the process died'}"
        self._seconds = told["seconds"]
        return ""

    def _run(self) -> None:
        waiting = list(reversed(self.mutants))
        running: dict[int, tuple[Mutant, int, float]] = {}
        while waiting or running:
            while waiting and len(running) < self.jobs:
                mutant = waiting.pop()
                process, pipe = _forked(self._work(mutant), self.timeout)
                running[process] = mutant, pipe, time.monotonic()
            process, status = os.wait()
            mutant, pipe, began = running.pop(process)
            told = _heard(pipe)
            if told is None and os.WIFSIGNALED(status) and os.WTERMSIG(status) == signal.SIGALRM:
                told = {"outcome": TIMED_OUT, "by": ""}
            if told is None:
                self.broken = f"the process of {mutant} died"
                waiting.clear()
                continue
            verdict = Verdict(mutant, told["outcome"], told["by"], time.monotonic() - began)
            self.verdicts.append(verdict)
            if verdict.outcome == KILLED:
                for near in (mutant.scope, mutant.module):
                    known = self._killers[near]
                    if verdict.by in known:
                        known.remove(verdict.by)
                    known.insert(0, verdict.by)
            self.tell(verdict, len(self.verdicts), len(self.mutants))

    def _work(self, mutant: Mutant) -> Callable[[], dict[str, str]]:
        def work() -> dict[str, str]:
            try:
                differs = loading.put_in_place(mutant)
            except loading.NotLoaded as refused:
                return {"outcome": REFUSED, "by": str(refused)}
            if not differs:
                return {"outcome": SAME, "by": ""}
            failed = _failures(self._ordered(mutant), {}, stop=True)
            return {"outcome": KILLED if failed else SURVIVED, "by": failed[0] if failed else ""}

        return work

    def _ordered(self, mutant: Mutant) -> list[pytest.Item]:
        """The tests that concern a mutant, the likely killers first, then the quick ones."""
        near = [*self._killers[mutant.scope][:10], *self._killers[mutant.module][:20]]
        rank = {key: place for place, key in reversed(list(enumerate(near)))}
        slug = mutant.scope.partition(".")[2] or mutant.scope

        def order(item: pytest.Item) -> tuple[bool, int, bool, float]:
            first = TABLES in item.nodeid if mutant.kind in BESIDE else f"/{mutant.document.replace('-', '_')}/" in f"/{item.nodeid}"
            return not first, rank.get(item.nodeid, 1000), slug not in item.nodeid, self._seconds.get(item.nodeid, 0)

        return sorted((item for item in self.collected if _concerns(item, mutant.document)), key=order)


def _concerns(item: pytest.Item, document: str) -> bool:
    """Whether a test is about a document; the shared vocabulary concerns all."""
    if document not in registry.modules():
        return True
    folder = re.search(r"/documents/(\w+)/", f"/{item.nodeid}")
    about = {folder[1].replace("_", "-")} if folder else {one for one in registry.modules() if one in item.nodeid.partition("[")[2]}
    return not about or document in about


def _failures(items: Iterable[pytest.Item], seconds: dict[str, float], *, stop: bool = False) -> list[str]:
    """The tests that fail, only the first one with `stop`; their times are put into `seconds`."""
    failed, listed = [], list(items)
    for item, following in zip(listed, [*listed[1:], None], strict=True):
        began = time.perf_counter()
        reports = runtestprotocol(item, log=False, nextitem=following)
        seconds[item.nodeid] = time.perf_counter() - began
        if any(report.failed for report in reports):
            failed.append(item.nodeid)
            if stop:
                break
    return failed


def _forked(work: Callable[[], object], timeout: int) -> tuple[int, int]:
    """A process that does `work` and sends what comes of it through a pipe; killed after `timeout` seconds (0: never)."""
    ear, mouth = os.pipe()
    process = os.fork()
    if process:
        os.close(mouth)
        return process, ear
    code = 1
    try:
        nowhere = os.open(os.devnull, os.O_RDWR)
        for stream in (0, 1, 2):
            os.dup2(nowhere, stream)
        signal.signal(signal.SIGALRM, signal.SIG_DFL)
        signal.alarm(timeout)
        with os.fdopen(mouth, "w") as out:
            json.dump(work(), out)
        code = 0
    finally:
        os._exit(code)


def _heard(pipe: int) -> dict[str, Any] | None:
    with os.fdopen(pipe) as ear:
        text = ear.read()
    return json.loads(text) if text else None

