"""What is touched while an order is on its way to disk: nothing of it brings that order back."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from fynlo_pos.core.dining import Dining
from fynlo_pos.core.sales.basket import Discount, DiscountKind
from fynlo_pos.core.sales.ringing import set_name, set_quantity
from fynlo_pos.core.trouble import Trouble
from fynlo_pos.payments.tenders import take_cash
from fynlo_pos.ui.bounce import BOUNCE_MS
from fynlo_pos.ui.viewmodels.allergy import AllergyModel
from fynlo_pos.ui.viewmodels.line import LineModel
from fynlo_pos.ui.viewmodels.money_off import MoneyOffModel
from fynlo_pos.ui.viewmodels.more import MoreModel
from tests.support.shelf import on_the_shelf, quantities
from tests.support.till_window import TillWindow, till_window

pytestmark = pytest.mark.qml

DROPPED = "That order is paid or put by already. Nothing was changed."


@pytest.fixture
def till(prepared_app: QGuiApplication, tmp_path: Path) -> Iterator[TillWindow]:
    with till_window(tmp_path / "till", more_products=on_the_shelf) as window:
        yield window


def touch_meanwhile(till: TillWindow, first: str, then: str) -> None:
    """Touch two things, the second while the first is on its way to disk."""
    till.touch(till.find(first))
    QGuiApplication.processEvents()
    assert till.desk.order.busy
    QTest.qWait(BOUNCE_MS)
    till.touch(till.find(then))
    till.settle()


def begin_to_sell(till: TillWindow) -> None:
    till.tap("Chips")
    till.tap("Pay")
    till.touch(till.find("Exact"))
    QGuiApplication.processEvents()
    assert till.desk.order.busy


def takings(till: TillWindow) -> list[int]:
    today = till.desk.shop.business_date
    return sorted(sale.total_minor for sale in till.desk.reading.sales(today, today))


def test_take_away_touched_while_an_order_is_sold_is_for_the_next(
    prepared_app: QGuiApplication, tmp_path: Path
) -> None:
    folder = tmp_path / "till"
    with till_window(folder, more_products=on_the_shelf) as till:
        till.tap("Chips")
        till.tap("Pay")
        touch_meanwhile(till, "Exact", "Take away")
        assert till.reads("Paid")
        sold = till.desk.order.last_sale
        assert sold is not None
        assert sold.dining is Dining.EAT_IN
        assert till.desk.reading.basket() is None
        assert (till.basket.is_empty, till.basket.dining) == (True, Dining.TAKE_AWAY)
        assert till.basket.id != sold.id
    with till_window(folder, more_products=on_the_shelf) as till:
        assert till.basket.is_empty
        till.tap("Butter croissant")
        till.tap("Pay")
        till.tap("Exact")
        assert takings(till) == [2_60, 4_20]
        assert till.desk.reading.till_state().drawer_minor == 100_00 + 4_20 + 2_60


def test_take_away_touched_while_an_order_is_put_by_is_for_the_next(
    prepared_app: QGuiApplication, tmp_path: Path
) -> None:
    folder = tmp_path / "till"
    with till_window(folder, more_products=on_the_shelf) as till:
        till.tap("Chips")
        touch_meanwhile(till, "Hold", "Take away")
        assert till.desk.reading.basket() is None
    with till_window(folder, more_products=on_the_shelf) as till:
        assert till.basket.is_empty
        till.tap("Orders on hold")
        till.tap("Order 1")
        till.tap("Pay")
        till.tap("Exact")
        assert takings(till) == [4_20]
        assert till.desk.reading.open_tabs() == []


def test_a_change_of_an_order_that_is_paid_by_then_is_dropped_and_told(till: TillWindow) -> None:
    begin_to_sell(till)
    till.desk.order.change(lambda basket: set_name(basket, "Grace"))
    till.settle()
    assert till.reads("Paid")
    assert till.reads(DROPPED)
    assert till.basket.name == ""
    assert till.desk.reading.basket() is None


@pytest.mark.parametrize("count", [3, 0])
def test_a_line_changed_or_taken_off_while_it_is_sold_stays_sold(
    till: TillWindow, count: int
) -> None:
    line: object = till.sale.line
    assert isinstance(line, LineModel)
    till.tap("Chips")
    till.sale.openLine(0)
    till.desk.order.complete([take_cash(4_20, 4_20)], till.desk.session.person, lambda _: None)
    line.setQuantity(count)
    till.settle()
    sold = till.desk.order.last_sale
    assert sold is not None
    assert [one.quantity_milli for one in sold.lines] == [1000]
    assert till.basket.is_empty
    assert till.desk.reading.basket() is None
    assert till.reads(DROPPED)


def test_a_change_while_a_sale_fails_is_done_on_the_order_that_stays(
    till: TillWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise Trouble("The disk is full.")

    till.tap("Chips")
    till.tap("Pay")
    with monkeypatch.context() as patch:
        patch.setattr(till.desk.till, "complete_sale", full)
        touch_meanwhile(till, "Exact", "Take away")
    assert quantities(till.basket) == {"Chips": 1}
    assert till.basket.dining is Dining.TAKE_AWAY
    assert till.desk.reading.basket() == till.basket
    till.tap("Exact")
    assert till.desk.order.last_sale is not None
    assert till.desk.order.last_sale.dining is Dining.TAKE_AWAY


def test_a_change_while_an_order_is_sent_is_done_on_it(till: TillWindow) -> None:
    till.tap("Chips")
    chips = till.basket.lines[0].id
    till.desk.order.send(till.desk.session.person, lambda _: None)
    assert till.desk.order.busy
    till.desk.order.change(lambda basket: set_quantity(basket, chips, 2000))
    till.settle()
    assert quantities(till.basket) == {"Chips": 2}
    assert till.basket.tab_id is not None
    assert till.desk.reading.basket() == till.basket


def test_no_sheet_about_an_order_opens_while_it_is_sold(till: TillWindow) -> None:
    """What is keyed into it would meet the next customer's order."""
    more, money_off, line = till.sale.more, till.sale.moneyOff, till.sale.line
    assert isinstance(more, MoreModel)
    assert isinstance(money_off, MoneyOffModel)
    assert isinstance(line, LineModel)
    allergy: object = more.allergy
    assert isinstance(allergy, AllergyModel)
    till.tap("Chips")
    till.sale.openLine(0)
    till.desk.order.complete([take_cash(4_20, 4_20)], till.desk.session.person, lambda _: None)
    till.sale.discountOrder()
    till.sale.discountLine()
    allergy.open()
    assert not money_off.property("isOpen")
    assert not allergy.property("isOpen")
    till.settle()
    till.sale._discount_order(Discount(DiscountKind.PERCENT, 1000))
    assert till.basket.discount is not None, "the next order is as free as ever"


