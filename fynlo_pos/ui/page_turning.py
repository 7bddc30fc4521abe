"""Which page the window shows, the trail of pages that led there, and the way back along it."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Protocol, runtime_checkable

from fynlo_pos.ui.pages import PAGES
from fynlo_pos.ui.places import HOME, OPEN_TO_ALL

if TYPE_CHECKING:
    from PySide6.QtCore import QObject

    from fynlo_pos.ui.desk import Desk

STARTING = "Starting.qml"


@runtime_checkable
class Leavable(Protocol):
    """A page that keeps what was typed when it is left."""

    def leave(self) -> None:
        """The page goes."""


@runtime_checkable
class Placed(Protocol):
    """A page in which one is somewhere, and comes back to there."""

    @property
    def whereabouts(self) -> dict[str, object]:
        """What its view model is given to show the same place again."""


class PageTurning:
    """The page in sight and those behind it; ``turned`` follows each new page."""

    def __init__(self, turned: Callable[[], None]) -> None:
        self._turned = turned
        self._kept: dict[str, QObject] = {}
        self._trail: list[tuple[str, dict[str, object]]] = []
        # Its QML may still be bound to it while the next page comes.
        self._leaving: QObject | None = None
        self.name = ""
        self.qml = STARTING
        self.model: QObject | None = None

    def go(self, name: str, desk: "Desk | None", what: dict[str, object]) -> None:
        """Show a page; the one in sight is kept on the trail."""
        if name in OPEN_TO_ALL or name == HOME:
            self._trail.clear()
        elif self.name and self.name not in (name, *OPEN_TO_ALL):
            self._trail.append((self.name, self._whereabouts()))
        self.enter(name, desk, what)

    def back(self, desk: "Desk | None") -> None:
        """Show the page that led here, at the place where one was; at last the one for selling."""
        name, what = self._trail.pop() if self._trail else (HOME, {})
        self.enter(name, desk, what)

    def enter(self, name: str, desk: "Desk | None", what: dict[str, object]) -> None:
        """Show a page and leave the trail as it is."""
        page = PAGES[name]
        leaving: object = self.model
        if isinstance(leaving, Leavable):
            leaving.leave()
        self._leaving = self.model
        model = self._kept.get(name) or page.make_model(desk, **what)
        if page.kept:
            self._kept[name] = model
        self.name, self.qml, self.model = name, page.qml, model
        self._turned()

    def enter_anew(self, desk: "Desk | None") -> None:
        """Make the page in sight once more, at the place where one is."""
        if self.name in PAGES:
            self.enter(self.name, desk, self._whereabouts())

    def forget_kept(self) -> None:
        """Make every page anew when it is next shown."""
        self._kept.clear()

    def _whereabouts(self) -> dict[str, object]:
        page: object = self.model
        return page.whereabouts if isinstance(page, Placed) else {}
