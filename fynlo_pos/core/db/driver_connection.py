"""The till's connections to its file: statements kept as text go straight to the driver.

SQLAlchemy's own way costs about 25 microseconds a statement and 60 a row read, which over a sale's
twenty statements is more than the disk takes, and its import costs a start 400 ms. It declares the
tables, migrates them and makes the texts of the statements.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from sqlcipher3 import dbapi2

from fynlo_pos.core.checkpoints import BringsIn, Checkpoints
from fynlo_pos.core.db import driver
from fynlo_pos.core.db.connection import NoRow
from fynlo_pos.core.db.full_disk import raise_if_full

_LOOKS_EVERY_STEPS = 20_000


class DriverRows:
    """What a statement gave; rows are plain tuples."""

    __slots__ = ("_cursor",)

    def __init__(self, cursor: Any) -> None:  # noqa: ANN401 - the driver has no types
        self._cursor = cursor

    def __iter__(self) -> Iterator[tuple[Any, ...]]:
        return iter(self._cursor)

    @property
    def rowcount(self) -> int:
        """How many rows were changed."""
        changed: int = self._cursor.rowcount
        return changed

    def first(self) -> tuple[Any, ...] | None:
        """Return the first row, ``None`` if there is none."""
        row: tuple[Any, ...] | None = self._cursor.fetchone()
        self._cursor.close()
        return row

    def one(self) -> tuple[Any, ...]:
        """Return the row there must be. Raises ``NoRow``."""
        row = self.first()
        if row is None:
            raise NoRow("no row, where there must be one")
        return row

    def all(self) -> list[tuple[Any, ...]]:
        """Return every row."""
        rows: list[tuple[Any, ...]] = self._cursor.fetchall()
        return rows

    def scalar(self) -> Any:  # noqa: ANN401 - whatever the column holds
        """Return the first column of the first row, ``None`` if there is none."""
        row = self.first()
        return row[0] if row else None

    def scalar_one(self) -> Any:  # noqa: ANN401 - whatever the column holds
        """Return the first column of the row there must be. Raises ``NoRow``."""
        return self.one()[0]


class DriverConnection:
    """A connection for one use of a file, closed when its block is left.

    It serves the store and what screens read alike.
    """

    def __init__(self, path: Path, key: bytes, use: driver.Use) -> None:
        self._driver = driver.connect_for(use, path, key)
        self._path = path
        self._begin = use.begin
        self.committed: Callable[[], None] | None = None
        """Told of each commit, on the thread that made it."""

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        _kind: type[BaseException] | None,
        _error: BaseException | None,
        _trace: TracebackType | None,
    ) -> None:
        self.close()

    @contextmanager
    def begin(self) -> Iterator[Self]:
        """Begin a transaction; leaving the block commits it, an exception undoes it.

        So does a commit that the disk does not take.
        """
        try:
            self._driver.execute(self._begin)
            try:
                yield self
                self._driver.commit()
            except BaseException:
                self._driver.rollback()
                raise
        except dbapi2.OperationalError as error:
            raise_if_full(self._path, error)
            raise
        if self.committed is not None:
            self.committed()

    @contextmanager
    def begin_passing(self) -> Iterator[Self]:
        """Begin a transaction whose end a power cut may undo whole, as the last ones before it.

        For what can be had again, together with up to where it was had: the disk is not waited for.
        The next transaction that is begun otherwise puts it on the disk with its own.
        """
        (usual,) = self._driver.execute("PRAGMA synchronous").fetchone()
        self._driver.execute("PRAGMA synchronous = NORMAL")
        try:
            with self.begin():
                yield self
        finally:
            self._driver.execute(f"PRAGMA synchronous = {int(usual)}")

    def exec_driver_sql(
        self,
        statement: str,
        parameters: Any = None,  # noqa: ANN401 - as the driver takes them
        /,
    ) -> DriverRows:
        """Run a statement; a list of parameters runs it once for each."""
        if isinstance(parameters, list):
            return DriverRows(self._driver.executemany(statement, parameters))
        return DriverRows(self._driver.execute(statement, parameters or ()))

    def stop_when(
        self, is_so: Callable[[], bool] | None, *, steps: int = _LOOKS_EVERY_STEPS
    ) -> None:
        """Break off whatever statement runs, by an error of the driver's, once something is so.

        It is looked at every so many ``steps`` of the database's; none is any more for ``None``.
        """
        self._driver.set_progress_handler(is_so, steps)

    def pages_in_log(self) -> int:
        """Return how many pages of the write-ahead log are not in the file yet."""
        _, pages, brought_in = self._driver.execute("PRAGMA wal_checkpoint(NOOP)").fetchone()
        return int(pages) - int(brought_in)

    def bring_log_in(self) -> int:
        """Bring the write-ahead log into the file as far as nobody reads before it.

        Returns how many pages of it are not in the file yet.
        """
        # What it tells itself is nothing where another connection is at it just then.
        self._driver.execute("PRAGMA wal_checkpoint(PASSIVE)").fetchall()
        return self.pages_in_log()

    def close(self) -> None:
        """Let go of the file; what was begun and not committed is undone."""
        self._driver.close()


class Readers:
    """Connections to one file that only read; each transaction sees one moment."""

    def __init__(self, path: Path, key: bytes, use: driver.Use = driver.READER) -> None:
        self._path = path
        self._key = key
        self._use = use

    def connect(self) -> DriverConnection:
        """Return another connection; whoever asks closes it."""
        return DriverConnection(self._path, self._key, self._use)


def writer_connection(path: Path, key: bytes) -> DriverConnection:
    """Return a connection whose transactions take the write lock at their beginning."""
    return DriverConnection(path, key, driver.WRITER)


def scratch_connection(path: Path, key: bytes) -> DriverConnection:
    """Return a connection to a passing database that need not outlive the power."""
    return DriverConnection(path, key, driver.SCRATCH)


def log_brought_in_beside(connection: DriverConnection, path: Path, key: bytes) -> Checkpoints:
    """Have what a connection commits brought into its file beside it, until that is closed."""

    @contextmanager
    def opens() -> Iterator[BringsIn]:
        with writer_connection(path, key) as beside:
            yield beside.bring_log_in

    follows = Checkpoints(connection.pages_in_log, opens)
    connection.committed = follows.committed
    return follows
