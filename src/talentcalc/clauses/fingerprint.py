"""A hash of everything that documents' rules say."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING, Any

from talentcalc.clauses.expressions import Expression
from talentcalc.clauses.facts import Fact
from talentcalc.clauses.text import Text

if TYPE_CHECKING:
    from collections.abc import Iterable

    from talentcalc.clauses.documents import Document

UPWARDS = frozenset(("document", "item"))
"""Where a part names the whole that it belongs to."""


def fingerprint(documents: Iterable[Document]) -> str:
    """Sixteen hexadecimal digits that change with any program, condition, figure, item, period or wording of theirs."""
    teller = _Teller()
    for document in documents:
        teller.tell([
            document.id, document.title, document.issuer, document.seat, document.first, document.last, document.draft,
            document.overlap, document.reading, [*document.items.values()],
        ])
        for program in document:
            teller.tell([program.id, program, program.territory()])
    return hashlib.sha256("\n".join(teller.told).encode()).hexdigest()[:16]


class _Teller:
    """Tells a structure part by part; what comes again is told by its place."""

    def __init__(self) -> None:
        self.told: list[str] = []
        self._seen: dict[int, tuple[int, Any]] = {}

    def tell(self, thing: Any) -> None:
        """Add all of `thing`: containers and objects by their parts, sections by their keys."""
        if isinstance(thing, list | tuple):
            self.told.append(f"({len(thing)}")
            for one in thing:
                self.tell(one)
        elif isinstance(thing, Fact):
            self._tell_fact(thing)
        elif isinstance(thing, type):
            self.told.append(thing.key)  # type: ignore[attr-defined]
        elif isinstance(thing, Text) or not (isinstance(thing, Expression) or hasattr(thing, "__slots__")):
            self.told.append(repr(thing))
        elif id(thing) in self._seen:
            self.told.append(f"#{self._seen[id(thing)][0]}")
        else:
            self._seen[id(thing)] = len(self._seen), thing
            self.told.append(type(thing).__name__)
            for part in sorted(thing.fields if isinstance(thing, Expression) else thing.__slots__):
                if part not in UPWARDS:
                    self.tell(getattr(thing, part))

    def _tell_fact(self, fact: Fact) -> None:
        """A fact by its key, and once by all that clauses rest on."""
        self.told.append(fact.key)
        if id(fact) not in self._seen:
            self._seen[id(fact)] = len(self._seen), fact
            related = [getattr(fact, part, None) for part in ("floor", "ceiling", "otherwise", "surely")]
            self.told.append(repr((fact.type_name, fact.judged, fact.always, fact.closed, tuple(fact.options))))
            self.tell([one for one in related if one is not None])
