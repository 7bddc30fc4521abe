"""Selling on the real window, over a real store: by touch, keys and scanner."""

from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from fynlo_pos.core.dining import Dining
from fynlo_pos.core.trouble import Trouble
from fynlo_pos.ui.viewmodels.line import LineModel
from tests.support.shelf import on_the_shelf, quantities
from tests.support.till_window import TillWindow, till_window

pytestmark = pytest.mark.qml


@pytest.fixture
def till(prepared_app: QGuiApplication, tmp_path: Path) -> Iterator[TillWindow]:
    with till_window(tmp_path / "till", more_products=on_the_shelf) as window:
        yield window


def test_every_tap_is_on_disk(till: TillWindow) -> None:
    for name in ("Butter croissant", "Americano", "Butter croissant"):
        till.tap(name)
        if till.sees("Add £"):
            till.tap("Add £")
        assert till.desk.reading.basket() == till.basket
    assert till.basket.call_number == 1


def test_the_order_is_as_it_was_after_a_restart(
    prepared_app: QGuiApplication, tmp_path: Path
) -> None:
    with till_window(tmp_path) as before:
        before.tap("Butter croissant")
        before.tap("Chips")
        rung = before.basket
    with till_window(tmp_path) as after:
        assert after.basket == rung
        assert after.sees("1, Chips, 4.20")


def test_a_draft_that_cannot_be_saved_is_told_until_it_is(
    till: TillWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise Trouble("The disk is full.")

    with monkeypatch.context() as patch:
        patch.setattr(till.desk.till, "start_basket", full)
        till.tap("Chips")
    assert till.reads("The last change to this order is not saved. The disk is full.")
    assert quantities(till.basket) == {"Chips": 1}
    till.tap("Try again")
    assert not till.reads("is not saved")
    assert till.desk.reading.basket() == till.basket


@pytest.mark.parametrize("done", [("Pay", "Exact"), ("Hold",)])
def test_what_could_not_be_saved_is_not_said_once_the_order_is_on_disk_whole(
    till: TillWindow, monkeypatch: pytest.MonkeyPatch, done: tuple[str, ...]
) -> None:
    """The disk took no draft for a moment; nobody touched Try again."""

    def no_disk(*_: object) -> None:
        raise Trouble("The disk reports an error.")

    with monkeypatch.context() as patch:
        patch.setattr(till.desk.till, "start_basket", no_disk)
        till.tap("Chips")
    assert till.reads("The last change to this order is not saved.")
    for name in done:
        till.tap(name)
    assert till.basket.is_empty
    assert not till.reads("is not saved")


def test_removing_can_be_undone_without_losing_what_came_after(till: TillWindow) -> None:
    till.tap("Butter croissant")
    till.tap("Chips")
    till.tap("1, Butter croissant, 2.60")
    till.sale.openLine(0)
    till.settle()
    till.tap("Remove")
    assert till.reads("Butter croissant removed")
    till.tap("Chips")
    till.tap("Undo")
    assert list(quantities(till.basket).items()) == [("Butter croissant", 1), ("Chips", 2)]
    assert till.desk.reading.basket() == till.basket


def test_undo_of_a_count_keeps_what_was_rung_since(till: TillWindow) -> None:
    for _ in range(3):
        till.tap("Chips")
    line: object = till.sale.line
    assert isinstance(line, LineModel)
    till.sale.openLine(0)
    line.setQuantity(2)
    line.close()
    till.settle()
    till.tap("Chips")
    till.tap("Chips")
    assert quantities(till.basket) == {"Chips": 4}
    till.tap("Undo")
    assert quantities(till.basket) == {"Chips": 5}
    assert till.desk.reading.basket() == till.basket


def test_clear_can_be_undone(till: TillWindow) -> None:
    till.tap("Chips")
    till.tap("More")
    till.tap("Clear the order")
    assert till.basket.is_empty
    till.tap("Undo")
    assert quantities(till.basket) == {"Chips": 1}


@pytest.mark.slow
def test_a_discount_is_said_to_be_given_changed_and_taken_off(till: TillWindow) -> None:
    till.tap("Chips")
    for rate, words in (("10% off", "Discount given"), ("20% off", "Discount changed")):
        till.tap("Discount")
        till.tap(rate)
        assert till.reads(words)
    till.tap("Discount")
    till.tap("No discount")
    assert till.reads("Discount taken off")


def test_take_away_is_for_this_order_only(till: TillWindow) -> None:
    till.tap("Take away")
    till.tap("Butter croissant")
    assert till.basket.dining is Dining.TAKE_AWAY
    till.tap("Hold")
    assert [till.basket.dining] == [Dining.EAT_IN]


def test_names_with_markup_are_drawn_as_they_are(till: TillWindow) -> None:
    till.tap("<img src='http://x/y'> bun")
    assert till.reads("<img src='http://x/y'> bun")


def test_two_fingers_on_two_tiles_count_two_and_a_bounce_counts_one(till: TillWindow) -> None:
    chips, croissant = till.find("Chips"), till.find("Butter croissant")
    till.touch(chips)
    till.touch(croissant)
    till.touch(croissant)
    till.settle()
    QTest.qWait(60)
    assert quantities(till.basket) == {"Chips": 1, "Butter croissant": 1}


def test_an_unregistered_shop_never_says_vat(till: TillWindow) -> None:
    venue = msgspec.structs.replace(till.desk.shop.venue, vat_registered=False, vat_number="")
    till.desk.till.save_documents([venue], None)
    till.desk.read_shop()
    till.tap("Chips")
    till.tap("More")
    assert not till.reads("VAT")
