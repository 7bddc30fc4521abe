"""What the drawer page and its sheets say."""

import pytest
from msgspec.structs import replace

from fynlo_pos.core.cash.closing import DrawerCount
from fynlo_pos.core.cash.denominations import NOTES_AND_COINS, count_up
from fynlo_pos.core.cash.in_part import InPart, TakenInPart
from fynlo_pos.core.ledger.transfers import Account
from fynlo_pos.ui.viewmodels.drawer_props import (
    DrawerState,
    counted_words,
    derive_drawer_props,
)
from fynlo_pos.ui.viewmodels.drawer_sheet import Act, done_words, proposed_minor, reasons_for
from tests.support.back_samples import STATE, TOTALS

pytestmark = pytest.mark.gui

CASH_PART = TakenInPart(7, "Cash", 2_00, account=Account.DRAWER)
CARD_PART = TakenInPart(7, "Card machine", 1_00, account=Account.CARD_MACHINE)
OPEN = DrawerState(till=STATE, totals=TOTALS)
NOT_OPEN = replace(OPEN, till=replace(STATE, session=None))


def test_an_open_drawer_says_since_when_and_what_should_be_in_it() -> None:
    props = derive_drawer_props(OPEN)
    assert props.sentence == "Started at 07:55 by Ana with £100.00"
    assert [(figure.label, figure.amount) for figure in props.figures] == [
        ("Float", "100.00"),
        ("Cash taken, less refunds", "205.90"),
        ("Cash in", "20.00"),
        ("Cash out", "-8.35"),
        ("Moved to the safe", "-150.00"),
        ("Should be there", "£167.55"),
    ]
    assert props.whyNoMoves == ""


def test_movements_that_did_not_happen_have_no_line() -> None:
    quiet = replace(TOTALS, cash_in_minor=0, cash_out_minor=0, to_safe_minor=0, methods=())
    labels = [figure.label for figure in derive_drawer_props(replace(OPEN, totals=quiet)).figures]
    assert labels == ["Float", "Cash taken, less refunds", "Should be there"]


def test_counting_blind_hides_every_figure() -> None:
    counted = replace(OPEN, totals=replace(TOTALS, counts=(DrawerCount(0, "Ada", 100, 90),)))
    assert derive_drawer_props(counted).counts
    props = derive_drawer_props(replace(counted, is_blind=True))
    assert (props.figures, props.counts) == ((), ())


@pytest.mark.parametrize("is_blind", [False, True])
def test_cash_taken_in_part_lies_there_besides(is_blind: bool) -> None:
    in_part = InPart((CASH_PART, CARD_PART))
    props = derive_drawer_props(replace(OPEN, in_part=in_part, is_blind=is_blind))
    last = props.figures[-1]
    assert last.label == "Besides, taken for order 7, which is not paid yet"
    assert (last.amount, last.bold) == ("2.00", False)
    assert len(props.figures) == (1 if is_blind else 7)
    by_card = InPart((CARD_PART,))
    assert "Besides" not in str(derive_drawer_props(replace(OPEN, in_part=by_card)).figures)


@pytest.mark.parametrize("is_blind", [False, True])
def test_cash_taken_before_the_last_close_is_not_there(is_blind: bool) -> None:
    given_back = replace(CASH_PART, amount_minor=50)
    used = InPart(paid=(CASH_PART, CARD_PART), given_back=(given_back,))
    props = derive_drawer_props(replace(OPEN, in_part=used, is_blind=is_blind))
    last = props.figures[-1]
    assert last.label == "Not there: taken for order 7 before the last close"
    assert (last.amount, last.bold) == ("-2.50", False)
    waits = InPart(waiting=(CASH_PART,))
    assert "order 7" not in str(derive_drawer_props(replace(OPEN, in_part=waits)).figures)


def test_a_count_says_what_of_it_was_taken_in_part() -> None:
    keyed = replace(OPEN, act=Act.CHECK, typed_minor=169_55, is_keyed=True)
    assert counted_words(keyed).endswith("£2.00 over. £167.55 should be there.")
    in_part = InPart((CASH_PART,))
    assert "£2.00 in cash was taken for order 7" in counted_words(replace(keyed, in_part=in_part))


@pytest.mark.parametrize(
    ("left_minor", "sentence"),
    [
        (100_00, "Not opened yet. Float £100.00 as last night."),
        (0, "Not opened yet. Nothing was left in the drawer."),
    ],
)
def test_a_drawer_not_started_proposes_last_nights_float(left_minor: int, sentence: str) -> None:
    props = derive_drawer_props(
        replace(NOT_OPEN, till=replace(STATE, session=None, float_left_minor=left_minor))
    )
    assert (props.isOpen, props.sentence) == (False, sentence)
    assert props.whyNoMoves == "Start the day first"
    assert props.figures == ()


@pytest.mark.parametrize("act", [Act.CASH_IN, Act.CASH_OUT, Act.TO_SAFE])
def test_a_movement_wants_an_amount_and_then_a_reason(act: Act) -> None:
    state = replace(OPEN, act=act)
    assert derive_drawer_props(state).whyNot == "Key in how much"
    state = replace(state, typed_minor=20_00)
    assert derive_drawer_props(state).whyNot == "Say why"
    props = derive_drawer_props(replace(state, reason=reasons_for(act)[0]))
    assert (props.canAct, props.whyNot, props.reason) == (True, "", 0)
    assert props.verbAmount == "£20.00"


def test_a_reason_in_ones_own_words_counts_and_blanks_do_not() -> None:
    state = replace(OPEN, act=Act.CASH_OUT, typed_minor=1)
    own = derive_drawer_props(replace(state, reason="Lightbulbs"))
    assert (own.canAct, own.reason, own.otherReason) == (True, -1, "Lightbulbs")
    assert not derive_drawer_props(replace(state, reason="  ")).canAct