def test_a_draft_that_is_tried_again_while_its_order_is_sold_is_no_draft(
    till: TillWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise Trouble("The disk is full.")

    with monkeypatch.context() as patch:
        patch.setattr(till.desk.till, "start_basket", full)
        till.tap("Chips")
    till.tap("Pay")
    touch_meanwhile(till, "Exact", "Try again")
    assert till.reads("Paid")
    assert till.desk.reading.basket() is None
    assert not till.reads("is not saved")
    assert not till.reads("paid already")


def test_an_order_found_to_be_over_offers_the_next(till: TillWindow) -> None:
    """A sale can be on disk though its till was told of a fault."""
    till.tap("Chips")
    order, person = till.desk.order, till.desk.session.person
    till.desk.till.complete_sale(till.basket, [take_cash(4_20, 4_20)], person)
    till.tap("Butter croissant")
    assert till.reads("This order is paid already, receipt T1-000001.")
    assert till.desk.reading.basket() is None
    told: list[object] = []
    order.complete([take_cash(6_80, 6_80)], person, told.append)
    till.settle()
    assert "Nothing more was taken" in str(told[0])
    assert till.reads("and not as it stands now")
    till.sale.openLine(1)
    till.tap("Remove")
    order.complete([take_cash(4_20, 4_20)], person, told.append)
    till.settle()
    assert till.desk.order.last_sale is not None
    assert till.desk.order.last_sale.receipt_number == "T1-000001", "as it stood it is that sale"
    assert till.basket.is_empty
    assert not till.reads("paid already")


def test_an_order_found_to_be_over_makes_way_in_one_touch(till: TillWindow) -> None:
    till.tap("Chips")
    till.desk.till.hold(till.basket, till.desk.session.person)
    till.tap("Butter croissant")
    assert till.reads("This order is on hold already.")
    till.tap("Next order")
    assert till.basket.is_empty
    assert not till.reads("on hold already")
    till.tap("Butter croissant")
    assert till.desk.reading.basket() == till.basket


@pytest.mark.parametrize("fails", [True, False])
def test_undo_while_an_order_is_put_by_is_done_where_it_stays_and_told_where_not(
    till: TillWindow, monkeypatch: pytest.MonkeyPatch, fails: bool
) -> None:
    def full(*_: object) -> None:
        raise Trouble("The disk is full.")

    till.tap("Chips")
    till.tap("Butter croissant")
    till.sale.openLine(0)
    till.tap("Remove")
    with monkeypatch.context() as patch:
        if fails:
            patch.setattr(till.desk.till, "hold", full)
        till.touch(till.find("Hold"))
        QGuiApplication.processEvents()
        till.desk.notices.undo()
        till.settle()
    if fails:
        assert quantities(till.basket) == {"Chips": 1, "Butter croissant": 1}
        assert till.desk.reading.basket() == till.basket
    else:
        assert till.basket.is_empty
        assert till.reads("That order is no longer at hand. Nothing was taken back.")
        assert [tab.open_minor for tab in till.desk.reading.open_tabs()] == [2_60]
