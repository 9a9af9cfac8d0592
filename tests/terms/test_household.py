"""What one fact of a household tells of another."""

from __future__ import annotations

import pytest

from support import profile
from talentcalc import terms
from talentcalc.assess.evaluate import holds
from talentcalc.clauses.expressions import Condition


@pytest.mark.parametrize(("asked", "said", "expected"), [
    (terms.SPOUSE_IN_FUND, "family.spouse = false", False), (terms.SPOUSE_IN_FUND, "family.spouse = true", None),
    (terms.SPOUSE_IN_FUND, "home.spouse_housing_fund = true", True), (terms.SPOUSE_IN_FUND, "", None),
    (terms.CHILD_ENTERING_SCHOOL, "family.children = 0", False), (terms.CHILD_ENTERING_SCHOOL, "family.children = 1", None),
    (terms.CHILD_ENTERING_SCHOOL, "family.child_entering_school = true", True),
    (terms.HAS_CHILDREN, "family.child_entering_school = true", True), (terms.HAS_CHILDREN, "family.child_entering_school = false", None),
    (terms.HAS_CHILDREN, "family.children = 0", False), (terms.HAS_CHILDREN, "family.children = 2", True),
    (terms.HAS_CHILDREN, "complete = true\nfamily.child_entering_school = true", True), (terms.HAS_CHILDREN, "complete = true", False),
])
def test_a_household_is_one_story(asked: Condition, said: str, expected: bool | None) -> None:
    assert holds(asked, profile(f'kind = "applicant"\n{said}')) is expected
