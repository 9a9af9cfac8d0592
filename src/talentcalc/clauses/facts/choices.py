"""One of several named values, some of them, or a step of an ordered scale."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from talentcalc.clauses.expressions import Condition, Constant, Quantity
from talentcalc.clauses.facts.declaration import Fact
from talentcalc.clauses.refusals import Refused, nearest
from talentcalc.clauses.text import Text, both

if TYPE_CHECKING:
    from collections.abc import Mapping

    from talentcalc.clauses.expressions import Figure


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
                    self._words.setdefault(folded(word), key)
        found = self._words.get(folded(raw))
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


def folded(word: str) -> str:
    """A word as it is compared: without case, blanks and dashes alike."""
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

    def beside(self) -> tuple[Fact, ...]:
        return tuple(one for one in (self.floor, self.ceiling) if one is not None)

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


class Among(Condition):
    """A choice is one of the values."""

    fact: Choice
    values: tuple[str, ...]


class Includes(Condition):
    """A set of choices has at least one of the values."""

    fact: Choices
    values: tuple[str, ...]


class Step(Constant):
    """A step of an ordered scale: compared by rank, shown by name."""

    name: Text
