"""Which logs are of terminals that may not manage: some of what those say does not count.

A device that may manage may so until it is let go, and what it said counts on afterwards. Of a log
whose device is not known, or has no card here, everything counts: it is of a till by itself.
"""

from typing import Final
from uuid import UUID

from fynlo_pos.core.db.connection import Connection

_MAY_NOT: Final = """
SELECT 1 FROM log_owner AS o JOIN device_card AS d USING (device)
WHERE o.incarnation = ? AND d.can_manage = 0
"""


class OrdinaryLogs:
    """The logs of devices that may not manage; each is looked up once, as it is asked for."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._known: dict[UUID, bool] = {}

    def has(self, log: UUID) -> bool:
        """Tell whether a log, as its envelopes name it, is one of them."""
        known = self._known.get(log)
        if known is None:
            row = self._connection.exec_driver_sql(_MAY_NOT, (log.bytes,)).first()
            known = self._known[log] = row is not None
        return known
