"""Facts: what a profile can say, each declared once.

One declaration gives the key in a profile, the type with its unit, the labels and the question in both
languages, how the fact can change, how a value is read and shown, and the node that clauses use.
"""

from __future__ import annotations

import datetime
from decimal import Decimal
from functools import cache
from typing import TYPE_CHECKING, Any, ClassVar

from talentcalc import places
from talentcalc.clauses.denials import denied_en, denied_zh
from talentcalc.clauses.expressions import (
    Among,
    Condition,
    Elapsed,
    FirstYears,
    Happened,
    Includes,
    InTime,
    Lies,
    Otherwise,
    Quantity,
    Step,
    Term,
)
from talentcalc.clauses.refusals import Refused, nearest
from talentcalc.clauses.text import Text, both, ordinal_word, singular

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from talentcalc.clauses.expressions import Expression, Figure
    from talentcalc.clauses.sections import Section

FIXED, TIME, CHOICE = "fixed", "time", "choice"
"""How a fact can change: never, by waiting, or by what somebody decides to do."""

MOST = 10**15
"""The largest number a profile may hold."""
SERIES_LENGTH = 100
TEXT_LENGTH = 200

UNITS = {
    "yuan": Text("元", "yuan"),
    "years": Text("年", "years"),
    "years-of-age": Text("岁", "years"),
    "months": Text("个月", "months"),
    "days": Text("天", "days"),
    "persons": Text("人", "persons"),
    "jobs": Text("个岗位", "jobs"),
    "followers": Text("个粉丝", "followers"),
    "works": Text("部", "works"),
    "percent": Text("%", "%"),
    "items": Text("个", "items"),
}


def unit_of(unit: str, number: object, lang: str) -> str:
    """The unit of so many."""
    return UNITS[unit].zh if lang == "zh" else singular(UNITS[unit].en, number)


class Fact:
    """What is common to all facts. `key` is set by the section that declares it."""

    __slots__ = ("always", "ask", "change", "judged", "key", "label", "name", "section")

    type_name: ClassVar[str]
    closed: Any = None
    """What a fact left out of a closed section amounts to; `None` where there is no such value."""

    def __init__(  # noqa: PLR0913 -- the parts a declaration has
        self, zh: str, en: str, *, ask: Text | None = None, change: str = CHOICE, always: bool = False,
        judged: bool = False,
    ) -> None:
        """`always`: every such person, body or thing has one, so closing a section does not settle it.

        A birth date, the place of a job, the amount of a loan, the kind of a platform: so are all dates, places, sums
        and sizes, and choices without a "none". Not so is what may as well be lacking: a title, a former level,
        children, years at the grassroots. Where the profile says nothing of such a thing at all (`profile.things`),
        closing the section says that there is none, and so no place, day or size of it.

        `judged`: a word of judgement (outstanding, well known, major): met when the profile says so, but what
        rests on it awaits recognition.
        """
        self.label = Text(zh, en)
        self.ask = ask
        self.change = change
        self.always = always
        self.judged = judged
        self.key = self.name = ""
        self.section: type[Section] = None  # type: ignore[assignment]

    __eq__ = object.__eq__
    __hash__ = object.__hash__

    def __repr__(self) -> str:
        return f"<{self.key}>"

    @property
    def question(self) -> Text:
        """The question that an interview asks for this fact."""
        return self.ask or both(Text("{label}是？", "What is: {label}?"), label=self.label)

    @property
    def unit(self) -> str | None:
        """The unit of a number, as in `UNITS`."""
        return None

    @property
    def options(self) -> Mapping[str, Text]:
        """The values of an enumeration by their key; empty for other facts."""
        return {}

    def read(self, raw: Any) -> Any:
        """The value of `raw` as TOML gives it. Raises `Refused`."""
        raise NotImplementedError

    def show(self, value: Any, lang: str) -> str:
        """`value` in words."""
        raise NotImplementedError

    def dump(self, value: Any) -> Any:
        """`value` as it is written to TOML or JSON, under its English key."""
        return value

    def json_schema(self) -> dict[str, Any]:
        """The JSON Schema of an accepted value."""
        raise NotImplementedError


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


