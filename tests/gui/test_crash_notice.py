"""A fault that nothing met: said on the window, handed on to whoever listened before."""

import sys
import threading
from collections.abc import Iterator

import pytest
from PySide6.QtGui import QGuiApplication

from fynlo_pos.ui.crash_notice import CrashNotice
from fynlo_pos.ui.notices import Notices

pytestmark = pytest.mark.gui


@pytest.fixture
def heard(monkeypatch: pytest.MonkeyPatch) -> list[type[BaseException]]:
    """What listened before the window did."""
    kinds: list[type[BaseException]] = []
    monkeypatch.setattr(sys, "excepthook", lambda kind, _fault, _trace: kinds.append(kind))
    monkeypatch.setattr(threading, "excepthook", lambda ended: kinds.append(ended.exc_type))
    return kinds


@pytest.fixture
def notices(prepared_app: QGuiApplication, heard: list[type[BaseException]]) -> Iterator[Notices]:
    notices = Notices()
    crashes = CrashNotice(notices, notices)
    crashes.watch()
    yield notices
    crashes.end()
    assert sys.excepthook.__name__ == "<lambda>", "what listened before listens again"


def told(notices: Notices) -> str:
    QGuiApplication.processEvents()
    return str(notices.property("bannerText"))


def test_a_fault_on_the_windows_own_thread_is_said(
    notices: Notices, heard: list[type[BaseException]]
) -> None:
    sys.excepthook(LookupError, LookupError("Sam"), None)
    assert "Something went wrong inside the till. What is on disk is safe." in told(notices)
    assert "Sam" not in told(notices)
    assert heard == [LookupError]


def test_a_fault_on_another_thread_is_said_too(
    notices: Notices, heard: list[type[BaseException]]
) -> None:
    thread = threading.Thread(target=lambda: {"Ana": 1}["Sam"])
    thread.start()
    thread.join()
    assert "Something went wrong inside the till." in told(notices)
    assert heard == [KeyError]


def test_stopping_by_hand_is_no_fault(notices: Notices, heard: list[type[BaseException]]) -> None:
    sys.excepthook(KeyboardInterrupt, KeyboardInterrupt(), None)
    assert told(notices) == ""
    assert heard == [KeyboardInterrupt]
