"""Statement texts made once from the declared tables, for the path a sale takes to disk.

They are run by ``connection.exec_driver_sql(text, tuples)``: compiling the same statements each
time costs a sale 1.7 times as much, and compiling them once costs a start what thirty queries do.
"""

from collections.abc import Callable, Iterable, Sequence
from operator import itemgetter
from typing import Any

import msgspec
from sqlalchemy import Table
from sqlalchemy.dialects import sqlite

_quoted = sqlite.dialect().identifier_preparer.quote
_SAFE_SUM = 1 << 62


class Merge(msgspec.Struct, frozen=True):
    """How two rows of one key come to one: by their places in the statement's row."""

    key: Callable[[Sequence[Any]], Any]
    adding: tuple[int, ...]
    setting: tuple[int, ...]
    largest: tuple[int, ...]

    def fold(self, rows: Sequence[Sequence[Any]]) -> list[Sequence[Any]]:
        """Return one row for each key: what the statement would make of them one after another."""
        of_keys: dict[Any, list[Sequence[Any]]] = {}
        for name, row in zip(map(self.key, rows), rows, strict=True):
            of_keys.setdefault(name, []).append(row)
        return [alike[0] if len(alike) == 1 else self._one(alike) for alike in of_keys.values()]

    def _one(self, rows: Sequence[Sequence[Any]]) -> Sequence[Any]:
        """Of what is neither added nor set the first stays, as it stands in the database."""
        columns = tuple(zip(*rows, strict=True))
        row = list(rows[0])
        for place in self.adding:
            row[place] = sum(columns[place])
        for place in self.setting:
            row[place] = rows[-1][place]
        for place in self.largest:
            row[place] = max(columns[place])
        return row

    def check_sums(self, rows: Iterable[Sequence[Any]]) -> None:
        """Raise ``OverflowError`` for a sum that the database might not keep whole."""
        for row in rows:
            for place in self.adding:
                if not -_SAFE_SUM < row[place] < _SAFE_SUM:
                    raise OverflowError("a sum is too large")


MERGES: dict[str, Merge] = {}
"""The statements that may be run once for several rows of one key (``core.db.gathering``)."""


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
    largest: tuple[str, ...] = (),
) -> str:
    """Return an INSERT that, where the key stands, adds to some columns and replaces others.

    Of ``largest`` columns the larger value stays.
    """
    table = _quoted(into.name)
    names = {name: _quoted(into.c[name].name) for name in (*adding, *setting, *largest)}
    changes = [f"{names[n]} = ({table}.{names[n]} + excluded.{names[n]})" for n in adding]
    changes += [f"{names[n]} = excluded.{names[n]}" for n in setting]
    changes += [f"{names[n]} = max({table}.{names[n]}, excluded.{names[n]})" for n in largest]
    key = ", ".join(_quoted(column.name) for column in into.primary_key)
    text = f"{insert_text(into)} ON CONFLICT ({key}) DO UPDATE SET {', '.join(changes)}"
    columns = [column.name for column in into.columns if column.name != "row"]
    MERGES[text] = Merge(
        itemgetter(*(columns.index(column.name) for column in into.primary_key)),
        *(tuple(map(columns.index, chosen)) for chosen in (adding, setting, largest)),
    )
    return text
