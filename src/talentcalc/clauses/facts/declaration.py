"""What every fact is: its key, labels, question, how it can change, how a value is read and shown.

The kinds of facts (`Flag`, `Number`, ...) stand in the files beside this one, each with the nodes that clauses make of it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from talentcalc.clauses.text import Text, both, singular

if TYPE_CHECKING:
    from collections.abc import Mapping

    from talentcalc.clauses.expressions import Expression

FIXED, TIME, CHOICE = "fixed", "time", "choice"
"""How a fact can change: never, by waiting, or by what somebody decides to do."""

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

class Table:
    """Where facts stand: what a fact knows of its section (`clauses.sections`)."""

    key: ClassVar[str]
    label: ClassVar[Text]
    side: ClassVar[str | None]
    facts: ClassVar[dict[str, Fact]]


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
        self.section: type[Table] = None  # type: ignore[assignment]

    __setattr__ = object.__setattr__
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

    def beside(self) -> tuple[Fact, ...]:
        """The facts that speak where this one is silent: scales that bound it, places that may stand in for it."""
        return ()

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


def facts_of(node: Expression) -> tuple[Fact, ...]:
    """The facts that `node` itself names, not those of the nodes below it."""
    if isinstance(node, Fact):
        return (node,)
    known = node.named_facts
    if known is None:
        below = node.children()
        held = [one for field in node.fields if isinstance(one := getattr(node, field), Fact)]
        known = tuple([one for one in held if id(one) not in map(id, below)])
        object.__setattr__(node, "named_facts", known)
    return known
