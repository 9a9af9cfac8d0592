"""Broken profile files: each is refused with its kind, key and place, and never with a traceback."""

from __future__ import annotations

import os
import threading
import time
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from talentcalc.clauses.sections import SECTIONS, Rows
from talentcalc.profile import reading
from talentcalc.profile.faults import KINDS, Fault, ProfileFaults
from talentcalc.profile.reading import load_profile, parse_profile

SAMPLES = sorted((Path(__file__).parent / "broken").glob("*.toml"))
K = 'kind = "applicant"\n'


def faults(content: bytes | str) -> list[Fault]:
    with pytest.raises(ProfileFaults) as caught:
        parse_profile(content if isinstance(content, bytes) else content.encode(), "broken.toml")
    for fault in caught.value.faults:
        assert fault.kind in KINDS
        assert "\n" not in fault.words("en")
        assert fault.words("zh")
        assert len(fault.words("en")) < 6_000
        assert fault.as_json()["message"]["zh"] == fault.words("zh")
    assert str(caught.value)
    assert caught.value.source == "broken.toml"
    return caught.value.faults


def fault(content: bytes | str) -> Fault:
    (only,) = faults(content)
    return only


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.stem)
def test_every_invalid_sample_of_the_toml_suite_is_refused_with_its_place(path: Path) -> None:
    found = fault(path.read_bytes())
    assert found.kind in {"syntax", "encoding"}
    assert found.line
    assert found.column


def test_there_are_samples() -> None:
    assert len(SAMPLES) >= 50


# What follows the first line, and the line and column of the fault.
SYNTAX = {
    "duplicate key": ("[person]\nage_years = 1\nage_years = 2\n", 4),
    "duplicate table": ("[person]\n[home]\n[person]\n", 4),
    "duplicate kind": ('kind = "enterprise"\n', 2),
    "dotted key over a value": ("person.age_years = 1\nperson.age_years.x = 2\n", 3),
    "table over a dotted key": ("person.age_years = 1\n[person]\n", 3),
    "table over an inline table": ("person = {}\n[person]\n", 3),
    "table over an array of tables": ("[[jobs]]\n[jobs]\n", 3),
    "array of tables over a table": ("[jobs]\n[[jobs]]\n", 3),
    "array of tables over an array": ("jobs = []\n[[jobs]]\n", 3),
    "inline table extended": ("person = {age_years = 1}\nperson.degree = 2\n", 3),
    "trailing comma in an inline table": ("person = {age_years = 1,}\n", 2),
    "line break in an inline table": ("person = {age_years = 1\n}\n", 2),
    "bad escape": ('name = "a\\qb"\n', 2),
    "short unicode escape": ('name = "\\u12"\n', 2),
    "surrogate escape": ('name = "\\ud800"\n', 2),
    "escape beyond Unicode": ('name = "\\U00110000"\n', 2),
    "unterminated string": ('name = "abc\n', 2),
    "unterminated literal string": ("name = 'abc\n", 3),
    "unterminated long string": ('name = """abc\n', 3),
    "control character in a string": ('name = "a\x01b"\n', 2),
    "control character in a comment": ("# a\x07b\n", 2),
    "NUL": ('name = "a\x00b"\n', 2),
    "NUL alone": ("\x00", 2),
    "bare carriage return": ("as_of = 2022-01-01\rcomplete = true\n", 2),
    "delete character": ('name = "a\x7fb"\n', 2),
    "leading zero": ("[person]\nage_years = 007\n", 3),
    "two underscores": ("[person]\nage_years = 1__0\n", 3),
    "hex with a sign": ("[person]\nage_years = +0x1\n", 3),
    "point without a digit": ("[home]\nordinal = 1.\n", 3),
    "no such month": ("as_of = 2022-13-01\n", 2),
    "no such day": ("as_of = 2022-02-30\n", 2),
    "one-digit month": ("as_of = 2022-1-1\n", 2),
    "date with slashes": ("as_of = 2022/01/01\n", 2),
    "Chinese date": ("as_of = 2022年1月1日\n", 2),
    "True": ("complete = True\n", 2),
    "yes": ("complete = yes\n", 2),
    "null": ("name = null\n", 2),
    "no value": ("name =\n", 2),
    "no equals sign": ("name\n", 2),
    "two values on a line": ("complete = true false\n", 2),
    "missing bracket": ("[person\n", 2),
    "half of an array header": ("[[jobs]\n", 2),
    "empty table name": ("[]\n", 2),
    "space between brackets": ("[ [jobs] ]\n", 2),
    "unclosed array": ("name = [1, 2\n", 3),
    "missing comma": ("name = [1 2]\n", 2),
    "JSON": ('{"kind": "applicant"}\n', 2),
    "YAML": ("person:\n  age_years: 3\n", 2),
    "full-width equals sign": ("name ＝ 3\n", 2),
    "curly quotes": ("name = “张三”\n", 2),
    "full-width quotation": ("name = ＂a＂\n", 2),
    "number of 5,000 digits": ("[person]\nage_years = " + "9" * 5_000 + "\n", 3),
    "hex number of 5,000 digits": ("[person]\nage_years = 0x" + "f" * 5_000 + "\n", 3),
    "fraction of 500,000 digits": ("[founded]\nx = 1." + "9" * 500_000 + "\n", 3),
    "exponent beyond decimals": ("[student]\nlocal_minimum_wage_yuan = 1e99999999999999999999\n", 3),
    "a sign alone": ("[person]\nage_years = -\n", 3),
    "Chinese numerals": ("[person]\nage_years = 三十\n", 3),
    "yuan behind a number": ("[student]\nlocal_minimum_wage_yuan = 2100元\n", 3),
    "thousands separated": ("[student]\nlocal_minimum_wage_yuan = 2,100\n", 3),
}


