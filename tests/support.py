"""What the tests share: a profile from TOML text, and what one program makes of it."""

from __future__ import annotations

import datetime

from talentcalc.assess.check import Result, check
from talentcalc.assess.outcomes import Assessment
from talentcalc.profile.profile import Profile
from talentcalc.profile.reading import parse_profile


def profile(toml: str, as_of: str = "2022-06-01") -> Profile:
    """The profile that `toml` describes, as it counts on `as_of`."""
    return parse_profile(toml.encode(), "test", as_of=datetime.date.fromisoformat(as_of))


def checked(document: str, toml: str, as_of: str = "2022-06-01") -> Result:
    """The profile against one document, stacking included."""
    return check(profile(toml, as_of), (document,))


def assessed(program: str, toml: str, as_of: str = "2022-06-01") -> Assessment:
    """What one program comes to."""
    return checked(program.partition("/")[0], toml, as_of)[program]


def outcome(program: str, toml: str, as_of: str = "2022-06-01") -> str:
    """The outcome of one program."""
    return assessed(program, toml, as_of).outcome
