"""Running totals of the Z period that an envelope falls in, and the period's end."""

from collections import defaultdict
from collections.abc import Iterable, Iterator

import msgspec

from fynlo_pos.core.cash.closing import ZTaken
from fynlo_pos.core.cash.records import CashMoved, DrawerOpened, DrawerUnlocked
from fynlo_pos.core.db.closing_counts import Count, Measure
from fynlo_pos.core.db.connection import Connection
from fynlo_pos.core.db.projection import Placed, projects
from fynlo_pos.core.db.statements import insert_text, upsert_text
from fynlo_pos.core.db.tables import closing
from fynlo_pos.core.pricing.totals import sum_by_rate
from fynlo_pos.core.sales.records import SaleKind, SaleSealed

_ADD = upsert_text(
    closing.closing_counter,
    adding=(
        "count",
        "quantity_milli",
        "amount_minor",
        "tax_minor",
        "tip_minor",
        "discount_minor",
    ),
    setting=("title",),
)
_INSERT_Z = insert_text(closing.z_report)
_NEXT_PERIOD = """
UPDATE incarnation
SET period = ?, period_from_seq = ?, period_first_number = next_number
WHERE incarnation = ?
"""


@projects(SaleSealed)
def count_sale(connection: Connection, sale: SaleSealed, place: Placed) -> None:
    """Count a sale or refund in every total an X shows."""
    _add(connection, place, _counts_of(sale))


@projects(DrawerOpened)
def count_float(connection: Connection, opened: DrawerOpened, place: Placed) -> None:
    """Count the float a session began with."""
    _add(connection, place, [Count(Measure.FLOAT, count=1, amount_minor=opened.float_minor)])


@projects(CashMoved)
def count_move(connection: Connection, moved: CashMoved, place: Placed) -> None:
    """Count cash in, out or to the safe."""
    count = Count(Measure.CASH, moved.move.value, count=1, amount_minor=moved.minor)
    _add(connection, place, [count])


@projects(DrawerUnlocked)
def count_unlocking(connection: Connection, _unlocked: DrawerUnlocked, place: Placed) -> None:
    """Count an opening of the drawer with no money due."""
    _add(connection, place, [Count(Measure.UNLOCKS, count=1)])


@projects(ZTaken)
def end_period(connection: Connection, z: ZTaken, place: Placed) -> None:
    """Keep the Z, and begin the next period after the last envelope it covers."""
    incarnation = place.incarnation.bytes
    connection.exec_driver_sql(
        _INSERT_Z,
        (
            z.id.bytes,
            incarnation,
            z.number,
            z.from_seq,
            z.to_seq,
            z.business_date,
            z.totals.takings_minor,
        ),
    )
    connection.exec_driver_sql(_NEXT_PERIOD, (z.number + 1, z.to_seq + 1, incarnation))


def _counts_of(sale: SaleSealed) -> Iterator[Count]:
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


def _add(connection: Connection, place: Placed, counts: Iterable[Count]) -> None:
    incarnation = place.incarnation.bytes
    connection.exec_driver_sql(
        _ADD,
        [(incarnation, place.period, *msgspec.structs.astuple(count)) for count in counts],
    )
