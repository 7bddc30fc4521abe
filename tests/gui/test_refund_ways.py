"""Paying back two ways, and a tip alone, in the real window over the real database."""

from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from uuid import UUID

import pytest
from msgspec.structs import replace
from PySide6.QtGui import QGuiApplication
from uuid6 import uuid7

from fynlo_pos.core.dining import Dining
from fynlo_pos.core.kitchen.documents import Station
from fynlo_pos.core.sales.basket import Basket
from fynlo_pos.core.sales.records import SaleKind, SaleSealed
from fynlo_pos.core.sales.ringing import add_line, line_for
from fynlo_pos.core.till.occasion import Person
from fynlo_pos.payments.tenders import take_card_machine, take_cash
from fynlo_pos.ui.viewmodels.history import HistoryModel
from fynlo_pos.ui.viewmodels.refund import RefundModel
from fynlo_pos.ui.viewmodels.refund_props import begin_refund, derive_refund_props
from tests.support.paper_office import PaperOffice
from tests.support.till_window import FRIDAY_LUNCH_MS, TillWindow, till_window
from tests.unit.test_pay_back import refunded_apart, split_sale

pytestmark = pytest.mark.gui

TIP_MINOR = 1_50
IN_CASH_MINOR = 2_00


@pytest.fixture
def till(tmp_path: Path, prepared_app: QGuiApplication) -> Iterator[TillWindow]:
    with till_window(tmp_path / "till") as window:
        window.desk.give_office(PaperOffice())
        yield window


def sell_two_ways(till: TillWindow, *, tip_minor: int = 0) -> SaleSealed:
    """Sell two products: two pounds in cash, the rest and a tip by card."""
    by_name = {product.name: product for product in till.demo.products}
    person = Person(till.demo.staff[0].id, till.demo.staff[0].name)
    basket = Basket(uuid7(), FRIDAY_LUNCH_MS, Dining.EAT_IN)
    for name in ("Chips", "Onion rings"):
        line = line_for(
            by_name[name], line_id=uuid7(), rung_by=person.id, rung_at_ms=FRIDAY_LUNCH_MS
        )
        basket = add_line(basket, line)
    due = sum(line.unit_minor(Dining.EAT_IN) for line in basket.lines)
    basket = till.desk.till.start_basket(basket)
    rest = due - IN_CASH_MINOR
    tenders = [take_cash(IN_CASH_MINOR, IN_CASH_MINOR), take_card_machine(rest, rest, tip_minor)]
    return till.desk.till.complete_sale(basket, tenders, person)


def begin(till: TillWindow) -> None:
    till.desk.go("history")
    till.settle()
    till.tap("Refund")


def last_refund(till: TillWindow) -> SaleSealed:
    today = till.desk.shop.business_date
    found = [till.desk.reading.sale(one.id) for one in till.desk.reading.sales(today, today)]
    return next(sale for sale in found if sale and sale.kind is SaleKind.REFUND)


def ways(sale: SaleSealed) -> list[tuple[str, int, int]]:
    return [(one.method, one.amount_minor, one.tip_minor) for one in sale.tenders]


def test_what_was_paid_two_ways_goes_back_two_ways_cash_first(till: TillWindow) -> None:
    sale = sell_two_ways(till)
    money = till.desk.shop.money
    rest = sale.total_minor - IN_CASH_MINOR
    begin(till)
    till.shot("refund-two-ways")
    assert till.reads("Which way first?")
    assert till.sees(f"Cash {money(IN_CASH_MINOR)}")
    assert till.sees(f"Card machine {money(rest)}")
    assert till.reads(f"Take {money(IN_CASH_MINOR)} from the drawer. Refund {money(rest)}")
    till.tap("Wrong item")
    till.tap(f"Refund {money(sale.total_minor)}")
    assert ways(last_refund(till)) == [
        ("cash", -IN_CASH_MINOR, 0),
        ("card_machine", -rest, 0),
    ]
    assert till.tray.kicks == 1


def test_one_item_goes_back_by_card_first_where_that_is_asked(till: TillWindow) -> None:
    sale = sell_two_ways(till)
    begin(till)
    till.tap("1 Chips")
    till.tap("Card machine")
    till.tap("Wrong item")
    till.tap("Refund £")
    back = sale.lines[1].gross_minor
    came = sale.total_minor - IN_CASH_MINOR
    by_card = min(back, came)
    assert ways(last_refund(till))[0] == ("card_machine", -by_card, 0)
    assert sum(one.amount_minor for one in last_refund(till).tenders) == -back


