"""A profile written as TOML says the same when it is read again."""

from __future__ import annotations

import datetime
import runpy
import tomllib
from pathlib import Path

import pytest

from support import profile
from talentcalc.assess.check import check
from talentcalc.present.json import result_json
from talentcalc.present.profile_toml import profile_toml
from talentcalc.profile.profile import Profile
from talentcalc.profile.reading import load_profile, parse_profile, quick_profile

ROOT = Path(__file__).parents[2]
tables = runpy.run_path(str(ROOT / "bench" / "population.py"))["tables"]


def same(one: Profile) -> Profile:
    again = parse_profile(profile_toml(one).encode(), one.source)
    assert (again.kind, again.name, again.as_of, again.complete) == (one.kind, one.name, one.as_of, one.complete)
    assert (dict(again.values), again.closed) == (dict(one.values), one.closed)
    assert again.rows == one.rows
    return again


@pytest.mark.parametrize("path", sorted((ROOT / "profiles").glob("*.toml")), ids=lambda path: path.stem)
def test_the_samples_survive(path: Path) -> None:
    one = load_profile(path)
    assert result_json(check(same(one))) == result_json(check(one))


def test_generated_profiles_survive() -> None:
    for seed in range(60):
        one = quick_profile(tables(seed), "generated")
        if one is not None:
            same(one)


def test_everything_a_profile_can_say_is_written() -> None:
    toml = (
        'kind = "enterprise"\nname = "甲\\n乙"\ncomplete = true\nloans = []\n[enterprise]\nkinds = ["企业", "学校"]\nplace = "江阳区"\n'
        'founded_on = 2020-02-29\n[home]\ncomplete = true\n[[jobs]]\nmonthly_wage_yuan = 3499.90\ncomplete = true\n[[jobs]]\n'
        '[[results]]\nsales_by_year_yuan = [1, 2.50]\n[person]\ntitle = "副高"\nforeign_national = false\n'
    ).replace("学校", "院校")
    written = tomllib.loads(profile_toml(same(profile(toml))))
    assert written["enterprise"] == {
        "kinds": ["company", "school"], "place": "泸州市江阳区", "founded_on": datetime.date(2020, 2, 29),
    }
    assert written["jobs"] == [{"monthly_wage_yuan": 3499.9, "complete": True}, {}]
    assert written["home"] == {"complete": True}
    assert written["loans"] == []
    assert written["person"] == {"title": "associate-senior", "foreign_national": False}


def test_places_are_written_by_names_that_are_theirs_alone() -> None:
    for code in ("510502", "110105", "130102", "320106", "659001", "510500", "510000", "460400"):
        one = Profile("applicant", {"employment.place": code}, {}, as_of=datetime.date(2022, 6, 1))
        assert same(one).values["employment.place"] == code
