"""Up to where bodies may go: the rule alone."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fynlo_pos.core.retention import (
    KEPT_DAYS,
    Closed,
    Standing,
    believed,
    closed_before,
    floor_of,
    stamp_limit,
)

numbers = st.integers(min_value=0, max_value=1_000)


def standing(
    head: int = 100, old: int = 80, covered: int = 90, closed: int | None = 70
) -> Standing:
    return Standing(head, old, covered, closed)


def test_bodies_go_up_to_the_last_old_z_of_their_log() -> None:
    assert floor_of(standing()) == 70


def test_a_log_that_no_z_counts_goes_by_the_stamps_of_the_others_zs() -> None:
    assert floor_of(standing(closed=None)) == 80


def test_what_no_z_has_counted_yet_stays() -> None:
    assert floor_of(standing(closed=0)) == 0


def test_what_the_hubs_snapshot_lacks_stays() -> None:
    assert floor_of(standing(covered=12)) == 12
    assert floor_of(standing(covered=0)) == 0


def test_what_is_not_old_stays() -> None:
    assert floor_of(standing(old=3)) == 3


def test_the_last_envelope_of_a_log_stays() -> None:
    assert floor_of(standing(head=50)) == 49
    assert floor_of(standing(head=0)) == 0


@given(numbers, numbers, numbers, st.none() | numbers)
def test_a_floor_is_never_above_anything_that_holds_it_down(
    head: int, old: int, covered: int, closed: int | None
) -> None:
    floor = floor_of(Standing(head, old, covered, closed))
    assert 0 <= floor <= min(old, covered, max(0, head - 1))
    assert closed is None or floor <= closed


def test_a_day_is_old_after_a_year_and_a_month() -> None:
    assert KEPT_DAYS == 400
    assert closed_before("2026-11-26") == "2025-10-22"
    assert closed_before("2026-11-26", days=1) == "2026-11-25"


@pytest.mark.parametrize("day", ["", "yesterday", "0001-01-02"])
def test_no_day_is_old_without_one_to_count_from(day: str) -> None:
    assert closed_before(day) == ""


def test_nothing_is_folded_from_the_first_that_waits_on() -> None:
    old = (Closed("2025-01-01", 5, 40), Closed("2025-01-02", 9, 60))
    assert stamp_limit(old, ()) == 60
    assert stamp_limit(old, (90, 31)) == 30
    assert stamp_limit((), ()) == 0
    assert stamp_limit((), (1,)) == 0


def test_no_day_is_old_that_was_closed_after_one_that_is_kept() -> None:
    honest, late = Closed("2025-01-01", 5, 40), Closed("1999-01-01", 9, 60)
    assert believed((honest, late), None) == [honest, late]
    assert believed((honest, late), 61) == [honest, late]
    assert believed((honest, late), 60) == [honest]
    assert believed((honest, late), 40) == []
