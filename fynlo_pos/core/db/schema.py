"""A database's shape from nothing: tables, search index and triggers, under a version number."""

from sqlalchemy import Connection

from fynlo_pos.core.db.metadata import metadata
from fynlo_pos.core.db.schema_version import SCHEMA_VERSION, set_version
from fynlo_pos.core.db.tables.all import TABLES
from fynlo_pos.core.db.triggers import apply_triggers

DECLARED = TABLES


def create_schema(connection: Connection) -> None:
    """Create everything in an empty, passing database; a till's own is made by the migrations."""
    metadata.create_all(connection)
    apply_triggers(connection)
    set_version(connection, SCHEMA_VERSION)
