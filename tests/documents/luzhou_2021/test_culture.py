"""Items 24 to 26: targets of the city, films and creative works. Default day: 2022-06-01."""

from __future__ import annotations

import pytest

from support import assessed, checked, outcome
from talentcalc.documents.luzhou_2021 import DOCUMENT

FILM = "luzhou-2021/26.film-award"
WORK = "luzhou-2021/26.creative-work-award"


@pytest.mark.parametrize(("item", "lows"), [("24", [4, 3, 5]), ("25", [100, 20])])
def test_items_24_and_25_hold_targets_and_duties_only(item: str, lows: list[int]) -> None:
    found = DOCUMENT.items[item]
    assert found.holds == ["target", "duty"]
    assert [target.low for target in found.targets] == lows


def producer(rows: str, kinds: str = '"film-company"', *, place: str = "北京市", complete: bool = True) -> str:
    closed = "complete = true\n" if complete else ""
    return f'kind = "enterprise"\n{closed}[enterprise]\nkinds = [{kinds}]\nplace = "{place}"\n{rows}'


def shot(kind: str = "film", place: str = "江阳区", promoted: str = "promoted_city = true") -> str:
    return f'[[productions]]\nkind = "{kind}"\nplace = "{place}"\n{promoted}\n'


@pytest.mark.parametrize(("kind", "expected"), [
    ("film", "eligible"), ("television-drama", "eligible"), ("documentary", "eligible"),
    ("web-series", "possible"), ("animation", "possible"), ("variety-show", "possible"), ("short-film", "possible"),
    ("other", "ineligible"),
])
def test_which_productions_the_film_award_takes_in(kind: str, expected: str) -> None:
    assert outcome(FILM, producer(shot(kind))) == expected


@pytest.mark.parametrize(("place", "expected"), [
    ("龙马潭区", "eligible"), ("合江县", "possible"), ("成都市", "ineligible"),
])
def test_the_film_award_goes_by_the_place_of_shooting_not_the_firm_s_seat(place: str, expected: str) -> None:
    assert outcome(FILM, producer(shot(place=place))) == expected
    assert outcome(FILM, producer(shot(place=place), place="江阳区")) == expected


@pytest.mark.parametrize(("promoted", "expected"), [
    ("promoted_city = true", "eligible"), ("promoted_city = false", "ineligible"), ("", "possible"),
])
def test_the_film_must_have_promoted_the_city(promoted: str, expected: str) -> None:
    assert outcome(FILM, producer(shot(promoted=promoted), complete=False)) == expected


def test_the_film_award_is_optional_and_once_for_a_team() -> None:
    result = checked("luzhou-2021", producer(shot() + shot("documentary")))
    (total,) = [t for t in result.totals if t.payee == "production-team"]
    assert (result[FILM].low, result[FILM].high) == (0, 2_000_000)
    assert (total.entitled, total.high, total.discretionary_high) == (0, 0, 2_000_000)


@pytest.mark.parametrize(("kinds", "expected"), [
    ('"culture-company"', "eligible"), ('"company", "film-company"', "eligible"), ('"company"', "ineligible"),
])
def test_the_film_award_is_for_those_who_produce(kinds: str, expected: str) -> None:
    assert outcome(FILM, producer(shot(), kinds)) == expected


def company(
    rows: str, *, kinds: str = '"culture-company"', newly: str = "newly_founded = true", place: str = "纳溪区",
    complete: bool = True,
) -> str:
    return producer(f"founded_on = 2021-09-01\n{newly}\n{rows}", kinds, place=place, complete=complete)


def work(
    kind: str = "online-audiovisual", year: str = "made_on = 2022-03-05", level: str = "provincial", count: int = 1
) -> str:
    return f'[[works]]\nkind = "{kind}"\ncount = {count}\n{year}\nexcellence_level = "{level}"\n'


@pytest.mark.parametrize(("rows", "expected"), [
    (work(), "eligible"),
    (work("public-service-advertisement"), "eligible"),
    (work("other"), "ineligible"),
    (work(level="national"), "eligible"),
    (work(level="municipal"), "ineligible"),
    (work(year="made_on = 2021-09-01"), "eligible"),  # the day of the foundation
    (work(year="made_on = 2024-09-01"), "eligible"),  # the corresponding day three years on
    (work(year="made_on = 2024-09-02"), "ineligible"),
    (work(year="made_on = 2021-08-31"), "ineligible"),  # before the company was founded
    (work(year=""), "possible"),
    ("", "possible"),
])
def test_works_of_the_company_s_first_three_years_honoured_by_the_province(rows: str, expected: str) -> None:
    assert outcome(WORK, company(rows, complete=False)) == expected


@pytest.mark.parametrize(("said", "expected"), [
    ({}, "eligible"),
    ({"newly": "newly_founded = false"}, "ineligible"),
    ({"newly": ""}, "possible"),
    ({"kinds": '"company"'}, "ineligible"),
    ({"kinds": '"company", "film-company"'}, "possible"),  # a film producer may be a culture company
    ({"kinds": '"film-company", "culture-company"'}, "eligible"),
    ({"place": "泸县"}, "possible"),
    ({"place": "成都市"}, "ineligible"),
])
def test_the_company_is_cultural_newly_founded_and_local(said: dict[str, str], expected: str) -> None:
    assert outcome(WORK, company(work(), complete=False, **said)) == expected


def test_three_thousand_a_work_go_to_the_creators() -> None:
    found = assessed(WORK, company(work(count=4) + work("public-service-advertisement") + work(level="municipal")))
    assert (found.low, found.high, found.program.payee) == (15_000, 15_000, "creative-team")
    assert found.discretion == "entitled"
