"""What a snapshot of a venue holds: the log, every table made from it, and what devices signed.

Nothing of the device that made it: no draft, key, setting or place (``Role.LOCAL``).
"""

from typing import Final

from fynlo_pos.core.db.connection import Connection

SIGNED_HEAD: Final = "signed_head"
SHARED: Final = (
    "account_balance",
    "barcode",
    "base",
    "base_head",
    "base_part",
    "category",
    "chain",
    "closing_counter",
    "day_hour",
    "day_item",
    "day_method",
    "day_rate",
    "day_total",
    "document",
    "document_conflict",
    "drawer_event",
    "drawer_session",
    "envelope",
    "exception_settled",
    "fork",
    "incarnation",
    "kitchen_count",
    "kitchen_mark",
    "kitchen_order",
    "kitchen_seen",
    "kitchen_sending",
    "kitchen_ticket",
    "month_item",
    "parked",
    "posting",
    "product",
    "recovery_codes",
    "refunded_line",
    "sale",
    SIGNED_HEAD,
    "tab",
    "tab_fact",
    "tab_line",
    "tab_register",
    "z_report",
)
"""Named here, since the catalogue of tables costs a till 400 ms; a test compares the two."""

_OTHERS = """
SELECT 1 FROM document
UNION ALL SELECT 1 FROM chain WHERE incarnation NOT IN (SELECT incarnation FROM own_log)
UNION ALL SELECT 1 FROM fork UNION ALL SELECT 1 FROM excerpt LIMIT 1
"""
_SHAPE = """
SELECT type, name, sql FROM {database}.sqlite_schema
WHERE sql IS NOT NULL AND type <> 'trigger' AND tbl_name IN (SELECT value FROM json_each(?))
ORDER BY type DESC, name
"""

Shape = list[tuple[str, str, str]]
"""The kind, name and statement of each table and index, tables first."""


def shared_shape(connection: Connection, database: str = "main") -> Shape:
    """Return how the shared tables and their indexes were made in a database."""
    names = "[" + ", ".join(f'"{name}"' for name in SHARED) + "]"
    statement = _SHAPE.format(database=database)
    return [
        (kind, name, made) for kind, name, made in connection.exec_driver_sql(statement, (names,))
    ]


def is_new(connection: Connection) -> bool:
    """Tell whether a till's log holds nothing but its own beginning, and no shop yet."""
    return connection.exec_driver_sql(_OTHERS).first() is None


def attach(connection: Connection, path: str, key: bytes, name: str) -> None:
    """Let a connection see another encrypted file under a name; outside of a transaction."""
    secret = f"x'{key.hex()}'"
    connection.exec_driver_sql(f"ATTACH ? AS {name} KEY ?", (path, secret))
