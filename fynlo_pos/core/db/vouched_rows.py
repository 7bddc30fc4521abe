"""What was signed: whose each chain is, which hub was named, and what nobody vouched for."""

from collections.abc import Iterable, Mapping, Sequence
from uuid import UUID

import msgspec

from fynlo_pos.core.db.connection import Connection
from fynlo_pos.core.db.row_ids import id_of
from fynlo_pos.core.exceptions.logs import SetAside, TwiceNamed

MOST_SET_ASIDE = 200
"""A relay that lies goes on lying: more of it tells nobody anything."""

# A body names its incarnation; of a fork's rows the first that is signed says as much.
_OWNERS = """
SELECT coalesce(f.incarnation, c.incarnation), (
    SELECT s.device FROM envelope AS e JOIN signed_head AS s ON s.hash = e.hash
    WHERE e.incarnation = c.incarnation ORDER BY e.seq LIMIT 1) AS device
FROM chain AS c LEFT JOIN fork AS f ON f.fork = c.incarnation
WHERE device IS NOT NULL ORDER BY f.fork IS NULL
"""
_NOTE = """
INSERT INTO set_aside (hash, incarnation, seq, device, reason, at_ms)
SELECT ?1, ?2, ?3, ?4, ?5, ?6 WHERE (SELECT count(*) FROM set_aside) < ?7
ON CONFLICT DO NOTHING
"""
# Those are told of by themselves.
_SET_ASIDE = """
SELECT s.incarnation, coalesce(i.terminal, ''), count(*), max(s.at_ms)
FROM set_aside AS s LEFT JOIN incarnation AS i ON i.incarnation = s.incarnation
WHERE s.reason NOT IN ('not_admitted', 'tables_differ', 'copy_refused', 'base_damaged',
    'sheet_unkept')
GROUP BY s.incarnation ORDER BY s.incarnation
"""
# What this hub lists as late is told of so; what has come since was admitted.
_NOT_ADMITTED = """
SELECT s.incarnation, coalesce(i.terminal, ''), count(*), max(s.at_ms)
FROM set_aside AS s LEFT JOIN incarnation AS i ON i.incarnation = s.incarnation
WHERE s.reason = 'not_admitted'
  AND NOT EXISTS (SELECT 1 FROM late_waiting AS l WHERE l.log = s.incarnation)
  AND coalesce((SELECT c.seq FROM chain AS c WHERE c.incarnation = s.incarnation), 0) < s.seq
GROUP BY s.incarnation ORDER BY s.incarnation
"""

_MANDATE = (
    "INSERT INTO mandate (term, hub, device, at_ms, body) VALUES (?, ?, ?, ?, ?) "
    "ON CONFLICT DO NOTHING"
)
_CARD = """
INSERT INTO device_card (device, body, is_let_go, can_manage) VALUES (?, ?, ?, ?)
ON CONFLICT (device) DO UPDATE SET
    body = excluded.body, is_let_go = excluded.is_let_go, can_manage = excluded.can_manage
"""
_CARDS = "SELECT body FROM device_card ORDER BY device"
_MANDATES = "SELECT body FROM mandate ORDER BY term, hub"
_HAND_OVER = """
INSERT INTO handed_over (incarnation, seq) VALUES (?, ?)
ON CONFLICT (incarnation) DO UPDATE SET seq = max(seq, excluded.seq)
"""
_HANDED_OVER = "SELECT incarnation, seq FROM handed_over"
# Numbers grow with places in a log, and have an index: no sale is looked at but those behind it.
SOLD_BEHIND = """
FROM sale WHERE incarnation = :log AND number > coalesce((
    SELECT number FROM sale WHERE incarnation = :log AND seq <= :seq ORDER BY number DESC LIMIT 1
), 0)
"""
_UNSENT_SINCE = f"SELECT min(sold_at_ms) {SOLD_BEHIND}"
_LAST_TERM = """
SELECT term, at_ms FROM mandate WHERE term = (SELECT max(term) FROM mandate) ORDER BY at_ms, hub
"""


