"""Items 20 to 23: platforms, vocational schools, training. Default day: 2022-06-01."""

from __future__ import annotations

import pytest

from support import assessed, checked, outcome
from talentcalc.documents.luzhou_2021 import DOCUMENT

INSTITUTE = "luzhou-2021/20.national-institute"
LABS = "luzhou-2021/20.national-labs-construction"
INDUSTRIAL = "luzhou-2021/20.industrial-institute-construction"
TIANFU = "luzhou-2021/20.tianfu-lab-construction"
CENTRES = "luzhou-2021/20.platform-construction"
ANNUAL = "luzhou-2021/20.platform-annual"
CONSTRUCTION = (LABS, INDUSTRIAL, TIANFU, CENTRES)


def body(more: str = "", kinds: str = '"company"', place: str = "江阳区", *, complete: bool = True) -> str:
    closed = "complete = true\n" if complete else ""
    return f'kind = "enterprise"\n{closed}[enterprise]\nkinds = [{kinds}]\nplace = "{place}"\n{more}'


def platform(kind: str, level: str = "", said: str = "", place: str = "", count: int = 1) -> str:
    lines = [f'kind = "{kind}"', f"count = {count}", said]
    lines += [f'level = "{level}"'] if level else []
    lines += [f'place = "{place}"'] if place else []
    return "[[platforms]]\n" + "\n".join(lines) + "\n"


def won(toml: str) -> dict[str, tuple[str, object, object]]:
    """The programs of item 20 for platforms that are not ineligible, with low and high."""
    result = checked("luzhou-2021", toml)
    found = [result[program] for program in (*CONSTRUCTION, ANNUAL)]
    return {one.program.slug: (one.outcome, one.low, one.high) for one in found if one.outcome != "ineligible"}


@pytest.mark.parametrize(("national", "whole", "kinds", "expected"), [
    ("true", "true", '"research-institution"', "eligible"),
    ("false", "true", '"research-institution"', "ineligible"),
    ("true", "false", '"research-institution"', "ineligible"),
    ("true", "true", '"company"', "ineligible"),
])
def test_a_national_institute_brought_in_whole(national: str, whole: str, kinds: str, expected: str) -> None:
    said = f"[institute]\nnational_level = {national}\nbrought_in_whole = {whole}\n"
    assert outcome(INSTITUTE, body(said, kinds)) == expected


def test_its_support_starts_at_a_hundred_million_has_no_ceiling_and_is_not_all_cash() -> None:
    said = "[institute]\nnational_level = true\nbrought_in_whole = true\n"
    result = checked("luzhou-2021", body(said, '"research-institution"'))
    found = result[INSTITUTE]
    assert (found.low, found.high, found.program.form) == (100_000_000, None, "support")
    (total,) = [t for t in result.totals if t.payee == "institution"]
    assert (total.entitled, total.low, total.open_ended) == (0, 100_000_000, True)


def test_an_institute_that_does_not_say_how_it_came_is_possible() -> None:
    said = "[institute]\nnational_level = true\n"
    assert outcome(INSTITUTE, body(said, '"research-institution"', complete=False)) == "possible"


APPROVED, CREATED, RECOGNISED = "newly_approved = true", "newly_created = true", "newly_recognised = true"


@pytest.mark.parametrize("kind", ["technology-innovation-centre", "key-laboratory", "engineering-laboratory"])
def test_national_centres_and_laboratories_get_three_million(kind: str) -> None:
    assert won(body(platform(kind, "national", APPROVED))) == {
        "national-labs-construction": ("eligible", 3_000_000, 3_000_000)
    }


@pytest.mark.parametrize("kind", ["technology-innovation-centre", "key-laboratory", "engineering-laboratory"])
def test_below_national_they_are_near_the_open_list_of_workstations(kind: str) -> None:
    for level in ("provincial", "municipal"):
        assert won(body(platform(kind, level, CREATED))) == {"platform-construction": ("possible", 0, 500_000)}
    assert won(body(platform(kind, "county", CREATED))) == {}


