"""The base: the tables as they stood where the bodies begin, packed into rows of the till's file.

It lies in the file itself, so that every copy of that (a backup, a snapshot) can be replayed too. A
base is written part by part under the next generation, and counts from one commit on.
"""

import hashlib
import zlib
from collections.abc import Callable, Iterator, Mapping
from itertools import islice
from typing import Annotated, Any, Final
from uuid import UUID

import msgspec
from sqlalchemy import Table
from sqlcipher3 import dbapi2

from fynlo_pos.core.db.connection import Connection
from fynlo_pos.core.db.metadata import Role, tables_of
from fynlo_pos.core.db.tables.all import TABLES
from fynlo_pos.core.db.vector import ChainHead

DECLARED = TABLES

ROWS_IN_PART: Final = 500
MOST_COLUMNS: Final = 100
LARGEST_PART: Final = 64 << 20
"""What a part may be unpacked to: of long rows fewer are in one."""
_BASE = "SELECT generation, business_date FROM base"
_SUM = "SELECT generation, parts, digest FROM base"
_HEADS = "SELECT incarnation, seq, hash FROM base_head"
_PARTS = "SELECT name, packed FROM base_part WHERE generation = ? AND nth = ?"
_COUNT_PARTS = "SELECT count(*), coalesce(max(nth), -1) FROM base_part WHERE generation = ?"
_ADD_PART = "INSERT INTO base_part (generation, nth, name, packed) VALUES (?, ?, ?, ?)"
_STALE = """
SELECT generation, nth FROM base_part
WHERE generation <> coalesce((SELECT generation FROM base), 0) LIMIT 1
"""
_FORGET_PART = "DELETE FROM base_part WHERE generation = ? AND nth = ?"
_SET_BASE = """
INSERT INTO base (slot, generation, business_date, parts, digest) VALUES (1, ?, ?, ?, ?)
ON CONFLICT (slot) DO UPDATE
SET generation = excluded.generation, business_date = excluded.business_date,
    parts = excluded.parts, digest = excluded.digest
"""
_SET_HEAD = """
INSERT INTO base_head (incarnation, seq, hash) VALUES (?, ?, ?)
ON CONFLICT (incarnation) DO UPDATE SET seq = excluded.seq, hash = excluded.hash
"""
_WORDS = tuple(
    f"INSERT INTO {index} (rowid, words) SELECT row, words FROM product WHERE archived = 0"  # noqa: S608 - our names
    for index in ("product_word", "product_trigram")
)


_ROWS = msgspec.msgpack.Decoder(
    Annotated[
        list[Annotated[list[msgspec.Raw], msgspec.Meta(max_length=MOST_COLUMNS)]],
        msgspec.Meta(max_length=ROWS_IN_PART),
    ]
)
"""Bounded by what is declared before anything in it is made: a packed nothing may be a thing."""
_VALUES = msgspec.msgpack.Decoder(list[tuple[Any, ...]])
_NESTS = frozenset((*range(0x80, 0xA0), *range(0xC7, 0xCA), *range(0xD4, 0xD9), *range(0xDC, 0xE0)))
"""How a list, a map and an extension begin: no column holds one."""
_NO_ROWS = (dbapi2.IntegrityError, dbapi2.ProgrammingError, dbapi2.InterfaceError, OverflowError)


class BaseDamaged(Exception):
    """A base is not what was written: parts lack or were changed. The text is for a log file."""


class Written(msgspec.Struct, frozen=True):
    """How many parts of a base are written, and the SHA-256 over them in their order."""

    parts: int = 0
    digest: bytes = b""

    def then(self, part: tuple[str, bytes]) -> "Written":
        """Return it with one more part."""
        name, packed = part
        each = hashlib.sha256(packed).digest()
        digest = hashlib.sha256(self.digest + name.encode() + each).digest()
        return Written(self.parts + 1, digest)


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
    """Put the rows of one till's base into empty tables; return which base it is.

    Raises ``BaseDamaged`` where any of it lacks or was changed; some rows may be in them then.
    """
    base = read_base(of)
    tables = {table.name: _insert(table) for table in tables_of(Role.PROJECTION)}
    for name, rows in _unpacked(of):
        try:
            to.exec_driver_sql(tables[name], rows)
        except _NO_ROWS as error:
            raise BaseDamaged(f"rows of {name} have no place ({error})") from error
    for statement in _WORDS if base.generation else ():
        to.exec_driver_sql(statement)
    return base


