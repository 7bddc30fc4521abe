"""Past orders, rung through the rules of the screen and sealed, each at its own time and price."""

import hashlib
from collections.abc import Callable, Iterable, Mapping, Sequence
from uuid import UUID

import msgspec

from fynlo_pos.core.catalogue.documents import Category, Product, TaxClass
from fynlo_pos.core.dining import Dining
from fynlo_pos.core.importing.orders_csv import OrderLine, PastOrder
from fynlo_pos.core.ports import Store
from fynlo_pos.core.pricing.tax import TaxMode, TaxTable, tax_table
from fynlo_pos.core.pricing.totals import price_basket
from fynlo_pos.core.sales.basket import Basket, BasketLine
from fynlo_pos.core.sales.records import SaleSealed
from fynlo_pos.core.sales.ringing import append_line, line_for, misc_line
from fynlo_pos.core.sales.seal import Occasion, post_sale, seal_sale
from fynlo_pos.core.sales.tender import Tender
from fynlo_pos.core.till.occasion import Person
from fynlo_pos.core.trouble import Refused
from fynlo_pos.core.words import Words, said

Progress = Callable[[int, int], None]
TakeTender = Callable[[int, int, int], Tender]

MOST_REFUSALS_KEPT = 1_000


class PastMenu(msgspec.Struct, frozen=True):
    """What past orders are read against: today's products by name, categories and rates of tax.

    ``other_class_id`` taxes an item that is not on the menu.
    """

    products: Mapping[str, Product]
    category_names: Mapping[UUID, str]
    tax_classes: Mapping[UUID, TaxClass]
    other_class_id: UUID | None


class Source(msgspec.Struct, frozen=True):
    """Whose orders these are: a name for the receipts, and how that shop sold.

    ``apart`` keeps its orders apart from another source's of the same number and minute; it is
    empty where a person gave the source no name, since a file may be called otherwise next time.
    """

    name: str
    person: Person
    tax_mode: TaxMode
    dining: Dining
    currency: str
    apart: str = ""


class OrdersImported(msgspec.Struct, frozen=True):
    """What came of it: orders ``added``, those there ``already``, and refused ones as sentences."""

    added: int
    already: int
    lines: int
    gross_minor: int
    refused: int
    refusals: tuple[Words, ...]


def past_menu(
    products: Iterable[Product],
    categories: Iterable[Category],
    tax_classes: Mapping[UUID, TaxClass],
    other_class_id: UUID | None,
) -> PastMenu:
    """Return the menu that past orders are read against."""
    return PastMenu(
        products={product.name.casefold(): product for product in products},
        category_names={category.id: category.name for category in categories},
        tax_classes=tax_classes,
        other_class_id=other_class_id,
    )


def import_orders(
    orders: Sequence[PastOrder],
    store: Store,
    *,
    menu: PastMenu,
    source: Source,
    take_elsewhere: TakeTender,
    progress: Progress,
) -> OrdersImported:
    """Seal each order as a sale of its own envelope in ``store``, a log of imported orders.

    An order that is there already is left as it is, so the same file adds nothing twice, and an
    import that was cut off goes on where it stopped. ``progress(done, of)`` follows each order;
    what it raises stops the import between two orders.
    """
    taxes = _TaxesByDate(menu.tax_classes)
    added = already = lines = gross_minor = 0
    refusals: list[Words] = []
    for done, order in enumerate(orders, start=1):
        try:
            sale = _import_order(order, store, menu, source, taxes, take_elsewhere)
        except Refused as refused:
            refusals.append(said("Order {number}: {why}", number=order.number, why=refused.words))
        else:
            if sale is None:
                already += 1
            else:
                added += 1
                lines += len(sale.lines)
                gross_minor += sale.total_minor
        progress(done, len(orders))
    return OrdersImported(
        added, already, lines, gross_minor, len(refusals), tuple(refusals[:MOST_REFUSALS_KEPT])
    )


