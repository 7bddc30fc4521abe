"""What an X says, read from the running totals of the period, and the Z reports taken."""

from collections.abc import Sequence
from uuid import UUID

import msgspec

from fynlo_pos.core.cash.closing import (
    ClosingTotals,
    DrawerCount,
    FloatPutRight,
    MethodTotal,
    NamedTotal,
    ZTaken,
)
from fynlo_pos.core.cash.records import CashMove
from fynlo_pos.core.db.closing_counts import CARD_MACHINE, CASH, Count, Measure
from fynlo_pos.core.db.connection import Connection
from fynlo_pos.core.db.log_rows import read_record
from fynlo_pos.core.db.z_standing import IS_TOLD
from fynlo_pos.core.ledger.transfers import Account
from fynlo_pos.core.pricing.totals import RateAmounts
from fynlo_pos.core.views import TillState

_FIRST_NUMBER = "SELECT period_first_number FROM incarnation WHERE incarnation = ?"
_PERIOD = """
WITH RECURSIVE life (incarnation) AS (
    SELECT ?2
    UNION
    SELECT l.previous FROM incarnation AS l JOIN life USING (incarnation)
    WHERE l.previous IS NOT NULL)
SELECT i.period, i.period_first_number, i.next_number,
    coalesce((SELECT sum(balance_minor) FROM account_balance JOIN life USING (incarnation)
        WHERE account = ?1), 0)
FROM incarnation AS i
WHERE i.incarnation = ?2
"""
_COUNTERS = """
SELECT measure, name, title, count, quantity_milli, amount_minor, tax_minor, tip_minor,
    discount_minor
FROM closing_counter WHERE incarnation = ? AND period = ? ORDER BY measure, name
"""
_Z_REPORTS = f"""
SELECT z.z_id, z.written_by, z.written_seq
FROM z_report AS z JOIN incarnation AS i ON i.incarnation = z.incarnation
WHERE i.terminal = (SELECT terminal FROM incarnation WHERE incarnation = ?)
    AND {IS_TOLD}
ORDER BY z.written_stamp DESC, z.written_by = z.incarnation DESC, z.from_seq DESC LIMIT ?
"""  # noqa: S608 - of constants
_MEASURES = {measure.value: measure for measure in Measure}


class Period(msgspec.Struct, frozen=True):
    """Where a log's Z period stands: its receipts from ``first_number`` on, and its drawer."""

    number: int
    first_number: int
    next_number: int
    drawer_minor: int


def read_closing_totals(connection: Connection, incarnation: UUID) -> ClosingTotals:
    """Return the running totals of an incarnation's log since its last Z."""
    wanted = (Account.DRAWER.value, incarnation.bytes)
    period = Period(*connection.exec_driver_sql(_PERIOD, wanted).one())
    return _totals_in(connection, incarnation, period)


def read_totals_at(connection: Connection, state: TillState) -> ClosingTotals:
    """Return the same of a log whose ``state`` was read in this transaction."""
    log = state.incarnation
    first_number = connection.exec_driver_sql(_FIRST_NUMBER, (log.bytes,)).scalar_one()
    period = Period(state.period, first_number, state.next_number, state.drawer_minor)
    return _totals_in(connection, log, period)


def read_z_reports(connection: Connection, incarnation: UUID, limit: int) -> Sequence[ZTaken]:
    """Return the Z reports of an incarnation's till through all its lives, newest first."""
    rows = connection.exec_driver_sql(_Z_REPORTS, (incarnation.bytes, limit)).all()
    return [
        read_record(connection, ZTaken, UUID(bytes=z_id), incarnation=written_by, seq=seq)
        for z_id, written_by, seq in rows
    ]


def read_counts(connection: Connection, incarnation: UUID, period: int) -> Sequence[Count]:
    """Return the running totals of one Z period of a log."""
    rows = connection.exec_driver_sql(_COUNTERS, (incarnation.bytes, period)).all()
    return [Count(_MEASURES[row[0]], *row[1:]) for row in rows]


