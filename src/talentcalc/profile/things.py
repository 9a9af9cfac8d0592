"""Things that somebody may have none of (a job, a labour contract, a school, a home), and what tells that there is one.

A closed profile that says nothing of a thing says that there is none. One that says something of it leaves open what
every such thing has: where the job is, how long the contract runs.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from talentcalc.clauses.facts import Fact
from talentcalc.clauses.sections import ENTERPRISE, SECTIONS, Rows, Section
from talentcalc.profile.bodies import Graduates, School
from talentcalc.profile.dealings import Attraction
from talentcalc.profile.enterprise import Enterprise, Growth
from talentcalc.profile.household import Home
from talentcalc.profile.person import Career, Person, Talent
from talentcalc.profile.undertakings import (
    Challenges,
    Channel,
    EquityAwards,
    FarmProject,
    Founded,
    FoundingProjects,
    ResearchProjects,
    SciTechProjects,
    Venture,
)
from talentcalc.profile.work import Employment, Mobility, Student

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

    from talentcalc.profile.profile import Profile

Teller = Fact | type[Section]
"""A fact that tells of a thing once it is more than "no" or "none"; a section does by any of its own, a list by a row."""


class Thing(NamedTuple):
    """What every such thing has, and what tells that there is one."""

    has: tuple[Fact, ...]
    told_by: tuple[Teller, ...]


def _facts(section: type[Section], *but: Fact) -> tuple[Fact, ...]:
    return tuple(fact for fact in section.facts.values() if fact not in but)


JOB = Thing(
    (Employment.place, Employment.start_date),
    (
        *_facts(Employment, Employment.cooperation_place), Person.professional_post, Talent.roles, Career.management_role,
        Career.rule_of_law_work, Mobility, Student.intern, Student.practical_training, Venture, Founded, FoundingProjects,
        ResearchProjects, SciTechProjects, Challenges, EquityAwards,
        *(section for section in SECTIONS.values() if section.side == ENTERPRISE),
    ),
)
LABOUR_CONTRACT = Thing(
    (Employment.contract_start, Employment.contract_end, Employment.contract_months),
    (Employment.contract_start, Employment.contract_end, Employment.contract_months, Employment.contract_open_ended),
)
SCHOOLING = Thing(
    (Student.place, Student.internship_months), _facts(Student, Student.home, Student.local_minimum_wage_yuan)
)
BODY = Thing(
    (Enterprise.place, Enterprise.founded_on, Growth.size, Growth.stage),
    tuple(section for section in SECTIONS.values() if section.side == ENTERPRISE),
)
SCHOOL = Thing((School.kind,), (School, Graduates))
VENTURE = Thing((Venture.place,), (Venture, Founded, Mobility.leaves_to_found, Mobility.founds_beside_post))
FARMING = Thing((FarmProject.place,), (FarmProject,))
ACCOUNT = Thing((Channel.place, Channel.followers), (Channel,))
HOME = Thing((Home.place, Home.ordinal), _facts(Home, Home.housing_fund, Home.spouse_housing_fund))
ATTRACTION = Thing((Attraction.place,), (Attraction,))
THINGS = (JOB, LABOUR_CONTRACT, SCHOOLING, BODY, SCHOOL, VENTURE, FARMING, ACCOUNT, HOME, ATTRACTION)
MAY_LACK = frozenset(fact for thing in THINGS for fact in thing.has)
"""What goes with a thing that there need not be."""


def told(thing: Thing, profile: Profile) -> bool:
    """The profile says something of the thing; one about a body is about a body."""
    if thing is BODY and profile.kind == ENTERPRISE:
        return True
    return any(_tells(one, profile.values, profile.rows) for one in thing.told_by)


def _tells(one: Teller, values: Mapping[str, Any], rows: Mapping[str, Any]) -> bool:
    if isinstance(one, Fact):
        value = values.get(one.key)
        return value is not None and value != one.closed
    if issubclass(one, Rows):
        return bool(rows.get(one.key))
    return any(_tells(fact, values, rows) for fact in one.facts.values())
