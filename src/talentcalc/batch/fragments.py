"""Programs as parts of records: what a program always says is made once, what a profile makes of it each time."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from talentcalc.assess.steps import next_step
from talentcalc.present.json import dumped, program_json
from talentcalc.present.sums import amount_json

if TYPE_CHECKING:
    from talentcalc.assess.outcomes import Assessment
    from talentcalc.clauses.programs import Program
    from talentcalc.clauses.text import Text
    from talentcalc.profile.profile import Profile

COMMA = b","
MARK = "\N{OBJECT REPLACEMENT CHARACTER}"
VARYING = ("outcome", "validity", "discretion", "amount", "next", "missing", "reasons", "excluded_by", "notes")
"""What a profile, its day or another program makes of a program's record; the rest is the program's own."""
MOST_TEXTS = 20_000
"""How many printed texts are kept."""
_PLACES = re.compile(f'"{MARK}([a-z_]+)"')


class Fragments:
    """Makes the programs' parts of records, each after a comma. They say what `program_json` says."""

    def __init__(self) -> None:
        self._frames: dict[Program, list[str]] = {}
        self._texts: dict[Text, str] = {}

    def whole(self, one: Assessment, profile: Profile) -> bytes:
        """With its tree of conditions."""
        return COMMA + dumped(program_json(one, profile)).encode()

    def plain(self, one: Assessment, profile: Profile) -> bytes:
        """Without its tree of conditions."""
        frame = self._frames.get(one.program)
        if frame is None:
            frame = self._frames[one.program] = _frame(one, profile)
        step = next_step(one)
        varying = {
            "outcome": f'"{one.outcome}"', "validity": f'"{one.validity}"', "discretion": f'"{one.discretion}"',
            "amount": dumped(amount_json(one, profile)), "next": "null" if step is None else self._text(step),
            "missing": _names(one.missing),
            "reasons": self._list(one.reasons), "notes": self._list(one.notes),
            "excluded_by": "null" if one.excluded_by is None else f'"{one.excluded_by}"',
        }
        filled = [*frame]
        filled[1::2] = [varying[name] for name in frame[1::2]]
        return "".join(filled).encode()

    def _list(self, texts: list[Text]) -> str:
        return f"[{','.join([self._text(text) for text in texts])}]" if texts else "[]"

    def _text(self, text: Text) -> str:
        known = self._texts.get(text)
        if known is None:
            if len(self._texts) > MOST_TEXTS:
                self._texts.clear()
            known = self._texts[text] = dumped(text.as_json())
        return known


def _names(keys: list[str]) -> str:
    joined = '","'.join(keys)
    return f'["{joined}"]' if keys else "[]"


def _frame(one: Assessment, profile: Profile) -> list[str]:
    """A program's own text, and between its pieces the names of what varies."""
    record = {**program_json(one, profile, trees=False), **{name: MARK + name for name in VARYING}}
    return _PLACES.split(COMMA.decode() + dumped(record))
