"""The trees of many programs written out once as one Python function, for the same answers faster.

Every leaf (a fact asked, a figure compared) and every named condition becomes a local variable that is
true, false or `None`; every program becomes two expressions of plain `and` and `or` over them, one for
"surely true" and one for "surely false". What only programs of one territory ask is not computed where that
territory is surely another. Leaves over lists of rows are still walked, but only where the list is given.

With the answer comes a key: two profiles with the same key for a program have the same facts missing and
the same questions open.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from talentcalc.assess.evaluate import holds
from talentcalc.assess.outcomes import condition_of, without_judgement
from talentcalc.assess.reasons import undecided
from talentcalc.clauses import expressions as ex
from talentcalc.clauses import facts as fc
from talentcalc.clauses.calendar import completed_months, completed_years
from talentcalc.places import within

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from talentcalc.clauses.expressions import Condition, Quantity
    from talentcalc.clauses.programs import Program
    from talentcalc.profile.profile import Profile

    Pair = tuple[str, str]
    """A condition as two expressions: surely true, surely false."""

HEAD = """\
def decide(P):
    g, R, A = P.filled().get, P.rows, P.as_of
    C = P.complete or P.closed
    out = []
    add = out.append
"""
PROGRAM = """\
m = True if {true} else False if {false} else None
if m is not False:
    add(({number}, m, ({key})))"""


class Written:
    """Numbered programs whose conditions are decided together.

    `decide(profile)` lists what is not surely ineligible: the program's number, whether its condition holds
    (`True` or `None`), and the key of what is unknown of it; not always in the order they were given.
    `source` is the function's text.
    """

    def __init__(self, programs: Sequence[tuple[int, Program]]) -> None:
        self._lines: dict[str, str] = {}
        self._below: dict[str, set[str]] = {}
        self._variables: dict[Condition, tuple[str, str]] = {}
        self._names: dict[str, Any] = {
            "holds": holds, "years": completed_years, "months": completed_months, "mark": _mark,
        }
        written = [self._program(number, program) for number, program in programs]
        self.source = HEAD + "\n".join(f"    {line}" for line in self._body(written)) + "\n    return out\n"
        exec(compile(self.source, "<clauses written out>", "exec"), self._names)  # noqa: S102 -- our own text
        self.decide: Callable[[Profile], list[tuple[int, bool | None, Any]]] = self._names["decide"]

    def _program(self, number: int, program: Program) -> tuple[str | None, set[str], str]:
        """The variable of the program's territory, the variables it uses, and its lines."""
        used: set[str] = set()
        keys: dict[str, None] = {}
        territory = program.territory()
        shared = None if territory is None else self._variable(territory)[0]
        true, false = self._pair(condition_of(program), used, keys)
        key = "".join(f"{one}, " for one in keys)
        return shared, used, PROGRAM.format(true=true, false=false, number=number, key=key)

    def _body(self, written: list[tuple[str | None, set[str], str]]) -> list[str]:
        """All lines: what several territories share first, then each territory's own under its condition."""
        groups: dict[str | None, set[str]] = {}
        for shared, used, _ in written:
            groups.setdefault(shared, set()).update(*(self._reach(one) for one in used))
        users: dict[str, int] = {}
        for variables in groups.values():
            for one in variables:
                users[one] = users.get(one, 0) + 1
        first = {one for one, times in users.items() if times > 1} | groups.get(None, set())
        first |= {one for shared in groups if shared is not None for one in self._reach(shared)}
        body = [line for one, line in self._lines.items() if one in first]
        for shared, variables in groups.items():
            own = [line for one, line in self._lines.items() if one in variables - first]
            own += [line for other, _, lines in written if other == shared for line in lines.split("\n")]
            body += own if shared is None else [f"if {shared} is not False:", *(f"    {line}" for line in own)]
        return body

    def _reach(self, variable: str) -> set[str]:
        return {variable}.union(*(self._reach(one) for one in self._below[variable]))

    def _pair(self, node: Any, used: set[str], keys: dict[str, None]) -> Pair:
        if isinstance(node, ex.Not):
            true, false = self._pair(node.part, used, keys)
            return false, true
        if isinstance(node, ex.All | ex.AnyOf):
            pairs = [self._pair(part, used, keys) for part in node.parts]
            every = " and ".join(f"({t})" for t, _ in pairs), " or ".join(f"({f})" for _, f in pairs)
            some = " or ".join(f"({t})" for t, _ in pairs), " and ".join(f"({f})" for _, f in pairs)
            return every if isinstance(node, ex.All) else some
        if isinstance(node, ex.Truth):
            return str(node.value is True), str(node.value is False)
        variable, key = self._variable(node)
        used.add(variable)
        keys[key] = None
        return variable, f"{variable} is False"

    def _variable(self, node: Condition) -> tuple[str, str]:
        """The variable of a leaf or named condition, and the expression that goes into keys for it."""
        if node not in self._variables:
            self._variables[node] = self._named(node) if isinstance(node, ex.Named) else self._leaf(node)
        return self._variables[node]

    def _named(self, node: ex.Named) -> tuple[str, str]:
        used: set[str] = set()
        keys: dict[str, None] = {}
        true, false = self._pair(node.part, used, keys)
        sober = without_judgement(node)
        calm = None if sober is None else self._variable(sober)[0]
        name = f"n{len(self._lines)}"
        self._names[f"D{name}"] = {}
        unknown = f"mark(D{name}, ({''.join(f'{one}, ' for one in keys)}))"
        known = name
        if calm is not None:  # what is met only by words of judgement is another answer
            used.add(calm)
            known = f"({name} if {calm} is {name} else -1)"
        value = f"True if {true} else False if {false} else None"
        self._lines[name] = f"{name} = {value}; k{name} = {unknown} if {name} is None else {known}"
        self._below[name] = used
        return name, f"k{name}"

    def _leaf(self, node: Condition) -> tuple[str, str]:
        lists = {one.rows.key for one in ex.nodes(node) if isinstance(one, ex.Total | ex.Stated)}
        sober = without_judgement(node) if lists else None
        calm = None if sober is None else self._variable(sober)[0]
        name = f"l{len(self._lines)}"
        self._below[name] = set() if calm is None else {calm}
        line = f"{name} = {self._code(node, name)}"
        asked = {fact.key for one in ex.nodes(node) for fact in fc.facts_of(one)}
        if not lists and len(asked) <= 1:
            self._lines[name] = line
            return name, name
        self._names[f"D{name}"] = {}
        self._names[f"U{name}"] = lambda profile: tuple(undecided(node, profile))
        elsewhere = any(key.partition(".")[0] not in lists for key in asked)
        given = "True" if elsewhere else " or ".join(f"{one!r} in R" for one in sorted(lists))
        known = name if calm is None else f"({name} if {calm} is {name} else -1)"
        self._lines[name] = f"{line}; k{name} = mark(D{name}, U{name}(P)) if {name} is None and ({given}) else {known}"
        return name, f"k{name}"

    def _code(self, node: Any, name: str) -> str:
        self._names[f"W{name}"] = node
        walked = f"holds(W{name}, P)"
        if isinstance(node, fc.Flag):
            return f"g({node.key!r})"
        if isinstance(node, ex.Among):
            return f"None if (x := g({node.fact.key!r})) is None else x in {node.values!r}"
        if isinstance(node, ex.Includes):
            self._names[f"V{name}"] = frozenset(node.values)
            found = f"{node.values[0]!r} in x" if len(node.values) == 1 else f"not V{name}.isdisjoint(x)"
            return f"None if (x := g({node.fact.key!r})) is None else {found}"
        if isinstance(node, ex.Lies):
            return self._lies(node, name)
        if isinstance(node, ex.Comparison):
            return self._comparison(node, walked)
        return walked

    def _lies(self, node: ex.Lies, name: str) -> str:
        self._names[f"P{name}"] = _Areas(node.areas)
        place: fc.Place | None = node.fact
        asked = []
        while place is not None:
            asked.append(f"g({place.key!r})")
            place = place.otherwise
        return f"P{name}[x] if (x := {' or '.join(asked)}) else None"

    def _comparison(self, node: ex.Comparison, walked: str) -> str:
        """A plain fact against a figure; anything else is walked, a list only where it is given or closed."""
        figure = node.right.value if isinstance(node.right, ex.Constant) else None
        if type(figure) is not int or figure <= 0:
            return walked
        test = f"{'==' if node.op == '=' else node.op} {figure}"
        if isinstance(node.left, ex.Total):
            absent = {">=": None, ">": None, "=": None}.get(node.op, walked)
            return f"{walked} if {node.left.rows.key!r} in R or C else {absent}"
        return _plain(node.left, test) or walked


