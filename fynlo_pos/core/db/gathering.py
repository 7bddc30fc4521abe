"""A connection that holds back what is only added, and writes it table by table.

Projections write an envelope's rows one table after another. Over a batch of envelopes that is a
statement for each table of each envelope; held back it is one for each table, and counters that
are added to are added up first. What is read, and what is not only added, sees all that was held
back of the tables it names.
"""

import re
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from functools import cache
from typing import Any, NoReturn, Protocol

from fynlo_pos.core.db.connection import Connection, Rows
from fynlo_pos.core.db.lean_rows import lean
from fynlo_pos.core.db.statements import MERGES, Merge

Row = Sequence[Any]
Later = Callable[[Connection, Sequence[Any]], None]

_ADDS = re.compile(r'\s*INSERT\s+INTO\s+"?(\w+)"?\s*\([^()]*\)\s*VALUES\b', re.IGNORECASE)
_TELLS = re.compile(r"\b(?:RETURNING|SELECT)\b", re.IGNORECASE)
_NAMES = re.compile(r'\b(?:FROM|JOIN|INTO|UPDATE)\s+"?(\w+)', re.IGNORECASE)


class Remembered(Protocol):
    """Answers one statement from memory, and writes later what that changed."""

    @property
    def tables(self) -> frozenset[str]:
        """The tables it reads and changes."""

    def answer(self, connection: Connection, row: Row) -> Row:
        """Return the row that the statement would have given."""

    def write(self, connection: Connection) -> None:
        """Write what changed and forget everything."""


class HeldBack:
    """What a statement that is held back gives: nothing can be asked of it."""

    @property
    def rowcount(self) -> int:
        """Raise: nobody knows yet how many rows there will be."""
        self._unknown()

    def __iter__(self) -> Iterator[tuple[Any, ...]]:
        self._unknown()

    def first(self) -> tuple[Any, ...] | None:
        """Raise."""
        self._unknown()

    def one(self) -> tuple[Any, ...]:
        """Raise."""
        self._unknown()

    def all(self) -> Sequence[tuple[Any, ...]]:
        """Raise."""
        self._unknown()

    def scalar(self) -> Any:  # noqa: ANN401 - as the protocol has it
        """Raise."""
        self._unknown()

    def scalar_one(self) -> Any:  # noqa: ANN401 - as the protocol has it
        """Raise."""
        self._unknown()

    def _unknown(self) -> NoReturn:
        raise LookupError("a statement that is held back gives nothing")


class _OneRow(HeldBack):
    """The one row of a statement that was answered from memory."""

    def __init__(self, row: Row) -> None:
        self._row = tuple(row)

    def one(self) -> tuple[Any, ...]:
        """Return it."""
        return self._row


class _Rows:
    """The rows of one statement, in their order."""

    def __init__(self, text: str) -> None:
        self.text = text
        self._rows: list[Row] = []

    def add(self, parameters: Any) -> None:  # noqa: ANN401 - as the driver takes them
        """Hold back a row, or a list of rows."""
        if isinstance(parameters, list):
            self._rows += parameters
        else:
            self._rows.append(parameters)

    def write(self, connection: Connection) -> None:
        """Write them."""
        connection.exec_driver_sql(*lean(self.text, self._rows))


class _MergedRows(_Rows):
    """The rows of one statement that changes what stands, one for each key."""

    def __init__(self, text: str, merge: Merge) -> None:
        super().__init__(text)
        self._merge = merge

    def write(self, connection: Connection) -> None:
        """Write them."""
        rows = self._merge.fold(self._rows)
        self._merge.check_sums(rows)
        connection.exec_driver_sql(self.text, rows)


_NOTHING = HeldBack()


class Gathering:
    """Stands before a connection for one batch; ``write`` writes what is still held back."""

    def __init__(
        self, connection: Connection, remembered: Mapping[str, Remembered] | None = None
    ) -> None:
        self._connection = connection
        self._remembered = remembered or {}
        self._held: dict[str, list[_Rows]] = {}
        self._adding: dict[str, _Rows] = {}
        self._later: dict[Later, tuple[list[Any], frozenset[str]]] = {}
        self._waiting: set[str] = set()
        """Tables of which something may be held back: most statements ask of none of them."""

    def exec_driver_sql(
        self,
        statement: str,
        parameters: Any = None,  # noqa: ANN401 - as the driver takes them
        /,
    ) -> Rows:
        """Run a statement, or hold it back where it only adds rows."""
        held = self._adding.get(statement)
        if held is not None:
            held.add(parameters)
            return _NOTHING
        remembered = self._remembered.get(statement)
        if remembered is not None:
            if not remembered.tables.isdisjoint(self._waiting):
                self._write_tables(remembered.tables)
            return _OneRow(remembered.answer(self._connection, parameters))
        table = _added_to(statement)
        if table is None:
            self._write_named(statement)
            return self._connection.exec_driver_sql(statement, parameters)
        self._hold(table, statement).add(parameters)
        return _NOTHING

    def add_later(self, add: Later, found: list[Any], tables: frozenset[str]) -> None:
        """Hold back something that will only add to some tables, with more of its kind."""
        held = self._later.get(add)
        if held is None:
            self._later[add] = found, tables
            self._waiting |= tables
        else:
            held[0].extend(found)

    def write(self) -> None:
        """Write all that is held back."""
        self._add_up(self._later)
        self._write_tables(self._held.keys())
        for remembered in self._remembered.values():
            remembered.write(self._connection)

    def _write_named(self, statement: str) -> None:
        """Write what a statement may look at, or has to come after."""
        named = _named_by(statement)
        self._write_tables(named)
        for remembered in self._remembered.values():
            if remembered.tables & named:
                remembered.write(self._connection)

    def _hold(self, table: str, statement: str) -> _Rows:
        """Begin to hold back a statement, behind others on its table."""
        merge = MERGES.get(statement)
        rows = _MergedRows(statement, merge) if merge else _Rows(statement)
        before = self._held.setdefault(table, [])
        self._waiting.add(table)
        if before:
            del self._adding[before[-1].text]
        before.append(rows)
        self._adding[statement] = rows
        return rows

    def _add_up(self, wanted: Iterable[Later]) -> None:
        for add in list(wanted):
            found, _ = self._later.pop(add)
            add(self, found)

    def _write_tables(self, tables: Collection[str]) -> None:
        if self._waiting.isdisjoint(tables):
            return
        self._add_up([add for add, (_, into) in self._later.items() if not into.isdisjoint(tables)])
        for table in [each for each in tables if each in self._held]:
            held = self._held.pop(table)
            del self._adding[held[-1].text]
            for rows in held:
                rows.write(self._connection)


@cache
def _added_to(statement: str) -> str | None:
    """Return the table that a statement adds given rows to; ``None`` if it does anything else."""
    adds = _ADDS.match(statement)
    return adds[1] if adds and not _TELLS.search(statement) else None


@cache
def _named_by(statement: str) -> frozenset[str]:
    """Return the tables that a statement names."""
    return frozenset(_NAMES.findall(statement))
