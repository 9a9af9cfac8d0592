"""Items 11 and 12: founding, finding work, hiring; incubation parks and maker spaces. Default day: 2022-06-01."""

from __future__ import annotations

import pytest

from support import assessed, checked, outcome, profile
from talentcalc.assess.evaluate import bounds
from talentcalc.documents.luzhou_2021 import DOCUMENT
from talentcalc.profile.faults import ProfileFaults

FOUNDER, SEEKER = "luzhou-2021/11.startup-subsidy", "luzhou-2021/11.job-seeking-subsidy"
HIRING, INSURANCE = "luzhou-2021/11.hiring-subsidy", "luzhou-2021/11.social-insurance-subsidy"
TALENT = "[career]\nveteran = true\n"
FIRM = 'kind = "enterprise"\n[enterprise]\nkinds = ["company"]\nplace = "江阳区"\n'
NEW_FIRM = "newly_founded = true\nreal_economy = true"


def founder(*rows: str, career: str = TALENT) -> str:
    firms = "".join(f"[[founded]]\n{row}\n" for row in rows)
    return f'kind = "applicant"\n[employment]\nplace = "江阳区"\n{career}{firms}'


@pytest.mark.parametrize(("rows", "expected", "high"), [
    ([NEW_FIRM], "eligible", 200_000),
    ([NEW_FIRM, NEW_FIRM], "eligible", 400_000),
    ([NEW_FIRM, "newly_founded = false\nreal_economy = true"], "eligible", 200_000),
    ([NEW_FIRM, "newly_founded = true"], "eligible", 200_000),
    (["newly_founded = true\nreal_economy = false"], "ineligible", 0),
    (["real_economy = true"], "possible", 200_000),
    ([f'{NEW_FIRM}\nplace = "泸县"'], "possible", 200_000),
    ([f'{NEW_FIRM}\nplace = "长沙市"'], "ineligible", 0),
])
def test_the_start_up_subsidy_is_up_to_200_000_for_each_enterprise(
    rows: list[str], expected: str, high: int
) -> None:
    found = assessed(FOUNDER, founder(*rows))
    assert (found.outcome, found.low, found.high) == (expected, 0, high)
    assert (found.amount_kind, found.discretion) == ("up-to", "recognition")


def test_the_start_up_subsidy_is_for_innovative_talent_once_recognised() -> None:
    assert outcome(FOUNDER, "complete = true\n" + founder(NEW_FIRM, career="")) == "ineligible"
    assert outcome(FOUNDER, founder(NEW_FIRM, career="")) == "possible"
    refused = f'[[decisions]]\nprogram = "{FOUNDER}"\noutcome = "refused"\n'
    assert outcome(FOUNDER, founder(NEW_FIRM) + refused) == "ineligible"


def seeker(contract: str, start: str = "2022-03-01", first: str = "true", closed: str = "") -> str:
    return (
        f'kind = "applicant"\n{closed}{TALENT}[employment]\nplace = "江阳区"\n'
        f"first_job_in_city = {first}\nstart_date = {start}\n{contract}\n"
    )


YEAR = "contract_months = 12"


# A contract of a year, first and last day counted; three months of steady work, the corresponding day included.
@pytest.mark.parametrize(("contract", "expected"), [
    (YEAR, "eligible"), ("contract_months = 11", "ineligible"), ("", "possible"),
    ("contract_start = 2022-03-01\ncontract_end = 2023-02-28", "eligible"),
    ("contract_start = 2022-03-01\ncontract_end = 2023-02-27", "ineligible"),
    ("contract_start = 2022-03-01", "possible"),
    (f"contract_start = 2022-03-01\n{YEAR}", "eligible"),
    # One without end is one of more than a year.
    ("contract_open_ended = true", "eligible"), ("contract_start = 2022-03-01\ncontract_open_ended = true", "eligible"),
    ("contract_start = 2022-03-01\ncontract_open_ended = false", "possible"),
])
@pytest.mark.parametrize("closed", ["", "complete = true\n"])
def test_the_job_seeking_subsidy_asks_for_a_contract_of_a_year(contract: str, expected: str, closed: str) -> None:
    found = assessed(SEEKER, seeker(contract, closed=closed))
    if closed and not contract:
        expected = "ineligible"  # who says nothing of a contract has none; one that has begun ends on some day, or never
    assert (found.outcome, found.low, found.high) == (expected, 600, 600)


