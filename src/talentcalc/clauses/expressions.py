"""What a clause can say: conditions that are true, false or unknown, and quantities between two bounds.

A clause function combines facts with ordinary operators and gets back a small tree of the nodes
defined here. Nothing is computed while the tree is built; `talentcalc.assess` walks it.

Conditions follow Kleene's three-valued logic. A quantity that is not fully known has a lowest and a
highest possible value, so that a comparison is decided as soon as the bounds decide it.
"""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Any

from talentcalc.clauses.text import Text

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from talentcalc.clauses.facts import Choice, Choices, Dated, Flag, Place, Series
    from talentcalc.clauses.sections import Rows

Figure = int | Decimal
"""An exact number: whole, or a decimal fraction. Never a binary float."""


class Expression:
    """A node of a clause's tree. Two nodes are equal when they say the same thing."""

    __slots__: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        message = "a clause is a tree, not a truth value: combine with & | ~, not and, or, not, a < b < c"
        raise TypeError(message)

    def __eq__(self, other: object) -> bool:
        if self is other:
            return True
        return type(self) is type(other) and all(
            getattr(self, slot) == getattr(other, slot) for slot in self.__slots__
        )

    def __hash__(self) -> int:
        return hash((type(self), *[getattr(self, slot) for slot in self.__slots__]))

    def __repr__(self) -> str:
        parts = ", ".join(repr(getattr(self, slot)) for slot in self.__slots__)
        return f"{type(self).__name__}({parts})"


class Condition(Expression):
    """Something that holds, does not hold, or cannot be told."""

    __slots__ = ()

    def __and__(self, other: Condition) -> Condition:
        return All((*_parts(All, self), *_parts(All, other)))

    def __or__(self, other: Condition) -> Condition:
        return AnyOf((*_parts(AnyOf, self), *_parts(AnyOf, other)))

    def __invert__(self) -> Condition:
        return Not(turned(self))

    def children(self) -> tuple[Expression, ...]:
        """The nodes directly below this one."""
        return ()


def _parts(kind: type[All | AnyOf], node: Any) -> tuple[Condition, ...]:
    if not isinstance(node, Condition):
        message = f"not a condition: {node!r}"
        raise TypeError(message)
    return node.parts if isinstance(node, kind) else (node,)


class Truth(Condition):
    """A constant: certain (`True`, `False`), or open (`None`), with the reason.

    `of_profile`: what the profile says leaves it open, not the document.
    """

    __slots__ = ("of_profile", "text", "value")

    def __init__(self, value: bool | None, text: Text, *, of_profile: bool = False) -> None:
        self.value = value
        self.text = text
        self.of_profile = of_profile


def left_open(zh: str, en: str) -> Truth:
    """What the document leaves to somebody else to settle: neither met nor not met."""
    return Truth(None, Text(zh, en))


def not_told(zh: str, en: str) -> Truth:
    """What the profile's own words do not settle, and no fact of it could: neither met nor not met."""
    return Truth(None, Text(zh, en), of_profile=True)


ALWAYS = Truth(True, Text("无其他条件", "no further condition"))
NEVER = Truth(False, Text("无此情形", "nothing of the kind"))


class All(Condition):
    """Every part holds."""

    __slots__ = ("parts",)

    def __init__(self, parts: tuple[Condition, ...]) -> None:
        self.parts = parts

    def children(self) -> tuple[Expression, ...]:
        return self.parts


class AnyOf(Condition):
    """At least one part holds."""

    __slots__ = ("parts",)

    def __init__(self, parts: tuple[Condition, ...]) -> None:
        self.parts = parts

    def children(self) -> tuple[Expression, ...]:
        return self.parts


class Not(Condition):
    """The part does not hold."""

    __slots__ = ("part",)

    def __init__(self, part: Condition) -> None:
        self.part = part

    def children(self) -> tuple[Expression, ...]:
        return (self.part,)


class Named(Condition):
    """A condition with a name of its own: a definition, a class, a territory.

    `denied`: what is so where it does not hold, if the name does not turn into that by rule. `reading`: how an open text
    is read in it; every program that rests on it carries that reading. `{stake}` in it stands for what such a program pays.
    """

    __slots__ = ("denied", "name", "part", "reading")

    def __init__(
        self, name: Text, part: Condition, denied: Text | None = None, reading: Text | None = None
    ) -> None:
        self.name = name
        self.part = part
        self.denied = denied
        self.reading = reading

    def children(self) -> tuple[Expression, ...]:
        return (self.part,)


