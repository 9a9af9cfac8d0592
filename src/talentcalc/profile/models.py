"""The profile as strict pydantic models, made from the declared facts.

They serve the JSON Schema, callers who build profiles in Python, and the explanation of a refused file.
"""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Annotated, Any, Literal

from pydantic import (
    BaseModel,
    ConfigDict,
    Field,
    PlainValidator,
    ValidationError,
    ValidationInfo,
    WithJsonSchema,
    create_model,
)

from talentcalc.clauses.announced import load_all
from talentcalc.clauses.refusals import Refused, nearest
from talentcalc.clauses.sections import ENTERPRISE, SECTIONS, Rows, Section
from talentcalc.clauses.text import Text, both
from talentcalc.profile.faults import Fault
from talentcalc.profile.profile import APPLICANT, SIDE_OF_KIND
from talentcalc.profile.reading import MOST_FAULTS, MOST_ROWS, NAME_LENGTH, TOP_KEYS, keys_named

if TYPE_CHECKING:
    from collections.abc import Callable

    from talentcalc.clauses.facts import Fact

LISTS = ("choices", "series")
STRICT = ConfigDict(extra="forbid", frozen=True, strict=True)
ACCEPTED = {
    "kind": Text("applicant（个人）或 enterprise（单位）", "applicant or enterprise"),
    "name": Text(f"1 到 {NAME_LENGTH} 个字", f"text of 1 to {NAME_LENGTH} characters"),
    "as_of": Text("日期，如 2022-06-01（不加引号）", "a date such as 2022-06-01, without quotes"),
    "complete": Text("true 或 false", "true or false"),
}
A_TABLE = Text("表，如 [{key}]", "a table such as [{key}]")
A_ROW = Text("[[{key}]] 的一行，即一个表", "a row of [[{key}]], which is a table")
A_LIST = Text("表数组，如 [[{key}]]，至多 {most} 行", "an array of tables such as [[{key}]], at most {most} rows")


class _Several(ValueError):
    """Refused entries of a list, by their place in it."""

    def __init__(self, refused: list[tuple[int, Refused]]) -> None:
        super().__init__("several")
        self.refused = refused


def _reader(fact: Fact) -> Callable[[Any, ValidationInfo], Any]:
    """The fact's own reading; where faults are asked for, of every entry of a list until there are enough."""

    def read(raw: Any, info: ValidationInfo) -> Any:
        if info.context is None:
            return fact.read(raw)
        if info.context["left"] < 0:
            return raw
        try:
            return fact.read(raw)
        except Refused as whole:
            refused = _entries(fact, raw, info.context["left"]) or [(-1, whole)]
            info.context["left"] -= len(refused)
            raise _Several(refused) from None

    return read


def _entries(fact: Fact, raw: Any, most: int) -> list[tuple[int, Refused]]:
    """The entries of the list `raw` that `fact` refuses one by one, at most `most` and one more."""
    found: list[tuple[int, Refused]] = []
    for place, entry in enumerate(raw if isinstance(raw, list) and fact.type_name in LISTS else ()):
        try:
            fact.read([entry])
        except Refused as problem:
            found.append((place, problem))
            if len(found) > most:
                break
    return found


def _value_schema(fact: Fact) -> dict[str, Any]:
    """The fact's schema: named values in every spelling on its own, as they are read.

    That money has two decimals is left to the reading: validators that count in binary would refuse 1.10.
    """
    schema = fact.json_schema()
    schema.pop("multipleOf", None)
    schema.get("items", {}).pop("multipleOf", None)
    if fact.options:
        words = [word for key, text in fact.options.items() for word in (key, *text.zh.split("/"), *text.en.split("/"))]
        words += [word.casefold().replace(" ", "-") for word in words]
        (schema["items"] if fact.type_name == "choices" else schema)["enum"] = list(dict.fromkeys(words))
    return schema


def _section_model(section: type[Section]) -> type[BaseModel]:
    fields: dict[str, Any] = {}
    for name, fact in section.facts.items():
        schema = {**_value_schema(fact), "title": f"{fact.label.zh} / {fact.label.en}"}
        kind = Annotated[Any, PlainValidator(_reader(fact)), WithJsonSchema(schema)]
        fields[name] = (kind, Field(default=None, description=f"{fact.question.zh} {fact.question.en}"))
    fields["complete"] = (bool, Field(default=False, description="未写明的均不适用 / what is not said does not apply"))
    name = section.key.title().replace("_", "") + ("Row" if issubclass(section, Rows) else "Table")
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


load_all()
Applicant = _profile_model("Applicant", APPLICANT, "A person's profile; the employer or the enterprise founded may be described too.")
Enterprise = _profile_model("Enterprise", ENTERPRISE, "An enterprise's profile; a person it hires may be described too.")


def profile_schema() -> dict[str, Any]:
    """The JSON Schema of a profile file."""
    from pydantic import TypeAdapter  # noqa: PLC0415 -- only the schema needs it

    either: Any = Annotated[Applicant | Enterprise, Field(discriminator="kind")]
    schema = TypeAdapter(either).json_schema()
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
        model = Enterprise if known == ENTERPRISE else Applicant
        model.model_validate({**tables, "kind": known or APPLICANT}, context={"left": MOST_FAULTS})
    except ValidationError as error:
        problems = error.errors(include_url=False)[: MOST_FAULTS + 1]
        found += [fault for problem in problems for fault in _faults(problem)]
    if len(found) > MOST_FAULTS:
        found[MOST_FAULTS:] = [Fault("more")]
    return found


def _faults(problem: Any) -> list[Fault]:
    path = list(problem["loc"])
    key = ".".join(f"[{part + 1}]" if isinstance(part, int) else part for part in path).replace(".[", "[")
    several = problem.get("ctx", {}).get("error")
    if not isinstance(several, _Several):
        return [_fault(problem, path, key)]
    return [
        Fault(
            one.kind, key if place < 0 else f"{key}[{place + 1}]", found=one.found, accepted=one.accepted,
            nearest=tuple(dict.fromkeys(word.partition("/")[0] for word in one.nearest)),
        )
        for place, one in several.refused
    ]


def _fault(problem: Any, path: list[Any], key: str) -> Fault:
    if problem["type"] == "extra_forbidden":
        return _unknown_key(key, path)
    accepted = ACCEPTED.get(path[-1]) or _shape(path)
    kind = "range" if problem["type"].startswith(("too_long", "string_too")) else "type"
    return Fault(kind, key, found=problem["input"], accepted=accepted)


def _shape(path: list[Any]) -> Text:
    """How the section at `path` is written."""
    rows = issubclass(SECTIONS[path[0]], Rows)
    form = A_TABLE if not rows else A_LIST if len(path) == 1 else A_ROW
    return both(form, key=path[0], most=f"{MOST_ROWS:,}")


def _unknown_key(key: str, path: list[Any]) -> Fault:
    word = path[-1]
    named = keys_named(word)
    if len(path) == 1:
        return Fault("unknown-key", key, nearest=nearest(word, [*TOP_KEYS, *SECTIONS]) or named[:3])
    facts = SECTIONS[path[0]].facts
    labelled = tuple(name for name, fact in facts.items() if fact.key in named)
    return Fault("unknown-key", key, nearest=labelled or nearest(word, [*facts, "complete"]) or named[:3])
