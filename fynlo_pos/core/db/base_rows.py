"""The base: the tables as they stood where the bodies begin, packed into rows of the till's file.

It lies in the file itself, so that every copy of that (a backup, a snapshot) can be replayed too. A
base is written part by part under the next generation, and counts from one commit on.
"""

import zlib
from collections.abc import Iterator, Mapping
from itertools import islice
from typing import Final
from uuid import UUID

import msgspec
from sqlalchemy import Table

from fynlo_pos.core.db.connection import Connection
from fynlo_pos.core.db.metadata import Role, tables_of
from fynlo_pos.core.db.tables.all import TABLES
from fynlo_pos.core.db.vector import ChainHead

DECLARED = TABLES

ROWS_IN_PART: Final = 500
_BASE = "SELECT generation, business_date FROM base"
_HEADS = "SELECT incarnation, seq, hash FROM base_head"
_PARTS = "SELECT name, packed FROM base_part WHERE generation = ? AND nth = ?"
_ADD_PART = "INSERT INTO base_part (generation, nth, name, packed) VALUES (?, ?, ?, ?)"
_STALE = """
SELECT generation, nth FROM base_part
WHERE generation <> coalesce((SELECT generation FROM base), 0) LIMIT 1
"""
_FORGET_PART = "DELETE FROM base_part WHERE generation = ? AND nth = ?"
_SET_BASE = """
INSERT INTO base (slot, generation, business_date) VALUES (1, ?, ?)
ON CONFLICT (slot) DO UPDATE
SET generation = excluded.generation, business_date = excluded.business_date
"""
_SET_HEAD = """
INSERT INTO base_head (incarnation, seq, hash) VALUES (?, ?, ?)
ON CONFLICT (incarnation) DO UPDATE SET seq = excluded.seq, hash = excluded.hash
"""
_WORDS = tuple(
    f"INSERT INTO {index} (rowid, words) SELECT row, words FROM product WHERE archived = 0"  # noqa: S608 - our names
    for index in ("product_word", "product_trigram")
)


class Base(msgspec.Struct, frozen=True):
    """Which base a till has; ``heads`` is up to where it goes on each chain, by its name.

    The first generation is 1; 0 is none, and then nothing is folded.
    """

    generation: int = 0
    business_date: str = ""
    heads: Mapping[UUID, ChainHead] = {}

    def covers(self, branch: UUID, seq: int) -> bool:
        """Tell whether an envelope is folded into it."""
        head = self.heads.get(branch)
        return head is not None and seq <= head.seq


def read_base(connection: Connection) -> Base:
    """Return the base that counts."""
    row = connection.exec_driver_sql(_BASE).first()
    if row is None:
        return Base()
    rows = connection.exec_driver_sql(_HEADS).all()
    heads = [ChainHead(UUID(bytes=name), *rest) for name, *rest in rows]
    return Base(row[0], row[1], {head.incarnation: head for head in heads})


def load_base(of: Connection, to: Connection) -> Base:
    """Put the rows of one till's base into empty tables; return which base it is."""
    base = read_base(of)
    tables = {table.name: table for table in tables_of(Role.PROJECTION)}
    nth = 0
    while base.generation:
        part = of.exec_driver_sql(_PARTS, (base.generation, nth)).first()
        if part is None:
            break
        rows = msgspec.msgpack.decode(zlib.decompress(part[1]))
        to.exec_driver_sql(_insert(tables[part[0]]), rows)
        nth += 1
    for statement in _WORDS if base.generation else ():
        to.exec_driver_sql(statement)
    return base


def packed_tables(made: Connection) -> Iterator[tuple[str, bytes]]:
    """Yield the parts that tables come to, each with the name of its table."""
    for table in tables_of(Role.PROJECTION):
        names = ", ".join(f'"{column.name}"' for column in table.columns)
        found = iter(made.exec_driver_sql(f'SELECT {names} FROM "{table.name}"'))  # noqa: S608 - declared names
        while rows := [tuple(row) for row in islice(found, ROWS_IN_PART)]:
            yield table.name, zlib.compress(msgspec.msgpack.encode(rows))


def add_part(connection: Connection, generation: int, nth: int, part: tuple[str, bytes]) -> None:
    """Write one part of a base that does not count yet."""
    connection.exec_driver_sql(_ADD_PART, (generation, nth, *part))


def read_stale_part(connection: Connection) -> tuple[int, int] | None:
    """Return the place of a part that belongs to no base, if there is one."""
    row = connection.exec_driver_sql(_STALE).first()
    return (row[0], row[1]) if row else None


def forget_part(connection: Connection, place: tuple[int, int]) -> None:
    """Delete a part that belongs to no base."""
    connection.exec_driver_sql(_FORGET_PART, place)


def set_base(connection: Connection, base: Base) -> None:
    """Let a base count whose parts are all written."""
    connection.exec_driver_sql(_SET_BASE, (base.generation, base.business_date))
    rows = [(head.incarnation.bytes, head.seq, head.hash) for head in base.heads.values()]
    connection.exec_driver_sql(_SET_HEAD, rows)


def _insert(table: Table) -> str:
    names = ", ".join(f'"{column.name}"' for column in table.columns)
    marks = ", ".join("?" for _ in table.columns)
    return f'INSERT INTO "{table.name}" ({names}) VALUES ({marks})'  # noqa: S608 - declared names
