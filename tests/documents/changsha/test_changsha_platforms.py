"""Items 6 and 7: major platforms, training centres, doctors for municipal institutions."""

from __future__ import annotations

import pytest

from support import assessed, outcome

MAJOR, TRAINING = "changsha/6.major-platform", "changsha/7.training-centre"
DOCTORS = "changsha/7.doctor-recruitment"


def platform(kind: str, level: str = "national", place: str = "望城区") -> str:
    return f'kind = "enterprise"\nplatforms = [{{kind = "{kind}", level = "{level}", place = "{place}"}}]'


NAMED = (
    "industry-innovation-centre", "technology-innovation-centre", "engineering-research-centre",
    "manufacturing-innovation-centre", "medical-centre",
)
NEAR = (
    "key-laboratory", "engineering-laboratory", "clinical-research-centre", "engineering-technology-centre",
    "enterprise-technology-centre", "industrial-design-centre", "industrial-technology-institute", "innovation-base",
    "sci-tech-infrastructure", "other",
)


@pytest.mark.parametrize("kind", NAMED)
@pytest.mark.parametrize(("level", "expected"), [
    ("national", "eligible"), ("provincial", "possible"), ("municipal", "ineligible"), ("none", "ineligible"),
])
def test_the_five_named_platforms_count_at_national_level(kind: str, level: str, expected: str) -> None:
    assert outcome(MAJOR, platform(kind, level)) == expected


@pytest.mark.parametrize("kind", NEAR)
@pytest.mark.parametrize(("level", "expected"), [("national", "possible"), ("provincial", "ineligible")])
def test_near_national_platforms_are_open(kind: str, level: str, expected: str) -> None:
    assert outcome(MAJOR, platform(kind, level)) == expected


def test_other_platforms_and_other_cities_do_not_count() -> None:
    assert outcome(MAJOR, platform("general-maker-space")) == "ineligible"
    assert outcome(MAJOR, platform("medical-centre", place="湘潭市")) == "ineligible"


def test_of_several_platforms_one_is_enough() -> None:
    rows = 'platforms = [{kind = "general-maker-space"}, {kind = "medical-centre", level = "national", place = "长沙市"}]'
    assert outcome(MAJOR, f'kind = "enterprise"\n{rows}') == "eligible"


def test_a_platform_of_unknown_level_stays_open() -> None:
    found = assessed(MAJOR, 'kind = "enterprise"\nplatforms = [{kind = "medical-centre", place = "长沙市"}]')
    assert (found.outcome, found.missing) == ("possible", ["platforms.level"])


@pytest.mark.parametrize(("kind", "place", "expected"), [
    ("public-training-centre", "宁乡市", "eligible"),
    ("public-training-centre", "株洲市", "ineligible"),
    # The list is not open: an own training base is none.
    ("student-training-base", "宁乡市", "ineligible"),
])
def test_public_training_centres_are_supported(kind: str, place: str, expected: str) -> None:
    assert outcome(TRAINING, platform(kind, "municipal", place)) == expected


def institution(kinds: str, level: str, hires: str = "[{doctor = true}]", place: str = "芙蓉区", state: str = "true") -> str:
    return (
        f'kind = "enterprise"\nenterprise.place = "{place}"\nenterprise.kinds = {kinds}\n'
        f'enterprise.state_owned = {state}\nenterprise.affiliation = "{level}"\nhires = {hires}'
    )


@pytest.mark.parametrize(("kinds", "expected"), [
    ('["school"]', "eligible"), ('["research-institution"]', "eligible"), ('["hospital"]', "eligible"),
    ('["culture-tourism"]', "eligible"),
    # 等事业单位: another institution of the city is a neighbour, an enterprise is none.
    ('["public-institution"]', "possible"), ('["company"]', "ineligible"),
])
def test_which_municipal_institutions_are_helped_to_take_on_doctors(kinds: str, expected: str) -> None:
    assert outcome(DOCTORS, institution(kinds, "municipal")) == expected


@pytest.mark.parametrize(("kinds", "expected"), [
    ('["culture-tourism", "culture-company"]', "ineligible"), ('["culture-tourism", "film-company"]', "possible"),
    ('["culture-tourism", "public-institution"]', "eligible"),
])
def test_a_culture_body_counts_as_a_public_institution_not_as_a_company(kinds: str, expected: str) -> None:
    assert outcome(DOCTORS, institution(kinds, "municipal")) == expected


def test_a_culture_body_said_to_be_a_public_institution_needs_no_owner() -> None:
    toml = institution('["culture-tourism", "public-institution"]', "municipal").replace("enterprise.state_owned = true\n", "")
    assert outcome(DOCTORS, toml) == "eligible"


def test_enterprises_and_private_schools_are_no_public_institutions() -> None:
    for kinds in ('["school", "company"]', '["culture-tourism", "company"]'):
        assert outcome(DOCTORS, institution(kinds, "municipal")) == "ineligible"
    for kind in ("school", "research-institution", "hospital", "culture-tourism"):
        private = institution(f'["{kind}"]', "municipal", state="false")
        assert outcome(DOCTORS, f"{private}\npublic_body.public_hospital = false") == "ineligible"
        unsaid = institution(f'["{kind}"]', "municipal").replace("enterprise.state_owned = true\n", "")
        assert "enterprise.state_owned" in assessed(DOCTORS, unsaid).missing


@pytest.mark.parametrize(("level", "expected"), [
    ("municipal", "eligible"), ("county", "ineligible"), ("provincial", "ineligible"), ("national", "ineligible"),
    ("none", "ineligible"),
])
def test_institutions_of_another_level_are_not_the_citys(level: str, expected: str) -> None:
    assert outcome(DOCTORS, institution('["school"]', level)) == expected


@pytest.mark.parametrize(("hires", "expected"), [
    ("[{doctor = true}]", "eligible"), ("[{doctor = false}]", "ineligible"), ("[]", "ineligible"), ("[{}]", "possible"),
])
def test_the_support_is_for_taking_on_doctors(hires: str, expected: str) -> None:
    assert outcome(DOCTORS, institution('["hospital"]', "municipal", hires)) == expected


def test_the_doctor_gets_nothing_by_this_sentence() -> None:
    assert assessed(DOCTORS, institution('["school"]', "municipal")).program.payee == "institution"
