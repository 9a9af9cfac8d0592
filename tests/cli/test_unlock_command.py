"""`talentcalc unlock`: both directions, every format, both languages, bad input."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path
from typing import Any

import pytest
from rich.cells import cell_len

from talentcalc import __main__ as main
from talentcalc.assess.unlock import Outlook
from talentcalc.present.advice import outlook_markdown, print_outlook
from talentcalc.present.table import console
from talentcalc.profile.reading import load_profile

PROFILES = Path(__file__).parents[2] / "profiles"
FOUNDER = """kind = "applicant"
name = "=cmd() | <b>"
as_of = 2022-06-01
[person]
birth_date = 1987-02-01
distinctions = []
urgently_needed = false
[employment]
place = "纳溪区"
full_time = true
newly_introduced = false
start_date = 2020-01-10
[home]
bought = true
ordinal = 1
new_commercial = true
central_city_building_land = true
place = "江阳区"
[[founded]]
newly_founded = true
first_investment_yuan = 5_000_000
jobs_created = 8
[[founded]]
newly_founded = true
first_investment_yuan = 2_000_000
jobs_created = 12
"""


@pytest.fixture
def founder(tmp_path: Path) -> Path:
    path = tmp_path / "founder.toml"
    path.write_text(FOUNDER, encoding="utf-8")
    return path


def run(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], *words: str) -> tuple[int, str, str]:
    monkeypatch.setattr("sys.argv", ["talentcalc", "unlock", *words])
    code = main.main()
    said = capsys.readouterr()
    return code, said.out, said.err


Captured = pytest.CaptureFixture[str]
Patch = pytest.MonkeyPatch


def record(monkeypatch: Patch, capsys: Captured, *words: str) -> Any:
    code, out, _ = run(monkeypatch, capsys, *words, "--format", "json")
    assert code == 0
    return json.loads(out)


def test_the_record_says_what_from_what_to_what_and_what_it_is_worth(monkeypatch: Patch, capsys: Captured, founder: Path) -> None:
    found = record(monkeypatch, capsys, str(founder), "--document", "luzhou-2021")
    assert (found["schema"], found["at_most"], found["as_of"]) == ("talentcalc/unlock/1", 2, "2022-06-01")
    by_id = {one["id"]: one for one in found["unlocks"]}
    home = by_id["luzhou-2021/18.rent-free-tier-3"]
    (change,) = home["changes"]
    assert {key: change[key] for key in ("fact", "row", "kind", "old", "new")} == {
        "fact": "founded.jobs_created", "row": 1, "kind": "choose", "old": 8, "new": 10,
    }
    assert change["text"] == {
        "zh": "第 1 项本人创办的企业：带动就业人数 8 人 → 10 人（再增 2）",
        "en": "enterprises the person founded, row 1: jobs created: 8 persons → 10 persons (2 more)",
    }
    others = [[one["fact"] for one in way["changes"]] for way in home["other_ways"]]
    assert ["founded.first_investment_yuan"] in others
    grant = by_id["luzhou-2021/18.home-grant-tier-3"]
    assert (grant["kind"], grant["day"], grant["validity"], grant["gain"]) == ("wait", "2023-01-10", "in-force", "100000")
    assert {"fact": "as_of", "row": None, "kind": "wait", "old": "2022-06-01", "new": "2023-01-10", "also": []}.items() <= {
        key: value for one in grant["changes"] if one["fact"] == "as_of" for key, value in one.items()
    }.items()
    assert "farther" not in found


def test_all_names_what_is_farther_and_what_nothing_reaches(monkeypatch: Patch, capsys: Captured) -> None:
    path = str(PROFILES / "company-with-new-jobs.toml")
    found = record(monkeypatch, capsys, path, "--all", "--at-most", "1")
    barred = {one["id"]: one["by"] for one in found["never"]}
    assert barred["luzhou-2021/22.enrolment-incentive"] == [{"zh": "单位类型：企业（须为院校）", "en": "kinds of body: company (asked: school or college)"}]
    assert found["farther"]


@pytest.mark.parametrize("width", ["60", "80", "140"])
@pytest.mark.parametrize("more", [
    ("--lang", "zh"), ("--lang", "en"), ("--lang", "zh", "--all"), ("--lang", "en", "--all"), ("--lang", "zh", "--margin"),
    ("--lang", "en", "--margin"),
])
def test_tables_keep_within_the_terminal(
    monkeypatch: Patch, capsys: Captured, founder: Path, width: str, more: tuple[str, ...]
) -> None:
    monkeypatch.setenv("COLUMNS", width)
    code, out, _ = run(monkeypatch, capsys, str(founder), "--document", "luzhou-2021", *more)
    assert code == 0
    assert max(cell_len(line) for line in out.split("\n")) <= int(width)
    assert out.splitlines()[0].startswith("=cmd() | <b>")


def test_every_sample_can_be_unlocked_and_weighed(monkeypatch: Patch, capsys: Captured) -> None:
    formats = ("table", "csv", "markdown", "json")
    for number, path in enumerate(sorted(PROFILES.glob("*.toml"))):
        for words in (("--all",), ("--margin",)):
            code, out, _ = run(monkeypatch, capsys, str(path), "--lang", "zh", "--format", formats[number % 4], *words)
            assert code == 0
            assert out


def test_rows_are_no_formulas_and_cells_no_markup(monkeypatch: Patch, capsys: Captured, founder: Path) -> None:
    founder.write_text(FOUNDER.replace("jobs_created = 8", "jobs_created = 10"), encoding="utf-8")
    for more in ((), ("--margin",)):
        _, out, _ = run(monkeypatch, capsys, str(founder), "--format", "csv", *more)
        rows = list(csv.DictReader(io.StringIO(out)))
        assert rows
        assert {row["name"] for row in rows} == {"'=cmd() | <b>"}
        _, out, _ = run(monkeypatch, capsys, str(founder), "--format", "markdown", *more)
        assert out.startswith("## =cmd() \\| &lt;b&gt; · 2022-06-01\n")


def test_the_margin_names_days_figures_and_facts(monkeypatch: Patch, capsys: Captured, founder: Path) -> None:
    founder.write_text(FOUNDER.replace("jobs_created = 8", "jobs_created = 10"), encoding="utf-8")
    found = record(monkeypatch, capsys, str(founder), "--margin", "--document", "luzhou-2021")
    assert found["schema"] == "talentcalc/margin/1"
    tier = next(one for one in found["margins"] if one["id"] == "luzhou-2021/18.rent-free-tier-3")
    assert (tier["lost_on"], tier["lapsed_on"]) == (None, "2023-08-25")
    assert [(one["fact"], one["new"]) for one in tier["figures"]] == [
        ("founded.first_investment_yuan", "4999999.99"), ("founded.jobs_created", 9),
    ]


def test_nothing_within_reach_and_nothing_to_lose_are_said(monkeypatch: Patch, capsys: Captured, tmp_path: Path) -> None:
    path = tmp_path / "steady.toml"
    path.write_text('kind = "applicant"\ncomplete = true\nas_of = 2022-06-01\n[employment]\nplace = "成都市"\n', encoding="utf-8")
    words = (str(path), "--document", "luzhou-2021", "--lang", "en")
    assert "No program fits." in run(monkeypatch, capsys, *words, "--margin")[1]
    assert "No program fits." in run(monkeypatch, capsys, *words, "--margin", "--format", "markdown")[1]
    nothing, profile = Outlook([], [], []), load_profile(str(path))
    assert outlook_markdown(nothing, profile, "en").endswith("Nothing is within reach.\n")
    out = io.StringIO()
    print_outlook(nothing, profile, console(out), "zh")
    assert "没有可以达到的项目。" in out.getvalue()


@pytest.mark.parametrize("words", [
    ("nowhere.toml",), ("nowhere.toml", "--at-most", "0"), ("nowhere.toml", "--at-most", "five"),
    ("nowhere.toml", "--format", "html"), ("nowhere.toml", "--as-of", "tomorrow"),
])
def test_bad_input_ends_with_two_and_no_traceback(monkeypatch: Patch, capsys: Captured, words: tuple[str, ...]) -> None:
    code, out, err = run(monkeypatch, capsys, *words)
    assert (code, out) == (2, "")
    assert err
    assert "Traceback" not in err


def test_an_unknown_document_ends_with_two(monkeypatch: Patch, capsys: Captured, founder: Path) -> None:
    code, _, err = run(monkeypatch, capsys, str(founder), "--document", "luzhuo")
    assert code == 2
    assert "luzhou" in err


def test_it_is_written_to_a_file(monkeypatch: Patch, capsys: Captured, founder: Path, tmp_path: Path) -> None:
    out = tmp_path / "out.json"
    assert run(monkeypatch, capsys, str(founder), "--format", "json", "--output", str(out))[:2] == (0, "")
    assert json.loads(out.read_text(encoding="utf-8"))["unlocks"]
