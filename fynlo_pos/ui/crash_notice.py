"""Telling a person that something went wrong inside the till, while it goes on selling."""

import sys
import threading
from types import TracebackType

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from fynlo_pos.ui.notices import Banner, Notices, Tone

CRASHED = "crashed"


class CrashNotice(QObject):
    """Raises a banner for a fault that nothing met, on whatever thread; others still hear of it."""

    _crashed = Signal()
    _thread_crashed = Signal()

    def __init__(self, notices: Notices, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._notices = notices
        self._before = (sys.excepthook, threading.excepthook)
        # Told once what crashed has been left, on the thread of the window.
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.timeout.connect(self._tell)
        self._crashed.connect(self._later.start)
        self._thread_crashed.connect(self._tell)

    def watch(self) -> None:
        """Tell of faults from now on."""
        self._before = (sys.excepthook, threading.excepthook)
        sys.excepthook, threading.excepthook = self._met, self._met_in_thread

    def end(self) -> None:
        """Tell of nothing any more."""
        if sys.excepthook == self._met:
            sys.excepthook, threading.excepthook = self._before

    def _met(
        self, kind: type[BaseException], fault: BaseException, trace: TracebackType | None
    ) -> None:
        if not issubclass(kind, KeyboardInterrupt):
            self._crashed.emit()
        self._before[0](kind, fault, trace)

    def _met_in_thread(self, ended: threading.ExceptHookArgs) -> None:
        self._thread_crashed.emit()
        self._before[1](ended)

    @Slot()
    def _tell(self) -> None:
        sentence = self.tr(
            "Something went wrong inside the till. What is on disk is safe. Look whether the last "
            "thing was done. If this comes again, restart the till and send its logs folder to "
            "whoever looks after it."
        )
        words = Banner(sentence, Tone.STOP, dismiss_text=self.tr("Understood"))
        self._notices.raise_banner(CRASHED, words)
