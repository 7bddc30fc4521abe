"""Holding and recalling: quantities are conserved, and only differences are written."""

from uuid import UUID, uuid4

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from fynlo_pos.core.dining import Dining
from fynlo_pos.core.sales.basket import Basket, Discount, DiscountKind
from fynlo_pos.core.sales.ringing import (
    add_line,
    change_line,
    discount_order,
    remove_line,
    set_allergy,
    set_dining,
    set_name,
    set_quantity,
    take_part,
)
from fynlo_pos.core.tabs.hold import allergy_of, hold_basket, recall_tab
from fynlo_pos.core.tabs.records import (
    TabChanged,
    TabLineRung,
    TabLineState,
    TabLineVoided,
    TabOpened,
    TabState,
)
from fynlo_pos.core.trouble import Refused
from fynlo_pos.payments.tenders import take_cash
from tests.unit.test_basket import ANA, empty, latte

pytestmark = pytest.mark.unit


def fold(facts: list[msgspec.Struct], tab: TabState | None = None) -> TabState:
    """The reference fold, written from SYNC.md alone."""
    lines = {state.line.id: state for state in tab.lines} if tab else {}
    for fact in facts:
        match fact:
            case TabOpened():
                tab = TabState(
                    fact.tab_id, fact.call_number, fact.name, fact.dining, None, 0, ANA, ()
                )
            case TabLineRung(line=line):
                had = lines.get(line.id, TabLineState(line, 0, 0, 0))
                rung = had.rung_milli + fact.quantity_milli
                lines[line.id] = msgspec.structs.replace(had, rung_milli=rung)
            case TabLineVoided():
                had = lines[fact.line_id]
                voided = had.voided_milli + fact.quantity_milli
                lines[fact.line_id] = msgspec.structs.replace(had, voided_milli=voided)
            case TabChanged():
                assert tab
                new = {register.value: getattr(fact, register.value) for register in fact.sets}
                tab = msgspec.structs.replace(tab, **new)
            case _:
                raise AssertionError(fact)
    assert tab
    return msgspec.structs.replace(tab, lines=tuple(lines.values()))


def hold(basket: Basket, tab: TabState | None = None) -> list[msgspec.Struct]:
    return hold_basket(
        basket,
        tab,
        new_tab_id=basket.id,
        staff_id=ANA,
        business_date="2026-11-20",
        at_ms=0,
    )


def content(basket: Basket) -> list[tuple[str, str, str, int]]:
    return sorted(
        (line.name, line.note, (line.dining or basket.dining).value, line.quantity_milli)
        for line in basket.lines
    )


def test_nothing_cannot_be_held() -> None:
    with pytest.raises(Refused, match="nothing in this order to hold"):
        hold(empty())


def test_an_order_paid_in_part_is_not_held() -> None:
    """The money belongs to this order; a tab has no place for it yet."""
    basket = take_part(add_line(empty(), latte()), take_cash(3_20, 1_00))
    with pytest.raises(Refused, match="Part of this order is paid"):
        hold(basket)


def test_what_was_held_comes_back() -> None:
    basket = set_name(add_line(add_line(empty(), latte()), latte(note="decaf")), "Sam")
    basket = discount_order(basket, Discount(DiscountKind.PERCENT, 1000))
    tab = fold(hold(basket))
    back = recall_tab(tab, basket_id=uuid4(), at_ms=0)
    assert content(back) == content(basket)
    assert (back.name, back.discount, back.tab_id) == ("Sam", basket.discount, tab.id)
    assert back.id != basket.id


def test_holding_unchanged_writes_nothing() -> None:
    tab = fold(hold(add_line(empty(), latte())))
    assert hold(recall_tab(tab, basket_id=uuid4(), at_ms=0), tab) == []


def test_an_emptied_tab_has_nothing_open() -> None:
    tab = fold(hold(add_line(empty(), latte())))
    back = recall_tab(tab, basket_id=uuid4(), at_ms=0)
    back = remove_line(back, back.lines[0].id)
    assert not fold(hold(back, tab), tab).is_open


