"""Each document against its table: what a program says beside its condition, worked out from the text by hand.

A table is a TOML file in `tables/`, named by the document's id; a long one comes in parts, `ID-part-1.toml` and so on, in the
document's order. It is written from the Chinese text, before looking at what the document module says, and is reviewed as
text. It is never made from what the program printed: where the two differ, the text tells which of them is mended.

    [programs."4.job-subsidy"]     # clause.slug; every program, in the document's order
    payee = "enterprise"           # a key of PAYEES, FORMS and DISCRETIONS in clauses/programs.py
    form = "cash"
    discretion = "entitled"
    duration = "once"              # the English words: "36 months", "up to 36 months", "yearly, no end stated" ...
    months = 60                    # where the duration has months that these words do not begin with
    per = "job"                    # what the amount is counted by
    place = "enterprise.place"     # the fact that counts as place; "rows" where the condition asks a row's place; "a or b" for two sides
    purpose = "job-subsidy"
    tier = 1
    contest = true
    open_offer = true              # anybody in the place may use it
    office = "市人社局"             # in Chinese, whole
    next = "由单位申请"             # the Chinese next step, where the program states its own
    note = ["试行"]                 # words that the note contains
    stake = ["2,000", "2,500"]     # sums that the reading names, in both languages; [] for a reading without one
    reads = ["一次"]               # words of the program's own reading, where it carries a definition's reading as well
    figures = ["150"]              # further figures of the text that the program owns

    [[targets]]                    # every target of every item, in order
    item = "1"
    low = 10000                    # also high, base, base_year, growth, year
    unit = "个岗位"
    period = "每年"

    [duties]                       # item -> for each duty, in order, words that stand in its Chinese text
    "1" = [["供给", "就业"], ["督查"]]

    [statements]                   # the same for background statements and definitions in words
    "2" = [["7 个", "产业"]]

    [background]                   # item -> figures owned by background statements and by definitions in words, in order
    "2" = ["7"]

    [duty_figures]                 # item -> figures owned by duties, in order
    "14" = ["1", "2"]

The first four keys of a program, and a target's item, unit and period, are always wanted. What is left out is not there: no
tier, no note, no reading, no next step of its own. Any sum of 1,000 or more that a reading names has to be in `stake`.
"""

from __future__ import annotations

import re
import tomllib
from decimal import Decimal
from pathlib import Path

import pytest

from tables import Table, differences, joined
from talentcalc.clauses.amounts import ONCE, Duration, exact
from talentcalc.clauses.documents import Document
from talentcalc.clauses.expressions import Named
from talentcalc.clauses.programs import CASH, ENTITLED, Program
from talentcalc.clauses.text import Text
from talentcalc.documents import registry
from talentcalc.profile.undertakings import Founded
from talentcalc.profile.work import Employment

FOLDER = Path(__file__).parent / "tables"


def files(document: str) -> list[Path]:
    """The table of a document, or its parts in order."""
    return sorted(path for path in FOLDER.glob("*.toml") if re.sub(r"-part-\d+$", "", path.stem) == document)


def read(text: str) -> Table:
    return tomllib.loads(text, parse_float=Decimal)


@pytest.mark.parametrize("document", registry.modules())
def test_a_document_says_what_its_table_says(document: str) -> None:
    table = joined(read(path.read_text(encoding="utf-8")) for path in files(document))
    wrong = differences(table, registry.document(document))
    assert not wrong, "\n".join([f"{document}:", *wrong])


def test_every_document_has_a_table_and_every_table_a_document() -> None:
    assert {re.sub(r"-part-\d+$", "", path.stem) for path in FOLDER.glob("*.toml")} == set(registry.modules())


