"""Items 17 to 19: four tiers of homes, the purchase grants, the housing fund. Default day: 2022-06-01."""

from __future__ import annotations

import pytest

from support import assessed, checked, outcome
from talentcalc.documents.luzhou_2021 import DOCUMENT

RENT_FREE = [*(f"18.rent-free-tier-{tier}" for tier in (1, 2, 3, 4)), "18.transitional-housing"]
GRANTS = [f"18.home-grant-tier-{tier}" for tier in (1, 2, 3)]
NEW = 'place = "江阳区"\nfull_time = true\nnewly_introduced = true'
LONG_HERE = f"{NEW}\nstart_date = 2019-06-01"
FIRST_HOME = 'place = "龙马潭区"\nbought = true\nordinal = 1\nnew_commercial = true\ncentral_city_building_land = true'
CAS = 'distinctions = ["cas-academician"]'
SHORTAGE_DOCTOR = 'degree = "doctor"\nfull_time_degree = "doctor"\nurgently_needed = true'
MASTER = 'degree = "master"\nfull_time_degree = "master"'
TECHNICIAN = 'skill_level = "technician"'


def applicant(person: str = "", work: str = NEW, more: str = "", *, silent: str = "") -> str:
    """A person of whom all is said, but for the sections in `silent`."""
    closed = "" if silent else "complete = true\n"
    sections = {"person": person, "employment": work, "home": "", "career": "", "training": "", "family": ""}
    tables = "".join(
        f"[{name}]\n{said}\n" + ("" if not silent or name in silent.split() else "complete = true\n")
        for name, said in sections.items()
        if f"[{name}]" not in more
    )
    founded = "" if "founded" in silent or "[[founded]]" in more else "founded = []\n"
    return f'kind = "applicant"\n{closed}{founded}{tables}{more}'


def founder(investment: int, jobs: int, newly: str = "true") -> str:
    return (
        f"[[founded]]\nnewly_founded = {newly}\n"
        f"first_investment_yuan = {investment}\njobs_created = {jobs}\n"
    )


def home(said: str = FIRST_HOME) -> str:
    return f"[home]\n{said}\n"


def outcomes(programs: list[str], toml: str) -> list[str]:
    result = checked("luzhou-2021", toml)
    return [result[f"luzhou-2021/{program}"].outcome for program in programs]


def standing(programs: list[str], toml: str) -> str:
    """The one program of a group that is eligible; none if there is none."""
    found = [p for p, o in zip(programs, outcomes(programs, toml), strict=True) if o == "eligible"]
    assert len(found) < 2
    return found[0].partition(".")[2] if found else "none"


def test_item_17_only_orders_what_the_city_does() -> None:
    assert DOCUMENT.items["17"].holds == ["duty"]


@pytest.mark.parametrize(("person", "expected"), [
    (CAS, "rent-free-tier-1"),
    ('distinctions = ["cae-academician"]', "rent-free-tier-1"),
    ('distinctions = ["provincial-talent-plan"]', "transitional-housing"),  # class one of talent, not national
    ('distinctions = ["national-technical-expert"]', "transitional-housing"),
    (SHORTAGE_DOCTOR, "rent-free-tier-2"),
    ('degree = "doctor"\nfull_time_degree = "doctor"', "rent-free-tier-3"),  # not in shortage
    ('degree = "doctor"\nfull_time_degree = "master"\nurgently_needed = true', "rent-free-tier-3"),
    ('degree = "doctor"\nurgently_needed = true', "rent-free-tier-4"),  # studied part time
    ('title = "full-senior"', "rent-free-tier-2"),  # the shortage does not bind the title
    ('title = "associate-senior"', "none"),
    (MASTER, "rent-free-tier-3"),
    ('degree = "master"\nfull_time_degree = "bachelor"', "rent-free-tier-4"),
    ('degree = "bachelor"', "rent-free-tier-4"),
    ('full_time_degree = "bachelor"', "rent-free-tier-4"),
    ('degree = "junior-college"', "none"),
    (TECHNICIAN, "transitional-housing"),
    ('skill_level = "senior-worker"', "none"),
])
def test_the_tier_of_a_newly_introduced_person(person: str, expected: str) -> None:
    assert standing(RENT_FREE, applicant(person)) == expected


