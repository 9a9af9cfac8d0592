"""Documents are found by being there, also in another installed distribution, and loaded when asked for."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from talentcalc.clauses import announced
from talentcalc.clauses.facts import Flag, Number
from talentcalc.clauses.sections import PERSON, SECTIONS, Section
from talentcalc.documents import registry
from talentcalc.profile.reading import parse_profile

if TYPE_CHECKING:
    from collections.abc import Iterator

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


def distribution(folder: Path, name: str, entries: dict[str, str], **modules: str) -> Path:
    """An installed distribution with modules and the documents that it announces."""
    for module, code in modules.items():
        (folder / f"{module}.py").write_text(code, encoding="utf-8")
    info = folder / f"{name}-1.dist-info"
    info.mkdir()
    (info / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {name}\nVersion: 1\n")
    lines = "".join(f"{id_} = {module}\n" for id_, module in entries.items())
    (info / "entry_points.txt").write_text(f"[talentcalc.documents]\n{lines}")
    return folder


def command(folder: Path, *words: str, code: int = 0) -> subprocess.CompletedProcess[str]:
    """The command line with that folder's distributions installed."""
    source = str(Path(registry.__file__).parents[2])
    done = subprocess.run(
        [sys.executable, "-m", "talentcalc", *words], capture_output=True, text=True, check=False, encoding="utf-8",
        env={"PYTHONPATH": f"{folder}:{source}", "LC_ALL": "C.UTF-8"},
    )
    assert done.returncode == code, done.stderr
    assert "Traceback" not in done.stderr
    return done


def test_a_document_of_another_distribution_is_found_by_its_entry_point(tmp_path: Path) -> None:
    distribution(tmp_path, "elsewhere", {"elsewhere": "elsewhere"}, elsewhere=ELSEWHERE)
    (tmp_path / "broken-1.dist-info").mkdir()
    assert "luzhou-145', 'elsewhere'] elsewhere" in run(LISTED, tmp_path)


TABLES = """
from talentcalc.clauses.amounts import ONCE, exact
from talentcalc.clauses.documents import Document
from talentcalc.clauses.facts import Choice, Dated
from talentcalc.clauses.programs import CASH, ENTITLED, Program
from talentcalc.clauses.sections import PERSON, Section
from talentcalc.clauses.text import Text
from talentcalc.profile.person import Person

class Standing(Section, key="harbour_standing", zh="海港人才", en="harbour talent", side=PERSON):
    \"\"\"Standing of a person in one city alone.\"\"\"
    grade = Choice("类别", "class", {"a": Text("A 类", "class A"), "b": Text("B 类", "class B")})
    since = Dated("认定日期", "day of recognition")

Person.add(harbour_card=Choice("海港卡", "harbour card", {"none": Text("无", "none"), "gold": Text("金卡", "gold card")}))
DOCUMENT = Document("harbour", Text("海港", "Harbour"), Text("海港", "Harbour"), seat="110000", territory=None)
item_1 = DOCUMENT.item("1", "奖励", "Awards")

@item_1.program("award", "奖励", "Award")
def award() -> Program:
    return Program(
        payee="person", form=CASH, discretion=ENTITLED, place=None,
        when=Standing.grade.is_("a") & Person.harbour_card.is_("gold"), amount=exact(5_000), duration=ONCE,
    )
"""
HARBOUR = 'kind = "applicant"\n[person]\nharbour_card = "gold"\n[harbour_standing]\ngrade = "a"\nsince = 2022-01-01\n'


@pytest.fixture
def harbour(tmp_path: Path) -> Path:
    (tmp_path / "me.toml").write_text(HARBOUR, encoding="utf-8")
    return distribution(tmp_path, "harbour", {"harbour": "harbour"}, harbour=TABLES)


def test_a_documents_own_tables_and_facts_are_read_whatever_is_asked_for(harbour: Path) -> None:
    me = str(harbour / "me.toml")
    found = json.loads(command(harbour, "check", me, "--format", "json").stdout)
    assert {"harbour/1.award": "eligible"}.items() <= {one["id"]: one["outcome"] for one in found["programs"]}.items()
    for words in (["check", me, "--document", "taixing"], ["explain", me, "harbour/1.award"], ["unlock", me], ["fields"]):
        command(harbour, *words)
    for words in (["fields"], ["new", "applicant"], ["schema", "profile"]):
        assert "harbour_standing" in command(harbour, *words).stdout


def test_another_spelling_of_a_foreign_key_is_still_told_the_nearest(harbour: Path) -> None:
    (harbour / "me.toml").write_text(HARBOUR.replace("harbour_standing", "harbor_standing"), encoding="utf-8")
    assert "harbour_standing" in command(harbour, "check", str(harbour / "me.toml"), code=2).stderr


def test_a_json_profile_gives_the_dates_of_foreign_tables(harbour: Path) -> None:
    line = '{"kind": "applicant", "harbour_standing": {"grade": "a", "since": "2022-01-01"}, "person": {"harbour_card": "gold"}}'
    (harbour / "people.jsonl").write_text(line + "\n", encoding="utf-8")
    done = command(harbour, "batch", "--input", str(harbour / "people.jsonl"), "--document", "harbour")
    assert json.loads(done.stdout.splitlines()[0])["programs"][0]["id"] == "harbour/1.award"


