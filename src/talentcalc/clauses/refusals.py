"""Why a value of a profile is refused."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable

    from talentcalc.clauses.text import Text


class Refused(ValueError):
    """A value that a fact does not take.

    `kind` is `type`, `value`, `range` or `ambiguous`; `nearest` holds accepted values like the one found.
    """

    def __init__(self, kind: str, found: Any, accepted: Text, nearest: tuple[str, ...] = ()) -> None:
        super().__init__(f"{found!r}: {accepted.en}")
        self.kind = kind
        self.found = found
        self.accepted = accepted
        self.nearest = nearest


def nearest(word: str, known: Iterable[str], most: int = 3) -> tuple[str, ...]:
    """The known words most like `word`, best first."""
    import difflib  # noqa: PLC0415 -- only a refused value pays for it

    folded = {name.casefold(): name for name in known}
    return tuple(folded[name] for name in difflib.get_close_matches(word.casefold(), folded, most, 0.6))