@pytest.mark.parametrize(("level", "expected"), [
    ("national", {"industrial-institute-construction": ("eligible", 1_000_000, 1_000_000)}),
    ("provincial", {"industrial-institute-construction": ("eligible", 1_000_000, 1_000_000)}),
    ("municipal", {"platform-construction": ("possible", 0, 500_000)}),
    ("county", {}),
])
def test_industrial_institutes_from_provincial_level_up(level: str, expected: dict[str, object]) -> None:
    assert won(body(platform("industrial-technology-institute", level, CREATED))) == expected


def test_a_tianfu_laboratory_gets_a_million_whatever_its_level() -> None:
    assert won(body(platform("tianfu-laboratory", "provincial", APPROVED))) == {
        "tianfu-lab-construction": ("eligible", 1_000_000, 1_000_000)
    }


@pytest.mark.parametrize(("kind", "said"), [
    ("postdoctoral-workstation", CREATED), ("academician-workstation", RECOGNISED),
    ("engineering-technology-centre", CREATED), ("enterprise-technology-centre", RECOGNISED),
    ("industrial-design-centre", RECOGNISED),
])
def test_workstations_and_centres_get_up_to_half_a_million_at_three_levels(kind: str, said: str) -> None:
    for level in ("national", "provincial", "municipal"):
        assert won(body(platform(kind, level, said))) == {"platform-construction": ("eligible", 0, 500_000)}
    assert won(body(platform(kind, "county", said))) == {}
    unsaid = assessed(CENTRES, body(platform(kind, "", said), complete=False))
    assert (unsaid.outcome, unsaid.missing) == ("possible", ["platforms.level"])


@pytest.mark.parametrize(("kind", "expected"), [
    ("expert-workstation", {"platform-construction": ("possible", 0, 500_000)}),
    ("engineering-research-centre", {"platform-construction": ("possible", 0, 500_000)}),
    ("postdoctoral-base", {"platform-construction": ("possible", 0, 500_000)}),
    ("industry-innovation-centre", {"platform-construction": ("possible", 0, 500_000)}),
    ("manufacturing-innovation-centre", {"platform-construction": ("possible", 0, 500_000)}),
    ("clinical-research-centre", {"platform-construction": ("possible", 0, 500_000)}),
    ("rd-institution", {"platform-construction": ("possible", 0, 500_000)}),
    ("university-innovation-centre", {"platform-construction": ("possible", 0, 500_000)}),
    ("innovation-base", {"platform-construction": ("possible", 0, 500_000)}),
    ("biosafety-laboratory", {"platform-construction": ("possible", 0, 500_000)}),
    ("field-station", {"platform-construction": ("possible", 0, 500_000)}),
    ("hr-industrial-park", {}), ("talent-introduction-base", {}), ("general-maker-space", {}), ("other", {}),
    ("medical-centre", {}), ("technology-transfer-centre", {}), ("student-training-base", {}),
])
def test_the_open_list_takes_in_near_kinds_alone(kind: str, expected: dict[str, object]) -> None:
    assert won(body(platform(kind, "provincial", RECOGNISED))) == expected


@pytest.mark.parametrize(("kind", "level", "said", "slug"), [
    ("key-laboratory", "national", CREATED, "national-labs-construction"),
    ("key-laboratory", "national", "newly_filed = true", "national-labs-construction"),
    ("industrial-technology-institute", "provincial", APPROVED, "industrial-institute-construction"),
    ("tianfu-laboratory", "provincial", RECOGNISED, "tianfu-lab-construction"),
    ("postdoctoral-workstation", "provincial", APPROVED, "platform-construction"),
])
def test_a_platform_new_in_another_word_is_possible(kind: str, level: str, said: str, slug: str) -> None:
    found = won(body(platform(kind, level, said)))
    assert [(name, one[0]) for name, one in found.items()] == [(slug, "possible")]


def test_a_platform_that_is_not_new_gets_no_construction_money() -> None:
    assert won(body(platform("key-laboratory", "national"))) == {}
    unsaid = won(body(platform("key-laboratory", "national", "built = false"), complete=False))
    assert unsaid == {"national-labs-construction": ("possible", 3_000_000, 3_000_000)}


