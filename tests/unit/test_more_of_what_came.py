"""More of a line that was split off another order: what is rung is a line of its own."""

from uuid import UUID, uuid4

import msgspec
import pytest

from fynlo_pos.core.dining import Dining
from fynlo_pos.core.sales.basket import Basket, BasketLine, Discount, DiscountKind, MadeAs
from fynlo_pos.core.sales.ringing import change_line, line_beside, set_quantity
from fynlo_pos.core.sales.take_back import take_back

pytestmark = pytest.mark.unit

CAME = BasketLine(
    id=UUID(int=1),
    name="Burger",
    eat_in_minor=900,
    take_away_minor=900,
    quantity_milli=2000,
    rung_by=UUID(int=2),
    rung_at_ms=0,
    on_tab_milli=2000,
    made_as=MadeAs(UUID(int=60), UUID(int=61)),
)


def holding(*lines: BasketLine) -> Basket:
    return Basket(UUID(int=7), 0, Dining.EAT_IN, tab_id=UUID(int=8), lines=lines)


def counts(basket: Basket) -> list[int]:
    return [line.quantity_milli for line in basket.lines]


def test_the_kitchen_has_what_came_where_it_was_sent_so_more_is_a_line_of_its_own() -> None:
    more = set_quantity(holding(CAME), CAME.id, 3000)
    came, beside = more.lines
    assert came == CAME
    assert (beside.quantity_milli, beside.on_tab_milli, beside.made_as) == (1000, 0, None)
    assert line_beside(more, CAME.id) == beside.id != CAME.id
    again = set_quantity(more, CAME.id, 4000)
    assert [line.id for line in again.lines] == [CAME.id, beside.id]
    assert counts(again) == [2000, 3000]


def test_fewer_of_it_and_all_that_came_are_the_line_that_came() -> None:
    fewer = set_quantity(holding(CAME), CAME.id, 1000)
    assert counts(fewer) == [1000]
    assert set_quantity(fewer, CAME.id, 2000) == holding(CAME)
    assert line_beside(fewer, CAME.id) == CAME.id
    assert counts(set_quantity(fewer, CAME.id, 5000)) == [2000, 3000]


def test_a_line_that_was_rung_here_is_counted_on_as_ever() -> None:
    rung = msgspec.structs.replace(CAME, made_as=None)
    assert counts(set_quantity(holding(rung), rung.id, 3000)) == [3000]


@pytest.mark.parametrize(
    ("kind", "is_kept"), [(DiscountKind.AMOUNT, False), (DiscountKind.PERCENT, True)]
)
def test_an_amount_off_is_off_once_and_a_share_off_is_off_all(
    kind: DiscountKind, is_kept: bool
) -> None:
    off = Discount(kind, 50)
    came = msgspec.structs.replace(CAME, discount=off)
    lines = set_quantity(holding(came), came.id, 3000).lines
    assert [line.discount for line in lines] == [off, off if is_kept else None]


def test_no_two_lines_are_one_though_what_was_rung_beside_was_changed_since() -> None:
    beside = set_quantity(holding(CAME), CAME.id, 3000)
    noted = change_line(beside, beside.lines[1].id, new_line_id=uuid4(), note="rare")
    ids = [line.id for line in set_quantity(noted, CAME.id, 3000).lines]
    assert len(set(ids)) == len(ids) == 3


def test_undo_gives_a_line_that_came_no_more_than_came_with_it() -> None:
    before = holding(CAME)
    after = set_quantity(before, CAME.id, 1000)
    undone = take_back(set_quantity(after, CAME.id, 2000), before, after)
    assert undone.lines[0] == CAME
    assert counts(undone) == [2000, 1000]
    more = set_quantity(before, CAME.id, 3000)
    assert take_back(more, before, more) == before
