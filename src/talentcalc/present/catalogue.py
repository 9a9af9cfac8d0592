"""What the calculator knows, as data: documents, clauses, programs, facts and targets."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Any

from talentcalc.assess.outcomes import condition_of
from talentcalc.clauses import expressions as ex
from talentcalc.clauses import facts as fc
from talentcalc.clauses import sections as sc
from talentcalc.clauses.amounts import PER
from talentcalc.clauses.facts import NOWHERE, NOWHERE_WORDS, UNITS, Place, facts_of
from talentcalc.clauses.sections import SECTIONS, Rows
from talentcalc.clauses.wording import SIGNS, heading, words
from talentcalc.present.rules import ends_of_one, rule_text

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from talentcalc.clauses.amounts import Amount
    from talentcalc.clauses.documents import Document, Item, Target
    from talentcalc.clauses.expressions import Expression
    from talentcalc.clauses.facts import Fact
    from talentcalc.clauses.programs import Program
    from talentcalc.clauses.sections import Section
    from talentcalc.clauses.text import Text


def document_record(document: Document) -> dict[str, Any]:
    """A document: titles, period, how much it holds."""
    return {
        "id": document.id, "title": document.title.as_json(), "issuer": document.issuer.as_json(),
        "seat": document.seat, "draft": document.draft,
        "first": document.first and document.first.isoformat(), "last": document.last and document.last.isoformat(),
        "items": len(document.items), "programs": len(document.programs),
        "targets": sum(len(item.targets) for item in document.items.values()),
        "reading": document.reading and document.reading.as_json(),
    }


def clause_record(item: Item) -> dict[str, Any]:
    """A numbered item and what it holds."""
    return {
        "document": item.document.id, "clause": item.number, "title": item.title.as_json(), "holds": item.holds,
        "office": item.office and item.office.as_json(), "programs": [program.id for program in item.programs],
        "definitions": [
            {"name": named.name.as_json(), "condition": condition_record(named.part)} for named in item.conditions
        ] + [{"name": s.text.as_json(), "condition": None} for s in item.statements if s.kind == "definition"],
        "targets": [target_record(item, target) for target in item.targets],
        "duties": [s.text.as_json() for s in item.statements if s.kind == "duty"],
        "background": [s.text.as_json() for s in item.statements if s.kind == "background"],
    }


def program_record(program: Program) -> dict[str, Any]:
    """A program as the document gives it, thresholds and figures as numbers."""
    amount = program.amount
    each_low, each_high = _each(amount)
    return {
        "id": program.id, "document": program.item.document.id, "clause": program.item.number,
        "name": program.name.as_json(), "payee": program.payee, "form": program.form,
        "discretion": program.discretion, "side": program.sides[0], "sides": list(program.sides), "purpose": program.purpose, "tier": program.tier, "open_offer": program.open_offer,
        "amount": {
            "kind": amount.kind, "low": _bound(amount.low), "high": _bound(amount.high), "each": number(amount.each),
            "each_low": each_low, "each_high": each_high,
            "rate": number(None if amount.rate is None else Decimal(amount.rate)),
            "per": amount.per and PER[amount.per].as_json(), "cap": number(amount.cap),
            "formula": None if amount.low is None else words(amount.low if amount.high is None else amount.high).as_json(),
            "text": None if amount.low is None else rule_text(program).as_json(),
        },
        "duration": {"months": program.duration.months, "text": program.duration.text.as_json()},
        "conditions": condition_record(condition_of(program)),
        "office": program.office and program.office.as_json(),
        "reading": program.reading and program.reading.as_json(),
    }


def number(value: Any) -> Any:
    """An exact number for JSON: whole numbers as they are, fractions as decimal strings."""
    return value if value is None or isinstance(value, int) else str(value)


def _each(amount: Amount) -> tuple[Any, Any]:
    """What one head, month or project comes to at either end, in yuan, where the amount is so much for each of them."""
    composed = any(isinstance(end, ex.Product | sc.Total) for end in (amount.low, amount.high))
    ends = None if amount.rate or not composed else ends_of_one(amount)
    return (None, None) if ends is None else (number(ends[0][0]), number(ends[1][-1]))


def _bound(quantity: ex.Quantity | None) -> Any:
    return number(quantity.value) if isinstance(quantity, ex.Constant) else None


def condition_record(node: Expression) -> dict[str, Any]:
    """A condition as a tree of data: words, fact, operator, value, children."""
    record: dict[str, Any] = {"text": heading(node).as_json()}
    facts = list(dict.fromkeys(fact.key for fact in facts_of(node)))
    if isinstance(node, ex.Comparison):
        facts = list(dict.fromkeys(f.key for part in ex.nodes(node.left) for f in facts_of(part)))
        record |= {"op": SIGNS[node.op], "value": _bound(node.right)}
    elif isinstance(node, fc.Among | fc.Includes):
        record["value"] = list(node.values)
    elif isinstance(node, fc.Lies):
        record["value"] = list(node.areas)
    if facts:
        record["facts"] = facts
    below = [child for child in node.children() if isinstance(child, ex.Condition)]
    if isinstance(node, ex.Comparison):
        below = [part.where for part in ex.nodes(node.left) if isinstance(part, sc.Total)]
    if below:
        record["children"] = [condition_record(child) for child in below]
    return record


def facts_used(program: Program) -> set[str]:
    """Keys of the facts that a program's conditions and amount ask for."""
    amount = program.amount
    roots: list[Expression] = [condition_of(program)]
    roots += [quantity for quantity in (amount.low, amount.high, amount.count) if quantity is not None]
    asked = [fact for root in roots for node in ex.nodes(root) for fact in facts_of(node)]
    sure = [fact.surely for fact in asked if isinstance(fact, Place) and fact.surely is not None]
    return {fact.key for fact in (*asked, *sure)}


