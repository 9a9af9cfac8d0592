"""Eligibility and subsidy calculator for Chinese talent policies, clause by clause.

    from talentcalc import check

    for one in check("profile.toml", documents="luzhou-2021").matching:
        print(one.program.id, one.outcome, one.low, one.high)

Nothing is loaded before a name is used.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from talentcalc.api import DocumentUnknown, Profile, ProfileFaults, Result, check, load_profile

__version__ = "0.1.0"
__all__ = ["DocumentUnknown", "Profile", "ProfileFaults", "Result", "__version__", "check", "load_profile"]

if not TYPE_CHECKING:  # a type checker would take every name for one of ours

    def __getattr__(name: str) -> object:
        if name not in __all__:
            message = f"module {__name__!r} has no attribute {name!r}"
            raise AttributeError(message)
        from talentcalc import api  # noqa: PLC0415 -- a caller who wants the version alone pays for no engine

        return getattr(api, name)

    def __dir__() -> list[str]:
        return sorted({*globals(), *__all__})
