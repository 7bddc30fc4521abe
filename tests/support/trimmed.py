"""Folding and trimming a till's log as its keeper does, at once and on the real file."""

import os
from collections.abc import Callable, Iterable
from itertools import count
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from uuid6 import uuid7

from fynlo_pos.core.db.base_rows import Base, packed_tables
from fynlo_pos.core.db.driver import KEY_BYTES
from fynlo_pos.core.db.driver_connection import DriverConnection, scratch_connection
from fynlo_pos.core.db.engine import scratch_engine
from fynlo_pos.core.db.folding import choose_floors, fold
from fynlo_pos.core.db.metadata import Role, tables_of
from fynlo_pos.core.db.open_till import OpenTill
from fynlo_pos.core.db.reading import SqlReading
from fynlo_pos.core.db.schema import create_schema
from fynlo_pos.core.db.trimming import Trimming
from fynlo_pos.core.db.vector import ChainHead, read_vector
from fynlo_pos.core.retention import Sizes
from fynlo_pos.core.sales.records import SaleSealed
from fynlo_pos.core.till.till import Till
from tests.support.devices import Device, copy_of, new_database
from tests.support.shop import ADA, FRIDAY_NOON_MS
from tests.support.snapshots import SnapshotVenue

DAY_MS: Final = 24 * 60 * 60 * 1000
FLOAT_MINOR: Final = 100_00
TODAY, TOMORROW = "2026-11-22", "2026-11-23"
"""The Sunday on which the venue's tills sell: Friday is old then, and on Monday Saturday too."""
AT_ONCE = Sizes(days=1, worth=1)
"""Days before the last one are old."""


def folded(
    opened: OpenTill, newest_day: str, covered: Iterable[ChainHead] | None = None
) -> tuple[Base, list[tuple[str, bytes]]] | None:
    """Return the next base and its parts; ``None`` where nothing may be folded."""
    with TemporaryDirectory(dir=opened.home.folder) as folder, opened.readers.connect() as live:
        path, key = Path(folder) / "base.db", os.urandom(KEY_BYTES)
        with scratch_engine(path, key).begin() as empty:
            create_schema(empty)
        with live.begin(), scratch_connection(path, key) as rebuilt, rebuilt.begin():
            reach = read_vector(live) if covered is None else covered
            floors = choose_floors(live, reach, newest_day, AT_ONCE)
            if floors is None:
                return None
            base = fold(live, rebuilt, floors, lambda _done, _total: None)
            return base, list(packed_tables(rebuilt))


def trimming_of(
    opened: OpenTill, newest_day: str, covered: Iterable[ChainHead] | None = None
) -> Trimming | None:
    """Fold what may be folded, and return what is left to do; ``None`` where nothing is."""
    made = folded(opened, newest_day, covered)
    writer = opened.store.connection
    return Trimming(writer, writer, *made) if made else None


def trim(opened: OpenTill, newest_day: str, covered: Iterable[ChainHead] | None = None) -> int:
    """Take out what may go; return how many bodies went."""
    trimming = trimming_of(opened, newest_day, covered)
    if trimming is None:
        return 0
    run(trimming)
    return trimming.taken_out


def run(trimming: Trimming) -> None:
    """Do all of it."""
    while trimming.some():
        pass


