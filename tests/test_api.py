"""The library as a caller sees it: one answer, in whatever form the profile comes."""

from __future__ import annotations

import datetime
import json
import subprocess
import sys
import tomllib
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

import talentcalc
from talentcalc import DocumentUnknown, Profile, ProfileFaults, Result, check, load_profile
from talentcalc.present.json import result_json
from talentcalc.profile.models import Applicant, Enterprise

ROOT = Path(__file__).resolve().parent.parent
PROFILES = sorted((ROOT / "profiles").glob("*.toml"))
DOCTOR = ROOT / "profiles" / "doctor-hired-in-jiangyang.toml"
ALLOWANCE = "luzhou-2021/27.living-allowance"


def tables(path: Path) -> dict[str, Any]:
    return tomllib.loads(path.read_text(encoding="utf-8"), parse_float=Decimal)


def told(result: Result) -> dict[str, Any]:
    record = result_json(result, everything=True)
    del record["profile"]["source"]
    return record


@pytest.mark.parametrize("path", PROFILES, ids=lambda path: path.stem)
def test_path_profile_dict_and_model_come_to_the_same(path: Path) -> None:
    day = datetime.date(2022, 6, 1)
    raw = tables(path)
    model = (Enterprise if raw["kind"] == "enterprise" else Applicant).model_validate(raw)
    answers = [told(check(form, as_of=day)) for form in (path, str(path), load_profile(path), raw, model)]
    assert all(answer == answers[0] for answer in answers)


def test_a_doctor_in_shortage_has_two_thousand_a_month_for_three_years() -> None:
    found = check(DOCTOR, documents="luzhou-2021")[ALLOWANCE]
    assert (found.outcome, found.low, found.high) == ("eligible", 72_000, 72_000)


def test_documents_are_one_id_or_several() -> None:
    one, same = check(DOCTOR, documents="taixing"), check(DOCTOR, documents=["taixing"])
    assert {a.program.item.document.id for a in one.assessments} == {"taixing"}
    assert told(one) == told(same)


def test_another_day_leaves_the_callers_profile_as_it_is() -> None:
    profile = load_profile(DOCTOR)
    assert check(profile, as_of=datetime.date(2024, 1, 1))[ALLOWANCE].validity == "lapsed"
    assert profile.as_of == datetime.date(2022, 6, 1)
    assert check(profile)[ALLOWANCE].validity == "in-force"


def test_every_fault_of_a_dict_is_named() -> None:
    with pytest.raises(ProfileFaults) as caught:
        check({"kind": "applicant", "person": {"degree": "docter", "age_years": 30.5}})
    assert {fault.key for fault in caught.value.faults} == {"person.degree", "person.age_years"}
    assert caught.value.source == "<profile>"


def test_an_unknown_document_is_named_with_the_nearest() -> None:
    with pytest.raises(DocumentUnknown) as caught:
        check(DOCTOR, documents="luzhou-2012")
    assert caught.value.nearest[0] == "luzhou-2021"


def test_what_is_no_profile_is_refused() -> None:
    with pytest.raises(TypeError, match="not int"):
        check(5)  # type: ignore[arg-type]


def test_the_names_are_those_announced() -> None:
    assert {"check", "load_profile", "Result", "Profile", "ProfileFaults", "__version__"} <= set(dir(talentcalc))
    assert isinstance(load_profile(DOCTOR), Profile)
    with pytest.raises(AttributeError, match="no attribute 'chekc'"):
        talentcalc.chekc  # type: ignore[attr-defined] # noqa: B018


def test_importing_the_library_loads_no_engine() -> None:
    code = "import sys, json, talentcalc; talentcalc.__version__; print(json.dumps(sorted(sys.modules)))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True, encoding="utf-8")
    ours = [name for name in json.loads(done.stdout) if name.startswith("talentcalc")]
    assert ours == ["talentcalc"]


def test_the_library_is_typed() -> None:
    assert (ROOT / "src" / "talentcalc" / "py.typed").exists()
