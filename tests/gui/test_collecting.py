"""What is garbage goes on the window's thread, whoever made room necessary."""

import gc
import threading
import weakref
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from fynlo_pos.ui.collecting import COLLECT_AFTER, Collector

pytestmark = pytest.mark.qml


@pytest.fixture
def collector(qapp: QGuiApplication) -> Iterator[Collector]:
    thresholds = gc.get_threshold()
    collecting = Collector(qapp)
    collecting.begin()
    yield collecting
    collecting.end()
    collecting.deleteLater()
    gc.unfreeze()
    assert gc.isenabled()
    assert gc.get_threshold() == thresholds


class Ticking(QObject):
    """Holds itself, and a timer that runs."""

    def __init__(self) -> None:
        super().__init__()
        self.me = self
        self.timer = QTimer(self)
        self.timer.start(60_000)


@pytest.mark.slow
def test_no_other_thread_frees_what_is_qts(collector: Collector, qtbot: QtBot) -> None:
    freed_on: list[threading.Thread] = []
    weakref.finalize(Ticking(), lambda: freed_on.append(threading.current_thread()))
    kept: list[list[int]] = []
    hasty = threading.Thread(target=lambda: kept.extend([] for _ in range(5 * COLLECT_AFTER[0])))
    hasty.start()
    hasty.join(60)
    assert freed_on == []
    qtbot.waitUntil(lambda: bool(freed_on), timeout=30_000)
    assert freed_on == [threading.main_thread()]