def invented() -> Document:
    """A document of two items with something in every column."""
    document = Document("invented", Text("某方案", "a plan"), Text("某市", "a city"), seat="510500", territory=None)
    first = document.item("1", "就业", "jobs", Text("市人社局", "the HR bureau"))
    first.duty("增加就业供给", "offer more jobs", ("3",))
    first.duty("每年督查", "inspect every year")
    first.target("岗位", "jobs", 10_000, Text("个岗位", "jobs"), Text("每年", "every year"), high=Decimal("20000.5"), base=1, base_year=2020, growth=7, year=2025)
    first.background("分为 7 类", "seven kinds", ("7",))

    @first.program("grant", "补助", "a grant")
    def _() -> Program:
        return Program(
            payee="person", form=CASH, discretion=ENTITLED, place=Employment.place, when=Founded.given(),
            amount=exact(1, per="job"), duration=ONCE, purpose="jobs", tier=1, contest=True, next=Text("由单位申请", "ask"),
            note=Text("试行期内", "on trial"), reading=Text("计 2,000 元，非 2,500", "2,000 yuan, not 2,500"), figures=("150",),
        )

    second = document.item("2", "其他", "other")
    second.define("两级", "two levels", ("2",))

    @second.program("rows", "按行", "by rows")
    def _() -> Program:
        return Program(
            payee="team", form=CASH, discretion=ENTITLED, place=None, when=Founded.some(Founded.place.within("510500")),
            duration=Duration(60, Text("五年", "five years")), reading=Text("另读", "read so"),
        )

    return document


RIGHT = """
[programs."1.grant"]
payee = "person"
form = "cash"
discretion = "entitled"
duration = "once"
per = "job"
place = "employment.place"
purpose = "jobs"
tier = 1
contest = true
office = "市人社局"
next = "由单位申请"
note = ["试行"]
stake = ["2,000", "2,500"]
figures = ["150"]

[programs."2.rows"]
payee = "team"
form = "cash"
discretion = "entitled"
duration = "five years"
months = 60
place = "rows"
stake = []

[[targets]]
item = "1"
low = 10000
high = 20000.5
base = 1
base_year = 2020
growth = 7
year = 2025
unit = "个岗位"
period = "每年"

[duties]
"1" = [["供给", "就业"], ["督查"]]

[statements]
"1" = [["7 类"]]
"2" = [["两级"]]

[background]
"1" = ["7"]
"2" = ["2"]

[duty_figures]
"1" = ["3"]
"""


def test_a_right_table_finds_nothing() -> None:
    assert differences(read(RIGHT), invented()) == []


@pytest.mark.parametrize("line", [line for line in RIGHT.splitlines() if line and line[0] not in '["'])
def test_a_line_left_out_is_a_difference(line: str) -> None:
    assert differences(read(RIGHT.replace(f"{line}\n", "", 1)), invented())