@pytest.mark.parametrize(("rest", "line"), SYNTAX.values(), ids=SYNTAX)
def test_a_syntax_error_names_line_and_column(rest: str, line: int) -> None:
    found = fault(K + rest)
    assert (found.kind, found.line) == ("syntax", line)
    assert found.column is not None
    assert found.column >= 1
    assert found.reason


@pytest.mark.parametrize(
    ("content", "line", "column"),
    [
        ((K + 'name = "张三"\n').encode("utf-16"), 1, 1),
        ((K + 'name = "张三"\n').encode("gb18030"), 2, 9),
        ((K + 'name = "Zoë"\n').encode("latin-1"), 2, 11),
        (K.encode() + b"\xed\xa0\x80", 2, 1),
        (b"\xff", 1, 1),
        (bytes(range(128, 256)), 1, 1),
    ],
)
def test_what_is_no_utf8_is_refused_at_its_place(content: bytes, line: int, column: int) -> None:
    found = fault(content)
    assert (found.kind, found.line, found.column) == ("encoding", line, column)


def test_a_byte_order_mark_is_no_fault() -> None:
    assert parse_profile(b"\xef\xbb\xbf" + K.encode(), "x").kind == "applicant"
    assert parse_profile(K.replace("\n", "\r\n").encode() + b"name = '''a\r\nb'''\r\n", "x").name


DEEP = {
    "brackets": "a = " + "[" * 200_000,
    "braces": "a = " + "{a=" * 100_000,
    "dotted key": "a" + ".a" * 400_000 + " = 1",
    "dotted header": "[a" + ".a" * 400_000 + "]",
    "quoted dotted key": '"a"' + '."a"' * 200_000 + " = 1",
    "dotted key in an inline table": "x = {a" + " . a" * 40 + " = 1}",
}


@pytest.mark.parametrize("rest", DEEP.values(), ids=DEEP)
def test_deep_nesting_is_refused(rest: str) -> None:
    assert fault(K + rest).kind == "too-deep"


# Content that once took minutes or could: each is read or refused in seconds.
SLOW = {
    "90,000 unknown keys": K + "".join(f"k{n} = 1\n" for n in range(90_000)),
    "9,000 unknown places": K + "".join(f'[[founded]]\nplace = "江杨{n}"\n' for n in range(9_000)),
    "50,000 unknown values": K + "[person]\ndistinctions = [" + ",".join(f'"provincial-{n}"' for n in range(50_000)) + "]",
    "a place of 300,000 characters": K + '[employment]\nplace = "' + "江" * 300_000 + '"',
    "a key of 900,000 characters": K + "x" * 900_000 + " = 1",
    "a kind of 900,000 characters": 'kind = "' + "x" * 900_000 + '"',
    "a name of 900,000 characters": K + 'name = "' + "x" * 900_000 + '"',
    "12,000 keys of 31 parts": K + "".join(f"a{n}" + ".a" * 30 + " = 1\n" for n in range(12_000)),
    "150,000 rows of nothing": K + "[[a]]\n" * 150_000,
}


