"""Periods in months and years, as the Civil Code ends them (articles 200 to 204)."""

from __future__ import annotations

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from talentcalc.clauses.calendar import after_months, completed_months, completed_years, term_months

DAYS = st.dates(datetime.date(1900, 1, 1), datetime.date(2100, 12, 31))


def day(written: str) -> datetime.date:
    return datetime.date.fromisoformat(written)


@pytest.mark.parametrize(("since", "months", "full_on"), [
    ("2019-06-01", 36, "2022-06-01"),
    ("2021-01-31", 1, "2021-02-28"),
    ("2020-01-31", 1, "2020-02-29"),
    ("2021-10-31", 4, "2022-02-28"),
    ("2020-02-29", 12, "2021-02-28"),
    ("2020-02-29", 48, "2024-02-29"),
    ("2021-12-15", 1, "2022-01-15"),
    ("2021-12-15", 0, "2021-12-15"),
    ("9998-12-31", 12, "9999-12-31"),
    ("9999-12-30", 1, "9999-12-31"),  # the calendar has no later day
])
def test_a_period_ends_on_the_corresponding_day_or_the_last_of_a_shorter_month(
    since: str, months: int, full_on: str
) -> None:
    assert after_months(day(since), months) == day(full_on)


@pytest.mark.parametrize(("since", "until", "years"), [
    ("2019-06-01", "2022-05-31", 2),
    ("2019-06-01", "2022-06-01", 3),
    ("1988-02-29", "2023-02-27", 34),
    ("1988-02-29", "2023-02-28", 35),
    ("1988-02-29", "2024-02-28", 35),
    ("1988-02-29", "2024-02-29", 36),
    ("2022-06-01", "2022-06-01", 0),
    ("2023-06-01", "2022-06-01", 0),
])
def test_years_are_full_on_the_corresponding_day_not_the_day_before(since: str, until: str, years: int) -> None:
    assert completed_years(day(since), day(until)) == years


@pytest.mark.parametrize(("first", "last", "months"), [
    ("2022-03-01", "2023-02-28", 12),
    ("2022-03-01", "2023-02-27", 11),
    ("2023-01-01", "2023-12-30", 11),
    ("2023-01-01", "2023-12-31", 12),
    ("2020-02-29", "2021-02-27", 12),
    ("2023-03-01", "2024-02-28", 11),
    ("2023-03-01", "2024-02-29", 12),
    ("2022-03-01", "2022-03-01", 0),
    ("2022-03-01", "2022-02-01", 0),
    ("9999-01-01", "9999-12-31", 12),
    ("9999-01-02", "9999-12-31", 11),
    ("9999-12-31", "9999-12-31", 0),
    ("2022-03-15", "9999-12-31", 95_733),
])
def test_a_term_named_by_its_first_and_last_day_counts_both(first: str, last: str, months: int) -> None:
    assert term_months(day(first), day(last)) == months


@given(DAYS, st.integers(0, 1_200))
def test_as_many_months_later_that_many_months_are_full_and_not_a_day_before(since: datetime.date, months: int) -> None:
    end = after_months(since, months)
    assert completed_months(since, end) == months
    if months:
        assert completed_months(since, end - datetime.timedelta(days=1)) == months - 1


@given(DAYS, DAYS)
def test_full_months_end_by_the_day_and_one_more_would_not(since: datetime.date, until: datetime.date) -> None:
    months = completed_months(since, until)
    assert months >= 0
    if since <= until:
        assert after_months(since, months) <= until < after_months(since, months + 1)
        assert completed_years(since, until) == months // 12


@given(DAYS, DAYS, DAYS)
def test_waiting_never_takes_full_months_away(since: datetime.date, one: datetime.date, other: datetime.date) -> None:
    early, late = sorted((one, other))
    assert completed_months(since, early) <= completed_months(since, late)


@given(DAYS, st.integers(1, 600))
def test_a_term_that_ends_the_day_before_the_corresponding_day_is_full(first: datetime.date, months: int) -> None:
    last = after_months(first, months) - datetime.timedelta(days=1)
    assert term_months(first, last) == months
