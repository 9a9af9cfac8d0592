"""What `complete = true` closes: what could be otherwise today; not the future, nor what every such thing has."""

from __future__ import annotations

from typing import Any

import pytest

from assess.invented import APPLICANT, FIRM
from support import assessed, checked, outcome, profile
from talentcalc.assess.check import check
from talentcalc.assess.evaluate import bounds, holds
from talentcalc.assess.outcomes import INELIGIBLE
from talentcalc.assess.trace import trace
from talentcalc.assess.unmet import reasons_against
from talentcalc.clauses import facts as fc
from talentcalc.clauses.facts.places import A_PLACE_OR_NONE
from talentcalc.clauses.refusals import Refused
from talentcalc.clauses.sections import SECTIONS, Rows
from talentcalc.clauses.text import Text
from talentcalc.profile.dealings import Hires, Jobs, Loans
from talentcalc.profile.enterprise import Enterprise
from talentcalc.profile.household import Home
from talentcalc.profile.reading import parse_profile
from talentcalc.profile.things import MAY_LACK
from talentcalc.profile.undertakings import Channel, FarmProject, Venture
from talentcalc.profile.work import CONTRACT, Employment, Student

CLOSED = "complete = true\n"
HERE = Employment.place.within("510500")


def test_sales_of_years_to_come_stay_open_in_a_closed_profile() -> None:
    sales = (
        'kind = "enterprise"\ncomplete = true\nenterprise.place = "江阳区"\n[[results]]\nby_senior_researcher = true\n'
        "in_production = true\nsales_by_year_yuan = [{}]\n"
    )
    # 1% of 600,000,000 is 6,000,000; 20,000,000 is the most that a result earns in three years.
    found = assessed("luzhou-2021/13.sales-subsidy", sales.format("600_000_000"))
    assert (found.outcome, found.low, found.high, found.vague) == ("eligible", 6_000_000, 20_000_000, ["results.sales_by_year_yuan"])
    whole = assessed("luzhou-2021/13.sales-subsidy", sales.format("600_000_000, 0, 0"))
    assert (whole.low, whole.high) == (6_000_000, 6_000_000)
    assert assessed("luzhou-2021/13.sales-subsidy", sales.format("")).high == 20_000_000


def test_a_listed_loan_has_an_amount_also_where_the_row_is_closed() -> None:
    for closed in ("", CLOSED):
        firm = profile(f"{FIRM}[[loans]]\ncommercial = true\n{closed}")
        assert bounds(Loans.total(Loans.amount_yuan, Loans.commercial), firm) == (0, None)
    assert bounds(Loans.total(Loans.amount_yuan), profile(FIRM + CLOSED)) == (0, 0)


def test_every_size_of_a_listed_thing_stays_open_but_for_what_may_as_well_be_lacking() -> None:
    sizes = {
        fact.key for section in SECTIONS.values() if issubclass(section, Rows) for fact in section.facts.values()
        if isinstance(fact, fc.Number | fc.Scale | fc.Dated | fc.Place | fc.Choice) and not fact.always
    }
    assert {key for key in sizes if not key.endswith(".count")} == {
        # None, no level, not put up: all of these can be said.
        "founded.jobs_created", "referrals.degree", "platforms.previous_level", "works.excellence_level",
        "founding_projects.plan_state", "referrals.plan_state",
    }


def test_every_place_that_need_not_be_can_be_said_to_be_nowhere() -> None:
    nowhere = {fact.key for section in SECTIONS.values() for fact in section.facts.values() if isinstance(fact, fc.Place) and fact.closed}
    assert nowhere == {
        "employment.place", "employment.cooperation_place", "student.place", "venture.place", "farm_project.place",
        "channel.place", "home.place", "enterprise.place", "attraction.place",
    }
    for raw in ("none", "无", "nowhere", "None"):
        assert Home.place.read(raw) == "none"
    assert (Home.place.show("none", "zh"), Home.place.show("none", "en")) == ("无", "nowhere")
    with pytest.raises(Refused):
        Student.home.read("none")
    assert Home.place.question.zh.endswith("没有则答“无”。")
    with pytest.raises(Refused) as refused:
        Home.place.read(3)
    assert refused.value.accepted == A_PLACE_OR_NONE


