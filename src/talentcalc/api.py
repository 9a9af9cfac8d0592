"""The library's face: a profile in whatever form a caller has it, checked against the documents."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Any

from talentcalc.assess.check import Result
from talentcalc.assess.check import check as check_profile
from talentcalc.assess.relocation import on
from talentcalc.clauses.sections import SECTIONS
from talentcalc.documents.registry import DocumentUnknown
from talentcalc.profile.faults import ProfileFaults
from talentcalc.profile.profile import Profile
from talentcalc.profile.reading import load_profile, profile_from_tables

if TYPE_CHECKING:
    import datetime
    from collections.abc import Iterable, Mapping

    from pydantic import BaseModel

    from talentcalc.clauses.facts import Fact

__all__ = ["DocumentUnknown", "Profile", "ProfileFaults", "Result", "check", "load_profile"]

UNNAMED = "<profile>"
"""What faults call a profile that was in no file."""


def check(
    profile: Profile | str | os.PathLike[str] | dict[str, Any] | BaseModel, *,
    documents: str | Iterable[str] = (), as_of: datetime.date | None = None,
) -> Result:
    """What each program of the documents comes to for `profile`, and the totals in yuan per payee.

    `profile` is a `Profile`, the path of a TOML file, the tables of one as a dict (dates as dates, money as
    `int` or `Decimal`, never `float`), or one of the models `talentcalc.profile.models.Applicant` and
    `Enterprise`. `documents` are ids, all where none is given; `as_of` overrides the profile's own day, and
    today counts where neither says one. Programs of a side that the profile does not describe are left out.

    Raises `ProfileFaults` with everything wrong with the profile, `DocumentUnknown` for an id that is none.
    """
    wanted = (documents,) if isinstance(documents, str) else tuple(documents)
    return check_profile(_profile(profile, as_of), wanted)


def _profile(given: Any, as_of: datetime.date | None) -> Profile:
    if isinstance(given, Profile):
        return given if as_of is None else on(given, as_of)
    if isinstance(given, str | os.PathLike):
        return load_profile(given, as_of=as_of)
    return profile_from_tables(given if isinstance(given, dict) else _tables(given), UNNAMED, as_of=as_of)


def _tables(model: BaseModel) -> dict[str, Any]:
    """The tables that say what a model holds. Raises `TypeError` for what is none."""
    from talentcalc.profile.models import Applicant, Enterprise  # noqa: PLC0415 -- only callers with models have pydantic

    if not isinstance(model, Applicant | Enterprise):
        message = f"a profile is a Profile, a path, a dict, an Applicant or an Enterprise, not {type(model).__name__}"
        raise TypeError(message)
    tables = model.model_dump(exclude_none=True)
    for key, given in tables.items():
        if key in SECTIONS:
            facts = SECTIONS[key].facts
            tables[key] = [_written(facts, row) for row in given] if isinstance(given, list) else _written(facts, given)
    return tables


def _written(facts: Mapping[str, Fact], table: dict[str, Any]) -> dict[str, Any]:
    return {name: facts[name].dump(value) if name in facts else value for name, value in table.items()}