def past_order_id(order: PastOrder, apart: str = "") -> UUID:
    """Return the id an order has in every import: UUID version 8 of its instant and number.

    The instant leads, so that ids of a history lie in the order they are written. ``apart`` is the
    name a person gave its source.
    """
    named = f"{order.number}\0{order.local_time}" + (f"\0{apart}" if apart else "")
    digest = hashlib.sha256(named.encode()).digest()
    tail = int.from_bytes(digest[:10], "big")
    value = (order.at_ms & (1 << 48) - 1) << 80 | tail
    value = value & ~(0xF << 76) | 8 << 76
    return UUID(int=value & ~(0b11 << 62) | 0b10 << 62)


def ring_order(order: PastOrder, menu: PastMenu, source: Source) -> Basket:
    """Return an order as a basket. Raises ``Refused`` for a line no till could ring."""
    basket = Basket(past_order_id(order, source.apart), order.at_ms, source.dining)
    for place, line in enumerate(order.lines, start=1):
        basket = append_line(basket, _rung(line, place, order, menu, source.person))
    return basket


def _import_order(
    order: PastOrder,
    store: Store,
    menu: PastMenu,
    source: Source,
    taxes: "_TaxesByDate",
    take_elsewhere: TakeTender,
) -> SaleSealed | None:
    with store.transaction() as tx:
        basket = ring_order(order, menu, source)
        there = tx.sale(basket.id)
        if there is not None:
            _require_the_same(there, basket, source)
            return None
        table = taxes.on(order.date)
        due_minor = price_basket(basket, table, source.tax_mode).total_minor
        state = tx.state()
        sale = seal_sale(
            basket,
            [take_elsewhere(due_minor, due_minor, 0)],
            taxes=table,
            mode=source.tax_mode,
            occasion=Occasion(
                series=state.series,
                number=state.next_number,
                business_date=order.date,
                at_ms=order.at_ms,
                local_time=order.local_time,
                staff_id=source.person.id,
                staff_name=source.person.name,
                currency=source.currency,
            ),
            imported_from=f"{source.name} {order.number}",
        )
        tx.append(sale, post_sale(sale))
    return sale


def _require_the_same(there: SaleSealed, rung: Basket, source: Source) -> None:
    """Raise ``Refused`` where another order has this number and minute: it must not be swallowed.

    What its items are called may follow today's menu; how many and at what price may not.
    """
    stored = [(line.quantity_milli, line.unit_minor) for line in there.lines]
    if stored != [(line.quantity_milli, line.unit_minor(rung.dining)) for line in rung.lines]:
        raise Refused(
            "Another order of that number and minute is here already ({order}). It was left as it "
            "is, and this one was not imported. If it comes from another till, name that till with "
            "--source and import the file again.",
            order=there.imported_from or source.name,
        )


def _rung(
    line: OrderLine, place: int, order: PastOrder, menu: PastMenu, person: Person
) -> BasketLine:
    product = menu.products.get(line.name.casefold())
    if product is None:
        rung = misc_line(
            line_id=UUID(int=place),
            name=line.name,
            price_minor=line.unit_minor,
            tax_class_id=menu.other_class_id,
            rung_by=person.id,
            rung_at_ms=order.at_ms,
        )
        return msgspec.structs.replace(rung, quantity_milli=line.quantity_milli)
    return line_for(
        product,
        line_id=UUID(int=place),
        rung_by=person.id,
        rung_at_ms=order.at_ms,
        category_name=menu.category_names.get(product.category_id, ""),
        quantity_milli=line.quantity_milli,
        price_minor=line.unit_minor,
    )


class _TaxesByDate:
    """Rates by date, worked out once a date."""

    def __init__(self, classes: Mapping[UUID, TaxClass]) -> None:
        self._classes = classes
        self._tables: dict[str, TaxTable] = {}

    def on(self, date: str) -> TaxTable:
        """Return the rates in force on a date."""
        table = self._tables.get(date)
        if table is None:
            table = self._tables[date] = tax_table(self._classes, date)
        return table
