"""What stands above and below the lines of an order: its name, its totals, what may be done."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

import msgspec
from PySide6.QtCore import QCoreApplication

from fynlo_pos.core.kitchen.send import unsent_count
from fynlo_pos.core.kitchen.state import OrderState
from fynlo_pos.core.pricing.totals import Totals
from fynlo_pos.core.sales.basket import Basket
from fynlo_pos.ui.courses import course_words
from fynlo_pos.ui.models.basket_lines import discount_words
from fynlo_pos.ui.shop import Shop
from fynlo_pos.ui.spoken import filled

if TYPE_CHECKING:
    from uuid import UUID

translate = QCoreApplication.translate


class BasketProps(msgspec.Struct, frozen=True):
    """What stands above and below the lines. Empty texts are not drawn."""

    title: str = ""
    name: str = ""
    isEmpty: bool = True
    discountText: str = ""
    discount: str = ""
    vatText: str = ""
    vat: str = ""
    total: str = ""
    canHold: bool = False
    isHolding: bool = False
    hasKitchen: bool = False
    unsent: int = 0
    waiting: int = 0
    waitingText: str = ""
    allergy: str = ""


def derive_basket_props(
    basket: Basket,
    totals: Totals,
    shop: Shop,
    *,
    is_holding: bool = False,
    sent: Sequence[OrderState] = (),
) -> BasketProps:
    """Return what the basket shows around its lines. A shop that is not registered has no VAT."""
    course, waiting = next_course(sent)
    return BasketProps(
        title=order_title(basket),
        name=basket.name,
        isEmpty=basket.is_empty,
        discountText=discount_words(basket.discount, shop) if basket.discount else "",
        discount=shop.amount(-_order_discount(totals)) if basket.discount else "",
        vatText=_vat_words(shop) if basket.lines else "",
        vat=shop.amount(totals.tax_minor) if shop.venue.vat_registered and basket.lines else "",
        total=shop.money(totals.total_minor),
        canHold=not basket.is_empty or bool(basket.tab_id),
        isHolding=is_holding,
        hasKitchen=bool(shop.stations),
        unsent=unsent_count(basket, shop.stations),
        waiting=waiting,
        waitingText=_call_words(course) if waiting else "",
        allergy=basket.allergy,
    )


def next_course(sent: Sequence[OrderState]) -> tuple[int, int]:
    """Return the course that is called away next, and how many lines of it wait; (0, 0) of none."""
    waiting: dict[int, set[UUID]] = {}
    for order in sent:
        for one in order.lines:
            if one.left and order.holds(one.line):
                waiting.setdefault(one.line.course, set()).add(one.line.line_id)
    course = min(waiting, default=0)
    return course, len(waiting.get(course, ()))


def _call_words(course: int) -> str:
    return filled(translate("Sale", "Call away: {course}"), course=course_words(course))


def order_title(basket: Basket) -> str:
    """Return the order's call number in words."""
    if basket.call_number:
        return filled(translate("Sale", "Order {number}"), number=basket.call_number)
    return translate("Sale", "New order")


def _vat_words(shop: Shop) -> str:
    if not shop.venue.vat_registered:
        return ""
    if shop.venue.prices_include_tax:
        return translate("Sale", "Includes VAT")
    return translate("Sale", "VAT added")


def _order_discount(totals: Totals) -> int:
    return sum(line.order_discount_minor for line in totals.lines)