@pytest.mark.parametrize(("place", "section", "tells"), [
    (Employment.place, "employment", "full_time = true"), (Student.place, "student", "intern = true"),
    (Venture.place, "venture", "starts_business = true"), (FarmProject.place, "farm_project", "invests = true"),
    (Channel.place, "channel", "growth_potential = true"), (Home.place, "home", "bought = true"),
])
def test_a_closed_profile_that_says_nothing_of_a_thing_says_nowhere_and_one_that_does_leaves_open_where(
    place: fc.Place, section: str, tells: str
) -> None:
    here = place.within("510500")
    denied = tells.replace("true", "false")
    for closed in (CLOSED, f"[{section}]\n{CLOSED}"):
        assert holds(here, profile(APPLICANT + closed)) is False
        assert holds(~here, profile(APPLICANT + closed)) is True
    assert holds(here, profile(f"{APPLICANT}{CLOSED}[{section}]\n{denied}\n")) is False
    assert holds(here, profile(f"{APPLICANT}{CLOSED}[{section}]\n{tells}\n")) is None
    assert holds(here, profile(f'{APPLICANT}[{section}]\nplace = "none"\n')) is False
    assert holds(here, profile(APPLICANT)) is None


def test_a_job_is_told_of_by_more_than_its_own_section() -> None:
    for told in ("[student]\nintern = true\n", '[talent]\nroles = ["researcher"]\n', '[enterprise]\nplace = "成都市"\n', "[[founded]]\n"):
        assert holds(HERE, profile(APPLICANT + CLOSED + told)) is None
    for told in ("[student]\nintern = false\n", "[talent]\nroles = []\n", '[enterprise]\nplace = "none"\n', "founded = []\n", '[home]\nplace = "江阳区"\n'):
        assert holds(HERE, parse_profile(f"{APPLICANT}{told if told[0] != '[' else ''}{CLOSED}{told if told[0] == '[' else ''}".encode(), "test")) is False


def test_what_stands_in_says_yes_also_in_a_closed_profile() -> None:
    card = 'complete = true\nperson.distinctions = ["cas-academician"]\nemployment.place = "{}"\n'
    assert outcome("changsha/16.academician-card", APPLICANT + card.format("长沙市")) == "eligible"
    # Who does not say so cooperates with no city.
    assert outcome("changsha/16.academician-card", APPLICANT + card.format("北京市")) == "ineligible"
    assert holds(HERE, profile(f'{APPLICANT}{CLOSED}[enterprise]\nplace = "江阳区"\n')) is True


def test_nowhere_is_no_place_to_stand_in_for_another() -> None:
    person = profile(f'{APPLICANT}[employment]\nplace = "none"\n[enterprise]\nplace = "江阳区"\n')
    assert holds(Venture.place.within("510500"), person) is None
    for place, met in (("none", False), ("江阳区", True)):
        employer = profile(f'{APPLICANT}[enterprise]\nplace = "{place}"\nonly_place = true\n')
        assert holds(HERE, employer) is met


PENSIONER = 'kind = "applicant"\ncomplete = true\n[person]\nbirth_date = 1955-01-01\n'


def test_a_pensioner_who_closes_the_profile_keeps_nothing_undecided() -> None:
    for day in ("2022-06-01", "2023-06-01", "2030-01-01"):
        assert check(profile(PENSIONER, day)).matching == []


def test_a_closed_profile_with_a_job_is_asked_where_that_is() -> None:
    found = assessed("changsha/16.talent-service", f"{PENSIONER}[employment]\nfull_time = true\n")
    assert (found.outcome, found.missing) == ("possible", ["employment.place"])


def test_what_a_closed_profile_denies_is_shown_as_left_out_and_what_is_said_to_be_nowhere_as_such() -> None:
    step = trace(HERE, profile(APPLICANT + CLOSED))
    assert (step.met, step.value, step.shown) == (False, None, Text("未填，按没有计", "left out, so none"))
    assert reasons_against(HERE, profile(APPLICANT + CLOSED)) == [
        Text("工作地：未填，按没有计（须在泸州市）", "place of work: left out, so none (must lie in Luzhou)")
    ]
    said = trace(HERE, profile(f'{APPLICANT}[employment]\nplace = "无"\n'))
    assert (said.met, said.value, said.shown) == (False, "none", Text("无", "nowhere"))


@pytest.mark.parametrize(("toml", "expected"), [
    ("", (0, None)), ("contract_open_ended = true\n", (1200, 1200)), ("contract_open_ended = false\n", (0, None)),
    ("contract_months = 6\n", (6, 6)), ("contract_months = 6\ncontract_open_ended = false\n", (6, 6)),
    ("complete = true\n", (0, 0)), ("complete = true\ncontract_open_ended = true\n", (1200, 1200)),
    ("complete = true\ncontract_start = 2022-01-01\n", (0, None)),
])
def test_a_contract_without_end_is_longer_than_any_and_a_closed_profile_denies_only_one_it_says_nothing_of(
    toml: str, expected: tuple[int, int | None]
) -> None:
    assert bounds(CONTRACT, profile(f"{APPLICANT}[employment]\n{toml}")) == expected


