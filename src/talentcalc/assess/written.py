"""The trees of many programs written out once as one Python function, for the same answers faster.

Every leaf (a fact asked, a figure compared) and every named condition becomes a local variable that is
true, false or `None`; every program becomes one expression of plain `and` and `or` over them for "surely
false". What only programs of one territory ask is not computed where that territory is surely another, and
leaves of a section of which the profile says nothing are not computed at all.

A program that is not surely false is looked up by its key: two profiles with the same key for a program have
the same answer to its condition, the same facts missing and the same questions open. What is not found is made
by walking the tree.
"""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, Any

from talentcalc.assess.evaluate import holds
from talentcalc.assess.leaves import PERIODS, SILENT, Asked, text
from talentcalc.assess.outcomes import condition_of, without_judgement
from talentcalc.assess.reasons import undecided
from talentcalc.clauses import expressions as ex
from talentcalc.clauses.facts import facts_of
from talentcalc.clauses.sections import SECTIONS

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from talentcalc.clauses.expressions import Condition
    from talentcalc.clauses.programs import Program
    from talentcalc.profile.profile import Profile

    Pair = tuple[str, str]
    """A condition as two expressions: surely true, surely false."""
    Known = dict[Any, Any]
    """What was made of one program before, by its key."""
    Make = Callable[[list[Known], int, Any, Profile], Any]
    """Makes what is not known yet of a numbered program, and keeps it under the key."""
    Measure = Callable[[Any, Any, Profile], Any]
    """Works out anew, from what the profile says, the amount of what is known of a program."""
    Answer = tuple[bool | None, Any]
    """Whether a leaf holds, and what goes into keys for it."""

HEAD = """\
def find(P, M):
    g, v, R, A, O = P.filled().get, P.values.get, P.rows, P.as_of, P.own_day
    C = P.complete or P.closed
    S = EVERY if C else P.said
    out = []
    add = out.append
"""
SIDES = """\
    sides = P.sides()
    sp, se = "person" in sides, "enterprise" in sides
"""
PROGRAM = """\
if not ({false}):
    add(M[{number}].get(k := ({key})) or make(M, {number}, k, P))"""
MEASURED = """\
if not ({false}):
    o = M[{number}].get(k := ({key})) or make(M, {number}, k, P)
    add(measure(o, (C, {told}), P) if {says} else o)"""
MOST_KEPT = 2_000
"""How many different lists of rows a leaf remembers."""


