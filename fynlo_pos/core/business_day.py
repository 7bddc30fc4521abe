"""The business day: a date that follows the shop's night, not midnight, and never goes back."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo


def local_time(at_ms: int, timezone: str) -> str:
    """Return a UTC instant in milliseconds as local ``2026-11-20T12:41``."""
    return _local(at_ms, timezone).strftime("%Y-%m-%dT%H:%M")


def business_date(at_ms: int, *, timezone: str, day_starts_at: int, latest: str) -> str:
    """Return the business date (ISO) of an instant, or ``latest`` if the clock went back."""
    shifted = _local(at_ms, timezone) - timedelta(hours=day_starts_at)
    return max(latest, shifted.date().isoformat())


def _local(at_ms: int, timezone: str) -> datetime:
    return (
        datetime.fromtimestamp(at_ms // 1000, UTC)
        .astimezone(ZoneInfo(timezone))
        .replace(tzinfo=None)
    )
