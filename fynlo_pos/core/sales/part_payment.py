"""Money taken for an order that does not cover it yet: nothing may make one forget it.

It lies in the drawer or on the card machine, and the draft of the order alone knows of it.
"""

from fynlo_pos.core.money import Currency, format_money
from fynlo_pos.core.pricing.tax import TaxMode, TaxTable
from fynlo_pos.core.pricing.totals import price_basket
from fynlo_pos.core.sales.basket import Basket
from fynlo_pos.core.trouble import Refused


class PartPaid(Refused):
    """Part of an order's money is taken: it is given back first, or the rest is taken."""


def taken_minor(basket: Basket, account: str | None = None) -> int:
    """Return what was taken for an order so far, tips too; of one account where one is named."""
    return sum(
        tender.amount_minor + tender.tip_minor
        for tender in basket.taken
        if account in {None, tender.account}
    )


def over_minor(basket: Basket, taxes: TaxTable, mode: TaxMode) -> int:
    """Return by how much more was taken for an order than it comes to; below nought: is due."""
    taken = sum(tender.amount_minor for tender in basket.taken)
    return taken - price_basket(basket, taxes, mode).total_minor


def check_not_emptied(basket: Basket) -> None:
    """Raise ``PartPaid`` where an order whose last line goes has money with it."""
    if basket.taken:
        raise PartPaid(
            "Money was taken for this order. Nothing was changed. Give it back first, then take "
            "everything off."
        )


def check_covers_taken(
    before: Basket, after: Basket, taxes: TaxTable, mode: TaxMode, currency: Currency
) -> None:
    """Raise ``PartPaid`` where a change leaves an order with less than was taken for it.

    One that came to less by itself, as by another rate of tax, may be changed as long as no more
    is over than before.
    """
    if not after.taken:
        return
    if after.is_empty and not before.is_empty:
        check_not_emptied(after)
    over = over_minor(after, taxes, mode)
    if over > max(0, over_minor(before, taxes, mode)):
        raise PartPaid(
            "{taken} was taken for this order, and it would come to {total}. Nothing was changed. "
            "Give money back first.",
            taken=format_money(taken_minor(after), currency),
            total=format_money(price_basket(after, taxes, mode).total_minor, currency),
        )


def check_loses_no_money(standing: Basket | None, kept: Basket | None, currency: Currency) -> None:
    """Raise ``PartPaid`` where a draft with money would make way for another order, or none."""
    if standing is None or not standing.taken or (kept is not None and kept.id == standing.id):
        return
    raise PartPaid(
        "{taken} was taken for order {number}, which is not paid yet. Nothing was changed. Take "
        "the rest or give it back, then go on with another order.",
        taken=format_money(taken_minor(standing), currency),
        number=standing.call_number,
    )
