"""What is changed in conditions and amounts."""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterator, Mapping
from decimal import Decimal
from typing import Any

from mutation import words
from mutation.places import Spot, parsed, source
from talentcalc.clauses.amounts import PER
from talentcalc.clauses.facts import Fact, Place, Vocabulary

Add = Callable[..., None]
"""`add(kind, spot, node, imports=…)`: one more mutant."""

COMPARED = {ast.GtE: (ast.Gt, ast.LtE), ast.Gt: (ast.GtE, ast.Lt), ast.LtE: (ast.Lt, ast.GtE), ast.Lt: (ast.LtE, ast.Gt)}
JOINED = {ast.BitAnd: ast.BitOr, ast.BitOr: ast.BitAnd}
WORDED = {"exact": "up_to", "up_to": "exact", "at_least": "exact"}
AMOUNT_KINDS = ("exact", "up-to", "range", "at-least")
TEXTS = frozenset({"Text", "left_open", "not_told", "both", "lasting"})
TOLD_BY = frozenset({"yes", "no"})
"""What tells an answer that the profile does not give, in `answered`."""


class Clauses:
    """The walk through conditions and amounts; `add` takes the mutants."""

    def __init__(self, namespace: Mapping[str, Any], add: Add) -> None:
        self.namespace = namespace
        self.add = add

    def held(self, node: Any) -> Any:
        """The object that a name or a chain of attributes stands for, `None` for what only the call knows."""
        if isinstance(node, ast.Name):
            return self.namespace.get(node.id)
        if isinstance(node, ast.Attribute):
            return getattr(self.held(node.value), node.attr, None)
        return node.value if isinstance(node, ast.Constant) else None

    def visit(self, spot: Spot) -> None:
        """All mutants of what stands at `spot` and below."""
        node = spot.node
        change = getattr(self, f"_{type(node).__name__.lower()}", None)
        if change is not None:
            change(spot, node)
        else:
            self.below(node)

    def below(self, node: Any) -> None:
        """All mutants of the parts of `node`."""
        for spot in spots(node):
            self.visit(spot)

    def _joinedstr(self, spot: Spot, node: ast.JoinedStr) -> None:
        """A wording put together is no condition."""

    def _constant(self, spot: Spot, node: ast.Constant) -> None:
        value = node.value
        if isinstance(value, str) and words.NUMERAL.fullmatch(value) and len(value) < 6:  # noqa: PLR2004 -- digits of a code
            for near in words.figures_near(Decimal(value)):
                self.add("figures", spot, ast.Constant(str(near)))
        elif isinstance(value, str):
            self._word(spot, words.vocabulary_of(frozenset({value})), {value})
        elif isinstance(value, int) and not isinstance(value, bool):
            for near in words.figures_near(value):
                self.add("figures", spot, parsed(str(near)))

    def _word(self, spot: Spot, fact: Vocabulary | None, listed: set[str]) -> None:
        for other in words.other_words(fact, spot.node.value, listed) if fact is not None else ():
            self.add("words", spot, ast.Constant(other))

    def _tuple(self, _spot: Spot, node: ast.Tuple) -> None:
        listed = {one.value for one in node.elts if isinstance(one, ast.Constant) and isinstance(one.value, str)}
        fact = words.vocabulary_of(frozenset(listed)) if listed else None
        if fact is None:
            for index, one in enumerate(node.elts):
                if not isinstance(one, ast.Constant):
                    self.add("operands", Spot(node, "elts", index), None)
            self.below(node)
            return
        for index in range(len(node.elts)):
            spot = Spot(node, "elts", index)
            self.add("words", spot, None)
            if isinstance(spot.node, ast.Constant):
                self._word(spot, fact, listed)

    def _compare(self, spot: Spot, node: ast.Compare) -> None:
        for other in COMPARED.get(type(node.ops[0]), ()):
            self.add("comparisons", spot, ast.Compare(node.left, [other()], node.comparators))
        self.visit(Spot(node, "left"))
        right, fact = Spot(node, "comparators", 0), self.held(node.left)
        if isinstance(fact, Vocabulary) and isinstance(right.node, ast.Constant):
            self._word(right, fact, set())
        else:
            self.visit(right)

    def _binop(self, spot: Spot, node: ast.BinOp) -> None:
        kind = type(node.op)
        if kind in JOINED:
            self.add("operands", spot, ast.BinOp(node.left, JOINED[kind](), node.right))
            self.add("operands", spot, node.left)
            if not (isinstance(node.left, ast.BinOp) and isinstance(node.left.op, kind)):
                self.add("operands", spot, node.right)
        self.visit(Spot(node, "left"))
        self.visit(Spot(node, "right"))

    def _unaryop(self, spot: Spot, node: ast.UnaryOp) -> None:
        if isinstance(node.op, ast.Invert):
            self.add("operands", spot, node.operand)
        self.visit(Spot(node, "operand"))

    def _attribute(self, spot: Spot, node: ast.Attribute) -> None:
        fact = self.held(node)
        if isinstance(fact, Place):
            text, imports = words.named(words.other_place(fact))
            self.add("areas", spot, parsed(text), imports=imports)
        elif isinstance(fact, Fact) and (other := words.other_fact(fact)) is not None:
            text, imports = words.named(other)
            self.add("operands", spot, parsed(text), imports=imports)

    def _call(self, spot: Spot, node: ast.Call) -> None:
        name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
        if name in TEXTS:
            return
        if isinstance(node.func, ast.Attribute) and name in ("has", "is_", "within"):
            self._listed(node, node.func, name)
            return
        self._amount(spot, node, name)
        self._joined(spot, node, name)
        first = 2 if name == "named" else 0
        if isinstance(node.func, ast.Attribute):
            self.visit(Spot(node.func, "value"))
        for index in range(first, len(node.args)):
            self.visit(Spot(node, "args", index))
        for keyword in node.keywords:
            if keyword.arg not in ("per", "kind"):
                self.visit(Spot(keyword, "value"))

    def _joined(self, spot: Spot, node: ast.Call, name: str) -> None:
        """The branches of a choice swapped; what one side tells, or a whole side, dropped."""
        if name == "choose":
            self.add("operands", spot, ast.Call(node.func, [node.args[0], node.args[2], node.args[1]], node.keywords))
        for index, keyword in enumerate(node.keywords):
            if name == "answered" and keyword.arg in TOLD_BY:
                self.add("operands", Spot(node, "keywords", index), None)
            elif name == "BySide":
                self.add("operands", spot, keyword.value)

    def _listed(self, node: ast.Call, func: ast.Attribute, name: str) -> None:
        fact = self.held(func.value)
        listed = {word for one in node.args if isinstance(word := self.held(one), str)}
        for index, one in enumerate(node.args):
            spot = Spot(node, "args", index)
            if len(node.args) > 1:
                self.add("areas" if name == "within" else "words", spot, None)
            if name == "within":
                around = words.wider(str(self.held(one)))
                if around:
                    self.add("areas", spot, ast.Constant(around))
            elif isinstance(fact, Vocabulary) and isinstance(one, ast.Constant):
                self._word(spot, fact, listed)
            elif not isinstance(one, ast.Name | ast.Starred):
                self.visit(spot)
        self.visit(Spot(func, "value"))

    def _amount(self, spot: Spot, node: ast.Call, name: str) -> None:
        if name in WORDED:
            other = WORDED[name]
            self.add(
                "amounts", spot, ast.Call(parsed(other), node.args, node.keywords),
                imports=(f"from talentcalc.clauses.amounts import {other}",),
            )
        if name == "capped":
            self.add("amounts", spot, node.args[0])
        if name == "Amount":
            self._kind(Spot(node, "args", 0), node.args[0])
        for index, keyword in enumerate(node.keywords):
            if keyword.arg in ("cap", "count"):
                self.add("amounts", Spot(node, "keywords", index), None)
            elif keyword.arg == "kind":
                self._kind(Spot(keyword, "value"), keyword.value)
            elif keyword.arg == "per" and isinstance(per := self.held(keyword.value), str):
                self.add("per", Spot(node, "keywords", index), None)
                other = words.chosen([one for one in PER if one != per], per)
                self.add("per", Spot(keyword, "value"), ast.Constant(other))

    def _kind(self, spot: Spot, node: Any) -> None:
        kind = self.held(node)
        self.add("amounts", spot, ast.Constant(words.chosen([one for one in AMOUNT_KINDS if one != kind], source(node))))


def spots(node: Any) -> Iterator[Spot]:
    """The places directly below a node."""
    for field, held in ast.iter_fields(node):
        if isinstance(held, ast.expr | ast.stmt | ast.keyword):
            yield Spot(node, field)
        elif isinstance(held, list):
            yield from (Spot(node, field, index) for index, one in enumerate(held) if isinstance(one, ast.AST))
