"""What the till tells of the kitchen: what is unsent, seen, ready, and what nobody has seen."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from uuid6 import uuid7

from fynlo_pos.core.dining import Dining
from fynlo_pos.core.kitchen.documents import StationKind
from fynlo_pos.core.kitchen.state import OrderState
from fynlo_pos.core.sales.ringing import add_line, line_for, set_allergy
from fynlo_pos.ui.places import KITCHEN, SETTINGS
from fynlo_pos.ui.viewmodels.allergy import AllergyModel
from fynlo_pos.ui.viewmodels.basket import SLOW_MS
from fynlo_pos.ui.viewmodels.more import MoreModel
from fynlo_pos.ui.viewmodels.settings import SettingsModel
from tests.support.kitchen_served import (
    GRILL_ID,
    Clock,
    acknowledge,
    kitchen,
    look,
    orders,
    set_up,
    statuses,
)
from tests.support.paper_office import PaperOffice
from tests.support.till_window import TillWindow, till_window

pytestmark = pytest.mark.qml

LATE_MS = 60


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def till(prepared_app: QGuiApplication, tmp_path: Path, clock: Clock) -> Iterator[TillWindow]:
    with till_window(tmp_path / "till", now_ms=clock) as window:
        set_up(window, StationKind.SCREEN)
        yield window


def pay_a_tab(till: TillWindow) -> None:
    """Add to a tab and have it paid; it is not on disk yet."""
    till.tap("Chips")
    till.tap("Hold")
    till.tap("Undo")
    till.tap("Chips")
    till.tap("Pay")
    till.touch(till.find("Exact"))
    assert till.desk.order.busy


def test_a_tab_that_was_paid_as_the_till_was_locked_is_not_sent_once_more(till: TillWindow) -> None:
    said: list[str] = []
    till.desk.notices.snacked.connect(lambda text, _act, _tone: said.append(text))
    pay_a_tab(till)
    till.desk.session.lock()
    till.settle()
    assert till.desk.order.last_sale is not None
    assert not [text for text in said if "nothing in this order" in text]


def test_what_the_next_guest_asks_for_is_not_sent_for_who_left(till: TillWindow) -> None:
    chips = next(one for one in till.demo.products if one.name == "Chips")
    line = line_for(chips, line_id=uuid7(), rung_by=till.demo.staff[0].id, rung_at_ms=1)
    order = till.desk.order
    pay_a_tab(till)
    order.when_free(lambda: order.change(lambda basket: add_line(basket, line)))
    till.desk.session.lock()
    till.settle()
    assert [one.name for one in till.basket.lines] == ["Chips"]
    assert till.basket.tab_id is None


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


def test_a_send_that_is_soon_done_shows_nothing_of_it(till: TillWindow) -> None:
    till.tap("Chips")
    send = till.find("Send to the kitchen, 1 new")
    till.sale.send()
    assert till.lanes_wait
    assert send.isEnabled(), "it is not on disk, and not late either"
    QTest.qWait(SLOW_MS + LATE_MS)
    assert till.lanes_wait
    assert not send.isEnabled()
    till.settle()
    assert till.reads("is sent")
    till.tap("Chips")
    assert till.find("Send to the kitchen, 1 new").isEnabled()


@pytest.mark.slow
def test_leaving_a_tab_sends_what_is_unsent(till: TillWindow) -> None:
    """By taking up another order, and by locking the till."""
    for _ in range(2):
        till.tap("Chips")
        till.tap("Hold")
    first, second = sorted(orders(till), key=lambda one: one.call_number)

    def sent(order: OrderState) -> int:
        now = till.desk.reading.kitchen_order(order.id)
        assert now is not None
        return sum(one.sent for one in now.lines)

    till.tap("Orders on hold")
    till.tap("Order 1")
    till.tap("Chips")
    assert sent(first) == 1000
    till.tap("Orders on hold")
    till.tap("Order 2")
    assert sent(first) == 2000
    till.tap("Chips")
    assert sent(second) == 1000
    till.shell.lock()
    till.settle()
    assert sent(second) == 2000
    assert till.basket.tab_id == second.id, "it stays at hand"
    till.sign_in()
    till.tap("Chips")
    assert sent(second) == 2000
    till.shell.session_.ending.emit()
    till.settle()
    assert sent(second) == 3000, "nor does the end of the program leave it unsent"


@pytest.mark.slow
def test_locking_sends_nothing_that_nobody_has_ordered_yet(till: TillWindow) -> None:
    till.tap("Chips")
    till.shell.lock()
    till.settle()
    assert orders(till) == []
    assert [line.name for line in till.basket.lines] == ["Chips"]


def test_an_allergy_that_was_written_with_a_capital_is_its_chips(till: TillWindow) -> None:
    till.tap("Chips")
    till.desk.order.change(lambda basket: set_allergy(basket, "Nuts, seat two"))
    till.settle()
    more = till.sale.more
    assert isinstance(more, MoreModel)
    allergy: object = more.allergy
    assert isinstance(allergy, AllergyModel)
    allergy.open()
    till.settle()
    assert till.field("Anything else").property("text") == "seat two"
    till.tap("nuts")
    till.tap("Save")
    assert till.basket.allergy == "seat two"


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
    board = till.shell.beside.windows[KITCHEN]
    board.grabWindow()
    till.settle()
    [order] = orders(till)
    assert [one.unseen for one in order.lines] == [0], "it acknowledges what it shows"
    till.shell.lock()
    till.settle()
    assert board.isVisible()