class Vocabulary(Fact):
    """What facts with named values share. Values are read in Chinese or English."""

    __slots__ = ("_options", "_words")

    def __init__(self, zh: str, en: str, options: Mapping[str, Text], **rest: Any) -> None:
        super().__init__(zh, en, **rest)
        self._options = options
        self._words: dict[str, str] | None = None

    @property
    def options(self) -> Mapping[str, Text]:
        return self._options

    @property
    def question(self) -> Text:
        return self.ask or both(Text("{label}是哪一项？", "Which one: {label}?"), label=self.label)

    def read(self, raw: Any) -> str:
        if type(raw) is str and raw in self._options:
            return raw
        if not isinstance(raw, str):
            raise Refused("type", raw, self._accepted())
        if self._words is None:
            self._words = {}
            for key, text in self._options.items():
                for word in (key, *text.zh.split("/"), *text.en.split("/")):
                    self._words.setdefault(_folded(word), key)
        found = self._words.get(_folded(raw))
        if found is None:
            spellings = {word: key for key, text in self._options.items() for word in (key, text.zh, text.en)}
            raise Refused("value", raw, self._accepted(), nearest(raw, spellings))
        return found

    def _accepted(self) -> Text:
        listed = list(self._options.items())
        return Text("、".join(f"{t.zh}（{k}）" for k, t in listed), ", ".join(f"{k} ({t.zh})" for k, t in listed))

    def show(self, value: Any, lang: str) -> str:
        return self._options[value][lang].partition("/")[0]

    def known(self, values: tuple[str, ...]) -> tuple[str, ...]:
        """`values`, each one of the options. Raises `ValueError`: a clause names what does not exist."""
        for value in values:
            if value not in self._options:
                message = f"{self.key}: no such value: {value}"
                raise ValueError(message)
        return values

    def json_schema(self) -> dict[str, Any]:
        words = [word for key, text in self._options.items() for word in (key, text.zh)]
        return {"type": "string", "enum": list(dict.fromkeys(words))}


def _folded(word: str) -> str:
    return word.strip().casefold().replace(" ", "-").replace("_", "-")


class Choice(Vocabulary):
    """One of several named values; one without a "none" is `always` so, unless `closed` says which stands for none."""

    __slots__ = ("closed",)
    type_name = "choice"

    def __init__(
        self, zh: str, en: str, options: Mapping[str, Text], *, closed: str = "none", always: bool = False, **rest: Any
    ) -> None:
        super().__init__(zh, en, options, always=always or closed not in options, **rest)
        self.closed = closed

    def is_(self, *values: str) -> Condition:
        """It is one of `values`."""
        return Among(self, self.known(values))

    def show(self, value: Any, lang: str) -> str:
        return Text("无", "none")[lang] if value == "none" and value not in self.options else super().show(value, lang)


class Choices(Vocabulary):
    """Any number of named values; a list that is given is complete."""

    __slots__ = ()
    type_name = "choices"
    closed = ()

    @property
    def question(self) -> Text:
        return self.ask or both(Text("{label}有哪些？", "Which ones: {label}?"), label=self.label)

    def has(self, *values: str) -> Condition:
        """It includes at least one of `values`."""
        return Includes(self, self.known(values))

    def read(self, raw: Any) -> Any:
        if not isinstance(raw, list):
            raise Refused("type", raw, both(Text("列表：{some}", "a list of: {some}"), some=self._accepted()))
        if not raw:
            return ()
        read = super().read
        return tuple(dict.fromkeys([read(word) for word in raw]))

    def show(self, value: Any, lang: str) -> str:
        words = [super(Choices, self).show(v, lang) for v in value]
        return Text("、", ", ")[lang].join(words) or Text("无", "none")[lang]

    def dump(self, value: Any) -> Any:
        return list(value)

    def json_schema(self) -> dict[str, Any]:
        return {"type": "array", "items": super().json_schema(), "uniqueItems": True}


