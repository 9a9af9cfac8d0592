"""Results as JSON, in the shape the contract fixes."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from talentcalc.assess.steps import next_step
from talentcalc.assess.trace import Step, trace
from talentcalc.present.safe import in_json
from talentcalc.present.sums import amount_json, decimal

if TYPE_CHECKING:
    from talentcalc.assess.check import Result
    from talentcalc.assess.outcomes import Assessment
    from talentcalc.assess.totals import Total
    from talentcalc.clauses.text import Text
    from talentcalc.profile.faults import ProfileFaults
    from talentcalc.profile.profile import Profile

SCHEMA = "talentcalc/result/1"
_ENCODER = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"))


def dumped(value: Any, *, indent: int | None = None) -> str:
    """`value` as JSON text in UTF-8, on one line without blanks unless indented; what moves a terminal is escaped."""
    text = _ENCODER.encode(value) if indent is None else json.dumps(value, ensure_ascii=False, indent=indent)
    return in_json(text)


def result_json(result: Result, *, everything: bool = False, trees: bool = True) -> dict[str, Any]:
    """A result; `everything` adds what does not match, `trees` the trees of conditions."""
    shown = result.assessments if everything else result.matching
    profile = result.profile
    told: dict[int, Step] = {}
    return {
        "schema": SCHEMA,
        "profile": {"source": profile.source, "kind": profile.kind, "name": profile.name},
        "as_of": profile.as_of.isoformat(), "sides_left_out": profile.sides_left_out(),
        "programs": [program_json(one, profile, trees=trees, told=told) for one in shown],
        "totals": [total_json(total) for total in result.totals],
        "services": [service_json(one) for one in result.services],
    }


def program_json(
    found: Assessment, profile: Profile, *, trees: bool = True, told: dict[int, Step] | None = None
) -> dict[str, Any]:
    """One program's assessment; `told` as in `trace`."""
    program = found.program
    record = {
        "id": program.id, "document": program.item.document.id, "clause": program.item.number,
        "name": program.name.as_json(), "outcome": found.outcome, "validity": found.validity,
        "discretion": found.discretion, "form": program.form, "payee": program.payee, "open_offer": program.open_offer,
        "amount": amount_json(found, profile),
        "duration": {"months": program.duration.months, "text": program.duration.text.as_json()},
        "conditions": tree_json(trace(found.condition, profile, told)) if trees else None,
        "next": _text(next_step(found)), "office": _text(program.office),
        "missing": found.missing, "reasons": [reason.as_json() for reason in found.reasons],
        "excluded_by": found.excluded_by, "reading": _text(program.reading),
        "notes": [note.as_json() for note in found.notes],
        "source": {"document": program.item.document.title.as_json(), "clause": program.item.number},
    }
    if not trees:
        del record["conditions"]
    return record


def service_json(found: Assessment) -> dict[str, Any]:
    """An offer that anybody in the place may use, and what would tell whether that is so here."""
    program = found.program
    return {
        "id": program.id, "document": program.item.document.id, "clause": program.item.number,
        "name": program.name.as_json(), "outcome": found.outcome, "validity": found.validity, "missing": found.missing,
    }


def tree_json(step: Step) -> dict[str, Any]:
    """A tree of conditions."""
    record = {
        "text": step.text.as_json(), "met": step.met, "fact": step.fact, "value": _plain(step.value),
        "children": [tree_json(child) for child in step.children],
    }
    if step.stand_in is not None:
        record["stand_in"] = {"fact": step.stand_in.fact.key, "value": step.stand_in.place}
    return record


def total_json(total: Total) -> dict[str, Any]:
    """One payee's totals."""
    return {
        "payee": total.payee, "validity": total.validity, "entitled": decimal(total.entitled),
        "low": decimal(total.low), "high": decimal(total.high),
        "discretionary_high": decimal(total.discretionary_high), "open_ended": total.open_ended,
        "eligible_open_ended": total.eligible_open_ended, "possible_open_ended": total.possible_open_ended,
        "possible_high": decimal(total.possible_high), "credit_high": decimal(total.credit_high),
        "yearly": total.yearly,
    }


def error_json(faulty: ProfileFaults) -> dict[str, Any]:
    """The record of a profile that could not be read."""
    return {
        "schema": SCHEMA, "profile": {"source": faulty.source, "kind": None, "name": None},
        "error": {
            "kind": faulty.kind, "message": str(faulty), "faults": [fault.as_json() for fault in faulty.faults],
        },
    }


def _text(text: Text | None) -> dict[str, str] | None:
    return None if text is None else text.as_json()


def _plain(value: Any) -> Any:
    if value is None or isinstance(value, bool | int | str):
        return value
    return [_plain(one) for one in value] if isinstance(value, list) else str(value)
