"""What the till tells of the kitchen: what is unsent, seen, ready, and what nobody has seen."""

from collections.abc import Iterator
from pathlib import Path
from uuid import UUID

import msgspec
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from fynlo_pos.core.dining import Dining
from fynlo_pos.core.kitchen.documents import Station, StationKind
from fynlo_pos.core.kitchen.kitchen import Kitchen
from fynlo_pos.core.kitchen.state import OrderState
from fynlo_pos.core.kitchen.unseen import Unseen
from fynlo_pos.core.printer_setup import PrinterSetup, PrinterVia
from fynlo_pos.core.sales.ringing import set_quantity
from fynlo_pos.ui.kitchen_watch import unseen_words
from fynlo_pos.ui.places import KITCHEN, SETTINGS
from fynlo_pos.ui.viewmodels.settings import SettingsModel
from tests.support.paper_office import PaperOffice
from tests.support.till_window import FRIDAY_LUNCH_MS, TillWindow, till_window

pytestmark = pytest.mark.qml

GRILL_ID, BAR_ID = UUID(int=800), UUID(int=801)


class Clock:
    at_ms = FRIDAY_LUNCH_MS

    def __call__(self) -> int:
        return self.at_ms


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def till(prepared_app: QGuiApplication, tmp_path: Path, clock: Clock) -> Iterator[TillWindow]:
    with till_window(tmp_path / "till", now_ms=clock) as window:
        set_up(window, StationKind.SCREEN)
        yield window


def set_up(till: TillWindow, kind: StationKind) -> None:
    """A grill that makes the sides; nobody makes a croissant."""
    sides = next(one.id for one in till.demo.categories if one.name == "Sides")
    grill = Station(GRILL_ID, "Grill", kind, category_ids=(sides,))
    till.desk.till.save_documents([grill], None)
    till.desk.read_shop()
    till.settle()


def give_printer(till: TillWindow) -> None:
    device = till.desk.device
    printer = PrinterSetup(PrinterVia.FOLDER, "papers")
    device.change(msgspec.structs.replace(device.settings, printer=printer))
    till.settle()


def kitchen(till: TillWindow) -> Kitchen:
    return Kitchen(till.desk.till._store, till.desk.now_ms)


def orders(till: TillWindow) -> list[OrderState]:
    return list(till.desk.reading.open_kitchen_orders(0))


def look(till: TillWindow) -> None:
    till.shell._kitchen.look()
    till.settle()


def statuses(till: TillWindow) -> list[tuple[str, str]]:
    return [(row.name, row.status) for row in till.sale._basket._lines.rows]


def acknowledge(till: TillWindow) -> None:
    for order in orders(till):
        commands = {sending.command_id for one in order.lines for sending in one.sendings}
        kitchen(till).acknowledge(order.id, GRILL_ID, commands)
    look(till)


def test_a_shop_without_stations_has_no_send(prepared_app: QGuiApplication, tmp_path: Path) -> None:
    with till_window(tmp_path / "till") as plain:
        plain.tap("Chips")
        assert not plain.sees("Send")


def test_send_tells_the_kitchen_what_is_new_and_the_order_stays(till: TillWindow) -> None:
    till.tap("Chips")
    till.tap("Butter croissant")
    assert till.find("Send to the kitchen, 1 new").isEnabled()
    till.tap("Send to the kitchen")
    assert till.reads("is sent")
    assert not till.find("Send to the kitchen, 0 new").isEnabled()
    [order] = orders(till)
    assert [(one.line.name, one.to_make) for one in order.lines] == [("Chips", 1000)]
    assert statuses(till) == [("Chips", "not seen"), ("Butter croissant", "held")]
    acknowledge(till)
    assert statuses(till) == [("Chips", "sent"), ("Butter croissant", "held")]
    kitchen(till).finish(order.id, GRILL_ID)
    look(till)
    assert statuses(till) == [("Chips", "ready"), ("Butter croissant", "held")]
    till.tap("Chips")
    assert till.sees("Send to the kitchen, 1 new")
    till.tap("Pay")
    till.tap("Exact")
    [order] = orders(till)
    assert [one.sent for one in order.lines] == [2000], "paying sent what was new"


def test_rapid_taps_on_send_cook_once(till: TillWindow) -> None:
    till.tap("Chips")
    send = till.find("Send to the kitchen")
    for _ in range(5):
        till.touch(send)
    till.sale.send()
    till.settle()
    [order] = orders(till)
    assert [one.sent for one in order.lines] == [1000]
    till.tap("Hold")
    till.tap("Undo")
    till.tap("Pay")
    till.tap("Exact")
    [order] = orders(till)
    assert [one.sent for one in order.lines] == [1000]


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


def wait_with(till: TillWindow, product: str, course: str) -> None:
    """Ring a product and let it wait with a course."""
    till.tap("Sides")
    till.tap(product)
    till.sale.openLine(len(till.basket.lines) - 1)
    till.settle()
    till.tap(course)
    till.tap("Close")


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