steps = st.lists(
    st.one_of(
        st.tuples(st.just("add"), st.sampled_from(["", "decaf", "hot"])),
        st.tuples(st.just("count"), st.integers(0, 5)),
        st.tuples(st.just("note"), st.sampled_from(["", "decaf", "hot"])),
        st.tuples(st.just("dine"), st.sampled_from(Dining)),
        st.tuples(st.just("all dine"), st.sampled_from(Dining)),
        st.tuples(st.just("hold"), st.none()),
    ),
    max_size=25,
)


@given(steps, st.randoms(use_true_random=False))
def test_any_rounds_of_holding_keep_what_the_waiter_saw(
    script: list[tuple[str, str | int | Dining | None]], random: object
) -> None:
    basket, tab = add_line(empty(), latte()), None
    for act, what in script:
        if act == "add":
            basket = add_line(basket, latte(note=str(what)))
        elif act == "count" and basket.lines:
            line = random.choice(basket.lines)  # type: ignore[attr-defined]
            basket = set_quantity(basket, line.id, int(what or 0) * 1000)  # type: ignore[arg-type]
        elif act == "note" and basket.lines:
            line = random.choice(basket.lines)  # type: ignore[attr-defined]
            basket = change_line(basket, line.id, new_line_id=uuid4(), note=str(what))
        elif act == "dine" and basket.lines and isinstance(what, Dining):
            line = random.choice(basket.lines)  # type: ignore[attr-defined]
            basket = change_line(basket, line.id, new_line_id=uuid4(), dining=what)
        elif act == "all dine" and isinstance(what, Dining):
            basket = set_dining(basket, what, new_id=uuid4)
        elif act == "hold" and (tab or not basket.is_empty):
            tab = fold(hold(basket, tab), tab)
            seen, basket = basket, recall_tab(tab, basket_id=uuid4(), at_ms=0)
            assert content(basket) == content(seen)
            for state in tab.lines:
                assert state.rung_milli == state.open_milli + state.voided_milli
                assert state.rung_milli > 0


def test_dining_of_the_order_overrules_what_held_lines_were_set_to() -> None:
    basket = add_line(empty(), latte())
    basket = change_line(basket, basket.lines[0].id, new_line_id=uuid4(), dining=Dining.TAKE_AWAY)
    tab = fold(hold(basket))
    back = set_dining(recall_tab(tab, basket_id=uuid4(), at_ms=0), Dining.EAT_IN, new_id=uuid4)
    again = recall_tab(fold(hold(back, tab), tab), basket_id=uuid4(), at_ms=0)
    assert [line.dining for line in again.lines] == [None]


def test_dining_is_a_register_of_the_tab() -> None:
    tab = fold(hold(add_line(empty(), latte())))
    back = recall_tab(tab, basket_id=uuid4(), at_ms=0)
    away = msgspec.structs.replace(back, dining=Dining.TAKE_AWAY)
    assert fold(hold(away, tab), tab).dining is Dining.TAKE_AWAY
    assert UUID(int=0) != tab.id


@pytest.mark.parametrize(
    ("recalled", "at_hand", "by_now", "says"),
    [
        ("milk", "milk", "nuts", "nuts"),
        ("milk", "milk, nuts", "milk", "milk, nuts"),
        ("", "nuts", "milk", "milk, nuts"),
        ("milk", "", "milk, nuts", "nuts"),
        ("milk", "", "milk", ""),
    ],
)
def test_an_allergy_is_what_the_tab_says_by_now_as_it_was_changed_at_hand(
    recalled: str, at_hand: str, by_now: str, says: str
) -> None:
    tab = fold(hold(set_allergy(add_line(empty(), latte()), recalled)))
    basket = set_allergy(recall_tab(tab, basket_id=uuid4(), at_ms=1), at_hand)
    assert allergy_of(basket, msgspec.structs.replace(tab, allergy=by_now)) == says


def test_an_order_that_was_never_put_by_says_its_own_allergy() -> None:
    basket = set_allergy(empty(), "nuts")
    assert allergy_of(basket, None) == "nuts"
    tab = fold(hold(add_line(empty(), latte())))
    assert allergy_of(basket, tab) == "nuts"
