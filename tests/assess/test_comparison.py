"""Comparison: as if in each document's own place, sums made up of programs, times of payment."""

from __future__ import annotations

import datetime
import glob
from typing import Any

import pytest

from assess.invented import offer
from support import profile
from talentcalc.assess.check import check
from talentcalc.assess.comparison import ASSUMED, CEILING, CREDIT, OWN, SURE, compare
from talentcalc.assess.outcomes import assess
from talentcalc.assess.payments import payments
from talentcalc.assess.relocation import in_place_of, moved, own_day
from talentcalc.clauses.amounts import at_least, up_to
from talentcalc.clauses.programs import LOAN
from talentcalc.documents import registry
from talentcalc.profile.enterprise import Enterprise
from talentcalc.profile.household import Home
from talentcalc.profile.person import Person
from talentcalc.profile.profile import Profile
from talentcalc.profile.reading import load_profile
from talentcalc.profile.undertakings import Recognitions
from talentcalc.profile.work import Employment, Student

PROFILES = sorted(glob.glob("profiles/*.toml"))
PERSON = 'kind = "applicant"\n[employment]\nplace = "{place}"\n'
DAY = datetime.date.fromisoformat


@pytest.mark.parametrize(("place", "moved_to"), [
    ("纳溪区", "510503"),  # the territory covers it: stays
    ("泸县", "510502"),  # a county may decide otherwise
    ("泸州市", "510502"),  # too coarse to be sure
    ("成都市", "510502"),
])
def test_a_person_moves_to_the_central_city_unless_surely_there(place: str, moved_to: str) -> None:
    found = in_place_of(profile(PERSON.format(place=place)), registry.document("luzhou-2021"))
    assert found.value(Employment.place) == moved_to


@pytest.mark.parametrize("document", registry.documents(), ids=lambda one: one.id)
def test_every_document_reaches_its_own_sample_place(document) -> None:  # type: ignore[no-untyped-def]  # noqa: ANN001
    found = in_place_of(profile('kind = "applicant"\n[enterprise]\nkinds = ["company"]'), document)
    for place in (Employment.place, Enterprise.place):
        assert in_place_of(found, document).value(place) == document.sample_place == found.value(place)


def test_an_applicant_without_a_firm_gets_none() -> None:
    found = moved(profile('kind = "applicant"'), "321283")
    assert found.value(Employment.place) == "321283"
    assert not found.describes("enterprise")


def test_home_and_school_move_along_but_the_past_stays() -> None:
    given = profile(
        'kind = "applicant"\n[home]\nbought = true\n[student]\nhome = "成都市"\nplace = "成都市"\n'
        '[[recognitions]]\nplace = "株洲市"'
    )
    found = moved(given, "430100")
    assert found.value(Home.place) == "430100"
    assert found.value(Student.place) == "430100"
    assert found.value(Student.home) == "510100"
    rows = found.each(Recognitions)
    assert rows is not None
    assert rows[0].value(Recognitions.place) == "430200"
    assert given.value(Employment.place) is None


@pytest.mark.parametrize(("day", "nearest"), [
    ("2021-08-23", "2021-08-24"), ("2021-08-24", "2021-08-24"), ("2022-06-01", "2022-06-01"),
    ("2023-08-24", "2023-08-24"), ("2023-08-25", "2023-08-24"),
])
def test_own_time_is_the_nearest_day_in_force(day: str, nearest: str) -> None:
    assert own_day(registry.document("luzhou-2021"), DAY(day)) == DAY(nearest)


def test_a_document_without_a_period_leaves_the_day() -> None:
    for name in ("ziliujing", "taixing", "luzhou-145"):
        assert own_day(registry.document(name), DAY("2030-01-01")) == DAY("2030-01-01")


@pytest.mark.parametrize("path", PROFILES)
@pytest.mark.parametrize("place", [None, OWN, "510302"])
def test_the_programs_named_make_up_every_sum(path: str, place: str | None) -> None:
    [comparison] = compare([load_profile(path)], registry.documents(), place=place, own_time=place is None)
    for cell in comparison.cells:
        assert cell.eligible == sum(one.outcome == "eligible" for one in cell.result.assessments)
        for side in cell.sides.values():
            parts = {part: [one for one in side.sources if one.part == part] for part in (SURE, ASSUMED, CEILING, CREDIT)}
            total = side.total
            assert total.entitled == sum(one.low for one in parts[SURE])
            assert total.low == sum(one.low for one in parts[SURE] + parts[ASSUMED])
            assert total.high == sum(one.size for one in parts[SURE] + parts[ASSUMED])
            assert total.discretionary_high == sum(one.high or 0 for one in parts[CEILING])
            assert total.credit_high == sum(one.high or 0 for one in parts[CREDIT])
            assert [one.size for one in side.sources] == sorted((one.size for one in side.sources), reverse=True)


@pytest.mark.parametrize("path", PROFILES)
def test_in_its_own_place_and_time_a_column_is_what_check_says(path: str) -> None:
    one = load_profile(path)
    [comparison] = compare([one], registry.documents(), place=OWN)
    for cell in comparison.cells:
        alone = check(one, (cell.document.id,))
        assert [found.outcome for found in cell.result.assessments] == [found.outcome for found in alone.assessments]


