"""Periods in months and years, as the Civil Code ends them (articles 200 to 204)."""

from __future__ import annotations

import calendar
import datetime

A_DAY = datetime.timedelta(days=1)


def after_months(day: datetime.date, months: int) -> datetime.date:
    """The corresponding day `months` later; the last day of a month that has no such day, and of the calendar."""
    years, month = divmod(day.month - 1 + months, 12)
    year, month = day.year + years, month + 1
    if year > datetime.MAXYEAR:
        return datetime.date.max
    return datetime.date(year, month, min(day.day, calendar.monthrange(year, month)[1]))


def completed_months(since: datetime.date, until: datetime.date) -> int:
    """Full months from `since` to `until`; full on the corresponding day. Never negative."""
    months = (until.year - since.year) * 12 + until.month - since.month
    if months > 0 and after_months(since, months) > until:
        months -= 1
    return max(months, 0)


def completed_years(since: datetime.date, until: datetime.date) -> int:
    """Full years from `since` to `until`; full on the corresponding day. Never negative."""
    return completed_months(since, until) // 12


def latest_day(until: datetime.date, months: int) -> datetime.date | None:
    """The latest day from which so many months are full on `until`; `None` before the calendar begins."""
    if until.year - 1 - months // 12 < datetime.MINYEAR:
        return None
    day = after_months(until, -months)
    while day < until and completed_months(day + A_DAY, until) >= months:
        day += A_DAY
    return day


def ages(years: int, own_day: datetime.date, day: datetime.date) -> tuple[int, int | None]:
    """The lowest and the highest age on `day` of who is `years` old on `own_day`; 0 before the birth."""
    if own_day == day:
        return years, years
    youngest, before = latest_day(own_day, 12 * years), latest_day(own_day, 12 * (years + 1))
    if youngest is None or before is None:
        return 0, None
    return completed_years(youngest, day), completed_years(before + A_DAY, day)


def term_months(first: datetime.date, last: datetime.date) -> int:
    """Full months of a term named by its first and its last day, both of them part of it."""
    if last == datetime.date.max:  # no day follows it; a contract without an end may be written so
        return (last.year - first.year) * 12 + 12 - first.month + (first.day == 1)
    return completed_months(first, last + A_DAY)
