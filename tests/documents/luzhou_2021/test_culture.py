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


@pytest.mark.parametrize(("item", "spans"), [
    # four zones and five areas are named; three parks at least; 100 points and 20 stations, neither more nor less
    ("24", [(4, 4), (3, None), (5, 5)]), ("25", [(100, 100), (20, 20)]), ("29", [(10, 10), (10, 10)]), ("22", [(25_000, None)]),
])
def test_what_the_text_gives_exactly_is_no_lower_bound(item: str, spans: list[tuple[int, int | None]]) -> None:
    assert [(target.low, target.high) for target in DOCUMENT.items[item].targets] == spans


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
    ("龙马潭区", "eligible"), ("合江县", "eligible"), ("泸州市", "eligible"),  # the sentence names the city
    ("四川省", "possible"), ("成都市", "ineligible"),
])
def test_the_film_award_goes_by_the_place_of_shooting_not_the_firm_s_seat(place: str, expected: str) -> None:
    assert outcome(FILM, producer(shot(place=place))) == expected
    assert outcome(FILM, producer(shot(place=place), place="江阳区")) == expected


@pytest.mark.parametrize(("promoted", "expected"), [
    ("promoted_city = true", "eligible"), ("promoted_city = false", "ineligible"), ("", "possible"),
])
def test_the_film_must_have_promoted_the_city(promoted: str, expected: str) -> None:
    assert outcome(FILM, producer(shot(promoted=promoted), complete=False)) == expected


def test_a_place_of_shooting_that_is_not_said_is_asked_for() -> None:
    found = assessed(FILM, producer('[[productions]]\nkind = "film"\npromoted_city = true\n'))
    assert (found.outcome, found.missing) == ("possible", ["productions.place"])


def test_the_film_award_is_optional_and_once_for_a_team() -> None:
    result = checked("luzhou-2021", producer(shot() + shot("documentary")))
    (total,) = [t for t in result.totals if t.payee == "production-team"]
    assert (result[FILM].low, result[FILM].high, result[FILM].discretion) == (0, 2_000_000, "optional")
    assert (total.entitled, total.high, total.discretionary_high) == (0, 0, 2_000_000)


@pytest.mark.parametrize("kinds", [
    '"culture-company"', '"company", "film-company"', '"company"', '"school"', '"public-institution"', '"other"', "",
])
def test_the_film_award_is_for_the_production_team_of_any_body(kinds: str) -> None:
    assert outcome(FILM, producer(shot(), kinds)) == "eligible"
    assert outcome(FILM, producer(shot(), kinds).replace(f"kinds = [{kinds}]\n", "")) == "eligible"


@pytest.mark.parametrize("program", [FILM, WORK])
@pytest.mark.parametrize(("lang", "words"), [
    ("zh", {FILM: ("2,000,000", "各区县", "不限单位类型"), WORK: ("3,000", "“3 年内”", "每部", "主创")}),
    ("en", {FILM: ("2,000,000", "anywhere in Luzhou", "whatever kind of body"), WORK: ("3,000", "for each work", "creators")}),
])
def test_the_readings_of_item_26_say_what_hangs_on_them(
    program: str, lang: str, words: dict[str, tuple[str, ...]]
) -> None:
    reading = DOCUMENT.programs[program].reading
    assert reading is not None
    assert [word for word in words[program] if word not in reading[lang]] == []


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
    ({"kinds": '"culture-tourism"'}, "possible"),
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