def field_records(programs: list[Program]) -> Iterator[dict[str, Any]]:
    """Every declared fact, with the programs that use it."""
    used: dict[str, list[str]] = {}
    for program in programs:
        for key in facts_used(program):
            used.setdefault(key, []).append(program.id)
    for section in SECTIONS.values():
        for fact in section.facts.values():
            yield {
                "name": fact.key, "type": fact.type_name, "unit": fact.unit,
                "unit_label": fact.unit and UNITS[fact.unit].as_json(), "label": fact.label.as_json(),
                "question": fact.question.as_json(), "change": fact.change, "list": issubclass(section, Rows),
                "side": section.side, "values": [{"value": key, **text.as_json()} for key, text in _named_values(fact).items()],
                "used_by": used.get(fact.key, []),
            }


def _named_values(fact: Fact) -> Mapping[str, Text]:
    return {NOWHERE: NOWHERE_WORDS} if isinstance(fact, Place) and fact.closed is not None else fact.options


def section_names(section: type[Section]) -> str:
    """A section as TOML heads it."""
    return f"[[{section.key}]]" if issubclass(section, Rows) else f"[{section.key}]"


def target_record(item: Item, target: Target) -> dict[str, Any]:
    """A government's own goal; growth and the yearly rate are worked out from base and goal."""
    goal = target.low if target.low is not None else target.high
    growth = rate = None
    years = None
    if target.base and goal is not None and target.base_year is not None and target.year is not None:
        ratio = Decimal(goal) / Decimal(target.base)
        years = target.year - target.base_year
        growth = f"{(ratio - 1) * 100:.1f}"
        rate = f"{(ratio ** (Decimal(1) / years) - 1) * 100:.2f}"
    return {
        "document": item.document.id, "clause": item.number, "name": target.name.as_json(),
        "low": number(target.low), "high": number(target.high), "above": target.above, "unit": target.unit.as_json(),
        "period": target.period.as_json(), "base": number(target.base), "base_year": target.base_year,
        "growth_stated_percent": number(target.growth), "growth_percent": growth, "yearly_rate_percent": rate,
        "years": years,
    }
