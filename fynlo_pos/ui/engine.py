"""The QML engine as every window of the till uses it."""

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import QMessageLogContext, QtMsgType, QUrl, qInstallMessageHandler
from PySide6.QtGui import QGuiApplication
from PySide6.QtQml import QQmlApplicationEngine, QQmlEngine
from PySide6.QtQuick import QQuickView

from fynlo_pos.ui.fonts import register_fonts

QML_ROOT = Path(__file__).parent / "qml"
DRAG_START_PX = 18
"""A wet finger slides: less than this on a button is still a tap."""
PAINTS_AFTER_MS = 1
"""So long Qt waits for further changes before it paints, where no screen's beat tells it when: a
fifth of what is usual. Without any wait, what one touch changes is painted twice."""

QtMessage = Callable[[str], None]


def prepare_application(app: QGuiApplication) -> None:
    """Fonts, touch distances and how soon is painted; once, before the first window."""
    os.environ.setdefault("QT_QPA_UPDATE_IDLE_TIME", str(PAINTS_AFTER_MS))
    app.styleHints().setStartDragDistance(DRAG_START_PX)
    register_fonts()


def create_engine() -> QQmlApplicationEngine:
    """An engine that finds `Fynlo.*` and nothing on the network."""
    engine = QQmlApplicationEngine()
    _prepare(engine)
    return engine


def create_view(page: Path | str, **properties: object) -> QQuickView:
    """A window of its own showing one QML file below `ui/qml`; used by tests and small windows.

    Its root object has the ``properties`` from the beginning. Raises RuntimeError with Qt's own
    words when the file has an error.
    """
    view = QQuickView()
    _prepare(view.engine())
    view.setResizeMode(QQuickView.ResizeMode.SizeRootObjectToView)
    view.setInitialProperties(properties)
    view.setSource(QUrl.fromLocalFile(str(QML_ROOT / page)))
    if view.errors():
        raise RuntimeError("; ".join(error.toString() for error in view.errors()))
    return view


def _prepare(engine: QQmlEngine) -> None:
    engine.addImportPath(str(QML_ROOT))
    engine.setOfflineStoragePath("")


@contextmanager
def collected_qt_messages() -> Iterator[list[str]]:
    """Collect what Qt warns about while the block runs; a silent log is an empty list."""
    messages: list[str] = []

    def collect(kind: QtMsgType, _context: QMessageLogContext, text: str) -> None:
        if kind not in (QtMsgType.QtDebugMsg, QtMsgType.QtInfoMsg):
            messages.append(text)

    previous = qInstallMessageHandler(collect)
    try:
        yield messages
    finally:
        qInstallMessageHandler(previous)


def route_qt_messages(warn: QtMessage) -> None:
    """Hand Qt's warnings to the log of the program, one sentence each."""

    def route(kind: QtMsgType, _context: QMessageLogContext, text: str) -> None:
        if kind not in (QtMsgType.QtDebugMsg, QtMsgType.QtInfoMsg):
            warn(text)

    qInstallMessageHandler(route)


def page_url(qml: str) -> str:
    """Return the address of a page's QML file."""
    return QUrl.fromLocalFile(str(QML_ROOT / "pages" / qml)).toString()
