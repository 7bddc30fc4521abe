"""The numbers that stand for Qt's own are Qt's."""

import pytest
from PySide6.QtCore import QEvent, Qt

from fynlo_pos.ui import keys
from fynlo_pos.ui.models.rows import FIRST_ROLE
from fynlo_pos.ui.wedge import WedgeScanner

pytestmark = pytest.mark.gui


@pytest.mark.parametrize(
    ("number", "key"),
    [
        (keys.TAB, Qt.Key.Key_Tab),
        (keys.BACKSPACE, Qt.Key.Key_Backspace),
        (keys.RETURN, Qt.Key.Key_Return),
        (keys.ENTER, Qt.Key.Key_Enter),
        (keys.SHIFT, Qt.Key.Key_Shift),
        (keys.CONTROL, Qt.Key.Key_Control),
        (keys.ALT, Qt.Key.Key_Alt),
        (keys.ALT_GR, Qt.Key.Key_AltGr),
        (keys.CAPS_LOCK, Qt.Key.Key_CapsLock),
        (keys.WITH_CONTROL, Qt.KeyboardModifier.ControlModifier),
        (keys.WITH_ALT, Qt.KeyboardModifier.AltModifier),
        (keys.WITH_META, Qt.KeyboardModifier.MetaModifier),
        (FIRST_ROLE, Qt.ItemDataRole.UserRole + 1),
    ],
)
def test_a_number_is_what_qt_calls_by_that_name(number: int, key: Qt.Key) -> None:
    assert number == getattr(key, "value", key)


def test_a_key_is_struck_with_no_modifier() -> None:
    struck = keys.key_event(QEvent.Type.KeyPress, keys.RETURN, "\r")
    assert (struck.key(), struck.text()) == (Qt.Key.Key_Return, "\r")
    assert struck.modifiers() == Qt.KeyboardModifier.NoModifier


def test_the_scanner_is_timed_precisely(qapp: object) -> None:
    assert WedgeScanner()._silence.timerType() == Qt.TimerType.PreciseTimer
