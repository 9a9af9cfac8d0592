"""企业, 事业单位, 国有企业, 机关: which kinds of body are which, in every document."""

from __future__ import annotations

import pytest

from support import profile
from talentcalc import terms
from talentcalc.assess.evaluate import holds
from talentcalc.clauses.expressions import Condition
from talentcalc.profile.enterprise import KIND


def met(condition: Condition, said: str) -> bool | None:
    """Whether the condition holds for an enterprise of which `said` is said."""
    return holds(condition, profile(f'kind = "enterprise"\n{said}'))


def kinds(*listed: str, state: str = "") -> str:
    return f"enterprise.kinds = {list(listed)}" + (f"\nenterprise.state_owned = {state}" if state else "")


BY_NAME = ("company", "culture-company", "domestic-service", "film-company")
NONE = ("public-institution", "government-organ")


@pytest.mark.parametrize("kind", list(KIND))
def test_each_kind_of_body_is_an_enterprise_or_none_or_may_be_one(kind: str) -> None:
    expected = True if kind in BY_NAME else False if kind in NONE else None
    assert met(terms.enterprise(), kinds(kind)) is expected


@pytest.mark.parametrize("kind", list(KIND))
def test_a_company_is_an_enterprise_whatever_else_it_is(kind: str) -> None:
    assert met(terms.enterprise(), kinds("company", kind)) is True


@pytest.mark.parametrize(("said", "expected"), [
    # A public institution or an organ is no enterprise, whatever else is listed beside it.
    (kinds("hospital", "public-institution"), False), (kinds("film-company", "public-institution"), False),
    (kinds("industrial-park", "government-organ"), False),
    # What the state runs as a school, an institute or a hospital is a public institution.
    (kinds("school", state="true"), False), (kinds("school", state="false"), None),
    (kinds("kindergarten", state="true"), False), (kinds("kindergarten", state="false"), None),
    (kinds("research-institution", state="true"), False), (kinds("research-institution", state="false"), None),
    (kinds("hospital", state="true"), False), (kinds("hospital") + "\npublic_body.public_hospital = true", False),
    (kinds("bank", state="true"), None), (kinds("platform", state="true"), None),
    ("enterprise.kinds = []", False), ("", None),
])
def test_public_institutions_and_organs_are_no_enterprises(said: str, expected: bool | None) -> None:
    assert met(terms.enterprise(), said) is expected


@pytest.mark.parametrize("standing", [
    *(f'growth.recognitions = ["{title}"]' for title in (
        "specialised-innovative", "single-champion", "little-giant", "chain-leader", "industry-leader", "high-tech",
        "sci-tech-sme",
    )),
    *(f'growth.above_scale = "{kind}"' for kind in ("industry", "services", "trade", "construction")),
    "growth.sci_tech_enterprise = true",
])
def test_what_only_enterprises_are_recognised_as_tells_one(standing: str) -> None:
    assert met(terms.enterprise(), f"{kinds('platform')}\n{standing}") is True
    assert met(terms.enterprise(), f"{kinds('public-institution')}\n{standing}") is False


UNTITLED = 'growth.recognitions = []\ngrowth.above_scale = "none"\ngrowth.sci_tech_enterprise = false'


def test_without_a_title_it_stays_open_whether_a_platform_is_an_enterprise() -> None:
    assert met(terms.enterprise(), f"{kinds('platform')}\n{UNTITLED}") is None


def test_the_kind_of_farm_tells_it_of_farms_alone() -> None:
    assert met(terms.enterprise(), f'{kinds("bank")}\n{UNTITLED}\nfarm.kind = "agricultural-enterprise"') is None


@pytest.mark.parametrize(("kind", "expected"), [
    ("leading-enterprise", True), ("agricultural-enterprise", True), ("demonstration-cooperative", None),
    ("cooperative", None), ("family-farm", None), ("other", None), ("none", None),
])
def test_an_agricultural_enterprise_is_one_a_cooperative_not_plainly(kind: str, expected: bool | None) -> None:
    assert met(terms.enterprise(), f'{kinds("farm")}\nfarm.kind = "{kind}"') is expected


