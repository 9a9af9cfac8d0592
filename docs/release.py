"""What is published, looked into: `contents DIST`, `notes`, `sbom`.

`contents DIST`: the wheel and the source archive hold what they must and nothing else. `notes`: the newest part of CHANGELOG.md.
`sbom`: what is installed beside this Python, as CycloneDX 1.5.
"""

from __future__ import annotations

import importlib.metadata
import json
import re
import sys
import tarfile
import zipfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
NEEDED = ("py.typed", "places/divisions.tsv", "present/pages/layout.html.j2", "present/pages/style.css", "documents/luzhou_2021/document.py")
"""Files of the package that are easily forgotten."""
MOST_BYTES = 2_000_000
"""Of a wheel; that of 0.1.0 has less than half."""


def version() -> str:
    """The version, from the one place where it stands."""
    text = (ROOT / "src" / "talentcalc" / "__init__.py").read_text(encoding="utf-8")
    found = re.search(r'^__version__ = "([^"]+)"$', text, re.MULTILINE)
    assert found is not None
    return found[1]


def contents(folder: Path) -> list[str]:
    """What is wrong with the wheel and the source archive in a folder."""
    wrong = []
    for wheel in folder.glob("*.whl"):
        names = zipfile.ZipFile(wheel).namelist()
        wrong += [f"{wheel.name}: lacks {name}" for name in NEEDED if f"talentcalc/{name}" not in names]
        own = ("talentcalc/", f"talentcalc-{version()}.dist-info/")
        wrong += [f"{wheel.name}: {name}" for name in names if not name.startswith(own) or "__pycache__" in name]
        wrong += [f"{wheel.name}: {wheel.stat().st_size:,} bytes"] if wheel.stat().st_size > MOST_BYTES else []
    for archive in folder.glob("*.tar.gz"):
        with tarfile.open(archive) as file:
            names = [name.partition("/")[2] for name in file.getnames()]
        wrong += [f"{archive.name}: {name}" for name in names if name.startswith(("bench/", "mutation/", ".ci/")) or "__pycache__" in name]
        wrong += [f"{archive.name}: lacks {name}" for name in ("LICENSE", "CHANGELOG.md", "src/talentcalc/py.typed") if name not in names]
    built = sorted(path.name.split("-")[1].removesuffix(".tar.gz") for path in (*folder.glob("*.whl"), *folder.glob("*.tar.gz")))
    return wrong + ([] if built == [version()] * 2 else [f"built: {built}, not {version()} twice"])


def notes() -> str:
    """The newest part of the changelog."""
    text = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    parts = re.split(r"^## ", text, flags=re.MULTILINE)
    title, _, body = parts[1].partition("\n")
    return f"# talentcalc {version()} ({title.strip('[] ')})\n\n{body.strip()}\n"


def sbom() -> dict[str, object]:
    """The distributions installed beside this Python."""
    found = sorted({(one.metadata["Name"], one.version) for one in importlib.metadata.distributions()})
    components = [
        {"type": "library", "name": name, "version": number, "purl": f"pkg:pypi/{name.lower().replace('_', '-')}@{number}"}
        for name, number in found
    ]
    return {"bomFormat": "CycloneDX", "specVersion": "1.5", "version": 1, "components": components}


def main(words: list[str]) -> int:
    """Run one of the three; 1 where something is wrong."""
    if words[:1] == ["contents"] and len(words) > 1:
        wrong = contents(Path(words[1]))
        print("\n".join(wrong) or "wheel and source archive hold what they must")
        return int(bool(wrong))
    if words == ["notes"]:
        print(notes(), end="")
    elif words == ["sbom"]:
        print(json.dumps(sbom(), indent=1))
    else:
        print(__doc__)
        return 2
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