FIRM_HERE = 'kind = "enterprise"\nenterprise.place = "江阳区"\nenterprise.kinds = ["company"]\nenterprise.founded_in_city = "founded"\n'
HIRE = "innovative_talent = true\nsocial_insurance = true\n"
JOB = (
    "new = true\nmonthly_wage_yuan = 4_000\nsocial_insurance = true\ngood_environment = true\nharmonious_relations = true\n"
    "promotion_channel = true\nhousing_fund = true\n"
)


@pytest.mark.parametrize(("program", "row", "term", "expected"), [
    ("luzhou-2021/11.hiring-subsidy", f"[[hires]]\n{HIRE}", "contract_open_ended = true", "eligible"),
    ("luzhou-2021/11.hiring-subsidy", f"[[hires]]\n{HIRE}", "contract_open_ended = false", "possible"),
    ("luzhou-2021/11.hiring-subsidy", f"[[hires]]\n{HIRE}", "contract_months = 11", "ineligible"),
    ("luzhou-2021/11.hiring-subsidy", f"[[hires]]\n{HIRE}", "complete = true", "possible"),
    ("luzhou-2021/4.job-subsidy", f"[[jobs]]\n{JOB}", "offered_without_end = true", "eligible"),
    ("luzhou-2021/4.job-subsidy", f"[[jobs]]\n{JOB}", "offered_months = 11", "ineligible"),
    ("luzhou-2021/4.job-subsidy", f"[[jobs]]\n{JOB}", "complete = true", "possible"),
])
def test_hires_and_jobs_without_end_count_for_a_year_and_more(program: str, row: str, term: str, expected: str) -> None:
    assert outcome(program, f"{FIRM_HERE}{row}{term}\n") == expected


def test_years_of_the_insurance_subsidy_are_one_to_three() -> None:
    assert [Hires.insurance_subsidy_years.read(years) for years in (1, 3)] == [1, 3]
    for years in (0, 4):
        with pytest.raises(Refused) as refused:
            Hires.insurance_subsidy_years.read(years)
        assert refused.value.accepted == Text("1 到 3 的整数", "a whole number from 1 to 3")
    assert Jobs.count.read(0) == 0


def test_a_body_is_there_for_who_says_anything_of_it() -> None:
    size = SECTIONS["growth"].facts["size"]
    for told, open_ in ((FIRM, True), (APPLICANT, False), (f'{APPLICANT}enterprise.kinds = ["company"]\n', True)):
        one = profile(told + CLOSED) if "enterprise." not in told else profile(f'{APPLICANT}{CLOSED}enterprise.kinds = ["company"]\n')
        assert (one.value(size) is None) is open_
        assert (holds(Enterprise.place.within("510500"), one) is None) is open_


def test_a_choice_without_none_is_what_every_such_thing_has() -> None:
    choices = [fact for section in SECTIONS.values() for fact in section.facts.values() if isinstance(fact, fc.Choice)]
    for fact in choices:
        assert fact.always is (fact.closed not in fact.options)
        assert not fact.always or issubclass(fact.section, Rows) or fact in MAY_LACK
    # A platform that is listed without its kind is of some kind.
    firm = profile(f'{FIRM}{CLOSED}[[platforms]]\nlevel = "national"\n')
    kind: Any = SECTIONS["platforms"].facts["kind"]
    assert holds(SECTIONS["platforms"].some(kind.is_("key-laboratory")), firm) is None  # type: ignore[attr-defined]


def test_nothing_of_a_closed_profile_is_refused_that_the_same_said_openly_is_not() -> None:
    said = f"{FIRM_HERE}[[hires]]\n{HIRE}contract_open_ended = true\n"
    closed = said.replace('"enterprise"\n', '"enterprise"\ncomplete = true\n', 1)
    for one in checked("luzhou-2021", said).assessments:
        if one.outcome == "eligible":
            assert checked("luzhou-2021", closed)[one.program.id].outcome != INELIGIBLE


@pytest.mark.parametrize(("kind", "services"), [("applicant", []), ("enterprise", [("5", ["enterprise.place"])])])
def test_who_says_nothing_and_closes_all_has_no_program_left(kind: str, services: list[tuple[str, list[str]]]) -> None:
    """What every such thing has, a size or a place, keeps no program open; an enterprise is somewhere, a person need not be."""
    result = check(profile(f'kind = "{kind}"\ncomplete = true\n'))
    assert [one.program.id for one in result.matching] == []
    assert [(one.program.item.number, one.missing) for one in result.services] == services
