"""Mutants: one change of a document's source, where it stands and what it is called."""

from __future__ import annotations

import ast
import hashlib
from dataclasses import dataclass
from typing import Any

KINDS = {
    "figures": "numbers in conditions and amounts: one more, twice as much, a tenth",
    "comparisons": "the bound included or not, the other direction",
    "operands": "a condition dropped, and for or, not dropped, the two branches of a choice swapped",
    "words": "another word of the vocabulary, a word of a list dropped, a step of a scale up or down",
    "areas": "places in conditions: a wider area, an area dropped, the place of something else",
    "amounts": "exact for up to and the like, a cap or a count dropped, no amount",
    "payee": "another payee",
    "form": "another form",
    "discretion": "another discretion",
    "duration": "another duration",
    "place": "the place that counts: another one, none",
    "purpose": "another purpose, none",
    "tier": "the next tier, none",
    "per": "another unit of account, none",
    "contest": "an open contest, an open offer or not",
    "next": "the next step changed or dropped",
    "office": "another office, none",
    "note": "the note changed or dropped",
    "reading": "the reading dropped, each figure in it changed",
    "owned": "the further figures that a program owns",
    "targets": "each column of a target, the whole target",
    "duties": "duties, background and definitions in words: dropped, their figures changed",
    "document": "dates, draft, territory, overlap of the document",
}

LINE = 90
"""Characters of source shown of a mutant."""


@dataclass(slots=True)
class Spot:
    """A place in a syntax tree: a field of a node, or one entry of a list that the field holds."""

    parent: Any
    field: str
    index: int | None = None

    @property
    def node(self) -> Any:
        """What stands there."""
        held = getattr(self.parent, self.field)
        return held if self.index is None else held[self.index]

    def put(self, node: Any) -> None:
        """Let `node` stand there; `None` takes an entry out of its list."""
        if self.index is None:
            setattr(self.parent, self.field, node)
        elif node is None:
            del getattr(self.parent, self.field)[self.index]
        else:
            getattr(self.parent, self.field)[self.index] = node


@dataclass(slots=True)
class Mutant:
    """One change. `scope` is `ITEM.slug`, or the name of the function or constant that it stands in."""

    document: str
    module: str
    tree: ast.Module
    scope: str
    kind: str
    was: str
    now: str
    spot: Spot
    node: Any
    imports: tuple[str, ...]
    occurrence: int = 0

    @property
    def id(self) -> str:
        """`document:scope:kind:hash`; it stays while the scope and the changed words do."""
        told = "\n".join((self.was, self.now, str(self.occurrence)))
        return f"{self.document}:{self.scope}:{self.kind}:{hashlib.sha256(told.encode()).hexdigest()[:8]}"

    def __str__(self) -> str:
        return f"{self.id}  {_short(self.was)} → {_short(self.now)}"


def _short(text: str) -> str:
    flat = " ".join(text.split())
    return flat if len(flat) <= LINE else f"{flat[: LINE - 30]} … {flat[-25:]}"


def source(node: Any) -> str:
    """The node as Python text."""
    return ast.unparse(node) if isinstance(node, ast.AST) else ", ".join(map(source, node or ()))


def parsed(text: str) -> Any:
    """The expression that `text` is."""
    return ast.parse(text, mode="eval").body
