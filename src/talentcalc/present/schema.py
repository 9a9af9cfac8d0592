"""The JSON Schema of a result, as `check --format json` prints it."""

from __future__ import annotations

from typing import Any

from talentcalc.assess.outcomes import ELIGIBLE, OUTCOMES, POSSIBLE
from talentcalc.clauses import amounts as am
from talentcalc.clauses.documents import VALIDITIES
from talentcalc.clauses.programs import DISCRETIONS, FORMS, PAYEES
from talentcalc.clauses.sections import ENTERPRISE, PERSON
from talentcalc.present.json import SCHEMA
from talentcalc.profile.faults import KINDS
from talentcalc.profile.profile import SIDE_OF_KIND

DRAFT = "https://json-schema.org/draft/2020-12/schema"
TEXT = {"$ref": "#/$defs/text"}
MONEY = {"$ref": "#/$defs/money"}
STRING: dict[str, Any] = {"type": "string"}
FLAG: dict[str, Any] = {"type": "boolean"}
DATE: dict[str, Any] = {"type": "string", "format": "date"}


def result_schema() -> dict[str, Any]:
    """The schema of one result, or of the record of a profile that could not be read."""
    return {
        "$schema": DRAFT, "title": "talentcalc result",
        "oneOf": [{"$ref": "#/$defs/result"}, {"$ref": "#/$defs/unread"}],
        "$defs": {
            "text": _object(zh=STRING, en=STRING),
            "money": {"type": "string", "pattern": r"^[0-9]+(\.[0-9]{1,2})?$", "description": "yuan, exact to the fen"},
            "profile": _object(source=STRING, kind=_or_null(_one_of(SIDE_OF_KIND)), name=_or_null(STRING)),
            "stamp": {
                **_object(talentcalc=STRING, rules=STRING, options=STRING, day=DATE, input=_or_null(STRING)),
                "description": "what made a record of a batch: version, hash of the rules, options, day, hash of the input",
            },
            "result": _object(
                ("stamp",), schema={"const": SCHEMA}, profile={"$ref": "#/$defs/profile"}, as_of=DATE,
                sides_left_out=_list(_one_of((PERSON, ENTERPRISE))), programs=_list({"$ref": "#/$defs/program"}), totals=_list({"$ref": "#/$defs/total"}),
                services=_list({"$ref": "#/$defs/service"}), stamp={"$ref": "#/$defs/stamp"},
            ),
            "program": _program(), "amount": _amount(), "condition": _condition(), "total": _total(), "service": _service(),
            "unread": _object(
                ("stamp",), schema={"const": SCHEMA}, profile={"$ref": "#/$defs/profile"}, error=_error(),
                stamp={"$ref": "#/$defs/stamp"},
            ),
        },
    }


def _program() -> dict[str, Any]:
    return _object(
        ("conditions",),
        id=STRING, document=STRING, clause=STRING, name=TEXT, outcome=_one_of(OUTCOMES), validity=_one_of(VALIDITIES),
        discretion=_one_of(DISCRETIONS), form=_one_of(FORMS), payee=_one_of(PAYEES), open_offer=FLAG, amount={"$ref": "#/$defs/amount"},
        duration=_object(months=_or_null(_count()), text=TEXT), conditions={"$ref": "#/$defs/condition"},
        next=_or_null(TEXT), office=_or_null(TEXT), missing=_list(STRING), reasons=_list(TEXT),
        excluded_by=_or_null(STRING), reading=_or_null(TEXT), notes=_list(TEXT),
        source=_object(document=TEXT, clause=STRING),
    )


def _amount() -> dict[str, Any]:
    rate = {"type": "string", "pattern": r"^[0-9]+(\.[0-9]+)?$", "description": "a decimal fraction"}
    return _object(
        kind={"enum": [am.EXACT, am.UP_TO, am.RANGE, am.AT_LEAST, am.UNSTATED]}, low=_or_null(MONEY), high=_or_null(MONEY),
        possible_high=_or_null(MONEY), entitled=MONEY, each=_or_null(MONEY), rate=_or_null(rate), per=_or_null(TEXT), count=_or_null(_count()),
        cap=_or_null(MONEY), yearly=FLAG, missing=_list(STRING), text=TEXT,
    )


def _condition() -> dict[str, Any]:
    return _object(
        ("stand_in",),
        text=TEXT, met=_or_null(FLAG), fact=_or_null(STRING),
        value={"type": ["boolean", "integer", "string", "array", "null"], "items": {"type": ["boolean", "integer", "string"]}},
        children=_list({"$ref": "#/$defs/condition"}), stand_in=_object(fact=STRING, value=STRING),
    )


def _total() -> dict[str, Any]:
    return _object(
        payee=_one_of(PAYEES), validity=_one_of(VALIDITIES), entitled=MONEY, low=MONEY, high=MONEY,
        discretionary_high=MONEY, open_ended=FLAG, eligible_open_ended=FLAG, possible_open_ended=FLAG, possible_high=MONEY,
        credit_high=MONEY, yearly=FLAG,
    )


def _service() -> dict[str, Any]:
    return _object(
        id=STRING, document=STRING, clause=STRING, name=TEXT, outcome=_one_of((ELIGIBLE, POSSIBLE)), validity=_one_of(VALIDITIES),
        missing=_list(STRING),
    )


def _error() -> dict[str, Any]:
    fault = _object(
        kind=_one_of(KINDS), key=_or_null(STRING), other=_or_null(STRING), found=_or_null(STRING), accepted=_or_null(TEXT), nearest=_list(STRING),
        line=_or_null(_count(1)), column=_or_null(_count(1)), message=TEXT,
    )
    return _object(kind=_one_of(KINDS), message=STRING, faults={**_list(fault), "minItems": 1})


def _object(optional: tuple[str, ...] = (), **parts: dict[str, Any]) -> dict[str, Any]:
    required = [name for name in parts if name not in optional]
    return {"type": "object", "properties": parts, "required": required, "additionalProperties": False}


def _list(of: dict[str, Any]) -> dict[str, Any]:
    return {"type": "array", "items": of}


def _one_of(values: Any) -> dict[str, Any]:
    return {"enum": list(values)}


def _or_null(of: dict[str, Any]) -> dict[str, Any]:
    return {"anyOf": [of, {"type": "null"}]}


def _count(least: int = 0) -> dict[str, Any]:
    return {"type": "integer", "minimum": least}
