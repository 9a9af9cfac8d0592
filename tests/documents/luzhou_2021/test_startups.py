"""Items 6 to 8: new economy, live commerce, human-resources parks and bases. Default day: 2022-06-01."""

from __future__ import annotations

import pytest

from support import assessed, checked, outcome
from talentcalc.documents.luzhou_2021 import DOCUMENT

TALENT = "[career]\nveteran = true\n"
RENT_6, RENT_12 = "luzhou-2021/6.rent-free-room", "luzhou-2021/12.incubator-free-rent"
AWARD, SMALLER = "luzhou-2021/7.influencer-award", "luzhou-2021/7.smaller-influencer-support"


def brings(venture: str, place: str = "江阳区", talent: str = TALENT) -> str:
    return f'kind = "applicant"\n{talent}[employment]\nplace = "{place}"\n[venture]\n{venture}\n'


@pytest.mark.parametrize(("kind", "expected"), [
    ("influencer", "eligible"), ("live-commerce", "eligible"), ("e-sports", "eligible"), ("other-new", "eligible"),
    ("related", "possible"), ("none", "ineligible"),
])
def test_new_economy_projects_of_innovative_talent_are_served(kind: str, expected: str) -> None:
    toml = brings(f'new_economy = "{kind}"\nin_new_economy_zone = true')
    for slug in ("priority-entry", "rent-free-room", "free-technology-and-training"):
        assert outcome(f"luzhou-2021/6.{slug}", toml) == expected
    # somebody of no class of innovative talent
    nobody = "complete = true\n" + toml.replace(TALENT, "")
    assert outcome("luzhou-2021/6.priority-entry", nobody) == "ineligible"


@pytest.mark.parametrize(("zone", "entry", "room"), [
    ("in_new_economy_zone = true", "eligible", "eligible"),
    ("in_new_economy_zone = false", "eligible", "ineligible"),
    ("", "eligible", "possible"),
])
def test_the_room_is_free_inside_the_zone_alone(zone: str, entry: str, room: str) -> None:
    toml = brings(f'new_economy = "e-sports"\n{zone}')
    assert outcome("luzhou-2021/6.priority-entry", toml) == entry
    assert outcome(RENT_6, toml) == room
    assert outcome("luzhou-2021/6.free-technology-and-training", toml) == room


def test_the_free_room_is_case_by_case_for_up_to_36_months_and_no_sum_is_stated() -> None:
    found = assessed(RENT_6, brings('new_economy = "e-sports"\nin_new_economy_zone = true'))
    assert (found.discretion, found.low, found.high) == ("case-by-case", None, None)
    assert (found.program.duration.months, found.program.duration.text.en) == (36, "up to 36 months")


@pytest.mark.parametrize(("venture", "six", "twelve"), [
    ('new_economy = "e-sports"\nin_new_economy_zone = true\nin_incubator = true', "eligible", "excluded"),
    ('new_economy = "none"\nin_new_economy_zone = true\nin_incubator = true', "ineligible", "eligible"),
    ('new_economy = "e-sports"\nin_new_economy_zone = true\nin_incubator = false', "eligible", "ineligible"),
    ('new_economy = "e-sports"\nin_incubator = true', "possible", "eligible"),
])
def test_item_6_stands_over_the_rent_of_item_12(venture: str, six: str, twelve: str) -> None:
    found = checked("luzhou-2021", brings(f"starts_business = true\n{venture}"))
    assert (found[RENT_6].outcome, found[RENT_12].outcome) == (six, twelve)
    if twelve == "excluded":
        assert found[RENT_12].excluded_by == RENT_6


@pytest.mark.parametrize(("months", "expected", "missing"), [
    ("", "possible", ["received.months"]), ("months = 35\n", "possible", []), ("months = 36\n", "excluded", []),
    ("months = 0\n", "eligible", []), ("amount_yuan = 0\n", "eligible", []),
])
def test_a_room_already_free_elsewhere_is_not_given_again(months: str, expected: str, missing: list[str]) -> None:
    toml = brings('new_economy = "e-sports"\nin_new_economy_zone = true')
    found = assessed(RENT_6, f'{toml}[[received]]\npurpose = "business-room"\n{months}')
    assert (found.outcome, found.missing) == (expected, missing)


def runs(followers: int | None, more: str = "", place: str = "江阳区", decided: str = "") -> str:
    channel = f'place = "{place}"\n' if place else ""
    channel += "" if followers is None else f"followers = {followers}\n"
    decision = f'[[decisions]]\nprogram = "{AWARD}"\noutcome = "{decided}"\n' if decided else ""
    return f'kind = "applicant"\n[channel]\n{channel}{more}\n{decision}'


def test_item_7_sets_three_targets() -> None:
    assert [target.low for target in DOCUMENT.items["7"].targets] == [100, 100, 10]


