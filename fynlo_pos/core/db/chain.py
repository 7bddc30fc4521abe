"""Adding an envelope to the log, and what every envelope moves: its chain's head and day."""

from collections.abc import Sequence
from uuid import UUID

import msgspec

from fynlo_pos.core.db.connection import Connection
from fynlo_pos.core.db.fork_rows import begin_reading_fork
from fynlo_pos.core.db.projection import Placed
from fynlo_pos.core.db.projections.all import apply_records
from fynlo_pos.core.db.statements import insert_text
from fynlo_pos.core.db.tables import log
from fynlo_pos.core.envelope import GENESIS, Envelope, read_link
from fynlo_pos.core.incarnation import IncarnationBegan
from fynlo_pos.core.sales.records import SaleSealed

_INSERT_ENVELOPE = insert_text(log.envelope)
_BEGIN_CHAIN = insert_text(log.incarnation)
_MOVE_HEAD = f"""
{insert_text(log.chain)}
ON CONFLICT (incarnation) DO UPDATE SET seq = excluded.seq, hash = excluded.hash,
    stamp = excluded.stamp, believed_stamp = max(believed_stamp, excluded.believed_stamp)
"""
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
    keep_envelope(connection, envelope)
    move_head(connection, envelope)
    apply_envelope(connection, envelope, records)


def keep_envelope(connection: Connection, envelope: Envelope) -> None:
    """Write an envelope's exact bytes to the log."""
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


def move_head(connection: Connection, envelope: Envelope, *, is_leap: bool = False) -> None:
    """Move a chain's head to an envelope; a leap of its stamp moves no other's (rule 3)."""
    believed = 0 if is_leap else envelope.stamp
    head = (envelope.incarnation.bytes, envelope.seq, envelope.hash, envelope.stamp, believed)
    connection.exec_driver_sql(_MOVE_HEAD, head)


def apply_envelope(
    connection: Connection, envelope: Envelope, records: Sequence[msgspec.Struct]
) -> None:
    """Write what an envelope means into the projections."""
    first = records[0] if records else None
    if isinstance(first, IncarnationBegan):
        _begin_chain(connection, first, envelope.incarnation)
    else:
        begin_reading_fork(connection, envelope.incarnation)
    place = _advance(connection, envelope, records)
    apply_records(connection, records, place)


def _begin_chain(connection: Connection, began: IncarnationBegan, branch: UUID) -> None:
    connection.exec_driver_sql(
        _BEGIN_CHAIN,
        (
            branch.bytes,
            began.terminal,
            began.series,
            began.previous.bytes if began.previous else None,
            0,
            GENESIS,
            1,
            "",
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
        written_by=read_link(envelope.body).incarnation if records else None,
    )