@pytest.mark.parametrize(("investment", "jobs", "expected"), [
    (200_000_000, 100, "rent-free-tier-1"),
    (199_999_999, 100, "rent-free-tier-2"),
    (200_000_000, 99, "rent-free-tier-2"),
    (30_000_000, 30, "rent-free-tier-2"),
    (29_999_999, 30, "rent-free-tier-3"),
    (30_000_000, 29, "rent-free-tier-3"),
    (5_000_000, 10, "rent-free-tier-3"),
    (4_999_999, 10, "none"),
    (5_000_000, 9, "none"),
])
def test_the_tier_of_a_founder_who_is_not_newly_introduced(investment: int, jobs: int, expected: str) -> None:
    toml = applicant(work='place = "江阳区"', more=founder(investment, jobs))
    assert standing(RENT_FREE, toml) == expected


def test_two_enterprises_do_not_make_up_one_founder_s_threshold() -> None:
    apart = founder(5_000_000, 9) + founder(4_999_999, 10)
    assert standing(RENT_FREE, applicant(work='place = "江阳区"', more=apart)) == "none"


def test_an_enterprise_that_is_not_newly_founded_does_not_count() -> None:
    old = founder(300_000_000, 200, newly="false")
    assert standing(RENT_FREE, applicant(work='place = "江阳区"', more=old)) == "none"


@pytest.mark.parametrize(("place", "expected"), [
    ("江阳区", ["eligible", "excluded", "excluded"]),
    ("泸县", ["eligible", "excluded", "excluded"]),  # the whole city will do for the enterprise
    ("四川省", ["possible"] * 3),
    ("成都市", ["ineligible"] * 3),
])
def test_the_enterprise_of_a_founder_is_newly_founded_in_luzhou(place: str, expected: list[str]) -> None:
    row = f'{founder(200_000_000, 100)}place = "{place}"\n'
    assert outcomes(RENT_FREE[:3], applicant(work='place = "江阳区"', more=row)) == expected
    assert outcomes(GRANTS, applicant(work=LONG_HERE, more=home() + row)) == expected


@pytest.mark.parametrize(("role", "level", "expected"), [
    ("athlete", "provincial", "rent-free-tier-3"),
    ("coach", "national", "rent-free-tier-3"),
    ("athlete", "municipal", "none"),
    ("none", "national", "none"),
])
def test_people_of_sport_need_not_be_newly_introduced(role: str, level: str, expected: str) -> None:
    person = f'sport_role = "{role}"\nsport_level = "{level}"'
    assert standing(RENT_FREE, applicant(person, 'place = "纳溪区"')) == expected


@pytest.mark.parametrize("work", [
    'place = "江阳区"\nfull_time = true\nnewly_introduced = false',
    'place = "江阳区"\nfull_time = false\nnewly_introduced = true',
])
@pytest.mark.parametrize("person", [CAS, SHORTAGE_DOCTOR, MASTER, 'degree = "bachelor"'])
def test_degrees_and_academicians_must_be_newly_introduced_full_time(person: str, work: str) -> None:
    assert outcomes(RENT_FREE[:4], applicant(person, work)) == ["ineligible"] * 4


@pytest.mark.parametrize("distinction", [
    "national-talent-plan", "national-outstanding-expert", "state-council-allowance",
    "national-academic-leader", "national-science-award", "foreign-academician", "other-national-expert",
])
def test_other_national_experts_are_left_open_in_tier_one(distinction: str) -> None:
    found = assessed("luzhou-2021/18.rent-free-tier-1", applicant(f'distinctions = ["{distinction}"]'))
    assert found.outcome == "possible"
    assert any("等国家级专家人才" in reason.zh for reason in found.reasons)


