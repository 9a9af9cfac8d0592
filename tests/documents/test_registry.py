"""Documents are found by being there, also in another installed distribution, and loaded when asked for."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from talentcalc.documents import registry

if TYPE_CHECKING:
    from pathlib import Path

ELSEWHERE = """
from talentcalc.clauses.documents import Document
from talentcalc.clauses.text import Text
DOCUMENT = Document("elsewhere", Text("别处", "Elsewhere"), Text("别处", "Elsewhere"), seat="110000", territory=None)
"""
LISTED = "from talentcalc.documents import registry; print(list(registry.modules()), registry.document('elsewhere').id)"


def run(code: str, *folders: Path) -> str:
    path = ":".join(str(folder) for folder in folders)
    done = subprocess.run([sys.executable, "-c", code], env={"PYTHONPATH": path}, capture_output=True, text=True, check=True)
    return done.stdout


def test_a_document_of_another_distribution_is_found_by_its_entry_point(tmp_path: Path) -> None:
    (tmp_path / "elsewhere.py").write_text(ELSEWHERE)
    info = tmp_path / "elsewhere-1.dist-info"
    info.mkdir()
    (info / "METADATA").write_text("Metadata-Version: 2.1\nName: elsewhere\nVersion: 1\n")
    (info / "entry_points.txt").write_text("[talentcalc.documents]\nelsewhere = elsewhere\n")
    (tmp_path / "broken-1.dist-info").mkdir()
    assert "luzhou-145', 'elsewhere'] elsewhere" in run(LISTED, tmp_path)


def test_announced_documents_are_read_in_this_process_too(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "elsewhere.py").write_text(ELSEWHERE)
    info = tmp_path / "elsewhere-1.dist-info"
    info.mkdir()
    (info / "METADATA").write_text("Metadata-Version: 2.1\nName: elsewhere\nVersion: 1\n")
    (info / "entry_points.txt").write_text("[talentcalc.documents]\nelsewhere = elsewhere\n")
    monkeypatch.syspath_prepend(str(tmp_path))
    monkeypatch.setattr(sys, "path", [*sys.path, str(tmp_path / "nowhere")])
    registry.modules.cache_clear()
    try:
        assert list(registry.modules())[-1] == "elsewhere"
        assert registry.document("elsewhere").title.zh == "别处"
    finally:
        registry.modules.cache_clear()


def test_no_other_distribution_is_asked_when_none_announces_documents(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(sys, "path", [str(tmp_path), str(tmp_path / "nowhere")])
    registry.modules.cache_clear()
    try:
        assert list(registry.modules()) == list(registry.ORDER)
    finally:
        registry.modules.cache_clear()


def test_listing_documents_loads_none() -> None:
    code = "import sys; from talentcalc.documents import registry; registry.modules(); " \
        "print([name for name in sys.modules if name.startswith('talentcalc.documents.luzhou')])"
    assert run(code).strip() == "[]"


def test_asking_for_one_document_loads_no_other() -> None:
    code = "import sys; from talentcalc.documents import registry; registry.document('taixing'); " \
        "print(sorted({name.split('.')[2] for name in sys.modules if name.startswith('talentcalc.documents.')}))"
    assert run(code).strip() == "['registry', 'taixing']"


@pytest.mark.parametrize(("wanted", "nearest"), [("luzhou-201", "luzhou-2021"), ("taixin", "taixing")])
def test_an_unknown_document_is_told_the_nearest(wanted: str, nearest: str) -> None:
    with pytest.raises(registry.DocumentUnknown) as unknown:
        registry.document(wanted)
    assert unknown.value.nearest[0] == nearest


def test_an_unknown_program_is_told_the_nearest_of_its_document_or_of_all() -> None:
    with pytest.raises(registry.DocumentUnknown) as unknown:
        registry.program("luzhou-2021/27.living-allowanc")
    assert unknown.value.nearest[0] == "luzhou-2021/27.living-allowance"
    with pytest.raises(registry.DocumentUnknown) as unknown:
        registry.program("27.living-allowance")
    assert "luzhou-2021/27.living-allowance" in unknown.value.known