@pytest.mark.parametrize(("followers", "decided", "expected"), [
    (500_000, "", "possible"), (500_000, "applied", "possible"),
    (500_000, "put-up", "eligible"), (500_000, "selected", "eligible"), (500_000, "refused", "ineligible"),
    (499_999, "put-up", "ineligible"), (None, "put-up", "possible"),
])
def test_influencers_are_selected_from_500_000_followers(followers: int | None, decided: str, expected: str) -> None:
    found = assessed(AWARD, runs(followers, decided=decided))
    assert (found.outcome, found.low, found.high) == (expected, 20_000, 20_000)


def test_an_open_contest_counts_in_no_total() -> None:
    sums = {}
    for decided in ("", "put-up", "selected"):
        totals = checked("luzhou-2021", "complete = true\n" + runs(500_000, decided=decided)).totals
        sums[decided] = [(total.entitled, total.low, total.high, total.possible_high) for total in totals]
    assert sums == {"": [], "put-up": [(0, 20_000, 20_000, 0)], "selected": [(20_000, 20_000, 20_000, 0)]}


@pytest.mark.parametrize(("place", "expected"), [
    ("江阳区", "eligible"), ("泸县", "possible"), ("长沙市", "ineligible"), ("", "possible"),
])
def test_what_counts_is_where_the_account_is_run(place: str, expected: str) -> None:
    works_here = '[employment]\nplace = "江阳区"\n'
    assert outcome(AWARD, runs(500_000, place=place, decided="put-up") + works_here) == expected


@pytest.mark.parametrize(("followers", "more", "expected"), [
    (499_999, "growth_potential = true", "eligible"), (0, "growth_potential = true", "eligible"),
    (500_000, "growth_potential = true", "ineligible"), (499_999, "growth_potential = false", "ineligible"),
    (499_999, "", "possible"), (None, "growth_potential = true", "possible"),
])
def test_smaller_influencers_with_room_to_grow_are_supported(
    followers: int | None, more: str, expected: str
) -> None:
    assert outcome(SMALLER, runs(followers, more)) == expected


def operator(*platforms: str, place: str = "江阳区") -> str:
    rows = "".join(f"[[platforms]]\n{platform}\n" for platform in platforms)
    return f'kind = "enterprise"\n[enterprise]\nplace = "{place}"\n{rows}'


def park(level: str, more: str = 'previous_level = "none"\nnewly_recognised = true') -> str:
    return f'kind = "hr-industrial-park"\nlevel = "{level}"\n{more}'


def base(level: str, more: str = 'previous_level = "none"\nnewly_approved = true') -> str:
    return f'kind = "talent-introduction-base"\nlevel = "{level}"\n{more}'


@pytest.mark.parametrize(("kinds", "expected"), [
    ('["hr-agency"]', "eligible"), ('["company"]', "ineligible"), (None, "possible"),
])
def test_brand_building_is_for_human_resources_agencies(kinds: str | None, expected: str) -> None:
    said = 'place = "江阳区"' + (f"\nkinds = {kinds}" if kinds else "")
    assert outcome("luzhou-2021/8.brand-building", f'kind = "enterprise"\n[enterprise]\n{said}\n') == expected


@pytest.mark.parametrize(("platform", "expected"), [
    ('kind = "hr-industrial-park"', "eligible"), (base("national"), "ineligible"), ('level = "national"', "possible"),
])
def test_the_operating_subsidy_is_for_a_park_of_any_level(platform: str, expected: str) -> None:
    found = assessed("luzhou-2021/8.park-operating-subsidy", operator(platform))
    assert (found.outcome, found.discretion, found.low) == (expected, "case-by-case", None)


NOT_NEW = "newly_filed = false\nnewly_recognised = false\nnewly_approved = false\nnewly_created = false"
RECOGNISED, BUILT = "newly_recognised = true", "newly_approved = true"


