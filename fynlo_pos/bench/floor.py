"""The floor: the rows that the measured path wrote, written again by a raw cursor.

A recorder stands on a database of its own and notes every statement that changed a row. Its notes
are replayed into a third database, identical to the other two, one ``executemany`` a statement in
one transaction: the same tables, indexes, rows and bytes, without the program.
"""

from collections.abc import Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from time import perf_counter_ns
from typing import Any

import msgspec

from fynlo_pos.core.db.engine import writer_engine

Row = Sequence[Any]


class Statement(msgspec.Struct, frozen=True):
    """A statement and the rows it was run with."""

    text: str
    rows: tuple[Row, ...]

    @property
    def reads(self) -> bool:
        """Tell whether it only looks."""
        return self.text.lstrip()[:6].upper() == "SELECT"


class RecordingConnection:
    """Passes everything on to a store's connection, and notes the statements."""

    def __init__(self, connection: Any) -> None:  # noqa: ANN401 - bench may not name its library
        self._connection = connection
        self._noted: list[Statement] = []

    def begin(self) -> AbstractContextManager[object]:
        """Begin a transaction."""
        begun: AbstractContextManager[object] = self._connection.begin()
        return begun

    def exec_driver_sql(self, text: str, parameters: Any = None) -> Any:  # noqa: ANN401 - as above
        """Run a statement and note it."""
        many = isinstance(parameters, list)
        rows = tuple(parameters) if many else (parameters or (),)
        self._noted.append(Statement(text, rows))
        return self._connection.exec_driver_sql(text, parameters)

    def take_noted(self) -> list[Statement]:
        """Return what was noted since the last time."""
        noted, self._noted = self._noted, []
        return noted


class RawDatabase:
    """A database under a raw cursor, set as the till sets its own."""

    def __init__(self, path: Path, key: bytes) -> None:
        self._handle = writer_engine(path, key).raw_connection()
        driver: Any = self._handle.driver_connection
        self._cursor = driver.cursor()

    def hasten(self) -> None:
        """Wait for the disk no more: for what can be made anew."""
        self._cursor.execute("PRAGMA synchronous = OFF")

    def write(self, statements: Sequence[Statement]) -> int:
        """Write the rows of statements in one transaction; return its nanoseconds."""
        written = [one for one in statements if not one.reads]
        cursor = self._cursor
        began = perf_counter_ns()
        cursor.execute("BEGIN IMMEDIATE")
        for statement in written:
            if len(statement.rows) == 1:
                cursor.execute(statement.text, statement.rows[0])
            else:
                cursor.executemany(statement.text, statement.rows)
        cursor.execute("COMMIT")
        return perf_counter_ns() - began

    def read(self, statements: Sequence[Statement]) -> int:
        """Read all rows of statements at one moment; return the nanoseconds."""
        cursor = self._cursor
        began = perf_counter_ns()
        cursor.execute("BEGIN")
        for statement in statements:
            for parameters in statement.rows:
                cursor.execute(statement.text, parameters).fetchall()
        cursor.execute("COMMIT")
        return perf_counter_ns() - began

    def close(self) -> None:
        """Let go of it."""
        self._handle.close()


@contextmanager
def raw_database(path: Path, key: bytes) -> Iterator[RawDatabase]:
    """Open a database under a raw cursor for a while."""
    database = RawDatabase(path, key)
    try:
        yield database
    finally:
        database.close()
