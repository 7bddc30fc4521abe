"""The one catalogue of tables, and the three things a table of a till can be.

Ids are 16 bytes, amounts minor units, quantities thousandths, rates basis points.
The log is kept in rowid tables, because a row without one spills over a page beyond 1,000 bytes;
small keyed rows are kept without.
"""

from enum import StrEnum

from sqlalchemy import Column, Integer, LargeBinary, MetaData, Table, Text
from sqlalchemy.schema import SchemaItem


class Role(StrEnum):
    """What a table is to the shared log."""

    LOG = "log"
    """The envelopes themselves: written once, never changed."""
    PROJECTION = "projection"
    """Derived from envelopes alone: ``doctor`` rebuilds it and compares."""
    LOCAL = "local"
    """This device's own passing state, in no envelope: lost with the device, and no harm done."""


metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s_%(referred_table_name)s",
        "pk": "pk_%(table_name)s",
    }
)


def table(name: str, role: Role, *items: SchemaItem, with_rowid: bool = True) -> Table:
    """Declare a table with its role; ``with_rowid=False`` for small rows read by their key."""
    return Table(name, metadata, *items, info={"role": role}, sqlite_with_rowid=with_rowid)


def tables_of(role: Role) -> list[Table]:
    """Return the tables of a role, by name."""
    declared = metadata.tables.values()
    return sorted((t for t in declared if t.info["role"] is role), key=lambda t: t.name)


def id_column(name: str, *, key: bool = False, nullable: bool = False) -> Column[bytes]:
    """Return a column of a UUID's 16 bytes."""
    return Column(name, LargeBinary(16), primary_key=key, nullable=nullable)


def bytes_column(name: str, *, key: bool = False, nullable: bool = False) -> Column[bytes]:
    """Return a column of bytes."""
    return Column(name, LargeBinary, primary_key=key, nullable=nullable)


def whole(name: str, *, key: bool = False, nullable: bool = False) -> Column[int]:
    """Return a column of whole numbers."""
    # A key of a table without rowid must not be taken for SQLite's own row number.
    return Column(name, Integer, primary_key=key, nullable=nullable, autoincrement=False)


def text_column(name: str, *, key: bool = False, nullable: bool = False) -> Column[str]:
    """Return a column of text."""
    return Column(name, Text, primary_key=key, nullable=nullable)
