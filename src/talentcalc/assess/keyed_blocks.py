"""A block of profiles, as cache keys see it: what each says of what is read, and who says the same.

`assess.cache_keys` states when two profiles have the same key; here the keys of many are made together, a column for each fact,
and profiles with the same key become a group: a bit mask, bit n for the n-th profile.

    keys of `Employment.full_time` over three profiles      True, None, True
    groups                                                  {True: 0b101, None: 0b010}
"""

from __future__ import annotations

from functools import reduce
from itertools import islice
from operator import or_
from typing import TYPE_CHECKING, Any, Self

from talentcalc.assess.cache_keys import DENIED, Reads, reads
from talentcalc.clauses.sections import Total

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from talentcalc.clauses import expressions as ex
    from talentcalc.clauses.expressions import Condition
    from talentcalc.clauses.facts import Fact
    from talentcalc.clauses.sections import Rows, Stated
    from talentcalc.profile.profile import Profile

MOST_SIGNATURES = 200_000
"""How many signatures there are before all that is remembered is forgotten."""


class Memory:
    """What is remembered from block to block: the answers of leaves by their keys, and the numbers of signatures."""

    def __init__(self) -> None:
        self._same: dict[Any, Any] = {}
        self._one: dict[int, tuple[Any, Any]] = {}
        self._reads: dict[tuple[int, ...], tuple[Any, Reads]] = {}
        self._same_reads: dict[Any, Reads] = {}
        self._signatures: dict[Any, int] = {}
        self.leaves: dict[int, dict[Any, tuple[bool | None, int]]] = {}

    def one_of(self, node: Any) -> Any:
        """The first node seen that is equal to `node`: equal ones are decided once a block."""
        known = self._one.get(id(node))
        if known is None:
            known = self._one[id(node)] = node, self._same.setdefault(node, node)
        return known[1]

    def reads(self, *roots: ex.Expression) -> Reads:
        """What `roots` read of a profile: one object for all that read the same."""
        known = self._reads.get(ids := tuple(map(id, roots)))
        if known is None:
            found = reads(*roots)
            found.lists = tuple([self.one_of(node) for node in found.lists])
            same = found.facts, found.lists, found.day, found.sides, found.siblings
            known = self._reads[ids] = roots, self._same_reads.setdefault(same, found)
        return known[1]

    def signature(self, unknown: Any) -> int:
        """A number for what is unknown, the same for the same."""
        return self._signatures.setdefault(unknown, len(self._signatures))

    @property
    def is_full(self) -> bool:
        """It is time to begin with a new one."""
        return len(self._signatures) > MOST_SIGNATURES


