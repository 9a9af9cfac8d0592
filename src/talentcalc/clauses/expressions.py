"""What a clause can say: conditions that are true, false or unknown, and quantities between two bounds.

A clause function combines facts with ordinary operators and gets back a small tree of nodes: those defined here, which
know no facts, those over a fact, which stand beside the kind of fact (`clauses.facts`), and those over a list
(`clauses.sections`). Nothing is computed while the tree is built; `talentcalc.assess` walks it.

    Person.age_years >= 18          Comparison(<person.age_years>, ">=", Constant(18))
    resident & ~retired             All((resident, Not(retired)))

Conditions follow Kleene's three-valued logic. A quantity that is not fully known has a lowest and a
highest possible value, so that a comparison is decided as soon as the bounds decide it.
"""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Any, ClassVar, dataclass_transform

from talentcalc.clauses.text import Text

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

Figure = int | Decimal
"""An exact number: whole, or a decimal fraction. Never a binary float."""

_set = object.__setattr__
"""Sets a field of a node while it is made."""


@dataclass_transform(frozen_default=True, eq_default=False)
class Expression:
    """A node of a clause's tree: frozen, its fields those that its class annotates.

    Two nodes are equal when they are of one kind and their fields are. What `dataclasses` does, without its 6 ms of import.
    """

    fields: ClassVar[tuple[str, ...]] = ()
    _children: ClassVar[tuple[Expression, ...] | None] = None
    reads_day: ClassVar[bool] = False
    """What it comes to depends on the as-of date. This and the next two are for `assess.cache_keys`."""
    reads_sides: ClassVar[bool] = False
    """... on whose profile it is, and which sides that tells of."""
    reads_siblings: ClassVar[bool] = False
    """... on more of a row than its facts: its list, how many such things it stands for."""
    named_facts: ClassVar[tuple[Any, ...] | None] = None
    """What `clauses.facts.facts_of` found, once it was asked."""

    def __init_subclass__(cls) -> None:
        own = (name for name, kind in vars(cls).get("__annotations__", {}).items() if not kind.startswith("ClassVar"))
        cls.fields = (*cls.fields, *own)

    def __init__(self, *parts: Any, **named: Any) -> None:
        for field, value in zip(self.fields, parts):  # noqa: B905 -- counted below
            _set(self, field, value)
        if len(parts) != len(self.fields):
            self._complete(parts, named)

    def _complete(self, parts: tuple[Any, ...], named: dict[str, Any]) -> None:
        """Set the fields given by name. Raises `TypeError` for one too many, or one that lacks and has no default."""
        for field, value in named.items():
            _set(self, field, value)
        if len(parts) > len(self.fields) or not all(hasattr(self, field) for field in self.fields):
            message = f"{type(self).__name__} takes {', '.join(self.fields)}"
            raise TypeError(message)

    def __setattr__(self, name: str, value: Any) -> None:
        message = f"a node is frozen: {type(self).__name__}.{name}"
        raise AttributeError(message)

    def __bool__(self) -> bool:
        message = "a clause is a tree, not a truth value: combine with & | ~, not and, or, not, a < b < c"
        raise TypeError(message)

    def __eq__(self, other: object) -> bool:
        if self is other:
            return True
        return type(self) is type(other) and self.contents() == other.contents()

    def __hash__(self) -> int:
        return hash((type(self), self.contents()))

    def __repr__(self) -> str:
        return f"{type(self).__name__}({', '.join(repr(value) for value in self.contents())})"

    def contents(self) -> tuple[Any, ...]:
        """What its fields hold, in the order of `fields`."""
        return tuple([getattr(self, field) for field in self.fields])

    def children(self) -> tuple[Expression, ...]:
        """The nodes directly below this one: whatever nodes its fields hold."""
        known = self._children
        if known is None:
            held: list[Expression] = []
            for field in self.fields:
                value = getattr(self, field)
                if isinstance(value, Expression):
                    held.append(value)
                elif type(value) is tuple:
                    held += [one for one in value if isinstance(one, Expression)]
            known = tuple(held)
            _set(self, "_children", known)
        return known

    def said_only(self) -> Expression | None:
        """The node with places counting only as they are said, where that differs from `self` (see `as_said`)."""
        return None

    def turned_over(self) -> Expression | None:
        """The node as it counts under a "not", where `turned` would make something else of it."""
        return None


class Condition(Expression):
    """Something that holds, does not hold, or cannot be told."""

    def __and__(self, other: Condition) -> Condition:
        return All((*_parts(All, self), *_parts(All, other)))

    def __or__(self, other: Condition) -> Condition:
        return AnyOf((*_parts(AnyOf, self), *_parts(AnyOf, other)))

    def __invert__(self) -> Condition:
        return Not(turned(self))


