"""Dates and times as a British shop says them."""

import pytest

from fynlo_pos.ui import when

pytestmark = pytest.mark.gui


@pytest.mark.parametrize(
    ("first", "last", "said"),
    [
        ("2026-11-20", "2026-11-20", "Today"),
        ("2026-11-19", "2026-11-19", "Yesterday"),
        ("2026-11-06", "2026-11-06", "Fri 6 Nov"),
        ("2025-11-20", "2025-11-20", "Thu 20 Nov 2025"),
        ("2026-11-01", "2026-11-20", "1 Nov to 20 Nov"),
        ("2025-12-30", "2026-01-02", "30 Dec 2025 to 2 Jan 2026"),
    ],
)
def test_a_stretch_of_days_is_called_what_people_call_it(first: str, last: str, said: str) -> None:
    assert when.days_by_name(first, last, "2026-11-20") == said


@pytest.mark.parametrize(
    ("gone_ms", "said"),
    [
        (0, "just now"),
        (-5, "just now"),
        (59_999, "just now"),
        (60_000, "1 min ago"),
        (59 * 60_000, "59 min ago"),
        (60 * 60_000, "1 h ago"),
        (47 * 3_600_000, "47 h ago"),
        (48 * 3_600_000, "2 days ago"),
    ],
)
def test_how_long_ago(gone_ms: int, said: str) -> None:
    assert when.minutes_ago(1_000_000_000, 1_000_000_000 + gone_ms) == said


def test_parts_of_a_stored_time() -> None:
    assert when.clock("2026-11-20T12:41") == "12:41"
    assert when.day_and_clock("2026-11-20T12:41") == "Fri 20 Nov 2026 12:41"
    assert when.weekday("2026-11-20") == "Friday"
    assert when.day("") == ""
