"""Whether there is a display to open a window on, asked before Qt is: it would end the program."""

import os
import sys

from fynlo_pos.core.trouble import Refused
from fynlo_pos.core.words import listed

NO_DISPLAY = listed(
    "There is no display here to open the till's window on. Nothing was changed. Start it on the "
    "till's own screen, or watch it sell without one: fynlo demo --play 20 --shots pictures"
)


def require_display() -> None:
    """Raise ``Refused`` where Qt would find no display and end the program with a dump."""
    chosen = os.environ.get("QT_QPA_PLATFORM", "")
    if not sys.platform.startswith("linux") or chosen not in {"", "xcb", "wayland"}:
        return
    if not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")):
        raise Refused(NO_DISPLAY)
