"""The least a window costs on this machine: an empty one, to its first frame.

``python -m fynlo_pos.ui.measure.empty_window`` writes the instant (nanoseconds of the machine's
monotonic clock) and leaves.
"""

import sys
import time

from PySide6.QtGui import QGuiApplication
from PySide6.QtQml import QQmlApplicationEngine
from PySide6.QtQuick import QQuickWindow

EMPTY = b"import QtQuick\nWindow { width: 1280; height: 800; visible: true }"


def main() -> None:
    """Show the window and leave at its first frame."""
    application = QGuiApplication(["empty"])
    engine = QQmlApplicationEngine()
    engine.loadData(EMPTY)
    window = engine.rootObjects()[0]
    if not isinstance(window, QQuickWindow):
        raise TypeError("the empty window is no window")

    def painted() -> None:
        sys.stdout.write(f"{time.monotonic_ns()}\n")
        window.frameSwapped.disconnect(painted)
        application.quit()

    window.frameSwapped.connect(painted)
    application.exec()
    window.close()


if __name__ == "__main__":
    main()