@pytest.mark.parametrize(("start", "first", "expected"), [
    ("2022-03-01", "true", "eligible"), ("2022-03-02", "true", "ineligible"), ("2019-06-01", "true", "eligible"),
    ("2022-03-01", "false", "ineligible"),
])
def test_the_job_seeking_subsidy_asks_for_a_first_job_and_three_months(
    start: str, first: str, expected: str
) -> None:
    assert outcome(SEEKER, seeker(YEAR, start, first)) == expected


def hires(*rows: str) -> str:
    return FIRM + "".join(f"[[hires]]\n{row}\n" for row in rows)


HIRED = "innovative_talent = true\ncontract_months = 12\nsocial_insurance = true"


@pytest.mark.parametrize(("rows", "expected", "low", "high"), [
    ([HIRED], "eligible", 1_000, 1_000),
    ([f"count = 7\n{HIRED}"], "eligible", 7_000, 7_000),
    ([HIRED, HIRED.replace("talent = true", "talent = false")], "eligible", 1_000, 1_000),
    ([HIRED, HIRED.replace("social_insurance = true", "")], "eligible", 1_000, 1_000),
    ([HIRED.replace("12", "11")], "ineligible", 0, 0),
    ([HIRED.replace("insurance = true", "insurance = false")], "ineligible", 0, 0),
    # undecided, the 1,000 of one person stay exact; of two rows one or both may count, of one row of ten all or none
    ([HIRED.replace("innovative_talent = true", "")], "possible", 1_000, 1_000),
    ([HIRED.replace("innovative_talent = true", "")] * 2, "possible", 1_000, 2_000),
    (["count = 10\n" + HIRED.replace("innovative_talent = true", "")], "possible", 10_000, 10_000),
])
def test_enterprises_get_1_000_for_each_innovative_talent(
    rows: list[str], expected: str, low: int, high: int
) -> None:
    found = assessed(HIRING, hires(*rows))
    assert (found.outcome, found.low, found.high) == (expected, low, high)


@pytest.mark.parametrize("program", [HIRING, INSURANCE])
def test_institutions_get_neither_subsidy(program: str) -> None:
    toml = hires(f"{HIRED}\ninsurance_subsidy_rules = true")
    assert outcome(program, toml) == "eligible"
    assert outcome(program, toml.replace('"company"', '"public-institution"')) == "ineligible"


@pytest.mark.parametrize(("years", "high"), [(1, 50_000), (2, 100_000), (3, 150_000), (None, 150_000)])
def test_social_insurance_is_subsidised_for_up_to_three_years(years: int | None, high: int) -> None:
    said = "" if years is None else f"insurance_subsidy_years = {years}"
    rules = "insurance_subsidy_rules = true\n"
    # for anybody who meets the rules, no innovative talent needed
    found = assessed(INSURANCE, hires(f"innovative_talent = false\n{rules}{said}"))
    assert (found.outcome, found.low, found.high) == ("eligible", 0, high)
    two = assessed(INSURANCE, hires(f"count = 2\n{rules}{said}"))
    assert two.high == 2 * high


def test_unknown_years_of_the_insurance_subsidy_are_one_to_three() -> None:
    unsaid = profile(hires("insurance_subsidy_rules = true\ncount = 2"))
    years = DOCUMENT.programs[INSURANCE].amount.count
    assert years is not None
    assert bounds(years, unsaid) == (2, 6)
    # nor does closing the row or the profile make them none
    for closed in (hires("insurance_subsidy_rules = true\ncomplete = true"), "complete = true\n" + hires("insurance_subsidy_rules = true")):
        found = assessed(INSURANCE, closed)
        assert (found.outcome, found.low, found.high) == ("eligible", 0, 150_000)


