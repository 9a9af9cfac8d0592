"""Answers as people type them, made into what a profile file would say.

Numbers of the options shown, values in Chinese or English, yes and no, figures with thousands separators or in 万
and 亿, dates, places. What is not understood goes to the fact itself, which refuses it as `check` does.
"""

from __future__ import annotations

import datetime
import re
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from talentcalc.assess.interview import COUNT
from talentcalc.assess.questions import FACT, FLAGS, ROWS
from talentcalc.clauses.facts import Choices, Dated, Flag, Number, Series, Vocabulary
from talentcalc.clauses.refusals import Refused, nearest
from talentcalc.clauses.text import Text
from talentcalc.present.interview import options

if TYPE_CHECKING:
    from collections.abc import Sequence

    from talentcalc.assess.questions import Question
    from talentcalc.clauses.facts import Fact

YES = frozenset({"是", "有", "对", "y", "yes", "true"})
NO = frozenset({"否", "无", "不", "不是", "没有", "n", "no", "false"})
NONE = frozenset({"0", "无", "没有", "none", "-"})
MOST_GROUPS = 50
TIMES = {"": 1, "万": 10_000, "亿": 100_000_000}
A_FIGURE = re.compile(r"(?:[0-9]{1,3}(?:[,，_][0-9]{3})+|[0-9]{1,30})(?:\.[0-9]{1,10})?")
A_NUMBER = re.compile(rf"({A_FIGURE.pattern})\s*(万|亿|)\s*(?:元|yuan|年|岁|个月|人|years?|months?)?", re.IGNORECASE)
A_DAY = re.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}")
BETWEEN_WORDS = re.compile(r"[、，,;；]+")
BETWEEN_FIGURES = re.compile(r"[、;；\s]+|[,，](?=\s)")
BETWEEN_NUMBERS = re.compile(r"[、，,;；\s]+")
AN_ANSWER = Text("回答；不知道答 ?", "an answer; ? is don't know")
YES_OR_NO = Text("是、否（或 y、n）", "yes or no (y, n)")
OPTION_NUMBERS = Text("所列编号，用空格分开，0 为均无，编号前加 ? 为不知道", "numbers from the list apart by spaces, 0 for none, ? before one not known")
GROUPS = Text(
    f"0，或至多 {MOST_GROUPS} 组的数量，用空格分开", f"0, or up to {MOST_GROUPS} group sizes apart by spaces"
)
ONE_NUMBER = Text(f"0 到 {MOST_GROUPS} 的整数", f"a whole number from 0 to {MOST_GROUPS}")


def understood(question: Question, typed: str) -> Any:
    """What `talentcalc.assess.interview.answered` takes for the typed answer. Raises `Refused`.

    An empty line is no answer: a slip of the finger must not say "none".
    """
    typed = typed.strip()
    if not typed:
        raise Refused("type", typed, AN_ANSWER)
    if question.form == ROWS:
        return _rows(question, typed)
    if question.form == FACT:
        fact = question.facts[0]
        return fact.read(raw_value(fact, typed))
    chosen, doubtful = _listed(options(question), typed, doubts=question.form == FLAGS)
    if question.form == FLAGS:
        return {fact.name: None if fact.name in doubtful else fact.name in chosen for fact in question.facts}
    return chosen


def raw_value(fact: Fact, typed: str) -> Any:
    """The value of a fact as a profile file would give it; what is not understood as it was typed."""
    if isinstance(fact, Flag):
        return _yes_or_no(typed)
    if isinstance(fact, Choices):
        return _several(fact, typed)
    if isinstance(fact, Vocabulary):
        return _one(fact, typed)
    if isinstance(fact, Dated):
        return _day(typed)
    if isinstance(fact, Series):
        return [] if typed in NONE else [_number(part) for part in BETWEEN_FIGURES.split(typed) if part]
    return _number(typed) if isinstance(fact, Number) else typed


def _yes_or_no(typed: str) -> bool:
    word = typed.casefold()
    if word not in YES | NO:
        raise Refused("type", typed, YES_OR_NO)
    return word in YES


def _one(fact: Vocabulary, typed: str) -> str:
    keys = list(fact.options)
    place = int(typed) if typed.isascii() and typed.isdigit() and len(typed) < len("1000") else 0
    return keys[place - 1] if 0 < place <= len(keys) else typed


def _several(fact: Choices, typed: str) -> list[str]:
    if typed.casefold() in NONE:
        return []
    numbered = BETWEEN_NUMBERS.split(typed)
    words = numbered if all(word.isascii() and word.isdigit() for word in numbered if word) else BETWEEN_WORDS.split(typed)
    return [_one(fact, word.strip()) for word in words if word.strip()]


def _number(typed: str) -> Any:
    """An exact number, or the text where it is none."""
    found = A_NUMBER.fullmatch(typed)
    if found is None:
        return typed
    value = Decimal(re.sub("[,，_]", "", found[1])) * TIMES[found[2]]
    return int(value) if value == value.to_integral_value() else value


def _day(typed: str) -> Any:
    try:
        return datetime.date.fromisoformat(typed) if A_DAY.fullmatch(typed) else typed
    except ValueError:
        return typed


def _rows(question: Question, typed: str) -> list[int | None]:
    """The count of each row: one number for things told one by one, one number a group for like ones."""
    assert question.section is not None
    grouped = COUNT in question.section.facts
    accepted = GROUPS if grouped else ONE_NUMBER
    if typed in NONE:
        return []
    counts = [_number(part) for part in BETWEEN_FIGURES.split(typed) if part]
    if not counts or not all(type(one) is int for one in counts):
        raise Refused("type", typed, accepted)
    if not grouped and len(counts) == 1 and counts[0] <= MOST_GROUPS:
        return [None] * counts[0]
    if not grouped or len(counts) > MOST_GROUPS:
        raise Refused("range", typed, accepted)
    fact = question.section.facts[COUNT]
    return [fact.read(one) for one in counts if one]


def _listed(known: Sequence[tuple[str, Text]], typed: str, *, doubts: bool) -> tuple[list[str], set[str]]:
    """The keys chosen from a list, and those said not to be known (`?3`)."""
    if typed.casefold() in NONE:
        return [], set()
    keys = [key for key, _ in known]
    words = {word.casefold(): key for key, text in known for word in _spellings(key, text)}
    chosen, doubtful = [], set()
    marked = r"[?？]?[0-9]+"
    numbered = re.fullmatch(rf"{marked}([、，,;；\s]+{marked})*[、，,;；\s]*", typed)
    for part in (BETWEEN_NUMBERS if numbered else BETWEEN_WORDS).split(typed):
        word = part.strip()
        bare = word.lstrip("?？")
        if not word:
            continue
        key = _key_of(keys, words, bare)
        if key is None or (bare != word and not doubts):
            raise Refused("value", word, OPTION_NUMBERS, nearest(bare, words))
        if bare == word:
            chosen.append(key)
        else:
            doubtful.add(key)
    return chosen, doubtful


def _spellings(key: str, text: Text) -> tuple[str, ...]:
    """How an option may be written: its key, and its words with and without what stands in brackets."""
    return key, text.zh, text.en, text.zh.partition("（")[0], text.en.partition(" (")[0]


def _key_of(keys: list[str], words: dict[str, str], word: str) -> str | None:
    if word.isascii() and word.isdigit() and len(word) < len("1000"):
        return keys[int(word) - 1] if 0 < int(word) <= len(keys) else None
    return words.get(word.casefold())
