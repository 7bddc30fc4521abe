"""An order that money was taken for in part, on the real window: nobody can lose sight of it."""

from collections.abc import Callable, Iterator
from pathlib import Path

import msgspec
import pytest
from PySide6.QtGui import QGuiApplication

from fynlo_pos.core.catalogue.documents import DatedRate
from fynlo_pos.core.sales.basket import Discount, DiscountKind
from fynlo_pos.core.sales.ringing import take_part
from fynlo_pos.core.trouble import Trouble
from fynlo_pos.payments.tenders import take_cash
from fynlo_pos.ui.theme import ThemeSettings
from fynlo_pos.ui.viewmodels.basket import BasketModel
from fynlo_pos.ui.viewmodels.checkout import CheckoutModel
from fynlo_pos.ui.viewmodels.line import LineModel
from tests.support.gallery import visible_items
from tests.support.screen_kinds import part, tap
from tests.support.shelf import on_the_shelf, quantities
from tests.support.till_window import SIZES, TillWindow, till_window

pytestmark = pytest.mark.qml


@pytest.fixture
def till(prepared_app: QGuiApplication, tmp_path: Path) -> Iterator[TillWindow]:
    with till_window(tmp_path / "till", more_products=on_the_shelf) as window:
        yield window


def take_two_pounds(till: TillWindow) -> None:
    """Take £2.00 of the £4.20 for chips."""
    tap(till, "Chips", "Pay")
    till.type("200")
    till.tap("Take £2.00")
    assert taken(till) == [2_00]


def taken(till: TillWindow) -> list[int]:
    return [tender.amount_minor for tender in till.basket.taken]


def on_disk(till: TillWindow) -> list[int]:
    draft = till.desk.reading.basket()
    return [tender.amount_minor for tender in draft.taken] if draft else []


def sold(till: TillWindow) -> list[int]:
    today = till.desk.shop.business_date
    return [sale.total_minor for sale in till.desk.reading.sales(today, today)]


def open_line(till: TillWindow) -> None:
    till.sale.openLine(0)
    till.settle()


def remove(till: TillWindow) -> None:
    open_line(till)
    till.tap("Remove")


def lower(till: TillWindow) -> None:
    open_line(till)
    part(till, "line", LineModel).setQuantity(0)


def nearly_free(till: TillWindow) -> None:
    till.sale._discount_order(Discount(DiscountKind.PERCENT, 90_00))


CHANGES: dict[str, Callable[[TillWindow], None]] = {
    "cleared": lambda till: till.sale.clearOrder(),
    "its only line removed": remove,
    "its only line made none": lower,
    "discounted below it": nearly_free,
}


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
def test_an_order_keeps_what_its_money_was_taken_for(
    till: TillWindow, change: Callable[[TillWindow], None]
) -> None:
    take_two_pounds(till)
    change(till)
    till.settle()
    amount = "£2.00" if change is nearly_free else "Money"
    assert till.reads(f"{amount} was taken for this order")
    assert quantities(till.basket) == {"Chips": 1}
    assert till.desk.order.totals.total_minor == 4_20
    till.tap("Give it back")
    assert till.reads("Touch what was taken so far to give it back")
    till.tap("Give back Cash £2.00")
    assert not till.reads("Touch what was taken so far")
    change(till)
    till.settle()
    assert till.desk.order.totals.total_minor < 2_00
    assert (taken(till), on_disk(till)) == ([], [])


@pytest.mark.parametrize("looks", ["usual", "small", "small at 200 percent"])
def test_what_was_refused_and_its_way_are_whole_in_sight(
    prepared_app: QGuiApplication, tmp_path: Path, looks: str
) -> None:
    size, *more = looks.split(" at ")
    settings = ThemeSettings(text_percent=200 if more else 100)
    with till_window(tmp_path / "till", size=SIZES[size], settings=settings) as till:
        tap(till, "Chips", "Pay")
        till.desk.order.change(lambda basket: take_part(basket, take_cash(4_20, 2_00)))
        till.settle()
        till.sale.clearOrder()
        till.settle()
        shown = visible_items(till.window.contentItem())
        snack = next(one for one in shown if one.property("actionText") == "Give it back")
        place = snack.mapRectToScene(snack.boundingRect())
        assert place.top() >= 0
        assert place.bottom() <= SIZES[size][1]
        words = next(one for one in shown if one.property("text") == snack.property("text"))
        written = words.mapRectToScene(words.boundingRect())
        assert place.contains(written)
        assert written.height() >= words.property("contentHeight")
        till.tap("Give it back")
        assert till.reads("Touch what was taken so far")


