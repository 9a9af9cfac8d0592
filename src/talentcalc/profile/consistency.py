"""What the facts of a profile cannot say together: every necessary relation between two of them, as a list.

Only what the meaning of the words rules out stands here. That somebody who works as an intern is at no school, or that a
start-up operates without having been a success, may be odd, but can be so.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from talentcalc.clauses.calendar import completed_years, term_months
from talentcalc.clauses.facts import NOWHERE, Scale
from talentcalc.clauses.sections import SECTIONS, Rows
from talentcalc.profile.dealings import Hires, Jobs
from talentcalc.profile.enterprise import Enterprise, Growth
from talentcalc.profile.household import Family, Home
from talentcalc.profile.person import Person
from talentcalc.profile.platforms import Platforms
from talentcalc.profile.profile import is_there
from talentcalc.profile.references import misreferences
from talentcalc.profile.relations import (
    ANY,
    OWN_DAY,
    But,
    Having,
    Never,
    NoEarlier,
    NoHigher,
    OneSeat,
    Past,
    Relation,
    WorkedOut,
)
from talentcalc.profile.undertakings import Channel, FarmProject, Venture
from talentcalc.profile.work import Employment, Mobility, Student

if TYPE_CHECKING:
    import datetime
    from collections.abc import Iterable, Mapping
    from typing import Any

    from talentcalc.clauses.facts import Fact
    from talentcalc.profile.faults import Fault
    from talentcalc.profile.profile import Profile

YES, NO, NONE = (True,), (False,), ("none",)
SOME = But(0, (), "none", NOWHERE, False)
"""Whatever says that there is something."""

RELATIONS: tuple[Relation, ...] = (
    # Days and ages.
    Past(Person.birth_date),
    WorkedOut(Person.age_years, (Person.birth_date,), completed_years),
    NoEarlier(Employment.start_date, Person.birth_date),
    NoEarlier(Employment.contract_start, Person.birth_date),
    WorkedOut(Mobility.grassroots_years, (Person.birth_date,), completed_years, most=True),
    NoHigher(Mobility.grassroots_years, Person.age_years),
    Past(Enterprise.founded_on),
    # Scales of which one bounds the other.
    *(
        NoHigher(fact, fact.ceiling)
        for section in SECTIONS.values() for fact in section.facts.values()
        if isinstance(fact, Scale) and fact.ceiling is not None
    ),
    # The labour contract.
    NoEarlier(Employment.contract_end, Employment.contract_start),
    WorkedOut(
        Employment.contract_months, (Employment.contract_start, Employment.contract_end),
        lambda first, last, _: term_months(first, last),
    ),
    Never(Employment.contract_open_ended, YES, Employment.contract_end, ANY),
    Never(Employment.contract_open_ended, YES, Employment.contract_months, ANY),
    Never(Hires.contract_open_ended, YES, Hires.contract_months, ANY),
    Never(Jobs.offered_without_end, YES, Jobs.offered_months, ANY),
    # Introduction.
    Never(Employment.newly_introduced, YES, Employment.introduced, NO),
    Never(Employment.introduced_through, NONE, Employment.introduced, YES),
    Never(Employment.introduced_through, NONE, Employment.newly_introduced, YES),
    Never(Employment.introduced_through, But("none"), Employment.introduced, NO),
    # What is nowhere is not there.
    Never(Employment.place, (NOWHERE,), Employment.full_time, YES),
    Never(Employment.place, (NOWHERE,), Employment.contract_open_ended, YES),
    Never(Student.place, (NOWHERE,), Student.school, But("none")),
    Never(Venture.place, (NOWHERE,), Venture.starts_business, YES),
    Never(FarmProject.place, (NOWHERE,), FarmProject.invests, YES),
    Never(Channel.place, (NOWHERE,), Channel.followers, SOME),
    Never(Home.place, (NOWHERE,), Home.bought, YES),
    Never(Home.place, (NOWHERE,), Home.to_be_bought, YES),
    OneSeat(Employment.place, Enterprise.place, Enterprise.only_place),
    # Students and families.
    Never(Student.intern, NO, Student.internship_months, SOME),
    Never(Family.child_entering_school, YES, Family.children, (0,)),
    Never(Home.spouse_housing_fund, YES, Family.spouse, NO),
    # Bodies.
    Never(Enterprise.newly_founded, YES, Enterprise.founded_in_city, ("neither",)),
    Never(Growth.above_scale, NONE, Growth.above_scale_first_time, YES),
    Never(Growth.sci_tech_enterprise, NO, Growth.recognitions, Having("high-tech", "sci-tech-sme")),
    Never(Growth.talent_enterprise, NO, Growth.introduced_talent_leads, YES),
    # Platforms.
    NoHigher(Platforms.previous_level, Platforms.level),
    Never(Platforms.newly_created, YES, Platforms.built, NO),
)
OF_TABLES = tuple(one for one in RELATIONS if not issubclass(one.fact.section, Rows))
OF_ROWS: dict[str, list[Relation]] = {}
OF_FACT: dict[str, list[Relation]] = {}
for _one in RELATIONS:
    if issubclass(_one.fact.section, Rows):
        OF_ROWS.setdefault(_one.fact.section.key, []).append(_one)
    for _fact in _one.facts:
        OF_FACT.setdefault(_fact.key, []).append(_one)


def contradictions(profile: Profile) -> list[Fault]:
    """Every contradiction between two values of `profile`, each with both keys."""
    day = profile.own_day
    found = [fault for one in OF_TABLES if (fault := one.breach(profile.values, day)) is not None]
    if profile.rows:
        found += _in_rows(profile)
        found += misreferences(profile)
    return found


def against(fact: Fact, said: Mapping[str, Any], day: datetime.date) -> list[str]:
    """The keys of what contradicts `fact` among the values of the tables, or of one row; `day` is the profile's own."""
    found = []
    for one in OF_FACT.get(fact.key, ()):
        fault = one.breach(said, day)
        if fault is not None:
            found += [key for key in (fault.key, fault.other) if key not in (fact.key, OWN_DAY, None)]
    return found


def _in_rows(profile: Profile) -> Iterable[Fault]:
    for key, relations in OF_ROWS.items():
        for number, row in enumerate(profile.rows.get(key) or (), 1):
            for one in relations if is_there(key, row) else ():
                fault = one.breach(row, profile.own_day)
                if fault is not None:
                    yield fault.at(f"{key}[{number}]")
