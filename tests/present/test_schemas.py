"""The published schemas hold for what is really printed and really accepted."""

from __future__ import annotations

import datetime
import functools
import json
import re
from decimal import Decimal
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from talentcalc.assess.check import check
from talentcalc.clauses.sections import SECTIONS, Rows
from talentcalc.present.json import dumped, error_json, result_json
from talentcalc.present.schema import result_schema
from talentcalc.present.starter import starter
from talentcalc.profile.faults import ProfileFaults
from talentcalc.profile.models import profile_schema
from talentcalc.profile.reading import parse_profile, parse_toml

SAMPLES = sorted((Path(__file__).parents[2] / "profiles").glob("*.toml"))
STARTERS = [(kind, lang) for kind in ("applicant", "enterprise") for lang in ("zh", "en")]


@functools.cache
def validator(of: str) -> Any:
    schema = profile_schema() if of == "profile" else result_schema()
    jsonschema.Draft202012Validator.check_schema(schema)
    json.loads(dumped(schema))
    return jsonschema.Draft202012Validator(schema)


def plain(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: plain(one) for key, one in value.items()}
    if isinstance(value, list):
        return [plain(one) for one in value]
    if isinstance(value, datetime.date):
        return value.isoformat()
    return float(value) if isinstance(value, Decimal) else value


def results_hold(content: bytes) -> None:
    profile = parse_profile(content, "sample.toml")
    found = check(profile)
    for everything in (False, True):
        for trees in (False, True):
            record = json.loads(dumped(result_json(found, everything=everything, trees=trees)))
            validator("result").validate(record)


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.stem)
def test_samples_hold(path: Path) -> None:
    content = path.read_bytes()
    results_hold(content)
    validator("profile").validate(plain(parse_toml(content, path.name)))


@pytest.mark.parametrize("content", ['kind = "applicant"', 'kind = "enterprise"\nname = "x"', 'kind = "applicant"\ncomplete = true'])
def test_the_results_of_bare_profiles_hold(content: str) -> None:
    results_hold(content.encode())


@pytest.mark.parametrize("content", [
    b"", b"\xff", b"kind = ", b'kind = "applicant"\n[[loans]]\namount_yuan = 1e400\n[person]\nx = 1\ndegree = "docter"',
    b'kind = "applicant"\n[person]\nage_years = 0xffffffffffffffffffffffffffffffffffffffff\nbirth_date = 07:30:00',
])  # fmt: skip
def test_the_record_of_an_unread_profile_holds(content: bytes) -> None:
    with pytest.raises(ProfileFaults) as caught:
        parse_profile(content, "x\udcff.toml")
    validator("result").validate(json.loads(dumped(error_json(caught.value))))


@pytest.mark.parametrize("broken", [
    {}, {"schema": "talentcalc/result/1"}, {"schema": "talentcalc/result/2", "profile": {}, "as_of": "", "programs": [], "totals": []},
])  # fmt: skip
def test_the_result_schema_refuses_what_is_none(broken: dict[str, Any]) -> None:
    assert not validator("result").is_valid(broken)


@pytest.mark.parametrize("tables", [
    {}, {"kind": "person"}, {"kind": "applicant", "x": 1}, {"kind": "applicant", "person": {"degree": "docter"}},
    {"kind": "applicant", "jobs": {}}, {"kind": "applicant", "person": {"age_years": -1}}, {"kind": "applicant", "person": []},
])  # fmt: skip
def test_the_profile_schema_refuses_what_the_reader_refuses(tables: dict[str, Any]) -> None:
    assert not validator("profile").is_valid(tables)


@pytest.mark.parametrize(("kind", "lang"), STARTERS)
def test_starters_are_profiles(kind: str, lang: str) -> None:
    text = starter(kind, lang)
    assert parse_profile(text.encode(), "starter").kind == kind
    validator("profile").validate(plain(parse_toml(text.encode(), "starter")))
    for section in SECTIONS.values():
        for name in section.facts:
            assert f"# {name} = " in text
    assert max(map(len, text.splitlines())) < 200


POINTING = {"[[received]]": "purpose", "[[decisions]]": "program"}
"""Lists whose rows are about something: what each row has to say."""


@pytest.mark.parametrize(("kind", "lang"), STARTERS)
def test_every_line_of_a_starter_can_be_taken_out_of_its_comment(kind: str, lang: str) -> None:
    lines = starter(kind, lang).splitlines()
    head = ""
    tried = 0
    for number, line in enumerate(lines):
        opened = re.match(r"# (\[\[?\w+\]?\])$", line)
        if opened:
            head = opened[1]
        given = re.match(r"# (\w+ = .*)$", line)
        if not given:
            continue
        tried += 1
        one = [*lines[:number], *([head] if head else []), given[1]]
        if head in POINTING and not given[1].startswith(POINTING[head]):
            one += [f'{POINTING[head]} = "home-purchase"', "[[jobs]]", 'name = "jobs 1"']
        profile = parse_profile("\n".join(one).encode(), f"line {number + 1}")
        key = given[1].partition(" ")[0]
        if head.startswith("[["):
            assert f"{head.strip('[]')}.{key}" in profile.rows[head.strip("[]")][0]
        elif head:
            assert f"{head.strip('[]')}.{key}" in profile.values
        validator("profile").validate(plain(parse_toml("\n".join(one).encode(), "x")))
    assert tried == 3 + sum(len(section.facts) for section in SECTIONS.values())


@pytest.mark.parametrize(("kind", "lang"), STARTERS)
def test_a_starter_holds_every_section_at_once(kind: str, lang: str) -> None:
    text = re.sub(r"(?m)^# (\[\[?\w+\]?\])$", r"\1", starter(kind, lang))
    for head, said in POINTING.items():
        text = text.replace(f"\n{head}\n", f'\n{head}\n{said} = "home-purchase"\n')
    profile = parse_profile(text.encode(), "x")
    assert set(profile.rows) == {key for key, section in SECTIONS.items() if issubclass(section, Rows)}


def test_fractions_of_a_yuan_hold() -> None:
    for sum_ in ("0.07", "1.10", "4.35", "1234567.89"):
        tables = parse_toml(f'kind = "applicant"\n[[loans]]\namount_yuan = {sum_}\n'.encode(), "x")
        validator("profile").validate(plain(tables))


def test_money_in_schemas_is_exact() -> None:
    money = result_schema()["$defs"]["money"]["pattern"]
    assert re.fullmatch(money, str(Decimal("1234567.50")))
    assert not re.fullmatch(money, "1e3")