@pytest.mark.parametrize("years", [0, 4])
def test_the_insurance_subsidy_runs_neither_for_no_year_nor_for_four(years: int) -> None:
    with pytest.raises(ProfileFaults) as refused:
        profile(hires(f"insurance_subsidy_rules = true\ninsurance_subsidy_years = {years}"))
    (fault,) = refused.value.faults
    assert (fault.kind, fault.key) == ("range", "hires[1].insurance_subsidy_years")
    assert fault.accepted is not None
    assert fault.accepted.en == "a whole number from 1 to 3"


@pytest.mark.parametrize(("rules", "expected"), [
    ("insurance_subsidy_rules = false", "ineligible"), ("insurance_subsidy_years = 1", "possible"),
])
def test_social_insurance_asks_for_the_rules_outside_the_plan(rules: str, expected: str) -> None:
    assert outcome(INSURANCE, hires(rules)) == expected


def test_hiring_insurance_and_new_job_add_up() -> None:
    job = (
        "[[jobs]]\nnew = true\noffered_months = 12\nmonthly_wage_yuan = 3_500\nsocial_insurance = true\n"
        "good_environment = true\nharmonious_relations = true\npromotion_channel = true\nhousing_fund = true\n"
    )
    hire = f"{HIRED}\ninsurance_subsidy_rules = true\ninsurance_subsidy_years = 1"
    firm = hires(hire).replace('place = "江阳区"', 'place = "江阳区"\nfounded_in_city = "founded"') + job
    (total,) = [
        one for one in checked("luzhou-2021", "complete = true\n" + firm).totals if one.payee == "enterprise"
    ]
    # 2,500 + 1,000, and up to 50,000
    assert (total.entitled, total.low, total.high) == (3_500, 3_500, 53_500)


@pytest.mark.parametrize(("kinds", "expected"), [
    ('["incubator"]\nincubator_award_rules = true', "eligible"), ('["incubator"]\nincubator_award_rules = false', "ineligible"),
    ('["incubator"]', "possible"), ('["company"]', "ineligible"), (None, "possible"),
])
def test_incubation_parks_are_awarded_by_rules_elsewhere_after_assessment(kinds: str | None, expected: str) -> None:
    said = 'place = "江阳区"' + (f"\nkinds = {kinds}" if kinds else "")
    found = assessed("luzhou-2021/12.incubator-award", f'kind = "enterprise"\n[enterprise]\n{said}\n')
    assert (found.outcome, found.discretion, found.low) == (expected, "recognition", None)


@pytest.mark.parametrize(("venture", "expected"), [
    ("starts_business = true\nin_incubator = true", "eligible"),
    ("starts_business = true\nin_incubator = false", "ineligible"),
    ("starts_business = false\nin_incubator = true", "ineligible"),
    ("starts_business = true", "possible"),
])
def test_rent_is_free_in_an_incubation_park(venture: str, expected: str) -> None:
    toml = f'kind = "applicant"\n{TALENT}[venture]\nplace = "江阳区"\nnew_economy = "none"\n{venture}\n'
    found = assessed("luzhou-2021/12.incubator-free-rent", toml)
    assert (found.outcome, found.discretion, found.program.duration.months) == (expected, "case-by-case", 36)


def space(kind: str, level: str, more: str = 'newly_filed = true\nprevious_level = "none"') -> str:
    return f'[[platforms]]\nkind = "{kind}"\nlevel = "{level}"\n{more}\n'


def filed_after(level: str) -> str:
    return f'newly_filed = true\nprevious_level = "{level}"'


NOT_NEW = "newly_filed = false\nnewly_recognised = false\nnewly_approved = false\nnewly_created = false"
PROVINCIAL_PAID = '[[received]]\nprogram = "luzhou-2021/12.provincial-maker-space"\namount_yuan = 50_000\n'
GENERAL, STAR, SPECIALISED = "general-maker-space", "star-maker-space", "specialised-maker-space"


