"""What closing the day says at each step."""

from uuid import UUID

import pytest
from msgspec.structs import replace

from fynlo_pos.core.cash.in_part import InPart, TakenInPart
from fynlo_pos.core.dining import Dining
from fynlo_pos.core.ledger.transfers import Account
from fynlo_pos.core.money import CURRENCIES, Currency
from fynlo_pos.core.sales.basket import Basket
from fynlo_pos.core.views import TabSummary
from fynlo_pos.payments.tenders import take_card_machine, take_cash
from fynlo_pos.ui.at_hand import AtHand, told_of
from fynlo_pos.ui.viewmodels.close_props import (
    CloseState,
    Step,
    begin_close,
    derive_close_props,
    difference_words,
    piece_name,
    press,
)
from tests.support.back_samples import ANA, STATE, TOTALS

pytestmark = pytest.mark.gui

TAB = TabSummary(UUID(int=3), 24, "Sam", Dining.EAT_IN, 0, ANA, 2, 13_70)


def begun(*, is_blind: bool = False) -> CloseState:
    return begin_close(STATE, TOTALS, (), is_blind=is_blind)


def keyed(state: CloseState, keys: str) -> CloseState:
    for key in keys:
        state = press(state, key)
    return state


def counted(state: CloseState) -> CloseState:
    """Three fifties, one ten, one five, one two, one fifty pence: 167.50 of 167.55."""
    for row, keys in {0: "3", 2: "1", 3: "1", 4: "1", 6: "1"}.items():
        state = keyed(replace(state, current=row), keys)
    return state


def test_nothing_counted_yet_shows_no_expectation() -> None:
    props = derive_close_props(begun())
    assert (props.canGoOn, props.whyNot) == (False, "Count the drawer first")
    assert props.cashRows == ()
    assert props.cashWords == ""
    assert [piece.name for piece in props.pieces] == [
        *("£50", "£20", "£10", "£5", "£2", "£1"),
        *("50p", "20p", "10p", "5p", "2p", "1p"),
    ]


def test_notes_and_coins_add_up_and_the_difference_is_said_in_words() -> None:
    props = derive_close_props(counted(begun()))
    assert props.counted == "£167.50"
    assert props.canGoOn
    assert props.cashRows == (("Should be there", "£167.55"), ("Counted", "£167.50"))
    assert (props.cashWords, props.cashIsEven) == ("£0.05 short", False)
    assert (props.pieces[0].count, props.pieces[0].amount) == ("3", "150.00")
    assert (props.pieces[1].count, props.pieces[1].amount) == ("", "")


def test_a_blind_count_never_says_what_was_expected() -> None:
    props = derive_close_props(counted(begun(is_blind=True)))
    assert props.cashRows == (("Counted", "£167.50"),)
    assert (props.cashWords, props.cashIsEven) == ("", True)


def test_a_blind_count_is_not_told_the_cards_either_for_the_rest_is_the_cash() -> None:
    state = replace(begun(is_blind=True), step=Step.CARD)
    props = derive_close_props(keyed(state, "4200"))
    assert (props.machine, props.machineOurs) == ("£42.00", "")
    assert (props.machineWords, props.machineIsEven) == ("", True)
    seen = derive_close_props(keyed(replace(begun(), step=Step.CARD), "4200"))
    assert seen.machineOurs
    assert seen.machineWords


def test_the_total_alone_may_be_keyed() -> None:
    state = replace(begun(), by_total=True)
    assert not derive_close_props(state).canGoOn
    props = derive_close_props(keyed(state, "16755"))
    assert (props.total, props.counted, props.cashWords) == ("£167.55", "£167.55", "Exactly right")
    assert props.cashIsEven


def test_an_empty_drawer_can_be_counted() -> None:
    state = keyed(replace(begun(), by_total=True), "0")
    assert state.counted_minor == 0
    assert derive_close_props(state).canGoOn


