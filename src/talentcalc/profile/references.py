"""What rows call each other: their names, and the decisions and receipts that point to them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from talentcalc.clauses.refusals import nearest
from talentcalc.clauses.text import Text, both
from talentcalc.profile.faults import Fault
from talentcalc.profile.history import Decisions, Received
from talentcalc.profile.profile import is_there

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from typing import Any

    from talentcalc.clauses.facts import Fact
    from talentcalc.clauses.sections import Rows
    from talentcalc.profile.profile import Profile

    Named = dict[str, str]
    """Where each name of a row stands: the key of its list with its number, `jobs[2]`."""

ANOTHER_NAME = Text("与 {key} 不同的名称", "another name than {key}")
THE_SAME = Text("与 {key} 相同", "the same as {key}")
A_ROW = Text("某一行的名称（name）", "the name of a row")
WHAT_FOR = Text("用途（purpose）或项目编号（program）", "a purpose or a program id")
WHICH_PROGRAM = Text("项目编号（program）", "a program id")


def misreferences(profile: Profile) -> list[Fault]:
    """Names given twice, rows that are not there, receipts for nothing, decisions that contradict each other."""
    names: Named = {}
    found = [*_names(profile, names)]
    decided: dict[tuple[str | None, str | None], tuple[str, str]] = {}
    for place, row in _rows(profile, Decisions):
        found += _points_nowhere(place, row, Decisions.row, names)
        found += _contradicting(place, row, decided)
    for place, row in _rows(profile, Received):
        found += _points_nowhere(place, row, Received.row, names)
        if Received.purpose.key not in row and Received.program.key not in row:
            found.append(Fault("missing", f"{place}.{Received.purpose.name}", accepted=WHAT_FOR))
    return found


def _rows(profile: Profile, rows: type[Rows]) -> Iterator[tuple[str, Mapping[str, Any]]]:
    """The rows that stand for something, each with where it stands."""
    for number, row in enumerate(profile.rows.get(rows.key, ()), 1):
        if is_there(rows.key, row):
            yield f"{rows.key}[{number}]", row


def _names(profile: Profile, names: Named) -> Iterator[Fault]:
    """Names that two rows have; all of them are put into `names`."""
    for key, listed in profile.rows.items():
        own = f"{key}.name"
        for number, row in enumerate(listed, 1):
            name = row.get(own)
            if name is None or not is_there(key, row):
                continue
            first = names.setdefault(name, f"{key}[{number}]")
            if first != f"{key}[{number}]":
                yield Fault(
                    "contradiction", f"{key}[{number}].name", found=name, accepted=both(ANOTHER_NAME, key=f"{first}.name"),
                    other=f"{first}.name", beside=name,
                )


def _points_nowhere(place: str, row: Mapping[str, Any], fact: Fact, names: Named) -> Iterator[Fault]:
    name = row.get(fact.key)
    if name is not None and name not in names:
        yield Fault("value", f"{place}.{fact.name}", found=name, accepted=A_ROW, nearest=nearest(name, names))


def _contradicting(
    place: str, row: Mapping[str, Any], decided: dict[tuple[str | None, str | None], tuple[str, str]]
) -> Iterator[Fault]:
    """Another outcome for the same program and row than one told before; `decided` keeps where each was told."""
    program, outcome = row.get(Decisions.program.key), row.get(Decisions.outcome.key)
    if program is None:
        yield Fault("missing", f"{place}.{Decisions.program.name}", accepted=WHICH_PROGRAM)
    elif outcome is not None:
        key = f"{place}.{Decisions.outcome.name}"
        first, before = decided.setdefault((program, row.get(Decisions.row.key)), (key, outcome))
        if before != outcome:
            yield Fault(
                "contradiction", key, found=outcome, accepted=both(THE_SAME, key=first), other=first, beside=before
            )
