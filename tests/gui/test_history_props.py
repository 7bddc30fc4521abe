"""What the sales history and the refund sheet say, for every state they can be in."""

from uuid import UUID

import pytest
from msgspec.structs import replace

from fynlo_pos.core.receipts.document import Document
from fynlo_pos.core.sales.records import SaleKind, SaleSealed
from fynlo_pos.core.sales.tender import Tender
from fynlo_pos.core.views import SoldAt
from fynlo_pos.ui.notices import Tone
from fynlo_pos.ui.viewmodels.history_props import (
    HistoryState,
    OpenReceipt,
    derive_history_props,
    derive_receipt_rows,
)
from fynlo_pos.ui.viewmodels.refund_props import (
    TIP,
    begin_refund,
    derive_refund_props,
    toggle_all,
    toggle_line,
)
from fynlo_pos.ui.viewmodels.refund_state import RefundState
from tests.support.back_samples import TODAY, a_line, a_sale, a_summary

pytestmark = pytest.mark.gui

SALE = a_sale()
PAPER = Document("Receipt T1-000123", ())
QUIET = HistoryState(today=TODAY, first=TODAY, last=TODAY)


def refund(*, drawer_is_open: bool = True, refunded: frozenset[int] = frozenset()) -> RefundState:
    return begin_refund(SALE, refunded, refund_id=UUID(int=5), drawer_is_open=drawer_is_open)


@pytest.mark.parametrize(
    ("refunded_minor", "kind", "status", "tone"),
    [
        (0, SaleKind.SALE, "", Tone.PLAIN),
        (6_50, SaleKind.SALE, "Part refunded £6.50", Tone.WARN),
        (13_70, SaleKind.SALE, "Refunded", Tone.STOP),
        (0, SaleKind.REFUND, "Refund", Tone.STOP),
    ],
)
def test_a_row_says_how_it_stands(
    refunded_minor: int, kind: SaleKind, status: str, tone: Tone
) -> None:
    summary = replace(a_summary(SALE, refunded_minor=refunded_minor), kind=kind)
    (row,) = derive_receipt_rows(replace(QUIET, receipts=(summary,)))
    assert (row.status, row.tone) == (status, tone)
    assert row.amount == "£13.70"
    assert row.title == "12:41  Order 24"
    assert row.detail == "T1-000123 · Cash · Ana"


def test_a_list_of_several_days_names_the_day_of_each_receipt() -> None:
    state = replace(QUIET, first="2026-11-01", receipts=(a_summary(SALE),))
    props = derive_history_props(state)
    assert props.days == "1 Nov to 20 Nov"
    assert derive_receipt_rows(state)[0].title == "Fri 20 Nov 12:41  Order 24"


@pytest.mark.parametrize(
    ("change", "title", "begins"),
    [
        ({}, "No receipts yet", "Receipts appear here"),
        ({"text": "scone"}, "Nothing found", "No receipt has “scone”"),
        ({"is_reading": True}, "", ""),
        ({"trouble": "The disk is full."}, "", ""),
    ],
)
def test_an_empty_list_says_what_to_do(change: dict[str, object], title: str, begins: str) -> None:
    props = derive_history_props(replace(QUIET, **change))
    assert props.emptyTitle == title
    assert props.emptyText.startswith(begins)


@pytest.mark.parametrize(
    ("refunded", "kind", "can", "why", "words"),
    [
        (frozenset[int](), SaleKind.SALE, True, "", ""),
        (frozenset({1}), SaleKind.SALE, True, "", "£6.50 of £13.70 was refunded"),
        (
            frozenset({0, 1}),
            SaleKind.SALE,
            False,
            "All refunded already",
            "£13.70 of £13.70 was refunded",
        ),
        (frozenset[int](), SaleKind.REFUND, False, "This is a refund itself", ""),
    ],
)
def test_an_open_receipt_says_whether_it_can_be_refunded(
    refunded: frozenset[int], kind: SaleKind, can: bool, why: str, words: str
) -> None:
    opened = OpenReceipt(replace(SALE, kind=kind), refunded, PAPER)
    open_state = replace(QUIET, chosen=opened.sale.id, open_receipt=opened)
    props = derive_history_props(open_state)
    assert (props.canRefund, props.whyNoRefund, props.refundedWords) == (can, why, words)


THERE = "Only at T2 while the hub is not reached"


