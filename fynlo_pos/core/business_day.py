"""The business day: a date that follows the shop's night, not midnight, and never goes back.

A shop's time zone and hour are what some terminal wrote. One that there is none of is reckoned as
UTC and midnight, and an instant beyond the calendar as its end: a date a shop can go by, wherever
the settings that came from elsewhere cannot be.
"""

from datetime import UTC, datetime, timedelta, tzinfo
from functools import lru_cache
from typing import Final
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

HOURS_OF_A_DAY: Final = 24
LAST_MS: Final = 253_370_764_800_000
"""The first moment of the year 9999; no zone and no hour leads beyond the calendar from here."""
FIRST_MS: Final = 86_400_000
FIRST_DATE: Final = "1970-01-01"
LAST_DATE: Final = "2999-12-31"
"""All time, as reports go through it: on no date before or after is anything imported."""


def local_time(at_ms: int, timezone: str) -> str:
    """Return a UTC instant in milliseconds as local ``2026-11-20T12:41``."""
    return _local(at_ms, timezone).strftime("%Y-%m-%dT%H:%M")


def business_date(at_ms: int, *, timezone: str, day_starts_at: int, latest: str) -> str:
    """Return the business date (ISO) of an instant, or ``latest`` if the clock went back."""
    hours = day_starts_at if 0 <= day_starts_at < HOURS_OF_A_DAY else 0
    shifted = _local(at_ms, timezone) - timedelta(hours=hours)
    return max(latest, shifted.date().isoformat())


@lru_cache(maxsize=8)
def _local(at_ms: int, timezone: str) -> datetime:
    within_ms = min(max(FIRST_MS, at_ms), LAST_MS)
    utc = datetime.fromtimestamp(within_ms // 1000, UTC)
    return utc.astimezone(zone_of(timezone)).replace(tzinfo=None)


@lru_cache(maxsize=8)
def zone_of(name: str) -> tzinfo:
    """Return a time zone by its name, UTC where there is none of it."""
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return UTC
