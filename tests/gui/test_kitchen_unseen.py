"""What nobody in the kitchen has seen: told at the till, with the printer offered, and on paper."""

from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest
from PySide6.QtGui import QGuiApplication

from fynlo_pos.core.kitchen.documents import Station, StationKind
from fynlo_pos.core.kitchen.unseen import Unseen
from fynlo_pos.core.sales.ringing import set_quantity
from fynlo_pos.ui.kitchen_watch import STALE_MS
from fynlo_pos.ui.unseen_words import unseen_words
from tests.support.kitchen_served import (
    BAR_ID,
    GRILL_ID,
    Clock,
    acknowledge,
    give_printer,
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
        set_up(window, StationKind.SCREEN)
        yield window


def test_what_the_kitchen_has_not_seen_is_told_and_the_printer_is_offered(
    till: TillWindow, clock: Clock
) -> None:
    give_printer(till)
    till.tap("Chips")
    till.tap("Chips")
    till.tap("Pay")
    till.tap("Exact")
    look(till)
    assert not till.reads("has not seen")
    clock.at_ms += 12_000
    look(till)
    assert till.reads("Grill has not seen 2 Chips (12 s).")
    till.tap("Print it")
    [chit] = till.tray.station_chits
    [order] = orders(till)
    assert (chit.order_id, chit.station_id) == (order.id, GRILL_ID)
    assert [(one.on_paper, one.to_make, one.unseen) for one in order.lines] == [(2000, 0, 0)]
    assert not till.reads("has not seen")


@pytest.mark.slow
def test_a_clock_that_is_put_back_is_not_waited_for(till: TillWindow, clock: Clock) -> None:
    """It was silent until the clock was where it had been: an hour in which nobody cooked."""
    till.tap("Chips")
    till.tap("Hold")
    till.tap("Chips")
    till.tap("Hold")
    look(till)
    clock.at_ms += 12_000
    look(till)
    assert till.reads("has not seen")
    clock.at_ms -= 60 * 60_000
    look(till)
    assert not till.reads("has not seen")
    clock.at_ms += 9_000
    look(till)
    assert not till.reads("has not seen")
    clock.at_ms += 3_000
    look(till)
    assert till.reads("Grill has not seen 1 Chips, 1 Chips (12 s).")
    acknowledge(till)
    assert not till.reads("has not seen")
    till.tap("Chips")
    till.tap("Hold")
    clock.at_ms += 9_000
    look(till)
    assert not till.reads("has not seen"), "each has its time"
    clock.at_ms += 1_000
    look(till)
    assert till.reads("Grill has not seen 1 Chips (10 s).")


def test_paper_that_did_not_come_leaves_it_unseen(till: TillWindow, clock: Clock) -> None:
    """Printed means that the printer said so."""
    give_printer(till)
    till.tray.is_empty = True
    till.tap("Chips")
    till.tap("Hold")
    clock.at_ms += 12_000
    look(till)
    till.tap("Print it")
    assert till.reads("The printer is out of paper.")
    [order] = orders(till)
    assert [one.unseen for one in order.lines] == [1000]
    till.tray.is_empty = False
    till.tap("Try again")
    [order] = orders(till)
    assert [one.unseen for one in order.lines] == [0]


@pytest.mark.slow
def test_without_a_printer_it_says_what_to_do(till: TillWindow, clock: Clock) -> None:
    till.tap("Chips")
    till.tap("Hold")
    clock.at_ms += 180_000
    look(till)
    assert till.reads("Grill has not seen 1 Chips (3 min). Tell them")
    assert not till.sees("Print it")
    acknowledge(till)
    assert not till.reads("has not seen")


def test_a_printer_stations_orders_go_to_paper_as_they_are_sent(
    prepared_app: QGuiApplication, tmp_path: Path
) -> None:
    with till_window(tmp_path / "till") as till:
        set_up(till, StationKind.PRINTER)
        give_printer(till)
        till.tap("Chips")
        till.tap("Hold")
        assert len(till.tray.station_chits) == 1
        [order] = orders(till)
        assert [one.on_paper for one in order.lines] == [1000]
        till.tap("Undo")
        till.tap("Pay")
        till.tap("Exact")
        assert len(till.tray.station_chits) == 1


def test_an_order_for_two_printers_comes_out_at_both(
    prepared_app: QGuiApplication, tmp_path: Path
) -> None:
    """One command sends it to both: what one has printed, the other has not."""
    with till_window(tmp_path / "till") as till:
        set_up(till, StationKind.PRINTER)
        give_printer(till)
        espresso = next(one.id for one in till.demo.products if one.name == "Espresso")
        bar = Station(BAR_ID, "Bar", StationKind.PRINTER, product_ids=(espresso,), position=1)
        till.desk.till.save_documents([bar], None)
        till.desk.read_shop()
        till.settle()
        till.tap("Chips")
        till.tap("Espresso")
        till.tap("Hold")
        look(till)
        printed = [chit.station_id for chit in till.tray.station_chits]
        assert sorted(printed) == [GRILL_ID, BAR_ID]
        [order] = orders(till)
        assert [one.on_paper for one in order.lines] == [1000, 1000]


@pytest.mark.slow
def test_what_is_only_on_paper_is_taken_back_by_paper(
    prepared_app: QGuiApplication, tmp_path: Path
) -> None:
    with till_window(tmp_path / "till") as till:
        set_up(till, StationKind.PRINTER)
        give_printer(till)
        till.tap("Chips")
        till.tap("Chips")
        till.tap("Hold")
        till.tap("Undo")
        for left in (1, 0):
            line_id = till.basket.lines[0].id
            till.desk.order.change(lambda one: set_quantity(one, line_id, left * 1000))  # noqa: B023
            till.tap("Hold")
            [order] = [till.desk.reading.kitchen_order(one.id) for one in orders(till)] or [None]
            if left:
                assert order is not None
                assert [(one.struck, one.to_make) for one in order.lines] == [(0, 0)]
                till.tap("Undo")
        back = [one for chit in till.tray.station_chits for one in chit.taken_back]
        assert [(one.milli, one.voided) for one in back] == [(1000, 1000), (1000, 2000)]


@pytest.mark.slow
def test_paper_that_came_out_here_and_not_at_the_station_is_told(
    till: TillWindow, clock: Clock
) -> None:
    grill = next(one for one in till.desk.shop.stations if one.id == GRILL_ID)
    own = msgspec.structs.replace(grill, kind=StationKind.PRINTER, printer="192.168.1.51")
    till.desk.till.save_documents([own], None)
    till.desk.read_shop()
    till.settle()
    till.tap("Chips")
    till.tap("Hold")
    assert len(till.tray.station_chits) == 1, "no printer of the till's own is needed"
    assert not till.reads("did not print")
    till.tray.printed_here = "The printer is out of paper."
    till.tap("Chips")
    till.tap("Hold")
    assert till.reads("Grill’s printer did not print, so the order is printed here. Take it there.")
    clock.at_ms += 12_000
    look(till)
    assert not till.reads("has not seen")


def test_the_sentence_names_few_things_and_counts_the_rest() -> None:
    station = Station(GRILL_ID, "Grill")
    things = tuple((name, 1000) for name in ("Burger", "Chips", "Pie", "Soup"))
    unseen = Unseen(GRILL_ID, BAR_ID, 24, (), (), things, 0)
    assert (
        unseen_words(station, [unseen], 12_000)
        == "Grill has not seen 1 Burger, 1 Chips and 2 more (12 s)."
    )


def test_each_station_that_has_not_seen_something_is_told(till: TillWindow, clock: Clock) -> None:
    """A grill whose screen is off all evening hides no bar's."""
    coffee = next(one.id for one in till.demo.categories if one.name == "Coffee")
    bar = Station(BAR_ID, "Bar", category_ids=(coffee,), offers_printer=False, position=1)
    till.desk.till.save_documents([bar], None)
    till.desk.read_shop()
    give_printer(till)
    till.tap("Chips")
    till.tap("Coffee")
    till.tap("Espresso")
    till.tap("Hold")
    clock.at_ms += 12_000
    look(till)
    assert till.reads("Grill has not seen 1 Chips (12 s). Bar has not seen 1 Espresso (12 s). Tell")
    till.tap("Print it")
    assert [chit.station_id for chit in till.tray.station_chits] == [GRILL_ID]
    assert not till.reads("Grill has not seen")
    assert till.reads("Bar has not seen 1 Espresso (12 s). Tell them")
    assert not till.sees("Print it")


def test_what_is_sent_while_the_printer_is_slow_is_on_one_paper(till: TillWindow) -> None:
    set_up(till, StationKind.PRINTER)
    give_printer(till)
    devices = next(lane for lane in till._lanes if lane is till.desk.lanes.devices)
    till._lanes.remove(devices)
    for _ in range(2):
        till.tap("Chips")
        till.tap("Send to the kitchen")
        look(till)
    till._lanes.append(devices)
    till.settle()
    first, second = till.tray.station_chits
    assert len(first.command_ids) == len(second.command_ids) == 1
    assert first.command_ids != second.command_ids
    [order] = orders(till)
    assert [(one.on_paper, one.unseen) for one in order.lines] == [(2000, 0)]


def test_what_is_voided_while_the_printer_is_slow_is_taken_back(till: TillWindow) -> None:
    set_up(till, StationKind.PRINTER)
    give_printer(till)
    devices = next(lane for lane in till._lanes if lane is till.desk.lanes.devices)
    till._lanes.remove(devices)
    till.tap("Chips")
    till.tap("Chips")
    till.tap("Send to the kitchen")
    line_id = till.basket.lines[0].id
    till.desk.order.change(lambda one: set_quantity(one, line_id, 1000))
    till.tap("Hold")
    look(till)
    till._lanes.append(devices)
    till.settle()
    look(till)
    till.settle()
    first, *others = till.tray.station_chits
    assert [one.milli for one in first.says] == [2000], "that is what it says"
    assert [one.milli for chit in others for one in chit.taken_back] == [1000]
    assert sum(len(chit.command_ids) for chit in others) == 0, "and it is printed once"
    [order] = orders(till)
    assert [(one.on_paper, one.unseen) for one in order.lines] == [(1000, 0)]


def test_what_is_too_old_to_print_by_itself_keeps_nothing_new_from_it(
    till: TillWindow, clock: Clock
) -> None:
    set_up(till, StationKind.PRINTER)
    till.tap("Chips")
    till.tap("Send to the kitchen")
    clock.at_ms += STALE_MS
    look(till)
    give_printer(till)
    till.tap("Chips")
    till.tap("Send to the kitchen")
    look(till)
    assert len(till.tray.station_chits) == 1
    [order] = orders(till)
    assert [(one.on_paper, one.unseen) for one in order.lines] == [(1000, 1000)]
