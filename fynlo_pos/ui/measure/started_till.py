"""The real program in its real window, brought to the page that sells and used there."""

import time
from collections.abc import Callable, Iterator
from typing import Any

from PySide6.QtCore import QCoreApplication, QEvent, QMetaObject, QPoint, QPointF
from PySide6.QtQuick import QQuickItem, QQuickWindow

from fynlo_pos.ui.desk import Desk
from fynlo_pos.ui.keys import key_event
from fynlo_pos.ui.measure.frames import Frames, NotPainted
from fynlo_pos.ui.notices import Tone
from fynlo_pos.ui.program import Program
from fynlo_pos.ui.viewmodels.catalogue_view import CatalogueModel
from fynlo_pos.ui.viewmodels.sale import SaleModel
from fynlo_pos.ui.viewmodels.sign_in import SignInModel

SIZE = (1280, 800)
SETTLES_WITHIN_MS = 60_000
REST_MS = 60
"""Two touches closer than 40 ms are one bounce; drafts and prices are on disk by then."""


class StartedTill:
    """A program over a data folder whose first person has no PIN."""

    def __init__(self, program: Program) -> None:
        """Start it and sign in; the instants are of the machine's monotonic clock."""
        self._program = program
        self.window: QQuickWindow = program.start(full_screen=False)
        self.window.resize(*SIZE)
        self.frames = Frames(self.window)
        began = time.monotonic_ns()
        self.sign_in_at = began + self.frames.until(self._asks_who, lambda: None)
        began = time.monotonic_ns()
        self.sellable_at = began + self.frames.until(self._sells, self._sign_in)
        # Imported when the start has been measured: the till itself does without.
        from PySide6.QtTest import QTest  # noqa: PLC0415

        self._test = QTest
        self._finger = QTest.createTouchDevice()

    @property
    def sale(self) -> SaleModel:
        """The sale page's view model."""
        model = self._page_model()
        if not isinstance(model, SaleModel):
            raise TypeError("the till is not on the page that sells")
        return model

    @property
    def total(self) -> str:
        """What the order at hand comes to, as it is drawn."""
        total: str = _told_by(self.sale).basket.total
        return total

    @property
    def desk(self) -> Desk:
        """What the pages work with."""
        desk = self._program.shell.desk
        if desk is None:
            raise LookupError("the till is not open")
        return desk

    def settle(self) -> None:
        """Leave the till alone until it has loaded what it left for a quiet moment."""
        for _ in range(SETTLES_WITHIN_MS // REST_MS):
            if self._program.is_settled:
                return
            self.frames.rest(REST_MS)
        raise NotPainted("the till never came to rest")

    def new_order(self) -> None:
        """Begin another order; the one at hand is left."""
        self.desk.order.take_up(None)
        self.frames.rest(REST_MS)

    def choose_category(self, row: int) -> None:
        """Show the tiles of a category."""
        catalogue = self._catalogue

        def choose() -> None:
            catalogue.choose(row)
            self.window.update()

        self.frames.until(lambda: _told_by(catalogue).current == row, choose)
        self.frames.rest(REST_MS)

    def tiles(self) -> list[QQuickItem]:
        """Return the tiles wholly in sight."""
        height = self.window.height()
        return [
            item
            for item in self._in_sight()
            if item.property("price")
            and item.property("edge") is not None
            and item.mapToScene(QPointF(0, item.height())).y() < height
        ]

    def tap(self, tile: QQuickItem) -> int:
        """Touch a tile; return the nanoseconds to the frame with its line and the new total."""
        place = _middle(tile)
        total = self.total

        def touch() -> None:
            self._test.touchEvent(self.window, self._finger).press(0, place).commit()
            self._test.touchEvent(self.window, self._finger).release(0, place).commit()

        took = self.frames.until(lambda: self.total != total, touch)
        self.frames.rest(REST_MS)
        return took

    def wait_for_hub(self) -> None:
        """Leave the till alone until its light says that it is in touch with its hub."""
        for _ in range(SETTLES_WITHIN_MS // REST_MS):
            light = self.desk.status.lights.get("hub")
            if light is not None and light.tone is Tone.GOOD:
                return
            self.frames.rest(REST_MS)
        raise NotPainted("the hub never answered")

    def send(self) -> int:
        """Touch Send; return the instant. Raises ``NotPainted`` if nothing was sent."""
        button = next(item for item in self._in_sight() if _is_called(item, "Send to the kitchen"))
        place = _middle(button)

        def touch() -> None:
            # Served by the till's loop, as a finger's is: served here, from Python, it would keep
            # Python from the threads that send.
            now = False
            self._test.touchEvent(self.window, self._finger).press(0, place).commit(now)
            self._test.touchEvent(self.window, self._finger).release(0, place).commit(now)

        touched_at = time.monotonic_ns()
        self.frames.until(lambda: not _told_by(self.sale).basket.unsent, touch)
        self.frames.rest(REST_MS)
        return touched_at

    def shows(self, text: str) -> bool:
        """Tell whether some label in sight says exactly this."""
        return any(item.property("text") == text for item in self._in_sight())

    def begin_search(self) -> None:
        """Give the search the focus, empty."""
        self.sale.searchCleared.emit()
        field = next(item for item in self._in_sight() if item.property("clearable"))
        QMetaObject.invokeMethod(field, "focusField")
        self.frames.rest(REST_MS)

    def strike(self, letter: str, text: str) -> int:
        """Strike a key in the search; return the nanoseconds to the frame that answers ``text``.

        The key goes to the field itself, as it does once the scanner's filter has let it go.
        """
        field = self.window.activeFocusItem()
        return self._until_answered(text, lambda: _press(field, letter))

    def strike_window(self, letter: str, text: str) -> int:
        """Strike a key on the window, where the scanner's filter holds it to see what follows."""
        return self._until_answered(text, lambda: self._test.keyClick(self.window, ord(letter)))

    def close(self) -> None:
        """Leave."""
        self._program.close()

    def _until_answered(self, text: str, act: Callable[[], None]) -> int:
        catalogue = self._catalogue
        # What is found may be what stood there, and then nothing is drawn unless it is asked for.
        catalogue.searchedChanged.connect(self.window.update)
        took = self.frames.until(lambda: _told_by(catalogue).searched == text, act)
        catalogue.searchedChanged.disconnect(self.window.update)
        self.frames.rest(REST_MS)
        return took

    @property
    def _catalogue(self) -> CatalogueModel:
        catalogue: CatalogueModel = _told_by(self.sale).catalogue
        return catalogue

    def _page_model(self) -> object:
        model: object = _told_by(self._program.shell).pageModel
        return model

    def _in_sight(self) -> Iterator[QQuickItem]:
        return _below(self.window.contentItem())

    def _asks_who(self) -> bool:
        model = self._page_model()
        return isinstance(model, SignInModel) and bool(_told_by(model).staff)

    def _sign_in(self) -> None:
        model = self._page_model()
        if isinstance(model, SignInModel):
            model.choose(0)

    def _sells(self) -> bool:
        model = self._page_model()
        return isinstance(model, SaleModel) and len(self._catalogue.found) > 0


def _told_by(model: object) -> Any:  # noqa: ANN401 - Qt's properties have no types outside their class
    return model


def _press(field: QQuickItem, letter: str) -> None:
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        QCoreApplication.sendEvent(field, key_event(kind, ord(letter.upper()), letter))


def _middle(item: QQuickItem) -> QPoint:
    return item.mapToScene(QPointF(item.width() / 2, item.height() / 2)).toPoint()


def _below(item: QQuickItem) -> Iterator[QQuickItem]:
    if not item.isVisible() or not item.opacity():
        return
    yield item
    for child in item.childItems():
        yield from _below(child)


def _is_called(item: QQuickItem, beginning: str) -> bool:
    return str(item.property("accessibleName") or "").startswith(beginning)
