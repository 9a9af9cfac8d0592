"""Decided in a block, remembered or walked: a profile comes to the same."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assess.invented import APPLICANT, document, offer
from clauses.strategies import AS_OF, Pair, conditions, pairs, quantities
from support import profile
from talentcalc.assess import blocks, keyed_blocks, remembered
from talentcalc.assess.blocks import Block
from talentcalc.assess.check import check_against
from talentcalc.assess.evaluate import holds
from talentcalc.assess.keyed_blocks import Memory
from talentcalc.assess.outcomes import without_judgement
from talentcalc.assess.reasons import examined
from talentcalc.assess.remembered import Remembering
from talentcalc.clauses.amounts import exact
from talentcalc.clauses.expressions import named
from talentcalc.clauses.formulas import Otherwise, choose
from talentcalc.documents import registry
from talentcalc.profile.dealings import Jobs
from talentcalc.profile.faults import ProfileFaults
from talentcalc.profile.person import AGE, Person
from talentcalc.profile.profile import Profile
from talentcalc.profile.work import CONTRACT, Employment

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from talentcalc.assess.check import Result
    from talentcalc.clauses.expressions import Condition, Quantity

SAME = (
    "program", "outcome", "low", "high", "possible_high", "missing", "vague", "reasons", "notes", "excluded_by", "amount_kind",
    "discretion", "decision", "validity",
)
OFFERS = st.lists(st.tuples(conditions, st.none() | st.integers(1, 3), quantities), min_size=1, max_size=3)


def shown(found: Result) -> list[list[Any]]:
    return [[getattr(one, slot) for slot in SAME] for one in found.matching] + [
        [getattr(total, slot) for slot in total.__slots__] for total in found.totals
    ]


def in_a_block(clauses: Sequence[Condition], profiles: Sequence[Profile], memory: Memory | None = None) -> list[list[bool | None]]:
    """Whether each condition holds for each profile, decided for all of them at once."""
    block = Block(memory or Memory(), profiles)
    return [[{True: True, False: False}.get(state) for state in block.states(clause)] for clause in clauses]


@given(st.lists(conditions, min_size=1, max_size=3), st.lists(pairs(), min_size=1, max_size=3))
def test_decided_in_a_block_and_walked_conditions_agree(clauses: list[Condition], seen: list[Pair]) -> None:
    profiles = [told for pair in seen for one in pair for told in (one, *closed(one))]
    memory, walked = Memory(), [[holds(clause, one) for one in profiles] for clause in clauses]
    assert in_a_block(clauses, profiles, memory) == walked
    assert in_a_block(clauses, profiles, memory) == walked


@given(conditions, st.lists(pairs(), min_size=1, max_size=3))
def test_profiles_with_one_signature_lack_the_same(clause: Condition, seen: list[Pair]) -> None:
    profiles = [told for pair in seen for one in pair for told in (one, *closed(one))]
    lacking: dict[Any, Any] = {}
    for one, state in zip(profiles, Block(Memory(), profiles).states(clause), strict=True):
        found = examined(clause, one)
        unknown = list(dict.fromkeys(found[1])) if found[0] is None else []
        assert lacking.setdefault(state, unknown) == unknown


@given(OFFERS, st.lists(pairs(), min_size=1, max_size=3))
def test_what_is_remembered_is_what_would_be_worked_out_anew(
    offers: list[tuple[Condition, int | None, Quantity]], seen: list[Pair]
) -> None:
    plan = document(territory=None)
    for when, tier, yuan in offers:
        offer(when, exact(yuan), of=plan, tier=tier, purpose="award")
    remembering = Remembering([plan])
    profiles: list[Profile] = [told for pair in seen for one in (*pair, *pair) for told in (one, *closed(one))]
    for one in profiles:
        assert shown(remembering.check(one)) == shown(check_against(one, [plan]))


def closed(one: Profile) -> Iterator[Profile]:
    """The same said with more ruled out: everywhere, in some sections, in every other row; and on another day."""
    rows = {key: [{**row, "complete": True} if n % 2 else row for n, row in enumerate(some)] for key, some in one.rows.items()}
    yield Profile(one.kind, one.values, one.rows, as_of=one.as_of, complete=True)
    yield Profile(one.kind, one.values, one.rows, as_of=one.as_of, closed=frozenset(("employment", "loans")))
    yield Profile(one.kind, one.values, rows, as_of=one.as_of)
    yield Profile(one.kind, one.values, one.rows, as_of=one.as_of.replace(year=one.as_of.year + 1))
    yield one.twin(as_of=one.as_of.replace(year=one.as_of.year + 1, day=2))
    yield Profile(one.kind, {}, {}, as_of=one.as_of, closed=frozenset(("employment", "enterprise")))


def test_without_everything_what_does_not_match_is_left_out() -> None:
    plan = document(territory=None)
    offer(Employment.full_time, of=plan)
    offer(Person.urgently_needed, of=plan)
    found = Remembering([plan]).check(profile(f"{APPLICANT}[employment]\nfull_time = false\n"))
    assert [one.program.id for one in found.assessments] == ["invented/2.grant"]


def test_with_everything_what_does_not_match_is_in_the_result() -> None:
    plan = document(territory=None)
    offer(Employment.full_time, of=plan)
    told = profile(f"{APPLICANT}[employment]\nfull_time = false\n")
    found = Remembering([plan], everything=True).check(told)
    assert [one.outcome for one in found.assessments] == ["ineligible"]


def test_what_was_refused_is_left_out_although_its_conditions_are_met() -> None:
    plan = document(territory=None)
    refused = '[[decisions]]\nprogram = "luzhou-2021/27.living-allowance"\noutcome = "refused"\n'
    offer(of=plan)
    plan.programs["invented/1.grant"].item.document.id = "luzhou-2021"
    plan.programs["invented/1.grant"].item.number, plan.programs["invented/1.grant"].slug = "27", "living-allowance"
    assert Remembering([plan]).check(profile(APPLICANT + refused)).assessments == []


def test_a_figure_that_every_or_no_number_reaches_is_decided_without_asking() -> None:
    clauses = [
        Person.degree >= "none", Person.degree > "doctor", Person.degree <= "doctor", Person.degree >= "doctor",
        Person.degree.is_("none"), Person.degree.is_("doctor"), Employment.contract_months >= 0,
        Person.title >= "none", Person.title > "full-senior", Person.title <= "full-senior", Person.title >= "full-senior",
        AGE <= 35, Person.birth_date.years() >= 36, Otherwise(Person.birth_date.years(), Employment.contract_months + 1) >= 12,
        Employment.contract_months.is_(12), Employment.contract_months >= Employment.start_date.months(),
    ]
    born = "[person]\nbirth_date = 1986-06-01\n"
    for said in ("", born, "[person]\nage_years = 35\n", "[employment]\ncontract_months = 12\n", '[person]\ndegree = "doctor"\n', "complete = true\n"):
        one = profile(APPLICANT + said)
        assert in_a_block(clauses, [one]) == [[holds(clause, one)] for clause in clauses]


def test_two_who_differ_in_what_they_left_unsaid_are_asked_for_different_things() -> None:
    plan = document(territory=None)
    offer(CONTRACT >= 12, of=plan)
    offer(Jobs.some(Jobs.new & Jobs.housing_fund), of=plan, sides=("person",))
    remembering = Remembering([plan])
    first = "[employment]\ncontract_start = 2022-01-01\n[[jobs]]\nnew = true\n"
    second = "[employment]\ncontract_end = 2022-01-01\n[[jobs]]\nhousing_fund = true\n"
    for said, asked in (
        (first, [["employment.contract_end"], ["jobs.housing_fund"]]),
        (second, [["employment.contract_start"], ["jobs.new"]]),
        ("", [["employment.contract_start", "employment.contract_end"], ["jobs"]]),
    ):
        assert [one.missing for one in remembering.check(profile(APPLICANT + said)).assessments] == asked


def test_a_scale_below_another_is_decided_the_same_in_a_block_and_walked() -> None:
    degrees = (Person.degree, Person.full_time_degree)
    clauses = [one for d in degrees for one in (d >= "none", d >= "bachelor", d > "bachelor", d <= "bachelor", d.is_("bachelor"))]
    for said in ("", *(f'{fact.name} = "{step}"\n' for fact in degrees for step in ("none", "bachelor", "master"))):
        for closed in ("", "complete = true\n"):
            one = profile(f"{APPLICANT}[person]\n{closed}{said}")
            assert in_a_block(clauses, [one]) == [[holds(clause, one)] for clause in clauses]


JOBS = st.lists(st.tuples(st.booleans() | st.none(), st.booleans() | st.none()), max_size=2)


@given(st.lists(st.tuples(st.booleans() | st.none(), st.booleans() | st.none(), JOBS), min_size=1, max_size=4))
def test_two_who_meet_it_by_judgement_and_without_are_told_apart(seen: list[tuple[Any, Any, Any]]) -> None:
    with pytest.MonkeyPatch.context() as patch:
        for fact in (Jobs.new, Person.urgently_needed):
            patch.setattr(fact, "judged", True)
        without_judgement.cache_clear()
        plan = document(territory=None)
        offer(Jobs.some(Jobs.new | Jobs.housing_fund), of=plan, sides=("person",))
        offer(Person.urgently_needed | Employment.full_time, of=plan, sides=("person",))
        offer(named("某", "so called", Person.urgently_needed | Employment.full_time), of=plan, sides=("person",))
        offer(named("又", "so called too", Person.urgently_needed) | Employment.full_time, of=plan, sides=("person",))
        offer(Jobs.some(Jobs.new) | Employment.full_time, of=plan, sides=("person",))
        remembering = Remembering([plan])
        for needed, full_time, jobs in seen:
            values = {Person.urgently_needed.key: needed, Employment.full_time.key: full_time}
            rows: list[Mapping[str, Any]] = [_said({Jobs.new.key: new, Jobs.housing_fund.key: fund}) for new, fund in jobs]
            one = Profile("applicant", _said(values), {"jobs": rows}, as_of=AS_OF)
            assert shown(remembering.check(one)) == shown(check_against(one, [plan]))
    without_judgement.cache_clear()


def _said(values: dict[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in values.items() if value is not None}


def test_a_leaf_that_asks_a_list_and_a_fact_is_told_apart_by_the_fact_while_the_list_is_left_out() -> None:
    plan = document(territory=None)
    offer(choose(Person.urgently_needed, 0, 3) < Jobs.number(), of=plan, sides=("person",))
    remembering = Remembering([plan])
    for said in ("[person]\nurgently_needed = true\n", "", "[person]\nurgently_needed = false\n"):
        one = profile(APPLICANT + said)
        assert shown(remembering.check(one)) == shown(check_against(one, [plan]))


def test_a_memory_that_is_full_is_emptied_and_answers_as_before(monkeypatch: pytest.MonkeyPatch) -> None:
    plan = document(territory=None)
    offer(Employment.full_time, of=plan)
    offer(Jobs.some(Jobs.new), exact(100, count=Jobs.number()), of=plan, sides=("person",))
    job = f"{APPLICANT}[[jobs]]\nnew = true\n"
    seen = [profile(told) for told in (APPLICANT, job, f"{job}count = 2\n", f"{job}housing_fund = true\n", job)]
    expected = [shown(check_against(one, [plan])) for one in seen]
    for module, limit in ((remembered, "MOST_REMEMBERED"), (remembered, "MOST_MEASURED"), (blocks, "MOST_KEPT"), (keyed_blocks, "MOST_SIGNATURES")):
        with monkeypatch.context() as patch:
            patch.setattr(module, limit, 0)
            remembering = Remembering([plan])
            assert [shown(remembering.check(one)) for one in seen] == expected


def test_a_program_that_does_not_exist_is_refused_here_as_well() -> None:
    with pytest.raises(ProfileFaults):
        Remembering([document()]).check(profile(f'{APPLICANT}[[decisions]]\nprogram = "luzhou-2021/0.nothing"\n'))


@pytest.mark.parametrize("decided", ["put-up", "selected", "refused"])
def test_decisions_and_receipts_are_weighed_anew_each_time(decided: str) -> None:
    told = (
        f'{APPLICANT}[employment]\nplace = "江阳区"\n[channel]\nplace = "江阳区"\nfollowers = 500_000\n'
        f'[[decisions]]\nprogram = "luzhou-2021/7.influencer-award"\noutcome = "{decided}"\n'
        '[[received]]\npurpose = "award"\namount_yuan = 5_000\n'
    )
    plans = registry.documents(("luzhou-2021",))
    remembering = Remembering(plans)
    for one in (profile(told), profile(told)):
        assert shown(remembering.check(one)) == shown(check_against(one, plans))
