"""The counters of a Z period: what each counts, and what one record adds to it."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
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
from fynlo_pos.core.db.line_sums import LineSums, sum_lines
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
            yield from counts_of_sales((record,))
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


def counts_of_sales(sales: Sequence[SaleSealed]) -> Iterator[Count]:
    """Yield one count for each counter of a period that some of its sales and refunds move.

    Of several titles of one way paid, or names of one person, the last sale's stands.
    """
    yield from _whole(Measure.SALES, [each for each in sales if each.kind is SaleKind.SALE])
    yield from _whole(Measure.REFUNDS, [each for each in sales if each.kind is SaleKind.REFUND])
    yield from _by_line(sales)
    yield from _by_way(sales)
    yield from _by_person(sales)


def _whole(measure: Measure, sales: Sequence[SaleSealed]) -> Iterator[Count]:
    if sales:
        yield Count(
            measure,
            count=len(sales),
            amount_minor=sum(each.total_minor for each in sales),
            tax_minor=sum(each.tax_minor for each in sales),
            tip_minor=sum(each.tip_minor for each in sales),
            discount_minor=sum(each.discount_minor for each in sales),
        )


def _by_line(sales: Sequence[SaleSealed]) -> Iterator[Count]:
    rates: dict[int, LineSums] = defaultdict(LineSums)
    categories: dict[str, LineSums] = defaultdict(LineSums)
    for sold in sum_lines(sales):
        rates[sold.rate_bp].add(sold.sums)
        categories[sold.category_name].add(sold.sums)
    for rate_bp, sums in rates.items():
        name, gross_minor = str(rate_bp), sums.gross_minor
        yield Count(Measure.RATE, name, amount_minor=gross_minor, tax_minor=sums.tax_minor)
    for category, sums in categories.items():
        yield Count(
            Measure.CATEGORY,
            category,
            quantity_milli=sums.quantity_milli,
            amount_minor=sums.gross_minor,
        )


def _by_way(sales: Sequence[SaleSealed]) -> Iterator[Count]:
    tenders = [each for sale in sales for each in sale.tenders]
    for method in dict.fromkeys(each.method for each in tenders):
        by_it = [each for each in tenders if each.method == method]
        yield Count(
            Measure.METHOD,
            method,
            by_it[-1].title,
            len(by_it),
            amount_minor=sum(each.amount_minor for each in by_it),
            tip_minor=sum(each.tip_minor for each in by_it),
        )


def _by_person(sales: Sequence[SaleSealed]) -> Iterator[Count]:
    for staff_id in dict.fromkeys(each.staff_id for each in sales):
        sold = [each for each in sales if each.staff_id == staff_id]
        yield Count(
            Measure.STAFF,
            str(staff_id),
            sold[-1].staff_name,
            quantity_milli=sum(line.quantity_milli for each in sold for line in each.lines),
            amount_minor=sum(each.total_minor for each in sold),
        )
