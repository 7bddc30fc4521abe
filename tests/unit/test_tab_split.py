"""Parting a tab: what may move, and what goes along with it."""

from uuid import UUID, uuid4

import msgspec
import pytest

from fynlo_pos.core.dining import Dining
from fynlo_pos.core.sales.basket import BasketLine, Discount, DiscountKind
from fynlo_pos.core.tabs.records import (
    Register,
    TabChanged,
    TabLineSplit,
    TabLineState,
    TabOpened,
    TabState,
    split_line_id,
)
from fynlo_pos.core.tabs.split import (
    Moving,
    all_open,
    open_beside,
    part_off,
    take_across,
    was_moved,
)
from fynlo_pos.core.trouble import Refused

pytestmark = pytest.mark.unit

ANA = UUID(int=1)
MOVING = Moving(UUID(int=7), ANA, 5)
TEN_PER_CENT = Discount(DiscountKind.PERCENT, 1000)
A_POUND = Discount(DiscountKind.AMOUNT, 1_00)


def line(
    number: int, *, discount: Discount | None = None, dining: Dining | None = None
) -> TabLineState:
    content = BasketLine(
        UUID(int=number), f"Beer {number}", 5_00, 5_00, 0, ANA, 0, discount=discount, dining=dining
    )
    return TabLineState(content, 3000, 1000, 0)


def tab(*lines: TabLineState, **fields: object) -> TabState:
    state = TabState(
        UUID(int=50), 4, "Sam", Dining.EAT_IN, None, 0, ANA, lines or (line(1), line(2))
    )
    return msgspec.structs.replace(state, **fields)


def test_a_part_goes_to_a_line_whose_id_follows_from_the_split() -> None:
    (split,) = part_off(tab(), {UUID(int=1): 1000}, MOVING)
    assert split == TabLineSplit(MOVING.id, UUID(int=50), UUID(int=1), 1000, MOVING.id, ANA, 5)
    assert split.to_line_id == split_line_id(MOVING.id, UUID(int=1))
    assert split_line_id(UUID(int=8), UUID(int=1)) != split.to_line_id


@pytest.mark.parametrize(
    ("quantities", "why"),
    [
        ({}, "Choose what moves"),
        ({1: 2000, 2: 2000}, "whole order"),
        ({1: 2001}, "no longer open"),
        ({1: 0}, "no longer open"),
        ({1: -1000}, "no longer open"),
        ({9: 1000}, "no longer open"),
    ],
)
def test_what_cannot_move(quantities: dict[int, int], why: str) -> None:
    wanted = {UUID(int=number): milli for number, milli in quantities.items()}
    with pytest.raises(Refused, match=why):
        part_off(tab(), wanted, MOVING)


def test_an_amount_off_a_line_is_not_doubled_by_parting_it() -> None:
    discounted = tab(line(1, discount=A_POUND), line(2, discount=TEN_PER_CENT))
    with pytest.raises(Refused, match="“Beer 1” has an amount off"):
        part_off(discounted, {UUID(int=1): 1000}, MOVING)
    assert part_off(discounted, {UUID(int=1): 2000}, MOVING)
    assert part_off(discounted, {UUID(int=2): 1000}, MOVING)


@pytest.mark.parametrize(
    ("fields", "sets"),
    [
        ({}, None),
        ({"discount": A_POUND}, None),
        ({"discount": TEN_PER_CENT}, (Register.DISCOUNT,)),
        ({"table": "Table 4", "allergy": "nuts"}, (Register.TABLE, Register.ALLERGY)),
    ],
)
def test_what_goes_along_with_a_part(
    fields: dict[str, object], sets: tuple[Register, ...] | None
) -> None:
    opened, *changed = open_beside(tab(**fields), MOVING, call_number=9, business_date="2026-11-20")
    assert opened == TabOpened(MOVING.id, 9, "Sam", Dining.EAT_IN, ANA, "2026-11-20", 5)
    assert [one.sets for one in changed if isinstance(one, TabChanged)] == ([sets] if sets else [])


@pytest.mark.parametrize(
    ("mine", "there", "kept"),
    [
        (None, Dining.EAT_IN, None),
        (None, Dining.TAKE_AWAY, Dining.EAT_IN),
        (Dining.TAKE_AWAY, Dining.TAKE_AWAY, None),
    ],
)
def test_a_line_keeps_the_price_it_was_rung_at(
    mine: Dining | None, there: Dining, kept: Dining | None
) -> None:
    to = tab(id=UUID(int=51), dining=there)
    (split,) = take_across(tab(line(1, dining=mine)), {UUID(int=1): 1000}, MOVING, to=to)
    assert (split.dining, split.to_tab_id) == (kept, to.id)


def test_a_move_is_known_by_the_lines_it_made() -> None:
    quantities = all_open(tab())
    assert quantities == {UUID(int=1): 2000, UUID(int=2): 2000}
    made = msgspec.structs.replace(
        line(3),
        line=msgspec.structs.replace(line(3).line, id=split_line_id(MOVING.id, UUID(int=2))),
    )
    assert was_moved(quantities, MOVING.id, tab(made))
    assert not was_moved(quantities, uuid4(), tab(made))
