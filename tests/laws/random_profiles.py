"""Laws that every profile obeys under every document, and how a profile that breaks one is made small.

Each law takes a profile's tables, as a file would give them, and a source of chance; it returns what is wrong, or `None`.
Tables that contradict themselves are told by no law. `broken` makes a profile from a seed and tries it under one law.
"""

from __future__ import annotations

import datetime
import random
from collections.abc import Callable
from copy import deepcopy
from functools import cache
from typing import TYPE_CHECKING, Any

import tomli_w

import population
from talentcalc.assess.check import check_against
from talentcalc.assess.outcomes import ELIGIBLE, INELIGIBLE, POSSIBLE, Assessment, assess, condition_of
from talentcalc.assess.remembered import Remembering
from talentcalc.assess.things import Thing, things_of
from talentcalc.assess.trace import trace
from talentcalc.clauses import expressions as ex
from talentcalc.clauses import facts as fc
from talentcalc.clauses import formulas as fm
from talentcalc.clauses.programs import CASE_BY_CASE, ENTITLED, LOAN, OPTIONAL
from talentcalc.clauses.sections import SECTIONS, Rows
from talentcalc.documents import registry
from talentcalc.profile.faults import ProfileFaults
from talentcalc.profile.reading import quick_profile

if TYPE_CHECKING:
    from talentcalc.assess.check import Result
    from talentcalc.assess.trace import Step
    from talentcalc.clauses.programs import Program
    from talentcalc.profile.profile import Profile

Tables = dict[str, Any]
Law = Callable[[Tables, random.Random], "str | None"]
DAY = datetime.date(2022, 6, 1)
DOCUMENTS = registry.documents()
HALF = 0.5
DECIDED = (ELIGIBLE, INELIGIBLE)


def read(tables: Tables) -> Profile | None:
    """The profile of some tables; `None` where they contradict themselves."""
    return quick_profile(deepcopy(tables), "random", as_of=DAY)


def tables_of(seed: int) -> Tables:
    """A profile at random, from nearly empty to nearly full."""
    dice = random.Random(seed)
    made: Tables = population.tables(seed, density=dice.choice((0.1, 0.3, 0.6, 0.9)), sections=dice.choice((0.1, 0.4, 0.8)))
    return made


@cache
def programs_asking(fact: fc.Fact) -> list[Program]:
    """The programs whose answer or amount a fact can move, itself or through a fact that it speaks for."""
    return [program for document in DOCUMENTS for program in document if fact in _asked(program)]


@cache
def _asked(program: Program) -> frozenset[fc.Fact]:
    amount = program.amount
    trees: list[ex.Expression] = [condition_of(program), *(part for part in (amount.low, amount.high) if part is not None)]
    found = {fact for tree in trees for node in ex.nodes(tree) for fact in fc.facts_of(node)}
    while True:
        more = found | {other for fact in found for other in _speaking_for(fact)}
        if more == found:
            return frozenset(found)
        found = more


def _speaking_for(fact: fc.Fact) -> list[fc.Fact]:
    others = [getattr(fact, name, None) for name in ("otherwise", "floor", "ceiling")]
    return [one for one in others if one is not None]


def said_facts(tables: Tables) -> list[tuple[Tables, fc.Fact]]:
    """Every fact that some tables say, with the table that says it."""
    found = []
    for key, given in tables.items():
        if key in SECTIONS:
            for table in given if isinstance(given, list) else [given]:
                found += [(table, SECTIONS[key].facts[name]) for name in table if name in SECTIONS[key].facts]
    return found


def a_fact_less_opens_and_never_turns(tables: Tables, dice: random.Random) -> str | None:
    """Without one fact a decided answer stays, or is open and names that fact; the other way round: more never turns an answer.

    An amount known with the fact lies within what was said without it. The one exception: where a place is not said,
    another one may stand in for it.
    """
    whole = read(tables)
    twin = deepcopy(tables)
    choices = said_facts(twin)
    if whole is None or not choices:
        return None
    table, fact = dice.choice(choices)
    del table[fact.name]
    less = read(twin)
    if less is None or fact.name in ("count", "name") or (isinstance(fact, fc.Place) and fact.otherwise is not None):
        return None
    for program in programs_asking(fact):
        before, after = assess(program, less), assess(program, whole)
        wrong = _turned(before, after, fact)
        if wrong is not None:
            return f"{program.id} without {fact.key}: {wrong}"
    return None


