"""Rows have names; decisions and receipts point to them; what points nowhere or contradicts itself is a fault."""

from __future__ import annotations

import pytest

from assess.invented import APPLICANT, FIRM
from support import profile
from talentcalc.assess.interview import answered, begin
from talentcalc.assess.questions import ROWS, Question
from talentcalc.clauses.sections import ENTERPRISE, PERSON, SECTIONS, Rows
from talentcalc.profile.dealings import Jobs
from talentcalc.profile.faults import Fault, ProfileFaults

TWO_SPACES = '[[platforms]]\nname = "北区空间"\n[[platforms]]\nname = "南区空间"\n'


def faults(toml: str) -> list[Fault]:
    with pytest.raises(ProfileFaults) as caught:
        profile(FIRM + toml)
    return caught.value.faults


def fault(toml: str) -> Fault:
    (only,) = faults(toml)
    return only


def decision(outcome: str, row: str = "", program: str = "luzhou-2021/12.national-maker-space") -> str:
    return f'[[decisions]]\nprogram = "{program}"\noutcome = "{outcome}"\n' + (f'row = "{row}"\n' if row else "")


def test_every_row_can_have_a_name() -> None:
    for key, section in SECTIONS.items():
        assert ("name" in section.facts) is issubclass(section, Rows)
        if issubclass(section, Rows) and key not in {"received", "decisions"}:
            assert profile(f'{FIRM}[[{key}]]\nname = "甲"\n').rows[key][0][f"{key}.name"] == "甲"


@pytest.mark.parametrize("second", ['[[platforms]]\nname = "甲"\n', '[[jobs]]\nname = "甲"\n'])
def test_two_rows_of_one_name_are_a_fault_that_names_both(second: str) -> None:
    found = fault('[[platforms]]\n[[platforms]]\nname = "甲"\n' + second)
    assert found.kind == "contradiction"
    assert found.key == ("platforms[3].name" if "platforms" in second else "jobs[1].name")
    assert "platforms[2].name" in found.words("en")


def test_a_row_that_stands_for_nothing_lends_its_name_to_another_and_cannot_be_meant() -> None:
    none = '[[jobs]]\ncount = 0\nname = "甲"\n'
    assert profile(FIRM + none + '[[platforms]]\nname = "甲"\n').rows["jobs"] == []
    assert fault(none + decision("refused", "甲")).key == "decisions[1].row"


@pytest.mark.parametrize(("section", "key"), [("decisions", "decisions[2].row"), ("received", "received[1].row")])
def test_a_row_that_is_not_there_is_a_fault_with_the_nearest(section: str, key: str) -> None:
    told = decision("refused", "北区空间")
    told += decision("granted", "南区空问") if section == "decisions" else '[[received]]\npurpose = "maker-space"\nrow = "南区空问"\n'
    found = fault(TWO_SPACES + told)
    assert (found.kind, found.key, found.found) == ("value", key, "南区空问")
    assert found.nearest[0] == "南区空间"


@pytest.mark.parametrize(("first", "second", "contradicts"), [
    (decision("granted"), decision("refused"), True),
    (decision("refused"), decision("granted"), True),
    (decision("applied"), decision("put-up"), True),
    (decision("granted"), decision("granted"), False),
    (decision("granted"), decision("refused", program="luzhou-2021/12.provincial-maker-space"), False),
    (decision("granted", "北区空间"), decision("refused", "北区空间"), True),
    (decision("granted", "北区空间"), decision("refused", "南区空间"), False),
    (decision("granted"), decision("refused", "南区空间"), False),
])
def test_two_outcomes_of_one_thing_are_a_fault_that_names_both(first: str, second: str, contradicts: bool) -> None:
    if not contradicts:
        assert profile(FIRM + TWO_SPACES + first + second)
        return
    found = fault(TWO_SPACES + first + second)
    assert (found.kind, found.key) == ("contradiction", "decisions[2].outcome")
    assert "decisions[1].outcome" in found.words("en")
    assert "decisions[1].outcome" in found.words("zh")


@pytest.mark.parametrize(("toml", "key"), [
    ("[[received]]\n", "received[1].purpose"),
    ("[[received]]\namount_yuan = 500\n", "received[1].purpose"),
    (TWO_SPACES + '[[received]]\nrow = "北区空间"\n', "received[1].purpose"),
    ('[[decisions]]\noutcome = "refused"\n', "decisions[1].program"),
])
def test_a_receipt_for_nothing_and_a_decision_on_nothing_are_faults(toml: str, key: str) -> None:
    found = fault(toml)
    assert (found.kind, found.key) == ("missing", key)


@pytest.mark.parametrize("toml", [
    '[[received]]\npurpose = "maker-space"\n', '[[received]]\nprogram = "luzhou-2021/12.national-maker-space"\n',
    "[[received]]\ncount = 0\n", '[[decisions]]\nprogram = "luzhou-2021/12.national-maker-space"\n',
])
def test_a_purpose_or_a_program_will_do(toml: str) -> None:
    assert profile(FIRM + toml)


@pytest.mark.parametrize(("rows", "left"), [
    ("[[jobs]]\ncount = 0\n", 0),
    ("[[jobs]]\ncount = 0\nnew = true\n[[jobs]]\ncount = 1\n[[jobs]]\n", 2),
    ("jobs = []\n", 0),
])
def test_a_row_of_none_is_as_if_it_were_not_there(rows: str, left: int) -> None:
    told = profile(APPLICANT + rows)
    assert len(told.rows["jobs"]) == left
    assert told.sides() == ([PERSON, ENTERPRISE] if left else [PERSON])


def test_faults_number_the_rows_as_they_are_written() -> None:
    assert fault("[[received]]\ncount = 0\n[[received]]\n").key == "received[2].purpose"


def test_an_answer_of_none_adds_no_row() -> None:
    asked = Question(ROWS, [], section=Jobs)
    told = answered(begin(profile(FIRM)), asked, [0, None, 3]).profile
    assert told.rows["jobs"] == [{}, {"jobs.count": 3}]
