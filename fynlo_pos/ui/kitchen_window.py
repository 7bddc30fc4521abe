"""A kitchen screen: one window over a view model, dressed as its device is, and watched."""

from PySide6.QtCore import QObject, QUrl
from PySide6.QtQml import QQmlApplicationEngine
from PySide6.QtQuick import QQuickWindow

from fynlo_pos.ui.bounce import BounceFilter
from fynlo_pos.ui.engine import QML_ROOT, create_engine
from fynlo_pos.ui.kitchen_desk import KitchenDesk
from fynlo_pos.ui.theme import ThemeSettings, apply_theme
from fynlo_pos.ui.viewmodels.board import BoardModel

BOARD = "KitchenMain.qml"


class KitchenWindow(QObject):
    """One window of its own engine. Raises ``RuntimeError`` if its QML is broken."""

    def __init__(
        self,
        desk: KitchenDesk,
        looks: ThemeSettings,
        *,
        station: str = "",
        is_large: bool = False,
        engine: QQmlApplicationEngine | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.engine = engine or create_engine()
        apply_theme(self.engine, looks)
        self.model = BoardModel(desk, station=station, is_large=is_large, parent=self)
        self.window = load_window(self.engine, BOARD, self.model)
        self._bounce = BounceFilter(self)
        self._bounce.watch(self.window)
        # What is acknowledged is what stands on the screen, and not what was merely read.
        self.window.frameSwapped.connect(self.model.painted)
        self.model.shown.connect(self.window.update)


def load_window(engine: QQmlApplicationEngine, qml: str, model: QObject) -> QQuickWindow:
    """Return a window of a QML file over its view model."""
    engine.setInitialProperties({"vm": model})
    engine.load(QUrl.fromLocalFile(str(QML_ROOT / qml)))
    roots = engine.rootObjects()
    if not roots or not isinstance(roots[-1], QQuickWindow):
        raise RuntimeError("the window could not be made; Qt's log says why")
    return roots[-1]
