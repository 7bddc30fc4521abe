"""Rows that nobody may change or delete, as triggers; applied again after every migration.

Alembic rebuilds a table to alter it and drops its triggers silently.
"""

from collections.abc import Iterator
from contextlib import contextmanager

from fynlo_pos.core.db.connection import Connection
from fynlo_pos.core.db.tables import closing, ledger, log, sales

WRITTEN_ONCE = (
    log.envelope.name,
    sales.sale.name,
    sales.refunded_line.name,
    ledger.posting.name,
    closing.z_report.name,
)
_VERBS = ("UPDATE", "DELETE")
_TAKES_BODY_OUT = """
WHEN NOT (NEW.body = x'' AND NEW.private = x'' AND NEW.hash = OLD.hash
    AND NEW.row < 0 AND OLD.row > 0
    AND NEW.incarnation = OLD.incarnation AND NEW.seq = OLD.seq AND NEW.stamp = OLD.stamp
    AND EXISTS (SELECT 1 FROM base_head AS b
        WHERE b.incarnation = OLD.incarnation AND OLD.seq <= b.seq))
"""
"""Of an envelope that the base covers the body may go; nothing else of one ever changes."""


def trigger_names() -> list[str]:
    """Return the name of every trigger there must be."""
    return [_name(table, verb) for table in WRITTEN_ONCE for verb in _VERBS]


def apply_triggers(connection: Connection) -> None:
    """Create the triggers, replacing what stands under their names."""
    for table in WRITTEN_ONCE:
        for verb in _VERBS:
            name = _name(table, verb)
            connection.exec_driver_sql(f"DROP TRIGGER IF EXISTS {name}")
            unless = _TAKES_BODY_OUT if (table, verb) == (log.envelope.name, "UPDATE") else ""
            connection.exec_driver_sql(
                f"CREATE TRIGGER {name} BEFORE {verb} ON {table} {unless}"
                f"BEGIN SELECT RAISE(ABORT, '{table} is written once'); END"
            )


@contextmanager
def unguarded(connection: Connection) -> Iterator[None]:
    """Let rows be changed inside the block; the triggers stand again when it is left.

    In one transaction with the block: a fault in it undoes both.
    """
    for name in trigger_names():
        connection.exec_driver_sql(f"DROP TRIGGER {name}")
    yield
    apply_triggers(connection)


def _name(table: str, verb: str) -> str:
    return f"tr_{table}_no_{verb.lower()}"
