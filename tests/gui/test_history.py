"""The sales history and refunds in the real window, over the real database."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from msgspec.structs import replace
from PySide6.QtGui import QGuiApplication
from uuid6 import uuid7

from fynlo_pos.core.dining import Dining
from fynlo_pos.core.sales.basket import Basket
from fynlo_pos.core.sales.records import SaleKind, SaleSealed
from fynlo_pos.core.sales.ringing import add_line, line_for
from fynlo_pos.core.till.occasion import Person
from fynlo_pos.core.trouble import Refused
from fynlo_pos.payments.tenders import take_card_machine, take_cash
from fynlo_pos.sync.member.values import Phase
from fynlo_pos.ui.theme import ThemeSettings
from fynlo_pos.ui.viewmodels.history import HistoryModel
from fynlo_pos.ui.viewmodels.refund import RefundModel
from tests.support.finger import touch_with_finger
from tests.support.other_till import OtherTill
from tests.support.paper_office import PaperOffice
from tests.support.terminals_beside import SHARED, WELL, Beside, give
from tests.support.till_window import FRIDAY_LUNCH_MS, SIZES, TillWindow, till_window

pytestmark = pytest.mark.gui

REFUSED = "No day is open. Nothing was refunded."


@pytest.fixture
def till(tmp_path: Path, prepared_app: QGuiApplication) -> Iterator[TillWindow]:
    with till_window(tmp_path / "till") as window:
        window.desk.give_office(PaperOffice())
        yield window


def sell(till: TillWindow, *names: str, by_card: bool = False) -> SaleSealed:
    """Sell products of the demo by name, one each, paid exactly."""
    by_name = {product.name: product for product in till.demo.products}
    person = Person(till.demo.staff[0].id, till.demo.staff[0].name)
    basket = Basket(uuid7(), FRIDAY_LUNCH_MS, Dining.EAT_IN)
    due = 0
    for name in names:
        line = line_for(
            by_name[name], line_id=uuid7(), rung_by=person.id, rung_at_ms=FRIDAY_LUNCH_MS
        )
        basket = add_line(basket, line)
        due += line.unit_minor(Dining.EAT_IN)
    basket = till.desk.till.start_basket(basket)
    take = take_card_machine if by_card else take_cash
    return till.desk.till.complete_sale(basket, [take(due, due, 0)], person)


def page(till: TillWindow) -> HistoryModel:
    """Return the page's view model."""
    model = till.shell.pageModel
    assert isinstance(model, HistoryModel)
    return model


def refunds(till: TillWindow) -> list[SaleSealed]:
    """Return the refunds on disk, newest first."""
    today = till.desk.shop.business_date
    found = [till.desk.reading.sale(one.id) for one in till.desk.reading.sales(today, today)]
    return [sale for sale in found if sale and sale.kind is SaleKind.REFUND]


def office(till: TillWindow) -> PaperOffice:
    """Return the office with its pile of paper."""
    behind = till.desk.office
    assert isinstance(behind, PaperOffice)
    return behind


def test_the_last_sale_is_refunded_in_five_taps(till: TillWindow) -> None:
    sale = sell(till, "Chips", "Onion rings")
    till.taps = 0
    touch_with_finger(till, "Menu", "Receipts and refunds", "Refund", "Wrong item")
    touch_with_finger(till, f"Refund {till.desk.shop.money(sale.total_minor)}")
    assert till.taps == 5
    (refund,) = refunds(till)
    assert refund.total_minor == -sale.total_minor
    assert refund.reason == "Wrong item"
    assert till.tray.kicks == 1


def test_ten_presses_refund_once(till: TillWindow) -> None:
    sell(till, "Chips")
    till.desk.go("history")
    till.settle()
    till.tap("Refund")
    till.tap("Rung twice")
    button = till.find("Refund £")
    for _ in range(10):
        till.touch(button)
    till.settle()
    assert len(refunds(till)) == 1


def test_one_line_comes_back_and_is_greyed_the_next_time(till: TillWindow) -> None:
    sale = sell(till, "Chips", "Onion rings", by_card=True)
    till.desk.go("history")
    till.settle()
    till.tap("Refund")
    till.tap("1 Chips")
    till.tap("Not as it should be")
    till.tap("Refund £")
    (refund,) = refunds(till)
    assert [line.name for line in refund.lines] == ["Onion rings"]
    assert refund.tenders[0].method == "card_machine"
    assert till.tray.kicks == 0
    page(till).choose(str(sale.id))
    till.settle()
    till.tap("Refund")
    assert not till.find("1 Onion rings").isEnabled()
    assert till.find("1 Chips").isEnabled()


def test_a_copy_prints_marked_as_one_and_an_empty_printer_offers_again(till: TillWindow) -> None:
    sell(till, "Chips")
    till.desk.go("history")
    till.settle()
    assert not till.find("Print copy").isEnabled()
    assert till.reads("No printer yet")
    till.set_up_printer()
    office(till).is_out_of_paper = True
    till.tap("Print copy")
    assert office(till).pile == []
    office(till).is_out_of_paper = False
    till.tap("Try again")
    (paper,) = office(till).pile
    assert "COPY" in repr(paper)


def test_a_receipt_is_saved_as_pdf_by_its_number_and_said_where(till: TillWindow) -> None:
    sale = sell(till, "Chips")
    till.desk.go("history")
    till.settle()
    till.tap("Save as PDF")
    assert office(till).files_saved == [f"Receipt {sale.receipt_number}"]
    assert till.reads(f"Receipt {sale.receipt_number}.pdf")


