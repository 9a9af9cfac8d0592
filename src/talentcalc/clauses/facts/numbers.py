"""Numbers of something, ages, sums of yuan, and yuan year by year."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Any

from talentcalc.clauses.expressions import Quantity
from talentcalc.clauses.facts.declaration import UNITS, Fact, unit_of
from talentcalc.clauses.refusals import Refused
from talentcalc.clauses.text import Text, both, ordinal_word

if TYPE_CHECKING:
    from talentcalc.clauses.expressions import Figure

MOST = 10**15
"""The largest number a profile may hold."""
SERIES_LENGTH = 100


class Number(Fact, Quantity):
    """A whole number of something, from `least` to `most`."""

    __slots__ = ("_unit", "least", "most", "ordinal")
    type_name = "number"
    closed = 0

    def __init__(  # noqa: PLR0913 -- the parts a declaration has
        self, zh: str, en: str, unit: str, *, least: int = 0, most: int = MOST, ordinal: Text | None = None, **rest: Any
    ) -> None:
        """`least`: it is never less, not even while it is unknown; a closed section must not make it 0.

        `ordinal`: it says which one of a row of things is meant, told in this form with an ordinal for `{n}`.
        Raises `ValueError` for a `least` of a fact that closing its section would settle.
        """
        super().__init__(zh, en, **rest)
        if least and not self.always:
            message = f"{en}: never less than {least}, yet 0 where its section is closed"
            raise ValueError(message)
        self._unit = unit
        self.least = least
        self.most = most
        self.ordinal = ordinal

    @property
    def unit(self) -> str | None:
        return self._unit

    @property
    def question(self) -> Text:
        return self.ask or both(
            Text("{label}是多少（{unit}）？", "How much or how many: {label} ({unit})?"),
            label=self.label, unit=UNITS[self._unit],
        )

    def read(self, raw: Any) -> Figure:
        if type(raw) is not int:
            raise Refused("type", raw, self._accepted())
        if not self.least <= raw <= self.most:
            raise Refused("range", raw, self._accepted())
        return raw

    def _accepted(self) -> Text:
        form = Text("{least} 到 {most} 的整数", "a whole number from {least} to {most}")
        return both(form, least=f"{self.least:,}", most=f"{self.most:,}")

    def show(self, value: Any, lang: str) -> str:
        if self.ordinal is not None:
            return self.ordinal[lang].format(n=int(value) if lang == "zh" else ordinal_word(int(value)))
        return f"{value:,} {unit_of(self._unit, value, lang)}"

    def json_schema(self) -> dict[str, Any]:
        return {"type": "integer", "minimum": self.least, "maximum": self.most}


class Age(Number):
    """Completed years on the profile's own day: on another day as many more or fewer, give or take a birthday."""

    __slots__ = ()
    reads_day = True


class Money(Number):
    """An amount in yuan, exact to the fen."""

    __slots__ = ()
    type_name = "money"

    def __init__(self, zh: str, en: str, **rest: Any) -> None:
        super().__init__(zh, en, "yuan", **rest)

    def read(self, raw: Any) -> Figure:
        if type(raw) is int or type(raw) is not Decimal:
            return super().read(raw)
        if not raw.is_finite():
            raise Refused("range", raw, self._accepted())
        if not 0 <= raw <= self.most or raw != raw.quantize(Decimal("0.01")):
            raise Refused("range", raw, self._accepted())
        return int(raw) if raw == raw.to_integral_value() else raw.quantize(Decimal("0.01"))

    def _accepted(self) -> Text:
        return both(
            Text("0 到 {most} 元，最多两位小数", "yuan from 0 to {most}, at most two decimals"),
            most=f"{self.most:,}",
        )

    def json_schema(self) -> dict[str, Any]:
        return {"type": "number", "minimum": 0, "maximum": self.most, "multipleOf": 0.01}


class Series(Fact):
    """Yuan year by year, the first year first; years still to come are left out, and closing a section leaves them open."""

    __slots__ = ()
    type_name = "series"
    _one = Money("每年金额", "each year's amount")

    @property
    def unit(self) -> str | None:
        return "yuan"

    def first(self, years: int, *, share: str | None = None, begun: bool = False) -> Quantity:
        """The sum of the first `years` entries, or of that `share` (a decimal fraction) of each, cut below the fen.

        `begun`: of the first ones from that on which is above zero.
        """
        return FirstYears(self, years, None if share is None else Decimal(share), begun=begun)

    def read(self, raw: Any) -> tuple[Figure, ...]:
        if not isinstance(raw, list) or len(raw) > SERIES_LENGTH:
            kind = "range" if isinstance(raw, list) else "type"
            raise Refused(kind, raw, Text("逐年金额的列表（元）", "a list of yuan, one entry a year"))
        return tuple(self._one.read(value) for value in raw)

    def show(self, value: Any, lang: str) -> str:
        return Text("、", "; ")[lang].join(f"{v:,}" for v in value) or "-"

    def dump(self, value: Any) -> Any:
        return list(value)

    def json_schema(self) -> dict[str, Any]:
        return {"type": "array", "items": self._one.json_schema(), "maxItems": SERIES_LENGTH}


class FirstYears(Quantity):
    """The sum of the first `years` entries of a yearly series; entries not given yet have no bound.

    With a `rate`, the sum of that share of each year, every year a payment cut below the fen. `begun`: the years count
    from the first one above zero, however many stand before it.
    """

    fact: Series
    years: int
    rate: Decimal | None = None
    begun: bool = False

    def counted(self, series: tuple[Figure, ...]) -> tuple[int, int]:
        """From which entry of `series` to before which one the years count."""
        first = next((place for place, one in enumerate(series) if one), len(series)) if self.begun else 0
        return first, min(first + self.years, len(series))
