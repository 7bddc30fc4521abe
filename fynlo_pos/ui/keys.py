"""The keys that the till knows by Qt's numbers, and a key struck for a person.

PySide makes every enumeration of its class ``Qt`` when the first is asked for, which costs a till's
start 44 ms. So what stands here are the numbers themselves; a test holds them to Qt's.
"""

from PySide6.QtCore import QEvent
from PySide6.QtGui import QGuiApplication, QKeyEvent

TAB, BACKSPACE, RETURN, ENTER = 0x01000001, 0x01000003, 0x01000004, 0x01000005
SHIFT, CONTROL, ALT, CAPS_LOCK, ALT_GR = 0x01000020, 0x01000021, 0x01000023, 0x01000024, 0x01001103
WITH_CONTROL, WITH_ALT, WITH_META = 0x04000000, 0x08000000, 0x10000000


def get_ready() -> None:
    """Have Qt's names made before the first key is struck, whose own would wait for them."""
    QGuiApplication.keyboardModifiers()


def key_event(kind: QEvent.Type, key: int, text: str) -> QKeyEvent:
    """Return the event of a key with no modifier held."""
    # Imported when a key is struck: see above.
    from PySide6.QtCore import Qt  # noqa: PLC0415

    return QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier, text)
