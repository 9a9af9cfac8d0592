"""What one fact of a household tells of another: no spouse who pays in, no child who goes to school where there is none."""

from __future__ import annotations

from talentcalc.clauses.expressions import answered
from talentcalc.profile.household import Family, Home

SPOUSE_IN_FUND = answered(Home.spouse_housing_fund, no=~Family.spouse)
"""配偶缴存住房公积金."""
CHILD_ENTERING_SCHOOL = answered(Family.child_entering_school, no=Family.children.is_(0))
"""子女将入学."""
HAS_CHILDREN = answered(Family.children >= 1, yes=Family.child_entering_school)
"""有子女."""
