"""No act of the till loses sight of money that was taken for the order at hand."""

from collections.abc import Callable, Iterator
from pathlib import Path
from uuid import UUID

import msgspec
import pytest
from uuid6 import uuid7

from fynlo_pos.core.sales.basket import Basket
from fynlo_pos.core.sales.part_payment import PartPaid
from fynlo_pos.core.sales.ringing import give_back_part, take_part
from fynlo_pos.core.trouble import Refused
from fynlo_pos.payments.tenders import take_cash
from tests.support.shop import ADA, Shop, due_of

pytestmark = pytest.mark.integration

TAKEN_MINOR = 2_00


@pytest.fixture
def shop(tmp_path: Path) -> Iterator[Shop]:
    shop = Shop(tmp_path / "till")
    shop.till.open_drawer(50_00, ADA)
    yield shop
    shop.close()


def draft_of(shop: Shop) -> Basket:
    with shop.open.store.transaction() as tx:
        draft = tx.basket()
    assert draft is not None
    return draft


def held(shop: Shop) -> UUID:
    return shop.till.hold(shop.basket(1), ADA)


def part_paid(shop: Shop) -> Basket:
    """Keep an order as the draft that money was taken for."""
    return shop.till.start_basket(take_part(shop.basket(2), take_cash(5_60, TAKEN_MINOR)))


def pay(shop: Shop, basket: Basket) -> None:
    rest = due_of(basket) - sum(tender.amount_minor for tender in basket.taken)
    shop.till.complete_sale(basket, [*basket.taken, take_cash(rest, rest)], ADA)


def another(basket: Basket) -> Basket:
    return msgspec.structs.replace(basket, id=uuid7(), taken=())


Act = Callable[[Shop, Basket, UUID], object]

ACTS: dict[str, Act] = {
    "taking up a held order": lambda shop, _, tab_id: shop.till.recall(tab_id),
    "another draft": lambda shop, draft, _: shop.till.start_basket(another(draft)),
    "another draft kept": lambda shop, draft, _: shop.till.keep_basket(another(draft)),
    "no draft": lambda shop, _, __: shop.till.keep_basket(None),
    "holding it": lambda shop, draft, _: shop.till.hold(draft, ADA),
    "sending it": lambda shop, draft, _: shop.till.send(draft, ADA),
    "holding another": lambda shop, draft, _: shop.till.hold(another(draft), ADA),
    "selling another": lambda shop, draft, _: pay(shop, another(draft)),
}


@pytest.mark.parametrize("act", ACTS.values(), ids=ACTS)
def test_a_draft_with_money_stays_the_draft(shop: Shop, act: Act) -> None:
    tab_id = held(shop)
    draft = part_paid(shop)
    with pytest.raises(PartPaid):
        act(shop, draft, tab_id)
    assert draft_of(shop) == draft
    pay(shop, draft)
    with shop.open.store.transaction() as tx:
        assert tx.basket() is None
        assert tx.state().drawer_minor == 50_00 + 5_60
    assert shop.till.recall(tab_id).tab_id == tab_id


def test_once_the_money_is_given_back_a_held_order_is_taken_up(shop: Shop) -> None:
    tab_id = held(shop)
    draft = part_paid(shop)
    shop.till.start_basket(give_back_part(draft, 0))
    taken_up = shop.till.recall(tab_id)
    assert draft_of(shop) == taken_up


def test_a_draft_left_of_an_order_that_is_sold_holds_nobodys_money(shop: Shop) -> None:
    """Such a one lies on the disks of earlier versions: its money is in the sale."""
    draft = part_paid(shop)
    pay(shop, draft)
    with shop.open.store.transaction() as tx:
        tx.keep_basket(draft)
    tab_id = held(shop)
    taken_up = shop.till.recall(tab_id)
    assert draft_of(shop) == taken_up


def test_parting_and_bringing_together_leave_an_order_with_money_alone(shop: Shop) -> None:
    other = held(shop)
    tab_id = shop.till.hold(shop.basket(2), ADA)
    draft = shop.till.recall(tab_id)
    paid = shop.till.start_basket(take_part(draft, take_cash(5_60, TAKEN_MINOR)))
    first = {paid.lines[0].id: 1000}
    for act in (
        lambda: shop.till.split_tab(tab_id, first, ADA, split_id=uuid7()),
        lambda: shop.till.merge_tabs([tab_id], other, ADA, merge_id=uuid7()),
        lambda: shop.till.merge_tabs([other], tab_id, ADA, merge_id=uuid7()),
    ):
        with pytest.raises(Refused, match="is being rung on this till"):
            act()
    assert draft_of(shop) == paid
