"""The orders of a play: past ones over their own menu, or ones made up over the demo's."""

from collections import Counter
from collections.abc import Callable, Sequence
from uuid import UUID

import msgspec

from fynlo_pos.core.catalogue.documents import Product, Variant
from fynlo_pos.core.demo_venue import DemoVenue
from fynlo_pos.core.importing.import_menu import MenuPlan
from fynlo_pos.core.importing.orders_csv import OrderLine, PastOrder
from fynlo_pos.core.money import MILLI
from fynlo_pos.core.trouble import Refused
from fynlo_pos.ui.play.orders import PlayItem, PlayOrder

FAVOURITES = 20
IN_STORE = "20"
"""GS1 leaves codes that begin with 20 to 29 to the shop's own labels."""

NewId = Callable[[], UUID]


def newest(orders: Sequence[PastOrder], count: int) -> Sequence[PastOrder]:
    """Return the newest orders, oldest of them first. Raises ``Refused`` if there are too few."""
    if not 0 < count <= len(orders):
        raise Refused(
            "A play takes 1 to {most:,} orders of this file, not {count:,}.",
            most=len(orders),
            count=count,
        )
    return orders[-count:]


def label_menu(plan: MenuPlan, orders: Sequence[PastOrder]) -> tuple[Product, ...]:
    """Return a menu's products, the most ordered as favourites and each with a shop's own label."""
    counts = Counter(line.name.casefold() for order in orders for line in order.lines)
    favourites = {name for name, _ in counts.most_common(FAVOURITES)}
    return tuple(
        msgspec.structs.replace(
            product,
            favourite=product.name.casefold() in favourites,
            barcodes=product.barcodes or (in_store_code(number),),
        )
        for number, product in enumerate(plan.added, start=1)
    )


def in_store_code(number: int) -> str:
    """Return an EAN-13 of a shop's own numbering, with its check digit."""
    body = f"{IN_STORE}{number:010d}"
    weighted = sum(int(digit) * (3 if place % 2 else 1) for place, digit in enumerate(body))
    return f"{body}{-weighted % 10}"


def play_past(orders: Sequence[PastOrder], products: Sequence[Product]) -> tuple[PlayOrder, ...]:
    """Return past orders as they are rung over a menu."""
    menu = {product.name.casefold(): product for product in products}
    return tuple(
        PlayOrder(
            order.number,
            tuple(_past_item(line, menu.get(line.name.casefold())) for line in order.lines),
        )
        for order in orders
    )


def play_made_up(demo: DemoVenue, count: int) -> tuple[PlayOrder, ...]:
    """Return orders over the demo's menu, the same ones each time, every product in turn."""
    if count < 1:
        raise Refused("A play takes at least one order.")
    products = demo.products
    return tuple(
        PlayOrder(
            str(number + 1),
            tuple(
                _menu_item(products[(7 * number + 31 * place) % len(products)], 1 + place % 2)
                for place in range(1 + number % 4)
            ),
        )
        for number in range(count)
    )


def _past_item(line: OrderLine, product: Product | None) -> PlayItem:
    quantity, part = divmod(line.quantity_milli, MILLI)
    if part:
        raise Refused(
            "“{name}” was sold by weight. A play rings whole pieces only.",
            name=line.name,
        )
    if product is None or product.price_minor != line.unit_minor:
        return PlayItem(line.name, quantity, line.unit_minor, is_on_menu=False)
    return PlayItem(
        product.name,
        quantity,
        line.unit_minor,
        code=product.barcodes[0],
        is_favourite=product.favourite,
    )


def _menu_item(product: Product, quantity: int) -> PlayItem:
    sizes: Sequence[Variant] = product.variants
    size = next((each for each in sizes if each.price_minor == product.price_minor), None)
    return PlayItem(
        product.name,
        quantity,
        product.price_minor,
        code=product.barcodes[0] if product.barcodes else "",
        is_favourite=product.favourite,
        opens_sheet=product.needs_choosing,
        size=size.name if size else "",
        choosing_adds=bool(size) and not product.group_ids,
    )