def named(zh: str, en: str, part: Condition) -> Named:
    """`part` under a name that traces and listings show."""
    return Named(Text(zh, en), part)


class Answered(Condition):
    """A condition that something else tells as well, where the profile does not say.

    What is said counts first; then `yes`, which tells that it holds, and `no`, which tells that it does not; only then
    what closing a section makes of silence.
    """

    __slots__ = ("asked", "no", "yes")

    def __init__(self, asked: Condition, yes: Condition, no: Condition) -> None:
        self.asked = asked
        self.yes = yes
        self.no = no

    def children(self) -> tuple[Expression, ...]:
        return (self.asked, self.yes, self.no)


def answered(asked: Condition, *, yes: Condition | None = None, no: Condition | None = None) -> Answered:
    """`asked`, told by `yes` and `no` where the profile does not say."""
    return Answered(asked, NEVER if yes is None else yes, NEVER if no is None else no)


class BySide(Condition):
    """A condition asked of each side of which the profile tells: one side that meets it will do."""

    __slots__ = ("enterprise", "person")

    def __init__(self, *, person: Condition, enterprise: Condition) -> None:
        self.person = person
        self.enterprise = enterprise

    def children(self) -> tuple[Expression, ...]:
        return (self.person, self.enterprise)


class Own(Condition):
    """The row at hand means the applicant: it says so, or it is the only one of an applicant's list and says nothing.

    Of several rows one that says so tells of the others that they do not; nobody's row means a person in a profile
    that is an enterprise's, unless it says so.
    """

    __slots__ = ("fact",)

    def __init__(self, fact: Flag) -> None:
        self.fact = fact


class Among(Condition):
    """A choice is one of the values."""

    __slots__ = ("fact", "values")

    def __init__(self, fact: Choice, values: tuple[str, ...]) -> None:
        self.fact = fact
        self.values = values


class Includes(Condition):
    """A set of choices has at least one of the values."""

    __slots__ = ("fact", "values")

    def __init__(self, fact: Choices, values: tuple[str, ...]) -> None:
        self.fact = fact
        self.values = values


class Lies(Condition):
    """A place lies in one of the areas (administrative codes).

    While it is not said, the place that stands in for it may tell that it does; not where `as_said` is set, for
    there that would deny something (see `turned`).
    """

    __slots__ = ("areas", "as_said", "fact")

    def __init__(self, fact: Place, areas: tuple[str, ...], *, as_said: bool = False) -> None:
        self.fact = fact
        self.areas = areas
        self.as_said = as_said


class Happened(Condition):
    """A dated event lies on or before the as-of date."""

    __slots__ = ("fact",)

    def __init__(self, fact: Dated) -> None:
        self.fact = fact


class InTime(Condition):
    """A dated event lies within so many months of another: not before it, at the latest on the corresponding day."""

    __slots__ = ("fact", "months", "since")

    def __init__(self, fact: Dated, since: Dated, months: int) -> None:
        self.fact = fact
        self.since = since
        self.months = months


class Stated(Condition):
    """A list of rows is given and not empty; unknown while it is left out."""

    __slots__ = ("rows",)

    def __init__(self, rows: type[Rows]) -> None:
        self.rows = rows


class Comparison(Condition):
    """A quantity against another: `op` is one of `>=`, `>`, `<=`, `<`, `=`."""

    __slots__ = ("left", "op", "right")

    def __init__(self, left: Quantity, op: str, right: Quantity) -> None:
        self.left = _WEIGHED[op][0](left)
        self.op = op
        self.right = _WEIGHED[op][1](right)

    def children(self) -> tuple[Expression, ...]:
        return (self.left, self.right)


