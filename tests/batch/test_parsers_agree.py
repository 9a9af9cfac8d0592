"""The fast parser and the standard one: whatever the fast one is trusted with comes to the same profile."""

from __future__ import annotations

import datetime
import random
from pathlib import Path
from typing import Any

import pytest
import tomli_w

import folders
import population
from talentcalc.batch import fast
from talentcalc.profile.faults import ProfileFaults
from talentcalc.profile.profile import Profile
from talentcalc.profile.reading import parse_toml, profile_from_tables, quick_profile

DAY = datetime.date(2022, 6, 1)
PROFILES = sorted((Path(__file__).parents[2] / "profiles").glob("*.toml"))
K = 'kind = "applicant"\n'


def by_fast(content: bytes) -> Profile | None:
    tables = fast.fast_tables(content)
    return None if tables is None else quick_profile(tables, "x", as_of=DAY)


def by_standard(content: bytes) -> Profile | None:
    try:
        return profile_from_tables(parse_toml(content, "x"), "x", as_of=DAY)
    except ProfileFaults:
        return None


def told(profile: Profile | None) -> Any:
    return profile and repr([getattr(profile, slot) for slot in Profile.__slots__])


def agree(content: bytes) -> bool:
    """The fast parser either leaves it to the standard one or says the same; whether it took it."""
    quick = by_fast(content)
    if quick is not None:
        assert told(quick) == told(by_standard(content)), content
    return quick is not None


def test_the_fast_parser_takes_ordinary_profiles() -> None:
    plain = [path for path in PROFILES if agree(path.read_bytes())]
    assert len(plain) > len(PROFILES) / 2
    assert sum(agree(folders.good(seed)) for seed in range(300)) > 290


@pytest.mark.parametrize("path", sorted(folders.BROKEN.glob("*.toml")), ids=lambda path: path.stem)
def test_what_is_no_toml_is_taken_by_neither(path: Path) -> None:
    for content in (path.read_bytes(), K.encode() + path.read_bytes()):
        assert not agree(content)


@pytest.mark.parametrize("content", folders.BAD.values(), ids=folders.BAD)
def test_faulty_profiles_are_left_to_the_standard_parser(content: bytes) -> None:
    assert not agree(content)


# What TOML 1.1 takes and 1.0 does not.
NEWER = [
    "person = {\n}", "person = {age_years = 3,}", "person = {age_years = 3 ,\t}", 'name = "\\e"', 'name = "\\x41"',
    'person = {degree =\n"doctor"}', "[[loans]]\nx = 1\n[person]\nbirth_date = 1990-01-01T07:30",
    "loans = [{\n}, {}]", 'name = "}"\nperson = {\n}', 'person = { degree = "doctor" # }\n}',
]  # fmt: skip


@pytest.mark.parametrize("rest", NEWER)
def test_what_only_newer_toml_takes_is_refused(rest: str) -> None:
    assert by_standard((K + rest).encode()) is None
    assert not agree((K + rest).encode())
    assert not agree((K + rest.replace("\n", "\r\n")).encode())


EDGES = [
    "\ufeff", "x\r", "# \x01", "#\x7f", 'name = "a\x7f"', 'name = "\\uD800"', 'name = "\\U00110000"', 'name = "\\u0041"',
    'name = """a\\  \n  b"""', "name = '''x''''", 'name = """x"""""', 'name = "\u2028"', "name = '\x1f'",
    "as_of = 2022-13-01", "as_of = 2022-6-1", "as_of = 0000-01-01", "as_of = 10000-01-01", "as_of = 2022-06-01T00:00:00Z",
    "as_of = 2022-06-01 ", "as_of = 07:30:00", "[person]\nbirth_date = 1990-02-30", "[person]\nage_years = +3",
    "[person]\nage_years = -0", "[person]\nage_years = 03", "[person]\nage_years = 3_0", "[person]\nage_years = 3__0",
    "[person]\nage_years = 0x1F", "[person]\nage_years = 0X1F", "[person]\nage_years = 0o17", "[person]\nage_years = 3.0",
    "[person]\nage_years = 0x" + "0" * 5_000 + "3", "[person]\nage_years = 3e0", "[[loans]]\namount_yuan = 1.10",
    "[[loans]]\namount_yuan = 0.1", "[[loans]]\namount_yuan = 1e3", "[[loans]]\namount_yuan = nan",
    "[[loans]]\namount_yuan = 999999999999999.99", "[channel]\nfollowers = 9223372036854775807",
    "[channel]\nfollowers = 9223372036854775808", "[channel]\nfollowers = -9223372036854775808", "[person]\n[person]",
    "person.age_years = 3\n[person]", "person = {}\n[person]", "[person.x]\n[person]", "home = {}\nhome.bought = true",
    "[[loans]]\n[loans]", "loans = [{amount_yuan = 1}]\n[[loans]]", "[ home ]\nbought = true", "'home'.bought = true",
    "[person]\ndistinctions = [\n]", "[person]\ndistinctions = [,]", "person = { home = {} }", 'name = "{"', "# {",
]  # fmt: skip


@pytest.mark.parametrize("rest", EDGES)
def test_edges_of_the_format_come_to_the_same(rest: str) -> None:
    agree((K + rest).encode())
    agree((K + rest + "\n").encode())
    agree((rest + "\n" + K).encode())


@pytest.mark.parametrize("seed", range(4))
def test_spoilt_files_come_to_the_same(seed: int) -> None:
    dice = random.Random(seed)
    bits = [bit.encode() for bit in ["\r", "\n", "\t", "\0", '"', "'", *"[]{}.,=#_01+-\\ :T", "\\e", "\ufeff", '"""', "\x85", "0x", "e5"]]
    texts = [tomli_w.dumps(population.tables(n, density=0.1, sections=0.3)).encode() for n in range(40)]
    taken = 0
    for _ in range(1_500):
        text = bytearray(dice.choice(texts))
        for _ in range(dice.randint(1, 2)):
            at = dice.randrange(len(text))
            text[at : at + dice.choice((0, 0, 1))] = dice.choice(bits)
        taken += agree(bytes(text))
    assert taken


def test_too_large_a_file_is_left_to_the_standard_parser() -> None:
    assert fast.fast_tables(folders.BAD["too-large"]) is None


def test_without_the_fast_parser_the_standard_one_reads_all(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fast, "rtoml", None)
    assert fast.fast_tables(K.encode()) is None


@pytest.mark.parametrize("mark", [3 * '"', 3 * "'"])
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_line_ends_in_a_text_over_lines_are_read_the_same(mark: str, end: str) -> None:
    content = f'kind = "applicant"{end}name = {mark}one{end}two{mark}{end}'.encode()
    agree(content)
    standard = by_standard(content)
    assert standard is not None
    assert standard.name == "one\ntwo"


@pytest.mark.parametrize("time", ["07:32", "1979-05-27T07:32", "1979-05-27 07:32Z"])
def test_a_time_without_seconds_is_left_to_the_standard_parser(time: str) -> None:
    assert fast.fast_tables(f"{K}as_of = {time}\n".encode()) is None


def test_plain_files_with_line_ends_of_windows_are_still_read_fast() -> None:
    assert agree(f'{K}name = "x"\n'.replace("\n", "\r\n").encode())