@pytest.mark.parametrize(
    ("keys", "shown", "words", "is_even"),
    [
        ("", "Not read", "", True),
        ("41850", "£418.50", "Exactly right", True),
        ("41650", "£416.50", "£2.00 short", False),
        ("42000", "£420.00", "£1.50 over", False),
    ],
)
def test_the_card_machines_own_total_stands_beside_ours(
    keys: str, shown: str, words: str, is_even: bool
) -> None:
    props = derive_close_props(keyed(replace(begun(), step=Step.CARD), keys))
    assert props.machineOurs == "£418.50"
    assert (props.machine, props.machineWords, props.machineIsEven) == (shown, words, is_even)
    assert (props.canGoOn, props.whyNot) == ((True, "") if keys else (False, "Key in its total"))


def test_where_no_card_was_taken_there_is_no_total_to_key() -> None:
    begun_close = begun()
    totals = replace(begun_close.totals, card_machine_minor=0)
    assert derive_close_props(replace(begun_close, step=Step.CARD, totals=totals)).canGoOn


def test_this_mornings_float_is_proposed_and_the_rest_goes_to_the_safe() -> None:
    props = derive_close_props(replace(counted(begun()), step=Step.CLOSE))
    assert (props.floatLeft, props.toSafe, props.canClose) == ("£100.00", "£67.50", True)


def test_another_float_replaces_the_proposal_with_its_first_key() -> None:
    state = keyed(replace(counted(begun()), step=Step.CLOSE), "8000")
    props = derive_close_props(state)
    assert (props.floatLeft, props.toSafe) == ("£80.00", "£87.50")


def test_more_than_was_counted_cannot_stay() -> None:
    props = derive_close_props(keyed(replace(counted(begun()), step=Step.CLOSE), "20000"))
    assert props.floatError == "Only £167.50 was counted. Leave that or less."
    assert not props.canClose
    assert props.toSafe == "£0.00"


def test_less_than_the_float_was_counted_and_all_of_it_stays() -> None:
    state = keyed(replace(begun(), by_total=True), "4000")
    assert (state.float_left_minor, state.to_safe_minor) == (40_00, 0)


@pytest.mark.parametrize(
    ("tabs", "title"),
    [
        ((), ""),
        ((TAB,), "One order is open. It stays open for tomorrow."),
        ((TAB, TAB), "2 orders are open. They stay open for tomorrow."),
    ],
)
def test_open_orders_are_listed_and_never_in_the_way(
    tabs: tuple[TabSummary, ...], title: str
) -> None:
    state = begin_close(STATE, TOTALS, tabs, is_blind=False)
    props = derive_close_props(replace(counted(state), step=Step.CLOSE))
    assert props.tabsTitle == title
    assert props.canClose
    assert [row.title for row in props.tabs] == ["Order 24 Sam"] * len(tabs)


CASH_IN_PART = TakenInPart(7, "Cash", 2_00, account=Account.DRAWER)
CARD_IN_PART = TakenInPart(8, "Card machine", 1_50, account=Account.CARD_MACHINE)


@pytest.mark.parametrize(
    ("order", "detail"),
    [
        (AtHand(7, 4_20, "Sam"), "At hand"),
        (AtHand(7, 4_20, "Sam", taken_minor=2_00), "At hand, £2.00 of it taken already"),
    ],
)
def test_the_order_at_hand_is_listed_first_and_never_in_the_way(order: AtHand, detail: str) -> None:
    state = begin_close(STATE, TOTALS, (TAB,), is_blind=False, at_hand=order)
    props = derive_close_props(replace(counted(state), step=Step.CLOSE))
    assert props.canClose
    assert props.tabsTitle == "2 orders are open. They stay open for tomorrow."
    first, second = props.tabs
    assert (first.title, first.amount, first.detail) == ("Order 7 Sam", "£4.20", detail)
    assert (second.title, second.detail) == ("Order 24 Sam", "")


def test_an_order_at_hand_that_is_on_a_tab_is_listed_once_as_it_is_now() -> None:
    order = AtHand(24, 9_90, tab_id=TAB.id)
    state = begin_close(STATE, TOTALS, (TAB,), is_blind=False, at_hand=order)
    (row,) = derive_close_props(state).tabs
    assert row.amount == "£9.90"


