"""Years of orders in minutes: the program's own envelopes and rows, many orders a transaction.

Each order is sealed, chained and projected by the code that a sale runs; only the statements are
held back and run once for many orders, and the disk is asked once a day of trade.
"""

import os
from collections import defaultdict
from pathlib import Path
from typing import Any
from uuid import UUID

import msgspec

from fynlo_pos.app.clock import new_id, now_ms
from fynlo_pos.bench.menu import WHO
from fynlo_pos.bench.shop import MeasuredShop, ring
from fynlo_pos.core.business_day import business_date, local_time
from fynlo_pos.core.db.engine import writer_engine
from fynlo_pos.core.db.projection import Placed
from fynlo_pos.core.db.projections.all import apply_records
from fynlo_pos.core.db.statements import insert_text
from fynlo_pos.core.db.tables import log
from fynlo_pos.core.envelope import SALT_BYTES, seal_envelope
from fynlo_pos.core.sales.records import SaleSealed
from fynlo_pos.core.sales.seal import Occasion, post_sale, seal_sale
from fynlo_pos.core.venue import Venue
from fynlo_pos.core.version import VERSION
from fynlo_pos.core.views import TillState

ORDERS_A_DAY = 110
DAY_MS = 86_400_000
OPENS_MS, TRADES_MS = 9 * 3_600_000, 10 * 3_600_000
AT_A_TIME = 1_100
DIFFERENT = 2_003

_INSERT_ENVELOPE = insert_text(log.envelope)
_HEAD = "SELECT hash FROM incarnation WHERE incarnation = ?"
_LARGEST_STAMP = "SELECT coalesce(max(stamp), 0) FROM envelope"
_MOVE_HEAD = (
    "UPDATE incarnation SET seq = ?, hash = ?, business_date = max(business_date, ?), "
    "next_number = ? WHERE incarnation = ?"
)
_MOVE_CHAIN = (
    "UPDATE chain SET seq = ?, hash = ?, stamp = ?, believed_stamp = ? WHERE incarnation = ?"
)


class _HeldBack:
    """Stands where projections expect a connection, and keeps each statement's rows together.

    What a sale's projections write is inserted or added to, so the order of statements is free.
    """

    def __init__(self) -> None:
        self.rows: dict[str, list[Any]] = defaultdict(list)

    def exec_driver_sql(self, text: str, parameters: Any) -> None:  # noqa: ANN401 - one row or many
        """Keep the rows."""
        if isinstance(parameters, list):
            self.rows[text] += parameters
        else:
            self.rows[text].append(parameters)

    def run(self, cursor: Any) -> None:  # noqa: ANN401 - the driver has no types
        """Run every statement with its rows."""
        for text, rows in self.rows.items():
            cursor.executemany(text, rows)
        self.rows.clear()


class History:
    """Writes orders of past days onto a till that has sold nothing yet.

    There are ``different`` orders, rung and sealed once and then sold again at other times.
    """

    def __init__(self, state: TillState, venue: Venue, shop: MeasuredShop, different: int) -> None:
        self._state = state
        self._venue = venue
        self._held = _HeldBack()
        self._patterns = [self._pattern(nth, shop) for nth in range(different)]

    def write(self, driver: Any, orders: int, *, until_ms: int) -> None:  # noqa: ANN401 - as above
        """Write ``orders``, the last of them on the day before ``until_ms``."""
        incarnation = self._state.incarnation
        cursor = driver.cursor()
        previous = cursor.execute(_HEAD, (incarnation.bytes,)).fetchone()[0]
        stamp = cursor.execute(_LARGEST_STAMP).fetchone()[0]
        days = -(-orders // ORDERS_A_DAY)
        first_day = (until_ms // DAY_MS - days) * DAY_MS
        seq = self._state.seq
        for nth in range(orders):
            day, of_day = divmod(nth, ORDERS_A_DAY)
            at_ms = first_day + day * DAY_MS + OPENS_MS + of_day * (TRADES_MS // ORDERS_A_DAY)
            seq, stamp = seq + 1, stamp + 1
            sale = self._sale(nth, at_ms)
            previous = self._keep(sale, seq, stamp, previous)
            if (nth + 1) % AT_A_TIME == 0 or nth + 1 == orders:
                cursor.execute("BEGIN IMMEDIATE")
                self._held.run(cursor)
                head = (seq, previous, sale.business_date, sale.number + 1, incarnation.bytes)
                cursor.execute(_MOVE_HEAD, head)
                cursor.execute(_MOVE_CHAIN, (seq, previous, stamp, stamp, incarnation.bytes))
                cursor.execute("COMMIT")

    def _pattern(self, nth: int, shop: MeasuredShop) -> SaleSealed:
        basket = ring(nth, shop.products, basket_id=new_id(), at_ms=now_ms())
        return seal_sale(
            basket,
            shop.cash_for(basket),
            taxes=shop.taxes,
            mode=self._venue.tax_mode,
            occasion=Occasion(
                series=self._state.series,
                number=0,
                business_date="",
                at_ms=0,
                local_time="",
                staff_id=WHO.id,
                staff_name=WHO.name,
                currency=self._venue.currency,
            ),
        )

    def _sale(self, nth: int, at_ms: int) -> SaleSealed:
        zone, starts = self._venue.timezone, self._venue.day_starts_at
        return msgspec.structs.replace(
            self._patterns[nth % len(self._patterns)],
            id=_id_at(at_ms),
            number=self._state.next_number + nth,
            call_number=nth % 99 + 1,
            business_date=business_date(at_ms, timezone=zone, day_starts_at=starts, latest=""),
            sold_at_ms=at_ms,
            local_time=local_time(at_ms, zone),
        )

    def _keep(self, sale: SaleSealed, seq: int, stamp: int, previous: bytes) -> bytes:
        state = self._state
        records = (sale, post_sale(sale))
        envelope = seal_envelope(
            records,
            incarnation=state.incarnation,
            seq=seq,
            stamp=stamp,
            previous=previous,
            app_version=VERSION,
            salt=bytes(SALT_BYTES),
        )
        row = (state.incarnation.bytes, seq, stamp, envelope.hash, envelope.body, envelope.private)
        held: Any = self._held
        held.exec_driver_sql(_INSERT_ENVELOPE, row)
        place = Placed(state.incarnation, state.terminal, state.series, seq, stamp, state.period)
        apply_records(held, records, place)
        return envelope.hash


def write_history(folder: Path, products: int, orders: int) -> None:
    """Give the till of a data folder ``orders`` past orders, up to yesterday."""
    with MeasuredShop(folder, products) as shop:
        venue = shop.reading.venue()
        if venue is None:
            raise LookupError("this folder has not been set up")
        history = History(shop.reading.till_state(), venue, shop, min(DIFFERENT, orders))
        home, secret = shop.opened.home, shop.opened.secret
    handle = writer_engine(home.database, secret.key).raw_connection()
    try:
        driver: Any = handle.driver_connection
        driver.execute("PRAGMA synchronous = OFF")
        history.write(driver, orders, until_ms=now_ms())
    finally:
        handle.close()
    descriptor = os.open(home.database, os.O_RDWR)
    os.fsync(descriptor)
    os.close(descriptor)


def _id_at(at_ms: int) -> UUID:
    """Return an id as a till would have made then: its time leads, the rest is spread."""
    return UUID(int=(at_ms << 80) | (new_id().int & (1 << 80) - 1))