def test_a_tip_goes_back_alone_and_once(till: TillWindow) -> None:
    sale = sell_two_ways(till, tip_minor=TIP_MINOR)
    begin(till)
    till.tap("1 Chips")
    till.tap("1 Onion rings")
    till.tap("Tip")
    till.shot("refund-tip")
    till.tap("Changed their mind")
    till.tap("Refund £1.50")
    assert ways(last_refund(till)) == [("card_machine", 0, -TIP_MINOR)]
    assert till.tray.kicks == 0
    till.desk.go("history")
    till.settle()
    model = till.shell.pageModel
    assert isinstance(model, HistoryModel)
    model.choose(str(sale.id))
    till.settle()
    assert till.reads("The tip of £1.50 was refunded")
    till.tap("Refund")
    assert not till.find("Tip").isEnabled()


def test_what_went_back_twice_is_offered_and_said_as_it_will_be_recorded() -> None:
    """Two tills apart refunded one item, each by another way: what is left of the sale is owed."""
    sale = split_sale([320, 240, 295], cash=320)
    gone = [tender for one in refunded_apart(sale) for tender in one.tenders]
    state = begin_refund(
        sale,
        frozenset({0}),
        refund_id=UUID(int=5),
        drawer_is_open=True,
        chosen=frozenset({1}),
        paid_back=gone,
    )
    props = derive_refund_props(replace(state, reason="cold"))
    assert (props.canRefund, props.amount) == (True, "£2.40")
    assert "Take £0.25 from the drawer. Refund £2.15 on the card machine too." in props.sentence
    assert props.ways == ("Card machine £2.15", "Cash £0.25")


def test_a_refund_whose_page_breaks_opens_the_drawer_all_the_same(till: TillWindow) -> None:
    sale, kicks = sell_two_ways(till), till.tray.kicks

    def break_down() -> None:
        raise LookupError("the page is broken")

    model = RefundModel(till.desk, break_down, till.desk)
    model.begin_with(sale, frozenset(), ())
    model.chooseReason(0)
    model.confirm()
    with pytest.raises(LookupError, match="the page is broken"):
        till.settle()
    till.settle()
    assert last_refund(till).total_minor == -sale.total_minor
    assert till.tray.kicks == kicks + 1
    assert till.sees("Print"), "the snack that says what was refunded"


def refund_while_breaks(till: TillWindow, monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    """Refund a sale whole where a step of telling so breaks."""

    def break_down(*_: object) -> None:
        raise LookupError(f"{name} is broken")

    model = RefundModel(till.desk, lambda: None, till.desk)
    model.begin_with(sell_two_ways(till), frozenset(), ())
    model.chooseReason(0)
    monkeypatch.setattr(f"fynlo_pos.ui.viewmodels.refund.{name}", break_down)
    model.confirm()
    with suppress(LookupError):
        till.settle()
    till.settle()
    assert last_refund(till).kind is SaleKind.REFUND
    assert till.tray.kicks == 1
    assert not model.property("isBusy")
    assert model.property("title") == "", "its sheet is done with"


def test_a_refund_whose_paper_breaks_is_paid_out_and_said(
    till: TillWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    refund_while_breaks(till, monkeypatch, "sale_document")
    assert till.sees("Print"), "the snack that says what was refunded"


def test_a_refund_whose_words_break_opens_the_drawer_and_ends_its_sheet(
    till: TillWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    refund_while_breaks(till, monkeypatch, "refunded_words")


@pytest.mark.parametrize("is_made", [False, True])
def test_what_the_kitchen_has_not_made_is_called_off_and_said(
    till: TillWindow, is_made: bool
) -> None:
    grill = Station(uuid7(), "Grill", takes_rest=True)
    till.desk.till.save_documents([grill], till.demo.staff[0].id)
    sale = sell_two_ways(till)
    if is_made:
        till.desk.kitchen_acts.finish(sale.id, grill.id)
    begin(till)
    till.tap("Wrong item")
    till.tap("Refund £")
    rest = till.desk.shop.money(sale.total_minor - IN_CASH_MINOR)
    assert till.reads(f"Refund {rest} on the card machine too.")
    assert till.reads("too. Called off in the kitchen: 2.") is not is_made
    assert till.reads("Called off") is not is_made
