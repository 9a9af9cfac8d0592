"""Luzhou, implementation plan for gathering innovative talent (on trial), 2021.

Source: 泸组发〔2021〕2号, issued 2021-08-24 by the organisation department of the municipal committee and the
municipal bureau of human resources and social security; 30 items in six projects.
In force: 2021-08-24 to 2023-08-24, both included.
Limitations: the departments' detailed rules, which the plan announces, are not part of it.
"""  # noqa: RUF002 -- the brackets of the document's number

from talentcalc.documents.luzhou_2021 import (  # noqa: I001 -- the document's order
    scope,
    jobs,
    startups,
    rural,
    founding,
    finance,
    students,
    housing,
    reserve,
    culture,
    care,
)
from talentcalc.documents.luzhou_2021.document import DOCUMENT

__all__ = [
    "DOCUMENT", "care", "culture", "finance", "founding", "housing", "jobs", "reserve", "rural", "scope", "startups",
    "students",
]