def _turned(before: Assessment, after: Assessment, fact: fc.Fact) -> str | None:
    if before.outcome in DECIDED and before.outcome != after.outcome:
        return f"{before.outcome}, with it {after.outcome}"
    if before.outcome == POSSIBLE and after.outcome in DECIDED and not _names(before, fact):
        return f"possible, missing {before.missing}, with it {after.outcome}"
    if before.outcome == after.outcome == ELIGIBLE and after.low is not None and before.low is not None:
        high = None if before.high is None or before.possible_high is None else before.high + before.possible_high
        if after.low < before.low or (high is not None and (after.high is None or after.high > high)):
            return f"{before.low} to {before.high} and {before.possible_high} more, with it {after.low} to {after.high}"
    return None


def _names(found: Assessment, fact: fc.Fact) -> bool:
    """What is missing is the fact, another way to say the same, a place that it may stand in for, or a scale that it bounds."""
    missing = found.missing
    for node in ex.nodes(found.condition):
        if isinstance(node, fm.Otherwise | ex.Answered):
            ways = {one for part in ex.nodes(node) for one in fc.facts_of(part)}
            if fact in ways and any(one.key in missing for one in ways):
                return True
    lacking = [one for section in SECTIONS.values() for one in section.facts.values() if one.key in missing]
    return (
        fact in lacking
        or any(fact in _standing_in_for(one) for one in lacking if isinstance(one, fc.Place))
        or any(fact in (one.ceiling, one.floor) for one in lacking if isinstance(one, fc.Scale))
    )


def _standing_in_for(place: fc.Place) -> list[fc.Place]:
    other = place.otherwise
    return [] if other is None else [other, *_standing_in_for(other)]


def order_is_nothing(tables: Tables, dice: random.Random) -> str | None:
    """The order of tables, of keys and of rows moves nothing, not even the order of what is missing."""
    one = read(tables)
    keys = list(tables)
    dice.shuffle(keys)
    mixed: Tables = {}
    for key in keys:
        given = tables[key]
        if isinstance(given, list):
            given = dice.sample(given, len(given))
        elif isinstance(given, dict):
            given = {name: given[name] for name in dice.sample(list(given), len(given))}
        mixed[key] = given
    other = read(mixed)
    if one is None or other is None:
        return None if one is other else "readable in one order only"
    return _differs(answers(one), answers(other))


Answer = tuple[Any, ...]


def answers(profile: Profile) -> dict[str, Answer]:
    """What each program comes to, and each total."""
    result = check_against(profile, DOCUMENTS)
    found: dict[str, Answer] = {
        one.program.id: (
            one.outcome, one.low, one.high, one.possible_high, one.discretion, one.amount_kind, one.excluded_by,
            tuple(one.missing), tuple(one.vague), tuple(note.en for note in one.notes),
        )
        for one in result.assessments
    }
    for total in result.totals:
        found[f"{total.payee}, {total.validity}"] = tuple(getattr(total, slot) for slot in total.__slots__)
    return found


def _differs(one: dict[str, Answer], other: dict[str, Answer]) -> str | None:
    for key in [*one, *other]:
        if one.get(key) != other.get(key):
            return f"{key}: {one.get(key)}, else {other.get(key)}"
    return None


def rows_count(tables: Tables, dice: random.Random) -> str | None:
    """A row that counts n is the same as n rows, and a row of none is as if it were not there."""
    lists = [key for key, given in tables.items() if isinstance(given, list) and "count" in SECTIONS[key].facts and given]
    if not lists:
        return None
    key = dice.choice(lists)
    place, times = dice.randrange(len(tables[key])), dice.randint(0, 3)
    row = {name: value for name, value in tables[key][place].items() if name not in ("count", "name")}
    others = [one for number, one in enumerate(tables[key]) if number != place]
    counted = read({**tables, key: [*others, {**row, "count": times}]})
    listed = read({**tables, key: [*others, *[{**row, "count": 1}] * times]})
    if counted is None or listed is None:
        return None if counted is listed else "readable one way only"
    # Of rows that are undecided one may count and the other not; of one row that stands for several all do or none.
    one, other = check_against(counted, DOCUMENTS), check_against(listed, DOCUMENTS)
    for left, right in zip(one.assessments, other.assessments, strict=True):
        if left.outcome != right.outcome or (left.outcome == ELIGIBLE and (left.low, left.high) != (right.low, right.high)):
            return f"{left.program.id}: {_short(left)}, else {_short(right)}"
    return None


def _short(one: Assessment) -> Answer:
    return one.outcome, one.low, one.high


