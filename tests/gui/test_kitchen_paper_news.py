"""What changes after a station's paper was printed is told by paper: a course, and an allergy."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from msgspec.structs import replace
from PySide6.QtGui import QGuiApplication

from fynlo_pos.core.kitchen.documents import StationKind
from fynlo_pos.core.printer_setup import PrinterSetup
from fynlo_pos.core.sales.ringing import set_allergy, set_quantity
from fynlo_pos.ui.kitchen_watch import PATIENCE_MS, STATUS
from fynlo_pos.ui.long_standing import ALLERGY_PATIENCE_MS
from fynlo_pos.ui.notices import Tone
from tests.support.kitchen_served import (
    GRILL_ID,
    Clock,
    acknowledge,
    give_printer,
    kitchen,
    look,
    orders,
    set_up,
)
from tests.support.till_window import TillWindow, till_window

pytestmark = pytest.mark.qml


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def till(prepared_app: QGuiApplication, tmp_path: Path, clock: Clock) -> Iterator[TillWindow]:
    with till_window(tmp_path / "till", now_ms=clock) as window:
        yield window


def send(till: TillWindow) -> None:
    """Send what is at hand, and let the till look twice."""
    till.tap("Send to the kitchen")
    look(till)
    look(till)


def tell_allergy(till: TillWindow, text: str) -> None:
    """Write an allergy on the order at hand, hold it and take it up again."""
    till.desk.order.change(lambda basket: set_allergy(basket, text))
    till.tap("Hold")
    till.tap("Undo")
    look(till)
    look(till)


def test_a_course_that_is_called_is_printed_where_paper_said_later(till: TillWindow) -> None:
    set_up(till, StationKind.PRINTER)
    give_printer(till)
    till.tap("Chips")
    later = [replace(line, course=1) for line in till.basket.lines]
    till.desk.order.change(lambda basket: replace(basket, lines=tuple(later)))
    send(till)
    assert [chit.called for chit in till.tray.station_chits] == [()]
    [order] = orders(till)
    till.desk.till.set_course(order.id, 1, is_held=False)
    for _ in range(3):
        look(till)
    assert [chit.called for chit in till.tray.station_chits] == [(), (1,)], "once"


def test_what_was_printed_as_called_is_not_called_again(till: TillWindow) -> None:
    set_up(till, StationKind.PRINTER)
    till.tap("Chips")
    later = [replace(line, course=1) for line in till.basket.lines]
    till.desk.order.change(lambda basket: replace(basket, lines=tuple(later)))
    send(till)
    [order] = orders(till)
    till.desk.till.set_course(order.id, 1, is_held=False)
    give_printer(till)
    for _ in range(3):
        look(till)
    assert [chit.called for chit in till.tray.station_chits] == [()]


def test_an_allergy_told_after_the_paper_is_printed_each_time_it_changes(till: TillWindow) -> None:
    set_up(till, StationKind.PRINTER)
    give_printer(till)
    till.tap("Chips")
    send(till)
    tell_allergy(till, "nuts")
    tell_allergy(till, "nuts and milk")
    look(till)
    chits = till.tray.station_chits
    assert [len(chit.command_ids) for chit in chits] == [1, 0, 0]
    assert len({chit.number for chit in chits}) == 3, "each is a paper of its own"
    [order] = orders(till)
    assert order.on_paper[GRILL_ID].allergy == "nuts and milk"


def test_an_allergy_that_the_paper_said_is_not_told_again(till: TillWindow) -> None:
    set_up(till, StationKind.PRINTER)
    give_printer(till)
    till.tap("Chips")
    till.desk.order.change(lambda basket: set_allergy(basket, "nuts"))
    send(till)
    assert len(till.tray.station_chits) == 1


def test_what_is_made_needs_no_paper_any_more(till: TillWindow) -> None:
    set_up(till, StationKind.PRINTER)
    give_printer(till)
    till.tap("Chips")
    send(till)
    [order] = orders(till)
    kitchen(till).finish(order.id, GRILL_ID)
    tell_allergy(till, "nuts")
    assert len(till.tray.station_chits) == 1


def test_a_screen_that_lets_an_allergy_stand_is_told_of(till: TillWindow, clock: Clock) -> None:
    set_up(till, StationKind.SCREEN)
    till.tap("Chips")
    send(till)
    acknowledge(till)
    tell_allergy(till, "nuts")
    assert not till.reads("has not confirmed")
    clock.at_ms += ALLERGY_PATIENCE_MS
    look(till)
    assert till.reads("Grill has not confirmed the allergy of order")
    [order] = orders(till)
    kitchen(till).see_allergy(order.id, GRILL_ID)
    look(till)
    assert not till.reads("has not confirmed")


def lights(till: TillWindow) -> tuple[str, Tone]:
    """What the status says of the kitchen, in words and tone."""
    light = till.desk.status.lights[STATUS]
    return light.text, light.tone


def set_an_allergy_whose_paper_fails(till: TillWindow) -> None:
    """Send a dish to a station that prints, and set an allergy once its printer has no paper."""
    set_up(till, StationKind.PRINTER)
    give_printer(till)
    till.tap("Chips")
    send(till)
    till.tray.is_empty = True
    till.desk.order.change(lambda basket: set_allergy(basket, "nuts"))
    till.tap("Hold")
    look(till)


def test_an_allergy_whose_paper_did_not_print_is_told_of_until_it_is_there(
    till: TillWindow, clock: Clock
) -> None:
    set_an_allergy_whose_paper_fails(till)
    [order] = orders(till)
    assert not till.reads("has no paper")
    clock.at_ms += PATIENCE_MS
    look(till)
    number = order.call_number
    assert till.reads(f"Grill has no paper of what changed in order {number} (10 s).")
    assert lights(till) == ("Kitchen waiting", Tone.WARN)
    till.tap("Print it")
    assert len(till.tray.station_chits) == 1
    assert lights(till) == ("Kitchen waiting", Tone.WARN)
    till.tray.is_empty = False
    look(till)
    till.tap("Print it")
    assert len(till.tray.station_chits) == 2
    [order] = orders(till)
    assert order.on_paper[GRILL_ID].allergy == "nuts"
    assert not till.reads("has no paper")
    assert lights(till) == ("Has seen everything", Tone.GOOD)


def test_what_paper_could_not_take_back_is_told_of_where_nothing_prints(
    till: TillWindow, clock: Clock
) -> None:
    set_up(till, StationKind.PRINTER)
    give_printer(till)
    till.tap("Chips")
    till.tap("Chips")
    send(till)
    till.desk.device.change(replace(till.desk.device.settings, printer=PrinterSetup()))
    line_id = till.basket.lines[0].id
    till.desk.order.change(lambda basket: set_quantity(basket, line_id, 1000))
    till.tap("Hold")
    clock.at_ms += PATIENCE_MS
    look(till)
    clock.at_ms += PATIENCE_MS
    look(till)
    assert till.reads("Grill has no paper of what changed in order")
    assert till.reads("Tell them.")
    assert not till.sees("Print it")
    assert lights(till) == ("Kitchen waiting", Tone.WARN)
    give_printer(till)
    look(till)
    look(till)
    assert [one.milli for chit in till.tray.station_chits for one in chit.taken_back] == [1000]
    assert lights(till) == ("Has seen everything", Tone.GOOD)


def test_a_paper_that_its_printer_brought_later_by_itself_is_told_of_no_more(
    till: TillWindow, clock: Clock
) -> None:
    set_an_allergy_whose_paper_fails(till)
    clock.at_ms += PATIENCE_MS
    look(till)
    assert till.reads("Grill has no paper of what changed in order")
    [told] = till.desk.kitchen.news
    till.tray.is_empty = False
    till.tray.print_station_chit(told.chit)
    look(till)
    assert not till.reads("has no paper")
    assert lights(till) == ("Has seen everything", Tone.GOOD)
    [order] = orders(till)
    assert order.on_paper[GRILL_ID].allergy == "nuts"
    assert till.tray.station_papers_out() == ()
