"""Which days a report covers, and which days it is compared with."""

import pytest

from fynlo_pos.core.reports.periods import Period, Stretch, compared_with, stretch_of

pytestmark = pytest.mark.unit


@pytest.mark.parametrize(
    ("period", "today", "first", "last", "before_first", "before_last"),
    [
        ("today", "2026-11-20", "2026-11-20", "2026-11-20", "2026-11-13", "2026-11-13"),
        ("yesterday", "2026-11-20", "2026-11-19", "2026-11-19", "2026-11-12", "2026-11-12"),
        ("yesterday", "2026-03-01", "2026-02-28", "2026-02-28", "2026-02-21", "2026-02-21"),
        ("week", "2026-11-20", "2026-11-16", "2026-11-20", "2026-11-09", "2026-11-13"),
        ("week", "2026-11-16", "2026-11-16", "2026-11-16", "2026-11-09", "2026-11-09"),
        ("month", "2026-11-20", "2026-11-01", "2026-11-20", "2026-10-01", "2026-10-20"),
        ("month", "2026-03-31", "2026-03-01", "2026-03-31", "2026-02-01", "2026-02-28"),
        ("month", "2026-01-15", "2026-01-01", "2026-01-15", "2025-12-01", "2025-12-15"),
        ("year", "2026-11-20", "2026-01-01", "2026-11-20", "2025-01-01", "2025-11-20"),
        ("year", "2024-02-29", "2024-01-01", "2024-02-29", "2023-01-01", "2023-02-28"),
    ],
)
def test_each_period_meets_days_like_its_own(
    period: str, today: str, first: str, last: str, before_first: str, before_last: str
) -> None:
    stretch = stretch_of(Period(period), today)
    assert stretch == Stretch(first, last)
    before = compared_with(Period(period), stretch)
    assert before == Stretch(before_first, before_last)


@pytest.mark.parametrize(
    ("first", "last", "before_first", "before_last"),
    [
        ("2026-11-18", "2026-11-20", "2026-11-11", "2026-11-13"),
        ("2026-11-20", "2026-11-18", "2026-11-11", "2026-11-13"),
        ("2026-11-02", "2026-11-15", "2026-10-19", "2026-11-01"),
    ],
)
def test_dates_chosen_by_hand_move_back_by_whole_weeks(
    first: str, last: str, before_first: str, before_last: str
) -> None:
    stretch = stretch_of(Period.DATES, "2026-11-20", Stretch(first, last))
    assert stretch.first <= stretch.last
    assert compared_with(Period.DATES, stretch) == Stretch(before_first, before_last)


def test_no_dates_chosen_yet_is_today() -> None:
    assert stretch_of(Period.DATES, "2026-11-20") == Stretch("2026-11-20", "2026-11-20")


def test_a_stretch_is_never_longer_than_ten_years() -> None:
    stretch = stretch_of(Period.DATES, "2026-11-20", Stretch("0001-01-01", "2026-11-20"))
    assert stretch.days == 3660