def traces_show_what_was_said(tables: Tables, dice: random.Random) -> str | None:
    """No value stands in a trace that the profile did not give."""
    profile = read(tables)
    if profile is None:
        return None
    given = {fact.key for _, fact in said_facts(tables)}
    for document in DOCUMENTS:
        program = dice.choice(list(document))
        for step in _steps(trace(condition_of(program), profile)):
            if step.value is not None and step.fact not in given and step.fact not in tables:
                return f"{program.id}: {step.text.en}: {step.fact} = {step.value}"
    return None


def _steps(step: Step) -> list[Step]:
    return [step, *(one for child in step.children for one in _steps(child))]


def totals_are_sums(tables: Tables, _: random.Random) -> str | None:
    """The totals are the sums of what is listed: loans apart, ceilings of what is optional apart, the excluded nowhere."""
    profile = read(tables)
    if profile is None:
        return None
    result = check_against(profile, DOCUMENTS)
    for total in result.totals:
        own = [
            one for one in result.assessments
            if (one.program.payee, one.validity, one.outcome) == (total.payee, total.validity, ELIGIBLE) and one.program.counts
        ]
        credit = [one for one in own if one.program.form == LOAN]
        ceilings = [one for one in own if one.program.form != LOAN and one.discretion in (OPTIONAL, CASE_BY_CASE)]
        due = [one for one in own if one.program.form != LOAN and one.discretion not in (OPTIONAL, CASE_BY_CASE)]
        sums = {
            "low": sum(one.low or 0 for one in due),
            "high": sum(max(one.high or 0, one.low or 0) for one in due),
            "entitled": sum(one.low or 0 for one in due if one.discretion == ENTITLED and one.low == one.high),
            "discretionary_high": sum(one.high or 0 for one in ceilings),
            "credit_high": sum(one.high or 0 for one in credit),
        }
        for name, whole in sums.items():
            if getattr(total, name) != whole:
                return f"{total.payee}, {total.validity}: {name} is {getattr(total, name)}, the sum {whole}"
    return None


@cache
def _remembering() -> Remembering:
    return Remembering(DOCUMENTS, everything=False)


def ways_agree(tables: Tables, _: random.Random) -> str | None:
    """Walked for one profile or written out for many: the same answer."""
    profile = read(tables)
    if profile is None:
        return None
    (remembered,) = _remembering().check_all([profile])
    if isinstance(remembered, ProfileFaults):
        return "refused only when remembered"
    walked = check_against(profile, DOCUMENTS)
    return _differs(_matching(walked), _matching(remembered))


def _matching(result: Result) -> dict[str, Answer]:
    return {
        one.program.id: (
            one.outcome, one.low, one.high, one.possible_high, one.discretion, one.missing, one.vague,
            [reason.en for reason in one.reasons],
        )
        for one in result.matching
    }


def more_told_never_costs_more(tables: Tables, dice: random.Random) -> str | None:
    """What is sure and what could be added never rises above what was told before, where that was a bound."""
    whole = read(tables)
    twin = deepcopy(tables)
    sections = [key for key in twin if key in SECTIONS]
    if whole is None or not sections:
        return None
    gone = dice.choice(sections)
    del twin[gone]
    less = read(twin)
    if less is None or set(less.sides()) != set(whole.sides()) or any(isinstance(fact, fc.Place) for fact in SECTIONS[gone].facts.values()):
        return None
    before = {(one.payee, one.validity): one for one in check_against(less, DOCUMENTS).totals}
    for total in check_against(whole, DOCUMENTS).totals:
        bound = before.get((total.payee, total.validity))
        high = total.high + total.possible_high
        if bound is None:
            if high and not total.open_ended and total.high:
                return f"{total.payee}, {total.validity}: nothing without {gone}, with it {high}"
        elif not bound.open_ended and high > bound.high + bound.possible_high:
            return f"{total.payee}, {total.validity}: {bound.high} + {bound.possible_high} without {gone}, with it {high}"
    return None


def paid_and_left_are_owed(tables: Tables, dice: random.Random) -> str | None:
    """What was received and what is left make up what is owed, whichever way it is said for what it was."""
    profile = read(tables)
    if profile is None:
        return None
    before = check_against(profile, DOCUMENTS)
    owed = [(one, thing) for one in before.assessments if _is_plain(one) for thing in _plain_things(one, profile)]
    if not owed:
        return None
    one, thing = dice.choice(owed)
    number = thing.number or 1
    served = dice.randint(1, min(number, 3))
    paid = served * dice.randint(1, int(thing.ends[0].known / number))
    said, is_exact = _receipt(one, served, number, listed=thing.row is not None, dice=dice)
    told = {**_naming(tables, profile, thing), "received": [{**said, "amount_yuan": paid}]}
    after = read(told)
    if after is None:
        return f"{one.program.id}: not readable with {said}"
    left = _sums(check_against(after, DOCUMENTS), one)
    low, high = (whole - paid for whole in _sums(before, one))
    if left[0] > low or left[1] < high or (is_exact and left != (low, high)):
        return f"{one.program.id}: {low} to {high} is left after {paid}, said is {left} of {said}"
    return None


