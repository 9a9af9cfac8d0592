"""The sample profiles, each worked out by hand from the documents."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from talentcalc.assess.check import Result, check
from talentcalc.profile.reading import load_profile

SAMPLES = sorted((Path(__file__).parents[2] / "profiles").glob("*.toml"))
L = "luzhou-2021/"

# Program, outcome, low, high. The sums are worked out beside each.
EXPECTED: dict[str, list[tuple[str, str, int | None, int | None]]] = {
    "doctor-hired-in-jiangyang": [
        (f"{L}11.job-seeking-subsidy", "eligible", 600, 600),  # three months full on 2022-06-01
        (f"{L}27.living-allowance", "eligible", 72_000, 72_000),  # 2,000 a month for 36 months
        (f"{L}18.rent-free-tier-2", "eligible", None, None),
        (f"{L}18.rent-free-tier-3", "excluded", None, None),
        (f"{L}18.rent-free-tier-4", "excluded", None, None),
        (f"{L}18.home-grant-tier-2", "ineligible", 0, 250_000),  # three months of work, no home
    ],
    "full-professor-in-luxian": [
        (f"{L}27.living-allowance", "possible", 72_000, 72_000),  # the county decides
        (f"{L}18.rent-free-tier-2", "possible", None, None),
    ],
    "founder-of-a-firm-in-naxi": [
        (f"{L}18.home-grant-tier-2", "eligible", 0, 250_000),  # 30 million and 30 jobs, both just met
        (f"{L}18.home-grant-tier-3", "excluded", 100_000, 100_000),
        (f"{L}11.startup-subsidy", "eligible", 0, 200_000),
        (f"{L}4.job-subsidy", "eligible", 75_000, 75_000),  # 30 jobs with housing fund at 2,500
    ],
    "master-in-longmatan": [
        (f"{L}18.home-grant-tier-3", "eligible", 100_000, 100_000),  # three years full on the day
        (f"{L}18.rent-free-tier-3", "eligible", None, None),
        (f"{L}27.living-allowance", "ineligible", 72_000, 72_000),
    ],
    "bachelor-after-the-trial": [
        (f"{L}11.job-seeking-subsidy", "eligible", 600, 600),
        (f"{L}18.rent-free-tier-4", "eligible", None, None),
        (f"{L}18.rent-free-tier-3", "ineligible", None, None),
    ],
    "company-with-new-jobs": [
        (f"{L}4.job-subsidy", "eligible", 50_000, 50_000),  # 20 at 2,500; 3,499.99 yuan is too low a wage
        (f"{L}11.hiring-subsidy", "eligible", 5_000, 5_000),  # 5 at 1,000
        (f"{L}14.commercial-loan-interest", "eligible", 1_000_000, 1_000_000),  # 1% of 110 million, capped
        (f"{L}5.four-above-reward", "eligible", 0, 3_000_000),
    ],
    "research-institution-with-sales": [
        # 1% of 2.3 billion is 23 million, capped at 20; 1% of 50 million is known of the second, 20 million at most
        (f"{L}13.sales-subsidy", "eligible", 20_500_000, 40_000_000),
    ],
    "park-and-platforms": [
        (f"{L}8.national-hr-park", "eligible", 500_000, 500_000),  # 1,000,000 less the provincial 500,000
        (f"{L}12.provincial-maker-space", "eligible", 50_000, 50_000),
        (f"{L}20.national-labs-construction", "eligible", 3_000_000, 3_000_000),
        (f"{L}20.platform-construction", "eligible", 0, 1_000_000),  # two centres, 500,000 each at most
    ],
    "influencer": [(f"{L}7.influencer-award", "eligible", 20_000, 20_000)],
    "vocational-school": [
        (f"{L}22.graduate-retention", "eligible", 120_000, 120_000),  # 120 at 1,000
        (f"{L}23.training-subsidy-provider", "eligible", 0, 280_000),  # 40 at 7,000 at most
    ],
    "film-and-culture-company": [
        (f"{L}26.film-award", "eligible", 0, 2_000_000),
        (f"{L}26.creative-work-award", "eligible", 6_000, 6_000),  # two works at 3,000
    ],
    "researcher-in-ziliujing": [("ziliujing/8.researcher-project-funds", "eligible", 50_000, 100_000)],
    "institution-in-ziliujing": [
        ("ziliujing/8.new-rd-institution-award", "eligible", 50_000, 100_000),
        ("ziliujing/17.conversion-income-share", "eligible", 700_000, None),  # 70% of 1,000,000 or more
    ],
    "agency-for-taixing": [("taixing/4.agency-referral-award", "eligible", 20_000, 200_000)],
    "investor-in-taixing": [
        ("taixing/7.investor-subsidy", "eligible", 3_995_000, 3_995_000),  # 5 per mille of 399 million, and the cap
    ],
    "intern-in-changsha": [("changsha/10.intern-allowance", "possible", None, None)],  # a park is not said
    "tech-company-in-changsha": [
        ("changsha/17.growth-plan", "eligible", None, None),
        ("changsha/17.talent-loan", "ineligible", None, None),  # its own conditions are not met
    ],
    "tech-company-under-the-draft": [("luzhou-145/4-5.enterprise-autonomy", "eligible", None, None)],
    "young-scientist-under-the-draft": [("luzhou-145/3-2.youth-projects", "possible", None, None)],
    "nearly-empty": [(f"{L}27.living-allowance", "possible", 72_000, 72_000)],
}


def checked(name: str) -> Result:
    return check(load_profile(SAMPLES[0].parent / f"{name}.toml"))


def test_every_sample_is_worked_out() -> None:
    assert {path.stem for path in SAMPLES} == set(EXPECTED)


@pytest.mark.parametrize(
    ("name", "program", "outcome", "low", "high"),
    [(name, *row) for name, rows in EXPECTED.items() for row in rows],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_a_sample_comes_to_what_the_text_gives(
    name: str, program: str, outcome: str, low: int | None, high: int | None
) -> None:
    found = checked(name)[program]
    assert (found.outcome, found.low, found.high) == (outcome, low, high)


def sums(name: str, payee: str, validity: str) -> dict[str, Any]:
    (total,) = [one for one in checked(name).totals if (one.payee, one.validity) == (payee, validity)]
    return {slot: getattr(total, slot) for slot in ("entitled", "low", "high", "discretionary_high", "eligible_open_ended")}


def test_the_doctor_is_due_600_and_72_600_once_recognised() -> None:
    assert sums("doctor-hired-in-jiangyang", "person", "in-force") == {
        "entitled": 600, "low": 72_600, "high": 72_600, "discretionary_high": 0, "eligible_open_ended": False,
    }


def test_the_firm_s_money_is_not_the_founder_s() -> None:
    # 250,000 for the home and 200,000 for the start-up; 75,000 for jobs go to the firm
    assert sums("founder-of-a-firm-in-naxi", "person", "in-force")["high"] == 450_000
    assert sums("founder-of-a-firm-in-naxi", "enterprise", "in-force")["entitled"] == 75_000


def test_what_has_lapsed_is_kept_apart() -> None:
    assert sums("bachelor-after-the-trial", "person", "lapsed")["entitled"] == 600
    assert not [one for one in checked("bachelor-after-the-trial").totals if one.validity == "in-force" and one.entitled]


def test_the_investor_s_subsidy_is_optional_and_the_film_s_too() -> None:
    assert sums("investor-in-taixing", "investor", "undated")["discretionary_high"] == 3_995_000
    assert sums("film-and-culture-company", "production-team", "in-force")["discretionary_high"] == 2_000_000


def test_the_nearly_empty_profile_is_told_no_nowhere() -> None:
    assert {one.outcome for one in checked("nearly-empty").assessments} <= {"possible", "eligible"}
