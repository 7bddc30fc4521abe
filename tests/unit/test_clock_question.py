"""Is today right? Table tests of the question, and of the date while it is answered with no."""

from uuid import UUID

import pytest

from fynlo_pos.core.till.clock import ClockAnswer, ClockDoubt, doubt_of, is_held, question_of
from fynlo_pos.core.till.occasion import ClockIsWrong, clock_doubt, date_of, date_to_record
from fynlo_pos.core.venue import Venue
from fynlo_pos.core.views import TillState

DAY_MS = 24 * 60 * 60 * 1000
FRIDAY_NOON_MS = 1_795_176_000_000
VENUE = Venue(UUID(int=4), "The Corner Café")


@pytest.mark.parametrize(
    ("last", "today", "is_doubted"),
    [
        ("2026-11-20", "2026-11-20", False),
        ("2026-11-20", "2026-11-21", False),
        ("2026-11-20", "2026-11-22", True),
        ("2026-11-20", "2027-11-27", True),
        ("2026-12-31", "2027-01-01", False),
        ("2028-02-28", "2028-02-29", False),
        ("2028-02-28", "2028-03-01", True),
        ("2026-11-20", "2026-11-19", False),
        ("2026-11-20", "2010-01-01", False),
        ("", "2026-11-01", False),
        ("", "2026-10-31", True),
        ("", "2010-01-01", True),
        ("", "2029-12-31", False),
        ("", "2030-01-01", True),
        ("", "2099-01-01", True),
    ],
)
def test_a_date_is_doubted_that_leaps_ahead_or_that_no_program_lived_in(
    last: str, today: str, *, is_doubted: bool
) -> None:
    doubt = doubt_of(today, last=last, released="2026-11-01")
    assert doubt == (ClockDoubt(today, last) if is_doubted else None)


DOUBT = ClockDoubt("2027-11-27", "2026-11-20")
NEW = ClockDoubt("2099-11-27", "")


@pytest.mark.parametrize(
    ("doubt", "answer", "is_asked", "held"),
    [
        (None, None, False, False),
        (DOUBT, None, True, False),
        (DOUBT, ClockAnswer("2027-11-27", is_right=True), False, False),
        (DOUBT, ClockAnswer("2027-11-27", is_right=False), False, True),
        # The clock that was said to be wrong goes on counting: asked anew, and held.
        (DOUBT, ClockAnswer("2027-11-26", is_right=False), True, True),
        # It was set right, and months later a shop opens after its holiday.
        (DOUBT, ClockAnswer("2031-01-01", is_right=False), True, False),
        (DOUBT, ClockAnswer("2027-11-20", is_right=True), True, False),
        (None, ClockAnswer("2027-11-27", is_right=False), False, False),
        # A new till has no day to stay on: it holds until the date is believed or confirmed.
        (NEW, ClockAnswer("2099-11-27", is_right=False), False, True),
        (NEW, ClockAnswer("2099-11-28", is_right=False), True, True),
        (NEW, ClockAnswer("2099-11-27", is_right=True), False, False),
        (NEW, None, True, False),
    ],
)
def test_a_date_is_asked_about_once_and_held_while_it_is_said_to_be_wrong(
    doubt: ClockDoubt | None, answer: ClockAnswer | None, *, is_asked: bool, held: bool
) -> None:
    assert (question_of(doubt, answer) is not None) is is_asked
    assert is_held(doubt, answer) is held


def state(business_date: str, answer: ClockAnswer | None = None) -> TillState:
    return TillState(
        UUID(int=1), "T1", "T1", 9, 3, business_date, 1, 1, None, 0, 0, clock_answer=answer
    )


@pytest.mark.parametrize(
    ("business_date", "days_later", "answer", "expected"),
    [
        ("2026-11-20", 0, None, "2026-11-20"),
        ("2026-11-20", 1, None, "2026-11-21"),
        ("2026-11-20", 30, None, "2026-12-20"),
        ("2026-11-20", 30, ClockAnswer("2026-12-20", is_right=True), "2026-12-20"),
        ("2026-11-20", 30, ClockAnswer("2026-12-20", is_right=False), "2026-11-20"),
        ("2026-11-20", 31, ClockAnswer("2026-12-20", is_right=False), "2026-11-20"),
        ("2026-11-20", 1, ClockAnswer("2026-12-20", is_right=False), "2026-11-21"),
        ("2026-11-20", -9, ClockAnswer("2026-12-20", is_right=False), "2026-11-20"),
        ("", 0, ClockAnswer("2026-11-20", is_right=False), "2026-11-20"),
    ],
)
def test_the_business_date_stays_where_it_was_until_the_clock_is_set(
    business_date: str, days_later: int, answer: ClockAnswer | None, expected: str
) -> None:
    at_ms = FRIDAY_NOON_MS + days_later * DAY_MS
    assert date_of(state(business_date, answer), VENUE, at_ms) == expected


@pytest.mark.parametrize(
    ("answer", "is_refused"),
    [
        (None, False),
        (ClockAnswer("2099-11-20", is_right=True), False),
        (ClockAnswer("2099-11-20", is_right=False), True),
        (ClockAnswer("2099-11-19", is_right=False), True),
    ],
)
def test_nothing_is_dated_by_the_first_clock_of_a_till_while_it_is_said_to_be_wrong(
    answer: ClockAnswer | None, *, is_refused: bool
) -> None:
    at_ms = FRIDAY_NOON_MS + 26_663 * DAY_MS
    assert date_of(state("", answer), VENUE, at_ms) == "2099-11-20", "it is shown, not recorded"
    if is_refused:
        with pytest.raises(ClockIsWrong, match="Set the clock, then go on"):
            date_to_record(state("", answer), VENUE, at_ms)
    else:
        assert date_to_record(state("", answer), VENUE, at_ms) == "2099-11-20"
    assert date_to_record(state("", answer), VENUE, FRIDAY_NOON_MS) == "2026-11-20"
    assert date_to_record(state("2026-11-19", answer), VENUE, FRIDAY_NOON_MS) == "2026-11-20"


def test_the_doubt_is_of_the_shops_night_and_not_of_midnight() -> None:
    two_in_the_morning = FRIDAY_NOON_MS + DAY_MS + 14 * 60 * 60 * 1000
    assert clock_doubt(state("2026-11-20"), VENUE, two_in_the_morning) is None
    five = two_in_the_morning + 3 * 60 * 60 * 1000
    assert clock_doubt(state("2026-11-20"), VENUE, five) == ClockDoubt("2026-11-22", "2026-11-20")
