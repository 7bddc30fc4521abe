"""A list makes the rows in sight and no others: none is half made when its page goes."""

from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QTest

from tests.support.gallery import visible_items
from tests.support.screens_menu import looked_for, office
from tests.support.till_window import TillWindow

pytestmark = pytest.mark.qml

MADE_WITHIN_MS = 300
"""Rows ahead are made by and by: time enough for some of them."""


def the_list(till: TillWindow) -> QQuickItem:
    """Return the list in sight."""
    (found,) = [
        item
        for item in visible_items(till.window.contentItem())
        if item.inherits("QQuickListView") and item.property("count") > 0
    ]
    return found


def test_rows_out_of_sight_are_not_made(prepared_app: QGuiApplication, tmp_path: Path) -> None:
    with office(tmp_path / "till") as till:
        looked_for("a")(till)
        QTest.qWait(MADE_WITHIN_MS)
        till.settle()
        found = the_list(till)
        content: QQuickItem = found.property("contentItem")
        rows = [one for one in content.childItems() if one.property("title") is not None]
        assert found.property("count") > len(rows) > 0
        assert all(row.y() < found.height() for row in rows)
