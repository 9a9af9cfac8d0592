"""Which questions matter, which decides most, and what an answer makes of the profile."""

from __future__ import annotations

import datetime
import random
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from support import profile
from talentcalc.assess.interview import (
    AMOUNT,
    State,
    already_said,
    answered,
    begin,
    begin_with_nothing,
    examined,
    not_known,
    settled,
)
from talentcalc.assess.outcomes import ELIGIBLE, INELIGIBLE
from talentcalc.assess.questions import FACT, FLAGS, ROWS, Question, is_open, questions, weight_of
from talentcalc.clauses.facts import Choices, Dated, Flag, Number, Place, Scale, Series, Vocabulary
from talentcalc.documents import registry
from talentcalc.present.profile_toml import profile_toml
from talentcalc.profile.faults import ProfileFaults
from talentcalc.profile.profile import Profile
from talentcalc.profile.reading import load_profile, parse_profile

DAY = datetime.date(2022, 6, 1)
LUZHOU = registry.documents(("luzhou-2021",))
ALL = registry.documents(())
DOCTOR = Path(__file__).parents[2] / "profiles" / "doctor-hired-in-jiangyang.toml"
ABOUT_THE_DOCTOR: dict[str, Any] = {
    "employment.place": "510502", "person.full_time_degree": 5, "person.title": 2, "person.skill_level": 0,
    "person.distinctions": (), "person.birth_date": datetime.date(1990, 3, 15), "person.sport_role": "none",
    "employment.contract_start": datetime.date(2022, 3, 1), "employment.contract_end": datetime.date(2025, 2, 28),
    "employment.start_date": datetime.date(2022, 3, 1), "employment.activities": (),
}
"""What the doctor answers to a fact; to flags those of `HOLDS`, the rest not."""
HOLDS = {
    "full_time", "newly_introduced", "introduced", "first_job_in_city", "urgently_needed", "professional_post",
}


def asked(toml: str, documents: str = "luzhou-2021", skipped: tuple[str, ...] = ()) -> list[Question]:
    state = begin(profile(toml), skipped)
    return questions(state, examined(state, registry.documents((documents,))))


def of(found: list[Question], key: str) -> Question:
    return next(one for one in found if one.key == key)


def test_a_doctor_hired_by_a_firm_needs_at_most_fifteen_questions_for_every_personal_program() -> None:
    state = begin_with_nothing("applicant", DAY)
    number = 0
    while found := questions(state, examined(state, LUZHOU)):
        number, question = number + 1, found[0]
        value: Any
        if question.section is None:
            value = ["employment"]
        elif question.form == FLAGS:
            value = {fact.name: fact.name in HOLDS for fact in question.facts}
        else:
            fact = question.facts[0]
            value = fact.name in HOLDS if isinstance(fact, Flag) else ABOUT_THE_DOCTOR[fact.key]
        state = answered(state, question, value)
    assert number <= 15
    result = examined(state, LUZHOU)
    assert not any(is_open(one) for one in result.assessments)
    sample = examined(begin(load_profile(DOCTOR)), LUZHOU)
    sure = {one.program.id: one.outcome for one in result.assessments}
    for one in sample.assessments:
        if not is_open(one) and one.outcome != "possible":
            assert sure[one.program.id] == one.outcome


def test_the_opening_question_offers_what_programs_ask() -> None:
    opening = asked('kind = "applicant"')[0]
    assert (opening.key, opening.section) == ("sections", None)
    offered = [section.key for section in opening.sections]
    assert "home" in offered
    assert "person" not in offered
    assert "results" in offered  # the unit's list, which tells of the person who made one
    assert "jobs" not in offered
    assert {fact.section.key for fact in opening.facts} <= set(offered)
    firm = asked('kind = "enterprise"')[0]
    assert {section.side for section in firm.sections} == {"enterprise"}


def test_what_does_not_apply_is_closed_and_not_asked_of() -> None:
    state = begin_with_nothing("applicant", DAY)
    opening = questions(state, examined(state, LUZHOU))[0]
    after = answered(state, opening, ["employment"])
    assert "home" in after.profile.closed
    assert after.profile.rows["founded"] == []
    assert "employment" not in after.profile.closed
    left = {one.key for one in questions(after, examined(after, LUZHOU))}
    assert not {"sections", "home", "founded", "career"} & left


