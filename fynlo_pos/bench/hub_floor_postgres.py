"""The floor of a grown hub's store: the same tables, indexes, rows and bytes by a raw cursor."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from time import perf_counter_ns
from typing import Any, Final

import psycopg

from fynlo_pos.bench.hub_process import EnrolledDevice
from fynlo_pos.sync.protocol.frames import Head, Sent

_TABLES: Final = (
    """CREATE TABLE venue (venue bytea PRIMARY KEY, version bigint NOT NULL,
        stored_bytes bigint NOT NULL, late_bytes bigint NOT NULL)""",
    """CREATE TABLE chain (venue bytea NOT NULL, chain bytea NOT NULL, incarnation bytea NOT NULL,
        first bigint NOT NULL, owner bytea NOT NULL, told_seq bigint NOT NULL,
        told_hash bytea NOT NULL, stored_seq bigint NOT NULL, stored_hash bytea NOT NULL,
        is_fixed boolean NOT NULL, PRIMARY KEY (venue, chain))""",
    """CREATE TABLE log (venue bytea NOT NULL, chain bytea NOT NULL, seq bigint NOT NULL,
        stamp bigint NOT NULL, hash bytea NOT NULL, body bytea NOT NULL, private bytea NOT NULL,
        signature bytea NOT NULL, PRIMARY KEY (venue, chain, seq))""",
)
_APPEND: Final = "INSERT INTO log VALUES (%b, %b, %b, %b, %b, %b, %b, %b)"
_CHAIN: Final = (
    "INSERT INTO chain VALUES (%b, %b, %b, 1, %b, %b, %b, %b, %b, false)"
    " ON CONFLICT (venue, chain) DO UPDATE SET told_seq = excluded.told_seq,"
    " told_hash = excluded.told_hash, stored_seq = excluded.stored_seq,"
    " stored_hash = excluded.stored_hash"
)
_GROW: Final = (
    "UPDATE venue SET version = version + 1, stored_bytes = stored_bytes + %b WHERE venue = %b"
)
_DATABASE: Final = "floor"


class PostgresFloor:
    """A database with the tables of a grown hub's store, written by a raw cursor."""

    def __init__(
        self, connection: psycopg.Connection[tuple[Any, ...]], device: EnrolledDevice
    ) -> None:
        self._connection = connection
        self._device = device
        with connection.transaction():
            for table in _TABLES:
                connection.execute(table)
            connection.execute("INSERT INTO venue VALUES (%b, 1, 0, 0)", (device.venue.bytes,))
            connection.execute("ANALYZE")

    def keep(self, batch: Sequence[tuple[Sent, Head]]) -> int:
        """Write one push in one transaction; return its nanoseconds."""
        venue, owner = self._device.venue.bytes, self._device.id.bytes
        last = batch[-1][1]
        chain = last.incarnation.bytes
        rows = [
            (venue, chain, head.seq, head.seq, head.hash, sent.body, sent.private, b"")
            for sent, head in batch
        ]
        size = sum(len(sent.body) + len(sent.private) for sent, _ in batch)
        head = (venue, chain, chain, owner, last.seq, last.hash, last.seq, last.hash)
        began = perf_counter_ns()
        with self._connection.transaction(), self._connection.cursor() as cursor:
            cursor.executemany(_APPEND, rows)
            cursor.execute(_CHAIN, head)
            cursor.execute(_GROW, (size, venue))
        return perf_counter_ns() - began


@contextmanager
def postgres_floor(address: str, device: EnrolledDevice) -> Iterator[PostgresFloor]:
    """Make a database beside the hub's in the same server, and write to it for a while."""
    plain = address.replace("postgresql+psycopg:", "postgresql:", 1)
    with psycopg.connect(plain, autocommit=True) as server:
        server.execute(f"CREATE DATABASE {_DATABASE}")
    with psycopg.connect(plain, dbname=_DATABASE) as connection:
        yield PostgresFloor(connection, device)
