"""Items 2 and 3: the talent town and the science city."""

from __future__ import annotations

import pytest

from support import assessed, outcome

APARTMENT, CENTRE = "changsha/2.talent-apartment", "changsha/2.service-centre"
UNIVERSITY, INTERNATIONAL = "changsha/3.university-centre", "changsha/3.international-services"
ONE_STOP = "changsha/3.one-stop-service"


def worker(*said: str, place: str = "岳麓区") -> str:
    return "\n".join(('kind = "applicant"', f'employment.place = "{place}"', *said))


HIGH_TECH, ELSEWHERE = 'employment.zones = ["changsha-high-tech"]', "employment.zones = []"
HOUSED, NOT_HOUSED = 'person.policies_met = ["talent-housing"]', "person.policies_met = []"


@pytest.mark.parametrize(("zone", "housing", "apartment", "centre"), [
    (HIGH_TECH, HOUSED, "eligible", "eligible"),
    (HIGH_TECH, "", "possible", "eligible"),
    (HIGH_TECH, NOT_HOUSED, "ineligible", "eligible"),
    # Elsewhere in the city the text neither admits nor refuses.
    (ELSEWHERE, HOUSED, "possible", "possible"),
    (ELSEWHERE, NOT_HOUSED, "ineligible", "possible"),
    ("", HOUSED, "possible", "possible"),
])
def test_the_talent_town_serves_those_in_the_zone(zone: str, housing: str, apartment: str, centre: str) -> None:
    toml = worker(zone, housing)
    assert (outcome(APARTMENT, toml), outcome(CENTRE, toml)) == (apartment, centre)


def test_outside_the_zone_the_open_point_is_the_reason() -> None:
    found = assessed(CENTRE, worker(ELSEWHERE))
    assert [one.en for one in found.reasons] == ["whether only those who work in the zone are served is not said"]
    assert found.missing == []


def test_the_talent_town_is_out_of_reach_from_another_city() -> None:
    assert outcome(APARTMENT, worker(HIGH_TECH, HOUSED, place="株洲市")) == "ineligible"
    assert outcome(CENTRE, worker(HIGH_TECH, place="株洲市")) == "ineligible"


def college(kinds: str, school: str, platforms: str) -> str:
    return f'kind = "enterprise"\nenterprise.kinds = {kinds}\nschool.kind = "{school}"\nplatforms = {platforms}'


def centre(kind: str = "university-innovation-centre", place: str = "长沙县") -> str:
    return f'[{{kind = "{kind}", place = "{place}"}}]'


@pytest.mark.parametrize(("toml", "expected"), [
    (college('["school"]', "university", centre()), "eligible"),
    (college('["school"]', "higher-vocational", centre()), "eligible"),
    (college('["school"]', "secondary-vocational", centre()), "ineligible"),
    (college('["company"]', "university", centre()), "ineligible"),
    # The science city lies in Changsha County; the rest of the city is another place.
    (college('["school"]', "university", centre(place="岳麓区")), "ineligible"),
    (college('["school"]', "university", centre(place="长沙市")), "possible"),
    (college('["school"]', "university", centre("key-laboratory")), "ineligible"),
    (college('["school"]', "university", "[]"), "ineligible"),
    ('kind = "enterprise"\nenterprise.kinds = ["school"]\nschool.kind = "university"', "possible"),
])
def test_university_centres_may_move_into_the_science_city(toml: str, expected: str) -> None:
    assert outcome(UNIVERSITY, toml) == expected


@pytest.mark.parametrize(("kinds", "place", "zones", "expected"), [
    ('["international"]', "长沙县", "[]", "eligible"),
    ('["international"]', "开福区", '["songya-lake"]', "eligible"),
    ('["international"]', "开福区", '["changsha-economic"]', "eligible"),
    ('["international"]', "雨花区", '["changsha-free-trade"]', "eligible"),
    ('["international"]', "雨花区", '["changsha-high-tech"]', "possible"),
    ('["international"]', "湘潭市", '["songya-lake"]', "ineligible"),
    ('["leading"]', "长沙县", "[]", "ineligible"),
])
def test_international_talent_is_served_round_the_science_city(
    kinds: str, place: str, zones: str, expected: str
) -> None:
    said = (f"talent.kinds = {kinds}", f"employment.zones = {zones}")
    assert outcome(INTERNATIONAL, worker(*said, HOUSED, place=place)) == expected


@pytest.mark.parametrize(("housing", "expected"), [(HOUSED, "eligible"), ("", "possible"), (NOT_HOUSED, "ineligible")])
def test_who_may_live_in_the_apartments_being_built_is_left_to_other_rules(housing: str, expected: str) -> None:
    found = assessed(INTERNATIONAL, worker('talent.kinds = ["international"]', housing, place="长沙县"))
    assert (found.outcome, found.discretion) == (expected, "case-by-case")


@pytest.mark.parametrize(("kinds", "place", "zones", "expected"), [
    ('["international"]', "长沙县", "[]", "eligible"), ('["international"]', "雨花区", '["changsha-free-trade"]', "eligible"),
    ('["international"]', "雨花区", "[]", "possible"), ('["international"]', "湘潭市", '["songya-lake"]', "ineligible"),
    ('["leading"]', "长沙县", "[]", "ineligible"),
])
@pytest.mark.parametrize("housing", [HOUSED, "", NOT_HOUSED])
def test_the_one_stop_service_asks_for_no_housing_rule(
    kinds: str, place: str, zones: str, expected: str, housing: str
) -> None:
    found = assessed(ONE_STOP, worker(f"talent.kinds = {kinds}", f"employment.zones = {zones}", housing, place=place))
    assert (found.outcome, found.discretion) == (expected, "entitled")


def test_who_is_international_talent_is_asked() -> None:
    found = assessed(INTERNATIONAL, worker('employment.zones = ["songya-lake"]', HOUSED))
    assert (found.outcome, found.missing) == ("possible", ["talent.kinds"])
