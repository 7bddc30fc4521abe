"""What of a line is off where several tills, apart, took the same sending off."""

from random import Random
from uuid import UUID

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from fynlo_pos.core.bounds import MOST_MILLI
from fynlo_pos.core.dining import Dining
from fynlo_pos.core.kitchen.lines import Counts, line_of
from fynlo_pos.core.kitchen.records import (
    UNSAID,
    Counted,
    KitchenBumped,
    KitchenPaid,
    KitchenSent,
    KitchenVoided,
    SentLine,
)
from fynlo_pos.core.kitchen.send import keep_at_hand
from fynlo_pos.core.kitchen.state import Sending
from fynlo_pos.core.sales.ringing import set_quantity
from hub.boards.order import Order
from tests.support.folded_kitchen import place_at
from tests.support.kitchen_reference import fold, sums
from tests.support.kitchen_states import GRILL, TILL
from tests.unit.test_kitchen_sending import REST, order, sent_of, standing_after, tell

pytestmark = pytest.mark.unit

LINE, TABLE = UUID(int=7), UUID(int=8)
CONTENT = SentLine(LINE, GRILL, 0, "Burger", Dining.EAT_IN)


def command(number: int) -> UUID:
    return UUID(int=10 + number)


def wanted(
    *known: int, voided: dict[int, int], made: tuple[int, ...] = (), paid: int = 0
) -> list[int]:
    """Of sendings of one dish each, whose tills knew so much was voided twice, what is wanted."""
    sendings = [Sending(command(n), TILL, n, 1000, voided_twice=k) for n, k in enumerate(known)]
    counts = {
        command(n): Counts(bumped=1000 * (n in made), voided=voided.get(n, 0))
        for n in range(len(known))
    }
    line = line_of(CONTENT, sendings, counts | {UNSAID: Counts(paid=paid)})
    return [one.wanted for one in line.sendings]


def test_who_knew_of_both_voids_asks_for_one_more() -> None:
    assert wanted(0, 0, 1000, voided={1: 2000}, made=(0,)) == [0, 0, 1000]


def test_who_knew_of_one_void_gives_for_the_other() -> None:
    """What is made was sent back by nobody."""
    assert wanted(0, 0, 0, voided={1: 2000}, made=(0,)) == [1000, 0, 0]


def test_what_two_knew_of_one_dish_is_taken_off_neither_and_of_another_off_one_alone() -> None:
    assert wanted(0, 0, 0, 1000, 1000, voided={2: 3000}, made=(0, 1)) == [1000, 0, 0, 1000, 0]
    assert wanted(0, 0, 0, 1000, 2000, voided={2: 3000}, made=(0, 1)) == [1000, 0, 0, 0, 1000]
    assert wanted(0, 0, 0, 2000, 2000, voided={2: 3000}, made=(0, 1)) == [0, 0, 0, 1000, 1000]


def test_where_nothing_else_is_left_the_line_has_what_its_tab_says() -> None:
    assert wanted(0, 0, 1000, voided={0: 1000, 1: 2000}) == [0, 0, 0]
    assert wanted(0, 1000, 2000, voided={0: 3000}, made=(1,)) == [0, 0, 0]
    assert wanted(1000, 2000, voided={0: 2000}) == [0, 0], "what came before is on its way"


def test_what_is_paid_for_comes_back_in_the_same_order_whatever_was_known() -> None:
    assert wanted(0, 0, 1000, voided={1: 1000, 2: 1000}, made=(1,), paid=2000) == [1000, 0, 1000]


def test_a_till_says_how_much_it_knows_to_be_voided_twice_at_each_station() -> None:
    stations = (REST, msgspec.structs.replace(REST, id=UUID(int=4)))
    basket = order()
    first = tell(basket, None, *stations)
    assert [one.voided_twice for one in sent_of(first).lines] == [0, 0]
    standing = standing_after(basket, first)
    held = keep_at_hand(basket, basket.id, basket_id=UUID(int=90))
    more = set_quantity(held, held.lines[0].id, 3000)

    def told(*spilled: int) -> list[int]:
        lines = []
        for line, milli in zip(standing.lines, spilled, strict=True):
            one = msgspec.structs.replace(line.first, spilled=milli)
            lines.append(msgspec.structs.replace(line, sendings=(one, one)))
        known = msgspec.structs.replace(standing, lines=tuple(lines))
        return [one.voided_twice for one in sent_of(tell(more, known, *stations)).lines]

    assert told(0, 500) == [0, 1000]
    assert told(-500, MOST_MILLI) == [0, MOST_MILLI]


dishes = st.lists(
    st.tuples(
        st.sampled_from([500, 1000]),
        st.sampled_from([0, 0, 500, 1000, 2000]),
        st.booleans(),
        st.sampled_from([0, 0, 0, 2, 3]),
    ),
    min_size=4,
    max_size=7,
)


@given(dishes, st.sampled_from([0, 0, 0, 2000]), st.randoms(use_true_random=False))
def test_whatever_is_sent_made_and_voided_is_what_the_reference_says_in_any_order(
    dishes: list[tuple[int, int, bool, int]], paid: int, chance: Random
) -> None:
    told: list[msgspec.Struct] = [KitchenPaid(TABLE, (Counted(LINE, GRILL, paid),), 1)]
    for number, (milli, known, is_made, voids) in enumerate(dishes):
        line = msgspec.structs.replace(CONTENT, milli=milli, voided_twice=known)
        once = (Counted(LINE, GRILL, milli, command(number)),)
        sent = KitchenSent(command(number), TABLE, 1, "", Dining.EAT_IN, "", number, (line,))
        told += [sent, *[KitchenBumped(TABLE, once, 1)] * is_made]
        told += [KitchenVoided(TABLE, once, 1)] * voids
    chance.shuffle(told)
    shown = Order(TABLE)
    for stamp, fact in enumerate(told):
        shown.take(fact, place_at(stamp))
    assert shown.state is not None
    assert sums(shown.state) == fold(told)
    [one] = shown.state.lines
    assert one.wanted == max(one.sent - one.voided, min(paid, one.sent))
