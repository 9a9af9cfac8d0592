"""Law: totals are the sums of what is listed."""

from __future__ import annotations

import random

from laws.profiles import DOCUMENTS, Tables, read
from talentcalc.assess.check import check_against
from talentcalc.assess.outcomes import ELIGIBLE
from talentcalc.clauses.programs import CASE_BY_CASE, ENTITLED, LOAN, OPTIONAL


def totals_are_sums(tables: Tables, _: random.Random) -> str | None:
    """The totals are the sums of what is listed: loans apart, ceilings of what is optional apart, the excluded nowhere."""
    profile = read(tables)
    if profile is None:
        return None
    result = check_against(profile, DOCUMENTS)
    for total in result.totals:
        own = [
            one for one in result.assessments
            if (one.program.payee, one.validity, one.outcome) == (total.payee, total.validity, ELIGIBLE) and one.program.counts
        ]
        credit = [one for one in own if one.program.form == LOAN]
        ceilings = [one for one in own if one.program.form != LOAN and one.discretion in (OPTIONAL, CASE_BY_CASE)]
        due = [one for one in own if one.program.form != LOAN and one.discretion not in (OPTIONAL, CASE_BY_CASE)]
        sums = {
            "low": sum(one.low or 0 for one in due),
            "high": sum(max(one.high or 0, one.low or 0) for one in due),
            "entitled": sum(one.low or 0 for one in due if one.discretion == ENTITLED and one.low == one.high),
            "discretionary_high": sum(one.high or 0 for one in ceilings),
            "credit_high": sum(one.high or 0 for one in credit),
        }
        for name, whole in sums.items():
            if getattr(total, name) != whole:
                return f"{total.payee}, {total.validity}: {name} is {getattr(total, name)}, the sum {whole}"
    return None