@pytest.mark.parametrize(("program", "platform", "expected", "low", "high"), [
    ("national-hr-park", park("national"), "eligible", 1_000_000, 1_000_000),
    ("national-hr-park", park("national", f'{RECOGNISED}\nprevious_level = "municipal"'), "eligible", 1_000_000, 1_000_000),
    # a rise: 1,000,000 less 500,000
    ("national-hr-park", park("national", f'{RECOGNISED}\nprevious_level = "provincial"'), "eligible", 500_000, 500_000),
    # the level before unsaid: between the difference and the whole
    ("national-hr-park", park("national", RECOGNISED), "eligible", 500_000, 1_000_000),
    ("national-hr-park", park("national", f"{RECOGNISED}\ncount = 2"), "eligible", 1_000_000, 2_000_000),
    ("national-hr-park", park("provincial"), "ineligible", 0, 0),
    ("provincial-hr-park", park("provincial"), "eligible", 500_000, 500_000),
    ("provincial-hr-park", park("provincial", RECOGNISED), "eligible", 500_000, 500_000),
    ("provincial-hr-park", park("national"), "ineligible", 0, 0),
    ("provincial-hr-park", park("municipal"), "ineligible", 0, 0),
    ("provincial-hr-park", park("provincial", NOT_NEW), "ineligible", 0, 0),
    ("provincial-hr-park", park("provincial", ""), "possible", 500_000, 500_000),
    # a base: 500,000, a rise 500,000 less 200,000
    ("national-talent-base", base("national"), "eligible", 500_000, 500_000),
    ("national-talent-base", base("national", 'previous_level = "none"\nnewly_filed = true'), "eligible", 500_000, 500_000),
    ("national-talent-base", base("national", f'{BUILT}\nprevious_level = "provincial"'), "eligible", 300_000, 300_000),
    ("national-talent-base", base("national", BUILT), "eligible", 300_000, 500_000),
    ("national-talent-base", base("national", f'{NOT_NEW}\nprevious_level = "none"'), "ineligible", 0, 0),
    ("national-talent-base", park("national"), "ineligible", 0, 0),
    ("provincial-talent-base", base("provincial"), "eligible", 200_000, 200_000),
    ("provincial-talent-base", base("provincial", "newly_filed = true"), "eligible", 200_000, 200_000),
    ("provincial-talent-base", base("national"), "ineligible", 0, 0),
])
def test_building_subsidies_of_parks_and_bases(
    program: str, platform: str, expected: str, low: int, high: int
) -> None:
    found = assessed(f"luzhou-2021/8.{program}", operator(platform))
    assert (found.outcome, found.low, found.high) == (expected, low, high)


# A park is 新认定, a base 新获批 or 新备案; what is new in another of the plan's words is left open, what is not new is out.
@pytest.mark.parametrize("word", ["newly_filed", "newly_recognised", "newly_approved", "newly_created"])
@pytest.mark.parametrize(("program", "kind", "level", "own", "each"), [
    ("national-hr-park", "hr-industrial-park", "national", {"newly_recognised"}, 1_000_000),
    ("provincial-hr-park", "hr-industrial-park", "provincial", {"newly_recognised"}, 500_000),
    ("national-talent-base", "talent-introduction-base", "national", {"newly_approved", "newly_filed"}, 500_000),
    ("provincial-talent-base", "talent-introduction-base", "provincial", {"newly_approved", "newly_filed"}, 200_000),
])
def test_a_park_or_base_new_in_another_word_is_left_open(  # noqa: PLR0913, PLR0917 -- the columns of the table
    program: str, kind: str, level: str, own: set[str], each: int, word: str
) -> None:
    row = f'kind = "{kind}"\nlevel = "{level}"\nprevious_level = "none"\n'
    said = NOT_NEW.replace(f"{word} = false", f"{word} = true")
    found = assessed(f"luzhou-2021/8.{program}", operator(row + said))
    assert (found.outcome, found.low, found.high) == (("eligible", each, each) if word in own else ("possible", each, each))
    assert outcome(f"luzhou-2021/8.{program}", operator(row + NOT_NEW)) == "ineligible"


@pytest.mark.parametrize("level", ["national", "provincial"])
def test_a_park_is_no_base_and_a_base_no_park_however_new(level: str) -> None:
    new = "newly_recognised = true\nnewly_approved = true"
    assert outcome(f"luzhou-2021/8.{level}-hr-park", operator(base(level, new))) == "ineligible"
    assert outcome(f"luzhou-2021/8.{level}-talent-base", operator(park(level, new))) == "ineligible"


def test_parks_and_bases_of_every_level_add_up() -> None:
    toml = operator(park("national"), park("provincial", f"{RECOGNISED}\ncount = 3"), base("national"), base("provincial"))
    (total,) = [one for one in checked("luzhou-2021", toml).totals if one.payee == "park"]
    # 1,000,000 + 3 x 500,000 + 500,000 + 200,000
    assert (total.entitled, total.low, total.high) == (3_200_000, 3_200_000, 3_200_000)


@pytest.mark.parametrize(("place", "expected", "low", "high"), [
    ('place = "纳溪区"', "eligible", 500_000, 500_000),
    ('place = "合江县"', "possible", 500_000, 500_000),
    ('place = "成都市"', "ineligible", 0, 0),
    ("", "eligible", 500_000, 500_000),  # where the enterprise is
])
def test_what_counts_is_where_the_park_is(place: str, expected: str, low: int, high: int) -> None:
    found = assessed("luzhou-2021/8.provincial-hr-park", operator(park("provincial", f"{RECOGNISED}\n{place}")))
    assert (found.outcome, found.low, found.high) == (expected, low, high)


def test_a_building_subsidy_received_elsewhere_is_set_off() -> None:
    paid = '[[received]]\npurpose = "hr-park-construction"\namount_yuan = 200_000\n'
    found = assessed("luzhou-2021/8.provincial-hr-park", operator(park("provincial")) + paid)
    assert (found.low, found.high) == (300_000, 300_000)
    other = assessed("luzhou-2021/8.provincial-talent-base", operator(base("provincial")) + paid)
    assert (other.low, other.high) == (200_000, 200_000)