@pytest.mark.parametrize("content", SLOW.values(), ids=SLOW)
def test_large_nonsense_is_refused_in_time_and_in_few_words(content: str) -> None:
    start = time.process_time()
    found = faults(content)
    assert time.process_time() - start < 20
    assert len(found) <= reading.MOST_FAULTS + 1
    assert (found[-1].kind == "more") == (len(found) > reading.MOST_FAULTS)


def test_the_limits_hold_on_both_sides() -> None:
    parse_profile((K + "#" * (reading.MOST_BYTES - len(K))).encode(), "x")
    assert fault(K + "#" * (reading.MOST_BYTES - len(K) + 1)).kind == "too-large"
    assert len(parse_profile((K + "[[loans]]\n" * reading.MOST_ROWS).encode(), "x").rows["loans"]) == reading.MOST_ROWS
    rows = fault(K + "[[loans]]\n" * (reading.MOST_ROWS + 1))
    assert (rows.kind, rows.key) == ("range", "loans")
    parse_profile((K + 'name = "' + "名" * reading.NAME_LENGTH + '"').encode(), "x")
    assert fault(K + 'name = "' + "名" * (reading.NAME_LENGTH + 1) + '"').key == "name"
    parse_profile((K + "[[results]]\nsales_by_year_yuan = [" + "1," * 100 + "]").encode(), "x")
    assert fault(K + "[[results]]\nsales_by_year_yuan = [" + "1," * 101 + "]").kind == "range"
    assert fault(K + '[[received]]\nsource = "' + "x" * 201 + '"').kind == "range"


