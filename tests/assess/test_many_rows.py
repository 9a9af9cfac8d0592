"""Long lists: the work grows with the rows, not with their square, and what rows say alike is looked at once."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

import pytest

from support import profile
from talentcalc.assess import evaluate, reasons
from talentcalc.assess.check import check
from talentcalc.clauses.expressions import Condition
from talentcalc.clauses.facts import Own
from talentcalc.clauses.sections import SECTIONS, Rows
from talentcalc.clauses.text import Text
from talentcalc.profile.dealings import Hires
from talentcalc.profile.profile import Profile

NEEDED = {
    "received": 'purpose = "living-allowance"\n', "decisions": 'program = "luzhou-2021/27.living-allowance"\noutcome = "granted"\n',
}
LISTS = [key for key, section in SECTIONS.items() if issubclass(section, Rows) and key not in NEEDED]


def rows(section: str, number: int) -> Profile:
    return profile('kind = "applicant"\n' + f"[[{section}]]\n" * number)


def work(section: str, number: int, counting: Callable[[], int]) -> int:
    before = counting()
    check(rows(section, number))
    return counting() - before


@pytest.mark.parametrize("section", LISTS)
def test_the_work_grows_no_faster_than_the_rows(section: str, monkeypatch: pytest.MonkeyPatch) -> None:
    calls = 0
    real = evaluate._CONDITIONS

    class Counting(dict[type, Any]):
        def __getitem__(self, kind: type) -> Any:
            nonlocal calls
            calls += 1
            return real[kind]

    monkeypatch.setattr(evaluate, "_CONDITIONS", Counting())
    few, many = (work(section, number, lambda: calls) for number in (10, 40))
    assert many <= 4.2 * few


def test_what_rows_that_say_the_same_lack_is_looked_for_once(monkeypatch: pytest.MonkeyPatch) -> None:
    looked = []
    real = reasons.examined

    def noted(node: Condition, one: Profile) -> tuple[bool | None, Sequence[str | Text]]:
        looked.append(one)
        return real(node, one)

    monkeypatch.setattr(reasons, "examined", noted)
    few, many = (work("founded", number, lambda: len(looked)) for number in (2, 50))
    assert few == many


def test_what_was_worked_out_of_a_list_is_not_taken_for_a_list_with_other_rows() -> None:
    both = rows("hires", 2)
    check(both)
    other = both.with_rows("hires", [])
    assert (bool(both.sums), other.sums) == (True, {})


@pytest.mark.parametrize(("mine", "others", "expected"), [("", "", None), ("this_person = true\n", "", True), ("", "this_person = true\n", False)])
def test_which_of_several_rows_means_the_person(mine: str, others: str, expected: bool | None) -> None:
    found = profile(f'kind = "applicant"\n[[hires]]\n{mine}[[hires]]\n{others}').each(Hires)
    assert found is not None
    assert evaluate.holds(Own(Hires.this_person), found[0]) is expected
