"""Orders put by and taken up again; acts that fail, cross, or are taken back too late."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from fynlo_pos.core.till.occasion import Person
from fynlo_pos.ui.bounce import BOUNCE_MS
from fynlo_pos.ui.jobs import Err
from fynlo_pos.ui.viewmodels.basket import BasketModel
from fynlo_pos.ui.viewmodels.tabs import TabsModel
from tests.support.shelf import quantities
from tests.support.till_window import TillWindow, till_window

pytestmark = pytest.mark.qml

FAULT = "Something went wrong inside the till. What is on disk is safe."


@pytest.fixture
def till(prepared_app: QGuiApplication, tmp_path: Path) -> Iterator[TillWindow]:
    with till_window(tmp_path / "till") as window:
        yield window


def names(till: TillWindow) -> list[str]:
    return [line.name for line in till.basket.lines]


def on_hold(till: TillWindow) -> list[tuple[int, int]]:
    """Call number and what is open, of every tab."""
    return sorted((tab.call_number, tab.open_minor) for tab in till.desk.reading.open_tabs())


def person(till: TillWindow) -> Person:
    return till.desk.session.person


def break_down(*_: object) -> None:
    raise ZeroDivisionError


def test_hold_undo_takes_the_order_up_again(till: TillWindow) -> None:
    till.tap("Chips")
    till.tap("Hold")
    assert till.reads("Order 1 is on hold")
    till.tap("Undo")
    assert names(till) == ["Chips"]
    assert till.basket.tab_id is not None


def test_taking_up_a_held_order_holds_the_one_at_hand(till: TillWindow) -> None:
    till.tap("Chips")
    till.tap("Hold")
    till.tap("Butter croissant")
    till.tap("Orders on hold")
    till.tap("Order 1")
    assert names(till) == ["Chips"]
    assert till.sees("Orders on hold: 1")
    open_tabs = {tab.id: tab.open_minor for tab in till.desk.reading.open_tabs()}
    assert sorted(open_tabs.values()) == [2_60, 4_20]
    assert till.basket.tab_id in open_tabs


def test_a_held_order_is_paid_once_and_is_gone(till: TillWindow) -> None:
    till.tap("Chips")
    till.tap("Hold")
    till.tap("Orders on hold")
    till.tap("Order 1")
    till.tap("Pay")
    till.tap("Exact")
    assert till.reads("Paid")
    assert till.desk.reading.open_tabs() == []


def test_a_bug_while_selling_is_told_and_the_next_press_sells(
    till: TillWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    till.tap("Chips")
    till.tap("Pay")
    with monkeypatch.context() as patch:
        patch.setattr(till.desk.till, "complete_sale", break_down)
        with pytest.raises(ZeroDivisionError):
            till.tap("Exact")
    till.settle()
    assert not till.desk.order.busy
    assert till.reads(FAULT)
    assert names(till) == ["Chips"]
    till.tap("Exact")
    assert till.reads("Paid")
    assert till.desk.reading.till_state().drawer_minor == 100_00 + 4_20


@pytest.mark.parametrize("act", ["hold", "recall"])
def test_a_bug_while_holding_or_taking_up_leaves_the_till_selling(
    till: TillWindow, monkeypatch: pytest.MonkeyPatch, act: str
) -> None:
    till.tap("Chips")
    if act == "recall":
        till.tap("Hold")
    with monkeypatch.context() as patch:
        patch.setattr(till.desk.till, act, break_down)
        with pytest.raises(ZeroDivisionError):
            till.tap("Hold" if act == "hold" else "Undo")
    till.settle()
    assert not till.desk.order.busy
    assert till.reads(FAULT)
    till.tap("Butter croissant")
    assert "Butter croissant" in names(till)


def test_a_fault_in_what_follows_an_act_frees_the_order(till: TillWindow) -> None:
    till.tap("Chips")
    counted: list[str] = []

    def stumble(_: object) -> None:
        raise ZeroDivisionError

    till.desk.order.hold(person(till), stumble)
    till.desk.order.when_free(lambda: counted.append("tap"))
    with pytest.raises(ZeroDivisionError):
        till.settle()
    till.settle()
    assert counted == ["tap"]
    assert not till.desk.order.busy


def test_an_order_that_was_taken_up_is_no_longer_said_to_be_on_hold(till: TillWindow) -> None:
    till.tap("Chips")
    till.tap("Hold")
    assert till.sees("Undo")
    till.tap("Orders on hold")
    till.tap("Order 1")
    assert not till.sees("Undo")
    assert not till.reads("Order 1 is on hold")
    assert not till.desk.notices.property("canUndo")


def test_an_order_at_hand_that_is_asked_for_again_stays_as_it_is(till: TillWindow) -> None:
    till.tap("Chips")
    till.tap("Hold")
    till.tap("Undo")
    till.tap("Butter croissant")
    at_hand = till.basket
    assert at_hand.tab_id
    till.desk.order.recall(at_hand.tab_id, till.desk.session.person, lambda _: None)
    till.settle()
    assert till.basket == at_hand
    assert till.desk.reading.basket() == at_hand


def test_undo_of_a_hold_while_an_order_is_sold_waits_for_the_sale(till: TillWindow) -> None:
    till.tap("Chips")
    till.tap("Hold")
    till.tap("Butter croissant")
    till.tap("Pay")
    till.touch(till.find("Exact"))
    assert till.desk.order.busy
    till.desk.notices.undo()
    till.settle()
    sale = till.desk.order.last_sale
    assert sale is not None
    assert [line.name for line in sale.lines] == ["Butter croissant"]
    assert names(till) == ["Chips"]
    assert on_hold(till) == [(1, 4_20)]


def test_a_held_order_that_was_paid_is_refused_and_the_one_at_hand_stays(
    till: TillWindow,
) -> None:
    till.tap("Chips")
    till.tap("Hold")
    (tab,) = till.desk.reading.open_tabs()
    till.tap("Orders on hold")
    till.tap("Order 1")
    till.tap("Pay")
    till.tap("Exact")
    till.tap("Butter croissant")
    basket: object = till.sale.basket
    assert isinstance(basket, BasketModel)
    basket.recall(tab.id)
    till.settle()
    assert till.reads("That order has nothing left to pay. Nothing was changed.")
    assert names(till) == ["Butter croissant"]
    assert till.desk.reading.basket() == till.basket


def test_a_tap_while_orders_change_over_lands_on_the_one_taken_up(till: TillWindow) -> None:
    till.tap("Chips")
    till.tap("Hold")
    till.tap("Butter croissant")
    tabs: object = till.sale.tabs
    assert isinstance(tabs, TabsModel)
    tabs.choose(0)
    QTest.qWait(BOUNCE_MS)
    till.touch(till.find("Butter croissant"))
    till.settle()
    assert names(till) == ["Chips", "Butter croissant"]
    assert on_hold(till) == [(1, 4_20), (2, 2_60)]


def test_money_is_not_taken_while_the_order_is_put_by(till: TillWindow) -> None:
    till.tap("Chips")
    told: list[object] = []
    till.desk.order.hold(person(till), lambda _: None)
    till.desk.order.complete((), person(till), told.append)
    (err,) = told
    assert isinstance(err, Err)
    assert err.is_refusal
    assert "Nothing was taken." in err.sentence
    till.settle()
    assert till.desk.order.last_sale is None
    assert on_hold(till) == [(1, 4_20)]


def test_what_was_said_since_an_order_was_put_by_stays_when_it_is_taken_up(
    till: TillWindow,
) -> None:
    till.tap("Chips")
    till.tap("Hold")
    till.desk.notices.offer("The printer is out of paper.", "Try again", lambda: None)
    till.tap("Orders on hold")
    till.tap("Order 1")
    assert quantities(till.basket) == {"Chips": 1}
    assert till.reads("The printer is out of paper.")
    assert till.sees("Try again")
