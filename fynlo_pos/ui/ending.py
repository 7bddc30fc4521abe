"""The end of the program: what it still asks for is done, on paper too."""

import time
from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QEventLoop

from fynlo_pos.ui.jobs import ThreadLane
from fynlo_pos.ui.session import Session

ENDS_WITHIN_S = 5.0
"""A printer that does not answer holds nobody for longer: its paper comes at the next start."""
TURN_MS = 20


def tell_end(session: Session, lanes: Sequence[ThreadLane]) -> None:
    """Tell that the program ends, and serve Qt until the lanes have done what came of it."""
    session.ending.emit()
    ends_s = time.monotonic() + ENDS_WITHIN_S
    while any(not lane.is_idle for lane in lanes) and time.monotonic() < ends_s:
        QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents, TURN_MS)
        time.sleep(TURN_MS / 10_000)
