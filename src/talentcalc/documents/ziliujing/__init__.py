"""Zigong, Ziliujing district: implementation plan for reforming the institutions of talent development.

Source: annex 1 of the district's notice, without number, date or signature; 42 items in five parts.
In force: not told from the text (undated); kept out of the totals of what is in force.
Limitations: most support is named without a figure and is shown so, never as 0; the departments' detailed
rules, and the grades by which item 1 pays, are not part of the text.
"""

from talentcalc.documents.ziliujing import (  # noqa: I001 -- the document's order
    gathering,
    cultivation,
    incentives,
    mobility,
    environment,
    leadership,
)
from talentcalc.documents.ziliujing.document import DOCUMENT

__all__ = ["DOCUMENT", "cultivation", "environment", "gathering", "incentives", "leadership", "mobility"]