# What follows the first line: the kind and key of the one fault, and what the message offers.
WRONG = {
    "misspelt kind": ('kind = "aplicant"', "value", "kind", "applicant"),
    "Chinese kind": ('kind = "个人"', "value", "kind", None),
    "kind no text": ("kind = 3", "value", "kind", None),
    "kind a list": ("kind = ['applicant']", "value", "kind", None),
    "no kind": ('name = "x"', "missing", "kind", None),
    "an empty file": ("", "missing", "kind", None),
    "only comments": ("# nothing\n", "missing", "kind", None),
    "misspelt top key": (K + 'nmae = "x"', "unknown-key", "nmae", "name"),
    "misspelt section": (K + "[emploiment]", "unknown-key", "emploiment", "employment"),
    "capital section": (K + "[Person]", "unknown-key", "Person", "person"),
    "misspelt key": (K + "[person]\nbirthdate = 1990-01-01", "unknown-key", "person.birthdate", "birth_date"),
    "misspelt key in a row": (K + "[[loans]]\n[[loans]]\ncomercial = true", "unknown-key", "loans[2].comercial", "commercial"),
    "key of another section": (K + "[home]\nbirth_date = 1990-01-01", "unknown-key", "home.birth_date", "person.birth_date"),
    "key without its section": (K + "birth_date = 1990-01-01", "unknown-key", "birth_date", "person.birth_date"),
    "Chinese label as a key": (K + '[person]\n"出生日期" = 1990-01-01', "unknown-key", "person.出生日期", "birth_date"),
    "English label as a key": (K + '[person]\n"date of birth" = 1990-01-01', "unknown-key", "person.date of birth", "birth_date"),
    "Chinese label without its section": (K + '"出生日期" = 1990-01-01', "unknown-key", "出生日期", "person.birth_date"),
    "Chinese section": (K + '["工作"]', "unknown-key", "工作", "employment"),
    "Cyrillic look-alike section": (K + '["реrson"]', "unknown-key", "реrson", "person"),
    "Cyrillic look-alike key": (K + '[person]\n"аge_years" = 3', "unknown-key", "person.аge_years", "age_years"),
    "key of odd characters": (K + '"\\u001b[2J\\n" = 1', "unknown-key", "\x1b[2J\n", None),
    "misspelt value": (K + '[person]\ndegree = "docter"', "value", "person.degree", "doctor"),
    "misspelt Chinese value": (K + '[person]\nskill_level = "高级技士"', "value", "person.skill_level", "高级技师"),
    "empty value": (K + '[person]\ndegree = ""', "value", "person.degree", None),
    "value of another type": (K + "[person]\ndegree = 5", "type", "person.degree", None),
    "value in a list": (K + '[person]\ndegree = ["doctor"]', "type", "person.degree", None),
    "one value where a list is meant": (K + '[person]\ndistinctions = "other-national-expert"', "type", "person.distinctions", None),
    "misspelt value in a list": (
        K + '[person]\ndistinctions = ["cas-academician", "cas-academican"]', "value", "person.distinctions[2]", "cas-academician",
    ),
    "a number in a list of values": (K + "[person]\ndistinctions = [3]", "type", "person.distinctions[1]", None),
    "unknown place": (K + '[employment]\nplace = "江杨"', "value", "employment.place", "江阳"),
    "unknown code": (K + '[employment]\nplace = "510509"', "value", "employment.place", "510502"),
    "code as a number": (K + "[employment]\nplace = 510502", "type", "employment.place", None),
    "ambiguous place": (K + '[employment]\nplace = "Taizhou"', "ambiguous", "employment.place", "321200 泰州市"),
    "empty place": (K + '[employment]\nplace = ""', "value", "employment.place", None),
    "place of controls": (K + '[employment]\nplace = "\\u0000"', "value", "employment.place", None),
    "quoted date": (K + '[person]\nbirth_date = "1990-01-01"', "type", "person.birth_date", None),
    "quoted as_of": (K + 'as_of = "2022-01-01"', "type", "as_of", None),
    "date-time": (K + "[person]\nbirth_date = 1990-01-01T00:00:00", "type", "person.birth_date", None),
    "date-time with a zone": (K + "[person]\nbirth_date = 1990-01-01T00:00:00+08:00", "type", "person.birth_date", None),
    "as_of date-time": (K + "as_of = 2022-01-01 00:00:00", "type", "as_of", None),
    "a time": (K + "[person]\nbirth_date = 07:30:00", "type", "person.birth_date", None),
    "a year": (K + "[person]\nbirth_date = 1990", "type", "person.birth_date", None),
    "negative number": (K + "[person]\nage_years = -1", "range", "person.age_years", None),
    "number beyond the most": (K + "[person]\nage_years = 151", "range", "person.age_years", None),
    "number beyond 64 bits": (K + f"[channel]\nfollowers = {2**64}", "range", "channel.followers", None),
    "number of 4,000 digits": (K + "[channel]\nfollowers = " + "9" * 4_000, "range", "channel.followers", None),
    "fraction where a whole number is meant": (K + "[person]\nage_years = 30.0", "type", "person.age_years", None),
    "true for a number": (K + "[person]\nage_years = true", "type", "person.age_years", None),
    "text for a number": (K + '[person]\nage_years = "30"', "type", "person.age_years", None),
    "number for true": (K + "[home]\nbought = 1", "type", "home.bought", None),
    "text for true": (K + '[home]\nbought = "true"', "type", "home.bought", None),
    "Chinese for true": (K + '[home]\nbought = "是"', "type", "home.bought", None),
    "money with three decimals": (K + "[[loans]]\namount_yuan = 1.234", "range", "loans[1].amount_yuan", None),
    "negative money": (K + "[[loans]]\namount_yuan = -0.01", "range", "loans[1].amount_yuan", None),
    "nan": (K + "[[loans]]\namount_yuan = nan", "range", "loans[1].amount_yuan", None),
    "negative nan": (K + "[[loans]]\namount_yuan = -nan", "range", "loans[1].amount_yuan", None),
    "inf": (K + "[[loans]]\namount_yuan = inf", "range", "loans[1].amount_yuan", None),
    "nan for a number": (K + "[person]\nage_years = nan", "type", "person.age_years", None),
    "1e400": (K + "[[loans]]\namount_yuan = 1e400", "range", "loans[1].amount_yuan", None),
    "1e-400": (K + "[[loans]]\namount_yuan = 1e-400", "range", "loans[1].amount_yuan", None),
    "1e999999": (K + "[[loans]]\namount_yuan = 1e999999", "range", "loans[1].amount_yuan", None),
    "money true": (K + "[[loans]]\namount_yuan = true", "type", "loans[1].amount_yuan", None),
    "money text": (K + '[[loans]]\namount_yuan = "10,000"', "type", "loans[1].amount_yuan", None),
    "money in a list": (K + "[[results]]\nsales_by_year_yuan = [1, -1]", "range", "results[1].sales_by_year_yuan[2]", None),
    "one sum where a list is meant": (K + "[[results]]\nsales_by_year_yuan = 3", "type", "results[1].sales_by_year_yuan", None),
    "empty name": (K + 'name = ""', "range", "name", None),
    "name a number": (K + "name = 3", "type", "name", None),
    "complete a text": (K + 'complete = "true"', "type", "complete", None),
    "complete a number": (K + "complete = 1", "type", "complete", None),
    "section's complete a number": (K + "[person]\ncomplete = 1", "type", "person.complete", None),
    "row's complete a text": (K + '[[jobs]]\ncomplete = "x"', "type", "jobs[1].complete", None),
    "table where rows are meant": (K + "[jobs]\ncount = 1", "type", "jobs", None),
    "rows where a table is meant": (K + '[[person]]\ndegree = "doctor"', "type", "person", None),
    "a number where a table is meant": (K + "person = 3", "type", "person", None),
    "a list where a table is meant": (K + "person = []", "type", "person", None),
    "a number where rows are meant": (K + "jobs = 3", "type", "jobs", None),
    "a number among rows": (K + "jobs = [{count = 1}, 3]", "type", "jobs[2]", None),
    "a table deeper": (K + "[person.degree]\nx = 1", "type", "person.degree", None),
    "a date for a section": (K + "home = 2022-01-01", "type", "home", None),
    "age against birth date": (
        K + "as_of = 2022-06-01\n[person]\nbirth_date = 1990-01-01\nage_years = 33", "contradiction", "person.age_years", None,
    ),
    "born after the day": (K + "as_of = 2022-06-01\n[person]\nbirth_date = 2022-06-02", "contradiction", "person.birth_date", None),
    "contract ends before it starts": (
        K + "[employment]\ncontract_start = 2022-06-01\ncontract_end = 2022-05-31", "contradiction", "employment.contract_end", None,
    ),
    "full-time degree above the highest": (
        K + '[person]\ndegree = "master"\nfull_time_degree = "doctor"', "contradiction", "person.full_time_degree", None,
    ),
}