OF_THE_STATE = ("public-institution", "school", "kindergarten", "research-institution", "hospital")
NO_INSTITUTION = (*BY_NAME, "government-organ", "bank", "investor")


@pytest.mark.parametrize("kind", list(KIND))
def test_each_kind_that_the_state_runs_is_a_public_institution_or_none_or_may_be_one(kind: str) -> None:
    expected = True if kind in OF_THE_STATE else False if kind in NO_INSTITUTION else None
    assert met(terms.public_institution(), kinds(kind, state="true")) is expected
    assert met(terms.public_institution(), kinds(kind, "company", state="true")) is (kind == "public-institution")


@pytest.mark.parametrize(("said", "expected"), [
    (kinds("public-institution"), True), (kinds("company"), False), (kinds("government-organ"), False),
    *((kinds(kind, state="true"), True) for kind in ("school", "kindergarten", "research-institution", "hospital")),
    *((kinds(kind, state="false"), False) for kind in ("school", "kindergarten", "research-institution")),
    (kinds("hospital", state="false") + "\npublic_body.public_hospital = false", False),
    (kinds("hospital") + "\npublic_body.public_hospital = true", True),
    (kinds("school"), None), (kinds("school", "company", state="true"), False),
    (kinds("hospital", "company", state="true"), False),
    # The state runs some of these as institutions, some as enterprises.
    *((kinds(kind, state="true"), None) for kind in ("laboratory", "platform", "culture-tourism", "other")),
    *((kinds(kind, state="false"), False) for kind in ("laboratory", "platform", "culture-tourism", "other")),
    (kinds("bank", state="true"), False), (kinds("investor", state="true"), False), ("", None),
])
def test_which_bodies_are_public_institutions(said: str, expected: bool | None) -> None:
    assert met(terms.public_institution(), said) is expected


@pytest.mark.parametrize(("said", "expected"), [
    (kinds("company", state="true"), True), (kinds("company", state="false"), False), (kinds("company"), None),
    (kinds("domestic-service", state="true"), True), (kinds("bank", state="true"), None),
    (kinds("school", state="true"), False), (kinds("public-institution", state="true"), False),
    (kinds("government-organ", state="true"), False),
])
def test_a_state_enterprise_is_an_enterprise_that_the_state_owns(said: str, expected: bool | None) -> None:
    assert met(terms.state_enterprise(), said) is expected


@pytest.mark.parametrize(("said", "expected"), [
    (kinds("company", state="true"), True), (kinds("bank", state="true"), True), (kinds("school", state="true"), True),
    (kinds("public-institution"), True), (kinds("company", state="false"), False), (kinds("company"), None),
    (kinds("government-organ", state="true"), False), ("enterprise.state_owned = true", None),
])
def test_a_state_unit_is_whatever_the_state_owns_but_an_organ(said: str, expected: bool | None) -> None:
    assert met(terms.state_unit(), said) is expected


@pytest.mark.parametrize(("kind", "expected"), [
    ("university", True), ("higher-vocational", True), ("secondary-vocational", False), ("technician", False),
    ("other", False),
])
def test_a_university_is_a_school_of_higher_education(kind: str, expected: bool) -> None:
    said = f'{kinds("school")}\nschool.kind = "{kind}"'
    assert (met(terms.university(), said), met(terms.university_or_institute(), said)) == (expected, expected)


def test_an_institute_stands_beside_universities() -> None:
    assert met(terms.university_or_institute(), kinds("research-institution")) is True
    assert met(terms.university(), kinds("research-institution")) is False


@pytest.mark.parametrize(("said", "expected"), [
    (kinds("hospital", state="true"), True), (kinds("hospital", state="false"), False), (kinds("hospital"), None),
    (kinds("hospital") + "\npublic_body.public_hospital = false", False),
    (kinds("hospital", "company", state="true"), None),  # a hospital that is a company: not said to be a public one
    (kinds("school", state="false"), None), (kinds("hospital") + "\nenterprise.makes_guaranteed_loans = false", None),
])
def test_whether_the_state_runs_it_tells_a_public_hospital(said: str, expected: bool | None) -> None:
    assert met(terms.public_hospital(), said) is expected
