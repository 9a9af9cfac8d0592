"""Every kind of node that clauses have, and that each way of going through trees knows all of them.

A way (what a node comes to, its words, why it is not met, what would change it) is a table from kinds of nodes to functions.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from talentcalc.clauses.expressions import Condition, Expression, Quantity

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

_CLAUSES = __name__.rpartition(".")[0]
"""The room in which the kinds of nodes stand."""


def kinds(kind: type[Expression]) -> Iterator[type[Expression]]:
    """`kind` and every kind of node derived from it."""
    yield kind
    for below in kind.__subclasses__():
        yield from kinds(below)


def require(table: Mapping[type, Any], kind: type[Expression], way: str, *, but: tuple[type, ...] = ()) -> None:
    """See to it that `table`, one way of going through trees, has every kind of node that clauses have under `kind` but some.

    Called where a table is made: a kind of node that was forgotten is an error at import. Raises `TypeError` naming it.
    """
    known = table.keys() | {Expression, Condition, Quantity, *but}
    forgotten = [one.__name__ for one in kinds(kind) if one not in known and one.__module__.startswith(_CLAUSES)]
    if forgotten:
        message = f"{way}: nothing is said of {', '.join(forgotten)}"
        raise TypeError(message)
