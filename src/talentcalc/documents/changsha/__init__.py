"""Changsha, three-year action plan for a national platform that attracts and gathers talent.

Source: notice published 2022-12-30 by the municipal science and technology bureau; 20 items, 17 of them in
five actions and 3 on safeguards.
In force: 2022-12-30 to 2025-12-31, both included; inferred, the text names no end.
Limitations: no amount is written anywhere, so every one is shown as unstated, never as 0; item 15 continues
policies whose own conditions lie outside the text.
"""

from talentcalc.documents.changsha import (  # noqa: I001 -- the document's order
    aims,
    platforms,
    gathering,
    cultivation,
    settling,
    safeguards,
)
from talentcalc.documents.changsha.document import DOCUMENT

__all__ = ["DOCUMENT", "aims", "cultivation", "gathering", "platforms", "safeguards", "settling"]
