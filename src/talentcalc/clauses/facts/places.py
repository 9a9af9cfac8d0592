"""Where something is: a place by its administrative code, and whether it lies in some areas."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from talentcalc import places
from talentcalc.clauses.expressions import Condition
from talentcalc.clauses.facts.choices import folded
from talentcalc.clauses.facts.declaration import Fact
from talentcalc.clauses.refusals import Refused
from talentcalc.clauses.text import Text, both

if TYPE_CHECKING:
    from talentcalc.clauses.expressions import Expression
    from talentcalc.clauses.facts.flags import Flag

A_PLACE = Text("地名或六位行政区划代码", "a place's name or six-digit administrative code")
NOWHERE = "none"
NOWHERE_WORDS = Text("无", "nowhere")
A_PLACE_OR_NONE = Text("地名、六位行政区划代码，或 none（无）", "a place's name or six-digit administrative code, or none")


class Place(Fact):
    """A province, city, district or county; the value is its administrative code, or `NOWHERE`."""

    __slots__ = ("closed", "otherwise", "surely")
    type_name = "place"

    def __init__(
        self, zh: str, en: str, *, otherwise: Place | None = None, surely: Flag | None = None, nowhere: bool = False,
        **rest: Any,
    ) -> None:
        """`otherwise`: the place that stands in while this one is not said (a founder works in the firm).

        It can say that this place lies inside an area, not that it lies outside; both only where `surely` is said
        to hold. `nowhere`: there need be no such place (nobody has to work), and that can be said.
        """
        super().__init__(zh, en, **rest)
        self.closed = NOWHERE if nowhere else None
        self.otherwise = otherwise
        self.surely = surely

    @property
    def question(self) -> Text:
        asked = self.ask or both(Text("{label}在哪个区县？", "Which district or county: {label}?"), label=self.label)
        return both(Text("{asked}没有则答“无”。", "{asked} None: nowhere."), asked=asked) if self.closed else asked

    def beside(self) -> tuple[Fact, ...]:
        if self.otherwise is None:
            return ()
        surely = () if self.surely is None else (self.surely,)
        return (self.otherwise, *surely, *self.otherwise.beside())

    def within(self, *areas: str) -> Condition:
        """It lies in one of the areas, given by administrative code. Raises `ValueError` for what is no code."""
        for area in areas:
            places.within(area, area)
        return Lies(self, areas)

    def read(self, raw: Any) -> str:
        accepted = A_PLACE_OR_NONE if self.closed else A_PLACE
        if not isinstance(raw, str):
            raise Refused("type", raw, accepted)
        if self.closed and folded(raw) in (NOWHERE, NOWHERE_WORDS.zh, NOWHERE_WORDS.en):
            return NOWHERE
        try:
            return places.find(raw)
        except places.PlaceUnknown as unknown:
            raise Refused("value", raw, accepted, unknown.nearest) from None
        except places.PlaceAmbiguous as ambiguous:
            named = tuple(f"{code} {name}" for code, name in ambiguous.candidates[:8])
            raise Refused("ambiguous", raw, accepted, named) from None

    def show(self, value: Any, lang: str) -> str:
        return NOWHERE_WORDS[lang] if value == NOWHERE else places.name(value, lang)

    def json_schema(self) -> dict[str, Any]:
        return {"type": "string", "minLength": 1}


class Lies(Condition):
    """A place lies in one of the areas (administrative codes).

    While it is not said, the place that stands in for it may tell that it does; not where `as_said` is set, for
    there that would deny something (see `expressions.turned`).
    """

    fact: Place
    areas: tuple[str, ...]
    as_said: bool = False

    def said_only(self) -> Expression | None:
        return self if self.fact.otherwise is None else Lies(self.fact, self.areas, as_said=True)

    def turned_over(self) -> Expression | None:
        return Lies(self.fact, self.areas) if self.as_said else self.said_only()
