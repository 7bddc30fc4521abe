"""The number of a database's shape, kept in its head."""

from fynlo_pos.core.db.connection import Connection

SCHEMA_VERSION = 1
"""Raised with each migration; the number of the newest file in ``migrations/versions``."""


def read_version(connection: Connection) -> int:
    """Return a database's version: 0 when it is empty."""
    version: int = connection.exec_driver_sql("PRAGMA user_version").scalar_one()
    return version


def set_version(connection: Connection, version: int) -> None:
    """Write a database's version, as part of the transaction."""
    connection.exec_driver_sql(f"PRAGMA user_version = {version:d}")