def test_every_platform_counts_and_one_left_open_widens_the_sum() -> None:
    labs = platform("key-laboratory", "national", APPROVED, count=2)
    in_county = platform("key-laboratory", "national", APPROVED, place="泸县")
    elsewhere = platform("key-laboratory", "national", APPROVED, place="成都市")
    assert won(body(labs))["national-labs-construction"] == ("eligible", 6_000_000, 6_000_000)
    assert won(body(labs + in_county))["national-labs-construction"] == ("eligible", 6_000_000, 6_000_000)
    assert checked("luzhou-2021", body(labs + in_county))["luzhou-2021/20.national-labs-construction"].possible_high == 3_000_000
    assert won(body(in_county))["national-labs-construction"] == ("possible", 3_000_000, 3_000_000)
    assert won(body(elsewhere)) == {}


@pytest.mark.parametrize(("kind", "level", "said", "expected"), [
    ("industrial-technology-institute", "provincial", CREATED, {"industrial-institute-construction": ("eligible", 2_000_000, 2_000_000)}),
    ("tianfu-laboratory", "provincial", APPROVED, {"tianfu-lab-construction": ("eligible", 2_000_000, 2_000_000)}),
    ("academician-workstation", "municipal", CREATED, {"platform-construction": ("eligible", 0, 1_000_000)}),
    ("expert-workstation", "municipal", "built = true", {"platform-annual": ("eligible", 0, 4_000_000)}),
])
def test_two_platforms_are_paid_for_twice(kind: str, level: str, said: str, expected: dict[str, object]) -> None:
    assert won(body(platform(kind, level, said, count=2))) == expected


@pytest.mark.parametrize("kind", ["hr-industrial-park", "talent-introduction-base", "general-maker-space", "other"])
def test_parks_bases_and_spaces_are_no_research_platforms_at_any_level(kind: str) -> None:
    for level in ("municipal", "provincial", "national"):
        assert won(body(platform(kind, level, f"{RECOGNISED}\n{CREATED}\n{APPROVED}"))) == {}


def test_a_platform_lies_where_its_operator_does_unless_it_says_otherwise() -> None:
    lab = platform("tianfu-laboratory", "provincial", APPROVED)
    assert won(body(lab, place="古蔺县"))["tianfu-lab-construction"][0] == "possible"
    assert won(body(lab, place="成都市"))["tianfu-lab-construction"][0] == "possible"
    there = platform("tianfu-laboratory", "provincial", APPROVED, place="成都市")
    assert won(body(there, place="成都市")) == {}
    here = platform("tianfu-laboratory", "provincial", APPROVED, place="纳溪区")
    assert won(body(here, place="成都市"))["tianfu-lab-construction"][0] == "eligible"


@pytest.mark.parametrize("kind", [
    "postdoctoral-workstation", "academician-workstation", "expert-workstation", "technology-innovation-centre",
    "engineering-technology-centre", "key-laboratory", "industrial-technology-institute",
])
def test_existing_platforms_of_any_level_get_up_to_two_million_a_year(kind: str) -> None:
    found = won(body(platform(kind, "county", "built = true")))
    assert found == {"platform-annual": ("eligible", 0, 2_000_000)}
    assert won(body(platform(kind, "county", "built = false"))) == {}


@pytest.mark.parametrize(("kind", "expected"), [
    ("enterprise-technology-centre", {"platform-annual": ("possible", 0, 2_000_000)}),
    ("industrial-design-centre", {"platform-annual": ("possible", 0, 2_000_000)}),
    ("engineering-laboratory", {"platform-annual": ("possible", 0, 2_000_000)}),
    ("engineering-research-centre", {"platform-annual": ("possible", 0, 2_000_000)}),
    ("tianfu-laboratory", {"platform-annual": ("possible", 0, 2_000_000)}),
    ("postdoctoral-base", {"platform-annual": ("possible", 0, 2_000_000)}),
    ("industry-innovation-centre", {"platform-annual": ("possible", 0, 2_000_000)}),
    ("manufacturing-innovation-centre", {"platform-annual": ("possible", 0, 2_000_000)}),
    ("clinical-research-centre", {"platform-annual": ("possible", 0, 2_000_000)}),
    ("rd-institution", {"platform-annual": ("possible", 0, 2_000_000)}),
    ("university-innovation-centre", {"platform-annual": ("possible", 0, 2_000_000)}),
    ("innovation-base", {"platform-annual": ("possible", 0, 2_000_000)}),
    ("biosafety-laboratory", {"platform-annual": ("possible", 0, 2_000_000)}),
    ("field-station", {"platform-annual": ("possible", 0, 2_000_000)}),
    ("star-maker-space", {}), ("other", {}),
])
def test_the_open_list_of_existing_platforms(kind: str, expected: dict[str, object]) -> None:
    assert won(body(platform(kind, "provincial", "built = true"))) == expected


