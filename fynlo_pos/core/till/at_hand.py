"""The order at hand: kept on disk at every tap, unless it is over."""

from fynlo_pos.core.ports import Transaction
from fynlo_pos.core.sales.basket import Basket
from fynlo_pos.core.sales.over import OrderIsOver
from fynlo_pos.core.till.draft_acts import check_makes_way, is_draft


def keep_at_hand(tx: Transaction, basket: Basket | None) -> None:
    """Replace the draft on disk; ``None`` removes it.

    Raises ``OrderIsOver`` for an order that is paid, and for one on hold that was not taken up: a
    till that found it at its next start would sell it twice. Raises ``PartPaid`` where another
    order's money would be forgotten.
    """
    check_makes_way(tx, basket)
    if basket is not None:
        sale = tx.sale(basket.id)
        if sale is not None:
            raise OrderIsOver(
                "This order is paid already, receipt {receipt}. What was changed on it since is "
                "not kept. Begin the next order.",
                receipt=sale.receipt_number,
            )
        if _is_put_by(tx, basket):
            raise OrderIsOver(
                "This order is on hold already. What was changed on it since is not kept. Begin "
                "the next order, or take this one up again."
            )
    tx.keep_basket(basket)


def check_not_on_a_tab(tx: Transaction, basket: Basket) -> None:
    """Raise ``OrderIsOver`` for a new order that was put on a tab: there it would be paid twice."""
    if basket.tab_id is None and tx.tab(basket.id) is not None:
        raise OrderIsOver(
            "This order is on hold already. Nothing was taken. Take it up again to be paid."
        )


def _is_put_by(tx: Transaction, basket: Basket) -> bool:
    """A new order's tab has its id; one that was taken up is the draft until it is put by again."""
    if basket.tab_id is None:
        return tx.tab(basket.id) is not None
    return not is_draft(tx, basket, tx.basket())
