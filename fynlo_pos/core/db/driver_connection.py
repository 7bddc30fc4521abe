"""A connection for statements kept as text: they go straight to the driver.

SQLAlchemy's own way costs about 25 microseconds a statement and 60 a row read, which over a sale's
twenty statements is more than the disk takes. Everything else (beginning, committing, errors told
in one place, statements built by Core) is SQLAlchemy's.
"""

from collections.abc import Iterator, Mapping
from typing import Any, cast

from sqlalchemy import Connection, CursorResult, Engine
from sqlalchemy.exc import NoResultFound


class DriverRows:
    """What a statement gave, read as SQLAlchemy's results are; rows are plain tuples."""

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
        """Return the row there must be. Raises ``NoResultFound``."""
        row = self.first()
        if row is None:
            raise NoResultFound("no row, where there must be one")
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
        """Return the first column of the row there must be. Raises ``NoResultFound``."""
        return self.one()[0]


class DriverConnection(Connection):
    """A connection whose text statements, inside a transaction, are the driver's own.

    It serves the store and what screens read alike.
    """

    def __init__(self, engine: Engine) -> None:
        super().__init__(engine)
        self._driver: Any = self.connection.dbapi_connection

    def exec_driver_sql(
        self,
        statement: str,
        parameters: Any = None,  # noqa: ANN401 - as SQLAlchemy declares it
        execution_options: Mapping[str, Any] | None = None,
    ) -> CursorResult[Any]:
        """Run a statement; a list of parameters runs it once for each."""
        if not self.in_transaction():
            return super().exec_driver_sql(statement, parameters, execution_options)
        if isinstance(parameters, list):
            cursor = self._driver.executemany(statement, parameters)
        else:
            cursor = self._driver.execute(statement, parameters or ())
        return cast("CursorResult[Any]", DriverRows(cursor))
