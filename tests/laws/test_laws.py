"""The laws of this folder over some hundred profiles; `make laws` tries more."""

from __future__ import annotations

import random
from typing import Any

import pytest

from laws.trying import LAWS, broken, smallest

AT_A_TIME = 35


@pytest.mark.parametrize("first", range(0, 20 * AT_A_TIME, AT_A_TIME))
def test_profiles_at_random_break_no_law(first: int) -> None:
    wrong = [one for seed in range(first, first + AT_A_TIME) if (one := broken(seed)) is not None]
    assert not wrong, "\n".join(wrong)


def test_a_profile_that_breaks_a_law_is_made_as_small_as_still_shows_it(monkeypatch: pytest.MonkeyPatch) -> None:
    def no_doctors(tables: dict[str, Any], _: random.Random) -> str | None:
        return "a doctor" if tables.get("person", {}).get("degree") == "doctor" else None

    crowded = {"kind": "applicant", "person": {"degree": "doctor", "title": "none"}, "jobs": [{"new": True}, {}]}
    assert smallest(no_doctors, crowded) == {"kind": "applicant", "person": {"degree": "doctor"}}
    monkeypatch.setitem(LAWS, "order_is_nothing", lambda *_: "always")
    assert 'kind = "' in (broken(0, ("order_is_nothing",)) or "")
