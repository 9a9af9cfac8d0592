"""Free text."""

from __future__ import annotations

from typing import Any

from talentcalc.clauses.facts.declaration import Fact
from talentcalc.clauses.refusals import Refused
from talentcalc.clauses.text import Text

TEXT_LENGTH = 200


class Words(Fact):
    """Free text: a name. No clause reads it."""

    __slots__ = ()
    type_name = "text"
    closed = ""

    def read(self, raw: Any) -> str:
        if not isinstance(raw, str) or not 0 < len(raw) <= TEXT_LENGTH:
            kind = "range" if isinstance(raw, str) else "type"
            raise Refused(kind, raw, Text(f"1 到 {TEXT_LENGTH} 个字", f"text of 1 to {TEXT_LENGTH} characters"))
        return raw

    def show(self, value: Any, lang: str) -> str:  # noqa: ARG002 -- the same in every language
        return str(value)

    def json_schema(self) -> dict[str, Any]:
        return {"type": "string", "minLength": 1, "maxLength": TEXT_LENGTH}
