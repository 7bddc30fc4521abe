"""A database's shape from nothing: tables, search index and triggers, under a version number."""

from sqlalchemy import Connection, Engine

from fynlo_pos.core.db.metadata import metadata
from fynlo_pos.core.db.tables.all import TABLES
from fynlo_pos.core.db.triggers import apply_triggers
from fynlo_pos.core.trouble import Trouble

SCHEMA_VERSION = 1
"""Raised with each migration; the number of the newest file in ``migrations/versions``."""

DECLARED = TABLES


def create_schema(connection: Connection) -> None:
    """Create everything in an empty database."""
    metadata.create_all(connection)
    apply_triggers(connection)
    set_version(connection, SCHEMA_VERSION)


def read_version(connection: Connection) -> int:
    """Return a database's version: 0 when it is empty."""
    version: int = connection.exec_driver_sql("PRAGMA user_version").scalar_one()
    return version


def set_version(connection: Connection, version: int) -> None:
    """Write a database's version, as part of the transaction."""
    connection.exec_driver_sql(f"PRAGMA user_version = {version:d}")


def bring_to_version(engine: Engine) -> None:
    """Create an empty database's tables. Raises ``Trouble`` for a file of a newer program."""
    with engine.begin() as connection:
        version = read_version(connection)
        if version == 0:
            create_schema(connection)
        elif version > SCHEMA_VERSION:
            raise Trouble(
                "This till's sales were written by a newer version of the program. They are safe; "
                "nothing was changed. Install the newer version again, then start the till."
            )
