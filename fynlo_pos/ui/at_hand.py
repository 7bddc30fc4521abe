"""The order at hand as the drawer's pages tell of it: unpaid, and some of it may be taken already.

What was taken lies in the drawer or on the card machine and is in no sale, so in no figure either.
"""

from typing import TYPE_CHECKING

import msgspec
from PySide6.QtCore import QCoreApplication

from fynlo_pos.core.ledger.transfers import Account
from fynlo_pos.core.money import Currency, format_money
from fynlo_pos.core.sales.basket import Basket
from fynlo_pos.core.sales.part_payment import taken_minor
from fynlo_pos.ui.spoken import filled

if TYPE_CHECKING:
    from uuid import UUID

    from fynlo_pos.ui.order import Order

translate = QCoreApplication.translate


class AtHand(msgspec.Struct, frozen=True):
    """The order at hand: what it comes to, and what was taken for it by where that lies."""

    number: int
    total_minor: int
    name: str = ""
    tab_id: "UUID | None" = None
    cash_minor: int = 0
    card_minor: int = 0
    taken_minor: int = 0


def at_hand(order: "Order") -> AtHand | None:
    """Return the order at hand; none where nothing is in it and nothing was taken for it."""
    basket = order.basket
    if basket.is_empty and not basket.taken:
        return None
    return told_of(basket, order.totals.total_minor)


def told_of(basket: Basket, total_minor: int) -> AtHand:
    """Return what is told of an order that comes to a total."""
    return AtHand(
        number=basket.call_number,
        total_minor=total_minor,
        name=basket.name,
        tab_id=basket.tab_id,
        cash_minor=taken_minor(basket, Account.DRAWER),
        card_minor=taken_minor(basket, Account.CARD_MACHINE),
        taken_minor=taken_minor(basket),
    )


def cash_words(order: AtHand | None, currency: Currency) -> str:
    """Return what of the drawer's cash is in no sale yet; empty for none."""
    if order is None or not order.cash_minor:
        return ""
    return filled(
        translate(
            "AtHand",
            "{amount} in cash was taken for order {number}, which is not paid yet. It counts on "
            "the day the rest is taken.",
        ),
        amount=format_money(order.cash_minor, currency),
        number=order.number,
    )


def card_words(order: AtHand | None, currency: Currency) -> str:
    """Return what of the card machine's total is in no sale yet; empty for none."""
    if order is None or not order.card_minor:
        return ""
    return filled(
        translate(
            "AtHand",
            "{amount} on the card machine was taken for order {number}, which is not paid yet. It "
            "counts on the day the rest is taken.",
        ),
        amount=format_money(order.card_minor, currency),
        number=order.number,
    )