@pytest.mark.parametrize(
    ("sold_at", "imported_from", "is_apart", "why"),
    [
        (SoldAt("T2", is_here=False), "", True, THERE),
        (SoldAt("T1", is_here=False), "", True, "Only at T1 while the hub is not reached"),
        (SoldAt("T1-bar", is_here=False), "", True, "Only at T1-bar while the hub is not reached"),
        (SoldAt("Old till 7"), "Old till 7", True, "Only once the hub is reached"),
        (SoldAt("T2", is_here=False), "", False, ""),
        (SoldAt("T1"), "", True, ""),
    ],
)
def test_another_tills_receipt_is_refunded_where_it_is_known_what_came_back_of_it(
    sold_at: SoldAt, imported_from: str, is_apart: bool, why: str
) -> None:
    sold = replace(SALE, imported_from=imported_from)
    opened = OpenReceipt(sold, frozenset(), PAPER, sold_at=sold_at)
    here = replace(QUIET, is_apart=is_apart)
    props = derive_history_props(replace(here, chosen=sold.id, open_receipt=opened))
    assert (props.canRefund, props.whyNoRefund) == (not why, why)


@pytest.mark.parametrize(
    ("log", "kept"),
    [(UUID(int=7), "kept here, not sent yet"), (UUID(int=8), "shared with the other tills")],
)
def test_whether_a_receipt_was_sent_goes_by_the_log_that_sold_it(log: UUID, kept: str) -> None:
    """Another till of the same name counts its own."""
    summary = replace(a_summary(SALE), seq=9, log=log)
    state = replace(QUIET, receipts=(summary,), log=UUID(int=7), sent=8)
    assert derive_receipt_rows(state)[0].detail.endswith(kept)


def test_a_receipt_that_was_left_says_nothing_more() -> None:
    left = OpenReceipt(SALE, frozenset({0}), PAPER)
    props = derive_history_props(replace(QUIET, chosen=None, open_receipt=left))
    assert (props.isOpen, props.refundedWords, props.canRefund) == (False, "", False)


def test_an_hour_is_named_and_the_last_one_ends_at_midnight() -> None:
    assert derive_history_props(replace(QUIET, hour=12)).narrowed == "12:00 to 13:00"
    assert derive_history_props(replace(QUIET, hour=23)).narrowed == "23:00 to 00:00"


def test_a_refund_begins_with_everything_paid_back_as_it_was_paid() -> None:
    props = derive_refund_props(refund())
    assert props.amount == "£13.70"
    assert props.allChosen
    assert props.ways[props.way] == "Cash"
    assert [(line.quantity, line.name, line.amount) for line in props.lines] == [
        ("2", "Latte", "7.20"),
        ("1", "Toastie", "6.50"),
    ]
    assert not props.canRefund
    assert props.whyNot == "Choose why"


def test_a_reason_makes_it_possible_and_its_button_names_the_act() -> None:
    state = refund()
    props = derive_refund_props(replace(state, reason=state.reasons[0]))
    assert props.canRefund
    assert (props.verb, props.amount, props.reason) == ("Refund", "£13.70", 0)
    assert props.sentence == "£13.70 goes back to the customer. Take it from the drawer."


def test_one_line_can_be_left_out_and_all_taken_at_once() -> None:
    one = toggle_line(refund(), 0)
    assert derive_refund_props(one).amount == "£6.50"
    none = toggle_line(one, 1)
    assert derive_refund_props(none).amount == ""
    assert derive_refund_props(none).whyNot == "Choose what comes back"
    assert toggle_all(none).chosen == {0, 1}
    assert toggle_all(toggle_all(none)).chosen == frozenset()


def test_a_line_that_came_back_before_is_greyed_and_stays_out() -> None:
    state = refund(refunded=frozenset({0}))
    first = derive_refund_props(state).lines[0]
    assert (first.canChoose, first.chosen, first.status) == (False, False, "Refunded before")
    assert toggle_line(state, 0) is state
    assert toggle_all(toggle_all(state)).chosen == {1}
    assert state.due_minor == 6_50


def test_without_a_started_drawer_cash_says_why_and_the_card_machine_is_proposed() -> None:
    props = derive_refund_props(refund(drawer_is_open=False))
    assert props.ways[props.way] == "Card machine"
    assert "Drawer not started" in props.waysReasons


def test_a_line_that_is_not_there_changes_nothing() -> None:
    assert toggle_line(refund(), 9).chosen == {0, 1}


def test_no_refund_begun_is_an_empty_sheet() -> None:
    assert derive_refund_props(None).lines == ()