def test_a_doctor_in_jiangyang_gets_72600_in_luzhou_and_no_sum_elsewhere() -> None:
    """600 for job-seeking at once, 2,000 a month for 36 months once recognised."""
    [comparison] = compare([load_profile("profiles/doctor-hired-in-jiangyang.toml")], registry.documents())
    totals = {cell.document.id: cell.sides["person"].total for cell in comparison.cells if "person" in cell.sides}
    assert (totals["luzhou-2021"].entitled, totals["luzhou-2021"].high) == (600, 72_600)
    assert all(not total.high for name, total in totals.items() if name != "luzhou-2021")
    sizes = [one.size for row in comparison.sources("person") for one in row if one]
    assert sizes == [72_000, 600]


def test_several_profiles_stand_side_by_side_the_largest_difference_first() -> None:
    names = ("doctor-hired-in-jiangyang", "master-in-longmatan")
    loaded = [load_profile(f"profiles/{name}.toml") for name in names]
    [comparison] = compare(loaded, [registry.document("luzhou-2021")])
    assert comparison.by_profile
    shares = [[one and one.size for one in row] for row in comparison.sources("person")]
    assert shares == [[None, 100_000], [72_000, None], [600, None]]


def test_the_employers_money_is_never_the_persons() -> None:
    [comparison] = compare([load_profile("profiles/founder-of-a-firm-in-naxi.toml")], [registry.document("luzhou-2021")])
    sides = comparison.cells[0].sides
    assert sides["enterprise"].total.entitled == 75_000
    assert sides["person"].total.entitled == 0
    assert sides["person"].total.high == 450_000


WAITING = """
kind = "applicant"
[person]
full_time_degree = "doctor"
urgently_needed = true
[employment]
place = "江阳区"
full_time = true
newly_introduced = true
start_date = {start}
[home]
bought = {bought}
ordinal = 1
new_commercial = true
central_city_building_land = true
place = "江阳区"
"""


@pytest.mark.parametrize(("start", "bought", "due"), [
    ("2020-06-02", "true", ["2023-06-02"]), ("2020-02-29", "true", ["2023-02-28"]), ("2020-06-02", "false", []),
])
def test_what_only_time_brings_comes_on_its_day(start: str, bought: str, due: list[str]) -> None:
    one = profile(WAITING.format(start=start, bought=bought))
    later = [
        payment.first.isoformat() for payment in payments(check(one, ("luzhou-2021",)).assessments, one)
        if payment.later and payment.found.program.slug == "home-grant-tier-2"
    ]
    assert later == due


def test_a_monthly_allowance_runs_for_its_months() -> None:
    one = load_profile("profiles/doctor-hired-in-jiangyang.toml")
    runs = {payment.found.program.slug: payment for payment in payments(check(one).assessments, one)}
    allowance = runs["living-allowance"]
    assert (allowance.first, allowance.last) == (DAY("2022-06-01"), DAY("2025-06-01"))
    assert runs["job-seeking-subsidy"].months == 0
    assert runs["rent-free-tier-2"].last is None


@pytest.mark.parametrize(("made", "part", "low", "high"), [
    ({"form": LOAN, "amount": up_to(400_000)}, CREDIT, 0, 400_000),
    ({"discretion": "optional", "amount": up_to(5_000)}, CEILING, 0, 5_000),
    ({"discretion": "case-by-case"}, CEILING, 100_000, 100_000),
    ({}, SURE, 100_000, 100_000),
    ({"amount": up_to(5_000)}, ASSUMED, 0, 5_000),
    ({"discretion": "recognition"}, ASSUMED, 100_000, 100_000),
    ({"amount": at_least(3_000)}, ASSUMED, 3_000, None),
])
def test_each_amount_goes_into_one_sum(made: dict[str, Any], part: str, low: int, high: int | None) -> None:
    [comparison] = compare([profile('kind = "applicant"')], [offer(**made).item.document], place=OWN)
    [source] = comparison.cells[0].sides["person"].sources
    assert (source.part, source.low, source.high) == (part, low, high)
    assert source.size == (low if high is None else high)


def test_a_threshold_that_is_no_time_comes_on_no_day() -> None:
    one = profile('kind = "applicant"\n[person]\ntitle = "junior"')
    program = offer(Person.title >= "full-senior")
    assert payments([assess(program, one)], one) == []


def test_what_is_nowhere_stays_so_and_closed_rows_stay_empty() -> None:
    for nowhere in ("complete = true", 'place = "none"'):
        found = moved(profile(f'kind = "applicant"\n[home]\n{nowhere}\n[[recognitions]]\ncomplete = true'), "430100")
        assert found.value(Home.place) == "none"
    found = moved(profile('kind = "applicant"\n[home]\nbought = true\ncomplete = true'), "430100")
    assert found.value(Home.place) == "430100"
    twin = moved(Profile("applicant", {}, {}, as_of=DAY("2022-06-01"), closed=frozenset({"recognitions"})), "430100")
    assert twin.each(Recognitions) == []