class Written:
    """Numbered programs whose conditions are decided together.

    `find(profile, known)` gives, in the order of the programs, what `known[number]` holds for those that are
    not surely ineligible; what it does not hold, `make` makes. Where the profile says something that an amount
    is worked out from, `measure` gets what was found together with what is said, as a key.
    `source` is the function's text.
    """

    def __init__(self, programs: Sequence[tuple[int, Program]], make: Make, measure: Measure) -> None:
        self._lines: dict[str, str] = {}
        self._below: dict[str, set[str]] = {}
        self._sections: dict[str, str] = {}
        self._variables: dict[Condition, tuple[str, str]] = {}
        self._keys: list[str] = []
        self._names: dict[str, Any] = {
            **PERIODS, "mark": _mark, "make": make, "measure": measure, "EVERY": frozenset(SECTIONS),
        }
        written = [self._program(number, program) for number, program in programs]
        body = "".join(f"    {line}\n" for line in self._body(written))
        head = HEAD + (SIDES if any(len(program.sides) > 1 for _, program in programs) else "")
        self.source = "\n".join(self._keys) + f"\n{head}{body}    return out\n"
        exec(compile(self.source, "<clauses written out>", "exec"), self._names)  # noqa: S102 -- our own text
        self.find: Callable[[Profile, list[Known]], list[Any]] = self._names["find"]

    def _program(self, number: int, program: Program) -> tuple[str | None, set[str], str]:
        """The variable of the program's territory, the variables it uses, and its lines."""
        used: set[str] = set()
        keys: dict[str, None] = {}
        territory = program.territory()
        shared = None if territory is None else self._variable(territory)[0]
        _, false = self._pair(condition_of(program), used, keys)
        if program.contest:
            false = f"P.complete or {false}"  # who says all and nothing of the contest was not put up
        key = "".join(f"{one}, " for one in keys)
        amount = program.amount
        asked = Asked(part for part in (amount.low, amount.high, amount.count) if part is not None)
        given = asked.given()
        if not given:
            return shared, used, PROGRAM.format(false=false, number=number, key=key)
        says = " or ".join(["C", *given])
        return shared, used, MEASURED.format(false=false, number=number, key=key, told=self._told(asked), says=says)

    def _body(self, written: list[tuple[str | None, set[str], str]]) -> list[str]:
        """All lines: what several territories share first, then the programs, each run of a territory under it."""
        groups: dict[str | None, set[str]] = {}
        for shared, used, _ in written:
            groups.setdefault(shared, set()).update(*(self._reach(one) for one in used))
        users: dict[str, int] = {}
        for variables in groups.values():
            for one in variables:
                users[one] = users.get(one, 0) + 1
        first = {one for one, times in users.items() if times > 1} | groups.get(None, set())
        first |= {one for shared in groups if shared is not None for one in self._reach(shared)}
        body = self._computed(first)
        computed: set[str | None] = {None}
        for shared, run in groupby(written, key=lambda one: one[0]):
            own = [] if shared in computed else self._computed(groups[shared] - first)
            computed.add(shared)
            own += [line for _, _, lines in run for line in lines.split("\n")]
            body += own if shared is None else [f"if {shared} is not False:", *(f"    {line}" for line in own)]
        return body

    def _computed(self, variables: set[str]) -> list[str]:
        """The lines of some variables; those of one section together, under the condition that it is said."""
        lines: list[str] = []
        together: dict[str, list[str]] = {}
        for one, section in self._sections.items():
            if one in variables:
                together.setdefault(section, []).append(one)
        for section, some in together.items():
            lines += [f"if {section!r} in S:", *(f"    {self._lines[one]}" for one in some)]
            lines += ["else:", f"    {' = '.join(some)} = None"]
        return lines + [line for one, line in self._lines.items() if one in variables and one not in self._sections]

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
        if isinstance(node, ex.BySide):
            keys["sp"] = keys["se"] = None
            (ours, not_ours), (theirs, not_theirs) = (self._pair(one, used, keys) for one in (node.person, node.enterprise))
            return f"sp and ({ours}) or se and ({theirs})", f"(not sp or ({not_ours})) and (not se or ({not_theirs}))"
        if isinstance(node, ex.Truth):
            return str(node.value is True), str(node.value is False)
        variable, key = self._variable(node)
        used.add(variable)
        keys[key] = None
        return variable, f"{variable} is False"

    def _variable(self, node: Condition) -> tuple[str, str]:
        """The variable of a leaf or named condition, and the one that goes into keys for it."""
        if node not in self._variables:
            self._variables[node] = self._made(node)
        return self._variables[node]

    def _made(self, node: Condition) -> tuple[str, str]:
        if isinstance(node, ex.Named):
            return self._named(node)
        return self._answered(node) if isinstance(node, ex.Answered) else self._leaf(node)

    def _named(self, node: ex.Named) -> tuple[str, str]:
        used: set[str] = set()
        keys: dict[str, None] = {}
        true, false = self._pair(node.part, used, keys)
        calm = self._sober(node)
        name = f"n{len(self._lines)}"
        self._names[f"D{name}"] = {}
        unknown = f"mark(D{name}, ({''.join(f'{one}, ' for one in keys)}))"
        known = name
        if calm is not None:
            used.add(calm)
            known = f"({name} if {calm} is {name} else -1 if {name} else -2)"
        value = f"True if {true} else False if {false} else None"
        self._lines[name] = f"{name} = {value}; k{name} = {unknown} if {name} is None else {known}"
        self._below[name] = used
        return name, f"k{name}"

    def _answered(self, node: ex.Answered) -> tuple[str, str]:
        """Of closed profiles the tree is walked: what they say counts apart from what closing makes of silence."""
        used: set[str] = set()
        keys: dict[str, None] = {}
        said, denied = self._pair(node.asked, used, keys)
        (yes, _), (no, _) = (self._pair(one, used, keys) for one in (node.yes, node.no))
        calm = self._sober(node)
        name = f"a{len(self._lines)}"
        marks = self._names[f"D{name}"] = {}
        self._names[f"W{name}"] = _Answers(node, marks)
        true = f"({said}) or not ({denied}) and ({yes})"
        false = f"({denied}) or not ({said}) and not ({yes}) and ({no})"
        unknown = f"mark(D{name}, ({''.join(f'{one}, ' for one in keys)}))"
        plain = f"(x := True if {true} else False if {false} else None, {unknown} if x is None else x)"
        line = f"{name}, k{name} = W{name}((C, {self._told(Asked([node]))}), P) if C else {plain}"
        if calm is not None:
            used.add(calm)
            line += f"; k{name} = k{name} if {name} is None or {calm} is {name} else -1 if {name} else -2"
        self._lines[name] = line
        self._below[name] = used
        return name, f"k{name}"

    def _sober(self, node: Condition) -> str | None:
        """The variable of the condition with its judged words left open: what is met only by them is another answer."""
        sober = without_judgement(node)
        return None if sober is None else self._variable(sober)[0]

    def _leaf(self, node: Condition) -> tuple[str, str]:
        facts = {fact for one in ex.nodes(node) for fact in facts_of(one)}
        code = text(node, "g", self._names)
        calm = None if code is not None else self._sober(node)
        name = f"l{len(self._lines)}"
        self._below[name] = set() if calm is None else {calm}
        if code is not None and len(facts) == 1:
            self._lines[name] = f"{name} = {code}"
            sections = {fact.section.key for fact in Asked([node]).facts}
            if len(sections) == 1 and holds(node, SILENT) is None:
                self._sections[name] = sections.pop()
            return name, name
        if code is not None:
            self._names[f"D{name}"] = {}
            said = "".join(f"g({key!r}) is None, " for key in sorted(fact.key for fact in facts))
            self._lines[name] = f"{name} = {code}; k{name} = mark(D{name}, ({said})) if {name} is None else {name}"
            return name, f"k{name}"
        line = self._walked(node, name)
        if calm is not None:
            line += f"; k{name} = k{name} if {name} is None or {calm} is {name} else -1 if {name} else -2"
        self._lines[name] = line
        return name, f"k{name}"

    def _walked(self, node: Condition, name: str) -> str:
        """The line of a leaf whose tree is walked, once for all who say the same of what it asks."""
        self._names[f"W{name}"] = _Answers(node, {})
        asked = Asked([node])
        line = f"{name}, k{name} = W{name}((C, {self._told(asked)}), P)"
        if holds(node, SILENT) is not None:
            return line
        return f"{line} if {' or '.join(['C', *asked.given()])} else (None, None)"

    def _told(self, asked: Asked) -> str:
        """The text of a key of what the profile says, made by a function of its own."""
        name = f"K{len(self._keys)}"
        self._keys.append(f"def {name}(g, R, A, O, P): return {asked.key(self._names)}")
        return f"{name}(g, R, A, O, P)" + (f", {name}(v, R, A, O, P)" if asked.told else "")


class _Answers(dict[Any, "Answer"]):
    """Whether a condition holds, and a key of what is unknown of it, by what is said of all that it asks."""

    def __init__(self, node: Condition, marks: dict[Any, int]) -> None:
        super().__init__()
        self._node = node
        self._marks = marks

    def __call__(self, said: Any, profile: Profile) -> Answer:
        found = self.get(said)
        if found is None:
            if len(self) >= MOST_KEPT:
                self.clear()
            met = holds(self._node, profile)
            unknown = None if met is not None else tuple(undecided(self._node, profile))
            found = self[said] = met, met if unknown is None else _mark(self._marks, unknown)
        return found


def _mark(known: dict[Any, int], unknown: tuple[Any, ...]) -> int:
    """A number for what is unknown, the same for the same; 2 and up, apart from true and false."""
    return known.setdefault(unknown, len(known) + 2)
