"""A believable morning at the demo venue: sold through the till itself, hour by hour."""

import msgspec
from uuid6 import uuid7

from fynlo_pos.core.catalogue.documents import Product
from fynlo_pos.core.demo_venue import DemoVenue
from fynlo_pos.core.dining import Dining
from fynlo_pos.core.pricing.totals import price_basket
from fynlo_pos.core.sales.basket import Basket
from fynlo_pos.core.sales.records import SaleSealed
from fynlo_pos.core.sales.ringing import add_line, line_for
from fynlo_pos.core.till.occasion import Person
from fynlo_pos.payments.tenders import take_card_machine, take_cash
from tests.support.till_window import FRIDAY_LUNCH_MS, TillWindow

MINUTE_MS = 60_000
HOUR_MS = 60 * MINUTE_MS
DAY_MS = 24 * HOUR_MS
LUNCH_HOUR = 12
ORDERS_BY_HOUR = {7: 3, 8: 9, 9: 6, 10: 7, 11: 8, 12: 5}
LONG_NAME = ("Grandmother's slow-cooked beef and ale pie with buttered mash and peas " * 3)[:200]


class Clock:
    """A clock of the shop that stands where it was put."""

    def __init__(self, now_ms: int = FRIDAY_LUNCH_MS) -> None:
        self.now_ms = now_ms

    def __call__(self) -> int:
        """Return what it shows."""
        return self.now_ms


def odd_products(demo: DemoVenue) -> list[Product]:
    """Return products that try a screen: names without end, no spaces, and another script."""
    like = next(product for product in demo.products if product.name == "Chips")
    names = (LONG_NAME, "Donaudampfschifffahrtsgesellschaftskapitän", "شاي بالنعناع")
    return [
        msgspec.structs.replace(like, id=uuid7(), name=name, price_minor=1_234_56, barcodes=())
        for name in names
    ]


def long_named(demo: DemoVenue) -> list[Product]:
    """Return products of two lines on a list: a menu's own words."""
    like = next(product for product in demo.products if product.name == "Chips")
    names = ("Smoked salmon and cream cheese bagel", "Grandmother's slow-cooked beef and ale pie")
    return [msgspec.structs.replace(like, id=uuid7(), name=name, barcodes=()) for name in names]


def sell(till: TillWindow, products: list[Product], *, by_card: bool, at_ms: int) -> SaleSealed:
    """Sell one of each, paid exactly, by the first person of the shop."""
    desk = till.desk
    person = Person(till.demo.staff[0].id, till.demo.staff[0].name)
    categories = {one.id: one.name for one in desk.shop.categories}
    basket = Basket(uuid7(), at_ms, Dining.EAT_IN)
    for product in products:
        line = line_for(
            product,
            line_id=uuid7(),
            rung_by=person.id,
            rung_at_ms=at_ms,
            category_name=categories.get(product.category_id, ""),
        )
        basket = add_line(basket, line)
    due = price_basket(basket, desk.shop.taxes, desk.shop.venue.tax_mode).total_minor
    basket = desk.till.start_basket(basket)
    take = take_card_machine if by_card else take_cash
    return desk.till.complete_sale(basket, [take(due, due, 0)], person)


def trade(till: TillWindow, clock: Clock, *, days_ago: int = 0, least_orders: int = 0) -> int:
    """Sell a morning's orders at their hours, the favourites more often; returns how many.

    A day that is over is paid by card alone, for its drawer is closed. ``least_orders`` are left
    out of each hour.
    """
    menu = _menu(till.demo)
    noon = FRIDAY_LUNCH_MS - days_ago * DAY_MS
    sold = 0
    for hour, orders in ORDERS_BY_HOUR.items():
        start = noon - (LUNCH_HOUR - hour) * HOUR_MS - 40 * MINUTE_MS
        for order in range(max(1, orders - least_orders)):
            clock.now_ms = start + order * 6 * MINUTE_MS
            chosen = [menu[((sold + k) ** 2 + 3 * k) % len(menu)] for k in range(1 + sold % 3)]
            by_card = bool(days_ago) or sold % 5 in {1, 3, 4}
            sell(till, chosen, by_card=by_card, at_ms=clock.now_ms)
            sold += 1
    clock.now_ms = FRIDAY_LUNCH_MS
    return sold


def _menu(demo: DemoVenue) -> list[Product]:
    """What sells in a morning: the favourites that need no choosing, and a few more."""
    plain = [one for one in demo.products if not one.variants and not one.group_ids]
    liked = [one for one in plain if one.favourite]
    return [*liked, *[one for one in plain if not one.favourite][:12]]
