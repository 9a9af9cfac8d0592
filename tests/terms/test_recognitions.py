"""What a recognition rests on: size, technology, being an enterprise."""

from __future__ import annotations

import pytest

from support import profile
from talentcalc import terms
from talentcalc.assess.evaluate import holds
from talentcalc.clauses.expressions import Condition


def met(condition: Condition, said: str, kind: str = "company") -> bool | None:
    return holds(condition, profile(f'kind = "enterprise"\nenterprise.kinds = ["{kind}"]\n{said}'))


@pytest.mark.parametrize(("title", "small", "technical"), [
    # Sci-tech SMEs, specialised-innovative firms and little giants are recognised among SMEs, champions are not.
    ("sci-tech-sme", True, True), ("specialised-innovative", True, None), ("little-giant", True, None),
    ("high-tech", None, True), ("single-champion", None, None), ("chain-leader", None, None),
    ("industry-leader", None, None),
])
def test_a_recognition_implies_what_it_rests_on(title: str, small: bool | None, technical: bool | None) -> None:
    said = f'complete = true\ngrowth.recognitions = ["{title}"]'
    # Every enterprise is of some size: closing the profile does not say of which.
    assert met(terms.small_or_medium(), said) is small
    assert met(terms.sci_tech_enterprise(), said) is bool(technical)
    assert met(terms.sci_tech_enterprise(), f'growth.recognitions = ["{title}"]') is technical
    assert met(terms.high_tech_enterprise(), said) is (title == "high-tech")


@pytest.mark.parametrize(("size", "expected"), [("micro", True), ("small", True), ("medium", True), ("large", False)])
def test_size_tells_an_sme(size: str, expected: bool) -> None:
    assert met(terms.small_or_medium(), f'growth.size = "{size}"') is expected


def test_whoever_says_to_be_a_sci_tech_enterprise_is_one() -> None:
    assert met(terms.sci_tech_enterprise(), "growth.sci_tech_enterprise = true") is True
    assert met(terms.sci_tech_enterprise(), "") is None


@pytest.mark.parametrize("kind", ["public-institution", "government-organ"])
def test_what_is_no_enterprise_is_none_of_these_whatever_it_leaves_unsaid(kind: str) -> None:
    assert met(terms.high_tech_enterprise(), "", kind) is False
    assert met(terms.sci_tech_enterprise(), "", kind) is False
