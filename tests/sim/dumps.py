"""Whether two tills show the same: every row of every projection, forks under their chain's name.

Which of two branches is called the fork is each node's own; what they mean is not.
"""

from collections import Counter
from typing import Any, Final

import msgspec
from sqlalchemy import Table

from fynlo_pos.core.cash.records import CashMove
from fynlo_pos.core.db.metadata import Role, tables_of
from fynlo_pos.core.document_fold import Edit
from fynlo_pos.core.documents import DocumentPatched
from fynlo_pos.core.envelope import read_link
from tests.sim.managed_checks import managed_at_odds, managed_shown
from tests.sim.member_node import MemberNode
from tests.sim.reference import opened
from tests.sim.whole_logs import whole_log

# A chain's row says how far this node has read it, by the name this node gives it.
_OF_THE_NODE: Final = {"chain", "incarnation", "parked"}
# Twins share the name that patches give: of their two edits at one stamp it means either.
_OF_DOCUMENTS: Final = {"document", "document_conflict", "product", "barcode"}
_ASIDE: Final = ("incarnation", "fork")
_COPY: Final = " (copy)"

_edits = msgspec.msgpack.Decoder(tuple[Edit, ...])

_COLUMNS: Final = {
    table.name: [column.name for column in table.columns if column.name != "row"]
    for table in tables_of(Role.PROJECTION)
    if table.name not in _OF_THE_NODE
}


def _in_order(table: Table) -> str:
    """Return what reads a table by its key, or by all of a row where a node numbers them itself."""
    columns = _COLUMNS[table.name]
    key = [column.name for column in table.primary_key]
    wanted, order = (
        ", ".join(f'"{name}"' for name in names)
        for names in (columns, columns if "row" in key else key)
    )
    return f'SELECT {wanted} FROM "{table.name}" ORDER BY {order}'


_STATEMENTS: Final = {
    table.name: _in_order(table) for table in tables_of(Role.PROJECTION) if table.name in _COLUMNS
}

Rows = list[tuple[Any, ...]]


class Dump:
    """What a node shows."""

    def __init__(self, node: MemberNode) -> None:
        self.node = node
        run = node.connection.exec_driver_sql
        self._rows: dict[str, Rows] = {name: run(text).all() for name, text in _STATEMENTS.items()}
        self._of_the_node = [run(f"SELECT * FROM {name} ORDER BY 1").all() for name in _ASIDE]
        self._managed = managed_shown(node), sorted(managed_at_odds(node))
        self._tied: set[bytes] | None = None

    def is_row_by_row(self, other: "Dump") -> bool:
        """Tell whether nothing differs, by whichever name: all that reads one says the same."""
        return (
            self._rows == other._rows
            and self._of_the_node == other._of_the_node
            and self._managed == other._managed
        )

    def check_same(self, other: "Dump") -> None:
        """Raise ``AssertionError`` with what is shown here or there only."""
        names = self._names() | other._names()
        for table, rows in self._rows.items():
            theirs = other._rows[table]
            if rows == theirs:
                continue
            counted, counted_there = Counter(rows), Counter(theirs)
            unread = self.node.is_old or other.node.is_old
            here, there = (
                dump._meant(table, _known(table, only) if unread else only, names)
                for dump, only in (
                    (self, counted - counted_there),
                    (other, counted_there - counted),
                )
            )
            assert here == there, (
                f"table {table} differs on nodes {self.node.number} and {other.node.number}: "
                f"{_shown(here - there)} against {_shown(there - here)}"
            )

    def _names(self) -> dict[bytes, bytes]:
        return {fork.bytes: of.bytes for fork, of in self.node.families().items()}

    def _meant(self, table: str, rows: Counter[tuple[Any, ...]], names: dict[bytes, bytes]) -> Any:
        tied = self._edited_by_twins_at_once() if table in _OF_DOCUMENTS else set()
        meant = [
            tuple(_plain(value, names, table) for value in row)
            for row in rows.elements()
            if not tied.intersection(row)
        ]
        return _added(table, _COLUMNS[table], meant, set(names.values()))

    def _edited_by_twins_at_once(self) -> set[bytes]:
        """Documents that two lives under one name edited at one stamp: each has its own latest."""
        if self._tied is None:
            edits = Counter(
                (doc_id, envelope.stamp, read_link(envelope.body).incarnation)
                for envelope in whole_log(self.node)
                for doc_id in {
                    record.doc_id.bytes
                    for record in opened(envelope)[1]
                    if isinstance(record, DocumentPatched)
                }
            )
            self._tied = {doc_id for (doc_id, _, _), times in edits.items() if times > 1}
        return self._tied


def _plain(value: Any, names: dict[bytes, bytes], table: str) -> Any:
    if isinstance(value, bytes):
        if table == "document" and len(value) != 16:
            edits = _edits.decode(value)
            return tuple(
                (
                    e.stamp,
                    names.get(e.device.bytes, e.device.bytes),
                    repr(sorted(e.groups.items())),
                    repr(sorted(e.replaces.items())),
                    repr(sorted(e.gone.items())),
                )
                for e in edits
            )
        return names.get(value, value)
    if isinstance(value, str):
        return value.replace(_COPY, "")
    return value


def _added(table: str, columns: list[str], rows: Rows, forked: set[bytes]) -> Any:
    if table == "account_balance":
        sums: Counter[Any] = Counter()
        for incarnation, account, minor in rows:
            sums[incarnation, account] += minor
        return sums
    if table == "drawer_session" and forked:
        return Counter()
    if table == "closing_counter":
        at = columns.index("incarnation")
        rows = [row for row in rows if row[at] not in forked]
    return Counter(rows)


def _known(table: str, rows: Counter[tuple[Any, ...]]) -> Counter[tuple[Any, ...]]:
    """Leave out the counter of what an old till cannot read."""
    if table != "closing_counter":
        return rows
    at = _COLUMNS[table].index("name")
    return Counter({row: count for row, count in rows.items() if row[at] != CashMove.TO_SAFE.value})


def _shown(rows: Any) -> str:
    return repr(list(rows)[:1])[-1500:]
