"""A government's own goal is printed as the text gives it: exactly, at least, more than, from to."""

from __future__ import annotations

from typing import Any

import pytest

from assess.invented import document
from talentcalc.clauses.documents import Document
from talentcalc.clauses.text import Text
from talentcalc.documents import registry
from talentcalc.present.catalogue import target_record
from talentcalc.present.listing import target_cells

EVENTS, A_YEAR = Text("期", "events"), Text("每年", "every year")


def printed(low: int | None, lang: str = "en", unit: Text = EVENTS, **rest: Any) -> str:
    item = document().item("1", "某条", "an item")
    item.target("某事", "something", low, unit, A_YEAR, **rest)
    return target_cells(target_record(item, item.targets[0]), lang)[2]


@pytest.mark.parametrize(("low", "rest", "zh", "en"), [
    (100, {"high": 100}, "100 期", "100 events"),
    (100, {}, "≥ 100 期", "≥ 100 events"),
    (1_000, {"above": True}, "> 1,000 期", "> 1,000 events"),
    (1, {"high": 2}, "1–2 期", "1–2 events"),
    (1, {"high": 1}, "1 期", "1 event"),
    (1, {}, "≥ 1 期", "≥ 1 events"),
    (None, {"high": 3}, "≤ 3 期", "≤ 3 events"),
    (None, {}, "期", "events"),
])
def test_a_figure_alone_is_exact_and_a_bound_says_which(low: int | None, rest: dict[str, Any], zh: str, en: str) -> None:
    assert (printed(low, "zh", **rest), printed(low, **rest)) == (zh, en)


def of(name: str, number: str) -> list[str]:
    policy: Document = registry.document(name)
    item = policy.items[number]
    return [target_cells(target_record(item, target), "zh")[2] for target in item.targets]


@pytest.mark.parametrize(("name", "number", "shown"), [
    # 100 check-in spots, 100 anchors and 10 teams, without 以上
    ("luzhou-2021", "7", ["100 个", "100 名", "10 个"]),
    # 超过 1,000 亿元
    ("luzhou-145", "4-5", ["≥ 1,200 家", "≥ 300 家", "> 1,000 亿元"]),
    # 100 名 and 50 个, as best it can
    ("luzhou-145", "3-1", ["100 人", "50 个"]),
    # 100 名 exactly, 30 名以上
    ("luzhou-145", "3-3", ["100 人", "≥ 30 人"]),
    ("luzhou-145", "table-1", ["17,000 人"]),
    # one a quarter by each of two, one every two months, two by each of the other parks
    ("taixing", "row-9", ["≥ 24 期", "1 期", "1 期", "≥ 2 期", "≥ 10 个"]),
])
def test_the_targets_of_the_documents_are_printed_as_the_texts_give_them(name: str, number: str, shown: list[str]) -> None:
    assert of(name, number) == shown


def test_a_target_for_each_says_so() -> None:
    for number in ("row-1", "row-5", "row-9"):
        names = [target.name for target in registry.document("taixing").items[number].targets]
        assert any("每" in name.zh or "各" in name.zh for name in names)
        assert any("each" in name.en for name in names)
