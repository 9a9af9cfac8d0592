"""Which questions still matter to a profile, and which of them decides most.

A question matters while some program that is still open has its fact among the missing ones, or while the amount
of a program that fits is not known yet for want of it. Contests for which nobody was put up, and what a document
itself leaves open, ask nothing.
"""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, Any

from talentcalc.assess.evaluate import holds
from talentcalc.assess.outcomes import ELIGIBLE, POSSIBLE
from talentcalc.assess.reasons import undecided
from talentcalc.clauses import expressions as ex
from talentcalc.clauses import formulas as fm
from talentcalc.clauses import sections as sc
from talentcalc.clauses.facts import Fact, Flag, Place, facts_of
from talentcalc.clauses.sections import SECTIONS, Rows, Section

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from talentcalc.assess.check import Result
    from talentcalc.assess.interview import State
    from talentcalc.assess.outcomes import Assessment
    from talentcalc.clauses.expressions import Figure
    from talentcalc.profile.profile import Profile, Row

DECISIONS = "decisions"
"""What an authority has still to decide is no question for the user."""
FACT, FLAGS, ROWS, SECTIONS_APPLYING = "fact", "flags", "rows", "sections"
"""What a question asks: one fact; which of a section's flags hold; how many rows; which sections apply."""

OWN_SECTIONS = frozenset({"person", "enterprise"})
"""Whoever is described has these: they are never left out as not applying."""
LEAST_OFFERED = 2
"""Fewer sections than this are not worth an opening question."""
YUAN_A_PROGRAM = 100_000
MOST_YUAN = 1_000_000
"""An open program weighs one, and one more for every `YUAN_A_PROGRAM` it could bring, up to `MOST_YUAN`."""

Target = tuple[str, int | None, str]
"""A section's key, the row in it (1 the first; `None` for a table) and a fact's name; no name: how many rows."""


class Question:
    """One question.

    `form` is what it asks, `section` and `row` (1 the first) where. `facts` holds the one fact, or the flags in the
    order of the section; `sections` are those that the opening question offers, and `facts` then what it spares.
    `programs` would be decided with its help, or their amount known; `yuan` is the most they could bring.
    """

    __slots__ = ("facts", "form", "programs", "row", "section", "sections", "yuan")

    def __init__(  # noqa: PLR0913 -- the parts a question has
        self, form: str, programs: list[Assessment], *, section: type[Section] | None = None, row: int | None = None,
        facts: tuple[Fact, ...] = (), sections: tuple[type[Section], ...] = (),
    ) -> None:
        self.form = form
        self.programs = programs
        self.section = section
        self.row = row
        self.facts = facts
        self.sections = sections
        self.yuan = sum(most_yuan(one) for one in programs)

    @property
    def key(self) -> str:
        """What it asks: `person.title`, `jobs[2].new`, `employment` (flags), `jobs` (rows), `sections`."""
        if self.section is None:
            return SECTIONS_APPLYING
        return key_of(self.section.key, self.row, self.facts[0].name if self.form == FACT else "")

    @property
    def weight(self) -> Fraction:
        """How much it decides: programs, and the money they could bring."""
        return sum((weight_of(one) for one in self.programs), Fraction(0))

    @property
    def again(self) -> bool:
        """It is about a place that is known, but not exactly enough."""
        return self.form == FACT and isinstance(self.facts[0], Place)


def key_of(section: str, row: int | None, name: str) -> str:
    """The key of a fact, of a row's fact, or of what is asked of a whole section."""
    return (section if row is None else f"{section}[{row}]") + (f".{name}" if name else "")


def most_yuan(found: Assessment) -> Figure:
    """What a program could bring at most, as far as it is known; nothing for what is not money."""
    if not found.is_money:
        return 0
    amount = found.program.amount
    high = found.high if found.high is not None else amount.cap or amount.each or 0
    return high + (found.possible_high or 0)


def weight_of(found: Assessment) -> Fraction:
    """What deciding a program counts for: one, and more with its money."""
    return 1 + Fraction(min(most_yuan(found), MOST_YUAN)) / YUAN_A_PROGRAM


def is_open(found: Assessment) -> bool:
    """Answers could still decide it: neither the document nor a contest alone keeps it undecided."""
    return found.outcome == POSSIBLE and not found.awaits_contest and bool(set(found.missing) - {DECISIONS})


def questions(state: State, result: Result) -> list[Question]:
    """Every question that still matters to `result`, the one that decides most first; none when nothing is open.

    What decides programs comes before what only makes an amount known.
    """
    deciding = _asked(state, (one for one in result.assessments if is_open(one)))
    measuring = _asked(state, (one for one in result.assessments if one.outcome == ELIGIBLE))
    found = _ranked(deciding)
    told = {question.key for question in found}
    found += [question for question in _ranked(measuring) if question.key not in told]
    opening = _opening(state, deciding)
    return found if opening is None else [opening, *found]


def _ranked(asked: dict[Target, list[Assessment]]) -> list[Question]:
    """The weightiest first; of equals what is asked of a whole section, then one row after the other."""
    return sorted(_grouped(asked), key=lambda question: (-question.weight, question.row or 0))