def test_one_section_alone_is_not_worth_an_opening_question() -> None:
    closed = "\n".join(f"[{key}]\ncomplete = true" for key in ("career", "talent", "venture", "channel", "student", "home", "family", "training"))
    lists = "founded = []\nresearch_projects = []\nmentored = []\nresults = []\nhires = []\n"
    assert asked('kind = "applicant"\n' + lists + closed)[0].key != "sections"
    assert asked('kind = "applicant"\n' + lists + closed.replace("[home]\ncomplete = true\n", ""))[0].key == "sections"


def test_flags_of_one_section_are_one_question_and_a_single_one_is_its_own() -> None:
    found = asked('kind = "applicant"', skipped=("sections",))
    flags = of(found, "employment")
    assert flags.form == FLAGS
    assert [fact.name for fact in flags.facts][:2] == ["full_time", "newly_introduced"]
    assert len({id(one) for one in flags.programs}) == len(flags.programs)
    rest = asked('kind = "applicant"\n[training]\npassed = true', skipped=("sections",))
    assert of(rest, "training.certificate").form == FACT


def test_flags_are_declined_together_or_one_by_one() -> None:
    together = {one.key for one in asked('kind = "applicant"', skipped=("employment",))}
    assert "employment" not in together
    assert "employment.place" in together
    without = of(asked('kind = "applicant"', skipped=("employment.full_time",)), "employment")
    assert "full_time" not in [fact.name for fact in without.facts]


def test_money_weighs_one_program_for_every_hundred_thousand_up_to_a_million() -> None:
    # 27.living-allowance: 2,000 x 36 = 72,000; 13.research-funding: 100,000,000; 16.startup-information: no money.
    result = examined(begin_with_nothing("applicant", DAY), LUZHOU)
    assert float(weight_of(result["luzhou-2021/27.living-allowance"])) == 1.72
    assert weight_of(result["luzhou-2021/13.research-funding"]) == 11
    assert weight_of(result["luzhou-2021/16.startup-information"]) == 1


def test_the_weightiest_question_comes_first() -> None:
    found = asked('kind = "applicant"')
    weights = [one.weight for one in found[1:]]
    assert weights == sorted(weights, reverse=True)
    place = of(found, "employment.place")
    assert len(place.programs) > 20
    assert place.yuan == sum(one.high or 0 for one in place.programs if one.is_money)


def test_contests_and_open_lists_ask_nothing() -> None:
    # A county may write its own rules: with everything else decided, nothing is left to ask.
    toml = 'kind = "applicant"\ncomplete = true\n[employment]\nplace = "泸县"\nfull_time = true\n'
    assert [one.key for one in asked(toml) if one.key.startswith("employment.place")] == []
    result = examined(begin(profile(toml)), LUZHOU)
    contest = result["luzhou-2021/27.jiucheng-talent-individual"]
    assert contest.awaits_contest
    assert not is_open(contest)


def test_rows_are_asked_for_their_number_and_then_one_by_one() -> None:
    state = begin(profile('kind = "enterprise"\ngrowth = { complete = true }\n[enterprise]\nplace = "江阳区"'), ("sections",))
    rows = of(questions(state, examined(state, LUZHOU)), "jobs")
    assert rows.form == ROWS
    state = answered(state, rows, [20, 10])
    assert state.profile.rows["jobs"] == [{"jobs.count": 20}, {"jobs.count": 10}]
    found = questions(state, examined(state, LUZHOU))
    assert {"jobs[1]", "jobs[2]", "jobs[2].monthly_wage_yuan"} <= {one.key for one in found}
    second = of(found, "jobs[2].monthly_wage_yuan")
    assert (second.row, second.facts[0].name) == (2, "monthly_wage_yuan")
    state = answered(state, second, 3500)
    assert state.profile.rows["jobs"] == [{"jobs.count": 20}, {"jobs.count": 10, "jobs.monthly_wage_yuan": 3500}]
    flags = of(found, "jobs[1]")
    state = answered(state, flags, {fact.name: False for fact in flags.facts} | {"new": None})
    assert "jobs[1].new" in state.skipped
    assert "jobs.new" not in state.profile.rows["jobs"][0]
    # The first group fails whatever it pays: only the second one is asked on about.
    left = {one.key for one in questions(state, examined(state, LUZHOU))}
    assert not any(key.startswith("jobs[1]") for key in left)
    assert "jobs[2]" in left


def test_rows_that_stand_for_nothing_are_not_asked_about() -> None:
    found = asked('kind = "enterprise"\n[[jobs]]\ncount = 0\n[[jobs]]\ncount = 2', skipped=("sections",))
    keys = {one.key for one in found}
    assert "jobs[1]" in keys
    assert not any(key.startswith("jobs[2]") for key in keys)


