"""The profile as strict pydantic models, made from the declared facts.

They serve the JSON Schema, callers who build profiles in Python, and the explanation of a refused file.
"""

from __future__ import annotations

import datetime
from typing import Annotated, Any, Literal, cast

from pydantic import BaseModel, ConfigDict, Field, PlainValidator, ValidationError, WithJsonSchema, create_model

from talentcalc.clauses.refusals import Refused, nearest
from talentcalc.clauses.sections import ENTERPRISE, SECTIONS, Rows, Section
from talentcalc.clauses.text import Text
from talentcalc.profile.faults import Fault
from talentcalc.profile.profile import APPLICANT, SIDE_OF_KIND
from talentcalc.profile.reading import MOST_ROWS, NAME_LENGTH, TOP_KEYS

STRICT = ConfigDict(extra="forbid", frozen=True, strict=True)
ACCEPTED = {
    "kind": Text("applicant（个人）或 enterprise（单位）", "applicant or enterprise"),
    "name": Text(f"1 到 {NAME_LENGTH} 个字", f"text of 1 to {NAME_LENGTH} characters"),
    "as_of": Text("日期，如 2022-06-01（不加引号）", "a date such as 2022-06-01, without quotes"),
    "complete": Text("true 或 false", "true or false"),
}
A_TABLE = Text("表，如 [person]", "a table such as [person]")
A_LIST = Text(f"表数组，如 [[jobs]]，至多 {MOST_ROWS} 行", f"an array of tables such as [[jobs]], at most {MOST_ROWS} rows")


def _section_model(section: type[Section]) -> type[BaseModel]:
    fields: dict[str, Any] = {}
    for name, fact in section.facts.items():
        schema = {**fact.json_schema(), "title": f"{fact.label.zh} / {fact.label.en}"}
        kind = Annotated[Any, PlainValidator(fact.read), WithJsonSchema(schema)]
        fields[name] = (kind, Field(default=None, description=f"{fact.question.zh} {fact.question.en}"))
    fields["complete"] = (bool, Field(default=False, description="未写明的均不适用 / what is not said does not apply"))
    name = section.key.title().replace("_", "")
    return create_model(name, __config__=STRICT, __doc__=section.__doc__, **fields)


def _profile_model(name: str, kind: str, doc: str) -> type[BaseModel]:
    fields: dict[str, Any] = {
        "kind": (Literal[kind], Field(description="applicant 个人 / enterprise 单位")),
        "name": (Annotated[str, Field(min_length=1, max_length=NAME_LENGTH)] | None, None),
        "as_of": (datetime.date | None, Field(default=None, description="计算所依日期 / the day it counts for")),
        "complete": (bool, False),
    }
    for key, section in SECTIONS.items():
        model = _section_model(section)
        title = f"{section.label.zh} / {section.label.en}"
        if issubclass(section, Rows):
            listed = Annotated[list[model], Field(max_length=MOST_ROWS)]  # type: ignore[valid-type]
            fields[key] = (listed | None, Field(default=None, title=title))
        else:
            fields[key] = (model | None, Field(default=None, title=title))
    return create_model(name, __config__=STRICT, __doc__=doc, **fields)


Applicant = _profile_model("Applicant", APPLICANT, "A person's profile; the employer or the enterprise founded may be described too.")
Enterprise = _profile_model("Enterprise", ENTERPRISE, "An enterprise's profile; a person it hires may be described too.")


def profile_schema() -> dict[str, Any]:
    """The JSON Schema of a profile file."""
    from pydantic import TypeAdapter  # noqa: PLC0415 -- only the schema needs it

    either = Annotated[Applicant | Enterprise, Field(discriminator="kind")]
    schema = cast("dict[str, Any]", TypeAdapter(either).json_schema())
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", "title": "talentcalc profile", **schema}


def faults(tables: dict[str, Any]) -> list[Fault]:
    """Everything wrong with parsed tables that the quick reading did not take."""
    kind = tables.get("kind")
    known = kind if isinstance(kind, str) and kind in SIDE_OF_KIND else None
    found = []
    if known is None:
        near = nearest(kind, SIDE_OF_KIND) if isinstance(kind, str) else ()
        problem = "missing" if kind is None else "value"
        found.append(Fault(problem, "kind", found=kind, accepted=ACCEPTED["kind"], nearest=near))
    try:
        (Enterprise if known == ENTERPRISE else Applicant).model_validate({**tables, "kind": known or APPLICANT})
    except ValidationError as error:
        found += [_fault(problem) for problem in error.errors(include_url=False)]
    return found


def _fault(problem: Any) -> Fault:
    path = list(problem["loc"])
    key = ".".join(f"[{part + 1}]" if isinstance(part, int) else part for part in path).replace(".[", "[")
    refused = problem.get("ctx", {}).get("error")
    if isinstance(refused, Refused):
        return Fault(refused.kind, key, found=refused.found, accepted=refused.accepted, nearest=refused.nearest)
    if problem["type"] == "extra_forbidden":
        return _unknown_key(key, path)
    accepted = ACCEPTED.get(path[0], A_TABLE) if len(path) == 1 else ACCEPTED.get(path[-1], A_TABLE)
    if path[0] in SECTIONS and issubclass(SECTIONS[path[0]], Rows) and len(path) == 1:
        accepted = A_LIST
    kind = "range" if problem["type"].startswith(("too_long", "string_too")) else "type"
    return Fault(kind, key, found=problem["input"], accepted=accepted)


def _unknown_key(key: str, path: list[Any]) -> Fault:
    if len(path) == 1:
        near = nearest(path[0], [*TOP_KEYS, *SECTIONS])
        elsewhere = tuple(f.key for s in SECTIONS.values() for n, f in s.facts.items() if n == path[0])
        return Fault("unknown-key", key, nearest=near or elsewhere[:3])
    facts = SECTIONS[path[0]].facts
    near = nearest(path[-1], [*facts, "complete"])
    labelled = tuple(n for n, f in facts.items() if path[-1] in (f.label.zh, f.label.en))
    elsewhere = tuple(f.key for s in SECTIONS.values() for n, f in s.facts.items() if n == path[-1])
    return Fault("unknown-key", key, nearest=near or labelled or elsewhere[:3])
