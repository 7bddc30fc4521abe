"""Leaving when the system asks: Ctrl+C, a log-off or a shutdown end the window as Exit does."""

import signal
import socket
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from PySide6.QtCore import QSocketNotifier

ASKS_TO_LEAVE = (signal.SIGINT, signal.SIGTERM)
MOST_SIGNALS = 64


@contextmanager
def leaves_when_asked(leave: Callable[[], None]) -> Iterator[None]:
    """Call ``leave`` from the event loop when the system asks the process to end.

    Without it a Ctrl+C is raised in the middle of whatever Python runs next, and is lost there.
    """
    heard, told = socket.socketpair()
    heard.settimeout(0)
    told.settimeout(0)
    notifier = QSocketNotifier(heard.fileno(), QSocketNotifier.Type.Read)

    def asked() -> None:
        heard.recv(MOST_SIGNALS)
        leave()

    notifier.activated.connect(asked)
    before = {number: signal.signal(number, lambda *_: None) for number in ASKS_TO_LEAVE}
    told_before = signal.set_wakeup_fd(told.fileno())
    try:
        yield
    finally:
        signal.set_wakeup_fd(told_before)
        for number, handler in before.items():
            signal.signal(number, handler)
        notifier.setEnabled(False)
        heard.close()
        told.close()
