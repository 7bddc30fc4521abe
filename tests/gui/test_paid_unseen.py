"""A till that is locked while an order goes to disk tells at the sign-in how that ended."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication

from fynlo_pos.core.trouble import Trouble
from fynlo_pos.ui.places import HOME
from fynlo_pos.ui.viewmodels.checkout import CheckoutModel
from tests.support.shelf import on_the_shelf
from tests.support.till_window import TillWindow, till_window

pytestmark = pytest.mark.qml

FULL = "The disk is full. Nothing was sold. Free some room, then sell again."


@pytest.fixture
def till(prepared_app: QGuiApplication, tmp_path: Path) -> Iterator[TillWindow]:
    with till_window(tmp_path / "till", more_products=on_the_shelf) as window:
        window.tap("Chips")
        window.tap("Pay")
        yield window


def checkout_of(till: TillWindow) -> CheckoutModel:
    checkout: object = till.sale.checkout
    assert isinstance(checkout, CheckoutModel)
    return checkout


def lock_while_it_is_paid(till: TillWindow, given: str = "") -> None:
    """Give so much for it, or exactly what it comes to, and lock before it is on disk."""
    checkout = checkout_of(till)
    for key in given:
        checkout.key(key)
    if given:
        checkout.take()
    else:
        checkout.takeQuick(0)
    assert till.lanes_wait
    till.desk.session.lock()
    till.settle()


def test_the_change_is_told_until_it_was_read(till: TillWindow) -> None:
    lock_while_it_is_paid(till, "1000")
    sale = till.desk.order.last_sale
    assert sale is not None
    words = f"Order {sale.call_number} is paid. Change to give: £5.80"
    assert till.reads(words)
    till.sign_in()
    assert till.reads(words)
    till.tap("Understood")
    assert not till.reads(words)


def test_where_no_change_is_due_it_is_told_that_it_is_paid(till: TillWindow) -> None:
    lock_while_it_is_paid(till)
    assert till.reads("Order 1 is paid.")


def test_why_nothing_was_sold_is_told(till: TillWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> None:
        raise Trouble(FULL)

    monkeypatch.setattr(till.desk.till, "complete_sale", full)
    lock_while_it_is_paid(till)
    till.sign_in()
    assert till.reads(FULL)
    assert [line.name for line in till.basket.lines] == ["Chips"]


def test_who_signs_in_while_it_is_on_its_way_is_told_too(till: TillWindow) -> None:
    checkout = checkout_of(till)
    for key in "1000":
        checkout.key(key)
    checkout.take()
    till.desk.session.lock()
    one = till.demo.staff[0]
    till.desk.session.sign_in(one.id, one.name)
    till.desk.go(HOME)
    till.settle()
    assert till.reads("Change to give: £5.80")
    till.tap("Understood")
    till.tap("Chips")
    till.tap("Pay")
    till.tap("Exact")
    assert not till.reads("is paid.")


def test_who_stays_reads_it_where_the_money_is(till: TillWindow) -> None:
    checkout_of(till).takeQuick(0)
    till.settle()
    assert not till.reads("Order 1 is paid.")