def test_what_was_taken_for_the_order_at_hand_is_told() -> None:
    taken = (take_cash(9_00, 2_00), take_card_machine(7_00, 3_00, 50))
    basket = Basket(UUID(int=9), 0, Dining.EAT_IN, call_number=7, name="Sam", taken=taken)
    assert told_of(basket, 9_00) == AtHand(7, 9_00, "Sam", taken_minor=5_50)


@pytest.mark.parametrize("is_blind", [False, True])
def test_money_taken_in_part_explains_what_is_over(is_blind: bool) -> None:
    by_cash = begin_close(STATE, TOTALS, (), is_blind=is_blind, in_part=InPart((CASH_IN_PART,)))
    props = derive_close_props(by_cash)
    assert props.cashHint == (
        "£2.00 in cash was taken for order 7, which is not paid yet. It counts on the day the rest "
        "is taken."
    )
    assert props.machineHint == ""
    by_card = begin_close(STATE, TOTALS, (), is_blind=is_blind, in_part=InPart((CARD_IN_PART,)))
    props = derive_close_props(by_card)
    assert props.machineHint.startswith("£1.50 on the card machine was taken for order 8")
    assert props.cashHint == ""


@pytest.mark.parametrize("is_blind", [False, True])
def test_money_taken_before_the_last_close_explains_what_is_short(is_blind: bool) -> None:
    in_part = InPart(paid=(CASH_IN_PART,), given_back=(CARD_IN_PART,))
    state = begin_close(STATE, TOTALS, (), is_blind=is_blind, in_part=in_part)
    props = derive_close_props(state)
    assert props.cashHint == (
        "£2.00 in cash for order 7 was taken before the last close. It counts now, and is not in "
        "the drawer again."
    )
    assert props.machineHint == (
        "£1.50 on the card machine for order 8 was taken before the last close and given back "
        "since."
    )


def test_what_waits_since_before_explains_nothing() -> None:
    in_part = InPart(waiting=(CASH_IN_PART, CARD_IN_PART))
    props = derive_close_props(begin_close(STATE, TOTALS, (), is_blind=False, in_part=in_part))
    assert (props.cashHint, props.machineHint) == ("", "")


def test_without_an_open_drawer_there_is_no_cash_to_count() -> None:
    state = begin_close(replace(STATE, session=None), TOTALS, (), is_blind=False)
    props = derive_close_props(state)
    assert (props.step, props.hasDrawer) == (Step.CARD, False)
    assert state.counted_minor is None
    assert derive_close_props(replace(state, step=Step.CLOSE)).canClose


def test_a_currency_without_known_pieces_is_counted_by_its_total() -> None:
    crown = Currency("CZK", 2, "Kč")
    state = begin_close(STATE, TOTALS, (), is_blind=False, currency=crown)
    assert derive_close_props(state).byTotal
    assert press(replace(state, by_total=False), "1").counts == ()


@pytest.mark.parametrize(
    ("piece", "code", "name"),
    [
        (50_00, "GBP", "£50"),
        (50, "GBP", "50p"),
        (1, "GBP", "1p"),
        (50, "EUR", "0.50"),
        (500, "JPY", "¥500"),
    ],
)
def test_pieces_go_by_their_names(piece: int, code: str, name: str) -> None:
    assert piece_name(piece, CURRENCIES[code]) == name


def test_differences_in_words() -> None:
    assert difference_words(10_00, 12_00) == "£2.00 short"
    assert difference_words(12_50, 12_00) == "£0.50 over"
    assert difference_words(0, 0) == "Exactly right"


def test_nothing_read_yet_is_an_empty_page_and_busy_means_no_second_press() -> None:
    assert derive_close_props(None).stepNames == ()
    busy = replace(counted(begun()), step=Step.CLOSE, is_busy=True)
    assert not derive_close_props(busy).canClose
