"""Single conditions as Python text, and what a profile says of all that a tree asks as one key.

The text speaks of the values through a getter (`g` for the profile, `r.get` for a row of a list), of the rows
as `R`, of the as-of date as `A` and of the profile's own day as `O`. Objects that it needs go into a namespace.
"""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Any

from talentcalc.assess.evaluate import holds, inside
from talentcalc.clauses import expressions as ex
from talentcalc.clauses import facts as fc
from talentcalc.clauses import formulas as fm
from talentcalc.clauses import sections as sc
from talentcalc.clauses.calendar import completed_months, completed_years
from talentcalc.profile.profile import APPLICANT, Profile, denial
from talentcalc.profile.things import MAY_LACK

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from talentcalc.clauses.expressions import Condition, Expression, Quantity

    Names = dict[str, Any]

PERIODS = {"years": completed_years, "months": completed_months}
"""What the text calls by name."""
SILENT = Profile(APPLICANT, {}, {}, as_of=datetime.date(2000, 1, 1))
"""A profile that says nothing."""


class Asked:
    """What some trees ask: facts of their own, and lists, each with what is asked of a row.

    Of a row, single conditions count by their truth (`decided`), other facts by their value (`raw`). Facts that
    are asked only while there are rows to weigh stand in `beside`. `of_whom`: it matters whose profile it is; `told`: what is said counts apart from what closing says.
    """

    def __init__(self, nodes: Iterable[Expression]) -> None:
        self.facts: dict[fc.Fact, None] = {}
        self.beside: dict[fc.Fact, None] = {}
        self.decided: dict[str, dict[Condition, None]] = {}
        self.raw: dict[str, dict[fc.Fact, None]] = {}
        self.of_whom = False
        self.told = False
        for node in nodes:
            self._ask(node, None)

    def _ask(self, node: Any, rows: str | None) -> None:
        if isinstance(node, sc.Total | sc.Stated):
            rows = node.rows.key
            self.decided.setdefault(rows, {})
            self.raw.setdefault(rows, {})
        if rows is not None and isinstance(node, ex.Condition):
            facts = _all_facts(node)
            if len(facts) == 1 and facts[0].section.key == rows and text(node, "r.get", {}) is not None:
                self.decided[rows][node] = None
                return
        self.told |= isinstance(node, ex.Answered)
        self.of_whom |= isinstance(node, fc.Own | ex.BySide)
        for fact in _own_facts(node):
            asked = self.facts if rows is None else self.raw[rows] if fact.section.key == rows else self.beside
            asked[fact] = None
        for child in node.children():
            self._ask(child, rows)

    def given(self) -> list[str]:
        """The texts of what tells that a profile says anything of it."""
        return [f"{rows!r} in R" for rows in self.raw] + [f"g({fact.key!r}) is not None" for fact in self.facts]

    def key(self, names: Names) -> str:
        """The text of a tuple that is the same for profiles that say the same."""
        parts = [f"g({fact.key!r})" for fact in {**self.facts, **self.beside}]
        parts += [f"g({denial(fact)!r})" for fact in {**self.facts, **self.beside} if _may_be_denied(fact)]
        for rows in self.raw:
            row = [str(text(leaf, "r.get", names)) for leaf in self.decided[rows]]
            row += [f"r.get({key!r})" for key in (*(fact.key for fact in self.raw[rows]), f"{rows}.count", "complete")]
            parts.append(f"{rows!r} in R and tuple([({', '.join(row)}) for r in R[{rows!r}]])")
        raw = [fact for facts in (self.facts, self.beside, *self.raw.values()) for fact in facts]
        if any(isinstance(fact, fc.Dated | fc.Age) for fact in raw):
            parts.append("A")
        if any(isinstance(fact, fc.Age) for fact in raw):
            parts.append("O")
        if self.of_whom:
            parts.append("P.kind, *P.sides()")
        return f"({''.join(f'{part}, ' for part in parts)})"


def _own_facts(node: Expression) -> Iterable[fc.Fact]:
    """The facts a node names, and those that speak where they are silent."""
    for fact in fc.facts_of(node):
        yield fact
        if isinstance(fact, fc.Scale):
            yield from (one for one in (fact.floor, fact.ceiling) if one is not None)
        if isinstance(fact, fc.Place):
            yield from _standing_in(fact)


def _standing_in(fact: fc.Place) -> Iterable[fc.Fact]:
    """The places that may stand in for one, and what tells that they surely do."""
    while fact.otherwise is not None:
        yield fact.otherwise
        if fact.surely is not None:
            yield fact.surely
        fact = fact.otherwise


def _all_facts(root: Expression) -> list[fc.Fact]:
    return [fact for node in ex.nodes(root) for fact in _own_facts(node)]


