"""A till's screen stays lit while the till is open: the system is asked, in its own way.

Nothing is to be taken back: each system forgets what was asked when the program ends.
"""

import os
import subprocess
import sys
from typing import Final

if sys.platform == "win32":
    import ctypes
elif sys.platform != "darwin":
    from PySide6.QtDBus import QDBusConnection, QDBusMessage

SCREEN_SAVER: Final = "org.freedesktop.ScreenSaver"
PLACE: Final = "/org/freedesktop/ScreenSaver"
_UNTIL_TOLD: Final = 0x8000_0000
_DISPLAY: Final = 0x2
"""ES_CONTINUOUS and ES_DISPLAY_REQUIRED, of SetThreadExecutionState in Microsoft's winbase.h."""


def stay_awake() -> None:
    """Ask for a screen that stays lit; on a thread that lives as long as the till does."""
    if sys.platform == "win32":
        ctypes.WinDLL("kernel32").SetThreadExecutionState(_UNTIL_TOLD | _DISPLAY)
    elif sys.platform == "darwin":
        watches = ("/usr/bin/caffeinate", "-d", "-w", str(os.getpid()))
        subprocess.Popen(watches)  # noqa: S603 - the system's own
    else:
        ask_desktop(QDBusConnection.sessionBus())


if sys.platform not in {"win32", "darwin"}:

    def ask_desktop(bus: QDBusConnection) -> bool:
        """Ask whoever dims a desktop's screen, wait for no answer; tell whether one may come."""
        message = QDBusMessage.createMethodCall(SCREEN_SAVER, PLACE, SCREEN_SAVER, "Inhibit")
        message.setArguments(["Fynlo POS", "The till is open"])
        return bus.isConnected() and bus.send(message)