def totals_of(counts: Sequence[Count], period: Period) -> ClosingTotals:
    """Return what counters say of a period: at most one counter for each measure and name."""

    of_measure: dict[Measure, list[Count]] = {measure: [] for measure in Measure}
    for count in counts:
        of_measure[count.measure].append(count)
    each = of_measure.__getitem__

    def one(measure: Measure, name: str = "") -> Count:
        for count in each(measure):
            if count.name == name:
                return count
        return Count(measure, name)

    sales, refunds = one(Measure.SALES), one(Measure.REFUNDS)
    card_machine = one(Measure.METHOD, CARD_MACHINE)
    carried_card_minor = one(Measure.CARRIED, CARD_MACHINE).amount_minor
    issued = period.next_number - period.first_number
    return ClosingTotals(
        orders=sales.count,
        sales_minor=sales.amount_minor,
        refunds=refunds.count,
        refunds_minor=-refunds.amount_minor,
        discounts_minor=sales.discount_minor + refunds.discount_minor,
        tax_minor=sales.tax_minor + refunds.tax_minor,
        tips_minor=sales.tip_minor + refunds.tip_minor,
        rates=tuple(
            sorted(
                (RateAmounts(int(c.name), c.amount_minor, c.tax_minor) for c in each(Measure.RATE)),
                key=lambda rate: -rate.rate_bp,
            )
        ),
        methods=tuple(
            MethodTotal(c.name, c.title, c.count, c.amount_minor, c.tip_minor)
            for c in each(Measure.METHOD)
        ),
        categories=_named(each(Measure.CATEGORY)),
        staff=_named(each(Measure.STAFF)),
        float_minor=sum(count.amount_minor for count in each(Measure.FLOAT)),
        cash_in_minor=one(Measure.CASH, CashMove.CASH_IN.value).amount_minor,
        cash_out_minor=one(Measure.CASH, CashMove.CASH_OUT.value).amount_minor,
        to_safe_minor=one(Measure.CASH, CashMove.TO_SAFE.value).amount_minor,
        drawer_unlocks=one(Measure.UNLOCKS).count,
        expected_cash_minor=period.drawer_minor,
        card_machine_minor=card_machine.amount_minor + card_machine.tip_minor + carried_card_minor,
        first_number=period.first_number if issued else 0,
        last_number=period.next_number - 1 if issued else 0,
        carried_minor=one(Measure.CARRIED, CASH).amount_minor,
        carried_card_minor=carried_card_minor,
        put_right=_put_right(each(Measure.FLOAT_WAS), each(Measure.FLOAT)),
        counts=_counted(each(Measure.COUNTED), each(Measure.EXPECTED)),
        tips_back_minor=-refunds.tip_minor,
    )


def _totals_in(connection: Connection, incarnation: UUID, period: Period) -> ClosingTotals:
    return totals_of(read_counts(connection, incarnation, period.number), period)


def _counted(found: Sequence[Count], expected: Sequence[Count]) -> tuple[DrawerCount, ...]:
    should_be = {count.name: count.amount_minor for count in expected}
    counts = (
        DrawerCount(_at_ms(count), count.title, should_be[count.name], count.amount_minor)
        for count in found
    )
    return tuple(sorted(counts, key=lambda count: count.at_ms))


def _put_right(was: Sequence[Count], by: Sequence[Count]) -> tuple[FloatPutRight, ...]:
    by_minor = {count.name: count.amount_minor for count in by}
    floats = (
        FloatPutRight(
            _at_ms(count),
            count.title,
            count.amount_minor,
            count.amount_minor + by_minor[count.name],
        )
        for count in was
    )
    return tuple(sorted(floats, key=lambda each: each.at_ms))


def _at_ms(count: Count) -> int:
    return int(count.name.split()[0])


def _named(counts: Sequence[Count]) -> tuple[NamedTotal, ...]:
    return tuple(
        sorted(
            (NamedTotal(c.title or c.name, c.quantity_milli, c.amount_minor) for c in counts),
            key=lambda total: (-total.gross_minor, total.name),
        )
    )
