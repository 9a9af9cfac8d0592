"""Which documents there are, and the import of one when it is asked for.

A module or package in this folder is a document; its id is the module's name with hyphens. Other installed
distributions add theirs (`clauses.announced`).
"""

from __future__ import annotations

import importlib
from functools import cache
from typing import TYPE_CHECKING

from talentcalc.clauses.announced import announced, built_in, load
from talentcalc.clauses.refusals import nearest

if TYPE_CHECKING:
    from talentcalc.clauses.documents import Document
    from talentcalc.clauses.programs import Program

ORDER = ("luzhou-2021", "ziliujing", "taixing", "changsha", "luzhou-145")
"""The order in which documents are listed; others follow by name."""


class DocumentUnknown(LookupError):
    """No document, item or program of that id. `nearest` holds the ids most like it."""

    def __init__(self, wanted: str, known: list[str]) -> None:
        super().__init__(wanted)
        self.wanted = wanted
        self.known = known
        self.nearest = nearest(wanted, known)


@cache
def modules() -> dict[str, str]:
    """The module that holds each document, by the document's id, in the order of listing."""
    found = {**built_in(), **{one.id: one.module for one in announced().values()}}
    rank = {document: place for place, document in enumerate(ORDER)}
    return dict(sorted(found.items(), key=lambda pair: (rank.get(pair[0], len(rank)), pair[0])))


@cache
def document(wanted: str) -> Document:
    """The document of that id. Raises `DocumentUnknown`, also where another distribution's document cannot be loaded."""
    found = _loaded(wanted)
    if found is None:
        raise DocumentUnknown(wanted, list(modules()))
    return found


def _loaded(wanted: str) -> Document | None:
    own = built_in().get(wanted)
    if own is not None:
        found: Document = importlib.import_module(own).DOCUMENT
        return found
    other = announced().get(wanted)
    return None if other is None else load(other)


def documents(wanted: tuple[str, ...] = ()) -> list[Document]:
    """The documents of those ids, or all that can be loaded. Raises `DocumentUnknown`."""
    if wanted:
        return [document(one) for one in dict.fromkeys(wanted)]
    return [found for one in modules() if (found := _loaded(one)) is not None]


def program(wanted: str) -> Program:
    """The program of that id. Raises `DocumentUnknown`."""
    holder = wanted.partition("/")[0]
    known = document(holder).programs if holder in modules() else {}
    if wanted not in known:
        raise DocumentUnknown(wanted, list(known) or [each for one in documents() for each in one.programs])
    return known[wanted]
