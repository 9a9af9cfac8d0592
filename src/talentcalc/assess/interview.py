"""An interview: the profile so far, and what an answer makes of it.

Every state is a value of its own: going back is taking the state before.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from talentcalc.assess.check import Result, check_against
from talentcalc.assess.disagreements import disagreements
from talentcalc.assess.outcomes import ELIGIBLE, POSSIBLE
from talentcalc.assess.questions import FACT, ROWS, SECTIONS_APPLYING, key_of
from talentcalc.assess.totals import totals
from talentcalc.clauses.sections import Rows
from talentcalc.profile.consistency import contradictions
from talentcalc.profile.faults import ProfileFaults
from talentcalc.profile.profile import Profile

if TYPE_CHECKING:
    import datetime
    from collections.abc import Iterable, Mapping, Sequence

    from talentcalc.assess.outcomes import Assessment
    from talentcalc.assess.questions import Question
    from talentcalc.clauses.documents import Document
    from talentcalc.clauses.expressions import Figure

COUNT = "count"
"""The fact of a row that says how many things the row stands for."""
AMOUNT = "amount"


class State:
    """An interview so far: the profile, the sides it is about, and the keys of what is not to be asked (again)."""

    __slots__ = ("profile", "sides", "skipped")

    def __init__(self, profile: Profile, sides: frozenset[str], skipped: frozenset[str] = frozenset()) -> None:
        self.profile = profile
        self.sides = sides
        self.skipped = skipped


def begin(profile: Profile, skipped: Iterable[str] = ()) -> State:
    """An interview about the sides that `profile` describes; the rows that it is written with are numbered anew."""
    sides = frozenset(profile.sides())
    return State(profile.twin(rows=profile.rows), sides, frozenset(skipped))


def begin_with_nothing(kind: str, as_of: datetime.date) -> State:
    """An interview about an applicant or an enterprise of whom nothing is known."""
    return begin(Profile(kind, {}, {}, as_of=as_of))


def examined(state: State, documents: Sequence[Document]) -> Result:
    """The profile so far against `documents`, for the sides that the interview is about."""
    whole = check_against(state.profile, list(documents))
    found = [one for one in whole.assessments if not state.sides.isdisjoint(one.program.sides)]
    return Result(state.profile, found, totals(found))


def answered(state: State, question: Question, value: Any) -> State:
    """The state after an answer. Raises `ProfileFaults` where it contradicts what was said before.

    `value` is, for a fact, the value as the fact reads it; for flags, whether each holds by its name (`None`: not
    known); for rows, the count of each row (`None`: not said), none for no rows; for the opening question,
    the keys of the sections that apply.
    """
    section, row = question.section, question.row
    if section is None:
        return _with_sections(state, question, value)
    if question.form == ROWS:
        rows = [{} if count is None else {f"{section.key}.{COUNT}": count} for count in value if count != 0]
        return _changed(state, rows={**state.profile.rows, section.key: rows})
    given = {question.facts[0].name: value} if question.form == FACT else value
    skipped = {key_of(section.key, row, name) for name, one in given.items() if one is None}
    if question.again and already_said(state.profile, question) == value:
        skipped.add(question.key)
    said = {f"{section.key}.{name}": one for name, one in given.items() if one is not None}
    if row is None:
        return _changed(state, values={**state.profile.values, **said}, skipped=skipped)
    rows = [dict(one) for one in state.profile.rows[section.key]]
    rows[row - 1] |= said
    return _changed(state, rows={**state.profile.rows, section.key: rows}, skipped=skipped)


def already_said(profile: Profile, question: Question) -> Any:
    """What is said so far of the fact that `question` asks; `None` for nothing."""
    fact, row = question.facts[0], question.row
    if row is None:
        return profile.value(fact)
    views = profile.each(fact.section) or []  # type: ignore[arg-type]
    return views[row - 1].value(fact)


def _with_sections(state: State, question: Question, applying: Iterable[str]) -> State:
    """The sections that were offered and do not apply are closed."""
    chosen = set(applying)
    left_out = [section for section in question.sections if section.key not in chosen]
    rows: dict[str, list[Any]] = {section.key: [] for section in left_out if issubclass(section, Rows)}
    closed = {section.key for section in left_out} - rows.keys()
    return _changed(
        state, rows={**state.profile.rows, **rows}, closed=state.profile.closed | closed, skipped={SECTIONS_APPLYING}
    )


def not_known(state: State, question: Question) -> State:
    """The state after "don't know": what was asked is not asked again."""
    if question.section is None or not question.facts:
        return _changed(state, skipped={question.key})
    return _changed(state, skipped={key_of(question.section.key, question.row, fact.name) for fact in question.facts})


def _changed(
    state: State, *, values: Mapping[str, Any] | None = None, rows: Mapping[str, Any] | None = None,
    closed: frozenset[str] | None = None, skipped: Iterable[str] = (),
) -> State:
    old = state.profile
    profile = old.twin(values=values, rows=rows, closed=closed)
    faults = contradictions(profile) + disagreements(profile)
    if faults:
        raise ProfileFaults(profile.source, faults)
    return State(profile, state.sides, state.skipped | frozenset(skipped))


def settled(before: Result, after: Result) -> dict[str, list[Assessment]]:
    """What became certain from one result to the next, by its outcome, in the documents' order.

    Under `AMOUNT` stands what was eligible before and has another amount now.
    """
    known = {one.program.id: one for one in before.assessments}
    found: dict[str, list[Assessment]] = {}
    for one in after.assessments:
        was = known.get(one.program.id)
        if one.outcome != POSSIBLE and (was is None or was.outcome != one.outcome):
            found.setdefault(one.outcome, []).append(one)
        elif was is not None and one.outcome == ELIGIBLE and _figures(was) != _figures(one):
            found.setdefault(AMOUNT, []).append(one)
    return found


def _figures(one: Assessment) -> tuple[Figure | None, ...]:
    return one.low, one.high, one.possible_high