@pytest.mark.parametrize(("content", "kind", "key", "near"), WRONG.values(), ids=WRONG)
def test_a_wrong_value_names_its_key_and_what_is_accepted(content: str, kind: str, key: str, near: str | None) -> None:
    found = fault(content)
    assert (found.kind, found.key) == (kind, key)
    if near is not None:
        assert near in found.nearest
        assert near in found.words("en")
        assert near in found.words("zh")
    elif kind != "unknown-key":
        assert found.accepted is not None


@pytest.mark.parametrize("form", ["[jobs]\ncount = 1", "jobs = 3", "jobs = {}"])
def test_rows_are_told_apart_from_a_table_by_their_brackets(form: str) -> None:
    assert "[[jobs]]" in fault(K + form).words("en")
    assert "[home]" in fault(K + "[[home]]").words("zh")


@pytest.mark.parametrize(
    ("rest", "near"),
    [("[person]\n出生日期 = 1990-01-01", "person.birth_date"), ("[本人]", "person"), ("[person]\n最高学历 = 3", "person.degree"),
     ("[реrson]", "person"), ("工作.x = 1", "employment"), ("[[新增岗位]]", "jobs")],
)  # fmt: skip
def test_a_bare_foreign_key_is_told_the_english_one(rest: str, near: str) -> None:
    found = fault(K + rest)
    assert found.kind == "syntax"
    assert found.nearest == (near,)
    assert "English" in found.words("en")