def test_construction_and_yearly_support_add_up_and_a_refusal_takes_the_yearly_away() -> None:
    lab = platform("key-laboratory", "national", f"{APPROVED}\nbuilt = true")
    result = checked("luzhou-2021", body(lab))
    (total,) = [t for t in result.totals if t.payee == "platform"]
    # 3,000,000 for sure, and one year's 2,000,000 at most after recognition
    assert (total.entitled, total.low, total.high) == (3_000_000, 3_000_000, 5_000_000)
    assert result[ANNUAL].discretion == "recognition"
    refused = f'[[decisions]]\nprogram = "{ANNUAL}"\noutcome = "refused"\n'
    assert outcome(ANNUAL, body(lab + refused)) == "ineligible"


def test_platforms_left_out_are_unknown_and_none_are_none() -> None:
    for program in (*CONSTRUCTION, ANNUAL):
        assert outcome(program, body(complete=False)) == "possible"
        assert outcome(program, body()) == "ineligible"


SUPPORT = "luzhou-2021/21.vocational-school-support"
SUBSIDY = "luzhou-2021/21.enterprise-school-subsidy"
INCENTIVE = "luzhou-2021/22.enrolment-incentive"
RETENTION = "luzhou-2021/22.graduate-retention"


def school(kind: str, said: str = "", more: str = "", *, place: str = "龙马潭区", complete: bool = True) -> str:
    return body(f'[school]\nkind = "{kind}"\n{said}\n{more}', '"school"', place, complete=complete)


@pytest.mark.parametrize(("kind", "said", "expected"), [
    ("secondary-vocational", "newly_built = true", "eligible"),
    ("higher-vocational", "expanded = true", "eligible"),
    ("technician", "newly_built = true", "eligible"),
    ("technician", "", "ineligible"),
    ("university", "newly_built = true", "ineligible"),
    ("other", "newly_built = true", "ineligible"),
])
def test_support_for_new_or_enlarged_vocational_schools(kind: str, said: str, expected: str) -> None:
    assert outcome(SUPPORT, school(kind, said)) == expected


@pytest.mark.parametrize(("said", "complete", "expected"), [
    ("newly_built = true\nenterprise_founded = true\nprivate_education_rules = true", True, "eligible"),
    ("expanded = true\nenterprise_founded = true\nprivate_education_rules = true", True, "eligible"),
    ("enterprise_founded = true\nprivate_education_rules = true", True, "ineligible"),
    ("newly_built = true\nprivate_education_rules = true", True, "ineligible"),
    ("newly_built = true\nenterprise_founded = true", True, "ineligible"),
    ("newly_built = true\nenterprise_founded = true", False, "possible"),  # rules outside the plan
])
def test_the_subsidy_of_a_school_that_an_enterprise_founds(said: str, complete: bool, expected: str) -> None:
    found = assessed(SUBSIDY, school("technician", said, complete=complete))
    assert (found.outcome, found.low, found.program.payee) == (expected, None, "school")


BUILDS = "newly_built = true\nenterprise_founded = true"


