"""The day of business, and that no setting and no clock leaves a shop without one."""

import pytest

from fynlo_pos.core.business_day import business_date, local_time

pytestmark = pytest.mark.unit

NOON_MS = 1_795_176_000_000
"""Fri 20 Nov 2026, 12:00 UTC."""
HOUR_MS = 3_600_000


def day(
    at_ms: int, timezone: str = "Europe/London", day_starts_at: int = 4, latest: str = ""
) -> str:
    return business_date(at_ms, timezone=timezone, day_starts_at=day_starts_at, latest=latest)


@pytest.mark.parametrize(
    ("hours", "timezone", "date"),
    [
        (0, "Europe/London", "2026-11-20"),
        (15, "Europe/London", "2026-11-20"),
        (16, "Europe/London", "2026-11-21"),
        (15, "Europe/Berlin", "2026-11-21"),
    ],
)
def test_a_night_belongs_to_the_day_before(hours: int, timezone: str, date: str) -> None:
    assert day(NOON_MS + hours * HOUR_MS, timezone) == date


def test_it_never_goes_back() -> None:
    assert day(NOON_MS, latest="2026-11-25") == "2026-11-25"


@pytest.mark.parametrize(
    "timezone", ["No/Where", "", "../../etc/passwd", "Europe/\0London", "x" * 999]
)
def test_a_zone_that_there_is_none_of_is_reckoned_as_utc(timezone: str) -> None:
    assert local_time(NOON_MS, timezone) == "2026-11-20T12:00"
    assert day(NOON_MS, timezone) == "2026-11-20"


@pytest.mark.parametrize("hour", [-1, 24, 10**12, -(10**12)])
def test_an_hour_that_no_day_has_is_midnight(hour: int) -> None:
    assert day(NOON_MS + 12 * HOUR_MS, "UTC", hour) == "2026-11-21"


@pytest.mark.parametrize("timezone", ["UTC", "Pacific/Kiritimati", "Pacific/Pago_Pago"])
@pytest.mark.parametrize("at_ms", [-(2**63), -1, 0, 2**62, 2**63 - 1])
def test_a_moment_beyond_the_calendar_is_at_its_end(at_ms: int, timezone: str) -> None:
    assert local_time(at_ms, timezone)[:4] in {"1969", "1970", "9998", "9999"}
    assert day(at_ms, timezone, 23)[:4] in {"1969", "1970", "9998", "9999"}
