"""Changes to a profile in words and as JSON."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from talentcalc.clauses.facts import Age, Choices, Dated, Number, Series, Vocabulary
from talentcalc.clauses.figures import figure
from talentcalc.clauses.text import LANGUAGES, Text
from talentcalc.profile.history import Decisions

if TYPE_CHECKING:
    from collections.abc import Iterable

    from talentcalc.assess.changes import Change
    from talentcalc.clauses.facts import Fact
    from talentcalc.profile.profile import Profile

PUT_UP = Text("申报参评", "be put up for selection")
ON_DAY = Text("等到 {day}（自{since}起满期）", "wait until {day} (time since {since})")
FROM_TO = Text("{label} {old} → {new}", "{label}: {old} → {new}")
SAID = Text("{label}：{new} 即可", "{label}: {new} will do")
MORE = Text("（再增 {n}）", " ({n} more)")
LESS = Text("（减 {n}）", " ({n} less)")
OF_AGE = Text("等到 {day}（届时必已满该年龄）", "wait until {day} (surely of that age by then)")
ADDED = Text("{label}增加{new}", "{label}: add {new}")
WITHOUT = Text("{label}不含{new}", "{label}: without {new}")
OR = Text("或", " or ")
ONE_MORE = Text("{rows}再有一项：{facts}", "one more row of {rows}: {facts}")
ONE_ROW = Text("{rows}有一项：{facts}", "a row of {rows}: {facts}")
ROW = Text("第 {n} 项{rows}：{said}", "{rows}, row {n}: {said}")
AND = Text("；", "; ")
ANY = Text("任一项", "any")


def change_text(change: Change, profile: Profile) -> Text:
    """A change in words; `profile` is the one before it."""
    return Text(*(_said(change, profile, lang) for lang in LANGUAGES))


def changes_text(changes: Iterable[Change], profile: Profile) -> Text:
    """Several changes in words."""
    said = [change_text(one, profile) for one in changes]
    return Text(*(AND[lang].join(one[lang] for one in said) for lang in LANGUAGES))


def _said(change: Change, profile: Profile, lang: str) -> str:
    if change.rows is Decisions or (change.fact is not None and change.fact is Decisions.outcome):
        return PUT_UP[lang]
    if change.rows is not None:
        form = ONE_MORE if profile.rows.get(change.rows.key) else ONE_ROW
        facts = [f"{fact.label[lang]} {shown(fact, change.new[key], lang)}" for key, fact in _facts(change)]
        return form[lang].format(rows=change.rows.label[lang], facts=Text("、", ", ")[lang].join(facts) or ANY[lang])
    if change.fact is None:
        since = "" if change.since is None else change.since.label[lang]
        form = OF_AGE if isinstance(change.since, Age) else ON_DAY
        return form[lang].format(day=change.new.isoformat(), since=since)
    said = _fact_said(change, change.fact, lang)
    if change.row is not None and len(profile.rows.get(change.fact.section.key, ())) > 1:
        return ROW[lang].format(n=change.row + 1, rows=change.fact.section.label[lang], said=said)
    return said


def _facts(change: Change) -> list[tuple[str, Fact]]:
    """The facts of a new row in the order of their declaration."""
    assert change.rows is not None
    return [(fact.key, fact) for fact in change.rows.facts.values() if fact.key in change.new]


def _fact_said(change: Change, fact: Fact, lang: str) -> str:
    label = fact.label[lang]
    if isinstance(fact, Choices):
        old = change.old or ()
        form = ADDED if len(change.new) > len(old) or not old else WITHOUT
        apart = [[one for one in (*new, *old) if (one in new) != (one in old)] for new in (change.new, *change.also)]
        new = OR[lang].join(shown(fact, tuple(one), lang) for one in apart)
        return (form if any(apart) else SAID)[lang].format(label=label, new=new)
    new = OR[lang].join(shown(fact, one, lang) for one in (change.new, *change.also))
    if change.old is None:
        return SAID[lang].format(label=label, new=new)
    told = FROM_TO[lang].format(label=label, old=shown(fact, change.old, lang), new=new)
    if isinstance(fact, Number):
        form = MORE if change.new > change.old else LESS
        told += form[lang].format(n=figure(abs(change.new - change.old)))
    return told


def shown(fact: Fact, value: Any, lang: str) -> str:
    """A value in words, the first of its names."""
    said = fact.show(value, lang)
    return said.split("/")[0] if isinstance(fact, Vocabulary) and not isinstance(fact, Choices) else said


def change_json(change: Change, profile: Profile) -> dict[str, Any]:
    """A change: `fact` is the key of a fact, of a list that gets one more row, or `as_of`; `row` counts from 1."""
    record: dict[str, Any] = {"fact": change.site[0], "row": None if change.row is None else change.row + 1, "kind": change.kind}
    if change.rows is not None:
        record |= {"old": None, "new": {fact.name: plain(fact, change.new[key]) for key, fact in _facts(change)}, "also": []}
    elif change.fact is not None:
        record |= {
            "old": None if change.old is None else plain(change.fact, change.old), "new": plain(change.fact, change.new),
            "also": [plain(change.fact, one) for one in change.also],
        }
    else:
        record |= {"old": change.old.isoformat(), "new": change.new.isoformat(), "also": []}
    return {**record, "text": change_text(change, profile).as_json()}


def plain(fact: Fact, value: Any) -> Any:
    """A value as JSON takes it: money and dates as text where they are no whole numbers."""
    dumped = fact.dump(value)
    if isinstance(fact, Dated):
        return dumped.isoformat()
    if isinstance(fact, Series):
        return [one if isinstance(one, int) else str(one) for one in dumped]
    return dumped if isinstance(dumped, bool | int | str | list) else str(dumped)
