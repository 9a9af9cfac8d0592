"""Cache keys: when two profiles may share what was worked out of a condition or an amount for one of them.

**The contract.** What a node comes to for one profile (`evaluate.holds` or `bounds`, and `reasons.undecided`) may be used for
another one only if both have the same key for it. Keys are equal only if

1. every fact that the node reads has the same value in both, or is left out of both; left out, it is denied by a closed
   section in both or in neither;
2. every list that it reads is left out of both (denied in both or in neither), or has as many rows in both, and of each row
   in turn what is asked of the rows comes to the same (met, or not, or the same unknown), it stands for as many things, and
   every fact that its value is worked out from is as in 1;
3. where the node reads the day, both count on the same day, and say what they say as of the same day;
4. where it reads whose profile it is, both are of the same kind and tell of the same sides.

`reads` says what a node reads: the facts that it and the nodes below it name, and those that speak where such a fact is silent
(`Fact.beside`); its lists; and of each kind of node whether it reads the day (`reads_day`), whose profile it is (`reads_sides`),
or more than a key can hold (`reads_siblings`: then nothing is shared). A test walks every kind of node over profiles that note
what is asked of them, so that a node which reads more than it says is found (`tests/assess/test_cache_keys.py`).

Example. `Jobs.number(Jobs.new) >= 10` reads the list `jobs`. A firm that lists eight new jobs in one row and an old one in
another has the key `((True, 8), (False, 1))`, whatever else it says of them; so has every other firm with two such rows.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from talentcalc.clauses.facts import Fact, facts_of
from talentcalc.clauses.sections import Stated, Total

if TYPE_CHECKING:
    from collections.abc import Iterator

    from talentcalc.clauses.expressions import Expression
    from talentcalc.profile.profile import Profile

DENIED = "(denied)"
"""Stands in a key for a fact or list that is left out and that a closed section denies. No value of a fact is so."""


class Reads:
    """What some nodes read of a profile. `lists` are the nodes over lists, `siblings` that nothing may be shared."""

    __slots__ = ("day", "facts", "keys", "lists", "siblings", "sides")

    def __init__(
        self, facts: tuple[Fact, ...], lists: tuple[Total | Stated, ...], *, day: bool, sides: bool, siblings: bool
    ) -> None:
        self.facts = facts
        self.lists = lists
        self.day = day
        self.sides = sides
        self.siblings = siblings
        self.keys = frozenset((*(fact.key for fact in facts), *(node.rows.key for node in lists)))

    def __bool__(self) -> bool:
        return bool(self.keys) or self.day or self.sides or self.siblings


def reads(*roots: Expression) -> Reads:
    """What `roots` read of a profile; of a row, what is read where the rows are added up."""
    found = [node for root in roots for node in _outside_of_lists(root)]
    facts = dict.fromkeys(one for node in found for fact in facts_of(node) for one in (fact, *fact.beside()))
    lists = tuple(dict.fromkeys(node for node in found if isinstance(node, Total | Stated)))
    values = [reads(node.value) for node in lists if isinstance(node, Total)]
    return Reads(
        tuple(facts), lists,
        day=any(node.reads_day for node in found) or any(one.day for one in values),
        sides=any(node.reads_sides for node in found) or any(one.sides for one in values),
        siblings=any(node.reads_siblings for node in found) or any(one.siblings or one.lists for one in values),
    )


def _outside_of_lists(root: Expression) -> Iterator[Expression]:
    """`root` and the nodes below it, without those that are asked of the rows of a list."""
    yield root
    if not isinstance(root, Total):
        for child in root.children():
            yield from _outside_of_lists(child)


def said(fact: Fact, profile: Profile) -> Any:
    """What a key holds of a fact: its value, `DENIED`, or `None` while it is unknown."""
    value = profile.given(fact)
    return DENIED if value is None and profile.denies(fact) else value
