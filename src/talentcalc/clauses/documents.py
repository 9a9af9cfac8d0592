"""Documents: their items in order, each with the programs, definitions, targets and duties it holds."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from talentcalc.clauses.expressions import Condition, Named
from talentcalc.clauses.text import Text

if TYPE_CHECKING:
    import datetime
    from collections.abc import Callable, Iterator

    from talentcalc.clauses.expressions import Figure
    from talentcalc.clauses.facts import Place
    from talentcalc.clauses.programs import Program

IN_FORCE, LAPSED, NOT_YET, DRAFT, UNDATED = "in-force", "lapsed", "not-yet", "draft", "undated"
VALIDITIES = {
    IN_FORCE: Text("有效", "in force"),
    LAPSED: Text("已过有效期", "lapsed"),
    NOT_YET: Text("尚未施行", "not yet in force"),
    DRAFT: Text("征求意见稿", "draft"),
    UNDATED: Text("未载明日期", "undated"),
}


class Target:
    """A figure that a government sets itself.

    `low` and `high` are its bounds in `unit` (`None`: not bounded on that side); `base` is where it
    stood in `base_year`, `year` when it is to be reached, `growth` the growth in per cent that the document states.
    `above`: `low` is to be exceeded.
    """

    __slots__ = ("above", "base", "base_year", "growth", "high", "low", "name", "period", "unit", "year")

    def __init__(  # noqa: PLR0913 -- the columns of an indicator table
        self, name: Text, low: Figure | None, unit: Text, period: Text, *, high: Figure | None = None,
        base: Figure | None = None, base_year: int | None = None, growth: Figure | None = None,
        year: int | None = None, above: bool = False,
    ) -> None:
        self.above = above
        self.name = name
        self.low = low
        self.high = high
        self.unit = unit
        self.period = period
        self.base = base
        self.base_year = base_year
        self.growth = growth
        self.year = year


class Statement:
    """A duty, a definition in words or a piece of background, with the figures it owns."""

    __slots__ = ("figures", "kind", "text")

    def __init__(self, kind: str, text: Text, figures: tuple[str, ...]) -> None:
        self.kind = kind
        self.text = text
        self.figures = figures


class Item:
    """One numbered item, section or table row of a document."""

    __slots__ = ("conditions", "document", "number", "office", "programs", "statements", "targets", "title")

    def __init__(self, document: Document, number: str, title: Text, office: Text | None) -> None:
        self.document = document
        self.number = number
        self.title = title
        self.office = office
        self.programs: list[Program] = []
        self.conditions: list[Named] = []
        self.targets: list[Target] = []
        self.statements: list[Statement] = []

    def program(self, slug: str, zh: str, en: str) -> Callable[[Callable[[], Program]], Program]:
        """Make the decorated clause function a program of this item, under `slug` and its two names."""

        def declare(clause: Callable[[], Program]) -> Program:
            program = clause()
            program.item, program.slug, program.name = self, slug, Text(zh, en)
            if program.office is None:
                program.office = self.office
            self.document.add(program)
            self.programs.append(program)
            return program

        return declare

    def definition(
        self, zh: str, en: str, *, denied: Text | None = None, reading: Text | None = None
    ) -> Callable[[Callable[..., Condition]], Callable[..., Condition]]:
        """Give the condition that the decorated function returns a name, and list it as a definition.

        `denied`: what is said of who does not come under it, where that does not follow from the name. `reading` as in
        `Named`: how an open text is read here.
        """
        name = Text(zh, en)

        def declare(define: Callable[..., Condition]) -> Callable[..., Condition]:
            def defined(*args: Any) -> Condition:
                return Named(name, define(*args), denied, reading)

            defined.__doc__ = define.__doc__
            defined.__name__ = define.__name__
            if not define.__code__.co_argcount:
                condition = Named(name, define(), denied, reading)
                self.conditions.append(condition)
                return lambda: condition
            self.statements.append(Statement("definition", name, ()))
            return defined

        return declare

    def define(self, zh: str, en: str, figures: tuple[str, ...] = ()) -> None:
        """A definition that no condition needs, in words."""
        self.statements.append(Statement("definition", Text(zh, en), figures))

    def target(
        self, zh: str, en: str, low: Figure | None, unit: Text, period: Text, **rest: Any
    ) -> None:
        """A goal of the government's own; `rest` as in `Target`."""
        self.targets.append(Target(Text(zh, en), low, unit, period, **rest))

    def duty(self, zh: str, en: str, figures: tuple[str, ...] = ()) -> None:
        """What the item orders a department to do."""
        self.statements.append(Statement("duty", Text(zh, en), figures))

    def background(self, zh: str, en: str, figures: tuple[str, ...] = ()) -> None:
        """What the item only tells."""
        self.statements.append(Statement("background", Text(zh, en), figures))

    @property
    def holds(self) -> list[str]:
        """The kinds of things this item holds."""
        kinds = [("program", self.programs), ("definition", self.conditions), ("target", self.targets)]
        found = [kind for kind, things in kinds if things] + [s.kind for s in self.statements]
        return list(dict.fromkeys(found))