class Quantity(Expression):
    """A number, known or between two bounds; never negative."""

    __slots__ = ()

    def __ge__(self, other: Quantity | Figure | str) -> Comparison:
        return Comparison(self, ">=", self.figure(other))

    def __gt__(self, other: Quantity | Figure | str) -> Comparison:
        return Comparison(self, ">", self.figure(other))

    def __le__(self, other: Quantity | Figure | str) -> Comparison:
        return Comparison(self, "<=", self.figure(other))

    def __lt__(self, other: Quantity | Figure | str) -> Comparison:
        return Comparison(self, "<", self.figure(other))

    def is_(self, other: Quantity | Figure | str) -> Comparison:
        """Equality; `==` compares trees, not values."""
        return Comparison(self, "=", self.figure(other))

    def __add__(self, other: Quantity | Figure) -> Quantity:
        return Sum((self, quantity(other)))

    __radd__ = __add__

    def __mul__(self, factor: Quantity | Figure) -> Quantity:
        return Product(quantity(factor), self)

    __rmul__ = __mul__

    def figure(self, value: Quantity | Figure | str) -> Quantity:
        """`value` as a quantity to compare this one with; scales read a step's name here."""
        return quantity(value)

    def children(self) -> tuple[Expression, ...]:
        """The nodes directly below this one."""
        return ()


def quantity(value: Quantity | Figure | str) -> Quantity:
    """`value` itself, or an exact number as a constant. Raises `TypeError` for a binary float."""
    if isinstance(value, Quantity):
        return value
    if isinstance(value, str):
        return Constant(Decimal(value))
    if isinstance(value, bool) or not isinstance(value, int | Decimal):
        message = f"not an exact number: {value!r}"
        raise TypeError(message)
    return Constant(value)


class Constant(Quantity):
    """A figure of the document."""

    __slots__ = ("value",)

    def __init__(self, value: Figure) -> None:
        self.value = value


class Step(Constant):
    """A step of an ordered scale: compared by rank, shown by name."""

    __slots__ = ("name", "value")

    def __init__(self, rank: int, name: Text) -> None:
        super().__init__(rank)
        self.name = name


class Elapsed(Quantity):
    """Completed years or months (`unit`: `years`, `months`) from a date to the as-of date."""

    __slots__ = ("fact", "unit")

    def __init__(self, fact: Dated, unit: str) -> None:
        self.fact = fact
        self.unit = unit


class Term(Quantity):
    """Completed months of a term from its first to its last day, both counted."""

    __slots__ = ("first", "last")

    def __init__(self, first: Dated, last: Dated) -> None:
        self.first = first
        self.last = last


class FirstYears(Quantity):
    """The sum of the first `years` entries of a yearly series; entries not given yet have no bound.

    With a `rate`, the sum of that share of each year, every year a payment cut below the fen. `begun`: the years count
    from the first one above zero, however many stand before it.
    """

    __slots__ = ("begun", "fact", "rate", "years")

    def __init__(self, fact: Series, years: int, rate: Decimal | None = None, *, begun: bool = False) -> None:
        self.fact = fact
        self.years = years
        self.rate = rate
        self.begun = begun

    def counted(self, series: tuple[Figure, ...]) -> tuple[int, int]:
        """From which entry of `series` to before which one the years count."""
        first = next((place for place, one in enumerate(series) if one), len(series)) if self.begun else 0
        return first, min(first + self.years, len(series))


class Otherwise(Quantity):
    """The first quantity where it is known, else the second one."""

    __slots__ = ("first", "second")

    def __init__(self, first: Quantity, second: Quantity) -> None:
        self.first = first
        self.second = second

    def children(self) -> tuple[Expression, ...]:
        return (self.first, self.second)


class Sum(Quantity):
    """The parts added up."""

    __slots__ = ("parts",)

    def __init__(self, parts: tuple[Quantity, ...]) -> None:
        self.parts = parts

    def children(self) -> tuple[Expression, ...]:
        return self.parts


class Product(Quantity):
    """A factor times a quantity."""

    __slots__ = ("factor", "of")

    def __init__(self, factor: Quantity, of: Quantity) -> None:
        self.factor = factor
        self.of = of

    def children(self) -> tuple[Expression, ...]:
        return (self.factor, self.of)


class Least(Quantity):
    """The smaller of a quantity and its cap."""

    __slots__ = ("cap", "of")

    def __init__(self, of: Quantity, cap: Quantity) -> None:
        self.of = of
        self.cap = cap

    def children(self) -> tuple[Expression, ...]:
        return (self.of, self.cap)


def capped(of: Quantity, cap: Quantity | Figure) -> Quantity:
    """`of`, but never more than `cap`. An unknown `of` keeps the cap as its highest value."""
    return Least(of, quantity(cap))