def test_a_weight_keeps_its_decimals() -> None:
    weighed = replace(a_line("Olives", 250), quantity_milli=250)
    state = begin_refund(a_sale([weighed]), frozenset(), refund_id=UUID(int=6), drawer_is_open=True)
    assert derive_refund_props(state).lines[0].quantity == "0.250"


def test_a_tip_that_went_back_is_told_on_its_row_and_on_its_receipt() -> None:
    summary = replace(a_summary(SALE), tip_minor=1_50, refunded_tip_minor=1_50)
    (row,) = derive_receipt_rows(replace(QUIET, receipts=(summary,)))
    assert (row.status, row.tone) == ("Tip refunded", Tone.WARN)
    back = replace(a_summary(SALE), kind=SaleKind.REFUND, total_minor=-2_00, tip_minor=-1_50)
    (row,) = derive_receipt_rows(replace(QUIET, receipts=(back,)))
    assert row.amount == "-£3.50"


def test_the_amount_of_the_card_machine_is_named() -> None:
    props = derive_refund_props(refund(drawer_is_open=False))
    assert props.sentence == (
        "£13.70 goes back to the customer. Refund £13.70 on the card machine too."
    )


def tipped(*, by_card: bool = True) -> SaleSealed:
    """Return the sale with four pounds of it paid in cash, the rest and a tip by card."""
    card = Tender("card_machine", "Card machine", "clearing.card_machine", 9_70, 1_50)
    cash = Tender("cash", "Cash", "cash.drawer", 4_00)
    return replace(SALE, tenders=(cash, card) if by_card else (replace(card, amount_minor=13_70),))


def test_the_tip_is_in_only_where_it_is_chosen_or_all_that_is_left() -> None:
    sale = tipped()
    state = begin_refund(sale, frozenset(), refund_id=UUID(int=6), drawer_is_open=True)
    assert (state.with_tip, derive_refund_props(state).allChosen) == (False, False)
    everything = toggle_all(state)
    assert (everything.back_minor, derive_refund_props(everything).allChosen) == (15_20, True)
    assert toggle_all(everything).is_empty
    gone = frozenset(range(len(sale.lines)))
    only = begin_refund(sale, gone, refund_id=UUID(int=6), drawer_is_open=True)
    assert (only.with_tip, only.back_minor) == (True, 1_50)
    back = (Tender("card_machine", "Card machine", "clearing.card_machine", 0, -1_50),)
    none = begin_refund(sale, gone, refund_id=UUID(int=6), drawer_is_open=True, paid_back=back)
    assert none.is_empty
    assert derive_refund_props(none).lines[-1].status == "Refunded before"
    assert toggle_line(none, TIP) == none


def test_the_money_of_each_way_stands_in_its_key() -> None:
    state = begin_refund(tipped(), frozenset(), refund_id=UUID(int=6), drawer_is_open=True)
    props = derive_refund_props(toggle_line(state, TIP))
    assert props.ways == ("Card machine £11.20", "Cash £4.00")
    assert "Take £4.00 from the drawer. Refund £11.20 on the card machine too." in props.sentence


def test_the_tip_goes_by_card_where_the_items_go_back_in_cash() -> None:
    sale = tipped(by_card=False)
    state = begin_refund(sale, frozenset(), refund_id=UUID(int=6), drawer_is_open=True)
    by_cash = replace(toggle_line(state, TIP), method="cash")
    assert derive_refund_props(by_cash).ways == ("Card machine £1.50", "Cash £13.70")
    assert derive_refund_props(replace(by_cash, with_tip=False)).ways == ("Card machine", "Cash")


def test_a_tip_alone_goes_back_the_way_it_came_and_asks_for_none() -> None:
    """Nobody is asked what changes nothing, and a drawer that is shut is not in its way."""
    sale = tipped(by_card=False)
    gone = frozenset(range(len(sale.lines)))
    state = begin_refund(sale, gone, refund_id=UUID(int=6), drawer_is_open=False)
    props = derive_refund_props(replace(state, method="cash", reason="Cold"))
    assert props.waysTitle == "Goes back the way it came"
    assert props.waysReasons == (props.waysTitle,) * 2
    assert (props.way, props.canRefund, props.whyNot) == (0, True, "")
    assert "Refund £1.50 on the card machine too." in props.sentence


def test_cash_that_must_go_back_waits_for_the_day_to_be_started() -> None:
    state = begin_refund(tipped(), frozenset(), refund_id=UUID(int=6), drawer_is_open=False)
    props = derive_refund_props(replace(state, reason="Cold"))
    assert state.method == "card_machine"
    assert props.whyNot == "Start the day first: £4.00 goes back in cash"
    assert not props.canRefund
