"""Words in the two languages that everything printed comes in."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

LANGUAGES = ("zh", "en")


class Text:
    """One wording in Chinese and in English; `text[lang]` is the one asked for."""

    __slots__ = ("en", "zh")

    def __init__(self, zh: str, en: str) -> None:
        self.zh = zh
        self.en = en

    def __getitem__(self, lang: str) -> str:
        return self.zh if lang == "zh" else self.en

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Text) and (self.zh, self.en) == (other.zh, other.en)

    def __hash__(self) -> int:
        return hash((self.zh, self.en))

    def __repr__(self) -> str:
        return f"Text({self.zh!r}, {self.en!r})"

    def as_json(self) -> dict[str, str]:
        """`{"zh": …, "en": …}`, the form the JSON results use."""
        return {"zh": self.zh, "en": self.en}


def listed(*things: Text) -> Text:
    """Several things in a row: 甲、乙、丙; a, b and c."""
    return Text("、".join(thing.zh for thing in things), listing((thing.en for thing in things), "en"))


def both(form: Text, **parts: Text | str) -> Text:
    """`form` with its `{name}` places filled in, each language with its own wording."""
    return Text(*(
        form[lang].format(**{k: v[lang] if isinstance(v, Text) else v for k, v in parts.items()})
        for lang in LANGUAGES
    ))


_ORDINALS = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth")


def ordinal_word(number: int) -> str:
    """An English ordinal, up to the tenth in letters."""
    if 0 < number <= len(_ORDINALS):
        return _ORDINALS[number - 1]
    in_teens = number // 10 % 10 == 1
    return f"{number:,}{'th' if in_teens else {1: 'st', 2: 'nd', 3: 'rd'}.get(number % 10, 'th')}"


def singular(noun: str, number: object) -> str:
    """An English noun given in the plural, for so many of it."""
    return noun[:-1] if number == 1 and noun.endswith("s") else noun


OR, AND = Text("或", "or"), Text("和", "and")


def listing(parts: Iterable[str], lang: str, last: Text = AND) -> str:
    """Words in a row, each once: `A、B和C`, `A, B and C`."""
    *before, end = dict.fromkeys(parts)
    if not before:
        return end
    joined = Text("、", ", ")[lang].join(before)
    return f"{joined}{last.zh}{end}" if lang == "zh" else f"{joined} {last.en} {end}"
