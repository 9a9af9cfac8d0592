"""Which documents there are, and the import of one when it is asked for.

A module or package in this folder is a document; its id is the module's name with hyphens. Another
installed distribution adds documents by entry points of the group `talentcalc.documents`, named by id,
each pointing to a module with a `DOCUMENT`.
"""

from __future__ import annotations

import importlib
import os
import sys
from functools import cache
from typing import TYPE_CHECKING

from talentcalc.clauses.refusals import nearest

if TYPE_CHECKING:
    from talentcalc.clauses.documents import Document
    from talentcalc.clauses.programs import Program

GROUP = "talentcalc.documents"
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
    package = __name__.rpartition(".")[0]
    found = {}
    for entry in os.scandir(os.path.dirname(__file__)):
        name = entry.name.removesuffix(".py")
        if not name.startswith(("_", ".")) and name != "registry" and (entry.is_dir() or name != entry.name):
            found[name.replace("_", "-")] = f"{package}.{name}"
    found.update(_announced())
    rank = {document: place for place, document in enumerate(ORDER)}
    return dict(sorted(found.items(), key=lambda pair: (rank.get(pair[0], len(rank)), pair[0])))


def _announced() -> dict[str, str]:
    if not any(_mentions_group(folder) for folder in sys.path):
        return {}
    from importlib.metadata import entry_points  # noqa: PLC0415 -- costs more than a whole check

    return {entry.name: entry.value for entry in entry_points(group=GROUP)}


def _mentions_group(folder: str) -> bool:
    try:
        names = [name for name in os.listdir(folder or ".") if name.endswith(".dist-info")]
    except OSError:
        return False
    for name in names:
        try:
            with open(os.path.join(folder, name, "entry_points.txt"), encoding="utf-8") as file:
                if f"[{GROUP}]" in file.read():
                    return True
        except (OSError, ValueError):
            continue
    return False


@cache
def document(wanted: str) -> Document:
    """The document of that id. Raises `DocumentUnknown`."""
    name = modules().get(wanted)
    if name is None:
        raise DocumentUnknown(wanted, list(modules()))
    loaded: Document = importlib.import_module(name).DOCUMENT
    return loaded


def documents(wanted: tuple[str, ...] = ()) -> list[Document]:
    """The documents of those ids, or all of them. Raises `DocumentUnknown`."""
    return [document(one) for one in (dict.fromkeys(wanted) or modules())]


def program(wanted: str) -> Program:
    """The program of that id. Raises `DocumentUnknown`."""
    holder = wanted.partition("/")[0]
    known = document(holder).programs if holder in modules() else {}
    if wanted not in known:
        raise DocumentUnknown(wanted, list(known) or [each for one in documents() for each in one.programs])
    return known[wanted]
