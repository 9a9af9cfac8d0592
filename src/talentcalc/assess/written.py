"""The trees of many programs written out once as one Python function, for the same answers faster.

Every leaf (a fact asked, a figure compared) becomes a local variable that is true, false or `None`; every
condition becomes two expressions of plain `and` and `or`, one for "surely true" and one for "surely
false". Leaves over lists of rows are still walked: they are few, and only where the list is given.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from talentcalc.assess.evaluate import holds
from talentcalc.assess.outcomes import condition_of
from talentcalc.clauses import expressions as ex
from talentcalc.clauses import facts as fc
from talentcalc.clauses.calendar import completed_months, completed_years
from talentcalc.places import within

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from talentcalc.clauses.expressions import Condition
    from talentcalc.clauses.programs import Program
    from talentcalc.profile.profile import Profile

    Decided = tuple[list[bool | None], list[bool | None]]

COMPOSITE = (ex.All, ex.AnyOf, ex.Not, ex.Named)


class Written:
    """Programs whose conditions are decided together.

    `decide(profile)` gives the truth of every program's condition and of every leaf; `asked[i]` are the
    leaves that program `i` asks, by their place in that second list.
    """

    def __init__(self, programs: Sequence[Program]) -> None:
        self.programs = list(programs)
        self.leaves: list[Condition] = []
        self._place: dict[Condition, int] = {}
        self._shared: dict[Condition, str] = {}
        self._lines: list[str] = []
        self.asked: list[tuple[int, ...]] = []
        results = [self._program(condition_of(program)) for program in self.programs]
        leaves = ", ".join(f"l{number}" for number in range(len(self.leaves)))
        body = "\n    ".join([*self._lines, f"return [{', '.join(results)}], [{leaves}]"])
        self.source = f"def decide(P):\n    g = P.filled().get\n    {body}\n"
        names = {"holds": holds, "within": within, "years": completed_years, "months": completed_months, "L": self.leaves}
        exec(compile(self.source, "<clauses written out>", "exec"), names)  # noqa: S102 -- our own text
        self.decide: Callable[[Profile], Decided] = names["decide"]  # type: ignore[assignment]

    def _program(self, condition: Condition) -> str:
        leaves: dict[int, None] = {}
        for node in ex.nodes(condition):
            if isinstance(node, ex.Condition) and node in self._place:
                leaves[self._place[node]] = None
        true, false = self._pair(condition, leaves)
        self.asked.append(tuple(leaves))
        return f"True if {true} else False if {false} else None"

    def _pair(self, node: Any, leaves: dict[int, None]) -> tuple[str, str]:
        if isinstance(node, ex.Named):
            return self._named(node, leaves)
        if isinstance(node, ex.Not):
            true, false = self._pair(node.part, leaves)
            return false, true
        if isinstance(node, ex.All | ex.AnyOf):
            pairs = [self._pair(part, leaves) for part in node.parts]
            both = " and ".join(f"({t})" for t, _ in pairs), " or ".join(f"({f})" for _, f in pairs)
            either = " or ".join(f"({t})" for t, _ in pairs), " and ".join(f"({f})" for _, f in pairs)
            return both if isinstance(node, ex.All) else either
        if isinstance(node, ex.Truth):
            return str(node.value is True), str(node.value is False)
        leaf = self._leaf(node)
        leaves[leaf] = None
        return f"l{leaf}", f"l{leaf} is False"

    def _named(self, node: ex.Named, leaves: dict[int, None]) -> tuple[str, str]:
        if node not in self._shared:
            below: dict[int, None] = {}
            true, false = self._pair(node.part, below)
            name = f"n{len(self._shared)}"
            self._shared[node] = name
            self._lines.append(f"{name} = True if {true} else False if {false} else None")
        for part in ex.nodes(node.part):
            if isinstance(part, ex.Condition) and part in self._place:
                leaves[self._place[part]] = None
        name = self._shared[node]
        return name, f"{name} is False"

    def _leaf(self, node: Condition) -> int:
        found = self._place.get(node)
        if found is None:
            found = self._place[node] = len(self.leaves)
            self.leaves.append(node)
            self._lines.append(f"l{found} = {_code(node, found)}")
        return found


def _code(node: Any, number: int) -> str:
    walked = f"holds(L[{number}], P)"
    if isinstance(node, fc.Flag):
        return f"g({node.key!r})"
    if isinstance(node, ex.Among):
        return f"None if (x := g({node.fact.key!r})) is None else x in {node.values!r}"
    if isinstance(node, ex.Includes) and len(node.values) == 1:
        return f"None if (x := g({node.fact.key!r})) is None else {node.values[0]!r} in x"
    if isinstance(node, ex.Comparison):
        return _comparison(node) or walked
    return walked


def _comparison(node: ex.Comparison) -> str | None:
    """A plain number or step against a positive figure; `None` where bounds have to be weighed."""
    if not isinstance(node.right, ex.Constant) or isinstance(node.right.value, bool):
        return None
    figure = node.right.value
    if not isinstance(figure, int) or not isinstance(node.left, fc.Number | fc.Scale):
        return None
    if isinstance(node.left, fc.Scale):
        if node.left.floor is not None or node.left.ceiling is not None:
            return None
        decided = figure <= 0 or (figure >= len(node.left.steps) - 1 and node.op in (">", "<="))
    else:
        decided = figure <= 0
    if decided:
        return None
    op = "==" if node.op == "=" else node.op
    return f"None if (x := g({node.left.key!r})) is None else x {op} {figure}"
