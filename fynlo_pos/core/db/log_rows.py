"""Reading the log: where it stands, and a record back from the envelope that carries it."""

from collections.abc import Iterator
from typing import TypeVar
from uuid import UUID

import msgspec

from fynlo_pos.core.db.connection import Connection
from fynlo_pos.core.db.row_ids import id_of
from fynlo_pos.core.envelope import GENESIS, Envelope, open_envelope

R = TypeVar("R", bound=msgspec.Struct)

_ENVELOPE = "SELECT body, private FROM envelope WHERE incarnation = ? AND seq = ?"
_LOG = """
SELECT incarnation, seq, stamp, hash, body, private FROM envelope
WHERE (stamp, incarnation) > (?, ?) ORDER BY stamp, incarnation LIMIT ?
"""
_PAGE = 100
_COUNT = "SELECT count(*) FROM envelope"
_HEAD = "SELECT seq, hash FROM chain WHERE incarnation = ?"
_LARGEST_STAMP = """
SELECT max(coalesce((SELECT max(believed_stamp) FROM chain), 0),
    coalesce((SELECT max(stamp) FROM excerpt), 0))
"""


class Link(msgspec.Struct, frozen=True):
    """What the next envelope of a chain is joined to: its place, stamp and predecessor's hash."""

    seq: int
    stamp: int
    previous: bytes


def next_link(connection: Connection, incarnation: UUID) -> Link:
    """Return where the next envelope of a chain goes; a chain that has none begins at 1."""
    head = connection.exec_driver_sql(_HEAD, (incarnation.bytes,)).first()
    seq, previous = (head[0], head[1]) if head else (0, GENESIS)
    return Link(seq + 1, largest_stamp(connection) + 1, previous)


def largest_stamp(connection: Connection) -> int:
    """Return the largest stamp seen that is no leap; 0 before the first."""
    return connection.exec_driver_sql(_LARGEST_STAMP).scalar() or 0


def read_log(connection: Connection) -> Iterator[Envelope]:
    """Yield every envelope in the order of stamps, in which they are applied.

    They are fetched a page at a time: whoever applies them may undo one, and going back to a
    savepoint ends every query that is still being read.
    """
    after = (0, b"")
    while page := connection.exec_driver_sql(_LOG, (*after, _PAGE)).all():
        for incarnation, *rest in page:
            yield Envelope(id_of(incarnation), *rest)
        after = (page[-1][2], page[-1][0])


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
