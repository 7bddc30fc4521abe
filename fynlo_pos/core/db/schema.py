"""A database's shape from nothing: tables, search index and triggers, under a version number."""

from functools import cache

from sqlalchemy import Connection, ExecutableDDLElement, create_mock_engine

from fynlo_pos.core.db.metadata import metadata
from fynlo_pos.core.db.schema_version import SCHEMA_VERSION, set_version
from fynlo_pos.core.db.tables.all import TABLES
from fynlo_pos.core.db.triggers import apply_triggers

DECLARED = TABLES


def create_schema(connection: Connection) -> None:
    """Create everything in an empty, passing database; a till's own is made by the migrations."""
    for statement in _tables():
        connection.exec_driver_sql(statement)
    apply_triggers(connection)
    set_version(connection, SCHEMA_VERSION)


@cache
def _tables() -> tuple[str, ...]:
    made: list[str] = []

    def note(statement: ExecutableDDLElement, *_: object, **__: object) -> None:
        made.append(str(statement.compile(dialect=engine.dialect)))

    engine = create_mock_engine("sqlite://", note)
    metadata.create_all(engine, checkfirst=False)
    return tuple(made)
