"""The figures that a document's programs, definitions, targets and statements state: the owners."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple

from talentcalc.clauses import expressions as ex
from talentcalc.clauses import facts as fc
from talentcalc.source.figures import Figure, figures

if TYPE_CHECKING:
    from collections.abc import Iterator

    from talentcalc.clauses.documents import Document, Item, Target
    from talentcalc.clauses.expressions import Expression
    from talentcalc.clauses.programs import Program
    from talentcalc.clauses.text import Text

PROGRAM, DEFINITION, TARGET = "program", "definition", "target"
AS_WRITTEN = frozenset({"figure", "goal", "base", "growth", "period"})
"""Parts that may hold a figure as it is written, in the text's own scale: 18.55 for 18.55 万."""
PLACED_ANYWHERE = "period"
"""What may be stated elsewhere in the document: the year that all its targets are for."""


class Claim(NamedTuple):
    """A figure that a part of an item states.

    `kind` is the owner's kind (program, definition, target, duty, background), `owner` its name, `id` a
    program's id, `part` what the figure is of it (amount, rate, duration, condition, figure, goal, base,
    growth, period). `also` are further items whose words may hold the figure: definitions it builds on.
    """

    item: str
    kind: str
    owner: Text
    id: str | None
    part: str
    value: Decimal
    also: frozenset[str]

    def meets(self, figure: Figure) -> bool:
        """The text's figure is the one stated."""
        return self.value in figure.values or (self.part in AS_WRITTEN and self.value == figure.number)


def claims(document: Document) -> list[Claim]:
    """Every figure stated in a document's clauses, once for each owner and part."""
    places = _definition_places(document)
    merged: dict[tuple[object, ...], Claim] = {}
    for claim in _all(document, places):
        key = claim[:-1]
        also = claim.also | (merged[key].also if key in merged else frozenset())
        merged[key] = claim._replace(also=also)
    return list(merged.values())


def _all(document: Document, places: dict[Text, str]) -> Iterator[Claim]:
    for item in document.items.values():
        for program in item.programs:
            yield from _of_program(program, places)
        for named in item.conditions:
            yield from _of_condition(named.part, item.number, DEFINITION, named.name, None, places)
        for target in item.targets:
            yield from _of_target(target, item)
        for statement in item.statements:
            for one in statement.figures:
                yield Claim(item.number, statement.kind, statement.text, None, "figure", Decimal(one), frozenset())


def _definition_places(document: Document) -> dict[Text, str]:
    """The item that declares each definition, by the definition's name."""
    found = {}
    for item in document.items.values():
        found.update({one.text: item.number for one in item.statements if one.kind == DEFINITION})
        found.update({named.name: item.number for named in item.conditions})
    return found


def _of_program(program: Program, places: dict[Text, str]) -> Iterator[Claim]:
    amount, here = program.amount, program.item.number
    quantities = [quantity for quantity in (amount.low, amount.high, amount.count) if quantity is not None]
    conditions = [claim for root in (program.when, *quantities) for claim in _of_condition(
        root, here, PROGRAM, program.name, program.id, places, "condition" if root is program.when else "amount"
    )]
    yield from conditions
    used = frozenset(places[name] for name in _names(program.when) if name in places)
    stated: list[tuple[str, Decimal]] = [("amount", Decimal(one)) for one in (amount.each, amount.cap) if one]
    stated += [("rate", Decimal(amount.rate))] if amount.rate else []
    stated += [("figure", Decimal(one)) for one in program.figures]
    if program.duration.months:
        stated.append(("duration", Decimal(program.duration.months)))
    else:
        text = program.duration.text.zh
        stated += [("duration", min(one.values)) for one in figures(text, 0, len(text)) if one.written[0].isdigit()]
    for part, value in stated:
        yield Claim(here, PROGRAM, program.name, program.id, part, value, used)


def _names(root: Expression) -> Iterator[Text]:
    return (node.name for node in ex.nodes(root) if isinstance(node, ex.Named))


def _of_condition(  # noqa: PLR0913, PLR0917 -- the owner's parts
    root: Expression, item: str, kind: str, owner: Text, program: str | None, places: dict[Text, str],
    part: str = "condition",
) -> Iterator[Claim]:
    """The constants below `root`; those below a definition of the document belong to that definition."""
    used = frozenset(places[name] for name in _names(root) if name in places)
    for value, definition in _constants(root, places):
        if definition is None:
            yield Claim(item, kind, owner, program, part, value, used)
        else:
            yield Claim(places[definition], DEFINITION, definition, None, "condition", value, used)


def _constants(root: Expression, places: dict[Text, str], within: Text | None = None) -> Iterator[tuple[Decimal, Text | None]]:
    """The figures below `root`, each with the definition it stands in."""
    if isinstance(root, ex.Named) and root.name in places:
        within = root.name
    value = _figure_of(root)
    if value is not None:
        yield value, within
    for child in root.children():
        yield from _constants(child, places, within)


def _figure_of(node: Expression) -> Decimal | None:
    """The figure that `node` itself states."""
    if isinstance(node, fc.InTime):
        return Decimal(node.months)
    if isinstance(node, ex.Comparison) and isinstance(node.left, fc.Elapsed | fc.Term):
        return Decimal(1) if node.right == ex.Constant(1) else None
    if isinstance(node, ex.Constant) and not isinstance(node, fc.Step):
        # One is how a count says "some", none how it says "any", 1,200 months how a contract has no end: the text has them not.
        return None if node.value in {0, 1, 1_200} else Decimal(node.value)
    return None


def _of_target(target: Target, item: Item) -> Iterator[Claim]:
    stated = [
        ("goal", target.low), ("goal", target.high), ("base", target.base), ("growth", target.growth),
        (PLACED_ANYWHERE, target.base_year),
    ]
    period = target.period.zh
    stated += [(PLACED_ANYWHERE, min(one.values)) for one in figures(period, 0, len(period))]
    for part, value in stated:
        if value is not None:
            yield Claim(item.number, TARGET, target.name, None, part, Decimal(value), frozenset())
