"""Windows that stand beside the till's own: reports, the kitchen's screen."""

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Protocol, runtime_checkable

from PySide6.QtCore import QTimer, QUrl
from PySide6.QtQml import QQmlApplicationEngine, QQmlComponent
from PySide6.QtQuick import QQuickWindow

from fynlo_pos.ui.engine import QML_ROOT, page_url
from fynlo_pos.ui.pages import PAGES, Page

if TYPE_CHECKING:
    from fynlo_pos.ui.desk import Desk
    from fynlo_pos.ui.shell import Shell


@runtime_checkable
class Paintable(Protocol):
    """A page in a window of its own that says what its picture shows."""

    def painted(self) -> None:
        """A picture of it stands on the screen."""


class WindowsBeside:
    """Opens a page in a window of its own, or raises the one in which it stands already.

    ``opened`` is told of each new window before it is shown. When one is closed, the till's own
    asks for the focus: else no key reaches it until somebody makes it the active one.
    """

    def __init__(
        self,
        shell: "Shell",
        engine: QQmlApplicationEngine,
        opened: Callable[[QQuickWindow], None],
    ) -> None:
        self._shell = shell
        self._engine = engine
        self._opened = opened
        self.windows: dict[str, QQuickWindow] = {}

    def __iter__(self) -> Iterator[QQuickWindow]:
        return iter(self.windows.values())

    def open(self, name: str, page: Page, desk: "Desk | None", what: dict[str, object]) -> None:
        """Open a page, with what goes to its view model. Raises ``RuntimeError`` for broken QML."""
        open_already = self.windows.get(name)
        if open_already is not None and open_already.isVisible():
            open_already.raise_()
            return
        source = QUrl.fromLocalFile(str(QML_ROOT / "PageWindow.qml"))
        # What it makes lives as long as the component does.
        component = QQmlComponent(self._engine, source, self._shell)
        model = page.make_model(desk, **what)
        window = component.createWithInitialProperties(
            {"shell": self._shell, "source": page_url(page.qml), "vm": model}
        )
        if not isinstance(window, QQuickWindow):
            raise RuntimeError(component.errorString())  # noqa: TRY004 - QML is broken
        model.setParent(window)
        shows: object = model
        if isinstance(shows, Paintable):
            window.frameSwapped.connect(shows.painted)
        self._opened(window)
        window.visibleChanged.connect(self._seen_or_gone)
        self.windows[name] = window
        window.show()

    def close(self, *, but_what_stays: bool = False) -> None:
        """Close them; ``but_what_stays`` spares those that stand while nobody is signed in."""
        for name in list(self.windows):
            if not (but_what_stays and PAGES[name].stays):
                self.windows.pop(name).close()

    def _seen_or_gone(self, is_visible: bool) -> None:  # noqa: FBT001 - as Qt tells it
        if not is_visible:
            # Once it is gone: a window manager gives the focus away when that happens.
            QTimer.singleShot(0, self._shell, self._ask_for_focus)

    def _ask_for_focus(self) -> None:
        main = self._shell.window
        if main is not None and main.isVisible():
            main.requestActivate()
