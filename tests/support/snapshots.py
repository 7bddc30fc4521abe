"""A venue of two tills on real files, snapshots of it, and new tills that are to take one in."""

import os
import shutil
import signal
from collections.abc import Callable
from contextlib import suppress
from itertools import count
from pathlib import Path
from uuid import UUID

from uuid6 import uuid7

from fynlo_pos.core.db.accept import Foreign, accept_envelopes
from fynlo_pos.core.db.doctor import examine
from fynlo_pos.core.db.driver_connection import (
    DriverConnection,
    scratch_connection,
    writer_connection,
)
from fynlo_pos.core.db.log_rows import read_log
from fynlo_pos.core.db.open_till import OpenTill, open_till
from fynlo_pos.core.db.reading import SqlReading
from fynlo_pos.core.db.snapshot_check import Standing, check_snapshot
from fynlo_pos.core.db.snapshot_loading import load_snapshot
from fynlo_pos.core.db.snapshot_making import Made, make_snapshot
from fynlo_pos.core.db.snapshot_tables import SHARED, shared_shape
from fynlo_pos.core.db.vector import ChainHead, Signed, keep_signed
from fynlo_pos.core.envelope import Envelope
from fynlo_pos.core.till.edits import by_itself
from fynlo_pos.core.till.till import Till
from fynlo_pos.core.views import ProductTile
from tests.support.blank_till import lay_blank_till
from tests.support.devices import Device
from tests.support.shop import ADA, FRIDAY_NOON_MS, Shop

FIRST, SECOND = UUID(int=71), UUID(int=72)
"""The devices of the venue's two tills."""
Rows = dict[str, list[tuple[object, ...]]]


def never() -> bool:
    """Nobody cancels."""
    return False


