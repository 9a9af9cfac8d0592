"""Facts that are two sides of one story: a person and the row of hires that means the person, a founder and the firm.

What one side says answers for the other where that is silent, also in a closed profile. Where both speak and differ, the
profile contradicts itself: `STORIES` and `DIFFERENT` list what is compared.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from talentcalc.clauses.expressions import answered
from talentcalc.clauses.facts import Own
from talentcalc.profile.dealings import HIRE_CONTRACT, Hires, Results
from talentcalc.profile.enterprise import Enterprise, Financing
from talentcalc.profile.person import Person, Talent
from talentcalc.profile.undertakings import Founded, FoundingProjects, Venture
from talentcalc.profile.work import CONTRACT, Employment, Mobility
from talentcalc.terms.bodies import ENTERPRISE, STATE_OWNED
from talentcalc.terms.recognitions import SMALL_OR_MEDIUM

if TYPE_CHECKING:
    from talentcalc.clauses.expressions import Answered, Condition
    from talentcalc.clauses.facts import Fact

_me = Own(Hires.this_person)
_my_result = Own(Results.by_this_person)
_my_firm = Founded.this_enterprise
FOUNDED_ANEW = answered(
    Founded.newly_founded, yes=_my_firm & Enterprise.newly_founded, no=_my_firm & ~Enterprise.newly_founded
)
"""Of a row of `founded`: newly founded, told also by the enterprise that the row means."""
_founded_anew = Founded.some(FOUNDED_ANEW)
_brought = Employment.introduced_through.is_("organised", "employer")
_not_brought = Employment.introduced_through.is_("none")
_introduced = answered(Employment.introduced, yes=Employment.newly_introduced | _brought, no=_not_brought)


def _hired(asked: Condition, person: Condition) -> Answered:
    """What a row of hires asks, told by the person where the row means the person."""
    return answered(asked, yes=_me & person, no=_me & ~person)


def _seen_in_hires(asked: Condition, hired: Condition) -> Answered:
    """What is asked of a person, told by the row of hires that means the person."""
    return answered(asked, yes=Hires.some(_me & hired), no=Hires.some(_me & ~hired))


_founds_from_post = Mobility.leaves_to_found | Mobility.founds_beside_post
STARTS_BUSINESS = answered(
    Venture.starts_business, yes=_founded_anew | _founds_from_post | Employment.activities.has("founding")
)
"""本人创业: who newly founded an enterprise does, and who leaves a post for it or founds one beside it."""
FOUNDS = answered(Employment.activities.has("founding"), yes=_founded_anew | _founds_from_post | Venture.starts_business)
"""创业."""
INNOVATES_OR_FOUNDS = Employment.activities.has("innovating") | FOUNDS
"""创新创业."""
NEWLY_FOUNDED = answered(
    Enterprise.newly_founded, yes=Founded.some(_my_firm & Founded.newly_founded),
    no=Founded.some(_my_firm & ~Founded.newly_founded),
)
"""The enterprise is newly founded: told also by the founder whose enterprise it is."""
FOUNDED_IN_CITY = answered(Enterprise.founded_in_city.is_("founded"), yes=NEWLY_FOUNDED)
"""在本市创办: an enterprise newly founded in the city was founded there."""
FOUNDING_PROJECT = answered(Financing.founding_project, yes=FoundingProjects.given())
"""创业项目: a founding project of a talent is one."""
HIRED_HIGH_LEVEL = _hired(Hires.high_level, Talent.high_level)
HIGH_LEVEL = _seen_in_hires(Talent.high_level, Hires.high_level)
HIRED_INTRODUCED = _hired(Hires.introduced, _introduced)
INTRODUCED = _seen_in_hires(_introduced, Hires.introduced)
"""引进, at whatever time: whoever is newly introduced is introduced, and so is who came by some channel."""
NEWLY_INTRODUCED = answered(Employment.newly_introduced, no=~Employment.introduced | _not_brought)
"""新引进: nobody who was not introduced at all."""
FROM_ELSEWHERE = answered(Employment.from_elsewhere, yes=_introduced)
"""来本地: whoever was introduced came from elsewhere."""
HIRED_DOCTOR = _hired(Hires.doctor, Person.degree >= "doctor")
RESULT_IN_SERVICE = answered(Results.service_result, yes=_my_result & Talent.service_result, no=_my_result & ~Talent.service_result)
SERVICE_RESULT = answered(Talent.service_result, yes=Results.some(_my_result & Results.service_result))
"""职务科技成果, of the row and of the person; a person may have more than the one listed."""
RESULT_CONTRIBUTION = answered(Results.important_contribution, yes=_my_result & Talent.important_contribution)
CONTRIBUTION = answered(Talent.important_contribution, yes=Results.some(_my_result & Results.important_contribution))


def made_by(asked: Condition, definition: Condition) -> Condition:
    """What a row of results asks of whoever made it, told by a document's definition of the person whose result it is."""
    return answered(asked, yes=_my_result & definition)


def hired_as(asked: Condition, definition: Condition) -> Condition:
    """What a row of hires asks, told by a document's definition of the person where the row means the person."""
    return _hired(asked, definition)


def seen_in_hires(definition: Condition, asked: Condition) -> Condition:
    """A document's definition of a person, told by the row of hires that means the person."""
    return _seen_in_hires(definition, asked)


STORIES: tuple[Answered, ...] = (
    ENTERPRISE, STATE_OWNED, SMALL_OR_MEDIUM, STARTS_BUSINESS, FOUNDS, NEWLY_FOUNDED,
    FOUNDING_PROJECT, HIRED_HIGH_LEVEL, HIRED_INTRODUCED, HIRED_DOCTOR, FROM_ELSEWHERE,
)
"""What is told in two places: the profile contradicts itself where both are said and differ."""
DIFFERENT: tuple[tuple[tuple[Fact, ...], Condition], ...] = (
    ((Hires.contract_months, Hires.contract_open_ended), _me & ~HIRE_CONTRACT.is_(CONTRACT)),
    ((Results.service_result,), _my_result & Results.service_result & ~Talent.service_result),
)
"""Facts of a row of which one is said, and what cannot be so of it."""