@pytest.mark.parametrize(("program", "platform", "expected", "low", "high"), [
    ("national-specialised-maker-space", space(SPECIALISED, "national"), "eligible", 200_000, 200_000),
    # a rise: less the 100,000 or the 50,000 of the level before
    ("national-specialised-maker-space", space(SPECIALISED, "national", filed_after("national")), "eligible", 100_000, 100_000),
    ("national-specialised-maker-space", space(SPECIALISED, "national", filed_after("provincial")), "eligible", 150_000, 150_000),
    ("national-specialised-maker-space", space(SPECIALISED, "national", "newly_filed = true"), "eligible", 100_000, 200_000),
    ("national-specialised-maker-space", space(SPECIALISED, "provincial"), "ineligible", 0, 0),
    ("national-specialised-maker-space", space(GENERAL, "national"), "ineligible", 0, 0),
    ("national-maker-space", space(GENERAL, "national"), "eligible", 100_000, 100_000),
    ("national-maker-space", space(STAR, "national"), "eligible", 100_000, 100_000),
    ("national-maker-space", space(GENERAL, "national", filed_after("provincial")), "eligible", 50_000, 50_000),
    ("national-maker-space", space(GENERAL, "national", "newly_filed = true"), "eligible", 50_000, 100_000),
    # whether a provincial star maker space was paid 50,000 is not said
    ("national-maker-space", space(STAR, "national", filed_after("provincial")), "eligible", 50_000, 100_000),
    ("national-maker-space", space(STAR, "national", filed_after("municipal")), "eligible", 100_000, 100_000),
    ("national-maker-space", space(STAR, "national", filed_after("provincial")) + PROVINCIAL_PAID, "eligible", 50_000, 50_000),
    ("national-maker-space", space(GENERAL, "national", f"{NOT_NEW}\nprevious_level = 'none'"), "ineligible", 0, 0),
    ("national-maker-space", space(GENERAL, "national", 'previous_level = "none"'), "possible", 100_000, 100_000),
    ("provincial-maker-space", space(GENERAL, "provincial"), "eligible", 50_000, 50_000),
    # what the provincial level takes in besides maker spaces is not said
    ("provincial-maker-space", space(STAR, "provincial"), "possible", 50_000, 50_000),
    ("provincial-maker-space", space(SPECIALISED, "provincial"), "possible", 50_000, 50_000),
    ("provincial-maker-space", space("maker-room", "provincial"), "ineligible", 0, 0),
    ("provincial-maker-space", space(STAR, "municipal"), "ineligible", 0, 0),
    ("provincial-maker-space", space(GENERAL, "municipal"), "ineligible", 0, 0),
    ("provincial-maker-space", space(GENERAL, "national"), "ineligible", 0, 0),
    *(
        ("municipal-innovation-space", space(kind, "municipal", "newly_created = true"), "eligible", 100_000, 100_000)
        for kind in ("maker-room", "maker-corner", "startup-cafe", "innovation-workshop")
    ),
    ("municipal-innovation-space", space(GENERAL, "municipal", "newly_created = true"), "ineligible", 0, 0),
    ("municipal-innovation-space", space("maker-corner", "county", "newly_created = true"), "ineligible", 0, 0),
    # no level yet: the city's review may still come
    ("municipal-innovation-space", space("maker-corner", "none", "newly_created = true"), "possible", 100_000, 100_000),
    ("municipal-innovation-space", space("maker-corner", "none", NOT_NEW), "ineligible", 0, 0),
    ("municipal-innovation-space", space("maker-corner", "provincial", "newly_created = true"), "ineligible", 0, 0),
    ("municipal-innovation-space", space("maker-corner", "municipal", NOT_NEW), "ineligible", 0, 0),
    ("municipal-innovation-space", space("maker-corner", "municipal", ""), "possible", 100_000, 100_000),
])
def test_subsidies_of_maker_spaces(program: str, platform: str, expected: str, low: int, high: int) -> None:
    found = assessed(f"luzhou-2021/12.{program}", FIRM + platform)
    assert (found.outcome, found.low, found.high) == (expected, low, high)


