"""What refunds call off: of two refunds of one line the larger, in whichever order they come."""

from random import Random
from uuid import UUID

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from fynlo_pos.core.dining import Dining
from fynlo_pos.core.kitchen.call_off import MADE_FROM_PAPER_MS, GivenBack, to_call_off
from fynlo_pos.core.kitchen.records import (
    CalledOff,
    Counted,
    KitchenBumped,
    KitchenPaid,
    KitchenPrinted,
    KitchenSent,
    KitchenVoided,
    SentLine,
)
from fynlo_pos.core.kitchen.state import LineState
from hub.boards.order import Order
from tests.support.folded_kitchen import place_at
from tests.support.kitchen_reference import fold, sums
from tests.support.kitchen_states import GRILL

pytestmark = pytest.mark.unit

LINE, TABLE, SALE = UUID(int=7), UUID(int=8), UUID(int=9)
CONTENT = SentLine(LINE, GRILL, 1000, "Burger", Dining.EAT_IN)


def command(number: int) -> UUID:
    return UUID(int=10 + number)


def sent(number: int, milli: int = 1000) -> KitchenSent:
    line = msgspec.structs.replace(CONTENT, milli=milli)
    return KitchenSent(command(number), TABLE, 1, "", Dining.EAT_IN, "", number, (line,))


def counted(number: int, milli: int = 1000) -> tuple[Counted, ...]:
    return (Counted(LINE, GRILL, milli, command(number)),)


def paid(milli: int) -> KitchenPaid:
    return KitchenPaid(TABLE, (Counted(LINE, GRILL, milli),), 1)


def off(sale_line: int, *parts: tuple[int, int]) -> KitchenVoided:
    named = tuple((command(number), milli) for number, milli in parts)
    return KitchenVoided(TABLE, (), 1, (CalledOff(SALE, sale_line, LINE, GRILL, named),))


def line_after(*facts: msgspec.Struct) -> LineState:
    order = Order(TABLE)
    for stamp, fact in enumerate(facts):
        order.take(fact, place_at(stamp))
    assert order.state is not None
    assert sums(order.state) == fold(facts)
    [line] = order.state.lines
    return line


def called_off(*told: msgspec.Struct, back: tuple[int, ...]) -> list[tuple[int, object]]:
    """Return what is called off as so much is given back, a quarter of an hour after paper came."""
    order = Order(TABLE)
    for stamp, fact in enumerate(told):
        order.take(fact, place_at(stamp))
    assert order.state is not None
    given_back = [GivenBack(nth, milli, ((order.state, LINE),)) for nth, milli in enumerate(back)]
    facts = to_call_off(SALE, given_back, at_ms=5 + MADE_FROM_PAPER_MS)
    return [(off.number, off.parts) for fact in facts for off in fact.called_off]


def test_what_was_served_from_paper_passes_for_what_is_given_back() -> None:
    """Of a line of two guests one dish was printed long ago and one was sent just now."""
    told = (sent(1), KitchenPrinted(TABLE, GRILL, command(1), 5), sent(2), paid(2000))
    assert called_off(*told, back=(1000, 1000)) == [(1, ((command(2), 1000),))]


@pytest.mark.parametrize("printed", [1, 2])
def test_what_was_served_from_paper_is_not_called_off_though_more_is_given_back(
    printed: int,
) -> None:
    told = (sent(1), KitchenPrinted(TABLE, GRILL, command(printed), 5), sent(2))
    to_make = command(3 - printed)
    for back in (2000, 3000):
        assert called_off(*told, back=(back,)) == [(0, ((to_make, 1000),))]


def test_what_a_board_says_is_made_is_not_served_from_paper_once_more() -> None:
    told = (
        sent(1, 2000),
        KitchenPrinted(TABLE, GRILL, command(1), 5),
        KitchenBumped(TABLE, counted(1), 6),
        sent(2),
    )
    assert called_off(*told, back=(3000,)) == [(0, ((command(2), 1000),))]


def test_what_is_called_off_is_neither_wanted_nor_paid_for() -> None:
    assert line_after(sent(1), paid(1000), off(0, (1, 1000))).wanted == 0
    voided = KitchenVoided(TABLE, counted(1), 1)
    assert line_after(sent(1), paid(1000), voided, off(0, (1, 1000))).wanted == 0


def test_one_line_that_two_tills_refund_apart_is_called_off_once() -> None:
    told = (sent(1, 3000), paid(3000))
    assert line_after(*told, off(0, (1, 1000)), off(0, (1, 1000))).wanted == 2000
    assert line_after(*told, off(0, (1, 2000)), off(0, (1, 1000))).wanted == 1000
    assert line_after(*told, off(0, (1, 1000)), off(1, (1, 1000))).wanted == 1000


def test_what_is_paid_for_at_another_till_is_made_though_it_was_called_off_here() -> None:
    assert line_after(sent(1), paid(1000), off(0, (1, 1000)), paid(1000)).wanted == 1000


def test_an_earlier_version_passes_over_it() -> None:
    class Before(msgspec.Struct, frozen=True):
        order_id: UUID
        lines: tuple[Counted, ...]
        at_ms: int

    told = msgspec.msgpack.encode(off(0, (1, 1000)))
    assert msgspec.msgpack.decode(told, type=Before) == Before(TABLE, (), 1)


dishes = st.lists(
    st.tuples(
        st.sampled_from([500, 1000]),
        st.booleans(),
        st.sampled_from([0, 0, 1, 2]),
        st.lists(
            st.tuples(st.integers(0, 2), st.sampled_from([500, 1000, 2000])),
            max_size=3,
        ),
    ),
    min_size=1,
    max_size=5,
)


@given(dishes, st.sampled_from([0, 1000, 2000]), st.randoms(use_true_random=False))
def test_whatever_is_sent_made_voided_and_refunded_is_what_the_reference_says_in_any_order(
    dishes: list[tuple[int, bool, int, list[tuple[int, int]]]], paid_milli: int, chance: Random
) -> None:
    told: list[msgspec.Struct] = [paid(paid_milli)]
    for number, (milli, is_made, voids, refunds) in enumerate(dishes):
        told += [sent(number, milli), *[KitchenBumped(TABLE, counted(number), 1)] * is_made]
        told += [KitchenVoided(TABLE, counted(number), 1)] * voids
        told += [off(sale_line, (number, less)) for sale_line, less in refunds]
    chance.shuffle(told)
    line_after(*told)


def test_of_two_lines_that_are_given_back_at_once_each_names_what_the_other_left() -> None:
    """The newest first, and no more than there is to be made."""
    order = Order(TABLE)
    for number in (1, 2):
        order.take(sent(number), place_at(number))
    assert order.state is not None
    known_as = ((order.state, LINE),)
    given_back = [GivenBack(number, 1000, known_as) for number in range(3)]
    [fact] = to_call_off(SALE, given_back, at_ms=1)
    assert [(off.number, off.parts) for off in fact.called_off] == [
        (0, ((command(2), 1000),)),
        (1, ((command(1), 1000),)),
    ]
