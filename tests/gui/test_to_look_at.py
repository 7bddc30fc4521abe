"""To look at, in the window: two tills met too late, and each tap ends the matter."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from msgspec.structs import replace
from PySide6.QtGui import QGuiApplication
from shiboken6 import delete
from uuid6 import uuid7

from fynlo_pos.core.catalogue.documents import Product
from fynlo_pos.core.exceptions.matter import Matter, Settle
from fynlo_pos.core.exceptions.tab_race import SETTLED_TWICE
from fynlo_pos.ui.places import HOME
from fynlo_pos.ui.viewmodels.history import HistoryModel
from fynlo_pos.ui.viewmodels.refund import RefundModel
from fynlo_pos.ui.viewmodels.to_look_at import ToLookAtModel
from tests.support.other_till import MINUTE_MS, OtherTill
from tests.support.screen_kinds import go, model, tap
from tests.support.screens_tabs import make_races
from tests.support.terminals_beside import SHARED, WELL, Beside, give
from tests.support.till_window import PIN, TillWindow, till_window

pytestmark = [pytest.mark.qml, pytest.mark.slow]


@pytest.fixture
def till(prepared_app: QGuiApplication, tmp_path: Path) -> Iterator[TillWindow]:
    with till_window(tmp_path / "till") as window:
        make_races(window, OtherTill(window, heard_ago_ms=12 * MINUTE_MS))
        yield window


def kinds(till: TillWindow) -> list[str]:
    return sorted(one.kind for one in till.desk.reading.matters())


def test_each_matter_is_dealt_with_by_one_tap(till: TillWindow) -> None:
    assert kinds(till) == [
        "after_bill",
        "document_conflict",
        "settled_twice",
        "void_after_settled",
    ]
    assert till.shell.status_.property("text") == "4 things to look at"
    go("to-look-at")(till)

    tap(till, "Keep the sale, forget the void")
    till.settle()
    assert "void_after_settled" not in kinds(till)

    tap(till, "Use the other one")
    till.settle()
    assert "document_conflict" not in kinds(till)
    scone = next(one for one in till.demo.products if one.name == "Cheese scone")
    kept = till.desk.reading.product(scone.id)
    assert isinstance(kept, Product)
    assert kept.price_minor == 3_30

    tap(till, "Take payment")
    till.settle()
    assert till.shell.property("pageName") == HOME
    assert [line.name for line in till.basket.lines] == ["Ginger beer"]
    tap(till, "Hold")
    till.settle()

    go("to-look-at")(till)
    tap(till, "Refund")
    till.settle()
    history = model(till, HistoryModel)
    assert str(history.property("text")).startswith("T2-")
    sheet: object = history.refund
    assert isinstance(sheet, RefundModel)
    sheet.chooseReason(3)
    sheet.confirm()
    till.settle()
    assert "settled_twice" not in kinds(till)

    go("to-look-at")(till)
    tap(till, "Void")
    till.settle()
    assert kinds(till) == []
    assert model(till, ToLookAtModel).property("isEmpty")
    assert till.reads("Every till agrees")
    assert till.shell.status_.property("text") == "All well"


def refund_of_twice(till: TillWindow) -> HistoryModel:
    """Touch what gives back what was paid twice; return the page that it leads to."""
    go("to-look-at")(till)
    twice = next(one for one in till.desk.reading.matters() if one.kind == SETTLED_TWICE)
    model(till, ToLookAtModel).act(twice.key, "refund")
    till.settle()
    return model(till, HistoryModel)


def test_what_was_paid_twice_is_refunded_once_the_hub_has_told_all(till: TillWindow) -> None:
    give(till, Beside(standing=SHARED))
    history = refund_of_twice(till)
    sheet: object = history.refund
    assert isinstance(sheet, RefundModel)
    assert till.reads("Only at T2 while the hub is not reached")
    assert not sheet.property("title")
    till.desk.others.see(replace(WELL, is_caught_up=False))
    till.settle()
    assert not sheet.property("title")
    till.desk.others.see(WELL)
    till.settle()
    assert str(sheet.property("title")).startswith("Refund of T2-")
    sheet.chooseReason(3)
    sheet.confirm()
    till.settle()
    assert SETTLED_TWICE not in kinds(till)


def leave_it(till: TillWindow, twice: Matter) -> None:
    """Somebody else looks at the matter and leaves it as it is."""
    settles = next(one for one in twice.remedies if isinstance(one.act, Settle))
    till.desk.till.deal_with(twice, settles, till.desk.session.person)


def pay_the_other_back(till: TillWindow, twice: Matter) -> None:
    """Somebody else pays this till's own receipt of the same order back."""
    today = till.desk.shop.business_date
    own = next(one for one in till.desk.reading.sales(today, today, text="T1-"))
    sale = till.desk.reading.sale(own.id)
    assert sale is not None
    (tender,) = sale.tenders
    till.desk.till.refund(
        sale.id,
        frozenset(range(len(sale.lines))),
        refund_id=uuid7(),
        method=tender.method,
        title=tender.title,
        account=tender.account,
        reason="Paid twice",
        person=till.desk.session.person,
    )


