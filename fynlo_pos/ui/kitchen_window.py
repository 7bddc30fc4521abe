"""A kitchen screen: one window over a view model, dressed as its device is, and watched."""

import sys

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QUrl, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtQml import QQmlApplicationEngine
from PySide6.QtQuick import QQuickWindow

from fynlo_pos.ui.bounce import BounceFilter
from fynlo_pos.ui.engine import QML_ROOT, create_engine, prepare_application
from fynlo_pos.ui.jobs import YIELD_AFTER_S
from fynlo_pos.ui.kitchen_desk import KitchenDesk
from fynlo_pos.ui.pointer import PointerFilter
from fynlo_pos.ui.theme import ThemeSettings, apply_theme
from fynlo_pos.ui.translation import speak
from fynlo_pos.ui.viewmodels.board import BoardModel
from fynlo_pos.ui.viewmodels.order_status import OrderStatusModel

BOARD, STATUS = "KitchenMain.qml", "OrderStatusMain.qml"


def kitchen_application(language: str) -> QGuiApplication:
    """Return Qt for a program that is a kitchen screen and nothing else."""
    application = QGuiApplication.instance()
    if not isinstance(application, QGuiApplication):
        application = QGuiApplication(["fynlo-kitchen"])
    sys.setswitchinterval(YIELD_AFTER_S)
    prepare_application(application)
    speak(application, language)
    return application


class KitchenWindow(QObject):
    """A window of an engine of its own. Raises ``RuntimeError`` if its QML is broken."""

    left = Signal()

    def __init__(
        self, qml: str, model: BoardModel | OrderStatusModel, looks: ThemeSettings
    ) -> None:
        super().__init__()
        self.engine = create_engine()
        apply_theme(self.engine, looks)
        self.model = model
        model.setParent(self)
        self.window = _load(self.engine, qml, model)
        self._bounce = BounceFilter(self)
        self._bounce.watch(self.window)
        self._pointer = PointerFilter(self)
        self._pointer.watch(self.window)

    def close(self) -> None:
        """Take the window down before what it shows."""
        self.window.close()
        self.engine.deleteLater()
        QCoreApplication.sendPostedEvents(self.engine, QEvent.Type.DeferredDelete)


def open_kitchen_window(
    desk: KitchenDesk,
    looks: ThemeSettings,
    *,
    station: str = "",
    is_large: bool = False,
    is_status: bool = False,
) -> KitchenWindow:
    """Open a station's board, or (``is_status``) what customers look at."""
    if is_status:
        return KitchenWindow(STATUS, OrderStatusModel(desk), looks)
    model = BoardModel(desk, station=station, is_large=is_large, can_leave=True)
    opened = KitchenWindow(BOARD, model, looks)
    model.screen_.left.connect(opened.left)
    # What is acknowledged is what stands on the screen, and not what was merely read.
    opened.window.frameSwapped.connect(model.painted)
    model.shown.connect(opened.window.update)
    return opened


def _load(engine: QQmlApplicationEngine, qml: str, model: QObject) -> QQuickWindow:
    engine.setInitialProperties({"vm": model})
    engine.load(QUrl.fromLocalFile(str(QML_ROOT / qml)))
    roots = engine.rootObjects()
    if not roots or not isinstance(roots[-1], QQuickWindow):
        raise RuntimeError("the window could not be made; Qt's log says why")
    return roots[-1]
