"""By which device each log is written: kept once, as the log comes or this device has a hub."""

from collections.abc import Mapping
from typing import Final
from uuid import UUID

from fynlo_pos.core.db.connection import Connection
from fynlo_pos.core.db.own_logs import read_lineage

_KEEP: Final = "INSERT INTO log_owner (incarnation, device) VALUES (?, ?) ON CONFLICT DO NOTHING"
# The end of each chain in a snapshot is signed, and nobody but its device has signed of it.
_OF_SNAPSHOT: Final = """
INSERT OR IGNORE INTO main.log_owner (incarnation, device)
SELECT coalesce(f.incarnation, c.incarnation), s.device
FROM snapshot.chain AS c JOIN snapshot.signed_head AS s ON s.hash = c.hash
LEFT JOIN snapshot.fork AS f ON f.fork = c.incarnation
"""


def keep_owners(connection: Connection, owners: Mapping[UUID, UUID]) -> None:
    """Keep by which device logs are written, of those of which that is not known."""
    if owners:
        rows = [(log.bytes, device.bytes) for log, device in owners.items()]
        connection.exec_driver_sql(_KEEP, rows)


def keep_own(connection: Connection, device: UUID) -> None:
    """Keep that this device writes its own logs: one of an earlier life stays who wrote it then."""
    keep_owners(connection, dict.fromkeys(read_lineage(connection), device))


def keep_owners_of_snapshot(connection: Connection) -> None:
    """Keep by which device the logs in the attached snapshot were written."""
    connection.exec_driver_sql(_OF_SNAPSHOT)
