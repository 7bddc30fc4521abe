"""List models change in place: what stays keeps its row, and nothing is ever reset."""

import msgspec
import pytest
from PySide6.QtCore import QObject
from PySide6.QtTest import QSignalSpy

from fynlo_pos.ui.models.rows import RowsModel
from tests.support.gallery import heard

pytestmark = pytest.mark.gui


class Row(msgspec.Struct, frozen=True):
    key: str
    text: str = ""


def rows(keys: str) -> list[Row]:
    return [Row(key) for key in keys]


CHANGES = [
    ("", "abc", [], [(0, 2)]),
    ("abc", "abcd", [], [(3, 3)]),
    ("abc", "ac", [(1, 1)], []),
    ("abc", "axc", [(1, 1)], [(1, 1)]),
    ("abc", "", [(0, 2)], []),
    ("abc", "xabc", [], [(0, 0)]),
    ("aa", "aaa", [], [(2, 2)]),
    ("abc", "abc", [], []),
]


@pytest.mark.parametrize(("before", "after", "removed", "inserted"), CHANGES)
def test_only_what_differs_is_touched(
    qapp: QObject,
    before: str,
    after: str,
    removed: list[tuple[int, int]],
    inserted: list[tuple[int, int]],
) -> None:
    model = RowsModel(Row, keyed=True)
    model.set_rows(rows(before))
    gone, come = heard(model, "rowsRemoved(QModelIndex,int,int)"), QSignalSpy(model.rowsInserted)
    reset = QSignalSpy(model.modelReset)
    model.set_rows(rows(after))
    assert [args[1:] for args in gone] == removed
    assert [tuple(come.at(place)[1:]) for place in range(come.count())] == inserted
    assert reset.count() == 0
    assert model.rows == rows(after)
    assert model.rowCount() == len(after)


def test_a_changed_field_announces_that_role_alone(qapp: QObject) -> None:
    model = RowsModel(Row, keyed=True)
    model.set_rows([Row("a"), Row("b")])
    changed = QSignalSpy(model.dataChanged)
    model.set_rows([Row("a"), Row("b", "new")])
    assert changed.count() == 1
    first, last, roles = changed.at(0)
    assert (first.row(), last.row()) == (1, 1)
    assert [model.roleNames()[role] for role in roles] == [b"text"]
    assert model.data(model.index(1), roles[0]) == "new"


def test_rows_by_position_are_reused(qapp: QObject) -> None:
    model = RowsModel(Row, keyed=False)
    model.set_rows(rows("abcd"))
    removed = QSignalSpy(model.rowsRemoved)
    model.set_rows(rows("xyz"))
    assert removed.count() == 1
    assert model.rows == rows("xyz")


def test_rows_by_position_announce_all_their_changes_at_once(qapp: QObject) -> None:
    model = RowsModel(Row, keyed=False)
    model.set_rows([Row("a"), Row("b"), Row("c"), Row("d", "old")])
    changed = QSignalSpy(model.dataChanged)
    model.set_rows([Row("a"), Row("x"), Row("c"), Row("d", "new")])
    assert changed.count() == 1
    first, last, roles = changed.at(0)
    assert (first.row(), last.row()) == (1, 3)
    assert {model.roleNames()[role] for role in roles} == {b"key", b"text"}
    model.set_rows([Row("a"), Row("x"), Row("c"), Row("d", "new")])
    assert changed.count() == 1