@pytest.mark.parametrize("deal", [leave_it, pay_the_other_back])
def test_what_was_dealt_with_meanwhile_is_offered_no_more(
    till: TillWindow, deal: Callable[[TillWindow, Matter], None]
) -> None:
    give(till, Beside(standing=SHARED))
    history = refund_of_twice(till)
    twice = next(one for one in till.desk.reading.matters() if one.kind == SETTLED_TWICE)
    deal(till, twice)
    assert SETTLED_TWICE not in kinds(till)
    till.desk.others.see(WELL)
    till.settle()
    sheet: object = history.refund
    assert isinstance(sheet, RefundModel)
    assert not sheet.property("title")
    assert history.property("canRefund")
    assert till.reads("What was to be paid back has changed. Nothing was refunded.")


def test_who_goes_on_to_another_receipt_is_asked_for_no_refund(till: TillWindow) -> None:
    give(till, Beside(standing=SHARED))
    history = refund_of_twice(till)
    history.search("")
    till.settle()
    till.desk.others.see(WELL)
    till.settle()
    sheet: object = history.refund
    assert isinstance(sheet, RefundModel)
    assert not sheet.property("title")


def test_what_was_dealt_with_is_said_and_counted_also_where_its_page_went(
    till: TillWindow,
) -> None:
    page = ToLookAtModel(till.desk)
    till.settle()
    voided = next(one for one in till.desk.reading.matters() if one.kind == "void_after_settled")
    settles = next(one for one in voided.remedies if isinstance(one.act, Settle))
    page.act(voided.key, settles.name)
    delete(page)
    till.settle()
    assert "void_after_settled" not in kinds(till)
    assert till.reads("Dealt with")
    assert till.shell.status_.property("text") == "3 things to look at"


def test_a_line_that_was_left_behind_is_brought_along_by_one_tap(
    prepared_app: QGuiApplication, tmp_path: Path
) -> None:
    with till_window(tmp_path / "till") as till:
        other, here = OtherTill(till), till.desk.till
        room, terrace = (
            other.hold(here, other.order(name)) for name in ("Cheese scone", "Flapjack")
        )
        other.meet()
        late = other.with_line(other.till.recall(terrace), "Ginger beer")
        here.merge_tabs([terrace], room, other.person, merge_id=uuid7())
        other.hold(other.till, late)
        other.meet()
        assert till.shell.status_.property("text") == "1 thing to look at"
        go("to-look-at")(till)
        assert till.reads("Added after the order was brought to another: 1 Ginger beer")
        tap(till, "Bring it there too")
        till.settle()
        assert kinds(till) == []
        (left,) = till.desk.reading.open_tabs()
        assert (left.id, left.lines) == (room, 3)


def test_who_is_no_manager_asks_one(till: TillWindow) -> None:
    ben = next(one for one in till.demo.staff if not one.is_manager)
    till.desk.session.sign_in(ben.id, ben.name)
    go("to-look-at")(till)
    tap(till, "Keep it as it is")
    till.settle()
    assert till.desk.consent.property("isOpen")
    assert "document_conflict" in kinds(till)
    for digit in PIN:
        till.desk.consent.key(digit)
        till.settle()
    assert "document_conflict" not in kinds(till)


def test_an_order_of_another_till_says_when_that_was_last_heard(till: TillWindow) -> None:
    tap(till, "Orders on hold")
    assert till.reads("T2 last heard 12 min ago, may hold more lines")
    assert till.reads("Rung after the bill")
    tap(till, "Order 201")
    till.settle()
    assert [line.name for line in till.basket.lines] == ["Cheese scone"]
    assert till.reads("T2 last heard 12 min ago, may hold more lines")
