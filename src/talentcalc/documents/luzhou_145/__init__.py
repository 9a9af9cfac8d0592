"""Luzhou, sci-tech talent development plan for the years 2021 to 2025, a draft for comment.

Source: notice of the municipal science, technology and talent bureau of 2022-09-26, comments until 2022-10-25;
seven parts and a table of ten indicators.
In force: never, a draft on every day.
Limitations: no amount and no lead office is written for any support; what departments are told to build or to
explore without a described group is held as a duty. Between sections the counts differ (stations and bases: 6
in 2-3, 5 and 5 in 4-1) and stand as written.
"""

from talentcalc.documents.luzhou_145 import (  # noqa: I001 -- the document's order
    background,
    aims,
    people,
    platforms,
    reform,
    environment,
    safeguards,
)
from talentcalc.documents.luzhou_145.document import DOCUMENT

__all__ = ["DOCUMENT", "aims", "background", "environment", "people", "platforms", "reform", "safeguards"]
