"""Taixing: implementation opinions on attracting talent and investment together, with a task table.

Source: the published text, whose fields for number, date and office are empty; seven tasks, four safeguards
and a table of 18 rows, whose ★ marks the lead office.
In force: not told from the text (undated); kept out of the totals of what is in force.
Limitations: the rules on referral awards and on agencies that settle, which the text announces, and the
rules on major projects that it compares with, are not part of it.
"""

from talentcalc.documents.taixing import (  # noqa: I001 -- the document's order
    platforms,
    events,
    policies,
    safeguards,
    task_table,
)
from talentcalc.documents.taixing.document import DOCUMENT

__all__ = ["DOCUMENT", "events", "platforms", "policies", "safeguards", "task_table"]
