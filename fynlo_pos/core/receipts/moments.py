"""Stored local times as a British receipt writes them, whatever the machine's language."""

from datetime import date, datetime

_DAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


def written_date(iso_date: str) -> str:
    """Return ``2026-11-20`` as ``Fri 20 Nov 2026``."""
    day = date.fromisoformat(iso_date)
    return f"{_DAYS[day.weekday()]} {day.day} {_MONTHS[day.month - 1]} {day.year}"


def written_time(local_time: str) -> str:
    """Return ``2026-11-20T12:41`` as ``Fri 20 Nov 2026 12:41``."""
    moment = datetime.fromisoformat(local_time)
    return f"{written_date(moment.date().isoformat())} {written_clock(local_time)}"


def written_clock(local_time: str) -> str:
    """Return ``2026-11-20T12:41`` as ``12:41``."""
    moment = datetime.fromisoformat(local_time)
    return f"{moment.hour:02d}:{moment.minute:02d}"
