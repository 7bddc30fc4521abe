"""Whether a Qt object is there still: a page's go with it, also while Python holds on to them."""

from collections.abc import Callable
from weakref import ref

from PySide6.QtCore import QObject
from shiboken6 import isValid


def is_there(one: QObject | None) -> bool:
    """Tell whether a Qt object is not deleted."""
    return one is not None and isValid(one)


def then_if_there(asker: QObject, then: Callable[[], None]) -> Callable[[], None]:
    """Return what calls ``then`` only while a Qt object is not deleted."""
    known = ref(asker)

    def told() -> None:
        if is_there(known()):
            then()

    return told