def test_rows_without_a_count_stand_for_one_each() -> None:
    state = begin(profile('kind = "enterprise"'), ("sections",))
    state = answered(state, of(questions(state, examined(state, LUZHOU)), "loans"), [None, None])
    assert state.profile.rows["loans"] == [{}, {}]
    assert of(questions(state, examined(state, LUZHOU)), "loans[2]").form == FLAGS


def test_the_amount_of_what_fits_is_asked_for_after_what_decides() -> None:
    # 14: 1% of each loan, at most 1,000,000: everything fits but how much the loan is.
    toml = (
        'kind = "enterprise"\ncomplete = true\n[enterprise]\nkinds = ["company"]\nplace = "江阳区"\nfounded_in_city = "founded"\n'
        "[growth]\nintroduced_talent_leads = true\nmeets_interest_rules = true\n[[loans]]\ncommercial = true\n"
        "other_interest_scheme = false\n"
    ).replace("complete = true\n", "", 1)
    found = asked(toml, skipped=("sections",))
    state = begin(profile(toml), ("sections",))
    amount = of(found, "loans[1].amount_yuan")
    assert [one.program.id for one in amount.programs] == ["luzhou-2021/14.commercial-loan-interest"]
    assert found.index(amount) >= sum(any(is_open(one) for one in question.programs) for question in found)
    before = examined(state, LUZHOU)
    after = examined(answered(state, amount, 30_000_000), LUZHOU)
    assert after["luzhou-2021/14.commercial-loan-interest"].low == 300_000
    assert [one.program.id for one in settled(before, after)[AMOUNT]] == ["luzhou-2021/14.commercial-loan-interest"]


def test_a_receipt_without_its_amount_is_asked_for() -> None:
    toml = (
        'kind = "applicant"\n[employment]\nplace = "江阳区"\nfull_time = true\nnewly_introduced = true\n[person]\n'
        'full_time_degree = "doctor"\nurgently_needed = true\n[[received]]\npurpose = "living-allowance"\n'
    )
    found = asked(toml, skipped=("sections",))
    assert of(found, "received[1].amount_yuan").programs[0].program.id == "luzhou-2021/27.living-allowance"


def test_another_way_to_say_it_is_asked_where_the_first_is_not_known() -> None:
    toml = 'kind = "applicant"\n[employment]\nplace = "江阳区"'
    assert "person.age_years" not in {one.key for one in asked(toml)}
    keys = {one.key for one in asked(toml, skipped=("person.birth_date", "employment.contract_end"))}
    assert {"person.age_years", "employment.contract_months"} <= keys
    assert "person.birth_date" not in keys


def test_a_place_too_wide_is_asked_once_more() -> None:
    state = begin(profile('kind = "applicant"\n[employment]\nplace = "泸州市"'))
    place = of(questions(state, examined(state, LUZHOU)), "employment.place")
    assert place.again
    assert already_said(state.profile, place) == "510500"
    same = answered(state, place, "510500")
    assert "employment.place" in same.skipped
    exact = answered(state, place, "510502")
    assert "employment.place" not in exact.skipped
    assert "employment.place" not in {one.key for one in questions(exact, examined(exact, LUZHOU))}


def test_a_place_of_a_row_too_wide_is_asked_once_more() -> None:
    state = begin(profile('kind = "enterprise"\n[[platforms]]\nplace = "泸州市"'), ("sections",))
    place = of(questions(state, examined(state, LUZHOU)), "platforms[1].place")
    assert already_said(state.profile, place) == "510500"
    assert "platforms[1].place" in answered(state, place, "510500").skipped


def test_not_known_is_not_asked_again() -> None:
    state = begin_with_nothing("enterprise", DAY)
    seen: set[str] = set()
    for _ in range(200):
        found = questions(state, examined(state, LUZHOU))
        if not found:
            break
        assert found[0].key not in seen
        seen.add(found[0].key)
        state = not_known(state, found[0])
    assert not found
    assert (state.profile.values, state.profile.rows, state.profile.closed) == ({}, {}, frozenset())
    assert "sections" in seen


def test_a_contradiction_is_refused_and_nothing_changes() -> None:
    state = begin(profile('kind = "applicant"\n[employment]\nplace = "江阳区"\ncontract_start = 2022-03-01'), ("sections",))
    end = of(questions(state, examined(state, LUZHOU)), "employment.contract_end")
    with pytest.raises(ProfileFaults) as refused:
        answered(state, end, datetime.date(2022, 2, 28))
    assert [fault.kind for fault in refused.value.faults] == ["contradiction"]
    assert "employment.contract_end" not in state.profile.values