@pytest.mark.parametrize(("slug", "person", "silent"), [
    ("18.rent-free-tier-1", "", "person"),
    ("18.rent-free-tier-1", "", "founded"),
    ("18.rent-free-tier-2", 'full_time_degree = "doctor"', "person"),  # shortage unsaid
    ("18.rent-free-tier-3", 'degree = "master"', "person"),  # full-time or not
    ("18.rent-free-tier-3", 'sport_role = "coach"', "person"),
    ("18.rent-free-tier-4", "", "person"),
    ("18.transitional-housing", "", "person"),
])
def test_what_is_not_said_leaves_a_tier_possible(slug: str, person: str, silent: str) -> None:
    assert outcome(f"luzhou-2021/{slug}", applicant(person, silent=silent)) == "possible"


@pytest.mark.parametrize(("said", "expected"), [
    ('degree = "bachelor"', "ineligible"),
    ('full_time_degree = "bachelor"', "ineligible"),
    ('degree = "master"', "possible"),  # full-time or not
    ('full_time_degree = "master"', "eligible"),
])
def test_a_known_bachelor_is_no_full_time_master(said: str, expected: str) -> None:
    no_other_way = f'{said}\ntitle = "none"\nskill_level = "none"\nsport_role = "none"\ndistinctions = []'
    assert outcome("luzhou-2021/18.rent-free-tier-3", applicant(no_other_way, silent="person")) == expected


def test_being_newly_introduced_unsaid_leaves_every_tier_possible() -> None:
    toml = applicant(f"{CAS}\n{SHORTAGE_DOCTOR}", 'place = "江阳区"', silent="employment")
    assert outcomes(RENT_FREE[:4], toml) == ["possible"] * 4


@pytest.mark.parametrize(("place", "expected"), [
    ("龙马潭区", "eligible"), ("纳溪区", "eligible"), ("泸县", "possible"), ("古蔺县", "possible"), ("成都市", "ineligible"),
])
def test_rent_free_homes_go_by_the_place_of_work(place: str, expected: str) -> None:
    work = NEW.replace("江阳区", place)
    assert outcome("luzhou-2021/18.rent-free-tier-4", applicant('degree = "bachelor"', work)) == expected


def test_the_highest_tier_excludes_the_others_and_a_refused_one_gives_way() -> None:
    doctor = applicant(SHORTAGE_DOCTOR)
    assert outcomes(RENT_FREE, doctor) == ["ineligible", "eligible", "excluded", "excluded", "ineligible"]
    refused = '[[decisions]]\nprogram = "luzhou-2021/18.rent-free-tier-2"\noutcome = "refused"\n'
    assert standing(RENT_FREE, applicant(SHORTAGE_DOCTOR, more=refused)) == "rent-free-tier-3"


def test_transitional_housing_is_for_those_whom_no_tier_takes_in() -> None:
    bachelor = applicant('degree = "bachelor"\nfull_time_degree = "bachelor"\nprofessional_post = true')
    found = checked("luzhou-2021", bachelor)["luzhou-2021/18.transitional-housing"]
    assert (found.outcome, found.excluded_by) == ("excluded", "luzhou-2021/18.rent-free-tier-4")


@pytest.mark.parametrize(("slug", "discretion", "months"), [
    ("18.rent-free-tier-1", "entitled", None),  # no end is stated
    ("18.rent-free-tier-2", "entitled", None),
    ("18.rent-free-tier-3", "recognition", 36),
    ("18.rent-free-tier-4", "recognition", 12),
    ("18.transitional-housing", "optional", None),
])
def test_how_long_and_by_whose_judgement_a_home_is_free(slug: str, discretion: str, months: int | None) -> None:
    program = DOCUMENT.programs[f"luzhou-2021/{slug}"]
    assert (program.discretion, program.duration.months) == (discretion, months)
    assert program.amount.low is None


