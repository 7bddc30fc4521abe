"""An order that is paid or put by is over: no draft brings it back, its id sells nothing else."""

import logging
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import msgspec
import pytest
from uuid6 import uuid7

from fynlo_pos.core.db.exceptions.all import read_matters
from fynlo_pos.core.db.till_rows import keep_draft
from fynlo_pos.core.dining import Dining
from fynlo_pos.core.sales.basket import Basket, Discount, DiscountKind
from fynlo_pos.core.sales.over import OrderIsOver
from fynlo_pos.core.sales.ringing import (
    add_line,
    change_line,
    discount_order,
    line_for,
    set_dining,
    set_name,
    set_quantity,
    take_part,
)
from fynlo_pos.payments.tenders import take_card_machine, take_cash
from tests.support.shop import ADA, STAFF_ID, Shop, due_of, product

pytestmark = pytest.mark.integration


@pytest.fixture
def shop(tmp_path: Path) -> Iterator[Shop]:
    opened = Shop(tmp_path / "till")
    opened.till.open_drawer(100_00, ADA)
    yield opened
    opened.close()


def draft_of(shop: Shop) -> Basket | None:
    with shop.open.store.transaction() as tx:
        return tx.basket()


def with_one_more(basket: Basket) -> Basket:
    line = line_for(product(5), line_id=uuid7(), rung_by=STAFF_ID, rung_at_ms=0)
    return add_line(basket, line)


def leave(shop: Shop, draft: Basket) -> None:
    """Leave a draft on disk as earlier versions could."""
    connection = shop.open.store.connection
    with connection.begin():
        keep_draft(connection, shop.open.store.log.terminal, draft)


@pytest.mark.parametrize("keep", ["keep_basket", "start_basket"])
def test_no_draft_brings_a_paid_order_back(shop: Shop, keep: str) -> None:
    basket = shop.basket(2)
    due = due_of(basket)
    shop.till.complete_sale(basket, [take_cash(due, due)], ADA)
    with pytest.raises(OrderIsOver, match="T1-000001"):
        getattr(shop.till, keep)(with_one_more(basket))
    assert draft_of(shop) is None


@pytest.mark.parametrize("act", ["hold", "send"])
@pytest.mark.parametrize("keep", ["keep_basket", "start_basket"])
def test_no_draft_brings_a_held_order_back(shop: Shop, act: str, keep: str) -> None:
    basket = shop.basket(2)
    getattr(shop.till, act)(basket, ADA)
    at_hand = draft_of(shop)
    with pytest.raises(OrderIsOver, match="on hold"):
        getattr(shop.till, keep)(with_one_more(basket))
    assert draft_of(shop) == at_hand


def test_an_order_taken_up_is_kept_until_it_is_put_by_again(shop: Shop) -> None:
    tab_id = shop.till.hold(shop.basket(2), ADA)
    taken_up = with_one_more(shop.till.recall(tab_id))
    shop.till.keep_basket(taken_up)
    assert draft_of(shop) == taken_up
    shop.till.hold(taken_up, ADA)
    with pytest.raises(OrderIsOver, match="on hold"):
        shop.till.keep_basket(with_one_more(taken_up))
    assert draft_of(shop) is None
    shop.till.recall(shop.till.hold(shop.basket(1), ADA))
    with pytest.raises(OrderIsOver, match="on hold"):
        shop.till.keep_basket(taken_up)


def test_an_order_taken_up_goes_on_though_its_till_began_another_life(shop: Shop) -> None:
    """The draft on disk is another order then, and the one in sight is not."""
    taken_up = shop.till.recall(shop.till.hold(shop.basket(2), ADA))
    shop.open.begin_another_life(uuid7, shop.now_ms)
    more = with_one_more(taken_up)
    shop.till.keep_basket(more)
    assert draft_of(shop) == more


def test_what_was_rung_is_on_the_tab_though_its_till_began_another_life(shop: Shop) -> None:
    tab_id = shop.till.hold(shop.basket(2), ADA)
    more = with_one_more(shop.till.recall(tab_id))
    shop.till.keep_basket(more)
    shop.open.begin_another_life(uuid7, shop.now_ms)
    assert shop.till.hold(more, ADA) == tab_id
    assert draft_of(shop) is None
    assert len(shop.till.recall(tab_id).lines) == 3


def test_a_part_paid_order_goes_on_though_its_till_began_another_life(shop: Shop) -> None:
    basket = take_part(shop.basket(2), take_card_machine(1_00, 1_00))
    shop.till.keep_basket(basket)
    shop.open.begin_another_life(uuid7, shop.now_ms)
    rest = due_of(basket) - 1_00
    sale = shop.till.complete_sale(basket, [*basket.taken, take_cash(rest, rest)], ADA)
    assert sale.total_minor == due_of(basket)
    assert draft_of(shop) is None


def test_a_held_order_is_not_sold_beside_its_tab(shop: Shop) -> None:
    basket = shop.basket(2)
    due = due_of(basket)
    tab_id = shop.till.hold(basket, ADA)
    with pytest.raises(OrderIsOver, match="on hold"):
        shop.till.complete_sale(basket, [take_cash(due, due)], ADA)
    sale = shop.till.complete_sale(shop.till.recall(tab_id), [take_cash(due, due)], ADA)
    assert sale.number == 1


