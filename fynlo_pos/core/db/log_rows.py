"""Reading a record back from the envelope that carries it, exactly as it was written."""

from typing import TypeVar
from uuid import UUID

import msgspec
from sqlalchemy import Connection

from fynlo_pos.core.envelope import open_envelope

R = TypeVar("R", bound=msgspec.Struct)

_ENVELOPE = "SELECT body, private FROM envelope WHERE incarnation = ? AND seq = ?"


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
