"""Applying an envelope whole or parking it, so that nothing behind it stops (SYNC.md, rule 1)."""

from collections.abc import Sequence
from enum import StrEnum
from uuid import UUID

import msgspec
from sqlcipher3 import dbapi2

from fynlo_pos.core.db.chain import apply_envelope
from fynlo_pos.core.db.connection import Connection, NoRow
from fynlo_pos.core.db.envelope_check import EnvelopeContradiction, check_alone
from fynlo_pos.core.envelope import (
    Envelope,
    EnvelopeBody,
    UnknownRecord,
    read_header,
    read_records,
)

_PARK = "INSERT INTO parked (incarnation, seq, stamp, reason, detail) VALUES (?, ?, ?, ?, ?)"
_PARKED = "SELECT incarnation, seq, stamp, reason, detail FROM parked ORDER BY stamp, incarnation"
_LONGEST_DETAIL = 200
# Busy, locked, no memory, read-only, interrupted, I/O, corrupt, full, cannot open, no database.
_OF_THE_WORLD = frozenset((5, 6, 7, 8, 9, 10, 11, 13, 14, 26))
_PRIMARY = 0xFF


class Reason(StrEnum):
    """Why an envelope's meaning waits."""

    NEWER = "newer"
    """It holds a kind or version of record that this program does not know."""
    LEAP = "leap"
    """Its stamp is 2^32 above the largest seen (rule 3)."""
    WAITS = "waits"
    """The beginning of its chain is parked."""
    CONTRADICTS = "contradicts"
    """Its records contradict each other."""
    FAULT = "fault"
    """Applying it failed: a fault of this program."""


class Parked(msgspec.Struct, frozen=True):
    """An envelope whose meaning waits, and for what."""

    incarnation: UUID
    seq: int
    stamp: int
    reason: Reason
    detail: str


def apply_or_park(
    connection: Connection, envelope: Envelope, header: EnvelopeBody | None = None
) -> Reason | None:
    """Apply an envelope in a savepoint; return why it was parked, ``None`` if it was applied.

    ``header`` is what was read of it already, its private part among that.
    What the disk or the database itself reports is no reason to park: it is raised.
    """
    connection.exec_driver_sql("SAVEPOINT one_envelope")
    try:
        records = _records_of(envelope, header)
        check_alone(records)
        apply_envelope(connection, envelope, records)
    except Exception as error:
        if is_of_the_world(error):
            raise
        connection.exec_driver_sql("ROLLBACK TO one_envelope")
        connection.exec_driver_sql("RELEASE one_envelope")
        return park(connection, envelope, _reason_of(error), _detail_of(error))
    connection.exec_driver_sql("RELEASE one_envelope")
    return None


def apply_or_fail(
    connection: Connection, envelope: Envelope, header: EnvelopeBody | None = None
) -> Reason | None:
    """Apply an envelope as one of a batch; return why it was parked, ``None`` if it was applied.

    One that cannot be read is parked before anything of it is written. What fails later raises,
    and leaves the batch to be undone.
    """
    try:
        records = _records_of(envelope, header)
        check_alone(records)
    except Exception as error:  # noqa: BLE001 - whatever it is, this envelope waits
        return park(connection, envelope, _reason_of(error), _detail_of(error))
    apply_envelope(connection, envelope, records)
    return None


def _records_of(envelope: Envelope, header: EnvelopeBody | None) -> list[msgspec.Struct]:
    if header is None:
        header = read_header(envelope.body, envelope.private)
    return read_records(header, envelope.private)


def is_of_the_world(error: Exception) -> bool:
    """Tell whether the disk or the database itself reports it, and no envelope is at fault."""
    code = getattr(error, "sqlite_errorcode", None) if isinstance(error, dbapi2.Error) else None
    return code is not None and (code & _PRIMARY) in _OF_THE_WORLD


def park(connection: Connection, envelope: Envelope, reason: Reason, detail: str = "") -> Reason:
    """Write down that an envelope's meaning waits, and why."""
    place = (envelope.incarnation.bytes, envelope.seq, envelope.stamp)
    connection.exec_driver_sql(_PARK, (*place, reason.value, detail))
    return reason


def read_parked(connection: Connection) -> Sequence[Parked]:
    """Return the envelopes whose meaning waits, in the order of their stamps."""
    return [
        Parked(UUID(bytes=incarnation), seq, stamp, Reason(reason), detail)
        for incarnation, seq, stamp, reason, detail in connection.exec_driver_sql(_PARKED)
    ]


def _reason_of(error: Exception) -> Reason:
    if isinstance(error, UnknownRecord):
        return Reason.NEWER
    if isinstance(error, NoRow):
        return Reason.WAITS
    if isinstance(error, EnvelopeContradiction):
        return Reason.CONTRADICTS
    return Reason.FAULT


def _detail_of(error: Exception) -> str:
    text = f"{type(error).__name__}: {error}".splitlines()[0]
    return text[:_LONGEST_DETAIL]