def text(node: Condition, get: str, names: Names) -> str | None:
    """The condition as an expression that is true, false or `None`; `None` where the tree has to be walked."""
    if isinstance(node, fc.Flag):
        return f"{get}({node.key!r})"
    if isinstance(node, fc.Among):
        return f"None if (x := {get}({node.fact.key!r})) is None else x in {node.values!r}"
    if isinstance(node, fc.Includes):
        found = f"{node.values[0]!r} in x" if len(node.values) == 1 else f"not {_named(frozenset(node.values), names)}.isdisjoint(x)"
        return f"None if (x := {get}({node.fact.key!r})) is None else {found}"
    if isinstance(node, fc.Lies):
        areas = _named(_Areas(node.areas), names)
        return f"{areas}[x] if (x := {get}({node.fact.key!r})) else {_stood_in(node, areas, get)}"
    if isinstance(node, ex.Comparison):
        return _compared(node, get, names)
    return None


def _stood_in(node: fc.Lies, areas: str, get: str) -> str:
    """What can be told while the place is not said: by those that may stand in for it, and by what is closed."""
    unsaid = f"g({denial(node.fact)!r})" if get == "g" and _may_be_denied(node.fact) else "None"
    told = f"None if {areas}[x] else {unsaid}" if node.as_said else f"{areas}[x] or {unsaid}"
    fact, surely, found = node.fact, "True", ""
    while fact.otherwise is not None:
        surely += " and False" if fact.surely is None else f" and {get}({fact.surely.key!r})"
        fact = fact.otherwise
        found += f"({areas}[x] if {surely} else {told}) if (x := {get}({fact.key!r})) else "
    return found + unsaid


def _may_be_denied(fact: fc.Fact) -> bool:
    """A closed profile may say of the date or place that it does not apply."""
    return (isinstance(fact, fc.Dated) or (isinstance(fact, fc.Place) and fact.closed is not None)) and (
        not fact.always or fact in MAY_LACK
    )


def _named(thing: Any, names: Names) -> str:
    name = f"t{len(names)}"
    names[name] = thing
    return name


def _compared(node: ex.Comparison, get: str, names: Names) -> str | None:
    """A fact, or the time since a date, against a whole figure."""
    figure = node.right.value if isinstance(node.right, ex.Constant) else None
    if type(figure) is not int or figure <= 0:
        return None
    left = node.left
    if isinstance(left, fc.Scale):
        facts = [left, *(one for one in (left.floor, left.ceiling) if one is not None)]
        return f"{_named(_Steps(node, facts), names)}[{', '.join(f'{get}({fact.key!r})' for fact in facts)},]"
    return _plain(left, f"{'==' if node.op == '=' else node.op} {figure}", get, (node, names))


def _plain(node: Quantity, test: str, get: str, whole: tuple[ex.Comparison, Names]) -> str | None:
    """`test` on a number or on a time, unknown while that is; `None` where bounds have to be weighed.

    So they have to where a closed profile may deny that there was such a day. Of a row, what it says is not all that counts.
    """
    if isinstance(node, fc.Age):
        aged = _named(_of_age(whole[0], node), whole[1])
        return f"None if (x := {get}({node.key!r})) is None else x {test} if A == O else {aged}(x, O, A)"
    if isinstance(node, fc.Number) and not node.least:
        return f"None if (x := {get}({node.key!r})) is None else x {test}"
    if isinstance(node, fc.Elapsed) and not (get == "g" and _may_be_denied(node.fact)):
        return f"None if (x := {get}({node.fact.key!r})) is None else {node.unit}(x, A) {test}"
    if isinstance(node, fm.Otherwise):
        second = _plain(node.second, test, get, whole)
        first = node.first
        if second is not None and isinstance(first, fc.Elapsed) and not _may_be_denied(first.fact):
            return f"{first.unit}(x, A) {test} if (x := {get}({first.fact.key!r})) is not None else {second}"
    return None


def _of_age(node: ex.Comparison, age: fc.Age) -> Callable[[int, datetime.date, datetime.date], bool | None]:
    """Whether `node` holds of somebody so old on the first day, on the second one."""
    return lambda years, own_day, day: holds(node, Profile(APPLICANT, {age.key: years}, {}, as_of=day, own_day=own_day))


class _Areas(dict[str, "bool | None"]):
    """Whether a place lies in some areas, worked out once a place."""

    def __init__(self, areas: tuple[str, ...]) -> None:
        super().__init__()
        self._areas = areas

    def __missing__(self, place: str) -> bool | None:
        found = self[place] = inside(place, self._areas)
        return found


class _Steps(dict[tuple["int | None", ...], "bool | None"]):
    """What a comparison of a scale comes to, by its step, and by those that bound it; worked out once each."""

    def __init__(self, node: Condition, facts: list[fc.Scale]) -> None:
        super().__init__()
        self._node = node
        self._facts = [fact.key for fact in facts]

    def __missing__(self, steps: tuple[int | None, ...]) -> bool | None:
        said = {key: step for key, step in zip(self._facts, steps, strict=True) if step is not None}
        found = self[steps] = holds(self._node, Profile(APPLICANT, said, {}, as_of=SILENT.as_of))
        return found
