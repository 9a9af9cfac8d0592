"""What authorities decided on a program, and on single rows of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from talentcalc.assess.evaluate import holds
from talentcalc.clauses.expressions import nodes
from talentcalc.clauses.sections import Stated, Total

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from talentcalc.clauses.programs import Program
    from talentcalc.clauses.sections import Rows
    from talentcalc.profile.profile import Profile

REFUSAL, NO_ENTRY, ENTRY = "refused", "not-put-up", "put-up"
GIVEN = frozenset({"granted", "selected"})


class Decided(NamedTuple):
    """Decisions on one program.

    `whole` is the one on all of it, `profile` the profile without the rows that were refused, or that were not put
    up for a contest; `out` says which of the two. `given` are the rows granted or selected on their own.
    """

    profile: Profile
    whole: str | None = None
    out: str | None = None
    given: tuple[Mapping[str, Any], ...] = ()


def decided(program: Program, profile: Profile) -> Decided:
    """What was decided on `program`: a row that is named by its own decision, the others by what is said of all."""
    if "decisions" not in profile.rows:
        return Decided(profile)
    told = profile.decisions(program.id)
    whole = told.pop(None, None)
    sections = {found[0] for name in told if name is not None and (found := profile.named(name)) is not None}
    if not sections:
        return Decided(profile, whole)
    said = [
        (section, row, told.get(row.get(f"{section}.name"), whole))
        for section in sorted(sections) for row in profile.rows[section]
    ]
    put_up = program.contest and any(outcome in (ENTRY, *GIVEN) for _, _, outcome in said)
    stays = [one for one in said if _stays(one[2], program, put_up=put_up)]
    out = REFUSAL if any(outcome == REFUSAL for _, _, outcome in said) else NO_ENTRY if len(stays) < len(said) else None
    given = tuple(row for _, row, outcome in stays if outcome in GIVEN)
    if put_up:
        whole = ENTRY
    elif (whole == REFUSAL and stays) or (whole in GIVEN and len(given) < len(stays)):
        whole = None  # of the rows that stay, each has its own
    seen = profile
    for section in sections:
        seen = seen.with_rows(section, [row for where, row, _ in stays if where == section])
    return Decided(seen, whole, out, given)


def _stays(outcome: str | None, program: Program, *, put_up: bool) -> bool:
    """A row counts: it was not refused, and where rows are put up for a contest it is one of them."""
    if put_up:
        return outcome in (ENTRY, *GIVEN)
    return outcome != REFUSAL and not (program.contest and outcome == NO_ENTRY)


def given_rows(program: Program, profile: Profile, given: tuple[Mapping[str, Any], ...]) -> tuple[list[int], bool]:
    """The rows granted that surely count, by the identity of what they say, and whether no other one may count."""
    ids = {id(row) for row in given}
    told = [
        (id(row.row), holds(node.where, row))
        for node in _asked(program) if isinstance(node, Total) for row in profile.each(node.rows) or ()
    ]
    return [row for row, met in told if met and row in ids], all(row in ids for row, met in told if met is not False)


def asks_row(program: Program, profile: Profile, row: Mapping[str, Any]) -> bool:
    """The program may pay for that row of the profile."""
    return any(
        one.row is row and (isinstance(node, Stated) or holds(node.where, one) is not False)
        for node in _asked(program) for one in profile.each(node.rows) or ()
    )


def lists(program: Program) -> set[type[Rows]]:
    """The lists whose rows the program is about."""
    return {node.rows for node in _asked(program)}


def _asked(program: Program) -> Iterator[Total | Stated]:
    """Wherever the program asks a list."""
    roots = [one for one in (program.when, program.amount.low, program.amount.high) if one is not None]
    return (node for root in roots for node in nodes(root) if isinstance(node, Total | Stated))