def _is_plain(one: Assessment) -> bool:
    """It is due or may be granted to the yuan, and tiers do not make one sum of several."""
    money = one.is_money and one.discretion not in (OPTIONAL, CASE_BY_CASE)
    return bool(one.outcome == ELIGIBLE and money and one.low and one.low == one.high and one.program.tier is None)


def _plain_things(one: Assessment, profile: Profile) -> list[Thing]:
    """Its things of whole yuan that no former level makes cheaper."""
    return [
        thing for thing in things_of(one, profile)
        if thing.sure and thing.number and thing.ends[0] == thing.ends[1] and not thing.ends[0].less
        and thing.ends[0].known >= thing.number
    ]


def _receipt(one: Assessment, served: int, number: int, *, listed: bool, dice: random.Random) -> tuple[Tables, bool]:
    """A receipt for so many of a row's things, said more or less exactly, and whether that leaves nothing open."""
    said: Tables = {"program": one.program.id}
    by_purpose = one.program.purpose is not None and one.program.item.document.overlap and dice.random() < HALF
    if by_purpose:
        said = {"purpose": one.program.purpose}
    row, count = listed and dice.random() < HALF, listed and dice.random() < HALF
    if row:
        said["row"] = "the one"
    if count or (row and served < number):
        said["count"] = served
    return said, (row or not listed) and not (by_purpose and not listed)


def _naming(tables: Tables, profile: Profile, thing: Thing) -> Tables:
    """The tables with a name for the thing's row."""
    for key, rows in profile.rows.items():
        for place, row in enumerate(rows):
            if row is thing.row:
                kept = [one for one in tables[key] if one.get("count") != 0]
                return {**tables, key: [*kept[:place], {**kept[place], "name": "the one"}, *kept[place + 1 :]]}
    return tables


def _sums(result: Result, one: Assessment) -> tuple[Any, Any]:
    mine = [(t.low, t.high) for t in result.totals if (t.payee, t.validity) == (one.program.payee, one.validity)]
    return mine[0] if mine else (0, 0)


LAWS: dict[str, Law] = {
    law.__name__: law
    for law in (
        a_fact_less_opens_and_never_turns, order_is_nothing, rows_count, traces_show_what_was_said, totals_are_sums, ways_agree,
        more_told_never_costs_more, paid_and_left_are_owed,
    )
}


def broken(seed: int, laws: tuple[str, ...] = tuple(LAWS)) -> str | None:
    """What is wrong with the profile of a seed under one of the laws, taken in turn: told with the smallest profile that shows it."""
    name = laws[seed % len(laws)]
    law, tables = LAWS[name], tables_of(seed)
    wrong = law(tables, random.Random(seed))
    if wrong is None:
        return None
    small = smallest(law, tables)
    return f"seed {seed} breaks {name}: {first_wrong(law, small) or wrong}\n\n{tomli_w.dumps(small)}"


def first_wrong(law: Law, tables: Tables) -> str | None:
    """What a law says of some tables, by the first of some sources of chance that show it."""
    return next((wrong for seed in range(12) if (wrong := law(tables, random.Random(seed)))), None)


def smallest(law: Law, tables: Tables) -> Tables:
    """Tables that still break the law, and would not with anything less."""
    small = deepcopy(tables)
    shrunk = True
    while shrunk:
        shrunk = False
        for twin in _with_less(small):
            if first_wrong(law, twin):
                small, shrunk = twin, True
                break
    return small


def _with_less(tables: Tables) -> list[Tables]:
    found = [{k: v for k, v in tables.items() if k != key} for key in tables if key in SECTIONS]
    for key, given in tables.items():
        if key not in SECTIONS:
            continue
        if issubclass(SECTIONS[key], Rows):
            found += [{**tables, key: given[:n] + given[n + 1 :]} for n in range(len(given))]
            found += [
                {**tables, key: [*given[:n], {a: b for a, b in row.items() if a != name}, *given[n + 1 :]]}
                for n, row in enumerate(given) for name in row
            ]
        else:
            found += [{**tables, key: {a: b for a, b in given.items() if a != name}} for name in given]
    return found
