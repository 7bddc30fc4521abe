"""Stored dates and times as a shop writes them: ``Fri 20 Nov``, ``12:41``.

What comes in are the ISO texts kept with each record; they are local already and are never moved
between time zones here.
"""

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from fynlo_pos.ui.spoken import filled

translate = QCoreApplication.translate

MINUTE_MS = 60_000
HOUR_MINUTES = 60
DAY_MINUTES = 24 * HOUR_MINUTES


def day(iso_date: str) -> str:
    """Return ``2026-11-20`` as ``Fri 20 Nov``; empty stays empty."""
    return _written(iso_date, translate("When", "ddd d MMM"))


def full_day(iso_date: str) -> str:
    """Return ``2026-11-20`` as ``Fri 20 Nov 2026``."""
    return _written(iso_date, translate("When", "ddd d MMM yyyy"))


def long_day(iso_date: str) -> str:
    """Return ``2026-11-20`` as ``Friday 20 November 2026``."""
    return _written(iso_date, translate("When", "dddd d MMMM yyyy"))


def weekday(iso_date: str) -> str:
    """Return ``2026-11-20`` as ``Friday``."""
    return _written(iso_date, "dddd")


def clock(local_time: str) -> str:
    """Return ``2026-11-20T12:41`` as ``12:41``."""
    return local_time[11:16]


def day_and_clock(local_time: str) -> str:
    """Return ``2026-11-20T12:41`` as ``Fri 20 Nov 2026 12:41``."""
    return f"{full_day(local_time)} {clock(local_time)}"


def day_by_name(iso_date: str, today: str) -> str:
    """Return a date as people call it: ``Today``, ``Yesterday``, else ``Fri 20 Nov``."""
    if iso_date == today:
        return translate("When", "Today")
    yesterday = QDate.fromString(today, "yyyy-MM-dd").addDays(-1).toString("yyyy-MM-dd")
    if iso_date == yesterday:
        return translate("When", "Yesterday")
    return day(iso_date) if iso_date[:4] == today[:4] else full_day(iso_date)


def days_by_name(first: str, last: str, today: str) -> str:
    """Return a stretch of days as people call it: one day by name, else ``1 Nov to 20 Nov``."""
    if first == last:
        return day_by_name(first, today)
    is_this_year = first[:4] == last[:4] == today[:4]
    pattern = translate("When", "d MMM") if is_this_year else translate("When", "d MMM yyyy")
    names = [_written(iso, pattern) for iso in (first, last)]
    return filled(translate("When", "{first} to {last}"), first=names[0], last=names[1])


def minutes_ago(then_ms: int, now_ms: int) -> str:
    """Return how long ago something was, in the largest unit that fits: ``5 min ago``."""
    minutes = max(0, now_ms - then_ms) // MINUTE_MS
    if minutes < 1:
        return translate("When", "just now")
    if minutes < HOUR_MINUTES:
        return filled(translate("When", "{count} min ago"), count=minutes)
    if minutes < 2 * DAY_MINUTES:
        return filled(translate("When", "{count} h ago"), count=minutes // HOUR_MINUTES)
    return filled(translate("When", "{count} days ago"), count=minutes // DAY_MINUTES)


def _written(iso_date: str, pattern: str) -> str:
    return QLocale().toString(QDate.fromString(iso_date[:10], "yyyy-MM-dd"), pattern)