def _parts(kind: type[All | AnyOf], node: Any) -> tuple[Condition, ...]:
    if not isinstance(node, Condition):
        message = f"not a condition: {node!r}"
        raise TypeError(message)
    return node.parts if isinstance(node, kind) else (node,)


class Truth(Condition):
    """A constant: certain (`True`, `False`), or open (`None`), with the reason.

    `of_profile`: what the profile says leaves it open, not the document.
    """

    value: bool | None
    text: Text
    of_profile: bool = False


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

    parts: tuple[Condition, ...]


class AnyOf(Condition):
    """At least one part holds."""

    parts: tuple[Condition, ...]


class Not(Condition):
    """The part does not hold."""

    part: Condition


class Named(Condition):
    """A condition with a name of its own: a definition, a class, a territory.

    `denied`: what is so where it does not hold, if the name does not turn into that by rule. `reading`: how an open text
    is read in it; every program that rests on it carries that reading. `{stake}` in it stands for what such a program pays.
    """

    name: Text
    part: Condition
    denied: Text | None = None
    reading: Text | None = None


def named(zh: str, en: str, part: Condition) -> Named:
    """`part` under a name that traces and listings show."""
    return Named(Text(zh, en), part)


class Answered(Condition):
    """A condition that something else tells as well, where the profile does not say.

    What is said counts first; then `yes`, which tells that it holds, and `no`, which tells that it does not; only then
    what closing a section makes of silence.
    """

    asked: Condition
    yes: Condition
    no: Condition


def answered(asked: Condition, *, yes: Condition | None = None, no: Condition | None = None) -> Answered:
    """`asked`, told by `yes` and `no` where the profile does not say."""
    return Answered(asked, NEVER if yes is None else yes, NEVER if no is None else no)


class BySide(Condition):
    """A condition asked of each side of which the profile tells: one side that meets it will do."""

    person: Condition
    enterprise: Condition
    reads_sides = True


class Quantity(Expression):
    """A number, known or between two bounds; never negative."""

    def __ge__(self, other: Quantity | Figure | str) -> Comparison:
        return Comparison(self, ">=", turned(self.figure(other)))

    def __gt__(self, other: Quantity | Figure | str) -> Comparison:
        return Comparison(self, ">", turned(self.figure(other)))

    def __le__(self, other: Quantity | Figure | str) -> Comparison:
        return Comparison(turned(self), "<=", self.figure(other))

    def __lt__(self, other: Quantity | Figure | str) -> Comparison:
        return Comparison(turned(self), "<", self.figure(other))

    def is_(self, other: Quantity | Figure | str) -> Comparison:
        """Equality; `==` compares trees, not values."""
        return Comparison(as_said(self), "=", as_said(self.figure(other)))

    def __add__(self, other: Quantity | Figure) -> Quantity:
        return Sum((self, quantity(other)))

    __radd__ = __add__

    def __mul__(self, factor: Quantity | Figure) -> Quantity:
        return Product(quantity(factor), self)

    __rmul__ = __mul__

    def figure(self, value: Quantity | Figure | str) -> Quantity:
        """`value` as a quantity to compare this one with; scales read a step's name here."""
        return quantity(value)


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


class Comparison(Condition):
    """A quantity against another: `op` is one of `>=`, `>`, `<=`, `<`, `=`.

    More on the left of `>=` says yes to it, more on the right says no: that side counts as `turned`.
    """

    left: Quantity
    op: str
    right: Quantity

    def turned_over(self) -> Expression | None:
        return self if self.op == "=" else None


class Constant(Quantity):
    """A figure of the document."""

    value: Figure


class Sum(Quantity):
    """The parts added up."""

    parts: tuple[Quantity, ...]


class Product(Quantity):
    """A factor times a quantity."""

    factor: Quantity
    of: Quantity


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
    if not root.children():
        return root
    before = root.contents()
    after = [_replaced_in(value, change) for value in before]
    return root if all(one is part for one, part in zip(before, after, strict=True)) else type(root)(*after)


def _replaced_in(value: Any, change: Callable[[Expression], Expression | None]) -> Any:
    """What stands in one field of a node, its nodes replaced."""
    if isinstance(value, Expression):
        return replaced(value, change)
    if isinstance(value, tuple):
        parts = tuple(replaced(one, change) if isinstance(one, Expression) else one for one in value)
        return value if all(one is part for one, part in zip(value, parts, strict=True)) else parts
    return value


def as_said(node: Any) -> Any:
    """`node` with every place counting only as it is said."""
    return replaced(node, lambda one: one.said_only())


def turned(node: Any) -> Any:
    """`node` as it counts where its yes says no to the whole: there a place counts only as it is said, and turned back it may be filled.

    A stand-in may only ever say yes: so what it tells is dropped under a "not", and below the upper end of a comparison.
    """
    return replaced(node, lambda one: one.turned_over())