@pytest.mark.parametrize(("person", "more", "slug", "low", "high"), [
    (CAS, "", "home-grant-tier-1", 0, 2_000_000),
    ("", founder(200_000_000, 100), "home-grant-tier-1", 0, 2_000_000),
    (SHORTAGE_DOCTOR, "", "home-grant-tier-2", 0, 250_000),
    ('title = "full-senior"', "", "home-grant-tier-2", 0, 250_000),
    (MASTER, "", "home-grant-tier-3", 100_000, 100_000),
    ('sport_role = "coach"\nsport_level = "provincial"', "", "home-grant-tier-3", 100_000, 100_000),
    ("", founder(5_000_000, 10), "home-grant-tier-3", 100_000, 100_000),
])
def test_what_each_tier_gives_towards_a_first_home(person: str, more: str, slug: str, low: int, high: int) -> None:
    toml = applicant(person, LONG_HERE, home() + more)
    assert standing(GRANTS, toml) == slug
    found = assessed(f"luzhou-2021/18.{slug}", toml)
    assert (found.low, found.high, found.discretion) == (low, high, "recognition")


def test_tier_four_has_no_purchase_grant() -> None:
    assert outcomes(GRANTS, applicant('degree = "bachelor"', LONG_HERE, home())) == ["ineligible"] * 3


@pytest.mark.parametrize(("start", "expected"), [
    ("start_date = 2019-06-01", "eligible"),  # three years are full on 2022-06-01
    ("start_date = 2019-06-02", "ineligible"),
    ("", "possible"),
])
@pytest.mark.parametrize(("slug", "person"), list(zip(GRANTS, (CAS, SHORTAGE_DOCTOR, MASTER), strict=True)))
def test_three_full_years_of_work_in_luzhou(slug: str, person: str, start: str, expected: str) -> None:
    toml = applicant(person, f"{NEW}\n{start}", home(), silent="employment")
    assert outcome(f"luzhou-2021/{slug}", toml) == expected


@pytest.mark.parametrize(("key", "wrong"), [
    ("bought", "false"), ("ordinal", "2"), ("new_commercial", "false"), ("central_city_building_land", "false"),
])
def test_the_home_is_first_new_commercial_and_on_the_central_city_s_land(key: str, wrong: str) -> None:
    lines = dict(line.split(" = ") for line in FIRST_HOME.splitlines())
    said = "\n".join(f"{k} = {wrong if k == key else v}" for k, v in lines.items())
    unsaid = "\n".join(f"{k} = {v}" for k, v in lines.items() if k != key)
    program = "luzhou-2021/18.home-grant-tier-3"
    assert outcome(program, applicant(MASTER, LONG_HERE, home(said))) == "ineligible"
    assert outcome(program, applicant(MASTER, LONG_HERE, home(unsaid), silent="home")) == "possible"


@pytest.mark.parametrize(("place", "expected"), [
    ("江阳区", "eligible"), ("合江县", "eligible"), ("泸州市", "eligible"), ("成都市", "ineligible"),
])
def test_the_purchase_grant_goes_by_the_home_and_asks_work_anywhere_in_luzhou(place: str, expected: str) -> None:
    work = LONG_HERE.replace("江阳区", place)
    assert outcome("luzhou-2021/18.home-grant-tier-3", applicant(MASTER, work, home())) == expected


@pytest.mark.parametrize(("place", "expected"), [
    ('place = "江阳区"', "eligible"), ('place = "龙马潭区"', "eligible"), ('place = "纳溪区"', "eligible"),
    ('place = "泸县"', "ineligible"), ('place = "合江县"', "ineligible"),  # no land of the central city
    ('place = "叙永县"', "ineligible"), ('place = "古蔺县"', "ineligible"),
    ('place = "成都市"', "ineligible"), ('place = "自贡市"', "ineligible"),
    ('place = "泸州市"', "possible"), ('place = "四川省"', "possible"), ("", "possible"),
])
@pytest.mark.parametrize(("slug", "person"), list(zip(GRANTS, (CAS, SHORTAGE_DOCTOR, MASTER), strict=True)))
@pytest.mark.parametrize("silent", ["", "home"])
def test_the_home_itself_lies_in_the_three_districts(
    place: str, expected: str, slug: str, person: str, silent: str
) -> None:
    said = FIRST_HOME.replace('place = "龙马潭区"', place)
    found = assessed(f"luzhou-2021/{slug}", applicant(person, LONG_HERE, home(said), silent=silent))
    assert found.outcome == expected
    assert found.missing == (["home.place"] if expected == "possible" else [])