def test_search_finds_by_item_and_says_when_nothing_is_there(till: TillWindow) -> None:
    sell(till, "Chips")
    sell(till, "Onion rings")
    till.desk.go("history")
    till.settle()
    page(till).search("onion")
    till.settle()
    assert page(till).property("rows").rowCount() == 1
    page(till).search("nothing like it")
    till.settle()
    assert page(till).property("emptyTitle") == "Nothing found"


def test_cash_cannot_be_paid_back_before_the_day_was_started(
    tmp_path: Path, prepared_app: QGuiApplication
) -> None:
    with till_window(tmp_path / "till", started=False) as till:
        till.desk.give_office(PaperOffice())
        sell(till, "Chips", by_card=True)
        till.desk.go("history")
        till.settle()
        till.tap("Refund")
        assert not till.find("Cash").isEnabled()


def test_locking_while_the_refund_sheet_is_open_leaves_the_till_answering(
    till: TillWindow,
) -> None:
    sell(till, "Chips")
    till.desk.go("history")
    till.settle()
    till.tap("Refund")
    till.desk.session.lock()
    till.settle()
    assert till.shell.property("pageName") == "sign-in"
    till.sign_in()
    assert refunds(till) == []


def test_another_tills_receipt_is_refunded_once_the_hub_is_reached(till: TillWindow) -> None:
    """While it is not, that till may be giving the same money back."""
    other = OtherTill(till)
    theirs = other.pay(other.till, other.hold(other.till, other.order("Chips")))
    own = sell(till, "Onion rings")
    other.meet()
    give(till, Beside(standing=SHARED))
    till.desk.go("history")
    till.settle()
    page(till).choose(str(theirs.id))
    till.settle()
    assert not till.find("Refund").isEnabled()
    assert till.reads("Only at T2 while the hub is not reached")
    till.desk.others.see(WELL)
    till.settle()
    assert till.find("Refund").isEnabled()
    till.desk.others.see(replace(WELL, phase=Phase.APART, is_caught_up=False))
    till.settle()
    assert not till.find("Refund").isEnabled()
    page(till).choose(str(own.id))
    till.settle()
    till.tap("Refund")
    till.tap("Wrong item")
    till.tap(f"Refund {till.desk.shop.money(own.total_minor)}")
    assert [one.refund_of for one in refunds(till)] == [own.id]


def test_another_tills_receipt_is_not_refunded_if_the_hub_goes_while_the_sheet_is_open(
    till: TillWindow,
) -> None:
    """Both tills may have the sheet open when the cable is pulled."""
    other = OtherTill(till)
    theirs = other.pay(other.till, other.hold(other.till, other.order("Chips")))
    other.meet()
    give(till, Beside(standing=SHARED))
    till.desk.others.see(WELL)
    till.desk.go("history")
    till.settle()
    page(till).choose(str(theirs.id))
    till.settle()
    till.tap("Refund")
    till.tap("Wrong item")
    till.desk.others.see(replace(WELL, phase=Phase.APART, is_caught_up=False))
    till.tap(f"Refund {till.desk.shop.money(theirs.total_minor)}")
    assert refunds(till) == []
    assert till.tray.kicks == 0
    sheet: object = page(till).refund
    assert isinstance(sheet, RefundModel)
    assert sheet.property("trouble") == "Only at T2 while the hub is not reached"
    assert not sheet.property("isBusy")
    till.desk.others.see(WELL)
    assert sheet.property("trouble") == ""
    till.tap(f"Refund {till.desk.shop.money(theirs.total_minor)}")
    assert [one.refund_of for one in refunds(till)] == [theirs.id]


def test_what_was_refused_stays_said_when_the_hub_is_heard(
    till: TillWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise Refused(REFUSED)

    sell(till, "Chips")
    give(till, Beside(standing=SHARED))
    till.desk.go("history")
    till.settle()
    till.tap("Refund")
    sheet: object = page(till).refund
    assert isinstance(sheet, RefundModel)
    sheet.chooseReason(0)
    monkeypatch.setattr(till.desk.till, "refund_and_call_off", refuse)
    sheet.confirm()
    till.settle()
    till.desk.others.see(WELL)
    assert sheet.property("trouble") == REFUSED


def test_many_receipts_are_read_as_the_list_is_followed(
    till: TillWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("fynlo_pos.ui.viewmodels.history_reading.PAGE", 3)
    for _ in range(5):
        sell(till, "Chips")
    till.desk.go("history")
    for _ in range(3):
        till.settle()
        page(till).more()
    till.settle()
    rows = page(till).property("rows")
    assert rows.rowCount() == 5
    assert len({row.key for row in rows.rows}) == 5


def test_receipts_that_go_out_of_sight_as_the_page_turns_narrow_and_wide_ask_for_nothing(
    till: TillWindow,
) -> None:
    for _ in range(12):
        sell(till, "Chips")
    till.window.resize(*SIZES["small"])
    till.desk.go("history")
    till.dress(ThemeSettings(text_percent=130, reduce_motion=True))
    till.window.resize(*SIZES["usual"])
    till.dress(ThemeSettings(text_percent=150, reduce_motion=True))
    assert till.sees("Refund")
