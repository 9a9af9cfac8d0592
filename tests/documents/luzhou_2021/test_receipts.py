"""What was received and decided, said in whichever way: the same money is left. Default day: 2022-06-01."""

from __future__ import annotations

from itertools import permutations
from typing import Any

import pytest

from support import assessed, checked, outcome, profile
from talentcalc.assess.check import check
from talentcalc.profile.faults import ProfileFaults

FIRM = 'kind = "enterprise"\n[enterprise]\nkinds = ["company"]\nplace = "江阳区"\nfounded_in_city = "founded"\n'
PARK, BASE = "luzhou-2021/8.national-hr-park", "luzhou-2021/8.national-talent-base"
LABS, CONSTRUCTION = "luzhou-2021/20.national-labs-construction", "luzhou-2021/20.platform-construction"
JOBS = "luzhou-2021/4.job-subsidy"


def platform(  # noqa: PLR0913, PLR0917 -- the keys of a row
    kind: str, level: str, new: str, name: str = "", before: str = "", count: int = 1
) -> str:
    said = [f'kind = "{kind}"', f'level = "{level}"', f"{new} = true", f"count = {count}"]
    said += [f'name = "{name}"'] if name else []
    said += [f'previous_level = "{before}"'] if before else []
    return "[[platforms]]\n" + "\n".join(said) + "\n"


def received(amount: int | None = None, purpose: str = "", program: str = "", row: str = "", **more: int) -> str:
    said = [f'purpose = "{purpose}"'] if purpose else []
    said += [f'program = "luzhou-2021/{program}"'] if program else []
    said += [f'row = "{row}"'] if row else []
    said += [] if amount is None else [f"amount_yuan = {amount}"]
    said += [f"{key} = {value}" for key, value in more.items()]
    return "[[received]]\n" + "\n".join(said) + "\n"


def decision(program: str, outcome: str, row: str = "") -> str:
    named = f'row = "{row}"\n' if row else ""
    return f'[[decisions]]\nprogram = "{program}"\noutcome = "{outcome}"\n{named}'


def left(program: str, toml: str) -> tuple[str, Any, Any]:
    found = assessed(program, FIRM + toml)
    return found.outcome, found.low, found.high


# A rise: what the lower level was paid is taken off once, whether its level, its receipt or both are said.
RISES = [
    (PARK, "hr-industrial-park", "newly_recognised", "provincial", "hr-park-construction", "8.provincial-hr-park", 500_000, 500_000),
    (BASE, "talent-introduction-base", "newly_approved", "provincial", "talent-base-construction", "8.provincial-talent-base", 200_000, 300_000),
    (
        "luzhou-2021/12.national-maker-space", "general-maker-space", "newly_filed", "provincial", "maker-space",
        "12.provincial-maker-space", 50_000, 50_000,
    ),
    (
        "luzhou-2021/12.national-specialised-maker-space", "specialised-maker-space", "newly_filed", "national", "maker-space",
        "12.national-maker-space", 100_000, 100_000,
    ),
    (
        "luzhou-2021/12.national-specialised-maker-space", "specialised-maker-space", "newly_filed", "provincial", "maker-space",
        "12.provincial-maker-space", 50_000, 150_000,
    ),
]


