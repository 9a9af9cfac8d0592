"""Sections of a profile: tables with one value a fact, arrays of tables with one row a thing, and what is asked of those."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from talentcalc.clauses.expressions import ALWAYS, Condition, Quantity, quantity
from talentcalc.clauses.facts import FIXED, Fact, Flag, Table, Words
from talentcalc.clauses.text import Text

if TYPE_CHECKING:
    from collections.abc import Callable

    from talentcalc.clauses.expressions import Expression, Figure

PERSON, ENTERPRISE = "person", "enterprise"
"""The two sides of a profile: who works, founds or studies, and the body that employs, is founded or teaches."""

SECTIONS: dict[str, type[Section]] = {}
"""Every declared section by its key, in the order of declaration."""


class Section(Table):
    """A TOML table. Its facts are the class attributes that are `Fact`s; `readers` hold each one's key and how it is read.

    A yes or no is read as it stands, and has no reader.
    """

    readers: ClassVar[dict[str, tuple[str, Callable[[Any], Any] | None]]]

    def __init_subclass__(cls, key: str = "", zh: str = "", en: str = "", side: str | None = None) -> None:
        if not key:
            return
        if key in SECTIONS:
            message = f"a section [{key}] is declared already, by {SECTIONS[key].__module__}"
            raise ValueError(message)
        cls.key, cls.label, cls.side = key, Text(zh, en), side
        cls.facts = {name: fact for name, fact in vars(cls).items() if isinstance(fact, Fact)}
        for name, fact in cls.facts.items():
            fact.key, fact.name, fact.section = f"{key}.{name}", name, cls
        cls.readers = {name: (fact.key, None if isinstance(fact, Flag) else fact.read) for name, fact in cls.facts.items()}
        SECTIONS[key] = cls

    @classmethod
    def add(cls, **facts: Fact) -> None:
        """Declare further facts of this section, under names that it does not have yet.

        So a document from outside says more of a person or a body that the section describes; it names a fact with a prefix
        of its own. Raises `ValueError` for a name that is taken.
        """
        for name, fact in facts.items():
            if name in cls.facts or name == "complete":
                message = f"a fact {cls.key}.{name} is declared already"
                raise ValueError(message)
            fact.key, fact.name, fact.section = f"{cls.key}.{name}", name, cls
            cls.facts[name] = fact
            cls.readers[name] = (fact.key, None if isinstance(fact, Flag) else fact.read)
            setattr(cls, name, fact)


class Rows(Section):
    """A TOML array of tables. A list left out is unknown, a list given is complete.

    A row stands for one thing, or for as many as its `count` says. Its `name` is what decisions and receipts call it.
    """

    name: ClassVar[Words]

    def __init_subclass__(cls, **parts: Any) -> None:
        cls.name = Words(
            "名称", "name", change=FIXED,
            ask=Text(
                "这一行叫什么（供认定结果和已领取的补助指明是哪一项）？",
                "What is this row called, so that decisions and receipts can point to it?",
            ),
        )
        super().__init_subclass__(**parts)

    @classmethod
    def given(cls) -> Condition:
        """There is at least one row."""
        return Stated(cls)

    @classmethod
    def number(cls, where: Condition = ALWAYS) -> Quantity:
        """How many things meet `where`."""
        return Total(cls, quantity(1), where)

    @classmethod
    def total(cls, value: Quantity | Figure, where: Condition = ALWAYS) -> Quantity:
        """`value` added up over the things that meet `where`."""
        return Total(cls, quantity(value), where)

    @classmethod
    def some(cls, where: Condition) -> Condition:
        """At least one thing meets `where`."""
        return cls.number(where) >= 1


class Stated(Condition):
    """A list of rows is given and not empty; unknown while it is left out."""

    rows: type[Rows]


class Total(Quantity):
    """A value added up over the rows of a list that meet a condition, each as often as its count says."""

    rows: type[Rows]
    value: Quantity
    where: Condition

    def children(self) -> tuple[Expression, ...]:
        """What is asked of a row comes before what it counts for."""
        return self.where, self.value
