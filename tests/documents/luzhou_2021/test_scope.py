"""Part two: the territory and the five classes of innovative talent. Default day: 2022-06-01."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from support import outcome, profile
from talentcalc.assess.evaluate import holds
from talentcalc.documents.luzhou_2021 import DOCUMENT, scope

if TYPE_CHECKING:
    from collections.abc import Callable

    from talentcalc.clauses.expressions import Condition

POST = "[person]\nprofessional_post = true\n"
ALL_MANAGER = ["rich_management_experience", "outstanding_results", "known_in_trade"]


def belongs(to: Callable[[], Condition], toml: str) -> bool | None:
    return holds(to(), profile(f'kind = "applicant"\n{toml}'))


def distinction(name: str) -> str:
    return f'[person]\ndistinctions = ["{name}"]\n'


@pytest.mark.parametrize("name", [
    "cas-academician", "cae-academician", "national-talent-plan", "provincial-talent-plan",
    "national-outstanding-expert", "provincial-outstanding-expert", "state-council-allowance",
    "national-academic-leader", "provincial-academic-leader", "national-science-award", "provincial-science-award",
])
def test_each_named_distinction_makes_a_senior_researcher(name: str) -> None:
    assert belongs(scope.senior_researcher, distinction(name)) is True


@pytest.mark.parametrize("name", [
    "municipal-talent-plan", "municipal-outstanding-expert", "municipal-academic-leader", "municipal-science-award",
    "foreign-academician", "other-national-expert", "other-provincial-expert", "provincial-allowance",
])
def test_a_distinction_one_level_off_leaves_the_open_list_open(name: str) -> None:
    said = distinction(name)
    for returnee, met in (("", None), ("outstanding_returnee = false\n", None), ("outstanding_returnee = true\n", True)):
        assert belongs(scope.senior_researcher, f"{said}[career]\n{returnee}") is met


@pytest.mark.parametrize(("said", "met"), [
    ("", None),
    ("[career]\noutstanding_returnee = true\n", True),
    ("[person]\ndistinctions = []\n", None),  # nothing said of a return from overseas
    ("[person]\ndistinctions = []\n[career]\noutstanding_returnee = false\n", False),
    # an award of skill is another class
    (distinction("national-technical-expert") + "[career]\noutstanding_returnee = false\n", False),
])
def test_senior_researcher_needs_a_distinction_or_an_outstanding_return(said: str, met: bool | None) -> None:
    assert belongs(scope.senior_researcher, said) is met


@pytest.mark.parametrize("role", ["enterprise-manager", "innovative-entrepreneur"])
def test_a_senior_manager_needs_experience_results_and_a_name_in_the_trade(role: str) -> None:
    lines = [f"{name} = true" for name in ALL_MANAGER]
    said = "founded = []\n[career]\nmanagement_role = "
    assert belongs(scope.senior_manager, said + "\n".join([f'"{role}"', *lines])) is True
    for name in ALL_MANAGER:
        others = [line for line in lines if not line.startswith(name)]
        assert belongs(scope.senior_manager, said + "\n".join([f'"{role}"', *others])) is None
        assert belongs(scope.senior_manager, said + "\n".join([f'"{role}"', *others, f"{name} = false"])) is False
    assert belongs(scope.senior_manager, said + "\n".join(['"none"', *lines])) is False


HERE = '[employment]\nplace = "江阳区"\n'


# In an enterprise newly founded here: 5,000,000 yuan and 10 people, both inclusive, both needed.
@pytest.mark.parametrize(("row", "met"), [
    ("newly_founded = true\nfirst_investment_yuan = 5_000_000\njobs_created = 10", True),
    ("newly_founded = true\nfirst_investment_yuan = 4_999_999.99\njobs_created = 10", False),
    ("newly_founded = true\nfirst_investment_yuan = 5_000_000\njobs_created = 9", False),
    ("newly_founded = false\nfirst_investment_yuan = 5_000_000\njobs_created = 10", False),
    ("newly_founded = true\nfirst_investment_yuan = 5_000_000", None),
    ("newly_founded = true\njobs_created = 10", None),
    ("first_investment_yuan = 5_000_000\njobs_created = 10", None),
    # the investment in one enterprise and the people in another do not add up
    (("newly_founded = true\nfirst_investment_yuan = 5_000_000\njobs_created = 0\n"
     "[[founded]]\nnewly_founded = true\nfirst_investment_yuan = 0\njobs_created = 10"), False),
    # in Luzhou, its counties included; one newly founded in another city makes no founder here
    ('place = "泸县"\nnewly_founded = true\nfirst_investment_yuan = 5_000_000\njobs_created = 10', True),
    ('place = "四川省"\nnewly_founded = true\nfirst_investment_yuan = 5_000_000\njobs_created = 10', None),
    ('place = "长沙市"\nnewly_founded = true\nfirst_investment_yuan = 5_000_000\njobs_created = 10', False),
])
def test_a_founder_is_a_senior_manager_by_investment_and_jobs(row: str, met: bool | None) -> None:
    assert belongs(scope.senior_manager, f'{HERE}[career]\nmanagement_role = "none"\n[[founded]]\n{row}\n') is met


def test_where_an_enterprise_was_founded_is_asked_when_nothing_says_it() -> None:
    founder = "[[founded]]\nnewly_founded = true\nfirst_investment_yuan = 5_000_000\njobs_created = 10\n"
    assert belongs(scope.senior_manager, founder) is None
    assert belongs(scope.senior_manager, f"{HERE}{founder}") is True


@pytest.mark.parametrize(("said", "met"), [
    # at any age
    ('full_time_degree = "bachelor"\nage_years = 50', True),
    ('full_time_degree = "doctor"\nage_years = 50', True),
    ('title = "associate-senior"\nage_years = 50', True),
    ('title = "full-senior"\nage_years = 50', True),
    ('degree = "doctor"\nfull_time_degree = "junior-college"\ntitle = "intermediate"\nage_years = 36', False),
    # up to 35
    ('degree = "secondary-vocational"\nage_years = 35', True),
    ('full_time_degree = "junior-college"\nage_years = 35', True),
    ('degree = "bachelor"\nfull_time_degree = "none"\nage_years = 35', True),  # higher, part-time
    ('degree = "none"\ntitle = "intermediate"\nage_years = 35', True),
    ('degree = "none"\nfull_time_degree = "none"\ntitle = "junior"\nage_years = 35', False),
    ('degree = "junior-college"\nfull_time_degree = "junior-college"\ntitle = "none"\nage_years = 36', False),
    ('degree = "none"\nfull_time_degree = "none"\ntitle = "intermediate"\nage_years = 36', False),
    ('degree = "junior-college"\nfull_time_degree = "junior-college"\ntitle = "none"', None),
    ("age_years = 30", None),
])
def test_senior_professional_by_degree_title_and_age(said: str, met: bool | None) -> None:
    other = '\nsport_role = "none"\n[career]\nlegal_certificate = false\nrural_urgently_needed = false\n'
    assert belongs(scope.senior_professional, f"{POST}{said}{other}") is met
    without_post = POST.replace("true", "false")
    assert belongs(scope.senior_professional, f"{without_post}{said}{other}") is False


# 35 周岁以下: met until the day before the 36th birthday; 29 February falls on the 28th in common years.
@pytest.mark.parametrize(("born", "as_of", "met"), [
    ("1986-06-02", "2022-06-01", True),
    ("1986-06-01", "2022-06-01", False),
    ("1988-02-29", "2023-02-27", True),
    ("1987-02-28", "2023-02-28", False),
    ("1984-02-29", "2020-02-28", True),
    ("1984-02-29", "2020-02-29", False),
])
def test_the_age_limit_ends_on_the_36th_birthday(born: str, as_of: str, met: bool) -> None:
    said = (
        f'kind = "applicant"\n{POST}birth_date = {born}\ndegree = "junior-college"\nfull_time_degree = "none"\n'
        'title = "none"\nsport_role = "none"\n[career]\nlegal_certificate = false\nrural_urgently_needed = false\n'
    )
    assert holds(scope.senior_professional(), profile(said, as_of)) is met


@pytest.mark.parametrize(("said", "met"), [
    ('[person]\nsport_role = "athlete"\nsport_level = "provincial"', True),
    ('[person]\nsport_role = "coach"\nsport_level = "national"', True),
    ('[person]\nsport_role = "coach"\nsport_level = "municipal"', False),
    ('[person]\nsport_role = "none"\nsport_level = "national"', False),
    ('[person]\nsport_role = "athlete"', None),
    ("[career]\nlegal_certificate = true\nrule_of_law_work = true", True),
    ("[career]\nlegal_certificate = true\nrule_of_law_work = false", False),
    ("[career]\nlegal_certificate = false\nrule_of_law_work = true", False),
    ("[career]\nlegal_certificate = true", None),
    ('[career]\nrural_urgently_needed = true\nfield = "social-work"', True),
    ('[career]\nrural_urgently_needed = false\nfield = "social-work"', False),
    ('[career]\nfield = "social-work"', None),
    ('[career]\nrural_urgently_needed = true\nfield = "education"', False),  # no technical post
    ('[career]\nrural_urgently_needed = true\nfield = "other"', False),
])
def test_senior_professional_without_a_technical_post(said: str, met: bool | None) -> None:
    rest = {
        "person": ["professional_post = false", 'sport_role = "none"'],
        "career": ["legal_certificate = false", "rural_urgently_needed = false"],
    }
    toml = ""
    for section, lines in rest.items():
        own = said.partition("]\n")[2].split("\n") if said.startswith(f"[{section}]") else []
        named = {line.partition(" ")[0] for line in own}
        kept = [line for line in lines if line.partition(" ")[0] not in named]
        if 'field = "social-work"' in own:
            kept = [line for line in kept if not line.startswith("rural")]
        toml += f"[{section}]\n" + "\n".join([*own, *kept]) + "\n"
    assert belongs(scope.senior_professional, toml) is met


def test_another_field_is_no_field_of_the_country_even_in_a_technical_post() -> None:
    said = f'{POST}sport_role = "none"\ndegree = "none"\ntitle = "none"\n[career]\nlegal_certificate = false\nrural_urgently_needed = true\n'
    assert belongs(scope.senior_professional, f'{said}field = "other"\n') is False
    assert belongs(scope.senior_professional, f'{said}field = "education"\n') is True


@pytest.mark.parametrize("field", ["agriculture", "education", "health-care"])
def test_the_three_fields_of_the_country_ask_for_a_technical_post(field: str) -> None:
    rural = f'[career]\nrural_urgently_needed = true\nfield = "{field}"\n'
    assert belongs(scope.senior_professional, POST + rural) is True
    assert belongs(scope.senior_professional, POST + "age_years = 50\n" + rural.replace("true", "false")) is None


@pytest.mark.parametrize(("said", "met"), [
    ("", None),
    *((distinction(name), True) for name in (
        "china-skills-grand-award", "national-technical-expert", "tianfu-craftsman", "provincial-technical-expert"
    )),
    ('[person]\nskill_level = "technician"', True),
    ('[person]\nskill_level = "senior-technician"', True),
    ('[person]\nskill_level = "senior-worker"', None),
    ("[career]\nveteran = true", True),
    ("[career]\nreturned_practical_talent = true", True),
    (('[person]\nskill_level = "senior-worker"\ndistinctions = ["cas-academician"]\n'
     "[career]\nveteran = false\nreturned_practical_talent = false"), False),
])
def test_senior_craftsman(said: str, met: bool | None) -> None:
    assert belongs(scope.senior_craftsman, said) is met


@pytest.mark.parametrize(("trade", "met"), [
    *((trade, True) for trade in ("digital", "intelligent", "green", "creative", "sharing", "flow")),
    ("related", None), ("none", False),
])
def test_the_six_named_economies_count_and_a_related_trade_is_open(trade: str, met: bool | None) -> None:
    assert belongs(scope.new_economy_talent, f'[career]\nnew_economy_trade = "{trade}"') is met


@pytest.mark.parametrize(("said", "met"), [
    ("", None),
    ("complete = true", False),
    ("complete = true\n" + distinction("cas-academician"), True),
    (f"complete = true\n{HERE}[[founded]]\nnewly_founded = true\nfirst_investment_yuan = 5_000_000\njobs_created = 10", True),
    ('complete = true\n[person]\nprofessional_post = true\ntitle = "full-senior"', True),
    ("complete = true\n[career]\nveteran = true", True),
    ('complete = true\n[career]\nnew_economy_trade = "flow"', True),
    ("complete = true\n" + distinction("municipal-talent-plan"), None),
])
def test_any_of_the_five_classes_makes_an_innovative_talent(said: str, met: bool | None) -> None:
    assert belongs(scope.innovative_talent, said) is met


@pytest.mark.parametrize(("place", "expected"), [
    ("江阳区", "eligible"), ("龙马潭区", "eligible"), ("纳溪区", "eligible"),
    ("泸县", "possible"), ("合江县", "possible"), ("叙永县", "possible"), ("古蔺县", "possible"),
    ("泸州市", "possible"),  # which district is not said
    ("自流井区", "ineligible"), ("长沙市", "ineligible"),
])
def test_the_plan_reaches_the_districts_and_leaves_the_counties_open(place: str, expected: str) -> None:
    toml = f'kind = "enterprise"\n[enterprise]\nplace = "{place}"\n'
    assert outcome("luzhou-2021/5.online-services", toml) == expected


# What pays for innovative talent carries how class three is read, and what hangs on it.
@pytest.mark.parametrize(("program", "zh", "en"), [
    ("11.job-seeking-subsidy", "600 元", "600 yuan"),
    ("11.hiring-subsidy", "1,000 元/人", "1,000 yuan per person"),
    ("11.startup-subsidy", "最高 200,000 元/家企业", "up to 200,000 yuan per enterprise"),
    ("14.talent-loan", "最高 2,000,000 元", "up to 2,000,000 yuan"),
    ("14.commercial-loan-interest", "最高 1,000,000 元", "up to 1,000,000 yuan"),
    ("27.extraordinary-contribution", "最高 5,000,000 元", "up to 5,000,000 yuan"),
    ("12.incubator-free-rent", "本项全部", "all of this program"),
])
def test_the_reading_of_class_three_is_carried_by_what_hangs_on_it(program: str, zh: str, en: str) -> None:
    reading = DOCUMENT.programs[f"luzhou-2021/{program}"].reading
    assert reading is not None
    assert reading.zh.endswith(f"所涉人员的结果相反，影响：{zh}")
    assert reading.en.endswith(f"at stake: {en}")


def test_whoever_pays_for_senior_researchers_alone_does_not_carry_it() -> None:
    carrying = {program.id for program in DOCUMENT if program.reading and "创新人才第三类" in program.reading.zh}
    assert "luzhou-2021/13.sales-subsidy" not in carrying
    assert {one.split("/")[1].split(".")[0] for one in carrying} == {
        "6", "9", "11", "12", "13", "14", "16", "18", "19", "27", "28", "29", "30",
    }


def test_the_letter_and_the_aims_hold_no_program() -> None:
    assert DOCUMENT.items["preamble"].holds == ["background", "duty"]
    assert DOCUMENT.items["i"].holds == ["background"]
    assert DOCUMENT.items["ii-1"].holds == ["definition", "duty"]
    assert DOCUMENT.items["ii-2"].holds == ["definition"]
    assert len(DOCUMENT.items["ii-2"].conditions) == 8
