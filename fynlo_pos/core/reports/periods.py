"""Stretches of business days that a report can look at, and the days it is compared with.

Days are compared with days of the same weekday wherever a week is the rhythm of a shop, and with
the same dates where a month or a year is.
"""

from calendar import monthrange
from datetime import date, timedelta
from enum import Enum

import msgspec

WEEK = 7
LONGEST_DAYS = 3660


class Period(Enum):
    """What a report covers. A week begins on Monday; all but the last end today or yesterday."""

    TODAY = "today"
    YESTERDAY = "yesterday"
    WEEK = "week"
    MONTH = "month"
    YEAR = "year"
    DATES = "dates"


class Stretch(msgspec.Struct, frozen=True):
    """Business dates ``first`` to ``last`` (ISO), both included."""

    first: str
    last: str

    @property
    def days(self) -> int:
        """How many days it covers."""
        return (date.fromisoformat(self.last) - date.fromisoformat(self.first)).days + 1


def stretch_of(period: Period, today: str, dates: Stretch | None = None) -> Stretch:
    """Return the days of a period that has ``today`` as its last day or the day after it.

    ``dates`` are the days chosen by hand, in either order; without them ``DATES`` is today.
    """
    now = date.fromisoformat(today)
    match period:
        case Period.TODAY:
            return Stretch(today, today)
        case Period.YESTERDAY:
            before = (now - timedelta(days=1)).isoformat()
            return Stretch(before, before)
        case Period.WEEK:
            return Stretch((now - timedelta(days=now.weekday())).isoformat(), today)
        case Period.MONTH:
            return Stretch(now.replace(day=1).isoformat(), today)
        case Period.YEAR:
            return Stretch(now.replace(month=1, day=1).isoformat(), today)
        case Period.DATES:
            return _in_order(dates or Stretch(today, today))


def compared_with(period: Period, stretch: Stretch) -> Stretch:
    """Return the days before that are like these days.

    A month or a year so far is compared with the same dates of the one before; anything else
    moves back by whole weeks, so that a Friday meets a Friday.
    """
    first, last = date.fromisoformat(stretch.first), date.fromisoformat(stretch.last)
    if period is Period.MONTH:
        before = first - timedelta(days=1)
        return Stretch(before.replace(day=1).isoformat(), _on_day(before, last.day).isoformat())
    if period is Period.YEAR:
        year_before = first.replace(year=first.year - 1)
        end = _on_day(date(last.year - 1, last.month, 1), last.day)
        return Stretch(year_before.isoformat(), end.isoformat())
    weeks = -(-stretch.days // WEEK)
    back = timedelta(days=WEEK * weeks)
    return Stretch((first - back).isoformat(), (last - back).isoformat())


def _in_order(stretch: Stretch) -> Stretch:
    first, last = sorted((stretch.first, stretch.last))
    earliest = date.fromisoformat(last) - timedelta(days=LONGEST_DAYS - 1)
    return Stretch(max(first, earliest.isoformat()), last)


def _on_day(month: date, day: int) -> date:
    return month.replace(day=min(day, monthrange(month.year, month.month)[1]))
