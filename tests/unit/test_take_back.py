"""Undo takes back one change and nothing else."""

from uuid import UUID, uuid4

import msgspec
import pytest

from fynlo_pos.core.dining import Dining
from fynlo_pos.core.sales.basket import Basket, BasketLine, Discount, DiscountKind
from fynlo_pos.core.sales.ringing import (
    add_line,
    change_line,
    discount_order,
    remove_line,
    set_dining,
    set_quantity,
)
from fynlo_pos.core.sales.take_back import take_back

pytestmark = pytest.mark.unit
NEW = UUID(int=99)


def line(number: int, *, on_tab: int = 0) -> BasketLine:
    return BasketLine(
        id=UUID(int=number),
        name=f"Item {number}",
        eat_in_minor=100,
        take_away_minor=100,
        quantity_milli=1000,
        rung_by=UUID(int=1),
        rung_at_ms=0,
        on_tab_milli=on_tab,
    )


def basket(*lines: BasketLine) -> Basket:
    return Basket(UUID(int=7), 0, Dining.EAT_IN, lines=lines)


def names(found: Basket) -> list[str]:
    return [one.name for one in found.lines]


def test_a_removed_line_comes_back_in_its_place_and_later_lines_stay() -> None:
    before = basket(line(1), line(2), line(3))
    after = remove_line(before, UUID(int=2))
    now = add_line(after, line(4))
    assert names(take_back(now, before, after)) == ["Item 1", "Item 2", "Item 3", "Item 4"]


def test_a_removed_tab_line_is_no_longer_to_be_voided() -> None:
    before = basket(line(1, on_tab=1000))
    after = remove_line(before, UUID(int=1))
    assert after.dropped
    assert take_back(after, before, after) == before


def test_a_reworded_tab_line_is_the_old_one_again() -> None:
    before = basket(line(1, on_tab=1000), line(2))
    after = change_line(before, UUID(int=1), new_line_id=NEW, note="no onion")
    assert take_back(after, before, after) == before


def test_a_count_goes_back_and_a_later_count_of_another_line_stays() -> None:
    before = basket(line(1), line(2))
    after = set_quantity(before, UUID(int=1), 5000)
    now = set_quantity(after, UUID(int=2), 3000)
    undone = take_back(now, before, after)
    assert [one.quantity_milli for one in undone.lines] == [1000, 3000]


def test_everything_cleared_comes_back_in_order() -> None:
    before = basket(line(1), line(2), line(3))
    after = msgspec.structs.replace(before, lines=())
    assert take_back(after, before, after) == before


def test_registers_go_back_only_where_the_change_set_them() -> None:
    before = basket(line(1))
    after = discount_order(before, Discount(DiscountKind.PERCENT, 1000))
    now = set_dining(after, Dining.TAKE_AWAY, new_id=uuid4)
    undone = take_back(now, before, after)
    assert (undone.discount, undone.dining) == (None, Dining.TAKE_AWAY)


def test_a_name_is_taken_back() -> None:
    before = basket(line(1))
    after = msgspec.structs.replace(before, name="Sam")
    assert take_back(after, before, after) == before
