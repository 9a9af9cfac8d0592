"""Values of a profile that cannot stand together."""

from __future__ import annotations

from typing import TYPE_CHECKING

from talentcalc.clauses.calendar import completed_years
from talentcalc.clauses.text import Text, both
from talentcalc.profile.faults import Fault
from talentcalc.profile.person import Person
from talentcalc.profile.references import misreferences
from talentcalc.profile.work import Employment

if TYPE_CHECKING:
    from talentcalc.clauses.facts import Fact
    from talentcalc.profile.profile import Profile


def contradictions(profile: Profile) -> list[Fault]:
    """Every contradiction between two values of `profile`."""
    values = profile.values
    found = []
    born, age = values.get(Person.birth_date.key), values.get(Person.age_years.key)
    if born is not None and born > profile.as_of:
        found.append(Fault(
            "contradiction", Person.birth_date.key, found=born,
            accepted=both(Text("不晚于 {day}", "no later than {day}"), day=profile.as_of.isoformat()),
        ))
    elif born is not None and age is not None and completed_years(born, profile.as_of) != age:
        years = str(completed_years(born, profile.as_of))
        found.append(Fault(
            "contradiction", Person.age_years.key, found=age,
            accepted=both(Text("按出生日期为 {years}", "{years} by the date of birth"), years=years),
        ))
    found += _in_order(profile, Employment.contract_start, Employment.contract_end)
    degree, full_time = values.get(Person.degree.key), values.get(Person.full_time_degree.key)
    if degree is not None and full_time is not None and full_time > degree:
        found.append(Fault(
            "contradiction", Person.full_time_degree.key, found=Person.full_time_degree.show(full_time, "zh"),
            accepted=both(Text("不高于最高学历", "no higher than the highest degree")),
        ))
    return found + misreferences(profile) if profile.rows else found


def _in_order(profile: Profile, first: Fact, last: Fact) -> list[Fault]:
    start, end = profile.values.get(first.key), profile.values.get(last.key)
    if start is None or end is None or start <= end:
        return []
    accepted = both(Text("不早于 {day}", "no earlier than {day}"), day=start.isoformat())
    return [Fault("contradiction", last.key, found=end, accepted=accepted)]
