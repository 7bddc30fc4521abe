"""Adding an envelope to the log, and what every envelope moves: its chain's head and day."""

from collections.abc import Sequence

import msgspec

from fynlo_pos.core.db.connection import Connection
from fynlo_pos.core.db.projection import Placed
from fynlo_pos.core.db.projections.all import apply_records
from fynlo_pos.core.db.statements import insert_text
from fynlo_pos.core.db.tables import log
from fynlo_pos.core.envelope import GENESIS, Envelope
from fynlo_pos.core.incarnation import IncarnationBegan
from fynlo_pos.core.sales.records import SaleSealed

_INSERT_ENVELOPE = insert_text(log.envelope)
_BEGIN_CHAIN = insert_text(log.incarnation)
_DAY_OF = "SELECT business_date FROM incarnation WHERE incarnation = ?"
_ADVANCE = """
UPDATE incarnation
SET seq = ?, hash = ?, business_date = max(business_date, ?), next_number = max(next_number, ?)
WHERE incarnation = ?
RETURNING terminal, series, period
"""


def append_envelope(
    connection: Connection, envelope: Envelope, records: Sequence[msgspec.Struct]
) -> None:
    """Write an envelope to the log and apply its records, whole or (by the transaction) not."""
    connection.exec_driver_sql(
        _INSERT_ENVELOPE,
        (
            envelope.incarnation.bytes,
            envelope.seq,
            envelope.stamp,
            envelope.hash,
            envelope.body,
            envelope.private,
        ),
    )
    apply_envelope(connection, envelope, records)


def apply_envelope(
    connection: Connection, envelope: Envelope, records: Sequence[msgspec.Struct]
) -> None:
    """Write what an envelope means into the projections, and move its chain's head to it."""
    first = records[0] if records else None
    if isinstance(first, IncarnationBegan):
        _begin_chain(connection, first)
    place = _advance(connection, envelope, records)
    apply_records(connection, records, place)


def _begin_chain(connection: Connection, began: IncarnationBegan) -> None:
    day = None
    if began.previous is not None:
        day = connection.exec_driver_sql(_DAY_OF, (began.previous.bytes,)).scalar()
    connection.exec_driver_sql(
        _BEGIN_CHAIN,
        (
            began.incarnation.bytes,
            began.terminal,
            began.series,
            began.previous.bytes if began.previous else None,
            0,
            GENESIS,
            1,
            day or "",
            1,
            1,
            1,
        ),
    )


def _advance(
    connection: Connection, envelope: Envelope, records: Sequence[msgspec.Struct]
) -> Placed:
    day = max((getattr(record, "business_date", "") for record in records), default="")
    number = max((r.number for r in records if isinstance(r, SaleSealed)), default=0)
    terminal, series, period = connection.exec_driver_sql(
        _ADVANCE,
        (envelope.seq, envelope.hash, day, number + 1, envelope.incarnation.bytes),
    ).one()
    return Placed(
        incarnation=envelope.incarnation,
        terminal=terminal,
        series=series,
        seq=envelope.seq,
        stamp=envelope.stamp,
        period=period,
    )
