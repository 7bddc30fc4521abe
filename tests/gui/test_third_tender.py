"""A way to pay that is added: registered in one place, drawn, taken and given back as it says.

Nothing on the screens knows it by its name or its place.
"""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from fynlo_pos.core.sales.records import SaleSealed
from fynlo_pos.core.sales.tender import Tender
from fynlo_pos.core.trouble import Refused
from fynlo_pos.payments import tenders
from fynlo_pos.payments.tenders import Entry, TenderKind
from tests.support.till_window import TillWindow, till_window

pytestmark = pytest.mark.qml


def take_voucher(due_minor: int, given_minor: int, tip_minor: int) -> Tender:
    if given_minor % 100:
        raise Refused("A voucher is for whole pounds.")
    return Tender("voucher", "Gift voucher", "clearing.voucher", given_minor, tip_minor)


def take_tokens(due_minor: int, given_minor: int, tip_minor: int) -> Tender:
    applied = min(due_minor, given_minor)
    over = given_minor - applied
    return Tender("tokens", "Tokens", "clearing.tokens", applied, 0, given_minor, over)


VOUCHER = TenderKind("voucher", "Gift voucher", "clearing.voucher", take_voucher)
TOKENS = TenderKind("tokens", "Tokens", "clearing.tokens", take_tokens, Entry.HANDED_OVER)


@pytest.fixture
def till(
    prepared_app: QGuiApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[TillWindow]:
    more = (VOUCHER, *tenders.AT_THE_TILL, TOKENS)
    monkeypatch.setattr(tenders, "AT_THE_TILL", more)
    with till_window(tmp_path / "till", started=False) as window:
        window.tap("Chips")
        window.tap("Pay")
        yield window


def sold(till: TillWindow) -> SaleSealed:
    sale = till.desk.order.last_sale
    assert sale is not None
    return sale


def test_one_that_is_taken_outside_the_till_is_drawn_as_that(till: TillWindow) -> None:
    till.tap("Gift voucher")
    assert till.reads("Take nothing yet")
    assert till.find("Taken").property("reason") == "A voucher is for whole pounds."
    for name in ("Exact", "Declined", "Add a tip", "Start with £0.00"):
        assert not till.sees(name)
    for key in ("4", "00"):
        till.tap(key)
    assert till.reads("Gift voucher: take £4.00")
    till.press(Qt.Key.Key_Return)
    assert not till.basket.taken
    till.tap("Taken")
    assert [(one.method, one.amount_minor) for one in till.basket.taken] == [("voucher", 4_00)]
    till.tap("Gift voucher")
    for key in ("5", "00"):
        till.tap(key)
    assert till.find("Taken").property("reason") == "More than the £0.20 due"


def test_one_that_is_handed_over_has_keys_and_change_and_needs_no_float(till: TillWindow) -> None:
    till.tap("Tokens")
    assert till.sees("Exact")
    assert not till.sees("Taken")
    assert not till.sees("Start with £0.00")
    for key in ("5", "00"):
        till.tap(key)
    assert till.reads("Change £0.80")
    till.press(Qt.Key.Key_Return)
    till.settle()
    assert [(one.method, one.change_minor) for one in sold(till).tenders] == [("tokens", 80)]
    assert (till.tray.kicks, till.desk.reading.till_state().drawer_minor) == (0, 0)


def test_the_usual_one_stands_at_its_place_wherever_that_is(till: TillWindow) -> None:
    assert till.reads("Start with £0.00")
    till.tap("Card machine")
    assert till.sees("Declined")
    assert till.sees("Add a tip")


def test_it_is_a_row_of_its_own_on_the_x_and_goes_back_the_way_it_came(till: TillWindow) -> None:
    till.tap("Tokens")
    till.tap("Exact")
    totals = till.desk.reading.closing_totals()
    assert [(one.title, one.amount_minor) for one in totals.methods] == [("Tokens", 4_20)]
    till.tap("Show receipt")
    till.tap("Refund")
    assert till.reads("Give £4.20 back the way it came: Tokens.")
