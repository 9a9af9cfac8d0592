"""One program for one profile: does it apply, what does it give, what is missing, why not."""

from __future__ import annotations

from decimal import localcontext
from functools import cache
from typing import TYPE_CHECKING

from talentcalc.assess.decided import ENTRY, GIVEN, NO_ENTRY, REFUSAL, decided, given_rows
from talentcalc.assess.evaluate import PRECISE, holds
from talentcalc.assess.measure import as_counted, kind_of, measure, part
from talentcalc.assess.reasons import examined, facts_among, questions_among
from talentcalc.assess.unmet import reasons_against
from talentcalc.clauses.amounts import EXACT, UNSTATED
from talentcalc.clauses.expressions import Comparison, Condition, Quantity, Truth, nodes, replaced
from talentcalc.clauses.facts import facts_of
from talentcalc.clauses.programs import ENTITLED, MONEY_FORMS, RECOGNITION, SELECTION
from talentcalc.clauses.text import Text

if TYPE_CHECKING:
    from talentcalc.assess.decided import Decided
    from talentcalc.assess.lumps import Lump
    from talentcalc.clauses.amounts import Amount
    from talentcalc.clauses.expressions import Expression, Figure
    from talentcalc.clauses.programs import Program
    from talentcalc.profile.profile import Profile

ELIGIBLE, POSSIBLE, INELIGIBLE, EXCLUDED = "eligible", "possible", "ineligible", "excluded"
OUTCOMES = {
    ELIGIBLE: Text("符合", "eligible"),
    POSSIBLE: Text("待定", "possible"),
    INELIGIBLE: Text("不符合", "ineligible"),
    EXCLUDED: Text("不重复享受", "excluded"),
}

REFUSED = Text("未通过认定或评选", "recognition or selection was refused")
WAS_NOT_PUT_UP = Text("公开评选：未推荐、未申报参评", "an open contest: was not put up for selection")
JUDGED = Truth(None, Text("有待评判", "awaits judgement"))
SOME_GRANTED = Text("部分已认定或入选，其余待定", "part of it was granted, the rest still awaits a decision")
NOT_PUT_UP = Text("公开评选：尚未说明是否已推荐或入选", "an open contest: not said to be put up or selected")


class Assessment:
    """What one program comes to for one profile.

    `low` and `high` are yuan; `high` is `None` where nothing bounds it, both are where no figure is stated. Where it
    is eligible they are over what surely counts, and `possible_high` is what undecided rows could add (`None`: nothing
    bounds it); while it is possible they say what it pays if what is undecided turns out well.
    `granted` is the part that was granted on its own while the rest still awaits it. `lump`: what was received for this
    program or for others, not said for which, and is taken off here in full.
    `missing` holds keys of facts that would decide the outcome, `vague` those that would narrow the amount.
    `reasons` say why it does not match, or what the document leaves open. `notes` are remarks on this profile.
    `in_sums`: whether it enters any sum, once that was asked. `remembered`: the same assessment serves many
    profiles, and `fragment` may keep what was printed of it.
    """

    __slots__ = (
        "_reasons", "against", "amount_kind", "condition", "decision", "discretion", "excluded_by", "fragment", "granted", "high",
        "in_sums", "low", "lump", "missing", "notes", "outcome", "possible_high", "program", "remembered", "vague", "validity",
    )

    def __init__(self, program: Program, condition: Condition, outcome: str, validity: str) -> None:
        self.program = program
        self.condition = condition
        self.outcome = outcome
        self.validity = validity
        self.discretion = program.discretion
        self.decision: str | None = None
        self.granted: Figure | None = None
        self.amount_kind = program.amount.kind
        self.low: Figure | None = None
        self.high: Figure | None = None
        self.possible_high: Figure | None = 0
        self.missing: list[str] = []
        self.vague: list[str] = []
        self._reasons: list[Text] | None = []
        self.against: Profile | None = None
        self.notes: list[Text] = [] if program.note is None else [program.note]
        self.excluded_by: str | None = None
        self.lump: Lump | None = None
        self.in_sums: bool | None = None
        self.remembered = False
        self.fragment: bytes | None = None

    def copy(self) -> Assessment:
        """The same assessment, to be changed on its own."""
        twin = object.__new__(Assessment)
        for slot in self.__slots__:
            setattr(twin, slot, getattr(self, slot))
        twin.in_sums, twin.remembered, twin.fragment = None, False, None
        return twin

    @property
    def reasons(self) -> list[Text]:
        """Why it does not match, worked out when it is asked for, or what the document leaves open."""
        if self._reasons is None:
            assert self.against is not None
            with localcontext(PRECISE):
                self._reasons = reasons_against(self.condition, self.against)
        return self._reasons

    @reasons.setter
    def reasons(self, reasons: list[Text]) -> None:
        self._reasons = reasons

    def fails(self, profile: Profile) -> None:
        """Its condition does not hold for `profile`."""
        self._reasons, self.against = None, profile

    @property
    def awaits_contest(self) -> bool:
        """It is an open contest for which the profile is neither put up nor selected; in no total."""
        return self.program.contest and self.decision not in (*GIVEN, ENTRY)

    @property
    def entitled(self) -> Figure:
        """How many yuan of it are due, exactly and without further judgement."""
        if self.outcome != ELIGIBLE or not self.is_money:
            return 0
        if self.discretion == ENTITLED and self.amount_kind == EXACT:
            return self.low or 0
        return self.granted or 0

    @property
    def is_money(self) -> bool:
        """It counts in the sums of money."""
        return self.program.form in MONEY_FORMS


