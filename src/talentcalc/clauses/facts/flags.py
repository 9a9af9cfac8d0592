"""Yes or no, and whether a row means the applicant."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from talentcalc.clauses.denials import denied_en, denied_zh
from talentcalc.clauses.expressions import Condition
from talentcalc.clauses.facts.declaration import Fact
from talentcalc.clauses.refusals import Refused
from talentcalc.clauses.text import Text, both

if TYPE_CHECKING:
    from talentcalc.clauses.expressions import Expression


class Flag(Fact, Condition):
    """Yes or no.

    `zh_not`, `en_not`: the label denied, where no rule of `denials` knows how.
    """

    __slots__ = ("en_not", "zh_not")
    type_name = "flag"
    closed = False

    def __init__(self, zh: str, en: str, *, zh_not: str | None = None, en_not: str | None = None, **rest: Any) -> None:
        super().__init__(zh, en, **rest)
        self.zh_not = zh_not
        self.en_not = en_not

    @property
    def denial(self) -> Text:
        """What is so where the answer is no."""
        zh, en = self.label.zh, self.label.en
        return Text(self.zh_not or denied_zh(zh) or f"“{zh}”为否", self.en_not or denied_en(en) or f"no: {en}")

    @property
    def question(self) -> Text:
        return self.ask or both(Text("是否：{label}？", "Is this so: {label}?"), label=self.label)

    def read(self, raw: Any) -> bool:
        if raw is True or raw is False:
            return raw
        raise Refused("type", raw, Text("true 或 false", "true or false"))

    def show(self, value: Any, lang: str) -> str:
        return (Text("是", "yes") if value else Text("否", "no"))[lang]

    def json_schema(self) -> dict[str, Any]:
        return {"type": "boolean"}


class Own(Condition):
    """The row at hand means the applicant: it says so, or it is the only one of an applicant's list and says nothing.

    Of several rows one that says so tells of the others that they do not; nobody's row means a person in a profile
    that is an enterprise's, unless it says so.
    """

    fact: Flag
    reads_siblings = True

    def children(self) -> tuple[Expression, ...]:
        """None: it asks more than its flag does."""
        return ()
