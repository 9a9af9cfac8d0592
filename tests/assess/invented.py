"""An invented document, its programs made as a test needs them, and what a profile gets from it."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Any

from support import profile
from talentcalc.assess.check import check_against
from talentcalc.clauses.amounts import ONCE, Amount, exact
from talentcalc.clauses.documents import Document
from talentcalc.clauses.expressions import ALWAYS, Condition, left_open
from talentcalc.clauses.programs import CASH, ENTITLED, Program
from talentcalc.clauses.text import Text

if TYPE_CHECKING:
    from talentcalc.assess.outcomes import Assessment
    from talentcalc.clauses.facts import Place

APPLICANT = 'kind = "applicant"\n'
FIRM = 'kind = "enterprise"\n'
FIRST, LAST = datetime.date(2021, 8, 24), datetime.date(2023, 8, 24)
COUNTIES = left_open("各县可参照执行或另行制定", "a county may follow the plan or write its own")


def territory(place: Place) -> Condition:
    """Two districts for certain; two counties that may follow."""
    return place.within("510502", "510504") | (place.within("510521", "510522") & COUNTIES)


def document(**more: Any) -> Document:
    said = {
        "seat": "510500", "territory": territory, "first": FIRST, "last": LAST, "overlap": True, **more,
    }
    return Document("invented", Text("某方案", "a plan"), Text("某市", "a city"), **said)


def offer(
    when: Condition = ALWAYS, amount: Amount | None = None, *, of: Document | None = None, slug: str = "grant",
    **more: Any,
) -> Program:
    """A program of an item of its own in `of`, else in a new document; 100,000 yuan unless `amount` says otherwise."""
    within = document() if of is None else of
    parts = {
        "payee": "person", "form": CASH, "discretion": ENTITLED, "place": None, "duration": ONCE, **more,
    }
    item = within.item(str(len(within.items) + 1), "某条", "an item")
    made = Program(when=when, amount=exact(100_000) if amount is None else amount, **parts)
    return item.program(slug, f"项目{item.number}", f"program {item.number}")(lambda: made)


def result(program: Program, toml: str = "", as_of: str = "2022-06-01", kind: str = APPLICANT) -> Assessment:
    """What `program` comes to, the rest of its document weighed with it."""
    return check_against(profile(kind + toml, as_of), [program.item.document])[program.id]
