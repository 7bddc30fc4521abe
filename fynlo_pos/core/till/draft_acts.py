"""What stands in the way of replacing the draft on disk."""

from fynlo_pos.core.ports import Transaction
from fynlo_pos.core.sales.basket import Basket, in_another_life
from fynlo_pos.core.sales.part_payment import check_loses_no_money


def is_draft(tx: Transaction, basket: Basket, draft: Basket | None) -> bool:
    """Tell whether an order in sight is the draft: under its own id, or as its till renewed it.

    Where a till began another life meanwhile, what is in sight does not know of it yet.
    """
    if draft is None or draft.id == basket.id:
        return draft is not None
    return draft.id == in_another_life(basket.id, tx.state().incarnation)


def check_makes_way(tx: Transaction, kept: Basket | None) -> None:
    """Raise ``PartPaid`` where the draft holds money that is in no sale, and is another order's."""
    standing = tx.basket()
    if standing is None or not standing.taken or tx.sale(standing.id) is not None:
        return
    if kept is None or not is_draft(tx, kept, standing):
        check_loses_no_money(standing, kept, tx.venue().counted_in)
