"""Rows with cards made ahead: a new one fills what stands ready, and what stays keeps its card."""

from collections.abc import Sequence

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QModelIndex, QObject
from PySide6.QtTest import QAbstractItemModelTester, QSignalSpy

from fynlo_pos.ui.models.pooled_rows import PooledRows

pytestmark = pytest.mark.gui

MOST = 2


class Row(msgspec.Struct, frozen=True):
    key: str
    text: str = ""


class Cards:
    """A view's cards: made, moved and unmade as its model says, and filled in when told to."""

    def __init__(self, model: PooledRows[Row]) -> None:
        self.model = model
        self.made = 0
        self.cards: list[list[object]] = []
        self.tester = QAbstractItemModelTester(
            model, QAbstractItemModelTester.FailureReportingMode.Fatal
        )
        model.rowsInserted.connect(self._inserted)
        model.rowsRemoved.connect(self._removed)
        model.rowsMoved.connect(self._moved)
        model.dataChanged.connect(self._changed)

    def _fill(self, place: int) -> None:
        roles = {name: role for role, name in self.model.roleNames().items()}
        index = self.model.index(place)
        values = (self.model.data(index, roles[b"key"]), self.model.data(index, roles[b"text"]))
        self.cards[place][1:] = values

    def _inserted(self, _parent: QModelIndex, first: int, last: int) -> None:
        for place in range(first, last + 1):
            self.made += 1
            self.cards.insert(place, [self.made, None, None])
            self._fill(place)

    def _removed(self, _parent: QModelIndex, first: int, last: int) -> None:
        del self.cards[first : last + 1]

    def _moved(
        self, _parent: QModelIndex, first: int, last: int, _to: QModelIndex, place: int
    ) -> None:
        moved = self.cards[first : last + 1]
        del self.cards[first : last + 1]
        at = place - len(moved) if place > first else place
        self.cards[at:at] = moved

    def _changed(self, first: QModelIndex, last: QModelIndex, _roles: object) -> None:
        for place in range(first.row(), last.row() + 1):
            self._fill(place)

    def show(self, rows: Sequence[Row]) -> None:
        """Show rows, and see each on a card of its own, in order, with blank ones behind."""
        before = {key: made for made, key, _ in self.cards if key}
        self.model.set_rows(rows)
        assert self.model.rows == list(rows)
        assert [(key, text) for _, key, text in self.cards[: len(rows)]] == [
            (row.key, row.text) for row in rows
        ]
        assert all(key == "" for _, key, _ in self.cards[len(rows) :])
        assert len(self.cards) - len(rows) <= MOST
        assert len(self.cards) == self.model.rowCount()
        for made, key, _ in self.cards:
            assert key not in before or before[key] == made, "what stays keeps its card"


def pooled(ready: int = MOST) -> Cards:
    shown = Cards(PooledRows(Row(""), most=MOST))
    for _ in range(ready):
        shown.model.make_one()
    return shown


def test_a_new_row_fills_a_card_that_stands_ready_wherever_it_goes(qapp: QObject) -> None:
    shown = pooled()
    inserted, removed = QSignalSpy(shown.model.rowsInserted), QSignalSpy(shown.model.rowsRemoved)
    shown.show([Row("b")])
    shown.show([Row("a"), Row("b", "later")])
    assert (inserted.count(), removed.count()) == (0, 0)
    shown.show([Row("a"), Row("c"), Row("b", "later")])
    assert inserted.count() == 1, "with none left one is made"
    shown.show([Row("c")])
    assert (inserted.count(), removed.count()) == (1, 0), "what goes stands ready again"
    shown.show([Row("d")])
    assert (inserted.count(), removed.count()) == (1, 1), "but no more than are wanted"


def test_cards_are_made_one_at_a_time_until_enough_stand_ready(qapp: QObject) -> None:
    shown = pooled(0)
    assert shown.model.rowCount() == 0
    for wanted in (1, 2, 2):
        shown.model.make_one()
        assert shown.model.rowCount() == wanted


def test_a_changed_field_announces_that_role_alone(qapp: QObject) -> None:
    shown = pooled()
    shown.show([Row("a"), Row("b")])
    changed = QSignalSpy(shown.model.dataChanged)
    shown.show([Row("a"), Row("b", "new")])
    assert changed.count() == 1
    first, _, roles = changed.at(0)
    assert (first.row(), [shown.model.roleNames()[role] for role in roles]) == (1, [b"text"])


KEYS = st.lists(st.sampled_from("abcdef"), unique=True)


@given(st.lists(st.tuples(KEYS, st.integers(0, 2), st.sampled_from("xy")), max_size=8))
def test_whatever_comes_and_goes_each_row_is_on_its_card(
    qapp: QObject, steps: list[tuple[list[str], int, str]]
) -> None:
    shown = pooled(0)
    for keys, ready, text in steps:
        for _ in range(ready):
            shown.model.make_one()
        shown.show([Row(key, text) for key in keys])


def test_beyond_the_last_blank_row_there_is_nothing() -> None:
    model = PooledRows(Row("", "blank"), most=1)
    model.make_one()
    model.set_rows([Row("a"), Row("b")])
    model.make_one()
    role = next(role for role, name in model.roleNames().items() if name == b"text")
    inside = model.index(model.rowCount() - 1)
    assert model.data(inside, role) == "blank"
    model.set_rows([])
    assert model.data(inside, role) is None
