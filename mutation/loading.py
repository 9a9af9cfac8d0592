"""A mutated module put in the place of the original, in this process: meant for one that ends after it.

Tests have been imported by then and hold the documents, programs and modules they know; so the mutated document is loaded
beside the original and what it says is moved into the objects that are known.
"""

from __future__ import annotations

import ast
import importlib
import importlib.abc
import importlib.machinery
import inspect
import sys
from collections.abc import Iterable, Mapping, Sequence
from types import CodeType, FunctionType, ModuleType
from typing import Any

from mutation.places import Mutant
from talentcalc.clauses.documents import Document
from talentcalc.clauses.expressions import Condition
from talentcalc.clauses.fingerprint import fingerprint
from talentcalc.documents import registry

DOCUMENTS, TERMS = "talentcalc.documents", "talentcalc.terms"
RESTING_ON_TERMS = "talentcalc.assess.disagreements"
"""What works with the shared vocabulary beside the documents."""


CODES: dict[str, CodeType] = {}
"""The code of the modules that mutants are loaded with, kept so that a file changed meanwhile changes nothing."""


def keep(modules: Iterable[ModuleType]) -> None:
    """Keep the code of these modules as it is now."""
    for module in modules:
        CODES[module.__name__] = compile(inspect.getsource(module), str(module.__file__), "exec", dont_inherit=True)


class NotLoaded(Exception):
    """The mutated source cannot be loaded: the language of clauses refuses it."""


def package_of(document: str) -> str:
    """The package of a document's module."""
    return registry.modules()[document]


def packages(document: str) -> list[str]:
    """What has to be loaded anew: the document, or the shared vocabulary and all documents."""
    if document in registry.modules():
        return [package_of(document)]
    return [TERMS, *registry.modules().values(), RESTING_ON_TERMS]


def mutated(mutant: Mutant) -> CodeType:
    """The code of the mutated module; the mutant's tree is changed for good."""
    tree = mutant.tree
    mutant.spot.put(mutant.node)
    after = sum(_first(one) for one in tree.body[:2])
    tree.body[after:after] = [statement for line in mutant.imports for statement in ast.parse(line).body]
    return compile(ast.fix_missing_locations(tree), f"<{mutant.id}>", "exec", dont_inherit=True)


def _first(statement: ast.stmt) -> bool:
    """Whether it has to stand at the top: the docstring, the import from `__future__`."""
    return isinstance(statement, ast.Expr) or (isinstance(statement, ast.ImportFrom) and statement.module == "__future__")


def put_in_place(mutant: Mutant) -> bool:
    """Load the mutant over the original; whether a document says anything else, or may. Raises `NotLoaded`."""
    return load(mutant.document, {mutant.module: mutated(mutant)})


def load(document: str, instead: Mapping[str, CodeType]) -> bool:
    """Load a document anew over the one that is known, with other code for some modules; returns and raises as `put_in_place`."""
    wanted = packages(document)
    names = [name for name in sys.modules if any(name == one or name.startswith(f"{one}.") for one in wanted)]
    known = {name: sys.modules.pop(name) for name in names}
    before = _said(known)
    _forget()
    sys.meta_path.insert(0, _Instead({**CODES, **instead}))
    try:
        for name in wanted:
            importlib.import_module(name)
    except Exception as refused:
        raise NotLoaded(str(refused)) from refused
    fresh = {name: sys.modules[name] for name in names}
    differs = _said(fresh) != before
    for name, module in known.items():
        _moved(module, fresh[name])
        sys.modules[name] = module
    return differs or RESTING_ON_TERMS in wanted


def _said(loaded: dict[str, ModuleType]) -> list[Any]:
    documents = {id(one): one for module in loaded.values() if isinstance(one := getattr(module, "DOCUMENT", None), Document)}
    told = sorted(documents.values(), key=lambda one: one.id)
    return [fingerprint(told), *((one.id, one.lapsed_hint, one.sample_place) for one in told)]


def _moved(known: ModuleType, fresh: ModuleType) -> None:
    document = getattr(known, "DOCUMENT", None)
    if isinstance(document, Document) and document is not fresh.DOCUMENT:
        _document(document, fresh.DOCUMENT)
    for name, value in vars(fresh).items():
        before = vars(known).get(name)
        if isinstance(before, FunctionType) and isinstance(value, FunctionType):
            _function(before, value)
        elif name != "DOCUMENT" and not name.startswith("__"):
            setattr(known, name, value)
            if type(before) is type(value) and isinstance(value, Condition) and before is not value:
                vars(before).clear()
                vars(before).update(vars(value))


def _function(known: FunctionType, fresh: FunctionType) -> None:
    """A test may hold the function itself: it does from now on what the fresh one does."""
    known.__code__, known.__defaults__ = fresh.__code__, fresh.__defaults__
    for mine, other in zip(known.__closure__ or (), fresh.__closure__ or (), strict=True):
        mine.cell_contents = other.cell_contents


def _document(known: Document, fresh: Document) -> None:
    _slots(known, fresh, ("items", "programs"))
    for key, program in known.programs.items():
        _slots(program, fresh.programs[key], ("item",))
    for number, item in known.items.items():
        _slots(item, fresh.items[number], ("document", "programs"))


def _slots(known: Any, fresh: Any, but: Sequence[str]) -> None:
    """What tests hold of the original says from now on what the fresh one says."""
    for slot in getattr(type(known), "__slots__", None) or vars(known):
        if slot not in but and hasattr(fresh, slot):
            setattr(known, slot, getattr(fresh, slot))


def _forget() -> None:
    """What was remembered while tests were collected is of the original; shared words stay the ones that documents hold."""
    for name, module in list(sys.modules.items()):
        if name.startswith("talentcalc.") and not name.startswith(TERMS) and module is not registry:
            for value in list(vars(module).values()):
                if hasattr(value, "cache_clear"):
                    value.cache_clear()


class _Instead(importlib.abc.MetaPathFinder, importlib.abc.Loader):
    """Gives modules the code they had when the campaign began, and the mutated one its own."""

    def __init__(self, codes: Mapping[str, CodeType]) -> None:
        self.codes = codes

    def find_spec(self, name: str, path: Sequence[str] | None, _target: Any = None) -> importlib.machinery.ModuleSpec | None:
        found = importlib.machinery.PathFinder.find_spec(name, path) if name in self.codes else None
        if found is not None:
            found.loader = self
        return found

    def exec_module(self, module: ModuleType) -> None:
        exec(self.codes[module.__name__], vars(module))