def _plain(node: Quantity, test: str) -> str | None:
    """`test` on a number or on the time since a date, unknown while that is; `None` where bounds have to be weighed."""
    if isinstance(node, fc.Scale):
        return _scale(node, test) if node.ceiling is None and node.floor is None else None
    if isinstance(node, fc.Number):
        return f"None if (x := g({node.key!r})) is None else x {test}"
    if isinstance(node, ex.Elapsed) and node.fact.always:
        return f"None if (x := g({node.fact.key!r})) is None else {node.unit}(x, A) {test}"
    if isinstance(node, ex.Otherwise) and isinstance(node.first, ex.Elapsed) and node.first.fact.always:
        second = _plain(node.second, test)
        since = f"{node.first.unit}(x, A) {test} if (x := g({node.first.fact.key!r})) is not None"
        return None if second is None else f"{since} else {second}"
    return None


def _scale(node: fc.Scale, test: str) -> str | None:
    """Unknown only where some step passes the test and some does not."""
    decided = {eval(f"{step} {test}") for step in range(len(node.steps))}  # noqa: S307 -- our own text
    return f"None if (x := g({node.key!r})) is None else x {test}" if len(decided) > 1 else None


class _Areas(dict[str, "bool | None"]):
    """Whether a place lies in some areas, worked out once a place."""

    def __init__(self, areas: tuple[str, ...]) -> None:
        super().__init__()
        self._areas = areas

    def __missing__(self, place: str) -> bool | None:
        answers = {within(place, area) for area in self._areas}
        found = self[place] = True if True in answers else None if None in answers else False
        return found


def _mark(known: dict[Any, int], unknown: tuple[Any, ...]) -> int:
    """A number for what is unknown, the same for the same; 2 and up, apart from true and false."""
    return known.setdefault(unknown, len(known) + 2)
