"""Which documents there are, without loading one: this distribution's own and those that others announce; and loading the latter.

A distribution announces a document by an entry point of the group `talentcalc.documents`, named by the document's id, whose
value is the module that holds the `DOCUMENT`. That module may declare sections and facts of its own; it is imported by
whoever lists documents (`documents.registry`), and before that by whoever reads a profile that names an unknown table
(`profile.reading`). What cannot be loaded is left out with one line that names the distribution (`problems`); the other
documents go on.
"""

from __future__ import annotations

import importlib
import os
import sys
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from talentcalc.clauses.sections import SECTIONS
from talentcalc.clauses.text import Text, both

if TYPE_CHECKING:
    from talentcalc.clauses.documents import Document

GROUP = "talentcalc.documents"

LEFT_OUT = Text("{distribution}：未载入文件 {id}：{reason}", "{distribution}: the document {id} is left out: {reason}")
BUILT_IN = Text("同名文件已内置", "a document of that id is built in")
TWICE = Text("{other} 已提供同名文件", "{other} announces a document of that id already")
OTHER_ID = Text("其 DOCUMENT 的标识是 {id}", "the id of its DOCUMENT is {id}")
RAISED = Text("载入时出错（{error}）", "loading it failed ({error})")

_problems: dict[str, Text] = {}


class Announced(NamedTuple):
    """One document that a distribution announces."""

    id: str
    module: str
    distribution: str


@cache
def built_in() -> dict[str, str]:
    """The modules of this distribution's own documents, by id: a module or package in the folder `documents` each."""
    package = __name__.partition(".")[0]
    found = {}
    for entry in os.scandir(os.path.join(os.path.dirname(os.path.dirname(__file__)), "documents")):
        name = entry.name.removesuffix(".py")
        if not name.startswith(("_", ".")) and name != "registry" and (entry.is_dir() or name != entry.name):
            found[name.replace("_", "-")] = f"{package}.documents.{name}"
    return found


@cache
def announced() -> dict[str, Announced]:
    """The documents that other distributions announce, by id; those of a built-in id, or one taken already, are left out."""
    found: dict[str, Announced] = {}
    for one in _entries():
        other = found.get(one.id)
        if one.id in built_in():
            _leave_out(one, BUILT_IN)
        elif other is not None:
            _leave_out(one, both(TWICE, other=other.distribution))
        else:
            found[one.id] = one
    return found


def problems() -> list[Text]:
    """One line for each announced document that is left out, so far."""
    return list(_problems.values())


@cache
def load(one: Announced) -> Document | None:
    """The document, imported; `None`, with a line among `problems`, where that fails. What it declared then is taken back."""
    declared = set(SECTIONS)
    try:
        module = importlib.import_module(one.module)
        loaded: Document = module.DOCUMENT
        if loaded.id == one.id:
            return loaded
        reason = both(OTHER_ID, id=loaded.id)
    except Exception as error:  # noqa: BLE001 -- whatever a stranger's module raises, the other documents go on
        reason = both(RAISED, error=f"{type(error).__name__}: {error}")
    _leave_out(one, reason)
    for key in SECTIONS.keys() - declared:
        del SECTIONS[key]
    return None


@cache
def load_all() -> bool:
    """Import every announced document; whether there was one."""
    loaded = [load(one) for one in announced().values()]
    return any(one is not None for one in loaded)


def _leave_out(one: Announced, reason: Text) -> None:
    said = both(LEFT_OUT, distribution=one.distribution, id=one.id, reason=reason)
    _problems.setdefault(said.en, said)


@cache
def _entries() -> tuple[Announced, ...]:
    if not any(_mentions_group(folder) for folder in sys.path):
        return ()
    from importlib.metadata import entry_points  # noqa: PLC0415 -- costs more than a whole check

    found = [
        Announced(entry.name, entry.value.partition(":")[0], entry.dist.name if entry.dist is not None else "?")
        for entry in entry_points(group=GROUP)
    ]
    return tuple(sorted(found))


def _mentions_group(folder: str) -> bool:
    """Whether a distribution installed in `folder` has entry points of the group; read without importing metadata."""
    try:
        names = [name for name in os.listdir(folder or ".") if name.endswith((".dist-info", ".egg-info"))]
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
