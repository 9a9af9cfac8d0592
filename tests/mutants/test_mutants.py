"""Mutants of a document: every kind is found, an id stays while its words do, results are told and justified."""

from __future__ import annotations

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest

from mutation import results, sources, words
from mutation.campaign import KILLED, REFUSED, SAME, SURVIVED, TIMED_OUT, Verdict
from mutation.loading import mutated
from mutation.places import KINDS, Mutant, Spot
from talentcalc.clauses.documents import Document

ROOT = Path(__file__).parents[2]
PLAN = '''
"""A plan of nobody's."""

from __future__ import annotations

import datetime

from talentcalc.clauses.amounts import Amount, EXACT, ONCE, exact, months, up_to
from talentcalc.clauses.documents import Document
from talentcalc.clauses.expressions import BySide, answered
from talentcalc.clauses.formulas import capped, choose
from talentcalc.clauses.programs import CASH, ENTITLED, SELECTION, Program, Rise
from talentcalc.clauses.text import Text
from talentcalc.profile.person import AGE, Person, Talent
from talentcalc.profile.platforms import Platforms
from talentcalc.profile.work import Employment

HR = Text("人社局", "HR bureau")
JOBS = Text("个", "jobs")
KINDS = ("leading", "team")

DOCUMENT = Document(
    "plan", Text("方案", "plan"), Text("市", "city"), seat="510500", territory=lambda place: place.within("510502", "510503"),
    first=datetime.date(2021, 8, 24), last=datetime.date(2023, 8, 24), draft=False, overlap=True,
    reading=Text("计 3,000 元", "3,000 yuan"),
)
item_1 = DOCUMENT.item("1", "一", "one", HR)
item_1.target("岗位", "jobs", 100, JOBS, JOBS, high=200)
item_1.duty("发展 7 项", "seven", ("7",))


STORIES: tuple[object, ...] = (answered(Person.professional_post, yes=Talent.high_level, no=~Talent.high_level),)


@item_1.definition("高端", "high-level", reading=Text("计 5 年", "5 years"))
def high_level():
    return (Person.degree >= "master") & Talent.kinds.has(*KINDS) & ~Person.professional_post


@item_1.program("grant", "补助", "grant")
def grant() -> Program:
    """The docstring is left alone: 3."""
    return Program(
        payee="person", form=CASH, discretion=ENTITLED, place=Employment.place,
        when=high_level() & ((AGE < 35) | Employment.place.within("510502")),
        amount=exact(choose(Person.professional_post, 20_000, 10_000), per="person"), duration=months(36), purpose="grant", tier=1,
        next=Text("申请", "apply"), note=Text("试行 2 年", "2 years"), reading=Text("或 50,000 元", "or 50,000 yuan"), figures=("150",),
    )


@item_1.program("contest", "评选", "contest")
def contest() -> Program:
    return Program(
        payee="team", form=CASH, discretion=SELECTION, place=None, when=Talent.kinds.has("leading", "top"), duration=ONCE,
    )


@item_1.program("raised", "升级", "raised")
def raised() -> Program:
    return Program(
        payee="team", form=CASH, discretion=ENTITLED, place=None, duration=ONCE, sides=("person",), behind="1.grant",
        when=BySide(person=high_level(), enterprise=Platforms.some(Platforms.newly_filed)),
        rises=Rise({"1.grant": "provincial"}, Platforms.previous_level),
    )
'''


