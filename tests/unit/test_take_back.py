"""Undo takes back one change and nothing else."""

from uuid import UUID, uuid4

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from fynlo_pos.core.dining import Dining
from fynlo_pos.core.sales.basket import Basket, BasketLine, Discount, DiscountKind
from fynlo_pos.core.sales.ringing import (
    add_line,
    change_line,
    clear_order,
    discount_line,
    discount_order,
    remove_line,
    set_dining,
    set_quantity,
)
from fynlo_pos.core.sales.take_back import take_back
from fynlo_pos.core.trouble import Refused

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


def rung(standing: Basket, number: int, count: int = 1, *, as_id: int = 50) -> Basket:
    """Ring an item by its tile, so many times: it raises the count of the line it is on."""
    same = msgspec.structs.replace(line(number), id=UUID(int=as_id))
    for _ in range(count):
        standing = add_line(standing, same)
    return standing


def counts(found: Basket) -> dict[str, int]:
    total: dict[str, int] = {}
    for one in found.lines:
        total[one.name] = total.get(one.name, 0) + one.quantity_milli // 1000
    return total


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


def test_what_was_rung_since_a_count_was_set_stays() -> None:
    before = set_quantity(basket(line(1)), UUID(int=1), 3000)
    after = set_quantity(before, UUID(int=1), 2000)
    assert counts(take_back(rung(after, 1, 2), before, after)) == {"Item 1": 5}


def test_a_count_that_was_raised_and_rung_on_goes_back_by_what_it_was_raised() -> None:
    before = basket(line(1))
    after = set_quantity(before, UUID(int=1), 3000)
    assert counts(take_back(rung(after, 1), before, after)) == {"Item 1": 2}


def test_what_is_left_of_nothing_is_taken_off_and_voided_where_a_tab_has_it() -> None:
    before = basket(line(1, on_tab=1000), line(2))
    after = set_quantity(before, UUID(int=1), 3000)
    fewer = set_quantity(after, UUID(int=1), 1000)
    undone = take_back(fewer, before, after)
    assert names(undone) == ["Item 2"]
    assert [one.id for one in undone.dropped] == [UUID(int=1)]


def test_what_was_added_goes_off_again_but_not_what_was_rung_on_it_since() -> None:
    before = basket(line(1))
    after = add_line(before, line(2))
    assert take_back(after, before, after) == before
    assert counts(take_back(rung(after, 2, 2), before, after)) == {"Item 1": 1, "Item 2": 2}


def test_a_discount_goes_back_and_a_note_and_a_count_written_since_stay() -> None:
    before = basket(line(1))
    ten = Discount(DiscountKind.PERCENT, 1000)
    after = discount_line(before, UUID(int=1), ten, new_line_id=NEW)
    now = change_line(after, UUID(int=1), new_line_id=NEW, note="no nuts", dining=Dining.TAKE_AWAY)
    now = set_quantity(now, UUID(int=1), 4000)
    (undone,) = take_back(now, before, after).lines
    assert undone == msgspec.structs.replace(
        line(1), note="no nuts", dining=Dining.TAKE_AWAY, quantity_milli=4000
    )


def test_a_reworded_tab_line_is_the_old_one_with_what_was_rung_since() -> None:
    before = basket(line(1, on_tab=1000), line(2))
    ten = Discount(DiscountKind.PERCENT, 1000)
    after = discount_line(before, UUID(int=1), ten, new_line_id=NEW)
    undone = take_back(set_quantity(after, NEW, 3000), before, after)
    assert undone == set_quantity(before, UUID(int=1), 3000)
    assert undone.dropped == ()


def test_a_reworded_tab_line_that_was_reworded_on_stays_a_line_of_its_own() -> None:
    """What the tab has is voided still: it was rung without the note."""
    before = basket(line(1, on_tab=1000))
    ten = Discount(DiscountKind.PERCENT, 1000)
    after = discount_line(before, UUID(int=1), ten, new_line_id=NEW)
    now = change_line(after, NEW, new_line_id=UUID(int=98), note="no nuts")
    undone = take_back(now, before, after)
    assert [(one.id, one.discount, one.note) for one in undone.lines] == [(NEW, None, "no nuts")]
    assert [one.id for one in undone.dropped] == [UUID(int=1)]


def test_a_line_that_was_changed_into_another_since_is_not_guessed_at() -> None:
    before = basket(line(1, on_tab=1000), line(2))
    after = set_quantity(before, UUID(int=1), 2000)
    reworded = change_line(after, UUID(int=1), new_line_id=NEW, note="no nuts")
    for now in (reworded, remove_line(after, UUID(int=1))):
        with pytest.raises(Refused, match="Item 1 was changed again since"):
            take_back(now, before, after)


def test_a_count_beyond_what_a_line_holds_is_refused() -> None:
    before = set_quantity(basket(line(1)), UUID(int=1), 9_999_000)
    after = set_quantity(before, UUID(int=1), 1000)
    with pytest.raises(Refused, match="A line holds"):
        take_back(rung(after, 1), before, after)


ITEMS = st.integers(1, 3)
CHANGES = st.sampled_from(["count", "remove", "discount", "note", "clear", "add"])


def changed(before: Basket, change: str, number: int, count: int) -> Basket:
    line_id = UUID(int=number)
    ten = Discount(DiscountKind.PERCENT, 1000)
    match change:
        case "count":
            return set_quantity(before, line_id, count * 1000)
        case "remove":
            return remove_line(before, line_id)
        case "discount":
            return discount_line(before, line_id, ten, new_line_id=NEW)
        case "note":
            return change_line(before, line_id, new_line_id=NEW, note="no nuts")
        case "clear":
            return clear_order(discount_order(before, ten))
        case _:
            return add_line(before, line(4))


@given(
    st.lists(st.tuples(ITEMS, st.booleans()), min_size=3, max_size=3, unique_by=lambda one: one[0]),
    CHANGES,
    ITEMS,
    st.integers(1, 9),
    st.lists(st.integers(1, 5), max_size=5),
)
def test_whatever_was_rung_since_an_undo_takes_back_its_change_alone(
    held: list[tuple[int, bool]], change: str, number: int, count: int, since: list[int]
) -> None:
    before = basket(*(line(each, on_tab=1000 if is_held else 0) for each, is_held in held))
    after = changed(before, change, number, count)
    now, without = after, before
    for each in since:
        now, without = rung(now, each, as_id=50 + each), rung(without, each, as_id=50 + each)
    undone = take_back(now, before, after)
    assert counts(undone) == counts(without)
    assert undone.dropped == ()
    assert undone.discount == before.discount
    assert {one.id for one in before.lines} <= {one.id for one in undone.lines}
