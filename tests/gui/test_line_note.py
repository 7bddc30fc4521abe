"""A note that is typed on a line is on it, however the line is left: the kitchen cooks by it."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtQuick import QQuickItem

from fynlo_pos.core.sales.ringing import clear_order
from fynlo_pos.ui.places import HISTORY
from fynlo_pos.ui.viewmodels.line import LineModel
from tests.support.gallery import visible_items
from tests.support.seen_window import reveal
from tests.support.till_window import TillWindow, till_window

pytestmark = pytest.mark.qml

NOTE = "no nuts"


@pytest.fixture
def till(prepared_app: QGuiApplication, tmp_path: Path) -> Iterator[TillWindow]:
    with till_window(tmp_path / "till") as window:
        yield window


def type_note(till: TillWindow, row: int = 0) -> LineModel:
    """Open a line, touch its note and type."""
    till.sale.openLine(row)
    till.settle()
    field = note_field(till)
    reveal(field)
    till.settle()
    till.touch(field)
    till.settle()
    till.type(NOTE)
    line: object = till.sale.line
    assert isinstance(line, LineModel)
    return line


def note_field(till: TillWindow) -> QQuickItem:
    items = visible_items(till.window.contentItem())
    (field,) = [one for one in items if one.property("placeholder") == "Such as no onion"][:1]
    return next(one for one in visible_items(field) if one.inherits("QQuickTextInput"))


def notes(till: TillWindow) -> list[str]:
    return [line.note for line in till.basket.lines]


def sold_notes(till: TillWindow) -> list[str]:
    sale = till.desk.order.last_sale
    assert sale is not None
    return [line.note for line in sale.lines]


def test_a_note_is_kept_by_enter_and_by_close(till: TillWindow) -> None:
    till.tap("Chips")
    till.tap("Butter croissant")
    type_note(till)
    till.press(Qt.Key.Key_Return)
    assert notes(till) == [NOTE, ""]
    type_note(till, 1)
    till.tap("Close")
    assert notes(till) == [NOTE, NOTE]
    assert till.desk.reading.basket() == till.basket


def test_a_note_that_is_being_typed_is_sold_with_its_line(till: TillWindow) -> None:
    till.tap("Chips")
    type_note(till)
    till.tap("Pay")
    till.tap("Exact")
    assert sold_notes(till) == [NOTE]


def test_a_note_typed_while_money_is_taken_is_sold_with_its_line(till: TillWindow) -> None:
    till.tap("Chips")
    till.tap("Pay")
    type_note(till)
    till.tap("Exact")
    assert sold_notes(till) == [NOTE]


def hold(till: TillWindow) -> None:
    till.desk.order.hold(till.desk.session.person, lambda _: None)
    till.settle()
    (tab,) = till.desk.reading.open_tabs()
    till.desk.order.recall(tab.id, till.desk.session.person, lambda _: None)


def send(till: TillWindow) -> None:
    till.desk.order.send(till.desk.session.person, lambda _: None)


def lock(till: TillWindow) -> None:
    till.desk.session.lock()


def end(till: TillWindow) -> None:
    till.desk.session.ending.emit()


def look_at_history(till: TillWindow) -> None:
    till.desk.go(HISTORY)


def open_another(till: TillWindow) -> None:
    till.sale.openLine(1)


@pytest.mark.parametrize("leave", [hold, send, lock, end, look_at_history, open_another])
def test_a_note_that_is_being_typed_is_on_disk_however_its_line_is_left(
    till: TillWindow, leave: Callable[[TillWindow], None]
) -> None:
    till.tap("Chips")
    till.tap("Butter croissant")
    type_note(till)
    leave(till)
    till.settle()
    kept = till.desk.reading.basket()
    assert kept is not None
    assert [line.note for line in kept.lines] == [NOTE, ""]


def test_a_note_is_on_the_line_it_was_typed_for_or_on_none(till: TillWindow) -> None:
    till.tap("Chips")
    till.tap("Butter croissant")
    line = type_note(till)
    line.remove()
    till.settle()
    line.close()
    assert notes(till) == [""]
    line = type_note(till)
    till.desk.order.change(clear_order)
    till.settle()
    till.tap("Chips")
    line.open(till.basket.lines[0].id)
    till.settle()
    assert note_field(till).property("text") == ""
    line.close()
    assert notes(till) == [""]


def test_a_line_that_may_not_go_stays_open_with_its_note(till: TillWindow) -> None:
    till.tap("Chips")
    till.tap("Pay")
    till.type("100")
    till.tap("Take £1.00")
    line = type_note(till)
    line.remove()
    till.settle()
    assert till.reads("Give it back first")
    assert note_field(till).property("text") == NOTE
    line.close()
    assert notes(till) == [NOTE]


def test_a_note_stays_in_the_field_while_its_line_is_counted(till: TillWindow) -> None:
    till.tap("Chips")
    line = type_note(till)
    line.setQuantity(3)
    till.settle()
    assert note_field(till).property("text") == NOTE
    assert notes(till) == [""]
    line.close()
    assert notes(till) == [NOTE]