OTHERWISE: dict[str, Any] = {
    "one more": with_one_more,
    "another count": lambda basket: set_quantity(basket, basket.lines[0].id, 2000),
    "take away": lambda basket: set_dining(basket, Dining.TAKE_AWAY, new_id=uuid7),
    "a note": lambda basket: change_line(
        basket, basket.lines[0].id, new_line_id=uuid7(), note="no nuts"
    ),
    "a name": lambda basket: set_name(basket, "Grace"),
    "money off": lambda basket: discount_order(basket, Discount(DiscountKind.AMOUNT, 1)),
    "another order": lambda basket: with_one_more(msgspec.structs.replace(basket, lines=())),
    "nothing": lambda basket: msgspec.structs.replace(basket, lines=()),
    "a tab": lambda basket: msgspec.structs.replace(basket, tab_id=uuid7()),
}


@pytest.mark.parametrize("change", OTHERWISE.values(), ids=OTHERWISE)
def test_a_sold_id_sells_nothing_else_and_is_not_answered_with_the_old_sale(
    shop: Shop, change: Any
) -> None:
    basket = shop.basket(2)
    due = due_of(basket)
    paid = shop.till.complete_sale(basket, [take_cash(due, due)], ADA)
    with pytest.raises(OrderIsOver, match=r"T1-000001.*Nothing more was taken"):
        shop.till.complete_sale(change(basket), [take_cash(due, due)], ADA)
    assert shop.till.complete_sale(basket, [take_cash(due, due)], ADA) == paid
    with shop.open.store.transaction() as tx:
        assert tx.state().next_number == 2
        assert tx.state().drawer_minor == 100_00 + due


def test_a_sold_order_is_not_paid_again_another_way(shop: Shop) -> None:
    """The cash is in the drawer; a card taken for it on top would be in no book."""
    basket = shop.basket(2)
    due = due_of(basket)
    shop.till.complete_sale(basket, [take_cash(due, due)], ADA)
    for tender in (take_card_machine(due, due), take_cash(due, 50_00)):
        with pytest.raises(OrderIsOver, match="Nothing more was taken"):
            shop.till.complete_sale(basket, [tender], ADA)


def test_an_unchanged_retry_has_its_sale_though_rates_of_tax_changed_since(shop: Shop) -> None:
    """What was charged is what is compared: neither a rate of tax nor a call number is in it."""
    basket = discount_order(shop.basket(3), Discount(DiscountKind.PERCENT, 1000))
    due = due_of(basket) - round_half_up(due_of(basket))
    paid = shop.till.complete_sale(basket, [take_cash(due, due)], ADA)
    with shop.open.store.transaction() as tx:
        classes = tx.tax_classes().values()
    shop.till.save_documents(
        [
            msgspec.structs.replace(
                one, rates=tuple(msgspec.structs.replace(r, eat_in_bp=100) for r in one.rates)
            )
            for one in classes
        ],
        STAFF_ID,
    )
    again = msgspec.structs.replace(basket, call_number=99)
    assert shop.till.complete_sale(again, [take_cash(due, due)], ADA) == paid


def round_half_up(minor: int) -> int:
    """Return a tenth."""
    return (minor + 5) // 10


def test_a_start_drops_a_draft_that_is_sold_and_says_so_in_the_log(
    shop: Shop, caplog: pytest.LogCaptureFixture
) -> None:
    basket = take_part(shop.basket(2), take_card_machine(1_00, 1_00))
    due = due_of(basket)
    sold = [*basket.taken, take_cash(due - 1_00, due - 1_00)]
    shop.till.complete_sale(basket, sold, ADA)
    leave(shop, set_dining(basket, Dining.TAKE_AWAY, new_id=uuid7))
    with caplog.at_level(logging.WARNING):
        again = shop.reopen()
    assert draft_of(again) is None
    assert "T1-000001" in caplog.text
    with again.open.readers.connect() as connection:
        assert read_matters(connection, again.open.incarnation) == [], "its money is in the sale"
    again.close()


def test_a_start_drops_a_draft_that_is_on_hold(
    shop: Shop, caplog: pytest.LogCaptureFixture
) -> None:
    basket = shop.basket(2)
    tab_id = shop.till.hold(basket, ADA)
    leave(shop, basket)
    with caplog.at_level(logging.WARNING):
        again = shop.reopen()
    assert draft_of(again) is None
    assert "on hold" in caplog.text
    taken_up = again.till.recall(tab_id)
    more = again.reopen()
    assert draft_of(more) == taken_up, "one that was taken up is at hand"
    more.close()


@pytest.mark.parametrize("over", ["sold", "on hold"])
def test_a_start_keeps_aside_money_that_no_sale_has(shop: Shop, over: str) -> None:
    basket = shop.basket(2)
    due = due_of(basket)
    if over == "sold":
        shop.till.complete_sale(basket, [take_cash(due, due)], ADA)
    else:
        shop.till.hold(basket, ADA)
    leave(shop, take_part(basket, take_card_machine(1_00, 1_00)))
    again = shop.reopen()
    assert draft_of(again) is None
    with again.open.readers.connect() as connection:
        (matter,) = read_matters(connection, again.open.incarnation)
    assert matter.happenings[0].minor == 1_00
    again.close()