@pytest.mark.parametrize(("kinds", "said", "complete", "support", "subsidy"), [
    ('"company"', f"{BUILDS}\nprivate_education_rules = true", True, "eligible", "eligible"),
    ('"company"', f"{BUILDS}\nprivate_education_rules = false", True, "eligible", "ineligible"),
    ('"company"', BUILDS, False, "eligible", "possible"),
    ('"company"', "expanded = true\nenterprise_founded = true\nprivate_education_rules = true", True, "eligible", "eligible"),
    ('"company"', "newly_built = true\nprivate_education_rules = true", False, "possible", "possible"),
    ('"company"', "newly_built = true\nenterprise_founded = false\nprivate_education_rules = true", True, "ineligible", "ineligible"),
    ('"company"', "enterprise_founded = true\nprivate_education_rules = true", True, "ineligible", "ineligible"),
    ('"training-provider"', f"{BUILDS}\nprivate_education_rules = true", True, "possible", "possible"),  # may be an enterprise
    ('"public-institution"', f"{BUILDS}\nprivate_education_rules = true", True, "ineligible", "ineligible"),
    ('"government-organ"', f"{BUILDS}\nprivate_education_rules = true", True, "ineligible", "ineligible"),
])
def test_the_enterprise_that_builds_a_school_may_ask(
    kinds: str, said: str, complete: bool, support: str, subsidy: str
) -> None:
    toml = body(f'[school]\nkind = "technician"\n{said}\n', kinds, complete=complete)
    assert (outcome(SUPPORT, toml), outcome(SUBSIDY, toml)) == (support, subsidy)
    assert assessed(SUBSIDY, toml).program.payee == "school"
    university = body(f'[school]\nkind = "university"\n{said}\n', kinds, complete=complete)
    assert (outcome(SUPPORT, university), outcome(SUBSIDY, university)) == ("ineligible", "ineligible")


@pytest.mark.parametrize(("kind", "said", "complete", "expected"), [
    ("secondary-vocational", "enrolment_task_met = true", True, "eligible"),
    ("secondary-vocational", "enrolment_task_met = false", True, "ineligible"),
    ("secondary-vocational", "", False, "possible"),
    ("university", "enrolment_task_met = true", True, "ineligible"),
])
def test_the_enrolment_incentive_is_weighed_case_by_case(kind: str, said: str, complete: bool, expected: str) -> None:
    found = assessed(INCENTIVE, school(kind, said, complete=complete))
    assert (found.outcome, found.discretion, found.high) == (expected, "case-by-case", None)


def graduates(since: str = "employed_since = 2021-06-01", stable: str = "stable_job_in_city = true", count: int = 1) -> str:
    return f"[[graduates]]\ncount = {count}\n{stable}\n{since}\n"


@pytest.mark.parametrize(("rows", "expected"), [
    (graduates(), "eligible"),  # a year is full on 2022-06-01
    (graduates("employed_since = 2021-06-02"), "ineligible"),
    (graduates(""), "possible"),
    (graduates(stable="stable_job_in_city = false"), "ineligible"),
    (graduates(stable=""), "possible"),
    ("", "possible"),
])
def test_graduates_must_have_worked_steadily_in_luzhou_for_a_year(rows: str, expected: str) -> None:
    assert outcome(RETENTION, school("university", more=rows, complete=False)) == expected


def test_the_school_gets_a_thousand_a_graduate() -> None:
    rows = graduates(count=120) + graduates("employed_since = 2021-06-02", count=30) + graduates("", count=5)
    found = assessed(RETENTION, school("secondary-vocational", more=rows, complete=False))
    # 120 for sure; 30 too early; 5 of unknown date
    assert (found.low, found.high, found.possible_high, found.program.payee) == (120_000, 120_000, 5_000, "school")


@pytest.mark.parametrize(("kind", "expected"), [
    ("university", "eligible"), ("higher-vocational", "eligible"), ("secondary-vocational", "eligible"),
    ("technician", "eligible"), ("other", "ineligible"),
])
def test_which_schools_are_paid_for_graduates(kind: str, expected: str) -> None:
    assert outcome(RETENTION, school(kind, more=graduates())) == expected


