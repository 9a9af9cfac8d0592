"""The public TOML suite's kinds of files, right and wrong, and 20,000 spoilt ones: one answer, whichever parser reads."""

from __future__ import annotations

import importlib.util
import random
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from hostile.toml_kinds import BYTES, RIGHT, WRONG, texts
from talentcalc.batch.fast import fast_tables
from talentcalc.profile.faults import ProfileFaults
from talentcalc.profile.reading import parse_toml

SPOILT = 20_000
PIECES = [
    piece.encode()
    for piece in [
        *"[]{}.,=#_01+-\\ :TZeEab\r\n\t\0\"'", '"""', "'''", "\\e", "\\u00e9", "\ufeff", "\x85", "0x", "e5", "\r\n", "inf", "nan", "true",
        "1979-05-27", "07:32", "07:32:00", "é", "= 1", "[[a]]\n", "[a]\n", "{a = 1}",
    ]
]  # fmt: skip


def standard(content: bytes) -> dict[str, Any] | None:
    try:
        return parse_toml(content, "x")
    except ProfileFaults:
        return None


def same(fast: Any, exact: Any) -> bool:
    """Both parsers say the same. The fast one knows no decimals, which no fact takes from it; nor the order of tables, which says nothing."""
    if isinstance(exact, Decimal):
        return type(fast) in (int, float)
    if type(fast) is not type(exact):
        return False
    if isinstance(exact, dict):
        return fast.keys() == exact.keys() and all(same(fast[key], exact[key]) for key in exact)
    if isinstance(exact, list):
        return len(fast) == len(exact) and all(map(same, fast, exact))
    return bool(fast == exact)


def agree(content: bytes) -> bool:
    """The fast parser leaves it to the standard one or says the same; whether it took it."""
    fast = fast_tables(content)
    assert fast is None or same(fast, standard(content)), content
    return fast is not None


@pytest.mark.parametrize("kind", RIGHT)
def test_what_is_right_is_taken(kind: str) -> None:
    assert [text for text in RIGHT[kind] if standard(text.encode()) is None] == []


@pytest.mark.parametrize("kind", [*WRONG, *BYTES])
def test_what_is_wrong_is_refused(kind: str) -> None:
    written = [text.encode() for text in WRONG.get(kind, [])] + BYTES.get(kind, [])
    assert [content for content in written if standard(content) is not None] == []


def test_both_parsers_give_one_answer_to_every_kind() -> None:
    assert sum([agree(content) for _, content in texts()]) > 100


def test_both_parsers_give_one_answer_to_spoilt_files() -> None:
    dice = random.Random(2022)
    right = [text.encode() for some in RIGHT.values() for text in some]
    everything = [content for _, content in texts()]
    taken = 0
    for number in range(SPOILT):
        content = bytearray(dice.choice(right if number % 2 else everything))
        if dice.random() < 0.5:
            content += b"\n" + dice.choice(right)
        for _ in range(dice.choice((0, 1, 1, 2, 3))):
            at = dice.randrange(len(content) + 1)
            content[at : at + dice.choice((0, 0, 1, 2))] = dice.choice(PIECES)
        taken += agree(bytes(content))
    assert taken > SPOILT / 20


def test_both_parsers_give_one_answer_to_the_samples_of_python_itself() -> None:
    found = importlib.util.find_spec("test.test_tomllib") if importlib.util.find_spec("test") else None
    if found is None or found.origin is None:
        pytest.skip("this Python comes without its own tests")
    samples = sorted(Path(found.origin).parent.glob("data/**/*.toml"))
    for path in samples:
        agree(path.read_bytes())
        if path.parts[-2] == "invalid" or "invalid" in path.parts:
            assert standard(path.read_bytes()) is None, path
    assert len(samples) > 50
