"""The floor of a new terminal: the rows it ends with, written by a raw cursor at once."""

import os
from collections.abc import Sequence
from pathlib import Path

from fynlo_pos.bench.floor import RawDatabase, Statement
from fynlo_pos.core.db.connection import Connection
from fynlo_pos.core.db.engine import scratch_engine
from fynlo_pos.core.db.metadata import Role, tables_of
from fynlo_pos.core.db.open_till import OpenTill
from fynlo_pos.core.db.schema import create_schema

_INDEXED = "SELECT row, words FROM product WHERE archived = 0"
_INDEX = (
    "INSERT INTO product_word (rowid, words) VALUES (?, ?)",
    "INSERT INTO product_trigram (rowid, words) VALUES (?, ?)",
)


def write_whole(opened: OpenTill, folder: Path) -> int:
    """Write a till's log, tables and search index into a new file; return the nanoseconds."""
    with opened.readers.connect() as connection, connection.begin():
        statements = _statements(connection)
    folder.mkdir(parents=True, exist_ok=True)
    path, key = folder / "whole.db", os.urandom(32)
    with scratch_engine(path, key).begin() as empty:
        create_schema(empty)
    raw = RawDatabase(path, key)
    try:
        return raw.write(statements)
    finally:
        raw.close()


def _statements(connection: Connection) -> Sequence[Statement]:
    found = []
    for table in (*tables_of(Role.LOG), *tables_of(Role.PROJECTION)):
        names = ", ".join(f'"{column.name}"' for column in table.columns)
        marks = ", ".join("?" * len(table.columns))
        rows = connection.exec_driver_sql(f'SELECT {names} FROM "{table.name}"').all()  # noqa: S608 - declared names
        text = f'INSERT INTO "{table.name}" ({names}) VALUES ({marks})'  # noqa: S608 - declared names
        found.append(Statement(text, tuple(rows)))
    words = tuple(connection.exec_driver_sql(_INDEXED).all())
    return [*(one for one in found if one.rows), *(Statement(text, words) for text in _INDEX)]