@pytest.mark.parametrize(("id_", "code", "said"), [
    ("elsewhere", "raise RuntimeError('no such thing')", "loading it failed (RuntimeError: no such thing)"),
    ("elsewhere", "import not_installed", "loading it failed (ModuleNotFoundError"),
    ("elsewhere", "", "loading it failed (AttributeError"),
    ("somewhere", ELSEWHERE, "the id of its DOCUMENT is elsewhere"),
    ("taixing", ELSEWHERE.replace('"elsewhere"', '"taixing"'), "a document of that id is built in"),
    ("elsewhere", TABLES.replace('key="harbour_standing"', 'key="jobs"'), "a section [jobs] is declared already"),
    ("elsewhere", TABLES.replace("harbour_card=", "title="), "a fact person.title is declared already"),
])
def test_what_cannot_be_loaded_is_left_out_in_one_line_and_the_others_go_on(
    tmp_path: Path, id_: str, code: str, said: str
) -> None:
    distribution(tmp_path, "stranger", {id_: "strange"}, strange=code)
    (tmp_path / "me.toml").write_text('kind = "applicant"\nhome.place = "泰兴市"\n', encoding="utf-8")
    done = command(tmp_path, "check", str(tmp_path / "me.toml"), "--lang", "en", "--all")
    lines = [line for line in done.stderr.splitlines() if "stranger" in line]
    assert len(lines) == 1
    assert lines[0].startswith(f"stranger: the document {id_} is left out: ")
    assert said in lines[0]
    assert "Taixing" in done.stdout


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A folder whose distributions are installed in this process; what they declare goes again."""
    monkeypatch.syspath_prepend(str(tmp_path))
    monkeypatch.setattr(sys, "path", [*sys.path, str(tmp_path / "nowhere")])
    (tmp_path / "odd-1.dist-info").mkdir()
    monkeypatch.setattr(announced, "_problems", {})
    cached = (announced._entries, announced.load, announced.load_all, announced.announced, registry.modules, registry.document)
    before = set(SECTIONS)
    for one in cached:
        one.cache_clear()
    yield tmp_path
    for one in cached:
        one.cache_clear()
    for key in set(SECTIONS) - before:
        del SECTIONS[key]
    for module in ("here_good", "here_bad", "here_other"):
        sys.modules.pop(module, None)


def test_what_other_distributions_announce_is_loaded_or_left_out(here: Path) -> None:
    own = TABLES.replace("Person.add(", "dict(").replace(' & Person.harbour_card.is_("gold")', "")
    distribution(here, "good", {"harbour": "here_good"}, here_good=own)
    distribution(here, "same", {"harbour": "here_good"})
    distribution(here, "bad", {"bad": "here_bad"}, here_bad=own.replace("harbour_standing", "bad_standing") + "raise KeyError")
    distribution(here, "other", {"another": "here_other", "taixing": "here_other"}, here_other=ELSEWHERE)
    found = parse_profile(HARBOUR.replace('[person]\nharbour_card = "gold"\n', "").encode(), "me.toml")
    assert found.values["harbour_standing.grade"] == "a"
    assert [one.id for one in registry.documents()][-1] == "harbour"
    assert "bad_standing" not in SECTIONS
    with pytest.raises(registry.DocumentUnknown):
        registry.document("bad")
    assert sorted(problem.en for problem in announced.problems()) == [
        "bad: the document bad is left out: loading it failed (KeyError: )",
        "other: the document another is left out: the id of its DOCUMENT is elsewhere",
        "other: the document taixing is left out: a document of that id is built in",
        "same: the document harbour is left out: good announces a document of that id already",
    ]


def test_a_section_is_declared_once_and_a_fact_as_well() -> None:
    class Quay(Section, key="quay", zh="码头", en="the quay", side=PERSON):
        open = Flag("开放", "is open")

    try:
        Quay.add(quay_berths=Number("泊位", "berths", "items"))
        assert (Quay.facts["quay_berths"].key, set(Quay.readers)) == ("quay.quay_berths", {"open", "quay_berths"})
        with pytest.raises(ValueError, match=r"quay\.open is declared already"):
            Quay.add(open=Flag("开放", "is open"))
        with pytest.raises(ValueError, match=r"\[quay\] is declared already"):
            type("Other", (Section,), {}, key="quay", zh="码头", en="the quay", side=PERSON)
    finally:
        del SECTIONS["quay"]


def test_of_two_distributions_that_announce_one_id_the_first_is_taken(tmp_path: Path) -> None:
    distribution(tmp_path, "elsewhere", {"elsewhere": "elsewhere"}, elsewhere=ELSEWHERE)
    distribution(tmp_path, "somewhere", {"elsewhere": "somewhere"}, somewhere=ELSEWHERE)
    done = command(tmp_path, "documents", "--lang", "en")
    assert done.stderr == "somewhere: the document elsewhere is left out: elsewhere announces a document of that id already\n"


def test_no_other_distribution_is_asked_when_none_announces_documents(tmp_path: Path) -> None:
    code = (
        f"import sys; sys.path[:] = [p for p in sys.path if 'site-packages' not in p] + [{str(tmp_path / 'nowhere')!r}]; "
        "from talentcalc.documents import registry; print(list(registry.modules()) == list(registry.ORDER), "
        "'importlib.metadata' in sys.modules)"
    )
    assert run(code, Path(registry.__file__).parents[2]).strip() == "True False"


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
