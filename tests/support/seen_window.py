"""What a person sees of a window: controls by their spoken names, texts, fields."""

from PySide6.QtCore import QPointF
from PySide6.QtQuick import QQuickItem, QQuickWindow

from tests.support.gallery import spoken_name, visible_items
from tests.support.other_words import names_of
from tests.support.sights import is_read, taps_of


class SeenWindow:
    """A window that is looked at."""

    @property
    def window(self) -> QQuickWindow:
        """The window."""
        raise NotImplementedError

    def sees(self, name: str) -> bool:
        """Tell whether a control that can be touched is called so."""
        names = tuple(names_of(name))
        return any(spoken_name(item).startswith(names) for item in taps_of(self.window))

    def reads(self, text: str) -> bool:
        """Tell whether a text in sight holds these words."""
        return is_read(self.window, text)

    def find(self, name: str) -> QQuickItem:
        """Return the control in sight whose spoken name is, begins with, or names ``name``."""
        named = [(spoken_name(item), item) for item in taps_of(self.window)]
        names = tuple(names_of(name))
        exact = [item for said, item in named if said in names]
        begun = [item for said, item in named if said.startswith(names)]
        parts = [item for said, item in named if {*names} & {*said.split(", ")}]
        found = exact or begun or parts[:1]
        assert found, f"nothing in sight is called {name}; there is {[said for said, _ in named]}"
        return found[-1]

    def field(self, name: str) -> QQuickItem:
        """Return the field in sight that is called so."""
        lines = [
            item
            for item in visible_items(self.window.contentItem())
            if item.inherits("QQuickTextField") and spoken_name(item) == name
        ]
        assert lines, f"no field in sight is called {name}"
        return lines[-1]


def in_sight(item: QQuickItem) -> bool:
    """Tell whether no list that holds an item has scrolled its middle away."""
    above: QQuickItem | None = item.parentItem()
    while above is not None:
        place = item.mapToItem(above, QPointF(item.width() / 2, item.height() / 2))
        if above.clip() and not above.boundingRect().contains(place):
            return False
        above = above.parentItem()
    return True


def reveal(item: QQuickItem) -> None:
    """Scroll the list that holds an item until its middle is in the list's."""
    above: QQuickItem | None = item.parentItem()
    while above is not None and not above.inherits("QQuickFlickable"):
        above = above.parentItem()
    assert above is not None, "the item is out of sight and in no list"
    place = item.mapToItem(above, QPointF(item.width() / 2, item.height() / 2))
    for axis, off in (("Y", place.y() - above.height() / 2), ("X", place.x() - above.width() / 2)):
        room = above.property(f"content{'Height' if axis == 'Y' else 'Width'}") - (
            above.height() if axis == "Y" else above.width()
        )
        if room > 0:
            there = above.property(f"content{axis}") + off
            above.setProperty(f"content{axis}", max(0.0, min(there, room)))