class TradingVenue(SnapshotVenue):
    """Two tills closed on Friday and on Saturday; on Sunday both sell.

    The second may leave its first day open. ``edits`` happen on Friday.
    """

    def __init__(
        self,
        folder: Path,
        *,
        closes_second: bool = True,
        edits: Callable[[SnapshotVenue], None] = lambda _venue: None,
    ) -> None:
        super().__init__(folder)
        edits(self)
        self.sales = [self.first.sell(2)]
        self.twin = Device("T2", copy_of(self.second.connection))
        """The second till as it was on Friday, on another device."""
        self.away = Device("T3")
        """A third till that took in the shop on Friday, and heard nothing since."""
        self.away.accept(self.log())
        for day in (1, 2):
            self.close_day(self.first.till)
            if closes_second:
                self.close_day(self.second.till)
            for each in (self.first, self.second):
                each.clock = count(FRIDAY_NOON_MS + day * DAY_MS, 1000)
            self.first.till.open_drawer(FLOAT_MINOR, ADA)
            if closes_second:
                self.second.till.open_drawer(FLOAT_MINOR, ADA)
            self.sales.append(self.first.sell(3))
            self.second.sell(3)
            self.meet()
            self.second.accept(self.log())

    @staticmethod
    def close_day(till: Till) -> None:
        """Count and close."""
        till.close_day(
            counted_minor=FLOAT_MINOR,
            card_machine_counted_minor=None,
            float_left_minor=FLOAT_MINOR,
            person=ADA,
        )

    @property
    def friday_z(self) -> int:
        """The number of the envelope in which the first till closed Friday."""
        return self._one("SELECT min(to_seq) FROM z_report WHERE incarnation = ?")

    def last(self) -> int:
        """The number of the first till's last envelope."""
        return self._one("SELECT seq FROM chain WHERE incarnation = ?")

    def heads(self, *, hash_: bytes | None = None) -> list[ChainHead]:
        """Return the heads of what the first till holds; with another hash, if one is given."""
        with self.first.open.store.connection.begin() as connection:
            return [
                ChainHead(head.incarnation, head.seq, hash_ or head.hash)
                for head in read_vector(connection)
            ]

    def tables(self) -> dict[str, list[tuple[object, ...]]]:
        """Return every row of the first till's tables."""
        return tables_in(self.first.open)

    def reading(self) -> SqlReading:
        """Return what the first till's pages read."""
        return SqlReading(self.first.open.readers, self.first.open.incarnation)

    def reading_z(self) -> int:
        """Return how many Z reports the first till has."""
        reading = self.reading()
        try:
            return len(reading.z_reports())
        finally:
            reading.close()

    def refund(self, sale: SaleSealed) -> SaleSealed:
        """Refund the first line of a sale in cash."""
        return self.first.till.refund(
            sale.id,
            [0],
            refund_id=uuid7(),
            method="cash",
            title="Cash",
            account="cash.drawer",
            reason="cold",
            person=ADA,
        )

    def _one(self, statement: str) -> int:
        own = self.first.open.incarnation.bytes
        with self.first.open.store.connection.begin() as connection:
            number: int = connection.exec_driver_sql(statement, (own,)).scalar_one()
        return number


def tables_in(opened: OpenTill) -> dict[str, list[tuple[object, ...]]]:
    """Return every row of a till's tables, without SQLite's own numbers."""
    tables = {}
    with opened.readers.connect() as connection, connection.begin():
        for table in tables_of(Role.PROJECTION):
            names = ", ".join(f'"{c.name}"' for c in table.columns if c.name != "row")
            rows = connection.exec_driver_sql(f'SELECT {names} FROM "{table.name}"').all()
            tables[table.name] = sorted(rows, key=repr)
    return tables


def trim_disk(
    disk: DriverConnection,
    covered: Iterable[ChainHead],
    newest_day: str,
    sizes: Sizes = AT_ONCE,
    commits: int | None = None,
) -> int:
    """Fold and trim on one connection, for the simulation; return how many bodies went.

    ``covered`` is what a hub's snapshot is taken to hold: any heads that a relay has on its disk.
    ``newest_day`` is the last business day there; days before it are old, by ``AT_ONCE``. After so
    many ``commits`` it leaves off, as a till does that dies; calling it again goes on from there.
    Whatever the disk raises goes through.
    """
    with disk.begin(), new_database() as made, made.begin():
        floors = choose_floors(disk, covered, newest_day, sizes)
        base = fold(disk, made, floors, lambda _done, _total: None) if floors else None
        parts = list(packed_tables(made)) if floors else []
    trimming = Trimming(disk, disk, base, parts)
    while commits is None or commits > 0:
        if not trimming.some():
            break
        commits = None if commits is None else commits - 1
    return trimming.taken_out
