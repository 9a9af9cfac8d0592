"""The quick reading and the pydantic models take and refuse the same tables, with the same values."""

from __future__ import annotations

import datetime
import random
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pydantic import BaseModel, ValidationError

from talentcalc.clauses.facts import Fact, Vocabulary
from talentcalc.clauses.refusals import Refused
from talentcalc.clauses.sections import SECTIONS, Rows, Section
from talentcalc.profile import models, reading
from talentcalc.profile.faults import ProfileFaults
from talentcalc.profile.profile import Profile

DAY = datetime.date(2022, 6, 1)
JUNK: list[Any] = [
    True, False, 0, 1, -1, 10**15, 10**15 + 1, 2**64, "", "x", "none", "510502", "江阳", "Taizhou", "长" * 201, [], ["x"], [1],
    [True], {}, {"x": 1}, [{}], [[]], Decimal("0.5"), Decimal("1.234"), Decimal("nan"), Decimal("inf"), Decimal("1e400"),
    Decimal(7), Decimal("-0.0"), 1.5, DAY, datetime.datetime(2022, 6, 1, tzinfo=datetime.UTC), datetime.time(7), None,
]
GOOD: dict[str, list[Any]] = {
    "flag": [True, False], "number": [0, 1, 36], "money": [0, 1, 10**15, Decimal("0.01"), Decimal("1e3")],
    "date": [DAY, datetime.date(1, 1, 1)], "place": ["510502", "江阳区", "Luzhou", "泸州市江阳区", " 510502 "],
    "text": ["x", "长" * 200], "series": [[], [1, Decimal("2.50")], [0] * 100],
}


def good(fact: Fact) -> list[Any]:
    if fact.type_name == "number":
        return [fact.least, fact.most]  # type: ignore[attr-defined]
    if not isinstance(fact, Vocabulary):
        return GOOD[fact.type_name]
    words = [word for key, text in fact.options.items() for word in (key, *text.zh.split("/"), *text.en.split("/"), key.upper(), f" {key} ")]
    return [words, [words[0]], [words[0], words[-1]], []] if fact.type_name == "choices" else words


def make(chance: random.Random, junk: float) -> dict[str, Any]:
    """Tables of a profile: each part is junk with that chance."""

    def one(value: Any) -> Any:
        return chance.choice(JUNK) if chance.random() < junk else value

    def table(section: type[Section]) -> dict[str, Any]:
        facts = chance.sample(list(section.facts.values()), chance.randint(0, min(4, len(section.facts))))
        made = {fact.name: one(chance.choice(good(fact))) for fact in facts}
        if chance.random() < 0.3:
            made["complete"] = one(chance.random() < 0.5)
        if chance.random() < junk:
            made[chance.choice(["x", "", "Complete", "kind", "birth_date"])] = 1
        return made

    made: dict[str, Any] = {"kind": one(chance.choice(["applicant", "enterprise"]))}
    if chance.random() < 0.5:
        made["name"] = one("张三")
    if chance.random() < 0.5:
        made["as_of"] = one(DAY)
    if chance.random() < 0.3:
        made["complete"] = one(chance.random() < 0.5)
    for section in chance.sample(list(SECTIONS.values()), chance.randint(0, 4)):
        rows = issubclass(section, Rows)
        made[section.key] = one([one(table(section)) for _ in range(chance.randint(0, 3))] if rows else table(section))
    if chance.random() < junk:
        made[chance.choice(["x", "", "Person", "jobs ", "employer"])] = chance.choice(JUNK)
    return made


def quick(tables: dict[str, Any]) -> Profile | None:
    try:
        return reading._quick(tables, "x", None)
    except (reading._Doubtful, Refused):
        return None


def modelled(tables: dict[str, Any]) -> BaseModel | None:
    kind = tables.get("kind")
    model = models.Enterprise if kind == "enterprise" else models.Applicant
    try:
        return model.model_validate(tables)
    except ValidationError:
        return None


def said(model: BaseModel) -> tuple[dict[str, Any], dict[str, Any], set[str]]:
    """Values, rows and closed sections of a model, in the form a profile has them."""
    values: dict[str, Any] = {}
    rows: dict[str, Any] = {}
    closed = set()
    for key in SECTIONS:
        part = getattr(model, key)
        if isinstance(part, list):
            rows[key] = [
                {f"{key}.{name}": getattr(row, name) for name in row.model_fields_set - {"complete"}}
                | ({"complete": True} if row.complete else {})
                for row in part
            ]
        elif part is not None:
            values |= {f"{key}.{name}": getattr(part, name) for name in part.model_fields_set - {"complete"}}
            closed |= {key} if part.complete else set()
    return values, rows, closed


@settings(max_examples=600, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.randoms(use_true_random=False), st.sampled_from([0.0, 0.0, 0.02, 0.05, 0.2]))
def test_both_readers_agree(chance: random.Random, junk: float) -> None:
    tables = make(chance, junk)
    profile, model = quick(tables), modelled(tables)
    # TOML has no null: what a caller in Python leaves None is nothing said.
    if not _holds_none(tables):
        assert (profile is None) == (model is None), tables
    if junk == 0:
        assert profile is not None
    if profile is not None and model is not None:
        values, rows, closed = said(model)
        assert dict(profile.values) == values
        assert profile.rows == rows
        assert profile.closed == closed
        assert (profile.kind, profile.name, profile.complete) == (model.kind, model.name, model.complete)  # type: ignore[attr-defined]
        assert profile.as_of == (model.as_of or datetime.date.today())  # type: ignore[attr-defined]  # noqa: DTZ011


@settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.randoms(use_true_random=False))
def test_what_is_refused_is_always_explained(chance: random.Random) -> None:
    tables = make(chance, 0.1)
    try:
        reading.profile_from_tables(tables, "x")
    except ProfileFaults as refused:
        assert refused.faults  # noqa: PT017 -- either will do
        assert all(one.words("zh") and one.words("en") for one in refused.faults)  # noqa: PT017


def _holds_none(value: Any) -> bool:
    if isinstance(value, dict):
        return any(map(_holds_none, value.values()))
    return any(map(_holds_none, value)) if isinstance(value, list) else value is None


VOCABULARIES = [fact for section in SECTIONS.values() for fact in section.facts.values() if isinstance(fact, Vocabulary)]


@pytest.mark.parametrize("fact", VOCABULARIES, ids=repr)
def test_chinese_and_english_values_give_the_same_profile(fact: Fact) -> None:
    for key, text in fact.options.items():
        spellings = [key, key.upper(), key.replace("-", "_"), key.replace("-", " "), *text.zh.split("/"), *text.en.split("/")]
        many = fact.type_name == "choices"
        found = {str(fact.read([word] if many else word)) for word in spellings}
        assert len(found) == 1, f"{fact.key}: {key} is read as {found}"


def test_what_is_left_none_is_nothing_said() -> None:
    tables = {"kind": "applicant", "as_of": DAY, "person": None, "jobs": None, "name": None}
    profile = reading.profile_from_tables(tables, "x")
    assert (profile.values, profile.rows, profile.said) == ({}, {}, set())
