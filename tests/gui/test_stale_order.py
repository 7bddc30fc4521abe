"""The order at hand went on at another till: told before money is taken, and taken up again."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication

from fynlo_pos.core.views import TabSummary
from tests.support.other_till import OtherTill
from tests.support.screen_kinds import tap
from tests.support.till_window import TillWindow, till_window

pytestmark = [pytest.mark.qml, pytest.mark.slow]

ASKS_HOW = "Choose how it is paid"
"""What Pay says while the checkout is open."""


@pytest.fixture
def till(prepared_app: QGuiApplication, tmp_path: Path) -> Iterator[TillWindow]:
    with till_window(tmp_path / "till") as window:
        yield window


def at_hand(till: TillWindow) -> list[str]:
    return sorted(line.name for line in till.basket.lines)


def taken_up_here(till: TillWindow) -> tuple[OtherTill, TabSummary]:
    """Have one order that another till knows too at hand; return that till, and the order."""
    other = OtherTill(till)
    tap(till, "Butter croissant", "Hold")
    other.meet()
    (tab,) = till.desk.reading.open_tabs()
    tap(till, "Orders on hold", "Order 1")
    till.settle()
    return other, tab


def test_a_round_rung_on_another_till_is_told_and_taken_up(till: TillWindow) -> None:
    other, tab = taken_up_here(till)
    tap(till, "Victoria sponge")
    assert not till.reads("More was rung")

    other.hold(other.till, other.with_line(other.till.recall(tab.id), "Ginger beer"))
    other.meet()
    assert till.reads("More was rung on this order on another till")
    tap(till, "Take up again")
    till.settle()
    assert at_hand(till) == ["Butter croissant", "Ginger beer", "Victoria sponge"]
    assert not till.reads("More was rung")


def test_an_order_paid_on_another_till_is_told_before_money_is_taken(till: TillWindow) -> None:
    other, tab = taken_up_here(till)
    other.pay(other.till, tab.id)
    other.meet()
    assert till.reads("This order was paid on another till. Look before you take money.")


def test_what_is_known_to_be_paid_elsewhere_is_paid_no_second_time(till: TillWindow) -> None:
    other, tab = taken_up_here(till)
    tap(till, "Victoria sponge")
    other.pay(other.till, tab.id)
    other.meet()
    assert till.reads("Paid on another till")
    till.sale.pay()
    till.settle()
    assert not till.reads(ASKS_HOW)

    tap(till, "Take up again")
    till.settle()
    assert at_hand(till) == ["Victoria sponge"]
    tap(till, "Pay")
    till.settle()
    assert till.reads(ASKS_HOW)


def test_what_was_rung_elsewhere_meanwhile_keeps_nobody_from_paying(till: TillWindow) -> None:
    other, tab = taken_up_here(till)
    other.hold(other.till, other.with_line(other.till.recall(tab.id), "Ginger beer"))
    other.meet()
    tap(till, "Pay")
    till.settle()
    assert till.reads(ASKS_HOW)


def test_an_order_something_was_voided_of(till: TillWindow) -> None:
    other = OtherTill(till)
    tap(till, "Butter croissant", "Victoria sponge", "Hold")
    other.meet()
    (tab,) = till.desk.reading.open_tabs()
    tap(till, "Orders on hold", "Order 1")
    till.settle()
    other.void_first(other.till, tab.id)
    other.meet()
    assert till.reads("Something was taken off this order")
    assert till.reads("Changed on another till")
    till.sale.pay()
    till.settle()
    assert not till.reads(ASKS_HOW)
    tap(till, "Take up again")
    till.settle()
    assert at_hand(till) == ["Victoria sponge"]
    assert not till.reads("Something was taken off this order")


def test_it_is_taken_up_by_whoever_signed_in_since(till: TillWindow) -> None:
    other, tab = taken_up_here(till)
    other.hold(other.till, other.with_line(other.till.recall(tab.id), "Ginger beer"))
    other.meet()
    till.desk.session.lock()
    till.settle()
    tap(till, "Take up again")
    till.settle()
    assert till.reads("Sign in first, then take it up again.")
    assert till.reads("More was rung on this order on another till")
    assert at_hand(till) == ["Butter croissant"]
    till.sign_in()
    tap(till, "Take up again")
    till.settle()
    assert at_hand(till) == ["Butter croissant", "Ginger beer"]
    assert not till.reads("More was rung")
