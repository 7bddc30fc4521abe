"""A list model of msgspec structs, changed in place: a tap touches the rows it changes, no more."""

from collections.abc import Sequence
from typing import Generic, TypeVar

import msgspec
from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex

R = TypeVar("R", bound=msgspec.Struct)
Index = QModelIndex | QPersistentModelIndex
ROOT = QModelIndex()
FIRST_ROLE = 0x0101
"""The one after ``Qt.ItemDataRole.UserRole``; why it is a number, ``ui.keys`` says."""


class RowsModel(QAbstractListModel, Generic[R]):
    """Rows of one struct; each of its fields is a role of the same name.

    A ``keyed`` model finds rows again by their field ``key``: what stays keeps its delegate. One
    that is not keyed changes by position, which is cheaper where most rows differ.
    """

    def __init__(self, row: type[R], *, keyed: bool, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._names = list(row.__struct_fields__)
        self._roles = {FIRST_ROLE + place: name for place, name in enumerate(self._names)}
        self._role_of = {name: role for role, name in self._roles.items()}
        self._keyed = keyed
        self.rows: list[R] = []

    def rowCount(self, parent: Index = ROOT) -> int:
        """Qt's question: how many rows."""
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: Index, role: int = 0) -> object:
        """Qt's question: one field of one row."""
        name = self._roles.get(role)
        return getattr(self.rows[index.row()], name) if name else None

    # PySide takes bytes for Qt's own byte arrays; its stubs do not say so.
    def roleNames(self) -> dict[int, bytes]:  # type: ignore[override]
        """Qt's question: what the fields are called in QML."""
        return {role: name.encode() for role, name in self._roles.items()}

    def set_rows(self, rows: Sequence[R]) -> None:
        """Become these rows, touching only what differs."""
        if self._keyed:
            self._fit_by_key(rows)
            for place, row in enumerate(rows):
                self._set_row(place, row)
        else:
            self._fit(len(rows), rows)
            self._set_all(rows)

    def _fit_by_key(self, rows: Sequence[R]) -> None:
        had = [row.key for row in self.rows]  # type: ignore[attr-defined]
        want = [row.key for row in rows]  # type: ignore[attr-defined]
        shortest = min(len(had), len(want))
        head = 0
        while head < shortest and had[head] == want[head]:
            head += 1
        tail = 0
        while tail < shortest - head and had[-1 - tail] == want[-1 - tail]:
            tail += 1
        self._remove(head, len(had) - tail)
        self._insert(head, rows[head : len(want) - tail])

    def _fit(self, count: int, rows: Sequence[R]) -> None:
        self._remove(count, len(self.rows))
        self._insert(len(self.rows), rows[len(self.rows) :])

    def _remove(self, first: int, end: int) -> None:
        if first < end:
            self.beginRemoveRows(ROOT, first, end - 1)
            del self.rows[first:end]
            self.endRemoveRows()

    def _insert(self, place: int, rows: Sequence[R]) -> None:
        if rows:
            self.beginInsertRows(ROOT, place, place + len(rows) - 1)
            self.rows[place:place] = rows
            self.endInsertRows()

    def _set_row(self, place: int, row: R) -> None:
        changed = self._put(place, row)
        if changed:
            index = self.index(place)
            self.dataChanged.emit(index, index, sorted(changed))

    def _set_all(self, rows: Sequence[R]) -> None:
        # Announced once: a category of a thousand tiles has a thousand changes and forty in sight.
        places: list[int] = []
        changed: set[int] = set()
        for place, row in enumerate(rows):
            roles = self._put(place, row)
            if roles:
                places.append(place)
                changed |= roles
        if places:
            first, last = self.index(places[0]), self.index(places[-1])
            self.dataChanged.emit(first, last, sorted(changed))

    def _put(self, place: int, row: R) -> set[int]:
        """Put a row in its place; return the roles that differ from what stood there."""
        before = self.rows[place]
        if before == row:
            return set()
        self.rows[place] = row
        return {
            self._role_of[name]
            for name in self._names
            if getattr(before, name) != getattr(row, name)
        }
