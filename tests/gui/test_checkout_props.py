"""What the checkout shows for what has been keyed, as tables over pure functions."""

from uuid import UUID

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from fynlo_pos.core.cash.records import DrawerOpened
from fynlo_pos.core.pricing.tax import TaxTable
from fynlo_pos.core.trouble import Refused
from fynlo_pos.core.views import TillState
from fynlo_pos.payments.tenders import AT_THE_TILL, CARD_MACHINE, take_card_machine, take_cash
from fynlo_pos.ui.keypad_entry import MoneyEntry
from fynlo_pos.ui.shop import Shop
from fynlo_pos.ui.viewmodels.checkout_props import (
    CheckoutProps,
    Taking,
    begin_taking,
    choose_method,
    derive_checkout_props,
    press,
    quick_rows,
    tender_rows,
    with_taken,
)
from tests.support.back_samples import VENUE

pytestmark = pytest.mark.gui

OPENED = DrawerOpened(UUID(int=2), 100_00, 0, UUID(int=1), "Ana", "2026-11-20", 0)
STATE = TillState(UUID(int=1), "T1", "T1", 1, 1, "2026-11-20", 1, 1, OPENED, 100_00, 0)
SHOP = Shop(VENUE, STATE, "2026-11-20", (), (), {}, TaxTable({}))
CARD = AT_THE_TILL.index(CARD_MACHINE)


def keyed(state: Taking, keys: str) -> Taking:
    for key in keys:
        state = press(state, key)
    return state


def on_card(due_minor: int, amount: str = "", tip: str = "") -> Taking:
    """Return the checkout at the card machine after these keys."""
    state = keyed(choose_method(begin_taking(due_minor), CARD), amount)
    return keyed(msgspec.structs.replace(state, is_tipping=True), tip) if tip else state


def can_take(props: CheckoutProps) -> tuple[bool, str, str]:
    return (props.canTake, props.whyNot, props.askText)


CASES: list[tuple[Taking, dict[str, object]]] = [
    (
        begin_taking(13_70),
        {"due": "£13.70", "entered": "£13.70", "changeText": "", "canTake": True, "floatText": ""},
    ),
    (
        keyed(begin_taking(13_70), "2000"),
        {"entered": "£20.00", "takeAmount": "£20.00", "changeText": "Change £6.30"},
    ),
    (
        keyed(begin_taking(13_70), "500"),
        {"entered": "£5.00", "changeText": "Then £8.70 is left to pay"},
    ),
    (keyed(begin_taking(13_70), "0"), {"entered": "£0.00", "canTake": False}),
    (begin_taking(0), {"due": "£0.00", "canTake": True}),
    (
        choose_method(begin_taking(13_70), CARD),
        {"askText": "Take £13.70 on the card machine", "changeText": "", "tip": ""},
    ),
    (
        keyed(
            msgspec.structs.replace(choose_method(begin_taking(13_70), CARD), is_tipping=True),
            "150",
        ),
        {"askText": "Take £15.20 on the card machine", "tip": "£1.50", "entered": "£1.50"},
    ),
    (
        begin_taking(13_70, (take_cash(13_70, 5_00),)),
        {"due": "£8.70", "entered": "£8.70"},
    ),
    (msgspec.structs.replace(begin_taking(1), is_busy=True), {"isBusy": True}),
]


@pytest.mark.parametrize(("state", "shown"), CASES)
def test_the_checkout_shows(state: Taking, shown: dict[str, object]) -> None:
    props = msgspec.structs.asdict(derive_checkout_props(state, SHOP))
    assert {name: props[name] for name in shown} == shown