class Part:
    """How a part of a document's own text is divided, found from its heading to the next part's.

    `start` is a regular expression for the line that opens the part (empty: the beginning of the text).
    What follows it up to the first item belongs to the item `head`, or is a mere heading. Each match of
    `item` at the beginning of a line opens the item `number`, whose `{}` is the first group in digits;
    `between` matches headings that stand between items. Numbers and headings matched are no figures.
    """

    __slots__ = ("between", "head", "item", "number", "start")

    def __init__(
        self, start: str, *, head: str | None = None, item: str | None = None, number: str = "{}",
        between: str | None = None,
    ) -> None:
        self.start = start
        self.head = head
        self.item = item
        self.number = number
        self.between = between


class Document:
    """A policy document.

    `first` and `last` are the days between which it is in force, both included; a document without them
    is `draft` or undated. `territory` says for the place that counts whether the document reaches it.
    `overlap`: its own rule that what was received for the same purpose elsewhere is set off. `seat` is the
    administrative code of the place whose document it is; `sample_place` one surely inside its
    territory, where the seat itself is too coarse.

    The document's own words are not in the project; a user may have a copy, `ID.txt`. `text_sha256` is the
    hash of the copy that the clauses were written from, `parts` say where its items stand, and `names` are
    its proper names with a numeral in them that counts nothing. `offices_lead`: the offices that it names for its items
    lead the work on them, and do not decide who gets what.
    """

    def __init__(  # noqa: PLR0913 -- what a title page says
        self, id: str, title: Text, issuer: Text, *, seat: str,  # noqa: A002 -- the contract's name
        territory: Callable[[Place], Condition] | None, first: datetime.date | None = None,
        last: datetime.date | None = None, draft: bool = False, overlap: bool = False,
        reading: Text | None = None, lapsed_hint: Text | None = None, sample_place: str | None = None,
        text_sha256: str | None = None, parts: tuple[Part, ...] = (), names: tuple[str, ...] = (),
        offices_lead: bool = False,
    ) -> None:
        self.id = id
        self.title = title
        self.issuer = issuer
        self.seat = seat
        self.sample_place = sample_place or seat
        self.territory = territory
        self.first = first
        self.last = last
        self.draft = draft
        self.overlap = overlap
        self.reading = reading
        self.lapsed_hint = lapsed_hint
        self.text_sha256 = text_sha256
        self.parts = parts
        self.names = names
        self.offices_lead = offices_lead
        self.items: dict[str, Item] = {}
        self.programs: dict[str, Program] = {}

    def item(self, number: str, zh: str, en: str, office: Text | None = None) -> Item:
        """The item that the document numbers `number`, under a short title of ours."""
        if number in self.items:
            message = f"{self.id}: item {number} twice"
            raise ValueError(message)
        self.items[number] = Item(self, number, Text(zh, en), office)
        return self.items[number]

    def add(self, program: Program) -> None:
        """Register a program under its id. Raises `ValueError` for an id used before."""
        if program.id in self.programs:
            message = f"{program.id} twice"
            raise ValueError(message)
        self.programs[program.id] = program

    def validity(self, day: datetime.date) -> str:
        """Where the document stands on `day`: in force, lapsed, not yet, draft or undated."""
        if self.draft:
            return DRAFT
        if self.first is None or self.last is None:
            return UNDATED
        if day < self.first:
            return NOT_YET
        return IN_FORCE if day <= self.last else LAPSED

    def __iter__(self) -> Iterator[Program]:
        """The programs in the document's order."""
        return iter(self.programs.values())