@pytest.mark.parametrize("program", [SUPPORT, SUBSIDY, INCENTIVE, RETENTION])
def test_a_company_is_no_school_and_a_school_must_lie_in_the_territory(program: str) -> None:
    said = "newly_built = true\nenterprise_founded = true\nprivate_education_rules = true\nenrolment_task_met = true"
    assert outcome(program, body()) == "ineligible"
    assert outcome(program, school("technician", said, graduates())) == "eligible"
    assert outcome(program, school("technician", said, graduates(), place="叙永县")) == "possible"
    assert outcome(program, school("technician", said, graduates(), place="成都市")) == "ineligible"


def test_a_company_that_says_nothing_of_a_school_may_be_building_one() -> None:
    assert [outcome(program, body(complete=False)) for program in (SUPPORT, SUBSIDY)] == ["possible", "possible"]
    assert [outcome(program, body(complete=False)) for program in (INCENTIVE, RETENTION)] == ["ineligible", "ineligible"]


def test_the_city_enrols_25_000_a_year() -> None:
    (target,) = DOCUMENT.items["22"].targets
    assert (target.low, target.period.en) == (25_000, "a year")


PROVISION = "luzhou-2021/23.training-provision-support"
TRAINEE = "luzhou-2021/23.training-subsidy"
PROVIDER = "luzhou-2021/23.training-subsidy-provider"


@pytest.mark.parametrize(("toml", "expected"), [
    (school("higher-vocational", "offers_training = true"), "eligible"),
    (school("higher-vocational", "offers_training = false"), "ineligible"),
    (school("higher-vocational", complete=False), "possible"),
    (school("university", "offers_training = true"), "ineligible"),
    (body(kinds='"training-provider"'), "eligible"),
    # social forces are encouraged; a provider run by the state is none
    (body("state_owned = true", '"training-provider"'), "ineligible"),
    (body(kinds='"training-provider"', complete=False), "possible"),
    (school("technician", "offers_training = true").replace("[school]", "state_owned = true\n[school]"), "eligible"),
    (body(), "ineligible"),
    (body(kinds='"training-provider"', place="成都市"), "ineligible"),
])
def test_support_for_those_who_provide_vocational_training(toml: str, expected: str) -> None:
    assert outcome(PROVISION, toml) == expected


@pytest.mark.parametrize(("said", "expected"), [
    ("passed = true\ncertificate = true", "eligible"),
    ("passed = false\ncertificate = true", "ineligible"),
    ("passed = true\ncertificate = false", "ineligible"),
    ("passed = true", "possible"),
])
def test_the_trainee_s_side_of_the_training_subsidy(said: str, expected: str) -> None:
    found = assessed(TRAINEE, f'kind = "applicant"\n[employment]\nplace = "江阳区"\n[training]\n{said}\n')
    assert (found.outcome, found.low, found.high, found.discretion) == (expected, 0, 7_000, "entitled")


@pytest.mark.parametrize(("toml", "expected"), [
    (body("[[trainees]]\ncount = 40\npassed = true\ncertificate = true\n", '"training-provider"'), "eligible"),
    (school("technician", more="[[trainees]]\ncount = 40\npassed = true\ncertificate = true\n"), "eligible"),
    (body("[[trainees]]\ncount = 40\npassed = true\ncertificate = false\n", '"training-provider"'), "ineligible"),
    (body("[[trainees]]\ncount = 40\npassed = false\ncertificate = true\n", '"training-provider"'), "ineligible"),
    (body("[[trainees]]\ncount = 40\npassed = true\n", '"training-provider"', complete=False), "possible"),
    (body("[[trainees]]\ncount = 40\npassed = true\ncertificate = true\n"), "ineligible"),
])
def test_the_provider_s_side_of_the_training_subsidy(toml: str, expected: str) -> None:
    found = assessed(PROVIDER, toml)
    assert found.outcome == expected
    if expected == "eligible":
        assert (found.low, found.high) == (0, 280_000)  # 40 x 7,000


def test_both_sides_of_the_training_subsidy_say_that_only_one_is_paid() -> None:
    readings = {DOCUMENT.programs[program].reading for program in (TRAINEE, PROVIDER)}
    assert len(readings) == 1
    assert "只付其一" in next(reading.zh for reading in readings if reading)
