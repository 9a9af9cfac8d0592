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
from talentcalc.terms.people import skilled_worker
from talentcalc.terms.recognitions import (
    high_tech_enterprise,
    recognised_enterprise,
    sci_tech_enterprise,
    small_or_medium,
)

__all__ = [
    "employed_for", "enterprise", "government_organ", "high_tech_enterprise", "hired_for", "offered_for", "public_hospital",
    "public_institution", "recognised_enterprise", "sci_tech_enterprise", "skilled_worker", "small_or_medium",
    "state_enterprise", "state_unit", "university",
    "university_or_institute",
]
