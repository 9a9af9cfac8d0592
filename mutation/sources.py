"""The modules of a document, and all mutants of them."""

from __future__ import annotations

import ast
import importlib
import inspect
import pkgutil
from collections import Counter
from collections.abc import Iterable, Iterator
from types import ModuleType
from typing import Any

from mutation.places import KINDS, Mutant, Spot, source
from mutation.programs import STATEMENTS, Programs

SHARED = "terms"
"""What mutants of the vocabulary that documents share are listed under."""


def modules(package: str) -> list[ModuleType]:
    """A package and its modules, in the order of their names."""
    whole = importlib.import_module(package)
    names = [one.name for one in pkgutil.walk_packages(whole.__path__, f"{package}.")]
    return [whole, *(importlib.import_module(name) for name in names)]


def mutants(document: str, package: str) -> list[Mutant]:
    """Every mutant of a document, in the order of its modules and lines."""
    found: list[Mutant] = []
    trees = [(module, ast.parse(inspect.getsource(module))) for module in modules(package)]
    readings = {name for _, tree in trees for name in _readings(tree)}
    for module, tree in trees:
        found += Reader(document, module, tree, readings).mutants()
    return found


def _readings(tree: ast.Module) -> Iterator[str]:
    """The names of constants and functions that readings are made with."""
    for node in ast.walk(tree):
        if isinstance(node, ast.keyword) and node.arg == "reading":
            yield from (one.id for one in ast.walk(node.value) if isinstance(one, ast.Name))


class Reader:
    """One module, read from its top to its end; what is being read is `scope`."""

    def __init__(self, document: str, module: ModuleType, tree: ast.Module, readings: Iterable[str]) -> None:
        self.found: list[Mutant] = []
        self.scope = ""
        self.document = document
        self.module = module
        self.tree = tree
        self.readings = set(readings)
        self.items: dict[str, str] = {}
        self.walk = Programs(vars(module), self.add)

    def mutants(self) -> list[Mutant]:
        """All mutants of the module, the same change of the same words in one scope told apart by number."""
        for index, statement in enumerate(self.tree.body):
            self._statement(Spot(self.tree, "body", index), statement)
        seen: Counter[tuple[str, ...]] = Counter()
        for one in self.found:
            same = (one.scope, one.kind, one.was, one.now)
            one.occurrence = seen[same]
            seen[same] += 1
        return self.found

    def add(
        self, kind: str, spot: Spot, node: Any, *, imports: tuple[str, ...] = (), told: tuple[str, str] | None = None
    ) -> None:
        """One more mutant of the scope that is being read; `told` are the words before and after, where the source is too much."""
        assert kind in KINDS, kind
        was, now = told or (source(spot.node), source(node) or "nothing")
        if was != now:
            self.found.append(Mutant(self.document, self.module.__name__, self.tree, self.scope, kind, was, now, spot, node, imports))

    def _statement(self, spot: Spot, statement: Any) -> None:
        if isinstance(statement, ast.FunctionDef):
            self._function(statement)
        elif isinstance(statement, ast.Assign | ast.AnnAssign) and "__all__" not in source(statement):
            self._assignment(statement)
        elif isinstance(statement, ast.Expr) and isinstance(call := statement.value, ast.Call):
            name = getattr(call.func, "attr", "")
            if name in STATEMENTS:
                self.scope = self._number(call.func)
                self.walk.statement(spot, call, name)

    def _number(self, func: Any) -> str:
        """The number of the item that `item.method` speaks of."""
        name = source(func.value)
        return self.items.get(name, name)

    def _function(self, function: ast.FunctionDef) -> None:
        self.scope = function.name
        for decorator in function.decorator_list:
            if isinstance(decorator, ast.Call) and isinstance(decorator.func, ast.Attribute):
                slug = self.walk.held(decorator.args[0]) if decorator.func.attr == "program" else function.name
                self.scope = f"{self._number(decorator.func)}.{slug}"
                self.walk.definition(decorator)
        for index, statement in enumerate(function.body):
            if isinstance(statement, ast.Expr) and isinstance(statement.value, ast.Constant):
                continue
            within = Spot(function, "body", index)
            if function.name in self.readings:
                self.walk.wording(within)
            else:
                self.walk.visit(within)

    def _assignment(self, statement: ast.Assign | ast.AnnAssign) -> None:
        target = statement.targets[0] if isinstance(statement, ast.Assign) else statement.target
        name, value = source(target), Spot(statement, "value")
        self.scope = name
        call = value.node if isinstance(value.node, ast.Call) else None
        made = getattr(call.func, "attr", getattr(call.func, "id", "")) if call else ""
        if call and made == "item":
            self.items[name] = self.scope = str(self.walk.held(call.args[0]))
            self.walk.item(call)
        elif call and made == "Document":
            self.walk.document(call)
        elif name in self.readings:
            self.walk.wording(value)
        else:
            self.walk.visit(value)
