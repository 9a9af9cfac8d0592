"""Periods in months and years, as the Civil Code ends them (articles 200 to 204)."""

from __future__ import annotations

import calendar
import datetime


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


def term_months(first: datetime.date, last: datetime.date) -> int:
    """Full months of a term named by its first and its last day, both of them part of it."""
    if last == datetime.date.max:  # no day follows it; a contract without an end may be written so
        return (last.year - first.year) * 12 + 12 - first.month + (first.day == 1)
    return completed_months(first, last + datetime.timedelta(days=1))
