"""The README and the pages under docs/: not stale, whole, and without dead links."""

from __future__ import annotations

import json
import re
import subprocess
import sys
import tomllib
from pathlib import Path
from typing import Any

import pytest

from talentcalc.cli.app import app
from talentcalc.documents import registry
from talentcalc.present.schema import result_schema
from talentcalc.profile.reading import parse_profile

ROOT = Path(__file__).resolve().parent.parent.parent
DOCTOR = "profiles/doctor-hired-in-jiangyang.toml"
PAGES = [ROOT / "README.md", ROOT / "CONTRIBUTING.md", ROOT / "CHANGELOG.md", *sorted((ROOT / "docs").glob("*.md"))]
COMMANDS = [one.name or one.callback.__name__ for one in app.registered_commands if one.callback]
LINK = re.compile(r"(?<!!)\[[^\]]+\]\(([^)\s]+)\)")
FENCE = re.compile(r"^```(\w*)\n(.*?)^```$", re.DOTALL | re.MULTILINE)
TEXT = {"zh", "en"}


def text(name: str) -> str:
    return (ROOT / name).read_text(encoding="utf-8")


def fenced(name: str, language: str) -> list[str]:
    return [block for kind, block in FENCE.findall(text(name)) if kind == language]


def ran(*words: str) -> str:
    done = subprocess.run(
        [sys.executable, "-m", "talentcalc", *words], cwd=ROOT, capture_output=True, check=True, encoding="utf-8"
    )
    return done.stdout


def keys(value: Any) -> set[str]:
    """Every key of nested JSON, those of texts and of free-form values left out."""
    if isinstance(value, list):
        return {key for one in value for key in keys(one)}
    if not isinstance(value, dict) or set(value) == TEXT:
        return set()
    return set(value) | {key for name, one in value.items() if name not in ("old", "new", "owners") for key in keys(one)}


def documented() -> set[str]:
    return set(re.findall(r"`([a-z0-9_]+)`", FENCE.sub("", text("docs/contract.md"))))


def test_no_generated_part_is_stale() -> None:
    done = subprocess.run(
        [sys.executable, "docs/build.py", "--check"], cwd=ROOT, capture_output=True, check=False, encoding="utf-8"
    )
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize("page", ["README.md", "docs/cli.md", "docs/contract.md"])
def test_every_command_is_documented(page: str) -> None:
    missing = [name for name in COMMANDS if not re.search(rf"(^## |`){name}\b", text(page), re.MULTILINE)]
    assert missing == []


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_every_relative_link_leads_somewhere(page: Path) -> None:
    for link in LINK.findall(FENCE.sub("", page.read_text(encoding="utf-8"))):
        if link.startswith(("http://", "https://")):
            continue
        path, _, part = link.partition("#")
        target = (page.parent / path).resolve() if path else page
        assert target.exists(), f"{page.name}: {link}"
        assert target.is_relative_to(ROOT), f"{page.name}: {link}"
        assert not part or part in headings(target), f"{page.name}: {link}"


def headings(page: Path) -> set[str]:
    """The anchors of a page's headings."""
    found = re.findall(r"^#+ (.+)$", FENCE.sub("", page.read_text(encoding="utf-8")), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", one.lower()).replace(" ", "-") for one in found}


def test_every_page_is_linked_from_the_readme() -> None:
    linked = set(LINK.findall(text("README.md")))
    assert [page.name for page in PAGES if page.parent.name == "docs" and f"docs/{page.name}" not in linked] == []


def test_every_key_of_a_result_is_in_the_contract() -> None:
    schema = result_schema()
    known = {name for one in schema["$defs"].values() for name in one.get("properties", {})}
    assert known - TEXT - documented() == set()


@pytest.mark.parametrize("words", [
    ("explain", DOCTOR, "luzhou-2021/27.living-allowance"), ("compare", DOCTOR), ("unlock", DOCTOR, "--all"),
    ("unlock", DOCTOR, "--margin"), ("documents",), ("clauses",), ("programs",), ("fields",), ("targets",),
], ids=" ".join)  # fmt: skip
def test_every_key_of_the_other_json_is_in_the_contract(words: tuple[str, ...]) -> None:
    assert keys(json.loads(ran(*words, "--format", "json"))) - documented() == set()


def test_every_key_of_an_interview_is_in_the_contract() -> None:
    assert keys(json.loads(ran("ask", "--next", DOCTOR))) - documented() == set()


def test_every_key_of_a_batch_is_in_the_contract(tmp_path: Path) -> None:
    records = ran("batch", "profiles", "--quiet", "--summary", str(tmp_path / "s.json")).splitlines()
    summary = json.loads((tmp_path / "s.json").read_text(encoding="utf-8"))
    assert keys([summary, *map(json.loads, records)]) - documented() == set()


def test_every_example_profile_is_right() -> None:
    examples = fenced("README.md", "toml")
    assert len(examples) >= 3
    for example in examples:
        assert parse_profile(example.encode(), "README.md").kind == tomllib.loads(example)["kind"]


def test_the_chinese_and_the_english_example_say_the_same() -> None:
    chinese, english = (parse_profile(one.encode(), "README.md") for one in fenced("README.md", "toml")[:2])
    assert (chinese.values, chinese.rows, chinese.as_of) == (english.values, english.rows, english.as_of)


def test_every_program_and_reading_is_listed() -> None:
    programs, readings = text("docs/programs.md"), text("docs/readings.md")
    for document in registry.documents():
        for program in document:
            assert f"`{program.id.partition('/')[2]}`" in programs
            assert program.reading is None or f"{program.slug}`" in readings


def test_the_licence_names_its_holders() -> None:
    assert "talentcalc contributors" in text("LICENSE")
