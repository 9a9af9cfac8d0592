"""The five documents, where a folder with their texts is there: every figure owned, none invented."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from talentcalc.documents import registry
from talentcalc.source.audit import Audit, audited
from talentcalc.source.copies import open_copy

FOLDER = Path(os.environ.get("TALENTCALC_DOCUMENTS") or Path(__file__).parents[3] / "shared" / "documents")
pytestmark = pytest.mark.skipif(not FOLDER.is_dir(), reason="no folder with the documents' texts")


@pytest.fixture(scope="module", params=registry.ORDER)
def audit(request: pytest.FixtureRequest) -> Audit:
    return audited(open_copy(registry.document(request.param), str(FOLDER)))


def test_the_copy_is_the_one_the_clauses_were_written_from(audit: Audit) -> None:
    assert audit.copy.same


def test_every_item_is_found_and_no_other(audit: Audit) -> None:
    assert audit.copy.absent == []
    assert audit.copy.numbers - {None} == set(audit.copy.document.items)


def test_items_do_not_overlap_and_cover_the_text(audit: Audit) -> None:
    pieces, text = audit.copy.pieces, audit.copy.text
    assert "".join(text[piece.start : piece.end] for piece in pieces) == text
    assert all(audit.copy.words(number) for number in audit.copy.document.items)


def test_every_figure_has_an_owner(audit: Audit) -> None:
    assert [(one.item, one.figure.written, one.line) for one in audit.unowned] == []


def test_no_stated_figure_is_invented(audit: Audit) -> None:
    assert [(claim.item, claim.id or claim.owner.en, str(claim.value)) for claim in audit.unfounded] == []


def test_the_numbered_items_come_once_and_in_order(audit: Audit) -> None:
    numbers = [int(piece.number) for piece in audit.copy.pieces if piece.number and piece.number.isdigit()]
    assert numbers == sorted(set(numbers))


FIGURES = {"luzhou-2021": 115, "ziliujing": 16, "taixing": 51, "changsha": 22, "luzhou-145": 175}


def test_how_many_figures_there_are(audit: Audit) -> None:
    assert len(audit.figures) == FIGURES[audit.copy.document.id]


@pytest.mark.parametrize(("document", "item", "wanted"), [
    ("luzhou-2021", "27", ["150", "30", "1", "10 万", "500 万", "3", "2000"]),
    ("luzhou-2021", "19", ["二", "30万", "40万", "40万", "50万"]),
    ("taixing", "7", ["两", "5‰", "200万"]),
    ("ziliujing", "17", ["70%", "5", "5%"]),
    ("luzhou-145", "table-5", ["40.63", "60", "47.7%"]),
    ("changsha", "4", ["一", "两", "三"]),
])
def test_the_figures_of_some_items(document: str, item: str, wanted: list[str]) -> None:
    found = audited(open_copy(registry.document(document), str(FOLDER)))
    assert [one.figure.written for one in found.figures if one.item == item] == wanted
