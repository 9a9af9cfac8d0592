"""Clauses and profiles at random: a whole profile, and the same one with some of it left unsaid."""

from __future__ import annotations

import datetime
from decimal import Decimal
from typing import TYPE_CHECKING, Any, NamedTuple

from hypothesis import strategies as st

from talentcalc.clauses.expressions import ALWAYS, Condition, Expression, Quantity, named, quantity
from talentcalc.clauses.formulas import capped, choose, payment
from talentcalc.profile.dealings import Jobs, Loans, Results
from talentcalc.profile.enterprise import Enterprise
from talentcalc.profile.person import Person
from talentcalc.profile.profile import Profile
from talentcalc.profile.work import Employment, Student

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from hypothesis.strategies import DrawFn, SearchStrategy


AS_OF = datetime.date(2022, 6, 1)
DAYS = st.dates(datetime.date(1950, 1, 1), datetime.date(2030, 12, 31))
WHOLE = st.integers(0, 40)
FEN = st.integers(0, 5_000).map(lambda fen: Decimal(fen) / 100)
DISTRICTS = ("510502", "510504", "510521", "510302", "430121")
AREAS = (*DISTRICTS, "510500", "510000")

SAID: dict[str, SearchStrategy[Any]] = {
    Person.urgently_needed.key: st.booleans(),
    Employment.full_time.key: st.booleans(),
    Employment.newly_introduced.key: st.booleans(),
    Person.degree.key: st.integers(0, 5),
    Person.full_time_degree.key: st.integers(0, 5),
    Person.title.key: st.integers(0, 4),
    Employment.contract_months.key: WHOLE,
    Student.local_minimum_wage_yuan.key: FEN,
    Person.birth_date.key: DAYS,
    Person.age_years.key: st.integers(0, 80),
    Employment.start_date.key: DAYS,
    Employment.contract_start.key: DAYS,
    Employment.contract_end.key: DAYS,
    Enterprise.place.key: st.sampled_from(DISTRICTS),
    Enterprise.only_place.key: st.booleans(),
    Employment.place.key: st.sampled_from(DISTRICTS),
    Employment.cooperation_place.key: st.sampled_from(DISTRICTS),
    Enterprise.founded_in_city.key: st.sampled_from(("founded", "branch", "neither")),
    Enterprise.kinds.key: st.sets(st.sampled_from(("company", "school", "farm"))).map(tuple),
}
LISTED: dict[str, dict[str, SearchStrategy[Any]]] = {
    Jobs.key: {
        Jobs.count.key: st.integers(0, 3),
        Jobs.new.key: st.booleans(),
        Jobs.housing_fund.key: st.booleans(),
        Jobs.monthly_wage_yuan.key: FEN,
    },
    Loans.key: {Loans.amount_yuan.key: WHOLE, Loans.commercial.key: st.booleans()},
    Results.key: {
        Results.sales_by_year_yuan.key: st.lists(WHOLE, min_size=3, max_size=3).map(tuple),
        Results.place.key: st.sampled_from(DISTRICTS),
    },
}
PLACES = frozenset({Enterprise.place.key, Employment.place.key, Employment.cooperation_place.key, Results.place.key})
COUNTS = frozenset({Jobs.count.key})
"""A row without its count stands for one thing: that is said, not unknown."""


class Pair(NamedTuple):
    """A profile that says everything the strategies ask of, and one that says less of the same."""

    partial: Profile
    whole: Profile


def _coarser(draw: DrawFn, key: str, value: Any) -> Any:
    """`value`, something less exact, or nothing."""
    if draw(st.booleans()):
        return value
    if key in PLACES and draw(st.booleans()):
        return value[:4] + "00"
    if key == Results.sales_by_year_yuan.key and draw(st.booleans()):
        return value[: draw(st.integers(0, 2))]
    return value if key in COUNTS else None


def _less(draw: DrawFn, said: Mapping[str, Any]) -> dict[str, Any]:
    left = {key: _coarser(draw, key, value) for key, value in said.items()}
    return {key: value for key, value in left.items() if value is not None}


def _gather(said: Mapping[str, Any], place: str) -> None:
    """Bring all places that are said to one."""
    said.update(dict.fromkeys(PLACES & said.keys(), place))  # type: ignore[attr-defined]


@st.composite
def pairs(draw: DrawFn, *, apart: bool = False) -> Pair:
    """`apart`: the places need not be one, so that what stands in for one that is not said may lie elsewhere."""
    values = draw(st.fixed_dictionaries(SAID))
    values[Person.full_time_degree.key] = min(values[Person.full_time_degree.key], values[Person.degree.key])
    rows: dict[str, list[Mapping[str, Any]]] = {
        key: list(draw(st.lists(st.fixed_dictionaries(said), max_size=3))) for key, said in LISTED.items()
    }
    if not apart:
        _gather(values, values[Enterprise.place.key])
        for row in (one for listed in rows.values() for one in listed):
            _gather(row, values[Enterprise.place.key])
    elif values[Enterprise.only_place.key]:
        values[Employment.place.key] = values[Enterprise.place.key]
    fewer: dict[str, list[Mapping[str, Any]]] = {
        key: [_less(draw, row) for row in listed] for key, listed in rows.items() if draw(st.booleans())
    }
    partial = Profile("applicant", _less(draw, values), fewer, as_of=AS_OF)
    return Pair(partial, Profile("applicant", values, rows, as_of=AS_OF))


