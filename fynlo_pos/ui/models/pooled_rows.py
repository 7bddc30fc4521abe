"""A list model whose delegates are made before they are needed: a new row only fills one in.

Behind the last row stand some blank ones, which the delegate keeps out of sight. A row that goes
becomes one of them; those that were used are made anew, one at a time, when it is quiet.
"""

from collections.abc import Sequence
from typing import TypeVar

import msgspec
from PySide6.QtCore import QObject, QTimer, Slot

from fynlo_pos.ui.models.rows import ROOT, Index, RowsModel

R = TypeVar("R", bound=msgspec.Struct)

QUIET_MS = 250
"""So long after the last row came another blank one is made."""


class PooledRows(RowsModel[R]):
    """Keyed rows with up to ``most`` blank ones behind them; ``rows`` are the real ones alone."""

    def __init__(self, blank: R, *, most: int, parent: QObject | None = None) -> None:
        super().__init__(type(blank), keyed=True, parent=parent)
        self._blank = blank
        self._most = most
        self._spare = 0
        self._timer = QTimer(self, interval=QUIET_MS, singleShot=True)
        self._timer.timeout.connect(self.make_one)
        self._timer.start()

    @Slot()
    def make_one(self) -> None:
        """Add a blank row, unless there are enough, and the next in a while."""
        if self._spare < self._most:
            last = len(self.rows) + self._spare
            self.beginInsertRows(ROOT, last, last)
            self._spare += 1
            self.endInsertRows()
            self._timer.start()

    def rowCount(self, parent: Index = ROOT) -> int:
        """Qt's question: how many rows, the blank ones among them."""
        return 0 if parent.isValid() else len(self.rows) + self._spare

    def data(self, index: Index, role: int = 0) -> object:
        """Qt's question: one field of one row."""
        if index.row() < len(self.rows):
            return super().data(index, role)
        is_spare = index.row() < len(self.rows) + self._spare
        name = self._roles.get(role) if is_spare else None
        return getattr(self._blank, name) if name else None

    def set_rows(self, rows: Sequence[R]) -> None:
        """Become these rows, touching only what differs: what stays keeps its delegate."""
        wanted = {row.key for row in rows}  # type: ignore[attr-defined]
        for place in reversed(range(len(self.rows))):
            if self._key(place) not in wanted:
                self._take_out(place)
        for place, row in enumerate(rows):
            self._bring(place, row)
            self._set_row(place, row)

    def _key(self, place: int) -> object:
        return self.rows[place].key  # type: ignore[attr-defined]

    def _bring(self, place: int, row: R) -> None:
        """Have a row of this key at a place: it stands there, or behind, or is new."""
        for at in range(place, len(self.rows)):
            if self._key(at) == row.key:  # type: ignore[attr-defined]
                if at != place:
                    self.beginMoveRows(ROOT, at, at, ROOT, place)
                    self.rows.insert(place, self.rows.pop(at))
                    self.endMoveRows()
                return
        self._put_in(place, row)

    def _put_in(self, place: int, row: R) -> None:
        if not self._spare:
            self._insert(place, [row])
            return
        first_blank = len(self.rows)
        moves = place != first_blank
        if moves:
            self.beginMoveRows(ROOT, first_blank, first_blank, ROOT, place)
        self.rows.insert(place, row)
        self._spare -= 1
        self._timer.start()
        if moves:
            self.endMoveRows()
        self._tell_all_of(place)

    def _take_out(self, place: int) -> None:
        if self._spare >= self._most:
            self._remove(place, place + 1)
            return
        count = len(self.rows)
        moves = place != count - 1
        if moves:
            self.beginMoveRows(ROOT, place, place, ROOT, count)
        del self.rows[place]
        self._spare += 1
        if moves:
            self.endMoveRows()
        self._tell_all_of(count - 1)

    def _tell_all_of(self, place: int) -> None:
        index = self.index(place)
        self.dataChanged.emit(index, index)
