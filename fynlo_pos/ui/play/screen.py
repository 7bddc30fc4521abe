"""The window as someone in front of it meets it: what stands where, by the name read out."""

import time
from collections import deque
from collections.abc import Callable, Iterator
from typing import TypeVar

import msgspec
from PySide6.QtCore import QCoreApplication, QEventLoop, QPoint, QPointF, QRectF
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtQuick import QQuickItem, QQuickWindow

PATIENCE_S = 20.0
FRAME_PATIENCE_S = 1.0
TOUCHES_TOLD = 6
READ_ONLY = frozenset(
    {QAccessible.Role.StaticText, QAccessible.Role.AlertMessage, QAccessible.Role.List}
)
"""What is there to be read and not to be touched."""

T = TypeVar("T")
Named = str | Callable[[str], bool]


class Lost(Exception):
    """What should be on the screen is not there; says what is."""


class Thing(msgspec.Struct, frozen=True):
    """Something that can be touched: its name, role and place in the window."""

    name: str
    role: QAccessible.Role
    place: QRectF
    enabled: bool
    item: QQuickItem

    @property
    def can_be_touched(self) -> bool:
        """Tell whether touching it now does something."""
        return self.enabled and self.role not in READ_ONLY

    @property
    def middle(self) -> QPoint:
        """Where a finger lands."""
        return self.place.center().toPoint()


class Screen:
    """Looks at one window. Waiting serves Qt's events, so the till goes on meanwhile."""

    def __init__(self, window: QQuickWindow) -> None:
        self.window = window
        self.touches: deque[str] = deque(maxlen=TOUCHES_TOLD)

    def things(self) -> Iterator[Thing]:
        """Yield what is in sight and has a name, in the order it is drawn."""
        for named in self._named():
            yield _thing(*named)

    @property
    def is_settled(self) -> bool:
        """Tell whether the page stands since a person could see it: before, touches are held."""
        items = self.window.contentItem().childItems()
        return not any(item.property("settling") for item in items)

    def find(self, name: Named, *, within: str = "", touchable: bool = True) -> Thing | None:
        """Return the topmost thing of a name, in a named part if given.

        A name that ends in ``*`` is the beginning of one. ``touchable`` leaves out what is only
        there to be read, or greyed.
        """
        found = frame = None
        for item, face, said in self._named():
            is_called = _is_called(said, name)
            # Asking an item costs more than the rest of a look, and few have the name.
            if not is_called and said != within:
                continue
            thing = _thing(item, face, said)
            if within and said == within and thing.role is not QAccessible.Role.StaticText:
                frame = thing.place
            if not is_called or (touchable and not thing.can_be_touched):
                continue
            if not within or (frame is not None and frame.contains(thing.place.center())):
                found = thing
        return found

    def wait(self, sees: Callable[[], T | None], what: str, patience_s: float = PATIENCE_S) -> T:
        """Wait until ``sees`` answers. Raises ``Lost`` when it never does."""
        deadline = time.monotonic() + patience_s
        while True:
            seen = sees()
            if seen is not None and seen is not False:
                return seen
            if time.monotonic() > deadline:
                touched = ", ".join(self.touches) or "nothing"
                raise Lost(f"{what} is not there; touched: {touched}; in sight: {self.told()}")
            self.serve()

    def serve(self, for_s: float = 0.005) -> None:
        """Let the till work for a moment."""
        QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 5)
        time.sleep(for_s)

    def see_next_frame(self) -> None:
        """Wait until the window was painted once more: what is laid out anew lies elsewhere then.

        A window that nobody can see paints nothing and is waited for in vain for a moment.
        """
        painted: list[bool] = []
        link = self.window.frameSwapped.connect(lambda: painted.append(True))
        self.window.update()
        deadline = time.monotonic() + FRAME_PATIENCE_S
        while not painted and time.monotonic() < deadline:
            self.serve(0)
        self.window.frameSwapped.disconnect(link)

    def told(self) -> str:
        """Return the names in sight, for a person who looks into what went wrong."""
        return ", ".join(dict.fromkeys(repr(thing.name) for thing in self.things()))[:1500]

    def _named(self) -> Iterator[tuple[QQuickItem, QAccessibleInterface, str]]:
        coming = [self.window.contentItem()]
        while coming:
            item = coming.pop()
            if not item.isVisible() or item.opacity() == 0:
                continue
            coming += reversed(_as_drawn(item.childItems()))
            face: QAccessibleInterface | None = QAccessible.queryAccessibleInterface(item)
            if face is not None and face.isValid() and (name := face.text(QAccessible.Text.Name)):
                yield item, face, name


def _as_drawn(items: list[QQuickItem]) -> list[QQuickItem]:
    return sorted(items, key=QQuickItem.z) if len(items) > 1 else items


def _thing(item: QQuickItem, face: QAccessibleInterface, name: str) -> Thing:
    place = item.mapRectToScene(QRectF(QPointF(0, 0), item.size()))
    return Thing(name, face.role(), place, item.isEnabled(), item)


def _is_called(said: str, name: Named) -> bool:
    if not isinstance(name, str):
        return name(said)
    return said.startswith(name[:-1]) if name.endswith("*") else said == name