@pytest.mark.parametrize(
    ("state", "why"),
    [
        (on_card(4_20, "421"), "More than the £4.20 due. Enter a tip as a tip"),
        (on_card(4_20, "9999999"), "More than the £4.20 due. Enter a tip as a tip"),
        (on_card(0, "1"), "More than the £0.00 due. Enter a tip as a tip"),
        (on_card(4_20, "500", tip="50"), "More than the £4.20 due. Enter a tip as a tip"),
        (on_card(4_20, tip="9999999"), "A tip of more than £100.00. Check the number"),
        (on_card(4_20, tip="10001"), "A tip of more than £100.00. Check the number"),
        (on_card(300_00, tip="30001"), "A tip of more than £300.00. Check the number"),
        (on_card(4_20, "0"), "Key in an amount"),
    ],
)
def test_what_a_card_cannot_pay_is_not_charged_and_says_why(state: Taking, why: str) -> None:
    props = derive_checkout_props(state, SHOP)
    assert can_take(props) == (False, why, "Take nothing yet")


@pytest.mark.parametrize(
    ("state", "charged"),
    [
        (on_card(4_20, "420"), "£4.20"),
        (on_card(4_20, "419"), "£4.19"),
        (on_card(4_20, tip="10000"), "£104.20"),
        (on_card(300_00, tip="30000"), "£600.00"),
        (on_card(0, tip="500"), "£5.00"),
    ],
)
def test_what_a_card_can_pay_is_asked_of_its_machine(state: Taking, charged: str) -> None:
    props = derive_checkout_props(state, SHOP)
    assert can_take(props) == (True, "", f"Take {charged} on the card machine")


@given(st.integers(0, 400_00), st.integers(0, 500_00), st.integers(0, 500_00))
def test_what_is_offered_is_what_the_tender_takes(due: int, amount: int, tip: int) -> None:
    state = msgspec.structs.replace(on_card(due), amount=MoneyEntry(amount), tip=MoneyEntry(tip))
    if derive_checkout_props(state, SHOP).canTake:
        taken = CARD_MACHINE.take(due, amount, tip)
        assert (taken.amount_minor, taken.tip_minor) == (amount, tip)
    elif amount:
        with pytest.raises(Refused):
            CARD_MACHINE.take(due, amount, tip)


def test_only_cash_may_be_more_than_is_due() -> None:
    props = derive_checkout_props(keyed(begin_taking(4_20), "9999999"), SHOP)
    assert (props.canTake, props.whyNot) == (True, "")


@pytest.mark.parametrize("keys", ["", "0", "500"])
@pytest.mark.parametrize("method", range(len(AT_THE_TILL)))
def test_where_too_much_was_taken_every_way_says_what_comes_first(method: int, keys: str) -> None:
    paid = begin_taking(4_20, (take_cash(5_00, 5_00),))
    props = derive_checkout_props(keyed(choose_method(paid, method), keys), SHOP)
    assert (props.canTake, props.whyNot) == (False, "Give money back first")


def test_no_money_being_taken_shows_nothing() -> None:
    assert derive_checkout_props(None, SHOP) == CheckoutProps()
    assert quick_rows(None, SHOP) == tender_rows(None, SHOP) == []


def test_cash_waits_for_the_float() -> None:
    unopened = msgspec.structs.replace(
        SHOP, state=msgspec.structs.replace(STATE, session=None, float_left_minor=80_00)
    )
    props = derive_checkout_props(begin_taking(1_00), unopened)
    assert (props.takesCash, props.floatText) == (False, "£80.00")


def test_the_exact_amount_is_the_first_quick_key() -> None:
    rows = quick_rows(begin_taking(13_70), SHOP)
    assert [row["amount"] for row in rows] == ["£13.70", "£14", "£15", "£20"]
    assert [row["text"] for row in rows] == ["Exact", "", "", ""]


def test_parts_taken_can_be_given_back_one_by_one() -> None:
    state = begin_taking(13_70, (take_cash(13_70, 5_00),))
    state = with_taken(state, (*state.taken, take_card_machine(8_70, 2_00, 50)))
    assert tender_rows(state, SHOP) == [
        {"text": "Cash", "amount": "£5.00"},
        {"text": "Card machine", "amount": "£2.50"},
    ]
    assert with_taken(state, state.taken[1:]).due_minor == 11_70
    assert with_taken(state, ()) == begin_taking(13_70)
