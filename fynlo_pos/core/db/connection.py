"""What every reader and writer of rows needs of a connection: text statements and their rows.

The till's own connections are ``DriverConnection``; SQLAlchemy's, which migrations run on, answer
to the same.
"""

from collections.abc import Iterator, Sequence
from typing import Any, Protocol


class NoRow(LookupError):
    """A statement gave no row, where there must be one."""


class Rows(Protocol):
    """What a statement gave."""

    @property
    def rowcount(self) -> int:
        """How many rows were changed."""

    def __iter__(self) -> Iterator[tuple[Any, ...]]:
        """Yield each row."""

    def first(self) -> tuple[Any, ...] | None:
        """Return the first row, ``None`` if there is none."""

    def one(self) -> tuple[Any, ...]:
        """Return the row there must be. Raises an error if there is none."""

    def all(self) -> Sequence[tuple[Any, ...]]:
        """Return every row."""

    def scalar(self) -> Any:  # noqa: ANN401 - whatever the column holds
        """Return the first column of the first row, ``None`` if there is none."""

    def scalar_one(self) -> Any:  # noqa: ANN401 - whatever the column holds
        """Return the first column of the row there must be. Raises an error if there is none."""


class Connection(Protocol):
    """A connection that runs statements kept as text."""

    def exec_driver_sql(self, statement: str, parameters: Any = None, /) -> Rows:  # noqa: ANN401
        """Run a statement; a list of parameters runs it once for each."""
