"""What waits at the hub of terminals that were taken out, as it was last heard."""

from collections.abc import Iterable, Sequence
from uuid import UUID

from fynlo_pos.core.db.connection import Connection
from fynlo_pos.core.exceptions.logs import LateWaiting

_READ = """
SELECT log, terminal, entries, sales, amount_minor, at_ms FROM late_waiting ORDER BY log
"""
_FORGET = "DELETE FROM late_waiting"
_KEEP = """
INSERT INTO late_waiting (log, terminal, entries, sales, amount_minor, at_ms)
VALUES (?, ?, ?, ?, ?, ?)
"""


def note_late(connection: Connection, found: Iterable[LateWaiting]) -> bool:
    """Write down all that waits, in place of what did; tell whether it is another.

    What is as it was keeps the moment it was first heard at.
    """
    before = {each.log: each for each in read_late(connection)}
    after = {each.log: _as_first_heard(each, before.get(each.log)) for each in found}
    if after == before:
        return False
    connection.exec_driver_sql(_FORGET)
    for each in after.values():
        connection.exec_driver_sql(
            _KEEP,
            (
                each.log.bytes,
                each.terminal,
                each.entries,
                each.sales,
                each.amount_minor,
                each.at_ms,
            ),
        )
    return True


def read_late(connection: Connection) -> Sequence[LateWaiting]:
    """Return what waits to be admitted."""
    return [LateWaiting(UUID(bytes=log), *rest) for log, *rest in connection.exec_driver_sql(_READ)]


def _as_first_heard(now: LateWaiting, before: LateWaiting | None) -> LateWaiting:
    same = before is not None and before.entries == now.entries and before.sales == now.sales
    return before if same and before is not None else now
