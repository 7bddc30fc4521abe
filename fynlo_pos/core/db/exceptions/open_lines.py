"""What is open on an order, each line with who added it last."""

from collections.abc import Iterator
from uuid import UUID

from fynlo_pos.core.db.connection import Connection
from fynlo_pos.core.exceptions.open_lines import OpenLine
from fynlo_pos.core.money import extend
from fynlo_pos.core.tabs.records import TabState

# The last time that more of the line was rung or brought here.
_RUNG_LAST = """
SELECT coalesce(i.terminal, ''), f.staff_id, f.at_ms
FROM tab_fact AS f LEFT JOIN incarnation AS i ON i.incarnation = f.incarnation
WHERE f.tab_id = ? AND f.line_id = ? AND f.act = 'rung'
ORDER BY f.stamp DESC, f.incarnation DESC, f.nth DESC LIMIT 1
"""


def open_lines(connection: Connection, tab: TabState) -> Iterator[OpenLine]:
    """Yield what is open on an order, each with who added it last."""
    for state in tab.lines:
        if state.open_milli:
            terminal, staff_id, at_ms = connection.exec_driver_sql(
                _RUNG_LAST, (tab.id.bytes, state.line.id.bytes)
            ).one()
            minor = extend(state.line.unit_minor(tab.dining), state.open_milli)
            yield OpenLine(
                *(state.line.name, state.open_milli, minor),
                *(terminal, UUID(bytes=staff_id), at_ms),
            )