def test_every_label_leads_to_its_key() -> None:
    for section in SECTIONS.values():
        assert section.key in reading.keys_named(section.label.zh)
        for fact in section.facts.values():
            quoted = fact.label.zh.replace('"', '\\"')
            head = f"[[{section.key}]]" if issubclass(section, Rows) else f"[{section.key}]"
            found = fault(f'{K}{head}\n"{quoted}" = 1')
            assert fact.name in found.nearest


def test_all_faults_of_a_file_come_in_one_message() -> None:
    content = (
        'kind = "aplicant"\nnmae = "x"\nas_of = "2022"\n[person]\ndegree = "docter"\nage_years = true\n'
        'distinctions = ["x", "cas-academician", 3]\n[emploiment]\n[home]\nbought = 1\n[[loans]]\namount_yuan = 1.234\n'
        "[[loans]]\ncomercial = true\n[jobs]\n"
    )
    found = {one.key: one.kind for one in faults(content)}
    assert found == {
        "kind": "value", "nmae": "unknown-key", "as_of": "type", "person.degree": "value", "person.age_years": "type",
        "person.distinctions[1]": "value", "person.distinctions[3]": "type", "emploiment": "unknown-key", "home.bought": "type",
        "loans[1].amount_yuan": "range", "loans[2].comercial": "unknown-key", "jobs": "type",
    }


def test_contradictions_come_together() -> None:
    content = K + (
        'as_of = 2022-06-01\n[person]\nbirth_date = 1990-01-01\nage_years = 3\ndegree = "none"\nfull_time_degree = "doctor"\n'
        "[employment]\ncontract_start = 2022-01-02\ncontract_end = 2022-01-01\n"
    )
    assert len(faults(content)) == 3


def test_the_edges_of_what_is_accepted_pass() -> None:
    taken = parse_profile(
        (K + "as_of = 2022-06-01\n[person]\nbirth_date = 2022-06-01\nage_years = 0\n[employment]\ncontract_start = 2022-06-01\n"
         "contract_end = 2022-06-01\n[student]\nlocal_minimum_wage_yuan = -0.0\n[[loans]]\namount_yuan = 1_000_000_000_000_000\n"
         "[[loans]]\namount_yuan = 0.01\n[[loans]]\namount_yuan = 1e3\n[[loans]]\namount_yuan = 1.5000\n").encode(), "x",
    )  # fmt: skip
    assert [str(row["loans.amount_yuan"]) for row in taken.rows["loans"]] == ["1000000000000000", "0.01", "1000", "1.50"]
    assert taken.values["student.local_minimum_wage_yuan"] == 0


def test_what_is_no_file_is_refused(tmp_path: Path) -> None:
    for path in (tmp_path / "none.toml", tmp_path, Path("a\0b.toml"), Path("x" * 5_000), Path("/dev/null/x")):
        with pytest.raises(ProfileFaults) as caught:
            load_profile(path)
        assert caught.value.kind == "unreadable"
        assert caught.value.faults[0].words("en")


def test_devices_are_refused_and_pipes_are_read(tmp_path: Path) -> None:
    with pytest.raises(ProfileFaults) as caught:
        load_profile("/dev/zero")
    assert caught.value.kind == "unreadable"
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    writer = threading.Thread(target=lambda: pipe.write_text(K, encoding="utf-8"))
    writer.start()
    assert load_profile(pipe).kind == "applicant"
    writer.join()


@settings(max_examples=300, deadline=None)
@given(st.text() | st.text(alphabet='kind=\n[]{}"\'.,#\\applicant 0123456789-:Tper_\r\t张'))
def test_any_text_is_a_profile_or_refused(text: str) -> None:
    for content in (text, K + text):
        try:
            parse_profile(content.encode("utf-8", "surrogatepass"), "x")
        except ProfileFaults as refused:
            assert all(one.words("en") and one.words("zh") for one in refused.faults)  # noqa: PT017 -- either will do


@settings(max_examples=300, deadline=None)
@given(st.binary())
def test_any_bytes_are_a_profile_or_refused(content: bytes) -> None:
    try:
        parse_profile(content, "x")
    except ProfileFaults as refused:
        assert refused.faults  # noqa: PT017 -- either will do