# 新审核备案 and 新建成 are the clause's words; what is new in another of the plan's words is left open, what is not new is out.
@pytest.mark.parametrize("word", ["newly_filed", "newly_recognised", "newly_approved", "newly_created"])
@pytest.mark.parametrize(("program", "kind", "level", "own", "each"), [
    ("national-specialised-maker-space", SPECIALISED, "national", "newly_filed", 200_000),
    ("national-maker-space", GENERAL, "national", "newly_filed", 100_000),
    ("provincial-maker-space", GENERAL, "provincial", "newly_filed", 50_000),
    ("municipal-innovation-space", "startup-cafe", "municipal", "newly_created", 100_000),
])
def test_a_space_new_in_another_word_is_left_open(  # noqa: PLR0913, PLR0917 -- the columns of the table
    program: str, kind: str, level: str, own: str, each: int, word: str
) -> None:
    said = NOT_NEW.replace(f"{word} = false", f"{word} = true")
    found = assessed(f"luzhou-2021/12.{program}", FIRM + space(kind, level, f'{said}\nprevious_level = "none"'))
    assert (found.outcome, found.low, found.high) == (("eligible", each, each) if word == own else ("possible", each, each))
    assert found.missing == ([] if word == own else found.missing)
    not_new = space(kind, level, f'{NOT_NEW}\nprevious_level = "none"')
    assert outcome(f"luzhou-2021/12.{program}", FIRM + not_new) == "ineligible"


def test_spaces_add_up_and_the_municipal_kinds_wait_for_review() -> None:
    spaces = (
        space(SPECIALISED, "national") + space(GENERAL, "national") + space(GENERAL, "provincial", "newly_filed = true\ncount = 2")
        + space("startup-cafe", "municipal", "newly_created = true\ncount = 3")
    )
    (total,) = [one for one in checked("luzhou-2021", FIRM + spaces).totals if one.payee == "space"]
    # 200,000 + 100,000 + 2 x 50,000 for sure, 3 x 100,000 after review
    assert (total.entitled, total.low, total.high) == (400_000, 700_000, 700_000)


@pytest.mark.parametrize(("place", "expected"), [("龙马潭区", "eligible"), ("叙永县", "possible"), ("长沙市", "ineligible")])
def test_what_counts_is_where_the_space_is(place: str, expected: str) -> None:
    here = f'newly_filed = true\nplace = "{place}"'
    assert outcome("luzhou-2021/12.provincial-maker-space", FIRM + space(GENERAL, "provincial", here)) == expected
    here = f'newly_created = true\nplace = "{place}"'
    assert outcome("luzhou-2021/12.municipal-innovation-space", FIRM + space("maker-room", "municipal", here)) == expected


@pytest.mark.parametrize(("row", "enterprise", "expected"), [
    ("this_enterprise = true", "newly_founded = true", "eligible"), ("this_enterprise = true", "newly_founded = false", "ineligible"),
    ("this_enterprise = false", "newly_founded = true", "possible"), ("", "newly_founded = true", "possible"),
    ("this_enterprise = true", "", "possible"),
])
def test_the_enterprise_tells_that_its_founder_founded_it_anew(row: str, enterprise: str, expected: str) -> None:
    # 11: up to 200,000 for each enterprise newly founded
    firm = f'[enterprise]\nkinds = ["company"]\nplace = "江阳区"\n{enterprise}\n'
    found = assessed(FOUNDER, founder(f"real_economy = true\n{row}") + firm)
    assert (found.outcome, found.high) in ((expected, 200_000), ("ineligible", 0))
    assert found.outcome == expected


def test_a_first_job_elsewhere_in_the_city_is_denied_in_words() -> None:
    toml = f'kind = "applicant"\n{TALENT}[employment]\nplace = "江阳区"\nfirst_job_in_city = false\n'
    (reason,) = assessed(SEEKER, toml).reasons
    assert (reason.zh, reason.en) == ("不是首次在本市就业", "is not employed in the city for the first time")


def test_a_space_of_another_level_is_told_the_levels_asked_once() -> None:
    row = '[[platforms]]\nkind = "maker-room"\nlevel = "provincial"\nplace = "江阳区"\nnewly_created = true\n'
    (reason,) = assessed("luzhou-2021/12.municipal-innovation-space", f'kind = "enterprise"\n[enterprise]\nplace = "江阳区"\n{row}').reasons
    assert reason.zh == "没有符合条件的平台、园区与空间：平台级别：省级（须为市级或无级别）"
    assert reason.en.endswith("level of the platform: provincial level (asked: municipal level or no level)")