@cache
def condition_of(program: Program) -> Condition:
    """Everything that must hold: the territory at the place that counts, and the clause's own condition."""
    territory = program.territory()
    return program.when if territory is None else territory & program.when


@cache
def open_questions(program: Program) -> frozenset[Text]:
    """What the document itself leaves open of a program's condition."""
    found = (node for node in nodes(condition_of(program)) if isinstance(node, Truth))
    return frozenset(node.text for node in found if node.value is None and not node.of_profile)


def assess(program: Program, profile: Profile) -> Assessment:
    """What `program` comes to for `profile`, before programs of the same purpose are weighed."""
    condition = condition_of(program)
    told = decided(program, profile)
    met, unknown = examined(condition, told.profile)
    outcome = {True: ELIGIBLE, None: POSSIBLE, False: INELIGIBLE}[met]
    found = Assessment(program, condition, outcome, program.item.document.validity(profile.as_of))
    found.decision = told.whole
    if met is None:
        found.missing, found.reasons = facts_among(unknown), questions_among(unknown)
    elif met is False and told.out is not None and holds(condition, profile) is not False:
        _turn_down(found, told.out)
    elif met is False:
        found.fails(profile)
    elif program.discretion == ENTITLED and rests_on_judgement(program, told.profile):
        found.discretion = RECOGNITION
    _decide(found, profile)
    _measure(found, told.profile)
    if told.given and found.outcome == ELIGIBLE and found.discretion in (RECOGNITION, SELECTION):
        _grant(found, told)
    return found


def rests_on_judgement(program: Program, profile: Profile) -> bool:
    """The program is met only by words of judgement that the profile says of itself."""
    sober = _sober(program)
    return sober is not None and holds(sober, profile) is not True


@cache
def _sober(program: Program) -> Condition | None:
    """A program's condition with every judged fact left open."""
    return without_judgement(condition_of(program))


@cache
def without_judgement(condition: Condition) -> Condition | None:
    """`condition` with every judged fact left open; `None` where it asks for none."""
    sober: Condition = replaced(condition, lambda node: JUDGED if _is_judged(node) else None)
    return None if sober == condition else sober


def _is_judged(node: Expression) -> bool:
    """A condition that asks a judged fact itself, or compares what such facts come to."""
    if not isinstance(node, Condition):
        return False
    below = [one for one in nodes(node) if isinstance(one, Quantity)] if isinstance(node, Comparison) else []
    return any(fact.judged for one in (node, *below) for fact in facts_of(one))


def _decide(found: Assessment, profile: Profile) -> None:
    if found.outcome == INELIGIBLE:
        return
    closed = found.decision is None and profile.complete
    if found.decision == REFUSAL:
        _turn_down(found, REFUSAL)
    elif found.program.contest and (found.decision == NO_ENTRY or closed):
        _turn_down(found, NO_ENTRY)
    elif found.awaits_contest:
        found.outcome = POSSIBLE
        found.missing.append("decisions")
        found.reasons.append(NOT_PUT_UP)
    elif found.decision in GIVEN and found.discretion in (RECOGNITION, SELECTION):
        found.discretion = ENTITLED


def _turn_down(found: Assessment, why: str) -> None:
    found.outcome, found.decision, found.missing = INELIGIBLE, why, []
    found.reasons = [REFUSED if why == REFUSAL else WAS_NOT_PUT_UP]


def _grant(found: Assessment, told: Decided) -> None:
    """Rows were granted: where no other one may count all of it is due, else their part."""
    rows, all_of_it = given_rows(found.program, told.profile, told.given)
    if all_of_it:
        found.decision, found.discretion = "granted", ENTITLED
    elif rows:
        low, high = part(found.program, told.profile, rows)
        found.granted = low if low == high else 0
        found.notes = [*found.notes, SOME_GRANTED]


def measured(known: Assessment, profile: Profile) -> Assessment:
    """`known` with its amount worked out for `profile`, to whom everything else of it applies."""
    one = known.copy()
    _measure(one, profile)
    return one


def _measure(found: Assessment, profile: Profile) -> None:
    told = measure(found.program, profile, fits=found.outcome == ELIGIBLE)
    found.amount_kind, found.low, found.high, found.possible_high = told.kind, told.low, told.high, told.more
    found.vague = list(told.vague)


def counted(found: Assessment, profile: Profile) -> Amount:
    """The amount as it is counted for `profile`: over the rows that count at either end, nothing set off."""
    return as_counted(found.program, decided(found.program, profile).profile, fits=found.outcome == ELIGIBLE)


def name_kind(found: Assessment) -> None:
    """Name an exact amount after the two ends that the profile gives it; with neither there is no figure."""
    found.amount_kind = kind_of(found.low or 0, found.high)
    if found.amount_kind == UNSTATED:
        found.low = None
