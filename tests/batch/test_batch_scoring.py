"""One input to one record: the same as `check` gives, whatever is remembered; counts that add up."""

from __future__ import annotations

import datetime
import json
import pickle
import sys
from pathlib import Path
from typing import Any

import pytest

import folders
from talentcalc.assess.check import check
from talentcalc.batch import fast, fragments, scoring, tally
from talentcalc.batch.inputs import Input
from talentcalc.batch.journal import Earlier
from talentcalc.batch.scoring import Scorer, Settings, rules_hash
from talentcalc.batch.tally import Account, Reporter, Tally
from talentcalc.present.json import result_json
from talentcalc.profile.reading import parse_profile

SETTINGS = Settings(day=datetime.date(2022, 6, 1))


def toml(seed: int) -> bytes:
    return folders.good(seed)


def as_file(monkeypatch: pytest.MonkeyPatch) -> None:
    """Sources are seeds here, not paths."""
    monkeypatch.setattr(scoring, "contents", lambda source: toml(int(source)))


def record(scorer: Scorer, seed: int) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(scorer.score(Input(str(seed)), Tally()))
    return found


@pytest.mark.parametrize("settings", [SETTINGS, SETTINGS._replace(everything=True), SETTINGS._replace(trees=True)], ids=["plain", "all", "trace"])
def test_a_record_is_the_result_of_check_with_a_stamp(monkeypatch: pytest.MonkeyPatch, settings: Settings) -> None:
    as_file(monkeypatch)
    scorer = Scorer(settings)
    for seed in range(25):
        found = record(scorer, seed)
        assert found.pop("stamp")["rules"] == rules_hash()
        profile = parse_profile(toml(seed), str(seed))
        assert found == result_json(check(profile), everything=settings.everything, trees=settings.trees)


def test_small_memories_give_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    as_file(monkeypatch)
    plain, forgetful = Scorer(SETTINGS), Scorer(SETTINGS)
    expected = [record(plain, seed) for seed in range(25)]
    monkeypatch.setattr(scoring, "MOST_TOTALS", 0)
    monkeypatch.setattr(fragments, "MOST_TEXTS", 0)
    assert [record(forgetful, seed) for seed in range(25)] == expected


def test_the_standard_parser_alone_gives_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    as_file(monkeypatch)
    expected = [record(Scorer(SETTINGS), seed) for seed in range(10)]
    monkeypatch.setattr(fast, "rtoml", None)
    assert [record(Scorer(SETTINGS), seed) for seed in range(10)] == expected


def test_counting_results_records_and_reports_comes_to_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    as_file(monkeypatch)
    scorer, by_result, by_record, by_report = Scorer(SETTINGS), Tally(), Tally(), Tally()
    reporter, account = Reporter(), Account(by_report)
    told = toml(1).decode() + '[[received]]\npurpose = "award"\namount_yuan = 5\n'
    doctor = 'kind = "applicant"\ncomplete = true\n[person]\ntitle = "full-senior"\nurgently_needed = true\n' \
        '[employment]\nplace = "江阳区"\nfull_time = true\nnewly_introduced = true\n'  # fmt: skip
    more = {"60": told.encode(), "61": doctor.encode()}
    monkeypatch.setattr(scoring, "contents", lambda source: more.get(source) or toml(int(source)))
    for seed in [*range(62), 3]:
        monkeypatch.setattr(tally, "MOST_NUMBERED", 1 if seed == 20 else 20_000)  # numbers begin anew once
        part = Tally()
        line = scorer.score(Input(str(seed)), by_result)
        scorer.score(Input(str(seed)), part)
        by_record.add_record(json.loads(line))
        account.hear(pickle.loads(pickle.dumps(reporter.report(part))))
    account.settle()
    for one in (by_report, by_result):
        one.add_faulty()
    by_record.add_record({"error": {}})
    assert by_result.settle().as_json() == by_record.as_json() == by_report.as_json()
    assert by_record.as_json()["faulty"] == 1


def test_large_inputs_take_their_steps_in_smaller_groups(monkeypatch: pytest.MonkeyPatch) -> None:
    as_file(monkeypatch)
    given = [Input(str(seed)) for seed in range(10)]
    expected, whole = list(Scorer(SETTINGS).records(given, Tally())), Tally()
    monkeypatch.setattr(scoring, "TOGETHER", len(toml(0)) + 1)
    assert list(Scorer(SETTINGS).records(given, whole)) == expected
    assert whole.read == 10


def test_what_cannot_be_read_has_a_record_and_is_counted() -> None:
    scorer, whole = Scorer(SETTINGS), Tally()
    good, gone, bad = (json.loads(line) for line in scorer.records([Input("a", b'{"kind": "applicant"}'), Input("gone.toml"), Input("b", b"{")], whole))
    assert "error" not in good
    assert (gone["error"]["kind"], gone["stamp"]["input"]) == ("unreadable", None)
    assert (bad["error"]["kind"], len(bad["stamp"]["input"])) == ("json", 64)
    assert (whole.read, whole.faulty) == (3, 2)


def test_the_rules_hash_follows_the_documents_asked_for() -> None:
    assert rules_hash(("taixing",)) != rules_hash()
    assert SETTINGS.key() != SETTINGS._replace(documents=("taixing",)).key()
    assert SETTINGS.key() == SETTINGS._replace(day=datetime.date(2000, 1, 1)).key()


def test_without_the_extra_the_fast_parser_is_none(monkeypatch: pytest.MonkeyPatch) -> None:
    import importlib  # noqa: PLC0415

    monkeypatch.setitem(sys.modules, "rtoml", None)
    importlib.reload(fast)
    assert fast.fast_tables(folders.K) is None
    monkeypatch.undo()
    importlib.reload(fast)
    assert fast.fast_tables(folders.K) == {"kind": "applicant"}


def test_a_record_is_not_taken_over_where_its_input_is_gone(tmp_path: Path) -> None:
    (tmp_path / "a.toml").write_bytes(folders.K)
    line = Scorer(SETTINGS).score(Input(str(tmp_path / "a.toml")), Tally())
    (tmp_path / "records").write_bytes(line)
    stamp = json.loads(line)["stamp"]
    with Earlier(str(tmp_path / "records")) as earlier:
        given = Input(str(tmp_path / "a.toml"))
        assert earlier.take(given, stamp) == (line, json.loads(line))
        assert earlier.take(given, {**stamp, "rules": "other"}) is None
        assert earlier.take(Input("other.toml"), stamp) is None
        (tmp_path / "a.toml").unlink()
        assert earlier.take(given, stamp) is None