class Scale(Vocabulary, Quantity):
    """One step of an ordered scale; a higher step meets a lower one. Values are ranks, 0 the lowest."""

    __slots__ = ("ceiling", "floor", "steps")
    type_name = "scale"
    closed = 0

    def __init__(
        self, zh: str, en: str, options: Mapping[str, Text], *, ceiling: Scale | None = None, **rest: Any
    ) -> None:
        """`ceiling`: a scale of the same steps that this one never exceeds; each bounds the other while unknown.

        Raises `ValueError` for a ceiling of other steps, or one that already has a scale below it.
        """
        super().__init__(zh, en, options, **rest)
        self.steps = tuple(options)
        self.ceiling = ceiling
        self.floor: Scale | None = None
        if ceiling is not None:
            if ceiling.steps != self.steps or ceiling.floor is not None:
                message = f"{en}: its ceiling has other steps, or another scale below it already"
                raise ValueError(message)
            ceiling.floor = self

    def read(self, raw: Any) -> Any:
        return self.steps.index(super().read(raw))

    def figure(self, value: Quantity | Figure | str) -> Quantity:
        if isinstance(value, str):
            (name,) = self.known((value,))
            return Step(self.steps.index(name), self.options[name])
        message = f"{self.key} compares with the name of a step, not {value!r}"
        raise TypeError(message)

    def show(self, value: Any, lang: str) -> str:
        return super().show(self.steps[value], lang)

    def dump(self, value: Any) -> Any:
        return self.steps[value]


class Dated(Fact):
    """The day of something."""

    __slots__ = ()
    type_name = "date"

    @property
    def question(self) -> Text:
        return self.ask or both(Text("{label}是哪一天？", "On which day: {label}?"), label=self.label)

    def years(self) -> Quantity:
        """Completed years since that day, on the as-of date."""
        return Elapsed(self, "years")

    def months(self) -> Quantity:
        """Completed months since that day, on the as-of date."""
        return Elapsed(self, "months")

    def months_until(self, last: Dated) -> Quantity:
        """Completed months from this day to `last`, both counted."""
        return Term(self, last)

    def within_years(self, years: int, since: Dated) -> Condition:
        """It lies within `years` of `since`: not before it, at the latest on the corresponding day."""
        return InTime(self, since, years * 12)

    def past(self) -> Condition:
        """The day has come."""
        return Happened(self)

    def read(self, raw: Any) -> datetime.date:
        if type(raw) is not datetime.date:
            raise Refused("type", raw, Text("日期，如 2022-06-01（不加引号）", "a date such as 2022-06-01, without quotes"))
        return raw

    def show(self, value: Any, lang: str) -> str:  # noqa: ARG002 -- the same in every language
        return str(value.isoformat())

    def json_schema(self) -> dict[str, Any]:
        return {"type": "string", "format": "date"}


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

    def within(self, *areas: str) -> Condition:
        """It lies in one of the areas, given by administrative code. Raises `ValueError` for what is no code."""
        for area in areas:
            places.within(area, area)
        return Lies(self, areas)

    def read(self, raw: Any) -> str:
        accepted = A_PLACE_OR_NONE if self.closed else A_PLACE
        if not isinstance(raw, str):
            raise Refused("type", raw, accepted)
        if self.closed and _folded(raw) in (NOWHERE, NOWHERE_WORDS.zh, NOWHERE_WORDS.en):
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


def facts_of(node: Expression) -> Iterator[Fact]:
    """The facts that `node` itself names, not those of the nodes below it."""
    if isinstance(node, Fact):
        yield node
    else:
        kind: type = type(node)
        for slot in _naming(kind):
            yield getattr(node, slot)


@cache
def _naming(kind: type) -> tuple[str, ...]:
    """The parts of a kind of node under which it names facts itself."""
    return () if issubclass(kind, Otherwise) else tuple(slot for slot in ("fact", "since", "first", "last") if hasattr(kind, slot))
