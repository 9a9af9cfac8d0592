"""What words mean in every document: enterprise, public institution, sci-tech enterprise and the like, each said once.

The documents name these groups without defining them. A document that means something narrower says so where it does.
"""

from talentcalc.terms.bodies import (
    enterprise,
    government_organ,
    public_hospital,
    public_institution,
    state_enterprise,
    state_unit,
    university,
    university_or_institute,
)
from talentcalc.terms.contracts import employed_for, hired_for, offered_for
from talentcalc.terms.household import CHILD_ENTERING_SCHOOL, HAS_CHILDREN, SPOUSE_IN_FUND
from talentcalc.terms.people import skilled_worker
from talentcalc.terms.recognitions import high_tech_enterprise, sci_tech_enterprise, small_or_medium
from talentcalc.terms.stories import (
    CONTRIBUTION,
    FOUNDED_ANEW,
    FOUNDED_IN_CITY,
    FOUNDING_PROJECT,
    FOUNDS,
    FROM_ELSEWHERE,
    HIGH_LEVEL,
    HIRED_DOCTOR,
    HIRED_HIGH_LEVEL,
    HIRED_INTRODUCED,
    INNOVATES_OR_FOUNDS,
    INTRODUCED,
    NEWLY_FOUNDED,
    NEWLY_INTRODUCED,
    RESULT_CONTRIBUTION,
    RESULT_IN_SERVICE,
    SERVICE_RESULT,
    STARTS_BUSINESS,
    hired_as,
    made_by,
    seen_in_hires,
)

__all__ = [
    "CHILD_ENTERING_SCHOOL", "CONTRIBUTION", "FOUNDED_ANEW", "FOUNDED_IN_CITY", "FOUNDING_PROJECT", "FOUNDS", "FROM_ELSEWHERE",
    "HAS_CHILDREN", "HIGH_LEVEL", "HIRED_DOCTOR", "HIRED_HIGH_LEVEL", "HIRED_INTRODUCED", "INNOVATES_OR_FOUNDS", "INTRODUCED", "NEWLY_FOUNDED",
    "NEWLY_INTRODUCED", "RESULT_CONTRIBUTION", "RESULT_IN_SERVICE", "SERVICE_RESULT", "SPOUSE_IN_FUND", "STARTS_BUSINESS",
    "employed_for", "enterprise", "government_organ", "high_tech_enterprise", "hired_as", "hired_for", "made_by", "offered_for",
    "public_hospital", "public_institution", "sci_tech_enterprise", "seen_in_hires", "skilled_worker", "small_or_medium",
    "state_enterprise", "state_unit", "university", "university_or_institute",
]
