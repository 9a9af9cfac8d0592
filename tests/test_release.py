"""What is published: one version, notes from the changelog, archives that hold what they must."""

from __future__ import annotations

import io
import json
import subprocess
import sys
import tarfile
import zipfile
from pathlib import Path

import talentcalc

ROOT = Path(__file__).parents[1]
NEEDED = ("py.typed", "places/divisions.tsv", "present/pages/layout.html.j2", "present/pages/style.css", "documents/luzhou_2021/document.py")
SOURCES = ("LICENSE", "CHANGELOG.md", "src/talentcalc/py.typed")


def release(*words: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run([sys.executable, ROOT / "docs" / "release.py", *words], capture_output=True, check=False, encoding="utf-8")


def archives(folder: Path, *more: str, version: str = talentcalc.__version__, sources: tuple[str, ...] = SOURCES) -> Path:
    with zipfile.ZipFile(folder / f"talentcalc-{version}-py3-none-any.whl", "w") as wheel:
        for name in (*NEEDED, *(one for one in more if one.endswith(".py"))):
            wheel.writestr(f"talentcalc/{name}" if "/" in name or name == "py.typed" else name, "")
    with tarfile.open(folder / f"talentcalc-{version}.tar.gz", "w:gz") as archive:
        for name in (*sources, *(one for one in more if not one.endswith(".py"))):
            archive.addfile(tarfile.TarInfo(f"talentcalc-{version}/{name}"), io.BytesIO())
    return folder


def test_right_archives_are_let_through(tmp_path: Path) -> None:
    done = release("contents", str(archives(tmp_path)))
    assert (done.returncode, done.stdout) == (0, "wheel and source archive hold what they must\n")


def test_what_does_not_belong_or_lacks_is_named(tmp_path: Path) -> None:
    archives(tmp_path, "stray.py", "bench/x", sources=("LICENSE",))
    said = release("contents", str(tmp_path)).stdout
    assert all(word in said for word in ("stray.py", "bench/x", "lacks CHANGELOG.md"))


def test_another_version_is_refused(tmp_path: Path) -> None:
    assert "not 0." in release("contents", str(archives(tmp_path, version="9.9"))).stdout


def test_the_notes_are_the_newest_part_of_the_changelog() -> None:
    notes = release("notes").stdout
    assert notes.startswith(f"# talentcalc {talentcalc.__version__} (")
    assert "### " in notes
    assert "\n## " not in notes


def test_the_bill_of_materials_names_what_is_installed() -> None:
    found = {one["name"].lower().replace("-", "_") for one in json.loads(release("sbom").stdout)["components"]}
    assert found >= {"rich", "typer", "pydantic", "tomli_w"}


def test_the_version_stands_in_one_place() -> None:
    assert f'"{talentcalc.__version__}"' not in (ROOT / "pyproject.toml").read_text(encoding="utf-8").partition("[project.optional")[0]


def test_wrong_words_are_told_what_there_is() -> None:
    assert release("x").returncode == 2
