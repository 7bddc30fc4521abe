"""Statement texts made once from the declared tables, for the path a sale takes to disk.

They are run by ``connection.exec_driver_sql(text, tuples)``: compiling the same statements each
time costs a sale 1.7 times as much, and compiling them once costs a start what thirty queries do.
"""

from sqlalchemy import Table
from sqlalchemy.dialects import sqlite

_quoted = sqlite.dialect().identifier_preparer.quote


def insert_text(into: Table) -> str:
    """Return an INSERT of a table's columns in their declared order, all but its row number."""
    columns = [_quoted(column.name) for column in into.columns if column.name != "row"]
    marks = ", ".join("?" * len(columns))
    return f"INSERT INTO {_quoted(into.name)} ({', '.join(columns)}) VALUES ({marks})"  # noqa: S608 - declared names


def upsert_text(
    into: Table,
    *,
    adding: tuple[str, ...] = (),
    setting: tuple[str, ...] = (),
) -> str:
    """Return an INSERT that, where the key stands, adds to some columns and replaces others."""
    table = _quoted(into.name)
    names = [_quoted(into.c[name].name) for name in adding]
    changes = [f"{name} = ({table}.{name} + excluded.{name})" for name in names]
    changes += [f"{name} = excluded.{name}" for name in (_quoted(into.c[n].name) for n in setting)]
    key = ", ".join(_quoted(column.name) for column in into.primary_key)
    return f"{insert_text(into)} ON CONFLICT ({key}) DO UPDATE SET {', '.join(changes)}"