def test_a_full_time_doctor_not_in_shortage_gets_the_100_000_of_tier_three() -> None:
    doctor = 'degree = "doctor"\nfull_time_degree = "doctor"'
    toml = applicant(doctor, LONG_HERE, home())
    found = assessed("luzhou-2021/18.home-grant-tier-3", toml)
    assert (found.outcome, found.low, found.high) == ("eligible", 100_000, 100_000)
    assert outcomes(GRANTS[:2], toml) == ["ineligible"] * 2
    unsaid = applicant(doctor, LONG_HERE, home(), silent="person")
    assert outcomes(GRANTS[1:], unsaid) == ["possible", "eligible"]


def test_tier_three_s_reading_names_the_doctor_not_in_shortage() -> None:
    reading = DOCUMENT.programs["luzhou-2021/18.home-grant-tier-3"].reading
    assert reading is not None
    assert "不紧缺的全日制博士" in reading.zh
    assert "PhD not in shortage" in reading.en


def test_the_grants_say_that_the_newly_introduced_cannot_have_three_years() -> None:
    notes = [DOCUMENT.programs[f"luzhou-2021/{slug}"].note for slug in GRANTS]
    assert all(note is not None and "两年试行期" in note.zh for note in notes)


@pytest.mark.parametrize(("slug", "grant", "zh"), [
    ("home-grant-tier-1", "2,000,000", "不限定创办人"),
    ("home-grant-tier-2", "250,000", "不限定正高级职称"),
    ("home-grant-tier-3", "100,000", "不限定创办人和运动员、教练员"),
])
def test_the_grants_say_whom_they_take_in_and_what_hangs_on_it(slug: str, grant: str, zh: str) -> None:
    reading = DOCUMENT.programs[f"luzhou-2021/18.{slug}"].reading
    assert reading is not None
    assert zh in reading.zh
    assert grant in reading.zh
    assert grant in reading.en


def test_a_tier_that_may_pay_less_than_a_lower_one_says_so() -> None:
    result = checked("luzhou-2021", applicant(SHORTAGE_DOCTOR, LONG_HERE, home()))
    two, three = (result[f"luzhou-2021/18.home-grant-tier-{tier}"] for tier in (2, 3))
    assert (three.outcome, three.excluded_by) == ("excluded", two.program.id)
    assert any("100,000" in note.en for note in two.notes)


def test_grant_allowance_and_rent_free_home_of_a_doctor_in_shortage_add_up() -> None:
    result = checked("luzhou-2021", applicant(SHORTAGE_DOCTOR, LONG_HERE, home()))
    (total,) = [t for t in result.totals if t.payee == "person"]
    # 2,000 x 36 = 72,000 for sure; the grant is up to 250,000; all of it after recognition
    assert (total.entitled, total.low, total.high) == (0, 72_000, 322_000)
    assert result["luzhou-2021/18.rent-free-tier-2"].outcome == "eligible"


WITHDRAWAL = "luzhou-2021/19.down-payment-withdrawal"
SINGLE, COUPLE = "luzhou-2021/19.fund-loan-single", "luzhou-2021/19.fund-loan-couple"


@pytest.mark.parametrize(("ordinal", "mortgage", "own", "spouse", "expected"), [
    (2, "commercial-only", "true", "false", "eligible"),
    (2, "commercial-only", "false", "true", "eligible"),
    (2, "commercial-only", "false", "false", "ineligible"),
    (1, "commercial-only", "true", "true", "ineligible"),
    (3, "commercial-only", "true", "true", "ineligible"),
    (2, "fund", "true", "true", "ineligible"),
    (2, "combined", "true", "true", "ineligible"),
    (2, "none", "true", "true", "ineligible"),
])
def test_withdrawal_for_a_second_home_on_a_commercial_mortgage(
    ordinal: int, mortgage: str, own: str, spouse: str, expected: str
) -> None:
    said = f'ordinal = {ordinal}\nmortgage = "{mortgage}"\nhousing_fund = {own}\nspouse_housing_fund = {spouse}'
    assert outcome(WITHDRAWAL, applicant(TECHNICIAN, more=home(said))) == expected


