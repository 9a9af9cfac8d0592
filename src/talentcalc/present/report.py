"""What a page says of one result: its sections as plain data, for the templates."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from talentcalc.assess.comparison import Source, part_of
from talentcalc.assess.outcomes import ELIGIBLE, EXCLUDED, INELIGIBLE, POSSIBLE
from talentcalc.assess.payments import payments
from talentcalc.assess.steps import next_step
from talentcalc.assess.trace import trace
from talentcalc.clauses.documents import DRAFT
from talentcalc.clauses.programs import LOAN, PAYEES
from talentcalc.clauses.sections import SECTIONS
from talentcalc.clauses.text import Text
from talentcalc.documents import registry
from talentcalc.present import drawing
from talentcalc.present.words import deciding_facts

if TYPE_CHECKING:
    from talentcalc.assess.check import Result
    from talentcalc.assess.outcomes import Assessment
    from talentcalc.assess.totals import Total
    from talentcalc.assess.trace import Step
    from talentcalc.clauses.documents import Document
    from talentcalc.profile.profile import Profile

MOST_FACTS = 10
OPEN_DECISION = Text("是否已推荐、认定或入选", "whether it was put up, recognised or selected")


class Fact(NamedTuple):
    """A fact that is missing: its label, key and question, and how many programs it would help to decide."""

    label: Text
    key: str
    question: Text | None
    programs: str


class Task(NamedTuple):
    """A step still to be taken, and the programs it is for."""

    step: Text
    office: Text | None
    found: list[Assessment]


class Picture(NamedTuple):
    """The money of one payee, a bar a program; `whole` yuan are the full width."""

    payee: str
    whole: str
    bars: list[tuple[Source, drawing.Bar]]

    @property
    def broken(self) -> bool:
        """Some bar is longer than it is drawn."""
        return any(bar.broken for _, bar in self.bars)


class Section(NamedTuple):
    """One document: what fits, what is excluded, what is undecided and, where asked for, what does not match."""

    document: Document
    validity: str
    eligible: list[Assessment]
    excluded: list[Assessment]
    possible: list[Assessment]
    ineligible: list[Assessment]


class Report:
    """One result as a page tells it; `everything` adds what does not match."""

    def __init__(self, result: Result, *, everything: bool) -> None:
        self.result = result
        self.profile: Profile = result.profile
        self.name = self.profile.name or self.profile.source
        self.services = result.services
        self.eligible = [one for one in result.assessments if one.outcome == ELIGIBLE and one not in result.services]
        self.possible = [one for one in result.assessments if one.outcome == POSSIBLE]
        self.excluded = [one for one in result.assessments if one.outcome == EXCLUDED]
        self.sections = _sections(result, everything=everything)
        self.timeline = drawing.timeline(payments(result.assessments, self.profile), self.profile.as_of)
        self.pictures = pictures(self.eligible)
        self.missing = _missing(result)
        self.tasks = _tasks(self.eligible)

    @property
    def totals(self) -> list[Total]:
        """The totals with something that fits, the person's first."""
        return [one for one in self._by_payee() if _stands(one)]

    @property
    def waiting(self) -> list[Total]:
        """The totals of those who get money only where what is open is decided."""
        return [one for one in self._by_payee() if (one.possible_high or one.possible_open_ended) and not _stands(one)]

    def _by_payee(self) -> list[Total]:
        order = list(PAYEES)
        return sorted(self.result.totals, key=lambda one: order.index(one.payee))

    @property
    def documents(self) -> list[tuple[Document, str]]:
        """The documents looked at, with where each stands on the day."""
        return [(section.document, section.validity) for section in self.sections]

    @property
    def read(self) -> list[Assessment]:
        """What fits or is excluded and was read one of two ways."""
        return [one for one in (*self.eligible, *self.excluded) if one.program.reading is not None]

    def tree(self, found: Assessment) -> Step:
        """The conditions of one program."""
        return trace(found.condition, self.profile)


def _stands(total: Total) -> bool:
    return bool(total.high or total.low or total.discretionary_high or total.credit_high or total.eligible_open_ended)


def _sections(result: Result, *, everything: bool) -> list[Section]:
    found = []
    for name in dict.fromkeys(one.program.item.document.id for one in result.assessments):
        own = [one for one in result.assessments if one.program.item.document.id == name and one not in result.services]
        by_outcome = [[one for one in own if one.outcome == outcome] for outcome in (ELIGIBLE, EXCLUDED, POSSIBLE, INELIGIBLE)]
        if not everything:
            by_outcome[3] = []
        if any(by_outcome):
            found.append(Section(registry.document(name), own[0].validity, *by_outcome))
    return found


def pictures(found: list[Assessment]) -> list[Picture]:
    """The money of what fits, one picture a payee and another for the loans, each with its own scale."""
    drawn = []
    for loans in (False, True):
        for payee in PAYEES:
            sources = [
                Source(one) for one in found
                if one.program.payee == payee and (one.program.form == LOAN) == loans and one.low is not None
                and (loans or one.is_money)
            ]
            sized = sorted((one for one in sources if one.size), key=lambda one: -one.size)
            if sized:
                drawn.append(_picture(payee, sized))
    return drawn


def _picture(payee: str, sources: list[Source]) -> Picture:
    whole = drawing.scale((one.low, one.size) for one in sources)
    bars = [(one, drawing.bar(drawing.amount_parts(part_of(one.found), one.low, one.high), whole)) for one in sources]
    return Picture(payee, f"{whole:,}", bars)


def _missing(result: Result) -> list[Fact]:
    found = []
    for key, count in deciding_facts(result.assessments, MOST_FACTS + 1):
        section, _, name = key.partition(".")
        if key == "decisions":
            found.append(Fact(OPEN_DECISION, key, None, str(count)))
        elif name:
            fact = SECTIONS[section].facts[name]
            found.append(Fact(fact.label, key, fact.question, str(count)))
        else:
            found.append(Fact(SECTIONS[section].label, key, None, str(count)))
    return found[:MOST_FACTS]


def _tasks(eligible: list[Assessment]) -> list[Task]:
    """The steps still to be taken, programs of one step and office together."""
    tasks: dict[tuple[Text, Text | None], Task] = {}
    for one in eligible:
        step = next_step(one)
        if step is not None and one.validity != DRAFT:
            key = (step, one.program.office)
            tasks.setdefault(key, Task(*key, [])).found.append(one)
    return list(tasks.values())
