"""Is today right? Asked on the sign-in page, answered once, and in nobody's way to sell."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from shiboken6 import delete

from fynlo_pos.ui.clock_watch import ClockWatch
from fynlo_pos.ui.notices import Tone
from fynlo_pos.ui.office import PartFacts
from fynlo_pos.ui.part_watch import derive_part_lights
from fynlo_pos.ui.viewmodels.clock_question import ClockQuestion
from tests.support.till_window import FRIDAY_LUNCH_MS, TillWindow, till_window

pytestmark = pytest.mark.gui

DAY_MS = 24 * 60 * 60 * 1000
YES = "Yes, it is Sat 27 Nov 2027"
ASKS = (
    "The clock says Saturday 27 November 2027. This till was last used on Friday 20 November 2026."
)


class Clock:
    """A clock that wakes in another year."""

    def __init__(self) -> None:
        self.at_ms = FRIDAY_LUNCH_MS

    def __call__(self) -> int:
        return self.at_ms

    def leap(self, days: int) -> None:
        self.at_ms += days * DAY_MS


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def till(clock: Clock, prepared_app: QGuiApplication, tmp_path: Path) -> Iterator[TillWindow]:
    with till_window(tmp_path / "till", now_ms=clock) as window:
        sell(window)
        window.shell.lock()
        window.settle()
        yield window


def sell(till: TillWindow) -> str:
    """Sell one thing; return the business date it was filed under."""
    till.tap("Chips")
    till.tap("Pay")
    till.tap("Exact")
    sale = till.desk.order.last_sale
    assert sale is not None
    till.tap("Next order")
    return sale.business_date


def wake(till: TillWindow, clock: Clock, days: int) -> None:
    """Let the clock leap while nobody is signed in."""
    clock.leap(days)
    till.desk.read_shop()
    till.settle()


def test_a_clock_a_year_ahead_is_asked_about_before_anybody_sells(
    till: TillWindow, clock: Clock
) -> None:
    wake(till, clock, 372)
    assert till.reads("Is today right?")
    assert till.reads(ASKS)


def test_yes_lets_the_day_move_on_and_is_not_asked_again(till: TillWindow, clock: Clock) -> None:
    wake(till, clock, 372)
    till.tap(YES)
    assert not till.reads("Is today right?")
    till.sign_in()
    assert sell(till) == "2027-11-27"
    till.shell.lock()
    till.settle()
    assert not till.reads("Is today right?")


def test_a_wrong_clock_files_sales_where_the_till_was_until_it_is_set(
    till: TillWindow, clock: Clock
) -> None:
    wake(till, clock, 372)
    till.tap("Set the clock")
    assert not till.reads("Is today right?")
    till.sign_in()
    assert sell(till) == "2026-11-20"
    light = derive_part_lights(PartFacts(10**12, None), till.desk.shop, clock())["clock"]
    assert (light.text, light.tone) == ("Clock is ahead", Tone.WARN)
    assert "Sales are kept on Fri 20 Nov" in light.remedy
    clock.leap(-371)
    assert sell(till) == "2026-11-21"
    light = derive_part_lights(PartFacts(10**12, None), till.desk.shop, clock())["clock"]
    assert light.tone is Tone.GOOD


@pytest.mark.parametrize("is_right", [True, False])
def test_an_answer_is_taken_in_though_the_page_that_asked_went(
    till: TillWindow, clock: Clock, *, is_right: bool
) -> None:
    wake(till, clock, 372)
    question = ClockQuestion(till.desk)
    question.itIsRight() if is_right else question.setTheClock()
    delete(question)
    till.settle()
    answer = till.desk.shop.state.clock_answer
    assert answer is not None
    assert answer.is_right is is_right
    assert till.reads("Sales are kept on Fri 20 Nov") is not is_right
    assert not till.reads("Is today right?")


def test_a_till_left_signed_in_for_days_asks_before_it_sells_on(
    till: TillWindow, clock: Clock
) -> None:
    till.sign_in()
    till.tap("Chips")
    watch = till.desk.findChild(ClockWatch)
    assert watch is not None
    clock.leap(1)
    watch.look()
    assert till.desk.session.is_signed_in, "a usual night"
    clock.leap(2)
    watch.look()
    till.settle()
    assert till.reads("Is today right?")
    assert len(till.basket.lines) == 1, "the order stays as it is"


def test_a_till_left_signed_in_that_sold_every_day_is_left_alone(
    till: TillWindow, clock: Clock
) -> None:
    till.sign_in()
    watch = till.desk.findChild(ClockWatch)
    assert watch is not None
    for _ in range(3):
        clock.leap(1)
        sell(till)
    watch.look()
    till.settle()
    assert till.desk.session.is_signed_in


@pytest.mark.parametrize("days", [0, 1, -30])
def test_a_usual_night_and_a_clock_behind_ask_nothing(
    till: TillWindow, clock: Clock, days: int
) -> None:
    wake(till, clock, days)
    assert not till.reads("Is today right?")