def test_withdrawal_is_optional_bears_no_sum_and_is_possible_while_the_spouse_is_unknown() -> None:
    said = 'ordinal = 2\nmortgage = "commercial-only"\nhousing_fund = false'
    found = assessed(WITHDRAWAL, applicant(TECHNICIAN, more=home(said), silent="home family"))
    assert (found.outcome, found.missing) == ("possible", ["home.spouse_housing_fund"])
    assert (found.discretion, found.low, found.high) == ("optional", None, None)


@pytest.mark.parametrize(("said", "single", "couple", "credit"), [
    ("housing_fund = true\nspouse_housing_fund = false", "eligible", "ineligible", 400_000),
    ("housing_fund = false\nspouse_housing_fund = true", "eligible", "ineligible", 400_000),
    ("housing_fund = true\nspouse_housing_fund = true", "excluded", "eligible", 500_000),
    ("housing_fund = true", "eligible", "possible", 400_000),
    ("housing_fund = false\nspouse_housing_fund = false", "ineligible", "ineligible", 0),
    ("housing_fund = false", "possible", "ineligible", 0),
])
def test_the_loan_limits_are_credit_and_stand_once(said: str, single: str, couple: str, credit: int) -> None:
    result = checked("luzhou-2021", applicant(TECHNICIAN, more=home(said), silent="home family"))
    assert (result[SINGLE].outcome, result[COUPLE].outcome) == (single, couple)
    assert (result[SINGLE].low, result[COUPLE].low) == (0, 0)  # limits, not sums
    assert sum(t.credit_high for t in result.totals) == credit
    assert sum(t.high for t in result.totals) == 0


@pytest.mark.parametrize("program", [WITHDRAWAL, SINGLE, COUPLE])
def test_the_housing_fund_clauses_are_for_innovative_talent_in_the_territory(program: str) -> None:
    said = home('ordinal = 2\nmortgage = "commercial-only"\nhousing_fund = true\nspouse_housing_fund = true')
    assert outcome(program, applicant('skill_level = "senior-worker"', more=said)) == "ineligible"
    assert outcome(program, applicant(TECHNICIAN, NEW.replace("江阳区", "成都市"), said)) == "ineligible"
    met = "excluded" if program == SINGLE else "eligible"
    assert outcome(program, applicant(TECHNICIAN, more=said)) == met


def test_the_old_limits_are_background() -> None:
    figures = [s.figures for s in DOCUMENT.items["19"].statements if s.kind == "background"]
    assert figures == [("30", "40")]


@pytest.mark.parametrize(("spouse", "single", "couple"), [("true", "eligible", "possible"), ("false", "eligible", "ineligible")])
def test_who_has_no_spouse_is_no_couple(spouse: str, single: str, couple: str) -> None:
    toml = f'kind = "applicant"\n[person]\n{TECHNICIAN}\n[employment]\n{NEW}\n[home]\nhousing_fund = true\n[family]\nspouse = {spouse}\n'
    assert (outcome(SINGLE, toml), outcome(COUPLE, toml)) == (single, couple)
    alone = toml.replace("housing_fund = true", "housing_fund = false")
    assert outcome(SINGLE, alone) == ("possible" if spouse == "true" else "ineligible")


@pytest.mark.parametrize("said", ["introduced = false", 'introduced_through = "none"'])
def test_who_was_not_introduced_is_not_newly_introduced(said: str) -> None:
    work = NEW.replace("newly_introduced = true", said)
    toml = f'kind = "applicant"\nfounded = []\n[person]\n{SHORTAGE_DOCTOR}\nsport_role = "none"\n[employment]\n{work}\n'
    assert outcomes(["18.rent-free-tier-2", "18.rent-free-tier-4", "27.living-allowance"], toml) == ["ineligible"] * 3
    unsaid = toml.replace(said, "")
    assert outcomes(["18.rent-free-tier-2", "27.living-allowance"], unsaid) == ["possible"] * 2
