"""A figure that a text names in Chinese stands in its English too, and the other way round."""

from __future__ import annotations

import re

import pytest

from talentcalc.clauses.text import Text
from talentcalc.documents import registry

SMALL = ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
WORDS = {word: str(number) for number, word in enumerate(SMALL)}
FIGURE = re.compile(r"\d+(?:\.\d+)?")
WORDS |= {"twice": "2", "third": "3", "half": "0.5", "half-a-million": "500000", "million": "1000000", "hundred": "100", "thousand": "1000"}
TIMES = {"万": 10_000, "亿": 100_000_000, "million": 1_000_000, "billion": 1_000_000_000}


def texts() -> dict[str, Text]:
    """What documents and programs say of themselves; targets and duties are held by the tables."""
    found = {}
    for document in registry.documents():
        found[f"{document.id} reading"] = document.reading
        for program in document:
            parts = ("name", "reading", "next", "note")
            found.update({f"{program.id} {part}": getattr(program, part) for part in parts})
            found[f"{program.id} duration"] = program.duration.text
    return {key: text for key, text in found.items() if text is not None}


def chinese(text: str) -> set[str]:
    plain = re.sub(r"(\d+) ?([万亿])", lambda found: str(int(found[1]) * TIMES[found[2]]), text.replace(",", ""))
    return set(FIGURE.findall(plain))


def english(text: str) -> tuple[set[str], set[str]]:
    """The figures written in digits, and with them the small ones written as words."""
    plain = re.sub(r"(\d+) (million|billion)", lambda found: str(int(found[1]) * TIMES[found[2]]), text.replace(",", ""))
    digits, words = set(FIGURE.findall(plain)), plain.lower().replace("half a million", "half-a-million")
    return digits, digits | {WORDS[word] for word in re.findall("[a-z-]+", words) if word in WORDS}


@pytest.mark.parametrize("document", registry.modules())
def test_both_languages_name_the_same_figures(document: str) -> None:
    for key, text in texts().items():
        if key.startswith((f"{document}/", f"{document} ")):
            digits, with_words = english(text.en)
            assert digits <= chinese(text.zh) <= with_words, f"{key}\n{text.zh}\n{text.en}"


def test_figures_are_read_in_both_languages() -> None:
    assert chinese("最高 50 万元，2,000 元；1.5 倍") == {"500000", "2000", "1.5"}
    assert english("Up to 500,000 yuan in two parts") == ({"500000"}, {"500000", "2"})
    assert english("3 million, not half a million") == ({"3000000"}, {"3000000", "500000"})
