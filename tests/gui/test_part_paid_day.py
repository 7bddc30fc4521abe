"""The day ends, or is looked at, while an order is at hand that is not paid, or paid in part."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication

from fynlo_pos.payments.tenders import take_cash
from fynlo_pos.ui.places import CLOSE_DAY, DRAWER
from fynlo_pos.ui.viewmodels.close_day import CloseDayModel
from tests.support.screen_kinds import tap
from tests.support.till_window import TillWindow, till_window

pytestmark = pytest.mark.qml

IN_PART = "£2.00 in cash was taken for order 1, which is not paid yet."


@pytest.fixture
def till(prepared_app: QGuiApplication, tmp_path: Path) -> Iterator[TillWindow]:
    with till_window(tmp_path / "till") as window:
        yield window


def take_two_pounds(till: TillWindow) -> None:
    tap(till, "Chips", "Pay")
    till.type("200")
    till.tap("Take £2.00")


def count(till: TillWindow, keys: str) -> CloseDayModel:
    """Count the drawer as a total, and go on to the close."""
    till.desk.go(CLOSE_DAY)
    till.settle()
    page = till.shell.pageModel
    assert isinstance(page, CloseDayModel)
    page.countBy(1)
    for key in keys:
        page.key(key)
    page.goOn()
    page.notRead()
    till.settle()
    return page


def test_a_close_says_what_of_the_drawer_was_taken_in_part(till: TillWindow) -> None:
    take_two_pounds(till)
    page = count(till, "10200")
    assert till.reads("£2.00 over")
    assert till.reads(IN_PART)
    assert till.reads("Order 1")
    assert till.reads("At hand, £2.00 of it taken already")
    page.close()
    till.settle()
    (z,) = till.desk.reading.z_reports()
    (part,) = z.taken_in_part
    assert (part.call_number, part.title, part.amount_minor) == (1, "Cash", 2_00)
    assert (z.counted_minor, z.totals.expected_cash_minor, z.open_tabs) == (102_00, 100_00, 1)
    draft = till.desk.reading.basket()
    assert draft is not None
    assert [tender.amount_minor for tender in draft.taken] == [2_00]


def test_a_close_lists_the_order_at_hand(till: TillWindow) -> None:
    tap(till, "Chips")
    count(till, "10000")
    assert till.reads("One order is open. It stays open for tomorrow.")
    assert till.reads("At hand")
    assert not till.reads("in cash was taken")


def test_an_order_on_a_tab_that_is_at_hand_is_carried_over_once(till: TillWindow) -> None:
    tap(till, "Chips", "Hold", "Orders on hold", "Order 1", "Butter croissant")
    page = count(till, "10000")
    assert till.reads("One order is open.")
    assert till.reads("£6.80")
    page.close()
    till.settle()
    (z,) = till.desk.reading.z_reports()
    assert z.open_tabs == 1


def test_drawer_and_x_tell_of_it_too(till: TillWindow) -> None:
    take_two_pounds(till)
    till.desk.go(DRAWER)
    till.settle()
    assert till.reads("Besides, taken for order 1, which is not paid yet")
    till.tap("X report: takings so far")
    assert till.reads("Taken for orders not paid yet")
    assert till.reads("Order 1, Cash")


def test_the_day_that_pays_the_rest_says_why_its_drawer_is_short(till: TillWindow) -> None:
    take_two_pounds(till)
    page = count(till, "10200")
    page.close()
    till.settle()
    till.desk.till.open_drawer(100_00, till.desk.session.person)
    till.desk.go(DRAWER)
    till.settle()
    assert not till.reads("Besides, taken for order 1, which is not paid yet")
    draft = till.desk.reading.basket()
    assert draft is not None
    rest = take_cash(2_20, 2_20)
    till.desk.till.complete_sale(draft, [*draft.taken, rest], till.desk.session.person)
    till.desk.go(DRAWER)
    till.settle()
    assert till.reads("Not there: taken for order 1 before the last close")
    till.tap("X report: takings so far")
    assert till.reads("Taken earlier, orders paid now")
    page = count(till, "10220")
    assert till.reads("£2.00 short")
    assert till.reads("£2.00 in cash for order 1 was taken before the last close.")
    page.close()
    till.settle()
    (z, before) = till.desk.reading.z_reports()
    assert z.in_part_paid == before.taken_in_part
