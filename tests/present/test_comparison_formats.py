"""`compare` in its formats and with its options; pictures."""

from __future__ import annotations

import csv
import io
import json

import pytest

from talentcalc.cli.app import run
from talentcalc.cli.output import Failure
from talentcalc.present.drawing import bar, scale

DOCTOR, MASTER = "profiles/doctor-hired-in-jiangyang.toml", "profiles/master-in-longmatan.toml"


def test_json_tells_where_and_when_each_column_is(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["compare", DOCTOR, "--format", "json", "--own-time"]) == 0
    found = json.loads(capsys.readouterr().out)
    assert (found["schema"], found["across"]) == ("talentcalc/comparison/1", "documents")
    columns = {one["document"]: one for one in found["columns"]}
    assert columns["taixing"]["place"]["code"] == "321283"
    assert (columns["changsha"]["as_of"], columns["changsha"]["validity"]) == ("2022-12-30", "in-force")
    person = next(one for one in columns["luzhou-2021"]["payees"] if one["payee"] == "person")
    assert (person["entitled"], person["high"], person["rent_free_untermed"]) == ("600", "72600", 1)
    assert [one["program"] for one in person["sources"]] == [
        "luzhou-2021/27.living-allowance", "luzhou-2021/11.job-seeking-subsidy"
    ]


def test_csv_has_a_row_for_every_program_in_a_sum(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["compare", DOCTOR, MASTER, "--document", "luzhou-2021", "--format", "csv", "--lang", "en"]) == 0
    rows = list(csv.DictReader(io.StringIO(capsys.readouterr().out)))
    assert [(row["title"][:10], row["part"], row["high_yuan"]) for row in rows] == [
        ("Living all", "assumed", "72000"), ("One-off jo", "entitled", "600"), ("Home-purch", "assumed", "100000"),
    ]


@pytest.mark.parametrize("form", ["table", "markdown"])
@pytest.mark.parametrize("lang", ["zh", "en"])
def test_words_name_sums_and_sources(form: str, lang: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["compare", DOCTOR, "--format", form, "--lang", lang]) == 0
    said = capsys.readouterr().out
    for word in ("luzhou-145", "72,600", {"zh": "差额来自何处", "en": "Where it comes from"}[lang]):
        assert word in said


def test_one_place_for_all(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["compare", DOCTOR, "--place", "泰兴市", "--format", "json"]) == 0
    found = json.loads(capsys.readouterr().out)
    assert {one["place"]["code"] for one in found["columns"]} == {"321283"}


@pytest.mark.parametrize(("options", "said"), [
    (["--place", "泸洲市"], "泸州"), (["--place", "鼓楼区"], "several places"), (["--document", "luzhou"], "luzhou-2021"),
    (["--place", "泰兴", "--own-places"], "exclude"), (["--format", "xml"], "html"),
])
def test_wrong_options_say_what_is_right(options: list[str], said: str) -> None:
    with pytest.raises(Failure, match=said):
        run(["compare", DOCTOR, *options])


def test_exit_codes(tmp_path: object, capsys: pytest.CaptureFixture[str]) -> None:
    bad = f"{tmp_path}/bad.toml"
    with open(bad, "w", encoding="utf-8") as file:
        file.write('kind = "applicant"\n[[decisions]]\nprogram = "luzhou-2021/27.nothing"\noutcome = "granted"\n')
    assert run(["compare", bad, "--format", "json"]) == 2
    assert capsys.readouterr().out == ""
    assert run(["compare", bad, DOCTOR, "--format", "json"]) == 1


def test_a_ceiling_that_dwarfs_all_others_is_broken_but_sure_money_never() -> None:
    assert scale([(0, 100), (50, 50)]) == 100
    assert scale([(0, 1300), (0, 100)]) == 100
    assert scale([(0, 1200), (0, 100)]) == 1200
    assert scale([(1300, 1300), (0, 100)]) == 1300
    assert scale([]) == 0
    assert bar([("upto", 0, 1300)], 100).broken
    assert not bar([("sure", 0, 100)], 100).broken
    assert bar([("sure", 0, 0)], 0).pieces == []