def test_courses_wait_until_each_is_called_away(till: TillWindow) -> None:
    wait_with(till, "Chips", "Course 2")
    wait_with(till, "Side salad", "Course 3")
    assert statuses(till) == [("Chips", "Course 2"), ("Side salad", "Course 3")]
    till.tap("Send to the kitchen")
    acknowledge(till)
    assert statuses(till) == [("Chips", "Course 2"), ("Side salad", "Course 3")]
    till.tap("More")
    till.tap("Call away: Course 2")
    look(till)
    assert statuses(till) == [("Chips", "sent"), ("Side salad", "Course 3")]
    [order] = orders(till)
    assert [order.waits(course) for course in (1, 2)] == [False, True]
    assert till.reads("Course 2 is called away")
    till.tap("Undo")
    look(till)
    assert statuses(till)[0] == ("Chips", "Course 2")
    till.tap("More")
    till.tap("Call away: Course 2")
    look(till)
    till.tap("More")
    till.tap("Call away: Course 3")
    look(till)
    assert [said for _, said in statuses(till)] == ["sent", "sent"]


def test_a_guests_allergy_is_put_on_the_order_and_comes_back_with_it(till: TillWindow) -> None:
    till.tap("Chips")
    till.tap("More")
    till.tap("Allergy")
    till.tap("nuts")
    till.tap("milk")
    till.tap("milk")
    till.touch(till.field("Anything else"))
    till.type("seat two")
    till.tap("Save")
    assert till.basket.allergy == "nuts, seat two"
    assert till.reads("ALLERGY  nuts, seat two")
    till.tap("Hold")
    [order] = orders(till)
    assert order.allergy == "nuts, seat two"
    till.tap("Undo")
    till.tap("Allergy: nuts, seat two")
    assert till.field("Anything else").property("text") == "seat two"
    till.tap("nuts")
    till.tap("Save")
    assert till.basket.allergy == "seat two"
    till.tap("Undo")
    assert till.basket.allergy == "nuts, seat two"
    till.sale.clearOrder()
    till.settle()
    assert till.basket.allergy == "", "the next guest has it not"
    till.tap("Undo")
    assert till.basket.allergy == "nuts, seat two"


def test_the_sentence_names_few_things_and_counts_the_rest() -> None:
    station = Station(GRILL_ID, "Grill")
    things = tuple((name, 1000) for name in ("Burger", "Chips", "Pie", "Soup"))
    unseen = Unseen(GRILL_ID, BAR_ID, 24, (), things, 0)
    assert (
        unseen_words(station, [unseen], 12_000)
        == "Grill has not seen 1 Burger, 1 Chips and 2 more (12 s)."
    )


@pytest.mark.slow
def test_a_station_is_made_by_touch_and_gets_orders(
    prepared_app: QGuiApplication, tmp_path: Path
) -> None:
    with till_window(tmp_path / "till") as till:
        till.desk.give_office(PaperOffice())
        till.desk.go(SETTINGS, part="kitchen")
        till.settle()
        assert till.reads("A station makes part of an order")
        till.tap("New station")
        till.type("grill")
        till.press(Qt.Key.Key_Return)
        till.tap("Sides")
        till.tap("And what no other station makes")
        [station] = till.desk.shop.stations
        sides = next(one.id for one in till.demo.categories if one.name == "Sides")
        assert (station.name, station.category_ids, station.takes_rest) == (
            "grill",
            (sides,),
            False,
        )
        model = till.shell.pageModel
        assert isinstance(model, SettingsModel)
        stations = model._stations
        stations.setLate(5)
        stations.setDue(6)
        stations.chooseServed(2)
        stations.chooseKind(1)
        stations.setOffersPrinter(False)
        till.settle()
        [station] = till.desk.shop.stations
        assert (station.due_after_s, station.late_after_s) == (360, 360)
        assert station.dinings == (Dining.TAKE_AWAY,)
        assert (station.kind, station.offers_printer) == (StationKind.PRINTER, False)
        stations.toggleCategory(0)
        stations.toggleCategory(0)
        till.settle()
        till.tap("Send it nothing any more")
        assert list(till.desk.shop.stations) == []
        till.tap("Undo")
        assert [one.name for one in till.desk.shop.stations] == ["grill"]


@pytest.mark.slow
def test_the_kitchens_screen_opens_beside_the_till_and_stays_when_it_locks(
    till: TillWindow,
) -> None:
    till.tap("Chips")
    till.tap("Send to the kitchen")
    till.desk.go(KITCHEN)
    till.settle()
    board = till.shell._windows[KITCHEN]
    board.grabWindow()
    till.settle()
    [order] = orders(till)
    assert [one.unseen for one in order.lines] == [0], "it acknowledges what it shows"
    till.shell.lock()
    till.settle()
    assert board.isVisible()