@pytest.mark.parametrize(("right", "wrong", "message"), [
    ('payee = "person"', 'payee = "team"', "1.grant: payee: the table says 'team', the document 'person'"),
    ("tier = 1", "tier = 2", "1.grant: tier: the table says 2, the document 1"),
    ("tier = 1\n", "", "1.grant: tier: the table says nothing, the document 1"),
    ('per = "job"', 'per = "job"\nprice = 3', "1.grant: no such key: price"),
    ('form = "cash"\n', "", "1.grant: form is wanted"),
    ('place = "employment.place"', 'place = "rows"', "1.grant: place: the table says 'rows', the document 'employment.place'"),
    ('place = "rows"\n', "", "2.rows: place: the table says nothing, the document 'rows'"),
    ("months = 60", "months = 61", "2.rows: months: the table says 61, the document 60"),
    ('next = "由单位申请"\n', "", "1.grant: next: the table says nothing, the document '由单位申请'"),
    ('["试行"]', '["试行", "终身"]', "1.grant: note: no 终身 in '试行期内'"),
    ('note = ["试行"]\n', "", "1.grant: note: the table says nothing, the document '试行期内'"),
    ('["2,000", "2,500"]', '["2,000"]', "1.grant: reading (en): 2,500 is not in the table's stake"),
    ('["2,000", "2,500"]', '["2,000", "2,500", "500"]', "1.grant: reading (zh): no 500 in '计 2,000 元，非 2,500'"),
    ("stake = []\n", "", "2.rows: reading: the table says nothing, the document '另读'"),
    ('duration = "five years"', 'duration = "five years"\nreads = ["乙"]', "2.rows: reads: no 乙 in '另读'"),
    ('figures = ["150"]', "figures = []", "1.grant: figures: the table says nothing, the document ['150']"),
    ("high = 20000.5", "high = 20000", "target of 1, 岗位: high: the table says 20000, the document Decimal('20000.5')"),
    ("year = 2025", "year = 2025\nyears = 1", "target of 1, 岗位: no such key: years"),
    ('unit = "个岗位"', 'unit = "个"', "target of 1, 岗位: unit: the table says '个', the document '个岗位'"),
    ("[[targets]]\n", '[[targets]]\nitem = "2"\n[[targets]]\n', "targets, their items in order: the table says ['2', '1'], the document ['1']"),
    (', ["督查"]]', "]", "duties of 1: 1 in the table, 2 in the document"),
    ('["督查"]', '["检查"]', "duties of 1: no 检查 in '每年督查'"),
    ('["督查"]', "[]", "duties of 1: no key word for '每年督查'"),
    ('[["7 类"]]', "[]", "statements of 1: 0 in the table, 1 in the document"),
    ('[["两级"]]', '[["三级"]]', "statements of 2: no 三级 in '两级'"),
    ('"2" = ["2"]', '"2" = ["3"]', "background: 2: the table says ['3'], the document ['2']"),
    ('"1" = ["3"]', "", "duty_figures: 1: the table says nothing, the document ['3']"),
    ("[duty_figures]", "[dutyfigures]", "unknown part of the table: dutyfigures"),
    ('"2" = ["2"]', '"2" = ["2"]\n"9" = ["2"]', "no such item: 9"),
    ('"2.rows"', '"2.row"', "programs, in order: the table says ['1.grant', '2.row'], the document ['1.grant', '2.rows']"),
])
def test_a_wrong_table_says_where_it_is_wrong(right: str, wrong: str, message: str) -> None:
    assert right in RIGHT
    assert message in differences(read(RIGHT.replace(right, wrong, 1)), invented())


def test_a_reading_beside_a_carried_one_is_told_by_its_words() -> None:
    def told(own: Text | None, more: str) -> list[str]:
        document = Document("invented", Text("某方案", "a plan"), Text("某市", "a city"), seat="510500", territory=None)
        carrying = Named(Text("人才", "talent"), Employment.full_time, reading=Text("都算", "all count"))
        made = Program(payee="person", form=CASH, discretion=ENTITLED, place=None, when=carrying, duration=ONCE, reading=own)
        document.item("1", "就业", "jobs").program("grant", "补助", "a grant")(lambda: made)
        said = '[programs."1.grant"]\npayee = "person"\nform = "cash"\ndiscretion = "entitled"\nduration = "once"\nstake = []\n'
        return differences(read(said + more), document)

    once = Text("读作一次", "once")
    assert told(once, 'reads = ["一次"]\n') == told(None, "") == []
    assert told(once, "") == ["1.grant: reads: the table says nothing, the document '读作一次'"]
    assert told(once, 'reads = ["两次"]\n') == ["1.grant: reads: no 两次 in '读作一次'"]
    assert told(None, 'reads = ["一次"]\n') == ["1.grant: reads: the table says ['一次'], the document nothing"]


def test_the_general_next_step_may_be_written_out() -> None:
    document = invented()
    document.programs["invented/1.grant"].next = None
    assert differences(read(RIGHT.replace("由单位申请", "提出申请（市人社局负责）")), document) == []
    assert differences(read(RIGHT), document) == ["1.grant: next: the table says '由单位申请', the document '提出申请（市人社局负责）'"]


def test_parts_are_joined_and_may_not_say_a_thing_twice() -> None:
    programs, rest = RIGHT.split("[[targets]]")
    first, second = read(programs), read(f"[[targets]]{rest}")
    assert joined([first, second]) == read(RIGHT)
    with pytest.raises(ValueError, match=r"in two tables: programs 1\.grant, 2\.rows"):
        joined([first, first])
