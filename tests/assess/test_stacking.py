"""Tiers of one purpose exclude each other: the highest met stands."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assess.invented import APPLICANT, document, offer
from support import profile
from talentcalc.assess.check import check_against
from talentcalc.assess.outcomes import ELIGIBLE, EXCLUDED, INELIGIBLE, POSSIBLE, Assessment
from talentcalc.assess.stacking import MAY_PAY_LESS, STANDS, stack
from talentcalc.clauses.amounts import exact, unstated, up_to
from talentcalc.clauses.expressions import ALWAYS
from talentcalc.clauses.text import Text, both
from talentcalc.profile.person import Person
from talentcalc.profile.work import Employment

OUTCOMES = (ELIGIBLE, POSSIBLE, INELIGIBLE)
HOME: dict[str, Any] = {"purpose": "home-purchase"}
DOCTOR, FULL_TIME = Person.degree >= "doctor", Employment.full_time


@given(st.lists(st.tuples(st.integers(1, 4), st.sampled_from(OUTCOMES)), max_size=6))
def test_the_lowest_tier_number_among_the_eligible_stands(tiers: list[tuple[int, str]]) -> None:
    plan = document()
    group = [
        Assessment(offer(of=plan, tier=tier, **HOME), ALWAYS, outcome, "in-force") for tier, outcome in tiers
    ]
    group = stack(group, profile(APPLICANT))
    standing = min((tier for tier, outcome in tiers if outcome == ELIGIBLE), default=None)
    for one, (tier, before) in zip(group, tiers, strict=True):
        excluded = standing is not None and tier > standing and before != INELIGIBLE
        assert one.outcome == (EXCLUDED if excluded else before)
        if excluded:
            by = next(other for other in group if other.program.id == one.excluded_by)
            assert (by.outcome, by.program.tier) == (ELIGIBLE, standing)


@given(st.lists(st.tuples(st.sampled_from((1, 2, None)), st.sampled_from(OUTCOMES), st.integers(1, 9)), max_size=5))
def test_stacking_gives_a_new_list_and_leaves_the_assessments_given_as_they_are(
    ones: list[tuple[int | None, str, int]]
) -> None:
    plan = document()
    group = [Assessment(offer(of=plan, tier=tier, **HOME), ALWAYS, outcome, "in-force") for tier, outcome, _ in ones]
    for one, (_, _, yuan) in zip(group, ones, strict=True):
        one.low = one.high = yuan
    before = [{slot: getattr(one, slot) for slot in one.__slots__} for one in group]
    copied = [{slot: list(value) if isinstance(value, list) else value for slot, value in one.items()} for one in before]
    listed = list(group)
    found = stack(group, profile(APPLICANT))
    assert found is not group
    assert all(one is other for one, other in zip(group, listed, strict=True))
    assert [{slot: getattr(one, slot) for slot in one.__slots__} for one in group] == copied


def two_tiers(toml: str, higher: Any = None, lower: Any = None, **differs: Any) -> tuple[Assessment, Assessment]:
    plan = document()
    first = offer(DOCTOR, higher or exact(250_000), of=plan, tier=1, **HOME)
    second = offer(FULL_TIME, lower or exact(100_000), of=plan, **{"tier": 2, **HOME, **differs})
    found = check_against(profile(APPLICANT + toml), [plan])
    return found[first.id], found[second.id]


BOTH = '[person]\ndegree = "doctor"\n[employment]\nfull_time = true\n'


def test_what_is_excluded_names_what_stands_and_asks_for_nothing() -> None:
    higher, lower = two_tiers('[person]\ndegree = "doctor"\n')
    assert (higher.outcome, lower.outcome, lower.excluded_by) == (ELIGIBLE, EXCLUDED, higher.program.id)
    assert (lower.missing, lower.reasons) == ([], [both(STANDS, name=higher.program.name)])


def test_a_higher_tier_that_is_only_possible_takes_nothing_away() -> None:
    higher, lower = two_tiers("[employment]\nfull_time = true\n")
    assert (higher.outcome, lower.outcome) == (POSSIBLE, ELIGIBLE)


@pytest.mark.parametrize("differs", [{"purpose": "award"}, {"payee": "team"}, {"tier": None}, {"purpose": None}])
def test_other_purposes_other_payees_and_programs_without_a_tier_add_up(differs: dict[str, Any]) -> None:
    higher, lower = two_tiers(BOTH, **differs)
    assert (higher.outcome, lower.outcome) == (ELIGIBLE, ELIGIBLE)


def test_tiers_of_two_documents_do_not_meet() -> None:
    one, two = offer(tier=1, **HOME), offer(tier=2, **HOME)
    two.item.document.id = "another"
    found = check_against(profile(APPLICANT), [one.item.document, two.item.document])
    assert [each.outcome for each in found.assessments] == [ELIGIBLE, ELIGIBLE]


@pytest.mark.parametrize(("toml", "higher", "lower", "said"), [
    (BOTH, up_to(250_000), exact(100_000), True),
    (BOTH, exact(250_000), exact(100_000), False),
    (BOTH, unstated(), exact(100_000), False),
    (BOTH, up_to(250_000), up_to(100_000), False),
    ('[person]\ndegree = "doctor"\n', up_to(250_000), exact(100_000), False),
])
def test_a_higher_tier_that_may_pay_less_than_the_lower_one_for_sure_says_so(
    toml: str, higher: Any, lower: Any, said: bool
) -> None:
    first, second = two_tiers(toml, higher, lower)
    note = both(MAY_PAY_LESS, name=second.program.name, sum=Text("100,000 元", "100,000 yuan"))
    assert first.notes == ([note] if said else [])