class SnapshotVenue:
    """``T1``, on a file, has sold and has taken in what ``T2`` sold; both go on as asked."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.first = Shop(folder / "t1")
        self.second = Device("T2")
        self.second.accept(self.log())
        for till in (self.first.till, self.second.till):
            till.open_drawer(100_00, ADA)
        for lines in (2, 5):
            self.first.sell(lines)
            self.second.sell(lines)
        self.first.till.hold(self.first.basket(2), ADA)
        self.meet()
        self.first.sell(1)

    def close(self) -> None:
        """Close what lies on files."""
        self.first.close()

    def log(self) -> list[Envelope]:
        """Return all that ``T1`` holds."""
        connection = self.first.open.store.connection
        with connection.begin():
            return list(read_log(connection))

    def meet(self) -> None:
        """Let ``T1`` take in what ``T2`` has, and what its device signed of it."""
        take_in(self.first.open, self.second.log(), {self.second.incarnation: SECOND})

    def make(self, sign: Callable[[ChainHead], Signed] | None = None) -> "Taken":
        """Make a snapshot on ``T1``."""
        path, key = self.folder / f"{uuid7()}.snapshot", os.urandom(32)
        opened = self.first.open
        made = make_snapshot(
            (opened.home.database, opened.secret.key), (path, key), sign or signed_by_first, never
        )
        return Taken(path, key, made)

    def new_till(self, terminal: str = "T3") -> "NewTill":
        """Return a till that was just taken in."""
        return NewTill(self.folder / terminal, terminal)

    def take_in_all(self, till: "NewTill") -> None:
        """Let a till take in all that ``T1`` has, envelope by envelope."""
        take_in(till.opened, self.log(), {self.second.incarnation: SECOND})


class Taken:
    """A snapshot on a file."""

    def __init__(self, path: Path, key: bytes, made: Made) -> None:
        self.path, self.key, self.made = path, key, made

    def check(
        self,
        like: "NewTill",
        screens: dict[UUID, UUID | None] | None = None,
        is_cancelled: Callable[[], bool] = never,
    ) -> Standing:
        """Look it through as a till does."""
        with like.opened.readers.connect() as connection, connection.begin():
            shape = shared_shape(connection)
        return check_snapshot(self.path, self.key, shape, screens or {}, is_cancelled)

    def copy(self, folder: Path) -> "Taken":
        """Return a copy of it, to be changed."""
        copy = folder / self.path.name
        shutil.copyfile(self.path, copy)
        return Taken(copy, self.key, self.made)

    def load_and_die(self, connection: DriverConnection, statement: int) -> None:
        """Merge it and be killed before the nth statement, or (-1) once it is committed."""
        run, ran = connection.exec_driver_sql, count(1)

        def run_or_die(text: str, parameters: object = None) -> object:
            is_over = text.startswith("DETACH")
            if is_over if statement == -1 else next(ran) == statement:
                os.kill(os.getpid(), signal.SIGKILL)
            return run(text, parameters)

        connection.exec_driver_sql = run_or_die  # type: ignore[method-assign, assignment]
        load_snapshot(connection, self.path, self.key)

    def changed(self, *statements: str) -> "Taken":
        """Change something in it, as who lies would."""
        with scratch_connection(self.path, self.key) as connection, connection.begin():
            for statement in statements:
                connection.exec_driver_sql(statement)
        return self


class NewTill:
    """A till on a file that holds nothing but its own beginning."""

    def __init__(self, folder: Path, terminal: str) -> None:
        if not folder.exists():
            lay_blank_till(folder)
        self.folder, self.terminal = folder, terminal
        self.opened = self._open()

    def _open(self) -> OpenTill:
        return open_till(
            self.folder, now_ms=lambda: FRIDAY_NOON_MS, new_id=uuid7, terminal=self.terminal
        )

    def load(self, snapshot: Taken) -> None:
        """Merge a snapshot."""
        load_snapshot(self.opened.store.connection, snapshot.path, snapshot.key)

    def twin(self) -> "NewTill":
        """Return the same till on another file, as if it had never been elsewhere."""
        self.opened.close()
        folder = self.folder.with_name(f"{self.folder.name}-twin")
        shutil.copytree(self.folder, folder)
        self.opened = self._open()
        return NewTill(folder, self.terminal)

    def close_and(self, does: Callable[[DriverConnection], None]) -> None:
        """Close it, let another process do something that kills it, and open it again."""
        self.opened.close()
        child = os.fork()
        if child == 0:
            with suppress(BaseException):
                does(writer_connection(self.opened.home.database, self.opened.secret.key))
            os._exit(1)
        assert os.WTERMSIG(os.waitpid(child, 0)[1]) == signal.SIGKILL
        self.opened = self._open()

    def reopen(self) -> None:
        """Close it and open it again."""
        self.opened.close()
        self.opened = self._open()

    def close(self) -> None:
        """Close it."""
        self.opened.close()

    def rows(self, *leave_out: str) -> Rows:
        """Return every row of the shared tables, in their order, without SQLite's own numbers."""
        with self.opened.readers.connect() as connection, connection.begin():
            return {name: _rows(connection, name) for name in SHARED if name not in leave_out}

    def till(self) -> Till:
        """Return its acts."""
        return Till(self.opened.store, lambda: FRIDAY_NOON_MS, uuid7, by_itself)

    def faults(self) -> tuple[str, ...]:
        """Return what the doctor finds."""
        return examine(self.opened.readers, self.folder).faults

    def find(self, text: str) -> list[ProductTile]:
        """Search for a product."""
        reading = SqlReading(self.opened.readers, self.opened.incarnation)
        try:
            return list(reading.search(text, "2026-11-20"))
        finally:
            reading.close()


def take_in(opened: OpenTill, log: list[Envelope], owners: dict[UUID, UUID]) -> None:
    """Let a till take in envelopes; of each chain's last its device has signed."""
    connection = opened.store.connection
    foreign = [Foreign(each.body, each.private) for each in log]
    ends = {each.incarnation: each.hash for each in log}
    with connection.begin():
        accept_envelopes(connection, foreign, never)
        keep_signed(
            connection,
            [
                Signed(ends[chain], device, b"signed")
                for chain, device in owners.items()
                if chain in ends
            ],
        )


def signed_by_first(head: ChainHead) -> Signed:
    """Sign as ``T1``'s device; what a signature says is compared elsewhere."""
    return Signed(head.hash, FIRST, b"signed")


def _rows(connection: DriverConnection, name: str) -> list[tuple[object, ...]]:
    columns = [row[1] for row in connection.exec_driver_sql(f"PRAGMA table_info({name})").all()]
    wanted = ", ".join(f'"{column}"' for column in columns if column != "row")
    return sorted(connection.exec_driver_sql(f'SELECT {wanted} FROM "{name}"').all(), key=repr)
