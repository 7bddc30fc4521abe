"""A played day against its source: every order, the refund and the Z, to the penny."""

from collections import Counter
from collections.abc import Iterator, Sequence

from fynlo_pos.core.cash.closing import ZTaken
from fynlo_pos.core.money import MILLI, format_money
from fynlo_pos.core.sales.records import SaleKind, SaleSealed
from fynlo_pos.ui.play.orders import PlayOrder
from fynlo_pos.ui.play.story import FLOAT_MINOR, Day

Sold = Counter[tuple[str, int]]


def differences(day: Day, sales: Sequence[SaleSealed], z: ZTaken) -> Iterator[str]:
    """Yield a sentence for everything in which the till's record and the source differ.

    ``sales`` are all the till has, oldest first.
    """
    sold = [sale for sale in sales if sale.kind is SaleKind.SALE]
    refunds = [sale for sale in sales if sale.kind is SaleKind.REFUND]
    yield from _count("orders", len(day.sold), len(sold))
    for order, sale in zip(day.sold, sold, strict=False):
        yield from _order(order, sale)
    refunded_minor = day.refunded.total_minor if day.refunded else 0
    yield from _money("refunds", -refunded_minor, sum(sale.total_minor for sale in refunds))
    yield from _z(day, z, refunded_minor)


def _order(order: PlayOrder, sale: SaleSealed) -> Iterator[str]:
    yield from _money(f"order {order.number}", order.total_minor, sale.total_minor)
    source: Sold = Counter()
    for item in order.items:
        source[(item.sold_as, item.unit_minor)] += item.quantity * MILLI
    till: Sold = Counter()
    for line in sale.lines:
        till[(line.name, line.unit_minor)] += line.quantity_milli
    if source != till:
        yield f"Order {order.number} at the source: {dict(source)}; on the till: {dict(till)}."


def _z(day: Day, z: ZTaken, refunded_minor: int) -> Iterator[str]:
    totals = z.totals
    source_minor = sum(order.total_minor for order in day.sold)
    by_method = {each.method: each.amount_minor for each in totals.methods}
    yield from _count("orders on the Z", len(day.sold), totals.orders)
    yield from _money("sales on the Z", source_minor, totals.sales_minor)
    yield from _money("refunds on the Z", refunded_minor, totals.refunds_minor)
    yield from _money("cash on the Z", day.cash_minor, by_method.get("cash", 0))
    yield from _money("the card machine on the Z", day.card_minor, by_method.get("card_machine", 0))
    yield from _money("cash counted", FLOAT_MINOR + day.cash_minor, z.counted_minor or 0)
    yield from _money("cash expected", FLOAT_MINOR + day.cash_minor, totals.expected_cash_minor)


def _money(what: str, source_minor: int, till_minor: int) -> Iterator[str]:
    if source_minor != till_minor:
        yield (
            f"{what[0].upper()}{what[1:]}: {format_money(source_minor)} at the source and "
            f"{format_money(till_minor)} on the till."
        )


def _count(what: str, source: int, till: int) -> Iterator[str]:
    if source != till:
        yield f"There are {source:,} {what} at the source and {till:,} on the till."
