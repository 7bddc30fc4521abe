"""Adding an envelope to the log, and what every envelope moves: its chain's head and day."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

import msgspec

from fynlo_pos.core.db.connection import Connection
from fynlo_pos.core.db.fork_rows import begin_reading_fork, is_fork
from fynlo_pos.core.db.gathering import Gathering
from fynlo_pos.core.db.projection import Placed
from fynlo_pos.core.db.projections.all import apply_records
from fynlo_pos.core.db.statements import insert_text, upsert_text
from fynlo_pos.core.db.tables import log
from fynlo_pos.core.envelope import GENESIS, Envelope, read_link
from fynlo_pos.core.incarnation import IncarnationBegan
from fynlo_pos.core.sales.records import SaleSealed

_INSERT_ENVELOPE = insert_text(log.envelope)
_BEGIN_CHAIN = insert_text(log.incarnation)
_MOVE_HEAD = upsert_text(log.chain, setting=("seq", "hash", "stamp"), largest=("believed_stamp",))
_ADVANCE = """
UPDATE incarnation
SET seq = ?, hash = ?, business_date = max(business_date, ?), next_number = max(next_number, ?)
WHERE incarnation = ?
RETURNING terminal, series, period
"""
_STANDING = """
SELECT seq, hash, business_date, next_number, terminal, series, period
FROM incarnation WHERE incarnation = ?
"""
_WRITE_STANDING = """
UPDATE incarnation SET seq = ?, hash = ?, business_date = ?, next_number = ? WHERE incarnation = ?
"""


class _Standing(msgspec.Struct, gc=False):
    seq: int
    hash: bytes
    business_date: str
    next_number: int
    terminal: str
    series: str
    period: int


class _Advances:
    """How far each chain was read, in memory while a batch of envelopes is applied."""

    tables = frozenset((log.incarnation.name,))

    def __init__(self) -> None:
        self._standing: dict[bytes, _Standing] = {}

    def answer(self, connection: Connection, row: Sequence[Any]) -> Sequence[Any]:
        """Advance a chain as the statement would."""
        seq, hash_, day, next_number, branch = row
        standing = self._standing.get(branch)
        if standing is None:
            standing = _Standing(*connection.exec_driver_sql(_STANDING, (branch,)).one())
            self._standing[branch] = standing
        standing.seq, standing.hash = seq, hash_
        standing.business_date = max(standing.business_date, day)
        standing.next_number = max(standing.next_number, next_number)
        return standing.terminal, standing.series, standing.period

    def write(self, connection: Connection) -> None:
        """Write how far the chains were read, and forget it."""
        for branch, standing in self._standing.items():
            reached = (standing.seq, standing.hash, standing.business_date, standing.next_number)
            connection.exec_driver_sql(_WRITE_STANDING, (*reached, branch))
        self._standing.clear()


def gathering(connection: Connection) -> Gathering:
    """Return what stands before a connection while a batch of envelopes is applied."""
    return Gathering(connection, {_ADVANCE: _Advances()})


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
    day, number = "", 0
    for record in records:
        day = max(day, getattr(record, "business_date", ""))
        if isinstance(record, SaleSealed):
            number = max(number, record.number)
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
        written_by=_writer_of(envelope) if records else None,
    )


def _writer_of(envelope: Envelope) -> UUID:
    """Return the incarnation that an envelope names: its branch's, but for a fork's."""
    if not is_fork(envelope.incarnation):
        return envelope.incarnation
    return read_link(envelope.body).incarnation