def _asked(state: State, programs: Iterable[Assessment]) -> dict[Target, list[Assessment]]:
    """What the programs still ask, with those that ask it."""
    found: dict[Target, list[Assessment]] = {}
    for one in programs:
        for target in _targets(one, state):
            found.setdefault(target, []).append(one)
    return found


def _targets(found: Assessment, state: State) -> Iterator[Target]:
    """What one program still asks and the user has not declined to say."""
    keys = dict.fromkeys(key for key in (found.missing if found.outcome == POSSIBLE else found.vague) if key != DECISIONS)
    for first, second in _stand_ins(found):
        if first in keys and first in state.skipped:
            keys |= dict.fromkeys(second)
    for key in keys:
        section, _, name = key.partition(".")
        for row in _rows_asking(found, key, state.profile) if name else (None,):
            target = (section, row, name)
            if not _declined(target, state):
                yield target


def _declined(target: Target, state: State) -> bool:
    """It was said not to be known, on its own or with the other flags of its section or row."""
    section, row, name = target
    together = bool(name) and isinstance(SECTIONS[section].facts[name], Flag) and key_of(section, row, "") in state.skipped
    return together or key_of(*target) in state.skipped


def _trees(found: Assessment) -> Iterator[Any]:
    """Every node of a program's condition and amount."""
    for root in (found.condition, found.program.amount.low, found.program.amount.high):
        if root is not None:
            yield from ex.nodes(root)


def _stand_ins(found: Assessment) -> Iterator[tuple[str, list[str]]]:
    """Facts that can be told another way: the key of the first way, the keys of the second."""
    for node in _trees(found):
        if isinstance(node, fm.Otherwise):
            second = [fact.key for below in ex.nodes(node.second) for fact in facts_of(below)]
            for fact in (fact for below in ex.nodes(node.first) for fact in facts_of(below)):
                yield fact.key, second


def _rows_asking(found: Assessment, key: str, profile: Profile) -> Sequence[int | None]:
    """The rows that lack a fact which matters to the program; `(None,)` for a fact of a table that is lacking."""
    section, _, name = key.partition(".")
    fact = SECTIONS[section].facts[name]
    if not issubclass(SECTIONS[section], Rows):
        return (None,) if _lacking(fact, profile) else ()
    totals = [node for node in _trees(found) if isinstance(node, sc.Total) and node.rows.key == section]
    return [
        row.number for row in profile.each(SECTIONS[section]) or ()  # type: ignore[arg-type]
        if _lacking(fact, row) and (not totals or any(_matters(key, node, row) for node in totals))
    ]


def _lacking(fact: Fact, view: Profile) -> bool:
    """It is not said; a place that is said and still asked for is not said exactly enough."""
    return isinstance(fact, Place) or view.value(fact) is None


def _matters(key: str, node: sc.Total, row: Row) -> bool:
    """Whether a row's fact could change what `node` adds up."""
    asked = (*undecided(node.where, row), *undecided(node.value, row))
    return bool(row.count()) and holds(node.where, row) is not False and key in asked


def _grouped(asked: dict[Target, list[Assessment]]) -> Iterator[Question]:
    """The questions that ask for the targets: flags of one section or row go into one question."""
    flags: dict[tuple[str, int | None], list[Fact]] = {}
    for (key, row, name), programs in asked.items():
        section = SECTIONS[key]
        if not name:
            yield Question(ROWS, programs, section=section)
        elif isinstance(section.facts[name], Flag):
            flags.setdefault((key, row), []).append(section.facts[name])
        else:
            yield Question(FACT, programs, section=section, row=row, facts=(section.facts[name],))
    for (key, row), among in flags.items():
        facts = tuple(fact for fact in SECTIONS[key].facts.values() if fact in among)
        programs = _each_once(one for fact in facts for one in asked[key, row, fact.name])
        yield Question(FLAGS if len(facts) > 1 else FACT, programs, section=SECTIONS[key], row=row, facts=facts)


def _each_once(programs: Iterable[Assessment]) -> list[Assessment]:
    return list({id(one): one for one in programs}.values())


def _opening(state: State, asked: dict[Target, list[Assessment]]) -> Question | None:
    """Which sections apply, over those that nothing is said of; `None` where it was asked or is not worth it."""
    if SECTIONS_APPLYING in state.skipped:
        return None
    profile = state.profile
    offered: dict[str, type[Section]] = {}
    given = {key.partition(".")[0] for key in profile.values} | set(profile.rows) | profile.closed
    for key, _, name in asked:
        section = SECTIONS[key]
        settles = not name or _settled_by_closing(section.facts[name], profile)
        if key not in OWN_SECTIONS | given and settles:
            offered[key] = section
    if len(offered) < LEAST_OFFERED:
        return None
    programs = _each_once(one for (key, _, _), found in asked.items() if key in offered for one in found)
    ordered = tuple(section for key, section in SECTIONS.items() if key in offered)
    spared = tuple(SECTIONS[key].facts[name] for key, _, name in asked if name and key in offered)
    return Question(SECTIONS_APPLYING, programs, sections=ordered, facts=spared)


def _settled_by_closing(fact: Fact, profile: Profile) -> bool:
    """That the section does not apply would answer what is asked of `fact`."""
    return not fact.always or fact in profile.lacking()