FLAGS: SearchStrategy[Condition] = st.sampled_from(
    (Person.urgently_needed, Employment.full_time, Employment.newly_introduced)
)
LEAVES: SearchStrategy[Condition] = st.one_of(
    FLAGS,
    st.just(ALWAYS),
    st.sampled_from(("founded", "branch", "neither")).map(Enterprise.founded_in_city.is_),
    st.sampled_from(("company", "school", "farm")).map(Enterprise.kinds.has),
    st.builds(
        lambda place, areas: place.within(*areas),
        st.sampled_from((Enterprise.place, Employment.place, Employment.cooperation_place)),
        st.lists(st.sampled_from(AREAS), min_size=1, max_size=2),
    ),
    st.sampled_from((Jobs.given(), Loans.given())),
    st.sampled_from((Employment.start_date.past(), Employment.contract_end.past())),
    st.sampled_from((Person.birth_date, Employment.contract_start)).flatmap(
        lambda since: st.integers(0, 40).map(lambda years: Employment.start_date.within_years(years, since))
    ),
    st.sampled_from(("none", "bachelor", "master", "doctor")).map(lambda step: Person.degree >= step),
    st.sampled_from(("none", "bachelor", "doctor")).map(lambda step: Person.full_time_degree >= step),
    st.sampled_from(("bachelor", "doctor")).map(lambda step: Person.full_time_degree <= step),
    st.sampled_from(("intermediate", "full-senior")).map(lambda step: Person.title < step),
)
FIGURES: SearchStrategy[Quantity] = st.one_of(WHOLE, FEN).map(quantity)
PLAIN: SearchStrategy[Quantity] = st.one_of(
    FIGURES,
    st.sampled_from((
        Employment.contract_months,
        Student.local_minimum_wage_yuan,
        Person.birth_date.years(),
        Person.age_years,
        Employment.start_date.months(),
        Employment.contract_start.months_until(Employment.contract_end),
    )),
)
SIGNS: dict[str, Callable[[Any, Any], Any]] = {
    ">=": lambda a, b: a >= b, ">": lambda a, b: a > b, "<=": lambda a, b: a <= b, "<": lambda a, b: a < b,
    "=": lambda a, b: a.is_(b) if isinstance(a, Quantity) else a == b,
}


def _grown(conditions: SearchStrategy[Condition], plain: SearchStrategy[Quantity]) -> SearchStrategy[Quantity]:
    return st.recursive(
        plain,
        lambda deeper: st.one_of(
            st.builds(lambda a, b: a + b, deeper, deeper),
            st.builds(lambda a, b: a * b, deeper, deeper),
            st.builds(capped, deeper, deeper),
            deeper.map(payment),
            st.builds(choose, conditions, deeper, deeper),
        ),
        max_leaves=4,
    )


def _compared(quantities: SearchStrategy[Quantity]) -> SearchStrategy[Condition]:
    return st.builds(lambda sign, a, b: SIGNS[sign](a, b), st.sampled_from(sorted(SIGNS)), quantities, quantities)


def _combined(leaves: SearchStrategy[Condition]) -> SearchStrategy[Condition]:
    return st.recursive(
        leaves,
        lambda deeper: st.one_of(
            st.builds(lambda a, b: a & b, deeper, deeper),
            st.builds(lambda a, b: a | b, deeper, deeper),
            deeper.map(lambda a: ~a),
            deeper.map(lambda a: named("某", "so called", a)),
        ),
        max_leaves=6,
    )


_of_a_result = _combined(st.one_of(
    FLAGS, st.lists(st.sampled_from(AREAS), min_size=1, max_size=2).map(lambda areas: Results.place.within(*areas))
))
_of_a_job = _combined(st.one_of(
    FLAGS, st.sampled_from((Jobs.new, Jobs.housing_fund)), _compared(st.one_of(FIGURES, st.just(Jobs.monthly_wage_yuan)))
))
TOTALS: SearchStrategy[Quantity] = st.one_of(
    _of_a_job.map(Jobs.number),
    st.builds(Jobs.total, _grown(_of_a_job, st.one_of(FIGURES, st.just(Jobs.monthly_wage_yuan))), _of_a_job),
    st.sampled_from((
        Loans.total(Loans.amount_yuan), Loans.total(capped(Loans.amount_yuan, 10), Loans.commercial), Loans.number(),
    )),
    _of_a_result.map(Results.number),
    st.integers(1, 3).map(lambda years: Results.total(capped(Results.sales_by_year_yuan.first(years), 50))),
)
quantities: SearchStrategy[Quantity] = _grown(LEAVES, st.one_of(PLAIN, TOTALS))
conditions: SearchStrategy[Condition] = _combined(st.one_of(LEAVES, _compared(quantities)))
expressions: SearchStrategy[Expression] = st.one_of(conditions, quantities)
