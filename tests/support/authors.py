"""Devices that write envelopes of given facts, and a passing database that takes them."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from uuid import UUID

import msgspec

from fynlo_pos.core.db.chain import append_envelope
from fynlo_pos.core.db.driver_connection import DriverConnection, scratch_connection
from fynlo_pos.core.db.engine import scratch_engine
from fynlo_pos.core.db.schema import create_schema
from fynlo_pos.core.envelope import GENESIS, Envelope, seal_envelope
from fynlo_pos.core.incarnation import IncarnationBegan

Written = tuple[Envelope, list[msgspec.Struct]]
KEY = bytes(range(32))


class Author:
    """One device's chain; its envelopes are kept in ``written``.

    It begins at stamp 1, or, as a later life of another's device, behind what that has written.
    """

    def __init__(self, number: int, after: "Author | None" = None) -> None:
        self.incarnation = UUID(int=number << 64)
        self.terminal: str = after.terminal if after else f"T{number}"
        self.stamp: int = after.stamp if after else 0
        self.written: list[Written] = []
        previous = after.incarnation if after else None
        series = f"{self.terminal}-{number}" if after else self.terminal
        self.write(IncarnationBegan(self.incarnation, self.terminal, series, previous, 0, b"", 0))

    def write(self, *records: msgspec.Struct, later: int = 1) -> Written:
        """Write an envelope whose stamp is ``later`` more than the last."""
        self.stamp += later
        envelope = seal_envelope(
            records,
            incarnation=self.incarnation,
            seq=len(self.written) + 1,
            stamp=self.stamp,
            previous=self.written[-1][0].hash if self.written else GENESIS,
            app_version="1",
            salt=bytes(16),
        )
        self.written.append((envelope, list(records)))
        return self.written[-1]


def passing_database(path: Path) -> DriverConnection:
    """Return an empty database with every table, for a test to begin transactions on."""
    with scratch_engine(path, KEY).begin() as connection:
        create_schema(connection)
    return scratch_connection(path, KEY)


@contextmanager
def holding(connection: DriverConnection, written: Sequence[Written]) -> Iterator[None]:
    """Let a database hold these envelopes, applied in this order, for as long as the block."""
    with connection.begin():
        connection.exec_driver_sql("SAVEPOINT held")
        for envelope, records in written:
            append_envelope(connection, envelope, records)
        yield
        connection.exec_driver_sql("ROLLBACK TO held")
