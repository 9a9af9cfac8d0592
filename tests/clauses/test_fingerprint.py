"""The hash of the rules: the same for the same, another for any change."""

from __future__ import annotations

import datetime
import os
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from assess.invented import document, offer
from talentcalc.batch.scoring import rules_hash
from talentcalc.clauses.amounts import exact
from talentcalc.clauses.fingerprint import fingerprint
from talentcalc.clauses.text import Text
from talentcalc.profile.person import Person
from talentcalc.profile.work import Employment

if TYPE_CHECKING:
    from collections.abc import Callable

    from talentcalc.clauses.documents import Document


def plan() -> Document:
    made = document(territory=None)
    offer((Person.title >= "full-senior") & Employment.full_time, exact(20_000), of=made)
    return made


def test_the_same_rules_have_the_same_hash() -> None:
    assert fingerprint([plan()]) == fingerprint([plan()])


@pytest.mark.parametrize("change", [
    lambda made: setattr(made, "last", datetime.date(2023, 1, 1)),
    lambda made: setattr(made, "overlap", not made.overlap),
    lambda made: made.item("99", "新", "new"),
    lambda made: next(iter(made.items.values())).duty("某事", "something"),
    lambda made: offer(Employment.full_time, of=made),
    lambda made: setattr(next(iter(made)), "when", (Person.title >= "associate-senior") & Employment.full_time),
    lambda made: setattr(next(iter(made)), "when", (Person.title >= "full-senior") | Employment.full_time),
    lambda made: setattr(next(iter(made)), "when", (Person.title >= "full-senior") & Employment.newly_introduced),
    lambda made: setattr(next(iter(made)), "amount", exact(20_001)),
    lambda made: setattr(next(iter(made)), "tier", 1),
    lambda made: setattr(next(iter(made)), "contest", True),
    lambda made: setattr(next(iter(made)), "reading", Text("某", "some")),
], ids=["period", "overlap", "item", "duty", "program", "threshold", "operator", "fact", "figure", "tier", "contest", "reading"])  # fmt: skip
def test_any_change_of_the_rules_changes_it(change: Callable[[Document], object]) -> None:
    made = plan()
    change(made)
    assert fingerprint([made]) != fingerprint([plan()])


@pytest.mark.parametrize("part", ["judged", "always", "ceiling"])
def test_a_change_of_a_fact_that_is_asked_changes_it(part: str, monkeypatch: pytest.MonkeyPatch) -> None:
    before = fingerprint([plan()])
    monkeypatch.setattr(Person.title, part, Person.degree if part == "ceiling" else not getattr(Person.title, part))
    assert fingerprint([plan()]) != before


def test_every_process_has_the_same_hash() -> None:
    code = "from talentcalc.batch.scoring import rules_hash; print(rules_hash())"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, env={**os.environ, "PYTHONHASHSEED": "1"})
    assert done.stdout.strip() == rules_hash()
