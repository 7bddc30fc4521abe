"""Somebody who has never seen the till: what is next is said, what cannot be used says why."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from fynlo_pos.ui.notices import Tone
from tests.support.screen_kinds import tap
from tests.support.till_window import TillWindow, till_window

pytestmark = pytest.mark.qml


@pytest.fixture
def till(prepared_app: QGuiApplication, tmp_path: Path) -> Iterator[TillWindow]:
    with till_window(tmp_path / "till") as window:
        yield window


@pytest.fixture
def unopened(prepared_app: QGuiApplication, tmp_path: Path) -> Iterator[TillWindow]:
    with till_window(tmp_path / "till", signed_in=False, started=False) as window:
        yield window


def why(till: TillWindow, name: str) -> str:
    """Return why something in sight cannot be used; empty where it can."""
    item = till.find(name)
    return "" if item.isEnabled() else str(item.property("reason"))


def test_a_day_that_was_started_at_the_door_says_how_to_sell(unopened: TillWindow) -> None:
    tap(unopened, "Start the day", "Ben")
    assert unopened.reads("Started with £0.00. Touch a tile to begin the first order.")
    assert unopened.reads("Touch a tile to begin")


def test_a_float_that_was_counted_leads_to_selling(unopened: TillWindow) -> None:
    tap(unopened, "Count it", "Ben", "Count", "5", "00", "00", "Start with £500.00", "Sell")
    assert unopened.shell.property("pageName") == "sale"
    assert not unopened.desk.notices.property("canUndo")


def test_what_an_empty_order_cannot_do_says_why(till: TillWindow) -> None:
    assert why(till, "Pay") == "Touch a tile first"
    assert why(till, "Hold") == why(till, "Discount") == "No items"
    tap(till, "Chips")
    assert not any(why(till, name) for name in ("Pay", "Hold", "Discount"))


def test_more_says_why_an_empty_order_is_not_split(till: TillWindow) -> None:
    tap(till, "More")
    assert why(till, "Split") == why(till, "Move") == "Nothing is rung up yet"


def test_paying_says_what_is_missing(till: TillWindow) -> None:
    tap(till, "Chips", "Pay")
    assert why(till, "Pay") == "Choose how it is paid"
    tap(till, "C")
    assert why(till, "Take") == "Key in an amount"
    tap(till, "Card machine", "C")
    assert why(till, "Taken") == "Key in an amount"


def test_cash_waits_for_the_day_and_says_so(unopened: TillWindow) -> None:
    tap(unopened, "Ben", "Chips", "Pay")
    assert why(unopened, "Exact") == why(unopened, "Take") == "Start the day first"
    tap(unopened, "Start with £0.00")
    assert why(unopened, "Exact") == ""


def test_change_stands_beside_what_was_due_and_given(till: TillWindow) -> None:
    tap(till, "Chips", "Pay", "£20")
    shown = till.change.property("figures")
    assert shown == [
        {"text": "Due", "amount": "£4.20"},
        {"text": "Given", "amount": "£20.00"},
    ]
    assert till.reads("£15.80")
    assert all(till.reads(figure["amount"]) for figure in shown)


def test_what_was_paid_in_two_ways_is_named_by_way(till: TillWindow) -> None:
    tap(till, "Chips", "Pay", "2", "0", "0", "Take £2.00", "Card machine", "Add a tip")
    tap(till, "1", "00", "Taken")
    assert [(one["text"], one["amount"]) for one in till.change.property("figures")] == [
        ("of which tip", "£1.00"),
        ("Due", "£4.20"),
        ("Cash", "£2.00"),
        ("Card machine", "£3.20"),
    ]


def test_more_opens_the_drawer_with_a_reason_and_leaves_the_order(till: TillWindow) -> None:
    tap(till, "Chips", "More", "Open drawer")
    assert till.shell.property("pageName") == "sale"
    assert why(till, "Open drawer") == "Say why"
    assert till.tray.kicks == 0
    tap(till, "Give change", "Open drawer")
    assert till.tray.kicks == 1
    assert till.desk.reading.closing_totals().drawer_unlocks == 1
    assert till.sees("1, Chips, 4.20")
    assert not till.reads("What for?")


def test_leaving_the_reason_opens_nothing(till: TillWindow) -> None:
    tap(till, "More", "Open drawer")
    till.press(Qt.Key.Key_Escape)
    assert not till.reads("What for?")
    assert till.desk.reading.closing_totals().drawer_unlocks == 0
    tap(till, "More", "Open drawer", "Drawer stuck", "Open drawer")
    assert till.tray.kicks == 1


def test_a_drawer_without_a_day_is_not_opened_from_more(unopened: TillWindow) -> None:
    tap(unopened, "Ben", "More")
    assert why(unopened, "Open drawer") == "Start the day first: Menu, Drawer"


@pytest.mark.parametrize("away", ["Menu", "Back"])
def test_what_was_said_on_a_page_goes_with_it(till: TillWindow, away: str) -> None:
    if away == "Back":
        till.desk.go("history")
        till.settle()
    till.desk.notices.say("Refunded £4.20", Tone.GOOD)
    till.settle()
    assert till.reads("Refunded £4.20")
    tap(till, *(["Menu", "Drawer"] if away == "Menu" else ["Back"]))
    assert not till.reads("Refunded £4.20")


def test_what_can_be_taken_back_stays_while_pages_change(till: TillWindow) -> None:
    tap(till, "Chips")
    till.sale.clearOrder()
    till.settle()
    tap(till, "Menu", "Drawer")
    assert till.reads("The order was cleared")


def test_nothing_said_outlasts_the_person(till: TillWindow) -> None:
    tap(till, "Chips")
    till.sale.clearOrder()
    till.settle()
    tap(till, "Ana: change person")
    assert not till.reads("The order was cleared")