def test_the_sides_are_those_described_at_the_beginning() -> None:
    state = begin_with_nothing("applicant", DAY)
    told = State(Profile("applicant", {}, {"results": []}, as_of=DAY), state.sides)
    assert all("person" in one.program.sides for one in examined(told, LUZHOU).assessments)
    both = begin(profile('kind = "applicant"\n[enterprise]\nplace = "江阳区"'))
    assert both.sides == {"person", "enterprise"}


def test_what_became_certain_is_told_by_outcome() -> None:
    state = begin_with_nothing("applicant", DAY)
    before = examined(state, LUZHOU)
    after = examined(answered(state, of(questions(state, before), "employment.place"), "110101"), LUZHOU)
    found = settled(before, after)
    assert set(found) == {INELIGIBLE}
    assert "luzhou-2021/27.living-allowance" in {one.program.id for one in found[INELIGIBLE]}
    assert settled(after, after) == {}
    assert ELIGIBLE not in found



def drawn(question: Question, dice: random.Random) -> Any:
    """An answer to `question` at random."""
    if question.section is None:
        return [section.key for section in question.sections if dice.random() < 0.3]
    if question.form == ROWS:
        grouped = "count" in question.section.facts
        return [dice.randint(1, 30) if grouped else None for _ in range(dice.randint(0, 2))]
    if question.form == FLAGS:
        return {fact.name: dice.random() < 0.6 for fact in question.facts}
    fact = question.facts[0]
    return next(draw(fact, dice) for kind, draw in DRAWN.items() if isinstance(fact, kind))


DRAWN: dict[type, Callable[[Any, random.Random], Any]] = {
    Flag: lambda _, dice: dice.random() < 0.6,
    Place: lambda _, dice: dice.choice(("510502", "510521", "321283", "430104", "510302", "510500")),
    Choices: lambda fact, dice: tuple(dice.sample(sorted(fact.options), min(2, len(fact.options)))),
    Scale: lambda fact, dice: dice.randrange(len(fact.steps)),
    Vocabulary: lambda fact, dice: dice.choice(sorted(fact.options)),
    Dated: lambda _, dice: DAY - datetime.timedelta(days=dice.randint(-500, 15_000)),
    Number: lambda fact, dice: max(fact.least, min(fact.most, dice.choice((0, 1, 3, 12, 36, 5_000_000)))),
    Series: lambda _, dice: tuple(dice.choice((0, 100, 2_000_000)) for _ in range(3)),
}


def lacking(state: State, question: Question) -> bool:
    """Nothing that is asked is known; a place may be known too widely."""
    if question.section is None:
        return True
    if question.form == ROWS:
        return question.section.key not in state.profile.rows
    view: Any = state.profile if question.row is None else state.profile.each(question.section)[question.row - 1]  # type: ignore[index, arg-type]
    return all(view.value(fact) is None or isinstance(fact, Place) for fact in question.facts)


@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(seed=st.integers(0, 2**32), kind=st.sampled_from(("applicant", "enterprise")))
def test_every_interview_asks_what_is_lacking_and_matters_ends_decided_and_can_be_written(seed: int, kind: str) -> None:
    dice = random.Random(seed)
    state, before = begin_with_nothing(kind, DAY), None
    for _ in range(150):
        result = examined(state, ALL)
        found = questions(state, result)
        if not found:
            break
        for question in found:
            assert question.programs
            assert lacking(state, question)
            assert question.section is None or all(
                is_open(one) or (one.outcome == ELIGIBLE and one.vague) for one in question.programs
            )
        before = (dict(state.profile.values), state.profile.closed, state.skipped)
        try:
            after = answered(state, found[0], drawn(found[0], dice))
        except ProfileFaults:
            after = not_known(state, found[0])
        assert (dict(state.profile.values), state.profile.closed, state.skipped) == before
        state = after
    assert not found
    declined = {key for key in state.skipped if key != "sections"}
    assert declined or not any(is_open(one) for one in result.assessments)
    again = parse_profile(profile_toml(state.profile).encode(), "again")
    assert again.rows == state.profile.rows
    assert (dict(again.values), again.closed, again.as_of) == (dict(state.profile.values), state.profile.closed, DAY)
    assert outcomes(begin(again, state.skipped)) >= outcomes(state)


def outcomes(state: State) -> set[tuple[str, str, str]]:
    return {(one.program.id, one.outcome, f"{one.low} {one.high}") for one in examined(state, ALL).assessments}
