"""One program for one profile: does it apply, what does it give, what is missing, why not."""

from __future__ import annotations

from decimal import ROUND_DOWN, Context, Decimal
from typing import TYPE_CHECKING

from talentcalc.assess.evaluate import bounds, holds
from talentcalc.assess.reasons import failures, missing, open_questions
from talentcalc.clauses import amounts as am
from talentcalc.clauses.programs import ENTITLED, MONEY_FORMS, RECOGNITION, SELECTION
from talentcalc.clauses.text import Text, both
from talentcalc.clauses.wording import money, words
from talentcalc.profile.history import Received

if TYPE_CHECKING:
    from talentcalc.clauses.documents import Document
    from talentcalc.clauses.expressions import Condition, Figure
    from talentcalc.clauses.programs import Program
    from talentcalc.profile.profile import Profile

ELIGIBLE, POSSIBLE, INELIGIBLE, EXCLUDED = "eligible", "possible", "ineligible", "excluded"
OUTCOMES = {
    ELIGIBLE: Text("符合", "eligible"),
    POSSIBLE: Text("待定", "possible"),
    INELIGIBLE: Text("不符合", "ineligible"),
    EXCLUDED: Text("不重复享受", "excluded"),
}
GIVEN = frozenset({"granted", "selected"})
FEN = Decimal("0.01")
PRECISE = Context(prec=200)
"""Enough digits for whatever a profile of the largest numbers comes to: nothing is rounded on the way."""

REFUSED = Text("未通过认定或评选", "recognition or selection was refused")
NOT_PUT_UP = Text("公开评选：尚未说明是否已推荐或入选", "an open contest: not said to be put up or selected")
ALREADY = Text("该用途已从其他政策领取 {sum}", "{sum} was already received for this purpose")
RECEIVED_IN_KIND = Text("该用途已享受过", "the same purpose was already served")


class Assessment:
    """What one program comes to for one profile.

    `low` and `high` are yuan; `high` is `None` where nothing bounds it, both are where no figure is stated.
    `missing` holds keys of facts that would decide the outcome, `vague` those that would narrow the amount.
    `reasons` say why it does not match, or what the document leaves open. `notes` are remarks on this profile.
    `remembered`: the same assessment serves many profiles, and `fragment` may keep what was printed of it.
    """

    __slots__ = (
        "amount_kind", "condition", "decision", "discretion", "excluded_by", "fragment", "high", "low", "missing", "notes",
        "outcome", "program", "reasons", "remembered", "vague", "validity",
    )

    def __init__(self, program: Program, condition: Condition, outcome: str, validity: str) -> None:
        self.program = program
        self.condition = condition
        self.outcome = outcome
        self.validity = validity
        self.discretion = program.discretion
        self.decision: str | None = None
        self.amount_kind = program.amount.kind
        self.low: Figure | None = None
        self.high: Figure | None = None
        self.missing: list[str] = []
        self.vague: list[str] = []
        self.reasons: list[Text] = []
        self.notes: list[Text] = [] if program.note is None else [program.note]
        self.excluded_by: str | None = None
        self.remembered = False
        self.fragment: str | None = None

    def copy(self) -> Assessment:
        """The same assessment, to be changed on its own."""
        twin = object.__new__(Assessment)
        for slot in self.__slots__:
            setattr(twin, slot, getattr(self, slot))
        twin.remembered, twin.fragment = False, None
        return twin

    @property
    def awaits_contest(self) -> bool:
        """It is an open contest for which the profile is neither put up nor selected; in no total."""
        return self.program.contest and self.decision not in (*GIVEN, "put-up")

    @property
    def is_money(self) -> bool:
        """It counts in the sums of money."""
        return self.program.form in MONEY_FORMS


def condition_of(program: Program) -> Condition:
    """Everything that must hold: the territory at the place that counts, and the clause's own condition."""
    territory = program.territory()
    return program.when if territory is None else territory & program.when


