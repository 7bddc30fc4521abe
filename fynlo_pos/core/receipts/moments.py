"""Stored local times as a receipt writes them: in its own language, whatever the machine's."""

from datetime import date, datetime

from fynlo_pos.core.words import Words, said

_DAYS = (
    said("Mon"),
    said("Tue"),
    said("Wed"),
    said("Thu"),
    said("Fri"),
    said("Sat"),
    said("Sun"),
)
_MONTHS = (
    said("Jan"),
    said("Feb"),
    said("Mar"),
    said("Apr"),
    said("May"),
    said("Jun"),
    said("Jul"),
    said("Aug"),
    said("Sep"),
    said("Oct"),
    said("Nov"),
    said("Dec"),
)


def written_date(iso_date: str) -> Words:
    """Return ``2026-11-20`` as ``Fri 20 Nov 2026``."""
    day = date.fromisoformat(iso_date)
    return said(
        "{weekday} {day} {month} {year}",
        weekday=_DAYS[day.weekday()],
        day=day.day,
        month=_MONTHS[day.month - 1],
        year=day.year,
    )


def written_time(local_time: str) -> Words:
    """Return ``2026-11-20T12:41`` as ``Fri 20 Nov 2026 12:41``."""
    moment = datetime.fromisoformat(local_time)
    return said(
        "{date} {time}",
        date=written_date(moment.date().isoformat()),
        time=written_clock(local_time),
    )


def written_clock(local_time: str) -> str:
    """Return ``2026-11-20T12:41`` as ``12:41``."""
    moment = datetime.fromisoformat(local_time)
    return f"{moment.hour:02d}:{moment.minute:02d}"
