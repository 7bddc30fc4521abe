"""Acts that put an order by on a tab, send it to the kitchen, or take it up again."""

from uuid import UUID

from fynlo_pos.core.kitchen.send import keep_at_hand
from fynlo_pos.core.ports import Transaction
from fynlo_pos.core.sales.basket import Basket
from fynlo_pos.core.sales.over import OrderIsOver
from fynlo_pos.core.tabs.hold import hold_basket, recall_tab, with_every_allergy
from fynlo_pos.core.till.draft_acts import check_makes_way, is_draft
from fynlo_pos.core.till.kitchen_acts import tell_of_order
from fynlo_pos.core.till.occasion import Person, date_to_record
from fynlo_pos.core.trouble import Refused
from fynlo_pos.core.wanted_paper import PapersAsked, papers_of


def hold(
    tx: Transaction,
    basket: Basket,
    person: Person,
    papers: PapersAsked,
    *,
    command_id: UUID,
    at_ms: int,
) -> UUID:
    """Put an order by and clear the draft, unless this basket was held before; return its tab."""
    if not _was_held(tx, basket):
        basket = _put_on_tab(tx, basket, person, command_id=command_id, at_ms=at_ms)
        tx.want_paper(papers_of(basket, papers, is_sold=False, at_ms=at_ms))
        check_makes_way(tx, basket)
        tx.keep_basket(None)
    return _tab_of(basket)


def send(
    tx: Transaction,
    basket: Basket,
    person: Person,
    *,
    command_id: UUID,
    basket_id: UUID,
    at_ms: int,
) -> Basket:
    """Put an order on its tab and keep it as the draft of id ``basket_id``; return that draft."""
    if _was_held(tx, basket):
        draft = tx.basket()
        if draft is None or draft.tab_id != _tab_of(basket):
            raise Refused("This order was sent and put by already. Nothing was sent twice.")
        return draft
    basket = _put_on_tab(tx, basket, person, command_id=command_id, at_ms=at_ms)
    sent = keep_at_hand(basket, _tab_of(basket), basket_id=basket_id)
    tx.keep_basket(sent)
    return sent


def recall(tx: Transaction, tab_id: UUID, *, basket_id: UUID, at_ms: int) -> Basket:
    """Take a held order up as the draft of id ``basket_id``; return that draft.

    Raises ``PartPaid`` while money was taken for the order at hand.
    """
    tab = tx.tab(tab_id)
    if tab is None or not tab.is_open:
        raise Refused("That order has nothing left to pay. Nothing was changed.")
    check_makes_way(tx, None)
    basket = recall_tab(tab, basket_id=basket_id, at_ms=at_ms)
    tx.keep_basket(basket)
    return basket


def _tab_of(basket: Basket) -> UUID:
    return basket.tab_id or basket.id


def _was_held(tx: Transaction, basket: Basket) -> bool:
    """A new tab has its basket's id; a recalled basket is the draft until it is held again."""
    if basket.tab_id is None:
        return tx.tab(basket.id) is not None
    return not is_draft(tx, basket, tx.basket())


def _put_on_tab(
    tx: Transaction, basket: Basket, person: Person, *, command_id: UUID, at_ms: int
) -> Basket:
    """Put an order on its tab; return it as it is there."""
    if tx.sale(basket.id) is not None:
        raise OrderIsOver("This order is paid already. Nothing was held.")
    tab_id = _tab_of(basket)
    tab = tx.tab(tab_id)
    basket = with_every_allergy(basket, tab)
    tx.append(
        *hold_basket(
            basket,
            tab,
            new_tab_id=tab_id,
            staff_id=person.id,
            business_date=date_to_record(tx.state(), tx.venue(), at_ms),
            at_ms=at_ms,
        ),
        *tell_of_order(tx, basket, command_id=command_id, at_ms=at_ms),
    )
    return basket