@pytest.mark.parametrize(("program", "kind", "new", "level", "purpose", "lower", "paid", "owed"), RISES)
def test_the_difference_of_a_risen_level_is_paid_once(  # noqa: PLR0913, PLR0917 -- the columns of the table
    program: str, kind: str, new: str, level: str, purpose: str, lower: str, paid: int, owed: int
) -> None:
    unsaid = platform(kind, "national", new, "甲")
    said = platform(kind, "national", new, "甲", level)
    whole = ("eligible", paid + owed, paid + owed)
    assert left(program, said) == ("eligible", owed, owed)
    assert left(program, platform(kind, "national", new, "甲", "none")) == whole
    for one in (unsaid, said):
        for receipt in (
            received(paid, program=lower), received(paid, program=lower, row="甲"), received(None, program=lower),
            received(paid, purpose, lower), received(paid // 2, program=lower),
        ):
            assert left(program, one + receipt) == ("eligible", owed, owed)
    for receipt in (received(paid, purpose), received(paid, purpose, row="甲"), received(paid, purpose, count=1)):
        assert left(program, said + receipt) == ("eligible", owed, owed)
    # more than the lower level pays is deducted in full
    assert left(program, said + received(paid + 7, purpose)) == ("eligible", owed - 7, owed - 7)
    assert left(program, said + received(paid + owed, purpose, row="甲"))[0] == "excluded"


def test_a_receipt_by_purpose_leaves_the_level_open_where_it_is_not_said() -> None:
    park = platform("hr-industrial-park", "national", "newly_recognised")
    assert left(PARK, park) == ("eligible", 500_000, 1_000_000)
    assert left(PARK, park + received(500_000, "hr-park-construction")) == ("eligible", 500_000, 500_000)
    assert left(PARK, park + received(200_000, "hr-park-construction")) == ("eligible", 500_000, 800_000)
    assert assessed(PARK, FIRM + park + received(500_000, program="8.provincial-hr-park")).vague == []


def test_of_two_risen_parks_a_receipt_without_a_row_proves_one() -> None:
    two = platform("hr-industrial-park", "national", "newly_recognised", count=2)
    assert left(PARK, two) == ("eligible", 1_000_000, 2_000_000)
    assert left(PARK, two + received(500_000, program="8.provincial-hr-park")) == ("eligible", 1_000_000, 1_500_000)
    apart = platform("hr-industrial-park", "national", "newly_recognised", "甲") + platform(
        "hr-industrial-park", "national", "newly_recognised", "乙", "none"
    )
    assert left(PARK, apart) == ("eligible", 1_500_000, 2_000_000)
    assert left(PARK, apart + received(500_000, program="8.provincial-hr-park", row="甲")) == ("eligible", 1_500_000, 1_500_000)


def test_a_receipt_for_the_lower_level_is_first_for_a_park_of_that_level() -> None:
    parks = platform("hr-industrial-park", "national", "newly_recognised", "甲", "none") + platform(
        "hr-industrial-park", "provincial", "newly_recognised", "乙"
    )
    lower = "luzhou-2021/8.provincial-hr-park"
    unnamed = parks + received(500_000, program="8.provincial-hr-park")
    assert (left(PARK, unnamed), left(lower, unnamed)[0]) == (("eligible", 1_000_000, 1_000_000), "excluded")
    named = parks + received(500_000, program="8.provincial-hr-park", row="甲")
    assert (left(PARK, named), left(lower, named)) == (("eligible", 500_000, 500_000), ("eligible", 500_000, 500_000))


WORKSTATION = platform("postdoctoral-workstation", "provincial", "newly_created", "工作站")
LAB = platform("key-laboratory", "national", "newly_approved", "实验室")


def sums(toml: str, payee: str) -> list[tuple[Any, Any]]:
    return [(total.low, total.high) for total in checked("luzhou-2021", FIRM + toml).totals if total.payee == payee]


def test_what_the_workstation_received_is_not_taken_off_the_laboratory() -> None:
    paid = received(500_000, "platform-construction", row="工作站")
    assert left(LABS, LAB + WORKSTATION + paid) == ("eligible", 3_000_000, 3_000_000)
    assert left(CONSTRUCTION, LAB + WORKSTATION + paid)[0] == "excluded"
    elsewhere = received(500_000, "platform-construction", row="实验室")
    assert left(LABS, LAB + WORKSTATION + elsewhere) == ("eligible", 2_500_000, 2_500_000)
    assert left(CONSTRUCTION, LAB + WORKSTATION + elsewhere) == ("eligible", 0, 500_000)


def test_for_which_platform_is_not_said_either_may_be_and_the_sum_takes_it_off_once() -> None:
    paid = received(500_000, "platform-construction")
    assert left(LABS, LAB + WORKSTATION + paid) == ("eligible", 2_500_000, 3_000_000)
    assert left(CONSTRUCTION, LAB + WORKSTATION + paid) == ("eligible", 0, 500_000)
    payee = assessed(LABS, FIRM + LAB).program.payee
    assert sums(LAB + WORKSTATION + paid, payee) == [(2_500_000, 3_000_000)]


def test_a_laboratory_that_rose_gives_back_what_it_received_as_a_lesser_platform() -> None:
    assert left(LABS, LAB + received(300_000, program="20.platform-construction")) == ("eligible", 2_700_000, 2_700_000)
    assert left(LABS, LAB + WORKSTATION + received(300_000, program="20.platform-construction")) == ("eligible", 3_000_000, 3_000_000)


def test_an_institute_that_rose_gives_back_what_it_received_as_a_lesser_platform() -> None:
    # 20: 1,000,000 yuan for the institute, 300,000 of it received as one of the platforms of up to 500,000.
    institute = platform("industrial-technology-institute", "provincial", "newly_created")
    program = "luzhou-2021/20.industrial-institute-construction"
    assert left(program, institute) == ("eligible", 1_000_000, 1_000_000)
    assert left(program, institute + received(300_000, program="20.platform-construction")) == ("eligible", 700_000, 700_000)


MARKS = "\n".join(f"{mark} = true" for mark in ("new", "social_insurance", "good_environment", "harmonious_relations", "promotion_channel"))


def jobs(count: int, name: str = "") -> str:
    named = f'name = "{name}"\n' if name else ""
    return f"[[jobs]]\ncount = {count}\n{named}{MARKS}\noffered_months = 12\nmonthly_wage_yuan = 3_500\nhousing_fund = false\n"


# Ten jobs at 2,000 yuan; 6,000 were received for two of them, of which no more than 4,000 is taken off.
@pytest.mark.parametrize(("rows", "receipt", "low", "high"), [
    (jobs(2, "甲") + jobs(8), received(6_000, "job-subsidy", row="甲"), 16_000, 16_000),
    (jobs(8) + jobs(2, "甲"), received(6_000, "job-subsidy", row="甲"), 16_000, 16_000),
    (jobs(10), received(6_000, "job-subsidy", count=2), 16_000, 16_000),
    (jobs(10, "甲"), received(6_000, "job-subsidy", row="甲", count=2), 16_000, 16_000),
    (jobs(10), received(6_000, program="4.job-subsidy", count=2), 16_000, 16_000),
    (jobs(10), received(3_000, program="4.job-subsidy", count=2), 17_000, 17_000),
    # for how many it was is not said: for one of them, or for three
    (jobs(10), received(6_000, "job-subsidy"), 14_000, 18_000),
    (jobs(2) + jobs(8), received(6_000, "job-subsidy"), 14_000, 18_000),
    (jobs(10), received(1_000, "job-subsidy"), 19_000, 19_000),
])
def test_what_was_received_for_some_jobs_is_taken_off_those_jobs(rows: str, receipt: str, low: int, high: int) -> None:
    assert left(JOBS, rows + receipt) == ("eligible", low, high)
    assert sums(rows + receipt, "enterprise")[0] == (low, high)


DOCTOR = 'kind = "applicant"\n[person]\nfull_time_degree = "doctor"\nurgently_needed = true\n[employment]\nplace = "江阳区"\nfull_time = true\nnewly_introduced = true\n'
TIER_2, TIER_3 = "luzhou-2021/18.rent-free-tier-2", "luzhou-2021/18.rent-free-tier-3"
MASTER = DOCTOR.replace("doctor", "master")


@pytest.mark.parametrize(("receipt", "tier_2", "tier_3"), [
    (received(0, "rent-free-housing"), "eligible", "eligible"),
    (received(None, "rent-free-housing", months=0), "eligible", "eligible"),
    (received(None, "rent-free-housing", months=12), "possible", "possible"),
    (received(None, "rent-free-housing", months=12) * 3, "possible", "excluded"),
    (received(None, "rent-free-housing", months=36), "possible", "excluded"),
    (received(None, "rent-free-housing", months=400), "possible", "excluded"),
    (received(None, "rent-free-housing"), "possible", "possible"),
    (received(None, program="18.rent-free-tier-4", months=12), "possible", "possible"),
])
def test_free_rent_had_for_a_time_leaves_the_rest_undecided(receipt: str, tier_2: str, tier_3: str) -> None:
    """Tier two has no stated end, tier three runs 36 months."""
    assert outcome(TIER_2, DOCTOR + receipt) == tier_2
    found = assessed(TIER_3, MASTER + receipt)
    assert found.outcome == tier_3
    assert found.missing == (["received.months"] if "months" not in receipt and "amount" not in receipt else [])


def test_how_many_months_are_left_is_said() -> None:
    found = assessed(TIER_3, MASTER + received(None, "rent-free-housing", months=12))
    assert found.reasons[-1].en == "12 months of it were already had, the other 24 are undecided"


GRANT_1, GRANT_3 = "luzhou-2021/18.home-grant-tier-1", "luzhou-2021/18.home-grant-tier-3"
ACADEMICIAN = (
    'kind = "applicant"\n[person]\ndistinctions = ["cas-academician"]\nfull_time_degree = "master"\n[employment]\n'
    'place = "江阳区"\nfull_time = true\nnewly_introduced = true\nstart_date = 2019-06-01\n[home]\nplace = "江阳区"\n'
    "bought = true\nordinal = 1\nnew_commercial = true\ncentral_city_building_land = true\n"
)


def test_a_granted_tier_stands_until_a_higher_one_is_granted() -> None:
    before = checked("luzhou-2021", ACADEMICIAN)
    assert (before[GRANT_1].outcome, before[GRANT_3].outcome) == ("eligible", "excluded")
    after = checked("luzhou-2021", ACADEMICIAN + decision(GRANT_3, "granted"))
    assert (after[GRANT_1].outcome, after[GRANT_1].missing, after[GRANT_3].outcome) == ("possible", ["decisions"], "eligible")
    assert "stands until this tier is granted" in after[GRANT_1].reasons[-1].en
    (total,) = [one for one in after.totals if one.payee == "person"]
    (earlier,) = [one for one in before.totals if one.payee == "person"]
    # the 100,000 of tier three are due; tier one could bring up to 2,000,000 in their place
    assert (total.entitled, earlier.high - total.high) == (100_000, 1_900_000)
    assert total.possible_high - earlier.possible_high == 1_900_000
    both = checked("luzhou-2021", ACADEMICIAN + decision(GRANT_3, "granted") + decision(GRANT_1, "granted"))
    assert (both[GRANT_1].outcome, both[GRANT_3].outcome) == ("eligible", "excluded")


SPACE = "luzhou-2021/12.municipal-innovation-space"
SPACES = "".join(platform("startup-cafe", "municipal", "newly_created", name) for name in ("甲", "乙"))


@pytest.mark.parametrize(("decided", "expected"), [
    ("", ("eligible", 200_000, 0)),
    (decision(SPACE, "refused", "甲"), ("eligible", 100_000, 0)),
    (decision(SPACE, "refused", "甲") + decision(SPACE, "granted", "乙"), ("eligible", 100_000, 100_000)),
    (decision(SPACE, "granted", "乙"), ("eligible", 200_000, 100_000)),
    (decision(SPACE, "granted", "甲") + decision(SPACE, "granted", "乙"), ("eligible", 200_000, 200_000)),
    (decision(SPACE, "granted"), ("eligible", 200_000, 200_000)),
    (decision(SPACE, "granted") + decision(SPACE, "refused", "甲"), ("eligible", 100_000, 100_000)),
    (decision(SPACE, "granted") + decision(SPACE, "applied", "甲"), ("eligible", 200_000, 100_000)),
    (decision(SPACE, "refused") + decision(SPACE, "granted", "甲"), ("eligible", 100_000, 100_000)),
    (decision(SPACE, "refused", "甲") + decision(SPACE, "refused", "乙"), ("ineligible", 200_000, 0)),
    (decision(SPACE, "refused"), ("ineligible", 200_000, 0)),
    (decision(SPACE, "not-put-up", "甲"), ("eligible", 200_000, 0)),
])
def test_one_space_of_two_is_decided_on_its_own(decided: str, expected: tuple[str, int, int]) -> None:
    parts = [f"[[decisions]]{one}" for one in decided.split("[[decisions]]")[1:]]
    for order in permutations(parts):
        result = checked("luzhou-2021", FIRM + SPACES + "".join(order))
        found = result[SPACE]
        outcome_, high, entitled = expected
        assert (found.outcome, found.entitled) == (outcome_, entitled)
        if outcome_ == "eligible":
            assert (found.low, found.high) == (high, high)
            (total,) = [one for one in result.totals if one.payee == "space"]
            assert (total.entitled, total.low, total.high) == (entitled, high, high)
        else:
            assert found.reasons[0].en == "recognition or selection was refused"


def test_a_receipt_for_the_space_that_was_granted_is_taken_off_what_is_due() -> None:
    told = FIRM + SPACES + decision(SPACE, "granted", "乙")
    for receipt, entitled in (
        (received(40_000, "space-creation", row="乙"), 60_000), (received(40_000, "space-creation", row="甲"), 100_000),
        (received(40_000, "space-creation"), 60_000),
    ):
        found = assessed(SPACE, told + receipt)
        assert (found.low, found.high, found.entitled) == (160_000, 160_000, entitled)


def test_a_decision_or_receipt_that_names_a_row_of_another_list_is_a_fault() -> None:
    for told, key in (
        (decision(SPACE, "refused", "岗位"), "decisions[1].row"),
        (received(5, program="12.municipal-innovation-space", row="岗位"), "received[1].row"),
    ):
        with pytest.raises(ProfileFaults) as caught:
            check(profile(FIRM + SPACES + jobs(3, "岗位") + told))
        assert [(fault.kind, fault.key) for fault in caught.value.faults] == [("value", key)]


FARM_INTEREST, INTEREST = "luzhou-2021/10.farm-interest-subsidy", "luzhou-2021/14.commercial-loan-interest"
FARM = (
    'kind = "enterprise"\n[enterprise]\nkinds = ["company", "farm"]\nplace = "江阳区"\nnewly_founded = true\n[farm]\n'
    'kind = "family-farm"\nskilled_farmer = true\n[growth]\nintroduced_talent_leads = true\nmeets_interest_rules = true\n'
)
COMMERCIAL = "[[loans]]\namount_yuan = 1_000_000\ncommercial = true\nother_interest_scheme = false\n"
OTHER = "[[loans]]\namount_yuan = 1_000_000\ncommercial = false\nother_interest_scheme = false\n"


@pytest.mark.parametrize(("loans", "farm", "commercial"), [
    (COMMERCIAL, "excluded", "eligible"),
    (OTHER, "eligible", "ineligible"),
    (COMMERCIAL + OTHER, "eligible", "eligible"),
    (OTHER + COMMERCIAL, "eligible", "eligible"),
    (COMMERCIAL.replace("scheme = false", "scheme = true"), "eligible", "ineligible"),
    (COMMERCIAL.replace("other_interest_scheme = false\n", ""), "eligible", "possible"),
    (COMMERCIAL + received(10_000, program="14.commercial-loan-interest"), "excluded", "excluded"),
])
def test_one_loan_has_one_interest_subsidy(loans: str, farm: str, commercial: str) -> None:
    result = checked("luzhou-2021", FARM + loans)
    assert (result[FARM_INTEREST].outcome, result[INTEREST].outcome) == (farm, commercial)
    assert result[FARM_INTEREST].excluded_by == (INTEREST if farm == "excluded" else None)