def test_opening_the_drawer_needs_a_reason_and_no_amount() -> None:
    state = replace(OPEN, act=Act.UNLOCK)
    props = derive_drawer_props(state)
    assert (props.hasAmount, props.canAct, props.whyNot) == (False, False, "Say why")
    assert derive_drawer_props(replace(state, reason="Give change")).canAct


def test_a_float_of_nothing_may_be_counted() -> None:
    props = derive_drawer_props(replace(NOT_OPEN, act=Act.COUNT_FLOAT))
    assert (props.canAct, props.verb, props.verbAmount) == (True, "Start with", "£0.00")


def test_busy_means_no_second_press() -> None:
    state = replace(OPEN, act=Act.UNLOCK, reason="Give change", is_busy=True)
    assert not derive_drawer_props(state).canAct


@pytest.mark.parametrize(
    ("act", "words"),
    [
        (Act.COUNT_FLOAT, "Started with £20.00"),
        (Act.CASH_IN, "Cash in £20.00"),
        (Act.CASH_OUT, "Cash out £20.00"),
        (Act.TO_SAFE, "£20.00 moved to the safe"),
        (Act.UNLOCK, "Drawer opened"),
        (Act.CHECK, "Counted £20.00."),
        (Act.CORRECT, "The float is £20.00"),
    ],
)
def test_what_is_said_when_it_is_done(act: Act, words: str) -> None:
    assert done_words(act, 20_00) == words


def test_nothing_read_yet_is_an_empty_page() -> None:
    props = derive_drawer_props(None)
    assert (props.isOpen, props.sentence) == (False, "")


def test_notes_and_coins_go_down_from_the_largest_and_count_up_exactly() -> None:
    for pieces in NOTES_AND_COINS.values():
        assert list(pieces) == sorted(set(pieces), reverse=True)
    assert count_up({50_00: 1, 20_00: 3, 1: 7}) == 110_07


def test_who_counts_blind_counts_at_the_close_alone() -> None:
    assert derive_drawer_props(OPEN).whyNoCheck == ""
    blind = replace(OPEN, is_blind=True)
    assert derive_drawer_props(blind).whyNoCheck == "Counted when the day is closed"
    shut = replace(OPEN, till=replace(OPEN.till, session=None))
    assert derive_drawer_props(shut).whyNoCheck == "Start the day first"
    begun = derive_drawer_props(replace(OPEN, act=Act.CHECK))
    assert (begun.sheetTitle, begun.verb) == ("Count the drawer", "Counted")


def test_a_count_wants_a_key_and_an_emptied_drawer_is_nought() -> None:
    begun = replace(OPEN, act=Act.CHECK)
    props = derive_drawer_props(begun)
    assert (props.canAct, props.whyNot) == (False, "Key in how much")
    assert props.sheetText.startswith("Key in what is in the drawer now.")
    emptied = replace(begun, is_keyed=True)
    props = derive_drawer_props(emptied)
    assert (props.canAct, props.whyNot) == (True, "")
    short = "£167.55 short. £167.55 should be there."
    assert (props.sheetText, counted_words(emptied)) == (short, f"Counted £0.00. {short}")


def test_a_float_is_put_right_until_something_is_sold() -> None:
    quiet = replace(OPEN, totals=replace(TOTALS, orders=0, refunds=0))
    assert derive_drawer_props(quiet).whyFloatStands == ""
    assert derive_drawer_props(NOT_OPEN).whyFloatStands == "Start the day first"
    stands = "Something was sold since: count the drawer instead"
    assert derive_drawer_props(OPEN).whyFloatStands == stands
    restored = "The till was restored since: count the drawer instead"
    for happened, why in (
        ({"refunds": 1}, stands),
        ({"orders": 1, "carried_minor": 5}, restored),
        ({"carried_minor": 5}, restored),
        ({"carried_card_minor": 5}, restored),
    ):
        totals = replace(quiet.totals, **happened)
        assert derive_drawer_props(replace(OPEN, totals=totals)).whyFloatStands == why
    carried = replace(quiet, till=replace(quiet.till, is_session_carried=True))
    assert derive_drawer_props(carried).whyFloatStands == restored
    assert proposed_minor(Act.CORRECT, STATE) == 100_00
    assert proposed_minor(Act.CORRECT, NOT_OPEN.till) is proposed_minor(Act.CHECK, STATE) is None
    sheet = derive_drawer_props(replace(quiet, act=Act.CORRECT, typed_minor=90_00))
    assert (sheet.sheetTitle, sheet.verb, sheet.verbAmount) == (
        "Correct the float",
        "Float is",
        "£90.00",
    )
    assert sheet.canAct


def test_counts_of_the_day_are_listed_with_their_verdicts() -> None:
    at_ms = STATE.session.at_ms if STATE.session else 0
    counts = (
        DrawerCount(at_ms + 3_600_000, "Ben", 167_55, 165_55),
        DrawerCount(at_ms + 7_200_000, "Ana", 167_55, 167_55),
    )
    props = derive_drawer_props(replace(OPEN, totals=replace(TOTALS, counts=counts)))
    assert [(row.title, row.detail, row.amount) for row in props.counts] == [
        ("Counted at 08:55 by Ben", "£2.00 short", "165.55"),
        ("Counted at 09:55 by Ana", "Exactly right", "167.55"),
    ]
    many = derive_drawer_props(replace(OPEN, totals=replace(TOTALS, counts=counts * 2)))
    assert [row.title for row in many.counts] == [
        "Counted before, see the X report: 2",
        "Counted at 08:55 by Ben",
        "Counted at 09:55 by Ana",
    ]
