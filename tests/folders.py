"""Folders of profiles for the tests of batch: good ones made from a seed, bad ones of every kind."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import tomli_w

import population

BROKEN = Path(__file__).parent / "profile" / "broken"
PLAIN = {key: value for key, value in os.environ.items() if not key.startswith(("LC_", "LANG", "COLUMNS", "NO_COLOR", "FORCE"))}
K = b'kind = "applicant"\n'
BAD = {
    "too-large": K + b"#" * 1_000_000,
    "too-deep": K + b"a = " + b"[" * 100_000,
    "encoding": K + 'name = "张三"\n'.encode("gb18030"),
    "unknown-key": K + b"nmae = 3\n",
    "missing": b"",
    "value": b'kind = "aplicant"\n',
    "type": K + b"[person]\nage_years = 30.5\n",
    "range": K + b"[person]\nage_years = 200\n",
    "ambiguous": K + b'[employment]\nplace = "Taizhou"\n',
    "contradiction": K + b"as_of = 2022-06-01\n[person]\nbirth_date = 2023-01-01\n",
    "syntax": K + b"a = [1, 2\n",
}


def good(seed: int) -> bytes:
    """A profile as a file."""
    return tomli_w.dumps(population.tables(seed, density=0.3, sections=0.3)).encode()


def fill(folder: Path, files: int) -> Path:
    """A folder with `files` good profiles, some in folders below."""
    for seed in range(files):
        below = folder / ("", "one", "two/three")[seed % 3]
        below.mkdir(parents=True, exist_ok=True)
        (below / f"{seed:05}.toml").write_bytes(good(seed))
    return folder


def bad(number: int) -> bytes:
    """A broken profile: every kind of fault, and the invalid samples of the TOML suite, in turn."""
    kinds = [*BAD.values(), *(path.read_bytes() for path in sorted(BROKEN.glob("*.toml")))]
    return kinds[number % len(kinds)]


def command(*words: str | bytes | Path) -> list[str | bytes | Path]:
    """The command line that runs `talentcalc` with `words`."""
    return [sys.executable, "-m", "talentcalc", *words]


def run(*words: str | bytes | Path, stdin: bytes = b"", cwd: Path | None = None, **env: str) -> subprocess.CompletedProcess[bytes]:
    """`talentcalc` run to its end; it never ends in a traceback."""
    done = subprocess.run(
        command(*words), input=stdin, capture_output=True, check=False, cwd=cwd, timeout=300,
        env={**PLAIN, "PYTHONIOENCODING": "utf-8", **env},
    )
    assert b"Traceback" not in done.stderr + done.stdout, done.stderr
    return done