@pytest.fixture
def plan(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A package with the plan, which is forgotten afterwards."""
    (tmp_path / "invented_plan").mkdir()
    (tmp_path / "invented_plan" / "__init__.py").write_text(PLAN, encoding="utf-8")
    monkeypatch.syspath_prepend(tmp_path)
    yield tmp_path / "invented_plan" / "__init__.py"
    sys.modules.pop("invented_plan", None)


def found(plan: Path, text: str = PLAN) -> list[Mutant]:
    plan.write_text(text, encoding="utf-8")
    sys.modules.pop("invented_plan", None)
    return sources.mutants("plan", "invented_plan")


def test_every_kind_is_found(plan: Path) -> None:
    assert {one.kind for one in found(plan)} == set(KINDS)


@pytest.mark.parametrize(("scope", "kind", "was", "now"), [
    ("1.grant", "figures", "20000", ["20001", "40000", "2000"]),
    ("1.grant", "figures", "35", ["36", "70"]),
    ("1.grant", "comparisons", "AGE < 35", ["AGE <= 35", "AGE > 35"]),
    ("1.grant", "payee", "'person'", None), ("1.grant", "form", "CASH", None), ("1.grant", "discretion", "ENTITLED", None),
    ("1.grant", "place", "Employment.place", ["Enterprise.place", "None"]),
    ("1.grant", "areas", "'510502'", ["'510500'"]),
    ("1.grant", "areas", "Employment.place", ["Enterprise.place"]),
    ("1.grant", "amounts", "exact(choose(Person.professional_post, 20000, 10000), per='person')", None),
    ("1.grant", "operands", "choose(Person.professional_post, 20000, 10000)", ["choose(Person.professional_post, 10000, 20000)"]),
    ("1.grant", "duration", "months(36)", ["amounts.ONCE"]), ("1.grant", "duration", "36", ["37"]),
    ("1.grant", "duration", "months", ["amounts.up_to_months"]),
    ("1.grant", "tier", "1", ["2"]), ("1.grant", "owned", "'150'", ["'151'"]),
    ("1.grant", "reading", "或 50,000 元", ["50,001"]), ("1.grant", "reading", "or 50,000 yuan", ["50,001"]),
    ("DOCUMENT", "reading", "计 3,000 元", ["3,001"]),
    ("DOCUMENT", "document", "24", ["23", "23"]), ("DOCUMENT", "document", "True", ["False"]),
    ("1", "targets", "100", ["101"]), ("1", "targets", "200", ["201"]), ("1", "duties", "'7'", ["'8'"]),
    ("1", "office", "HR", ["nothing", "Text('另行规定', 'as ruled elsewhere')"]),
    ("1.high_level", "words", "'master'", ["'bachelor'", "'doctor'"]),
    ("1.high_level", "operands", "~Person.professional_post", ["Person.professional_post"]),
    ("KINDS", "words", "'leading'", None),
    ("1.contest", "words", "'top'", None),
    ("1.high_level", "reading", "计 5 年", ["6"]), ("1.high_level", "reading", "5 years", ["6"]),
    ("1.grant", "note", "2 in 试行 2 年", ["3"]), ("1.grant", "reading", "50,000 in 或 50,000 元", ["50,001"]),
    ("1.grant", "note", "试行 2 年", ["3"]), ("1.grant", "note", "2 years", ["3"]),
    ("1.raised", "tier", "rises=Rise({'1.grant': 'provincial'}, Platforms.previous_level)", ["nothing"]),
    ("1.raised", "tier", "{'1.grant': 'provincial'}", ["{}"]), ("1.raised", "tier", "Platforms.previous_level", ["nothing"]),
    ("1.raised", "words", "'provincial'", None), ("1.raised", "tier", "behind='1.grant'", ["nothing"]),
    ("1.raised", "operands", "sides=('person',)", ["nothing"]),
    ("STORIES", "operands", "yes=Talent.high_level", ["nothing"]), ("STORIES", "operands", "no=~Talent.high_level", ["nothing"]),
    ("1.contest", "operands", "Talent.kinds.has('leading', 'top')", ["ALWAYS"]),
])
def test_a_place_is_changed_in_every_way_of_its_kind(plan: Path, scope: str, kind: str, was: str, now: list[str] | None) -> None:
    changes = [one.now for one in found(plan) if (one.scope, one.kind, one.was) == (scope, kind, was)]
    assert changes == now if now else changes


def test_one_side_of_a_program_for_two_stands_alone(plan: Path) -> None:
    sides = [one.now for one in found(plan) if one.scope == "1.raised" and one.was.startswith("BySide") and "ALWAYS" not in one.now]
    assert sides == ["high_level()", "Platforms.some(Platforms.newly_filed)"]


def test_a_fact_is_changed_for_another_of_its_kind_and_section(plan: Path) -> None:
    (other,) = {one.now for one in found(plan) if one.scope == "1.raised" and one.was == "Platforms.newly_filed"}
    assert other.startswith("Platforms.")
    assert other != "Platforms.newly_filed"


def test_the_parts_of_a_chain_are_dropped_one_by_one_and_joined_otherwise(plan: Path) -> None:
    chain = "(Person.degree >= 'master') & Talent.kinds.has(*KINDS) & ~Person.professional_post"
    assert [one.now for one in found(plan) if one.scope == "1.high_level" and one.kind == "operands" and one.was == chain] == [
        "(Person.degree >= 'master') & Talent.kinds.has(*KINDS) | ~Person.professional_post",
        "(Person.degree >= 'master') & Talent.kinds.has(*KINDS)",
    ]


def test_an_id_stays_when_other_lines_change(plan: Path) -> None:
    before = {one.id for one in found(plan)}
    longer = PLAN.replace('item_1.duty("发展', 'item_1.duty("另一项", "another")\nitem_1.duty("发展').replace("20_000", "30_000")
    after = {one.id for one in found(plan, longer)}
    assert len(before) == len(found(plan))
    assert {one.rpartition(":")[0] for one in before - after} == {"plan:1.grant:figures", "plan:1.grant:operands", "plan:1.grant:amounts"}


def test_every_mutant_but_those_that_clauses_refuse_can_be_loaded(plan: Path) -> None:
    refused = set()
    for number, before in enumerate(found(plan)):
        one = found(plan)[number]  # the tree is changed for good: a fresh one each
        assert (one.id, one.now) == (before.id, before.now)
        module = ModuleType("invented_plan")
        try:
            exec(mutated(one), vars(module))
        except (TypeError, ValueError):
            refused.add(one.kind)
            continue
        assert isinstance(module.DOCUMENT, Document)
    assert refused <= {"operands", "words"}


def test_a_figure_is_changed_by_one_doubled_and_divided() -> None:
    assert words.figures_near(50) == [51, 100, 5]
    assert words.figures_near(7) == [8, 14]
    assert words.figures_near(1) == [2]
    assert words.figures_near(0) == [1]


def verdict(kind: str, outcome: str, key: str = "x") -> Verdict:
    tree = ast.parse("1")
    return Verdict(Mutant("plan", "m", tree, key, kind, "a", "b", Spot(tree, "body", 0), None, ()), outcome)


def test_the_table_counts_by_kind_and_leaves_the_justified_out_of_the_share() -> None:
    excused = verdict("payee", SURVIVED, "excused")
    all_of_them = [
        verdict("payee", KILLED), verdict("payee", TIMED_OUT), verdict("payee", SURVIVED), excused, verdict("form", KILLED),
        verdict("form", SAME), verdict("words", REFUSED),
    ]
    lines = [" ".join(line.split()) for line in results.table(all_of_them, {excused.mutant.id: "why"})]
    assert lines[1:] == [
        "payee 4 2 1 1 66.7 %", "form 1 1 0 0 100.0 %", "all 5 3 1 1 75.0 %", "left out: 1 that say the same, 1 that do not load",
    ]
    assert [one.mutant.scope for one in results.survivors(all_of_them, {excused.mutant.id: "why"})] == ["x"]


def test_a_justification_goes_when_its_mutant_does() -> None:
    alive, killed = verdict("payee", SURVIVED, "alive"), verdict("payee", KILLED, "killed")
    reasons = {alive.mutant.id: "why", killed.mutant.id: "why", "plan:gone:payee:0": "why", "other:gone:payee:0": "not looked at"}
    assert results.stale(reasons, [alive.mutant, killed.mutant], [alive, killed], ["plan"]) == [
        "plan:gone:payee:0: no such mutant", f"{killed.mutant.id}: killed",
    ]


def test_a_justification_has_a_reason(tmp_path: Path) -> None:
    results.justified()
    (tmp_path / "list.toml").write_text('"plan:a:payee:1" = " "\n', encoding="utf-8")
    with pytest.raises(ValueError, match="no reason: plan:a:payee:1"):
        results.justified(tmp_path / "list.toml")


def test_the_command_kills_and_the_sample_is_always_the_same() -> None:
    words_ = [sys.executable, "-m", "mutation", "--document", "taixing", "--kind", "comparisons", "--sample", "3"]
    listed = subprocess.run([*words_, "--list"], cwd=ROOT, capture_output=True, text=True, check=True).stdout.splitlines()
    assert len(listed) == 3
    assert listed == subprocess.run([*words_, "--list"], cwd=ROOT, capture_output=True, text=True, check=True).stdout.splitlines()
    done = subprocess.run(words_, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    assert "comparisons         3        3" in done.stdout
