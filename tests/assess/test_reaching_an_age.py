"""No change is proposed for an age that nobody can have."""

from __future__ import annotations

from decimal import Decimal
from types import SimpleNamespace
from typing import Any

import pytest

from support import profile
from talentcalc.assess.outcomes import open_questions
from talentcalc.assess.reaching import _age
from talentcalc.clauses.amounts import NO_TERM, exact
from talentcalc.clauses.expressions import ALWAYS
from talentcalc.clauses.programs import CASH, ENTITLED, Program
from talentcalc.documents import registry
from talentcalc.profile.person import Person


@pytest.mark.parametrize(("op", "figure"), [("<", 0), (">=", 200), (">", 150), ("=", Decimal("35.5"))])
def test_an_age_out_of_reach_is_not_proposed(op: str, figure: Decimal | int) -> None:
    view: Any = SimpleNamespace(profile=profile('kind = "applicant"'))
    assert list(_age(Person.age_years, op, figure, view)) == []


def test_a_program_that_states_a_figure_stands_behind_none() -> None:
    with pytest.raises(ValueError, match="stands behind none"):
        Program(
            payee="person", form=CASH, discretion=ENTITLED, when=ALWAYS, place=None, duration=NO_TERM, amount=exact(1),
            behind="1.other",
        )


def test_what_a_document_leaves_open_is_told_apart_from_what_a_profile_does() -> None:
    (open_,) = open_questions(registry.program("changsha/2.service-centre"))
    assert open_.zh == "文件未说明是否只服务在该片区工作的人才"
    assert open_questions(registry.program("changsha/9.challenge-award")) == frozenset()
