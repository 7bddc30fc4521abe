"""Comparing one table in two databases, row by row in the order of its key."""

from functools import cache

from sqlalchemy import Column, Table, UniqueConstraint, select
from sqlalchemy.dialects import sqlite

from fynlo_pos.core.db.connection import Connection

NUMBER_OF_ROW = "row"


def count_differences(of: Table, first: Connection, second: Connection) -> int:
    """Return how many rows of a table are in one database only, or differ.

    SQLite's own row numbers are no content.
    """
    statement, places = _in_order(of)
    left, right = (iter(each.exec_driver_sql(statement)) for each in (first, second))
    mine, theirs = next(left, None), next(right, None)
    differences = 0
    while mine is not None or theirs is not None:
        mine_first = mine is not None and (
            theirs is None or _place(mine, places) < _place(theirs, places)
        )
        theirs_first = theirs is not None and (
            mine is None or _place(theirs, places) < _place(mine, places)
        )
        differences += mine != theirs
        if not theirs_first:
            mine = next(left, None)
        if not mine_first:
            theirs = next(right, None)
    return differences


def _key_of(of: Table) -> list[Column[object]]:
    key = list(of.primary_key.columns)
    if all(column.name != NUMBER_OF_ROW for column in key):
        return key
    unique = [list(c.columns) for c in of.constraints if isinstance(c, UniqueConstraint)]
    unique += [list(i.columns) for i in of.indexes if i.unique and not i.dialect_kwargs]
    return min(unique, key=lambda columns: [column.name for column in columns])


# To put it into words costs more than to read a table of a few rows.
@cache
def _in_order(of: Table) -> tuple[str, tuple[int, ...]]:
    """Return what reads a table in the order of its key, and at which places of a row that is."""
    columns = [column for column in of.columns if column.name != NUMBER_OF_ROW]
    key = _key_of(of)
    wanted = select(*columns).order_by(*key).compile(dialect=sqlite.dialect())
    return str(wanted), tuple(columns.index(column) for column in key)


def _place(row: tuple[object, ...], places: tuple[int, ...]) -> tuple[object, ...]:
    return tuple(row[place] for place in places)