def test_a_change_taken_back_after_money_was_taken_is_refused_too(till: TillWindow) -> None:
    tap(till, "Chips")
    open_line(till)
    part(till, "line", LineModel).setQuantity(3)
    till.settle()
    tap(till, "Pay")
    till.type("1000")
    till.tap("Take £10.00")
    till.desk.notices.undo()
    till.settle()
    assert quantities(till.basket) == {"Chips": 3}
    assert till.reads("£10.00 was taken for this order")


def test_a_held_order_is_not_taken_up_over_money(till: TillWindow) -> None:
    tap(till, "Butter croissant", "Hold")
    take_two_pounds(till)
    (tab,) = till.desk.reading.open_tabs()
    part(till, "basket", BasketModel).recall(tab.id)
    till.settle()
    assert till.reads("Part of this order is paid")
    assert quantities(till.basket) == {"Chips": 1}
    assert (taken(till), on_disk(till)) == ([2_00], [2_00])
    assert till.sees("Give it back")


def emptied(till: TillWindow) -> None:
    """Leave a draft as earlier versions could: without a line, its money still with it."""
    take_two_pounds(till)
    till.desk.order._set(msgspec.structs.replace(till.basket, lines=()))
    till.settle()


@pytest.mark.slow
def test_an_emptied_draft_of_before_still_names_its_money(
    prepared_app: QGuiApplication, tmp_path: Path
) -> None:
    with till_window(tmp_path / "till") as till:
        tap(till, "Butter croissant", "Hold")
        emptied(till)
        till.desk.session.lock()
        till.settle()
        till.sign_in()
        assert till.reads("£2.00 more was taken than the order comes to")
    with till_window(tmp_path / "till") as till:
        assert till.reads("£2.00 more was taken than the order comes to")
        (tab,) = till.desk.reading.open_tabs()
        part(till, "basket", BasketModel).recall(tab.id)
        till.settle()
        assert on_disk(till) == [2_00]
        till.tap("Give back Cash £2.00")
        assert not till.reads("more was taken")
        tap(till, "Butter croissant", "Pay")
        assert part(till, "checkout", CheckoutModel).property("due") == "£2.60"


def test_who_signs_in_while_the_sale_fails_is_shown_the_money(
    till: TillWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise Trouble("The disk is full. Nothing was sold.")

    take_two_pounds(till)
    with monkeypatch.context() as patch:
        patch.setattr(till.desk.till, "complete_sale", full)
        till.touch(till.find("Exact"))
        till.desk.session.lock()
        one = till.demo.staff[0]
        till.desk.session.sign_in(one.id, one.name)
        till.desk.go("sale")
        assert till.desk.order.busy
        till.settle()
    assert till.reads("Taken so far")
    till.tap("Exact")
    assert till.reads("Paid")


def test_more_taken_than_it_comes_to_says_what_to_do(till: TillWindow) -> None:
    """A rate of tax fell between the parts: nobody could have refused that."""
    venue = till.desk.shop.venue
    rated = [
        msgspec.structs.replace(one, rates=(DatedRate("2020-01-01", 20_00, 20_00),))
        for one in till.desk.shop.tax_classes.values()
    ]
    added = msgspec.structs.replace(venue, prices_include_tax=False)
    till.desk.till.save_documents([added, *rated], None)
    till.desk.read_shop()
    till.settle()
    tap(till, "Chips", "Pay")
    assert till.reads("£5.04")
    till.type("450")
    till.tap("Take £4.50")
    till.desk.till.save_documents(
        [
            msgspec.structs.replace(one, rates=(DatedRate("2020-01-01", 0, 0),))
            for one in till.desk.shop.tax_classes.values()
        ],
        None,
    )
    till.desk.read_shop()
    till.settle()
    assert till.reads("£0.30 more was taken than the order comes to")
    till.tap("Exact")
    assert sold(till) == []
    till.tap("Give back Cash £4.50")
    till.tap("Exact")
    assert sold(till) == [4_20]
