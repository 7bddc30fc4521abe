"""What stands in the way of replacing the draft on disk."""

from fynlo_pos.core.ports import Transaction
from fynlo_pos.core.sales.basket import Basket
from fynlo_pos.core.sales.part_payment import check_loses_no_money


def check_makes_way(tx: Transaction, kept: Basket | None) -> None:
    """Raise ``PartPaid`` where the draft holds money that is in no sale, and is another order's."""
    standing = tx.basket()
    if standing is not None and standing.taken and tx.sale(standing.id) is None:
        check_loses_no_money(standing, kept)
