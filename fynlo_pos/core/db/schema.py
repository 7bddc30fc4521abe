"""A database's shape from nothing: tables, search index and triggers, under a version number."""

from sqlalchemy import Connection

from fynlo_pos.core.db.metadata import metadata
from fynlo_pos.core.db.tables.all import TABLES
from fynlo_pos.core.db.triggers import apply_triggers

SCHEMA_VERSION = 1
"""Raised with each migration; the number of the newest file in ``migrations/versions``."""

DECLARED = TABLES


def create_schema(connection: Connection) -> None:
    """Create everything in an empty, passing database; a till's own is made by the migrations."""
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
