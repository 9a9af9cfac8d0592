"""A row keeps the number that it has in the file, also after rows that stand for no thing."""

from __future__ import annotations

import pytest

from talentcalc.assess.disagreements import disagreements
from talentcalc.assess.interview import begin
from talentcalc.clauses.sections import SECTIONS
from talentcalc.profile.reading import profile_from_tables

FOUND = {
    "kind": "applicant", "talent": {"high_level": False},
    "hires": [{"count": 0}, {"this_person": True, "high_level": True}, {"count": 0}, {"introduced": True}],
}


@pytest.mark.parametrize("seen", [lambda one: one, lambda one: one.opened(), lambda one: one.twin()])
def test_rows_of_no_thing_count_when_rows_are_numbered(seen) -> None:
    profile = seen(profile_from_tables(FOUND, "made"))
    assert [row.number for row in profile.each(SECTIONS["hires"])] == [2, 4]


def test_a_contradiction_names_the_row_of_the_file() -> None:
    assert [fault.key for fault in disagreements(profile_from_tables(FOUND, "made"))] == ["hires[2].high_level"]


def test_other_rows_in_place_of_a_lists_own_are_counted_anew() -> None:
    profile = profile_from_tables(FOUND, "made")
    assert [row.number for row in profile.with_rows("hires", profile.rows["hires"][1:]).each(SECTIONS["hires"])] == [1]


def test_an_interview_numbers_the_rows_that_are_left() -> None:
    state = begin(profile_from_tables(FOUND, "made"))
    assert [row.number for row in state.profile.each(SECTIONS["hires"])] == [1, 2]
