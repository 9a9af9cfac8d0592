"""A row keeps the number that it has in the file, also after rows that stand for no thing."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from talentcalc.assess.disagreements import disagreements
from talentcalc.assess.interview import begin
from talentcalc.profile.dealings import Hires
from talentcalc.profile.reading import profile_from_tables

if TYPE_CHECKING:
    from collections.abc import Callable

    from talentcalc.profile.profile import Profile

FOUND = {
    "kind": "applicant", "talent": {"high_level": False},
    "hires": [{"count": 0}, {"this_person": True, "high_level": True}, {"count": 0}, {"introduced": True}],
}


@pytest.mark.parametrize("seen", [lambda one: one, lambda one: one.opened(), lambda one: one.twin()])
def test_rows_of_no_thing_count_when_rows_are_numbered(seen: Callable[[Profile], Profile]) -> None:
    profile = seen(profile_from_tables(FOUND, "made"))
    assert [row.number for row in profile.each(Hires) or ()] == [2, 4]


def test_a_contradiction_names_the_row_of_the_file() -> None:
    assert [fault.key for fault in disagreements(profile_from_tables(FOUND, "made"))] == ["hires[2].high_level"]


def test_other_rows_in_place_of_a_lists_own_are_counted_anew() -> None:
    profile = profile_from_tables(FOUND, "made")
    others = profile.with_rows("hires", profile.rows["hires"][1:])
    assert [row.number for row in others.each(Hires) or ()] == [1]


def test_an_interview_numbers_the_rows_that_are_left() -> None:
    state = begin(profile_from_tables(FOUND, "made"))
    assert [row.number for row in state.profile.each(Hires) or ()] == [1, 2]