def require_whole(connection: Connection) -> None:
    """Raise ``BaseDamaged`` unless all parts of the base are there, as they were written.

    Another till may have written them: each is looked at before it takes more room than it fills.
    """
    for _ in _unpacked(connection, _require_flat):
        pass


def read_written(connection: Connection, generation: int) -> Written:
    """Return what is written of a generation, up to the first part that lacks."""
    written = Written()
    while (part := _read_part(connection, generation, written.parts)) is not None:
        written = written.then(part)
    return written


def count_written(connection: Connection, generation: int) -> int:
    """Return how many parts of a generation are written; -1 where one in between lacks."""
    number, last = connection.exec_driver_sql(_COUNT_PARTS, (generation,)).one()
    return number if last == number - 1 else -1


def _unpacked(
    of: Connection, look: Callable[[bytes], None] = lambda _packed: None
) -> Iterator[tuple[str, list[tuple[Any, ...]]]]:
    row = of.exec_driver_sql(_SUM).first()
    if row is None:
        return
    generation, *due = row
    widths = {table.name: len(table.columns) for table in tables_of(Role.PROJECTION)}
    written = Written()
    while (part := _read_part(of, generation, written.parts)) is not None:
        written = written.then(part)
        yield part[0], _rows_of(part, widths.get(part[0], 0), look)
    if written != Written(*due):
        raise BaseDamaged(f"{written.parts} parts of {due[0]} are there, or one was changed")


def _read_part(of: Connection, generation: int, nth: int) -> tuple[str, bytes] | None:
    row = of.exec_driver_sql(_PARTS, (generation, nth)).first()
    if row is None:
        return None
    name, packed = row
    if not isinstance(name, str) or not isinstance(packed, bytes):
        raise BaseDamaged(f"part {nth} is of the wrong kind")
    return name, packed


def _rows_of(
    part: tuple[str, bytes], width: int, look: Callable[[bytes], None]
) -> list[tuple[Any, ...]]:
    name, packed = part
    try:
        unpacked = zlib.decompressobj().decompress(packed, LARGEST_PART)
        look(unpacked)
        rows = _VALUES.decode(unpacked)
    except (zlib.error, msgspec.MsgspecError, TypeError) as error:
        raise BaseDamaged(f"a part of {name} cannot be unpacked ({error})") from error
    if not rows or any(len(row) != width for row in rows):
        raise BaseDamaged(f"a part of {name} has other columns")
    return rows


def _require_flat(unpacked: bytes) -> None:
    for row in _ROWS.decode(unpacked):
        if any(memoryview(value)[0] in _NESTS for value in row):
            raise BaseDamaged("a value in it is no value of a column")


def packed_tables(made: Connection) -> Iterator[tuple[str, bytes]]:
    """Yield the parts that tables come to, each with the name of its table."""
    for table in tables_of(Role.PROJECTION):
        names = ", ".join(f'"{column.name}"' for column in table.columns)
        found = iter(made.exec_driver_sql(f'SELECT {names} FROM "{table.name}"'))  # noqa: S608 - declared names
        while rows := [tuple(row) for row in islice(found, ROWS_IN_PART)]:
            for part in _packed(rows):
                yield table.name, part


def _packed(rows: list[tuple[Any, ...]]) -> Iterator[bytes]:
    encoded = msgspec.msgpack.encode(rows)
    if len(encoded) <= LARGEST_PART or len(rows) == 1:
        yield zlib.compress(encoded)
        return
    half = len(rows) // 2
    yield from _packed(rows[:half])
    yield from _packed(rows[half:])


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


def set_base(connection: Connection, base: Base, written: Written) -> None:
    """Let a base count whose parts are all written."""
    told = (base.generation, base.business_date, written.parts, written.digest)
    connection.exec_driver_sql(_SET_BASE, told)
    rows = [(head.incarnation.bytes, head.seq, head.hash) for head in base.heads.values()]
    connection.exec_driver_sql(_SET_HEAD, rows)


def _insert(table: Table) -> str:
    names = ", ".join(f'"{column.name}"' for column in table.columns)
    marks = ", ".join("?" for _ in table.columns)
    return f'INSERT INTO "{table.name}" ({names}) VALUES ({marks})'  # noqa: S608 - declared names