def assess(program: Program, profile: Profile) -> Assessment:
    """What `program` comes to for `profile`, before programs of the same purpose are weighed."""
    condition = condition_of(program)
    met = holds(condition, profile)
    outcome = {True: ELIGIBLE, None: POSSIBLE, False: INELIGIBLE}[met]
    found = Assessment(program, condition, outcome, program.item.document.validity(profile.as_of))
    found.decision = profile.decision(program.id)
    if met is None:
        found.missing = missing(condition, profile)
        found.reasons = open_questions(condition, profile)
    elif met is False:
        found.reasons = [words(one) for one in failures(condition, profile)]
    _decide(found)
    _measure(found, profile)
    if found.outcome in (ELIGIBLE, POSSIBLE):
        _set_off(found, profile)
    return found


def _decide(found: Assessment) -> None:
    if found.outcome == INELIGIBLE:
        return
    if found.decision == "refused":
        found.outcome, found.missing, found.reasons = INELIGIBLE, [], [REFUSED]
    elif found.awaits_contest:
        found.outcome = POSSIBLE
        found.missing.append("decisions")
        found.reasons.append(NOT_PUT_UP)
    elif found.decision in GIVEN and found.discretion in (RECOGNITION, SELECTION):
        found.discretion = ENTITLED


def cut(value: Figure) -> Figure:
    """Yuan cut below the fen, never rounded up; whole yuan as a whole number."""
    if isinstance(value, int):
        return value
    exact = value.quantize(FEN, ROUND_DOWN, PRECISE)
    return int(exact) if exact == int(exact) else exact


def _measure(found: Assessment, profile: Profile) -> None:
    amount = found.program.amount
    if amount.low is None:
        return
    found.low = cut(bounds(amount.low, profile)[0])
    high = None if amount.high is None else bounds(amount.high, profile)[1]
    found.high = None if high is None else cut(high)
    found.vague = [
        key for quantity in (amount.low, amount.high) if quantity is not None for key in missing(quantity, profile)
    ]
    found.vague = list(dict.fromkeys(found.vague))
    if amount.kind == am.EXACT:
        found.amount_kind = kind_of(found.low, found.high)


def kind_of(low: Figure, high: Figure | None) -> str:
    """The kind of an amount that the document gives exactly, but the profile only between two bounds."""
    if high is None:
        return am.AT_LEAST
    if low == high:
        return am.EXACT
    return am.RANGE if low else am.UP_TO


def _set_off(found: Assessment, profile: Profile) -> None:
    """Apply what was already received for the same purpose, where the document's own rule says so."""
    document, program = found.program.item.document, found.program
    rows = [row for row in profile.each(Received) or () if _serves(row, program, document)]
    if not rows:
        return
    if found.low is None or (found.high is None and not found.is_money):
        found.outcome, found.missing, found.reasons = EXCLUDED, [], [RECEIVED_IN_KIND]
        return
    sums = [row.value(Received.amount_yuan) for row in rows]
    received = sum(one for one in sums if one is not None)
    said = both(ALREADY, sum=Text(money(received, "zh"), money(received, "en")))
    if found.high is not None and received >= found.high:
        found.outcome, found.missing, found.reasons = EXCLUDED, [], [said]
        return
    found.low = max(0, found.low - received)
    found.high = None if found.high is None else found.high - received
    if None in sums:
        found.outcome, found.low = POSSIBLE, 0
        found.missing.append(Received.amount_yuan.key)
    if found.program.amount.kind == am.EXACT:
        found.amount_kind = kind_of(found.low, found.high)
    if received:
        found.notes.append(said)


def _serves(row: Profile, program: Program, document: Document) -> bool:
    """Whether what `row` tells of was received for the purpose of `program`.

    Between this document and others its own rule says so; inside it, only tiers of one purpose are meant.
    """
    own = document.programs.get(row.value(Received.program))
    if own is not None:
        tiers = None not in (own.tier, program.tier, program.purpose)
        return own is program or (tiers and (own.purpose, own.payee) == (program.purpose, program.payee))
    return document.overlap and program.purpose is not None and row.value(Received.purpose) == program.purpose
