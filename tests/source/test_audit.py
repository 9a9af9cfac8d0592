"""Figures and their owners, both ways, on an invented document."""

from __future__ import annotations

from decimal import Decimal

import pytest

from source.invented_document import TEXT, document
from talentcalc.clauses.documents import Document
from talentcalc.present.audit import COLUMNS, PARTS, audit_record, audit_rows, owner_counts
from talentcalc.source.audit import Audit, audited
from talentcalc.source.claims import claims
from talentcalc.source.copies import Copy


def audit(one: Document | None = None, text: str = TEXT) -> Audit:
    return audited(Copy(one or document(), "invented.txt", text.encode()))


def owners(found: Audit) -> dict[str, list[tuple[str, str]]]:
    return {one.figure.written: [(claim.kind, claim.part) for claim in one.owners] for one in found.figures}


def test_every_figure_has_its_owner() -> None:
    found = audit()
    assert owners(found) == {
        "2031": [("background", "figure")],
        "500 万": [("definition", "condition")],
        "10": [("definition", "condition")],
        "20 万": [("program", "amount")],
        "2": [("program", "duration")],
        "900": [("target", "goal")],
        "3": [("program", "figure")],
        "1": [("program", "amount")],
        "4 万": [("program", "amount")],
    }
    assert found.clean
    assert owner_counts(found) == {"program": 5, "definition": 2, "target": 1, "duty": 0, "background": 1}


def test_a_definitions_figures_are_not_the_programs() -> None:
    stated = [(claim.item, claim.kind, claim.value) for claim in claims(document()) if claim.value == 5_000_000]
    assert stated == [("i-1", "definition", Decimal(5_000_000))]


def test_a_wrong_amount_is_found_both_ways() -> None:
    found = audit(document(reward=20))
    assert [one.figure.written for one in found.unowned] == ["20 万"]
    assert [(claim.id, claim.part, claim.value) for claim in found.unfounded] == [("invented/1.award", "amount", Decimal(20))]
    assert not found.clean


def test_a_wrong_target_is_found_both_ways() -> None:
    found = audit(document(jobs=901))
    assert [one.figure.written for one in found.unowned] == ["900"]
    assert [(claim.kind, claim.value) for claim in found.unfounded] == [("target", Decimal(901))]


def test_a_figure_added_to_the_text_is_nobodys() -> None:
    found = audit(text=TEXT.replace("分 2 年", "在 6 个区分 2 年"))
    (one,) = found.unowned
    assert (one.item, one.line, one.figure.written) == ("1", 11, "6")
    assert "在 6 个区" in one.context


def test_a_figure_in_a_heading_is_nobodys() -> None:
    assert [one.item for one in audit(text=TEXT.replace("（甲）资金", "（甲）资金 77 元")).unowned] == [None]


def test_an_owner_in_another_item_does_not_count() -> None:
    found = audit(text=TEXT.replace("分 2 年发放", "分 2 年发放给 3 人"))
    assert [(one.item, one.figure.written) for one in found.unowned] == [("1", "3")]


def test_a_scaled_figure_is_not_owned_by_its_bare_number() -> None:
    found = audit(text=TEXT.replace("带动 10 人", "带动 10 万人"))
    assert [one.figure.written for one in found.unowned] == ["10 万"]


def test_an_item_that_is_not_there_is_named() -> None:
    found = audit(text=TEXT.replace("办法自印发起施行。\n", ""))
    assert found.copy.absent == ["closing"]
    assert not found.clean


def test_a_difference_of_two_amounts_is_not_invented() -> None:
    one = document()
    one.items["1"].programs[0].amount.cap = 150_000
    assert [claim.value for claim in audit(one).unfounded] == [150_000]
    text = TEXT.replace("分 2 年", "升级时补足与 5 万元之差，分 2 年")
    one.items["1"].define("升级补差", "the difference on a rise", ("5",))
    one.items["1"].programs[0].amount.each = 50_000
    assert [claim.value for claim in audit(one, text).unfounded] == []


def test_records_and_rows_hold_every_figure() -> None:
    found = audit(document(reward=20))
    record = audit_record(found)
    assert (record["figures"], len(record["all"]), len(record["unowned"])) == (9, 9, 1)
    rows = list(audit_rows(found, "zh"))
    assert {len(row) for row in rows} == {len(COLUMNS)}
    states = [row[4] for row in rows]
    assert (states.count("unowned"), states.count("not-in-the-text")) == (1, 1)


@pytest.mark.parametrize("claim", claims(document()))
def test_every_part_has_a_word(claim: object) -> None:
    assert getattr(claim, "part") in PARTS  # noqa: B009 -- parametrized over named tuples