class Cut(Quantity):
    """A quantity of yuan cut below the fen: what one payment comes to."""

    __slots__ = ("of",)

    def __init__(self, of: Quantity) -> None:
        self.of = of

    def children(self) -> tuple[Expression, ...]:
        return (self.of,)


def payment(of: Quantity) -> Quantity:
    """One payment of `of` yuan: cut below the fen, never rounded up. To be used before payments are added."""
    return Cut(of)


class Choose(Quantity):
    """One quantity where the condition holds, another where it does not."""

    __slots__ = ("condition", "otherwise", "then")

    def __init__(self, condition: Condition, then: Quantity, otherwise: Quantity) -> None:
        self.condition = condition
        self.then = then
        self.otherwise = otherwise

    def children(self) -> tuple[Expression, ...]:
        return (self.condition, self.then, self.otherwise)


def choose(condition: Condition, then: Quantity | Figure, otherwise: Quantity | Figure) -> Quantity:
    """`then` where `condition` holds, `otherwise` where it does not, both bounds while unknown."""
    return Choose(as_said(condition), quantity(then), quantity(otherwise))


class Total(Quantity):
    """A value added up over the rows of a list that meet a condition, each as often as its count says."""

    __slots__ = ("rows", "value", "where")

    def __init__(self, rows: type[Rows], value: Quantity, where: Condition) -> None:
        self.rows = rows
        self.value = value
        self.where = where

    def children(self) -> tuple[Expression, ...]:
        return (self.where, self.value)


def nodes(root: Expression) -> Iterator[Any]:
    """`root` and all below it, in the order they are written."""
    waiting: list[Any] = [root]
    while waiting:
        node = waiting.pop()
        yield node
        waiting += reversed(node.children())


def replaced(root: Any, change: Callable[[Expression], Expression | None]) -> Any:
    """`root` with every node for which `change` gives another one replaced by that; itself where none is."""
    other = change(root)
    if other is not None:
        return other
    parts = {slot: _replaced_in(getattr(root, slot), change) for slot in (root.__slots__ if root.children() else ())}
    if all(getattr(root, slot) is part for slot, part in parts.items()):
        return root
    twin = object.__new__(type(root))
    for slot, part in parts.items():
        setattr(twin, slot, part)
    return twin


def _replaced_in(value: Any, change: Callable[[Expression], Expression | None]) -> Any:
    """What stands in one slot of a node, its nodes replaced."""
    if isinstance(value, Expression):
        return replaced(value, change)
    if isinstance(value, tuple):
        parts = tuple(replaced(one, change) if isinstance(one, Expression) else one for one in value)
        return value if all(one is part for one, part in zip(value, parts, strict=True)) else parts
    return value


def as_said(node: Any) -> Any:
    """`node` with every place counting only as it is said."""
    return replaced(node, lambda one: _without_stand_in(one) if isinstance(one, Lies) else None)


def turned(node: Any) -> Any:
    """`node` as it counts where its yes says no to the whole: there a place counts only as it is said, and turned back it may be filled.

    A stand-in may only ever say yes: so what it tells is dropped under a "not", and below the upper end of a comparison.
    """
    return replaced(node, _turned)


def _turned(node: Expression) -> Expression | None:
    if isinstance(node, Lies):
        return Lies(node.fact, node.areas) if node.as_said else _without_stand_in(node)
    if isinstance(node, Choose):
        return Choose(node.condition, turned(node.then), turned(node.otherwise))
    return node if isinstance(node, Comparison) and node.op == "=" else None


def _without_stand_in(node: Lies) -> Lies:
    return node if node.fact.otherwise is None else Lies(node.fact, node.areas, as_said=True)


def _as_it_is(node: Quantity) -> Quantity:
    return node


_UPWARD, _DOWNWARD = (_as_it_is, turned), (turned, _as_it_is)
_WEIGHED: dict[str, tuple[Callable[[Quantity], Quantity], Callable[[Quantity], Quantity]]] = {
    ">=": _UPWARD, ">": _UPWARD, "<=": _DOWNWARD, "<": _DOWNWARD, "=": (as_said, as_said),
}
"""How the two sides of a comparison count: more on the left of `>=` says yes to it, more on the right says no."""
