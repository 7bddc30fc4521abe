"""The counters of a Z period: what each counts, and what one record adds to it."""

from collections import defaultdict
from collections.abc import Iterator
from enum import StrEnum

import msgspec

from fynlo_pos.core.cash.closing import ZTaken
from fynlo_pos.core.cash.records import (
    CashMoved,
    DrawerCounted,
    DrawerOpened,
    DrawerUnlocked,
    FloatCorrected,
)
from fynlo_pos.core.pricing.totals import sum_by_rate
from fynlo_pos.core.sales.records import SaleKind, SaleSealed

CASH, CARD_MACHINE = "cash", "card_machine"


class Measure(StrEnum):
    """What a counter counts; its ``name`` says of what, its ``title`` how that is written."""

    SALES = "sales"
    REFUNDS = "refunds"
    RATE = "rate"
    METHOD = "method"
    CATEGORY = "category"
    STAFF = "staff"
    FLOAT = "float"
    FLOAT_WAS = "float_was"
    CASH = "cash"
    UNLOCKS = "unlocks"
    CARRIED = "carried"
    COUNTED = "counted"
    EXPECTED = "expected"


class Count(msgspec.Struct, frozen=True, gc=False):
    """What one record adds to a counter."""

    measure: Measure
    name: str = ""
    title: str = ""
    count: int = 0
    quantity_milli: int = 0
    amount_minor: int = 0
    tax_minor: int = 0
    tip_minor: int = 0
    discount_minor: int = 0


def counts_of(record: msgspec.Struct) -> Iterator[Count]:
    """Yield what a record adds to the counters of the period its envelope falls in."""
    match record:
        case SaleSealed():
            yield from _counts_of_sale(record)
        case DrawerOpened():
            yield Count(Measure.FLOAT, count=1, amount_minor=record.float_minor)
        case FloatCorrected():
            name, who = _moment(record), record.staff_name
            by_minor = record.float_minor - record.was_minor
            yield Count(Measure.FLOAT, name, who, 1, amount_minor=by_minor)
            yield Count(Measure.FLOAT_WAS, name, who, 1, amount_minor=record.was_minor)
        case DrawerCounted():
            name, who = _moment(record), record.staff_name
            yield Count(Measure.COUNTED, name, who, 1, amount_minor=record.counted_minor)
            yield Count(Measure.EXPECTED, name, who, 1, amount_minor=record.expected_minor)
        case CashMoved():
            yield Count(Measure.CASH, record.move.value, count=1, amount_minor=record.minor)
        case DrawerUnlocked():
            yield Count(Measure.UNLOCKS, count=1)
        case ZTaken():
            if record.carried_minor:
                yield Count(Measure.CARRIED, CASH, count=1, amount_minor=record.carried_minor)
            if record.carried_card_minor:
                yield Count(
                    Measure.CARRIED, CARD_MACHINE, count=1, amount_minor=record.carried_card_minor
                )
        case _:
            return


def _moment(record: FloatCorrected | DrawerCounted) -> str:
    """Return the name of one record's own two counters: when it was, in front, and which."""
    return f"{record.at_ms} {record.id}"


def _counts_of_sale(sale: SaleSealed) -> Iterator[Count]:
    is_sale = sale.kind is SaleKind.SALE
    yield Count(
        Measure.SALES if is_sale else Measure.REFUNDS,
        count=1,
        amount_minor=sale.total_minor,
        tax_minor=sale.tax_minor,
        tip_minor=sale.tip_minor,
        discount_minor=sale.discount_minor,
    )
    for rate in sum_by_rate(
        [(line.rate_bp, line.gross_minor, line.tax_minor) for line in sale.lines]
    ):
        yield Count(
            Measure.RATE,
            str(rate.rate_bp),
            amount_minor=rate.gross_minor,
            tax_minor=rate.tax_minor,
        )
    for tender in sale.tenders:
        yield Count(
            Measure.METHOD,
            tender.method,
            tender.title,
            count=1,
            amount_minor=tender.amount_minor,
            tip_minor=tender.tip_minor,
        )
    sold: dict[str, list[int]] = defaultdict(lambda: [0, 0])
    for line in sale.lines:
        sold[line.category_name][0] += line.quantity_milli
        sold[line.category_name][1] += line.gross_minor
    for category, (quantity_milli, gross_minor) in sold.items():
        yield Count(
            Measure.CATEGORY, category, quantity_milli=quantity_milli, amount_minor=gross_minor
        )
    yield Count(
        Measure.STAFF,
        str(sale.staff_id),
        sale.staff_name,
        quantity_milli=sum(line.quantity_milli for line in sale.lines),
        amount_minor=sale.total_minor,
    )
