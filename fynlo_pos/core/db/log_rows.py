"""Reading the log, and a record back from the envelope that carries it."""

from collections.abc import Iterator
from typing import TypeVar
from uuid import UUID

import msgspec
from sqlalchemy import Connection

from fynlo_pos.core.envelope import Envelope, open_envelope

R = TypeVar("R", bound=msgspec.Struct)

_ENVELOPE = "SELECT body, private FROM envelope WHERE incarnation = ? AND seq = ?"
_LOG = """
SELECT incarnation, seq, stamp, hash, body, private FROM envelope ORDER BY stamp, incarnation
"""
_COUNT = "SELECT count(*) FROM envelope"
_ROWS_AT_A_TIME = 500


def read_log(connection: Connection) -> Iterator[Envelope]:
    """Yield every envelope in the order of stamps, in which they are applied."""
    streaming = connection.execution_options(yield_per=_ROWS_AT_A_TIME)
    for incarnation, *rest in streaming.exec_driver_sql(_LOG):
        yield Envelope(UUID(bytes=incarnation), *rest)


def count_envelopes(connection: Connection) -> int:
    """Return how many envelopes the log holds."""
    counted: int = connection.exec_driver_sql(_COUNT).scalar_one()
    return counted


def read_records(connection: Connection, incarnation: bytes, seq: int) -> list[msgspec.Struct]:
    """Return the records of one envelope.

    Raises ``EnvelopeDamaged`` if its bytes are not what was written.
    """
    body, private = connection.exec_driver_sql(_ENVELOPE, (incarnation, seq)).one()
    return open_envelope(body, private)[1]


def read_record(
    connection: Connection, kind: type[R], record_id: UUID, *, incarnation: bytes, seq: int
) -> R:
    """Return the record of a class and id in one envelope. Raises ``LookupError`` if it is not."""
    for record in read_records(connection, incarnation, seq):
        if isinstance(record, kind) and getattr(record, "id", None) == record_id:
            return record
    raise LookupError(f"{kind.__name__} {record_id} is not in envelope {seq}")