class NotVouched(msgspec.Struct, frozen=True):
    """An envelope that was not taken in: nobody enrolled has signed what it claims to be."""

    incarnation: UUID
    seq: int
    hash: bytes
    device: UUID | None
    reason: str


def read_owners(connection: Connection) -> dict[UUID, UUID]:
    """Return the device that has signed each of others' chains."""
    return {id_of(chain): id_of(device) for chain, device in connection.exec_driver_sql(_OWNERS)}


def note_set_aside(connection: Connection, found: Iterable[NotVouched], at_ms: int) -> None:
    """Write down what was not taken in, each once, and no more than is of use."""
    for each in found:
        connection.exec_driver_sql(
            _NOTE,
            (
                each.hash,
                each.incarnation.bytes,
                each.seq,
                each.device.bytes if each.device else None,
                each.reason,
                at_ms,
                MOST_SET_ASIDE,
            ),
        )


def read_set_aside(connection: Connection) -> Sequence[SetAside]:
    """Return what was not taken in, by the terminal it claimed to be of."""
    return [
        SetAside(id_of(chain), terminal, count, at_ms)
        for chain, terminal, count, at_ms in connection.exec_driver_sql(_SET_ASIDE)
    ]


def read_not_admitted(connection: Connection) -> Sequence[SetAside]:
    """Return what terminals said after they were taken out, and no hub lists here as late."""
    return [
        SetAside(id_of(chain), terminal, count, at_ms)
        for chain, terminal, count, at_ms in connection.exec_driver_sql(_NOT_ADMITTED)
    ]


def note_mandate(
    connection: Connection, term: int, hub: UUID, device: UUID, at_ms: int, body: bytes = b""
) -> None:
    """Write down that a device named a hub as the venue's authority; once for each hub and term."""
    connection.exec_driver_sql(_MANDATE, (term, hub.bytes, device.bytes, at_ms, body))


def note_card(
    connection: Connection, device: UUID, body: bytes, *, is_let_go: bool, can_manage: bool
) -> None:
    """Write down the last card of a device: whether it was let go, and whether it may manage."""
    connection.exec_driver_sql(_CARD, (device.bytes, body, int(is_let_go), int(can_manage)))


def read_vouching(connection: Connection) -> tuple[list[bytes], list[bytes]]:
    """Return the cards and the mandates that were written down, each as it came."""
    cards = [body for (body,) in connection.exec_driver_sql(_CARDS)]
    mandates = [body for (body,) in connection.exec_driver_sql(_MANDATES)]
    return cards, mandates


def read_twice_named(connection: Connection) -> TwiceNamed | None:
    """Return the last term if more than one hub was named for it; ``None`` if they agree."""
    rows = connection.exec_driver_sql(_LAST_TERM).all()
    return TwiceNamed(rows[0][0], len(rows), rows[-1][1]) if len(rows) > 1 else None


def note_handed_over(connection: Connection, reach: Mapping[UUID, int]) -> None:
    """Write down how far the hub has said that it holds this device's own logs."""
    for incarnation, seq in reach.items():
        connection.exec_driver_sql(_HAND_OVER, (incarnation.bytes, seq))


def read_handed_over(connection: Connection) -> dict[UUID, int]:
    """Return how far the hub was known to hold each of this device's own logs."""
    return {
        id_of(incarnation): seq for incarnation, seq in connection.exec_driver_sql(_HANDED_OVER)
    }


def read_unsent_since(connection: Connection) -> int | None:
    """Return when the oldest sale was sold that the hub is not known to have; UTC milliseconds."""
    since = (
        connection.exec_driver_sql(_UNSENT_SINCE, {"log": log.bytes, "seq": seq}).scalar()
        for log, seq in read_handed_over(connection).items()
    )
    return min((at_ms for at_ms in since if at_ms is not None), default=None)