class KeyedBlock:
    """Some profiles, or some rows of a list, and their cache keys."""

    def __init__(self, memory: Memory, profiles: Sequence[Profile]) -> None:
        self.profiles = profiles
        self.everyone = (1 << len(profiles)) - 1
        self.memory = memory
        self.bits = [1 << n for n in range(len(profiles))]
        self._row_section = getattr(profiles[0], "row_section", None) if profiles else None
        self.closing = [n for n, one in enumerate(profiles) if _closes(one)]
        self._said = _by_fact(profiles, self.bits)
        self._spoken = self._said.keys() | {key for one in profiles for key in one.rows}
        if self._row_section is not None:
            self._spoken |= {key for one in profiles for key in one.values}
        self._masks: dict[Any, int] = {}
        self._columns: dict[Any, list[Any]] = {}
        self._keys: dict[Reads, Sequence[Any]] = {}
        self._groups: dict[Reads, Mapping[Any, int]] = {}
        self._rows: dict[str, tuple[Self, Sequence[int | None]]] = {}

    def states(self, node: Condition) -> list[Any]:
        """What `node` comes to for each profile in turn: `True`, `False`, or what stands for what is unknown."""
        raise NotImplementedError

    def masked(self, name: Any, wanted: Callable[[Profile], bool]) -> int:
        """The profiles of which `wanted` is so, worked out once under that name."""
        found = self._masks.get(name)
        if found is None:
            found = self._masks[name] = sum(bit for bit, one in zip(self.bits, self.profiles, strict=True) if wanted(one))
        return found

    def groups(self, asked: Reads) -> Mapping[Any, int]:
        """The cache keys for what is read, each with the profiles that have it."""
        found = self._groups.get(asked)
        if found is None:
            found = self._groups[asked] = self._grouped(asked)
        return found

    def _grouped(self, asked: Reads) -> Mapping[Any, int]:
        one_by_one = len(asked.facts) + len(asked.lists)
        if self._is_silent(asked):
            return {None if one_by_one == 1 else (None,) * one_by_one: self.everyone}
        if one_by_one == 1 and asked.facts and not (asked.day or asked.sides or asked.siblings):
            return self._by_value(asked.facts[0])
        return _numbered(self.keys(asked), self.bits)

    def _by_value(self, fact: Fact) -> Mapping[Any, int]:
        """The groups for one fact."""
        groups = dict(self._said.get(fact.key, ())) if self._is_own(fact) else _numbered(self._column(fact), self.bits)
        silent = self.everyone & ~reduce(or_, groups.values(), 0)
        for n in self.closing if silent else ():
            if self.bits[n] & silent and self.profiles[n].denies(fact):
                groups[DENIED] = groups.get(DENIED, 0) | self.bits[n]
        if silent := silent & ~groups.get(DENIED, 0):
            groups[None] = silent
        return groups

    def _is_own(self, fact: Fact) -> bool:
        """Of a block of rows: it is a fact of the row."""
        return self._row_section is None or self._row_section == fact.section.key

    def _is_silent(self, asked: Reads) -> bool:
        """No profile says, or closes, any of it."""
        return bool(self.profiles) and not (self.closing or asked.day or asked.sides or asked.siblings) and self._spoken.isdisjoint(asked.keys)

    def keys(self, asked: Reads) -> Sequence[Any]:
        """The cache key of each profile for what is read."""
        found = self._keys.get(asked)
        if found is None:
            found = self._keys[asked] = self._made_keys(asked)
        return found

    def _made_keys(self, asked: Reads) -> Sequence[Any]:
        if asked.siblings:
            return range(len(self.profiles))
        columns = [self._column(fact) for fact in asked.facts]
        columns += [self._list_column(node) for node in asked.lists]
        if asked.day:
            columns.append([(one.as_of, one.own_day) for one in self.profiles])
        if asked.sides:
            columns.append([(one.kind, *one.sides()) for one in self.profiles])
        return columns[0] if len(columns) == 1 else list(zip(*columns, strict=True)) or [()] * len(self.profiles)

    def _column(self, fact: Fact) -> Sequence[Any]:
        """What each profile says of a fact, as `cache_keys.said` does."""
        found = self._columns.get(fact)
        if found is None:
            found = [(one.row if self._row_section and self._is_own(fact) else one.values).get(fact.key) for one in self.profiles]  # type: ignore[attr-defined]
            for n in self.closing:
                if found[n] is None and self.profiles[n].denies(fact):
                    found[n] = DENIED
            self._columns[fact] = found
        return found

    def _list_column(self, node: Total | Stated) -> Sequence[Any]:
        """What each profile's rows come to, row by row; `DENIED` or `None` for a list that is left out."""
        found = self._columns.get(id(node))
        if found is None:
            rows, lengths = self._rows_of(node.rows)
            columns: list[Sequence[Any]] = [[row.count() for row in rows.profiles]]  # type: ignore[attr-defined]
            if isinstance(node, Total):
                columns += [rows.states(node.where), rows.keys(self.memory.reads(node.value))]
            each = iter(list(zip(*columns, strict=True)))
            found = self._columns[id(node)] = [
                tuple(islice(each, length)) if length is not None else DENIED if one.is_closed(node.rows.key) else None
                for one, length in zip(self.profiles, lengths, strict=True)
            ]
        return found

    def _rows_of(self, section: type[Rows]) -> tuple[Self, Sequence[int | None]]:
        """All rows of a list as a block, and how many of them each profile has; `None` where it is left out."""
        found = self._rows.get(section.key)
        if found is None:
            listed = [one.each(section) if section.key in one.rows else None for one in self.profiles]
            rows = type(self)(self.memory, [row for some in listed for row in some or ()])
            found = self._rows[section.key] = rows, [None if some is None else len(some) for some in listed]
        return found


def _by_fact(profiles: Sequence[Profile], bits: Sequence[int]) -> dict[str, dict[Any, int]]:
    """Every fact that profiles, or rows, say themselves, by its key: the values, each with those who say it."""
    found: dict[str, dict[Any, int]] = {}
    for one, bit in zip(profiles, bits, strict=True):
        for key, value in getattr(one, "row", one.values).items():
            groups = found.setdefault(key, {})
            groups[value] = groups.get(value, 0) | bit
    return found


def _numbered(keys: Sequence[Any], bits: Sequence[int]) -> dict[Any, int]:
    """Each key with the profiles that have it."""
    groups: dict[Any, int] = {}
    for key, bit in zip(keys, bits, strict=True):
        groups[key] = groups.get(key, 0) | bit
    return groups


def _closes(one: Profile) -> bool:
    """It closes a section, itself or as a row of a list."""
    return bool(one.complete or one.closed or any("complete" in row for rows in one.rows.values() for row in rows))
